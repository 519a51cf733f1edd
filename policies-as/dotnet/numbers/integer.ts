import { Box } from '../runtime/box';
import { Digits, NumberKind } from './digits';
import { DECIMAL, formatDigits, GENERAL, HEXADECIMAL, NumberFormat } from './number-format';
import { HEX_SPECIFIER, INTEGER_STYLE, isNumberSpace, LEADING_WHITE, scanNumber, TRAILING_WHITE } from './number-parse';
import { argument, argumentNull, formatError, Obj, Out, overflow } from '../runtime/object';

// What all integer types share. Each is a type argument: i8, u8, i16, ushort, i32, u32, i64 or u64.

/** System.UInt16: no u16, which is a char. It holds 0 to 65535, and conversions to it go by way of u16. */
export type ushort = usize;

/** Tells types of numbers from each other by its id. */
class Kind<T> {}

function isUInt16<T>(): bool {
	return idof<Kind<T>>() == idof<Kind<ushort>>();
}

/** How many bits C#'s type has. */
export function bitsOf<T>(): u32 {
	return isUInt16<T>() ? 16 : <u32>(sizeof<T>() * 8);
}

/** What reading a number came to. */
export const enum ParseStatus {
	Ok,
	NotANumber,
	Overflow,
}

/** The value of the last number that was read, and how reading went. Two words instead of an object for each number. */
let parsed: i64 = 0;

export function Integer_ToString<T>(self: T): string {
	return isSigned<T>() ? (<i64>self).toString() : (<u64>self).toString();
}

/** .NET formats of integers: standard and custom ones. */
export function Integer_ToString_format<T>(self: T, format: string | null, provider: Obj | null = null): string {
	return formatInteger<T>(self, NumberFormat.parse(format));
}

export function Integer_ToString_provider<T>(self: T, provider: Obj | null): string {
	return Integer_ToString<T>(self);
}

function formatInteger<T>(value: T, format: NumberFormat): string {
	const plain = format.specifier === DECIMAL || (format.specifier === GENERAL && format.precision < 1);
	if (plain) return decimalText<T>(value, format.specifier === DECIMAL ? format.precision : 1);
	if (format.specifier === HEXADECIMAL) return hexadecimalText<T>(value, max(format.precision, 1), format.lower);
	return formatDigits(Digits.ofInteger(magnitude<T>(value), isNegative<T>(value)), format);
}

function decimalText<T>(value: T, width: i32): string {
	const digits = magnitude<T>(value).toString().padStart(max(width, 1), '0');
	return isNegative<T>(value) ? '-' + digits : digits;
}

/** Two's complement of the type's own size. */
function hexadecimalText<T>(value: T, width: i32, lower: bool): string {
	const bits = <u64>value & (~(<u64>0) >> (64 - bitsOf<T>()));
	const digits = bits.toString(16).padStart(width, '0');
	return lower ? digits : digits.toUpperCase();
}

export function isNegative<T>(value: T): bool {
	return isSigned<T>() && value < <T>0;
}

export function magnitude<T>(value: T): u64 {
	return isNegative<T>(value) ? 0 - <u64>(<i64>value) : <u64>value;
}

export function Integer_Equals<T>(self: T, other: T): bool {
	return self === other;
}

export function Integer_Equals_object<T>(self: T, other: Obj | null): bool {
	return other instanceof Box<T> && (<Box<T>>other).value === self;
}

/** Types of less than 32 bits give the difference. */
export function Integer_CompareTo<T>(self: T, other: T): i32 {
	if (bitsOf<T>() < 32) return <i32>self - <i32>other;
	return i32(self > other) - i32(self < other);
}

export function Integer_CompareTo_object<T>(self: T, other: Obj | null): i32 {
	if (other === null) return 1;
	if (!(other instanceof Box<T>)) argument('Object must be of type ' + integerName<T>() + '.');
	return Integer_CompareTo<T>(self, (<Box<T>>other).value);
}

export function Integer_GetHashCode<T>(self: T): i32 {
	return <i32>self ^ <i32>(sizeof<T>() === 8 ? <u64>self >> 32 : 0);
}

