/** Query expressions, `from x in a where … select …`: they mean calls of Where, Select and their kin (C# 7.3, 11.17.3). */
import { scanType } from './lookahead.ts';
import type { ExpressionOf, ExpressionSyntax, Identifier, LambdaSyntax, ParameterSyntax, TypeSyntax } from './nodes.ts';
import { parseExpression } from './parse-expressions.ts';
import { parseType } from './parse-types.ts';
import { isWord, type TokenStream } from './token-stream.ts';

/** The sequence that the clauses read so far mean, and the variables that range over it. */
interface Query {
	source: ExpressionSyntax;
	variables: Identifier[];
	/** No clause has changed what is ranged over. */
	isPlain: boolean;
}

/** The parameter that holds the variables of a query together; code cannot name it. */
const TOGETHER = '<>variables';

/** Whether `from x in …` or `from T x in …` begins here. */
export function opensQuery(stream: TokenStream): boolean {
	if (!stream.isContextual('from')) return false;
	if (stream.peek(1).kind === 'identifier' && isWord(stream.peek(2), 'in')) return true;
	const type = scanType(stream, stream.index + 1);
	if (type === null || stream.tokens[type.end]?.kind !== 'identifier') return false;
	return isWord(stream.tokens[type.end + 1]!, 'in');
}

export function parseQuery(stream: TokenStream): ExpressionSyntax {
	return stream.nested(() => {
		const first = parseFrom(stream);
		return parseBody(stream, { source: first.source, variables: [first.name], isPlain: true });
	});
}

/** `from T x in source`. */
function parseFrom(stream: TokenStream): { name: Identifier; source: ExpressionSyntax } {
	stream.next();
	const { type, name } = parseVariable(stream);
	stream.expect('in');
	return { name, source: typed(parseExpression(stream), type) };
}

function parseVariable(stream: TokenStream): { type: TypeSyntax | null; name: Identifier } {
	const isTyped = !(stream.current.kind === 'identifier' && isWord(stream.peek(1), 'in'));
	return { type: isTyped ? parseType(stream) : null, name: stream.identifier() };
}

/** `source.Cast<T>()` where the variable has a type. */
function typed(source: ExpressionSyntax, type: TypeSyntax | null): ExpressionSyntax {
	if (type === null) return source;
	const target = member(source, 'Cast', source.at);
	return { kind: 'call', at: source.at, end: source.end, target: { ...target, typeArguments: [type] }, arguments: [] };
}

/** Clauses up to `select` or `group`, and what follows `into`. */
function parseBody(stream: TokenStream, start: Query): ExpressionSyntax {
	let query = start;
	while (!stream.isContextual('select') && !stream.isContextual('group')) query = parseClause(stream, query);
	const result = stream.isContextual('select') ? parseSelect(stream, query) : parseGroup(stream, query);
	if (!accept(stream, 'into')) return result;
	return parseBody(stream, { source: result, variables: [stream.identifier()], isPlain: true });
}

function parseClause(stream: TokenStream, query: Query): Query {
	if (stream.isContextual('from')) return parseInnerFrom(stream, query);
	if (accept(stream, 'where')) {
		return { ...query, source: call(query, 'Where', [lambda(query, parseExpression(stream))]), isPlain: false };
	}
	if (accept(stream, 'let')) return parseLet(stream, query);
	if (accept(stream, 'orderby')) return parseOrder(stream, query);
	if (accept(stream, 'join')) return parseJoin(stream, query);
	return stream.fail('CS0742');
}

function accept(stream: TokenStream, word: string): boolean {
	if (!stream.isContextual(word)) return false;
	stream.next();
	return true;
}

function expectWord(stream: TokenStream, word: string): void {
	if (!accept(stream, word)) stream.fail('CS1003', { expected: word });
}

/** Another `from`: all pairs. */
function parseInnerFrom(stream: TokenStream, query: Query): Query {
	const { name, source } = parseFrom(stream);
	const pair = together(query.variables, [name], name.at);
	return {
		source: call(query, 'SelectMany', [lambda(query, source), lambda(query, pair, name)]),
		variables: [...query.variables, name],
		isPlain: false,
	};
}

