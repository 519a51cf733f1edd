/** Looks ahead to tell types from expressions, casts from parentheses, and lambdas from both. */
import { type Token, TYPE_KEYWORDS } from './token.ts';
import { isWord, type TokenStream } from './token-stream.ts';

/** What a scan finds: where the type ends, and whether nothing but a type can be written so. */
export interface ScannedType {
	/** Index of the token after the type. */
	end: number;
	isCertain: boolean;
}

/** Scans a type at token `index`; null when there is none. */
export function scanType(stream: TokenStream, index: number): ScannedType | null {
	const first = at(stream, index);
	let scanned: ScannedType | null = null;
	if (first.kind === 'keyword' && first.text in TYPE_KEYWORDS) scanned = { end: index + 1, isCertain: true };
	else if (first.kind === 'identifier') scanned = scanName(stream, index);
	else if (isWord(first, '(')) scanned = scanTupleType(stream, index);
	if (scanned === null) return null;
	let { end, isCertain } = scanned;
	if (isWord(at(stream, end), '?')) {
		end++;
		isCertain = true;
	}
	while (isWord(at(stream, end), '[')) {
		let close = end + 1;
		while (isWord(at(stream, close), ',')) close++;
		if (!isWord(at(stream, close), ']')) break;
		end = close + 1;
		isCertain = true;
	}
	return { end, isCertain };
}

function scanName(stream: TokenStream, index: number): ScannedType | null {
	let end = index;
	if (at(stream, end).text === 'global' && isWord(at(stream, end + 1), '::')) end += 2;
	for (;;) {
		if (at(stream, end).kind !== 'identifier') return null;
		end++;
		if (isWord(at(stream, end), '<')) {
			const close = scanTypeArguments(stream, end);
			if (close === null) return end === index + 1 ? { end, isCertain: false } : null;
			end = close;
		}
		if (!isWord(at(stream, end), '.')) return { end, isCertain: false };
		end++;
	}
}

/** Index after the `>` of the type arguments that open at `index`. */
function scanTypeArguments(stream: TokenStream, index: number): number | null {
	let end = index + 1;
	while (isWord(at(stream, end), ',')) end++;
	if (isWord(at(stream, end), '>')) return end + 1;
	if (end > index + 1) return null;
	for (;;) {
		const argument = scanType(stream, end);
		if (argument === null) return null;
		end = argument.end;
		if (isWord(at(stream, end), '>')) return end + 1;
		if (!isWord(at(stream, end), ',')) return null;
		end++;
	}
}

function scanTupleType(stream: TokenStream, index: number): ScannedType | null {
	let end = index + 1;
	for (let count = 1; ; count++) {
		const element = scanType(stream, end);
		if (element === null) return null;
		end = element.end;
		if (at(stream, end).kind === 'identifier') end++;
		if (isWord(at(stream, end), ')')) return count < 2 ? null : { end: end + 1, isCertain: false };
		if (!isWord(at(stream, end), ',')) return null;
		end++;
	}
}

const AFTER_TYPE_ARGUMENTS: ReadonlySet<string> = new Set([
	...['(', ')', ']', '}', ':', ';', ',', '.', '?', '?.', '==', '!=', '|', '^', '&&', '||', '&', '[', '=>', '??'],
]);

/** Whether the `<` at the current token opens type arguments (C# 7.3, 7.8.1: disambiguation of `F(G<A, B>(7))`). */
export function opensTypeArguments(stream: TokenStream): boolean {
	const end = scanTypeArguments(stream, stream.index);
	if (end === null) return false;
	const next = at(stream, end);
	if (next.kind === 'end') return true;
	return next.kind === 'operator' && AFTER_TYPE_ARGUMENTS.has(next.text);
}

/** Whether the `(` at the current token opens a cast. */
export function opensCast(stream: TokenStream): boolean {
	const type = scanType(stream, stream.index + 1);
	if (type === null || !isWord(at(stream, type.end), ')')) return false;
	const next = at(stream, type.end + 1);
	if (startsOperand(next)) return true;
	return type.isCertain && next.kind === 'operator' && ['+', '-', '++', '--', '&', '*'].includes(next.text);
}

/** Whether a token can only begin an operand: what decides that `(x)` before it is a cast. */
function startsOperand(token: Token): boolean {
	switch (token.kind) {
		case 'identifier':
		case 'literal':
		case 'interpolation':
			return true;
		case 'keyword':
			return token.text !== 'is' && token.text !== 'as';
		case 'operator':
			return token.text === '(' || token.text === '!' || token.text === '~';
		default:
			return false;
	}
}

/** Whether the `(` at the current token opens the parameters of a lambda. */
export function opensLambda(stream: TokenStream, start = stream.index): boolean {
	let depth = 0;
	for (let index = start; ; index++) {
		const token = at(stream, index);
		if (token.kind === 'end') return false;
		if (isWord(token, '(')) depth++;
		if (isWord(token, ')') && --depth === 0) return isWord(at(stream, index + 1), '=>');
		// Nothing of a parameter list looks like these.
		if (isWord(token, ';') || isWord(token, '{') || isWord(token, '=>')) return false;
	}
}

/** Whether a declaration stands at the current token: a type and a name. */
export function startsDeclaration(stream: TokenStream): boolean {
	// `int` and no dot can be nothing else, whatever follows.
	if (stream.current.text in TYPE_KEYWORDS && stream.current.kind === 'keyword') return !isWord(stream.peek(1), '.');
	const type = scanType(stream, stream.index);
	return type !== null && at(stream, type.end).kind === 'identifier';
}

function at(stream: TokenStream, index: number): Token {
	return stream.tokens[Math.min(index, stream.tokens.length - 1)]!;
}
