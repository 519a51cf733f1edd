import { Pool } from 'undici';
import { Deadlines } from '../http2/deadlines.ts';
import { backendConnector } from './connector.ts';
import { type CallPool, Http1Call } from './http1-call.ts';
import { Http1Connection } from './http1-connection.ts';
import { poolKey } from './pool-key.ts';
import type { Upstream, UpstreamCall, UpstreamHandler, UpstreamRequest } from './upstream.ts';

/** Milliseconds without use until a connection is closed, when the backend does not say. */
const KEEP_ALIVE = 60_000;
/** Milliseconds between two pieces of a response. */
const BODY_TIMEOUT = 300_000;
const MAX_RESPONSE_HEADER_BYTES = 65_536;
const SWEEP_INTERVAL = 60_000;
/** Sweeps without a call until a pool is closed. */
const IDLE_SWEEPS = 2;

/** HTTP/1.1 to backends over undici: one pool an origin and set of TLS and proxy settings, all its life. */
export class Http1Upstream implements Upstream {
	readonly #pools = new Map<string, OriginPool>();
	readonly #connectionsPerOrigin: number;
	readonly #deadlines = new Deadlines();
	readonly #sweep: NodeJS.Timeout;

	/** @param connectionsPerOrigin of this worker */
	constructor(connectionsPerOrigin: number) {
		this.#connectionsPerOrigin = connectionsPerOrigin;
		this.#sweep = setInterval(() => this.#closeUnused(), SWEEP_INTERVAL);
		this.#sweep.unref();
	}

	send(request: UpstreamRequest, handler: UpstreamHandler): UpstreamCall {
		const pool = this.#pool(request);
		pool.calls++;
		const call = new Http1Call(pool, request, handler);
		call.dispatch();
		return call;
	}

	async close(): Promise<void> {
		clearInterval(this.#sweep);
		const closing = [...this.#pools.values()].map(({ dispatcher }) => dispatcher.close());
		this.#pools.clear();
		await Promise.all(closing);
	}

	#pool(request: UpstreamRequest): OriginPool {
		const key = poolKey(request);
		let pool = this.#pools.get(key);
		if (pool === undefined) {
			pool = new OriginPool(request, this.#connectionsPerOrigin, this.#deadlines);
			this.#pools.set(key, pool);
		}
		return pool;
	}

	#closeUnused(): void {
		for (const [key, pool] of this.#pools) {
			if (pool.isInUse()) continue;
			this.#pools.delete(key);
			void pool.dispatcher.close();
		}
	}
}

class OriginPool implements CallPool {
	readonly dispatcher: Pool;
	readonly deadlines: Deadlines;
	calls = 0;
	/** Sweeps that saw no call. */
	#idleSweeps = 0;

	constructor({ scheme, hostname, port, tls, proxy }: UpstreamRequest, connections: number, deadlines: Deadlines) {
		const connect = backendConnector(tls, proxy);
		this.deadlines = deadlines;
		this.dispatcher = new Pool(`${scheme}://${bracketed(hostname)}:${port}`, {
			factory: (origin, options) => Http1Connection.open(origin, options, connect),
			connections,
			pipelining: 1,
			keepAliveTimeout: KEEP_ALIVE,
			headersTimeout: 0,
			bodyTimeout: BODY_TIMEOUT,
			maxHeaderSize: MAX_RESPONSE_HEADER_BYTES,
		});
	}

	released(): void {
		this.calls--;
		this.#idleSweeps = 0;
	}

	/** Asked once a sweep. */
	isInUse(): boolean {
		return this.calls > 0 || this.#idleSweeps++ < IDLE_SWEEPS;
	}
}

function bracketed(hostname: string): string {
	return hostname.includes(':') && !hostname.startsWith('[') ? `[${hostname}]` : hostname;
}
