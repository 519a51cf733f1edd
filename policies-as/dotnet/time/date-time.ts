/** System.DateTime: ticks of 100 nanoseconds since 0001-01-01 and a kind. The gateway's local time zone is UTC. */
import { CalendarDate, dayNumber, DAYS_TO_1970, daysInMonth, isDate, isLeapYear, MAX_YEAR } from './calendar';
import { clockTicks } from '../runtime/clock';
import { formatDateTime } from './date-time-format';
import { HostObject } from '../runtime/host-object';
import { JValue_fromDateTime_value } from '../json/of';
import { argument, argumentOutOfRange, Obj } from '../runtime/object';
import {
	compareTicks,
	TICKS_PER_DAY,
	TICKS_PER_HOUR,
	TICKS_PER_MILLISECOND,
	TICKS_PER_MINUTE,
	TICKS_PER_SECOND,
	TimeSpan,
} from './time-span';

/** DateTimeKind */
export const UNSPECIFIED = 0;
export const UTC = 1;
export const LOCAL = 2;

/** Ticks of 9999-12-31T23:59:59.9999999. */
export const MAX_TICKS: i64 = 3155378975999999999;
/** Where Win32 file times begin. */
export const TICKS_TO_1601: i64 = 504911232000000000;
export const UNREPRESENTABLE = 'The added or subtracted value results in an un-representable DateTime.';

export class DateTime extends Obj {
	constructor(
		readonly ticks: i64 = 0,
		readonly kind: i32 = UNSPECIFIED,
	) {
		super();
	}

	override ToString(): string {
		return formatDateTime(this, null);
	}

	override format(format: string | null): string {
		return formatDateTime(this, format);
	}

	override Equals(other: Obj | null): bool {
		return other instanceof DateTime && (other as DateTime).ticks == this.ticks;
	}

	override GetHashCode(): i32 {
		return <i32>this.ticks ^ <i32>(this.ticks >> 32);
	}

	override CompareTo(other: Obj | null): i32 {
		if (other === null) return 1;
		if (!(other instanceof DateTime)) argument('Object must be of type DateTime.');
		return compareTicks(this.ticks, (other as DateTime).ticks);
	}

	override toJson(): HostObject | null {
		return JValue_fromDateTime_value(this);
	}

	override typeName(): string {
		return 'System.DateTime';
	}
}

/** A date with the kind of `of`, or an error that names the parameter that led out of range. */
export function inRange(ticks: i64, kind: i32, parameter: string): DateTime {
	if (ticks < 0 || ticks > MAX_TICKS) argumentOutOfRange(parameter, UNREPRESENTABLE);
	return new DateTime(ticks, kind);
}

function dateTicks(year: i32, month: i32, day: i32): i64 {
	if (!isDate(year, month, day)) {
		argumentOutOfRange(null, 'Year, Month, and Day parameters describe an un-representable DateTime.');
	}
	return <i64>dayNumber(year, month, day) * TICKS_PER_DAY;
}

function timeTicks(hour: i32, minute: i32, second: i32): i64 {
	if (<u32>hour > 23 || <u32>minute > 59 || <u32>second > 59) {
		argumentOutOfRange(null, 'Hour, Minute, and Second parameters describe an un-representable DateTime.');
	}
	return <i64>hour * TICKS_PER_HOUR + <i64>minute * TICKS_PER_MINUTE + <i64>second * TICKS_PER_SECOND;
}

function checkKind(kind: i32): void {
	if (kind < UNSPECIFIED || kind > LOCAL) argument("Invalid DateTimeKind value. (Parameter 'kind')");
}

/** `default(DateTime)`, and `new DateTime()`. */
export function DateTime_default(): DateTime {
	return new DateTime();
}

export function DateTime_new_ticks(ticks: i64): DateTime {
	return DateTime_new_ticks_kind(ticks, UNSPECIFIED);
}

export function DateTime_new_ticks_kind(ticks: i64, kind: i32): DateTime {
	if (ticks < 0 || ticks > MAX_TICKS) {
		argumentOutOfRange('ticks', 'Ticks must be between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks.');
	}
	checkKind(kind);
	return new DateTime(ticks, kind);
}

export function DateTime_new_date(year: i32, month: i32, day: i32): DateTime {
	return new DateTime(dateTicks(year, month, day));
}

export function DateTime_new_time(year: i32, month: i32, day: i32, hour: i32, minute: i32, second: i32): DateTime {
	return DateTime_new_time_kind(year, month, day, hour, minute, second, UNSPECIFIED);
}

export function DateTime_new_time_kind(
	year: i32,
	month: i32,
	day: i32,
	hour: i32,
	minute: i32,
	second: i32,
	kind: i32,
): DateTime {
	checkKind(kind);
	return new DateTime(dateTicks(year, month, day) + timeTicks(hour, minute, second), kind);
}

