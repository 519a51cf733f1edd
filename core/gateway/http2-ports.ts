import type { ServerTls } from '../../workers/listeners/certificates.ts';
import type { FromWorker, Http2Port, ToWorker } from '../../workers/messages.ts';
import { PortError } from './free-port.ts';
import type { TlsServer } from './https-port.ts';
import type { Thread } from './thread.ts';

type Worker = Thread<ToWorker, FromWorker>;

/** The ports of the HTTP/2 engine, which every worker listens on. */
export class Http2Ports implements TlsServer {
	readonly #workers: readonly Worker[];
	/** Ports that it listens on; null without. */
	readonly https: number | null;
	readonly h2c: number | null;

	private constructor(workers: readonly Worker[], https: number | null, h2c: number | null) {
		this.#workers = workers;
		this.https = https;
		this.h2c = h2c;
	}

	/**
	 * Makes the workers listen. The first one finds out what port 0 stands for. Rejects with PortError.
	 * @param tls null: without an HTTPS port
	 */
	static async listen(
		workers: readonly Worker[],
		host: string,
		{ https, h2c }: { https: number | null; h2c: number | null },
		tls: ServerTls | null,
	): Promise<Http2Ports> {
		const ports: Http2Port[] = [];
		if (https !== null) ports.push({ host, port: https, isSecure: true });
		if (h2c !== null) ports.push({ host, port: h2c, isSecure: false });
		for (const worker of ports.length === 0 ? [] : workers) {
			const answer = Promise.race([worker.next('listening'), worker.next('refused')]);
			worker.send({ kind: 'listen', ports, tls });
			const heard = await answer;
			if (heard.kind === 'refused') throw new PortError(heard.message);
			for (const [index, port] of heard.ports.entries()) ports[index]!.port = port;
		}
		const portOf = (isSecure: boolean) => ports.find((port) => port.isSecure === isSecure)?.port ?? null;
		return new Http2Ports(workers, portOf(true), portOf(false));
	}

	lacks(): null {
		return null;
	}

	async present(tls: ServerTls): Promise<void> {
		for (const worker of this.#workers) worker.send({ kind: 'certificates', tls });
	}
}
