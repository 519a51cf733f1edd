/** The members of IEnumerable, ICollection, IList and IEnumerator, which every collection answers in its way. */
import { ArrayOf } from './array';
import { equal } from './comparer';
import { given } from '../runtime/item';
import { argument, argumentOutOfRange, notNull } from '../runtime/object';
import { Enumerator, Sequence } from './sequence';

export function Enumerable_GetEnumerator<T>(self: Sequence<T> | null): Enumerator<T> {
	const items = notNull(self).enumerator();
	items.hold();
	return items;
}

export function Enumerator_MoveNext<T>(self: Enumerator<T> | null): bool {
	return notNull(self).moveNext();
}

export function Enumerator_Reset<T>(self: Enumerator<T> | null): void {
	notNull(self).reset();
}

export function Enumerator_Current<T>(self: Enumerator<T> | null): T {
	return notNull(self).current;
}

export function Enumerator_Dispose<T>(self: Enumerator<T> | null): void {
	notNull(self).dispose();
}

export function Collection_Count<T>(self: Sequence<T> | null): i32 {
	return notNull(self).count();
}

export function Collection_IsReadOnly<T>(self: Sequence<T> | null): bool {
	return self instanceof ArrayOf<T>;
}

export function Collection_Add<T>(self: Sequence<T> | null, item: T): void {
	notNull(self).add(item);
}

export function Collection_Clear<T>(self: Sequence<T> | null): void {
	notNull(self).clear();
}

export function Collection_Contains<T>(self: Sequence<T> | null, item: T): bool {
	return notNull(self).contains(item);
}

export function Collection_Remove<T>(self: Sequence<T> | null, item: T): bool {
	return notNull(self).remove(item);
}

export function Collection_CopyTo<T>(self: Sequence<T> | null, array: ArrayOf<T> | null, index: i32): void {
	const source = notNull(self);
	const target = given(array, 'array');
	if (index < 0) argumentOutOfRange('arrayIndex', 'Non-negative number required.');
	if (target.length - index < source.count()) {
		argument(
			'Destination array is not long enough to copy all the items in the collection. Check array index and length.',
		);
	}
	const items = source.enumerator();
	let place = index;
	while (items.moveNext()) target.set(place++, items.current);
}

export function List_get<T>(self: Sequence<T> | null, index: i32): T {
	return notNull(self).get(index);
}

export function List_set<T>(self: Sequence<T> | null, index: i32, item: T): void {
	notNull(self).set(index, item);
}

export function List_Insert<T>(self: Sequence<T> | null, index: i32, item: T): void {
	notNull(self).insert(index, item);
}

export function List_RemoveAt<T>(self: Sequence<T> | null, index: i32): void {
	notNull(self).removeAt(index);
}

export function List_IndexOf<T>(self: Sequence<T> | null, item: T): i32 {
	const items = notNull(self).enumerator();
	for (let index = 0; items.moveNext(); index++) if (equal<T>(items.current, item)) return index;
	return -1;
}
