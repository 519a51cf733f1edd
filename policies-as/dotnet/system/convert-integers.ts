import {
	decimalToInteger,
	floatingToInteger,
	integerToInteger,
	objectToInteger,
	textToInteger,
	textToInteger_base,
} from './convert';
import { Decimal } from '../numbers/decimal';
import { Obj } from '../runtime/object';
import { ushort } from '../numbers/integer';

// The members of System.Convert whose result is an integer: for each target one function for each kind of source.

export function Convert_ToSByte(value: Obj | null, provider: Obj | null = null): i8 {
	return objectToInteger<i8>(value);
}

export function Convert_ToSByte_integer<T>(value: T): i8 {
	return integerToInteger<T, i8>(value);
}

export function Convert_ToSByte_boolean(value: bool): i8 {
	return <i8>value;
}

export function Convert_ToSByte_floating<T>(value: T): i8 {
	return floatingToInteger<T, i8>(value);
}

export function Convert_ToSByte_decimal(value: Decimal): i8 {
	return decimalToInteger<i8>(value);
}

export function Convert_ToSByte_text(text: string | null, provider: Obj | null = null): i8 {
	return textToInteger<i8>(text);
}

export function Convert_ToSByte_text_base(text: string | null, base: i32): i8 {
	return textToInteger_base<i8>(text, base);
}

export function Convert_ToByte(value: Obj | null, provider: Obj | null = null): u8 {
	return objectToInteger<u8>(value);
}

export function Convert_ToByte_integer<T>(value: T): u8 {
	return integerToInteger<T, u8>(value);
}

export function Convert_ToByte_boolean(value: bool): u8 {
	return <u8>value;
}

export function Convert_ToByte_floating<T>(value: T): u8 {
	return floatingToInteger<T, u8>(value);
}

export function Convert_ToByte_decimal(value: Decimal): u8 {
	return decimalToInteger<u8>(value);
}

export function Convert_ToByte_text(text: string | null, provider: Obj | null = null): u8 {
	return textToInteger<u8>(text);
}

export function Convert_ToByte_text_base(text: string | null, base: i32): u8 {
	return textToInteger_base<u8>(text, base);
}

export function Convert_ToInt16(value: Obj | null, provider: Obj | null = null): i16 {
	return objectToInteger<i16>(value);
}

export function Convert_ToInt16_integer<T>(value: T): i16 {
	return integerToInteger<T, i16>(value);
}

export function Convert_ToInt16_boolean(value: bool): i16 {
	return <i16>value;
}

export function Convert_ToInt16_floating<T>(value: T): i16 {
	return floatingToInteger<T, i16>(value);
}

export function Convert_ToInt16_decimal(value: Decimal): i16 {
	return decimalToInteger<i16>(value);
}

export function Convert_ToInt16_text(text: string | null, provider: Obj | null = null): i16 {
	return textToInteger<i16>(text);
}

export function Convert_ToInt16_text_base(text: string | null, base: i32): i16 {
	return textToInteger_base<i16>(text, base);
}

export function Convert_ToUInt16(value: Obj | null, provider: Obj | null = null): ushort {
	return objectToInteger<ushort>(value);
}

export function Convert_ToUInt16_integer<T>(value: T): ushort {
	return integerToInteger<T, ushort>(value);
}

export function Convert_ToUInt16_boolean(value: bool): ushort {
	return <ushort>value;
}

export function Convert_ToUInt16_floating<T>(value: T): ushort {
	return floatingToInteger<T, ushort>(value);
}

export function Convert_ToUInt16_decimal(value: Decimal): ushort {
	return decimalToInteger<ushort>(value);
}

export function Convert_ToUInt16_text(text: string | null, provider: Obj | null = null): ushort {
	return textToInteger<ushort>(text);
}

export function Convert_ToUInt16_text_base(text: string | null, base: i32): ushort {
	return textToInteger_base<ushort>(text, base);
}

export function Convert_ToInt32(value: Obj | null, provider: Obj | null = null): i32 {
	return objectToInteger<i32>(value);
}

export function Convert_ToInt32_integer<T>(value: T): i32 {
	return integerToInteger<T, i32>(value);
}

export function Convert_ToInt32_boolean(value: bool): i32 {
	return <i32>value;
}

export function Convert_ToInt32_floating<T>(value: T): i32 {
	return floatingToInteger<T, i32>(value);
}

export function Convert_ToInt32_decimal(value: Decimal): i32 {
	return decimalToInteger<i32>(value);
}

export function Convert_ToInt32_text(text: string | null, provider: Obj | null = null): i32 {
	return textToInteger<i32>(text);
}

export function Convert_ToInt32_text_base(text: string | null, base: i32): i32 {
	return textToInteger_base<i32>(text, base);
}

export function Convert_ToUInt32(value: Obj | null, provider: Obj | null = null): u32 {
	return objectToInteger<u32>(value);
}

export function Convert_ToUInt32_integer<T>(value: T): u32 {
	return integerToInteger<T, u32>(value);
}

export function Convert_ToUInt32_boolean(value: bool): u32 {
	return <u32>value;
}

export function Convert_ToUInt32_floating<T>(value: T): u32 {
	return floatingToInteger<T, u32>(value);
}

export function Convert_ToUInt32_decimal(value: Decimal): u32 {
	return decimalToInteger<u32>(value);
}

export function Convert_ToUInt32_text(text: string | null, provider: Obj | null = null): u32 {
	return textToInteger<u32>(text);
}

export function Convert_ToUInt32_text_base(text: string | null, base: i32): u32 {
	return textToInteger_base<u32>(text, base);
}

export function Convert_ToInt64(value: Obj | null, provider: Obj | null = null): i64 {
	return objectToInteger<i64>(value);
}

export function Convert_ToInt64_integer<T>(value: T): i64 {
	return integerToInteger<T, i64>(value);
}

export function Convert_ToInt64_boolean(value: bool): i64 {
	return <i64>value;
}

export function Convert_ToInt64_floating<T>(value: T): i64 {
	return floatingToInteger<T, i64>(value);
}

export function Convert_ToInt64_decimal(value: Decimal): i64 {
	return decimalToInteger<i64>(value);
}

export function Convert_ToInt64_text(text: string | null, provider: Obj | null = null): i64 {
	return textToInteger<i64>(text);
}

export function Convert_ToInt64_text_base(text: string | null, base: i32): i64 {
	return textToInteger_base<i64>(text, base);
}

export function Convert_ToUInt64(value: Obj | null, provider: Obj | null = null): u64 {
	return objectToInteger<u64>(value);
}

export function Convert_ToUInt64_integer<T>(value: T): u64 {
	return integerToInteger<T, u64>(value);
}

export function Convert_ToUInt64_boolean(value: bool): u64 {
	return <u64>value;
}

export function Convert_ToUInt64_floating<T>(value: T): u64 {
	return floatingToInteger<T, u64>(value);
}

export function Convert_ToUInt64_decimal(value: Decimal): u64 {
	return decimalToInteger<u64>(value);
}

export function Convert_ToUInt64_text(text: string | null, provider: Obj | null = null): u64 {
	return textToInteger<u64>(text);
}

export function Convert_ToUInt64_text_base(text: string | null, base: i32): u64 {
	return textToInteger_base<u64>(text, base);
}
