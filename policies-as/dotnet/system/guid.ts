/** System.Guid: sixteen bytes; text and comparison read the first three groups as numbers. */
import { ArrayOf } from '../collections/array';
import { HostObject } from '../runtime/host-object';
import { JValue_fromGuid_value } from '../json/of';
import { argument, argumentNull, formatError, Obj } from '../runtime/object';
import { ushort } from '../numbers/integer';

export const UNRECOGNIZED = 'Unrecognized Guid format.';

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
	b: ushort,
	c: ushort,
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

/** `d` has the last eight bytes. */
export function Guid_new_part_bytes(a: i32, b: i16, c: i16, d: ArrayOf<u8> | null): Guid {
	if (d === null) argumentNull('d');
	if (d!.length != 8) argument("Byte array for GUID must be exactly 8 bytes long. (Parameter 'd')");
	return Guid_new_parts(a, b, c, d!.get(0), d!.get(1), d!.get(2), d!.get(3), d!.get(4), d!.get(5), d!.get(6), d!.get(7));
}
