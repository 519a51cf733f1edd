import { ByteBuffer } from './byte-buffer';
import { Encoding } from './encoding';
import { TextBuffer } from './text-buffer';
import { codePointOf, isHighSurrogate, isLowSurrogate } from './unicode';

const REPLACEMENT = 0xfffd;
const QUESTION_MARK = 0x3f;

/** The code point at `at`; U+FFFD for half a surrogate pair. */
function codePointAt(text: string, at: i32): i32 {
	const unit = text.charCodeAt(at);
	if ((unit & 0xf800) !== 0xd800) return unit;
	if (!isHighSurrogate(unit) || at + 1 === text.length) return REPLACEMENT;
	const next = text.charCodeAt(at + 1);
	return isLowSurrogate(next) ? codePointOf(unit, next) : REPLACEMENT;
}

function appendCodePoint(out: TextBuffer, codePoint: i32): void {
	if (codePoint < 0x10000) {
		out.appendUnit(codePoint);
		return;
	}
	out.appendUnit(0xd800 + ((codePoint - 0x10000) >> 10));
	out.appendUnit(0xdc00 + ((codePoint - 0x10000) & 0x3ff));
}

export class Utf8Encoding extends Encoding {
	constructor() {
		super(65001, 'utf-8', 'Unicode (UTF-8)', '\xef\xbb\xbf');
	}

	encode(text: string, out: ByteBuffer): void {
		for (let at = 0; at < text.length; at++) {
			const codePoint = codePointAt(text, at);
			if (codePoint < 0x80) {
				out.append(codePoint);
				continue;
			}
			if (codePoint < 0x800) {
				out.append(0xc0 | (codePoint >> 6));
			} else if (codePoint < 0x10000) {
				out.append(0xe0 | (codePoint >> 12));
				out.append(0x80 | ((codePoint >> 6) & 0x3f));
			} else {
				out.append(0xf0 | (codePoint >> 18));
				out.append(0x80 | ((codePoint >> 12) & 0x3f));
				out.append(0x80 | ((codePoint >> 6) & 0x3f));
				at++;
			}
			out.append(0x80 | (codePoint & 0x3f));
		}
	}

	/** Each part of a sequence that can not go on becomes one U+FFFD. */
	decode(bytes: StaticArray<u8>, start: i32, count: i32, out: TextBuffer): void {
		const end = start + count;
		for (let at = start; at < end; ) {
			const lead = <i32>unchecked(bytes[at++]);
			if (lead < 0x80) {
				out.appendUnit(lead);
				continue;
			}
			let left = lead >= 0xc2 && lead <= 0xdf ? 1 : (lead & 0xf0) === 0xe0 ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
			let codePoint = left === 0 ? REPLACEMENT : lead & (0x3f >> left);
			// The second byte of some leads has a smaller range: no overlong forms, no surrogates, nothing above U+10FFFF.
			let lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
			let highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
			for (; left > 0; left--) {
				const next = at < end ? <i32>unchecked(bytes[at]) : 0;
				if (next < lowest || next > highest) {
					codePoint = REPLACEMENT;
					break;
				}
				codePoint = (codePoint << 6) | (next & 0x3f);
				lowest = 0x80;
				highest = 0xbf;
				at++;
			}
			appendCodePoint(out, codePoint);
		}
	}

	maximumBytes(units: i32): i32 {
		return (units + 1) * 3;
	}

	maximumUnits(bytes: i32): i32 {
		return bytes + 1;
	}
}

/** US-ASCII and ISO-8859-1: the first code points as they are, everything else a question mark. */
export class SingleByteEncoding extends Encoding {
	constructor(
		codePage: i32,
		webName: string,
		displayName: string,
		private last: i32,
	) {
		super(codePage, webName, displayName, '');
	}

	encode(text: string, out: ByteBuffer): void {
		for (let at = 0; at < text.length; at++) {
			const codePoint = codePointAt(text, at);
			out.append(codePoint <= this.last ? codePoint : QUESTION_MARK);
			if (codePoint >= 0x10000) at++;
		}
	}

