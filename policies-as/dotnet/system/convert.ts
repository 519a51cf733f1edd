import { Boolean_Parse, Boolean_ToString } from './boolean';
import { Box, BoxChar, BoxEnum, BoxString } from '../runtime/box';
import { Char_Parse } from '../text/char';
import { DateTime, DateTime_default } from '../time/date-time';
import { DateTime_Parse } from '../time/date-time-reading';
import {
	Decimal,
	Decimal_default,
	Decimal_fromFloating,
	Decimal_fromInteger,
	Decimal_Parse,
	Decimal_toDouble,
	Decimal_toInteger,
	Decimal_toSingle,
} from '../numbers/decimal';
import { Decimal_round } from '../numbers/decimal-arithmetic';
import { FLOATING_STYLE, Floating_Parse } from '../numbers/floating';
import { bitsOf, fits, hexadecimalDigit, Integer_Parse, integerName, isNegative, magnitude, overflowOf, ushort } from '../numbers/integer';
import { INTEGER_STYLE } from '../numbers/number-parse';
import { argument, formatError, invalidCast, Obj, overflow } from '../runtime/object';

// System.Convert: the rules of each conversion. The integer targets have their names in convert-integers.ts. A
// provider changes nothing: the culture is always the invariant one.

/** Integer to integer; OverflowException when it does not fit. */
export function integerToInteger<From, To>(value: From): To {
	if (!fits<To>(magnitude<From>(value), isNegative<From>(value))) overflowOf<To>();
	return <To>value;
}

/** Rounds half to even. */
export function floatingToInteger<From, To>(value: From): To {
	const whole = nearest(<f64>value);
	const bits = <f64>bitsOf<To>();
	const limit = Math.pow(2, isSigned<To>() ? bits - 1 : bits);
	const lowest: f64 = isSigned<To>() ? -limit : 0;
	if (!(whole >= lowest && whole < limit)) {
		if (sizeof<To>() === 8) overflow('Arithmetic operation resulted in an overflow.');
		overflowOf<To>();
	}
	return isSigned<To>() ? <To>(<i64>whole) : <To>(<u64>whole);
}

export function decimalToInteger<To>(value: Decimal): To {
	return Decimal_toInteger<To>(Decimal_round(value));
}

export function textToInteger<To>(text: string | null): To {
	return text === null ? <To>0 : Integer_Parse<To>(text, INTEGER_STYLE);
}

export function objectToInteger<To>(value: Obj | null): To {
	if (value === null) return <To>0;
	const exact = exactNumber(value);
	if (exact !== null) return decimalToInteger<To>(exact);
	if (value instanceof BoxString) return textToInteger<To>((<BoxString>value).value);
	return floatingToInteger<f64, To>(floatingNumber(value, integerName<To>()));
}

/** The number in a boxed integer, char, bool, enum or decimal; null for any other object. */
function exactNumber(value: Obj): Decimal | null {
	if (value instanceof Decimal) return <Decimal>value;
	if (value instanceof Box<i32>) return Decimal_fromInteger<i32>((<Box<i32>>value).value);
	if (value instanceof Box<i64>) return Decimal_fromInteger<i64>((<Box<i64>>value).value);
	if (value instanceof Box<bool>) return Decimal_fromInteger<u32>(u32((<Box<bool>>value).value));
	if (value instanceof Box<u8>) return Decimal_fromInteger<u8>((<Box<u8>>value).value);
	if (value instanceof Box<i8>) return Decimal_fromInteger<i8>((<Box<i8>>value).value);
	if (value instanceof Box<i16>) return Decimal_fromInteger<i16>((<Box<i16>>value).value);
	if (value instanceof Box<ushort>) return Decimal_fromInteger<ushort>((<Box<ushort>>value).value);
	if (value instanceof Box<u32>) return Decimal_fromInteger<u32>((<Box<u32>>value).value);
	if (value instanceof Box<u64>) return Decimal_fromInteger<u64>((<Box<u64>>value).value);
	if (value instanceof BoxChar) return Decimal_fromInteger<u16>((<BoxChar>value).value);
	if (value instanceof BoxEnum) return Decimal_fromInteger<i32>((<BoxEnum>value).value);
	return null;
}

