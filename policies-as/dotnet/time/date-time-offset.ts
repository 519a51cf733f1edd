/** System.DateTimeOffset: a moment and the distance from UTC of the clock that shows it. */
import { clockTicks, TICKS_TO_1970 } from '../runtime/clock';
import {
	calendarDate,
	DateTime,
	DateTime_Date,
	DateTime_DayOfWeek,
	DateTime_Hour,
	DateTime_Millisecond,
	DateTime_Minute,
	DateTime_new_milliseconds,
	DateTime_new_ticks,
	DateTime_Second,
	LOCAL,
	MAX_TICKS,
	TICKS_TO_1601,
	toFileTime,
	UTC,
} from './date-time';
import { formatDateTimeOffset } from './date-time-format';
import { HostObject } from '../runtime/host-object';
import { JValue_fromDateTimeOffset_value } from '../json/of';
import { argument, argumentOutOfRange, Obj } from '../runtime/object';
import {
	compareTicks,
	hashTicks,
	TICKS_PER_DAY,
	TICKS_PER_MILLISECOND,
	TICKS_PER_MINUTE,
	TICKS_PER_SECOND,
	TimeSpan,
} from './time-span';

const MAX_OFFSET_MINUTES = 14 * 60;

export class DateTimeOffset extends Obj {
	constructor(
		/** Ticks of the moment in UTC. */
		readonly ticks: i64 = 0,
		/** Minutes east of UTC. */
		readonly offset: i32 = 0,
	) {
		super();
	}

	/** What the clock shows. */
	clock(): DateTime {
		return new DateTime(this.ticks + <i64>this.offset * TICKS_PER_MINUTE);
	}

	override ToString(): string {
		return formatDateTimeOffset(this.clock(), this.offset, null);
	}

	override format(format: string | null): string {
		return formatDateTimeOffset(this.clock(), this.offset, format);
	}

	override Equals(other: Obj | null): bool {
		return other instanceof DateTimeOffset && (other as DateTimeOffset).ticks == this.ticks;
	}

	override GetHashCode(): i32 {
		return hashTicks(this.ticks);
	}

	override CompareTo(other: Obj | null): i32 {
		if (other === null) return 1;
		if (!(other instanceof DateTimeOffset)) argument('Object must be of type DateTimeOffset.');
		return compareTicks(this.ticks, (other as DateTimeOffset).ticks);
	}

	override toJson(): HostObject | null {
		return JValue_fromDateTimeOffset_value(this);
	}

	override typeName(): string {
		return 'System.DateTimeOffset';
	}
}

/** The offset in minutes; an error when it has seconds or goes beyond 14 hours. */
function offsetMinutes(offset: TimeSpan): i32 {
	if (offset.ticks % TICKS_PER_MINUTE != 0) {
		argument("Offset must be specified in whole minutes. (Parameter 'offset')");
	}
	const minutes = offset.ticks / TICKS_PER_MINUTE;
	if (minutes > MAX_OFFSET_MINUTES || minutes < -MAX_OFFSET_MINUTES) {
		argumentOutOfRange('offset', 'Offset must be within plus or minus 14 hours.');
	}
	return <i32>minutes;
}

/** A moment from what a clock shows. */
export function fromClock(clock: DateTime, offset: i32): DateTimeOffset {
	const ticks = clock.ticks - <i64>offset * TICKS_PER_MINUTE;
	if (ticks < 0 || ticks > MAX_TICKS) {
		argumentOutOfRange(
			'offset',
			'The UTC time represented when the offset is applied must be between year 0 and 10,000.',
		);
	}
	return new DateTimeOffset(ticks, offset);
}

/** `default(DateTimeOffset)`, and `new DateTimeOffset()`. */
export function DateTimeOffset_default(): DateTimeOffset {
	return new DateTimeOffset();
}

export function DateTimeOffset_new_DateTime(time: DateTime): DateTimeOffset {
	return new DateTimeOffset(time.ticks, 0);
}

export function DateTimeOffset_new_DateTime_offset(time: DateTime, offset: TimeSpan): DateTimeOffset {
	if (time.kind == LOCAL && offset.ticks != 0) {
		argument("The UTC Offset of the local dateTime parameter does not match the offset argument. (Parameter 'offset')");
	}
	if (time.kind == UTC && offset.ticks != 0) {
		argument("The UTC Offset for Utc DateTime instances must be 0. (Parameter 'offset')");
	}
	return fromClock(time, offsetMinutes(offset));
}

export function DateTimeOffset_new_ticks(ticks: i64, offset: TimeSpan): DateTimeOffset {
	const minutes = offsetMinutes(offset);
	return fromClock(DateTime_new_ticks(ticks), minutes);
}

export function DateTimeOffset_new_time(
	year: i32,
	month: i32,
	day: i32,
	hour: i32,
	minute: i32,
	second: i32,
	offset: TimeSpan,
): DateTimeOffset {
	return DateTimeOffset_new_milliseconds(year, month, day, hour, minute, second, 0, offset);
}

export function DateTimeOffset_new_milliseconds(
	year: i32,
	month: i32,
	day: i32,
	hour: i32,
	minute: i32,
	second: i32,
	millisecond: i32,
	offset: TimeSpan,
): DateTimeOffset {
	const minutes = offsetMinutes(offset);
	return fromClock(DateTime_new_milliseconds(year, month, day, hour, minute, second, millisecond), minutes);
}

