/** `try` (C# 7.3, 12.11). */
import type { CatchSyntax, ExpressionSyntax, Identifier, StatementOf, TypeSyntax } from './nodes.ts';
import { parseBlock, parseCondition } from './parse-statements.ts';
import { parseType } from './parse-types.ts';
import type { TokenStream } from './token-stream.ts';

export function parseTry(stream: TokenStream): StatementOf<'try'> {
	const { at } = stream.expect('try');
	const body = parseBlock(stream);
	const catches: CatchSyntax[] = [];
	while (stream.is('catch')) {
		if (catches.at(-1)?.type === null) return stream.fail('CS1017');
		catches.push(parseCatch(stream));
	}
	const cleanup = stream.accept('finally') ? parseBlock(stream) : null;
	if (catches.length === 0 && cleanup === null) return stream.fail('CS1524', {}, stream.previousEnd);
	return { kind: 'try', at, end: stream.previousEnd, body, catches, finally: cleanup };
}

function parseCatch(stream: TokenStream): CatchSyntax {
	const { at } = stream.expect('catch');
	let type: TypeSyntax | null = null;
	let name: Identifier | null = null;
	if (stream.accept('(')) {
		type = parseType(stream);
		if (!stream.is(')')) name = stream.identifier();
		stream.expect(')');
	}
	let filter: ExpressionSyntax | null = null;
	if (stream.isContextual('when')) {
		stream.next();
		filter = parseCondition(stream);
	}
	return { at, type, name, filter, body: parseBlock(stream) };
}
