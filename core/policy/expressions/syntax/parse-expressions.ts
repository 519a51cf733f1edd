/** Expressions by precedence climbing (C# 7.3, chapter 11). */

import { opensCast, opensLambda, scanType } from './lookahead.ts';
import type { ExpressionOf, ExpressionSyntax, PatternSyntax } from './nodes.ts';
import { parseLambda } from './parse-lambdas.ts';
import { parsePostfix } from './parse-primary.ts';
import { opensQuery, parseQuery } from './parse-query.ts';
import { parseArraySuffix, parseNonArrayType, parseNullableSuffix, parseType } from './parse-types.ts';
import { isWord, type TokenStream } from './token-stream.ts';

const PRECEDENCE: Readonly<Record<string, number>> = {
	'||': 2,
	'&&': 3,
	'|': 4,
	'^': 5,
	'&': 6,
	'==': 7,
	'!=': 7,
	'<': 8,
	'>': 8,
	'<=': 8,
	'>=': 8,
	is: 8,
	as: 8,
	'<<': 9,
	'>>': 9,
	'+': 10,
	'-': 10,
	'*': 11,
	'/': 11,
	'%': 11,
};
const LOWEST = 2;
const SHIFT = 9;

const ASSIGNMENTS: ReadonlySet<string> = new Set([
	...['=', '+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '<<=', '>>='],
]);

/** A longer chain of operators would be too deep a tree for the passes that follow. */
const LONGEST_CHAIN = 500;

export function parseExpression(stream: TokenStream): ExpressionSyntax {
	return stream.nested(() => parseAssignment(stream));
}

function parseAssignment(stream: TokenStream): ExpressionSyntax {
	if (opensQuery(stream)) return parseQuery(stream);
	refuseAsync(stream);
	if (isLambda(stream)) return parseLambda(stream);
	if (stream.is('throw')) return stream.fail('CS8115');
	const target = parseConditional(stream);
	const operator = assignmentOperator(stream);
	if (operator === null) return target;
	if (target.kind === 'tuple') return stream.fail('TG0001', { construct: 'Deconstruction into existing variables' });
	stream.index += operator === '>>=' ? 2 : 1;
	const value = parseExpression(stream);
	const { at } = target;
	return {
		kind: 'assign',
		at,
		end: value.end,
		operator: operator === '=' ? null : operator.slice(0, -1),
		target,
		value,
	};
}

function assignmentOperator(stream: TokenStream): string | null {
	const { text, kind, end } = stream.current;
	if (kind !== 'operator') return null;
	const next = stream.peek(1);
	if (text === '>' && isWord(next, '>=') && next.at === end) return '>>=';
	return ASSIGNMENTS.has(text) ? text : null;
}

function isLambda(stream: TokenStream): boolean {
	if (stream.is('delegate')) return true;
	if (stream.is('(')) return opensLambda(stream);
	return stream.current.kind === 'identifier' && isWord(stream.peek(1), '=>');
}

/** `async x => …`, `await x`. */
function refuseAsync(stream: TokenStream): void {
	const next = stream.peek(1);
	const isAsyncLambda = isWord(next, '(') && opensLambda(stream, stream.index + 1);
	if (stream.isContextual('async') && (isAsyncLambda || next.kind === 'identifier' || isWord(next, 'delegate'))) {
		stream.fail('TG0001', { construct: 'async' });
	}
	if (stream.isContextual('await') && (next.kind === 'identifier' || isWord(next, 'new'))) {
		stream.fail('TG0001', { construct: 'await' });
	}
}

/** An expression where `throw` may stand too: in `?:` and `??`, and as the body of a function. */
export function parseExpressionOrThrow(stream: TokenStream): ExpressionSyntax {
	return stream.is('throw') ? parseThrow(stream) : parseExpression(stream);
}

function parseThrow(stream: TokenStream): ExpressionSyntax {
	const { at } = stream.expect('throw');
	const operand = stream.nested(() => parseCoalesce(stream));
	return { kind: 'throw', at, end: operand.end, operand };
}

function parseConditional(stream: TokenStream): ExpressionSyntax {
	const condition = parseCoalesce(stream);
	if (!stream.accept('?')) return condition;
	const whenTrue = parseExpressionOrThrow(stream);
	stream.expect(':');
	const whenFalse = parseExpressionOrThrow(stream);
	return { kind: 'conditional', at: condition.at, end: whenFalse.end, condition, whenTrue, whenFalse };
}

function parseCoalesce(stream: TokenStream): ExpressionSyntax {
	const left = parseBinary(stream, LOWEST);
	if (!stream.accept('??')) return left;
	const right = stream.nested(() => (stream.is('throw') ? parseThrow(stream) : parseCoalesce(stream)));
	return { kind: 'binary', at: left.at, end: right.end, operator: '??', left, right };
}

function parseBinary(stream: TokenStream, lowest: number): ExpressionSyntax {
	let left = parseUnary(stream);
	for (let length = 0; ; length++) {
		const operator = binaryOperator(stream);
		const precedence = operator === null ? undefined : PRECEDENCE[operator];
		if (operator === null || precedence === undefined || precedence < lowest) return left;
		if (length > LONGEST_CHAIN) return stream.fail('CS8078');
		stream.index += operator === '>>' ? 2 : 1;
		if (operator === 'is') left = parseIs(stream, left);
		else if (operator === 'as') left = parseAs(stream, left);
		else left = binary(operator, left, parseBinary(stream, precedence + 1));
	}
}

function binary(operator: string, left: ExpressionSyntax, right: ExpressionSyntax): ExpressionSyntax {
	return { kind: 'binary', at: left.at, end: right.end, operator, left, right };
}

/** The binary operator at the cursor; `>>` is two adjacent tokens. */
function binaryOperator(stream: TokenStream): string | null {
	const { text, kind, end } = stream.current;
	if (kind !== 'operator' && kind !== 'keyword') return null;
	if (text !== '>') return text in PRECEDENCE ? text : null;
	const next = stream.peek(1);
	if (next.at !== end) return '>';
	if (isWord(next, '>')) return '>>';
	return isWord(next, '>=') ? null : '>';
}

function parseIs(stream: TokenStream, operand: ExpressionSyntax): ExpressionSyntax {
	const pattern = parsePattern(stream);
	return { kind: 'is', at: operand.at, end: stream.previousEnd, operand, pattern };
}

function parseAs(stream: TokenStream, operand: ExpressionSyntax): ExpressionSyntax {
	const type = parseTypeOperand(stream);
	return { kind: 'as', at: operand.at, end: stream.previousEnd, operand, type };
}

/** The type after `is` and `as`, where `?` may begin a condition instead. */
function parseTypeOperand(stream: TokenStream) {
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

/** A pattern of `is` or `case` (C# 7: constant, type and declaration patterns). */
export function parsePattern(stream: TokenStream): PatternSyntax {
	const { at } = stream.current;
	const type = scanType(stream, stream.index);
	const next = type === null ? null : stream.tokens[type.end]!;
	if (type !== null && next?.kind === 'identifier' && next.text !== 'when') {
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
	return { kind: 'constant-pattern', at, value: parseBinary(stream, SHIFT) };
}

/** Whether what follows a type shows that the pattern is no more than that type or name. */
function endsTypePattern(stream: TokenStream, index: number): boolean {
	const token = stream.tokens[Math.min(index, stream.tokens.length - 1)]!;
	if (token.kind === 'end' || (token.kind === 'identifier' && token.text === 'when')) return true;
	if (token.kind === 'keyword') return true;
	const before = stream.tokens[index - 1]!;
	// `x is int ? 1 : 2`: the scan took the `?` of the condition.
	if (isWord(before, '?')) return true;
	return (
		token.kind === 'operator' && [')', ']', '}', ',', ';', ':', '&&', '||', '?', '??', '==', '!='].includes(token.text)
	);
}

function parseUnary(stream: TokenStream): ExpressionSyntax {
	return stream.nested(() => {
		const { at, text, kind } = stream.current;
		if (kind === 'operator') {
			if (text === '-' || text === '+' || text === '!' || text === '~') return parseUnaryOperator(stream);
			if (text === '++' || text === '--') return parsePrefixIncrement(stream);
			if (text === '(' && opensCast(stream)) return parseCast(stream);
			if (text === '&' || text === '*') return stream.fail('CS0227', {}, at);
		}
		return parsePostfix(stream);
	});
}

function parseUnaryOperator(stream: TokenStream): ExpressionSyntax {
	const { at, text } = stream.next();
	const number = stream.current;
	if (text === '-' && number.literal !== undefined) {
		const lowest = lowestInteger(number.text);
		if (lowest !== null && stream.peek(1).text !== '.') {
			stream.next();
			return { kind: 'literal', at, end: number.end, ...lowest };
		}
	}
	const operand = parseUnary(stream);
	return { kind: 'unary', at, end: operand.end, operator: text, operand };
}

/** `-2147483648` is an int and `-9223372036854775808` a long, though their digits alone are not. */
function lowestInteger(digits: string): Pick<ExpressionOf<'literal'>, 'value' | 'type'> | null {
	if (digits === '2147483648') return { value: -2147483648, type: 'int' };
	if (/^9223372036854775808[lL]?$/.test(digits)) return { value: -9223372036854775808n, type: 'long' };
	return null;
}

function parsePrefixIncrement(stream: TokenStream): ExpressionSyntax {
	const { at, text } = stream.next();
	const operand = parseUnary(stream);
	return { kind: 'increment', at, end: operand.end, operator: text === '++' ? '+' : '-', isPrefix: true, operand };
}

function parseCast(stream: TokenStream): ExpressionSyntax {
	const { at } = stream.expect('(');
	const type = parseType(stream);
	stream.expect(')');
	const operand = parseUnary(stream);
	return { kind: 'cast', at, end: operand.end, type, operand };
}
