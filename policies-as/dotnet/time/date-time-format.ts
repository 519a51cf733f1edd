/** Text of DateTime and DateTimeOffset: standard formats and custom patterns, with the invariant culture. */

import { dayName, digits, monthName } from './date-text';
import {
	calendarDate,
	DateTime,
	DateTime_DayOfWeek,
	DateTime_Hour,
	DateTime_Minute,
	DateTime_Second,
	LOCAL,
	UTC,
} from './date-time';
import { formatError } from '../runtime/object';
import { TICKS_PER_MINUTE, TICKS_PER_SECOND } from './time-span';

/** Stands for the offset of a DateTime, which has a kind instead. */
export const NO_OFFSET = i32.MIN_VALUE;

const INVALID = 'Input string was not in a correct format.';

export function formatDateTime(time: DateTime, format: string | null): string {
	return formatClock(time, NO_OFFSET, format === null || format.length == 0 ? 'G' : format);
}

/** Text of the clock time `clock` with its distance from UTC in minutes. */
export function formatDateTimeOffset(clock: DateTime, offset: i32, format: string | null): string {
	if (format === null || format.length == 0) return formatPattern(clock, offset, 'MM/dd/yyyy HH:mm:ss zzz');
	return formatClock(clock, offset, format);
}

function formatClock(time: DateTime, offset: i32, format: string): string {
	if (format.length > 1) return formatPattern(time, offset, format);
	const letter = format.charCodeAt(0);
	const pattern = standardPattern(letter);
	if (pattern.length == 0 || (letter == 0x55 /* U */ && offset != NO_OFFSET)) formatError(INVALID);
	const inUtc = letter == 0x72 || letter == 0x52 || letter == 0x75; // r R u
	if (inUtc && offset != NO_OFFSET) {
		return formatPattern(new DateTime(time.ticks - <i64>offset * TICKS_PER_MINUTE, UTC), 0, pattern);
	}
	return formatPattern(time, offset, pattern);
}

/** The pattern of a standard format letter with the invariant culture; empty when the letter is none. */
export function standardPattern(letter: i32): string {
	switch (letter) {
		case 0x64: // d
			return 'MM/dd/yyyy';
		case 0x44: // D
			return 'dddd, dd MMMM yyyy';
		case 0x66: // f
			return 'dddd, dd MMMM yyyy HH:mm';
		case 0x46: // F
		case 0x55: // U
			return 'dddd, dd MMMM yyyy HH:mm:ss';
		case 0x67: // g
			return 'MM/dd/yyyy HH:mm';
		case 0x47: // G
			return 'MM/dd/yyyy HH:mm:ss';
		case 0x6d: // m
		case 0x4d: // M
			return 'MMMM dd';
		case 0x6f: // o
		case 0x4f: // O
			return "yyyy-MM-dd'T'HH:mm:ss.fffffffK";
		case 0x72: // r
		case 0x52: // R
			return "ddd, dd MMM yyyy HH:mm:ss 'GMT'";
		case 0x73: // s
			return "yyyy-MM-dd'T'HH:mm:ss";
		case 0x74: // t
			return 'HH:mm';
		case 0x54: // T
			return 'HH:mm:ss';
		case 0x75: // u
			return "yyyy-MM-dd HH:mm:ss'Z'";
		case 0x79: // y
		case 0x59: // Y
			return 'yyyy MMMM';
		default:
			return '';
	}
}

function formatPattern(time: DateTime, offset: i32, pattern: string): string {
	let text = '';
	let index = 0;
	while (index < pattern.length) {
		const letter = pattern.charCodeAt(index);
		let count = letter == 0x4b /* K */ ? 1 : runLength(pattern, index);
		switch (letter) {
			case 0x27: // '
			case 0x22: // "
				count = quotedLength(pattern, index);
				text += quotedText(pattern, index, count);
				break;
			case 0x5c: // \
				if (index + 1 >= pattern.length) formatError(INVALID);
				text += pattern.charAt(index + 1);
				count = 2;
				break;
			case 0x25: // % before a single pattern letter
				if (index + 1 >= pattern.length || pattern.charCodeAt(index + 1) == 0x25) formatError(INVALID);
				text += formatPattern(time, offset, pattern.charAt(index + 1));
				count = 2;
				break;
			case 0x46: // F
				text = appendFraction(text, field(time, offset, letter, count));
				break;
			default:
				if (isPatternLetter(letter)) {
					text += field(time, offset, letter, count);
				} else {
					text += pattern.charAt(index);
					count = 1;
				}
		}
		index += count;
	}
	return text;
}

