import { DotNetError } from '../../host.ts';
import { DecimalText, INTEGER_RANGES, roundToInteger } from '../numbers.ts';
import { JArray } from './array.ts';
import { JObject } from './object.ts';
import { pathAndPlace, pathAndPlaceInside, pathAndStart } from './places.ts';
import type { JToken } from './token.ts';
import { TokenType, tokenTypeName } from './token-type.ts';
import { JValue } from './value.ts';

const INTEGER = /^\s*[-+]?\d+\s*$/;
const NUMBER = /^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?\s*$/;

function readerError(message: string, token: JToken): DotNetError {
	return new DotNetError('Newtonsoft.Json.JsonReaderException', `${message} ${pathAndPlace(token)}`);
}

function serializationError(message: string, token: JToken): DotNetError {
	return new DotNetError('Newtonsoft.Json.JsonSerializationException', `${message} ${pathAndPlace(token)}`);
}

/**
 * What JsonReader raises for a value that is no `target` (`Int32`, `Double`, `Boolean`, `Char`, `String`, …); what it takes passes.
 * Throws JsonReaderException or JsonSerializationException.
 */
export function requireReadable(token: JToken, target: string, isNullable = false, isText = true): void {
	const typeName = isNullable ? `System.Nullable\`1[System.${target}]` : `System.${target}`;
	const require = READS[target];
	if (require === undefined) {
		requireConvertible(token, target, typeName);
		return;
	}
	if (!isText) requireKind(token, target);
	if (!(token instanceof JValue)) throw unexpectedStart(token, token instanceof JArray ? '[' : '{');
	if (target === 'String') return;
	if (token.content === null || token.content === '') {
		throw serializationError(`Error converting value {null} to type '${typeName}'.`, token);
	}
	require(token, { target, typeName, isText });
}

interface Wanted {
	target: string;
	typeName: string;
	/** Whether the JSON is read from its text, not from a tree of tokens. */
	isText: boolean;
}

type Require = (token: JValue, wanted: Wanted) => void;

/** Types whose values the reader reads itself. */
const READS: Readonly<Record<string, Require>> = {
	String: () => {},
	Boolean: requireBoolean,
	Byte: requireInt32,
	Int16: requireInt32,
	Int32: requireInt32,
	Double: requireNumber,
	Decimal: requireDecimal,
	DateTime: requireDate,
	DateTimeOffset: requireDate,
};

/** What a reader of tokens calls the types, and which values besides texts it takes for them. */
const KINDS: Readonly<Record<string, [name: string, types: readonly TokenType[]]>> = {
	Boolean: ['boolean', [TokenType.Boolean, TokenType.Integer, TokenType.Float]],
	Byte: ['integer', [TokenType.Integer, TokenType.Float]],
	Int16: ['integer', [TokenType.Integer, TokenType.Float]],
	Int32: ['integer', [TokenType.Integer, TokenType.Float]],
	Double: ['double', [TokenType.Integer, TokenType.Float]],
	Decimal: ['decimal', [TokenType.Integer, TokenType.Float]],
	DateTime: ['date', [TokenType.Date]],
	DateTimeOffset: ['date', [TokenType.Date]],
};

/** What JTokenReader raises for a token of a kind that it does not read as the type. */
function requireKind(token: JToken, target: string): void {
	const [name, types] = KINDS[target] ?? ['string', null];
	const isValue = token instanceof JValue;
	if (isValue && (types === null || token.content === null || typeof token.content === 'string')) return;
	if (isValue && types?.includes(token.type)) return;
	const found = tokenTypeName(token.type);
	throw readerError(`Error reading ${name}. Unexpected token: ${isValue ? found : `Start${found}`}.`, token);
}

/** Any value, which the serializer converts. */
function requireConvertible(token: JToken, target: string, typeName: string): void {
	requireValue(token, typeName);
	const isConvertible =
		target in TEXTS
			? typeof token.content === 'string' && TEXTS[target]!.test(token.content)
			: target === 'Char'
				? isCharacter(token)
				: isInteger(token, target);
	if (!isConvertible) throw conversionError(token, typeName);
}

/** Types that JSON has no values of: what their texts look like. */
const TEXTS: Readonly<Record<string, RegExp>> = {
	Guid: /^\s*(?:[\da-f]{32}|[{(]?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}[)}]?)\s*$/i,
	TimeSpan: /^\s*-?(?:\d+|(?:\d+\.)?\d{1,2}:\d{1,2}(?::\d{1,2}(?:\.\d{1,7})?)?)\s*$/,
};

function requireDecimal(token: JValue): void {
	const { content } = token;
	if (typeof content === 'string' && !NUMBER.test(content)) {
		throw readerError(`Could not convert string to decimal: ${content}.`, token);
	}
	refuseBoolean(token);
}

/** Whether a text is a date says who reads it. */
function requireDate(token: JValue): void {
	if (token.type !== TokenType.String && token.type !== TokenType.Date) throw unexpectedStart(token, textOf(token));
}

/** What JsonReader raises for a text that is no date. @param target `DateTime` or `DateTimeOffset` */
export function noDate(token: JToken, target: string): DotNetError {
	return readerError(`Could not convert string to ${target}: ${token.toString()}.`, token);
}

function requireBoolean(token: JValue): void {
	const { content } = token;
	if (typeof content !== 'string' || /^\s*(true|false)\s*$/i.test(content)) return;
	throw readerError(`Could not convert string to boolean: ${content}.`, token);
}

