/** Loops (C# 7.3, 12.9). */
import { startsDeclaration } from './lookahead.ts';
import type { ExpressionSyntax, StatementOf, StatementSyntax, TypeSyntax } from './nodes.ts';
import { opensTargets, parseDeclaration, parseReferenceKind, parseTargets } from './parse-declarations.ts';
import { parseExpression } from './parse-expressions.ts';
import { parseCondition, parseEmbedded } from './parse-statements.ts';
import { parseType } from './parse-types.ts';
import { isWord, type TokenStream } from './token-stream.ts';

export function parseWhile(stream: TokenStream): StatementOf<'while'> {
	const { at } = stream.expect('while');
	const condition = parseCondition(stream);
	const body = parseEmbedded(stream);
	return { kind: 'while', at, end: body.end, condition, body };
}

export function parseDo(stream: TokenStream): StatementOf<'do'> {
	const { at } = stream.expect('do');
	const body = parseEmbedded(stream);
	stream.expect('while');
	const condition = parseCondition(stream);
	return { kind: 'do', at, end: stream.expect(';').end, condition, body };
}

export function parseFor(stream: TokenStream): StatementOf<'for'> {
	const { at } = stream.expect('for');
	stream.expect('(');
	const initializers = stream.is(';') ? [] : parseForInitializers(stream);
	stream.expect(';');
	const condition = stream.is(';') ? null : parseExpression(stream);
	stream.expect(';');
	const updates = stream.is(')') ? [] : parseExpressions(stream);
	stream.expect(')');
	const body = parseEmbedded(stream);
	return { kind: 'for', at, end: body.end, initializers, condition, updates, body };
}

function parseForInitializers(stream: TokenStream): StatementSyntax[] {
	if (stream.is('ref') || startsDeclaration(stream)) return [parseDeclaration(stream, false)];
	return parseExpressions(stream).map((expression) => {
		const { at, end } = expression;
		return { kind: 'expression', at, end, expression };
	});
}

function parseExpressions(stream: TokenStream): ExpressionSyntax[] {
	const expressions: ExpressionSyntax[] = [];
	do expressions.push(parseExpression(stream));
	while (stream.accept(','));
	return expressions;
}

export function parseForeach(stream: TokenStream): StatementOf<'foreach'> {
	const { at } = stream.expect('foreach');
	stream.expect('(');
	const takesApart = stream.isContextual('var') ? isWord(stream.peek(1), '(') : stream.is('(') && opensTargets(stream);
	if (takesApart) return parseForeachDeconstruction(stream, at);
	const reference = parseReferenceKind(stream);
	const type = parseType(stream);
	if (stream.is('in')) return stream.fail('CS0230');
	const name = stream.identifier();
	const { source, body } = parseForeachRest(stream);
	return { kind: 'foreach', at, end: body.end, reference, type, name, source, body };
}

function parseForeachRest(stream: TokenStream): { source: ExpressionSyntax; body: StatementSyntax } {
	stream.expect('in');
	const source = parseExpression(stream);
	stream.expect(')');
	return { source, body: parseEmbedded(stream) };
}

/** `foreach (var (a, b) in …)`: a loop over whole elements, each taken apart first. */
function parseForeachDeconstruction(stream: TokenStream, at: number): StatementOf<'foreach'> {
	const place = stream.current.at;
	const targets = parseTargets(stream);
	const { source, body } = parseForeachRest(stream);
	const { end } = body;
	// A blank keeps the name apart from all that code can write.
	const name = { name: 'whole element', at: place };
	const type: TypeSyntax = {
		kind: 'named-type',
		at: place,
		segments: [{ name: 'var', at: place, typeArguments: null }],
	};
	const value = { kind: 'name', at: place, end, name: name.name, typeArguments: null } as const;
	const apart: StatementSyntax = {
		kind: 'expression',
		at: place,
		end,
		expression: { kind: 'deconstruct', at: place, end, targets, value },
	};
	return {
		kind: 'foreach',
		at,
		end,
		reference: null,
		type,
		name,
		source,
		body: { kind: 'block', at, end, statements: [apart, body] },
	};
}
