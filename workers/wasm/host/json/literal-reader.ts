import type { DotNetError } from '../../host.ts';
import { JsonCursor } from './cursor.ts';
import { parseNumber } from './number.ts';
import { TokenType } from './token-type.ts';
import { JValue } from './value.ts';

const BACKSLASH = 92;
const LINE_FEED = 10;
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

/** `0` to `9`, the letters of hexadecimal digits, `x`, signs and the point. */
function isNumberPart(unit: number): boolean {
	if (unit >= 48 && unit <= 57) return true;
	const letter = unit | 32;
	return (letter >= 97 && letter <= 102) || letter === 120 || unit === 43 || unit === 45 || unit === 46;
}

function isIdentifierPart(character: string): boolean {
	return /^[\p{L}\p{Nd}_$]$/u.test(character);
}

/** Reads names, strings, numbers and words. */
export abstract class JsonLiteralReader extends JsonCursor {
	/** The values at the place are arguments of a constructor. */
	protected abstract get isInConstructor(): boolean;

	protected unquotedName(character: string): string {
		if (!isIdentifierPart(character)) throw this.error(`Invalid property identifier character: ${character}.`);
		const start = this.at;
		while (isIdentifierPart(this.text[this.at] ?? '')) this.at++;
		const end = this.text[this.at];
		if (end === undefined) throw this.error('Unexpected end while parsing unquoted property name.');
		if (end !== ':' && !/\s/u.test(end)) throw this.error(`Invalid JavaScript property identifier character: ${end}.`);
		return this.text.slice(start, this.at);
	}

	protected keyword(word: string, token: JValue, subject: string): JValue {
		if (this.matchesWord(word)) return token;
		throw this.error(`Error parsing ${subject} value.`);
	}

	/** Steps over a word and what may follow it; stays where the text differs. */
	protected matchesWord(word: string): boolean {
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
		return next === ')' && this.isInConstructor;
	}

	protected unexpectedCharacter(character: string): DotNetError {
		return this.error(`Unexpected character encountered while parsing value: ${character}.`);
	}

	protected numberOrError(start: string): JValue {
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
		const value = this.number(text);
		if (value === null) throw this.error(`Input string '${text}' is not a valid number.`);
		return value;
	}

	/** The value of a number's text; null when it is none. */
	protected number(text: string): JValue | null {
		return parseNumber(text);
	}

	/** A string in the given quotes, without them. */
	protected string(quote: string): string {
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
