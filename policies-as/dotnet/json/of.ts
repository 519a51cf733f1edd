/** JSON of .NET values, as JToken.FromObject makes it, and the contents of JSON containers. */
import { ArrayOf } from '../collections/array';
import { BoxChar, BoxString } from '../runtime/box';
import { DateTime } from '../time/date-time';
import { DateTimeOffset } from '../time/date-time-offset';
import { Decimal } from '../numbers/decimal';
import { isHost } from '../runtime/host-cast';
import { HostObject } from '../runtime/host-object';
import { integerName } from '../numbers/integer';
import { textOf } from '../runtime/item';
import { JArray_new_content } from './container';
import { argument, argumentNull, Obj } from '../runtime/object';
import { Sequence } from '../collections/sequence';
import { TICKS_PER_MINUTE, TimeSpan } from '../time/time-span';
import { Uri } from '../net/uri';

// @ts-ignore: decorator
@external("host", "JValue_CreateNull")
export declare function JValue_CreateNull(): HostObject | null;
// @ts-ignore: decorator
@external("host", "JValue_CreateUndefined")
export declare function JValue_CreateUndefined(): HostObject | null;
// @ts-ignore: decorator
@external("host", "JValue_CreateString")
export declare function JValue_CreateString(value: string | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "JValue_CreateComment")
export declare function JValue_CreateComment(value: string | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "JRaw_new")
export declare function JRaw_new(value: string | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "JValue_fromBoolean")
export declare function JValue_fromBoolean(value: bool): HostObject | null;
// @ts-ignore: decorator
@external("host", "JValue_fromDouble")
export declare function JValue_fromDouble(value: f64): HostObject | null;
// @ts-ignore: decorator
@external("host", "JValue_fromSingle")
export declare function JValue_fromSingle(value: f32): HostObject | null;
// @ts-ignore: decorator
@external("host", "JValue_fromBytes")
export declare function JValue_fromBytes(value: ArrayOf<u8> | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "JValue_fromInteger")
declare function JValue_fromInteger(value: i64, type: string | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "JValue_fromUnsigned")
declare function JValue_fromUnsigned(value: u64): HostObject | null;
// @ts-ignore: decorator
@external("host", "JValue_fromDecimal")
declare function JValue_fromDecimal(text: string): HostObject | null;
// @ts-ignore: decorator
@external("host", "JValue_fromGuid")
declare function JValue_fromGuid(text: string): HostObject | null;
// @ts-ignore: decorator
@external("host", "JValue_fromUri")
declare function JValue_fromUri(original: string, text: string): HostObject | null;
// @ts-ignore: decorator
@external("host", "JValue_fromTimeSpan")
declare function JValue_fromTimeSpan(ticks: i64): HostObject | null;
// @ts-ignore: decorator
@external("host", "JValue_fromDateTime")
declare function JValue_fromDateTime(ticks: i64, kind: i32): HostObject | null;
// @ts-ignore: decorator
@external("host", "JValue_fromDateTimeOffset")
declare function JValue_fromDateTimeOffset(ticks: i64, offset: i32): HostObject | null;
// @ts-ignore: decorator
@external("host", "JObject_new")
declare function JObject_new(): HostObject | null;
// @ts-ignore: decorator
@external("host", "JArray_new")
declare function JArray_new(): HostObject | null;
// @ts-ignore: decorator
@external("host", "JToken_setItem")
declare function JToken_setItem(self: HostObject | null, name: string | null, value: HostObject | null): void;
// @ts-ignore: decorator
@external("host", "JContainer_add")
declare function JContainer_add(self: HostObject | null, content: HostObject | null, spread: bool): void;

/** An empty object, which `jsonAdd` fills. */
export function jsonObject(): HostObject | null {
	return JObject_new();
}

export function jsonAdd(object: HostObject | null, name: string, value: HostObject | null): void {
	JToken_setItem(object, name, value);
}

/** An empty array, which `jsonAppend` fills. */
export function jsonArray(): HostObject | null {
	return JArray_new();
}

export function jsonAppend(array: HostObject | null, value: HostObject | null): void {
	JContainer_add(array, value, false);
}