/** The number in a boxed double or float; InvalidCastException for any other object. */
function floatingNumber(value: Obj, target: string): f64 {
	if (value instanceof Box<f64>) return (<Box<f64>>value).value;
	if (value instanceof Box<f32>) return (<Box<f32>>value).value;
	if (value instanceof DateTime) invalidCast("Invalid cast from 'DateTime' to '" + target + "'.");
	invalidCast("Unable to cast object of type '" + value.typeName() + "' to type 'System.IConvertible'.");
	return 0;
}

/** Digits in base 2, 8, 10 or 16; without sign they are the bits of the type. */
export function textToInteger_base<To>(text: string | null, base: i32): To {
	checkBase(base);
	if (text === null) return <To>0;
	if (base === 10) return Integer_Parse<To>(text, INTEGER_STYLE);
	let at = 0;
	if (text.length > 0 && text.charCodeAt(0) === 0x2d) {
		argument('String cannot contain a minus sign if the base is not 10.');
	}
	if (base === 16 && text.length > 1 && text.charCodeAt(0) === 0x30 && (text.charCodeAt(1) | 0x20) === 0x78) at = 2;
	const start = at;
	let value: u64 = 0;
	const limit = ~(<u64>0) >> (64 - bitsOf<To>());
	for (; at < text.length; at++) {
		const digit = hexadecimalDigit(text.charCodeAt(at));
		if (digit < 0 || digit >= base) break;
		if (value > (limit - <u64>digit) / <u64>base) overflowOf<To>();
		value = value * <u64>base + <u64>digit;
	}
	if (at === start) formatError('Could not find any recognizable digits.');
	if (at < text.length) formatError('Additional non-parsable characters are at the end of the string.');
	return <To>value;
}

/** The digits of the bits of `value`; in base 10 the number itself. */
export function Convert_ToString_base<T>(value: T, base: i32): string {
	checkBase(base);
	if (base === 10) return (<i64>value).toString();
	return (<u64>value & (~(<u64>0) >> (64 - sizeof<T>() * 8))).toString(base);
}

function checkBase(base: i32): void {
	if (base !== 2 && base !== 8 && base !== 10 && base !== 16) argument('Invalid Base.');
}

export function Convert_ToBoolean_number<T>(value: T): bool {
	return value !== <T>0;
}

export function Convert_ToBoolean_boolean(value: bool): bool {
	return value;
}

export function Convert_ToBoolean_decimal(value: Decimal): bool {
	return !value.isZero;
}

export function Convert_ToBoolean_text(text: string | null, provider: Obj | null = null): bool {
	return text !== null && Boolean_Parse(text);
}

/** No number: InvalidCastException. */
export function Convert_ToBoolean_char(value: u16): bool {
	refuseChar(new BoxChar(value), 'Boolean');
	return false;
}

export function Convert_ToBoolean(value: Obj | null, provider: Obj | null = null): bool {
	if (value === null) return false;
	if (value instanceof BoxString) return Boolean_Parse((<BoxString>value).value);
	refuseChar(value, 'Boolean');
	const exact = exactNumber(value);
	return exact !== null ? !exact.isZero : floatingNumber(value, 'Boolean') !== 0;
}

function refuseChar(value: Obj, target: string): void {
	if (value instanceof BoxChar) invalidCast("Invalid cast from 'Char' to '" + target + "'.");
}

export function Convert_ToDouble_number<T>(value: T): f64 {
	return <f64>value;
}

export function Convert_ToDouble_decimal(value: Decimal): f64 {
	return Decimal_toDouble(value);
}

export function Convert_ToDouble_text(text: string | null, provider: Obj | null = null): f64 {
	return text === null ? 0 : Floating_Parse<f64>(text, FLOATING_STYLE);
}

/** No number: InvalidCastException. */
export function Convert_ToDouble_char(value: u16): f64 {
	refuseChar(new BoxChar(value), 'Double');
	return 0;
}

export function Convert_ToDouble(value: Obj | null, provider: Obj | null = null): f64 {
	if (value === null) return 0;
	if (value instanceof BoxString) return Floating_Parse<f64>((<BoxString>value).value, FLOATING_STYLE);
	refuseChar(value, 'Double');
	const exact = exactNumber(value);
	return exact !== null ? Decimal_toDouble(exact) : floatingNumber(value, 'Double');
}

