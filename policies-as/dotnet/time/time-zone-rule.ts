/** TimeZoneInfo.TransitionTime and AdjustmentRule: when clocks change, and by how much. */
import { CalendarDate, dayNumber, daysInMonth } from './calendar';
import { DateTime, UNSPECIFIED } from './date-time';
import { argument, argumentOutOfRange, notNull, Obj } from '../runtime/object';
import { TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MILLISECOND, TICKS_PER_MINUTE, TimeSpan } from './time-span';

const LAST_WEEK = 5;
const MOST_OFFSET: i64 = 14 * TICKS_PER_HOUR;
const NOT_WHOLE_MINUTES = 'The TimeSpan parameter cannot be specified more precisely than whole minutes.';
const TOO_FAR = 'The TimeSpan parameter must be within plus or minus 14.0 hours.';

/** A day of a month by its number (`isFixed`), or by its week and day of the week, and a time of that day. */
export class TransitionTime extends Obj {
	constructor(
		readonly isFixed: bool = false,
		/** Ticks of 0001-01-01 with the time. */
		readonly timeOfDay: i64 = 0,
		readonly month: i32 = 0,
		readonly day: i32 = 0,
		readonly week: i32 = 0,
		readonly dayOfWeek: i32 = 0,
	) {
		super();
	}

	/** The moment in ticks at which it comes in a year. */
	ticksIn(year: i32): i64 {
		return <i64>dayNumber(year, this.month, this.dayIn(year)) * TICKS_PER_DAY + this.timeOfDay;
	}

	private dayIn(year: i32): i32 {
		const length = daysInMonth(year, this.month);
		if (this.isFixed) return min(this.day, length);
		if (this.week == LAST_WEEK) {
			const last = dayOfWeek(dayNumber(year, this.month, length));
			return length - ((last - this.dayOfWeek + 7) % 7);
		}
		const first = dayOfWeek(dayNumber(year, this.month, 1));
		return 1 + ((this.dayOfWeek - first + 7) % 7) + 7 * (this.week - 1);
	}

	override Equals(other: Obj | null): bool {
		if (!(other instanceof TransitionTime)) return false;
		const time = other as TransitionTime;
		if (this.isFixed != time.isFixed || this.timeOfDay != time.timeOfDay || this.month != time.month) return false;
		return this.isFixed ? this.day == time.day : this.week == time.week && this.dayOfWeek == time.dayOfWeek;
	}

	override GetHashCode(): i32 {
		return this.month ^ (this.week << 8);
	}

	override typeName(): string {
		return 'System.TimeZoneInfo+TransitionTime';
	}
}

/** 0001-01-01 was a Monday. */
function dayOfWeek(days: i32): i32 {
	return (days + 1) % 7;
}

export class AdjustmentRule extends Obj {
	constructor(
		readonly start: DateTime,
		readonly end: DateTime,
		readonly delta: TimeSpan,
		readonly transitionStart: TransitionTime,
		readonly transitionEnd: TransitionTime,
	) {
		super();
	}

	override Equals(other: Obj | null): bool {
		if (!(other instanceof AdjustmentRule)) return false;
		const rule = other as AdjustmentRule;
		if (!this.start.Equals(rule.start) || !this.end.Equals(rule.end) || this.delta.ticks != rule.delta.ticks) return false;
		return this.transitionStart.Equals(rule.transitionStart) && this.transitionEnd.Equals(rule.transitionEnd);
	}

	override GetHashCode(): i32 {
		return this.start.GetHashCode();
	}

	override typeName(): string {
		return 'System.TimeZoneInfo+AdjustmentRule';
	}
}

function checkTransition(timeOfDay: DateTime, month: i32): void {
	if (timeOfDay.kind != UNSPECIFIED) {
		argument(
			"The supplied DateTime must have the Kind property set to DateTimeKind.Unspecified. (Parameter 'timeOfDay')",
		);
	}
	if (month < 1 || month > 12) argumentOutOfRange('month', 'The Month parameter must be in the range 1 through 12.');
	if (timeOfDay.ticks >= TICKS_PER_DAY || timeOfDay.ticks % TICKS_PER_MILLISECOND != 0) {
		argument(
			"The supplied DateTime must have the Year, Month, and Day properties set to 1.  The time cannot be specified more precisely than whole milliseconds. (Parameter 'timeOfDay')",
		);
	}
}

export function TransitionTime_CreateFixedDateRule(timeOfDay: DateTime, month: i32, day: i32): TransitionTime {
	if (day < 1 || day > 31) argumentOutOfRange('day', 'The Day parameter must be in the range 1 through 31.');
	checkTransition(timeOfDay, month);
	return new TransitionTime(true, timeOfDay.ticks, month, day, 1, 0);
}

