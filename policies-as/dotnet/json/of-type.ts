/** JSON read as a type that is known when it runs: ToObject(Type) and DeserializeObject(string, Type). */
import { ArrayOf } from '../collections/array';
import { Box, BoxChar, boxString } from '../runtime/box';
import { DateTime } from '../time/date-time';
import { DateTimeOffset } from '../time/date-time-offset';
import { Decimal } from '../numbers/decimal';
import { Dictionary } from '../collections/dictionary';
import { Guid } from '../system/guid';
import { HostObject } from '../runtime/host-object';
import { given } from '../runtime/item';
import { parsed } from './convert-text';
import { JToken_ToObject } from './typed';
import { List } from '../collections/list';
import { notNull, notSupported, Obj } from '../runtime/object';
import { TimeSpan } from '../time/time-span';
import { Type } from '../system/type';
import { Uri } from '../net/uri';
import { ushort } from '../numbers/integer';

const TOKENS = 'Newtonsoft.Json.Linq.';
const LIST = 'System.Collections.Generic.List`1';
const DICTIONARY = 'System.Collections.Generic.Dictionary`2';

export function JToken_ToObject_type(self: HostObject | null, type: Type | null): Obj | null {
	return read(notNull(self), given(type, 'objectType').name);
}

export function JsonConvert_DeserializeObject_type(text: string | null, type: Type | null): Obj | null {
	const name = type === null ? '' : type.name;
	const token = parsed(given(text, 'value'), name.includes('System.Decimal'), name.includes('System.String'));
	if (token === null) return null;
	return type === null ? JToken_ToObject<Obj | null>(token, 'System.Object') : read(token, type.name);
}

function read(token: HostObject, name: string): Obj | null {
	if (name.startsWith(TOKENS)) return JToken_ToObject<HostObject | null>(token, name);
	if (name == 'System.Object') return JToken_ToObject<Obj | null>(token, name);
	if (name == 'System.String') return boxString(JToken_ToObject<string | null>(token, name));
	const value = number(token, name);
	return value === null ? object(token, name) : value;
}

/** Null for another type. */
function number(token: HostObject, name: string): Obj | null {
	if (name == 'System.Int32') return new Box<i32>(JToken_ToObject<i32>(token, name));
	if (name == 'System.Int64') return new Box<i64>(JToken_ToObject<i64>(token, name));
	if (name == 'System.Boolean') return new Box<bool>(JToken_ToObject<bool>(token, name));
	if (name == 'System.Double') return new Box<f64>(JToken_ToObject<f64>(token, name));
	if (name == 'System.Single') return new Box<f32>(JToken_ToObject<f32>(token, name));
	if (name == 'System.Decimal') return JToken_ToObject<Decimal>(token, name);
	if (name == 'System.Byte') return new Box<u8>(JToken_ToObject<u8>(token, name));
	if (name == 'System.SByte') return new Box<i8>(JToken_ToObject<i8>(token, name));
	if (name == 'System.Int16') return new Box<i16>(JToken_ToObject<i16>(token, name));
	if (name == 'System.UInt32') return new Box<u32>(JToken_ToObject<u32>(token, name));
	if (name == 'System.UInt64') return new Box<u64>(JToken_ToObject<u64>(token, name));
	if (name == 'System.UInt16') return new Box<ushort>(JToken_ToObject<ushort>(token, name));
	if (name == 'System.Char') return new BoxChar(JToken_ToObject<u16>(token, name));
	return null;
}

/** Types of the library, and the collections that are made of JSON most. */
function object(token: HostObject, name: string): Obj | null {
	if (name == 'System.DateTime') return JToken_ToObject<DateTime>(token, name);
	if (name == 'System.DateTimeOffset') return JToken_ToObject<DateTimeOffset>(token, name);
	if (name == 'System.TimeSpan') return JToken_ToObject<TimeSpan>(token, name);
	if (name == 'System.Guid') return JToken_ToObject<Guid>(token, name);
	if (name == 'System.Uri') return JToken_ToObject<Uri | null>(token, name);
	if (name == 'System.Byte[]') return JToken_ToObject<ArrayOf<u8> | null>(token, name);
	if (name == 'System.String[]') return JToken_ToObject<ArrayOf<string | null> | null>(token, name);
	if (name == 'System.Int32[]') return JToken_ToObject<ArrayOf<i32> | null>(token, name);
	if (name == 'System.Object[]') return JToken_ToObject<ArrayOf<Obj | null> | null>(token, name);
	if (name == LIST + '[System.String]') return JToken_ToObject<List<string | null> | null>(token, name);
	if (name == LIST + '[System.Int32]') return JToken_ToObject<List<i32> | null>(token, name);
	if (name == LIST + '[System.Object]') return JToken_ToObject<List<Obj | null> | null>(token, name);
	if (name == DICTIONARY + '[System.String,System.String]') {
		return JToken_ToObject<Dictionary<string | null, string | null> | null>(token, name);
	}
	if (name == DICTIONARY + '[System.String,System.Object]') {
		return JToken_ToObject<Dictionary<string | null, Obj | null> | null>(token, name);
	}
	notSupported("JSON is not read as '" + name + "' here unless the type is a type argument.");
	return null;
}
