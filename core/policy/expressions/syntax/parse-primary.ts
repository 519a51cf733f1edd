/** Primary expressions: names, literals, calls, member access, indexing. */

import { scanType } from './lookahead.ts';
import type { ArgumentSyntax, ExpressionOf, ExpressionSyntax, Identifier, InterpolationHole } from './nodes.ts';
import { parseNew } from './parse-creation.ts';
import { parseExpression } from './parse-expressions.ts';
import { parseNameArguments, parseType } from './parse-types.ts';
import { type Token, TYPE_KEYWORDS } from './token.ts';
import { isWord, TokenStream } from './token-stream.ts';

/** A primary expression with all that follows it: `.a`, `(…)`, `[…]`, `?.`, `++`. */
export function parsePostfix(stream: TokenStream): ExpressionSyntax {
	const first = parsePrimary(stream);
	const chained = parseChain(stream, first);
	const { text, kind } = stream.current;
	if (kind !== 'operator' || (text !== '++' && text !== '--')) return chained;
	const { end } = stream.next();
	const operator = text === '++' ? '+' : '-';
	return { kind: 'increment', at: chained.at, end, operator, isPrefix: false, operand: chained };
}

/** A longer chain would be too deep a tree for the passes that follow. */
const LONGEST_CHAIN = 500;

function parseChain(stream: TokenStream, first: ExpressionSyntax): ExpressionSyntax {
	let target = first;
	for (let length = 0; length < LONGEST_CHAIN; length++) {
		if (stream.is('.')) target = parseMember(stream, target);
		else if (stream.is('(')) target = parseCall(stream, target);
		else if (stream.is('[')) target = parseElement(stream, target);
		else if (stream.is('?.')) return parseNullConditional(stream, target);
		else if (stream.is('?') && opensElement(stream)) return parseNullConditional(stream, target);
		else if (stream.is('->')) return stream.fail('CS0227');
		else return refuseLaterSuffix(stream) ?? target;
	}
	return stream.fail('CS8078');
}

/** Fails for what only later versions of C# let follow an expression. */
function refuseLaterSuffix(stream: TokenStream): null {
	if (stream.is('!')) return stream.later('nullable reference types', '8.0');
	if (stream.is('switch')) return stream.later('recursive patterns', '8.0');
	const copies = stream.isContextual('with') && isWord(stream.peek(1), '{');
	return copies ? stream.later('records', '9.0') : null;
}

/** `a?[0]`; C# 7 has no expression that begins with a bracket. */
function opensElement(stream: TokenStream): boolean {
	return isWord(stream.peek(1), '[');
}

function parseMember(stream: TokenStream, target: ExpressionSyntax): ExpressionSyntax {
	stream.expect('.');
	if (stream.current.text.startsWith('.')) return stream.later('range operator', '8.0', stream.previousEnd - 1);
	const name = stream.identifier();
	const typeArguments = parseNameArguments(stream, name);
	return { kind: 'member', at: target.at, end: stream.previousEnd, target, name, typeArguments };
}

function parseCall(stream: TokenStream, target: ExpressionSyntax): ExpressionSyntax {
	const list = parseArguments(stream, '(', ')');
	return { kind: 'call', at: target.at, end: stream.previousEnd, target, arguments: list };
}

function parseElement(stream: TokenStream, target: ExpressionSyntax): ExpressionSyntax {
	const list = parseArguments(stream, '[', ']');
	if (list.length === 0) return stream.fail('CS0443', {}, stream.previousEnd - 1);
	return { kind: 'element', at: target.at, end: stream.previousEnd, target, arguments: list };
}

function parseNullConditional(stream: TokenStream, target: ExpressionSyntax): ExpressionSyntax {
	return stream.nested(() => {
		const { at, end } = stream.next();
		const receiver: ExpressionSyntax = { kind: 'receiver', at, end };
		const access = parseChain(stream, stream.is('[') ? receiver : parseBoundMember(stream, receiver));
		return { kind: 'null-conditional', at: target.at, end: access.end, target, access };
	});
}

function parseBoundMember(stream: TokenStream, target: ExpressionSyntax): ExpressionSyntax {
	const name = stream.identifier();
	const typeArguments = parseNameArguments(stream, name);
	return { kind: 'member', at: name.at, end: stream.previousEnd, target, name, typeArguments };
}

/** Arguments in brackets: `name: value`, `out var x`. */
export function parseArguments(stream: TokenStream, open: '(' | '[', close: ')' | ']'): ArgumentSyntax[] {
	stream.expect(open);
	const list: ArgumentSyntax[] = [];
	while (!stream.is(close)) {
		if (list.length > 0) stream.expect(',');
		list.push(parseArgument(stream));
	}
	stream.expect(close);
	return list;
}

const MODES = ['out', 'ref', 'in'] as const;

function parseArgument(stream: TokenStream): ArgumentSyntax {
	const { at } = stream.current;
	let name: Identifier | null = null;
	if (stream.current.kind === 'identifier' && isWord(stream.peek(1), ':')) {
		name = stream.identifier();
		stream.next();
	}
	const mode = MODES.find((keyword) => stream.accept(keyword)) ?? 'value';
	const value = mode === 'out' ? parseOutTarget(stream) : parseExpression(stream);
	return { at, name, mode, value };
}

