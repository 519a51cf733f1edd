/** System.TimeSpan: a signed number of ticks of 100 nanoseconds. */
import { HostObject } from '../runtime/host-object';
import { JValue_fromTimeSpan_value } from '../json/of';
import { argument, argumentOutOfRange, Obj, overflow } from '../runtime/object';
import { formatTimeSpan } from './time-span-format';

export const TICKS_PER_MILLISECOND: i64 = 10000;
export const TICKS_PER_SECOND: i64 = 10000000;
export const TICKS_PER_MINUTE: i64 = 600000000;
export const TICKS_PER_HOUR: i64 = 36000000000;
export const TICKS_PER_DAY: i64 = 864000000000;

const TOO_LONG = 'TimeSpan overflowed because the duration is too long.';

export class TimeSpan extends Obj {
	constructor(readonly ticks: i64 = 0) {
		super();
	}

	override ToString(): string {
		return formatTimeSpan(this.ticks, null);
	}

	override format(format: string | null): string {
		return formatTimeSpan(this.ticks, format);
	}

	override Equals(other: Obj | null): bool {
		return other instanceof TimeSpan && (other as TimeSpan).ticks == this.ticks;
	}

	override GetHashCode(): i32 {
		return hashTicks(this.ticks);
	}

	override CompareTo(other: Obj | null): i32 {
		if (other === null) return 1;
		if (!(other instanceof TimeSpan)) argument('Object must be of type TimeSpan.');
		return compareTicks(this.ticks, (other as TimeSpan).ticks);
	}

	override toJson(): HostObject | null {
		return JValue_fromTimeSpan_value(this);
	}

	override typeName(): string {
		return 'System.TimeSpan';
	}
}

export function hashTicks(ticks: i64): i32 {
	return <i32>ticks ^ <i32>(ticks >> 32);
}

export function compareTicks(left: i64, right: i64): i32 {
	return left > right ? 1 : left < right ? -1 : 0;
}

function addTicks(left: i64, right: i64): i64 {
	const sum = left + right;
	if (((left ^ sum) & (right ^ sum)) < 0) overflow(TOO_LONG);
	return sum;
}

function subtractTicks(left: i64, right: i64): i64 {
	const difference = left - right;
	if (((left ^ right) & (left ^ difference)) < 0) overflow(TOO_LONG);
	return difference;
}

/** A number of units in ticks; the fraction of a tick is cut off. */
function fromUnits(value: f64, ticksPerUnit: i64): TimeSpan {
	if (isNaN(value)) argument('TimeSpan does not accept floating point Not-a-Number values.');
	return fromDoubleTicks(value * <f64>ticksPerUnit);
}

function fromDoubleTicks(ticks: f64): TimeSpan {
	if (ticks > <f64>i64.MAX_VALUE || ticks < <f64>i64.MIN_VALUE || isNaN(ticks)) overflow(TOO_LONG);
	return new TimeSpan(ticks == <f64>i64.MAX_VALUE ? i64.MAX_VALUE : <i64>ticks);
}

function fromMilliseconds(milliseconds: i64): TimeSpan {
	const limit = i64.MAX_VALUE / TICKS_PER_MILLISECOND;
	if (milliseconds > limit || milliseconds < -limit) argumentOutOfRange(null, TOO_LONG);
	return new TimeSpan(milliseconds * TICKS_PER_MILLISECOND);
}

/** `default(TimeSpan)`, and `new TimeSpan()`. */
export function TimeSpan_default(): TimeSpan {
	return new TimeSpan(0);
}

export function TimeSpan_new_ticks(ticks: i64): TimeSpan {
	return new TimeSpan(ticks);
}

export function TimeSpan_new_time(hours: i32, minutes: i32, seconds: i32): TimeSpan {
	return TimeSpan_new_milliseconds(0, hours, minutes, seconds, 0);
}

export function TimeSpan_new_days(days: i32, hours: i32, minutes: i32, seconds: i32): TimeSpan {
	return TimeSpan_new_milliseconds(days, hours, minutes, seconds, 0);
}

export function TimeSpan_new_milliseconds(
	days: i32,
	hours: i32,
	minutes: i32,
	seconds: i32,
	milliseconds: i32,
): TimeSpan {
	const total = <i64>days * 86400 + <i64>hours * 3600 + <i64>minutes * 60 + <i64>seconds;
	return fromMilliseconds(total * 1000 + <i64>milliseconds);
}

export function TimeSpan_Zero(): TimeSpan {
	return new TimeSpan(0);
}

export function TimeSpan_MinValue(): TimeSpan {
	return new TimeSpan(i64.MIN_VALUE);
}

export function TimeSpan_MaxValue(): TimeSpan {
	return new TimeSpan(i64.MAX_VALUE);
}

export function TimeSpan_FromDays(value: f64): TimeSpan {
	return fromUnits(value, TICKS_PER_DAY);
}

export function TimeSpan_FromHours(value: f64): TimeSpan {
	return fromUnits(value, TICKS_PER_HOUR);
}

export function TimeSpan_FromMinutes(value: f64): TimeSpan {
	return fromUnits(value, TICKS_PER_MINUTE);
}

