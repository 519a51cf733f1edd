import type { Socket } from 'node:net';
import { Http2Pool } from '../http2/pool.ts';
import { backendConnector } from './connector.ts';
import { Http1Upstream } from './http1-upstream.ts';
import { poolKey } from './pool-key.ts';
import type { UpstreamCall, UpstreamHandler, UpstreamRequest } from './upstream.ts';

export type HttpVersion = '1' | '2' | '2or1';

/** Every way to a backend that a worker has: undici for HTTP/1.1, the HTTP/2 engine. */
export class Upstreams {
	readonly #http1: Http1Upstream;
	readonly #http2 = new Map<string, Http2Pool>();

	/** @param connectionsPerOrigin of HTTP/1.1 */
	constructor(connectionsPerOrigin: number) {
		this.#http1 = new Http1Upstream(connectionsPerOrigin);
	}

	send(version: HttpVersion, request: UpstreamRequest, handler: UpstreamHandler): UpstreamCall {
		return version === '2' ? this.#http2Pool(request).send(request, handler) : this.#http1.send(request, handler);
	}

	/** Finishes what is in flight. */
	async close(): Promise<void> {
		const pools = [...this.#http2.values()];
		await Promise.all([this.#http1.close(), ...pools.map((pool) => pool.close())]);
	}

	#http2Pool(request: UpstreamRequest): Http2Pool {
		const key = poolKey(request);
		let pool = this.#http2.get(key);
		if (pool === undefined) {
			const { scheme, hostname, port, tls, proxy } = request;
			const connect = backendConnector(tls, proxy, true);
			const target = { protocol: `${scheme}:`, hostname, host: hostname, port: String(port) };
			pool = new Http2Pool((established) =>
				connect(target, (error, socket) => established(error as Error | null, socket as Socket | null)),
			);
			this.#http2.set(key, pool);
		}
		return pool;
	}
}
