import type { HostCertificate, ServerTls } from '../../workers/listeners/certificates.ts';
import { CertificateStore } from '../../workers/listeners/certificates.ts';
import type { FromWorker, Http2Port, ToWorker } from '../../workers/messages.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { PortError, requireFreePort } from './free-port.ts';
import { type CertificateSources, serverTls } from './server-tls.ts';
import type { Thread } from './thread.ts';

type Worker = Thread<ToWorker, FromWorker>;

export interface Http2Options {
	/** null: no such port; 0 takes a free one. */
	httpsPort: number | null;
	h2cPort: number | null;
	/** What the HTTPS port presents besides the certificates of the configuration. */
	certificates: CertificateSources;
	/** OpenSSL's list of cipher suites. */
	ciphers: string;
}

/** The HTTPS and h2c ports, which every worker listens on. */
export class Http2Ports {
	readonly #workers: readonly Worker[];
	readonly #ciphers: string;
	#certificates: CertificateSources;
	#tls: ServerTls | null = null;
	/** Ports that it listens on; null without. */
	readonly https: number | null;
	readonly h2c: number | null;

	private constructor(workers: readonly Worker[], options: Http2Options, https: number | null, h2c: number | null) {
		this.#workers = workers;
		this.#ciphers = options.ciphers;
		this.#certificates = options.certificates;
		this.https = https;
		this.h2c = h2c;
	}

	/**
	 * Makes the workers listen. The first one finds out what port 0 stands for.
	 * Rejects with PortError, and with CertificateError when a certificate cannot be used.
	 */
	static async listen(
		workers: readonly Worker[],
		snapshot: Snapshot,
		options: Http2Options,
		{ host, reusePort }: { host: string; reusePort: boolean },
	): Promise<Http2Ports> {
		const { httpsPort, h2cPort } = options;
		const tls = serverTls(snapshot, options.certificates, options.ciphers);
		const ports: Http2Port[] = [];
		if (httpsPort !== null) ports.push({ host, port: httpsPort, isSecure: true });
		if (h2cPort !== null) ports.push({ host, port: h2cPort, isSecure: false });
		if (!reusePort) {
			for (const { port } of ports) if (port !== 0) await requireFreePort(host, port);
		}
		for (const worker of ports.length === 0 ? [] : workers) {
			const answer = Promise.race([worker.next('listening'), worker.next('refused')]);
			worker.send({ kind: 'listen', ports, tls });
			const heard = await answer;
			if (heard.kind === 'refused') throw new PortError(heard.message);
			for (const [index, port] of heard.ports.entries()) ports[index]!.port = port;
		}
		const portOf = (isSecure: boolean) => ports.find((port) => port.isSecure === isSecure)?.port ?? null;
		const opened = new Http2Ports(workers, options, portOf(true), portOf(false));
		opened.#tls = tls;
		return opened;
	}

	/** Checks the certificates of a snapshot before it is served. Throws CertificateError. */
	prepare(snapshot: Snapshot): ServerTls | null {
		if (this.https === null) return null;
		const tls = serverTls(snapshot, this.#certificates, this.#ciphers) ?? this.#tls;
		if (tls !== null) new CertificateStore(tls);
		return tls;
	}

	/** New handshakes use these certificates; connections are not dropped. */
	use(tls: ServerTls | null): void {
		if (tls === null) return;
		this.#tls = tls;
		for (const worker of this.#workers) worker.send({ kind: 'certificates', tls });
	}

	/** The default certificate was renewed. Throws CertificateError and keeps the old one when it cannot be used. */
	renew(snapshot: Snapshot, defaultCertificate: HostCertificate): void {
		const old = this.#certificates;
		this.#certificates = { ...old, default: defaultCertificate };
		try {
			this.use(this.prepare(snapshot));
		} catch (error) {
			this.#certificates = old;
			throw error;
		}
	}
}
