import { BoxChar } from '../runtime/box';
import { argument, argumentNull, argumentOutOfRange, formatError, Obj, Out } from '../runtime/object';
import {
	Category,
	categoryOf,
	codePointOf,
	isHighSurrogate,
	isLowSurrogate,
	isWhiteSpace,
	lowerOf,
	upperOf,
} from './unicode';

// System.Char.

export function Char_ToString(self: u16): string {
	return String.fromCharCode(self);
}

export function Char_ToString_provider(self: u16, provider: Obj | null): string {
	return String.fromCharCode(self);
}

export function Char_CompareTo(self: u16, other: u16): i32 {
	return <i32>self - <i32>other;
}

export function Char_CompareTo_object(self: u16, other: Obj | null): i32 {
	if (other === null) return 1;
	if (!(other instanceof BoxChar)) argument('Object must be of type Char.');
	return <i32>self - <i32>(<BoxChar>other).value;
}

export function Char_Equals(self: u16, other: u16): bool {
	return self === other;
}

export function Char_Equals_object(self: u16, other: Obj | null): bool {
	return other instanceof BoxChar && (<BoxChar>other).value === self;
}

export function Char_GetHashCode(self: u16): i32 {
	return <i32>self | ((<i32>self) << 16);
}

export function Char_Parse(text: string | null): u16 {
	if (text === null) argumentNull('s');
	const value = <string>text;
	if (value.length !== 1) formatError('String must be exactly one character long.');
	return <u16>value.charCodeAt(0);
}

export function Char_TryParse(text: string | null, result: Out<u16>): bool {
	const ok = text !== null && text.length === 1;
	result.value = ok ? <u16>(<string>text).charCodeAt(0) : 0;
	return ok;
}

export function Char_ToUpper(unit: u16): u16 {
	return <u16>upperOf(unit);
}

export function Char_ToLower(unit: u16): u16 {
	return <u16>lowerOf(unit);
}

export function Char_ToUpper_culture(unit: u16, culture: Obj | null): u16 {
	return <u16>upperOf(unit);
}

export function Char_ToLower_culture(unit: u16, culture: Obj | null): u16 {
	return <u16>lowerOf(unit);
}

/** The unit at `index`, for the overloads that take a string and a position. */
function unitAt(text: string | null, index: i32): u16 {
	if (text === null) argumentNull('s');
	const value = <string>text;
	if (<u32>index >= <u32>value.length)
		argumentOutOfRange('index', 'Specified argument was out of the range of valid values.');
	return <u16>value.charCodeAt(index);
}

function isLetter(category: Category): bool {
	return category <= Category.OtherLetter;
}

function isNumber(category: Category): bool {
	return category >= Category.DecimalDigitNumber && category <= Category.OtherNumber;
}

export function Char_GetUnicodeCategory(unit: u16): i32 {
	return categoryOf(unit);
}

export function Char_GetUnicodeCategory_at(text: string | null, index: i32): i32 {
	return Char_GetUnicodeCategory(unitAt(text, index));
}

export function Char_IsLetter(unit: u16): bool {
	return isLetter(categoryOf(unit));
}

export function Char_IsLetter_at(text: string | null, index: i32): bool {
	return Char_IsLetter(unitAt(text, index));
}

export function Char_IsDigit(unit: u16): bool {
	return categoryOf(unit) === Category.DecimalDigitNumber;
}

export function Char_IsDigit_at(text: string | null, index: i32): bool {
	return Char_IsDigit(unitAt(text, index));
}

export function Char_IsLetterOrDigit(unit: u16): bool {
	const category = categoryOf(unit);
	return isLetter(category) || category === Category.DecimalDigitNumber;
}

export function Char_IsLetterOrDigit_at(text: string | null, index: i32): bool {
	return Char_IsLetterOrDigit(unitAt(text, index));
}

export function Char_IsNumber(unit: u16): bool {
	return isNumber(categoryOf(unit));
}

export function Char_IsNumber_at(text: string | null, index: i32): bool {
	return Char_IsNumber(unitAt(text, index));
}

export function Char_IsUpper(unit: u16): bool {
	return categoryOf(unit) === Category.UppercaseLetter;
}

export function Char_IsUpper_at(text: string | null, index: i32): bool {
	return Char_IsUpper(unitAt(text, index));
}

export function Char_IsLower(unit: u16): bool {
	return categoryOf(unit) === Category.LowercaseLetter;
}

export function Char_IsLower_at(text: string | null, index: i32): bool {
	return Char_IsLower(unitAt(text, index));
}

export function Char_IsWhiteSpace(unit: u16): bool {
	return isWhiteSpace(unit);
}

export function Char_IsWhiteSpace_at(text: string | null, index: i32): bool {
	return isWhiteSpace(unitAt(text, index));
}

