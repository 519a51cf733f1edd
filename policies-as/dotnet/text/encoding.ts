import { ArrayOf } from '../collections/array';
import { ByteBuffer } from './byte-buffer';
import { given } from '../runtime/item';
import { argument, argumentOutOfRange, Exception, notNull, Obj, raise } from '../runtime/object';
import { textOfUnits } from './string';
import { TextBuffer } from './text-buffer';

// System.Text.Encoding: its static members and everything that the encodings share.

/** System.Text.Encoding. What cannot be represented becomes `?` or U+FFFD. */
export abstract class Encoding extends Obj {
	constructor(
		readonly codePage: i32,
		readonly webName: string,
		readonly displayName: string,
		/** Bytes of the byte order mark. */
		readonly preamble: string,
	) {
		super();
	}

	abstract encode(text: string, out: ByteBuffer): void;

	/** Decodes `count` bytes from `start` on. */
	abstract decode(bytes: StaticArray<u8>, start: i32, count: i32, out: TextBuffer): void;

	/** The most bytes that `units` characters can need. */
	abstract maximumBytes(units: i32): i32;

	/** The most characters that `bytes` can hold. */
	abstract maximumUnits(bytes: i32): i32;

	get isSingleByte(): bool {
		return this.maximumBytes(1) === 2 && this.maximumUnits(1) === 1;
	}

	override Equals(other: Obj | null): bool {
		return other instanceof Encoding && (<Encoding>other).codePage === this.codePage;
	}

	override GetHashCode(): i32 {
		return this.codePage;
	}

	override typeName(): string {
		return 'System.Text.Encoding';
	}
}

/** Encodings have words of their own for arguments that are null. */
function missing(parameter: string, message: string): void {
	raise(new Exception('System.ArgumentNullException', message + " (Parameter '" + parameter + "')"));
}

export function Encoding_GetBytes(self: Encoding | null, text: string | null): ArrayOf<u8> {
	const encoding = notNull(self);
	if (text === null) missing('s', 'String reference not set to an instance of a String.');
	const value = text!;
	const out = new ByteBuffer(value.length);
	encoding.encode(value, out);
	return out.toArray();
}

export function Encoding_GetBytes_units(self: Encoding | null, units: ArrayOf<u16> | null): ArrayOf<u8> {
	if (units === null) missing('chars', 'Array cannot be null.');
	const value = units!;
	return Encoding_GetBytes(self, textOfUnits(value, 0, value.length));
}

export function Encoding_GetBytes_units_part(
	self: Encoding | null,
	units: ArrayOf<u16> | null,
	index: i32,
	count: i32,
): ArrayOf<u8> {
	const value = given(units, 'chars');
	checkPart(value.length, index, count, 'chars');
	return Encoding_GetBytes(self, textOfUnits(value, index, count));
}

export function Encoding_GetBytes_part(
	self: Encoding | null,
	text: string | null,
	index: i32,
	count: i32,
): ArrayOf<u8> {
	const value = given(text, 's');
	checkPart(value.length, index, count, 's');
	return Encoding_GetBytes(self, value.substr(index, count));
}

/** Writes into `bytes` from `byteIndex` on and returns the number of bytes. */
export function Encoding_GetBytes_into(
	self: Encoding | null,
	text: string | null,
	index: i32,
	count: i32,
	bytes: ArrayOf<u8> | null,
	byteIndex: i32,
): i32 {
	const value = given(text, 's');
	const target = given(bytes, 'bytes');
	checkPart(value.length, index, count, 's');
	const encoded = Encoding_GetBytes(self, value.substr(index, count));
	if (<u32>byteIndex > <u32>target.length) argumentOutOfRange('byteIndex', OUTSIDE);
	if (encoded.length > target.length - byteIndex) {
		argument("The output byte buffer is too small to contain the encoded data. (Parameter 'bytes')");
	}
	for (let i = 0; i < encoded.length; i++) target.set(byteIndex + i, encoded.get(i));
	return encoded.length;
}

export function Encoding_GetByteCount(self: Encoding | null, text: string | null): i32 {
	return Encoding_GetBytes(self, text).length;
}

export function Encoding_GetByteCount_units(self: Encoding | null, units: ArrayOf<u16> | null): i32 {
	return Encoding_GetBytes_units(self, units).length;
}

export function Encoding_GetByteCount_part(self: Encoding | null, text: string | null, index: i32, count: i32): i32 {
	return Encoding_GetBytes_part(self, text, index, count).length;
}

