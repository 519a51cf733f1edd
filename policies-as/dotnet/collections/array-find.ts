/** The members of System.Array that search with a delegate. */
import { ArrayOf, arrayOf } from './array';
import { Action1, Func1 } from '../runtime/delegate';
import { defaultItem, given } from '../runtime/item';

export function Array_FindIndex<T>(array: ArrayOf<T> | null, match: Func1<T, bool> | null): i32 {
	const items = given(array, 'array');
	return findIndexIn<T>(items.items, given(match, 'match'), 0, items.length);
}

export function Array_FindLastIndex<T>(array: ArrayOf<T> | null, match: Func1<T, bool> | null): i32 {
	const items = given(array, 'array');
	return findLastIndexIn<T>(items.items, given(match, 'match'), items.length - 1, 0);
}

/** The first index from `start` up to `end` of an item that matches; -1 without one. */
export function findIndexIn<T>(items: StaticArray<T>, match: Func1<T, bool>, start: i32, end: i32): i32 {
	for (let index = start; index < end; index++) {
		if (match.invoke(unchecked(items[index]))) return index;
	}
	return -1;
}

/** The last index from `start` down to `end` of an item that matches; -1 without one. */
export function findLastIndexIn<T>(items: StaticArray<T>, match: Func1<T, bool>, start: i32, end: i32): i32 {
	for (let index = start; index >= end; index--) {
		if (match.invoke(unchecked(items[index]))) return index;
	}
	return -1;
}

export function Array_Find<T>(array: ArrayOf<T> | null, match: Func1<T, bool> | null): T {
	const index = Array_FindIndex<T>(array, match);
	return index < 0 ? defaultItem<T>() : array!.get(index);
}

export function Array_FindLast<T>(array: ArrayOf<T> | null, match: Func1<T, bool> | null): T {
	const index = Array_FindLastIndex<T>(array, match);
	return index < 0 ? defaultItem<T>() : array!.get(index);
}

export function Array_Exists<T>(array: ArrayOf<T> | null, match: Func1<T, bool> | null): bool {
	return Array_FindIndex<T>(array, match) >= 0;
}

export function Array_FindAll<T>(array: ArrayOf<T> | null, match: Func1<T, bool> | null): ArrayOf<T> {
	const source = given(array, 'array');
	const predicate = given(match, 'match');
	const found = new StaticArray<T>(source.length);
	let count = 0;
	for (let index = 0; index < source.length; index++) {
		const item = source.get(index);
		if (predicate.invoke(item)) unchecked((found[count++] = item));
	}
	return arrayOf<T>(found, 0, count);
}

export function Array_TrueForAll<T>(array: ArrayOf<T> | null, match: Func1<T, bool> | null): bool {
	const items = given(array, 'array');
	const predicate = given(match, 'match');
	for (let index = 0; index < items.length; index++) if (!predicate.invoke(items.get(index))) return false;
	return true;
}

export function Array_ForEach<T>(array: ArrayOf<T> | null, action: Action1<T> | null): void {
	const items = given(array, 'array');
	const work = given(action, 'action');
	for (let index = 0; index < items.length; index++) work.invoke(items.get(index));
}
