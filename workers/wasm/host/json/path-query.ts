import { DotNetError } from '../../host.ts';
import { DateValue, timeSpanText } from '../dates.ts';
import { isMatch } from '../regex/regex.ts';
import { compareValues } from './compare.ts';
import type { JToken } from './token.ts';
import { TokenType } from './token-type.ts';
import { JValue } from './value.ts';

/** The tokens that a path of a query selects. */
export type Select = (token: JToken, root: JToken) => Iterable<JToken>;
type Side = Select | JValue;

interface Comparison {
	kind: 'compare';
	operator: string;
	left: Side;
	right: Side;
}

interface CompositeQuery {
	kind: 'all' | 'any';
	queries: Query[];
}

/** The condition of `[?( … )]`. */
export type Query = CompositeQuery | { kind: 'exists'; side: Side } | Comparison;

const OPERATORS = ['===', '==', '=~', '!==', '!=', '<>', '<=', '<', '>=', '>'];
const ESCAPES: Record<string, string> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r' };
const OPEN_QUERY = 'Path ended with open query.';

function queryError(message: string): DotNetError {
	return new DotNetError('Newtonsoft.Json.JsonException', message);
}

/** Reads a condition up to its closing parenthesis, where `at` stays. */
export class QueryParser {
	at: number;
	private readonly text: string;
	/** Reads the path after `@` at a position and says where it ended. */
	private readonly path: (at: number) => { at: number; select: Select };

	constructor(text: string, at: number, path: (at: number) => { at: number; select: Select }) {
		this.text = text;
		this.at = at;
		this.path = path;
	}

	/** `a && b || c`: a change of operator nests what follows into the query before, as Newtonsoft does. */
	parse(): Query {
		let root: Query | null = null;
		let parent: CompositeQuery | null = null;
		while (this.at < this.text.length) {
			const query = this.comparison();
			const next = this.text[this.at];
			if (next === ')') {
				if (parent === null || root === null) return query;
				parent.queries.push(query);
				return root;
			}
			const word = next === '&' ? '&&' : '||';
			if (!this.match(word)) throw this.unexpected();
			const kind = next === '&' ? 'all' : 'any';
			if (parent === null || parent.kind !== kind) {
				const composite: CompositeQuery = { kind, queries: [] };
				parent?.queries.push(composite);
				parent = composite;
				root ??= composite;
			}
			parent.queries.push(query);
		}
		throw queryError(OPEN_QUERY);
	}

	private comparison(): Query {
		const left = this.side();
		if (')|&'.includes(this.text.charAt(this.at))) return { kind: 'exists', side: left };
		const operator = this.operator();
		return { kind: 'compare', operator, left, right: this.side() };
	}

	private operator(): string {
		if (this.at + 1 >= this.text.length) throw queryError(OPEN_QUERY);
		const operator = OPERATORS.find((candidate) => this.match(candidate));
		if (operator === undefined) throw queryError('Could not read query operator.');
		return operator;
	}

	private unexpected(): DotNetError {
		return queryError(`Unexpected character while parsing path query: ${this.text[this.at]}`);
	}

	private match(word: string): boolean {
		if (!this.text.startsWith(word, this.at)) return false;
		this.at += word.length;
		return true;
	}

	private skipBlanks(): void {
		while (this.text[this.at] === ' ') this.at++;
	}

	private side(): Side {
		this.skipBlanks();
		const side = this.pathSide() ?? this.valueSide();
		this.skipBlanks();
		if (this.at >= this.text.length) throw queryError(OPEN_QUERY);
		return side;
	}

	private pathSide(): Select | null {
		const start = this.text[this.at];
		if (start !== '@' && start !== '$') return null;
		const path = this.path(this.at + 1);
		this.at = path.at;
		return start === '@' ? path.select : (_token, root) => path.select(root, root);
	}

	private valueSide(): JValue {
		const start = this.text[this.at] ?? '';
		if (start === "'") return JValue.string(this.quoted());
		if (/[\d-]/.test(start)) return this.number();
		if (start === '/') return JValue.string(this.regex());
		if (this.match('true')) return new JValue(TokenType.Boolean, true);
		if (this.match('false')) return new JValue(TokenType.Boolean, false);
		if (this.match('null')) return JValue.null();
		throw this.unexpected();
	}

