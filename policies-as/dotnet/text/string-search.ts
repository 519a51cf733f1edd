import { ArrayOf } from '../collections/array';
import { given } from '../runtime/item';
import { argumentOutOfRange, notNull, Obj } from '../runtime/object';
import {
	chargeUnits,
	checkComparison,
	CURRENT_CULTURE,
	isCaseIgnored,
	matchesAt,
	ORDINAL,
	ORDINAL_IGNORE_CASE,
} from './text-comparison';

// Searching in System.String. Culture-sensitive searches compare unit by unit as the ordinal ones do.

const OUTSIDE = 'Index was out of range. Must be non-negative and less than the size of the collection.';
const COUNT_OUTSIDE = 'Count must be positive and count must refer to a location within the string/array/collection.';

/** The first match that lies in [start, end); -1 when there is none. */
export function firstMatch(text: string, value: string, start: i32, end: i32, ignoreCase: bool): i32 {
	let at = start;
	while (at <= end - value.length && !matchesAt(text, at, value, ignoreCase)) at++;
	chargeUnits(at - start);
	return at <= end - value.length ? at : -1;
}

function lastMatch(text: string, value: string, start: i32, end: i32, ignoreCase: bool): i32 {
	let at = end - value.length;
	while (at >= start && !matchesAt(text, at, value, ignoreCase)) at--;
	chargeUnits(end - at);
	return at >= start ? at : -1;
}

function firstUnit(text: string, unit: i32, start: i32, end: i32): i32 {
	let at = start;
	while (at < end && text.charCodeAt(at) !== unit) at++;
	chargeUnits(at - start);
	return at < end ? at : -1;
}

function lastUnit(text: string, unit: i32, start: i32, end: i32): i32 {
	let at = end - 1;
	while (at >= start && text.charCodeAt(at) !== unit) at--;
	chargeUnits(end - at);
	return at >= start ? at : -1;
}

export function String_Contains(self: string | null, value: string | null): bool {
	const text = notNull(self);
	return firstMatch(text, given(value, 'value'), 0, text.length, false) >= 0;
}

export function String_Contains_unit(self: string | null, value: u16): bool {
	return String_IndexOf_unit(self, value) >= 0;
}

export function String_Contains_comparison(self: string | null, value: string | null, comparison: i32): bool {
	return String_IndexOf_comparison(self, value, comparison) >= 0;
}

export function String_Contains_unit_comparison(self: string | null, value: u16, comparison: i32): bool {
	return String_IndexOf_comparison(self, String.fromCharCode(value), comparison) >= 0;
}

export function String_StartsWith(self: string | null, value: string | null): bool {
	return String_StartsWith_comparison(self, value, CURRENT_CULTURE);
}

export function String_StartsWith_unit(self: string | null, value: u16): bool {
	const text = notNull(self);
	return text.length > 0 && text.charCodeAt(0) === value;
}

export function String_StartsWith_comparison(self: string | null, value: string | null, comparison: i32): bool {
	const text = notNull(self);
	const start = given(value, 'value');
	checkComparison(comparison);
	return matchesAt(text, 0, start, isCaseIgnored(comparison));
}

export function String_StartsWith_culture(
	self: string | null,
	value: string | null,
	ignoreCase: bool,
	culture: Obj | null,
): bool {
	return String_StartsWith_comparison(self, value, ignoreCase ? ORDINAL_IGNORE_CASE : ORDINAL);
}

export function String_EndsWith_culture(
	self: string | null,
	value: string | null,
	ignoreCase: bool,
	culture: Obj | null,
): bool {
	return String_EndsWith_comparison(self, value, ignoreCase ? ORDINAL_IGNORE_CASE : ORDINAL);
}

export function String_EndsWith(self: string | null, value: string | null): bool {
	return String_EndsWith_comparison(self, value, CURRENT_CULTURE);
}

export function String_EndsWith_unit(self: string | null, value: u16): bool {
	const text = notNull(self);
	return text.length > 0 && text.charCodeAt(text.length - 1) === value;
}

export function String_EndsWith_comparison(self: string | null, value: string | null, comparison: i32): bool {
	const text = notNull(self);
	const end = given(value, 'value');
	checkComparison(comparison);
	return matchesAt(text, text.length - end.length, end, isCaseIgnored(comparison));
}

export function String_IndexOf(self: string | null, value: string | null): i32 {
	return String_IndexOf_comparison(self, value, CURRENT_CULTURE);
}

export function String_IndexOf_start(self: string | null, value: string | null, start: i32): i32 {
	return String_IndexOf_start_comparison(self, value, start, CURRENT_CULTURE);
}

export function String_IndexOf_count(self: string | null, value: string | null, start: i32, count: i32): i32 {
	return String_IndexOf_count_comparison(self, value, start, count, CURRENT_CULTURE);
}

export function String_IndexOf_comparison(self: string | null, value: string | null, comparison: i32): i32 {
	return String_IndexOf_count_comparison(self, value, 0, notNull(self).length, comparison);
}

export function String_IndexOf_start_comparison(
	self: string | null,
	value: string | null,
	start: i32,
	comparison: i32,
): i32 {
	return String_IndexOf_count_comparison(self, value, start, notNull(self).length - start, comparison);
}

export function String_IndexOf_count_comparison(
	self: string | null,
	value: string | null,
	start: i32,
	count: i32,
	comparison: i32,
): i32 {
	const text = notNull(self);
	const sought = given(value, 'value');
	checkComparison(comparison);
	checkForward(text, start, count);
	return firstMatch(text, sought, start, start + count, isCaseIgnored(comparison));
}

