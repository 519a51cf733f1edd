import type { DotNetError } from '../../host.ts';
import { DecimalText } from '../numbers.ts';
import { JArray } from './array.ts';
import { JConstructor } from './constructor.ts';
import { JContainer } from './container.ts';
import { indexJson } from './index-text.ts';
import { indexedToken } from './indexed-children.ts';
import { JsonLiteralReader } from './literal-reader.ts';
import { JObject } from './object.ts';
import { pathOfName } from './property.ts';
import { stringOrDate } from './scalar.ts';
import { rememberText, rememberWord } from './source-text.ts';
import type { JToken } from './token.ts';
import { TokenType, tokenTypeName } from './token-type.ts';
import { JValue } from './value.ts';

const ENDS: Record<string, TokenType> = { '}': TokenType.Object, ']': TokenType.Array, ')': TokenType.Constructor };
const END_NAMES: Record<string, string> = { '}': 'EndObject', ']': 'EndArray', ')': 'EndConstructor' };
const MAXIMUM_DEPTH = 64;

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
export class JsonReader extends JsonLiteralReader {
	protected readonly levels: Level[] = [];

	protected override get depth(): number {
		return this.levels.length;
	}

	protected override get isInConstructor(): boolean {
		return this.levels.at(-1)?.container instanceof JConstructor;
	}

	/** The one token of the text. `expected` is `JObject`, `JArray` or `JToken`, as error texts name it. */
	read(expected: string): JToken {
		const start = this.skipComments();
		if (start === undefined) throw this.error(`Error reading ${expected} from JsonReader.`);
		const token = this.value(start, expected);
		this.end();
		return token;
	}

	/** Nothing but blanks and comments may follow. */
	private end(): void {
		const rest = this.skipComments();
		if (rest === undefined) return;
		throw this.error(`Additional text encountered after finished reading JSON content: ${rest}.`);
	}

	protected override path(): string {
		let path = '';
		for (const { container, name, position } of this.levels) {
			if (container.type !== TokenType.Object) path += position > 0 ? `[${position - 1}]` : '';
			else if (name !== null) path += pathOfName(name);
		}
		return path.startsWith('.') ? path.slice(1) : path;
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
		object.read(name, value);
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

	protected propertyName(character: string): string {
		const name = character === '"' || character === "'" ? this.string(character) : this.unquotedName(character);
		const colon = this.skipBlanks();
		if (colon !== ':') {
			throw this.error(`Invalid character after parsing property name. Expected ':' but got: ${colon ?? '\0'}.`);
		}
		this.at++;
		return name;
	}

	/** The value that starts with a character; a container comes without its children. */
	protected next(start: string): JToken {
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

/** What the types that `JsonConvert.DeserializeObject` makes of a text ask of its reader. */
export interface WantedTypes {
	/** Fractions keep their digits. */
	decimals: boolean;
	/** Values remember how they are written: what is read as a string is none but that. */
	strings: boolean;
}

/** What `JsonConvert.DeserializeObject` reads. Throws JsonReaderException. */
export function parseTyped(text: string, wanted: WantedTypes): JToken {
	if (!wanted.decimals && !wanted.strings) return parseJson(text);
	return rememberText(new TypedReader(text, wanted).read('JToken'), text);
}

class TypedReader extends JsonReader {
	readonly #wanted: WantedTypes;

	constructor(text: string, wanted: WantedTypes) {
		super(text);
		this.#wanted = wanted;
	}

	protected override next(start: string): JToken {
		const from = this.at;
		const token = super.next(start);
		const isText = token instanceof JValue && (token.content === null || token.type === TokenType.String);
		const isWord = this.#wanted.strings && token instanceof JValue && !isText;
		if (isWord) rememberWord(token, unquoted(this.text.slice(from, this.at)));
		return token;
	}

	protected override number(text: string): JValue | null {
		const value = super.number(text);
		if (!this.#wanted.decimals || value?.type !== TokenType.Float || /[eE]/.test(text)) return value;
		return new JValue(TokenType.Float, new DecimalText(text), 'System.Decimal');
	}
}

/** The text of a date without its quotes; other strings have no need of it. */
function unquoted(written: string): string {
	return /^["']/.test(written) ? written.slice(1, -1).replaceAll('\\/', '/') : written;
}

/** `JToken.Parse`, `JObject.Parse`, `JArray.Parse` by the expected kind. Throws JsonReaderException. */
export function parseJson(text: string, expected: 'JToken' | 'JObject' | 'JArray' = 'JToken'): JToken {
	const index = indexJson(text);
	if (index === null) return rememberText(new JsonReader(text).read(expected), text);
	const token = indexedToken(text, index);
	const isExpected = expected === 'JToken' || (expected === 'JArray') === token instanceof JArray;
	return rememberText(isExpected ? token : new JsonReader(text).read(expected), text);
}
