/** System.Collections.Generic.List<T> */
import { listOfJson } from '../json/collections';
import { HostObject } from '../runtime/host-object';
import { Array_Copy_range } from './any-array';
import { ArrayOf, arrayOf, copyItems, indexIn, lastIndexIn, reverseItems } from './array';
import { given, typeNameOf } from '../runtime/item';
import { resized } from './key-table';
import { argument, argumentOutOfRange, invalidOperation, notNull } from '../runtime/object';
import { Enumerator, Sequence } from './sequence';

const INITIAL_CAPACITY = 4;

export class List<T> extends Sequence<T> {
	items: StaticArray<T>;
	size: i32 = 0;
	/** Counts changes, so that an enumeration notices them. */
	version: i32 = 0;

	constructor(capacity: i32 = 0) {
		super();
		this.items = new StaticArray<T>(capacity);
	}

	override count(): i32 {
		return this.size;
	}

	override get(index: i32): T {
		if (<u32>index >= <u32>this.size) badIndex();
		return unchecked(this.items[index]);
	}

	override set(index: i32, item: T): void {
		if (<u32>index >= <u32>this.size) badIndex();
		unchecked((this.items[index] = item));
		this.version++;
	}

	override add(item: T): void {
		this.reserve(this.size + 1);
		unchecked((this.items[this.size++] = item));
		this.version++;
	}

	override insert(index: i32, item: T): void {
		if (<u32>index > <u32>this.size) argumentOutOfRange('index', 'Index must be within the bounds of the List.');
		this.reserve(this.size + 1);
		copyItems<T>(this.items, index, this.items, index + 1, this.size - index);
		unchecked((this.items[index] = item));
		this.size++;
		this.version++;
	}

	override clear(): void {
		this.size = 0;
		this.version++;
	}

	override remove(item: T): bool {
		const index = indexIn<T>(this.items, item, 0, this.size);
		if (index >= 0) this.removeRange(index, 1);
		return index >= 0;
	}

	override removeAt(index: i32): void {
		if (<u32>index >= <u32>this.size) badIndex();
		this.removeRange(index, 1);
	}

	removeRange(index: i32, length: i32): void {
		copyItems<T>(this.items, index + length, this.items, index, this.size - index - length);
		this.size -= length;
		this.version++;
	}

	reserve(length: i32): void {
		if (length <= this.items.length) return;
		this.items = resized<T>(this.items, max(length, max(this.items.length * 2, INITIAL_CAPACITY)));
	}

	override enumerator(): Enumerator<T> {
		return new ListEnumerator<T>(this);
	}

	/** Called without an object. */
	fromJson(token: HostObject, typeName: string): List<T> {
		return listOfJson<T>(token, typeName);
	}

	override typeName(): string {
		return 'System.Collections.Generic.List`1[' + typeNameOf<T>() + ']';
	}
}

class ListEnumerator<T> extends Enumerator<T> {
	private index: i32 = 0;
	private readonly version: i32;

	constructor(private readonly list: List<T>) {
		super();
		this.version = list.version;
	}

	override reset(): void {
		this.index = 0;
	}

	override moveNext(): bool {
		if (this.version != this.list.version) modified();
		if (this.index >= this.list.size) return false;
		this.current = unchecked(this.list.items[this.index++]);
		return true;
	}
}

/** Raises what an enumeration does when its collection has changed. */
export function modified(): void {
	invalidOperation('Collection was modified; enumeration operation may not execute.');
}

/** Raises what an index outside a collection does. */
export function badIndex(): void {
	argumentOutOfRange('index', 'Index was out of range. Must be non-negative and less than the size of the collection.');
}

/** A list of what a sequence holds. */
export function listOf<T>(source: Sequence<T>): List<T> {
	const list = new List<T>(source instanceof ArrayOf<T> || source instanceof List<T> ? source.count() : 0);
	const items = source.enumerator();
	while (items.moveNext()) list.add(items.current);
	return list;
}

export function List_new<T>(): List<T> {
	return new List<T>();
}

export function List_new_capacity<T>(capacity: i32): List<T> {
	if (capacity < 0) argumentOutOfRange('capacity', 'Non-negative number required.');
	return new List<T>(capacity);
}

export function List_new_collection<T>(collection: Sequence<T> | null): List<T> {
	return listOf<T>(given(collection, 'collection'));
}

export function List_Capacity<T>(self: List<T> | null): i32 {
	return notNull(self).items.length;
}

