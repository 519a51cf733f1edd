/** OrderBy and its kin: a stable sort by one key after another, done when the first item is asked for. */
import { Comparer, compare } from '../collections/comparer';
import { Func1 } from '../runtime/delegate';
import { step } from '../runtime/host';
import { given } from '../runtime/item';
import { List, listOf } from '../collections/list';
import { Enumerator, Sequence } from '../collections/sequence';

/** IOrderedEnumerable<T>: the criterion of this step and, before it, those of its parent. */
export class OrderedSequence<T> extends Sequence<T> {
	constructor(
		readonly source: Sequence<T>,
		readonly parent: OrderedSequence<T> | null,
		readonly criterion: Criterion<T>,
	) {
		super();
	}

	override enumerator(): Enumerator<T> {
		return new OrderedEnumerator<T>(this);
	}
}

abstract class Criterion<T> {
	abstract column(items: List<T>): Column;
}

/** The keys of all items by one criterion. */
abstract class Column {
	abstract order(left: i32, right: i32): i32;
}

class KeyCriterion<T, K> extends Criterion<T> {
	constructor(
		readonly selector: Func1<T, K>,
		readonly comparer: Comparer<K> | null,
		readonly sign: i32,
	) {
		super();
	}

	override column(items: List<T>): Column {
		const keys = new StaticArray<K>(items.size);
		for (let index = 0; index < items.size; index++) unchecked((keys[index] = this.selector.invoke(items.get(index))));
		return new KeyColumn<K>(keys, this.comparer, this.sign);
	}
}

class KeyColumn<K> extends Column {
	constructor(
		readonly keys: StaticArray<K>,
		readonly comparer: Comparer<K> | null,
		readonly sign: i32,
	) {
		super();
	}

	override order(left: i32, right: i32): i32 {
		const one = unchecked(this.keys[left]);
		const other = unchecked(this.keys[right]);
		const comparer = this.comparer;
		const order = comparer === null ? compare<K>(one, other) : comparer.compare(one, other);
		return order == 0 ? 0 : order < 0 == this.sign > 0 ? -1 : 1;
	}
}

class OrderedEnumerator<T> extends Enumerator<T> {
	private items: List<T> | null = null;
	private order: StaticArray<i32> = new StaticArray<i32>(0);
	private index: i32 = 0;

	constructor(private readonly sequence: OrderedSequence<T>) {
		super();
	}

	override moveNext(): bool {
		let items = this.items;
		if (items === null) {
			items = listOf<T>(this.sequence.source);
			this.items = items;
			this.order = sortedIndexes(columnsOf<T>(this.sequence, items), items.size);
		}
		if (this.index >= items.size) return false;
		this.current = items.get(unchecked(this.order[this.index++]));
		return true;
	}
}

/** The columns from the first criterion to the last. */
function columnsOf<T>(sequence: OrderedSequence<T>, items: List<T>): Column[] {
	const parent = sequence.parent;
	const columns = parent === null ? new Array<Column>() : columnsOf<T>(parent, items);
	columns.push(sequence.criterion.column(items));
	return columns;
}

function orderBy(columns: Column[], left: i32, right: i32): i32 {
	step();
	for (let index = 0; index < columns.length; index++) {
		const order = unchecked(columns[index]).order(left, right);
		if (order != 0) return order;
	}
	return 0;
}

/** Merges runs of doubling length, so that equal items keep their order. */
function sortedIndexes(columns: Column[], length: i32): StaticArray<i32> {
	let from = new StaticArray<i32>(length);
	let to = new StaticArray<i32>(length);
	for (let index = 0; index < length; index++) unchecked((from[index] = index));
	for (let width = 1; width < length; width *= 2) {
		for (let start = 0; start < length; start += width * 2) {
			merge(columns, from, to, start, min(start + width, length), min(start + width * 2, length));
		}
		const swap = from;
		from = to;
		to = swap;
	}
	return from;
}

function merge(
	columns: Column[],
	from: StaticArray<i32>,
	to: StaticArray<i32>,
	start: i32,
	middle: i32,
	end: i32,
): void {
	let left = start;
	let right = middle;
	for (let place = start; place < end; place++) {
		const takesLeft =
			left < middle && (right >= end || orderBy(columns, unchecked(from[left]), unchecked(from[right])) <= 0);
		unchecked((to[place] = takesLeft ? from[left++] : from[right++]));
	}
}

export function Enumerable_OrderBy<T, K>(source: Sequence<T> | null, key: Func1<T, K> | null): OrderedSequence<T> {
	return Enumerable_OrderBy_comparer<T, K>(source, key, null);
}

export function Enumerable_OrderBy_comparer<T, K>(
	source: Sequence<T> | null,
	key: Func1<T, K> | null,
	comparer: Comparer<K> | null,
): OrderedSequence<T> {
	const criterion = new KeyCriterion<T, K>(given(key, 'keySelector'), comparer, 1);
	return new OrderedSequence<T>(given(source, 'source'), null, criterion);
}

export function Enumerable_OrderByDescending<T, K>(
	source: Sequence<T> | null,
	key: Func1<T, K> | null,
): OrderedSequence<T> {
	return Enumerable_OrderByDescending_comparer<T, K>(source, key, null);
}

export function Enumerable_OrderByDescending_comparer<T, K>(
	source: Sequence<T> | null,
	key: Func1<T, K> | null,
	comparer: Comparer<K> | null,
): OrderedSequence<T> {
	const criterion = new KeyCriterion<T, K>(given(key, 'keySelector'), comparer, -1);
	return new OrderedSequence<T>(given(source, 'source'), null, criterion);
}

export function Enumerable_ThenBy<T, K>(
	source: OrderedSequence<T> | null,
	key: Func1<T, K> | null,
): OrderedSequence<T> {
	return Enumerable_ThenBy_comparer<T, K>(source, key, null);
}

export function Enumerable_ThenBy_comparer<T, K>(
	source: OrderedSequence<T> | null,
	key: Func1<T, K> | null,
	comparer: Comparer<K> | null,
): OrderedSequence<T> {
	const parent = given(source, 'source');
	return new OrderedSequence<T>(parent.source, parent, new KeyCriterion<T, K>(given(key, 'keySelector'), comparer, 1));
}

export function Enumerable_ThenByDescending<T, K>(
	source: OrderedSequence<T> | null,
	key: Func1<T, K> | null,
): OrderedSequence<T> {
	return Enumerable_ThenByDescending_comparer<T, K>(source, key, null);
}

export function Enumerable_ThenByDescending_comparer<T, K>(
	source: OrderedSequence<T> | null,
	key: Func1<T, K> | null,
	comparer: Comparer<K> | null,
): OrderedSequence<T> {
	const parent = given(source, 'source');
	return new OrderedSequence<T>(parent.source, parent, new KeyCriterion<T, K>(given(key, 'keySelector'), comparer, -1));
}
