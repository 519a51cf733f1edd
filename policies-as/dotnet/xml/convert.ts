/** Casts of XElement and XAttribute to values: the text as XML Schema writes it. */
import { Box } from '../runtime/box';
import { DateTime } from '../time/date-time';
import { DateTimeOffset } from '../time/date-time-offset';
import { DateTimeOffset_Parse_styles } from '../time/date-time-offset-reading';
import { DateTime_Parse_styles } from '../time/date-time-reading';
import { Decimal, Decimal_Parse } from '../numbers/decimal';
import { Guid } from '../system/guid';
import { Guid_new_text } from '../system/guid-reading';
import { Floating_Parse } from '../numbers/floating';
import { HostObject } from '../runtime/host-object';
import { Integer_Parse } from '../numbers/integer';
import { argumentNull, formatError } from '../runtime/object';
import { TimeSpan } from '../time/time-span';
import { XAttribute_Value } from './attribute';
import { XElement_Value } from './element';
import { parseDuration } from './duration';

/** DateTimeStyles.RoundtripKind. */
const ROUND_TRIP: i32 = 128;
/** NumberStyles.Integer and NumberStyles.Float. */
const INTEGER: i32 = 7;
const FLOAT: i32 = 167;

function elementText(element: HostObject | null): string {
	if (element === null) argumentNull('element');
	return XElement_Value(element);
}

function attributeText(attribute: HostObject | null): string {
	if (attribute === null) argumentNull('attribute');
	return XAttribute_Value(attribute);
}

function parseBoolean(text: string): bool {
	const trimmed = text.trim().toLowerCase();
	if (trimmed == 'true' || trimmed == '1') return true;
	if (trimmed != 'false' && trimmed != '0') formatError("The string '" + text + "' is not a valid Boolean value.");
	return false;
}

function parseInteger<T>(text: string): T {
	return Integer_Parse<T>(text, INTEGER);
}

function parseDouble(text: string): f64 {
	const trimmed = text.trim();
	if (trimmed == 'INF') return Infinity;
	if (trimmed == '-INF') return -Infinity;
	return Floating_Parse<f64>(trimmed, FLOAT);
}

export function XElement_toString(self: HostObject | null): string | null {
	return self === null ? null : XElement_Value(self);
}

export function XElement_toBoolean(self: HostObject | null): bool {
	return parseBoolean(elementText(self));
}

export function XElement_toBoolean_nullable(self: HostObject | null): Box<bool> | null {
	return self === null ? null : new Box<bool>(XElement_toBoolean(self));
}

export function XElement_toInt32(self: HostObject | null): i32 {
	return parseInteger<i32>(elementText(self));
}

export function XElement_toInt32_nullable(self: HostObject | null): Box<i32> | null {
	return self === null ? null : new Box<i32>(XElement_toInt32(self));
}

export function XElement_toUInt32(self: HostObject | null): u32 {
	return parseInteger<u32>(elementText(self));
}

export function XElement_toUInt32_nullable(self: HostObject | null): Box<u32> | null {
	return self === null ? null : new Box<u32>(XElement_toUInt32(self));
}

export function XElement_toInt64(self: HostObject | null): i64 {
	return parseInteger<i64>(elementText(self));
}

export function XElement_toInt64_nullable(self: HostObject | null): Box<i64> | null {
	return self === null ? null : new Box<i64>(XElement_toInt64(self));
}

export function XElement_toUInt64(self: HostObject | null): u64 {
	return parseInteger<u64>(elementText(self));
}

export function XElement_toUInt64_nullable(self: HostObject | null): Box<u64> | null {
	return self === null ? null : new Box<u64>(XElement_toUInt64(self));
}

export function XElement_toSingle(self: HostObject | null): f32 {
	return <f32>parseDouble(elementText(self));
}

export function XElement_toSingle_nullable(self: HostObject | null): Box<f32> | null {
	return self === null ? null : new Box<f32>(XElement_toSingle(self));
}

export function XElement_toDouble(self: HostObject | null): f64 {
	return parseDouble(elementText(self));
}

export function XElement_toDouble_nullable(self: HostObject | null): Box<f64> | null {
	return self === null ? null : new Box<f64>(XElement_toDouble(self));
}

export function XElement_toDecimal(self: HostObject | null): Decimal {
	return Decimal_Parse(elementText(self));
}

export function XElement_toDecimal_nullable(self: HostObject | null): Decimal | null {
	return self === null ? null : XElement_toDecimal(self);
}

export function XElement_toDateTime(self: HostObject | null): DateTime {
	return DateTime_Parse_styles(elementText(self), null, ROUND_TRIP);
}

