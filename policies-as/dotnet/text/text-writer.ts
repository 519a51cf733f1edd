/** System.IO.TextWriter: what StringWriter inherits of it. */
import { ArrayOf } from '../collections/array';
import { CultureInfo, CultureInfo_InvariantCulture } from '../system/culture-info';
import { Encoding } from './encoding';
import { Encoding_Unicode } from './encoding-names';
import { given } from '../runtime/item';
import { notNull, Obj } from '../runtime/object';
import { StringBuilder, StringBuilder_new } from './string-builder';
import {
	StringBuilder_Append_units_part,
	StringBuilder_AppendFormat1,
	StringBuilder_AppendFormat2,
	StringBuilder_AppendFormat3,
} from './string-builder-append';
import { openedWriter, StringWriter, StringWriter_Write_units, StringWriter_WriteLine } from './string-writer';

/** A writer that keeps nothing. */
class NullWriter extends StringWriter {
	override target(): StringBuilder {
		return StringBuilder_new();
	}

	override typeName(): string {
		return 'System.IO.TextWriter+NullTextWriter';
	}
}

export function TextWriter_Null(): StringWriter {
	return new NullWriter(StringBuilder_new());
}

/** Expressions have one thread. */
export function TextWriter_Synchronized(writer: StringWriter | null): StringWriter {
	return given(writer, 'writer');
}

/** What a string is in memory. */
export function TextWriter_Encoding(self: StringWriter | null): Encoding {
	notNull(self);
	return Encoding_Unicode();
}

export function TextWriter_FormatProvider(self: StringWriter | null): CultureInfo {
	notNull(self);
	return CultureInfo_InvariantCulture();
}

export function TextWriter_Write_format1(self: StringWriter | null, format: string | null, one: Obj | null): void {
	StringBuilder_AppendFormat1(openedWriter(self), format, one);
}

export function TextWriter_Write_format2(
	self: StringWriter | null,
	format: string | null,
	one: Obj | null,
	two: Obj | null,
): void {
	StringBuilder_AppendFormat2(openedWriter(self), format, one, two);
}

export function TextWriter_Write_format3(
	self: StringWriter | null,
	format: string | null,
	one: Obj | null,
	two: Obj | null,
	three: Obj | null,
): void {
	StringBuilder_AppendFormat3(openedWriter(self), format, one, two, three);
}

export function TextWriter_Write_units_part(
	self: StringWriter | null,
	units: ArrayOf<u16> | null,
	index: i32,
	count: i32,
): void {
	StringBuilder_Append_units_part(openedWriter(self), given(units, 'buffer'), index, count);
}

export function TextWriter_WriteLine_format1(self: StringWriter | null, format: string | null, one: Obj | null): void {
	TextWriter_Write_format1(self, format, one);
	StringWriter_WriteLine(self);
}

export function TextWriter_WriteLine_format2(
	self: StringWriter | null,
	format: string | null,
	one: Obj | null,
	two: Obj | null,
): void {
	TextWriter_Write_format2(self, format, one, two);
	StringWriter_WriteLine(self);
}

export function TextWriter_WriteLine_format3(
	self: StringWriter | null,
	format: string | null,
	one: Obj | null,
	two: Obj | null,
	three: Obj | null,
): void {
	TextWriter_Write_format3(self, format, one, two, three);
	StringWriter_WriteLine(self);
}

export function TextWriter_WriteLine_units(self: StringWriter | null, units: ArrayOf<u16> | null): void {
	StringWriter_Write_units(self, units);
	StringWriter_WriteLine(self);
}

export function TextWriter_WriteLine_units_part(
	self: StringWriter | null,
	units: ArrayOf<u16> | null,
	index: i32,
	count: i32,
): void {
	TextWriter_Write_units_part(self, units, index, count);
	StringWriter_WriteLine(self);
}
