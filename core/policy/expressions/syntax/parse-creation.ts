/** `new` in all its forms. */
import { scanType } from './lookahead.ts';
import type {
	ArrayItemSyntax,
	ExpressionSyntax,
	Identifier,
	InitializerItemSyntax,
	InitializerSyntax,
	TypeSyntax,
} from './nodes.ts';
import { parseExpression } from './parse-expressions.ts';
import { parseArguments } from './parse-primary.ts';
import { parseArraySuffix, parseNonArrayType, parseNullableSuffix } from './parse-types.ts';
import { isWord, type TokenStream } from './token-stream.ts';

export function parseNew(stream: TokenStream): ExpressionSyntax {
	const { at } = stream.expect('new');
	if (stream.is('{')) return parseAnonymous(stream, at);
	if (stream.is('[')) return parseImplicitArray(stream, at);
	if (stream.is('(')) {
		const tuple = scanType(stream, stream.index);
		if (tuple === null) return stream.later('target-typed object creation', '9.0', at);
		const next = stream.tokens[tuple.end]!;
		// An array of tuples, `new (int, string)[2]`, is one of the few that may be written so.
		if (!isWord(next, '[') && !isWord(stream.tokens[tuple.end - 1]!, ']')) return stream.fail('CS8181');
	}
	const type = parseNullableSuffix(stream, parseNonArrayType(stream));
	if (stream.is('[')) return parseArray(stream, at, type);
	const hasArguments = stream.is('(');
	if (!hasArguments && !stream.is('{')) return stream.fail('CS1526', {}, stream.previousEnd);
	const list = hasArguments ? parseArguments(stream, '(', ')') : [];
	const initializer = stream.is('{') ? parseInitializer(stream) : null;
	return { kind: 'new', at, end: stream.previousEnd, type, arguments: list, initializer };
}

function parseImplicitArray(stream: TokenStream, at: number): ExpressionSyntax {
	stream.expect('[');
	const rank = parseRank(stream);
	stream.expect(']');
	if (!stream.is('{')) return stream.fail('CS1514', {}, stream.previousEnd);
	const items = parseArrayItems(stream);
	return { kind: 'new-array', at, end: stream.previousEnd, element: null, rank, sizes: [], items };
}

function parseArray(stream: TokenStream, at: number, innermost: TypeSyntax): ExpressionSyntax {
	stream.expect('[');
	const sizes: ExpressionSyntax[] = [];
	const { at: first } = stream.current;
	let rank = parseRank(stream);
	if (rank > 1 && !stream.is(']')) stream.fail('CS0443', {}, first);
	if (rank === 1 && !stream.is(']')) {
		do sizes.push(parseSize(stream));
		while (stream.accept(','));
		rank = sizes.length;
	}
	stream.expect(']');
	const element = parseArraySuffix(stream, innermost);
	if (stream.is('[')) return stream.fail('CS0178', {}, stream.peek(1).at);
	const items = stream.is('{') ? parseArrayItems(stream) : null;
	if (sizes.length === 0 && items === null) return stream.fail('CS1586', {}, stream.previousEnd);
	return { kind: 'new-array', at, end: stream.previousEnd, element, rank, sizes, items };
}

function parseSize(stream: TokenStream): ExpressionSyntax {
	return stream.is(']') ? stream.fail('CS0443') : parseExpression(stream);
}

/** The commas of `[,]`, and one more. */
function parseRank(stream: TokenStream): number {
	let rank = 1;
	while (stream.accept(',')) rank++;
	return rank;
}

/** `{ a, b, { c } }`. */
export function parseArrayItems(stream: TokenStream): ArrayItemSyntax[] {
	return stream.nested(() => {
		stream.expect('{');
		const items: ArrayItemSyntax[] = [];
		while (!stream.is('}')) {
			if (items.length > 0) {
				stream.expect(',');
				if (stream.is('}')) break;
			}
			const { at } = stream.current;
			items.push(stream.is('{') ? { kind: 'row', at, items: parseArrayItems(stream) } : parseExpression(stream));
		}
		stream.expect('}');
		return items;
	});
}

function parseAnonymous(stream: TokenStream, at: number): ExpressionSyntax {
	stream.expect('{');
	const members: { name: Identifier | null; value: ExpressionSyntax }[] = [];
	while (!stream.is('}')) {
		if (members.length > 0) {
			stream.expect(',');
			if (stream.is('}')) break;
		}
		let name: Identifier | null = null;
		if (stream.current.kind === 'identifier' && isWord(stream.peek(1), '=')) {
			name = stream.identifier();
			stream.next();
		}
		members.push({ name, value: parseExpression(stream) });
	}
	const { end } = stream.expect('}');
	return { kind: 'new-anonymous', at, end, members };
}

function parseInitializer(stream: TokenStream): InitializerSyntax {
	return stream.nested(() => {
		const { at } = stream.expect('{');
		const items: InitializerItemSyntax[] = [];
		while (!stream.is('}')) {
			if (items.length > 0) {
				stream.expect(',');
				if (stream.is('}')) break;
			}
			items.push(parseInitializerItem(stream));
		}
		stream.expect('}');
		return { kind: 'initializer', at, items };
	});
}

function parseInitializerItem(stream: TokenStream): InitializerItemSyntax {
	const { at } = stream.current;
	if (stream.is('[')) {
		const list = parseArguments(stream, '[', ']');
		stream.expect('=');
		return { kind: 'index', at, arguments: list, value: parseInitializerValue(stream) };
	}
	if (stream.current.kind === 'identifier' && isWord(stream.peek(1), '=')) {
		const name = stream.identifier();
		stream.next();
		return { kind: 'property', at, name, value: parseInitializerValue(stream) };
	}
	if (!stream.is('{')) return { kind: 'add', at, values: [parseExpression(stream)] };
	stream.next();
	const values: ExpressionSyntax[] = [];
	do values.push(parseExpression(stream));
	while (stream.accept(','));
	stream.expect('}');
	return { kind: 'add', at, values };
}

function parseInitializerValue(stream: TokenStream): ExpressionSyntax | InitializerSyntax {
	return stream.is('{') ? parseInitializer(stream) : parseExpression(stream);
}
