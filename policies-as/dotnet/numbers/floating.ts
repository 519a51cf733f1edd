import { Box } from '../runtime/box';
import { Digits, NumberKind } from './digits';
import {
	digitsToFloat32,
	digitsToFloat64,
	exactDigits,
	shortestDigits32,
	shortestDigits64,
	significantDigits,
} from './floating-digits';
import {
	CUSTOM,
	DEFAULT_DECIMALS,
	DEFAULT_EXPONENTIAL_DECIMALS,
	EXPONENTIAL,
	formatDigits,
	GENERAL,
	NumberFormat,
	PERCENT,
	ROUND_TRIP,
} from './number-format';
import { isNumberSpace, scanNumber } from './number-parse';
import { argument, argumentNull, formatError, Obj, Out } from '../runtime/object';

// System.Double and System.Single; the type argument is f64 or f32.

/** NumberStyles.Float and AllowThousands; a literal, because files import each other in circles. */
export const FLOATING_STYLE = 231;

/**
 * The shortest text that reads back as the same value; from 1E+17 (1E+09 for a float) on scientific.
 */
export function Floating_ToString<T>(self: T): string {
	return formatFloating<T>(self, NumberFormat.parse(null));
}

export function Floating_ToString_format<T>(self: T, format: string | null, provider: Obj | null = null): string {
	return formatFloating<T>(self, NumberFormat.parse(format));
}

export function Floating_ToString_provider<T>(self: T, provider: Obj | null): string {
	return Floating_ToString<T>(self);
}

function formatFloating<T>(value: T, format: NumberFormat): string {
	if (value !== value) return 'NaN';
	if (value === <T>Infinity) return 'Infinity';
	if (value === <T>-Infinity) return '-Infinity';
	const roundTrip = format.specifier === ROUND_TRIP || (format.specifier === GENERAL && format.precision < 1);
	if (roundTrip) {
		const digits = sizeof<T>() === 8 ? shortestDigits64(<f64>value) : shortestDigits32(<f32>value);
		return formatDigits(digits, new NumberFormat(GENERAL, format.lower, mostDigits<T>(), ''));
	}
	return formatDigits(roundedDigits<T>(<f64>value, format), format);
}

/**
 * Rounded, ties to even, to as many digits as the format shows; custom formats work on the digits that are always
 * right.
 */
function roundedDigits<T>(value: f64, format: NumberFormat): Digits {
	const precision = format.precision;
	switch (format.specifier) {
		case CUSTOM:
			return significantDigits(value, reliableDigits<T>());
		case EXPONENTIAL:
			return significantDigits(value, (precision < 0 ? DEFAULT_EXPONENTIAL_DECIMALS : precision) + 1);
		case GENERAL:
			return significantDigits(value, precision);
		default: {
			const percent = format.specifier === PERCENT ? 2 : 0;
			const digits = exactDigits(value);
			digits.roundHalfEven(digits.scale + percent + (precision < 0 ? DEFAULT_DECIMALS : precision));
			return digits;
		}
	}
}

/** As many digits as a value may need, and as its text shows before it becomes scientific. */
function mostDigits<T>(): i32 {
	return sizeof<T>() === 8 ? 17 : 9;
}

/** Decimal digits that survive a round trip through T. */
function reliableDigits<T>(): i32 {
	return sizeof<T>() === 8 ? 15 : 7;
}

export function Floating_IsNaN<T>(value: T): bool {
	return value !== value;
}

export function Floating_IsInfinity<T>(value: T): bool {
	return abs<T>(value) === <T>Infinity;
}

export function Floating_IsPositiveInfinity<T>(value: T): bool {
	return value === <T>Infinity;
}

export function Floating_IsNegativeInfinity<T>(value: T): bool {
	return value === <T>-Infinity;
}

export function Floating_IsFinite<T>(value: T): bool {
	return abs<T>(value) < <T>Infinity;
}

export function Floating_IsNegative<T>(value: T): bool {
	return reinterpret<i64>(<f64>value) < 0;
}

export function Floating_IsNormal<T>(value: T): bool {
	return Floating_IsFinite<T>(value) && abs<T>(value) >= smallestNormal<T>();
}

export function Floating_IsSubnormal<T>(value: T): bool {
	return value !== <T>0 && abs<T>(value) < smallestNormal<T>();
}

function smallestNormal<T>(): T {
	return sizeof<T>() === 8 ? <T>f64.MIN_NORMAL_VALUE : <T>f32.MIN_NORMAL_VALUE;
}

/** Unlike `==`, NaN equals NaN. */
export function Floating_Equals<T>(self: T, other: T): bool {
	return self === other || (self !== self && other !== other);
}

