/** Searches and sorts of a System.Array, whatever its items are. */
import { AnyArray, givenArray } from './any-array';
import { checkRange, checkSearch } from './array';
import { KeyedItem, KeyedItemComparer } from './array-search';
import { anyComparer } from './any-comparer';
import { Comparer, equal } from './comparer';
import { argumentOutOfRange, Exception, Obj, raise } from '../runtime/object';
import { sortItems } from './sort';

/** The array of a parameter, which must have one dimension. */
function linearArray(array: Obj | null, parameter: string): AnyArray {
	const view = givenArray(array, parameter);
	if (view.rank != 1) {
		raise(new Exception('System.RankException', 'Only single dimension arrays are supported here.'));
	}
	return view;
}

export function AnyArray_IndexOf(array: Obj | null, item: Obj | null): i32 {
	return AnyArray_IndexOf_start(array, item, 0);
}

export function AnyArray_IndexOf_start(array: Obj | null, item: Obj | null, start: i32): i32 {
	return AnyArray_IndexOf_range(array, item, start, linearArray(array, 'array').length - start);
}

export function AnyArray_IndexOf_range(array: Obj | null, item: Obj | null, start: i32, count: i32): i32 {
	const items = linearArray(array, 'array');
	checkSearch(items.length, start, count, 'startIndex');
	for (let i = start; i < start + count; i++) if (equal<Obj | null>(items.get(i), item)) return i;
	return -1;
}

export function AnyArray_LastIndexOf(array: Obj | null, item: Obj | null): i32 {
	const length = linearArray(array, 'array').length;
	return lastIndex(array, item, length - 1, length);
}

export function AnyArray_LastIndexOf_start(array: Obj | null, item: Obj | null, start: i32): i32 {
	return lastIndex(array, item, start, start + 1);
}

export function AnyArray_LastIndexOf_range(array: Obj | null, item: Obj | null, start: i32, count: i32): i32 {
	return lastIndex(array, item, start, count);
}

/** Goes back from `start` over `count` items. */
function lastIndex(array: Obj | null, item: Obj | null, start: i32, count: i32): i32 {
	const items = linearArray(array, 'array');
	if (items.length == 0) return -1;
	checkSearchBack(items.length, start, count);
	for (let i = start; i > start - count; i--) if (equal<Obj | null>(items.get(i), item)) return i;
	return -1;
}

/** Raises what .NET raises for a search backwards that leaves an array of `size` items, which are some. */
export function checkSearchBack(size: i32, start: i32, count: i32): void {
	if (<u32>start >= <u32>size) {
		argumentOutOfRange(
			'startIndex',
			'Index was out of range. Must be non-negative and less than the size of the collection.',
		);
	}
	if (count < 0 || count > start + 1) {
		argumentOutOfRange(
			'count',
			'Count must be positive and count must refer to a location within the string/array/collection.',
		);
	}
}

export function AnyArray_BinarySearch(array: Obj | null, item: Obj | null, comparer: Obj | null = null): i32 {
	return AnyArray_BinarySearch_range(array, 0, linearArray(array, 'array').length, item, comparer);
}

export function AnyArray_BinarySearch_range(
	array: Obj | null,
	index: i32,
	length: i32,
	item: Obj | null,
	comparer: Obj | null = null,
): i32 {
	const items = linearArray(array, 'array');
	checkRange(index, length, items.length, 'length');
	const order = anyComparer(comparer);
	let low = index;
	let high = index + length - 1;
	while (low <= high) {
		const middle = low + ((high - low) >> 1);
		const found = order.compare(items.get(middle), item);
		if (found == 0) return middle;
		if (found < 0) low = middle + 1;
		else high = middle - 1;
	}
	return ~low;
}

export function AnyArray_Reverse(array: Obj | null): void {
	AnyArray_Reverse_range(array, 0, linearArray(array, 'array').length);
}

export function AnyArray_Reverse_range(array: Obj | null, index: i32, length: i32): void {
	const items = linearArray(array, 'array');
	checkRange(index, length, items.length, 'length');
	items.reverse(index, length);
}

export function AnyArray_Sort(keys: Obj | null, comparer: Obj | null = null): void {
	sortTogether(keys, null, 0, linearArray(keys, 'array').length, comparer);
}

export function AnyArray_Sort_range(keys: Obj | null, index: i32, length: i32, comparer: Obj | null = null): void {
	sortTogether(keys, null, index, length, comparer);
}

export function AnyArray_Sort_items(keys: Obj | null, items: Obj | null, comparer: Obj | null = null): void {
	sortTogether(keys, items, 0, linearArray(keys, 'keys').length, comparer);
}

export function AnyArray_Sort_items_range(
	keys: Obj | null,
	items: Obj | null,
	index: i32,
	length: i32,
	comparer: Obj | null = null,
): void {
	sortTogether(keys, items, index, length, comparer);
}

/** Sorts a range of `keys` and moves what stands beside them in `items`. */
function sortTogether(keys: Obj | null, items: Obj | null, index: i32, length: i32, comparer: Obj | null): void {
	const order = linearArray(keys, 'keys');
	checkRange(index, length, order.length, 'length');
	const others = linearArray(items === null ? keys : items, 'items');
	checkRange(index, length, others.length, 'length');
	const pairs = new StaticArray<KeyedItem<Obj | null, Obj | null>>(length);
	for (let i = 0; i < length; i++) {
		pairs[i] = new KeyedItem<Obj | null, Obj | null>(order.get(index + i), others.get(index + i));
	}
	const comparison: Comparer<KeyedItem<Obj | null, Obj | null>> = new KeyedItemComparer<Obj | null, Obj | null>(
		anyComparer(comparer),
	);
	sortItems<KeyedItem<Obj | null, Obj | null>>(pairs, 0, length, comparison, null);
	for (let i = 0; i < length; i++) {
		others.set(index + i, pairs[i].item);
		order.set(index + i, pairs[i].key);
	}
}
