/** The proleptic Gregorian calendar between days since 0001-01-01 and years, months and days. */

export const MAX_YEAR = 9999;

/** Days since 0001-01-01 of 1970-01-01. */
export const DAYS_TO_1970 = 719162;

const DAYS_IN_400_YEARS = 146097;
const DAYS_IN_100_YEARS = 36524;
const DAYS_IN_4_YEARS = 1461;

const DAYS_BEFORE_MONTH: StaticArray<i32> = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

export function isLeapYear(year: i32): bool {
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

export function daysBeforeMonth(year: i32, month: i32): i32 {
	return unchecked(DAYS_BEFORE_MONTH[month - 1]) + (month > 2 && isLeapYear(year) ? 1 : 0);
}

export function daysInMonth(year: i32, month: i32): i32 {
	if (month == 2) return isLeapYear(year) ? 29 : 28;
	return unchecked(DAYS_BEFORE_MONTH[month] - DAYS_BEFORE_MONTH[month - 1]);
}

export function isDate(year: i32, month: i32, day: i32): bool {
	if (year < 1 || year > MAX_YEAR || month < 1 || month > 12) return false;
	return day >= 1 && day <= daysInMonth(year, month);
}

/** Days since 0001-01-01 of a date that exists. */
export function dayNumber(year: i32, month: i32, day: i32): i32 {
	const before = year - 1;
	return before * 365 + before / 4 - before / 100 + before / 400 + daysBeforeMonth(year, month) + day - 1;
}

/** Year, month and day of a day number. */
export class CalendarDate {
	year: i32;
	month: i32;
	day: i32;
	dayOfYear: i32;

	constructor(days: i32) {
		const centuries400 = days / DAYS_IN_400_YEARS;
		days -= centuries400 * DAYS_IN_400_YEARS;
		// The last day of a leap cycle would count as a year of its own: hence at most 3.
		const centuries = min(days / DAYS_IN_100_YEARS, 3);
		days -= centuries * DAYS_IN_100_YEARS;
		const leapCycles = days / DAYS_IN_4_YEARS;
		days -= leapCycles * DAYS_IN_4_YEARS;
		const years = min(days / 365, 3);
		days -= years * 365;
		this.year = centuries400 * 400 + centuries * 100 + leapCycles * 4 + years + 1;
		this.dayOfYear = days + 1;
		let month = days / 32 + 1;
		while (month < 12 && days >= daysBeforeMonth(this.year, month + 1)) month++;
		this.month = month;
		this.day = days - daysBeforeMonth(this.year, month) + 1;
	}
}
