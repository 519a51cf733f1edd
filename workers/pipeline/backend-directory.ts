import { findCertificate, hasPrivateKey } from '../../core/certificates/stored-certificate.ts';
import { type Backend, type Certificate, scopedKey } from '../../core/model/model.ts';
import type { BreakerMemories } from '../../core/shared/breaker-memory.ts';
import type { Snapshot } from '../../core/snapshot/snapshot.ts';
import { CircuitBreaker } from '../backends/circuit-breaker.ts';
import { DEFAULT_TLS } from '../backends/connector.ts';
import type { UpstreamTls } from '../backends/upstream.ts';
import type { Authorities } from '../certificates/authorities.ts';
import { BackendPool } from './backend-pool.ts';
import { type BaseUrl, parseBaseUrl } from './base-url.ts';

/** A single backend entity, ready for use. */
export interface BackendTarget {
	backend: Backend;
	base: BaseUrl;
	tls: UpstreamTls;
	breaker: CircuitBreaker | null;
}

/** The backend entities of a snapshot by id. */
export class BackendDirectory {
	/** For base URLs without an entity: the gateway's authorities are trusted beside the system's, names are not checked. */
	readonly defaultTls: UpstreamTls;
	readonly #targets = new Map<string, BackendTarget>();
	readonly #pools = new Map<string, BackendPool>();
	readonly #byName = new Map<string, Backend>();

	/** @param memories of the circuit breakers */
	constructor({ backends, certificates, settings }: Snapshot, { own }: Authorities, memories: BreakerMemories) {
		const authorities = own.map((certificate) => certificate.toString());
		this.defaultTls = { ...DEFAULT_TLS, ...settings.backendTls, authorities };
		for (const backend of backends) {
			const id = idOf(backend);
			this.#byName.set(id, backend);
			if (backend.type === 'Single') this.#add(backend, certificates, memories[id]);
		}
		for (const backend of backends) {
			if (backend.pool === null) continue;
			const members = backend.pool.services.flatMap(({ backend: name, priority, weight }) => {
				const target = this.#targets.get(scopedKey(backend.workspace, name));
				return target === undefined ? [] : [{ target, priority, weight }];
			});
			this.#pools.set(idOf(backend), new BackendPool(backend, members));
		}
	}

	/** @param workspace null: of the service itself */
	find(name: string, workspace: string | null): Backend | null {
		return this.#byName.get(scopedKey(workspace, name)) ?? null;
	}

	target(backend: Backend): BackendTarget | null {
		return this.#targets.get(idOf(backend)) ?? null;
	}

	pool(backend: Backend): BackendPool | null {
		return this.#pools.get(idOf(backend)) ?? null;
	}

	#add(backend: Backend, certificates: readonly Certificate[], memory: SharedArrayBuffer | undefined): void {
		const [name] = backend.credentials.certificates;
		const certificate = name === undefined ? null : findCertificate(certificates, name);
		const presents = certificate !== null && hasPrivateKey(certificate);
		// Without a target the backend cannot be reached; reading the artifacts has reported the URL.
		if (!URL.canParse(backend.url)) return;
		this.#targets.set(idOf(backend), {
			backend,
			base: parseBaseUrl(backend.url),
			tls: {
				...this.defaultTls,
				validateChain: backend.tls.validateCertificateChain,
				validateName: backend.tls.validateCertificateName,
				thumbprints: backend.tls.serverCertificateThumbprints,
				x509Names: backend.tls.serverX509Names,
				clientCertificate: presents ? { data: certificate.data, password: null } : null,
			},
			breaker: backend.circuitBreaker === null ? null : new CircuitBreaker(backend.circuitBreaker, memory),
		});
	}
}

function idOf({ workspace, name }: Backend): string {
	return scopedKey(workspace, name);
}
