import { Http1Pool } from './http1-pool.ts';
import { poolKey } from './pool-key.ts';
import type { Upstream, UpstreamCall, UpstreamHandler, UpstreamRequest } from './upstream.ts';

/** Milliseconds. */
const SWEEP_INTERVAL = 60_000;

/** HTTP/1.1 to backends over undici: one pool an origin and set of TLS and proxy settings, as long as it is used. */
export class Http1Upstream implements Upstream {
	readonly #pools = new Map<string, Http1Pool>();
	readonly #connectionsPerOrigin: number;
	readonly #sweep: NodeJS.Timeout;

	/** @param connectionsPerOrigin of this worker */
	constructor(connectionsPerOrigin: number) {
		this.#connectionsPerOrigin = connectionsPerOrigin;
		this.#sweep = setInterval(() => this.#closeUnused(), SWEEP_INTERVAL);
		this.#sweep.unref();
	}

	send(request: UpstreamRequest, handler: UpstreamHandler): UpstreamCall {
		const key = poolKey(request);
		let pool = this.#pools.get(key);
		if (pool === undefined) this.#pools.set(key, (pool = new Http1Pool(request, this.#connectionsPerOrigin)));
		return pool.send(request, handler);
	}

	async close(): Promise<void> {
		clearInterval(this.#sweep);
		const pools = [...this.#pools.values()];
		this.#pools.clear();
		await Promise.all(pools.map((pool) => pool.close()));
	}

	#closeUnused(): void {
		for (const [key, pool] of this.#pools) {
			if (pool.isInUse()) continue;
			this.#pools.delete(key);
			void pool.close();
		}
	}
}
