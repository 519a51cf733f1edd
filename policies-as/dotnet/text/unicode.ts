import { casemap } from 'util/casemap';
import { categoryByHost } from './text-host';

// Characters as .NET classifies and maps them. ASCII is answered here; the other categories are the host's.

export const enum Category {
	UppercaseLetter,
	LowercaseLetter,
	TitlecaseLetter,
	ModifierLetter,
	OtherLetter,
	NonSpacingMark,
	SpacingCombiningMark,
	EnclosingMark,
	DecimalDigitNumber,
	LetterNumber,
	OtherNumber,
	SpaceSeparator,
	LineSeparator,
	ParagraphSeparator,
	Control,
	Format,
	Surrogate,
	PrivateUse,
	ConnectorPunctuation,
	DashPunctuation,
	OpenPunctuation,
	ClosePunctuation,
	InitialQuotePunctuation,
	FinalQuotePunctuation,
	OtherPunctuation,
	MathSymbol,
	CurrencySymbol,
	ModifierSymbol,
	OtherSymbol,
	OtherNotAssigned,
}

const DOTTED_CAPITAL_I = 0x130;
const DOTLESS_SMALL_I = 0x131;
const SHARP_S = 0xdf;
/** ⒶⒷⒸ and ⓐⓑⓒ, which the standard library takes for symbols without case. */
const CIRCLED_CAPITAL_A = 0x24b6;
const CIRCLED_SMALL_A = 0x24d0;
const CIRCLED_LETTERS = 26;
const TO_LOWER = 0;
const TO_UPPER = 1;

export function categoryOf(codePoint: i32): Category {
	if (codePoint >= 0x61 && codePoint <= 0x7a) return Category.LowercaseLetter;
	if (codePoint >= 0x41 && codePoint <= 0x5a) return Category.UppercaseLetter;
	if (codePoint >= 0x30 && codePoint <= 0x39) return Category.DecimalDigitNumber;
	return <Category>categoryByHost(codePoint);
}

export function isWhiteSpace(unit: i32): bool {
	if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
	if (unit >= 0x2000)
		return (
			unit <= 0x200a || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f || unit === 0x3000
		);
	return unit === 0x85 || unit === 0xa0 || unit === 0x1680;
}

export function isHighSurrogate(unit: i32): bool {
	return (unit & 0xfc00) === 0xd800;
}

export function isLowSurrogate(unit: i32): bool {
	return (unit & 0xfc00) === 0xdc00;
}

export function codePointOf(high: i32, low: i32): i32 {
	return ((high - 0xd800) << 10) + (low - 0xdc00) + 0x10000;
}

function isCircled(codePoint: i32, first: i32): bool {
	return codePoint >= first && codePoint < first + CIRCLED_LETTERS;
}

/** One character to one character, as ToUpperInvariant does: ß stays. */
export function upperOf(codePoint: i32): i32 {
	if (codePoint < 0x80) return codePoint >= 0x61 && codePoint <= 0x7a ? codePoint - 0x20 : codePoint;
	if (codePoint === DOTLESS_SMALL_I || codePoint === SHARP_S) return codePoint;
	if (isCircled(codePoint, CIRCLED_SMALL_A)) return codePoint - CIRCLED_LETTERS;
	return casemap(codePoint, TO_UPPER);
}

export function lowerOf(codePoint: i32): i32 {
	if (codePoint < 0x80) return codePoint >= 0x41 && codePoint <= 0x5a ? codePoint + 0x20 : codePoint;
	if (codePoint === DOTTED_CAPITAL_I) return codePoint;
	if (isCircled(codePoint, CIRCLED_CAPITAL_A)) return codePoint + CIRCLED_LETTERS;
	return casemap(codePoint, TO_LOWER);
}

export function toUpper(text: string): string {
	return mapCase(text, true);
}

export function toLower(text: string): string {
	return mapCase(text, false);
}

function mapCase(text: string, upper: bool): string {
	const length = text.length;
	let at = 0;
	while (
		at < length &&
		mapUnit(text.charCodeAt(at), upper) === text.charCodeAt(at) &&
		!isHighSurrogate(text.charCodeAt(at))
	)
		at++;
	if (at === length) return text;
	const units = new StaticArray<u16>(length);
	for (let i = 0; i < length; i++) {
		const unit = text.charCodeAt(i);
		const next = i + 1 < length ? text.charCodeAt(i + 1) : 0;
		if (isHighSurrogate(unit) && isLowSurrogate(next)) {
			const mapped = mapUnit(codePointOf(unit, next), upper) - 0x10000;
			units[i++] = <u16>(0xd800 + (mapped >> 10));
			units[i] = <u16>(0xdc00 + (mapped & 0x3ff));
		} else {
			units[i] = <u16>mapUnit(unit, upper);
		}
	}
	return String.UTF16.decodeUnsafe(changetype<usize>(units), (<usize>length) << 1);
}

function mapUnit(codePoint: i32, upper: bool): i32 {
	return upper ? upperOf(codePoint) : lowerOf(codePoint);
}
