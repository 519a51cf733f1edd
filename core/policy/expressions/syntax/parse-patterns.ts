/** What may stand behind `is`, `as` and `case` (C# 7: constant, type and declaration patterns). */
import { scanType } from './lookahead.ts';
import type { PatternSyntax } from './nodes.ts';
import { parseBinary, SHIFT } from './parse-expressions.ts';
import { parseArraySuffix, parseNonArrayType, parseNullableSuffix, parseType } from './parse-types.ts';
import { isWord, type TokenStream } from './token-stream.ts';

/** A pattern of `is` or `case` (C# 7: constant, type and declaration patterns). */
export function parsePattern(stream: TokenStream, place: 'is' | 'case'): PatternSyntax {
	refuseLaterPattern(stream);
	const pattern = parseEarlyPattern(stream, place);
	if (stream.is('{')) stream.later('recursive patterns', '8.0');
	if (combines(stream)) stream.later(`${stream.current.text} pattern`, '9.0');
	return pattern;
}

/** Fails for patterns that begin as none of C# 7 does. */
function refuseLaterPattern(stream: TokenStream): void {
	const { text, kind } = stream.current;
	if (kind === 'operator') {
		if (text === '{') stream.later('recursive patterns', '8.0');
		if (text === '[') stream.later('list pattern', '11.0');
		if (['<', '>', '<=', '>='].includes(text)) stream.later('relational pattern', '9.0');
	}
	if (stream.isContextual('not') && startsPattern(stream)) stream.later('not pattern', '9.0');
	if (stream.isContextual('var') && isWord(stream.peek(1), '(')) stream.later('recursive patterns', '8.0');
}

/** Whether `and` or `or` stands at the cursor with a pattern behind it. */
function combines(stream: TokenStream): boolean {
	return (stream.isContextual('and') || stream.isContextual('or')) && startsPattern(stream);
}

function startsPattern(stream: TokenStream): boolean {
	const { kind, text } = stream.peek(1);
	if (kind === 'keyword') return text !== 'is' && text !== 'as';
	return kind === 'identifier' || kind === 'literal' || ['(', '<', '>', '<=', '>=', '{'].includes(text);
}

function parseEarlyPattern(stream: TokenStream, place: 'is' | 'case'): PatternSyntax {
	const { at } = stream.current;
	const type = scanType(stream, stream.index);
	if (type !== null && isNamed(stream, type.end, place)) {
		return { kind: 'declaration-pattern', at, type: parseType(stream), name: stream.identifier() };
	}
	if (type !== null && endsTypePattern(stream, type.end)) {
		const start = stream.index;
		const named = parseTypeOperand(stream);
		const end = stream.index;
		if (named.kind !== 'named-type') return { kind: 'type-pattern', at, type: named, constant: null };
		// A name may be that of a constant: read it once more as an expression.
		stream.index = start;
		const constant = parseBinary(stream, SHIFT);
		stream.index = end;
		return { kind: 'type-pattern', at, type: named, constant };
	}
	const value = parseBinary(stream, SHIFT);
	return value.kind === 'tuple'
		? stream.later('recursive patterns', '8.0', at)
		: { kind: 'constant-pattern', at, value };
}

/** Whether a name that the pattern declares follows its type. */
function isNamed(stream: TokenStream, index: number, place: 'is' | 'case'): boolean {
	const { kind, text } = stream.tokens[index]!;
	if (kind !== 'identifier' || text === 'when' || isCombinator(stream, index)) return false;
	// `x is int ? a : b`: the `?` is that of a condition, and `a` its value.
	return place === 'case' || !isWord(stream.tokens[index - 1]!, '?');
}

/** Whether what follows a type shows that the pattern is no more than that type or name. */
function endsTypePattern(stream: TokenStream, index: number): boolean {
	const token = stream.tokens[Math.min(index, stream.tokens.length - 1)]!;
	if (token.kind === 'end' || (token.kind === 'identifier' && ['when', 'and', 'or'].includes(token.text))) return true;
	if (token.kind === 'keyword') return true;
	const before = stream.tokens[index - 1]!;
	// `x is int ? 1 : 2`: the scan took the `?` of the condition.
	if (isWord(before, '?')) return true;
	return (
		token.kind === 'operator' &&
		[')', ']', '}', '{', ',', ';', ':', '&&', '||', '?', '??', '==', '!='].includes(token.text)
	);
}

/** The type after `is` and `as`, where `?` may begin a condition instead. */
export function parseTypeOperand(stream: TokenStream) {
	const type = parseNonArrayType(stream);
	const isNullable = stream.is('?') && !startsOperandAfterQuestion(stream);
	return parseArraySuffix(stream, isNullable ? parseNullableSuffix(stream, type) : type);
}

/** Whether a `?` at the cursor is that of a condition: an operand and a `:` follow. */
function startsOperandAfterQuestion(stream: TokenStream): boolean {
	const { kind, text } = stream.peek(1);
	if (kind === 'end') return false;
	return kind !== 'operator' || ['(', '-', '+', '!', '~', '++', '--'].includes(text);
}

/** `int or string`: no pattern that declares `or`. */
function isCombinator(stream: TokenStream, index: number): boolean {
	const { text } = stream.tokens[index]!;
	if (text !== 'and' && text !== 'or') return false;
	const next = stream.tokens[index + 1]!;
	return next.kind === 'identifier' || next.kind === 'keyword' || next.kind === 'literal';
}
