import { ArrayOf } from '../collections/array';
import { given } from '../runtime/item';
import { argument, argumentOutOfRange } from '../runtime/object';
import { TextBuffer } from '../text/text-buffer';
import { ushort } from '../numbers/integer';

// System.BitConverter. WebAssembly is little-endian, as .NET's hosts are.

const OUTSIDE = 'Index was out of range. Must be non-negative and less than the size of the collection.';
const HEXADECIMAL = '0123456789ABCDEF';

export function BitConverter_IsLittleEndian(): bool {
	return true;
}

export function BitConverter_GetBytes<T>(value: T): ArrayOf<u8> {
	const bytes = new ArrayOf<u8>(sizeof<T>());
	store<T>(changetype<usize>(bytes.items), value);
	return bytes;
}

export function BitConverter_GetBytes_char(value: u16): ArrayOf<u8> {
	return BitConverter_GetBytes<u16>(value);
}

export function BitConverter_GetBytes_ushort(value: ushort): ArrayOf<u8> {
	return BitConverter_GetBytes<u16>(<u16>value);
}

/** The value of type T at `start`. */
function valueAt<T>(value: ArrayOf<u8> | null, start: i32): T {
	const bytes = given(value, 'value');
	if (<u32>start >= <u32>bytes.length) argumentOutOfRange('startIndex', OUTSIDE);
	if (start > bytes.length - <i32>sizeof<T>()) {
		argument(
			"Destination array is not long enough to copy all the items in the collection. Check array index and length. (Parameter 'value')",
		);
	}
	return load<T>(changetype<usize>(bytes.items) + <usize>start);
}

export function BitConverter_ToBoolean(value: ArrayOf<u8> | null, start: i32): bool {
	return valueAt<u8>(value, start) !== 0;
}

export function BitConverter_ToChar(value: ArrayOf<u8> | null, start: i32): u16 {
	return valueAt<u16>(value, start);
}

export function BitConverter_ToInt16(value: ArrayOf<u8> | null, start: i32): i16 {
	return valueAt<i16>(value, start);
}

export function BitConverter_ToInt32(value: ArrayOf<u8> | null, start: i32): i32 {
	return valueAt<i32>(value, start);
}

export function BitConverter_ToInt64(value: ArrayOf<u8> | null, start: i32): i64 {
	return valueAt<i64>(value, start);
}

export function BitConverter_ToUInt16(value: ArrayOf<u8> | null, start: i32): ushort {
	return valueAt<u16>(value, start);
}

export function BitConverter_ToUInt32(value: ArrayOf<u8> | null, start: i32): u32 {
	return valueAt<u32>(value, start);
}

export function BitConverter_ToUInt64(value: ArrayOf<u8> | null, start: i32): u64 {
	return valueAt<u64>(value, start);
}

export function BitConverter_ToSingle(value: ArrayOf<u8> | null, start: i32): f32 {
	return valueAt<f32>(value, start);
}

export function BitConverter_ToDouble(value: ArrayOf<u8> | null, start: i32): f64 {
	return valueAt<f64>(value, start);
}

export function BitConverter_DoubleToInt64Bits(value: f64): i64 {
	return reinterpret<i64>(value);
}

export function BitConverter_Int64BitsToDouble(value: i64): f64 {
	return reinterpret<f64>(value);
}

export function BitConverter_SingleToInt32Bits(value: f32): i32 {
	return reinterpret<i32>(value);
}

export function BitConverter_Int32BitsToSingle(value: i32): f32 {
	return reinterpret<f32>(value);
}

export function BitConverter_ToString(value: ArrayOf<u8> | null): string {
	return hexadecimalPairs(given(value, 'value'), 0, value!.length);
}

export function BitConverter_ToString_start(value: ArrayOf<u8> | null, start: i32): string {
	return BitConverter_ToString_part(value, start, given(value, 'value').length - start);
}

export function BitConverter_ToString_part(value: ArrayOf<u8> | null, start: i32, length: i32): string {
	const bytes = given(value, 'value');
	if (start < 0 || (start >= bytes.length && start > 0)) argumentOutOfRange('startIndex', OUTSIDE);
	if (length < 0) argumentOutOfRange('length', 'Value must be positive.');
	if (start > bytes.length - length) {
		argument(
			'Destination array is not long enough to copy all the items in the collection. Check array index and length.',
		);
	}
	return hexadecimalPairs(bytes, start, length);
}

/** `01-AB-FF`. */
function hexadecimalPairs(bytes: ArrayOf<u8>, start: i32, length: i32): string {
	const out = new TextBuffer(length * 3);
	for (let i = start; i < start + length; i++) {
		if (i > start) out.appendUnit(0x2d);
		const byte = bytes.get(i);
		out.appendUnit(HEXADECIMAL.charCodeAt(byte >> 4));
		out.appendUnit(HEXADECIMAL.charCodeAt(byte & 15));
	}
	return out.toString();
}
