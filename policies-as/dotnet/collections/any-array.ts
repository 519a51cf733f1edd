/** System.Array: what an array does whatever its items are. */
import { ArrayOf, arrayOf, copyItems, reverseItems } from './array';
import { isItem, itemOf } from '../linq/cast';
import { boxItem, defaultItem, typeNameOf } from '../runtime/item';
import {
	argument,
	argumentNull,
	argumentOutOfRange,
	indexOutOfRange,
	invalidCast,
	notNull,
	Obj,
} from '../runtime/object';
import { sortItems } from './sort';

const SHORT_SOURCE =
	"Source array was not long enough. Check the source index, length, and the array's lower bounds. (Parameter 'sourceArray')";
const SHORT_DESTINATION =
	"Destination array was not long enough. Check the destination index, length, and the array's lower bounds. (Parameter 'destinationArray')";

const HUGE = 'Arrays larger than 2GB are not supported.';

/** An array as objects. */
export abstract class AnyArray {
	abstract get length(): i32;
	abstract get(index: i32): Obj | null;
	abstract set(index: i32, item: Obj | null): void;
	abstract clear(index: i32, length: i32): void;
	abstract clone(): Obj;
	abstract sort(): void;
	abstract reverse(index: i32, length: i32): void;
	/** Copies items that the other array takes; the places are in range. */
	abstract copy(from: i32, target: Obj, to: i32, length: i32): void;

	get rank(): i32 {
		return 1;
	}

	/** How many places a dimension has; the dimension is one of the array's. */
	lengthOf(dimension: i32): i32 {
		return this.length;
	}
}

export class TypedArray<T> extends AnyArray {
	constructor(protected readonly array: ArrayOf<T>) {
		super();
	}

	override get length(): i32 {
		return this.array.length;
	}

	override get(index: i32): Obj | null {
		return boxItem<T>(this.array.get(index));
	}

	override set(index: i32, item: Obj | null): void {
		const isDefault = item === null && isReference<T>();
		if (!isDefault && !isItem<T>(item, typeNameOf<T>())) {
			invalidCast('Object cannot be stored in an array of this type.');
		}
		this.array.set(index, isDefault ? defaultItem<T>() : itemOf<T>(item));
	}

	override clear(index: i32, length: i32): void {
		for (let place = index; place < index + length; place++) this.array.set(place, defaultItem<T>());
	}

	override clone(): Obj {
		return arrayOf<T>(this.array.items, 0, this.array.length);
	}

	override sort(): void {
		sortItems<T>(this.array.items, 0, this.array.length, null, null);
	}

	override reverse(index: i32, length: i32): void {
		reverseItems<T>(this.array.items, index, length);
	}

	override copy(from: i32, target: Obj, to: i32, length: i32): void {
		if (target instanceof ArrayOf<T>) {
			copyItems<T>(this.array.items, from, (target as ArrayOf<T>).items, to, length);
			return;
		}
		const other = target.asArray()!;
		for (let i = 0; i < length; i++) other.set(to + i, this.get(from + i));
	}
}

export function viewOf(self: Obj | null): AnyArray {
	return notNull(self).asArray()!;
}

/** The array of a parameter that must not be null. */
export function givenArray(array: Obj | null, parameter: string): AnyArray {
	if (array === null) argumentNull(parameter);
	return array!.asArray()!;
}

export function isArray(value: Obj | null): bool {
	return value !== null && value.asArray() !== null;
}

/** `(Array)value`. */
export function castArrayOfAny(value: Obj | null): Obj | null {
	if (value !== null && value.asArray() === null) {
		invalidCast("Unable to cast object of type '" + value.typeName() + "' to type 'System.Array'.");
	}
	return value;
}

export function AnyArray_Length(self: Obj | null): i32 {
	return viewOf(self).length;
}

export function AnyArray_LongLength(self: Obj | null): i64 {
	return <i64>viewOf(self).length;
}

export function AnyArray_Rank(self: Obj | null): i32 {
	return viewOf(self).rank;
}

/** Nothing can be added to it. */
export function AnyArray_IsFixedSize(self: Obj | null): bool {
	notNull(self);
	return true;
}

/** IsReadOnly and IsSynchronized. */
export function AnyArray_IsReadOnly(self: Obj | null): bool {
	notNull(self);
	return false;
}

export function AnyArray_SyncRoot(self: Obj | null): Obj {
	return notNull(self);
}

export function AnyArray_GetLength(self: Obj | null, dimension: i32): i32 {
	const array = viewOf(self);
	if (<u32>dimension >= <u32>array.rank) indexOutOfRange();
	return array.lengthOf(dimension);
}

export function AnyArray_GetLongLength(self: Obj | null, dimension: i32): i64 {
	return <i64>AnyArray_GetLength(self, dimension);
}

export function AnyArray_GetLowerBound(self: Obj | null, dimension: i32): i32 {
	AnyArray_GetLength(self, dimension);
	return 0;
}

export function AnyArray_GetUpperBound(self: Obj | null, dimension: i32): i32 {
	return AnyArray_GetLength(self, dimension) - 1;
}

export function AnyArray_Clone(self: Obj | null): Obj {
	return viewOf(self).clone();
}


export function AnyArray_Initialize(self: Obj | null): void {
	notNull(self);
}

export function AnyArray_CopyTo(self: Obj | null, target: Obj | null, index: i32): void {
	Array_Copy_range(notNull(self), 0, target, index, viewOf(self).length);
}

export function Array_Copy(source: Obj | null, target: Obj | null, length: i32): void {
	Array_Copy_range(source, 0, target, 0, length);
}

/** With 64-bit lengths, whose arrays expressions cannot have. */
export function Array_Copy_long(source: Obj | null, target: Obj | null, length: i64): void {
	Array_Copy(source, target, narrowed(length, 'length'));
}

export function Array_Copy_range_long(
	source: Obj | null,
	from: i64,
	target: Obj | null,
	to: i64,
	length: i64,
): void {
	const start = narrowed(from, 'sourceIndex');
	Array_Copy_range(source, start, target, narrowed(to, 'destinationIndex'), narrowed(length, 'length'));
}

export function AnyArray_CopyTo_long(self: Obj | null, target: Obj | null, index: i64): void {
	AnyArray_CopyTo(self, target, narrowed(index, 'index'));
}

/** A 64-bit index or length as the 32 bits that all arrays have. */
export function narrowed(value: i64, parameter: string): i32 {
	if (value > i32.MAX_VALUE || value < i32.MIN_VALUE) argumentOutOfRange(parameter, HUGE);
	return <i32>value;
}

export function Array_Copy_range(source: Obj | null, from: i32, target: Obj | null, to: i32, length: i32): void {
	const origin = givenArray(source, 'sourceArray');
	const destination = givenArray(target, 'destinationArray');
	if (length < 0) argumentOutOfRange('length', 'Non-negative number required.');
	if (from < 0)
		argumentOutOfRange('sourceIndex', "Number was less than the array's lower bound in the first dimension.");
	if (to < 0)
		argumentOutOfRange('destinationIndex', "Number was less than the array's lower bound in the first dimension.");
	if (from > origin.length - length) argument(SHORT_SOURCE);
	if (to > destination.length - length) argument(SHORT_DESTINATION);
	origin.copy(from, target!, to, length);
}

export function Array_Clear(array: Obj | null, index: i32, length: i32): void {
	const items = givenArray(array, 'array');
	if (index < 0 || length < 0 || index > items.length - length) indexOutOfRange();
	items.clear(index, length);
}
