import type { CircuitBreakerRule } from '../../core/model/model.ts';

/** A percentage says nothing about fewer outcomes than these. */
const FEWEST_FOR_PERCENTAGE = 10;

/** Stops calls to a backend that fails (configuration.md 13.2). One a worker: the state is approximate, as APIM's is. */
export class CircuitBreaker {
	readonly rule: CircuitBreakerRule;
	/** Times of the outcomes within the interval, and of the failures among them; milliseconds. */
	#outcomes: number[] = [];
	#failures: number[] = [];
	#openUntil = 0;

	constructor(rule: CircuitBreakerRule) {
		this.rule = rule;
	}

	/** Milliseconds until calls may go through again; 0 when they may. */
	retryAfter(now: number): number {
		return Math.max(0, this.#openUntil - now);
	}

	/** @param retryAfterSeconds Retry-After of the response */
	answered(status: number, retryAfterSeconds: number | null, now: number): void {
		const isFailure = this.rule.statusCodeRanges.some(({ min, max }) => status >= min && status <= max);
		const wait = this.rule.acceptRetryAfter && retryAfterSeconds !== null ? retryAfterSeconds * 1000 : null;
		this.#count(isFailure, wait, now);
	}

	/** No answer came: a failure to connect always counts, other reasons as the rule names them. */
	failed(reason: 'Timeout' | 'BackendConnectionFailure', now: number): void {
		const isNamed = this.rule.errorReasons.some((named) => named.toLowerCase() === reason.toLowerCase());
		this.#count(isNamed || reason === 'BackendConnectionFailure', null, now);
	}

	#count(isFailure: boolean, wait: number | null, now: number): void {
		// What was under way when it tripped changes nothing.
		if (now < this.#openUntil) return;
		const since = now - this.rule.interval;
		this.#outcomes = this.#outcomes.filter((time) => time > since);
		this.#failures = this.#failures.filter((time) => time > since);
		this.#outcomes.push(now);
		if (!isFailure) return;
		this.#failures.push(now);
		if (!this.#isThresholdReached()) return;
		this.#openUntil = now + (wait ?? this.rule.tripDuration);
		this.#outcomes = [];
		this.#failures = [];
	}

	#isThresholdReached(): boolean {
		const { count, percentage } = this.rule;
		if (count !== null) return this.#failures.length >= count;
		if (percentage === null || this.#outcomes.length < FEWEST_FOR_PERCENTAGE) return false;
		return (this.#failures.length * 100) / this.#outcomes.length >= percentage;
	}
}