export function Integer_Parse<T>(text: string | null, style: i32): T {
	if (text === null) argumentNull('s');
	switch (scanInteger<T>(<string>text, style)) {
		case ParseStatus.NotANumber:
			formatError('Input string was not in a correct format.');
			break;
		case ParseStatus.Overflow:
			overflowOf<T>();
			break;
		default:
	}
	return <T>parsed;
}

export function Integer_TryParse<T>(text: string | null, style: i32, result: Out<T>): bool {
	const ok = text !== null && scanInteger<T>(text, style) === ParseStatus.Ok;
	result.value = ok ? <T>parsed : <T>0;
	return ok;
}

/** Leaves the value in `parsed`. */
function scanInteger<T>(text: string, style: i32): ParseStatus {
	if ((style & HEX_SPECIFIER) !== 0) return scanHexadecimal<T>(text, style);
	if (style === INTEGER_STYLE && scanPlain<T>(text)) return ParseStatus.Ok;
	const digits = scanNumber(text, style, NumberKind.Integer);
	if (digits === null) return ParseStatus.NotANumber;
	if (digits.scale > 20 || digits.count > digits.scale) return ParseStatus.Overflow;
	let value: u64 = 0;
	for (let i = 0; i < digits.scale; i++) {
		if (value > u64.MAX_VALUE / 10) return ParseStatus.Overflow;
		const next = value * 10 + digits.digit(i);
		if (next < value) return ParseStatus.Overflow;
		value = next;
	}
	if (!fits<T>(value, digits.negative)) return ParseStatus.Overflow;
	parsed = digits.negative ? 0 - <i64>value : <i64>value;
	return ParseStatus.Ok;
}

/** Digits and nothing else, so few that T holds them: what almost all texts are. */
function scanPlain<T>(text: string): bool {
	const length = text.length;
	const safe = bitsOf<T>() === 8 ? 2 : bitsOf<T>() === 16 ? 4 : 9;
	if (length === 0 || length > safe) return false;
	let value: i64 = 0;
	for (let i = 0; i < length; i++) {
		const digit = text.charCodeAt(i) - 0x30;
		if (digit < 0 || digit > 9) return false;
		value = value * 10 + digit;
	}
	parsed = value;
	return true;
}

/** Whether the number lies in the range of T. */
export function fits<T>(value: u64, negative: bool): bool {
	const bits = bitsOf<T>();
	if (!isSigned<T>()) return (!negative || value === 0) && value <= ~(<u64>0) >> (64 - bits);
	const limit = (<u64>1) << (bits - 1);
	return negative ? value <= limit : value < limit;
}

function scanHexadecimal<T>(text: string, style: i32): ParseStatus {
	let start = 0;
	let end = text.length;
	if ((style & LEADING_WHITE) !== 0) while (start < end && isNumberSpace(text.charCodeAt(start))) start++;
	while (end > start && text.charCodeAt(end - 1) === 0) end--;
	if ((style & TRAILING_WHITE) !== 0) while (end > start && isNumberSpace(text.charCodeAt(end - 1))) end--;
	if (start === end) return ParseStatus.NotANumber;
	let value: u64 = 0;
	let tooLong = false;
	for (let i = start; i < end; i++) {
		const digit = hexadecimalDigit(text.charCodeAt(i));
		if (digit < 0) return ParseStatus.NotANumber;
		if (value >> (bitsOf<T>() - 4) !== 0) tooLong = true;
		value = (value << 4) | digit;
	}
	if (tooLong) return ParseStatus.Overflow;
	parsed = <i64>value;
	return ParseStatus.Ok;
}

/** The value of a hexadecimal digit; -1 when it is none. */
export function hexadecimalDigit(unit: i32): i32 {
	if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
	const letter = unit | 0x20;
	return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : -1;
}

/** Raises the OverflowException of a conversion to T. */
export function overflowOf<T>(): void {
	overflow('Value was either too large or too small for ' + rangeName<T>() + '.');
}

function rangeName<T>(): string {
	if (sizeof<T>() === 1) return isSigned<T>() ? 'a signed byte' : 'an unsigned byte';
	return (isSigned<T>() ? 'an ' : 'a ') + integerName<T>();
}

/** The .NET name of T without its namespace. */
export function integerName<T>(): string {
	if (sizeof<T>() === 1) return isSigned<T>() ? 'SByte' : 'Byte';
	return (isSigned<T>() ? 'Int' : 'UInt') + bitsOf<T>().toString();
}