export function TimeSpan_FromSeconds(value: f64): TimeSpan {
	return fromUnits(value, TICKS_PER_SECOND);
}

export function TimeSpan_FromMilliseconds(value: f64): TimeSpan {
	return fromUnits(value, TICKS_PER_MILLISECOND);
}

export function TimeSpan_Ticks(self: TimeSpan): i64 {
	return self.ticks;
}

export function TimeSpan_Days(self: TimeSpan): i32 {
	return <i32>(self.ticks / TICKS_PER_DAY);
}

export function TimeSpan_Hours(self: TimeSpan): i32 {
	return <i32>((self.ticks / TICKS_PER_HOUR) % 24);
}

export function TimeSpan_Minutes(self: TimeSpan): i32 {
	return <i32>((self.ticks / TICKS_PER_MINUTE) % 60);
}

export function TimeSpan_Seconds(self: TimeSpan): i32 {
	return <i32>((self.ticks / TICKS_PER_SECOND) % 60);
}

export function TimeSpan_Milliseconds(self: TimeSpan): i32 {
	return <i32>((self.ticks / TICKS_PER_MILLISECOND) % 1000);
}

export function TimeSpan_TotalDays(self: TimeSpan): f64 {
	return <f64>self.ticks / <f64>TICKS_PER_DAY;
}

export function TimeSpan_TotalHours(self: TimeSpan): f64 {
	return <f64>self.ticks / <f64>TICKS_PER_HOUR;
}

export function TimeSpan_TotalMinutes(self: TimeSpan): f64 {
	return <f64>self.ticks / <f64>TICKS_PER_MINUTE;
}

export function TimeSpan_TotalSeconds(self: TimeSpan): f64 {
	return <f64>self.ticks / <f64>TICKS_PER_SECOND;
}

export function TimeSpan_TotalMilliseconds(self: TimeSpan): f64 {
	const limit = <f64>(i64.MAX_VALUE / TICKS_PER_MILLISECOND);
	return min(max(<f64>self.ticks / <f64>TICKS_PER_MILLISECOND, -limit), limit);
}

export function TimeSpan_Add(self: TimeSpan, other: TimeSpan): TimeSpan {
	return new TimeSpan(addTicks(self.ticks, other.ticks));
}

export function TimeSpan_Subtract(self: TimeSpan, other: TimeSpan): TimeSpan {
	return new TimeSpan(subtractTicks(self.ticks, other.ticks));
}

export function TimeSpan_Negate(self: TimeSpan): TimeSpan {
	if (self.ticks == i64.MIN_VALUE) overflow('Negating the minimum value of a twos complement number is invalid.');
	return new TimeSpan(-self.ticks);
}

export function TimeSpan_Duration(self: TimeSpan): TimeSpan {
	if (self.ticks == i64.MIN_VALUE) {
		overflow(
			'The duration cannot be returned for TimeSpan.MinValue because the absolute value of TimeSpan.MinValue exceeds the value of TimeSpan.MaxValue.',
		);
	}
	return new TimeSpan(self.ticks < 0 ? -self.ticks : self.ticks);
}

export function TimeSpan_plus(self: TimeSpan): TimeSpan {
	return self;
}

export function TimeSpan_Multiply(self: TimeSpan, factor: f64): TimeSpan {
	if (isNaN(factor)) argument("TimeSpan does not accept floating point Not-a-Number values. (Parameter 'factor')");
	return fromDoubleTicks(roundToEven(<f64>self.ticks * factor));
}

export function TimeSpan_Multiply_factor_first(factor: f64, self: TimeSpan): TimeSpan {
	return TimeSpan_Multiply(self, factor);
}

export function TimeSpan_Divide(self: TimeSpan, divisor: f64): TimeSpan {
	if (isNaN(divisor)) argument("TimeSpan does not accept floating point Not-a-Number values. (Parameter 'divisor')");
	return fromDoubleTicks(roundToEven(<f64>self.ticks / divisor));
}

export function TimeSpan_Divide_TimeSpan(self: TimeSpan, divisor: TimeSpan): f64 {
	return <f64>self.ticks / <f64>divisor.ticks;
}

function roundToEven(value: f64): f64 {
	return nearest<f64>(value);
}

export function TimeSpan_Compare(left: TimeSpan, right: TimeSpan): i32 {
	return compareTicks(left.ticks, right.ticks);
}

export function TimeSpan_equal(left: TimeSpan, right: TimeSpan): bool {
	return left.ticks == right.ticks;
}

export function TimeSpan_notEqual(left: TimeSpan, right: TimeSpan): bool {
	return left.ticks != right.ticks;
}

export function TimeSpan_less(left: TimeSpan, right: TimeSpan): bool {
	return left.ticks < right.ticks;
}

export function TimeSpan_lessOrEqual(left: TimeSpan, right: TimeSpan): bool {
	return left.ticks <= right.ticks;
}

export function TimeSpan_greater(left: TimeSpan, right: TimeSpan): bool {
	return left.ticks > right.ticks;
}

export function TimeSpan_greaterOrEqual(left: TimeSpan, right: TimeSpan): bool {
	return left.ticks >= right.ticks;
}
