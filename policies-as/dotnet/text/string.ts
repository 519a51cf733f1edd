import { ArrayOf } from '../collections/array';
import { BoxString } from '../runtime/box';
import { hashText } from '../collections/comparer';
import { given } from '../runtime/item';
import { argument, argumentOutOfRange, indexOutOfRange, notNull, Obj } from '../runtime/object';
import { replaced } from './string-replace';
import { skipSpace } from './string-trim';
import { TextBuffer } from './text-buffer';
import { compareText, isCaseIgnored, ORDINAL } from './text-comparison';
import { normalizeText } from './text-host';
import { toLower, toUpper } from './unicode';

// System.String: construction, parts and simple changes. Searching, splitting, joining and formatting have files
// of their own.

/** NormalizationForm.FormC. */
const FORM_C = 1;
const OUTSIDE = 'Index was out of range. Must be non-negative and less than the size of the collection.';

export function String_Empty(): string {
	return '';
}

export function String_new_units(units: ArrayOf<u16> | null): string {
	return units === null ? '' : textOfUnits(units, 0, units.length);
}

export function String_new_part(units: ArrayOf<u16> | null, start: i32, length: i32): string {
	const value = given(units, 'value');
	if (start < 0) argumentOutOfRange('startIndex', 'StartIndex cannot be less than zero.');
	if (length < 0) argumentOutOfRange('length', 'Length cannot be less than zero.');
	if (start > value.length - length) {
		argumentOutOfRange('startIndex', OUTSIDE);
	}
	return textOfUnits(value, start, length);
}

export function String_new_repeated(unit: u16, count: i32): string {
	if (count < 0) argumentOutOfRange('count', "'count' must be non-negative.");
	return String.fromCharCode(unit).repeat(count);
}

/** The text of `length` units from `start` on. */
export function textOfUnits(units: ArrayOf<u16>, start: i32, length: i32): string {
	const text = new TextBuffer(length);
	for (let i = start; i < start + length; i++) text.appendUnit(units.get(i));
	return text.toString();
}

export function String_Length(self: string | null): i32 {
	return notNull(self).length;
}

export function String_get(self: string | null, index: i32): u16 {
	const text = notNull(self);
	if (<u32>index >= <u32>text.length) indexOutOfRange();
	return <u16>text.charCodeAt(index);
}

export function String_IsNullOrEmpty(value: string | null): bool {
	return value === null || value.length === 0;
}

export function String_IsNullOrWhiteSpace(value: string | null): bool {
	return value === null || skipSpace(value, 0) === value.length;
}

export function String_ToString(self: string | null): string {
	return notNull(self);
}

export function String_ToString_provider(self: string | null, provider: Obj | null): string {
	return notNull(self);
}

export function String_CompareTo(self: string | null, other: string | null): i32 {
	return compareText(notNull(self), other);
}

export function String_CompareTo_object(self: string | null, other: Obj | null): i32 {
	if (other !== null && !(other instanceof BoxString)) argument('Object must be of type String.');
	return compareText(notNull(self), other === null ? null : (<BoxString>other).value);
}

export function String_Equals_object(self: string | null, other: Obj | null): bool {
	return other instanceof BoxString && notNull(self) == (<BoxString>other).value;
}

export function String_Clone(self: string | null): Obj {
	return new BoxString(notNull(self));
}

/** Also String.Intern, which needs no pool here. */
export function String_Copy(value: string | null): string {
	return given(value, 'str');
}

export function String_GetHashCode(self: string | null): i32 {
	return hashText(notNull(self));
}

export function String_GetHashCode_comparison(self: string | null, comparison: i32): i32 {
	return hashTextBy(notNull(self), comparison);
}

/** Equal for texts that are equal by the comparison. */
export function hashTextBy(text: string, comparison: i32): i32 {
	const normal = comparison < ORDINAL ? normalizeText(text, FORM_C) : text;
	return hashText(isCaseIgnored(comparison) ? toUpper(normal) : normal);
}

export function String_Substring(self: string | null, start: i32): string {
	const text = notNull(self);
	checkSubstring(text, start, 0);
	return text.substring(start);
}

export function String_Substring_length(self: string | null, start: i32, length: i32): string {
	const text = notNull(self);
	checkSubstring(text, start, length);
	return text.substr(start, length);
}

function checkSubstring(text: string, start: i32, length: i32): void {
	if (start < 0) argumentOutOfRange('startIndex', 'StartIndex cannot be less than zero.');
	if (start > text.length) argumentOutOfRange('startIndex', 'startIndex cannot be larger than length of string.');
	if (length < 0) argumentOutOfRange('length', 'Length cannot be less than zero.');
	if (start > text.length - length) {
		argumentOutOfRange('length', 'Index and length must refer to a location within the string.');
	}
}