export function XElement_toDateTime_nullable(self: HostObject | null): DateTime | null {
	return self === null ? null : XElement_toDateTime(self);
}

export function XElement_toDateTimeOffset(self: HostObject | null): DateTimeOffset {
	return DateTimeOffset_Parse_styles(elementText(self), null, 0);
}

export function XElement_toDateTimeOffset_nullable(self: HostObject | null): DateTimeOffset | null {
	return self === null ? null : XElement_toDateTimeOffset(self);
}

export function XElement_toTimeSpan(self: HostObject | null): TimeSpan {
	return parseDuration(elementText(self));
}

export function XElement_toTimeSpan_nullable(self: HostObject | null): TimeSpan | null {
	return self === null ? null : XElement_toTimeSpan(self);
}

export function XElement_toGuid(self: HostObject | null): Guid {
	return Guid_new_text(elementText(self));
}

export function XElement_toGuid_nullable(self: HostObject | null): Guid | null {
	return self === null ? null : XElement_toGuid(self);
}

export function XAttribute_toString(self: HostObject | null): string | null {
	return self === null ? null : XAttribute_Value(self);
}

export function XAttribute_toBoolean(self: HostObject | null): bool {
	return parseBoolean(attributeText(self));
}

export function XAttribute_toBoolean_nullable(self: HostObject | null): Box<bool> | null {
	return self === null ? null : new Box<bool>(XAttribute_toBoolean(self));
}

export function XAttribute_toInt32(self: HostObject | null): i32 {
	return parseInteger<i32>(attributeText(self));
}

export function XAttribute_toInt32_nullable(self: HostObject | null): Box<i32> | null {
	return self === null ? null : new Box<i32>(XAttribute_toInt32(self));
}

export function XAttribute_toUInt32(self: HostObject | null): u32 {
	return parseInteger<u32>(attributeText(self));
}

export function XAttribute_toUInt32_nullable(self: HostObject | null): Box<u32> | null {
	return self === null ? null : new Box<u32>(XAttribute_toUInt32(self));
}

export function XAttribute_toInt64(self: HostObject | null): i64 {
	return parseInteger<i64>(attributeText(self));
}

export function XAttribute_toInt64_nullable(self: HostObject | null): Box<i64> | null {
	return self === null ? null : new Box<i64>(XAttribute_toInt64(self));
}

export function XAttribute_toUInt64(self: HostObject | null): u64 {
	return parseInteger<u64>(attributeText(self));
}

export function XAttribute_toUInt64_nullable(self: HostObject | null): Box<u64> | null {
	return self === null ? null : new Box<u64>(XAttribute_toUInt64(self));
}

export function XAttribute_toSingle(self: HostObject | null): f32 {
	return <f32>parseDouble(attributeText(self));
}

export function XAttribute_toSingle_nullable(self: HostObject | null): Box<f32> | null {
	return self === null ? null : new Box<f32>(XAttribute_toSingle(self));
}

export function XAttribute_toDouble(self: HostObject | null): f64 {
	return parseDouble(attributeText(self));
}

export function XAttribute_toDouble_nullable(self: HostObject | null): Box<f64> | null {
	return self === null ? null : new Box<f64>(XAttribute_toDouble(self));
}

export function XAttribute_toDecimal(self: HostObject | null): Decimal {
	return Decimal_Parse(attributeText(self));
}

export function XAttribute_toDecimal_nullable(self: HostObject | null): Decimal | null {
	return self === null ? null : XAttribute_toDecimal(self);
}

export function XAttribute_toDateTime(self: HostObject | null): DateTime {
	return DateTime_Parse_styles(attributeText(self), null, ROUND_TRIP);
}

export function XAttribute_toDateTime_nullable(self: HostObject | null): DateTime | null {
	return self === null ? null : XAttribute_toDateTime(self);
}

export function XAttribute_toDateTimeOffset(self: HostObject | null): DateTimeOffset {
	return DateTimeOffset_Parse_styles(attributeText(self), null, 0);
}

export function XAttribute_toDateTimeOffset_nullable(self: HostObject | null): DateTimeOffset | null {
	return self === null ? null : XAttribute_toDateTimeOffset(self);
}

export function XAttribute_toTimeSpan(self: HostObject | null): TimeSpan {
	return parseDuration(attributeText(self));
}

export function XAttribute_toTimeSpan_nullable(self: HostObject | null): TimeSpan | null {
	return self === null ? null : XAttribute_toTimeSpan(self);
}

export function XAttribute_toGuid(self: HostObject | null): Guid {
	return Guid_new_text(attributeText(self));
}

export function XAttribute_toGuid_nullable(self: HostObject | null): Guid | null {
	return self === null ? null : XAttribute_toGuid(self);
}
