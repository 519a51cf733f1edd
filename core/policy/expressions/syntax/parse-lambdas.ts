import { scanType } from './lookahead.ts';
import type { LambdaSyntax, ParameterSyntax } from './nodes.ts';
import { parseExpression, parseExpressionOrThrow } from './parse-expressions.ts';
import { parseBlock } from './parse-statements.ts';
import { parseType } from './parse-types.ts';
import type { TokenStream } from './token-stream.ts';

/** `x => …`, `(x, y) => …`, `(int x) => …` and `delegate (int x) { … }`. */
export function parseLambda(stream: TokenStream): LambdaSyntax {
	const { at } = stream.current;
	if (stream.accept('delegate')) {
		const parameters = stream.is('(') ? parseParameters(stream) : null;
		const body = parseBlock(stream);
		return { kind: 'lambda', at, end: body.end, parameters, body };
	}
	const parameters = stream.is('(') ? parseParameters(stream) : [untyped(stream)];
	stream.expect('=>');
	const body = stream.is('{') ? parseBlock(stream) : parseExpressionOrThrow(stream);
	return { kind: 'lambda', at, end: body.end, parameters, body };
}

function untyped(stream: TokenStream): ParameterSyntax {
	return { name: stream.identifier(), type: null, mode: 'value', defaultValue: null };
}

/** The parameters of a lambda or function, in parentheses. */
export function parseParameters(stream: TokenStream): ParameterSyntax[] {
	stream.expect('(');
	return parseParametersUntilClose(stream);
}

/** The rest of a parameter list behind its opening parenthesis. */
export function parseParametersUntilClose(stream: TokenStream): ParameterSyntax[] {
	const parameters: ParameterSyntax[] = [];
	while (!stream.is(')')) {
		if (parameters.length > 0) stream.expect(',');
		parameters.push(parseParameter(stream));
	}
	stream.expect(')');
	return parameters;
}

const MODES = ['ref', 'out', 'in', 'params'] as const;

function parseParameter(stream: TokenStream): ParameterSyntax {
	const mode = MODES.find((keyword) => stream.accept(keyword)) ?? 'value';
	const type = scanType(stream, stream.index);
	const isTyped = type !== null && stream.tokens[type.end]!.kind === 'identifier';
	if (!isTyped && stream.current.kind === 'identifier') return { ...untyped(stream), mode };
	const typed = parseType(stream);
	const name = stream.identifier();
	return { name, type: typed, mode, defaultValue: stream.accept('=') ? parseExpression(stream) : null };
}
