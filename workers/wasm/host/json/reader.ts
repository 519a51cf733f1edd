import { DotNetError } from '../../host.ts';
import { parseIsoDate, parseMicrosoftDate } from '../dates.ts';
import { JArray } from './array.ts';
import { JConstructor } from './constructor.ts';
import { JContainer } from './container.ts';
import { parseNumber } from './number.ts';
import { JObject } from './object.ts';
import { JProperty, pathOfName } from './property.ts';
import type { JToken } from './token.ts';
import { TokenType, tokenTypeName } from './token-type.ts';
import { JValue } from './value.ts';

const ENDS: Record<string, TokenType> = { '}': TokenType.Object, ']': TokenType.Array, ')': TokenType.Constructor };
const END_NAMES: Record<string, string> = { '}': 'EndObject', ']': 'EndArray', ')': 'EndConstructor' };
const ESCAPES: Record<string, string> = {
	b: '\b',
	t: '\t',
	n: '\n',
	f: '\f',
	r: '\r',
	'\\': '\\',
	'"': '"',
	"'": "'",
	'/': '/',
};
const MAXIMUM_DEPTH = 64;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const BACKSLASH = 92;
/** The first blank beyond ASCII. */
const NEXT_LINE = 0x85;

function isBlank(unit: number): boolean {
	return (
		unit === SPACE ||
		(unit >= 9 && unit <= CARRIAGE_RETURN) ||
		(unit >= NEXT_LINE && /[\s\x85]/.test(String.fromCharCode(unit)))
	);
}

/** `0` to `9`, the letters of hexadecimal digits, `x`, signs and the point. */
function isNumberPart(unit: number): boolean {
	if (unit >= 48 && unit <= 57) return true;
	const letter = unit | 32;
	return (letter >= 97 && letter <= 102) || letter === 120 || unit === 43 || unit === 45 || unit === 46;
}

/** An open container while its text is read. */
interface Level {
	container: JContainer;
	/** Name of the property whose value comes next. */
	name: string | null;
	/** Values read so far. */
	position: number;
}

/**
 * Reads JSON as Newtonsoft's JsonTextReader does: comments, single quotes, unquoted names, trailing commas, `NaN`,
 * `undefined`, hexadecimal numbers and constructors are taken; ISO dates become dates. Errors have its texts and places.
 */
export class JsonReader {
	private readonly text: string;
	private at = 0;
	private line = 1;
	private lineStart = 0;
	private hasRead = false;
	private readonly levels: Level[] = [];

	constructor(text: string) {
		this.text = text;
	}

	/** The one token of the text. `expected` is `JObject`, `JArray` or `JToken`, as error texts name it. */
	read(expected: string): JToken {
		const start = this.skipComments();
		if (start === undefined) throw this.error(`Error reading ${expected} from JsonReader.`);
		const token = this.value(start, expected);
		this.end();
		return token;
	}

	private skipComments(): string | undefined {
		let character = this.skipBlanks();
		while (character === '/') {
			this.comment();
			this.hasRead = true;
			character = this.skipBlanks();
		}
		return character;
	}

	/** Nothing but blanks and comments may follow. */
	private end(): void {
		const rest = this.skipComments();
		if (rest === undefined) return;
		throw this.error(`Additional text encountered after finished reading JSON content: ${rest}.`);
	}

	private error(message: string): DotNetError {
		const isStart = !this.hasRead && this.levels.length === 0 && this.at === this.lineStart;
		const place = `line ${isStart ? 0 : this.line}, position ${this.at - this.lineStart}`;
		const sentence = message.endsWith('.') ? message : `${message}.`;
		return new DotNetError('Newtonsoft.Json.JsonReaderException', `${sentence} Path '${this.path()}', ${place}.`);
	}

	private path(): string {
		let path = '';
		for (const { container, name, position } of this.levels) {
			if (container.type !== TokenType.Object) path += position > 0 ? `[${position - 1}]` : '';
			else if (name !== null) path += pathOfName(name);
		}
		return path.startsWith('.') ? path.slice(1) : path;
	}