export function List_setCapacity<T>(self: List<T> | null, capacity: i32): void {
	const list = notNull(self);
	if (capacity < list.size) argumentOutOfRange('value', 'capacity was less than the current size.');
	list.items = resized<T>(list.items, capacity);
}

export function List_TrimExcess<T>(self: List<T> | null): void {
	const list = notNull(self);
	list.items = resized<T>(list.items, list.size);
}

export function List_AddRange<T>(self: List<T> | null, collection: Sequence<T> | null): void {
	const list = notNull(self);
	// A list may be added to itself.
	const added = listOf<T>(given(collection, 'collection'));
	list.reserve(list.size + added.size);
	copyItems<T>(added.items, 0, list.items, list.size, added.size);
	list.size += added.size;
	list.version++;
}

export function List_InsertRange<T>(self: List<T> | null, index: i32, collection: Sequence<T> | null): void {
	const list = notNull(self);
	const added = listOf<T>(given(collection, 'collection'));
	if (<u32>index > <u32>list.size) badIndex();
	list.reserve(list.size + added.size);
	copyItems<T>(list.items, index, list.items, index + added.size, list.size - index);
	copyItems<T>(added.items, 0, list.items, index, added.size);
	list.size += added.size;
	list.version++;
}

export function List_RemoveRange<T>(self: List<T> | null, index: i32, count: i32): void {
	const list = notNull(self);
	checkListRange(list.size, index, count);
	if (count > 0) list.removeRange(index, count);
}

/** Raises what List<T> raises for a range that leaves it. */
export function checkListRange(size: i32, index: i32, count: i32): void {
	if (index < 0) argumentOutOfRange('index', 'Non-negative number required.');
	if (count < 0) argumentOutOfRange('count', 'Non-negative number required.');
	if (size - index < count) {
		argument(
			'Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.',
		);
	}
}

export function List_GetRange<T>(self: List<T> | null, index: i32, count: i32): List<T> {
	const list = notNull(self);
	checkListRange(list.size, index, count);
	const range = new List<T>(count);
	copyItems<T>(list.items, index, range.items, 0, count);
	range.size = count;
	return range;
}

export function List_Reverse<T>(self: List<T> | null): void {
	const list = notNull(self);
	reverseItems<T>(list.items, 0, list.size);
	list.version++;
}

export function List_Reverse_range<T>(self: List<T> | null, index: i32, count: i32): void {
	const list = notNull(self);
	checkListRange(list.size, index, count);
	reverseItems<T>(list.items, index, count);
	list.version++;
}

export function List_ToArray<T>(self: List<T> | null): ArrayOf<T> {
	const list = notNull(self);
	return arrayOf<T>(list.items, 0, list.size);
}

export function List_AsReadOnly<T>(self: List<T> | null): Sequence<T> {
	return notNull(self);
}

export function List_IndexOf_start<T>(self: List<T> | null, item: T, index: i32): i32 {
	const list = notNull(self);
	if (index > list.size) badIndex();
	return indexIn<T>(list.items, item, index, list.size);
}

export function List_LastIndexOf<T>(self: List<T> | null, item: T): i32 {
	const list = notNull(self);
	return lastIndexIn<T>(list.items, item, list.size - 1, 0);
}

export function List_CopyTo<T>(self: List<T> | null, array: ArrayOf<T> | null): void {
	List_CopyTo_index<T>(self, array, 0);
}

export function List_CopyTo_index<T>(self: List<T> | null, array: ArrayOf<T> | null, index: i32): void {
	const list = notNull(self);
	copyToArray<T>(list.items, list.size, array, index);
}

export function List_CopyTo_range<T>(
	self: List<T> | null,
	index: i32,
	array: ArrayOf<T> | null,
	arrayIndex: i32,
	count: i32,
): void {
	const list = notNull(self);
	if (list.size - index < count) {
		argument(
			'Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.',
		);
	}
	Array_Copy_range(arrayOf<T>(list.items, 0, list.size), index, array, arrayIndex, count);
}

/** Copies the first `length` items into an array that must have the room. */
export function copyToArray<T>(items: StaticArray<T>, length: i32, array: ArrayOf<T> | null, index: i32): void {
	const target = given(array, 'destinationArray');
	if (index < 0 || target.length - index < length) {
		argument(
			"Destination array was not long enough. Check the destination index, length, and the array's lower bounds. (Parameter 'destinationArray')",
		);
	}
	copyItems<T>(items, 0, target.items, index, length);
}