/** Letters that stand for a part of the time. */
export function isPatternLetter(letter: i32): bool {
	return 'dfFghHKmMstyz'.indexOf(String.fromCharCode(letter)) >= 0;
}

/** Length of the run of equal letters at `start`. */
export function runLength(pattern: string, start: i32): i32 {
	let end = start + 1;
	while (end < pattern.length && pattern.charCodeAt(end) == pattern.charCodeAt(start)) end++;
	return end - start;
}

/** Length of the quoted text at `start`, quotes included. */
export function quotedLength(pattern: string, start: i32): i32 {
	const quote = pattern.charCodeAt(start);
	let end = start + 1;
	while (end < pattern.length && pattern.charCodeAt(end) != quote) end += pattern.charCodeAt(end) == 0x5c ? 2 : 1;
	if (end >= pattern.length) {
		formatError("Cannot find a matching quote character for the character '" + pattern.charAt(start) + "'.");
	}
	return end - start + 1;
}

export function quotedText(pattern: string, start: i32, length: i32): string {
	const inner = pattern.substring(start + 1, start + length - 1);
	let text = '';
	for (let index = 0; index < inner.length; index++) {
		if (inner.charCodeAt(index) == 0x5c && index + 1 < inner.length) index++;
		text += inner.charAt(index);
	}
	return text;
}

/** Fraction digits without trailing zeros; when none is left the point before them goes too. */
function appendFraction(text: string, fraction: string): string {
	let end = fraction.length;
	while (end > 0 && fraction.charCodeAt(end - 1) == 0x30) end--;
	if (end > 0) return text + fraction.substring(0, end);
	return text.endsWith('.') ? text.substring(0, text.length - 1) : text;
}

function field(time: DateTime, offset: i32, letter: i32, count: i32): string {
	switch (letter) {
		case 0x64: // d
			if (count <= 2) return digits(calendarDate(time).day, count);
			return abbreviate(dayName(DateTime_DayOfWeek(time)), count);
		case 0x4d: // M
			if (count <= 2) return digits(calendarDate(time).month, count);
			return abbreviate(monthName(calendarDate(time).month), count);
		case 0x79: // y
			if (count <= 2) return digits(calendarDate(time).year % 100, count);
			return digits(calendarDate(time).year, count);
		case 0x48: // H
			return digits(DateTime_Hour(time), min(count, 2));
		case 0x68: // h
			return digits(((DateTime_Hour(time) + 11) % 12) + 1, min(count, 2));
		case 0x6d: // m
			return digits(DateTime_Minute(time), min(count, 2));
		case 0x73: // s
			return digits(DateTime_Second(time), min(count, 2));
		case 0x74: // t
			return (DateTime_Hour(time) < 12 ? 'AM' : 'PM').substring(0, count);
		case 0x66: // f
		case 0x46: // F
			if (count > 7) formatError(INVALID);
			return digits(<i32>(time.ticks % TICKS_PER_SECOND), 7).substring(0, count);
		case 0x7a: // z
			return offsetText(offset == NO_OFFSET ? 0 : offset, count);
		case 0x4b: // K
			if (offset != NO_OFFSET) return offsetText(offset, 3);
			return time.kind == UTC ? 'Z' : time.kind == LOCAL ? offsetText(0, 3) : '';
		default: // g
			return 'A.D.';
	}
}

function abbreviate(name: string, count: i32): string {
	return count == 3 ? name.substring(0, 3) : name;
}

/** `+h`, `+hh` or `+hh:mm` by the number of letters. */
function offsetText(offset: i32, count: i32): string {
	const magnitude = abs(offset);
	const hours = (offset < 0 ? '-' : '+') + digits(magnitude / 60, min(count, 2));
	return count < 3 ? hours : hours + ':' + digits(magnitude % 60, 2);
}
