/** `context.Variables`: values of the host by name, read as what they are. */
import { ArrayOf } from '../collections/array';
import { Box, BoxChar, BoxString } from '../runtime/box';
import { castHost, isHost } from '../runtime/host-cast';
import { castString, unbox } from '../runtime/cast';
import { DateTime } from '../time/date-time';
import { Decimal_literal } from '../numbers/decimal';
import { ReadOnlyDictionary } from '../collections/dictionary';
import { viewOf } from '../linq/cast';
import { Guid_Parse } from '../system/guid-reading';
import { HostObject } from '../runtime/host-object';
import { defaultItem } from '../runtime/item';
import { KeyValuePair } from '../collections/key-value-pair';
import { Obj, Out, invalidCast, notNull } from '../runtime/object';
import { Enumerator, Sequence } from '../collections/sequence';
import { TimeSpan } from '../time/time-span';
import { ushort } from '../numbers/integer';

const JTOKEN = 'Newtonsoft.Json.Linq.JToken';

/** How a value crosses; the host has the same numbers (workers/wasm/host/context/variables.ts). */
const enum Kind {
	Missing,
	Null,
	False,
	True,
	Int64,
	Double,
	Single,
	Char,
	Byte,
	SByte,
	Int16,
	UInt16,
	UInt32,
	UInt64,
	Decimal,
	Guid,
	DateTime,
	TimeSpan,
	Bytes,
	Texts,
	Object,
}

/** An Int32 crosses as this and its value. */
const INT32: f64 = 8589934592;

// @ts-ignore: decorator
@external("host", "Variable_exists")
declare function exists(name: string): bool;
/** The kind of a variable, which the functions below then read; a text and an Int32 come themselves, which are higher than kinds. */
// @ts-ignore: decorator
@external("host", "Variable_find")
declare function find(name: string): f64;
// @ts-ignore: decorator
@external("host", "Variable_text")
declare function text(): string;
// @ts-ignore: decorator
@external("host", "Variable_number")
declare function number(): f64;
// @ts-ignore: decorator
@external("host", "Variable_long")
declare function long(): i64;
// @ts-ignore: decorator
@external("host", "Variable_bytes")
declare function bytes(): ArrayOf<u8>;
// @ts-ignore: decorator
@external("host", "Variable_object")
declare function object(): HostObject;
// @ts-ignore: decorator
@external("host", "Variable_itemCount")
declare function itemCount(): i32;
// @ts-ignore: decorator
@external("host", "Variable_item")
declare function item(index: i32): string;
// @ts-ignore: decorator
@external("host", "Variable_count")
declare function count(): i32;
// @ts-ignore: decorator
@external("host", "Variable_name")
declare function nameAt(index: i32): string;

/** The value of a variable as an object; null when it is missing or null. */
export function variable(name: string): Obj | null {
	return valueOf(find(name));
}

/** @param found what `find` gave */
function valueOf(found: f64): Obj | null {
	if (found > <f64>u32.MAX_VALUE) return new Box<i32>(<i32>(found - INT32));
	if (found > <f64>Kind.Object) return new BoxString(changetype<string>(<usize>found));
	switch (<i32>found) {
		case Kind.False:
			return new Box<bool>(false);
		case Kind.True:
			return new Box<bool>(true);
		case Kind.Int64:
			return new Box<i64>(long());
		case Kind.Double:
			return new Box<f64>(number());
		case Kind.Single:
			return new Box<f32>(<f32>number());
		case Kind.Char:
			return new BoxChar(<u16>number());
		case Kind.Byte:
			return new Box<u8>(<u8>number());
		case Kind.SByte:
			return new Box<i8>(<i8>number());
		case Kind.Int16:
			return new Box<i16>(<i16>number());
		case Kind.UInt16:
			return new Box<ushort>(<ushort>number());
		case Kind.UInt32:
			return new Box<u32>(<u32>number());
		case Kind.UInt64:
			return new Box<u64>(<u64>long());
		case Kind.Decimal:
			return Decimal_literal(text());
		case Kind.Guid:
			return Guid_Parse(text());
		case Kind.DateTime: {
			const bits = long();
			return new DateTime(bits & 0x3fffffffffffffff, <i32>((<u64>bits) >> 62));
		}
		case Kind.TimeSpan:
			return new TimeSpan(long());
		case Kind.Bytes:
			return bytes();
		case Kind.Texts:
			return texts();
		case Kind.Object:
			return object();
		default:
			return null;
	}
}

