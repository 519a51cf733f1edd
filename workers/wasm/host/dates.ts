/** Dates as .NET counts them: ticks of 100 nanoseconds since 0001-01-01. */

export const TICKS_PER_DAY = 864_000_000_000n;
const TICKS_PER_HOUR = 36_000_000_000n;
export const TICKS_PER_MINUTE = 600_000_000n;
const TICKS_PER_SECOND = 10_000_000n;
export const TICKS_PER_MILLISECOND = 10_000n;
/** Ticks of 1970-01-01. */
export const EPOCH_TICKS = 621_355_968_000_000_000n;
const MAX_TICKS = 3_155_378_975_999_999_999n;

export const DateKind = { Unspecified: 0, Utc: 1, Local: 2 } as const;

/** A DateTime, or a DateTimeOffset when it has an offset. */
export class DateValue {
	/** Of the wall clock. */
	readonly ticks: bigint;
	readonly kind: number;
	/** Minutes east of UTC; null for a DateTime. */
	readonly offset: number | null;

	constructor(ticks: bigint, kind: number, offset: number | null = null) {
		this.ticks = ticks;
		this.kind = kind;
		this.offset = offset;
	}

	get typeName(): string {
		return this.offset === null ? 'System.DateTime' : 'System.DateTimeOffset';
	}

	get utcTicks(): bigint {
		return this.ticks - BigInt(this.offset ?? 0) * TICKS_PER_MINUTE;
	}

	/** `ToString()` with invariant culture. */
	get text(): string {
		const { year, month, day, hour, minute, second } = dateParts(this.ticks);
		const text = `${two(month)}/${two(day)}/${four(year)} ${two(hour)}:${two(minute)}:${two(second)}`;
		return this.offset === null ? text : `${text} ${offsetText(this.offset)}`;
	}

	/** As JSON writes it: fractions without trailing zeros, the zone by kind. */
	get isoText(): string {
		const { year, month, day, hour, minute, second, fraction } = dateParts(this.ticks);
		let text = `${four(year)}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`;
		if (fraction !== 0n) text += `.${fraction.toString().padStart(7, '0').replace(/0+$/, '')}`;
		if (this.offset !== null) return text + offsetText(this.offset);
		if (this.kind === DateKind.Utc) return `${text}Z`;
		return this.kind === DateKind.Local ? `${text}+00:00` : text;
	}
}

function two(value: number): string {
	return String(value).padStart(2, '0');
}

function four(value: number): string {
	return String(value).padStart(4, '0');
}

function offsetText(minutes: number): string {
	const size = Math.abs(minutes);
	return `${minutes < 0 ? '-' : '+'}${two(Math.trunc(size / 60))}:${two(size % 60)}`;
}

interface DateParts {
	year: number;
	month: number;
	day: number;
	hour: number;
	minute: number;
	second: number;
	fraction: bigint;
}

function dateParts(ticks: bigint): DateParts {
	const date = new Date(Number((ticks - EPOCH_TICKS - (ticks % TICKS_PER_DAY)) / TICKS_PER_MILLISECOND));
	const time = ticks % TICKS_PER_DAY;
	return {
		year: date.getUTCFullYear(),
		month: date.getUTCMonth() + 1,
		day: date.getUTCDate(),
		hour: Number(time / TICKS_PER_HOUR),
		minute: Number((time % TICKS_PER_HOUR) / TICKS_PER_MINUTE),
		second: Number((time % TICKS_PER_MINUTE) / TICKS_PER_SECOND),
		fraction: time % TICKS_PER_SECOND,
	};
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(Z|[+-]\d\d(?::?\d\d)?)?$/;

/**
 * What Newtonsoft's reader takes for a date: `yyyy-MM-ddTHH:mm:ss`, a fraction and a zone; null otherwise.
 * A date with an offset becomes the local time of the gateway, which is UTC.
 */
export function parseIsoDate(text: string): DateValue | null {
	if (text.length < 19 || text.length > 40 || text[10] !== 'T') return null;
	const match = ISO.exec(text);
	if (match === null) return null;
	const wallClock = wallClockTicks(match);
	if (wallClock === null) return null;
	const zone = match[8];
	if (zone === undefined) return new DateValue(wallClock, DateKind.Unspecified);
	if (zone === 'Z') return new DateValue(wallClock, DateKind.Utc);
	const ticks = wallClock - BigInt(zoneMinutes(zone)) * TICKS_PER_MINUTE;
	return new DateValue(ticks < 0n ? 0n : ticks > MAX_TICKS ? MAX_TICKS : ticks, DateKind.Local);
}

/** `/Date(1700000000000)/`: milliseconds since 1970, with an offset for local time; null otherwise. */
export function parseMicrosoftDate(text: string): DateValue | null {
	const match = /^\/Date\((-?\d{1,15})([+-]\d{4})?\)\/$/.exec(text);
	if (match === null) return null;
	const ticks = EPOCH_TICKS + BigInt(match[1]!) * TICKS_PER_MILLISECOND;
	return new DateValue(ticks, match[2] === undefined ? DateKind.Utc : DateKind.Local);
}

/** The same text as a DateTimeOffset; null when it is none. */
export function parseIsoDateOffset(text: string): DateValue | null {
	const match = ISO.exec(text);
	if (match === null) return null;
	const ticks = wallClockTicks(match);
	if (ticks === null) return null;
	return new DateValue(
		ticks,
		DateKind.Unspecified,
		match[8] === undefined || match[8] === 'Z' ? 0 : zoneMinutes(match[8]),
	);
}

function zoneMinutes(zone: string): number {
	const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '') || 0);
	return zone.startsWith('-') ? -minutes : minutes;
}

function wallClockTicks(match: RegExpExecArray): bigint | null {
	const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [
		number,
		number,
		number,
		number,
		number,
		number,
	];
	const isMidnight = hour === 24 && minute === 0 && second === 0 && Number(match[7] ?? 0) === 0;
	if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
	if (minute > 59 || second > 59 || (hour > 23 && !isMidnight)) return null;
	const date = new Date(0);
	date.setUTCFullYear(year, month - 1, day);
	const time = BigInt(hour * 3600 + minute * 60 + second) * TICKS_PER_SECOND;
	return EPOCH_TICKS + BigInt(date.getTime()) * TICKS_PER_MILLISECOND + time + fractionTicks(match[7] ?? '');
}

function fractionTicks(digits: string): bigint {
	const seven = BigInt(digits.slice(0, 7).padEnd(7, '0'));
	return digits.length > 7 && digits.charAt(7) >= '5' ? seven + 1n : seven;
}

function daysInMonth(year: number, month: number): number {
	if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** `TimeSpan.ToString()`: `[-][d.]hh:mm:ss[.fffffff]`. */
export function timeSpanText(ticks: bigint): string {
	const size = ticks < 0n ? -ticks : ticks;
	const days = size / TICKS_PER_DAY;
	const { hour, minute, second, fraction } = dateParts(size % TICKS_PER_DAY);
	const text = `${ticks < 0n ? '-' : ''}${days === 0n ? '' : `${days}.`}${two(hour)}:${two(minute)}:${two(second)}`;
	return fraction === 0n ? text : `${text}.${fraction.toString().padStart(7, '0')}`;
}