	/** The first character that is no blank. */
	private skipBlanks(): string | undefined {
		for (;;) {
			const unit = this.text.charCodeAt(this.at);
			if (unit > SPACE && unit < NEXT_LINE) return this.text[this.at];
			if (Number.isNaN(unit)) return undefined;
			if (unit === LINE_FEED) this.newLine();
			else if (unit === CARRIAGE_RETURN) {
				if (this.text.charCodeAt(this.at + 1) === LINE_FEED) this.at++;
				this.newLine();
			} else if (unit === 0 || isBlank(unit)) this.at++;
			else return this.text[this.at];
		}
	}

	private newLine(): void {
		this.at++;
		this.line++;
		this.lineStart = this.at;
	}

	private comment(): void {
		this.at++;
		const kind = this.text[this.at];
		if (kind === undefined) throw this.error('Unexpected end while parsing comment.');
		if (kind !== '*' && kind !== '/') throw this.error(`Error parsing comment. Expected: *, got ${kind}.`);
		this.at++;
		while (this.at < this.text.length) {
			const character = this.text[this.at];
			if (kind === '/' && (character === '\n' || character === '\r')) return;
			if (kind === '*' && character === '*' && this.text[this.at + 1] === '/') {
				this.at += 2;
				return;
			}
			if (character === '\n') this.newLine();
			else this.at++;
		}
		if (kind === '*') throw this.error('Unexpected end while parsing comment.');
	}

	/** The outermost value, which must be what the caller expects. */
	private value(start: string, expected: string): JToken {
		const token = this.next(start);
		const isWrong =
			(expected === 'JObject' && !(token instanceof JObject)) || (expected === 'JArray' && !(token instanceof JArray));
		if (isWrong) {
			const kind = expected === 'JObject' ? 'object' : 'array';
			throw this.error(
				`Error reading ${expected} from JsonReader. Current JsonReader item is not an ${kind}: ${readerName(token)}`,
			);
		}
		return token instanceof JContainer ? this.container(token) : token;
	}

	/** Reads a container with all that is below it. */
	private container(outermost: JContainer): JToken {
		this.open(outermost);
		while (this.levels.length > 0) this.child(this.levels[this.levels.length - 1]!);
		return outermost;
	}

	private open(container: JContainer): void {
		this.levels.push({ container, name: null, position: 0 });
		if (this.levels.length > MAXIMUM_DEPTH) {
			throw this.error(`The reader's MaxDepth of ${MAXIMUM_DEPTH} has been exceeded.`);
		}
	}

	/** The next child of the innermost open container, or its end. */
	private child(level: Level): void {
		const character = this.skipComments();
		if (character === undefined) throw this.unexpectedEnd();
		if (level.container instanceof JObject) this.propertyOf(level, level.container, character);
		else if (character in ENDS) this.close(level, character);
		else this.itemOf(level, character);
	}

	private propertyOf(level: Level, object: JObject, character: string): void {
		if (character === '}') {
			this.close(level, character);
			return;
		}
		const name = this.propertyName(character);
		level.name = name;
		const start = this.skipComments();
		if (start === undefined) throw this.unexpectedEnd();
		if (start in ENDS) {
			this.at++;
			throw this.error(`JsonToken ${END_NAMES[start]} is not valid for closing JsonType Property.`);
		}
		const value = start === ',' ? new JValue(TokenType.Undefined, null) : this.next(start);
		const property = new JProperty(name, value);
		const existing = object.property(name);
		if (existing === null) object.append(property);
		else existing.replace(property);
		this.enterOrFinish(value);
	}

	private itemOf(level: Level, character: string): void {
		level.position++;
		const value = character === ',' ? new JValue(TokenType.Undefined, null) : this.next(character);
		level.container.append(value);
		this.enterOrFinish(value);
	}

	private enterOrFinish(value: JToken): void {
		if (value instanceof JContainer) this.open(value);
		else this.afterValue();
	}

	private close(level: Level, character: string): void {
		this.at++;
		if (ENDS[character] !== level.container.type) {
			const kind = ['', 'Object', 'Array', 'Constructor'][level.container.type];
			throw this.error(`JsonToken ${END_NAMES[character]} is not valid for closing JsonType ${kind}.`);
		}
		this.levels.pop();
		if (this.levels.length > 0) this.afterValue();
	}

