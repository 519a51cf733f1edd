/** The Parse members of DateTimeOffset. Without an offset in the text the local one, which is zero, counts. */
import { ArrayOf } from '../collections/array';
import { DateTime } from './date-time';
import { DateTimeOffset, fromClock } from './date-time-offset';
import { parseTime } from './date-time-parse';
import { parseExactTime } from './date-time-parse-exact';
import { checkParsed, parseByFormats } from './date-time-reading';
import { argumentNull, Obj, Out } from '../runtime/object';
import { ADJUST_TO_UNIVERSAL, ParsedTime } from './parsed-time';

function toOffset(parsed: ParsedTime, styles: i32): DateTimeOffset {
	const moment = fromClock(new DateTime(parsed.ticks), parsed.hasOffset ? parsed.offset : 0);
	return (styles & ADJUST_TO_UNIVERSAL) != 0 ? new DateTimeOffset(moment.ticks, 0) : moment;
}

function assign(parsed: ParsedTime, styles: i32, result: Out<DateTimeOffset>): bool {
	result.value = parsed.failure === null ? toOffset(parsed, styles) : new DateTimeOffset();
	return parsed.failure === null;
}

function fail(result: Out<DateTimeOffset>): bool {
	result.value = new DateTimeOffset();
	return false;
}

export function DateTimeOffset_Parse(text: string | null): DateTimeOffset {
	return DateTimeOffset_Parse_styles(text, null, 0);
}

export function DateTimeOffset_Parse_provider(text: string | null, provider: Obj | null): DateTimeOffset {
	return DateTimeOffset_Parse_styles(text, provider, 0);
}

export function DateTimeOffset_Parse_styles(text: string | null, _provider: Obj | null, styles: i32): DateTimeOffset {
	if (text === null) argumentNull('input');
	return toOffset(checkParsed(parseTime(text!, styles)), styles);
}

export function DateTimeOffset_TryParse(text: string | null, result: Out<DateTimeOffset>): bool {
	return DateTimeOffset_TryParse_styles(text, null, 0, result);
}

export function DateTimeOffset_TryParse_styles(
	text: string | null,
	_provider: Obj | null,
	styles: i32,
	result: Out<DateTimeOffset>,
): bool {
	return text === null ? fail(result) : assign(parseTime(text, styles), styles, result);
}

export function DateTimeOffset_ParseExact(
	text: string | null,
	format: string | null,
	provider: Obj | null,
): DateTimeOffset {
	return DateTimeOffset_ParseExact_styles(text, format, provider, 0);
}

export function DateTimeOffset_ParseExact_styles(
	text: string | null,
	format: string | null,
	_provider: Obj | null,
	styles: i32,
): DateTimeOffset {
	if (text === null) argumentNull('input');
	if (format === null) argumentNull('format');
	return toOffset(checkParsed(parseExactTime(text!, format!, styles)), styles);
}

export function DateTimeOffset_ParseExact_formats(
	text: string | null,
	formats: ArrayOf<string | null> | null,
	_provider: Obj | null,
	styles: i32,
): DateTimeOffset {
	if (text === null) argumentNull('input');
	if (formats === null) argumentNull('formats');
	return toOffset(checkParsed(parseByFormats(text!, formats!, styles)), styles);
}

export function DateTimeOffset_TryParseExact(
	text: string | null,
	format: string | null,
	_provider: Obj | null,
	styles: i32,
	result: Out<DateTimeOffset>,
): bool {
	if (text === null || format === null) return fail(result);
	return assign(parseExactTime(text, format, styles), styles, result);
}

export function DateTimeOffset_TryParseExact_formats(
	text: string | null,
	formats: ArrayOf<string | null> | null,
	_provider: Obj | null,
	styles: i32,
	result: Out<DateTimeOffset>,
): bool {
	if (text === null || formats === null) return fail(result);
	return assign(parseByFormats(text, formats, styles), styles, result);
}
