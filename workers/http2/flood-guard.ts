import { ConnectionError, ERROR } from './protocol.ts';

/** A token bucket for something that a peer may do now and then, and not all the time (RFC 9113 section 10.5). */
export class FloodGuard {
	readonly #what: string;
	readonly #burst: number;
	readonly #perSecond: number;
	#tokens: number;
	#filledAt = performance.now();

	constructor(what: string, burst: number, perSecond: number) {
		this.#what = what;
		this.#burst = burst;
		this.#perSecond = perSecond;
		this.#tokens = burst;
	}

	/** Throws ConnectionError ENHANCE_YOUR_CALM when the peer went past the burst and the rate. */
	spend(): void {
		if (--this.#tokens >= 0) return;
		const now = performance.now();
		const earned = ((now - this.#filledAt) / 1000) * this.#perSecond;
		this.#filledAt = now;
		this.#tokens = Math.min(this.#tokens + earned, this.#burst);
		if (this.#tokens < 0) throw new ConnectionError(ERROR.ENHANCE_YOUR_CALM, `too many ${this.#what}`);
	}
}
