import { NoHttp2Error } from './http2-upstream.ts';
import { poolKey } from './pool-key.ts';
import type { Upstream, UpstreamCall, UpstreamError, UpstreamHandler, UpstreamRequest } from './upstream.ts';

/** Milliseconds for which a backend that chose HTTP/1.1 is not asked again. */
const REMEMBERED = 300_000;

/** `http-version="2or1"`: HTTP/2 where ALPN yields it, HTTP/1.1 where not, and for http backends, which have no ALPN. */
export class NegotiatedUpstream implements Upstream {
	readonly #http1: Upstream;
	readonly #http2: Upstream;
	/** When each backend chose HTTP/1.1; milliseconds of performance.now(). */
	readonly #withoutHttp2 = new Map<string, number>();

	constructor(http1: Upstream, http2: Upstream) {
		this.#http1 = http1;
		this.#http2 = http2;
	}

	send(request: UpstreamRequest, handler: UpstreamHandler): UpstreamCall {
		if (request.scheme === 'http') return this.#http1.send(request, handler);
		const key = poolKey(request);
		const chosenAt = this.#withoutHttp2.get(key);
		if (chosenAt !== undefined) {
			if (performance.now() - chosenAt < REMEMBERED) return this.#http1.send(request, handler);
			this.#withoutHttp2.delete(key);
		}
		const call = new NegotiatedCall(handler, () => {
			this.#withoutHttp2.set(key, performance.now());
			return this.#http1.send(request, call);
		});
		call.use(this.#http2.send(request, call));
		return call;
	}

	/** Both ways belong to the caller. */
	async close(): Promise<void> {}
}

/** A call over HTTP/2 that goes on over HTTP/1.1 when its backend has only that. */
class NegotiatedCall implements UpstreamCall, UpstreamHandler {
	readonly #handler: UpstreamHandler;
	readonly #fallBack: () => UpstreamCall;
	#call: UpstreamCall | null = null;
	#isPaused = false;

	constructor(handler: UpstreamHandler, fallBack: () => UpstreamCall) {
		this.#handler = handler;
		this.#fallBack = fallBack;
	}

	use(call: UpstreamCall): void {
		this.#call ??= call;
	}

	onHeaders(status: number, reason: string, headers: string[]): void {
		this.#handler.onHeaders(status, reason, headers);
	}

	onData(chunk: Uint8Array): void {
		this.#handler.onData(chunk);
	}

	onEnd(trailers: string[]): void {
		this.#handler.onEnd(trailers);
	}

	onError(error: UpstreamError): void {
		if (!(error.cause instanceof NoHttp2Error)) {
			this.#handler.onError(error);
			return;
		}
		this.#call = this.#fallBack();
		if (this.#isPaused) this.#call.pause();
	}

	pause(): void {
		this.#isPaused = true;
		this.#call?.pause();
	}

	resume(): void {
		this.#isPaused = false;
		this.#call?.resume();
	}

	abort(): void {
		this.#call?.abort();
	}
}
