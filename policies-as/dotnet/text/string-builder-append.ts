import { ArrayOf } from '../collections/array';
import { given, textOf } from '../runtime/item';
import { argumentOutOfRange, notNull, Obj } from '../runtime/object';
import { Sequence } from '../collections/sequence';
import { textOfUnits } from './string';
import { StringBuilder } from './string-builder';
import { appendFormat, valuesOf } from './string-format';

// The Append methods of System.Text.StringBuilder.

const OUTSIDE = 'Index was out of range. Must be non-negative and less than the size of the collection.';
/** Environment.NewLine of a Unix host. */
const NEW_LINE: u16 = 0x0a;

/** Appends what `ToString()` gives; a char as itself. */
export function StringBuilder_Append<T>(self: StringBuilder | null, value: T): StringBuilder {
	const builder = notNull(self);
	builder.text.append(textOf<T>(value));
	return builder;
}

export function StringBuilder_Append_text(self: StringBuilder | null, value: string | null): StringBuilder {
	return StringBuilder_Append<string | null>(self, value);
}

export function StringBuilder_Append_object(self: StringBuilder | null, value: Obj | null): StringBuilder {
	return StringBuilder_Append<Obj | null>(self, value);
}

export function StringBuilder_Append_char(self: StringBuilder | null, unit: u16): StringBuilder {
	const builder = notNull(self);
	builder.text.appendUnit(unit);
	return builder;
}

export function StringBuilder_Append_repeated(self: StringBuilder | null, unit: u16, count: i32): StringBuilder {
	const builder = notNull(self);
	if (count < 0) argumentOutOfRange('repeatCount', 'Count cannot be less than zero.');
	builder.text.appendRepeated(unit, count);
	return builder;
}

export function StringBuilder_Append_units(self: StringBuilder | null, units: ArrayOf<u16> | null): StringBuilder {
	return units === null ? notNull(self) : StringBuilder_Append<string>(self, textOfUnits(units, 0, units.length));
}

export function StringBuilder_Append_units_part(
	self: StringBuilder | null,
	units: ArrayOf<u16> | null,
	start: i32,
	count: i32,
): StringBuilder {
	const length = units === null ? 0 : units.length;
	checkPartOf(length, start, count, 'startIndex', 'charCount');
	return units === null ? notNull(self) : StringBuilder_Append<string>(self, textOfUnits(units, start, count));
}

export function StringBuilder_Append_part(
	self: StringBuilder | null,
	text: string | null,
	start: i32,
	count: i32,
): StringBuilder {
	const value = textOf<string | null>(text);
	checkPartOf(value.length, start, count, 'startIndex', 'count');
	return StringBuilder_Append<string>(self, value.substr(start, count));
}

export function StringBuilder_Append_builder_part(
	self: StringBuilder | null,
	other: StringBuilder | null,
	start: i32,
	count: i32,
): StringBuilder {
	return StringBuilder_Append_part(self, textOf<StringBuilder | null>(other), start, count);
}

function checkPartOf(length: i32, start: i32, count: i32, startName: string, countName: string): void {
	if (count < 0) argumentOutOfRange(countName, 'Value must be positive.');
	if (start < 0 || start > length - count) argumentOutOfRange(startName, OUTSIDE);
}

export function StringBuilder_AppendLine(self: StringBuilder | null): StringBuilder {
	return StringBuilder_Append_char(self, NEW_LINE);
}

export function StringBuilder_AppendLine_text(self: StringBuilder | null, text: string | null): StringBuilder {
	return StringBuilder_Append_char(StringBuilder_Append<string | null>(self, text), NEW_LINE);
}

export function StringBuilder_AppendFormat(
	self: StringBuilder | null,
	format: string | null,
	values: ArrayOf<Obj | null> | null,
): StringBuilder {
	const builder = notNull(self);
	appendFormat(builder.text, format, values);
	return builder;
}

export function StringBuilder_AppendFormat1(
	self: StringBuilder | null,
	format: string | null,
	one: Obj | null,
): StringBuilder {
	return StringBuilder_AppendFormat(self, format, valuesOf(1, one, null, null));
}

export function StringBuilder_AppendFormat2(
	self: StringBuilder | null,
	format: string | null,
	one: Obj | null,
	two: Obj | null,
): StringBuilder {
	return StringBuilder_AppendFormat(self, format, valuesOf(2, one, two, null));
}

export function StringBuilder_AppendFormat3(
	self: StringBuilder | null,
	format: string | null,
	one: Obj | null,
	two: Obj | null,
	three: Obj | null,
): StringBuilder {
	return StringBuilder_AppendFormat(self, format, valuesOf(3, one, two, three));
}

export function StringBuilder_AppendFormat_provider(
	self: StringBuilder | null,
	provider: Obj | null,
	format: string | null,
	values: ArrayOf<Obj | null> | null,
): StringBuilder {
	return StringBuilder_AppendFormat(self, format, values);
}

export function StringBuilder_AppendFormat1_provider(
	self: StringBuilder | null,
	_provider: Obj | null,
	format: string | null,
	one: Obj | null,
): StringBuilder {
	return StringBuilder_AppendFormat1(self, format, one);
}

export function StringBuilder_AppendFormat2_provider(
	self: StringBuilder | null,
	_provider: Obj | null,
	format: string | null,
	one: Obj | null,
	two: Obj | null,
): StringBuilder {
	return StringBuilder_AppendFormat2(self, format, one, two);
}

export function StringBuilder_AppendFormat3_provider(
	self: StringBuilder | null,
	_provider: Obj | null,
	format: string | null,
	one: Obj | null,
	two: Obj | null,
	three: Obj | null,
): StringBuilder {
	return StringBuilder_AppendFormat3(self, format, one, two, three);
}

export function StringBuilder_AppendJoin<T>(
	self: StringBuilder | null,
	separator: string | null,
	values: Sequence<T> | null,
): StringBuilder {
	const builder = notNull(self);
	const items = given(values, 'values').enumerator();
	let first = true;
	while (items.moveNext()) {
		if (!first) builder.text.append(textOf<string | null>(separator));
		builder.text.append(textOf<T>(items.current));
		first = false;
	}
	return builder;
}

export function StringBuilder_AppendJoin_texts(
	self: StringBuilder | null,
	separator: string | null,
	values: Sequence<string | null> | null,
): StringBuilder {
	return StringBuilder_AppendJoin<string | null>(self, separator, values);
}

export function StringBuilder_AppendJoin_objects(
	self: StringBuilder | null,
	separator: string | null,
	values: Sequence<Obj | null> | null,
): StringBuilder {
	return StringBuilder_AppendJoin<Obj | null>(self, separator, values);
}

export function StringBuilder_AppendJoin_unit<T>(
	self: StringBuilder | null,
	separator: u16,
	values: Sequence<T> | null,
): StringBuilder {
	return StringBuilder_AppendJoin<T>(self, String.fromCharCode(separator), values);
}

export function StringBuilder_AppendJoin_unit_texts(
	self: StringBuilder | null,
	separator: u16,
	values: Sequence<string | null> | null,
): StringBuilder {
	return StringBuilder_AppendJoin<string | null>(self, String.fromCharCode(separator), values);
}

export function StringBuilder_AppendJoin_unit_objects(
	self: StringBuilder | null,
	separator: u16,
	values: Sequence<Obj | null> | null,
): StringBuilder {
	return StringBuilder_AppendJoin<Obj | null>(self, String.fromCharCode(separator), values);
}
