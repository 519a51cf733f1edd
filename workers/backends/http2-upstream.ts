import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { Http2Pool } from '../http2/pool.ts';
import { backendConnector, targetOf } from './connector.ts';
import { poolKey } from './pool-key.ts';
import type { Upstream, UpstreamCall, UpstreamHandler, UpstreamRequest } from './upstream.ts';

/** Milliseconds. */
const SWEEP_INTERVAL = 60_000;

/** The backend chose another protocol than h2, or has no ALPN. */
export class NoHttp2Error extends Error {}

/** HTTP/2 to backends: one pool an origin and set of TLS and proxy settings, as long as it is used. */
export class Http2Upstream implements Upstream {
	readonly #pools = new Map<string, Http2Pool>();
	readonly #sweep: NodeJS.Timeout;

	constructor() {
		this.#sweep = setInterval(() => this.#closeUnused(), SWEEP_INTERVAL);
		this.#sweep.unref();
	}

	/** Cleartext with prior knowledge for http, ALPN for https; fails with a cause of NoHttp2Error where that yields no h2. */
	send(request: UpstreamRequest, handler: UpstreamHandler): UpstreamCall {
		const key = poolKey(request);
		let pool = this.#pools.get(key);
		if (pool === undefined) this.#pools.set(key, (pool = poolOf(request)));
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
			if (!pool.isUnused) continue;
			this.#pools.delete(key);
			void pool.close();
		}
	}
}

function poolOf(request: UpstreamRequest): Http2Pool {
	const { scheme, hostname, tls, proxy } = request;
	const connect = backendConnector(tls, proxy, true);
	const target = targetOf(request);
	return new Http2Pool((established) =>
		connect(target, (error, socket) => {
			if (error !== null) return established(error as Error, null);
			if (scheme === 'https' && (socket as TLSSocket).alpnProtocol !== 'h2') {
				(socket as Socket).destroy();
				return established(new NoHttp2Error(`${hostname} offers no HTTP/2`), null);
			}
			established(null, socket as Socket);
		}),
	);
}
