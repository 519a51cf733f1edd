import { ArrayOf } from '../collections/array';
import { ByteBuffer } from './byte-buffer';
import { given } from '../runtime/item';
import { argument, argumentOutOfRange, formatError } from '../runtime/object';
import { textOfUnits } from './string';
import { TextBuffer } from './text-buffer';

// Convert.ToBase64String, Convert.FromBase64String and their kin.

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PADDING = 0x3d;
/** Base64FormattingOptions.InsertLineBreaks. */
const INSERT_LINE_BREAKS = 1;
const LINE_LENGTH = 76;

export function Convert_ToBase64String(bytes: ArrayOf<u8> | null): string {
	const value = given(bytes, 'inArray');
	return encodeBase64(value, 0, value.length, 0);
}

export function Convert_ToBase64String_options(bytes: ArrayOf<u8> | null, options: i32): string {
	const value = given(bytes, 'inArray');
	return encodeBase64(value, 0, value.length, options);
}

export function Convert_ToBase64String_part(bytes: ArrayOf<u8> | null, offset: i32, length: i32): string {
	return Convert_ToBase64String_part_options(bytes, offset, length, 0);
}

export function Convert_ToBase64String_part_options(
	bytes: ArrayOf<u8> | null,
	offset: i32,
	length: i32,
	options: i32,
): string {
	const value = given(bytes, 'inArray');
	if (length < 0) {
		argumentOutOfRange(
			'length',
			'Index was out of range. Must be non-negative and less than the size of the collection.',
		);
	}
	if (offset < 0) argumentOutOfRange('offset', 'Value must be positive.');
	if (offset > value.length - length) {
		argumentOutOfRange('offset', 'Offset and length must refer to a position in the string.');
	}
	return encodeBase64(value, offset, length, options);
}

function encodeBase64(bytes: ArrayOf<u8>, start: i32, count: i32, options: i32): string {
	if (options < 0 || options > INSERT_LINE_BREAKS) {
		argument('Illegal enum value: ' + options.toString() + ". (Parameter 'options')");
	}
	const out = new TextBuffer(((count + 2) / 3) * 4);
	const end = start + count;
	let column = 0;
	for (let at = start; at < end; at += 3) {
		if (options === INSERT_LINE_BREAKS && column === LINE_LENGTH) {
			out.append('\r\n');
			column = 0;
		}
		const left = end - at;
		const group = ((<i32>bytes.get(at)) << 16) | (byteAt(bytes, at + 1, end) << 8) | byteAt(bytes, at + 2, end);
		out.appendUnit(ALPHABET.charCodeAt(group >> 18));
		out.appendUnit(ALPHABET.charCodeAt((group >> 12) & 63));
		out.appendUnit(left > 1 ? ALPHABET.charCodeAt((group >> 6) & 63) : PADDING);
		out.appendUnit(left > 2 ? ALPHABET.charCodeAt(group & 63) : PADDING);
		column += 4;
	}
	return out.toString();
}

function byteAt(bytes: ArrayOf<u8>, at: i32, end: i32): i32 {
	return at < end ? <i32>bytes.get(at) : 0;
}

export function Convert_FromBase64String(text: string | null): ArrayOf<u8> {
	return decodeBase64(given(text, 's'));
}

export function Convert_FromBase64CharArray(units: ArrayOf<u16> | null, offset: i32, length: i32): ArrayOf<u8> {
	const value = given(units, 'inArray');
	if (length < 0) {
		argumentOutOfRange(
			'length',
			'Index was out of range. Must be non-negative and less than the size of the collection.',
		);
	}
	if (offset < 0) argumentOutOfRange('offset', 'Value must be positive.');
	if (offset > value.length - length) {
		argumentOutOfRange('offset', 'Offset and length must refer to a position in the string.');
	}
	return decodeBase64(textOfUnits(value, offset, length));
}

/** Writes the text into `target` from `targetOffset` on and returns its length. */
export function Convert_ToBase64CharArray(
	bytes: ArrayOf<u8> | null,
	offset: i32,
	length: i32,
	target: ArrayOf<u16> | null,
	targetOffset: i32,
): i32 {
	return Convert_ToBase64CharArray_options(bytes, offset, length, target, targetOffset, 0);
}

export function Convert_ToBase64CharArray_options(
	bytes: ArrayOf<u8> | null,
	offset: i32,
	length: i32,
	target: ArrayOf<u16> | null,
	targetOffset: i32,
	options: i32,
): i32 {
	const units = given(target, 'outArray');
	const text = Convert_ToBase64String_part_options(bytes, offset, length, options);
	if (targetOffset < 0) argumentOutOfRange('offsetOut', 'Value must be positive.');
	if (targetOffset > units.length - text.length) {
		argumentOutOfRange(
			'offsetOut',
			'Either offset did not refer to a position in the string, or there is an insufficient length of destination character array.',
		);
	}
	for (let i = 0; i < text.length; i++) units.set(targetOffset + i, <u16>text.charCodeAt(i));
	return text.length;
}

/** White space may stand anywhere; the padding must be complete. */
function decodeBase64(text: string): ArrayOf<u8> {
	const out = new ByteBuffer((text.length / 4) * 3 + 3);
	let group = 0;
	let filled = 0;
	let padding = 0;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d) continue;
		const value = unit === PADDING ? 0 : sextet(unit);
		if (unit === PADDING) padding++;
		if (value < 0 || (padding > 0 && unit !== PADDING) || padding > 2 || (unit === PADDING && filled < 2))
			invalidBase64();
		group = (group << 6) | value;
		if (++filled < 4) continue;
		out.append(group >> 16);
		if (padding < 2) out.append((group >> 8) & 0xff);
		if (padding < 1) out.append(group & 0xff);
		group = 0;
		filled = 0;
		if (padding > 0) {
			if (!onlySpaceFrom(text, i + 1)) invalidBase64();
			break;
		}
	}
	if (filled !== 0) invalidBase64();
	return out.toArray();
}

function onlySpaceFrom(text: string, start: i32): bool {
	for (let i = start; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (unit !== 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0d) return false;
	}
	return true;
}

/** The six bits of a digit; -1 when it is none. */
function sextet(unit: i32): i32 {
	if (unit >= 0x41 && unit <= 0x5a) return unit - 0x41;
	if (unit >= 0x61 && unit <= 0x7a) return unit - 0x61 + 26;
	if (unit >= 0x30 && unit <= 0x39) return unit - 0x30 + 52;
	return unit === 0x2b ? 62 : unit === 0x2f ? 63 : -1;
}

function invalidBase64(): void {
	formatError(
		'The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, or an illegal character among the padding characters.',
	);
}
