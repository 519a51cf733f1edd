/** System.Guid: sixteen bytes; text and comparison read the first three groups as numbers. */
import { ArrayOf } from './array';
import { HostObject } from './host-object';
import { JValue_fromGuid_value } from './json-of';
import { argument, argumentNull, formatError, Obj, Out } from './object';

const WRONG_LENGTH = 'Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).';
const WRONG_DASHES = 'Dashes are in the wrong position for GUID parsing.';
const WRONG_DIGIT = 'Guid string should only contain hexadecimal characters.';
const UNRECOGNIZED = 'Unrecognized Guid format.';

/** Two random halves of a new identifier. */
// @ts-ignore: decorator
@external("host", "random_bits")
declare function random_bits(): i64;

export class Guid extends Obj {
	/** The bytes in the order of the text, first half and second half. */
	constructor(
		readonly high: u64 = 0,
		readonly low: u64 = 0,
	) {
		super();
	}

	override ToString(): string {
		const text = hexadecimal(this.high) + hexadecimal(this.low);
		return (
			text.substring(0, 8) +
			'-' +
			text.substring(8, 12) +
			'-' +
			text.substring(12, 16) +
			'-' +
			text.substring(16, 20) +
			'-' +
			text.substring(20)
		);
	}

	override format(format: string | null): string {
		return Guid_ToString_format(this, format);
	}

	override Equals(other: Obj | null): bool {
		return other instanceof Guid && Guid_equal(this, other as Guid);
	}

	override GetHashCode(): i32 {
		const first = <i32>(this.high >> 32);
		const second = <i32>rotl<u32>(<u32>this.high, 16);
		return first ^ second ^ <i32>bswap<u32>(<u32>(this.low >> 32)) ^ <i32>bswap<u32>(<u32>this.low);
	}

	override CompareTo(other: Obj | null): i32 {
		if (other === null) return 1;
		if (!(other instanceof Guid)) argument("Object must be of type GUID. (Parameter 'value')");
		return Guid_CompareTo(this, other as Guid);
	}

	override toJson(): HostObject | null {
		return JValue_fromGuid_value(this);
	}

	override typeName(): string {
		return 'System.Guid';
	}
}

function hexadecimal(value: u64): string {
	let text = '';
	for (let shift = 60; shift >= 0; shift -= 4) text += hexDigit(<i32>((value >> <u64>shift) & 15));
	return text;
}

function hexDigit(value: i32): string {
	return String.fromCharCode(value < 10 ? 0x30 + value : 0x57 + value);
}

/** `default(Guid)`, and `new Guid()`. */
export function Guid_default(): Guid {
	return new Guid();
}

/** A random identifier, version 4. */
export function Guid_NewGuid(): Guid {
	const high = (<u64>random_bits() & ~0xf000) | 0x4000;
	const low = (<u64>random_bits() & 0x3fffffffffffffff) | 0x8000000000000000;
	return new Guid(high, low);
}

export function Guid_new_bytes(bytes: ArrayOf<u8> | null): Guid {
	if (bytes === null) argumentNull('b');
	const source = bytes!;
	if (source.length != 16) argument("Byte array for GUID must be exactly 16 bytes long. (Parameter 'b')");
	let high: u64 = 0;
	let low: u64 = 0;
	for (let index = 0; index < 8; index++) {
		high = (high << 8) | <u64>source.get(bytePosition(index));
		low = (low << 8) | <u64>source.get(index + 8);
	}
	return new Guid(high, low);
}

export function Guid_new_parts(
	a: i32,
	b: i16,
	c: i16,
	d: u8,
	e: u8,
	f: u8,
	g: u8,
	h: u8,
	i: u8,
	j: u8,
	k: u8,
): Guid {
	const high = (<u64>(<u32>a) << 32) | (<u64>(<u16>b) << 16) | <u64>(<u16>c);
	const first = (<u64>d << 24) | (<u64>e << 16) | (<u64>f << 8) | <u64>g;
	const second = (<u64>h << 24) | (<u64>i << 16) | (<u64>j << 8) | <u64>k;
	return new Guid(high, (first << 32) | second);
}