export function DateTime_new_milliseconds(
	year: i32,
	month: i32,
	day: i32,
	hour: i32,
	minute: i32,
	second: i32,
	millisecond: i32,
): DateTime {
	return DateTime_new_milliseconds_kind(year, month, day, hour, minute, second, millisecond, UNSPECIFIED);
}

export function DateTime_new_milliseconds_kind(
	year: i32,
	month: i32,
	day: i32,
	hour: i32,
	minute: i32,
	second: i32,
	millisecond: i32,
	kind: i32,
): DateTime {
	if (<u32>millisecond > 999) argumentOutOfRange('millisecond', 'Valid values are between 0 and 999, inclusive.');
	checkKind(kind);
	const ticks = dateTicks(year, month, day) + timeTicks(hour, minute, second);
	return new DateTime(ticks + <i64>millisecond * TICKS_PER_MILLISECOND, kind);
}

export function DateTime_MinValue(): DateTime {
	return new DateTime();
}

export function DateTime_MaxValue(): DateTime {
	return new DateTime(MAX_TICKS);
}

export function DateTime_UnixEpoch(): DateTime {
	return new DateTime(<i64>DAYS_TO_1970 * TICKS_PER_DAY, UTC);
}

export function DateTime_UtcNow(): DateTime {
	return new DateTime(clockTicks(), UTC);
}

export function DateTime_Now(): DateTime {
	return new DateTime(clockTicks(), LOCAL);
}

export function DateTime_Today(): DateTime {
	return DateTime_Date(DateTime_Now());
}

export function DateTime_Ticks(self: DateTime): i64 {
	return self.ticks;
}

export function DateTime_Kind(self: DateTime): i32 {
	return self.kind;
}

/** The calendar date of a time. */
export function calendarDate(self: DateTime): CalendarDate {
	return new CalendarDate(<i32>(self.ticks / TICKS_PER_DAY));
}

export function DateTime_Date(self: DateTime): DateTime {
	return new DateTime(self.ticks - (self.ticks % TICKS_PER_DAY), self.kind);
}

export function DateTime_TimeOfDay(self: DateTime): TimeSpan {
	return new TimeSpan(self.ticks % TICKS_PER_DAY);
}

export function DateTime_Year(self: DateTime): i32 {
	return calendarDate(self).year;
}

export function DateTime_Month(self: DateTime): i32 {
	return calendarDate(self).month;
}

export function DateTime_Day(self: DateTime): i32 {
	return calendarDate(self).day;
}

export function DateTime_DayOfYear(self: DateTime): i32 {
	return calendarDate(self).dayOfYear;
}

/** Sunday is 0; 0001-01-01 was a Monday. */
export function DateTime_DayOfWeek(self: DateTime): i32 {
	return <i32>((self.ticks / TICKS_PER_DAY + 1) % 7);
}

export function DateTime_Hour(self: DateTime): i32 {
	return <i32>((self.ticks / TICKS_PER_HOUR) % 24);
}

export function DateTime_Minute(self: DateTime): i32 {
	return <i32>((self.ticks / TICKS_PER_MINUTE) % 60);
}

export function DateTime_Second(self: DateTime): i32 {
	return <i32>((self.ticks / TICKS_PER_SECOND) % 60);
}

export function DateTime_Millisecond(self: DateTime): i32 {
	return <i32>((self.ticks / TICKS_PER_MILLISECOND) % 1000);
}

export function DateTime_DaysInMonth(year: i32, month: i32): i32 {
	if (month < 1 || month > 12) argumentOutOfRange('month', 'Month must be between one and twelve.');
	checkYear(year);
	return daysInMonth(year, month);
}

export function DateTime_IsLeapYear(year: i32): bool {
	checkYear(year);
	return isLeapYear(year);
}

function checkYear(year: i32): void {
	if (year < 1 || year > MAX_YEAR) argumentOutOfRange('year', 'Year must be between 1 and 9999.');
}

/** UTC, which is the local time zone, has no daylight saving time. */
export function DateTime_IsDaylightSavingTime(_self: DateTime): bool {
	return false;
}

export function DateTime_SpecifyKind(self: DateTime, kind: i32): DateTime {
	checkKind(kind);
	return new DateTime(self.ticks, kind);
}

export function DateTime_ToUniversalTime(self: DateTime): DateTime {
	return new DateTime(self.ticks, UTC);
}

export function DateTime_ToLocalTime(self: DateTime): DateTime {
	return new DateTime(self.ticks, LOCAL);
}

/** Ticks since 1601-01-01 UTC. */
export function DateTime_ToFileTimeUtc(self: DateTime): i64 {
	return toFileTime(self.ticks);
}

/** The Win32 file time of a moment in ticks UTC. */
export function toFileTime(ticks: i64): i64 {
	if (ticks < TICKS_TO_1601) argumentOutOfRange(null, 'Not a valid Win32 FileTime.');
	return ticks - TICKS_TO_1601;
}
