/** Statements (C# 7.3, chapter 12). */
import { startsDeclaration } from './lookahead.ts';
import type { ExpressionSyntax, GotoTarget, StatementOf, StatementSyntax } from './nodes.ts';
import {
	isDeconstruction,
	isLocalFunction,
	parseConstant,
	parseDeclaration,
	parseDeconstruction,
	parseLocalFunction,
} from './parse-declarations.ts';
import { parseExpression, parseReferenceOr } from './parse-expressions.ts';
import { parseDo, parseFor, parseForeach, parseWhile } from './parse-loops.ts';
import { parseSwitch } from './parse-switch.ts';
import { parseTry } from './parse-try.ts';
import { isWord, type TokenStream } from './token-stream.ts';

export function parseBlock(stream: TokenStream): StatementOf<'block'> {
	const { at } = stream.expect('{');
	const statements: StatementSyntax[] = [];
	while (!stream.is('}') && !stream.atEnd) statements.push(parseStatement(stream));
	const { end } = stream.expect('}');
	return { kind: 'block', at, end, statements };
}

export function parseStatement(stream: TokenStream): StatementSyntax {
	return stream.nested(() => {
		const { kind } = stream.current;
		if (kind === 'keyword') return parseKeywordStatement(stream);
		if (stream.is('{')) return parseBlock(stream);
		if (stream.is(';')) {
			const { at, end } = stream.next();
			return { kind: 'empty', at, end };
		}
		return parseSimpleStatement(stream);
	});
}

function parseKeywordStatement(stream: TokenStream): StatementSyntax {
	const { at, text } = stream.current;
	switch (text) {
		case 'if':
			return parseIf(stream);
		case 'while':
			return parseWhile(stream);
		case 'do':
			return parseDo(stream);
		case 'for':
			return parseFor(stream);
		case 'foreach':
			return parseForeach(stream);
		case 'switch':
			return parseSwitch(stream);
		case 'return':
			return parseReturn(stream);
		case 'break':
		case 'continue':
			stream.next();
			return { kind: text, at, end: stream.expect(';').end };
		case 'goto':
			return parseGoto(stream);
		case 'throw':
			return parseThrowStatement(stream);
		case 'try':
			return parseTry(stream);
		case 'using':
			return parseUsing(stream);
		case 'lock':
			return parseLock(stream);
		case 'const':
			return parseConstant(stream);
		case 'checked':
		case 'unchecked':
			return isWord(stream.peek(1), '{') ? parseCheckedBlock(stream) : parseSimpleStatement(stream);
		default:
			return refuseStatement(stream) ?? parseSimpleStatement(stream);
	}
}

/** Fails for what policy expressions, or C# 7, do not have. */
function refuseStatement(stream: TokenStream): null {
	const { text } = stream.current;
	switch (text) {
		case 'unsafe':
		case 'fixed':
			return stream.fail('CS0227');
		case 'class':
		case 'struct':
		case 'enum':
		case 'interface':
		case 'namespace':
			return stream.fail('TG0001', { construct: 'A type declaration' });
		case 'static':
			return stream.later('static local functions', '8.0');
		case 'else':
			return stream.fail('CS1525', { token: text });
		default:
			return null;
	}
}

function parseCheckedBlock(stream: TokenStream): StatementOf<'block'> {
	const overflow = stream.next().text === 'checked' ? 'checked' : 'unchecked';
	return { ...parseBlock(stream), overflow };
}

/** A label, a declaration, a local function or an expression. */
function parseSimpleStatement(stream: TokenStream): StatementSyntax {
	refuseAsynchronous(stream);
	if (startsYield(stream)) return parseYield(stream);
	if (stream.current.kind === 'identifier' && isWord(stream.peek(1), ':')) return parseLabelled(stream);
	if (stream.is('void') || isLocalFunction(stream)) return parseLocalFunction(stream);
	if (isDeconstruction(stream)) return parseDeconstruction(stream);
	if (stream.is('ref') || startsDeclaration(stream)) {
		const declaration = parseDeclaration(stream, false);
		return { ...declaration, end: stream.expect(';').end };
	}
	const expression = parseExpression(stream);
	return { kind: 'expression', at: expression.at, end: stream.expect(';').end, expression };
}

