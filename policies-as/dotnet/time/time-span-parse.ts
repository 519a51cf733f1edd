/** TimeSpan.Parse and ParseExact with the invariant culture. */

import { quotedLength, quotedText, runLength } from './date-time-format';
import { isDigit } from './date-time-parse';
import { formatError } from '../runtime/object';
import { TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MINUTE, TICKS_PER_SECOND } from './time-span';

const MAX_DAYS = 10675199;

/** Why a text is no TimeSpan. */
export const PARSED = 0;
export const MALFORMED = 1;
export const TOO_LARGE = 2;

export class ParsedTimeSpan {
	outcome: i32 = PARSED;
	ticks: i64 = 0;
}

/** Numbers of a text, and the separators between them: `.` and `:`. */
class Pieces {
	numbers: i64[] = [];
	separators: i32[] = [];
	isNegative: bool = false;
	/** Digits of a fraction of a second with leading zeros kept; empty without one. */
	fraction: string = '';
}

export function parseTimeSpan(text: string): ParsedTimeSpan {
	const result = new ParsedTimeSpan();
	const pieces = split(text.trim());
	if (pieces === null) {
		result.outcome = MALFORMED;
		return result;
	}
	return assemble(pieces, result);
}

/** Splits `[-]d.hh:mm:ss.fffffff` and its shorter forms; null for anything else. */
function split(text: string): Pieces | null {
	const pieces = new Pieces();
	let index = 0;
	if (text.length > 0 && text.charCodeAt(0) == 0x2d) {
		pieces.isNegative = true;
		index++;
	}
	while (true) {
		const start = index;
		let value: i64 = 0;
		while (index < text.length && isDigit(text.charCodeAt(index))) {
			if (value < 100000000000) value = value * 10 + <i64>(text.charCodeAt(index) - 0x30);
			index++;
		}
		if (index == start) return null;
		pieces.numbers.push(value);
		if (isFraction(pieces)) pieces.fraction = text.substring(start, index);
		if (index == text.length) return pieces;
		const separator = text.charCodeAt(index);
		if ((separator != 0x2e && separator != 0x3a) || pieces.fraction.length > 0) return null;
		pieces.separators.push(separator);
		index++;
	}
}

/** The number after a point that follows a colon is the fraction. */
function isFraction(pieces: Pieces): bool {
	const count = pieces.separators.length;
	if (count < 2 || pieces.separators[count - 1] != 0x2e) return false;
	return pieces.separators[count - 2] == 0x3a;
}

function assemble(pieces: Pieces, result: ParsedTimeSpan): ParsedTimeSpan {
	const numbers = pieces.numbers;
	const separators = pieces.separators;
	if (pieces.fraction.length > 0) {
		numbers.pop();
		separators.pop();
	}
	let days: i64 = 0;
	let first = 0;
	if (numbers.length == 1 || numbers.length == 4 || (separators.length > 0 && separators[0] == 0x2e)) {
		days = numbers[0];
		first = 1;
	}
	const count = numbers.length - first;
	let wellFormed = count != 1 && count <= 3 && (numbers.length == 1 || count >= 2);
	for (let index = 1; index < separators.length; index++) {
		if (separators[index] != 0x3a) wellFormed = false;
	}
	if (pieces.fraction.length > 0 && count < 3) wellFormed = false;
	if (!wellFormed) {
		result.outcome = MALFORMED;
		return result;
	}
	// `24:00:00` is no time of a day, so .NET reads days, hours and minutes.
	if (count == 3 && first == 0 && numbers[0] > 23 && pieces.fraction.length == 0) {
		return combine(result, pieces.isNegative, numbers[0], numbers[1], numbers[2], 0, '');
	}
	const hours = count > 0 ? numbers[first] : 0;
	const minutes = count > 1 ? numbers[first + 1] : 0;
	const seconds = count > 2 ? numbers[first + 2] : 0;
	return combine(result, pieces.isNegative, days, hours, minutes, seconds, pieces.fraction);
}

