/** The Parse members of DateTime. The culture of a provider is the invariant one. */
import { ArrayOf } from '../collections/array';
import { DateTime } from './date-time';
import { parseTime } from './date-time-parse';
import { parseExactTime } from './date-time-parse-exact';
import { argumentNull, formatError, Obj, Out } from '../runtime/object';
import { ParsedTime } from './parsed-time';

/** Raises the FormatException of a failed parse. */
export function checkParsed(result: ParsedTime): ParsedTime {
	const failure = result.failure;
	if (failure !== null) formatError(failure);
	return result;
}

/** Tries each format in turn. */
export function parseByFormats(text: string, formats: ArrayOf<string | null>, styles: i32): ParsedTime {
	for (let index = 0; index < formats.length; index++) {
		const format = formats.get(index);
		const result = parseExactTime(text, format === null ? '' : format, styles);
		if (result.failure === null) return result;
	}
	const result = new ParsedTime(text);
	result.fail();
	return result;
}

function assign(parsed: ParsedTime, styles: i32, result: Out<DateTime>): bool {
	result.value = parsed.failure === null ? parsed.toDateTime(styles) : new DateTime();
	return parsed.failure === null;
}

function fail(result: Out<DateTime>): bool {
	result.value = new DateTime();
	return false;
}

export function DateTime_Parse(text: string | null): DateTime {
	return DateTime_Parse_styles(text, null, 0);
}

export function DateTime_Parse_provider(text: string | null, provider: Obj | null): DateTime {
	return DateTime_Parse_styles(text, provider, 0);
}

export function DateTime_Parse_styles(text: string | null, _provider: Obj | null, styles: i32): DateTime {
	if (text === null) argumentNull('s');
	return checkParsed(parseTime(text!, styles)).toDateTime(styles);
}

export function DateTime_TryParse(text: string | null, result: Out<DateTime>): bool {
	return DateTime_TryParse_styles(text, null, 0, result);
}

export function DateTime_TryParse_styles(
	text: string | null,
	_provider: Obj | null,
	styles: i32,
	result: Out<DateTime>,
): bool {
	return text === null ? fail(result) : assign(parseTime(text, styles), styles, result);
}

export function DateTime_ParseExact(text: string | null, format: string | null, provider: Obj | null): DateTime {
	return DateTime_ParseExact_styles(text, format, provider, 0);
}

export function DateTime_ParseExact_styles(
	text: string | null,
	format: string | null,
	_provider: Obj | null,
	styles: i32,
): DateTime {
	if (text === null) argumentNull('s');
	if (format === null) argumentNull('format');
	return checkParsed(parseExactTime(text!, format!, styles)).toDateTime(styles);
}

export function DateTime_ParseExact_formats(
	text: string | null,
	formats: ArrayOf<string | null> | null,
	_provider: Obj | null,
	styles: i32,
): DateTime {
	if (text === null) argumentNull('s');
	if (formats === null) argumentNull('formats');
	return checkParsed(parseByFormats(text!, formats!, styles)).toDateTime(styles);
}

export function DateTime_TryParseExact(
	text: string | null,
	format: string | null,
	_provider: Obj | null,
	styles: i32,
	result: Out<DateTime>,
): bool {
	if (text === null || format === null) return fail(result);
	return assign(parseExactTime(text, format, styles), styles, result);
}

export function DateTime_TryParseExact_formats(
	text: string | null,
	formats: ArrayOf<string | null> | null,
	_provider: Obj | null,
	styles: i32,
	result: Out<DateTime>,
): bool {
	if (text === null || formats === null) return fail(result);
	return assign(parseByFormats(text, formats, styles), styles, result);
}
