/** LINQ operators that keep a part of a sequence or put items before or behind it. */
import { Func1, Func2 } from '../runtime/delegate';
import { RepeatSequence } from './range';
import { defaultItem, given } from '../runtime/item';
import { DerivedEnumerator, Enumerator, Sequence } from '../collections/sequence';

/** The items from `start` up to `end`. */
class RangeSequence<T> extends Sequence<T> {
	constructor(
		readonly source: Sequence<T>,
		readonly start: i32,
		readonly end: i32,
	) {
		super();
	}

	enumerator(): Enumerator<T> {
		return new RangeEnumerator<T>(this.source.enumerator(), this.start, this.end);
	}
}

class RangeEnumerator<T> extends DerivedEnumerator<T, T> {
	private index: i32 = 0;

	constructor(
		source: Enumerator<T>,
		readonly start: i32,
		readonly end: i32,
	) {
		super(source);
	}

	moveNext(): bool {
		while (this.index < this.start) {
			if (!this.source.moveNext()) return false;
			this.index++;
		}
		if (this.index >= this.end) {
			this.dispose();
			return false;
		}
		if (!this.source.moveNext()) return false;
		this.index++;
		this.current = this.source.current;
		return true;
	}
}

/** The first items for which a predicate holds, or all behind them. */
class WhileSequence<T> extends Sequence<T> {
	constructor(
		readonly source: Sequence<T>,
		readonly predicate: Func1<T, bool> | null,
		readonly indexPredicate: Func2<T, i32, bool> | null,
		readonly takes: bool,
	) {
		super();
	}

	enumerator(): Enumerator<T> {
		return new WhileEnumerator<T>(this.source.enumerator(), this);
	}

	holds(item: T, index: i32): bool {
		const predicate = this.predicate;
		return predicate !== null ? predicate.invoke(item) : this.indexPredicate!.invoke(item, index);
	}
}

class WhileEnumerator<T> extends DerivedEnumerator<T, T> {
	private index: i32 = 0;
	/** The predicate has failed once. */
	private isPast: bool = false;

	constructor(
		source: Enumerator<T>,
		readonly sequence: WhileSequence<T>,
	) {
		super(source);
	}

	moveNext(): bool {
		if (this.isPast && this.sequence.takes) return false;
		while (this.source.moveNext()) {
			this.current = this.source.current;
			if (this.isPast) return true;
			this.isPast = !this.sequence.holds(this.current, this.index++);
			if (this.sequence.takes) {
				if (this.isPast) this.dispose();
				return !this.isPast;
			}
			if (this.isPast) return true;
		}
		return false;
	}
}

/** The last `length` items, or all but them. */
class TailSequence<T> extends Sequence<T> {
	constructor(
		readonly source: Sequence<T>,
		readonly length: i32,
		readonly takes: bool,
	) {
		super();
	}

	enumerator(): Enumerator<T> {
		const source = this.source;
		const size = source.count();
		const cut = max(size - max(this.length, 0), 0);
		return new RangeEnumerator<T>(source.enumerator(), this.takes ? cut : 0, this.takes ? size : cut);
	}
}

/** One sequence after another. */
class ConcatSequence<T> extends Sequence<T> {
	constructor(
		readonly first: Sequence<T>,
		readonly second: Sequence<T>,
	) {
		super();
	}

	enumerator(): Enumerator<T> {
		return new ConcatEnumerator<T>(this.first.enumerator(), this.second);
	}
}

class ConcatEnumerator<T> extends Enumerator<T> {
	constructor(
		private source: Enumerator<T>,
		private following: Sequence<T> | null,
	) {
		super();
	}

	moveNext(): bool {
		while (true) {
			if (this.source.moveNext()) {
				this.current = this.source.current;
				return true;
			}
			const following = this.following;
			if (following === null) return false;
			this.source = following.enumerator();
			this.following = null;
		}
	}

	override dispose(): void {
		this.source.dispose();
	}
}

/** The items, or one default item when there are none. */
class DefaultIfEmptySequence<T> extends Sequence<T> {
	constructor(
		readonly source: Sequence<T>,
		readonly item: T,
	) {
		super();
	}

	enumerator(): Enumerator<T> {
		return new DefaultIfEmptyEnumerator<T>(this.source.enumerator(), this.item);
	}
}

class DefaultIfEmptyEnumerator<T> extends DerivedEnumerator<T, T> {
	private hasReturned: bool = false;

	constructor(
		source: Enumerator<T>,
		readonly item: T,
	) {
		super(source);
	}

	moveNext(): bool {
		const hasNext = this.source.moveNext();
		if (!hasNext && this.hasReturned) return false;
		this.current = hasNext ? this.source.current : this.item;
		this.hasReturned = true;
		return true;
	}
}

export function Enumerable_Take<T>(source: Sequence<T> | null, count: i32): Sequence<T> {
	return new RangeSequence<T>(given(source, 'source'), 0, max(count, 0));
}

export function Enumerable_Skip<T>(source: Sequence<T> | null, count: i32): Sequence<T> {
	return new RangeSequence<T>(given(source, 'source'), max(count, 0), i32.MAX_VALUE);
}

export function Enumerable_TakeLast<T>(source: Sequence<T> | null, count: i32): Sequence<T> {
	return new TailSequence<T>(given(source, 'source'), count, true);
}

export function Enumerable_SkipLast<T>(source: Sequence<T> | null, count: i32): Sequence<T> {
	return new TailSequence<T>(given(source, 'source'), count, false);
}

export function Enumerable_TakeWhile<T>(source: Sequence<T> | null, predicate: Func1<T, bool> | null): Sequence<T> {
	return new WhileSequence<T>(given(source, 'source'), given(predicate, 'predicate'), null, true);
}

export function Enumerable_TakeWhile_index<T>(
	source: Sequence<T> | null,
	predicate: Func2<T, i32, bool> | null,
): Sequence<T> {
	return new WhileSequence<T>(given(source, 'source'), null, given(predicate, 'predicate'), true);
}

export function Enumerable_SkipWhile<T>(source: Sequence<T> | null, predicate: Func1<T, bool> | null): Sequence<T> {
	return new WhileSequence<T>(given(source, 'source'), given(predicate, 'predicate'), null, false);
}

export function Enumerable_SkipWhile_index<T>(
	source: Sequence<T> | null,
	predicate: Func2<T, i32, bool> | null,
): Sequence<T> {
	return new WhileSequence<T>(given(source, 'source'), null, given(predicate, 'predicate'), false);
}

export function Enumerable_Concat<T>(first: Sequence<T> | null, second: Sequence<T> | null): Sequence<T> {
	return new ConcatSequence<T>(given(first, 'first'), given(second, 'second'));
}

export function Enumerable_Append<T>(source: Sequence<T> | null, item: T): Sequence<T> {
	return new ConcatSequence<T>(given(source, 'source'), new RepeatSequence<T>(item, 1));
}

export function Enumerable_Prepend<T>(source: Sequence<T> | null, item: T): Sequence<T> {
	return new ConcatSequence<T>(new RepeatSequence<T>(item, 1), given(source, 'source'));
}

export function Enumerable_DefaultIfEmpty<T>(source: Sequence<T> | null): Sequence<T> {
	return new DefaultIfEmptySequence<T>(given(source, 'source'), defaultItem<T>());
}

export function Enumerable_DefaultIfEmpty_item<T>(source: Sequence<T> | null, item: T): Sequence<T> {
	return new DefaultIfEmptySequence<T>(given(source, 'source'), item);
}
