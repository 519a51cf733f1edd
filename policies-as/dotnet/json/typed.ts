/** `Value<T>`, `ToObject<T>`, `Values<T>`, `Children<T>`: conversions to a type argument, whose .NET name tells types of the host apart. */
import { ArrayOf } from '../collections/array';
import { Box, BoxChar, BoxString } from '../runtime/box';
import { DateTime } from '../time/date-time';
import { DateTimeOffset } from '../time/date-time-offset';
import { Decimal } from '../numbers/decimal';
import { enumNumberOf, NO_ENUM } from '../system/enum';
import { Guid } from '../system/guid';
import { isHost } from '../runtime/host-cast';
import { HostObject } from '../runtime/host-object';
import { integerName, ushort } from '../numbers/integer';
import { defaultItem } from '../runtime/item';
import {
	JToken_booleanOf,
	JToken_charOf,
	JToken_dateTimeOf,
	JToken_dateTimeOffsetOf,
	JToken_decimalOf,
	JToken_doubleOf,
	JToken_guidOf,
	JToken_integerOf,
	JToken_isDate,
	JToken_textOf,
	JToken_timeSpanOf,
	JToken_toBytes,
	JToken_toUri,
	JValue_Value,
} from './convert';
import { JToken_Children, JToken_DeepClone, JToken_isNull, JToken_itemOf } from './token';
import { List } from '../collections/list';
import { argument, argumentNull, invalidCast, invalidOperation, Obj } from '../runtime/object';
import { Enumerator, Sequence } from '../collections/sequence';
import { TimeSpan } from '../time/time-span';
import { Uri } from '../net/uri';

// @ts-ignore: decorator
@external("host", "JToken_requireReadable")
declare function requireReadable(token: HostObject | null, target: string, isNullable: bool, isText: bool): void;
// @ts-ignore: decorator
@external("host", "JToken_requireEnum")
declare function requireEnum(token: HostObject | null, typeName: string): void;
// @ts-ignore: decorator
@external("host", "JToken_refuseName")
declare function refuseName(token: HostObject | null, typeName: string): void;
// @ts-ignore: decorator
@external("host", "JToken_refuseDate")
declare function refuseDate(token: HostObject | null, target: string): void;

// @ts-ignore: decorator
@external("host", "JToken_word")
declare function wordOf(token: HostObject | null): string | null;

// @ts-ignore: decorator
@external("host", "JToken_raiseIncompatible")
declare function raiseIncompatible(token: HostObject | null, target: string): void;

/** Whether the JSON at hand is read from its text, and not from a tree: each call that reads says so first. */
let isText = false;

const JTOKEN = 'Newtonsoft.Json.Linq.JToken';

/** A value type, whose conversion either fails or gives a value. */
function primitiveOf<T>(token: HostObject | null, byValue: bool): T {
	if (isBoolean<T>()) return <T>JToken_booleanOf(token, byValue);
	if (isFloat<T>()) return <T>JToken_doubleOf(token, byValue);
	if (!isSigned<T>() && sizeof<T>() == 2) return <T>JToken_charOf(token, byValue);
	return JToken_integerOf<T>(token, byValue);
}

/** Structs, nullables and Uri by their class; null when T is none of them. */
function objectOf<T>(token: HostObject | null, byValue: bool): Obj | null {
	const type = idof<NonNullable<T>>();
	if (type == idof<DateTime>()) return JToken_dateTimeOf(token, byValue);
	if (type == idof<Decimal>()) return JToken_decimalOf(token, byValue);
	if (type == idof<Guid>()) return JToken_guidOf(token, byValue);
	if (type == idof<Box<i32>>()) return new Box<i32>(JToken_integerOf<i32>(token, byValue));
	if (type == idof<Box<i64>>()) return new Box<i64>(JToken_integerOf<i64>(token, byValue));
	if (type == idof<Box<i8>>()) return new Box<i8>(JToken_integerOf<i8>(token, byValue));
	if (type == idof<Box<u8>>()) return new Box<u8>(JToken_integerOf<u8>(token, byValue));
	if (type == idof<Box<i16>>()) return new Box<i16>(JToken_integerOf<i16>(token, byValue));
	if (type == idof<Box<ushort>>()) return new Box<ushort>(JToken_integerOf<ushort>(token, byValue));
	if (type == idof<Box<u32>>()) return new Box<u32>(JToken_integerOf<u32>(token, byValue));
	if (type == idof<Box<u64>>()) return new Box<u64>(JToken_integerOf<u64>(token, byValue));
	if (type == idof<Box<bool>>()) return new Box<bool>(JToken_booleanOf(token, byValue));
	if (type == idof<Box<f64>>()) return new Box<f64>(JToken_doubleOf(token, byValue));
	if (type == idof<Box<f32>>()) return new Box<f32>(<f32>JToken_doubleOf(token, byValue));
	if (type == idof<BoxChar>()) return new BoxChar(JToken_charOf(token, byValue));
	if (type == idof<DateTimeOffset>()) return JToken_dateTimeOffsetOf(token, byValue);
	if (type == idof<TimeSpan>()) return JToken_timeSpanOf(token, byValue);
	if (type == idof<Uri>()) return JToken_toUri(token);
	return null;
}

