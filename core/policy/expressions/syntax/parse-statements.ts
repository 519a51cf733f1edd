/** Statements (C# 7.3, chapter 12). */
import { scanType, startsDeclaration } from './lookahead.ts';
import type {
	CatchSyntax,
	DeclaratorSyntax,
	ExpressionSyntax,
	Identifier,
	StatementOf,
	StatementSyntax,
	SwitchLabelSyntax,
	SwitchSectionSyntax,
	TypeSyntax,
} from './nodes.ts';
import { parseArrayItems } from './parse-creation.ts';
import { parseExpression, parseExpressionOrThrow, parsePattern } from './parse-expressions.ts';
import { parseParameters } from './parse-lambdas.ts';
import { parseType } from './parse-types.ts';
import { isWord, type TokenStream } from './token-stream.ts';

export function parseBlock(stream: TokenStream): StatementOf<'block'> {
	const { at } = stream.expect('{');
	const statements: StatementSyntax[] = [];
	while (!stream.is('}') && !stream.atEnd) statements.push(parseStatement(stream));
	const { end } = stream.expect('}');
	return { kind: 'block', at, end, statements };
}

function parseStatement(stream: TokenStream): StatementSyntax {
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
		case 'throw':
			return parseThrowStatement(stream);
		case 'try':
			return parseTry(stream);
		case 'using':
			return parseUsing(stream);
		case 'const':
			return parseConstant(stream);
		case 'lock':
			return stream.fail('TG0001', { construct: 'lock' });
		case 'checked':
		case 'unchecked':
			return isWord(stream.peek(1), '{') ? parseCheckedBlock(stream) : parseSimpleStatement(stream);
		case 'goto':
			return stream.fail('TG0001', { construct: 'goto' });
		case 'unsafe':
		case 'fixed':
			return stream.fail('CS0227');
		case 'class':
		case 'struct':
		case 'enum':
		case 'interface':
		case 'namespace':
			return stream.fail('TG0001', { construct: 'A type declaration' });
		case 'else':
			return stream.fail('CS1525', { token: text });
		default:
			return parseSimpleStatement(stream);
	}
}

function parseCheckedBlock(stream: TokenStream): StatementOf<'block'> {
	const overflow = stream.next().text === 'checked' ? 'checked' : 'unchecked';
	return { ...parseBlock(stream), overflow };
}

/** A declaration, a local function or an expression. */
function parseSimpleStatement(stream: TokenStream): StatementSyntax {
	const next = stream.peek(1);
	if (stream.isContextual('yield') && (isWord(next, 'return') || isWord(next, 'break'))) {
		return stream.fail('TG0001', { construct: 'yield' });
	}
	if (stream.isContextual('await') && next.kind === 'identifier') return stream.fail('TG0001', { construct: 'await' });
	const isAsync = stream.isContextual('async') && (isWord(next, 'void') || startsDeclaration(stream));
	if (isAsync) return stream.fail('TG0001', { construct: 'async' });
	if (stream.current.kind === 'identifier' && isWord(next, ':')) return stream.fail('TG0001', { construct: 'A label' });
	if (stream.is('void') || isLocalFunction(stream)) return parseLocalFunction(stream);
	if (isDeconstruction(stream)) return parseDeconstruction(stream);
	if (startsDeclaration(stream)) {
		const declaration = parseDeclaration(stream, false);
		return { ...declaration, end: stream.expect(';').end };
	}
	const expression = parseExpression(stream);
	return { kind: 'expression', at: expression.at, end: stream.expect(';').end, expression };
}

function parseConstant(stream: TokenStream): StatementSyntax {
	stream.expect('const');
	const declaration = parseDeclaration(stream, true);
	return { ...declaration, end: stream.expect(';').end };
}

