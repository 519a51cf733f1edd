import { Digits, NumberKind } from './digits';
import { formatPicture } from './number-picture';
import { formatError } from '../runtime/object';
import { TextBuffer } from '../text/text-buffer';

// Standard numeric format strings ("F2", "N0", "e3", …) with the invariant culture.

/** How many digits "C", "F", "N" and "P" show after the point when the format does not say. */
export const DEFAULT_DECIMALS = 2;
/** How many digits "E" shows after the point when the format does not say. */
export const DEFAULT_EXPONENTIAL_DECIMALS = 6;

/** Specifiers of standard formats: the codes of their letters. */
export const CURRENCY = 0x43;
export const DECIMAL = 0x44;
export const EXPONENTIAL = 0x45;
export const FIXED = 0x46;
export const GENERAL = 0x47;
export const NUMBER = 0x4e;
export const PERCENT = 0x50;
export const ROUND_TRIP = 0x52;
export const HEXADECIMAL = 0x58;
/** Not a standard format. */
export const CUSTOM = 0;

const CODE_A = 0x41;
const CODE_Z = 0x5a;
/** The bit that tells a lower case letter from its capital. */
const LOWER_CASE = 0x20;
const LOWER_E = 0x65;
const CURRENCY_SYMBOL = '¤';
const GROUP_SIZE = 3;

/** A format string taken apart. */
export class NumberFormat {
	constructor(
		/** A specifier, or CUSTOM. */
		public specifier: i32,
		/** Written in lower case, which shows in hexadecimal digits and in the exponent. */
		public lower: bool,
		/** -1 when the format has none. */
		public precision: i32,
		public text: string,
	) {}

	/** A letter with at most two digits is a standard format, anything else a custom one; nothing is "G". */
	static parse(format: string | null): NumberFormat {
		if (format === null || format.length === 0) return new NumberFormat(GENERAL, false, -1, '');
		const first = format.charCodeAt(0);
		const letter = first & ~LOWER_CASE;
		if (letter < CODE_A || letter > CODE_Z) return new NumberFormat(CUSTOM, false, -1, format);
		let precision = format.length === 1 ? -1 : 0;
		for (let i = 1; i < format.length; i++) {
			const digit = format.charCodeAt(i) - 0x30;
			if (digit < 0 || digit > 9 || precision > 9) return new NumberFormat(CUSTOM, false, -1, format);
			precision = precision * 10 + digit;
		}
		return new NumberFormat(letter, first !== letter, precision, format);
	}
}

/** Digits that already have the precision of the format (floating-point numbers), or are rounded here (all others). */
export function formatDigits(digits: Digits, format: NumberFormat): string {
	if (format.specifier === CUSTOM) return formatPicture(digits, format.text);
	const out = new TextBuffer();
	const decimals = format.precision < 0 ? DEFAULT_DECIMALS : format.precision;
	switch (format.specifier) {
		case CURRENCY:
			round(digits, digits.scale + decimals);
			if (digits.negative) out.append('(');
			out.append(CURRENCY_SYMBOL);
			appendFixed(out, digits, decimals, true);
			if (digits.negative) out.append(')');
			break;
		case EXPONENTIAL:
			appendScientific(out, digits, format);
			break;
		case FIXED:
		case NUMBER:
			round(digits, digits.scale + decimals);
			if (digits.negative) out.append('-');
			appendFixed(out, digits, decimals, format.specifier === NUMBER);
			break;
		case GENERAL:
			appendGeneral(out, digits, format);
			break;
		case PERCENT:
			if (!digits.isZero) digits.scale += 2;
			round(digits, digits.scale + decimals);
			if (digits.negative) out.append('-');
			appendFixed(out, digits, decimals, true);
			out.append(' %');
			break;
		default:
			formatError('Format specifier was invalid.');
	}
	return out.toString();
}

function round(digits: Digits, position: i32): void {
	if (digits.kind === NumberKind.Floating) digits.truncate(position);
	else digits.roundHalfUp(position);
}

/** `1234.50` or, grouped, `1,234.50`. */
function appendFixed(out: TextBuffer, digits: Digits, decimals: i32, grouped: bool): void {
	const whole = max(digits.scale, 0);
	if (whole === 0) out.append('0');
	for (let i = 0; i < whole; i++) {
		out.appendDigit(digits.digit(i));
		const left = whole - 1 - i;
		if (grouped && left > 0 && left % GROUP_SIZE === 0) out.append(',');
	}
	if (decimals <= 0) return;
	out.append('.');
	for (let i = digits.scale; i < digits.scale + decimals; i++) {
		out.appendDigit(i < 0 ? 0 : digits.digit(i));
	}
}

/** `1.234500E+003`. */
function appendScientific(out: TextBuffer, digits: Digits, format: NumberFormat): void {
	const decimals = format.precision < 0 ? DEFAULT_EXPONENTIAL_DECIMALS : format.precision;
	round(digits, decimals + 1);
	if (digits.negative) out.append('-');
	out.appendDigit(digits.digit(0));
	if (decimals > 0) out.append('.');
	for (let i = 1; i <= decimals; i++) out.appendDigit(digits.digit(i));
	appendExponent(out, digits.isZero ? 0 : digits.scale - 1, format.lower ? LOWER_E : EXPONENTIAL, 3, true);
}

/** Fixed or scientific, whichever is shorter; a decimal without precision keeps its trailing zeros. */
function appendGeneral(out: TextBuffer, digits: Digits, format: NumberFormat): void {
	let precision = format.precision;
	const keepsZeros = digits.kind === NumberKind.Decimal && precision === -1;
	if (keepsZeros) {
		if (digits.isZero) digits.negative = false;
	} else {
		if (precision < 1) precision = digits.count;
		round(digits, precision);
	}
	const scientific = !keepsZeros && (digits.scale > precision || digits.scale < -3);
	if (digits.negative) out.append('-');
	const whole = scientific ? 1 : digits.scale;
	if (whole <= 0) out.append('0');
	for (let i = 0; i < whole; i++) out.appendDigit(digits.digit(i));
	if (digits.count > whole || whole < 0) {
		out.append('.');
		for (let i = whole; i < digits.count; i++) out.appendDigit(i < 0 ? 0 : digits.digit(i));
	}
	if (scientific) appendExponent(out, digits.scale - 1, format.lower ? LOWER_E : EXPONENTIAL, 2, true);
}

/** `E+05`: the letter, the sign and at least `width` digits. */
export function appendExponent(out: TextBuffer, exponent: i32, letter: i32, width: i32, showsPlus: bool): void {
	out.appendUnit(letter);
	if (exponent < 0) out.append('-');
	else if (showsPlus) out.append('+');
	out.append(abs(exponent).toString().padStart(width, '0'));
}
