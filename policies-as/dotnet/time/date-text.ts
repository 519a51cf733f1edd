/** Pieces that the text of dates and of durations share. */

const MONTHS = 'January February March April May June July August September October November December';
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday';

/** Decimal digits of a non-negative number, filled up with zeros to `width`. */
export function digits(value: i32, width: i32): string {
	return value.toString().padStart(width, '0');
}

/** English name of a month, 1 to 12. */
export function monthName(month: i32): string {
	return word(MONTHS, month - 1);
}

/** English name of a day of the week, Sunday is 0. */
export function dayName(day: i32): string {
	return word(DAYS, day);
}

function word(words: string, index: i32): string {
	let start = 0;
	for (let skipped = 0; skipped < index; skipped++) start = words.indexOf(' ', start) + 1;
	const end = words.indexOf(' ', start);
	return words.substring(start, end < 0 ? words.length : end);
}

/** The month, 1 to 12, that a full or three-letter English name in any case means; 0 for another word. */
export function matchMonthName(text: string): i32 {
	for (let month = 1; month <= 12; month++) {
		if (isName(text, monthName(month))) return month;
	}
	return 0;
}

/** The day of the week that a full or three-letter English name in any case means; -1 for another word. */
export function matchDayName(text: string): i32 {
	for (let day = 0; day < 7; day++) {
		if (isName(text, dayName(day))) return day;
	}
	return -1;
}

function isName(text: string, name: string): bool {
	const lower = text.toLowerCase();
	const known = name.toLowerCase();
	return lower == known || lower == known.substring(0, 3);
}
