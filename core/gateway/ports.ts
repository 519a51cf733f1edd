import type { AcceptedPort, FromWorker, ToWorker } from '../../workers/messages.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { AcceptedPorts } from './accepted-ports.ts';
import { AppTls } from './app-tls.ts';
import { requireFreePort } from './free-port.ts';
import { Http2Ports } from './http2-ports.ts';
import { type HttpsOptions, HttpsPort } from './https-port.ts';
import type { Thread } from './thread.ts';

export interface PortOptions {
	host: string;
	/** 0 takes a free port. */
	httpPort: number;
	/** Other processes may listen on the ports too. */
	reusePort: boolean;
	/** Absent: no such port. */
	https?: HttpsOptions | undefined;
	/** Cleartext HTTP/2; 0 takes a free port, absent: no such port. */
	h2cPort?: number | undefined;
}

/** The ports of the gateway that requests come to. */
export class Ports {
	readonly #accepted: AcceptedPorts;
	readonly http: number;
	/** Null where it does not listen. */
	readonly https: number | null;
	readonly h2c: number | null;
	readonly certificates: HttpsPort | null;

	private constructor(accepted: AcceptedPorts, http2: Http2Ports, certificates: HttpsPort | null) {
		this.#accepted = accepted;
		this.http = accepted.numbers[0]!;
		this.https = http2.https ?? accepted.numbers[1] ?? null;
		this.h2c = http2.h2c;
		this.certificates = certificates;
	}

	/** Rejects with PortError for a port that cannot be shared with others, and is not free. */
	static async requireFree({ host, httpPort, reusePort, https, h2cPort }: PortOptions): Promise<void> {
		for (const port of [httpPort, https?.port, h2cPort]) if (port && !reusePort) await requireFreePort(host, port);
	}

	/**
	 * Listens. Rejects with PortError, and with CertificateError when a certificate cannot be used.
	 * @param descriptors of the workers' apps for the HTTP port
	 */
	static async open(
		workers: readonly Thread<ToWorker, FromWorker>[],
		descriptors: number[],
		snapshot: Snapshot,
		{ host, httpPort, https, h2cPort }: PortOptions,
	): Promise<Ports> {
		const accepted: AcceptedPort[] = [{ host, port: httpPort, isSecure: false, descriptors }];
		const certificates = https === undefined ? null : new HttpsPort(snapshot, https);
		const apps = certificates?.needsEngine === null ? new AppTls(workers, certificates.tls) : null;
		if (apps !== null) {
			accepted.push({ host, port: https!.port, isSecure: true, descriptors: await apps.apps() });
		}
		const ofEngine = { https: apps === null ? (https?.port ?? null) : null, h2c: h2cPort ?? null };
		const http2 = await Http2Ports.listen(workers, host, ofEngine, certificates?.tls ?? null);
		const opened = await AcceptedPorts.listen(accepted);
		apps?.opened(opened, 1);
		certificates?.servedBy(apps ?? http2);
		return new Ports(opened, http2, certificates);
	}

	/** The thread that accepts failed by itself. */
	onFailure(report: (error: Error) => void): void {
		this.#accepted.onFailure(report);
	}

	/** uWebSockets.js accepts nothing more: this must come before the workers close their apps. */
	close(): Promise<void> {
		return this.#accepted.close();
	}
}