function parseLet(stream: TokenStream, query: Query): Query {
	const name = stream.identifier();
	stream.expect('=');
	const value = parseExpression(stream);
	const all = together(query.variables, [], name.at);
	const row: ExpressionSyntax = { ...all, members: [...all.members, { name, value }] };
	return {
		source: call(query, 'Select', [lambda(query, row)]),
		variables: [...query.variables, name],
		isPlain: false,
	};
}

/** `orderby a descending, b`. */
function parseOrder(stream: TokenStream, query: Query): Query {
	let { source } = query;
	let method = 'OrderBy';
	do {
		const key = parseExpression(stream);
		const isDescending = accept(stream, 'descending');
		if (!isDescending) accept(stream, 'ascending');
		const name = isDescending ? `${method}Descending` : method;
		source = call({ ...query, source }, name, [lambda(query, key)]);
		method = 'ThenBy';
	} while (stream.accept(','));
	return { ...query, source, isPlain: false };
}

/** `join y in b on k1 equals k2`, with `into g` for the group of matches. */
function parseJoin(stream: TokenStream, query: Query): Query {
	const { type, name } = parseVariable(stream);
	stream.expect('in');
	const inner = typed(parseExpression(stream), type);
	expectWord(stream, 'on');
	const outerKey = parseExpression(stream);
	expectWord(stream, 'equals');
	const innerKey = parseExpression(stream);
	const matches = accept(stream, 'into') ? stream.identifier() : null;
	const joined = matches ?? name;
	const pair = together(query.variables, [joined], joined.at);
	const keys = [lambda(query, outerKey), lambda({ ...query, variables: [name] }, innerKey)];
	const method = matches === null ? 'Join' : 'GroupJoin';
	return {
		source: call(query, method, [inner, ...keys, lambda(query, pair, joined)]),
		variables: [...query.variables, joined],
		isPlain: false,
	};
}

/** A `select` of the one variable itself changes nothing behind other clauses. */
function parseSelect(stream: TokenStream, query: Query): ExpressionSyntax {
	stream.next();
	const value = parseExpression(stream);
	return isVariable(query, value) && !query.isPlain ? query.source : call(query, 'Select', [lambda(query, value)]);
}

function isVariable({ variables }: Query, value: ExpressionSyntax): boolean {
	return variables.length === 1 && value.kind === 'name' && value.name === variables[0]!.name;
}

function parseGroup(stream: TokenStream, query: Query): ExpressionSyntax {
	stream.next();
	const value = parseExpression(stream);
	expectWord(stream, 'by');
	const key = lambda(query, parseExpression(stream));
	return call(query, 'GroupBy', isVariable(query, value) ? [key] : [key, lambda(query, value)]);
}

function call({ source }: Query, method: string, values: ExpressionSyntax[]): ExpressionSyntax {
	const { at } = values.at(-1)!;
	const list = values.map((value) => ({ at: value.at, name: null, mode: 'value' as const, value }));
	const { end } = values.at(-1)!;
	return { kind: 'call', at: source.at, end, target: member(source, method, at), arguments: list };
}

function member(target: ExpressionSyntax, name: string, at: number): ExpressionOf<'member'> {
	return { kind: 'member', at: target.at, end: target.end, target, name: { name, at }, typeArguments: null };
}

/** A function of the query's variables, and perhaps of one more. */
function lambda({ variables }: Query, body: ExpressionSyntax, more: Identifier | null = null): LambdaSyntax {
	const names = more === null ? [] : [parameter(more)];
	return { kind: 'lambda', at: body.at, end: body.end, parameters: [variablesParameter(variables), ...names], body };
}

function parameter(name: Identifier): ParameterSyntax {
	return { name, type: null, mode: 'value', defaultValue: null };
}

function variablesParameter(variables: Identifier[]): ParameterSyntax {
	const [only] = variables;
	if (variables.length === 1) return parameter(only!);
	return { ...parameter({ name: TOGETHER, at: only!.at }), components: variables.map(({ name }) => name) };
}

/** An object of all variables: what the clauses behind range over. */
function together(variables: Identifier[], more: Identifier[], at: number): ExpressionOf<'new-anonymous'> {
	const members = [...variables, ...more].map(({ name }) => {
		const value: ExpressionSyntax = { kind: 'name', at, end: at, name, typeArguments: null };
		return { name: { name, at }, value };
	});
	return { kind: 'new-anonymous', at, end: at, members };
}
