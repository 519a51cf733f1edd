import type { ConnectionLimits } from '../http2/connection.ts';
import type { Http2Port } from '../messages.ts';
import { CertificateStore, type ServerTls } from './certificates.ts';
import type { RequestHandler } from './downstream.ts';
import { Http2Listener } from './http2-listener.ts';
import type { HeadLimits } from './request-head.ts';

/** Milliseconds that a client may take nothing of what waits for it. */
const STALL_TIMEOUT = 60_000;

const LIMITS: ConnectionLimits = {
	maxConcurrentStreams: 512,
	streamWindow: 1 << 20,
	connectionWindow: 16 << 20,
	maxHeaderListBytes: 32_768,
	headerTableBytes: 4096,
};

export interface Http2ListenersLimits extends HeadLimits {
	connections: number;
	/** Bytes of a request's header section. */
	headerBytes: number;
	/** Milliseconds that a client may leave between two pieces of a body. */
	bodyIdle: number;
}

/** The ports of one worker that the HTTP/2 engine serves. */
export class Http2Listeners {
	readonly #onRequest: RequestHandler;
	readonly #limits: Http2ListenersLimits;
	readonly #listeners: { listener: Http2Listener; isSecure: boolean }[] = [];

	constructor(onRequest: RequestHandler, limits: Http2ListenersLimits) {
		this.#onRequest = onRequest;
		this.#limits = limits;
	}

	/** Resolves to the ports, in their order; rejects with the system's error. */
	async listen(ports: readonly Http2Port[], tls: ServerTls | null): Promise<number[]> {
		const { connections: maxConnections, headerBytes, bodyIdle, ...head } = this.#limits;
		const bound: number[] = [];
		for (const { host, port, isSecure } of ports) {
			const listener = new Http2Listener(
				{
					host,
					port,
					reusePort: true,
					certificates: isSecure ? new CertificateStore(tls!) : null,
					limits: { ...LIMITS, maxHeaderListBytes: headerBytes },
					maxHeaderBytes: headerBytes,
					head,
					maxConnections,
					bodyIdle,
					stall: STALL_TIMEOUT,
				},
				this.#onRequest,
			);
			this.#listeners.push({ listener, isSecure });
			bound.push(await listener.listen());
		}
		return bound;
	}

	/** New handshakes use the new certificates; connections are not dropped. */
	setCertificates(tls: ServerTls): void {
		const store = new CertificateStore(tls);
		for (const { listener, isSecure } of this.#listeners) if (isSecure) listener.setCertificates(store);
	}

	get connections(): number {
		return this.#listeners.reduce((sum, { listener }) => sum + listener.connections, 0);
	}

	/** Accepts nothing more; resolves when nothing is in flight. */
	async drain(): Promise<void> {
		await Promise.all(this.#listeners.map(({ listener }) => listener.drain()));
	}

	close(): void {
		for (const { listener } of this.#listeners) listener.close();
	}
}
