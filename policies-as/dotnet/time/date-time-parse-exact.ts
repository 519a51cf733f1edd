/** DateTime.ParseExact: a text that follows a standard format or a custom pattern to the letter. */

import { dayName, monthName } from './date-text';
import { isPatternLetter, quotedLength, quotedText, runLength, standardPattern } from './date-time-format';
import { isDigit } from './date-time-parse';
import { formatError } from '../runtime/object';
import { fractionTicks, fullYear, ParsedTime } from './parsed-time';

class ExactParser {
	private position: i32 = 0;

	constructor(private readonly result: ParsedTime) {}

	parse(format: string, styles: i32): bool {
		const result = this.result;
		let pattern = format;
		if (format.length == 1) {
			pattern = standardPattern(format.charCodeAt(0));
			if (pattern.length == 0) formatError('Input string was not in a correct format.');
		}
		if (!this.match(pattern) || this.position != result.text.length) return result.fail();
		if (format == 'U') {
			result.hasOffset = true;
			result.isZulu = true;
		}
		return result.resolve(styles);
	}

	private peek(distance: i32 = 0): i32 {
		const index = this.position + distance;
		return index < this.result.text.length ? this.result.text.charCodeAt(index) : 0;
	}

	private match(pattern: string): bool {
		let index = 0;
		while (index < pattern.length) {
			const letter = pattern.charCodeAt(index);
			let count = runLength(pattern, index);
			let matched: bool;
			if (letter == 0x27 || letter == 0x22) {
				count = quotedLength(pattern, index);
				matched = this.literal(quotedText(pattern, index, count));
			} else if (letter == 0x5c) {
				count = 2;
				matched = this.literal(pattern.charAt(index + 1));
			} else if (letter == 0x25) {
				count = 2;
				matched = this.match(pattern.charAt(index + 1));
			} else if (letter == 0x2e && pattern.charCodeAt(index + 1) == 0x46 && this.peek() != 0x2e) {
				// A point before F stands only with digits behind it.
				count = 1 + runLength(pattern, index + 1);
				matched = true;
			} else if (isPatternLetter(letter)) {
				matched = this.field(letter, count);
			} else {
				count = 1;
				matched = this.literal(pattern.charAt(index));
			}
			if (!matched) return false;
			index += count;
		}
		return true;
	}

	private literal(text: string): bool {
		if (!this.result.text.startsWith(text, this.position)) return false;
		this.position += text.length;
		return true;
	}

	/** A number of `least` to `most` digits; -1 when there is none. */
	private number(least: i32, most: i32): i32 {
		let value = 0;
		let count = 0;
		while (count < most && isDigit(this.peek(count))) {
			value = value * 10 + (this.peek(count) - 0x30);
			count++;
		}
		if (count < least) return -1;
		this.position += count;
		return value;
	}

	/** One or two digits for a single letter, else two. */
	private shortNumber(count: i32): i32 {
		return this.number(min(count, 2), 2);
	}

	private field(letter: i32, count: i32): bool {
		const result = this.result;
		switch (letter) {
			case 0x79: // y
				result.year = count <= 2 ? this.shortNumber(count) : this.number(count, count);
				if (result.year < 0) return false;
				if (count <= 2) result.year = fullYear(result.year);
				return true;
			case 0x4d: // M
				result.month = count <= 2 ? this.shortNumber(count) : this.named(count, 12) + 1;
				return result.month > 0;
			case 0x64: // d
				if (count <= 2) return (result.day = this.shortNumber(count)) > 0;
				return (result.dayOfWeek = this.named(count, 7)) >= 0;
			case 0x48: // H
				return (result.hour = this.shortNumber(count)) >= 0;
			case 0x68: // h
				result.hour = this.shortNumber(count);
				return result.hour >= 1 && result.hour <= 12;
			case 0x6d: // m
				return (result.minute = this.shortNumber(count)) >= 0;
			case 0x73: // s
				return (result.second = this.shortNumber(count)) >= 0;
			case 0x74: // t
				return this.half(count);
			case 0x66: // f
				return count <= 7 && this.fraction(count, count);
			case 0x46: // F
				return count <= 7 && this.fraction(0, count);
			case 0x7a: // z
				return this.zoneOffset(count);
			case 0x4b: // K
				return this.zone();
			default: // g
				return this.literal('A.D.');
		}
	}

	private fraction(least: i32, most: i32): bool {
		const start = this.position;
		if (this.number(least, most) < 0) return false;
		this.result.fraction = fractionTicks(this.result.text, start, this.position);
		return true;
	}

	/** Index of the month (12 choices) or day (7) named here; three letters of it for a count of 3. */
	private named(count: i32, choices: i32): i32 {
		for (let index = 0; index < choices; index++) {
			let name = choices == 12 ? monthName(index + 1) : dayName(index);
			if (count == 3) name = name.substring(0, 3);
			const text = this.result.text.substring(this.position, this.position + name.length);
			if (text.toLowerCase() == name.toLowerCase()) {
				this.position += name.length;
				return index;
			}
		}
		return -1;
	}

	private half(count: i32): bool {
		const code = this.peek() & ~0x20;
		if (code != 0x41 && code != 0x50) return false;
		if (count > 1 && (this.peek(1) & ~0x20) != 0x4d) return false;
		this.result.half = code == 0x50 ? 1 : 0;
		this.position += min(count, 2);
		return true;
	}

	/** Nothing, `Z` or `+hh:mm`. */
	private zone(): bool {
		if (this.peek() == 0x5a) {
			this.position++;
			this.result.hasOffset = true;
			this.result.isZulu = true;
			return true;
		}
		return this.peek() == 0x2b || this.peek() == 0x2d ? this.zoneOffset(3) : true;
	}

	private zoneOffset(count: i32): bool {
		const result = this.result;
		if (this.peek() != 0x2b && this.peek() != 0x2d) return false;
		const sign = this.peek() == 0x2d ? -1 : 1;
		this.position++;
		const hours = this.number(min(count, 2), 2);
		let minutes = 0;
		if (count >= 3) {
			if (this.peek() == 0x3a) this.position++;
			minutes = this.number(2, 2);
		}
		if (hours < 0 || minutes < 0 || minutes > 59) return false;
		result.hasOffset = true;
		result.offset = sign * (hours * 60 + minutes);
		return true;
	}
}

/** Parses `text` by `format`; the caller looks at `failure`. */
export function parseExactTime(text: string, format: string, styles: i32): ParsedTime {
	const result = new ParsedTime(text);
	new ExactParser(result).parse(format, styles);
	return result;
}