	/** A comma or the end of the container. */
	private afterValue(): void {
		const character = this.skipComments();
		if (character === undefined) throw this.unexpectedEnd();
		if (character === ',') {
			this.at++;
			const level = this.levels[this.levels.length - 1]!;
			if (level.container instanceof JObject) level.name = null;
			return;
		}
		if (!(character in ENDS)) {
			throw this.error(`After parsing a value an unexpected character was encountered: ${character}.`);
		}
	}

	/** Ends while a container is open: the loader complains of what it was loading. */
	private unexpectedEnd(): DotNetError {
		const outermost = this.levels[0]!.container;
		const kind = outermost.typeName.slice('Newtonsoft.Json.Linq.'.length);
		return this.error(`Unexpected end of content while loading ${kind}.`);
	}

	private propertyName(character: string): string {
		const name = character === '"' || character === "'" ? this.string(character) : this.unquotedName(character);
		const colon = this.skipBlanks();
		if (colon !== ':') {
			throw this.error(`Invalid character after parsing property name. Expected ':' but got: ${colon ?? '\0'}.`);
		}
		this.at++;
		return name;
	}

	private unquotedName(character: string): string {
		if (!isIdentifierPart(character)) throw this.error(`Invalid property identifier character: ${character}.`);
		const start = this.at;
		while (isIdentifierPart(this.text[this.at] ?? '')) this.at++;
		const end = this.text[this.at];
		if (end === undefined) throw this.error('Unexpected end while parsing unquoted property name.');
		if (end !== ':' && !/\s/u.test(end)) throw this.error(`Invalid JavaScript property identifier character: ${end}.`);
		return this.text.slice(start, this.at);
	}

	/** The value that starts with a character; a container comes without its children. */
	private next(start: string): JToken {
		const token = this.startOf(start);
		this.hasRead = true;
		return token;
	}

	private startOf(start: string): JToken {
		switch (start) {
			case '{':
				this.at++;
				return new JObject();
			case '[':
				this.at++;
				return new JArray();
			case '"':
			case "'":
				return stringOrDate(this.string(start));
			case 't':
				return this.keyword('true', new JValue(TokenType.Boolean, true), 'boolean');
			case 'f':
				return this.keyword('false', new JValue(TokenType.Boolean, false), 'boolean');
			case 'n':
				return this.nullOrConstructor();
			case 'u':
				return this.keyword('undefined', new JValue(TokenType.Undefined, null), 'undefined');
			case 'N':
				return this.keyword('NaN', new JValue(TokenType.Float, Number.NaN), 'NaN');
			case 'I':
				return this.keyword('Infinity', new JValue(TokenType.Float, Infinity), 'Infinity');
			default:
				return this.numberOrError(start);
		}
	}

	private keyword(word: string, token: JValue, subject: string): JValue {
		if (this.matchesWord(word)) return token;
		throw this.error(`Error parsing ${subject} value.`);
	}

