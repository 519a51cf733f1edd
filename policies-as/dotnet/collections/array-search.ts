/** More of System.Array: searches in a part, and sorts of two arrays together. */
import { checkSearchBack } from './any-array-search';
import {
	ArrayOf,
	binarySearchIn,
	checkRange,
	checkSearch,
	lastIndexIn,
} from './array';
import { findIndexIn, findLastIndexIn } from './array-find';
import { Comparer } from './comparer';
import { Func1 } from '../runtime/delegate';
import { given } from '../runtime/item';
import { Sequence } from './sequence';
import { sortItems } from './sort';

export function Array_AsReadOnly<T>(array: ArrayOf<T> | null): Sequence<T> {
	return given(array, 'array');
}

export function Array_BinarySearch_comparer<T>(array: ArrayOf<T> | null, item: T, comparer: Comparer<T> | null): i32 {
	const items = given(array, 'array');
	return binarySearchIn<T>(items.items, 0, items.length, item, comparer);
}

export function Array_FindIndex_start<T>(array: ArrayOf<T> | null, start: i32, match: Func1<T, bool> | null): i32 {
	return Array_FindIndex_range<T>(array, start, given(array, 'array').length - start, match);
}

export function Array_FindIndex_range<T>(
	array: ArrayOf<T> | null,
	start: i32,
	count: i32,
	match: Func1<T, bool> | null,
): i32 {
	const items = given(array, 'array');
	checkSearch(items.length, start, count, 'startIndex');
	return findIndexIn<T>(items.items, given(match, 'match'), start, start + count);
}

export function Array_Sort_items<K, V>(
	keys: ArrayOf<K> | null,
	items: ArrayOf<V> | null,
	comparer: Comparer<K> | null = null,
): void {
	Array_Sort_items_range<K, V>(keys, items, 0, given(keys, 'keys').length, comparer);
}

/** Sorts a range of `keys` and moves what stands beside them in `items`. */
export function Array_Sort_items_range<K, V>(
	keys: ArrayOf<K> | null,
	items: ArrayOf<V> | null,
	index: i32,
	length: i32,
	comparer: Comparer<K> | null = null,
): void {
	const order = given(keys, 'keys');
	checkRange(index, length, order.length, 'length');
	if (items === null) {
		sortItems<K>(order.items, index, length, comparer, null);
		return;
	}
	checkRange(index, length, items.length, 'length');
	const pairs = new StaticArray<KeyedItem<K, V>>(length);
	for (let i = 0; i < length; i++) pairs[i] = new KeyedItem<K, V>(order.get(index + i), items.get(index + i));
	const comparison = new KeyedItemComparer<K, V>(comparer === null ? new Comparer<K>() : comparer);
	sortItems<KeyedItem<K, V>>(pairs, 0, length, comparison, null);
	for (let i = 0; i < length; i++) {
		order.set(index + i, pairs[i].key);
		items.set(index + i, pairs[i].item);
	}
}

export function Array_Sort_range_comparer<T>(
	array: ArrayOf<T> | null,
	index: i32,
	length: i32,
	comparer: Comparer<T> | null,
): void {
	const items = given(array, 'array');
	checkRange(index, length, items.length, 'length');
	sortItems<T>(items.items, index, length, comparer, null);
}

export function Array_BinarySearch_range<T>(
	array: ArrayOf<T> | null,
	index: i32,
	length: i32,
	item: T,
	comparer: Comparer<T> | null = null,
): i32 {
	const items = given(array, 'array');
	checkRange(index, length, items.length, 'length');
	return binarySearchIn<T>(items.items, index, length, item, comparer);
}

export function Array_LastIndexOf_range<T>(array: ArrayOf<T> | null, item: T, start: i32, count: i32): i32 {
	const items = given(array, 'array');
	if (items.length == 0) return -1;
	checkSearchBack(items.length, start, count);
	return lastIndexIn<T>(items.items, item, start, start - count + 1);
}

export function Array_FindLastIndex_start<T>(array: ArrayOf<T> | null, start: i32, match: Func1<T, bool> | null): i32 {
	return Array_FindLastIndex_range<T>(array, start, start + 1, match);
}

export function Array_FindLastIndex_range<T>(
	array: ArrayOf<T> | null,
	start: i32,
	count: i32,
	match: Func1<T, bool> | null,
): i32 {
	const items = given(array, 'array');
	const predicate = given(match, 'match');
	if (items.length == 0 && start == -1) return -1;
	checkSearchBack(items.length, start, count);
	return findLastIndexIn<T>(items.items, predicate, start, start - count + 1);
}

export function Array_Fill_range<T>(array: ArrayOf<T> | null, item: T, start: i32, count: i32): void {
	const items = given(array, 'array');
	checkSearch(items.length, start, count, 'startIndex');
	for (let index = start; index < start + count; index++) items.set(index, item);
}

/** A key and what stands beside it. */
export class KeyedItem<K, V> {
	constructor(
		readonly key: K,
		readonly item: V,
	) {}
}

export class KeyedItemComparer<K, V> extends Comparer<KeyedItem<K, V>> {
	/** @param comparer of the keys */
	constructor(private readonly comparer: Comparer<K>) {
		super();
	}

	override compare(left: KeyedItem<K, V>, right: KeyedItem<K, V>): i32 {
		return this.comparer.compare(left.key, right.key);
	}
}
