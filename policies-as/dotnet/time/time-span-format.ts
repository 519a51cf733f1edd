/** Text of a TimeSpan: the standard formats c, g, G and custom patterns, with the invariant culture. */

import { digits } from './date-text';
import { formatError } from '../runtime/object';
import { TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MINUTE, TICKS_PER_SECOND } from './time-span';

const INVALID = 'Input string was not in a correct format.';

/** The parts of a duration without its sign. */
class Parts {
	days: i32;
	hours: i32;
	minutes: i32;
	seconds: i32;
	/** Ticks below a second. */
	fraction: i32;

	constructor(ticks: i64) {
		// Unsigned, so that the magnitude of the smallest value fits.
		const magnitude: u64 = ticks < 0 ? <u64>-ticks : <u64>ticks;
		this.days = <i32>(magnitude / <u64>TICKS_PER_DAY);
		this.hours = <i32>((magnitude / <u64>TICKS_PER_HOUR) % 24);
		this.minutes = <i32>((magnitude / <u64>TICKS_PER_MINUTE) % 60);
		this.seconds = <i32>((magnitude / <u64>TICKS_PER_SECOND) % 60);
		this.fraction = <i32>(magnitude % <u64>TICKS_PER_SECOND);
	}
}

export function formatTimeSpan(ticks: i64, format: string | null): string {
	if (format === null || format.length == 0) return constantFormat(ticks);
	if (format.length == 1) {
		switch (format.charCodeAt(0)) {
			case 0x63: // c
			case 0x74: // t
			case 0x54: // T
				return constantFormat(ticks);
			case 0x67: // g
				return generalShort(ticks);
			case 0x47: // G
				return generalLong(ticks);
			default:
				formatError(INVALID);
		}
	}
	return custom(ticks, format);
}

/** `[-][d.]hh:mm:ss[.fffffff]` */
function constantFormat(ticks: i64): string {
	const parts = new Parts(ticks);
	let text = ticks < 0 ? '-' : '';
	if (parts.days != 0) text += parts.days.toString() + '.';
	text += digits(parts.hours, 2) + ':' + digits(parts.minutes, 2) + ':' + digits(parts.seconds, 2);
	return parts.fraction != 0 ? text + '.' + digits(parts.fraction, 7) : text;
}

/** `[-][d:]h:mm:ss[.FFFFFFF]` */
function generalShort(ticks: i64): string {
	const parts = new Parts(ticks);
	let text = ticks < 0 ? '-' : '';
	if (parts.days != 0) text += parts.days.toString() + ':';
	text += parts.hours.toString() + ':' + digits(parts.minutes, 2) + ':' + digits(parts.seconds, 2);
	const fraction = withoutTrailingZeros(digits(parts.fraction, 7));
	return fraction.length > 0 ? text + '.' + fraction : text;
}

/** `[-]d:hh:mm:ss.fffffff` */
function generalLong(ticks: i64): string {
	const parts = new Parts(ticks);
	const time = digits(parts.hours, 2) + ':' + digits(parts.minutes, 2) + ':' + digits(parts.seconds, 2);
	return (ticks < 0 ? '-' : '') + parts.days.toString() + ':' + time + '.' + digits(parts.fraction, 7);
}

function withoutTrailingZeros(text: string): string {
	let end = text.length;
	while (end > 0 && text.charCodeAt(end - 1) == 0x30) end--;
	return text.substring(0, end);
}

function custom(ticks: i64, format: string): string {
	const parts = new Parts(ticks);
	let text = '';
	let index = 0;
	while (index < format.length) {
		const code = format.charCodeAt(index);
		let count = 1;
		switch (code) {
			case 0x68: // h
				count = run(format, index, 2);
				text += digits(parts.hours, count);
				break;
			case 0x6d: // m
				count = run(format, index, 2);
				text += digits(parts.minutes, count);
				break;
			case 0x73: // s
				count = run(format, index, 2);
				text += digits(parts.seconds, count);
				break;
			case 0x64: // d
				count = run(format, index, 8);
				text += digits(parts.days, count);
				break;
			case 0x66: // f
				count = run(format, index, 7);
				text += digits(parts.fraction, 7).substring(0, count);
				break;
			case 0x46: // F
				count = run(format, index, 7);
				text += withoutTrailingZeros(digits(parts.fraction, 7).substring(0, count));
				break;
			case 0x27: // '
			case 0x22: // "
				count = format.indexOf(String.fromCharCode(code), index + 1) - index + 1;
				if (count <= 0) formatError(INVALID);
				text += format.substring(index + 1, index + count - 1);
				break;
			case 0x25: // % before a single pattern letter
				if (index + 1 >= format.length || format.charCodeAt(index + 1) == 0x25) formatError(INVALID);
				text += custom(ticks, format.charAt(index + 1));
				count = 2;
				break;
			case 0x5c: // \
				if (index + 1 >= format.length) formatError(INVALID);
				text += format.charAt(index + 1);
				count = 2;
				break;
			default:
				formatError(INVALID);
		}
		index += count;
	}
	return text;
}

/** Length of the run of one pattern letter; more than `limit` of them is no format. */
function run(format: string, start: i32, limit: i32): i32 {
	let end = start + 1;
	while (end < format.length && format.charCodeAt(end) == format.charCodeAt(start)) end++;
	if (end - start > limit) formatError(INVALID);
	return end - start;
}
