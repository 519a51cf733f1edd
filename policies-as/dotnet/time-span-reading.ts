/** The Parse members of TimeSpan. The culture of a provider is the invariant one. */
import { argumentNull, formatError, Obj, Out, overflow } from './object';
import { TimeSpan } from './time-span';
import { MALFORMED, PARSED, ParsedTimeSpan, parseExactTimeSpan, parseTimeSpan } from './time-span-parse';

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
