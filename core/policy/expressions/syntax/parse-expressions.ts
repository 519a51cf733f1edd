/** Expressions by precedence climbing (C# 7.3, chapter 11). */

import { opensCast, opensLambda } from './lookahead.ts';
import type { ArgumentSyntax, DeconstructionTarget, ExpressionOf, ExpressionSyntax } from './nodes.ts';
import { parseLambda } from './parse-lambdas.ts';
import { parsePattern, parseTypeOperand } from './parse-patterns.ts';
import { parsePostfix } from './parse-primary.ts';
import { opensQuery, parseQuery } from './parse-query.ts';
import { parseType } from './parse-types.ts';
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
/** The precedence of what a constant of a pattern may be. */
export const SHIFT = 9;

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
	stream.index += operator === '>>=' ? 2 : 1;
	const value = operator === '=' ? parseReferenceOr(stream, parseExpression) : parseExpression(stream);
	const { at } = target;
	if (target.kind === 'tuple' && operator === '=') {
		return { kind: 'deconstruct', at, end: value.end, targets: target.items.map(targetOf), value };
	}
	return {
		kind: 'assign',
		at,
		end: value.end,
		operator: operator === '=' ? null : operator.slice(0, -1),
		target,
		value,
	};
}

/** An item of a tuple that is assigned to. */
function targetOf({ at, value }: ArgumentSyntax): DeconstructionTarget {
	if (value.kind === 'tuple') return { kind: 'nested', at, targets: value.items.map(targetOf) };
	return { kind: 'existing', at, target: value };
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

/** `ref x`, or what else may stand there. */
export function parseReferenceOr(
	stream: TokenStream,
	parse: (stream: TokenStream) => ExpressionSyntax,
): ExpressionSyntax {
	if (!stream.is('ref')) return parse(stream);
	const { at } = stream.next();
	const operand = parseExpression(stream);
	return { kind: 'ref', at, end: operand.end, operand };
}

function parseThrow(stream: TokenStream): ExpressionSyntax {
	const { at } = stream.expect('throw');
	const operand = stream.nested(() => parseCoalesce(stream));
	return { kind: 'throw', at, end: operand.end, operand };
}

function parseConditional(stream: TokenStream): ExpressionSyntax {
	const condition = parseCoalesce(stream);
	if (!stream.accept('?')) return condition;
	const whenTrue = parseReferenceOr(stream, parseExpressionOrThrow);
	stream.expect(':');
	const whenFalse = parseReferenceOr(stream, parseExpressionOrThrow);
	return { kind: 'conditional', at: condition.at, end: whenFalse.end, condition, whenTrue, whenFalse };
}

function parseCoalesce(stream: TokenStream): ExpressionSyntax {
	const left = parseBinary(stream, LOWEST);
	if (!stream.accept('??')) return left;
	if (stream.is('=')) return stream.later('coalescing assignment', '8.0', stream.previousEnd - 2);
	const right = stream.nested(() => (stream.is('throw') ? parseThrow(stream) : parseCoalesce(stream)));
	return { kind: 'binary', at: left.at, end: right.end, operator: '??', left, right };
}

export function parseBinary(stream: TokenStream, lowest: number): ExpressionSyntax {
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
	const pattern = parsePattern(stream, 'is');
	const operator = binaryOperator(stream);
	// After a name that a pattern declares, no operator binds tighter than `is` itself.
	if (pattern.kind === 'declaration-pattern' && operator !== null && (PRECEDENCE[operator] ?? 0) >= SHIFT) {
		return stream.fail('CS1073', { token: operator });
	}
	return { kind: 'is', at: operand.at, end: stream.previousEnd, operand, pattern };
}

function parseAs(stream: TokenStream, operand: ExpressionSyntax): ExpressionSyntax {
	const type = parseTypeOperand(stream);
	return { kind: 'as', at: operand.at, end: stream.previousEnd, operand, type };
}

function parseUnary(stream: TokenStream): ExpressionSyntax {
	return stream.nested(() => {
		const { at, text, kind } = stream.current;
		if (kind === 'operator') {
			if (text === '-' || text === '+' || text === '!' || text === '~') return parseUnaryOperator(stream);
			if (text === '++' || text === '--') return parsePrefixIncrement(stream);
			if (text === '(' && opensCast(stream)) return parseCast(stream);
			if (text === '&' || text === '*') return stream.fail('CS0227', {}, at);
			if (text === '^') return stream.later('index operator', '8.0');
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