/** `T a = 1, b`, without its semicolon. */
function parseDeclaration(stream: TokenStream, isConst: boolean): StatementOf<'declare'> {
	const { at } = stream.current;
	const type = parseType(stream);
	const declarators: DeclaratorSyntax[] = [];
	do declarators.push(parseDeclarator(stream));
	while (stream.accept(','));
	return { kind: 'declare', at, end: stream.previousEnd, type, isConst, declarators };
}

function parseDeclarator(stream: TokenStream): DeclaratorSyntax {
	const name = stream.identifier();
	if (stream.is('[')) return stream.fail('CS0650');
	if (!stream.accept('=')) return { name, value: null };
	const { at } = stream.current;
	if (stream.is('{')) return { name, value: { kind: 'array-initializer', at, items: parseArrayItems(stream) } };
	return { name, value: parseExpression(stream) };
}

function isLocalFunction(stream: TokenStream): boolean {
	const type = scanType(stream, stream.index);
	if (type === null) return false;
	const tokens = stream.tokens;
	if (tokens[type.end]?.kind !== 'identifier') return false;
	const after = tokens[type.end + 1];
	return after !== undefined && (isWord(after, '(') || isWord(after, '<'));
}

function parseLocalFunction(stream: TokenStream): StatementOf<'local-function'> {
	const { at } = stream.current;
	const returns = parseType(stream);
	const name = stream.identifier();
	const typeParameters: Identifier[] = [];
	if (stream.accept('<')) {
		do typeParameters.push(stream.identifier());
		while (stream.accept(','));
		stream.expect('>');
	}
	const parameters = parseParameters(stream);
	if (stream.is('{')) {
		const body = parseBlock(stream);
		return { kind: 'local-function', at, end: body.end, returns, name, typeParameters, parameters, body };
	}
	stream.expect('=>');
	const body = parseExpressionOrThrow(stream);
	const { end } = stream.expect(';');
	return { kind: 'local-function', at, end, returns, name, typeParameters, parameters, body };
}

/** `var (a, b) = …` or `(int a, var b) = …`. */
function isDeconstruction(stream: TokenStream): boolean {
	if (stream.isContextual('var') && isWord(stream.peek(1), '(')) {
		let index = stream.index + 2;
		while (
			index < stream.tokens.length &&
			(stream.tokens[index]!.kind === 'identifier' || stream.tokens[index]!.text === ',')
		) {
			index++;
		}
		return isWord(stream.tokens[index]!, ')') && isWord(stream.tokens[index + 1]!, '=');
	}
	const type = stream.is('(') ? scanType(stream, stream.index) : null;
	return type !== null && stream.tokens[type.end - 2]!.kind === 'identifier' && isWord(stream.tokens[type.end]!, '=')
		? startsDeclarationAt(stream, stream.index + 1)
		: false;
}

function startsDeclarationAt(stream: TokenStream, index: number): boolean {
	const type = scanType(stream, index);
	return type !== null && stream.tokens[type.end]!.kind === 'identifier';
}

function parseDeconstruction(stream: TokenStream): StatementOf<'deconstruct'> {
	const { at } = stream.current;
	const sharedVar = stream.isContextual('var');
	if (sharedVar) stream.next();
	const variables = parseVariables(stream, sharedVar);
	stream.expect('=');
	const value = parseExpression(stream);
	return { kind: 'deconstruct', at, end: stream.expect(';').end, variables, value };
}

/** `(a, b)` after `var`, or `(int a, var b)`. */
function parseVariables(stream: TokenStream, sharedVar: boolean): StatementOf<'deconstruct'>['variables'] {
	const variables: StatementOf<'deconstruct'>['variables'] = [];
	stream.expect('(');
	do variables.push({ type: sharedVar ? null : parseType(stream), name: stream.identifier() });
	while (stream.accept(','));
	stream.expect(')');
	return variables;
}

function parseCondition(stream: TokenStream): ExpressionSyntax {
	stream.expect('(');
	const condition = parseExpression(stream);
	stream.expect(')');
	return condition;
}