export function Floating_Equals_object<T>(self: T, other: Obj | null): bool {
	return other instanceof Box<T> && Floating_Equals<T>((<Box<T>>other).value, self);
}

/** NaN sorts before everything. */
export function Floating_CompareTo<T>(self: T, other: T): i32 {
	if (self < other) return -1;
	if (self > other) return 1;
	if (self === other) return 0;
	return self === self ? 1 : other === other ? -1 : 0;
}

export function Floating_CompareTo_object<T>(self: T, other: Obj | null): i32 {
	if (other === null) return 1;
	if (!(other instanceof Box<T>)) argument('Object must be of type ' + floatingName<T>() + '.');
	return Floating_CompareTo<T>(self, (<Box<T>>other).value);
}

export function floatingName<T>(): string {
	return sizeof<T>() === 8 ? 'Double' : 'Single';
}

export function Floating_GetHashCode<T>(self: T): i32 {
	if (self === <T>0) return 0;
	if (sizeof<T>() === 4) return reinterpret<i32>(<f32>self);
	const bits = reinterpret<i64>(<f64>self);
	return <i32>bits ^ <i32>(bits >> 32);
}

export function Floating_Parse<T>(text: string | null, style: i32): T {
	if (text === null) argumentNull('s');
	const value = scanFloating<T>(<string>text, style);
	if (!scanned) formatError('Input string was not in a correct format.');
	return value;
}

export function Floating_TryParse<T>(text: string | null, style: i32, result: Out<T>): bool {
	scanned = false;
	result.value = text === null ? <T>0 : scanFloating<T>(text, style);
	return scanned;
}

/** Whether the last text was a number. */
let scanned: bool = false;

/** Numbers too large are infinite. Sets `scanned`. */
function scanFloating<T>(text: string, style: i32): T {
	const digits = scanNumber(text, style, NumberKind.Floating);
	scanned = digits !== null;
	if (digits !== null) return sizeof<T>() === 8 ? <T>digitsToFloat64(digits) : <T>digitsToFloat32(digits);
	return <T>scanSymbol(text);
}

/** "Infinity" and "NaN", in any case and with a sign. Sets `scanned`. */
function scanSymbol(text: string): f64 {
	let start = 0;
	let end = text.length;
	while (start < end && isNumberSpace(text.charCodeAt(start))) start++;
	while (end > start && isNumberSpace(text.charCodeAt(end - 1))) end--;
	const sign = start < end ? text.charCodeAt(start) : 0;
	if (sign === 0x2b || sign === 0x2d) start++;
	const word = text.substring(start, end).toLowerCase();
	scanned = word === 'infinity' || word === 'nan';
	if (word === 'nan') return NaN;
	if (word === 'infinity') return sign === 0x2d ? -Infinity : Infinity;
	return 0;
}

export function Double_Parse(text: string | null): f64 {
	return Floating_Parse<f64>(text, FLOATING_STYLE);
}

export function Double_Parse_provider(text: string | null, provider: Obj | null): f64 {
	return Floating_Parse<f64>(text, FLOATING_STYLE);
}

export function Double_Parse_style(text: string | null, style: i32, provider: Obj | null = null): f64 {
	return Floating_Parse<f64>(text, style);
}

export function Double_TryParse(text: string | null, result: Out<f64>): bool {
	return Floating_TryParse<f64>(text, FLOATING_STYLE, result);
}

export function Double_TryParse_style(text: string | null, style: i32, provider: Obj | null, result: Out<f64>): bool {
	return Floating_TryParse<f64>(text, style, result);
}

export function Single_Parse(text: string | null): f32 {
	return Floating_Parse<f32>(text, FLOATING_STYLE);
}

export function Single_Parse_provider(text: string | null, provider: Obj | null): f32 {
	return Floating_Parse<f32>(text, FLOATING_STYLE);
}

export function Single_Parse_style(text: string | null, style: i32, provider: Obj | null = null): f32 {
	return Floating_Parse<f32>(text, style);
}

export function Single_TryParse(text: string | null, result: Out<f32>): bool {
	return Floating_TryParse<f32>(text, FLOATING_STYLE, result);
}

export function Single_TryParse_style(text: string | null, style: i32, provider: Obj | null, result: Out<f32>): bool {
	return Floating_TryParse<f32>(text, style, result);
}

export function Double_NaN(): f64 {
	return <f64>NaN;
}

export function Double_PositiveInfinity(): f64 {
	return <f64>Infinity;
}

export function Double_NegativeInfinity(): f64 {
	return <f64>-Infinity;
}

export function Single_NaN(): f32 {
	return <f32>NaN;
}

export function Single_PositiveInfinity(): f32 {
	return <f32>Infinity;
}

export function Single_NegativeInfinity(): f32 {
	return <f32>-Infinity;
}