function requireNumber(token: JValue): void {
	const { content } = token;
	if (typeof content === 'string' && !NUMBER.test(content.replaceAll(',', ''))) {
		throw readerError(`Could not convert string to double: ${content}.`, token);
	}
	refuseBoolean(token);
}

function isCharacter(token: JValue): boolean {
	const { content } = token;
	return typeof content === 'string' ? content.length === 1 : typeof content === 'bigint' && isInteger(token, 'UInt16');
}

/** Whether a value becomes an integer of the type, as Convert.ChangeType has it. */
function isInteger({ content }: JValue, target: string): boolean {
	if (typeof content === 'boolean') return true;
	if (typeof content === 'string') return INTEGER.test(content) && isInRange(BigInt(content), target);
	if (typeof content === 'bigint') return isInRange(content, target);
	const number = content instanceof DecimalText ? content.number : content;
	return typeof number === 'number' && Number.isFinite(number) && isInRange(roundToInteger(number, target), target);
}

function isInRange(value: bigint, target: string): boolean {
	const [least, most] = INTEGER_RANGES[target]!;
	return value >= least && value <= most;
}

/** An `int`, which bytes and shorts are read as too. */
function requireInt32(token: JValue, { target, typeName, isText }: Wanted): void {
	const { content } = token;
	refuseBoolean(token);
	if (typeof content === 'string' && !isInteger(token, 'Int32')) {
		throw readerError(`Could not convert string to integer: ${content}.`, token);
	}
	if (isText && (typeof content === 'number' || content instanceof DecimalText)) {
		throw readerError(`Input string '${token.toString()}' is not a valid integer.`, token);
	}
	const text = token.toString().trim();
	if (!isInteger(token, 'Int32')) {
		const message = isText
			? `JSON integer ${text} is too large or small for an Int32.`
			: `Could not convert to integer: ${text}.`;
		throw readerError(message, token);
	}
	if (!isInteger(token, target))
		throw serializationError(`Error converting value ${text} to type '${typeName}'.`, token);
}

/** What an enum is read from, but for names: a whole number. */
export function requireEnum(token: JToken, typeName: string): void {
	requireValue(token, typeName);
	const { content } = token;
	if (content === null || typeof content === 'number' || content instanceof DecimalText) {
		throw conversionError(token, typeName);
	}
}

/** `true` where a number belongs. */
function refuseBoolean(token: JValue): void {
	if (token.type === TokenType.Boolean) throw unexpectedStart(token, textOf(token));
}

/** What the reader takes for another kind of value than it wants, by its first character. */
function unexpectedStart(token: JToken, text: string): DotNetError {
	const message = `Unexpected character encountered while parsing value: ${text[0]}. ${pathAndStart(token, text.length)}`;
	return new DotNetError('Newtonsoft.Json.JsonReaderException', message);
}

/** A value as JSON has it. */
function textOf(token: JValue): string {
	return token.type === TokenType.Boolean ? String(token.content) : token.toString();
}

/** What the serializer raises for a token of another type than the one that is wanted. */
export function incompatible(token: JToken, typeName: string): DotNetError {
	const found = token.typeName;
	return serializationError(
		`Deserialized JSON type '${found}' is not compatible with expected type '${typeName}'.`,
		token,
	);
}

function requireValue(token: JToken, typeName: string): asserts token is JValue {
	if (!(token instanceof JValue)) {
		throw misfit(token, typeName, 'primitive value', 'string, number, boolean, null');
	}
}

/** @param typeName of the collection, for the message */
export function requireArray(token: JToken, typeName: string): void {
	if (!(token instanceof JArray)) throw misfit(token, typeName, 'array', '[1,2,3]');
}

/** @param typeName of the dictionary, for the message */
export function requireObject(token: JToken, typeName: string): void {
	if (!(token instanceof JObject)) throw misfit(token, typeName, 'object', '{"name":"value"}');
}

/** A value of JSON that is none of the type. */
export function conversionError(token: JValue, typeName: string): DotNetError {
	const { content } = token;
	const text = typeof content === 'string' ? `"${content}"` : content === null ? '{null}' : token.toString();
	return serializationError(`Error converting value ${text} to type '${typeName}'.`, token);
}

/** Newtonsoft's explanation: the JSON has another kind than the type needs. */
function misfit(
	token: JToken,
	typeName: string,
	wanted: 'array' | 'object' | 'primitive value',
	example: string,
): DotNetError {
	if (token instanceof JValue) {
		return conversionError(token, typeName);
	}
	const isArray = token instanceof JArray;
	const found = isArray ? 'array (e.g. [1,2,3])' : 'object (e.g. {"name":"value"})';
	const advice = !isArray
		? 'normal .NET type (e.g. not a primitive type like integer, not a collection type like an array or List<T>) that can be deserialized from a JSON object. JsonObjectAttribute can also be added to the type to force it to deserialize from a JSON object.'
		: 'array or a type that implements a collection interface (e.g. ICollection, IList) like List<T> that can be deserialized from a JSON array. JsonArrayAttribute can also be added to the type to force it to deserialize from a JSON array.';
	const article = !isArray ? 'so that it is a' : 'to an';
	return new DotNetError(
		'Newtonsoft.Json.JsonSerializationException',
		`Cannot deserialize the current JSON ${found} into type '${typeName}' because the type requires a JSON ${wanted} (e.g. ${example}) to deserialize correctly.\n` +
			`To fix this error either change the JSON to a JSON ${wanted} (e.g. ${example}) or change the deserialized type ${article} ${advice}\n${pathAndPlaceInside(token)}`,
	);
}