export function TransitionTime_CreateFloatingDateRule(
	timeOfDay: DateTime,
	month: i32,
	week: i32,
	weekDay: i32,
): TransitionTime {
	if (week < 1 || week > LAST_WEEK) {
		argumentOutOfRange('week', 'The Week parameter must be in the range 1 through 5.');
	}
	if (weekDay < 0 || weekDay > 6) {
		argumentOutOfRange('dayOfWeek', 'The DayOfWeek enumeration must be in the range 0 through 6.');
	}
	checkTransition(timeOfDay, month);
	return new TransitionTime(false, timeOfDay.ticks, month, 1, week, weekDay);
}

export function AdjustmentRule_Create(
	start: DateTime,
	end: DateTime,
	delta: TimeSpan,
	transitionStart: TransitionTime,
	transitionEnd: TransitionTime,
): AdjustmentRule {
	const unspecified = 'The supplied DateTime must have the Kind property set to DateTimeKind.Unspecified.';
	if (start.kind != UNSPECIFIED) argument(unspecified + " (Parameter 'dateStart')");
	if (end.kind != UNSPECIFIED) argument(unspecified + " (Parameter 'dateEnd')");
	if (transitionStart.Equals(transitionEnd)) {
		argument(
			"The DaylightTransitionStart property must not equal the DaylightTransitionEnd property. (Parameter 'daylightTransitionEnd')",
		);
	}
	if (start.ticks > end.ticks) {
		argument("The DateStart property must come before the DateEnd property. (Parameter 'dateStart')");
	}
	if (delta.ticks > MOST_OFFSET || delta.ticks < -MOST_OFFSET) argumentOutOfRange('daylightDelta', TOO_FAR);
	if (delta.ticks % TICKS_PER_MINUTE != 0) argument(NOT_WHOLE_MINUTES + " (Parameter 'daylightDelta')");
	const hasTime = 'The supplied DateTime includes a TimeOfDay setting.   This is not supported.';
	if (start.ticks % TICKS_PER_DAY != 0) argument(hasTime + " (Parameter 'dateStart')");
	if (end.ticks % TICKS_PER_DAY != 0) argument(hasTime + " (Parameter 'dateEnd')");
	return new AdjustmentRule(start, end, delta, transitionStart, transitionEnd);
}

/** Raises what an offset from UTC does that is too large or too precise. */
export function checkOffset(offset: TimeSpan, parameter: string): void {
	if (offset.ticks > MOST_OFFSET || offset.ticks < -MOST_OFFSET) argumentOutOfRange(parameter, TOO_FAR);
	if (offset.ticks % TICKS_PER_MINUTE != 0) argument(NOT_WHOLE_MINUTES + " (Parameter '" + parameter + "')");
}

/** The year of a moment in ticks. */
export function yearOf(ticks: i64): i32 {
	return new CalendarDate(<i32>(ticks / TICKS_PER_DAY)).year;
}

export function TransitionTime_IsFixedDateRule(self: TransitionTime): bool {
	return self.isFixed;
}

export function TransitionTime_TimeOfDay(self: TransitionTime): DateTime {
	return new DateTime(self.timeOfDay);
}

export function TransitionTime_Month(self: TransitionTime): i32 {
	return self.month;
}

export function TransitionTime_Day(self: TransitionTime): i32 {
	return self.day;
}

export function TransitionTime_Week(self: TransitionTime): i32 {
	return self.week;
}

export function TransitionTime_DayOfWeek(self: TransitionTime): i32 {
	return self.dayOfWeek;
}

export function TransitionTime_equal(left: TransitionTime, right: TransitionTime): bool {
	return left.Equals(right);
}

export function TransitionTime_notEqual(left: TransitionTime, right: TransitionTime): bool {
	return !left.Equals(right);
}

export function AdjustmentRule_DateStart(self: AdjustmentRule | null): DateTime {
	return notNull(self).start;
}

export function AdjustmentRule_DateEnd(self: AdjustmentRule | null): DateTime {
	return notNull(self).end;
}

export function AdjustmentRule_DaylightDelta(self: AdjustmentRule | null): TimeSpan {
	return notNull(self).delta;
}

export function AdjustmentRule_DaylightTransitionStart(self: AdjustmentRule | null): TransitionTime {
	return notNull(self).transitionStart;
}

export function AdjustmentRule_DaylightTransitionEnd(self: AdjustmentRule | null): TransitionTime {
	return notNull(self).transitionEnd;
}

export function AdjustmentRule_Equals(self: AdjustmentRule | null, other: AdjustmentRule | null): bool {
	return notNull(self).Equals(other);
}
