import { ArrayOf } from '../collections/array';
import { given, textOf } from '../runtime/item';
import { argument, argumentOutOfRange, indexOutOfRange, notNull, Obj } from '../runtime/object';
import { textOfUnits } from './string';
import { replaced } from './string-replace';
import { TextBuffer } from './text-buffer';

const OUTSIDE = 'Index was out of range. Must be non-negative and less than the size of the collection.';
const DEFAULT_CAPACITY = 16;

/** System.Text.StringBuilder. */
export class StringBuilder extends Obj {
	readonly text: TextBuffer;
	maximum: i32 = i32.MAX_VALUE;

	constructor(
		text: string,
		/** What the capacity was set to; the buffer may be larger. */
		public capacity: i32 = DEFAULT_CAPACITY,
	) {
		super();
		this.text = new TextBuffer(max(text.length, DEFAULT_CAPACITY));
		this.text.append(text);
	}

	override ToString(): string {
		return this.text.toString();
	}

	override typeName(): string {
		return 'System.Text.StringBuilder';
	}
}

export function StringBuilder_new(): StringBuilder {
	return new StringBuilder('');
}

export function StringBuilder_new_capacity(capacity: i32): StringBuilder {
	if (capacity < 0) argumentOutOfRange('capacity', "'capacity' must be greater than zero.");
	return new StringBuilder('', capacity === 0 ? DEFAULT_CAPACITY : capacity);
}

export function StringBuilder_new_maximum(capacity: i32, maximum: i32): StringBuilder {
	if (maximum < 1) argumentOutOfRange('maxCapacity', 'MaxCapacity must be one or greater.');
	if (capacity > maximum) argumentOutOfRange('capacity', 'Capacity exceeds maximum capacity.');
	const builder = StringBuilder_new_capacity(capacity);
	builder.maximum = maximum;
	builder.text.limit = maximum;
	return builder;
}

export function StringBuilder_new_text(text: string | null): StringBuilder {
	return new StringBuilder(textOf<string | null>(text));
}

export function StringBuilder_new_text_capacity(text: string | null, capacity: i32): StringBuilder {
	const result = StringBuilder_new_capacity(capacity);
	result.text.append(textOf<string | null>(text));
	return result;
}

export function StringBuilder_new_part(text: string | null, start: i32, length: i32, capacity: i32): StringBuilder {
	const value = textOf<string | null>(text);
	if (start < 0) argumentOutOfRange('startIndex', 'StartIndex cannot be less than zero.');
	if (length < 0) argumentOutOfRange('length', "'length' must be non-negative.");
	if (start > value.length - length) {
		argumentOutOfRange('length', 'Index and length must refer to a location within the string.');
	}
	return StringBuilder_new_text_capacity(value.substr(start, length), capacity);
}

export function StringBuilder_Length(self: StringBuilder | null): i32 {
	return notNull(self).text.length;
}

/** Shortens the text, or pads it with NUL characters. */
export function StringBuilder_setLength(self: StringBuilder | null, length: i32): void {
	const text = notNull(self).text;
	if (length < 0) argumentOutOfRange('value', 'Length cannot be less than zero.');
	if (length < text.length) text.length = length;
	else text.appendRepeated(0, length - text.length);
}

export function StringBuilder_Capacity(self: StringBuilder | null): i32 {
	const builder = notNull(self);
	return max(builder.capacity, builder.text.length);
}

export function StringBuilder_setCapacity(self: StringBuilder | null, capacity: i32): void {
	const builder = notNull(self);
	if (capacity < builder.text.length) argumentOutOfRange('value', 'capacity was less than the current size.');
	builder.capacity = capacity;
}

export function StringBuilder_EnsureCapacity(self: StringBuilder | null, capacity: i32): i32 {
	const builder = notNull(self);
	if (capacity < 0) argumentOutOfRange('capacity', "'capacity' must be greater than zero.");
	builder.capacity = max(builder.capacity, capacity);
	return StringBuilder_Capacity(builder);
}

export function StringBuilder_MaxCapacity(self: StringBuilder | null): i32 {
	return notNull(self).maximum;
}

export function StringBuilder_get(self: StringBuilder | null, index: i32): u16 {
	const text = notNull(self).text;
	if (<u32>index >= <u32>text.length) indexOutOfRange();
	return text.get(index);
}

export function StringBuilder_set(self: StringBuilder | null, index: i32, unit: u16): void {
	const text = notNull(self).text;
	if (<u32>index >= <u32>text.length) {
		argumentOutOfRange(
			'index',
			'Index was out of range. Must be non-negative and less than the size of the collection.',
		);
	}
	text.set(index, unit);
}

export function StringBuilder_Insert<T>(self: StringBuilder | null, index: i32, value: T): StringBuilder {
	const builder = notNull(self);
	if (<u32>index > <u32>builder.text.length) argumentOutOfRange('index', OUTSIDE);
	builder.text.insert(index, textOf<T>(value));
	return builder;
}

export function StringBuilder_Insert_text(self: StringBuilder | null, index: i32, value: string | null): StringBuilder {
	return StringBuilder_Insert<string | null>(self, index, value);
}

export function StringBuilder_Insert_object(self: StringBuilder | null, index: i32, value: Obj | null): StringBuilder {
	return StringBuilder_Insert<Obj | null>(self, index, value);
}

