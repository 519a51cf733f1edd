/** Cuts C# source text into tokens (C# 7.3, lexical structure); white space and comments are dropped. */
import { scanEscape, scanNumber } from './literals.ts';
import { laterThan73, SyntaxFault } from './syntax-fault.ts';
import { type InterpolationPart, KEYWORDS, OPERATORS, type Token } from './token.ts';

const START = String.raw`[\p{L}\p{Nl}_]`;
const PART = String.raw`[\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}\p{Cf}]`;
const ESCAPE = String.raw`\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}`;
/** An identifier, in which escapes may stand for characters. */
const IDENTIFIER = new RegExp(`(?:${START}|${ESCAPE})(?:${PART}|${ESCAPE})*`, 'uy');
const PLAIN_IDENTIFIER = new RegExp(`^${START}${PART}*$`, 'u');
const NEWLINE = /[\r\n\u0085\u2028\u2029]/;

/** The tokens of `source` from `start` on, ended by an `end` token; throws SyntaxFault. */
export function lex(source: string, start = 0): Token[] {
	return new Lexer(source, start).all();
}

class Lexer {
	readonly #source: string;
	#at: number;
	/** How many interpolated strings the lexer is in. */
	#nesting = 0;

	constructor(source: string, start: number) {
		this.#source = source;
		this.#at = start;
	}

	all(): Token[] {
		const tokens: Token[] = [];
		do tokens.push(this.#next());
		while (tokens.at(-1)!.kind !== 'end');
		return tokens;
	}

	#next(): Token {
		this.#skipTrivia();
		const source = this.#source;
		const at = this.#at;
		const character = source[at];
		if (character === undefined) return { kind: 'end', text: '', at, end: at };
		const second = source[at + 1] ?? '';
		if (source.startsWith('"""', at)) throw laterThan73('raw string literals', '11.0', at);
		if (source.startsWith('@$"', at)) throw new SyntaxFault('CS8401', {}, at);
		if (character === '"') return this.#string(at);
		if (character === "'") return this.#character(at);
		if (character === '@' && second === '"') return this.#verbatimString(at);
		if (character === '$' && second === '"') return this.#interpolated(at, at + 2, false);
		if (source.startsWith('$@"', at)) return this.#interpolated(at, at + 3, true);
		if (isDigit(character) || (character === '.' && isDigit(second))) return this.#number(at);
		return this.#word(at) ?? this.#operator(at);
	}