export function String_IndexOf_unit(self: string | null, value: u16): i32 {
	const text = notNull(self);
	return firstUnit(text, value, 0, text.length);
}

export function String_IndexOf_unit_start(self: string | null, value: u16, start: i32): i32 {
	return String_IndexOf_unit_count(self, value, start, notNull(self).length - start);
}

export function String_IndexOf_unit_comparison(self: string | null, value: u16, comparison: i32): i32 {
	return String_IndexOf_comparison(self, String.fromCharCode(value), comparison);
}

export function String_IndexOf_unit_count(self: string | null, value: u16, start: i32, count: i32): i32 {
	const text = notNull(self);
	checkForward(text, start, count);
	return firstUnit(text, value, start, start + count);
}

function checkForward(text: string, start: i32, count: i32): void {
	if (<u32>start > <u32>text.length) argumentOutOfRange('startIndex', OUTSIDE);
	if (<u32>count > <u32>(text.length - start)) argumentOutOfRange('count', COUNT_OUTSIDE);
}

export function String_LastIndexOf(self: string | null, value: string | null): i32 {
	return String_LastIndexOf_comparison(self, value, CURRENT_CULTURE);
}

export function String_LastIndexOf_start(self: string | null, value: string | null, start: i32): i32 {
	return String_LastIndexOf_count_comparison(self, value, start, start + 1, CURRENT_CULTURE);
}

export function String_LastIndexOf_count(self: string | null, value: string | null, start: i32, count: i32): i32 {
	return String_LastIndexOf_count_comparison(self, value, start, count, CURRENT_CULTURE);
}

export function String_LastIndexOf_comparison(self: string | null, value: string | null, comparison: i32): i32 {
	const length = notNull(self).length;
	return String_LastIndexOf_count_comparison(self, value, length - 1, length, comparison);
}

export function String_LastIndexOf_start_comparison(
	self: string | null,
	value: string | null,
	start: i32,
	comparison: i32,
): i32 {
	return String_LastIndexOf_count_comparison(self, value, start, start + 1, comparison);
}

/** Searches backwards from `start` through `count` units. Nothing is found at `start` itself. */
export function String_LastIndexOf_count_comparison(
	self: string | null,
	value: string | null,
	start: i32,
	count: i32,
	comparison: i32,
): i32 {
	const text = notNull(self);
	const sought = given(value, 'value');
	checkComparison(comparison);
	if (text.length === 0 && (start === -1 || start === 0)) return sought.length === 0 ? 0 : -1;
	if (<u32>start > <u32>text.length) argumentOutOfRange('startIndex', OUTSIDE);
	let last = start;
	let length = count;
	if (last === text.length) {
		last--;
		if (length > 0) length--;
	}
	if (length < 0 || last - length + 1 < 0) argumentOutOfRange('count', COUNT_OUTSIDE);
	if (sought.length === 0) return last;
	return lastMatch(text, sought, last - length + 1, last + 1, isCaseIgnored(comparison));
}

export function String_LastIndexOf_unit(self: string | null, value: u16): i32 {
	const text = notNull(self);
	return lastUnit(text, value, 0, text.length);
}

export function String_LastIndexOf_unit_start(self: string | null, value: u16, start: i32): i32 {
	return String_LastIndexOf_unit_count(self, value, start, start + 1);
}

export function String_LastIndexOf_unit_count(self: string | null, value: u16, start: i32, count: i32): i32 {
	const text = notNull(self);
	if (text.length === 0) return -1;
	checkBackward(text, start, count);
	return lastUnit(text, value, start - count + 1, start + 1);
}

function checkBackward(text: string, start: i32, count: i32): void {
	if (<u32>start >= <u32>text.length) argumentOutOfRange('startIndex', OUTSIDE);
	if (<u32>count > <u32>(start + 1)) argumentOutOfRange('count', COUNT_OUTSIDE);
}

export function String_IndexOfAny(self: string | null, anyOf: ArrayOf<u16> | null): i32 {
	return String_IndexOfAny_count(self, anyOf, 0, notNull(self).length);
}

export function String_IndexOfAny_start(self: string | null, anyOf: ArrayOf<u16> | null, start: i32): i32 {
	return String_IndexOfAny_count(self, anyOf, start, notNull(self).length - start);
}

export function String_IndexOfAny_count(self: string | null, anyOf: ArrayOf<u16> | null, start: i32, count: i32): i32 {
	const text = notNull(self);
	const units = given(anyOf, 'anyOf');
	checkForward(text, start, count);
	for (let at = start; at < start + count; at++) {
		chargeUnits(units.length);
		if (units.contains(<u16>text.charCodeAt(at))) return at;
	}
	return -1;
}

export function String_LastIndexOfAny(self: string | null, anyOf: ArrayOf<u16> | null): i32 {
	const length = notNull(self).length;
	return String_LastIndexOfAny_count(self, anyOf, length - 1, length);
}

export function String_LastIndexOfAny_start(self: string | null, anyOf: ArrayOf<u16> | null, start: i32): i32 {
	return String_LastIndexOfAny_count(self, anyOf, start, start + 1);
}

export function String_LastIndexOfAny_count(
	self: string | null,
	anyOf: ArrayOf<u16> | null,
	start: i32,
	count: i32,
): i32 {
	const text = notNull(self);
	const units = given(anyOf, 'anyOf');
	if (text.length === 0) return -1;
	checkBackward(text, start, count);
	for (let at = start; at > start - count; at--) {
		chargeUnits(units.length);
		if (units.contains(<u16>text.charCodeAt(at))) return at;
	}
	return -1;
}
