/** Conversions of JTokens: casts, and what `Value<T>` and `ToObject<T>` do with `byValue` (Convert.ChangeType). */
import { ArrayOf } from '../collections/array';
import { Box, BoxChar, boxString } from '../runtime/box';
import { DateTime, DateTime_default } from '../time/date-time';
import { DateTimeOffset } from '../time/date-time-offset';
import { DateTimeOffset_Parse } from '../time/date-time-offset-reading';
import { DateTime_Parse, DateTime_TryParse } from '../time/date-time-reading';
import { Decimal, Decimal_Parse_style } from '../numbers/decimal';
import { Guid } from '../system/guid';
import { Guid_new_text } from '../system/guid-reading';
import { HostObject } from '../runtime/host-object';
import { integerName, ushort } from '../numbers/integer';
import { JToken_isNull } from './token';
import { Obj, Out } from '../runtime/object';
import { TICKS_PER_MINUTE, TimeSpan } from '../time/time-span';
import { TimeSpan_Parse } from '../time/time-span-reading';
import { Uri, Uri_new_kind } from '../net/uri';

/** NumberStyles.Float with thousands, which takes exponents. */
const NUMBER: i32 = 167 | 64;
/** UriKind.RelativeOrAbsolute. */
const ANY_URI: i32 = 0;

// @ts-ignore: decorator
@external("host", "JToken_toInteger")
declare function toInteger(self: HostObject | null, target: string, byValue: bool): i64;
// @ts-ignore: decorator
@external("host", "JToken_toDouble")
export declare function JToken_doubleOf(self: HostObject | null, byValue: bool): f64;
// @ts-ignore: decorator
@external("host", "JToken_toBoolean")
export declare function JToken_booleanOf(self: HostObject | null, byValue: bool): bool;
// @ts-ignore: decorator
@external("host", "JToken_toChar")
export declare function JToken_charOf(self: HostObject | null, byValue: bool): u16;
// @ts-ignore: decorator
@external("host", "JToken_toText")
export declare function JToken_textOf(self: HostObject | null, byValue: bool): string | null;
// @ts-ignore: decorator
@external("host", "JToken_decimalText")
declare function decimalText(self: HostObject | null, byValue: bool): string;
// @ts-ignore: decorator
@external("host", "JToken_guidText")
declare function guidText(self: HostObject | null, byValue: bool): string;
// @ts-ignore: decorator
@external("host", "JToken_uriText")
declare function uriText(self: HostObject | null): string | null;
// @ts-ignore: decorator
@external("host", "JToken_toBytes")
export declare function JToken_toBytes(self: HostObject | null): ArrayOf<u8> | null;
// @ts-ignore: decorator
@external("host", "JToken_dateText")
declare function dateText(self: HostObject | null, isOffset: bool, byValue: bool): string | null;
// @ts-ignore: decorator
@external("host", "JToken_dateTicks")
declare function dateTicks(): i64;
// @ts-ignore: decorator
@external("host", "JToken_dateKind")
declare function dateKind(): i32;
// @ts-ignore: decorator
@external("host", "JToken_dateOffset")
declare function dateOffset(): i32;
// @ts-ignore: decorator
@external("host", "JToken_timeSpanText")
declare function timeSpanText(self: HostObject | null, byValue: bool): string | null;
// @ts-ignore: decorator
@external("host", "JToken_timeSpanTicks")
declare function timeSpanTicks(self: HostObject | null): i64;

/** A token as an integer type of C#. */
export function JToken_integerOf<T>(self: HostObject | null, byValue: bool): T {
	return <T>toInteger(self, integerName<T>(), byValue);
}

export function JToken_decimalOf(self: HostObject | null, byValue: bool): Decimal {
	return Decimal_Parse_style(decimalText(self, byValue), NUMBER, null);
}

export function JToken_guidOf(self: HostObject | null, byValue: bool): Guid {
	return Guid_new_text(guidText(self, byValue));
}

export function JToken_dateTimeOf(self: HostObject | null, byValue: bool): DateTime {
	const text = dateText(self, false, byValue);
	return text === null ? new DateTime(dateTicks(), dateKind()) : DateTime_Parse(text);
}

