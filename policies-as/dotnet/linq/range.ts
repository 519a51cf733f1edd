/** Sequences out of nothing: Range, Repeat and Empty. */
import { step } from '../runtime/host';
import { defaultItem } from '../runtime/item';
import { argumentOutOfRange } from '../runtime/object';
import { Enumerator, Sequence } from '../collections/sequence';

/** One item, `length` times. */
export class RepeatSequence<T> extends Sequence<T> {
	constructor(
		readonly item: T,
		readonly length: i32,
	) {
		super();
	}

	enumerator(): Enumerator<T> {
		return new RepeatEnumerator<T>(this.item, this.length);
	}
}

class RepeatEnumerator<T> extends Enumerator<T> {
	constructor(
		item: T,
		private remaining: i32,
	) {
		super();
		this.current = item;
	}

	moveNext(): bool {
		step();
		return this.remaining-- > 0;
	}
}

class NumbersSequence extends Sequence<i32> {
	constructor(
		readonly start: i32,
		readonly length: i32,
	) {
		super();
	}

	enumerator(): Enumerator<i32> {
		return new NumbersEnumerator(this.start, this.length);
	}
}

class NumbersEnumerator extends Enumerator<i32> {
	constructor(
		private next: i32,
		private remaining: i32,
	) {
		super();
	}

	moveNext(): bool {
		step();
		if (this.remaining == 0) return false;
		this.remaining--;
		this.current = this.next++;
		return true;
	}
}

export function Enumerable_Range(start: i32, count: i32): Sequence<i32> {
	if (count < 0 || <i64>start + <i64>count - 1 > <i64>i32.MAX_VALUE) {
		argumentOutOfRange('count', 'Specified argument was out of the range of valid values.');
	}
	return new NumbersSequence(start, count);
}

export function Enumerable_Repeat<T>(item: T, count: i32): Sequence<T> {
	if (count < 0) argumentOutOfRange('count', 'Specified argument was out of the range of valid values.');
	return new RepeatSequence<T>(item, count);
}

export function Enumerable_Empty<T>(): Sequence<T> {
	return new RepeatSequence<T>(defaultItem<T>(), 0);
}