	#skipTrivia(): void {
		const source = this.#source;
		while (this.#at < source.length) {
			if (/\s/.test(source[this.#at]!)) this.#at++;
			else if (source.startsWith('//', this.#at)) this.#skipLine();
			else if (source.startsWith('/*', this.#at)) this.#skipComment();
			else return;
		}
	}

	#skipLine(): void {
		while (this.#at < this.#source.length && !NEWLINE.test(this.#source[this.#at]!)) this.#at++;
	}

	#skipComment(): void {
		const end = this.#source.indexOf('*/', this.#at + 2);
		if (end === -1) throw new SyntaxFault('CS1035', {}, this.#at);
		this.#at = end + 2;
	}

	#token(kind: Token['kind'], at: number, end: number): Token {
		this.#at = end;
		return { kind, text: this.#source.slice(at, end), at, end };
	}

	#number(at: number): Token {
		const { literal, end } = scanNumber(this.#source, at);
		return { ...this.#token('literal', at, end), literal };
	}

	#word(at: number): Token | null {
		const escaped = this.#source[at] === '@';
		IDENTIFIER.lastIndex = escaped ? at + 1 : at;
		const match = IDENTIFIER.exec(this.#source);
		if (match === null) return null;
		const [written] = match;
		const kind = !escaped && KEYWORDS.has(written) ? 'keyword' : 'identifier';
		const text = written.includes('\\') ? unescaped(written, at) : written;
		if (!PLAIN_IDENTIFIER.test(text)) throw new SyntaxFault('CS1056', { character: '\\' }, at);
		return { ...this.#token(kind, at, IDENTIFIER.lastIndex), text };
	}

	#operator(at: number): Token {
		const operator = OPERATORS.find((candidate) => this.#source.startsWith(candidate, at));
		const character = String.fromCodePoint(this.#source.codePointAt(at)!);
		if (operator === undefined) {
			throw new SyntaxFault(character === '#' ? 'CS1040' : 'CS1056', { character }, at);
		}
		// `a?.5:b` is a condition and a number.
		const isCondition = operator === '?.' && isDigit(this.#source[at + 2] ?? '');
		return this.#token('operator', at, at + (isCondition ? 1 : operator.length));
	}

	#string(at: number): Token {
		let value = '';
		let index = at + 1;
		for (;;) {
			const character = this.#source[index];
			if (character === undefined || NEWLINE.test(character)) throw new SyntaxFault('CS1010', {}, at);
			if (character === '"') break;
			const { text, end } = this.#characterAt(index);
			value += text;
			index = end;
		}
		return { ...this.#token('literal', at, index + 1), literal: { value, type: 'string' } };
	}

	#characterAt(index: number): { text: string; end: number } {
		const character = this.#source[index]!;
		return character === '\\' ? scanEscape(this.#source, index) : { text: character, end: index + 1 };
	}

	#verbatimString(at: number): Token {
		let value = '';
		let index = at + 2;
		for (;;) {
			const quote = this.#source.indexOf('"', index);
			if (quote === -1) throw new SyntaxFault('CS1039', {}, at);
			value += this.#source.slice(index, quote);
			index = quote + 2;
			if (this.#source[quote + 1] !== '"') break;
			value += '"';
		}
		return { ...this.#token('literal', at, index - 1), literal: { value, type: 'string' } };
	}

	#character(at: number): Token {
		const first = this.#source[at + 1];
		if (first === "'") throw new SyntaxFault('CS1011', {}, at);
		if (first === undefined || NEWLINE.test(first)) throw new SyntaxFault('CS1010', {}, at);
		const { text, end } = this.#characterAt(at + 1);
		if (this.#source[end] !== "'" || text.length > 1) throw new SyntaxFault('CS1012', {}, at);
		const literal = { value: { char: text.charCodeAt(0) }, type: 'char' };
		return { ...this.#token('literal', at, end + 1), literal };
	}

	#interpolated(at: number, start: number, verbatim: boolean): Token {
		if (++this.#nesting > 50) throw new SyntaxFault('CS8078', {}, at);
		const source = this.#source;
		const parts: InterpolationPart[] = [];
		let text = '';
		let index = start;
		for (;;) {
			const character = source[index];
			if (character === undefined || (!verbatim && NEWLINE.test(character))) {
				throw new SyntaxFault(verbatim ? 'CS1039' : 'CS1010', {}, at);
			}
			const doubled = source[index + 1] === character;
			if (character === '"' && !(verbatim && doubled)) break;
			if (character === '{' && !doubled) {
				if (text !== '') parts.push(text);
				text = '';
				parts.push(this.#hole(index, verbatim));
				index = this.#at;
			} else if (character === '{' || character === '}' || character === '"') {
				if (!doubled) throw new SyntaxFault('CS8086', {}, index);
				text += character;
				index += 2;
			} else if (character === '\\' && !verbatim) {
				const sequence = scanEscape(source, index);
				text += sequence.text;
				index = sequence.end;
			} else {
				text += character;
				index++;
			}
		}
		if (text !== '') parts.push(text);
		this.#nesting--;
		return { ...this.#token('interpolation', at, index + 1), parts };
	}

	/** The tokens of the hole that opens at `at`, up to its `}` or its format. */
	#hole(at: number, verbatim: boolean): { tokens: Token[]; format: string | null } {
		this.#at = at + 1;
		const tokens: Token[] = [];
		let depth = 0;
		for (;;) {
			const token = this.#next();
			if (token.kind === 'end') throw new SyntaxFault('CS8076', {}, at);
			if (token.kind === 'operator') {
				const closes = depth === 0 && (token.text === '}' || token.text === ':' || token.text === '::');
				if (closes) {
					tokens.push({ kind: 'end', text: '', at: token.at, end: token.at });
					if (token.text === '}') return { tokens, format: null };
					return { tokens, format: this.#format(token.at + 1, verbatim) };
				}
				if ('([{'.includes(token.text)) depth++;
				if (')]}'.includes(token.text)) depth--;
			}
			tokens.push(token);
		}
	}

	#format(at: number, verbatim: boolean): string {
		const end = this.#source.indexOf('}', at);
		const format = this.#source.slice(at, end);
		if (end === -1 || format === '' || format.includes('"')) throw new SyntaxFault('CS8076', {}, at);
		this.#at = end + 1;
		return verbatim ? format : unescaped(format, at);
	}
}

/** A name, or a format in a regular string, with its escapes replaced. */
function unescaped(written: string, at: number): string {
	let text = '';
	for (let index = 0; index < written.length; ) {
		if (written[index] !== '\\') {
			text += written[index++];
			continue;
		}
		try {
			const sequence = scanEscape(written, index);
			text += sequence.text;
			index = sequence.end;
		} catch {
			throw new SyntaxFault('CS1009', {}, at + index);
		}
	}
	return text;
}

function isDigit(character: string): boolean {
	return character >= '0' && character <= '9';
}