export function JToken_dateTimeOffsetOf(self: HostObject | null, byValue: bool): DateTimeOffset {
	const text = dateText(self, true, byValue);
	if (text !== null) return DateTimeOffset_Parse(text);
	return new DateTimeOffset(dateTicks() - <i64>dateOffset() * TICKS_PER_MINUTE, dateOffset());
}

/** Whether a token that JsonReader takes for a date or a text is a date. */
export function JToken_isDate(self: HostObject | null): bool {
	const text = dateText(self, false, false);
	return text === null || DateTime_TryParse(text, new Out<DateTime>(DateTime_default()));
}

export function JToken_timeSpanOf(self: HostObject | null, byValue: bool): TimeSpan {
	const text = timeSpanText(self, byValue);
	return text === null ? new TimeSpan(timeSpanTicks(self)) : TimeSpan_Parse(text);
}

export function JToken_toBoolean(self: HostObject | null): bool {
	return JToken_booleanOf(self, false);
}

export function JToken_toInteger<T>(self: HostObject | null): T {
	return JToken_integerOf<T>(self, false);
}

export function JToken_toSByte(self: HostObject | null): i8 {
	return JToken_integerOf<i8>(self, false);
}

export function JToken_toByte(self: HostObject | null): u8 {
	return JToken_integerOf<u8>(self, false);
}

export function JToken_toInt16(self: HostObject | null): i16 {
	return JToken_integerOf<i16>(self, false);
}

export function JToken_toUInt16(self: HostObject | null): ushort {
	return JToken_integerOf<ushort>(self, false);
}

export function JToken_toInt32(self: HostObject | null): i32 {
	return JToken_integerOf<i32>(self, false);
}

export function JToken_toUInt32(self: HostObject | null): u32 {
	return JToken_integerOf<u32>(self, false);
}

export function JToken_toInt64(self: HostObject | null): i64 {
	return JToken_integerOf<i64>(self, false);
}

export function JToken_toUInt64(self: HostObject | null): u64 {
	return JToken_integerOf<u64>(self, false);
}

export function JToken_toDouble(self: HostObject | null): f64 {
	return JToken_doubleOf(self, false);
}

export function JToken_toSingle(self: HostObject | null): f32 {
	return <f32>JToken_doubleOf(self, false);
}

export function JToken_toChar(self: HostObject | null): u16 {
	return JToken_charOf(self, false);
}

export function JToken_toString(self: HostObject | null): string | null {
	return JToken_textOf(self, false);
}

export function JToken_toDecimal(self: HostObject | null): Decimal {
	return JToken_decimalOf(self, false);
}

export function JToken_toGuid(self: HostObject | null): Guid {
	return JToken_guidOf(self, false);
}

export function JToken_toDateTime(self: HostObject | null): DateTime {
	return JToken_dateTimeOf(self, false);
}

export function JToken_toDateTimeOffset(self: HostObject | null): DateTimeOffset {
	return JToken_dateTimeOffsetOf(self, false);
}

export function JToken_toTimeSpan(self: HostObject | null): TimeSpan {
	return JToken_timeSpanOf(self, false);
}

export function JToken_toUri(self: HostObject | null): Uri | null {
	const text = uriText(self);
	return text === null ? null : Uri_new_kind(text, ANY_URI);
}

// Nullable forms: JSON null and a null reference become null.

export function JToken_toBoolean_nullable(self: HostObject | null): Box<bool> | null {
	return JToken_isNull(self) ? null : new Box<bool>(JToken_toBoolean(self));
}

function nullableInteger<T>(self: HostObject | null): Box<T> | null {
	return JToken_isNull(self) ? null : new Box<T>(JToken_integerOf<T>(self, false));
}

export function JToken_toSByte_nullable(self: HostObject | null): Box<i8> | null {
	return nullableInteger<i8>(self);
}

export function JToken_toByte_nullable(self: HostObject | null): Box<u8> | null {
	return nullableInteger<u8>(self);
}

export function JToken_toInt16_nullable(self: HostObject | null): Box<i16> | null {
	return nullableInteger<i16>(self);
}

