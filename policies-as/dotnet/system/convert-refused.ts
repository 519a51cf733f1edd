/** Conversions that Convert has and always refuses: a date is no number, and no fraction is a char. */
import { DateTime, DateTime_default } from '../time/date-time';
import { Decimal, Decimal_default } from '../numbers/decimal';
import { floatingName } from '../numbers/floating';
import { integerName, ushort } from '../numbers/integer';
import { invalidCast } from '../runtime/object';

function refuse(source: string, target: string): void {
	invalidCast("Invalid cast from '" + source + "' to '" + target + "'.");
}

export function Convert_ToBoolean_DateTime(_value: DateTime): bool {
	refuse('DateTime', 'Boolean');
	return false;
}

export function Convert_ToByte_DateTime(_value: DateTime): u8 {
	refuse('DateTime', 'Byte');
	return 0;
}

export function Convert_ToChar_DateTime(_value: DateTime): u16 {
	refuse('DateTime', 'Char');
	return 0;
}

export function Convert_ToDouble_DateTime(_value: DateTime): f64 {
	refuse('DateTime', 'Double');
	return 0;
}

export function Convert_ToInt16_DateTime(_value: DateTime): i16 {
	refuse('DateTime', 'Int16');
	return 0;
}

export function Convert_ToInt32_DateTime(_value: DateTime): i32 {
	refuse('DateTime', 'Int32');
	return 0;
}

export function Convert_ToInt64_DateTime(_value: DateTime): i64 {
	refuse('DateTime', 'Int64');
	return 0;
}

export function Convert_ToSByte_DateTime(_value: DateTime): i8 {
	refuse('DateTime', 'SByte');
	return 0;
}

export function Convert_ToSingle_DateTime(_value: DateTime): f32 {
	refuse('DateTime', 'Single');
	return 0;
}

export function Convert_ToUInt16_DateTime(_value: DateTime): ushort {
	refuse('DateTime', 'UInt16');
	return 0;
}

export function Convert_ToUInt32_DateTime(_value: DateTime): u32 {
	refuse('DateTime', 'UInt32');
	return 0;
}

export function Convert_ToUInt64_DateTime(_value: DateTime): u64 {
	refuse('DateTime', 'UInt64');
	return 0;
}

export function Convert_ToDecimal_DateTime(_value: DateTime): Decimal {
	refuse('DateTime', 'Decimal');
	return Decimal_default();
}

export function Convert_ToChar_boolean(_value: bool): u16 {
	refuse('Boolean', 'Char');
	return 0;
}

export function Convert_ToChar_floating<T>(_value: T): u16 {
	refuse(floatingName<T>(), 'Char');
	return 0;
}

export function Convert_ToChar_decimal(_value: Decimal): u16 {
	refuse('Decimal', 'Char');
	return 0;
}

export function Convert_ToDateTime_integer<T>(_value: T): DateTime {
	refuse(integerName<T>(), 'DateTime');
	return DateTime_default();
}

export function Convert_ToDateTime_floating<T>(_value: T): DateTime {
	refuse(floatingName<T>(), 'DateTime');
	return DateTime_default();
}

export function Convert_ToDateTime_boolean(_value: bool): DateTime {
	refuse('Boolean', 'DateTime');
	return DateTime_default();
}

export function Convert_ToDateTime_char(_value: u16): DateTime {
	refuse('Char', 'DateTime');
	return DateTime_default();
}

export function Convert_ToDateTime_decimal(_value: Decimal): DateTime {
	refuse('Decimal', 'DateTime');
	return DateTime_default();
}
