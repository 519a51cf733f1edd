/** More of System.Array: searches in a part, and sorts of two arrays together. */
import { ArrayOf, binarySearchIn, checkSearch, findIndexIn } from './array';
import { Comparer, compare } from './comparer';
import { Func1 } from './delegate';
import { given } from './item';
import { Sequence } from './sequence';
import { sortItems } from './sort';

export function Array_AsReadOnly<T>(array: ArrayOf<T> | null): Sequence<T> {
	return given(array, 'array');
}

export function Array_BinarySearch_comparer<T>(array: ArrayOf<T> | null, item: T, comparer: Comparer<T> | null): i32 {
	const items = given(array, 'array');
	return binarySearchIn<T>(items.items, items.length, item, comparer);
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

/** Sorts `keys` and moves the items with them. */
export function Array_Sort_items<K, V>(keys: ArrayOf<K> | null, items: ArrayOf<V> | null): void {
	const order = given(keys, 'keys');
	if (items === null) {
		sortItems<K>(order.items, 0, order.length, null, null);
		return;
	}
	const pairs = new StaticArray<KeyedItem<K, V>>(order.length);
	for (let index = 0; index < order.length; index++) {
		pairs[index] = new KeyedItem<K, V>(order.get(index), items.get(index));
	}
	sortItems<KeyedItem<K, V>>(pairs, 0, pairs.length, new KeyedItemComparer<K, V>(), null);
	for (let index = 0; index < pairs.length; index++) {
		order.set(index, pairs[index].key);
		items.set(index, pairs[index].item);
	}
}

class KeyedItem<K, V> {
	constructor(
		readonly key: K,
		readonly item: V,
	) {}
}

class KeyedItemComparer<K, V> extends Comparer<KeyedItem<K, V>> {
	override compare(left: KeyedItem<K, V>, right: KeyedItem<K, V>): i32 {
		return compare<K>(left.key, right.key);
	}
}