function combine(
	result: ParsedTimeSpan,
	isNegative: bool,
	days: i64,
	hours: i64,
	minutes: i64,
	seconds: i64,
	fraction: string,
): ParsedTimeSpan {
	if (days > MAX_DAYS || hours > 23 || minutes > 59 || seconds > 59 || fraction.length > 7) {
		result.outcome = TOO_LARGE;
		return result;
	}
	const time = hours * TICKS_PER_HOUR + minutes * TICKS_PER_MINUTE + seconds * TICKS_PER_SECOND;
	const part = fraction.length > 0 ? I64.parseInt(fraction.padEnd(7, '0')) : 0;
	const ticks: u64 = <u64>(days * TICKS_PER_DAY) + <u64>time + <u64>part;
	if (ticks > <u64>i64.MAX_VALUE + (isNegative ? 1 : 0)) result.outcome = TOO_LARGE;
	result.ticks = isNegative ? -(<i64>ticks) : <i64>ticks;
	return result;
}

/** Parses by `c`, `g`, `G` or a custom pattern. */
export function parseExactTimeSpan(text: string, format: string): ParsedTimeSpan {
	if (format.length == 1 && 'ctTgG'.includes(format)) return parseTimeSpan(text);
	const result = new ParsedTimeSpan();
	const parser = new PatternParser(text);
	if (!parser.match(format) || parser.position != text.length) {
		result.outcome = MALFORMED;
		return result;
	}
	return combine(result, false, parser.days, parser.hours, parser.minutes, parser.seconds, parser.fraction);
}

class PatternParser {
	position: i32 = 0;
	days: i64 = 0;
	hours: i64 = 0;
	minutes: i64 = 0;
	seconds: i64 = 0;
	fraction: string = '';

	constructor(readonly text: string) {}

	match(pattern: string): bool {
		let index = 0;
		while (index < pattern.length) {
			const letter = pattern.charCodeAt(index);
			let count = runLength(pattern, index);
			let matched = true;
			switch (letter) {
				case 0x64: // d
					matched = (this.days = this.number(count, 8)) >= 0;
					break;
				case 0x68: // h
					matched = (this.hours = this.number(count, 2)) >= 0;
					break;
				case 0x6d: // m
					matched = (this.minutes = this.number(count, 2)) >= 0;
					break;
				case 0x73: // s
					matched = (this.seconds = this.number(count, 2)) >= 0;
					break;
				case 0x66: // f
					matched = this.fractionDigits(count, count);
					break;
				case 0x46: // F
					matched = this.fractionDigits(0, count);
					break;
				case 0x27: // '
				case 0x22: // "
					count = quotedLength(pattern, index);
					matched = this.literal(quotedText(pattern, index, count));
					break;
				case 0x5c: // \
					count = 2;
					matched = this.literal(pattern.charAt(index + 1));
					break;
				case 0x25: // %
					count = 2;
					matched = this.match(pattern.charAt(index + 1));
					break;
				default:
					formatError('Input string was not in a correct format.');
			}
			if (!matched) return false;
			index += count;
		}
		return true;
	}

	private literal(text: string): bool {
		if (!this.text.startsWith(text, this.position)) return false;
		this.position += text.length;
		return true;
	}

	private digitCount(most: i32): i32 {
		let count = 0;
		while (count < most && this.position + count < this.text.length) {
			if (!isDigit(this.text.charCodeAt(this.position + count))) break;
			count++;
		}
		return count;
	}

	/** At least `least` digits, at most `most`; -1 when there are fewer. */
	private number(least: i32, most: i32): i64 {
		const count = this.digitCount(least == 1 ? most : max(least, 1));
		if (count < least) return -1;
		const text = this.text.substring(this.position, this.position + count);
		this.position += count;
		return I64.parseInt(text);
	}

	private fractionDigits(least: i32, most: i32): bool {
		const count = this.digitCount(most);
		if (count < least) return false;
		this.fraction = this.text.substring(this.position, this.position + count);
		this.position += count;
		return true;
	}
}