export function Encoding_GetByteCount_units_part(
	self: Encoding | null,
	units: ArrayOf<u16> | null,
	index: i32,
	count: i32,
): i32 {
	return Encoding_GetBytes_units_part(self, units, index, count).length;
}

export function Encoding_GetString(self: Encoding | null, bytes: ArrayOf<u8> | null): string {
	if (bytes === null) missing('bytes', 'Array cannot be null.');
	return Encoding_GetString_part(self, bytes, 0, bytes!.length);
}

export function Encoding_GetString_part(
	self: Encoding | null,
	bytes: ArrayOf<u8> | null,
	index: i32,
	count: i32,
): string {
	const encoding = notNull(self);
	const value = given(bytes, 'bytes');
	checkPart(value.length, index, count, 'bytes');
	const out = new TextBuffer(count);
	encoding.decode(value.items, index, count, out);
	return out.toString();
}

export function Encoding_GetChars(self: Encoding | null, bytes: ArrayOf<u8> | null): ArrayOf<u16> {
	return unitsOf(Encoding_GetString(self, bytes));
}

export function Encoding_GetChars_part(
	self: Encoding | null,
	bytes: ArrayOf<u8> | null,
	index: i32,
	count: i32,
): ArrayOf<u16> {
	return unitsOf(Encoding_GetString_part(self, bytes, index, count));
}

function unitsOf(text: string): ArrayOf<u16> {
	const units = new ArrayOf<u16>(text.length);
	for (let i = 0; i < text.length; i++) units.set(i, <u16>text.charCodeAt(i));
	return units;
}

export function Encoding_GetCharCount(self: Encoding | null, bytes: ArrayOf<u8> | null): i32 {
	return Encoding_GetString(self, bytes).length;
}

export function Encoding_GetCharCount_part(
	self: Encoding | null,
	bytes: ArrayOf<u8> | null,
	index: i32,
	count: i32,
): i32 {
	return Encoding_GetString_part(self, bytes, index, count).length;
}

const OUTSIDE = 'Index was out of range. Must be non-negative and less than the size of the collection.';

function checkPart(length: i32, index: i32, count: i32, parameter: string): void {
	if (index < 0) argumentOutOfRange('index', 'Non-negative number required.');
	if (count < 0) argumentOutOfRange('count', 'Non-negative number required.');
	if (index > length - count) {
		argumentOutOfRange(parameter, 'Index and count must refer to a location within the buffer.');
	}
}

export function Encoding_GetMaxByteCount(self: Encoding | null, units: i32): i32 {
	if (units < 0) argumentOutOfRange('charCount', 'Non-negative number required.');
	return notNull(self).maximumBytes(units);
}

export function Encoding_GetMaxCharCount(self: Encoding | null, bytes: i32): i32 {
	if (bytes < 0) argumentOutOfRange('byteCount', 'Non-negative number required.');
	return notNull(self).maximumUnits(bytes);
}

export function Encoding_GetPreamble(self: Encoding | null): ArrayOf<u8> {
	const preamble = notNull(self).preamble;
	const bytes = new ArrayOf<u8>(preamble.length);
	for (let i = 0; i < preamble.length; i++) bytes.set(i, <u8>preamble.charCodeAt(i));
	return bytes;
}

export function Encoding_WebName(self: Encoding | null): string {
	return notNull(self).webName;
}

export function Encoding_EncodingName(self: Encoding | null): string {
	return notNull(self).displayName;
}

export function Encoding_CodePage(self: Encoding | null): i32 {
	return notNull(self).codePage;
}

/** The Windows code page of the same script. */
export function Encoding_WindowsCodePage(self: Encoding | null): i32 {
	return notNull(self).isSingleByte ? 1252 : 1200;
}

export function Encoding_IsSingleByte(self: Encoding | null): bool {
	return notNull(self).isSingleByte;
}

/** Encoding.Convert: decodes with one encoding and encodes with another. */
export function Encoding_Convert(from: Encoding | null, to: Encoding | null, bytes: ArrayOf<u8> | null): ArrayOf<u8> {
	return Encoding_GetBytes(given(to, 'dstEncoding'), Encoding_GetString(given(from, 'srcEncoding'), bytes));
}

export function Encoding_Convert_part(
	from: Encoding | null,
	to: Encoding | null,
	bytes: ArrayOf<u8> | null,
	index: i32,
	count: i32,
): ArrayOf<u8> {
	return Encoding_GetBytes(
		given(to, 'dstEncoding'),
		Encoding_GetString_part(given(from, 'srcEncoding'), bytes, index, count),
	);
}