export function String_Insert(self: string | null, start: i32, value: string | null): string {
	const text = notNull(self);
	const inserted = given(value, 'value');
	if (<u32>start > <u32>text.length) {
		argumentOutOfRange('startIndex', 'Specified argument was out of the range of valid values.');
	}
	return text.substring(0, start) + inserted + text.substring(start);
}

export function String_Remove(self: string | null, start: i32): string {
	const text = notNull(self);
	if (start < 0) argumentOutOfRange('startIndex', 'StartIndex cannot be less than zero.');
	if (start >= text.length) argumentOutOfRange('startIndex', 'startIndex must be less than length of string.');
	return text.substring(0, start);
}

export function String_Remove_count(self: string | null, start: i32, count: i32): string {
	const text = notNull(self);
	if (start < 0) argumentOutOfRange('startIndex', 'StartIndex cannot be less than zero.');
	if (count < 0) argumentOutOfRange('count', 'Count cannot be less than zero.');
	if (start > text.length - count) {
		argumentOutOfRange('count', 'Index and count must refer to a location within the string.');
	}
	return text.substring(0, start) + text.substring(start + count);
}

export function String_PadLeft(self: string | null, width: i32): string {
	return String_PadLeft_unit(self, width, 0x20);
}

export function String_PadLeft_unit(self: string | null, width: i32, padding: u16): string {
	checkWidth(width);
	return notNull(self).padStart(width, String.fromCharCode(padding));
}

export function String_PadRight(self: string | null, width: i32): string {
	return String_PadRight_unit(self, width, 0x20);
}

export function String_PadRight_unit(self: string | null, width: i32, padding: u16): string {
	checkWidth(width);
	return notNull(self).padEnd(width, String.fromCharCode(padding));
}

function checkWidth(width: i32): void {
	if (width < 0) argumentOutOfRange('totalWidth', 'Non-negative number required.');
}

export function String_ToLower(self: string | null): string {
	return toLower(notNull(self));
}

export function String_ToLower_culture(self: string | null, culture: Obj | null): string {
	return toLower(notNull(self));
}

export function String_ToUpper(self: string | null): string {
	return toUpper(notNull(self));
}

export function String_ToUpper_culture(self: string | null, culture: Obj | null): string {
	return toUpper(notNull(self));
}

export function String_Replace(self: string | null, from: string | null, to: string | null): string {
	const text = notNull(self);
	const old = given(from, 'oldValue');
	if (old.length === 0) argument("String cannot be of zero length. (Parameter 'oldValue')");
	return replaced(text, old, to, false);
}

export function String_Replace_unit(self: string | null, from: u16, to: u16): string {
	return notNull(self).replaceAll(String.fromCharCode(from), String.fromCharCode(to));
}

export function String_ToCharArray(self: string | null): ArrayOf<u16> {
	return String_ToCharArray_part(self, 0, notNull(self).length);
}

export function String_ToCharArray_part(self: string | null, start: i32, length: i32): ArrayOf<u16> {
	const text = notNull(self);
	if (<u32>start > <u32>text.length || start > text.length - length) {
		argumentOutOfRange('startIndex', OUTSIDE);
	}
	if (length < 0) {
		argumentOutOfRange('length', OUTSIDE);
	}
	const units = new ArrayOf<u16>(length);
	for (let i = 0; i < length; i++) units.set(i, <u16>text.charCodeAt(start + i));
	return units;
}

export function String_CopyTo(
	self: string | null,
	start: i32,
	destination: ArrayOf<u16> | null,
	destinationIndex: i32,
	count: i32,
): void {
	const text = notNull(self);
	const target = given(destination, 'destination');
	if (count < 0) argumentOutOfRange('count', 'Count cannot be less than zero.');
	if (start < 0) argumentOutOfRange('sourceIndex', OUTSIDE);
	if (start > text.length - count) {
		argumentOutOfRange('sourceIndex', 'Index and count must refer to a location within the string.');
	}
	if (destinationIndex < 0 || destinationIndex > target.length - count) {
		argumentOutOfRange('destinationIndex', 'Index and count must refer to a location within the string.');
	}
	for (let i = 0; i < count; i++) target.set(destinationIndex + i, <u16>text.charCodeAt(start + i));
}

export function String_Normalize(self: string | null): string {
	return String_Normalize_form(self, FORM_C);
}

export function String_Normalize_form(self: string | null, form: i32): string {
	return normalizeText(notNull(self), form);
}

export function String_IsNormalized(self: string | null): bool {
	return String_IsNormalized_form(self, FORM_C);
}

export function String_IsNormalized_form(self: string | null, form: i32): bool {
	return normalizeText(notNull(self), form) == self!;
}
