/** System.IO.StringWriter: text that is written piece by piece into a StringBuilder. */
import { ArrayOf } from '../collections/array';
import { given, textOf } from '../runtime/item';
import { Exception, notNull, Obj, raise } from '../runtime/object';
import { StringBuilder, StringBuilder_new } from './string-builder';
import {
	StringBuilder_Append_units,
	StringBuilder_AppendFormat,
} from './string-builder-append';

const NEW_LINE = '\n';

export class StringWriter extends Obj {
	isClosed: bool = false;
	newLine: string = NEW_LINE;

	constructor(readonly builder: StringBuilder) {
		super();
	}

	/** Where what is written goes. */
	target(): StringBuilder {
		return this.builder;
	}

	override ToString(): string {
		return this.builder.ToString();
	}

	override typeName(): string {
		return 'System.IO.StringWriter';
	}
}

/** Where a writer that is not closed puts its text. */
export function openedWriter(self: StringWriter | null): StringBuilder {
	const writer = notNull(self);
	if (writer.isClosed) {
		raise(new Exception('System.ObjectDisposedException', 'Cannot write to a closed TextWriter.'));
	}
	return writer.target();
}

export function StringWriter_new(): StringWriter {
	return new StringWriter(StringBuilder_new());
}

export function StringWriter_new_provider(_provider: Obj | null): StringWriter {
	return StringWriter_new();
}

export function StringWriter_new_builder(builder: StringBuilder | null): StringWriter {
	return new StringWriter(given(builder, 'sb'));
}

export function StringWriter_new_builder_provider(builder: StringBuilder | null, _provider: Obj | null): StringWriter {
	return StringWriter_new_builder(builder);
}

export function StringWriter_GetStringBuilder(self: StringWriter | null): StringBuilder {
	return notNull(self).builder;
}

export function StringWriter_NewLine(self: StringWriter | null): string {
	return notNull(self).newLine;
}

export function StringWriter_setNewLine(self: StringWriter | null, value: string | null): void {
	notNull(self).newLine = value === null ? NEW_LINE : value;
}

export function StringWriter_Write<T>(self: StringWriter | null, value: T): void {
	openedWriter(self).text.append(textOf<T>(value));
}

export function StringWriter_Write_char(self: StringWriter | null, unit: u16): void {
	openedWriter(self).text.appendUnit(unit);
}

export function StringWriter_Write_units(self: StringWriter | null, units: ArrayOf<u16> | null): void {
	StringBuilder_Append_units(openedWriter(self), units);
}

export function StringWriter_Write_format(
	self: StringWriter | null,
	format: string | null,
	values: ArrayOf<Obj | null> | null,
): void {
	StringBuilder_AppendFormat(openedWriter(self), format, values);
}

export function StringWriter_WriteLine(self: StringWriter | null): void {
	openedWriter(self).text.append(self!.newLine);
}

export function StringWriter_WriteLine_value<T>(self: StringWriter | null, value: T): void {
	StringWriter_Write<T>(self, value);
	StringWriter_WriteLine(self);
}

export function StringWriter_WriteLine_char(self: StringWriter | null, unit: u16): void {
	StringWriter_Write_char(self, unit);
	StringWriter_WriteLine(self);
}

export function StringWriter_WriteLine_format(
	self: StringWriter | null,
	format: string | null,
	values: ArrayOf<Obj | null> | null,
): void {
	StringWriter_Write_format(self, format, values);
	StringWriter_WriteLine(self);
}

export function StringWriter_Flush(self: StringWriter | null): void {
	notNull(self);
}

export function StringWriter_Close(self: StringWriter | null): void {
	notNull(self).isClosed = true;
}
