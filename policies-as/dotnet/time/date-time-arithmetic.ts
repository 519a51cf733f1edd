/** Sums, differences and the order of DateTimes. */
import { dayNumber, daysInMonth, MAX_YEAR } from './calendar';
import { calendarDate, DateTime, inRange, MAX_TICKS, UNREPRESENTABLE } from './date-time';
import { argumentOutOfRange } from '../runtime/object';
import { compareTicks, TICKS_PER_DAY, TICKS_PER_MILLISECOND, TimeSpan } from './time-span';

const MILLISECONDS_PER_DAY: f64 = 86400000;
const MAX_MILLISECONDS: f64 = 315537897600000;

export function DateTime_Add(self: DateTime, span: TimeSpan): DateTime {
	return inRange(self.ticks + span.ticks, self.kind, 'value');
}

export function DateTime_AddTicks(self: DateTime, ticks: i64): DateTime {
	if (ticks > MAX_TICKS - self.ticks || ticks < -self.ticks) argumentOutOfRange('value', UNREPRESENTABLE);
	return new DateTime(self.ticks + ticks, self.kind);
}

/** Adds a number of units, rounded to a millisecond as .NET Core 3.1 does. */
function addUnits(self: DateTime, value: f64, millisecondsPerUnit: f64): DateTime {
	const milliseconds = value * millisecondsPerUnit + (value >= 0 ? 0.5 : -0.5);
	if (!(milliseconds > -MAX_MILLISECONDS && milliseconds < MAX_MILLISECONDS)) {
		argumentOutOfRange('value', 'Value to add was out of range.');
	}
	return DateTime_AddTicks(self, <i64>milliseconds * TICKS_PER_MILLISECOND);
}

export function DateTime_AddDays(self: DateTime, value: f64): DateTime {
	return addUnits(self, value, MILLISECONDS_PER_DAY);
}

export function DateTime_AddHours(self: DateTime, value: f64): DateTime {
	return addUnits(self, value, 3600000);
}

export function DateTime_AddMinutes(self: DateTime, value: f64): DateTime {
	return addUnits(self, value, 60000);
}

export function DateTime_AddSeconds(self: DateTime, value: f64): DateTime {
	return addUnits(self, value, 1000);
}

export function DateTime_AddMilliseconds(self: DateTime, value: f64): DateTime {
	return addUnits(self, value, 1);
}

export function DateTime_AddMonths(self: DateTime, months: i32): DateTime {
	if (months < -120000 || months > 120000) {
		argumentOutOfRange('months', 'Months value must be between +/-120000.');
	}
	return addMonths(self, months);
}

export function DateTime_AddYears(self: DateTime, years: i32): DateTime {
	if (years < -10000 || years > 10000) argumentOutOfRange('years', 'Years value must be between +/-10000.');
	return addMonths(self, years * 12);
}

/** The same day of another month, or that month's last day when it is shorter. */
function addMonths(self: DateTime, months: i32): DateTime {
	const date = calendarDate(self);
	const index = date.year * 12 + date.month - 1 + months;
	const year = index / 12;
	if (index < 12 || year > MAX_YEAR) argumentOutOfRange('months', UNREPRESENTABLE);
	const month = (index % 12) + 1;
	const day = min(date.day, daysInMonth(year, month));
	const ticks = <i64>dayNumber(year, month, day) * TICKS_PER_DAY + (self.ticks % TICKS_PER_DAY);
	return new DateTime(ticks, self.kind);
}

export function DateTime_Subtract(self: DateTime, other: DateTime): TimeSpan {
	return new TimeSpan(self.ticks - other.ticks);
}

export function DateTime_Subtract_TimeSpan(self: DateTime, span: TimeSpan): DateTime {
	return inRange(self.ticks - span.ticks, self.kind, 'value');
}

export function DateTime_plus(self: DateTime, span: TimeSpan): DateTime {
	return inRange(self.ticks + span.ticks, self.kind, 't');
}

export function DateTime_minus(self: DateTime, span: TimeSpan): DateTime {
	return inRange(self.ticks - span.ticks, self.kind, 't');
}

export function DateTime_Compare(left: DateTime, right: DateTime): i32 {
	return compareTicks(left.ticks, right.ticks);
}

export function DateTime_equal(left: DateTime, right: DateTime): bool {
	return left.ticks == right.ticks;
}

export function DateTime_notEqual(left: DateTime, right: DateTime): bool {
	return left.ticks != right.ticks;
}

export function DateTime_less(left: DateTime, right: DateTime): bool {
	return left.ticks < right.ticks;
}

export function DateTime_lessOrEqual(left: DateTime, right: DateTime): bool {
	return left.ticks <= right.ticks;
}

export function DateTime_greater(left: DateTime, right: DateTime): bool {
	return left.ticks > right.ticks;
}

export function DateTime_greaterOrEqual(left: DateTime, right: DateTime): bool {
	return left.ticks >= right.ticks;
}
