/** `switch` (C# 7.3, 12.8.3). */
import type {
	ExpressionSyntax,
	StatementOf,
	StatementSyntax,
	SwitchLabelSyntax,
	SwitchSectionSyntax,
} from './nodes.ts';
import { parseExpression } from './parse-expressions.ts';
import { parsePattern } from './parse-patterns.ts';
import { parseCondition, parseStatement } from './parse-statements.ts';
import { isWord, type TokenStream } from './token-stream.ts';

export function parseSwitch(stream: TokenStream): StatementOf<'switch'> {
	const { at } = stream.expect('switch');
	const value = parseCondition(stream);
	stream.expect('{');
	const sections: SwitchSectionSyntax[] = [];
	while (stream.is('case') || stream.is('default')) sections.push(parseSwitchSection(stream));
	const { end } = stream.expect('}');
	return { kind: 'switch', at, end, value, sections };
}

function parseSwitchSection(stream: TokenStream): SwitchSectionSyntax {
	const labels: SwitchLabelSyntax[] = [];
	while (startsLabel(stream)) labels.push(parseSwitchLabel(stream));
	const statements: StatementSyntax[] = [];
	while (!startsLabel(stream) && !stream.is('}') && !stream.atEnd) statements.push(parseStatement(stream));
	return { labels, statements };
}

function startsLabel(stream: TokenStream): boolean {
	return stream.is('case') || (stream.is('default') && isWord(stream.peek(1), ':'));
}

function parseSwitchLabel(stream: TokenStream): SwitchLabelSyntax {
	const { at } = stream.current;
	if (stream.accept('default')) {
		stream.expect(':');
		return { at, pattern: null, guard: null };
	}
	stream.expect('case');
	const pattern = parsePattern(stream, 'case');
	let guard: ExpressionSyntax | null = null;
	if (stream.isContextual('when')) {
		stream.next();
		guard = parseExpression(stream);
	}
	stream.expect(':');
	return { at, pattern, guard };
}