export function JToken_toUInt16_nullable(self: HostObject | null): Box<ushort> | null {
	return nullableInteger<ushort>(self);
}

export function JToken_toInt32_nullable(self: HostObject | null): Box<i32> | null {
	return nullableInteger<i32>(self);
}

export function JToken_toUInt32_nullable(self: HostObject | null): Box<u32> | null {
	return nullableInteger<u32>(self);
}

export function JToken_toInt64_nullable(self: HostObject | null): Box<i64> | null {
	return nullableInteger<i64>(self);
}

export function JToken_toUInt64_nullable(self: HostObject | null): Box<u64> | null {
	return nullableInteger<u64>(self);
}

export function JToken_toDouble_nullable(self: HostObject | null): Box<f64> | null {
	return JToken_isNull(self) ? null : new Box<f64>(JToken_toDouble(self));
}

export function JToken_toSingle_nullable(self: HostObject | null): Box<f32> | null {
	return JToken_isNull(self) ? null : new Box<f32>(JToken_toSingle(self));
}

export function JToken_toChar_nullable(self: HostObject | null): BoxChar | null {
	return JToken_isNull(self) ? null : new BoxChar(JToken_toChar(self));
}

export function JToken_toDecimal_nullable(self: HostObject | null): Decimal | null {
	return JToken_isNull(self) ? null : JToken_toDecimal(self);
}

export function JToken_toGuid_nullable(self: HostObject | null): Guid | null {
	return JToken_isNull(self) ? null : JToken_toGuid(self);
}

export function JToken_toDateTime_nullable(self: HostObject | null): DateTime | null {
	return JToken_isNull(self) ? null : JToken_toDateTime(self);
}

export function JToken_toDateTimeOffset_nullable(self: HostObject | null): DateTimeOffset | null {
	return JToken_isNull(self) ? null : JToken_toDateTimeOffset(self);
}

export function JToken_toTimeSpan_nullable(self: HostObject | null): TimeSpan | null {
	return JToken_isNull(self) ? null : JToken_toTimeSpan(self);
}

// @ts-ignore: decorator
@external("host", "JValue_valueType")
declare function valueType(self: HostObject | null): string | null;

/** What a JValue holds, boxed (`JValue.Value`). */
export function JValue_Value(self: HostObject | null): Obj | null {
	const type = valueType(self);
	if (type === null) return null;
	if (type == 'System.String') return boxString(JToken_toString(self));
	if (type == 'System.Int64' || type == 'System.Numerics.BigInteger') return new Box<i64>(JToken_toInt64(self));
	if (type == 'System.Double') return new Box<f64>(JToken_toDouble(self));
	if (type == 'System.Boolean') return new Box<bool>(JToken_toBoolean(self));
	if (type == 'System.DateTime') return JToken_toDateTime(self);
	if (type == 'System.Int32') return new Box<i32>(JToken_toInt32(self));
	if (type == 'System.Decimal') return JToken_toDecimal(self);
	if (type == 'System.DateTimeOffset') return JToken_toDateTimeOffset(self);
	if (type == 'System.Guid') return JToken_toGuid(self);
	if (type == 'System.TimeSpan') return JToken_toTimeSpan(self);
	if (type == 'System.Uri') return JToken_toUri(self);
	if (type == 'System.Single') return new Box<f32>(JToken_toSingle(self));
	if (type == 'System.Byte[]') return JToken_toBytes(self);
	if (type == 'System.UInt64') return new Box<u64>(JToken_toUInt64(self));
	if (type == 'System.UInt32') return new Box<u32>(JToken_toUInt32(self));
	if (type == 'System.Int16') return new Box<i16>(JToken_toInt16(self));
	if (type == 'System.UInt16') return new Box<ushort>(JToken_toUInt16(self));
	if (type == 'System.SByte') return new Box<i8>(JToken_toSByte(self));
	return new Box<u8>(JToken_toByte(self));
}

/** IFormattable of a token: the value's own format. */
export function JToken_format(self: HostObject | null, format: string | null): string {
	const value = JValue_Value(self);
	return value === null ? '' : value.format(format);
}
