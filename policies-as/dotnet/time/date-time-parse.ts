/** DateTime.Parse: dates and times in the order of the invariant culture (month, day, year), ISO 8601 and RFC 1123 forms. */
import { matchDayName, matchMonthName } from './date-text';
import { fractionTicks, fullYear, MISSING, ParsedTime } from './parsed-time';

class DateParser {
	private position: i32 = 0;
	/** Numbers of the date in their order, with the count of digits of each. */
	private numbers: i32[] = [];
	private widths: i32[] = [];

	constructor(private readonly result: ParsedTime) {}

	parse(styles: i32): bool {
		const result = this.result;
		this.skipSpace();
		if (this.position == result.text.length) return result.fail();
		while (this.position < result.text.length) {
			if (!this.token()) return result.fail();
			this.skipSpace();
		}
		return this.assignDate() && result.resolve(styles) ? true : result.fail();
	}

	private peek(distance: i32 = 0): i32 {
		const index = this.position + distance;
		return index < this.result.text.length ? this.result.text.charCodeAt(index) : 0;
	}

	private skipSpace(): void {
		while (this.peek() == 0x20 || (this.peek() >= 9 && this.peek() <= 13)) this.position++;
	}

	private token(): bool {
		const code = this.peek();
		if (isDigit(code)) return this.numberOrTime();
		if (isLetter(code)) return this.word();
		if ((code == 0x2b || code == 0x2d) && this.takesZone()) return this.zoneOffset();
		if (code == 0x2f || code == 0x2d || code == 0x2c || code == 0x2e) {
			this.position++;
			return this.numbers.length > 0 || this.result.month != MISSING || this.result.dayOfWeek != MISSING;
		}
		return false;
	}

	/** A zone may follow a time or a whole date, but not a date that has begun. */
	private takesZone(): bool {
		const count = this.numbers.length;
		if (count == 0 || count == 3) return this.result.hour != MISSING || count == 3;
		return this.result.hour != MISSING && this.result.month != MISSING && count == 2;
	}

	/** Digits from here on; `width` of them. */
	private digitCount(): i32 {
		let count = 0;
		while (isDigit(this.peek(count))) count++;
		return count;
	}

	private readNumber(width: i32): i32 {
		let value = 0;
		for (let index = 0; index < width; index++) value = value * 10 + (this.peek(index) - 0x30);
		this.position += width;
		return value;
	}

	private numberOrTime(): bool {
		const width = this.digitCount();
		if (width > 4) return false;
		if (this.peek(width) == 0x3a) return this.time(width);
		const value = this.readNumber(width);
		if (this.result.hour == MISSING && width <= 2 && this.isHalfNext()) {
			this.result.hour = value;
			return true;
		}
		this.numbers.push(value);
		this.widths.push(width);
		return this.numbers.length <= 3;
	}

	/** Whether `AM` or `PM` follows, which makes the number before it an hour. */
	private isHalfNext(): bool {
		let distance = 0;
		while (this.peek(distance) == 0x20) distance++;
		const code = this.peek(distance) | 0x20;
		const next = this.peek(distance + 1) | 0x20;
		return (code == 0x61 || code == 0x70) && next == 0x6d && !isLetter(this.peek(distance + 2));
	}

	/** `h:mm[:ss[.f…]]` */
	private time(width: i32): bool {
		const result = this.result;
		if (width > 2 || result.hour != MISSING) return false;
		result.hour = this.readNumber(width);
		this.position++;
		const minuteWidth = this.digitCount();
		if (minuteWidth < 1 || minuteWidth > 2) return false;
		result.minute = this.readNumber(minuteWidth);
		if (this.peek() != 0x3a) return true;
		this.position++;
		const secondWidth = this.digitCount();
		if (secondWidth < 1 || secondWidth > 2) return false;
		result.second = this.readNumber(secondWidth);
		if (this.peek() != 0x2e) return true;
		this.position++;
		const count = this.digitCount();
		if (count == 0) return false;
		result.fraction = fractionTicks(result.text, this.position, this.position + count);
		this.position += count;
		return true;
	}

