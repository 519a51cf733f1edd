/** Percent encoding: Uri.EscapeDataString and its kin, and the forms that the parts of a Uri have. */
import { argumentNull, Exception, raise } from '../runtime/object';

const UNRESERVED = '-._~';
const RESERVED = ":/?#[]@!$&'()*+,;=";
const BAD_STRING = 'Invalid URI: There is an invalid sequence in the string.';
const REPLACEMENT = 0xfffd;

function isAlphanumeric(code: i32): bool {
	const lower = code | 0x20;
	return (code >= 0x30 && code <= 0x39) || (lower >= 0x61 && lower <= 0x7a);
}

function isUnreserved(code: i32): bool {
	return isAlphanumeric(code) || isOneOf(UNRESERVED, code);
}

function isOneOf(characters: string, code: i32): bool {
	return code < 0x80 && characters.indexOf(String.fromCharCode(code)) >= 0;
}

/** The value of a hexadecimal digit; -1 for another character. */
export function hexValue(code: i32): i32 {
	if (code >= 0x30 && code <= 0x39) return code - 0x30;
	const lower = code | 0x20;
	return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

/** The byte that `%XX` at `index` stands for; -1 when there is no such escape. */
function escapedByte(text: string, index: i32): i32 {
	if (index + 2 >= text.length || text.charCodeAt(index) != 0x25) return -1;
	const high = hexValue(text.charCodeAt(index + 1));
	const low = hexValue(text.charCodeAt(index + 2));
	return high < 0 || low < 0 ? -1 : high * 16 + low;
}

export function percent(byte: i32): string {
	return '%' + hexDigit(byte >> 4) + hexDigit(byte & 15);
}

function hexDigit(value: i32): string {
	return String.fromCharCode(value < 10 ? 0x30 + value : 0x37 + value);
}

/** UTF-8 of a code point, each byte as `%XX`. */
function percentUtf8(code: i32): string {
	if (code < 0x80) return percent(code);
	if (code < 0x800) return percent(0xc0 | (code >> 6)) + percent(0x80 | (code & 63));
	const last = percent(0x80 | ((code >> 6) & 63)) + percent(0x80 | (code & 63));
	if (code < 0x10000) return percent(0xe0 | (code >> 12)) + last;
	return percent(0xf0 | (code >> 18)) + percent(0x80 | ((code >> 12) & 63)) + last;
}

function isSurrogate(code: i32): bool {
	return code >= 0xd800 && code <= 0xdfff;
}

/** Escapes all but letters, digits and the characters of `kept`. A lone surrogate is an error. */
function escape(text: string, kept: string): string {
	let result = '';
	let index = 0;
	while (index < text.length) {
		const code = text.codePointAt(index);
		if (isAlphanumeric(code) || isOneOf(kept, code)) {
			result += String.fromCharCode(code);
		} else {
			if (isSurrogate(code)) raise(new Exception('System.UriFormatException', BAD_STRING));
			result += percentUtf8(code);
		}
		index += code > 0xffff ? 2 : 1;
	}
	return result;
}

export function Uri_EscapeDataString(text: string | null): string {
	if (text === null) argumentNull('stringToEscape');
	return escape(text!, UNRESERVED);
}

export function Uri_EscapeUriString(text: string | null): string {
	if (text === null) argumentNull('stringToEscape');
	return escape(text!, UNRESERVED + RESERVED);
}

export function Uri_UnescapeDataString(text: string | null): string {
	if (text === null) argumentNull('stringToUnescape');
	return unescape(text!, '');
}

/**
 * Decodes escapes, but for those of the characters `kept` and, when there are such, of control characters. Bytes that are
 * no UTF-8 stay escaped.
 */
export function unescape(text: string, kept: string): string {
	if (text.indexOf('%') < 0) return text;
	let result = '';
	let index = 0;
	while (index < text.length) {
		const byte = escapedByte(text, index);
		if (byte < 0) {
			result += text.charAt(index++);
			continue;
		}
		const length = sequenceLength(text, index, byte);
		if (length == 0) {
			result += percent(byte);
			index += 3;
			continue;
		}
		const code = decode(text, index, byte, length);
		const isControl = code < 0x20 || (code >= 0x7f && code < 0xa0);
		const stays = kept.length > 0 && (isControl || isOneOf(kept, code));
		result += stays ? text.substring(index, index + length * 3) : String.fromCodePoint(code);
		index += length * 3;
	}
	return result;
}

/** Bytes of the UTF-8 sequence that is escaped at `index`; 0 when it is none. */
function sequenceLength(text: string, index: i32, first: i32): i32 {
	const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
	for (let follower = 1; follower < length; follower++) {
		const byte = escapedByte(text, index + follower * 3);
		if (byte < 0x80 || byte > 0xbf) return 0;
	}
	if (length < 3) return length;
	const second = escapedByte(text, index + 3);
	const isOverlong = (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
	const isBeyond = (first == 0xed && second > 0x9f) || (first == 0xf4 && second > 0x8f);
	return isOverlong || isBeyond ? 0 : length;
}

function decode(text: string, index: i32, first: i32, length: i32): i32 {
	if (length == 1) return first;
	let code = first & (0xff >> (length + 1));
	for (let follower = 1; follower < length; follower++) {
		code = (code << 6) | (escapedByte(text, index + follower * 3) & 63);
	}
	return code;
}

/**
 * The canonical form of a path, query or fragment: escapes of unreserved characters are decoded, other escapes stay,
 * what may not stand in a URI is escaped.
 */
export function canonical(text: string): string {
	let result = '';
	let index = 0;
	while (index < text.length) {
		const byte = escapedByte(text, index);
		if (byte >= 0) {
			const length = max(sequenceLength(text, index, byte), 1);
			const escaped = text.substring(index, index + length * 3);
			result += isUnreserved(byte) ? String.fromCharCode(byte) : length > 1 ? escaped.toUpperCase() : escaped;
			index += length * 3;
			continue;
		}
		const code = text.codePointAt(index);
		if (isUnreserved(code) || isOneOf(RESERVED, code)) result += String.fromCharCode(code);
		else result += percentUtf8(isSurrogate(code) ? REPLACEMENT : code);
		index += code > 0xffff ? 2 : 1;
	}
	return result;
}

/** The form for people: only what would change the meaning stays escaped. */
export function readable(text: string): string {
	return unescape(text, RESERVED + '%\\');
}