	private number(): JValue {
		const end = this.text.slice(this.at).search(/[ )]/);
		if (end < 0) throw queryError(OPEN_QUERY);
		const text = this.text.slice(this.at, this.at + end);
		const isFloat = /[.eE]/.test(text);
		if (!(isFloat ? /^-?\d*\.?\d*([eE][-+]?\d+)?$/ : /^-?\d+$/).test(text)) throw this.unexpected();
		this.at += end;
		return isFloat ? new JValue(TokenType.Float, Number(text)) : new JValue(TokenType.Integer, BigInt(text));
	}

	private quoted(): string {
		const { value, at } = readQuoted(this.text, this.at);
		this.at = at;
		return value;
	}

	/** `/pattern/options`, with its slashes. */
	private regex(): string {
		const match = /^\/(\\.|[^\\/])*\/\p{L}*/su.exec(this.text.slice(this.at));
		if (match === null) throw queryError('Path ended with an open regex.');
		this.at += match[0].length;
		return match[0];
	}
}

/** A text in single quotes with `\` escapes, from its first quote; `at` is after the last one. */
export function readQuoted(text: string, start: number): { value: string; at: number } {
	let value = '';
	for (let at = start + 1; at < text.length; at++) {
		if (text[at] === "'") return { value, at: at + 1 };
		const isEscape = text[at] === '\\' && at + 1 < text.length;
		value += isEscape ? escaped(text.charAt(++at)) : text[at];
	}
	throw queryError('Path ended with an open string.');
}

function escaped(character: string): string {
	const resolved = '\\"\'/'.includes(character) ? character : ESCAPES[character];
	if (resolved === undefined) throw queryError(`Unknown escape character: \\${character}`);
	return resolved;
}

/** Whether a token fulfils a condition. */
export function matches(query: Query, token: JToken, root: JToken): boolean {
	switch (query.kind) {
		case 'all':
			return query.queries.every((part) => matches(part, token, root));
		case 'any':
			return query.queries.some((part) => matches(part, token, root));
		case 'exists':
			return resultsOf(query.side, token, root).length > 0;
		case 'compare':
			return anyCompares(query, token, root);
	}
}

function anyCompares(query: Comparison, token: JToken, root: JToken): boolean {
	const rights = resultsOf(query.right, token, root);
	return resultsOf(query.left, token, root).some((left) =>
		rights.some((right) => compares(query.operator, left, right)),
	);
}

function resultsOf(side: Side, token: JToken, root: JToken): JToken[] {
	return side instanceof JValue ? [side] : [...side(token, root)];
}

function compares(operator: string, left: JToken, right: JToken): boolean {
	const isUnequal = operator === '!=' || operator === '<>';
	if (!(left instanceof JValue) || !(right instanceof JValue)) return isUnequal;
	switch (operator) {
		case '==':
			return equalWithCoercion(left, right);
		case '!=':
		case '<>':
			return !equalWithCoercion(left, right);
		case '===':
			return equalStrictly(left, right);
		case '!==':
			return !equalStrictly(left, right);
		case '=~':
			return matchesRegex(left, right);
		case '<':
			return left.compareTo(right) < 0;
		case '<=':
			return left.compareTo(right) <= 0;
		case '>':
			return left.compareTo(right) > 0;
		default:
			return left.compareTo(right) >= 0;
	}
}

function isIntegerWithFloat(left: JValue, right: JValue): boolean {
	const types = [left.type, right.type];
	return types.includes(TokenType.Integer) && types.includes(TokenType.Float);
}

function equalStrictly(left: JValue, right: JValue): boolean {
	if (isIntegerWithFloat(left, right)) return compareValues(left.type, left.content, right.content) === 0;
	return left.type === right.type && left.equals(right);
}

/** Dates, bytes, guids and the like equal the text that JSON has for them. */
function equalWithCoercion(left: JValue, right: JValue): boolean {
	if (left.equals(right)) return true;
	if (isIntegerWithFloat(left, right)) return compareValues(left.type, left.content, right.content) === 0;
	if (right.type !== TokenType.String) return false;
	const text = coercedText(left);
	return text !== null && text === right.content;
}

function coercedText({ type, content }: JValue): string | null {
	if (content instanceof DateValue) return content.isoText;
	if (content instanceof Uint8Array) return Buffer.from(content).toString('base64');
	if (type === TokenType.TimeSpan && typeof content === 'bigint') return timeSpanText(content);
	if (type === TokenType.Guid && typeof content === 'string') return content;
	return content !== null && typeof content === 'object' && 'original' in content ? content.original : null;
}

/** RegexOptions of the letters after a pattern. */
const REGEX_OPTIONS: Record<string, number> = { i: 1, m: 2, s: 16, x: 4 };

function matchesRegex(input: JValue, pattern: JValue): boolean {
	if (input.type !== TokenType.String || pattern.type !== TokenType.String) return false;
	const text = String(pattern.content);
	const end = text.lastIndexOf('/');
	let options = 0;
	for (const letter of text.slice(end + 1)) options |= REGEX_OPTIONS[letter] ?? 0;
	return isMatch(String(input.content), text.slice(1, end), options);
}
