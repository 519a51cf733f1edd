import { argument, argumentNull, Box, formatError, Obj, Out } from '../runtime/object';
import { isWhiteSpace } from '../text/unicode';

// System.Boolean.

export function Boolean_ToString(self: bool): string {
	return self ? 'True' : 'False';
}

export function Boolean_ToString_provider(self: bool, provider: Obj | null): string {
	return Boolean_ToString(self);
}

export function Boolean_TrueString(): string {
	return 'True';
}

export function Boolean_FalseString(): string {
	return 'False';
}

export function Boolean_CompareTo(self: bool, other: bool): i32 {
	return i32(self) - i32(other);
}

export function Boolean_CompareTo_object(self: bool, other: Obj | null): i32 {
	if (other === null) return 1;
	if (!(other instanceof Box<bool>)) argument('Object must be of type Boolean.');
	return i32(self) - i32((<Box<bool>>other).value);
}

export function Boolean_Equals(self: bool, other: bool): bool {
	return self === other;
}

export function Boolean_Equals_object(self: bool, other: Obj | null): bool {
	return other instanceof Box<bool> && (<Box<bool>>other).value === self;
}

export function Boolean_GetHashCode(self: bool): i32 {
	return i32(self);
}

export function Boolean_Parse(text: string | null): bool {
	if (text === null) argumentNull('value');
	const value = scanBoolean(text!);
	if (value < 0) formatError("String '" + text! + "' was not recognized as a valid Boolean.");
	return value === 1;
}

export function Boolean_TryParse(text: string | null, result: Out<bool>): bool {
	const value = text === null ? -1 : scanBoolean(text);
	result.value = value === 1;
	return value >= 0;
}

/** 1, 0, or -1 when the text is no boolean. Case, white space and NUL characters around it do not count. */
function scanBoolean(text: string): i32 {
	let start = 0;
	let end = text.length;
	while (start < end && isBlank(text.charCodeAt(start))) start++;
	while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
	const word = text.substring(start, end).toLowerCase();
	return word == 'true' ? 1 : word == 'false' ? 0 : -1;
}

function isBlank(unit: i32): bool {
	return unit === 0 || isWhiteSpace(unit);
}
