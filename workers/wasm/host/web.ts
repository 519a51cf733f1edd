import type { Host, HostFunctions } from '../host.ts';
import { htmlDecode, htmlEncode } from './html.ts';

/** WebUtility.UrlEncode: blanks become `+`; letters, digits and `-_.!*()` stay. */
export function urlEncode(text: string): string {
	let encoded = '';
	for (const byte of Buffer.from(text.toWellFormed(), 'utf8')) {
		const character = String.fromCharCode(byte);
		if (/[A-Za-z0-9\-_.!*()]/.test(character)) encoded += character;
		else if (character === ' ') encoded += '+';
		else encoded += `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
	}
	return encoded;
}

/** WebUtility.UrlDecode: `+` and `%xx` of UTF-8; what is no escape stays. */
export function urlDecode(text: string): string {
	return text
		.replaceAll('+', ' ')
		.replace(/(?:%[\da-fA-F]{2})+/g, (escapes) => Buffer.from(escapes.replaceAll('%', ''), 'hex').toString('utf8'));
}

/** System.Net.WebUtility; null stays null. */
export function webFunctions(host: Host): HostFunctions {
	const convert =
		(change: (text: string) => string) =>
		(pointer: number): number => {
			const text = host.string(pointer);
			if (text === null) return 0;
			host.charge(text.length);
			return host.newString(change(text));
		};
	return {
		WebUtility_UrlEncode: convert(urlEncode),
		WebUtility_UrlDecode: convert(urlDecode),
		WebUtility_HtmlEncode: convert(htmlEncode),
		WebUtility_HtmlDecode: convert(htmlDecode),
		/** `UrlEncodeToBytes` and `UrlDecodeToBytes` of texts, one character a byte. */
		WebUtility_encodeBytes: (bytes: number, offset: number, count: number): number => {
			const content = host.bytes(bytes);
			if (content === null) return 0;
			return host.newBytes(encodeBytes(content.subarray(offset, offset + count)));
		},
		WebUtility_decodeBytes: (bytes: number, offset: number, count: number): number => {
			const content = host.bytes(bytes);
			if (content === null) return 0;
			return host.newBytes(decodeBytes(content.subarray(offset, offset + count)));
		},
	};
}

function encodeBytes(bytes: Uint8Array): Uint8Array {
	const encoded = [...bytes].map((byte) =>
		byte < 0x80 ? urlEncode(String.fromCharCode(byte)) : `%${byte.toString(16).toUpperCase()}`,
	);
	return Buffer.from(encoded.join(''), 'latin1');
}

function decodeBytes(bytes: Uint8Array): Uint8Array {
	const text = Buffer.from(bytes).toString('latin1').replaceAll('+', ' ');
	const decoded = text.replace(/%([\da-fA-F]{2})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)));
	return Buffer.from(decoded, 'latin1');
}
