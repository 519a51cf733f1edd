/** Milliseconds that a timer can wait; more is over at once. */
export const LONGEST_TIMER = 2 ** 31 - 1;

/** Who is told that its time is up. */
export interface Waiter {
	expire(): void;
}

/** A wait that can be given up. */
export class Deadline {
	/** Milliseconds of performance.now(). */
	readonly at: number;
	readonly waiter: Waiter;
	readonly #line: Line;
	previous: Deadline | null = null;
	next: Deadline | null = null;

	constructor(at: number, waiter: Waiter, line: Line) {
		this.at = at;
		this.waiter = waiter;
		this.#line = line;
	}

	/** Once; not behind `expire`. */
	cancel(): void {
		this.#line.remove(this);
	}
}

/** Waits of one duration, which end in the order in which they began. */
class Line {
	readonly #duration: number;
	readonly #onEmpty: () => void;
	#first: Deadline | null = null;
	#last: Deadline | null = null;
	#isTimed = false;

	constructor(duration: number, onEmpty: () => void) {
		this.#duration = duration;
		this.#onEmpty = onEmpty;
	}

	add(waiter: Waiter): Deadline {
		const deadline = new Deadline(performance.now() + this.#duration, waiter, this);
		deadline.previous = this.#last;
		if (this.#last === null) this.#first = deadline;
		else this.#last.next = deadline;
		this.#last = deadline;
		if (!this.#isTimed) this.#expireIn(this.#duration);
		return deadline;
	}

	remove({ previous, next }: Deadline): void {
		if (previous === null) this.#first = next;
		else previous.next = next;
		if (next === null) this.#last = previous;
		else next.previous = previous;
	}

	#expireIn(milliseconds: number): void {
		this.#isTimed = true;
		setTimeout(() => this.#expire(), Math.min(milliseconds, LONGEST_TIMER)).unref();
	}

	#expire(): void {
		const now = performance.now();
		for (let first = this.#first; first !== null && first.at <= now; first = this.#first) {
			this.remove(first);
			first.waiter.expire();
		}
		if (this.#first === null) this.#onEmpty();
		else this.#expireIn(Math.ceil(this.#first.at - now));
	}
}

/** The waits of many calls, with one timer for all of a duration: to start and stop a timer for each costs microseconds. */
export class Deadlines {
	readonly #lines = new Map<number, Line>();

	/** @param duration milliseconds */
	start(duration: number, waiter: Waiter): Deadline {
		let line = this.#lines.get(duration);
		if (line === undefined) this.#lines.set(duration, (line = new Line(duration, () => this.#lines.delete(duration))));
		return line.add(waiter);
	}
}