	/** `+hh:mm`, `+hhmm`, `+hh` */
	private zoneOffset(): bool {
		const result = this.result;
		if (result.hasOffset) return false;
		const sign = this.peek() == 0x2d ? -1 : 1;
		this.position++;
		const width = this.digitCount();
		if (width != 1 && width != 2 && width != 4) return false;
		const value = this.readNumber(width);
		let hours = width == 4 ? value / 100 : value;
		let minutes = width == 4 ? value % 100 : 0;
		if (width != 4 && this.peek() == 0x3a) {
			this.position++;
			if (this.digitCount() != 2) return false;
			minutes = this.readNumber(2);
		}
		if (minutes > 59) return false;
		result.hasOffset = true;
		result.offset = sign * (hours * 60 + minutes);
		return true;
	}

	private word(): bool {
		const start = this.position;
		let end = start;
		while (end < this.result.text.length && isLetter(this.result.text.charCodeAt(end))) end++;
		const word = this.result.text.substring(start, end);
		this.position = end;
		if (this.knownWord(word)) return true;
		if (this.position == this.result.text.length && word.toUpperCase() == 'T' && this.numbers.length > 0) return false;
		this.result.failure =
			"The string '" +
			this.result.text +
			"' was not recognized as a valid DateTime. There is an unknown word starting at index '" +
			start.toString() +
			"'.";
		return false;
	}

	private knownWord(word: string): bool {
		const result = this.result;
		const upper = word.toUpperCase();
		if (upper == 'T') return this.numbers.length > 0 && result.hour == MISSING && isDigit(this.peek());
		if (upper == 'Z' || upper == 'GMT') {
			if (!this.takesZone() || result.hasOffset) return false;
			result.hasOffset = true;
			result.isZulu = true;
			return true;
		}
		if (upper == 'AM' || upper == 'PM') {
			if (result.hour == MISSING || result.half != MISSING) return false;
			result.half = upper.charCodeAt(0) == 0x50 ? 1 : 0;
			return true;
		}
		const month = matchMonthName(word);
		if (month > 0) {
			if (result.month != MISSING) return false;
			result.month = month;
			return true;
		}
		const day = matchDayName(word);
		if (day < 0 || result.dayOfWeek != MISSING) return false;
		result.dayOfWeek = day;
		return true;
	}

	/** Gives the numbers of the date their meaning; a number of three or four digits is a year. */
	private assignDate(): bool {
		const result = this.result;
		const count = this.numbers.length;
		if (result.month != MISSING) return this.assignNamedMonth();
		if (count == 0) return result.hour != MISSING;
		if (count == 1) return false;
		if (this.widths[0] > 2) {
			result.year = this.numbers[0];
			result.month = this.numbers[1];
			if (count == 3) result.day = this.numbers[2];
			return this.widths[1] <= 2 && (count == 2 || this.widths[2] <= 2);
		}
		result.month = this.numbers[0];
		if (this.widths[1] > 2) {
			result.year = this.numbers[1];
			return count == 2;
		}
		result.day = this.numbers[1];
		if (count == 3) result.year = this.yearAt(2);
		return true;
	}

	private assignNamedMonth(): bool {
		const result = this.result;
		const count = this.numbers.length;
		if (count == 0) return false;
		const yearFirst = this.widths[0] > 2;
		if (count == 1) {
			if (yearFirst) result.year = this.numbers[0];
			else result.day = this.numbers[0];
			return true;
		}
		if (count == 3) return false;
		result.year = yearFirst ? this.numbers[0] : this.yearAt(1);
		result.day = this.numbers[yearFirst ? 1 : 0];
		return true;
	}

	private yearAt(index: i32): i32 {
		return this.widths[index] > 2 ? this.numbers[index] : fullYear(this.numbers[index]);
	}
}

export function isDigit(code: i32): bool {
	return code >= 0x30 && code <= 0x39;
}

function isLetter(code: i32): bool {
	const lower = code | 0x20;
	return lower >= 0x61 && lower <= 0x7a;
}

/** Parses `text` into parts; the caller looks at `failure`. */
export function parseTime(text: string, styles: i32): ParsedTime {
	const result = new ParsedTime(text);
	new DateParser(result).parse(styles);
	return result;
}
