import type { CircuitBreakerRule } from '../../core/model/model.ts';
import {
	IS_OPEN,
	LOCK,
	NEXT_OUTCOME,
	NUMBERS_AT,
	newBreakerMemory,
	OUTCOMES,
} from '../../core/shared/breaker-memory.ts';

/** A percentage says nothing about fewer outcomes than these. */
const FEWEST_FOR_PERCENTAGE = 10;
/** Milliseconds to wait for another thread, which holds the lock for some hundred nanoseconds. */
const LOCK_WAIT = 1;

/** Stops calls to a backend that fails (configuration.md 13.2); all workers share its memory. */
export class CircuitBreaker {
	readonly rule: CircuitBreakerRule;
	readonly #integers: Int32Array;
	/** Milliseconds since the epoch: the end of the trip, then a ring of outcomes; a success is `-1 - time`. */
	readonly #numbers: Float64Array;

	constructor(rule: CircuitBreakerRule, memory: SharedArrayBuffer = newBreakerMemory(rule)) {
		this.rule = rule;
		this.#integers = new Int32Array(memory, 0, NUMBERS_AT / Int32Array.BYTES_PER_ELEMENT);
		this.#numbers = new Float64Array(memory, NUMBERS_AT);
	}

	/** Milliseconds until calls may go through again; 0 when they may. */
	retryAfter(now: number): number {
		if (Atomics.load(this.#integers, IS_OPEN) === 0) return 0;
		return this.#locked(() => Math.max(0, this.#numbers[0]! - now));
	}

	/** @param retryAfterSeconds Retry-After of the response */
	answered(status: number, retryAfterSeconds: number | null, now: number): void {
		const isFailure = this.rule.statusCodeRanges.some(({ min, max }) => status >= min && status <= max);
		const wait = this.rule.acceptRetryAfter && retryAfterSeconds !== null ? retryAfterSeconds * 1000 : null;
		this.#outcome(isFailure, wait, now);
	}

	/** No answer came: a failure to connect always counts, other reasons as the rule names them. */
	failed(reason: 'Timeout' | 'BackendConnectionFailure', now: number): void {
		const isNamed = this.rule.errorReasons.some((named) => named.toLowerCase() === reason.toLowerCase());
		this.#outcome(isNamed || reason === 'BackendConnectionFailure', null, now);
	}

	#outcome(isFailure: boolean, wait: number | null, now: number): void {
		// A count does not look at successes.
		if (isFailure || this.rule.count === null) this.#locked(() => this.#remember(isFailure, wait, now));
	}

	#remember(isFailure: boolean, wait: number | null, now: number): void {
		const integers = this.#integers;
		const numbers = this.#numbers;
		// What was under way when it tripped changes nothing.
		if (integers[IS_OPEN] === 1 && now < numbers[0]!) return;
		Atomics.store(integers, IS_OPEN, 0);
		const capacity = numbers.length - 1;
		numbers[1 + integers[NEXT_OUTCOME]!] = isFailure ? now : -1 - now;
		integers[NEXT_OUTCOME] = (integers[NEXT_OUTCOME]! + 1) % capacity;
		integers[OUTCOMES] = Math.min(integers[OUTCOMES]! + 1, capacity);
		if (!isFailure || !this.#isThresholdReached(now - this.rule.interval)) return;
		numbers[0] = now + (wait ?? this.rule.tripDuration);
		integers[OUTCOMES] = 0;
		integers[NEXT_OUTCOME] = 0;
		Atomics.store(integers, IS_OPEN, 1);
	}

	#isThresholdReached(since: number): boolean {
		let failures = 0;
		let all = 0;
		for (let i = 1; i <= this.#integers[OUTCOMES]!; i++) {
			const outcome = this.#numbers[i]!;
			const time = outcome < 0 ? -1 - outcome : outcome;
			if (time <= since) continue;
			all++;
			if (outcome >= 0) failures++;
		}
		const { count, percentage } = this.rule;
		if (count !== null) return failures >= Math.min(count, this.#numbers.length - 1);
		return percentage !== null && all >= FEWEST_FOR_PERCENTAGE && (failures * 100) / all >= percentage;
	}

	#locked<Result>(step: () => Result): Result {
		const integers = this.#integers;
		while (Atomics.compareExchange(integers, LOCK, 0, 1) !== 0) Atomics.wait(integers, LOCK, 1, LOCK_WAIT);
		try {
			return step();
		} finally {
			Atomics.store(integers, LOCK, 0);
			Atomics.notify(integers, LOCK, 1);
		}
	}
}