/** The statement of an `if` or a loop, which may not be a declaration. */
function parseEmbedded(stream: TokenStream): StatementSyntax {
	const statement = parseStatement(stream);
	const { kind, at } = statement;
	return kind === 'declare' || kind === 'local-function' ? stream.fail('CS1023', {}, at) : statement;
}

function parseIf(stream: TokenStream): StatementOf<'if'> {
	const { at } = stream.expect('if');
	const condition = parseCondition(stream);
	const then = parseEmbedded(stream);
	const otherwise = stream.accept('else') ? parseEmbedded(stream) : null;
	return { kind: 'if', at, end: stream.previousEnd, condition, then, else: otherwise };
}

function parseWhile(stream: TokenStream): StatementOf<'while'> {
	const { at } = stream.expect('while');
	const condition = parseCondition(stream);
	const body = parseEmbedded(stream);
	return { kind: 'while', at, end: body.end, condition, body };
}

function parseDo(stream: TokenStream): StatementOf<'do'> {
	const { at } = stream.expect('do');
	const body = parseEmbedded(stream);
	stream.expect('while');
	const condition = parseCondition(stream);
	return { kind: 'do', at, end: stream.expect(';').end, condition, body };
}

function parseFor(stream: TokenStream): StatementOf<'for'> {
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
	if (startsDeclaration(stream)) return [parseDeclaration(stream, false)];
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

function parseForeach(stream: TokenStream): StatementOf<'foreach'> {
	const { at } = stream.expect('foreach');
	stream.expect('(');
	if (stream.isContextual('var') && isWord(stream.peek(1), '(')) return parseForeachDeconstruction(stream, at);
	const type = parseType(stream);
	if (stream.is('in')) return stream.fail('CS0230');
	const name = stream.identifier();
	stream.expect('in');
	const source = parseExpression(stream);
	stream.expect(')');
	const body = parseEmbedded(stream);
	return { kind: 'foreach', at, end: body.end, type, name, source, body };
}

/** `foreach (var (a, b) in …)`: a loop over whole elements, each taken apart first. */
function parseForeachDeconstruction(stream: TokenStream, at: number): StatementOf<'foreach'> {
	const type = parseType(stream);
	const variables = parseVariables(stream, true);
	stream.expect('in');
	const source = parseExpression(stream);
	stream.expect(')');
	const body = parseEmbedded(stream);
	const { end } = body;
	// A blank keeps the name apart from all that code can write.
	const name = { name: 'whole element', at: type.at };
	const value = { kind: 'name', at: type.at, end, name: name.name, typeArguments: null } as const;
	const apart: StatementSyntax = { kind: 'deconstruct', at: type.at, end, variables, value };
	return { kind: 'foreach', at, end, type, name, source, body: { kind: 'block', at, end, statements: [apart, body] } };
}

function parseSwitch(stream: TokenStream): StatementOf<'switch'> {
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
	const pattern = parsePattern(stream);
	let guard: ExpressionSyntax | null = null;
	if (stream.isContextual('when')) {
		stream.next();
		guard = parseExpression(stream);
	}
	stream.expect(':');
	return { at, pattern, guard };
}

function parseReturn(stream: TokenStream): StatementOf<'return'> {
	const { at } = stream.expect('return');
	const value = stream.is(';') ? null : parseExpression(stream);
	return { kind: 'return', at, end: stream.expect(';').end, value };
}

function parseThrowStatement(stream: TokenStream): StatementOf<'throw'> {
	const { at } = stream.expect('throw');
	const value = stream.is(';') ? null : parseExpression(stream);
	return { kind: 'throw', at, end: stream.expect(';').end, value };
}

function parseTry(stream: TokenStream): StatementOf<'try'> {
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

function parseUsing(stream: TokenStream): StatementOf<'using'> {
	const { at } = stream.expect('using');
	stream.expect('(');
	const resource = startsDeclaration(stream) ? parseDeclaration(stream, false) : parseExpression(stream);
	stream.expect(')');
	const body = parseEmbedded(stream);
	return { kind: 'using', at, end: body.end, resource, body };
}
