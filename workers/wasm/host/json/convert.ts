import { DateValue, parseIsoDate, parseIsoDateOffset } from '../dates.ts';
import { argument, argumentNull, format, invalidCast } from '../errors.ts';
import { DecimalText, inRange, roundToInteger } from '../numbers.ts';
import type { JProperty } from './property.ts';
import type { JToken } from './token.ts';
import { TokenType, tokenTypeName } from './token-type.ts';
import { JValue } from './value.ts';

/** How a conversion was asked for: by a cast, which refuses other types, or by `Value<T>()`, which is Convert.ChangeType. */
export type Asked = 'cast' | 'value';

const { Integer, Float, String: Text, Comment, Raw, Boolean: Bool } = TokenType;
const NUMBER_TYPES: TokenType[] = [Integer, Float, Text, Comment, Raw, Bool];
const BOOLEAN_TYPES = NUMBER_TYPES;
const STRING_TYPES: TokenType[] = [
	TokenType.Date,
	...NUMBER_TYPES,
	TokenType.Bytes,
	TokenType.Guid,
	TokenType.TimeSpan,
	TokenType.Uri,
];
const TEXTS: TokenType[] = [Text, Comment, Raw];

/** The value behind a token, when its type is one of those that the conversion takes. */
function valueFor(
	token: JToken | null,
	types: readonly TokenType[],
	target: string,
	asked: Asked,
	allowsNull = false,
): JValue {
	if (token === null) throw argumentNull('value');
	const inner = asked === 'cast' && token.type === TokenType.Property ? (token as JProperty).value : token;
	if (!(inner instanceof JValue)) {
		if (asked === 'value') throw invalidCast(`Cannot cast ${inner.typeName} to Newtonsoft.Json.Linq.JToken.`);
		throw argument(`Can not convert ${describe(inner)} to ${target}.`);
	}
	const isNull = inner.type === TokenType.Null || inner.type === TokenType.Undefined;
	if (asked === 'cast' && !types.includes(inner.type) && !(isNull && allowsNull)) {
		throw argument(`Can not convert ${describe(inner)} to ${target}.`);
	}
	if (asked === 'value' && inner.content === null && !allowsNull) {
		throw invalidCast('Null object cannot be converted to a value type.');
	}
	return inner;
}

function describe(token: JToken): string {
	return tokenTypeName(token.type);
}

function cannotCast(value: JValue, target: string): Error {
	const source = (value.valueType ?? 'null').replace(/^System\./, '');
	return invalidCast(`Invalid cast from '${source}' to '${target}'.`);
}

/** `(int)token` and its kin; `target` is `Int32` and so on. */
export function toInteger(token: JToken | null, target: string, asked: Asked): bigint {
	const value = valueFor(token, NUMBER_TYPES, target, asked);
	const { content } = value;
	if (typeof content === 'bigint' && value.type !== TokenType.TimeSpan) return inRange(content, target);
	if (typeof content === 'boolean') return content ? 1n : 0n;
	if (typeof content === 'number') return inRange(roundToInteger(content, target), target);
	if (content instanceof DecimalText) return inRange(roundToInteger(content.number, target), target);
	if (typeof content === 'string' && value.type !== TokenType.Guid) return inRange(parseInteger(content), target);
	if (content === null) return 0n;
	throw cannotCast(value, target);
}

function parseInteger(text: string): bigint {
	const trimmed = text.trim();
	if (!/^[-+]?\d+$/.test(trimmed)) throw format('Input string was not in a correct format.');
	return BigInt(trimmed.replace('+', ''));
}

export function toDouble(token: JToken | null, target: 'Double' | 'Single', asked: Asked): number {
	const value = valueFor(token, NUMBER_TYPES, target, asked);
	const { content } = value;
	if (typeof content === 'number') return content;
	if (typeof content === 'bigint' && value.type !== TokenType.TimeSpan) return Number(content);
	if (typeof content === 'boolean') return content ? 1 : 0;
	if (content instanceof DecimalText) return content.number;
	if (typeof content === 'string' && value.type !== TokenType.Guid) return parseDouble(content);
	if (content === null) return 0;
	throw cannotCast(value, target);
}

function parseDouble(text: string): number {
	const trimmed = text.trim();
	if (/^-?(Infinity|NaN)$/.test(trimmed)) return Number(trimmed);
	const plain = trimmed.replace(/,/g, '');
	if (!/^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(plain)) throw format('Input string was not in a correct format.');
	return Number(plain);
}