export function Convert_ToSingle_number<T>(value: T): f32 {
	return <f32>value;
}

export function Convert_ToSingle_decimal(value: Decimal): f32 {
	return Decimal_toSingle(value);
}

export function Convert_ToSingle_text(text: string | null, provider: Obj | null = null): f32 {
	return text === null ? 0 : Floating_Parse<f32>(text, FLOATING_STYLE);
}

/** No number: InvalidCastException. */
export function Convert_ToSingle_char(value: u16): f32 {
	refuseChar(new BoxChar(value), 'Single');
	return 0;
}

export function Convert_ToSingle(value: Obj | null, provider: Obj | null = null): f32 {
	if (value === null) return 0;
	if (value instanceof BoxString) return Floating_Parse<f32>((<BoxString>value).value, FLOATING_STYLE);
	refuseChar(value, 'Single');
	const exact = exactNumber(value);
	return exact !== null ? Decimal_toSingle(exact) : <f32>floatingNumber(value, 'Single');
}

export function Convert_ToDecimal_boolean(value: bool): Decimal {
	return Decimal_fromInteger<u32>(u32(value));
}

export function Convert_ToDecimal_decimal(value: Decimal): Decimal {
	return value;
}

export function Convert_ToDecimal_text(text: string | null, provider: Obj | null = null): Decimal {
	return text === null ? Decimal_default() : Decimal_Parse(text);
}

/** No number: InvalidCastException. */
export function Convert_ToDecimal_char(value: u16): Decimal {
	refuseChar(new BoxChar(value), 'Decimal');
	return Decimal_default();
}

export function Convert_ToDecimal(value: Obj | null, provider: Obj | null = null): Decimal {
	if (value === null) return Decimal_default();
	if (value instanceof BoxString) return Decimal_Parse((<BoxString>value).value);
	refuseChar(value, 'Decimal');
	const exact = exactNumber(value);
	return exact !== null ? exact : Decimal_fromFloating<f64>(floatingNumber(value, 'Decimal'));
}

/** From an integer type. */
export function Convert_ToChar_integer<T>(value: T): u16 {
	if (!fits<u16>(magnitude<T>(value), isNegative<T>(value))) {
		overflow('Value was either too large or too small for a character.');
	}
	return <u16>value;
}

export function Convert_ToChar_char(value: u16): u16 {
	return value;
}

export function Convert_ToChar_text(text: string | null, provider: Obj | null = null): u16 {
	if (text === null) return Char_Parse(null);
	return Char_Parse(text);
}

export function Convert_ToChar(value: Obj | null, provider: Obj | null = null): u16 {
	if (value === null) return 0;
	if (value instanceof BoxChar) return (<BoxChar>value).value;
	if (value instanceof BoxString) return Char_Parse((<BoxString>value).value);
	const exact = exactNumber(value);
	if (exact === null || value instanceof Decimal || value instanceof Box<bool>) {
		invalidCast("Invalid cast from '" + value.typeName().substring('System.'.length) + "' to 'Char'.");
	}
	return Convert_ToChar_integer<i64>(Decimal_toInteger<i64>(exact!));
}

export function Convert_ToString_text(value: string | null, provider: Obj | null = null): string | null {
	return value;
}

export function Convert_ToString_boolean(value: bool): string {
	return Boolean_ToString(value);
}

/** Of an object; nothing of null. */
export function Convert_ToString(value: Obj | null, provider: Obj | null = null): string {
	return value === null ? '' : value.ToString();
}

export function Convert_ToDateTime_text(text: string | null, provider: Obj | null = null): DateTime {
	return text === null ? DateTime_default() : DateTime_Parse(text);
}

export function Convert_ToDateTime_DateTime(value: DateTime): DateTime {
	return value;
}

export function Convert_ToDateTime(value: Obj | null, provider: Obj | null = null): DateTime {
	if (value === null) return DateTime_default();
	if (value instanceof DateTime) return <DateTime>value;
	if (!(value instanceof BoxString)) {
		invalidCast("Invalid cast from '" + value.typeName().substring('System.'.length) + "' to 'DateTime'.");
	}
	return DateTime_Parse((<BoxString>value).value);
}
