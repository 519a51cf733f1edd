import { beforeAll, describe, expect, it } from 'vitest';
import { compileSnippet, type Snippet } from './harness.ts';

const SOURCE = `
export function date(ticks: i64, kind: i32, format: string | null): string { return DateTime_ToString_format(new DateTime(ticks, kind), format); }
export function parse(text: string | null, styles: i32): string {
	const time = DateTime_Parse_styles(text, null, styles);
	return DateTime_ToString_format(time, 'o') + ' ' + time.kind.toString();
}
export function parseExact(text: string, format: string): string {
	const time = DateTime_ParseExact(text, format, null);
	return DateTime_ToString_format(time, 'o') + ' ' + time.kind.toString();
}
export function tryParse(text: string | null): string {
	const result = new Out<DateTime>(DateTime_MaxValue());
	return DateTime_TryParse(text, result).toString() + ' ' + result.value.ToString();
}
export function ticksOf(year: i32, month: i32, day: i32): i64 { return DateTime_new_date(year, month, day).ticks; }
export function addDays(ticks: i64, days: f64): string { return DateTime_AddDays(new DateTime(ticks), days).ToString(); }
export function addMonths(ticks: i64, months: i32): string { return DateTime_AddMonths(new DateTime(ticks), months).ToString(); }
export function fields(ticks: i64): string {
	const time = new DateTime(ticks);
	return [DateTime_Year(time), DateTime_Month(time), DateTime_Day(time), DateTime_DayOfYear(time), DateTime_DayOfWeek(time)].join(',');
}
export function span(ticks: i64, format: string | null): string { return TimeSpan_ToString_format(new TimeSpan(ticks), format); }
export function parseSpan(text: string): string { return TimeSpan_Parse(text).ToString(); }
export function parseSpanExact(text: string, format: string): string { return TimeSpan_ParseExact(text, format, null).ToString(); }
export function fromSeconds(value: f64): i64 { return TimeSpan_FromSeconds(value).ticks; }
export function multiply(ticks: i64, factor: f64): i64 { return TimeSpan_Multiply(new TimeSpan(ticks), factor).ticks; }
export function offset(ticks: i64, minutes: i32, format: string | null): string { return DateTimeOffset_ToString_format(new DateTimeOffset(ticks, minutes), format); }
export function parseOffset(text: string): string { return DateTimeOffset_ToString_format(DateTimeOffset_Parse(text), 'o'); }
export function unixSeconds(seconds: i64): string { return DateTimeOffset_FromUnixTimeSeconds(seconds).ToString(); }
export function toUnixSeconds(ticks: i64): i64 { return DateTimeOffset_ToUnixTimeSeconds(new DateTimeOffset(ticks, 0)); }
export function inZone(ticks: i64, zone: string): string { return TimeZoneInfo_ConvertTimeFromUtc(new DateTime(ticks, 1), TimeZoneInfo_FindSystemTimeZoneById(zone)).ToString(); }
export function fromZone(text: string, zone: string): string { return TimeZoneInfo_ConvertTimeToUtc_source(DateTime_Parse(text), TimeZoneInfo_FindSystemTimeZoneById(zone)).ToString(); }
export function baseOffset(zone: string): string { return TimeZoneInfo_BaseUtcOffset(TimeZoneInfo_FindSystemTimeZoneById(zone)).ToString(); }
export function now(): i64 { return DateTime_UtcNow().ticks; }
`;

const EPOCH = 621355968000000000n;

/** Ticks of a time that JavaScript reads as UTC, with the digits behind the millisecond. */
function ticks(iso: string, rest = 0): bigint {
	return BigInt(Date.parse(`${iso}Z`)) * 10000n + EPOCH + BigInt(rest);
}

const NOON = ticks('2024-02-09T13:04:05.678', 9012);

