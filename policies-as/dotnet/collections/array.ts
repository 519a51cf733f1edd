/** Arrays, and the methods of System.Array. */
import { arrayOfJson } from '../json/collections';
import { AnyArray, TypedArray } from './any-array';
import { Comparer, compare, equal } from './comparer';
import { Func1, Func2 } from '../runtime/delegate';
import { HostObject } from '../runtime/host-object';
import { defaultItem, given, typeNameOf } from '../runtime/item';
import { JValue_fromBytes, jsonOfSequence } from '../json/of';
import {
	argument,
	argumentOutOfRange,
	Exception,
	indexOutOfRange,
	notNull,
	notSupported,
	Obj,
	Out,
	raise,
} from '../runtime/object';
import { toArray } from '../runtime/run-time-types';
import { Enumerator, Sequence } from './sequence';
import { sortItems } from './sort';

/** T[]: `items` is the first field, which the host reads and writes for byte[]. */
export class ArrayOf<T> extends Sequence<T> {
	readonly items: StaticArray<T>;

	constructor(length: i32) {
		super();
		if (length < 0) overflowLength();
		this.items = new StaticArray<T>(length);
		if (isReference<T>() && !isNullable<T>()) {
			for (let index = 0; index < length; index++) unchecked((this.items[index] = defaultItem<T>()));
		}
	}

	get length(): i32 {
		return this.items.length;
	}

	override count(): i32 {
		return this.items.length;
	}

	override get(index: i32): T {
		if (<u32>index >= <u32>this.items.length) indexOutOfRange();
		return unchecked(this.items[index]);
	}

	override set(index: i32, item: T): void {
		if (<u32>index >= <u32>this.items.length) indexOutOfRange();
		unchecked((this.items[index] = item));
	}

	override add(item: T): void {
		notSupported('Collection was of a fixed size.');
	}

	override enumerator(): Enumerator<T> {
		return new ArrayEnumerator<T>(this.items, this.items.length);
	}

	override toJson(): HostObject | null {
		if (idof<ArrayOf<T>>() == idof<ArrayOf<u8>>()) return JValue_fromBytes(changetype<ArrayOf<u8>>(this));
		return jsonOfSequence<T>(this);
	}

	/** What is known to be an array of T or of what derives from it. Called without an object. */
	fromArray(value: Obj): ArrayOf<T> | null {
		return toArray<T>(value);
	}

	/** Called without an object. */
	fromJson(token: HostObject, typeName: string): ArrayOf<T> {
		return arrayOfJson<T>(token, typeName);
	}

	override typeName(): string {
		return typeNameOf<T>() + '[]';
	}

	override asArray(): AnyArray | null {
		return new TypedArray<T>(this);
	}
}

function overflowLength(): void {
	raise(new Exception('System.OverflowException', 'Arithmetic operation resulted in an overflow.'));
}

/** Walks over the first `length` items. */
export class ArrayEnumerator<T> extends Enumerator<T> {
	private index: i32 = 0;

	constructor(
		private readonly items: StaticArray<T>,
		private readonly length: i32,
	) {
		super();
	}

	override reset(): void {
		this.index = 0;
	}

	override moveNext(): bool {
		if (this.index >= this.length) return false;
		this.current = unchecked(this.items[this.index++]);
		return true;
	}
}

/** An array of the first `length` of `items`. */
export function arrayOf<T>(items: StaticArray<T>, start: i32, length: i32): ArrayOf<T> {
	const array = new ArrayOf<T>(length);
	copyItems<T>(items, start, array.items, 0, length);
	return array;
}

/** Copies within bounds that the caller has checked; the ranges may overlap. */
export function copyItems<T>(source: StaticArray<T>, from: i32, target: StaticArray<T>, to: i32, length: i32): void {
	const shift = alignof<T>();
	memory.copy(
		changetype<usize>(target) + ((<usize>to) << shift),
		changetype<usize>(source) + ((<usize>from) << shift),
		(<usize>length) << shift,
	);
}

export function Array_Length<T>(self: ArrayOf<T> | null): i32 {
	return notNull(self).length;
}

export function Array_Empty<T>(): ArrayOf<T> {
	return new ArrayOf<T>(0);
}

export function Array_Resize<T>(array: Out<ArrayOf<T> | null>, length: i32): void {
	if (length < 0) argumentOutOfRange('newSize', 'Non-negative number required.');
	const old = array.value;
	const resized = new ArrayOf<T>(length);
	if (old !== null) copyItems<T>(old.items, 0, resized.items, 0, min(old.length, length));
	array.value = resized;
}

export function Array_IndexOf<T>(array: ArrayOf<T> | null, item: T): i32 {
	return indexIn<T>(given(array, 'array').items, item, 0, array!.length);
}

export function Array_IndexOf_start<T>(array: ArrayOf<T> | null, item: T, start: i32): i32 {
	const items = given(array, 'array');
	if (<u32>start > <u32>items.length) badIndex('startIndex');
	return indexIn<T>(items.items, item, start, items.length);
}

export function Array_IndexOf_range<T>(array: ArrayOf<T> | null, item: T, start: i32, count: i32): i32 {
	const items = given(array, 'array');
	checkSearch(items.length, start, count, 'startIndex');
	return indexIn<T>(items.items, item, start, start + count);
}

