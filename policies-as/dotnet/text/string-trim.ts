/** String.Trim and its kin. */
import { ArrayOf } from '../collections/array';
import { notNull } from '../runtime/object';
import { String_new_units } from './string';
import { hasUnit } from './text-comparison';
import { isWhiteSpace } from './unicode';

/** The first unit from `at` on that is no white space. */
export function skipSpace(text: string, at: i32): i32 {
	let start = at;
	while (start < text.length && isWhiteSpace(text.charCodeAt(start))) start++;
	return start;
}

/** The end of the text without white space at its end. */
function trimmedEnd(text: string, start: i32): i32 {
	let end = text.length;
	while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end--;
	return end;
}

export function String_Trim(self: string | null): string {
	const text = notNull(self);
	const start = skipSpace(text, 0);
	return text.substring(start, trimmedEnd(text, start));
}

export function String_TrimStart(self: string | null): string {
	const text = notNull(self);
	return text.substring(skipSpace(text, 0));
}

export function String_TrimEnd(self: string | null): string {
	const text = notNull(self);
	return text.substring(0, trimmedEnd(text, 0));
}

export function String_Trim_unit(self: string | null, unit: u16): string {
	return trimUnits(notNull(self), String.fromCharCode(unit), true, true);
}

export function String_TrimStart_unit(self: string | null, unit: u16): string {
	return trimUnits(notNull(self), String.fromCharCode(unit), true, false);
}

export function String_TrimEnd_unit(self: string | null, unit: u16): string {
	return trimUnits(notNull(self), String.fromCharCode(unit), false, true);
}

export function String_Trim_units(self: string | null, units: ArrayOf<u16> | null): string {
	if (units === null || units.length === 0) return String_Trim(self);
	return trimUnits(notNull(self), String_new_units(units), true, true);
}

export function String_TrimStart_units(self: string | null, units: ArrayOf<u16> | null): string {
	if (units === null || units.length === 0) return String_TrimStart(self);
	return trimUnits(notNull(self), String_new_units(units), true, false);
}

export function String_TrimEnd_units(self: string | null, units: ArrayOf<u16> | null): string {
	if (units === null || units.length === 0) return String_TrimEnd(self);
	return trimUnits(notNull(self), String_new_units(units), false, true);
}

function trimUnits(text: string, units: string, atStart: bool, atEnd: bool): string {
	let start = 0;
	let end = text.length;
	while (atStart && start < end && hasUnit(units, text.charCodeAt(start))) start++;
	while (atEnd && end > start && hasUnit(units, text.charCodeAt(end - 1))) end--;
	return text.substring(start, end);
}