export function Guid_new_unsigned(
	a: u32,
	b: u16,
	c: u16,
	d: u8,
	e: u8,
	f: u8,
	g: u8,
	h: u8,
	i: u8,
	j: u8,
	k: u8,
): Guid {
	return Guid_new_parts(<i32>a, <i16>b, <i16>c, d, e, f, g, h, i, j, k);
}

/** Where the byte at `index` of the text stands in the byte array, whose first three groups are little-endian. */
function bytePosition(index: i32): i32 {
	return index < 4 ? 3 - index : index < 6 ? 9 - index : index < 8 ? 13 - index : index;
}

export function Guid_ToByteArray(self: Guid): ArrayOf<u8> {
	const bytes = new ArrayOf<u8>(16);
	for (let index = 0; index < 8; index++) {
		bytes.set(bytePosition(index), <u8>(self.high >> <u64>(56 - index * 8)));
		bytes.set(index + 8, <u8>(self.low >> <u64>(56 - index * 8)));
	}
	return bytes;
}

export function Guid_ToString_format(self: Guid, format: string | null): string {
	const letter = format === null || format.length == 0 ? 'd' : format.toLowerCase();
	if (letter == 'd') return self.ToString();
	if (letter == 'n') return hexadecimal(self.high) + hexadecimal(self.low);
	if (letter == 'b') return '{' + self.ToString() + '}';
	if (letter == 'p') return '(' + self.ToString() + ')';
	if (letter != 'x') {
		formatError('Format string can be only "D", "d", "N", "n", "P", "p", "B", "b", "X" or "x".');
	}
	return structured(self);
}

/** `{0x00000000,0x0000,0x0000,{0x00,…}}` */
function structured(self: Guid): string {
	const high = hexadecimal(self.high);
	const low = hexadecimal(self.low);
	let text = '{0x' + high.substring(0, 8) + ',0x' + high.substring(8, 12) + ',0x' + high.substring(12) + ',{';
	for (let index = 0; index < 16; index += 2) text += (index > 0 ? ',0x' : '0x') + low.substring(index, index + 2);
	return text + '}}';
}

export function Guid_CompareTo(self: Guid, other: Guid): i32 {
	if (self.high != other.high) return self.high < other.high ? -1 : 1;
	return self.low == other.low ? 0 : self.low < other.low ? -1 : 1;
}

export function Guid_equal(left: Guid, right: Guid): bool {
	return left.high == right.high && left.low == right.low;
}

export function Guid_notEqual(left: Guid, right: Guid): bool {
	return !Guid_equal(left, right);
}

/** The failure of a parse is its message; null after success. */
class GuidParser {
	failure: string | null = null;
	private digits: string = '';

	/** Any of the forms D, N, B, P and X. */
	parse(source: string): Guid {
		const text = source.trim();
		if (text.length == 0) this.failure = UNRECOGNIZED;
		else if (text.startsWith('(')) this.enclosed(text, '(', ')');
		else if (text.startsWith('{') && text.includes('-')) this.enclosed(text, '{', '}');
		else if (text.startsWith('{')) this.structured(text);
		else if (text.includes('-')) this.dashed(text);
		else this.plain(text);
		return this.result();
	}

	/** Only the form that the letter names. */
	parseExact(source: string, format: string): Guid {
		const text = source.trim();
		const letter = format.toLowerCase();
		if (letter == 'd') this.dashed(text);
		else if (letter == 'n') this.plain(text);
		else if (letter == 'b') this.enclosed(text, '{', '}');
		else if (letter == 'p') this.enclosed(text, '(', ')');
		else if (letter == 'x') this.structured(text);
		else this.failure = 'Format string can be only "D", "d", "N", "n", "P", "p", "B", "b", "X" or "x".';
		return this.result();
	}

	private enclosed(text: string, open: string, close: string): void {
		if (text.length != 38 || !text.startsWith(open) || !text.endsWith(close)) this.failure = WRONG_LENGTH;
		else this.dashed(text.substring(1, 37));
	}

