/** Implicit conversions of nullable values to JToken: null becomes JSON null. */
import { Box } from '../runtime/box';
import { DateTime } from '../time/date-time';
import { DateTimeOffset } from '../time/date-time-offset';
import { Decimal } from '../numbers/decimal';
import { Guid } from '../system/guid';
import { HostObject } from '../runtime/host-object';
import { jsonOf } from './of';
import { TimeSpan } from '../time/time-span';
import { ushort } from '../numbers/integer';

export function JToken_fromBoolean_nullable(value: Box<bool> | null): HostObject | null {
	return jsonOf<Box<bool> | null>(value);
}

export function JToken_fromSByte_nullable(value: Box<i8> | null): HostObject | null {
	return jsonOf<Box<i8> | null>(value);
}

export function JToken_fromByte_nullable(value: Box<u8> | null): HostObject | null {
	return jsonOf<Box<u8> | null>(value);
}

export function JToken_fromInt16_nullable(value: Box<i16> | null): HostObject | null {
	return jsonOf<Box<i16> | null>(value);
}

export function JToken_fromUInt16_nullable(value: Box<ushort> | null): HostObject | null {
	return jsonOf<Box<ushort> | null>(value);
}

export function JToken_fromInt32_nullable(value: Box<i32> | null): HostObject | null {
	return jsonOf<Box<i32> | null>(value);
}

export function JToken_fromUInt32_nullable(value: Box<u32> | null): HostObject | null {
	return jsonOf<Box<u32> | null>(value);
}

export function JToken_fromInt64_nullable(value: Box<i64> | null): HostObject | null {
	return jsonOf<Box<i64> | null>(value);
}

export function JToken_fromUInt64_nullable(value: Box<u64> | null): HostObject | null {
	return jsonOf<Box<u64> | null>(value);
}

export function JToken_fromDouble_nullable(value: Box<f64> | null): HostObject | null {
	return jsonOf<Box<f64> | null>(value);
}

export function JToken_fromSingle_nullable(value: Box<f32> | null): HostObject | null {
	return jsonOf<Box<f32> | null>(value);
}

export function JToken_fromDecimal_nullable(value: Decimal | null): HostObject | null {
	return jsonOf<Decimal | null>(value);
}

export function JToken_fromGuid_nullable(value: Guid | null): HostObject | null {
	return jsonOf<Guid | null>(value);
}

export function JToken_fromDateTime_nullable(value: DateTime | null): HostObject | null {
	return jsonOf<DateTime | null>(value);
}

export function JToken_fromDateTimeOffset_nullable(value: DateTimeOffset | null): HostObject | null {
	return jsonOf<DateTimeOffset | null>(value);
}

export function JToken_fromTimeSpan_nullable(value: TimeSpan | null): HostObject | null {
	return jsonOf<TimeSpan | null>(value);
}