/** Asynchronous functions are not for policy expressions. */
function refuseAsynchronous(stream: TokenStream): void {
	const next = stream.peek(1);
	if (stream.isContextual('await')) {
		if (isWord(next, 'foreach') || isWord(next, 'using')) stream.later('async streams', '8.0');
		if (next.kind === 'identifier') stream.fail('TG0001', { construct: 'await' });
	}
	const isAsync = stream.isContextual('async') && (isWord(next, 'void') || startsDeclaration(stream));
	if (isAsync) stream.fail('TG0001', { construct: 'async' });
}

function parseLabelled(stream: TokenStream): StatementOf<'labelled'> {
	const name = stream.identifier();
	stream.expect(':');
	const statement = parseStatement(stream);
	return { kind: 'labelled', at: name.at, end: statement.end, name, statement };
}

function parseGoto(stream: TokenStream): StatementOf<'goto'> {
	const { at } = stream.expect('goto');
	const target = parseGotoTarget(stream);
	return { kind: 'goto', at, end: stream.expect(';').end, target };
}

function parseGotoTarget(stream: TokenStream): GotoTarget {
	if (stream.accept('default')) return { kind: 'default' };
	if (stream.accept('case')) return { kind: 'case', value: parseExpression(stream) };
	return { kind: 'label', name: stream.identifier() };
}

export function parseCondition(stream: TokenStream): ExpressionSyntax {
	stream.expect('(');
	const condition = parseExpression(stream);
	stream.expect(')');
	return condition;
}

/** The statement of an `if` or a loop, which may not be a declaration. */
export function parseEmbedded(stream: TokenStream): StatementSyntax {
	const statement = parseStatement(stream);
	const { kind, at } = statement;
	const isRefused = kind === 'declare' || kind === 'local-function' || kind === 'labelled';
	return isRefused ? stream.fail('CS1023', {}, at) : statement;
}

function parseIf(stream: TokenStream): StatementOf<'if'> {
	const { at } = stream.expect('if');
	const condition = parseCondition(stream);
	const then = parseEmbedded(stream);
	const otherwise = stream.accept('else') ? parseEmbedded(stream) : null;
	return { kind: 'if', at, end: stream.previousEnd, condition, then, else: otherwise };
}

function parseReturn(stream: TokenStream): StatementOf<'return'> {
	const { at } = stream.expect('return');
	const value = stream.is(';') ? null : parseReferenceOr(stream, parseExpression);
	return { kind: 'return', at, end: stream.expect(';').end, value };
}

/** `yield` is a name everywhere else. */
function startsYield(stream: TokenStream): boolean {
	const next = stream.peek(1);
	return stream.isContextual('yield') && (isWord(next, 'return') || isWord(next, 'break'));
}

function parseYield(stream: TokenStream): StatementOf<'yield'> {
	const { at } = stream.next();
	if (stream.accept('break')) return { kind: 'yield', at, end: stream.expect(';').end, value: null };
	const { at: place } = stream.expect('return');
	if (stream.is(';')) stream.fail('CS1627', {}, place);
	const value = parseExpression(stream);
	return { kind: 'yield', at, end: stream.expect(';').end, value };
}

function parseThrowStatement(stream: TokenStream): StatementOf<'throw'> {
	const { at } = stream.expect('throw');
	const value = stream.is(';') ? null : parseExpression(stream);
	return { kind: 'throw', at, end: stream.expect(';').end, value };
}

function parseUsing(stream: TokenStream): StatementOf<'using'> {
	const { at } = stream.expect('using');
	if (!stream.is('(') && startsDeclaration(stream)) stream.later('using declarations', '8.0', at);
	stream.expect('(');
	const resource = startsDeclaration(stream) ? parseDeclaration(stream, false) : parseExpression(stream);
	stream.expect(')');
	const body = parseEmbedded(stream);
	return { kind: 'using', at, end: body.end, resource, body };
}

function parseLock(stream: TokenStream): StatementOf<'lock'> {
	const { at } = stream.expect('lock');
	const value = parseCondition(stream);
	const body = parseEmbedded(stream);
	return { kind: 'lock', at, end: body.end, value, body };
}