export function DateTimeOffset_MinValue(): DateTimeOffset {
	return new DateTimeOffset();
}

export function DateTimeOffset_MaxValue(): DateTimeOffset {
	return new DateTimeOffset(MAX_TICKS, 0);
}

export function DateTimeOffset_UnixEpoch(): DateTimeOffset {
	return new DateTimeOffset(TICKS_TO_1970, 0);
}

export function DateTimeOffset_Now(): DateTimeOffset {
	return new DateTimeOffset(clockTicks(), 0);
}

/** From a Unix time, checked against the range of the calendar. */
function fromUnixTime(value: i64, ticksPerUnit: i64, parameter: string): DateTimeOffset {
	const least = -TICKS_TO_1970 / ticksPerUnit;
	const most = (MAX_TICKS - TICKS_TO_1970) / ticksPerUnit;
	if (value < least || value > most) {
		const range = least.toString() + ' and ' + most.toString();
		argumentOutOfRange(parameter, 'Valid values are between ' + range + ', inclusive.');
	}
	return new DateTimeOffset(TICKS_TO_1970 + value * ticksPerUnit, 0);
}

export function DateTimeOffset_FromUnixTimeSeconds(seconds: i64): DateTimeOffset {
	return fromUnixTime(seconds, TICKS_PER_SECOND, 'seconds');
}

export function DateTimeOffset_FromUnixTimeMilliseconds(milliseconds: i64): DateTimeOffset {
	return fromUnixTime(milliseconds, TICKS_PER_MILLISECOND, 'milliseconds');
}

export function DateTimeOffset_ToUnixTimeSeconds(self: DateTimeOffset): i64 {
	return self.ticks / TICKS_PER_SECOND - TICKS_TO_1970 / TICKS_PER_SECOND;
}

export function DateTimeOffset_ToUnixTimeMilliseconds(self: DateTimeOffset): i64 {
	return self.ticks / TICKS_PER_MILLISECOND - TICKS_TO_1970 / TICKS_PER_MILLISECOND;
}

export function DateTimeOffset_DateTime(self: DateTimeOffset): DateTime {
	return self.clock();
}

export function DateTimeOffset_UtcDateTime(self: DateTimeOffset): DateTime {
	return new DateTime(self.ticks, UTC);
}

export function DateTimeOffset_LocalDateTime(self: DateTimeOffset): DateTime {
	return new DateTime(self.ticks, LOCAL);
}

export function DateTimeOffset_Offset(self: DateTimeOffset): TimeSpan {
	return new TimeSpan(<i64>self.offset * TICKS_PER_MINUTE);
}

export function DateTimeOffset_Ticks(self: DateTimeOffset): i64 {
	return self.clock().ticks;
}

export function DateTimeOffset_UtcTicks(self: DateTimeOffset): i64 {
	return self.ticks;
}

export function DateTimeOffset_Date(self: DateTimeOffset): DateTime {
	return DateTime_Date(self.clock());
}

export function DateTimeOffset_TimeOfDay(self: DateTimeOffset): TimeSpan {
	return new TimeSpan(self.clock().ticks % TICKS_PER_DAY);
}

export function DateTimeOffset_Year(self: DateTimeOffset): i32 {
	return calendarDate(self.clock()).year;
}

export function DateTimeOffset_Month(self: DateTimeOffset): i32 {
	return calendarDate(self.clock()).month;
}

export function DateTimeOffset_Day(self: DateTimeOffset): i32 {
	return calendarDate(self.clock()).day;
}

export function DateTimeOffset_DayOfYear(self: DateTimeOffset): i32 {
	return calendarDate(self.clock()).dayOfYear;
}

export function DateTimeOffset_DayOfWeek(self: DateTimeOffset): i32 {
	return DateTime_DayOfWeek(self.clock());
}

export function DateTimeOffset_Hour(self: DateTimeOffset): i32 {
	return DateTime_Hour(self.clock());
}

export function DateTimeOffset_Minute(self: DateTimeOffset): i32 {
	return DateTime_Minute(self.clock());
}

export function DateTimeOffset_Second(self: DateTimeOffset): i32 {
	return DateTime_Second(self.clock());
}

export function DateTimeOffset_Millisecond(self: DateTimeOffset): i32 {
	return DateTime_Millisecond(self.clock());
}

export function DateTimeOffset_ToOffset(self: DateTimeOffset, offset: TimeSpan): DateTimeOffset {
	const minutes = offsetMinutes(offset);
	return fromClock(DateTime_new_ticks(self.ticks + offset.ticks), minutes);
}

export function DateTimeOffset_ToUniversalTime(self: DateTimeOffset): DateTimeOffset {
	return new DateTimeOffset(self.ticks, 0);
}

export function DateTimeOffset_ToFileTime(self: DateTimeOffset): i64 {
	return toFileTime(self.ticks);
}

export function DateTimeOffset_FromFileTime(fileTime: i64): DateTimeOffset {
	if (fileTime < 0 || fileTime > MAX_TICKS - TICKS_TO_1601) {
		argumentOutOfRange('fileTime', 'Not a valid Win32 FileTime.');
	}
	return new DateTimeOffset(fileTime + TICKS_TO_1601, 0);
}
