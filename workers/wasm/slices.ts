import { BudgetExceeded } from './host.ts';

/** Steps of the first slice of a run, and of the next one where a slice took longer than a millisecond; others grow. */
const SMALLEST_SLICE = 128;
const LARGEST_SLICE = 65_536;
/** A run of so few steps a millisecond is ten times as slow as it should be: single steps did too much. */
const SLOWEST_STEPS = 8_000;
/** Milliseconds that any run may take. */
const SHORTEST_LIMIT = 500;
/** Milliseconds until a run is worth asking the system for the time that the thread had. */
const LONG_RUN = 5;

/** Deals the steps of a run out in slices, and looks at the time between them. */
export class Slices {
	readonly #steps: number;
	/** Milliseconds. */
	readonly #limit: number;
	#left = 0;
	#slice = SMALLEST_SLICE;
	/** Milliseconds; 0 until the first slice is used up. */
	#runStart = 0;
	#sliceStart = 0;
	/** Milliseconds that the thread had when the run became a long one; 0 until then. */
	#threadStart = 0;

	constructor(steps: number) {
		this.#steps = steps;
		this.#limit = Math.max(SHORTEST_LIMIT, steps / SLOWEST_STEPS);
	}

	/** The first slice of a run. */
	begin(): number {
		this.#slice = Math.min(SMALLEST_SLICE, this.#steps);
		this.#left = this.#steps - this.#slice;
		this.#runStart = 0;
		this.#threadStart = 0;
		return this.#slice;
	}

	/** Throws BudgetExceeded. */
	next(needed: number): number {
		const now = performance.now();
		if (this.#runStart === 0) this.#runStart = now;
		else this.#slice = now - this.#sliceStart < 1 ? Math.min(this.#slice * 2, LARGEST_SLICE) : SMALLEST_SLICE;
		this.#sliceStart = now;
		const steps = Math.max(needed, Math.min(this.#slice, this.#left));
		this.#left -= steps;
		if (this.#left < 0 || this.#isOver(now)) {
			throw new BudgetExceeded('The expression did more work than its budget allows.');
		}
		return steps;
	}

	/** On a busy machine a thread waits for its turn: what counts is the time that it had. */
	#isOver(now: number): boolean {
		const elapsed = now - this.#runStart;
		if (this.#threadStart === 0 && elapsed > LONG_RUN) this.#threadStart = threadMilliseconds();
		return elapsed > this.#limit && threadMilliseconds() - this.#threadStart > this.#limit;
	}
}

/** The time that this thread had, which costs a call of the system. */
export function threadMilliseconds(): number {
	const { user, system } = process.threadCpuUsage();
	return (user + system) / 1000;
}