export function Char_IsControl(unit: u16): bool {
	return unit < 0x20 || (unit >= 0x7f && unit <= 0x9f);
}

export function Char_IsControl_at(text: string | null, index: i32): bool {
	return Char_IsControl(unitAt(text, index));
}

export function Char_IsPunctuation(unit: u16): bool {
	const category = categoryOf(unit);
	return category >= Category.ConnectorPunctuation && category <= Category.OtherPunctuation;
}

export function Char_IsPunctuation_at(text: string | null, index: i32): bool {
	return Char_IsPunctuation(unitAt(text, index));
}

export function Char_IsSymbol(unit: u16): bool {
	const category = categoryOf(unit);
	return category >= Category.MathSymbol && category <= Category.OtherSymbol;
}

export function Char_IsSymbol_at(text: string | null, index: i32): bool {
	return Char_IsSymbol(unitAt(text, index));
}

export function Char_IsSeparator(unit: u16): bool {
	const category = categoryOf(unit);
	return category >= Category.SpaceSeparator && category <= Category.ParagraphSeparator;
}

export function Char_IsSeparator_at(text: string | null, index: i32): bool {
	return Char_IsSeparator(unitAt(text, index));
}

export function Char_IsSurrogate(unit: u16): bool {
	return (unit & 0xf800) === 0xd800;
}

export function Char_IsSurrogate_at(text: string | null, index: i32): bool {
	return Char_IsSurrogate(unitAt(text, index));
}

export function Char_IsHighSurrogate(unit: u16): bool {
	return isHighSurrogate(unit);
}

export function Char_IsHighSurrogate_at(text: string | null, index: i32): bool {
	return isHighSurrogate(unitAt(text, index));
}

export function Char_IsLowSurrogate(unit: u16): bool {
	return isLowSurrogate(unit);
}

export function Char_IsLowSurrogate_at(text: string | null, index: i32): bool {
	return isLowSurrogate(unitAt(text, index));
}

export function Char_IsSurrogatePair(high: u16, low: u16): bool {
	return isHighSurrogate(high) && isLowSurrogate(low);
}

export function Char_IsSurrogatePair_at(text: string | null, index: i32): bool {
	const high = unitAt(text, index);
	return index + 1 < (<string>text).length && Char_IsSurrogatePair(high, <u16>(<string>text).charCodeAt(index + 1));
}

export function Char_ConvertFromUtf32(codePoint: i32): string {
	if (<u32>codePoint > 0x10ffff || (codePoint & ~0x7ff) === 0xd800) {
		argumentOutOfRange(
			'utf32',
			'A valid UTF32 value is between 0x000000 and 0x10ffff, inclusive, and should not include surrogate codepoint values (0x00d800 ~ 0x00dfff).',
		);
	}
	return String.fromCodePoint(codePoint);
}

export function Char_ConvertToUtf32(high: u16, low: u16): i32 {
	if (!isHighSurrogate(high)) {
		argumentOutOfRange('highSurrogate', 'A valid high surrogate character is between 0xd800 and 0xdbff, inclusive.');
	}
	if (!isLowSurrogate(low)) {
		argumentOutOfRange('lowSurrogate', 'A valid low surrogate character is between 0xdc00 and 0xdfff, inclusive.');
	}
	return codePointOf(high, low);
}

export function Char_ConvertToUtf32_at(text: string | null, index: i32): i32 {
	const unit = unitAt(text, index);
	if (!Char_IsSurrogate(unit)) return unit;
	if (!Char_IsSurrogatePair_at(text, index)) {
		const half = isHighSurrogate(unit) ? 'high' : 'low';
		argument(
			'Found a ' +
				half +
				' surrogate char without a preceding or following one at index: ' +
				index.toString() +
				". The input may not be in this encoding, or may not contain valid Unicode (UTF-16) characters. (Parameter 's')",
		);
	}
	return codePointOf(unit, (<string>text).charCodeAt(index + 1));
}

/** The value of a digit or of a fraction like ½; -1 for a character that is no number. */
export function Char_GetNumericValue(unit: u16): f64 {
	if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
	if (unit === 0xb2 || unit === 0xb3) return unit - 0xb0;
	if (unit === 0xb9) return 1;
	if (unit >= 0xbc && unit <= 0xbe) return <f64>(unit - 0xbb) * 0.25;
	return categoryOf(unit) === Category.DecimalDigitNumber ? decimalDigit(unit) : -1;
}

export function Char_GetNumericValue_at(text: string | null, index: i32): f64 {
	return Char_GetNumericValue(unitAt(text, index));
}

/** Unicode keeps the ten digits of a script together, in order. */
function decimalDigit(unit: u16): f64 {
	let zero = unit;
	while (unit - zero < 9 && categoryOf(zero - 1) === Category.DecimalDigitNumber) zero--;
	return unit - zero;
}
