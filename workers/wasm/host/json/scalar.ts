import { parseIsoDate, parseMicrosoftDate } from '../dates.ts';
import { TokenType } from './token-type.ts';
import { JValue } from './value.ts';

/** A string of JSON; Newtonsoft takes one that is a date as a date. */
export function stringOrDate(text: string): JValue {
	const date = text.startsWith('/') ? parseMicrosoftDate(text) : parseIsoDate(text);
	return date === null ? JValue.string(text) : new JValue(TokenType.Date, date);
}