	/** Steps over a word and what may follow it; stays where the text differs. */
	private matchesWord(word: string): boolean {
		if (this.text.length - this.at < word.length) {
			this.at = this.text.length;
			throw this.error('Unexpected end when reading JSON.');
		}
		for (const character of word) {
			if (this.text[this.at] !== character) return false;
			this.at++;
		}
		const next = this.text[this.at];
		if (next === undefined || next === '\0' || /[\s},\]]/u.test(next)) return true;
		if (next === '/') return /[*/]/.test(this.text[this.at + 1] ?? '');
		return next === ')' && this.levels[this.levels.length - 1]?.container instanceof JConstructor;
	}

	private nullOrConstructor(): JToken {
		const second = this.text[this.at + 1];
		if (second === undefined) {
			this.at++;
			throw this.error('Unexpected end when reading JSON.');
		}
		if (second === 'u') return this.keyword('null', JValue.null(), 'null');
		if (second === 'e') return this.constructorStart();
		throw this.unexpectedCharacter('n');
	}

	private constructorStart(): JConstructor {
		if (!this.matchesWord('new')) throw this.error('Unexpected content while parsing JSON.');
		this.skipBlanks();
		const start = this.at;
		while (/[\p{L}\p{Nd}]/u.test(this.text[this.at] ?? '')) this.at++;
		const name = this.text.slice(start, this.at);
		if (name === '' && this.text[this.at] === '(') throw this.error('Empty constructor name.');
		const open = this.skipBlanks();
		if (open === undefined) throw this.error('Unexpected end while parsing constructor.');
		if (open !== '(') throw this.error(`Unexpected character while parsing constructor: ${open}.`);
		this.at++;
		return new JConstructor(name);
	}

	private unexpectedCharacter(character: string): DotNetError {
		return this.error(`Unexpected character encountered while parsing value: ${character}.`);
	}

	private numberOrError(start: string): JValue {
		if (start === '-' && this.text[this.at + 1] === 'I') {
			return this.keyword('-Infinity', new JValue(TokenType.Float, -Infinity), '-Infinity');
		}
		if (!/[\p{N}.-]/u.test(start)) throw this.unexpectedCharacter(start);
		const begin = this.at;
		while (isNumberPart(this.text.charCodeAt(this.at))) this.at++;
		const end = this.text[this.at];
		if (end !== undefined && end !== '\0' && !/[\s,}\])/]/u.test(end)) {
			throw this.error(`Unexpected character encountered while parsing number: ${end}.`);
		}
		this.hasRead = true;
		const text = this.text.slice(begin, this.at);
		const value = parseNumber(text);
		if (value === null) throw this.error(`Input string '${text}' is not a valid number.`);
		return value;
	}

	/** A string in the given quotes, without them. */
	private string(quote: string): string {
		this.at++;
		const end = quote.charCodeAt(0);
		let value = '';
		let start = this.at;
		for (;;) {
			const unit = this.text.charCodeAt(this.at);
			if (unit === end) {
				value += this.text.slice(start, this.at++);
				return value;
			}
			if (Number.isNaN(unit)) throw this.error(`Unterminated string. Expected delimiter: ${quote}.`);
			if (unit === BACKSLASH) {
				value += this.text.slice(start, this.at);
				value += this.escape(quote);
				start = this.at;
			} else if (unit === LINE_FEED) this.newLine();
			else this.at++;
		}
	}

	private escape(quote: string): string {
		this.at++;
		const kind = this.text[this.at];
		if (kind === undefined) throw this.error(`Unterminated string. Expected delimiter: ${quote}.`);
		this.at++;
		if (kind === 'u') return this.unicodeEscape();
		const character = ESCAPES[kind];
		if (character === undefined) throw this.error(`Bad JSON escape sequence: \\${kind}.`);
		return character;
	}

	private unicodeEscape(): string {
		const digits = this.text.slice(this.at, this.at + 4);
		if (digits.length < 4) throw this.error('Unexpected end while parsing Unicode escape sequence.');
		if (!/^[\da-fA-F]{4}$/.test(digits)) throw this.error(`Invalid Unicode escape sequence: \\u${digits}.`);
		this.at += 4;
		return String.fromCharCode(Number.parseInt(digits, 16));
	}
}

function isIdentifierPart(character: string): boolean {
	return /^[\p{L}\p{Nd}_$]$/u.test(character);
}

function stringOrDate(text: string): JValue {
	const date = text.startsWith('/') ? parseMicrosoftDate(text) : parseIsoDate(text);
	return date === null ? JValue.string(text) : new JValue(TokenType.Date, date);
}

/** JsonToken's name of the token that a value starts with. */
function readerName(token: JToken): string {
	switch (token.type) {
		case TokenType.Object:
			return 'StartObject';
		case TokenType.Array:
			return 'StartArray';
		case TokenType.Constructor:
			return 'StartConstructor';
		default:
			return tokenTypeName(token.type);
	}
}

/** `JToken.Parse`, `JObject.Parse`, `JArray.Parse` by the expected kind. Throws JsonReaderException. */
export function parseJson(text: string, expected: 'JToken' | 'JObject' | 'JArray' = 'JToken'): JToken {
	return new JsonReader(text).read(expected);
}
