import { Pool } from 'undici';
import { backendConnector } from './connector.ts';
import { Http1Call } from './http1-call.ts';
import { Http1Connection } from './http1-connection.ts';
import { poolKey } from './pool-key.ts';
import type { Upstream, UpstreamCall, UpstreamHandler, UpstreamRequest } from './upstream.ts';

/** Milliseconds without use until a connection is closed, when the backend does not say. */
const KEEP_ALIVE = 60_000;
/** Milliseconds between two pieces of a response. */
const BODY_TIMEOUT = 300_000;
const MAX_RESPONSE_HEADER_BYTES = 65_536;
const SWEEP_INTERVAL = 60_000;

interface PoolEntry {
	pool: Pool;
	lastUsed: number;
	calls: number;
}

/** HTTP/1.1 to backends over undici: one pool an origin and set of TLS and proxy settings, all its life. */
export class Http1Upstream implements Upstream {
	readonly #pools = new Map<string, PoolEntry>();
	readonly #connectionsPerOrigin: number;
	readonly #sweep: NodeJS.Timeout;

	/** @param connectionsPerOrigin of this worker */
	constructor(connectionsPerOrigin: number) {
		this.#connectionsPerOrigin = connectionsPerOrigin;
		this.#sweep = setInterval(() => this.#closeUnused(), SWEEP_INTERVAL);
		this.#sweep.unref();
	}

	send(request: UpstreamRequest, handler: UpstreamHandler): UpstreamCall {
		const entry = this.#pool(request);
		const call = new Http1Call(entry.pool, request, handler, () => {
			entry.calls--;
			entry.lastUsed = performance.now();
		});
		entry.calls++;
		call.dispatch();
		return call;
	}

	async close(): Promise<void> {
		clearInterval(this.#sweep);
		const closing = [...this.#pools.values()].map(({ pool }) => pool.close());
		this.#pools.clear();
		await Promise.all(closing);
	}

	#pool(request: UpstreamRequest): PoolEntry {
		const key = poolKey(request);
		let entry = this.#pools.get(key);
		if (entry === undefined) {
			const connect = backendConnector(request.tls, request.proxy);
			const pool = new Pool(`${request.scheme}://${bracketed(request.hostname)}:${request.port}`, {
				factory: (origin, options) => Http1Connection.open(origin, options, connect),
				connections: this.#connectionsPerOrigin,
				pipelining: 1,
				keepAliveTimeout: KEEP_ALIVE,
				headersTimeout: 0,
				bodyTimeout: BODY_TIMEOUT,
				maxHeaderSize: MAX_RESPONSE_HEADER_BYTES,
			});
			entry = { pool, lastUsed: performance.now(), calls: 0 };
			this.#pools.set(key, entry);
		}
		return entry;
	}

	#closeUnused(): void {
		const before = performance.now() - 2 * KEEP_ALIVE;
		for (const [key, entry] of this.#pools) {
			if (entry.calls > 0 || entry.lastUsed > before) continue;
			this.#pools.delete(key);
			void entry.pool.close();
		}
	}
}

function bracketed(hostname: string): string {
	return hostname.includes(':') && !hostname.startsWith('[') ? `[${hostname}]` : hostname;
}
