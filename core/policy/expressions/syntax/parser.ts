import { lex } from './lexer.ts';
import type { PolicyExpressionSyntax } from './nodes.ts';
import { parseExpression } from './parse-expressions.ts';
import { parseBlock } from './parse-statements.ts';
import { SyntaxFault } from './syntax-fault.ts';
import { TokenStream } from './token-stream.ts';

/** A longer expression would take minutes to compile; those that are written by hand have a few thousand tokens. */
const MOST_TOKENS = 30_000;

/** Parses a policy expression, `@(…)` or `@{…}`; throws SyntaxFault. */
export function parsePolicyExpression(source: string): PolicyExpressionSyntax {
	const at = source.search(/\S/);
	if (source[at] !== '@') throw new SyntaxFault('TG0002', {}, Math.max(at, 0));
	const tokens = lex(source, at + 1);
	if (tokens.length > MOST_TOKENS) throw new SyntaxFault('CS8078', {}, tokens[MOST_TOKENS]!.at);
	const stream = new TokenStream(tokens);
	const expression = stream.is('{') ? parseMultiple(stream) : parseSingle(stream);
	if (!stream.atEnd) stream.fail('CS1022');
	return expression;
}

function parseSingle(stream: TokenStream): PolicyExpressionSyntax {
	stream.expect('(');
	if (stream.is(')')) stream.fail('CS1525', { token: ')' });
	const value = parseExpression(stream);
	stream.expect(')');
	return { kind: 'single', value };
}

function parseMultiple(stream: TokenStream): PolicyExpressionSyntax {
	const body = parseBlock(stream);
	// Published policies end blocks with a semicolon; it is an empty statement after the body.
	while (stream.accept(';'));
	return { kind: 'multiple', body };
}
