import { DotNetError } from '../../host.ts';
import { DecimalText, INTEGER_RANGES } from '../numbers.ts';
import { JArray } from './array.ts';
import { JObject } from './object.ts';
import { pathAndPlace, pathAndPlaceInside, pathAndStart } from './places.ts';
import type { JToken } from './token.ts';
import { TokenType } from './token-type.ts';
import { JValue } from './value.ts';

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
export function requireReadable(token: JToken, target: string): void {
	if (!(token instanceof JValue)) {
		throw unexpectedStart(token, token instanceof JArray ? '[' : '{');
	}
	if (target === 'String') return;
	const { content } = token;
	const isEmptyText = content === '' && target !== 'Char';
	if (target in TEXTS) {
		requireText(token, target);
		return;
	}
	if (content === null || isEmptyText) {
		throw serializationError(`Error converting value {null} to type 'System.${target}'.`, token);
	}
	if (target in DATES) requireDate(token);
	else if (target === 'Boolean') requireBoolean(token);
	else if (target === 'Double') requireNumber(token);
	else if (target === 'Char') requireCharacter(token);
	else requireInteger(token, target);
}

const DATES = { DateTime: true, DateTimeOffset: true };

/** Types that JSON has no values of: what their texts look like. */
const TEXTS: Readonly<Record<string, RegExp>> = {
	Guid: /^\s*(?:[\da-f]{32}|[{(]?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}[)}]?)\s*$/i,
	TimeSpan: /^\s*-?(?:\d+|(?:\d+\.)?\d{1,2}:\d{1,2}(?::\d{1,2}(?:\.\d{1,7})?)?)\s*$/,
	Decimal: NUMBER,
};

function requireText(token: JValue, target: string): void {
	const { content } = token;
	const isNumber = target === 'Decimal' && token.type !== TokenType.Boolean && content !== null;
	if (typeof content === 'string' ? TEXTS[target]!.test(content) : isNumber) return;
	if (target === 'Decimal' && typeof content === 'string') {
		throw readerError(`Could not convert string to decimal: ${content}.`, token);
	}
	throw conversionError(token, `System.${target}`);
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

function requireCharacter(token: JValue): void {
	const { content } = token;
	if (typeof content === 'string' && content.length !== 1) {
		throw serializationError(`Error converting value "${content}" to type 'System.Char'.`, token);
	}
}

function requireInteger(token: JValue, target: string): void {
	const { content } = token;
	refuseBoolean(token);
	if (typeof content === 'number' || content instanceof DecimalText) {
		throw readerError(`Input string '${token.toString()}' is not a valid integer.`, token);
	}
	if (typeof content === 'string' && !/^\s*[-+]?\d+\s*$/.test(content)) {
		throw readerError(`Could not convert string to integer: ${content}.`, token);
	}
	if (typeof content !== 'bigint' && typeof content !== 'string') return;
	const value = BigInt(String(content).trim().replace('+', ''));
	const [least, most] = INTEGER_RANGES[target] ?? INTEGER_RANGES.Int64!;
	if (value >= least && value <= most) return;
	throw readerError(`JSON integer ${value} is too large or small for an ${target}.`, token);
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

/** @param typeName of the collection, for the message */
export function requireArray(token: JToken, typeName: string): void {
	if (!(token instanceof JArray)) throw misfit(token, typeName, 'array', '[1,2,3]');
}

/** @param typeName of the dictionary, for the message */
export function requireObject(token: JToken, typeName: string): void {
	if (!(token instanceof JObject)) throw misfit(token, typeName, 'object', '{"name":"value"}');
}

/** A value of JSON that is none of the type. */
function conversionError(token: JValue, typeName: string): DotNetError {
	const { content } = token;
	const text = typeof content === 'string' ? `"${content}"` : content === null ? '{null}' : token.toString();
	return serializationError(`Error converting value ${text} to type '${typeName}'.`, token);
}

/** Newtonsoft's explanation: the JSON has another kind than the type needs. */
function misfit(token: JToken, typeName: string, wanted: 'array' | 'object', example: string): DotNetError {
	if (token instanceof JValue) {
		return conversionError(token, typeName);
	}
	const found = wanted === 'array' ? 'object (e.g. {"name":"value"})' : 'array (e.g. [1,2,3])';
	const advice =
		wanted === 'array'
			? 'normal .NET type (e.g. not a primitive type like integer, not a collection type like an array or List<T>) that can be deserialized from a JSON object. JsonObjectAttribute can also be added to the type to force it to deserialize from a JSON object.'
			: 'array or a type that implements a collection interface (e.g. ICollection, IList) like List<T> that can be deserialized from a JSON array. JsonArrayAttribute can also be added to the type to force it to deserialize from a JSON array.';
	const article = wanted === 'array' ? 'so that it is a' : 'to an';
	return new DotNetError(
		'Newtonsoft.Json.JsonSerializationException',
		`Cannot deserialize the current JSON ${found} into type '${typeName}' because the type requires a JSON ${wanted} (e.g. ${example}) to deserialize correctly.\n` +
			`To fix this error either change the JSON to a JSON ${wanted} (e.g. ${example}) or change the deserialized type ${article} ${advice}\n${pathAndPlaceInside(token)}`,
	);
}
