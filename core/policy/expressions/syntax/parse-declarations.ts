/** Declarations of locals, constants and functions, and values that are taken apart (C# 7.3, 12.6). */
import { scanType } from './lookahead.ts';
import type {
	DeclaratorSyntax,
	DeconstructionTarget,
	ExpressionSyntax,
	Identifier,
	ReferenceKind,
	StatementOf,
	StatementSyntax,
} from './nodes.ts';
import { parseConstraints } from './parse-constraints.ts';
import { parseArrayItems } from './parse-creation.ts';
import { parseExpression, parseExpressionOrThrow, parseReferenceOr } from './parse-expressions.ts';
import { parseParameters } from './parse-lambdas.ts';
import { parseBlock } from './parse-statements.ts';
import { parseType } from './parse-types.ts';
import { isWord, type TokenStream } from './token-stream.ts';

export function parseConstant(stream: TokenStream): StatementSyntax {
	stream.expect('const');
	const declaration = parseDeclaration(stream, true);
	return { ...declaration, end: stream.expect(';').end };
}

/** `T a = 1, b`, without its semicolon. */
export function parseDeclaration(stream: TokenStream, isConst: boolean): StatementOf<'declare'> {
	const { at } = stream.current;
	const reference = parseReferenceKind(stream);
	const type = parseType(stream);
	const declarators: DeclaratorSyntax[] = [];
	do declarators.push(parseDeclarator(stream));
	while (stream.accept(','));
	return { kind: 'declare', at, end: stream.previousEnd, type, isConst, reference, declarators };
}

function parseDeclarator(stream: TokenStream): DeclaratorSyntax {
	const name = stream.identifier();
	if (stream.is('[')) return stream.fail('CS0650');
	if (!stream.accept('=')) return { name, value: null };
	const { at } = stream.current;
	if (stream.is('{')) return { name, value: { kind: 'array-initializer', at, items: parseArrayItems(stream) } };
	return { name, value: parseReferenceOr(stream, parseExpression) };
}

/** `ref`, `ref readonly`, or neither. */
export function parseReferenceKind(stream: TokenStream): ReferenceKind {
	if (!stream.accept('ref')) return null;
	return stream.accept('readonly') ? 'ref readonly' : 'ref';
}

export function isLocalFunction(stream: TokenStream): boolean {
	let start = stream.index;
	while (isWord(stream.tokens[start]!, 'ref') || isWord(stream.tokens[start]!, 'readonly')) start++;
	const type = scanType(stream, start);
	if (type === null) return false;
	const tokens = stream.tokens;
	if (tokens[type.end]?.kind !== 'identifier') return false;
	const after = tokens[type.end + 1];
	return after !== undefined && (isWord(after, '(') || isWord(after, '<'));
}

export function parseLocalFunction(stream: TokenStream): StatementOf<'local-function'> {
	const { at } = stream.current;
	const reference = parseReferenceKind(stream);
	const returns = parseType(stream);
	const name = stream.identifier();
	const typeParameters: Identifier[] = [];
	if (stream.accept('<')) {
		do typeParameters.push(stream.identifier());
		while (stream.accept(','));
		stream.expect('>');
	}
	const parameters = parseParameters(stream);
	if (stream.isContextual('where') && typeParameters.length === 0) stream.fail('CS0080');
	const constraints = parseConstraints(stream);
	const body = stream.is('{') ? parseBlock(stream) : parseExpressionBody(stream);
	const end = stream.previousEnd;
	return { kind: 'local-function', at, end, returns, reference, name, typeParameters, constraints, parameters, body };
}

/** `=> value;` */
function parseExpressionBody(stream: TokenStream): ExpressionSyntax {
	stream.expect('=>');
	const body = parseReferenceOr(stream, parseExpressionOrThrow);
	stream.expect(';');
	return body;
}

/** Whether variables that a value is taken apart into stand at the current token: `var (a, b) =` or `(int a, var b) =`. */
export function isDeconstruction(stream: TokenStream): boolean {
	if (stream.isContextual('var') && isWord(stream.peek(1), '(')) {
		const end = closeOf(stream, stream.index + 1);
		return end !== null && isWord(stream.tokens[end + 1]!, '=');
	}
	return stream.is('(') && opensTargets(stream);
}

/** Whether the parentheses at the current token hold declarations and `=` or `in` follows. */
export function opensTargets(stream: TokenStream): boolean {
	const end = closeOf(stream, stream.index);
	if (end === null) return false;
	const after = stream.tokens[end + 1]!;
	if (!isWord(after, '=') && !isWord(after, 'in')) return false;
	return stream.tokens.slice(stream.index + 1, end).some((_token, offset) => {
		const index = stream.index + 1 + offset;
		const opens = isWord(stream.tokens[index - 1]!, '(') || isWord(stream.tokens[index - 1]!, ',');
		const type = opens ? scanType(stream, index) : null;
		return type !== null && stream.tokens[type.end]!.kind === 'identifier';
	});
}

/** The index of the parenthesis that closes the one at `index`. */
function closeOf(stream: TokenStream, index: number): number | null {
	let depth = 0;
	for (let at = index; at < stream.tokens.length - 1; at++) {
		const token = stream.tokens[at]!;
		if (isWord(token, '(')) depth++;
		else if (isWord(token, ')') && --depth === 0) return at;
		else if (isWord(token, ';') || isWord(token, '{')) return null;
	}
	return null;
}

export function parseDeconstruction(stream: TokenStream): StatementOf<'expression'> {
	const { at } = stream.current;
	const targets = parseTargets(stream);
	stream.expect('=');
	const value = parseExpression(stream);
	const { end } = stream.expect(';');
	return { kind: 'expression', at, end, expression: { kind: 'deconstruct', at, end: value.end, targets, value } };
}

/** `var (a, (b, c))`, or `(int a, var (b, c))`. */
export function parseTargets(stream: TokenStream): DeconstructionTarget[] {
	const sharesVar = stream.isContextual('var') && isWord(stream.peek(1), '(');
	if (sharesVar) stream.next();
	return parseTargetList(stream, sharesVar);
}

function parseTargetList(stream: TokenStream, sharesVar: boolean): DeconstructionTarget[] {
	return stream.nested(() => {
		const targets: DeconstructionTarget[] = [];
		stream.expect('(');
		do targets.push(parseTarget(stream, sharesVar));
		while (stream.accept(','));
		const { at } = stream.expect(')');
		if (targets.length < 2) stream.fail('CS8124', {}, at);
		return targets;
	});
}

function parseTarget(stream: TokenStream, sharesVar: boolean): DeconstructionTarget {
	const { at } = stream.current;
	if (stream.is('(')) return { kind: 'nested', at, targets: parseTargetList(stream, sharesVar) };
	if (sharesVar) return { kind: 'variable', at, type: null, name: stream.identifier() };
	if (stream.isContextual('var') && isWord(stream.peek(1), '(')) {
		return { kind: 'nested', at, targets: parseTargets(stream) };
	}
	const type = scanType(stream, stream.index);
	// `(int a, b) = …` mixes declarations with variables that exist.
	if (type === null || stream.tokens[type.end]!.kind !== 'identifier') stream.fail('CS8184', {}, at);
	return { kind: 'variable', at, type: parseType(stream), name: stream.identifier() };
}