export function StringBuilder_Insert_char(self: StringBuilder | null, index: i32, unit: u16): StringBuilder {
	return StringBuilder_Insert<u16>(self, index, unit);
}

export function StringBuilder_Insert_repeated(
	self: StringBuilder | null,
	index: i32,
	text: string | null,
	count: i32,
): StringBuilder {
	if (count < 0) argumentOutOfRange('count', 'Non-negative number required.');
	return StringBuilder_Insert<string>(self, index, textOf<string | null>(text).repeat(count));
}

export function StringBuilder_Insert_units(
	self: StringBuilder | null,
	index: i32,
	units: ArrayOf<u16> | null,
): StringBuilder {
	return StringBuilder_Insert<string>(self, index, units === null ? '' : textOfUnits(units, 0, units.length));
}

export function StringBuilder_Insert_units_part(
	self: StringBuilder | null,
	index: i32,
	units: ArrayOf<u16> | null,
	start: i32,
	count: i32,
): StringBuilder {
	const value = given(units, 'value');
	if (start < 0) argumentOutOfRange('startIndex', 'StartIndex cannot be less than zero.');
	if (count < 0 || start > value.length - count) argumentOutOfRange('startIndex', OUTSIDE);
	return StringBuilder_Insert<string>(self, index, textOfUnits(value, start, count));
}

export function StringBuilder_Remove(self: StringBuilder | null, start: i32, length: i32): StringBuilder {
	const builder = notNull(self);
	if (length < 0) argumentOutOfRange('length', 'Length cannot be less than zero.');
	if (start < 0) argumentOutOfRange('startIndex', 'StartIndex cannot be less than zero.');
	if (length > builder.text.length - start) argumentOutOfRange('length', OUTSIDE);
	builder.text.remove(start, length);
	return builder;
}

export function StringBuilder_Clear(self: StringBuilder | null): StringBuilder {
	const builder = notNull(self);
	builder.text.length = 0;
	return builder;
}

export function StringBuilder_Replace(
	self: StringBuilder | null,
	from: string | null,
	to: string | null,
): StringBuilder {
	return StringBuilder_Replace_part(self, from, to, 0, notNull(self).text.length);
}

export function StringBuilder_Replace_unit(self: StringBuilder | null, from: u16, to: u16): StringBuilder {
	return StringBuilder_Replace_unit_part(self, from, to, 0, notNull(self).text.length);
}

/** Replaces what lies within `count` units from `start` on. */
export function StringBuilder_Replace_part(
	self: StringBuilder | null,
	from: string | null,
	to: string | null,
	start: i32,
	count: i32,
): StringBuilder {
	const builder = notNull(self);
	const text = builder.text;
	if (<u32>start > <u32>text.length) argumentOutOfRange('startIndex', OUTSIDE);
	if (count < 0 || start > text.length - count) argumentOutOfRange('count', OUTSIDE);
	const old = given(from, 'oldValue');
	if (old.length === 0) argument("Empty name is not legal. (Parameter 'oldValue')");
	const rest = text.part(start + count, text.length - start - count);
	const middle = replaced(text.part(start, count), old, to, false);
	text.length = start;
	text.append(middle);
	text.append(rest);
	return builder;
}

export function StringBuilder_Replace_unit_part(
	self: StringBuilder | null,
	from: u16,
	to: u16,
	start: i32,
	count: i32,
): StringBuilder {
	return StringBuilder_Replace_part(self, String.fromCharCode(from), String.fromCharCode(to), start, count);
}

export function StringBuilder_ToString(self: StringBuilder | null): string {
	return notNull(self).text.toString();
}

export function StringBuilder_ToString_part(self: StringBuilder | null, start: i32, length: i32): string {
	const text = notNull(self).text;
	if (start < 0) argumentOutOfRange('startIndex', 'StartIndex cannot be less than zero.');
	if (start > text.length) argumentOutOfRange('startIndex', 'startIndex cannot be larger than length of string.');
	if (length < 0) argumentOutOfRange('length', 'Length cannot be less than zero.');
	if (start > text.length - length) {
		argumentOutOfRange('length', 'Index and length must refer to a location within the string.');
	}
	return text.part(start, length);
}

/** Compares the texts. */
export function StringBuilder_Equals(self: StringBuilder | null, other: StringBuilder | null): bool {
	return other !== null && notNull(self).text.toString() == other.text.toString();
}

export function StringBuilder_CopyTo(
	self: StringBuilder | null,
	start: i32,
	destination: ArrayOf<u16> | null,
	destinationIndex: i32,
	count: i32,
): void {
	const text = notNull(self).text;
	const target = given(destination, 'destination');
	if (count < 0) argumentOutOfRange('count', 'Non-negative number required.');
	if (destinationIndex < 0) argumentOutOfRange('destinationIndex', 'Non-negative number required.');
	if (destinationIndex > target.length - count) {
		argument(
			'Either offset did not refer to a position in the string, or there is an insufficient length of destination character array.',
		);
	}
	if (<u32>start > <u32>text.length) argumentOutOfRange('sourceIndex', OUTSIDE);
	if (start > text.length - count) {
		argument('Source string was not long enough. Check sourceIndex and count.');
	}
	for (let i = 0; i < count; i++) target.set(destinationIndex + i, text.get(start + i));
}
