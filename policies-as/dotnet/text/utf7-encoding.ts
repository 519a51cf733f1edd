import { ByteBuffer } from './byte-buffer';
import { Encoding } from './encoding';
import { TextBuffer } from './text-buffer';

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Characters that stand for themselves, besides letters and digits (RFC 2152, set D, and blanks). */
const DIRECT = "'(),-./:? \t\r\n";
const PLUS = 0x2b;
const MINUS = 0x2d;
const REPLACEMENT = 0xfffd;

/** UTF-7 (RFC 2152): other characters in base64 of UTF-16, between `+` and `-`. */
export class Utf7Encoding extends Encoding {
	constructor() {
		super(65000, 'utf-7', 'Unicode (UTF-7)', '');
	}

	override encode(text: string, out: ByteBuffer): void {
		let bits: u32 = 0;
		// -1 outside of base64.
		let waiting = -1;
		for (let at = 0; at < text.length; at++) {
			const unit = text.charCodeAt(at);
			if (isDirect(unit)) {
				if (waiting >= 0) {
					if (waiting > 0) out.append(BASE64.charCodeAt(<i32>(bits << (6 - waiting)) & 63));
					out.append(MINUS);
					waiting = -1;
				}
				out.append(unit);
			} else if (waiting < 0 && unit == PLUS) {
				out.append(PLUS);
				out.append(MINUS);
			} else {
				if (waiting < 0) {
					out.append(PLUS);
					waiting = 0;
				}
				bits = (bits << 16) | unit;
				waiting += 16;
				while (waiting >= 6) {
					waiting -= 6;
					out.append(BASE64.charCodeAt(<i32>(bits >> waiting) & 63));
				}
			}
		}
		if (waiting < 0) return;
		if (waiting > 0) out.append(BASE64.charCodeAt(<i32>(bits << (6 - waiting)) & 63));
		out.append(MINUS);
	}

	override decode(bytes: StaticArray<u8>, start: i32, count: i32, out: TextBuffer): void {
		let bits: u32 = 0;
		let waiting = -1;
		let isFirst = false;
		for (let at = start; at < start + count; at++) {
			const byte = <i32>unchecked(bytes[at]);
			const value = valueOf(byte);
			if (waiting < 0) {
				if (byte == PLUS) {
					waiting = 0;
					isFirst = true;
				} else out.appendUnit(byte > 0x7f ? REPLACEMENT : byte);
			} else if (value >= 0) {
				isFirst = false;
				bits = (bits << 6) | value;
				waiting += 6;
				if (waiting >= 16) {
					waiting -= 16;
					out.appendUnit(<i32>(bits >> waiting) & 0xffff);
				}
			} else {
				if (byte != MINUS) out.appendUnit(byte > 0x7f ? REPLACEMENT : byte);
				else if (isFirst) out.appendUnit(PLUS);
				waiting = -1;
			}
		}
	}

	override maximumBytes(units: i32): i32 {
		return units * 3 + 2;
	}

	override maximumUnits(bytes: i32): i32 {
		return bytes == 0 ? 1 : bytes;
	}
}

function isDirect(unit: i32): bool {
	return (unit < 0x80 && valueOf(unit) >= 0 && unit != PLUS) || DIRECT.indexOf(String.fromCharCode(unit)) >= 0;
}

/** What a digit of base64 stands for; -1 for other characters. */
function valueOf(unit: i32): i32 {
	return BASE64.indexOf(String.fromCharCode(unit));
}
