/** Members of Encoding that say what an encoding is for, and the list of all. */
import { ArrayOf } from '../collections/array';
import { Encoding, Encoding_GetBytes_units_part, Encoding_GetChars_part } from './encoding';
import { Encoding_ASCII, Encoding_BigEndianUnicode, Encoding_Latin1, Encoding_Unicode, Encoding_UTF32, Encoding_UTF7, Encoding_UTF8 } from './encoding-names';
import { given } from '../runtime/item';
import { argument, argumentOutOfRange, notNull, Obj } from '../runtime/object';

const UTF16 = 1200;
const UTF8 = 65001;
const UTF7 = 65000;
const LATIN1 = 28591;
const ASCII = 20127;
const OUTSIDE = 'Index was out of range. Must be non-negative and less than the size of the collection.';

/** Writes into `bytes` from `byteIndex` on and returns the number of bytes. */
export function Encoding_GetBytes_units_into(
	self: Encoding | null,
	units: ArrayOf<u16> | null,
	index: i32,
	count: i32,
	bytes: ArrayOf<u8> | null,
	byteIndex: i32,
): i32 {
	const encoded = Encoding_GetBytes_units_part(self, units, index, count);
	const target = given(bytes, 'bytes');
	if (<u32>byteIndex > <u32>target.length) argumentOutOfRange('byteIndex', OUTSIDE);
	if (encoded.length > target.length - byteIndex) {
		argument("The output byte buffer is too small to contain the encoded data. (Parameter 'bytes')");
	}
	for (let i = 0; i < encoded.length; i++) target.set(byteIndex + i, encoded.get(i));
	return encoded.length;
}

/** Writes into `units` from `unitIndex` on and returns the number of characters. */
export function Encoding_GetChars_into(
	self: Encoding | null,
	bytes: ArrayOf<u8> | null,
	index: i32,
	count: i32,
	units: ArrayOf<u16> | null,
	unitIndex: i32,
): i32 {
	const decoded = Encoding_GetChars_part(self, bytes, index, count);
	const target = given(units, 'chars');
	if (<u32>unitIndex > <u32>target.length) argumentOutOfRange('charIndex', OUTSIDE);
	if (decoded.length > target.length - unitIndex) {
		argument("The output char buffer is too small to contain the decoded characters. (Parameter 'chars')");
	}
	for (let i = 0; i < decoded.length; i++) target.set(unitIndex + i, decoded.get(i));
	return decoded.length;
}

/** Encodings hold nothing that changes. */
export function Encoding_Clone(self: Encoding | null): Obj {
	return notNull(self);
}

export function Encoding_IsReadOnly(self: Encoding | null): bool {
	notNull(self);
	return true;
}

/** Only of ASCII can every text be said to be in form C. */
export function Encoding_IsAlwaysNormalized(self: Encoding | null): bool {
	return notNull(self).codePage == LATIN1;
}

/** Latin-1 has no combining marks, but characters with compatible forms. */
export function Encoding_IsAlwaysNormalized_form(self: Encoding | null, form: i32): bool {
	return form == FORM_C && notNull(self).codePage == LATIN1;
}

const FORM_C = 1;

export function Encoding_IsBrowserDisplay(self: Encoding | null): bool {
	const page = notNull(self).codePage;
	return page == UTF8 || page == LATIN1;
}

export function Encoding_IsBrowserSave(self: Encoding | null): bool {
	const page = notNull(self).codePage;
	return page == UTF8 || page == LATIN1 || page == UTF16;
}

export function Encoding_IsMailNewsDisplay(self: Encoding | null): bool {
	const page = notNull(self).codePage;
	return page == UTF8 || page == LATIN1 || page == UTF7 || page == ASCII;
}

export function Encoding_IsMailNewsSave(self: Encoding | null): bool {
	return Encoding_IsMailNewsDisplay(self);
}

/** System.Text.EncodingInfo */
export class EncodingInfo extends Obj {
	constructor(readonly encoding: Encoding = Encoding_UTF8()) {
		super();
	}

	override typeName(): string {
		return 'System.Text.EncodingInfo';
	}
}

export function Encoding_GetEncodings(): ArrayOf<EncodingInfo | null> {
	const encodings: Encoding[] = [
		Encoding_Unicode(),
		Encoding_BigEndianUnicode(),
		Encoding_UTF32(),
		Encoding_ASCII(),
		Encoding_Latin1(),
		Encoding_UTF7(),
		Encoding_UTF8(),
	];
	const infos = new ArrayOf<EncodingInfo | null>(encodings.length);
	for (let i = 0; i < encodings.length; i++) infos.set(i, new EncodingInfo(encodings[i]));
	return infos;
}

export function EncodingInfo_Name(self: EncodingInfo | null): string {
	return notNull(self).encoding.webName;
}

export function EncodingInfo_DisplayName(self: EncodingInfo | null): string {
	return notNull(self).encoding.displayName;
}

export function EncodingInfo_CodePage(self: EncodingInfo | null): i32 {
	return notNull(self).encoding.codePage;
}

export function EncodingInfo_GetEncoding(self: EncodingInfo | null): Encoding {
	return notNull(self).encoding;
}