	private dashed(text: string): void {
		if (text.length != 36) {
			this.failure = WRONG_LENGTH;
		} else if (text.charAt(8) + text.charAt(13) + text.charAt(18) + text.charAt(23) != '----') {
			this.failure = WRONG_DASHES;
		} else {
			this.digits =
				text.substring(0, 8) +
				text.substring(9, 13) +
				text.substring(14, 18) +
				text.substring(19, 23) +
				text.substring(24);
		}
	}

	private plain(text: string): void {
		if (text.length != 32) this.failure = WRONG_LENGTH;
		this.digits = text;
	}

	/** Groups of hexadecimal digits behind `0x`. */
	private structured(source: string): void {
		const text = source.replaceAll(' ', '').toLowerCase();
		const groups = text.substring(1).replaceAll('{', '').replaceAll('}', '').split(',');
		if (groups.length != 11 || !text.endsWith('}}') || text.indexOf(',{') < 0) {
			this.failure = 'Expected {0xdddddddd, etc}.';
			return;
		}
		for (let index = 0; index < 11; index++) {
			const width = index == 0 ? 8 : index < 3 ? 4 : 2;
			const group = unchecked(groups[index]);
			if (!group.startsWith('0x') || group.length == 2 || group.length > width + 2) {
				this.failure = 'Expected 0x prefix.';
				return;
			}
			this.digits += group.substring(2).padStart(width, '0');
		}
	}

	private result(): Guid {
		if (this.failure !== null) return new Guid();
		const high = this.number(0);
		const low = this.number(16);
		return this.failure === null ? new Guid(high, low) : new Guid();
	}

	private number(start: i32): u64 {
		let value: u64 = 0;
		for (let index = start; index < start + 16; index++) {
			const code = this.digits.charCodeAt(index);
			const lower = code | 0x20;
			const isNumber = code >= 0x30 && code <= 0x39;
			if (!isNumber && (lower < 0x61 || lower > 0x66)) this.failure = WRONG_DIGIT;
			value = (value << 4) | <u64>(isNumber ? code - 0x30 : lower - 0x57);
		}
		return value;
	}
}

function parse(text: string | null, parameter: string): Guid {
	if (text === null) argumentNull(parameter);
	const parser = new GuidParser();
	const result = parser.parse(text!);
	const failure = parser.failure;
	if (failure !== null) formatError(failure);
	return result;
}

export function Guid_new_text(text: string | null): Guid {
	return parse(text, 'g');
}

export function Guid_Parse(text: string | null): Guid {
	return parse(text, 'input');
}

export function Guid_ParseExact(text: string | null, format: string | null): Guid {
	if (text === null) argumentNull('input');
	if (format === null) argumentNull('format');
	const parser = new GuidParser();
	const result = parser.parseExact(text!, format!);
	const failure = parser.failure;
	if (failure !== null) formatError(failure);
	return result;
}

export function Guid_TryParse(text: string | null, result: Out<Guid>): bool {
	if (text === null) {
		result.value = new Guid();
		return false;
	}
	const parser = new GuidParser();
	result.value = parser.parse(text);
	return parser.failure === null;
}

export function Guid_TryParseExact(text: string | null, format: string | null, result: Out<Guid>): bool {
	if (text === null || format === null) {
		result.value = new Guid();
		return false;
	}
	const parser = new GuidParser();
	result.value = parser.parseExact(text, format);
	return parser.failure === null;
}

/** `d` has the last eight bytes. */
export function Guid_new_part_bytes(a: i32, b: i16, c: i16, d: ArrayOf<u8> | null): Guid {
	if (d === null) argumentNull('d');
	if (d!.length != 8) argument("Byte array for GUID must be exactly 8 bytes long. (Parameter 'd')");
	return Guid_new_parts(a, b, c, d!.get(0), d!.get(1), d!.get(2), d!.get(3), d!.get(4), d!.get(5), d!.get(6), d!.get(7));
}
