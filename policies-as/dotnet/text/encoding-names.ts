/** Encodings by their names and code pages. */
import { Encoding } from './encoding';
import { given } from '../runtime/item';
import { argument, notSupported } from '../runtime/object';
import { SingleByteEncoding, Utf16Encoding, Utf32Encoding, Utf8Encoding } from './text-encodings';
import { Utf7Encoding } from './utf7-encoding';

export function Encoding_UTF8(): Encoding {
	return new Utf8Encoding();
}

export function Encoding_ASCII(): Encoding {
	return new SingleByteEncoding(20127, 'us-ascii', 'US-ASCII', 0x7f);
}

export function Encoding_Latin1(): Encoding {
	return new SingleByteEncoding(28591, 'iso-8859-1', 'Western European (ISO)', 0xff);
}

export function Encoding_Unicode(): Encoding {
	return new Utf16Encoding(false);
}

export function Encoding_BigEndianUnicode(): Encoding {
	return new Utf16Encoding(true);
}

export function Encoding_UTF32(): Encoding {
	return new Utf32Encoding();
}

export function Encoding_UTF7(): Encoding {
	return new Utf7Encoding();
}

export function Encoding_GetEncoding(name: string | null): Encoding {
	const known = given(name, 'name').trim().toLowerCase();
	if (known == 'utf-8' || known == 'utf8' || known == 'unicode-1-1-utf-8') return Encoding_UTF8();
	if (known == 'us-ascii' || known == 'ascii' || known == 'ansi_x3.4-1968' || known == 'iso646-us')
		return Encoding_ASCII();
	if (known == 'iso-8859-1' || known == 'iso8859-1' || known == 'iso_8859-1' || known == 'latin1' || known == 'l1') {
		return Encoding_Latin1();
	}
	if (known == 'utf-16' || known == 'utf-16le' || known == 'unicode' || known == 'ucs-2') return Encoding_Unicode();
	if (known == 'utf-16be' || known == 'unicodefffe') return Encoding_BigEndianUnicode();
	if (known == 'utf-32' || known == 'utf-32le' || known == 'ucs-4') return Encoding_UTF32();
	if (known == 'utf-7') return Encoding_UTF7();
	argument(
		"'" +
			name! +
			"' is not a supported encoding name. For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method. (Parameter 'name')",
	);
	return Encoding_UTF8();
}

export function Encoding_GetEncoding_codePage(codePage: i32): Encoding {
	switch (codePage) {
		case 0:
		case 65001:
			return Encoding_UTF8();
		case 20127:
			return Encoding_ASCII();
		case 28591:
			return Encoding_Latin1();
		case 1200:
			return Encoding_Unicode();
		case 1201:
			return Encoding_BigEndianUnicode();
		case 65000:
			return Encoding_UTF7();
		case 12000:
			return Encoding_UTF32();
		default:
			notSupported(
				'No data is available for encoding ' +
					codePage.toString() +
					'. For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method.',
			);
			return Encoding_UTF8();
	}
}
