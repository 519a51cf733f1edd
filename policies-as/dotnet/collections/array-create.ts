/** Array.CreateInstance: an array of a type that is known when it runs. */
import { ArrayOf } from './array';
import { DateTime } from '../time/date-time';
import { DateTimeOffset } from '../time/date-time-offset';
import { Decimal } from '../numbers/decimal';
import { Guid } from '../system/guid';
import { given } from '../runtime/item';
import { argument, argumentOutOfRange, notSupported, Obj } from '../runtime/object';
import { rectangularOf } from './rectangular-array';
import { TimeSpan } from '../time/time-span';
import { Type } from '../system/type';
import { ushort } from '../numbers/integer';

/** .NET has no arrays of more. */
const MOST_DIMENSIONS = 32;

function newArray<T>(lengths: StaticArray<i32>): Obj {
	if (lengths.length == 1) return new ArrayOf<T>(lengths[0]);
	return rectangularOf<T>(lengths);
}

/** Types that are not listed are references to the library, whose arrays hold any object. */
function create(type: Type | null, lengths: StaticArray<i32>): Obj {
	const name = given(type, 'elementType').name;
	for (let i = 0; i < lengths.length; i++) {
		if (lengths[i] < 0) argumentOutOfRange(lengths.length == 1 ? 'length' : 'length' + (i + 1).toString(), 'Non-negative number required.');
	}
	if (lengths.length > MOST_DIMENSIONS) notSupported('Arrays of more than 32 dimensions are not supported.');
	if (name == 'System.Boolean') return newArray<bool>(lengths);
	if (name == 'System.SByte') return newArray<i8>(lengths);
	if (name == 'System.Byte') return newArray<u8>(lengths);
	if (name == 'System.Int16') return newArray<i16>(lengths);
	if (name == 'System.Char') return newArray<u16>(lengths);
	if (name == 'System.UInt16') return newArray<ushort>(lengths);
	if (name == 'System.Int32') return newArray<i32>(lengths);
	if (name == 'System.UInt32') return newArray<u32>(lengths);
	if (name == 'System.Int64') return newArray<i64>(lengths);
	if (name == 'System.UInt64') return newArray<u64>(lengths);
	if (name == 'System.Single') return newArray<f32>(lengths);
	if (name == 'System.Double') return newArray<f64>(lengths);
	if (name == 'System.Decimal') return newArray<Decimal>(lengths);
	if (name == 'System.DateTime') return newArray<DateTime>(lengths);
	if (name == 'System.DateTimeOffset') return newArray<DateTimeOffset>(lengths);
	if (name == 'System.TimeSpan') return newArray<TimeSpan>(lengths);
	if (name == 'System.Guid') return newArray<Guid>(lengths);
	if (name == 'System.String') return newArray<string | null>(lengths);
	return newArray<Obj | null>(lengths);
}

export function Array_CreateInstance(type: Type | null, length: i32): Obj {
	return create(type, [length]);
}

export function Array_CreateInstance2(type: Type | null, length1: i32, length2: i32): Obj {
	return create(type, [length1, length2]);
}

export function Array_CreateInstance3(type: Type | null, length1: i32, length2: i32, length3: i32): Obj {
	return create(type, [length1, length2, length3]);
}

export function Array_CreateInstance_lengths<T>(type: Type | null, lengths: ArrayOf<T> | null): Obj {
	const values = given(lengths, 'lengths');
	if (values.length == 0) argument('Must provide at least one rank.');
	const result = new StaticArray<i32>(values.length);
	for (let i = 0; i < values.length; i++) result[i] = <i32>values.get(i);
	return create(type, result);
}

export function Array_CreateInstance_bounds(
	type: Type | null,
	lengths: ArrayOf<i32> | null,
	bounds: ArrayOf<i32> | null,
): Obj {
	const lower = given(bounds, 'lowerBounds');
	if (given(lengths, 'lengths').length != lower.length) {
		argument('The number of lengths and lowerBounds must match.');
	}
	for (let i = 0; i < lower.length; i++) {
		if (lower.get(i) != 0) notSupported('Arrays that do not begin at 0 are not supported here.');
	}
	return Array_CreateInstance_lengths<i32>(type, lengths);
}
