import type { ServerTls } from '../../workers/listeners/certificates.ts';
import { CertificateError } from '../../workers/listeners/certificates.ts';
import type { AppCertificate } from '../../workers/listeners/secure-app.ts';
import type { FromWorker, ToWorker } from '../../workers/messages.ts';
import type { AcceptedPorts } from './accepted-ports.ts';
import type { TlsServer } from './https-port.ts';
import type { Thread } from './thread.ts';

/** The apps of uWebSockets.js that serve an HTTPS port: HTTP/1.1 only, and one certificate for all host names. */
export class AppTls implements TlsServer {
	readonly #workers: readonly Thread<ToWorker, FromWorker>[];
	#presented: AppCertificate;
	#ports: { accepted: AcceptedPorts; index: number } | null = null;

	constructor(workers: readonly Thread<ToWorker, FromWorker>[], tls: ServerTls) {
		this.#workers = workers;
		this.#presented = certificateOf(tls);
	}

	/** Why apps cannot serve a port so; null: they can (docs/decisions/0007-tls-listeners.md). */
	static lacks({ hosts }: ServerTls, managedHosts: readonly string[]): string | null {
		const [first] = hosts;
		if (managedHosts.length > 0) return `the host name ${managedHosts[0]} gets a certificate of its own`;
		for (const host of hosts) {
			if (host.negotiateClientCertificate) return `the host name ${host.hostname} asks clients for a certificate`;
			if (host.tls10 || host.tls11) return `the host name ${host.hostname} allows TLS 1.0 or 1.1`;
			if (!isSame(host.certificate, first!.certificate)) {
				return `the host name ${host.hostname} has another certificate than ${first!.hostname}`;
			}
		}
		return null;
	}

	lacks(tls: ServerTls, managedHosts: readonly string[]): string | null {
		return AppTls.lacks(tls, managedHosts);
	}

	/** The port is open. @param index of it among the accepted ports */
	opened(accepted: AcceptedPorts, index: number): void {
		this.#ports = { accepted, index };
	}

	/** New apps, one a worker, that present the certificate. Rejects with CertificateError. */
	async apps(): Promise<number[]> {
		const answers = this.#workers.map((worker) => worker.next('presenting'));
		for (const worker of this.#workers) worker.send({ kind: 'present', certificate: this.#presented });
		return (await Promise.all(answers)).map(({ descriptor, failure }) => {
			if (failure !== null) throw new CertificateError(failure);
			return descriptor;
		});
	}

	/** New connections go to new apps, the others stay with theirs. Apps are never freed: the same certificate makes none. */
	async present(tls: ServerTls): Promise<void> {
		const old = this.#presented;
		const certificate = certificateOf(tls);
		if (isSame(certificate, old)) return;
		this.#presented = certificate;
		try {
			await this.#ports?.accepted.handTo(this.#ports.index, await this.apps());
		} catch (error) {
			this.#presented = old;
			throw error;
		}
	}
}

function certificateOf({ hosts, ciphers }: ServerTls): AppCertificate {
	return { ...hosts[0]!.certificate, ciphers };
}

function isSame(a: { cert: Uint8Array; key: Uint8Array }, b: { cert: Uint8Array; key: Uint8Array }): boolean {
	return Buffer.compare(a.cert, b.cert) === 0 && Buffer.compare(a.key, b.key) === 0;
}
