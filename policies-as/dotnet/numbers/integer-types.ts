import { Decimal, Decimal_toInteger } from './decimal';
import { Integer_Parse, Integer_TryParse, ushort } from './integer';
import { INTEGER_STYLE } from './number-parse';
import { Obj, Out } from '../runtime/object';

// Parse and TryParse of the eight integer types, and the conversions of decimals to them: what only the result's
// type tells apart.

export function SByte_Parse(text: string | null): i8 {
	return Integer_Parse<i8>(text, INTEGER_STYLE);
}

export function SByte_Parse_provider(text: string | null, provider: Obj | null): i8 {
	return Integer_Parse<i8>(text, INTEGER_STYLE);
}

export function SByte_Parse_style(text: string | null, style: i32, provider: Obj | null = null): i8 {
	return Integer_Parse<i8>(text, style);
}

export function SByte_TryParse(text: string | null, result: Out<i8>): bool {
	return Integer_TryParse<i8>(text, INTEGER_STYLE, result);
}

export function SByte_TryParse_style(text: string | null, style: i32, provider: Obj | null, result: Out<i8>): bool {
	return Integer_TryParse<i8>(text, style, result);
}

export function Decimal_toSByte(value: Decimal): i8 {
	return Decimal_toInteger<i8>(value);
}

export function Byte_Parse(text: string | null): u8 {
	return Integer_Parse<u8>(text, INTEGER_STYLE);
}

export function Byte_Parse_provider(text: string | null, provider: Obj | null): u8 {
	return Integer_Parse<u8>(text, INTEGER_STYLE);
}

export function Byte_Parse_style(text: string | null, style: i32, provider: Obj | null = null): u8 {
	return Integer_Parse<u8>(text, style);
}

export function Byte_TryParse(text: string | null, result: Out<u8>): bool {
	return Integer_TryParse<u8>(text, INTEGER_STYLE, result);
}

export function Byte_TryParse_style(text: string | null, style: i32, provider: Obj | null, result: Out<u8>): bool {
	return Integer_TryParse<u8>(text, style, result);
}

export function Decimal_toByte(value: Decimal): u8 {
	return Decimal_toInteger<u8>(value);
}

export function Int16_Parse(text: string | null): i16 {
	return Integer_Parse<i16>(text, INTEGER_STYLE);
}

export function Int16_Parse_provider(text: string | null, provider: Obj | null): i16 {
	return Integer_Parse<i16>(text, INTEGER_STYLE);
}

export function Int16_Parse_style(text: string | null, style: i32, provider: Obj | null = null): i16 {
	return Integer_Parse<i16>(text, style);
}

export function Int16_TryParse(text: string | null, result: Out<i16>): bool {
	return Integer_TryParse<i16>(text, INTEGER_STYLE, result);
}

export function Int16_TryParse_style(text: string | null, style: i32, provider: Obj | null, result: Out<i16>): bool {
	return Integer_TryParse<i16>(text, style, result);
}

export function Decimal_toInt16(value: Decimal): i16 {
	return Decimal_toInteger<i16>(value);
}

export function UInt16_Parse(text: string | null): ushort {
	return Integer_Parse<ushort>(text, INTEGER_STYLE);
}

export function UInt16_Parse_provider(text: string | null, provider: Obj | null): ushort {
	return Integer_Parse<ushort>(text, INTEGER_STYLE);
}

export function UInt16_Parse_style(text: string | null, style: i32, provider: Obj | null = null): ushort {
	return Integer_Parse<ushort>(text, style);
}

export function UInt16_TryParse(text: string | null, result: Out<ushort>): bool {
	return Integer_TryParse<ushort>(text, INTEGER_STYLE, result);
}

export function UInt16_TryParse_style(text: string | null, style: i32, provider: Obj | null, result: Out<ushort>): bool {
	return Integer_TryParse<ushort>(text, style, result);
}

export function Decimal_toUInt16(value: Decimal): ushort {
	return Decimal_toInteger<ushort>(value);
}

export function Int32_Parse(text: string | null): i32 {
	return Integer_Parse<i32>(text, INTEGER_STYLE);
}

export function Int32_Parse_provider(text: string | null, provider: Obj | null): i32 {
	return Integer_Parse<i32>(text, INTEGER_STYLE);
}

export function Int32_Parse_style(text: string | null, style: i32, provider: Obj | null = null): i32 {
	return Integer_Parse<i32>(text, style);
}

export function Int32_TryParse(text: string | null, result: Out<i32>): bool {
	return Integer_TryParse<i32>(text, INTEGER_STYLE, result);
}

export function Int32_TryParse_style(text: string | null, style: i32, provider: Obj | null, result: Out<i32>): bool {
	return Integer_TryParse<i32>(text, style, result);
}

export function Decimal_toInt32(value: Decimal): i32 {
	return Decimal_toInteger<i32>(value);
}

export function UInt32_Parse(text: string | null): u32 {
	return Integer_Parse<u32>(text, INTEGER_STYLE);
}

export function UInt32_Parse_provider(text: string | null, provider: Obj | null): u32 {
	return Integer_Parse<u32>(text, INTEGER_STYLE);
}

export function UInt32_Parse_style(text: string | null, style: i32, provider: Obj | null = null): u32 {
	return Integer_Parse<u32>(text, style);
}

export function UInt32_TryParse(text: string | null, result: Out<u32>): bool {
	return Integer_TryParse<u32>(text, INTEGER_STYLE, result);
}

export function UInt32_TryParse_style(text: string | null, style: i32, provider: Obj | null, result: Out<u32>): bool {
	return Integer_TryParse<u32>(text, style, result);
}

export function Decimal_toUInt32(value: Decimal): u32 {
	return Decimal_toInteger<u32>(value);
}

export function Int64_Parse(text: string | null): i64 {
	return Integer_Parse<i64>(text, INTEGER_STYLE);
}

export function Int64_Parse_provider(text: string | null, provider: Obj | null): i64 {
	return Integer_Parse<i64>(text, INTEGER_STYLE);
}

export function Int64_Parse_style(text: string | null, style: i32, provider: Obj | null = null): i64 {
	return Integer_Parse<i64>(text, style);
}

export function Int64_TryParse(text: string | null, result: Out<i64>): bool {
	return Integer_TryParse<i64>(text, INTEGER_STYLE, result);
}

export function Int64_TryParse_style(text: string | null, style: i32, provider: Obj | null, result: Out<i64>): bool {
	return Integer_TryParse<i64>(text, style, result);
}

export function Decimal_toInt64(value: Decimal): i64 {
	return Decimal_toInteger<i64>(value);
}

export function UInt64_Parse(text: string | null): u64 {
	return Integer_Parse<u64>(text, INTEGER_STYLE);
}

export function UInt64_Parse_provider(text: string | null, provider: Obj | null): u64 {
	return Integer_Parse<u64>(text, INTEGER_STYLE);
}

export function UInt64_Parse_style(text: string | null, style: i32, provider: Obj | null = null): u64 {
	return Integer_Parse<u64>(text, style);
}

export function UInt64_TryParse(text: string | null, result: Out<u64>): bool {
	return Integer_TryParse<u64>(text, INTEGER_STYLE, result);
}

export function UInt64_TryParse_style(text: string | null, style: i32, provider: Obj | null, result: Out<u64>): bool {
	return Integer_TryParse<u64>(text, style, result);
}

export function Decimal_toUInt64(value: Decimal): u64 {
	return Decimal_toInteger<u64>(value);
}