describe('dates, durations and time zones', () => {
	let snippet: Snippet;
	beforeAll(async () => {
		snippet = await compileSnippet(SOURCE);
	});

	it.each([
		[null, '02/09/2024 13:04:05'],
		['d', '02/09/2024'],
		['D', 'Friday, 09 February 2024'],
		['f', 'Friday, 09 February 2024 13:04'],
		['F', 'Friday, 09 February 2024 13:04:05'],
		['g', '02/09/2024 13:04'],
		['G', '02/09/2024 13:04:05'],
		['m', 'February 09'],
		['o', '2024-02-09T13:04:05.6789012Z'],
		['R', 'Fri, 09 Feb 2024 13:04:05 GMT'],
		['s', '2024-02-09T13:04:05'],
		['t', '13:04'],
		['T', '13:04:05'],
		['u', '2024-02-09 13:04:05Z'],
		['U', 'Friday, 09 February 2024 13:04:05'],
		['Y', '2024 February'],
		['yyyy-MM-ddTHH:mm:ss.fffK', '2024-02-09T13:04:05.678Z'],
		['ddd, dd MMM yyyy hh:mm tt', 'Fri, 09 Feb 2024 01:04 PM'],
		["h:m:s t 'at' zzz", '1:4:5 P at +00:00'],
		['FFF.FFFFFFF', '678.6789012'],
		['%d', '9'],
		['yy y yyyyy', '24 24 02024'],
		['\\dd', 'd9'],
		['gg', 'A.D.'],
	])('formats a DateTime with %s', (format, text) => {
		expect(snippet.text('date', NOON, 1, format)).toBe(text);
	});

	it('drops the point before a fraction that is zero', () => {
		expect(snippet.text('date', ticks('2024-02-09T13:04:05'), 0, 'ss.FFF')).toBe('05');
		expect(snippet.text('date', ticks('2024-02-09T13:04:05.060'), 0, 'ss.FFFF')).toBe('05.06');
	});

	it.each(['x', 'ffffffff', '%', "'a", '\\'])('refuses the format %s', (format) => {
		expect(snippet.failure('date', NOON, 1, format)).toMatch(/^System.FormatException: /);
	});

	it.each([
		['2024-02-29', '2024-02-29T00:00:00.0000000 0'],
		['2024-02-29T13:04:05', '2024-02-29T13:04:05.0000000 0'],
		['2024-02-29T13:04:05.678Z', '2024-02-29T13:04:05.6780000+00:00 2'],
		['2024-02-29T13:04:05+02:00', '2024-02-29T11:04:05.0000000+00:00 2'],
		['2024-02-29 13:04', '2024-02-29T13:04:00.0000000 0'],
		['Thu, 29 Feb 2024 13:04:05 GMT', '2024-02-29T13:04:05.0000000+00:00 2'],
		['02/29/2024', '2024-02-29T00:00:00.0000000 0'],
		['2/9/24 1:04:05 PM', '2024-02-09T13:04:05.0000000 0'],
		['February 9, 2024', '2024-02-09T00:00:00.0000000 0'],
		['9 feb 2024 7 am', '2024-02-09T07:00:00.0000000 0'],
		['2024/02/09', '2024-02-09T00:00:00.0000000 0'],
		['Feb 2024', '2024-02-01T00:00:00.0000000 0'],
		['  2024-02-29  ', '2024-02-29T00:00:00.0000000 0'],
		['2024-02-29T13:04:05.1234567891Z', '2024-02-29T13:04:05.1234568+00:00 2'],
	])('parses %s', (text, expected) => {
		expect(snippet.text('parse', text, 0)).toBe(expected);
	});

	it('keeps the kind that the styles ask for', () => {
		expect(snippet.text('parse', '2024-02-29T13:04:05Z', 128)).toBe('2024-02-29T13:04:05.0000000Z 1');
		expect(snippet.text('parse', '2024-02-29T13:04:05+01:00', 16)).toBe('2024-02-29T12:04:05.0000000Z 1');
		expect(snippet.text('parse', '2024-02-29T13:04:05', 64 + 16)).toBe('2024-02-29T13:04:05.0000000Z 1');
	});

	it.each([
		['', "String '' was not recognized as a valid DateTime."],
		['2023-02-29', "String '2023-02-29' was not recognized as a valid DateTime."],
		['13/02/2024', "String '13/02/2024' was not recognized as a valid DateTime."],
		['20240229', "String '20240229' was not recognized as a valid DateTime."],
		['abc', "The string 'abc' was not recognized as a valid DateTime. There is an unknown word starting at index '0'."],
		[
			'Fri, 29 Feb 2024 13:04:05 GMT',
			"String 'Fri, 29 Feb 2024 13:04:05 GMT' was not recognized as a valid DateTime because the day of week was incorrect.",
		],
	])('refuses to parse %s', (text, message) => {
		expect(snippet.failure('parse', text, 0)).toBe(`System.FormatException: ${message}`);
		expect(snippet.text('tryParse', text)).toBe('false 01/01/0001 00:00:00');
	});

	it.each([
		['09.02.2024', 'dd.MM.yyyy', '2024-02-09T00:00:00.0000000 0'],
		['20240209T130405Z', 'yyyyMMddTHHmmssK', '2024-02-09T13:04:05.0000000+00:00 2'],
		['Fri 9 February 24 1:04 PM', 'ddd d MMMM yy h:mm tt', '2024-02-09T13:04:00.0000000 0'],
		['2024-02-09T13:04:05.5+01:00', 'yyyy-MM-ddTHH:mm:ss.FFFzzz', '2024-02-09T12:04:05.5000000+00:00 2'],
		['Fri, 09 Feb 2024 13:04:05 GMT', 'r', '2024-02-09T13:04:05.0000000 0'],
	])('parses %s by %s', (text, format, expected) => {
		expect(snippet.text('parseExact', text, format)).toBe(expected);
	});

	it('refuses what does not follow the pattern', () => {
		const message = "System.FormatException: String '9.2.2024' was not recognized as a valid DateTime.";
		expect(snippet.failure('parseExact', '9.2.2024', 'dd.MM.yyyy')).toBe(message);
	});

	it('agrees with the calendar of JavaScript', () => {
		for (let day = 0; day < 3000; day++) {
			const date = new Date(Date.UTC(1, 0, 1 + day * 1217));
			date.setUTCFullYear(date.getUTCFullYear() - 1900);
			if (date.getUTCFullYear() < 1) continue;
			const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
			const value = BigInt(date.getTime()) * 10000n + EPOCH;
			const first = new Date(date);
			first.setUTCMonth(0, 1);
			const dayOfYear = Math.round((date.getTime() - first.getTime()) / 86400000) + 1;
			expect(snippet.text('fields', value)).toBe([year, month, dayOfMonth, dayOfYear, date.getUTCDay()].join(','));
			expect(snippet.number('ticksOf', year, month, dayOfMonth)).toBe(value);
		}
	});

	it('adds to dates within the calendar', () => {
		expect(snippet.text('addMonths', ticks('2024-01-31T00:00:00'), 1)).toBe('02/29/2024 00:00:00');
		expect(snippet.text('addMonths', ticks('2024-03-31T00:00:00'), -13)).toBe('02/28/2023 00:00:00');
		expect(snippet.text('addDays', ticks('2024-03-01T00:00:00'), -0.5)).toBe('02/29/2024 12:00:00');
		expect(snippet.failure('addDays', 0n, -1)).toBe(
			"System.ArgumentOutOfRangeException: The added or subtracted value results in an un-representable DateTime. (Parameter 'value')",
		);
		expect(snippet.failure('addDays', 0n, 1e9)).toBe(
			"System.ArgumentOutOfRangeException: Value to add was out of range. (Parameter 'value')",
		);
		expect(snippet.failure('ticksOf', 2023, 2, 29)).toBe(
			'System.ArgumentOutOfRangeException: Year, Month, and Day parameters describe an un-representable DateTime.',
		);
	});

	it.each([
		[937845000000n, null, '1.02:03:04.5000000'],
		[-900000000n, 'c', '-00:01:30'],
		[937845000000n, 'g', '1:2:03:04.5'],
		[937845000000n, 'G', '1:02:03:04.5000000'],
		[45000000000n, 'hh\\:mm', '01:15'],
		[937845000000n, "d'd 'h'h'", '1d 2h'],
		[-(2n ** 63n), 'c', '-10675199.02:48:05.4775808'],
	])('formats %s ticks with %s', (value, format, text) => {
		expect(snippet.text('span', value, format)).toBe(text);
	});

	it.each([
		['1.02:03:04.5', '1.02:03:04.5000000'],
		['90', '90.00:00:00'],
		['01:30', '01:30:00'],
		['-00:00:01', '-00:00:01'],
		['24:00:00', '24.00:00:00'],
		['1:2:3:4', '1.02:03:04'],
		[' 00:01:30.25 ', '00:01:30.2500000'],
	])('parses the duration %s', (text, expected) => {
		expect(snippet.text('parseSpan', text)).toBe(expected);
	});

	it('refuses malformed and oversized durations', () => {
		expect(snippet.failure('parseSpan', '1:')).toBe(
			"System.FormatException: String '1:' was not recognized as a valid TimeSpan.",
		);
		expect(snippet.failure('parseSpan', '1:60')).toMatch(
			/^System.OverflowException: The TimeSpan string '1:60' could not/,
		);
		expect(snippet.text('parseSpanExact', '1h05', "h'h'mm")).toBe('01:05:00');
	});

	it('computes with durations', () => {
		expect(snippet.number('fromSeconds', 0.00000015)).toBe(1n);
		expect(snippet.number('multiply', 5n, 0.5)).toBe(2n);
		expect(snippet.failure('fromSeconds', 1e300)).toBe(
			'System.OverflowException: TimeSpan overflowed because the duration is too long.',
		);
	});

	it('formats and parses moments with an offset', () => {
		expect(snippet.text('offset', NOON, 90, null)).toBe('02/09/2024 14:34:05 +01:30');
		expect(snippet.text('offset', NOON, 90, 'r')).toBe('Fri, 09 Feb 2024 13:04:05 GMT');
		expect(snippet.text('offset', NOON, -60, 'yyyy-MM-ddTHH:mm:sszzz')).toBe('2024-02-09T12:04:05-01:00');
		expect(snippet.text('parseOffset', '2024-02-29T12:34:56+02:00')).toBe('2024-02-29T12:34:56.0000000+02:00');
		expect(snippet.text('unixSeconds', 1709202896n)).toBe('02/29/2024 10:34:56 +00:00');
		expect(snippet.number('toUnixSeconds', ticks('1969-12-31T23:59:59'))).toBe(-1n);
	});

	it('converts between zones of Windows and IANA', () => {
		expect(snippet.text('inZone', ticks('2024-07-01T12:00:00'), 'W. Europe Standard Time')).toBe('07/01/2024 14:00:00');
		expect(snippet.text('inZone', ticks('2024-01-01T12:00:00'), 'America/New_York')).toBe('01/01/2024 07:00:00');
		expect(snippet.text('fromZone', '2024-10-27 02:30', 'Europe/Berlin')).toBe('10/27/2024 01:30:00');
		expect(snippet.text('fromZone', '2024-07-27 02:30', 'Europe/Berlin')).toBe('07/27/2024 00:30:00');
		expect(snippet.text('baseOffset', 'AUS Eastern Standard Time')).toBe('10:00:00');
		expect(snippet.failure('baseOffset', 'Nowhere')).toBe(
			"System.TimeZoneNotFoundException: The time zone ID 'Nowhere' was not found on the local computer.",
		);
	});

	it('reads the clock', () => {
		const value = snippet.number('now') as bigint;
		expect(Math.abs(Number((value - EPOCH) / 10000n) - Date.now())).toBeLessThan(2000);
	});
});
