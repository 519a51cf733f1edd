/** LINQ operators over sets: each item once, and unions, intersections and differences. */
import { Comparer } from '../collections/comparer';
import { Enumerable_Concat } from './slice';
import { given } from '../runtime/item';
import { KeyTable } from '../collections/key-table';
import { Enumerator, Sequence } from '../collections/sequence';

/** Which items of `source` come through, given those of `other`. */
const DISTINCT = 0;
const INTERSECT = 1;
const EXCEPT = 2;

class SetSequence<T> extends Sequence<T> {
	constructor(
		readonly source: Sequence<T>,
		readonly other: Sequence<T> | null,
		readonly operation: i32,
		readonly comparer: Comparer<T> | null,
	) {
		super();
	}

	enumerator(): Enumerator<T> {
		return new SetEnumerator<T>(this);
	}
}

class SetEnumerator<T> extends Enumerator<T> {
	private source: Enumerator<T> | null = null;
	private seen: KeyTable<T>;

	constructor(readonly sequence: SetSequence<T>) {
		super();
		this.seen = new KeyTable<T>(sequence.comparer);
	}

	moveNext(): bool {
		const source = this.opened();
		while (source.moveNext()) {
			const item = source.current;
			if (!this.passes(item)) continue;
			this.current = item;
			return true;
		}
		return false;
	}

	override dispose(): void {
		const source = this.source;
		if (source !== null) source.dispose();
	}

	/** The source, once the other sequence is read. */
	private opened(): Enumerator<T> {
		const source = this.source;
		if (source !== null) return source;
		const other = this.sequence.other;
		if (other !== null) {
			const items = other.enumerator();
			while (items.moveNext()) this.passesOnce(items.current);
		}
		const opened = this.sequence.source.enumerator();
		this.source = opened;
		return opened;
	}

	private passes(item: T): bool {
		if (this.sequence.operation == INTERSECT) return this.seen.remove(item) >= 0;
		return this.passesOnce(item);
	}

	/** Whether the item comes for the first time. */
	private passesOnce(item: T): bool {
		if (this.seen.find(item) >= 0) return false;
		this.seen.add(item);
		return true;
	}
}

function combine<T>(
	first: Sequence<T> | null,
	second: Sequence<T> | null,
	operation: i32,
	comparer: Comparer<T> | null,
): Sequence<T> {
	return new SetSequence<T>(given(first, 'first'), given(second, 'second'), operation, comparer);
}

export function Enumerable_Distinct<T>(source: Sequence<T> | null): Sequence<T> {
	return Enumerable_Distinct_comparer<T>(source, null);
}

export function Enumerable_Distinct_comparer<T>(source: Sequence<T> | null, comparer: Comparer<T> | null): Sequence<T> {
	return new SetSequence<T>(given(source, 'source'), null, DISTINCT, comparer);
}

export function Enumerable_Union<T>(first: Sequence<T> | null, second: Sequence<T> | null): Sequence<T> {
	return Enumerable_Union_comparer<T>(first, second, null);
}

export function Enumerable_Union_comparer<T>(
	first: Sequence<T> | null,
	second: Sequence<T> | null,
	comparer: Comparer<T> | null,
): Sequence<T> {
	return new SetSequence<T>(Enumerable_Concat<T>(first, second), null, DISTINCT, comparer);
}

export function Enumerable_Intersect<T>(first: Sequence<T> | null, second: Sequence<T> | null): Sequence<T> {
	return combine<T>(first, second, INTERSECT, null);
}

export function Enumerable_Intersect_comparer<T>(
	first: Sequence<T> | null,
	second: Sequence<T> | null,
	comparer: Comparer<T> | null,
): Sequence<T> {
	return combine<T>(first, second, INTERSECT, comparer);
}

export function Enumerable_Except<T>(first: Sequence<T> | null, second: Sequence<T> | null): Sequence<T> {
	return combine<T>(first, second, EXCEPT, null);
}

export function Enumerable_Except_comparer<T>(
	first: Sequence<T> | null,
	second: Sequence<T> | null,
	comparer: Comparer<T> | null,
): Sequence<T> {
	return combine<T>(first, second, EXCEPT, comparer);
}
