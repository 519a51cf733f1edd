import { charge } from '../runtime/host';
import { argument, argumentOutOfRange, notNull, Obj } from '../runtime/object';
import { compareByCulture } from './text-host';
import { upperOf } from './unicode';

// How strings are compared: System.StringComparison. The culture is always the invariant one, whose order is the host's.

export const CURRENT_CULTURE = 0;
export const CURRENT_CULTURE_IGNORE_CASE = 1;
export const INVARIANT_CULTURE = 2;
export const INVARIANT_CULTURE_IGNORE_CASE = 3;
export const ORDINAL = 4;
export const ORDINAL_IGNORE_CASE = 5;

const UNITS_OF_STEP = 32;

/** By the invariant culture: null first, "a" < "A" < "b". */
export function compareText(left: string | null, right: string | null): i32 {
	return compareTextBy(left, right, INVARIANT_CULTURE);
}

export function compareTextBy(left: string | null, right: string | null, comparison: i32): i32 {
	checkComparison(comparison);
	if (left === null || right === null) return i32(left !== null) - i32(right !== null);
	if (changetype<usize>(left) === changetype<usize>(right)) return 0;
	if (comparison >= ORDINAL) return compareOrdinal(left, right, isCaseIgnored(comparison));
	return left == right ? 0 : compareByCulture(left, right, isCaseIgnored(comparison));
}

export function equalTextBy(left: string | null, right: string | null, comparison: i32): bool {
	checkComparison(comparison);
	if (left === null || right === null) return left === right;
	if (comparison === ORDINAL) return left == right;
	if (comparison === ORDINAL_IGNORE_CASE)
		return left.length === right.length && compareOrdinal(left, right, true) === 0;
	return compareTextBy(left, right, comparison) === 0;
}

export function isCaseIgnored(comparison: i32): bool {
	return (comparison & 1) !== 0;
}

export function checkComparison(comparison: i32): void {
	if (comparison >= CURRENT_CULTURE && comparison <= ORDINAL_IGNORE_CASE) return;
	argument("The string comparison type passed in is currently not supported. (Parameter 'comparisonType')");
}

/** Whether `value` stands at `at`. */
export function matchesAt(text: string, at: i32, value: string, ignoreCase: bool): bool {
	if (at < 0 || at > text.length - value.length) return false;
	let i = 0;
	for (; i < value.length; i++) {
		const one = text.charCodeAt(at + i);
		const other = value.charCodeAt(i);
		if (one !== other && !(ignoreCase && upperOf(one) === upperOf(other))) break;
	}
	chargeUnits(i);
	return i === value.length;
}

/** Charges a walk over text: a step stands for so many units that only long texts cost anything. */
export function chargeUnits(count: i32): void {
	if (count >= UNITS_OF_STEP) charge(count / UNITS_OF_STEP);
}

/** Whether `unit` is one of `units`, without making a string of it. */
export function hasUnit(units: string, unit: i32): bool {
	for (let i = 0; i < units.length; i++) {
		if (units.charCodeAt(i) === unit) return true;
	}
	return false;
}

/** The difference of the first units that differ, or of the lengths. */
function compareOrdinal(left: string, right: string, ignoreCase: bool): i32 {
	const length = min(left.length, right.length);
	let i = 0;
	let difference = 0;
	for (; i < length && difference === 0; i++) {
		const one = left.charCodeAt(i);
		const other = right.charCodeAt(i);
		if (one !== other) difference = ignoreCase ? upperOf(one) - upperOf(other) : one - other;
	}
	chargeUnits(i);
	return difference !== 0 ? difference : left.length - right.length;
}

export function String_Compare(left: string | null, right: string | null): i32 {
	return compareText(left, right);
}

export function String_Compare_ignoreCase(left: string | null, right: string | null, ignoreCase: bool): i32 {
	return compareTextBy(left, right, ignoreCase ? INVARIANT_CULTURE_IGNORE_CASE : INVARIANT_CULTURE);
}

export function String_Compare_culture(
	left: string | null,
	right: string | null,
	ignoreCase: bool,
	culture: Obj | null,
): i32 {
	return String_Compare_ignoreCase(left, right, ignoreCase);
}

export function String_Compare_comparison(left: string | null, right: string | null, comparison: i32): i32 {
	return compareTextBy(left, right, comparison);
}

export function String_Compare_part(
	left: string | null,
	leftAt: i32,
	right: string | null,
	rightAt: i32,
	length: i32,
): i32 {
	return String_Compare_part_comparison(left, leftAt, right, rightAt, length, INVARIANT_CULTURE);
}

export function String_Compare_part_ignoreCase(
	left: string | null,
	leftAt: i32,
	right: string | null,
	rightAt: i32,
	length: i32,
	ignoreCase: bool,
): i32 {
	const comparison = ignoreCase ? INVARIANT_CULTURE_IGNORE_CASE : INVARIANT_CULTURE;
	return String_Compare_part_comparison(left, leftAt, right, rightAt, length, comparison);
}

export function String_Compare_part_culture(
	left: string | null,
	leftAt: i32,
	right: string | null,
	rightAt: i32,
	length: i32,
	ignoreCase: bool,
	_culture: Obj | null,
): i32 {
	return String_Compare_part_ignoreCase(left, leftAt, right, rightAt, length, ignoreCase);
}

export function String_Compare_part_comparison(
	left: string | null,
	leftAt: i32,
	right: string | null,
	rightAt: i32,
	length: i32,
	comparison: i32,
): i32 {
	if (left !== null && right !== null) {
		if (length < 0) argumentOutOfRange('length', 'Length cannot be less than zero.');
		if (<u32>leftAt > <u32>left.length) outOfString('indexA');
		if (<u32>rightAt > <u32>right.length) outOfString('indexB');
	}
	return compareTextBy(partOf(left, leftAt, length), partOf(right, rightAt, length), comparison);
}

function partOf(text: string | null, at: i32, length: i32): string | null {
	return text === null ? null : text.substr(at, length);
}

function outOfString(parameter: string): void {
	argumentOutOfRange(
		parameter,
		'Index was out of range. Must be non-negative and less than the size of the collection.',
	);
}

export function String_CompareOrdinal(left: string | null, right: string | null): i32 {
	return compareTextBy(left, right, ORDINAL);
}

export function String_CompareOrdinal_part(
	left: string | null,
	leftAt: i32,
	right: string | null,
	rightAt: i32,
	length: i32,
): i32 {
	return String_Compare_part_comparison(left, leftAt, right, rightAt, length, ORDINAL);
}

export function String_equals(left: string | null, right: string | null): bool {
	return left == right;
}

export function String_notEquals(left: string | null, right: string | null): bool {
	return left != right;
}

export function String_Equals(self: string | null, other: string | null): bool {
	return notNull(self) == other;
}

export function String_Equals_comparison(self: string | null, other: string | null, comparison: i32): bool {
	return equalTextBy(notNull(self), other, comparison);
}

export function String_Equals_static_comparison(left: string | null, right: string | null, comparison: i32): bool {
	return equalTextBy(left, right, comparison);
}