/** Raises what .NET raises for a search that leaves a collection of `size` items. */
export function checkSearch(size: i32, start: i32, count: i32, parameter: string): void {
	if (<u32>start > <u32>size) badIndex(parameter);
	if (count < 0 || count > size - start) badCount();
}

export function Array_LastIndexOf<T>(array: ArrayOf<T> | null, item: T): i32 {
	const items = given(array, 'array');
	return lastIndexIn<T>(items.items, item, items.length - 1, 0);
}

export function Array_LastIndexOf_start<T>(array: ArrayOf<T> | null, item: T, start: i32): i32 {
	const items = given(array, 'array');
	if (items.length > 0 && <u32>start >= <u32>items.length) badIndex('startIndex');
	return lastIndexIn<T>(items.items, item, min(start, items.length - 1), 0);
}

function badIndex(parameter: string): void {
	argumentOutOfRange(
		parameter,
		'Index was out of range. Must be non-negative and less than the size of the collection.',
	);
}

function badCount(): void {
	argumentOutOfRange(
		'count',
		'Count must be positive and count must refer to a location within the string/array/collection.',
	);
}

/** The first index from `start` up to `end` of an equal item; -1 without one. */
export function indexIn<T>(items: StaticArray<T>, item: T, start: i32, end: i32): i32 {
	for (let index = start; index < end; index++) {
		if (equal<T>(unchecked(items[index]), item)) return index;
	}
	return -1;
}

/** The last index from `start` down to `end` of an equal item; -1 without one. */
export function lastIndexIn<T>(items: StaticArray<T>, item: T, start: i32, end: i32): i32 {
	for (let index = start; index >= end; index--) {
		if (equal<T>(unchecked(items[index]), item)) return index;
	}
	return -1;
}

export function Array_ConvertAll<T, R>(array: ArrayOf<T> | null, converter: Func1<T, R> | null): ArrayOf<R> {
	const items = given(array, 'array');
	const convert = given(converter, 'converter');
	const result = new ArrayOf<R>(items.length);
	for (let index = 0; index < items.length; index++) result.set(index, convert.invoke(items.get(index)));
	return result;
}

export function Array_Fill<T>(array: ArrayOf<T> | null, item: T): void {
	const items = given(array, 'array');
	for (let index = 0; index < items.length; index++) items.set(index, item);
}

export function Array_Reverse<T>(array: ArrayOf<T> | null): void {
	reverseItems<T>(given(array, 'array').items, 0, array!.length);
}

export function Array_Reverse_range<T>(array: ArrayOf<T> | null, index: i32, length: i32): void {
	const items = given(array, 'array');
	checkRange(index, length, items.length, 'length');
	reverseItems<T>(items.items, index, length);
}

export function reverseItems<T>(items: StaticArray<T>, start: i32, length: i32): void {
	let low = start;
	let high = start + length - 1;
	while (low < high) {
		const item = unchecked(items[low]);
		unchecked((items[low++] = items[high]));
		unchecked((items[high--] = item));
	}
}

/** Raises what .NET raises for a range that leaves a collection of `size` items. */
export function checkRange(index: i32, length: i32, size: i32, lengthName: string): void {
	if (index < 0) argumentOutOfRange('index', 'Non-negative number required.');
	if (length < 0) argumentOutOfRange(lengthName, 'Non-negative number required.');
	if (size - index < length) {
		argument(
			'Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.',
		);
	}
}

export function Array_Sort<T>(array: ArrayOf<T> | null): void {
	sortItems<T>(given(array, 'array').items, 0, array!.length, null, null);
}

export function Array_Sort_comparer<T>(array: ArrayOf<T> | null, comparer: Comparer<T> | null): void {
	sortItems<T>(given(array, 'array').items, 0, array!.length, comparer, null);
}

export function Array_Sort_comparison<T>(array: ArrayOf<T> | null, comparison: Func2<T, T, i32> | null): void {
	const items = given(array, 'array');
	sortItems<T>(items.items, 0, items.length, null, given(comparison, 'comparison'));
}

export function Array_Sort_range<T>(array: ArrayOf<T> | null, index: i32, length: i32): void {
	const items = given(array, 'array');
	checkRange(index, length, items.length, 'length');
	sortItems<T>(items.items, index, length, null, null);
}

export function Array_BinarySearch<T>(array: ArrayOf<T> | null, item: T): i32 {
	const items = given(array, 'array');
	return binarySearchIn<T>(items.items, 0, items.length, item, null);
}

/** The index of an equal item in a sorted range, or the complement of where it would stand. */
export function binarySearchIn<T>(
	items: StaticArray<T>,
	start: i32,
	length: i32,
	item: T,
	comparer: Comparer<T> | null,
): i32 {
	let low = start;
	let high = start + length - 1;
	while (low <= high) {
		const middle = low + ((high - low) >> 1);
		const candidate = unchecked(items[middle]);
		const order = comparer === null ? compare<T>(candidate, item) : comparer.compare(candidate, item);
		if (order == 0) return middle;
		if (order < 0) low = middle + 1;
		else high = middle - 1;
	}
	return ~low;
}