function texts(): ArrayOf<string | null> {
	const array = new ArrayOf<string | null>(itemCount());
	for (let i = 0; i < array.length; i++) array.items[i] = item(i);
	return array;
}

export class VariableCollection extends ReadOnlyDictionary<string | null, Obj | null> {
	override find(key: string | null, value: Out<Obj | null>): bool {
		const found = key === null ? <f64>Kind.Missing : find(key);
		value.value = valueOf(found);
		return found != <f64>Kind.Missing;
	}

	override count(): i32 {
		return count();
	}

	override enumerator(): Enumerator<KeyValuePair<string | null, Obj | null>> {
		return new VariableEnumerator();
	}
}

class VariableEnumerator extends Enumerator<KeyValuePair<string | null, Obj | null>> {
	private index: i32 = 0;

	override moveNext(): bool {
		if (this.index >= count()) return false;
		const name = nameAt(this.index++);
		this.current = new KeyValuePair<string | null, Obj | null>(name, variable(name));
		return true;
	}
}

export function VariableCollection_get(_self: VariableCollection | null, key: string | null): Obj | null {
	return key === null ? null : variable(key);
}

/** `GetValueOrDefault<T>(name)`: a value of another type is an error, as a cast is. */
export function VariableCollection_valueAs<T>(self: VariableCollection | null, key: string | null, type: string): T {
	return VariableCollection_GetValueOrDefault<T>(self, key, defaultItem<T>(), type);
}

export function VariableCollection_GetValueOrDefault<T>(
	_self: VariableCollection | null,
	key: string | null,
	fallback: T,
	type: string,
): T {
	const value: Obj | null = key === null ? null : variable(key);
	return value === null ? fallback : castTo<T>(value, type);
}

function castTo<T>(value: Obj, type: string): T {
	if (isString<T>()) return changetype<T>(castString(value));
	if (isReference<T>()) {
		if (idof<NonNullable<T>>() == idof<Obj>()) return changetype<T>(value);
		if (idof<NonNullable<T>>() == idof<HostObject>()) return changetype<T>(castHost(value, type));
		if (value instanceof NonNullable<T>) return changetype<T>(value);
		if (!isVariant<T>(value, type)) refuse(value, type);
		return viewOf<Obj | null, T>(value);
	}
	if (type == 'System.Char') return <T>unbox<BoxChar>(value, type).value;
	return unbox<Box<T>>(value, type).value;
}

/** Whether an array of texts, or JSON, is a T by variance. */
function isVariant<T>(value: Obj, type: string): bool {
	const id = idof<NonNullable<T>>();
	const isText = value instanceof ArrayOf<string | null>;
	if (id == idof<ArrayOf<Obj | null>>()) return isText;
	if (id == idof<Sequence<Obj | null>>()) return isText || isHost(value, JTOKEN);
	return id == idof<Sequence<HostObject | null>>() && isHost(value, JTOKEN) && type.includes(JTOKEN);
}

function refuse(value: Obj, type: string): void {
	invalidCast("Unable to cast object of type '" + value.typeName() + "' to type '" + type + "'.");
}

export function VariableCollection_ContainsKey(_self: VariableCollection | null, key: string | null): bool {
	return key !== null && exists(key);
}

export function VariableCollection_TryGetValue(
	self: VariableCollection | null,
	key: string | null,
	value: Out<Obj | null>,
): bool {
	return notNull(self).find(key, value);
}

export function VariableCollection_Count(_self: VariableCollection | null): i32 {
	return count();
}

export function VariableCollection_Keys(self: VariableCollection | null): Sequence<string | null> {
	return notNull(self).keys();
}

export function VariableCollection_Values(self: VariableCollection | null): Sequence<Obj | null> {
	return notNull(self).values();
}