/** Newtonsoft's Extensions.Convert: tokens by cast, what a JValue holds by Convert.ChangeType. */
export function convertToken<T>(token: HostObject | null, typeName: string): T {
	if (token === null) return defaultItem<T>();
	if (isString<T>()) return changetype<T>(JToken_textOf(token, true));
	if (!isReference<T>()) return primitiveOf<T>(token, true);
	if (idof<NonNullable<T>>() == idof<HostObject>()) return changetype<T>(hostTokenOf(token, typeName));
	if (idof<NonNullable<T>>() == idof<Obj>()) return changetype<T>(changetype<usize>(token));
	if (isNullable<T>() && JToken_isNull(token)) return changetype<T>(0);
	const object = objectOf<T>(token, true);
	if (object === null) return toCollection<T>(token, typeName);
	return changetype<T>(object);
}

function hostTokenOf(token: HostObject, typeName: string): HostObject | null {
	if (isHost(token, typeName)) return token;
	if (!isHost(token, 'Newtonsoft.Json.Linq.JValue')) {
		invalidCast('Cannot cast ' + token.typeName() + ' to ' + JTOKEN + '.');
	}
	const value = JValue_Value(token);
	if (value === null) return null;
	invalidCast("Invalid cast from '" + value.typeName() + "' to '" + typeName + "'.");
	return null;
}

export function JToken_Value_key<T>(self: HostObject | null, key: Obj | null, typeName: string): T {
	return convertToken<T>(JToken_itemOf(self, key), typeName);
}

/** `token.Value<T>()`. */
export function JToken_Value<T>(self: HostObject | null, typeName: string): T {
	if (self === null) argumentNull('value');
	return convertToken<T>(self, typeName);
}

/** `ToObject<T>()`: what the serializer makes of a token. */
export function JToken_ToObject<T>(self: HostObject | null, typeName: string): T {
	isText = false;
	return objectOfToken<T>(self, typeName);
}

/** What `JsonConvert.DeserializeObject<T>()` makes of the token of its text. */
export function readText<T>(token: HostObject | null, typeName: string): T {
	isText = true;
	return readToken<T>(token, typeName);
}

function objectOfToken<T>(self: HostObject | null, typeName: string): T {
	if (isString<T>()) return changetype<T>(JToken_textOf(self, false));
	if (!isReference<T>()) return primitiveOf<T>(self, false);
	if (JToken_isNull(self)) return defaultItem<T>();
	const type = idof<NonNullable<T>>();
	if (type == idof<HostObject>()) return changetype<T>(clonedToken(self, typeName));
	if (type == idof<Obj>()) return changetype<T>(plainObject(self));
	const object = objectOf<T>(self, false);
	if (object !== null) return changetype<T>(object);
	return toCollection<T>(self!, typeName);
}

function clonedToken(token: HostObject | null, typeName: string): HostObject | null {
	if (!isHost(token, typeName)) raiseIncompatible(token, typeName);
	return JToken_DeepClone(token);
}

/** `object` of a token: the value of a JValue, else the token. */
function plainObject(token: HostObject | null): Obj | null {
	return isHost(token, 'Newtonsoft.Json.Linq.JValue') ? JValue_Value(token) : token;
}

/** What the serializer reads: a collection, or a value that the JSON must fit. */
export function readToken<T>(token: HostObject | null, typeName: string): T {
	if (isNullable<T>() && !isString<T>() && takesEmptyText<T>() && isEmptyText(token)) return changetype<T>(0);
	if (isReference<T>() && isDefined(changetype<NonNullable<T>>(0).enumNumber)) return readEnum<T>(token, typeName);
	const target = readableName<T>();
	if (target !== '' && !(isNullable<T>() && JToken_isNull(token) && !isString<T>())) {
		requireReadable(token, target, isNullable<T>(), isText);
		if (target.startsWith('Date') && !JToken_isDate(token)) refuseDate(token, target);
	}
	if (isString<T>()) {
		const word = wordOf(token);
		if (word !== null) return changetype<T>(word);
	}
	return objectOfToken<T>(token, typeName);
}

/** @param values of the enum */
function readEnum<T>(token: HostObject | null, values: string): T {
	if (isNullable<T>() && JToken_isNull(token)) return changetype<T>(0);
	const name = enumName<T>();
	const typeName = isNullable<T>() ? 'System.Nullable`1[' + name + ']' : name;
	requireEnum(token, typeName);
	const number = enumOf(token!, values);
	if (number == NO_ENUM) refuseName(token, typeName);
	return enumOfNumber<T>(number);
}

function enumName<T>(): string {
	return instantiate<NonNullable<T>>(0).typeName();
}

