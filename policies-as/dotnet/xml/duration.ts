/** Time spans as XML Schema writes them, `P1DT2H3M4.5S` (XML Schema part 2, 3.2.6). */
import { formatError } from '../runtime/object';
import {
	TICKS_PER_DAY,
	TICKS_PER_HOUR,
	TICKS_PER_MINUTE,
	TICKS_PER_SECOND,
	TimeSpan,
} from '../time/time-span';

function part(count: i64, unit: string): string {
	return count == 0 ? '' : count.toString() + unit;
}

export function durationText(ticks: i64): string {
	if (ticks == 0) return 'PT0S';
	const size = ticks < 0 ? -ticks : ticks;
	const time =
		part((size % TICKS_PER_DAY) / TICKS_PER_HOUR, 'H') +
		part((size % TICKS_PER_HOUR) / TICKS_PER_MINUTE, 'M') +
		secondsText(size % TICKS_PER_MINUTE);
	return (ticks < 0 ? '-' : '') + 'P' + part(size / TICKS_PER_DAY, 'D') + (time == '' ? '' : 'T' + time);
}

function secondsText(ticks: i64): string {
	if (ticks == 0) return '';
	let fraction = (ticks % TICKS_PER_SECOND).toString().padStart(7, '0');
	while (fraction.endsWith('0')) fraction = fraction.substring(0, fraction.length - 1);
	return (ticks / TICKS_PER_SECOND).toString() + (fraction == '' ? '' : '.' + fraction) + 'S';
}

/** Reads a duration of days and smaller units. */
export function parseDuration(text: string): TimeSpan {
	const trimmed = text.trim();
	const isNegative = trimmed.startsWith('-');
	let at = isNegative ? 1 : 0;
	if (trimmed.charAt(at++) != 'P') invalid(text);
	let ticks: i64 = 0;
	let inTime = false;
	let digits = '';
	for (; at < trimmed.length; at++) {
		const unit = trimmed.charAt(at);
		if (unit == 'T' && !inTime && digits == '') inTime = true;
		else if ((unit >= '0' && unit <= '9') || unit == '.') digits += unit;
		else {
			if (digits == '') invalid(text);
			ticks += <i64>(parseFloat(digits) * <f64>unitTicks(unit, inTime, text));
			digits = '';
		}
	}
	if (digits != '') invalid(text);
	return new TimeSpan(isNegative ? -ticks : ticks);
}

function unitTicks(unit: string, inTime: bool, text: string): i64 {
	if (!inTime && unit == 'D') return TICKS_PER_DAY;
	if (inTime && unit == 'H') return TICKS_PER_HOUR;
	if (inTime && unit == 'M') return TICKS_PER_MINUTE;
	if (inTime && unit == 'S') return TICKS_PER_SECOND;
	invalid(text);
	return 0;
}

function invalid(text: string): void {
	formatError("The string '" + text + "' is not a valid TimeSpan value.");
}