	decode(bytes: StaticArray<u8>, start: i32, count: i32, out: TextBuffer): void {
		for (let at = start; at < start + count; at++) {
			const unit = <i32>unchecked(bytes[at]);
			out.appendUnit(unit <= this.last ? unit : QUESTION_MARK);
		}
	}

	maximumBytes(units: i32): i32 {
		return units + 1;
	}

	maximumUnits(bytes: i32): i32 {
		return bytes;
	}
}

export class Utf16Encoding extends Encoding {
	constructor(private bigEndian: bool) {
		super(
			bigEndian ? 1201 : 1200,
			bigEndian ? 'utf-16BE' : 'utf-16',
			bigEndian ? 'Unicode (Big-Endian)' : 'Unicode',
			bigEndian ? '\xfe\xff' : '\xff\xfe',
		);
	}

	encode(text: string, out: ByteBuffer): void {
		for (let at = 0; at < text.length; at++) {
			const codePoint = codePointAt(text, at);
			this.append(codePoint === REPLACEMENT ? REPLACEMENT : text.charCodeAt(at), out);
			if (codePoint >= 0x10000) this.append(text.charCodeAt(++at), out);
		}
	}

	private append(unit: i32, out: ByteBuffer): void {
		out.append(this.bigEndian ? unit >> 8 : unit & 0xff);
		out.append(this.bigEndian ? unit & 0xff : unit >> 8);
	}

	decode(bytes: StaticArray<u8>, start: i32, count: i32, out: TextBuffer): void {
		const pairs = count >> 1;
		for (let i = 0; i < pairs; i++) {
			const unit = this.unit(bytes, start + 2 * i);
			const next = i + 1 < pairs ? this.unit(bytes, start + 2 * i + 2) : 0;
			if ((unit & 0xf800) !== 0xd800) {
				out.appendUnit(unit);
			} else if (isHighSurrogate(unit) && isLowSurrogate(next)) {
				out.appendUnit(unit);
				out.appendUnit(next);
				i++;
			} else {
				out.appendUnit(REPLACEMENT);
			}
		}
		if ((count & 1) !== 0) out.appendUnit(REPLACEMENT);
	}

	private unit(bytes: StaticArray<u8>, at: i32): i32 {
		const first = <i32>bytes[at];
		const second = <i32>bytes[at + 1];
		return this.bigEndian ? (first << 8) | second : (second << 8) | first;
	}

	maximumBytes(units: i32): i32 {
		return (units + 1) * 2;
	}

	maximumUnits(bytes: i32): i32 {
		return (bytes >> 1) + (bytes & 1) + 1;
	}
}

export class Utf32Encoding extends Encoding {
	constructor() {
		super(12000, 'utf-32', 'Unicode (UTF-32)', '\xff\xfe\0\0');
	}

	encode(text: string, out: ByteBuffer): void {
		for (let at = 0; at < text.length; at++) {
			const codePoint = codePointAt(text, at);
			for (let shift = 0; shift < 32; shift += 8) out.append((codePoint >> shift) & 0xff);
			if (codePoint >= 0x10000) at++;
		}
	}

	decode(bytes: StaticArray<u8>, start: i32, count: i32, out: TextBuffer): void {
		const end = start + count - (count & 3);
		for (let at = start; at < end; at += 4) {
			const codePoint = load<u32>(changetype<usize>(bytes) + <usize>at);
			const isScalar = codePoint <= 0x10ffff && (codePoint & 0xfffff800) !== 0xd800;
			appendCodePoint(out, isScalar ? <i32>codePoint : REPLACEMENT);
		}
		if ((count & 3) !== 0) out.appendUnit(REPLACEMENT);
	}

	maximumBytes(units: i32): i32 {
		return (units + 1) * 4;
	}

	maximumUnits(bytes: i32): i32 {
		return (bytes >> 1) + 2;
	}
}