/** The token of a value of any type; null references become JSON null. */
export function jsonOf<T>(value: T): HostObject | null {
	if (isString<T>()) {
		return changetype<usize>(value) == 0 ? JValue_CreateNull() : JValue_CreateString(changetype<string>(value));
	}
	if (isReference<T>()) {
		return changetype<usize>(value) == 0 ? JValue_CreateNull() : changetype<Obj>(value).toJson();
	}
	if (isBoolean<T>()) return JValue_fromBoolean(<bool>value);
	if (isFloat<T>()) return sizeof<T>() == 4 ? JValue_fromSingle(<f32>value) : JValue_fromDouble(<f64>value);
	if (isInteger<T>() && !isSigned<T>() && sizeof<T>() == 2) return JValue_CreateString(String.fromCharCode(<i32>value));
	if (isInteger<T>() && !isSigned<T>() && sizeof<T>() == 8) return JValue_fromUnsigned(<u64>value);
	return JValue_fromInteger(<i64>value, 'System.' + integerName<T>());
}

/** The array of the items of a sequence. */
export function jsonOfSequence<T>(sequence: Sequence<T>): HostObject | null {
	const array = jsonArray();
	const items = sequence.enumerator();
	while (items.moveNext()) jsonAppend(array, jsonOf<T>(items.current));
	return array;
}

/** `JToken.FromObject`. */
export function JToken_FromObject(value: Obj | null): HostObject | null {
	if (value === null) argumentNull('o');
	return value!.toJson();
}

export function JObject_FromObject(value: Obj | null): HostObject | null {
	const token = JToken_FromObject(value);
	if (!isHost(token, 'Newtonsoft.Json.Linq.JObject')) unexpected(token, 'JObject');
	return token;
}

export function JArray_FromObject(value: Obj | null): HostObject | null {
	const token = JToken_FromObject(value);
	if (!isHost(token, 'Newtonsoft.Json.Linq.JArray')) unexpected(token, 'JArray');
	return token;
}

// @ts-ignore: decorator
@external("host", "JToken_typeName")
declare function tokenTypeName(self: HostObject | null): string;

function unexpected(token: HostObject | null, expected: string): void {
	argument('Object serialized to ' + tokenTypeName(token) + '. ' + expected + ' instance expected.');
}

/** The token that an `object content` parameter adds: tokens as they are, values as JValues; nothing else is allowed. */
export function jsonContent(value: Obj | null): HostObject | null {
	if (value === null) return JValue_CreateNull();
	if (isHost(value, 'Newtonsoft.Json.Linq.JToken')) return changetype<HostObject>(value);
	if (value instanceof BoxChar) undetermined(value);
	const isSequence = !(value instanceof HostObject) && !(value instanceof ArrayOf<u8>) && !(value instanceof BoxString) && value.asObjects() !== null;
	if (isSequence) return JArray_new_content(value);
	const token = value.toJson();
	if (!isHost(token, 'Newtonsoft.Json.Linq.JValue')) undetermined(value);
	return token;
}

function undetermined(value: Obj): void {
	argument('Could not determine JSON object type for type ' + value.typeName() + '.');
}

export function JValue_fromInt64(value: i64): HostObject | null {
	return JValue_fromInteger(value, 'System.Int64');
}

export function JValue_fromUInt64(value: u64): HostObject | null {
	return JValue_fromUnsigned(value);
}

export function JValue_fromChar(value: u16): HostObject | null {
	return JValue_CreateString(String.fromCharCode(value));
}

export function JValue_fromDecimal_value(value: Decimal): HostObject | null {
	return JValue_fromDecimal(value.ToString());
}

export function JValue_fromDateTime_value(value: DateTime): HostObject | null {
	return JValue_fromDateTime(value.ticks, value.kind);
}

export function JValue_fromDateTimeOffset_value(value: DateTimeOffset): HostObject | null {
	return JValue_fromDateTimeOffset(value.ticks + <i64>value.offset * TICKS_PER_MINUTE, value.offset);
}

export function JValue_fromTimeSpan_value(value: TimeSpan): HostObject | null {
	return JValue_fromTimeSpan(value.ticks);
}

export function JValue_fromGuid_value(value: Obj): HostObject | null {
	return JValue_fromGuid(value.ToString());
}

export function JValue_fromUri_value(value: Uri | null): HostObject | null {
	return value === null ? JValue_CreateNull() : JValue_fromUri(value.original, value.ToString());
}

/** A nullable value, an object or a token: null becomes JSON null. */
export function JValue_fromNullable<T>(value: T): HostObject | null {
	return jsonOf<T>(value);
}

/** `new JValue(object)`. */
export function JValue_new_object(value: Obj | null): HostObject | null {
	const token = jsonContent(value);
	if (!isHost(token, 'Newtonsoft.Json.Linq.JValue')) undetermined(value!);
	return token;
}

/** The member of a dictionary. */
export function jsonAddPair<K, V>(object: HostObject | null, key: K, value: V): void {
	JToken_setItem(object, textOf<K>(key), jsonOf<V>(value));
}
