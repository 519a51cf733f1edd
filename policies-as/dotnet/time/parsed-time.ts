/** What the parsers of dates find in a text, and how it becomes a DateTime or a DateTimeOffset. */

import { dayNumber, isDate } from './calendar';
import {
	calendarDate,
	DateTime,
	DateTime_DayOfWeek,
	DateTime_Now,
	LOCAL,
	MAX_TICKS,
	UNSPECIFIED,
	UTC,
} from './date-time';
import { TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MINUTE, TICKS_PER_SECOND } from './time-span';

/** DateTimeStyles */
export const NO_CURRENT_DATE_DEFAULT = 8;
export const ADJUST_TO_UNIVERSAL = 16;
export const ASSUME_LOCAL = 32;
export const ASSUME_UNIVERSAL = 64;
export const ROUNDTRIP_KIND = 128;

/** A part that the text did not have. */
export const MISSING = -1;

const MAX_OFFSET = 14 * 60;

export class ParsedTime {
	year: i32 = MISSING;
	month: i32 = MISSING;
	day: i32 = MISSING;
	dayOfWeek: i32 = MISSING;
	hour: i32 = MISSING;
	minute: i32 = MISSING;
	second: i32 = MISSING;
	/** Ticks below the second. */
	fraction: i64 = 0;
	/** 0 for AM, 1 for PM. */
	half: i32 = MISSING;
	hasOffset: bool = false;
	/** The offset was written as `Z` or `GMT`. */
	isZulu: bool = false;
	/** Minutes east of UTC. */
	offset: i32 = 0;
	/** The message of the FormatException, null after success. */
	failure: string | null = null;
	/** Ticks of the clock time, once `resolve` succeeded. */
	ticks: i64 = 0;

	constructor(readonly text: string) {}

	/** Records the general failure and returns false. */
	fail(): bool {
		if (this.failure === null) this.failure = "String '" + this.text + "' was not recognized as a valid DateTime.";
		return false;
	}

	/** Checks the parts, fills in what is missing from today and computes `ticks`. */
	resolve(styles: i32): bool {
		this.completeDate(styles);
		if (!isDate(this.year, this.month, this.day)) return this.fail();
		if (!this.applyHalf()) return this.fail();
		if (this.hour > 23 || this.minute > 59 || this.second > 59) {
			this.failure =
				"The DateTime represented by the string '" +
				this.text +
				"' is not supported in calendar 'System.Globalization.GregorianCalendar'.";
			return false;
		}
		if (this.hasOffset && (this.offset > MAX_OFFSET || this.offset < -MAX_OFFSET)) {
			this.failure = "The time zone offset of string '" + this.text + "' must be within plus or minus 14 hours.";
			return false;
		}
		this.ticks =
			<i64>dayNumber(this.year, this.month, this.day) * TICKS_PER_DAY +
			<i64>max(this.hour, 0) * TICKS_PER_HOUR +
			<i64>max(this.minute, 0) * TICKS_PER_MINUTE +
			<i64>max(this.second, 0) * TICKS_PER_SECOND +
			this.fraction;
		if (this.dayOfWeek != MISSING && DateTime_DayOfWeek(new DateTime(this.ticks)) != this.dayOfWeek) {
			this.failure =
				"String '" + this.text + "' was not recognized as a valid DateTime because the day of week was incorrect.";
			return false;
		}
		return this.ticks <= MAX_TICKS ? true : this.fail();
	}

	private completeDate(styles: i32): void {
		if (this.year == MISSING && this.month == MISSING && this.day == MISSING) {
			const today = calendarDate((styles & NO_CURRENT_DATE_DEFAULT) != 0 ? new DateTime() : DateTime_Now());
			this.year = today.year;
			this.month = today.month;
			this.day = today.day;
			return;
		}
		if (this.year == MISSING) this.year = calendarDate(DateTime_Now()).year;
		if (this.month == MISSING) this.month = 1;
		if (this.day == MISSING) this.day = 1;
	}

	/** Turns an hour with AM or PM into an hour of the day. */
	private applyHalf(): bool {
		if (this.half == MISSING) return true;
		if (this.hour < 0 || this.hour > 12) return this.hour > 12 && this.hour < 24 && this.half == 1;
		this.hour = (this.hour % 12) + this.half * 12;
		return true;
	}

	/** The DateTime that `styles` ask for; UTC stands for the local zone. */
	toDateTime(styles: i32): DateTime {
		const toUniversal = (styles & ADJUST_TO_UNIVERSAL) != 0;
		if (this.hasOffset) {
			const ticks = clampTicks(this.ticks - <i64>this.offset * TICKS_PER_MINUTE);
			const keepsUtc = (styles & ROUNDTRIP_KIND) != 0 && this.isZulu;
			return new DateTime(ticks, toUniversal || keepsUtc ? UTC : LOCAL);
		}
		if ((styles & (ASSUME_UNIVERSAL | ASSUME_LOCAL)) == 0) return new DateTime(this.ticks, UNSPECIFIED);
		return new DateTime(this.ticks, toUniversal ? UTC : LOCAL);
	}
}

function clampTicks(ticks: i64): i64 {
	return min(max(ticks, 0), MAX_TICKS);
}

/** Ticks of a decimal fraction of a second given by its digits, rounded to the nearest tick. */
export function fractionTicks(text: string, start: i32, end: i32): i64 {
	let value: f64 = 0;
	let scale: f64 = 1;
	for (let index = start; index < end; index++) {
		scale *= 10;
		value = value * 10 + <f64>(text.charCodeAt(index) - 0x30);
	}
	return <i64>nearest<f64>((value / scale) * <f64>TICKS_PER_SECOND);
}

/** A two-digit year: 00 to 29 lie in this century, 30 to 99 in the last. */
export function fullYear(year: i32): i32 {
	return year < 30 ? 2000 + year : year < 100 ? 1900 + year : year;
}