/** The text that `decimal.Parse` makes the number of; doubles come with at most 15 digits, as .NET converts them. */
export function toDecimalText(token: JToken | null, asked: Asked): string {
	const value = valueFor(token, NUMBER_TYPES, 'Decimal', asked);
	const { content } = value;
	if (content instanceof DecimalText) return content.text;
	if (typeof content === 'bigint' && value.type !== TokenType.TimeSpan) return content.toString();
	if (typeof content === 'boolean') return content ? '1' : '0';
	if (typeof content === 'number') return Number(content.toPrecision(15)).toString();
	if (typeof content === 'string' && value.type !== TokenType.Guid) return content;
	if (content === null) return '0';
	throw cannotCast(value, 'Decimal');
}

export function toBoolean(token: JToken | null, asked: Asked): boolean {
	const value = valueFor(token, BOOLEAN_TYPES, 'Boolean', asked);
	const { content } = value;
	if (typeof content === 'boolean') return content;
	if (typeof content === 'number') return content !== 0;
	if (typeof content === 'bigint' && value.type !== TokenType.TimeSpan) return content !== 0n;
	if (content instanceof DecimalText) return content.number !== 0;
	if (typeof content === 'string' && value.type !== TokenType.Guid) return parseBoolean(content);
	if (content === null) return false;
	throw cannotCast(value, 'Boolean');
}

function parseBoolean(text: string): boolean {
	const trimmed = text.trim().toLowerCase();
	if (trimmed === 'true') return true;
	if (trimmed === 'false') return false;
	throw format(`String '${text}' was not recognized as a valid Boolean.`);
}

/** `(string)token`; null for JSON null. */
export function toText(token: JToken | null, asked: Asked): string | null {
	if (token === null) return null;
	const value = valueFor(token, STRING_TYPES, 'String', asked, true);
	if (value.content === null) return null;
	if (value.content instanceof Uint8Array && asked === 'cast') return Buffer.from(value.content).toString('base64');
	return value.toString();
}

/** A character as its code. */
export function toChar(token: JToken | null, asked: Asked): number {
	const value = valueFor(token, [Integer, Float, Text, Comment, Raw], 'Char', asked);
	const { content } = value;
	if (typeof content === 'bigint') return Number(inRange(content, 'UInt16'));
	if (typeof content === 'string') {
		if (content.length !== 1) throw format('String must be exactly one character long.');
		return content.charCodeAt(0);
	}
	throw cannotCast(value, 'Char');
}

/** A date, or the text that DateTime.Parse has to read. */
export function toDate(token: JToken | null, target: 'DateTime' | 'DateTimeOffset', asked: Asked): DateValue | string {
	const value = valueFor(token, [TokenType.Date, ...TEXTS], target, asked);
	const { content } = value;
	if (content instanceof DateValue) return content;
	if (typeof content !== 'string') throw cannotCast(value, target);
	return (target === 'DateTime' ? parseIsoDate(content) : parseIsoDateOffset(content)) ?? content;
}

/** A guid's text, which Guid.Parse reads. */
export function toGuidText(token: JToken | null, asked: Asked): string {
	const value = valueFor(token, [...TEXTS, TokenType.Guid, TokenType.Bytes], 'Guid', asked);
	if (typeof value.content === 'string') return value.content;
	throw cannotCast(value, 'Guid');
}

/** Ticks of a time span, or the text that TimeSpan.Parse has to read. */
export function toTimeSpan(token: JToken | null, asked: Asked): bigint | string {
	const value = valueFor(token, [...TEXTS, TokenType.TimeSpan], 'TimeSpan', asked);
	const { content, type } = value;
	if (typeof content === 'string' || (typeof content === 'bigint' && type === TokenType.TimeSpan)) return content;
	throw cannotCast(value, 'TimeSpan');
}

/** A Uri's text; null for JSON null. */
export function toUriText(token: JToken | null): string | null {
	if (token === null) return null;
	const { content } = valueFor(token, [...TEXTS, TokenType.Uri], 'Uri', 'cast', true);
	if (content !== null && typeof content === 'object' && 'original' in content) return content.original;
	return typeof content === 'string' ? content : null;
}

/** Bytes as they are, or of base64 text; null for JSON null. */
export function toBytes(token: JToken | null): Uint8Array | null {
	if (token === null) return null;
	const value = valueFor(token, [...TEXTS, TokenType.Bytes, Integer], 'byte array', 'cast', true);
	const { content } = value;
	if (content === null || content instanceof Uint8Array) return content;
	if (typeof content === 'string') return bytesOf(content);
	throw argument(`Can not convert ${describe(value)} to byte array.`);
}

function bytesOf(text: string): Uint8Array {
	const digits = text.replace(/[ \t\r\n]/g, '');
	if (digits.length % 4 === 0 && /^[A-Za-z\d+/]*={0,2}$/.test(digits)) return Buffer.from(digits, 'base64');
	throw format(
		'The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, or an illegal character among the padding characters.',
	);
}
