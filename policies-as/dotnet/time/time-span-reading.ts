/** The Parse members of TimeSpan. The culture of a provider is the invariant one. */
import { ArrayOf } from '../collections/array';
import { argument, argumentNull, formatError, Obj, Out, overflow } from '../runtime/object';
import { TimeSpan } from './time-span';
import { MALFORMED, PARSED, ParsedTimeSpan, parseExactTimeSpan, parseTimeSpan } from './time-span-parse';

/** TimeSpanStyles.AssumeNegative */
const ASSUME_NEGATIVE = 1;

function check(result: ParsedTimeSpan, text: string): TimeSpan {
	if (result.outcome == MALFORMED) formatError("String '" + text + "' was not recognized as a valid TimeSpan.");
	if (result.outcome != PARSED) {
		overflow(
			"The TimeSpan string '" +
				text +
				"' could not be parsed because at least one of the numeric components is out of range or contains too many digits.",
		);
	}
	return new TimeSpan(result.ticks);
}

function assign(parsed: ParsedTimeSpan, result: Out<TimeSpan>): bool {
	const isParsed = parsed.outcome == PARSED;
	result.value = new TimeSpan(isParsed ? parsed.ticks : 0);
	return isParsed;
}

function fail(result: Out<TimeSpan>): bool {
	result.value = new TimeSpan();
	return false;
}

export function TimeSpan_Parse(text: string | null): TimeSpan {
	if (text === null) argumentNull('input');
	return check(parseTimeSpan(text!), text!);
}

export function TimeSpan_Parse_provider(text: string | null, _provider: Obj | null): TimeSpan {
	return TimeSpan_Parse(text);
}

export function TimeSpan_TryParse(text: string | null, result: Out<TimeSpan>): bool {
	return text === null ? fail(result) : assign(parseTimeSpan(text), result);
}

export function TimeSpan_TryParse_provider(text: string | null, _provider: Obj | null, result: Out<TimeSpan>): bool {
	return TimeSpan_TryParse(text, result);
}

export function TimeSpan_ParseExact(text: string | null, format: string | null, _provider: Obj | null): TimeSpan {
	if (text === null) argumentNull('input');
	if (format === null) argumentNull('format');
	return check(parseExactTimeSpan(text!, format!), text!);
}

export function TimeSpan_TryParseExact(
	text: string | null,
	format: string | null,
	_provider: Obj | null,
	result: Out<TimeSpan>,
): bool {
	if (text === null || format === null) return fail(result);
	return assign(parseExactTimeSpan(text, format), result);
}

export function TimeSpan_ParseExact_styles(
	text: string | null,
	format: string | null,
	provider: Obj | null,
	styles: i32,
): TimeSpan {
	checkStyles(styles);
	return styled(TimeSpan_ParseExact(text, format, provider), format!, styles);
}

export function TimeSpan_ParseExact_formats(
	text: string | null,
	formats: ArrayOf<string | null> | null,
	_provider: Obj | null,
	styles: i32 = 0,
): TimeSpan {
	checkStyles(styles);
	if (text === null) argumentNull('input');
	if (formats === null) argumentNull('formats');
	const result = new Out<TimeSpan>(new TimeSpan());
	if (!tryFormats(text!, formats!, styles, result)) {
		formatError("String '" + text! + "' was not recognized as a valid TimeSpan.");
	}
	return result.value;
}

export function TimeSpan_TryParseExact_styles(
	text: string | null,
	format: string | null,
	provider: Obj | null,
	styles: i32,
	result: Out<TimeSpan>,
): bool {
	checkStyles(styles);
	const isParsed = TimeSpan_TryParseExact(text, format, provider, result);
	if (isParsed) result.value = styled(result.value, format!, styles);
	return isParsed;
}

export function TimeSpan_TryParseExact_formats(
	text: string | null,
	formats: ArrayOf<string | null> | null,
	_provider: Obj | null,
	result: Out<TimeSpan>,
): bool {
	return text === null || formats === null ? fail(result) : tryFormats(text, formats, 0, result);
}

export function TimeSpan_TryParseExact_formats_styles(
	text: string | null,
	formats: ArrayOf<string | null> | null,
	_provider: Obj | null,
	styles: i32,
	result: Out<TimeSpan>,
): bool {
	checkStyles(styles);
	return text === null || formats === null ? fail(result) : tryFormats(text, formats, styles, result);
}

/** Reads a text by the first format that fits. */
function tryFormats(text: string, formats: ArrayOf<string | null>, styles: i32, result: Out<TimeSpan>): bool {
	if (formats.length == 0) formatError('No format specifiers were provided.');
	for (let i = 0; i < formats.length; i++) {
		const format = formats.get(i);
		if (!TimeSpan_TryParseExact(text, format, null, result)) continue;
		result.value = styled(result.value, format!, styles);
		return true;
	}
	return fail(result);
}

/** TimeSpanStyles.AssumeNegative turns what a custom format has read, which has no sign. */
function styled(value: TimeSpan, format: string, styles: i32): TimeSpan {
	return styles == ASSUME_NEGATIVE && format.length > 1 ? new TimeSpan(-value.ticks) : value;
}

function checkStyles(styles: i32): void {
	if (styles != 0 && styles != ASSUME_NEGATIVE) {
		argument("An undefined TimeSpanStyles value is being used. (Parameter 'styles')");
	}
}