function parseOutTarget(stream: TokenStream): ExpressionSyntax {
	const { at } = stream.current;
	const type = scanType(stream, stream.index);
	const isDeclaration = type !== null && stream.tokens[type.end]!.kind === 'identifier';
	if (!isDeclaration) return parseExpression(stream);
	const declared = parseType(stream);
	const name = stream.identifier();
	return { kind: 'declaration', at, end: stream.previousEnd, type: declared, name };
}

function parsePrimary(stream: TokenStream): ExpressionSyntax {
	const token = stream.current;
	switch (token.kind) {
		case 'literal':
			stream.next();
			return { kind: 'literal', at: token.at, end: token.end, ...token.literal! };
		case 'interpolation':
			stream.next();
			return parseInterpolation(token);
		case 'identifier':
			return parseName(stream);
		case 'keyword':
			return parseKeyword(stream, token);
		default:
			if (token.text === '(') return parseParenthesised(stream);
			if (token.text === '[') return stream.later('collection expressions', '12.0');
			if (token.text === '.' && stream.peek(1).text.startsWith('.')) return stream.later('range operator', '8.0');
			return token.kind === 'end' && stream.index > 0
				? stream.fail('CS1733', {}, stream.previousEnd)
				: stream.fail('CS1525', { token: token.text });
	}
}

function parseName(stream: TokenStream): ExpressionSyntax {
	const { name, at } = stream.identifier();
	if (stream.is('::')) {
		if (name !== 'global') return stream.fail('CS0432', { name }, at);
		stream.next();
		return parseName(stream);
	}
	const typeArguments = parseNameArguments(stream, { name, at });
	return { kind: 'name', at, end: stream.previousEnd, name, typeArguments };
}

function parseKeyword(stream: TokenStream, token: Token): ExpressionSyntax {
	const { at, end, text } = token;
	if (text in TYPE_KEYWORDS) {
		stream.next();
		if (!stream.is('.')) return stream.fail('CS1525', { token: text }, at);
		return { kind: 'type', at, end, type: { kind: 'keyword-type', at, keyword: text } };
	}
	switch (text) {
		case 'true':
		case 'false':
			stream.next();
			return { kind: 'literal', at, end, value: text === 'true', type: 'bool' };
		case 'null':
			stream.next();
			return { kind: 'literal', at, end, value: null, type: 'null' };
		case 'this':
		case 'base':
			stream.next();
			return { kind: 'this', at, end, keyword: text };
		case 'new':
			return parseNew(stream);
		case 'typeof':
		case 'sizeof':
			return { kind: text, at, ...parseTypeInParentheses(stream) };
		case 'default':
			return parseDefault(stream);
		case 'checked':
		case 'unchecked':
			return parseChecked(stream);
		case 'stackalloc':
			return stream.fail('CS0227');
		case 'static':
			return stream.later('static anonymous function', '9.0');
		default:
			return stream.fail('CS1525', { token: text });
	}
}

function parseTypeInParentheses(stream: TokenStream) {
	stream.next();
	stream.expect('(');
	const type = parseType(stream);
	const { end } = stream.expect(')');
	return { type, end };
}

function parseDefault(stream: TokenStream): ExpressionSyntax {
	const { at, end } = stream.current;
	if (isWord(stream.peek(1), '(')) return { kind: 'default', at, ...parseTypeInParentheses(stream) };
	stream.next();
	return { kind: 'default', at, end, type: null };
}

function parseChecked(stream: TokenStream): ExpressionOf<'checked'> {
	const { at, text } = stream.next();
	stream.expect('(');
	const operand = parseExpression(stream);
	const { end } = stream.expect(')');
	return { kind: 'checked', at, end, isChecked: text === 'checked', operand };
}

function parseParenthesised(stream: TokenStream): ExpressionSyntax {
	const { at } = stream.expect('(');
	const first = parseArgument(stream);
	if (!stream.is(',')) {
		if (first.name !== null || first.mode !== 'value') return stream.fail('CS1026');
		const { end } = stream.expect(')');
		return { kind: 'parenthesised', at, end, operand: first.value };
	}
	const items = [first];
	while (stream.accept(',')) items.push(parseArgument(stream));
	const { end } = stream.expect(')');
	for (const item of items) if (item.mode !== 'value') stream.fail('CS1525', { token: item.mode }, item.at);
	return { kind: 'tuple', at, end, items };
}

function parseInterpolation(token: Token): ExpressionSyntax {
	const parts = token.parts!.map((part) => (typeof part === 'string' ? part : parseHole(part.tokens, part.format)));
	return { kind: 'interpolation', at: token.at, end: token.end, parts };
}

function parseHole(tokens: Token[], format: string | null): InterpolationHole {
	const stream = new TokenStream(tokens);
	if (stream.atEnd) return stream.fail('CS1733');
	const value = parseExpression(stream);
	const alignment = stream.accept(',') ? parseExpression(stream) : null;
	if (!stream.atEnd) return stream.fail('CS1003', { expected: '}' });
	return { value, alignment, format };
}
