/** The members of List<T> that take a delegate or a comparer. */
import { checkSearchBack } from './any-array-search';
import { binarySearchIn, checkSearch, indexIn, lastIndexIn } from './array';
import { findIndexIn, findLastIndexIn } from './array-find';
import { Comparer } from './comparer';
import { Action1, Func1, Func2 } from '../runtime/delegate';
import { defaultItem, given } from '../runtime/item';
import { badIndex, checkListRange, List, modified } from './list';
import { argumentOutOfRange, notNull } from '../runtime/object';
import { sortItems } from './sort';

const BIGGER = 'Larger than collection size.';

export function List_FindIndex<T>(self: List<T> | null, match: Func1<T, bool> | null): i32 {
	const list = notNull(self);
	return findIndexIn<T>(list.items, given(match, 'match'), 0, list.size);
}

export function List_FindLastIndex<T>(self: List<T> | null, match: Func1<T, bool> | null): i32 {
	const list = notNull(self);
	return findLastIndexIn<T>(list.items, given(match, 'match'), list.size - 1, 0);
}

export function List_Find<T>(self: List<T> | null, match: Func1<T, bool> | null): T {
	const index = List_FindIndex<T>(self, match);
	return index < 0 ? defaultItem<T>() : self!.get(index);
}

export function List_FindLast<T>(self: List<T> | null, match: Func1<T, bool> | null): T {
	const index = List_FindLastIndex<T>(self, match);
	return index < 0 ? defaultItem<T>() : self!.get(index);
}

export function List_FindAll<T>(self: List<T> | null, match: Func1<T, bool> | null): List<T> {
	const list = notNull(self);
	const predicate = given(match, 'match');
	const found = new List<T>();
	for (let index = 0; index < list.size; index++) {
		const item = unchecked(list.items[index]);
		if (predicate.invoke(item)) found.add(item);
	}
	return found;
}

export function List_Exists<T>(self: List<T> | null, match: Func1<T, bool> | null): bool {
	return List_FindIndex<T>(self, match) >= 0;
}

export function List_TrueForAll<T>(self: List<T> | null, match: Func1<T, bool> | null): bool {
	const list = notNull(self);
	const predicate = given(match, 'match');
	for (let index = 0; index < list.size; index++) if (!predicate.invoke(list.get(index))) return false;
	return true;
}

export function List_ForEach<T>(self: List<T> | null, action: Action1<T> | null): void {
	const list = notNull(self);
	const work = given(action, 'action');
	const version = list.version;
	for (let index = 0; index < list.size; index++) {
		work.invoke(list.get(index));
		if (version != list.version) modified();
	}
}

export function List_ConvertAll<T, R>(self: List<T> | null, converter: Func1<T, R> | null): List<R> {
	const list = notNull(self);
	const convert = given(converter, 'converter');
	const result = new List<R>(list.size);
	for (let index = 0; index < list.size; index++) result.add(convert.invoke(list.get(index)));
	return result;
}

/** Removes the items that match and returns how many they were. */
export function List_RemoveAll<T>(self: List<T> | null, match: Func1<T, bool> | null): i32 {
	const list = notNull(self);
	const predicate = given(match, 'match');
	const size = list.size;
	let kept = 0;
	for (let index = 0; index < size; index++) {
		const item = unchecked(list.items[index]);
		if (!predicate.invoke(item)) unchecked((list.items[kept++] = item));
	}
	list.size = kept;
	if (kept != size) list.version++;
	return size - kept;
}

export function List_Sort<T>(self: List<T> | null): void {
	List_Sort_comparer<T>(self, null);
}

export function List_Sort_comparer<T>(self: List<T> | null, comparer: Comparer<T> | null): void {
	const list = notNull(self);
	sortItems<T>(list.items, 0, list.size, comparer, null);
	list.version++;
}

export function List_Sort_comparison<T>(self: List<T> | null, comparison: Func2<T, T, i32> | null): void {
	const list = notNull(self);
	sortItems<T>(list.items, 0, list.size, null, given(comparison, 'comparison'));
	list.version++;
}

export function List_Sort_range<T>(self: List<T> | null, index: i32, count: i32, comparer: Comparer<T> | null): void {
	const list = notNull(self);
	checkListRange(list.size, index, count);
	sortItems<T>(list.items, index, count, comparer, null);
	list.version++;
}

export function List_BinarySearch<T>(self: List<T> | null, item: T): i32 {
	return List_BinarySearch_comparer<T>(self, item, null);
}

export function List_BinarySearch_comparer<T>(self: List<T> | null, item: T, comparer: Comparer<T> | null): i32 {
	const list = notNull(self);
	return binarySearchIn<T>(list.items, 0, list.size, item, comparer);
}

export function List_BinarySearch_range<T>(
	self: List<T> | null,
	index: i32,
	count: i32,
	item: T,
	comparer: Comparer<T> | null,
): i32 {
	const list = notNull(self);
	checkListRange(list.size, index, count);
	return binarySearchIn<T>(list.items, index, count, item, comparer);
}

export function List_FindLastIndex_start<T>(self: List<T> | null, start: i32, match: Func1<T, bool> | null): i32 {
	return List_FindLastIndex_range<T>(self, start, start + 1, match);
}

export function List_FindLastIndex_range<T>(
	self: List<T> | null,
	start: i32,
	count: i32,
	match: Func1<T, bool> | null,
): i32 {
	const list = notNull(self);
	const predicate = given(match, 'match');
	if (list.size == 0 && start == -1) return -1;
	checkSearchBack(list.size, start, count);
	return findLastIndexIn<T>(list.items, predicate, start, start - count + 1);
}

export function List_LastIndexOf_start<T>(self: List<T> | null, item: T, index: i32): i32 {
	const list = notNull(self);
	if (index >= list.size) badIndex();
	return List_LastIndexOf_range<T>(self, item, index, index + 1);
}

export function List_LastIndexOf_range<T>(self: List<T> | null, item: T, index: i32, count: i32): i32 {
	const list = notNull(self);
	if (list.size != 0 && index < 0) argumentOutOfRange('index', 'Non-negative number required.');
	if (list.size != 0 && count < 0) argumentOutOfRange('count', 'Non-negative number required.');
	if (list.size == 0) return -1;
	if (index >= list.size) argumentOutOfRange('index', BIGGER);
	if (count > index + 1) argumentOutOfRange('count', BIGGER);
	return lastIndexIn<T>(list.items, item, index, index - count + 1);
}

export function List_FindIndex_start<T>(self: List<T> | null, start: i32, match: Func1<T, bool> | null): i32 {
	return List_FindIndex_range<T>(self, start, notNull(self).size - start, match);
}

export function List_FindIndex_range<T>(
	self: List<T> | null,
	start: i32,
	count: i32,
	match: Func1<T, bool> | null,
): i32 {
	const list = notNull(self);
	checkSearch(list.size, start, count, 'startIndex');
	return findIndexIn<T>(list.items, given(match, 'match'), start, start + count);
}

export function List_IndexOf_range<T>(self: List<T> | null, item: T, index: i32, count: i32): i32 {
	const list = notNull(self);
	checkSearch(list.size, index, count, 'index');
	return indexIn<T>(list.items, item, index, index + count);
}