function enumOfNumber<T>(number: i64): T {
	return changetype<T>(changetype<usize>(instantiate<NonNullable<T>>(<i32>number)));
}

/** Whether an empty text is a null of the type: JSON and `object` keep it. */
function takesEmptyText<T>(): bool {
	if (!isReference<T>()) return false;
	const type = idof<NonNullable<T>>();
	return type != idof<HostObject>() && type != idof<Obj>();
}

function isEmptyText(token: HostObject | null): bool {
	if (!isHost(token, 'Newtonsoft.Json.Linq.JValue')) return false;
	const value = JValue_Value(token!);
	return value instanceof BoxString && (value as BoxString).value.length == 0;
}

/** What `requireReadable` calls a type; nothing for those that it does not know. */
function readableName<T>(): string {
	if (isString<T>()) return 'String';
	if (isReference<T>()) {
		const type = idof<NonNullable<T>>();
		if (type == idof<DateTime>()) return 'DateTime';
		if (type == idof<DateTimeOffset>()) return 'DateTimeOffset';
		if (type == idof<Decimal>()) return 'Decimal';
		if (type == idof<Guid>()) return 'Guid';
		if (type == idof<TimeSpan>()) return 'TimeSpan';
		if (type == idof<Box<i32>>()) return 'Int32';
		if (type == idof<Box<i64>>()) return 'Int64';
		if (type == idof<Box<i8>>()) return 'SByte';
		if (type == idof<Box<u8>>()) return 'Byte';
		if (type == idof<Box<i16>>()) return 'Int16';
		if (type == idof<Box<ushort>>()) return 'UInt16';
		if (type == idof<Box<u32>>()) return 'UInt32';
		if (type == idof<Box<u64>>()) return 'UInt64';
		if (type == idof<BoxChar>()) return 'Char';
		if (type == idof<Box<f64>>()) return 'Double';
		return type == idof<Box<bool>>() ? 'Boolean' : '';
	}
	if (isBoolean<T>()) return 'Boolean';
	if (isFloat<T>()) return 'Double';
	if (!isSigned<T>() && sizeof<T>() == 2) return 'Char';
	return integerName<T>();
}

/** A collection, by the method of its class; an enum, by its number or a name. */
function toCollection<T>(token: HostObject, typeName: string): T {
	const type = idof<NonNullable<T>>();
	if (type == idof<ArrayOf<u8>>()) return changetype<T>(JToken_toBytes(token));
	if (isDefined(changetype<NonNullable<T>>(0).fromJson)) {
		return changetype<T>(changetype<usize>(changetype<NonNullable<T>>(0).fromJson(token, typeName)));
	}
	if (isDefined(changetype<NonNullable<T>>(0).enumNumber)) {
		const number = enumOf(token, typeName);
		if (number == NO_ENUM) {
			const name = enumName<T>();
			argument("Could not convert '" + token.ToString() + "' to " + name.substring(name.lastIndexOf('.') + 1) + '.');
		}
		return enumOfNumber<T>(number);
	}
	invalidOperation('JSON cannot be turned into an object of type ' + typeName + ' here.');
	return changetype<T>(0);
}

/** The number that a token stands for, or NO_ENUM. @param values of the enum */
function enumOf(token: HostObject, values: string): i64 {
	if (!isHost(token, 'Newtonsoft.Json.Linq.JValue')) return JToken_integerOf<i32>(token, false);
	const value = JValue_Value(token);
	if (value instanceof Box<i64>) return <i64>(<i32>(value as Box<i64>).value);
	if (!(value instanceof BoxString)) return JToken_integerOf<i32>(token, false);
	return enumNumberOf((value as BoxString).value, values, true);
}

/** Tokens converted one by one. */
export class ConvertedTokens<T> extends Sequence<T> {
	constructor(
		private readonly tokens: Sequence<HostObject | null>,
		private readonly itemType: string,
	) {
		super();
	}

	override enumerator(): Enumerator<T> {
		return new ConvertedTokenEnumerator<T>(this.tokens.enumerator(), this.itemType);
	}
}

class ConvertedTokenEnumerator<T> extends Enumerator<T> {
	constructor(
		private readonly tokens: Enumerator<HostObject | null>,
		private readonly itemType: string,
	) {
		super();
	}

	override moveNext(): bool {
		if (!this.tokens.moveNext()) return false;
		this.current = convertToken<T>(this.tokens.current, this.itemType);
		return true;
	}
}

/** `array.Values<T>()`. */
export function JToken_Values<T>(self: HostObject | null, typeName: string): Sequence<T> {
	return new ConvertedTokens<T>(JToken_Children(self), typeName);
}

/** `token.Children<T>()`: the children that are of the type. */
export function JToken_Children_typed<T>(self: HostObject | null, typeName: string): Sequence<T> {
	const found = new List<T>();
	const children = JToken_Children(self).enumerator();
	while (children.moveNext()) {
		if (isReference<T>() && isHost(children.current, typeName)) found.add(changetype<T>(changetype<usize>(children.current)));
	}
	return found;
}
