/** Sums, differences and the order of DateTimeOffsets. */
import {
	DateTime_AddDays,
	DateTime_AddHours,
	DateTime_AddMilliseconds,
	DateTime_AddMinutes,
	DateTime_AddMonths,
	DateTime_AddSeconds,
	DateTime_AddTicks,
	DateTime_AddYears,
	DateTime_minus,
	DateTime_plus,
} from './date-time-arithmetic';
import { DateTimeOffset, fromClock } from './date-time-offset';
import { compareTicks, TimeSpan } from './time-span';

export function DateTimeOffset_Add(self: DateTimeOffset, span: TimeSpan): DateTimeOffset {
	return fromClock(DateTime_plus(self.clock(), span), self.offset);
}

export function DateTimeOffset_AddDays(self: DateTimeOffset, value: f64): DateTimeOffset {
	return fromClock(DateTime_AddDays(self.clock(), value), self.offset);
}

export function DateTimeOffset_AddHours(self: DateTimeOffset, value: f64): DateTimeOffset {
	return fromClock(DateTime_AddHours(self.clock(), value), self.offset);
}

export function DateTimeOffset_AddMinutes(self: DateTimeOffset, value: f64): DateTimeOffset {
	return fromClock(DateTime_AddMinutes(self.clock(), value), self.offset);
}

export function DateTimeOffset_AddSeconds(self: DateTimeOffset, value: f64): DateTimeOffset {
	return fromClock(DateTime_AddSeconds(self.clock(), value), self.offset);
}

export function DateTimeOffset_AddMilliseconds(self: DateTimeOffset, value: f64): DateTimeOffset {
	return fromClock(DateTime_AddMilliseconds(self.clock(), value), self.offset);
}

export function DateTimeOffset_AddTicks(self: DateTimeOffset, ticks: i64): DateTimeOffset {
	return fromClock(DateTime_AddTicks(self.clock(), ticks), self.offset);
}

export function DateTimeOffset_AddMonths(self: DateTimeOffset, months: i32): DateTimeOffset {
	return fromClock(DateTime_AddMonths(self.clock(), months), self.offset);
}

export function DateTimeOffset_AddYears(self: DateTimeOffset, years: i32): DateTimeOffset {
	return fromClock(DateTime_AddYears(self.clock(), years), self.offset);
}

export function DateTimeOffset_Subtract(self: DateTimeOffset, other: DateTimeOffset): TimeSpan {
	return new TimeSpan(self.ticks - other.ticks);
}

export function DateTimeOffset_Subtract_TimeSpan(self: DateTimeOffset, span: TimeSpan): DateTimeOffset {
	return fromClock(DateTime_minus(self.clock(), span), self.offset);
}
export function DateTimeOffset_Compare(left: DateTimeOffset, right: DateTimeOffset): i32 {
	return compareTicks(left.ticks, right.ticks);
}

/** Whether the moments are the same and the clocks too. */
export function DateTimeOffset_EqualsExact(self: DateTimeOffset, other: DateTimeOffset): bool {
	return self.ticks == other.ticks && self.offset == other.offset;
}

export function DateTimeOffset_equal(left: DateTimeOffset, right: DateTimeOffset): bool {
	return left.ticks == right.ticks;
}

export function DateTimeOffset_notEqual(left: DateTimeOffset, right: DateTimeOffset): bool {
	return left.ticks != right.ticks;
}

export function DateTimeOffset_less(left: DateTimeOffset, right: DateTimeOffset): bool {
	return left.ticks < right.ticks;
}

export function DateTimeOffset_lessOrEqual(left: DateTimeOffset, right: DateTimeOffset): bool {
	return left.ticks <= right.ticks;
}

export function DateTimeOffset_greater(left: DateTimeOffset, right: DateTimeOffset): bool {
	return left.ticks > right.ticks;
}

export function DateTimeOffset_greaterOrEqual(left: DateTimeOffset, right: DateTimeOffset): bool {
	return left.ticks >= right.ticks;
}
