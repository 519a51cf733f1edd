/** The items of a System.Array: read and written one by one, by one index or by several. */
import { AnyArray, narrowed, viewOf } from './any-array';
import { ArrayOf } from './array';
import { AnyEnumerator } from './any-enumerator';
import { given } from '../runtime/item';
import { argument, indexOutOfRange, notNull, Obj } from '../runtime/object';

/** Where the item at some indices stands. */
function placeOf(array: AnyArray, indices: StaticArray<i32>): i32 {
	if (indices.length != array.rank) {
		if (indices.length > 3) argument('Indices length does not match the array rank.');
		const wanted = indices.length == 1 ? 'one' : indices.length == 2 ? 'two' : 'three';
		argument('Array was not a ' + wanted + '-dimensional array.');
	}
	let place = 0;
	for (let dimension = 0; dimension < indices.length; dimension++) {
		const length = array.lengthOf(dimension);
		if (<u32>indices[dimension] >= <u32>length) indexOutOfRange();
		place = place * length + indices[dimension];
	}
	return place;
}

function read(self: Obj | null, indices: StaticArray<i32>): Obj | null {
	const array = viewOf(self);
	return array.get(placeOf(array, indices));
}

function write(self: Obj | null, item: Obj | null, indices: StaticArray<i32>): void {
	const array = viewOf(self);
	array.set(placeOf(array, indices), item);
}

/** The indices of a call with an array of them. */
function indicesOf<T>(indices: ArrayOf<T> | null): StaticArray<i32> {
	const values = given(indices, 'indices');
	const result = new StaticArray<i32>(values.length);
	for (let i = 0; i < values.length; i++) result[i] = narrowed(<i64>values.get(i), 'index');
	return result;
}

export function AnyArray_GetValue(self: Obj | null, index: i32): Obj | null {
	return read(self, [index]);
}

export function AnyArray_GetValue2(self: Obj | null, index1: i32, index2: i32): Obj | null {
	return read(self, [index1, index2]);
}

export function AnyArray_GetValue3(self: Obj | null, index1: i32, index2: i32, index3: i32): Obj | null {
	return read(self, [index1, index2, index3]);
}

export function AnyArray_GetValue_long(self: Obj | null, index: i64): Obj | null {
	return read(self, [narrowed(index, 'index')]);
}

export function AnyArray_GetValue2_long(self: Obj | null, index1: i64, index2: i64): Obj | null {
	return read(self, [narrowed(index1, 'index1'), narrowed(index2, 'index2')]);
}

export function AnyArray_GetValue3_long(self: Obj | null, index1: i64, index2: i64, index3: i64): Obj | null {
	return read(self, [narrowed(index1, 'index1'), narrowed(index2, 'index2'), narrowed(index3, 'index3')]);
}

export function AnyArray_GetValue_indices<T>(self: Obj | null, indices: ArrayOf<T> | null): Obj | null {
	return read(self, indicesOf<T>(indices));
}

export function AnyArray_SetValue(self: Obj | null, item: Obj | null, index: i32): void {
	write(self, item, [index]);
}

export function AnyArray_SetValue2(self: Obj | null, item: Obj | null, index1: i32, index2: i32): void {
	write(self, item, [index1, index2]);
}

export function AnyArray_SetValue3(self: Obj | null, item: Obj | null, index1: i32, index2: i32, index3: i32): void {
	write(self, item, [index1, index2, index3]);
}

export function AnyArray_SetValue_long(self: Obj | null, item: Obj | null, index: i64): void {
	write(self, item, [narrowed(index, 'index')]);
}

export function AnyArray_SetValue2_long(self: Obj | null, item: Obj | null, index1: i64, index2: i64): void {
	write(self, item, [narrowed(index1, 'index1'), narrowed(index2, 'index2')]);
}

export function AnyArray_SetValue3_long(
	self: Obj | null,
	item: Obj | null,
	index1: i64,
	index2: i64,
	index3: i64,
): void {
	write(self, item, [narrowed(index1, 'index1'), narrowed(index2, 'index2'), narrowed(index3, 'index3')]);
}

export function AnyArray_SetValue_indices<T>(self: Obj | null, item: Obj | null, indices: ArrayOf<T> | null): void {
	write(self, item, indicesOf<T>(indices));
}

export function AnyArray_GetEnumerator(self: Obj | null): AnyEnumerator {
	return new AnyEnumerator(notNull(self).asObjects()!.enumerator());
}
