import { opensTypeArguments } from './lookahead.ts';
import type { Identifier, NameSegment, TypeSyntax } from './nodes.ts';
import { TYPE_KEYWORDS } from './token.ts';
import type { TokenStream } from './token-stream.ts';

/** Parses a type with its `?` and `[]`. */
export function parseType(stream: TokenStream): TypeSyntax {
	const type = parseArraySuffix(stream, parseNullableSuffix(stream, parseNonArrayType(stream)));
	const isNullableArray = type.kind === 'array-type' && stream.is('?');
	return isNullableArray ? stream.later('nullable reference types', '8.0') : type;
}

/** A type without `?` and `[]`, as `new` and `is` read it. */
export function parseNonArrayType(stream: TokenStream): TypeSyntax {
	return stream.nested(() => {
		const { at, kind, text } = stream.current;
		if (kind === 'keyword' && (text in TYPE_KEYWORDS || text === 'void')) {
			stream.next();
			return { kind: 'keyword-type', at, keyword: text };
		}
		if (stream.is('(')) return parseTupleType(stream);
		if (kind !== 'identifier') return stream.fail('CS1031');
		return { kind: 'named-type', at, segments: parseSegments(stream) };
	});
}

function parseSegments(stream: TokenStream): NameSegment[] {
	// `global::System` names the same as `System`.
	if (stream.isContextual('global') && stream.peek(1).text === '::') stream.index += 2;
	const segments: NameSegment[] = [];
	do {
		const { name, at } = stream.identifier();
		segments.push({ name, at, typeArguments: stream.is('<') ? parseTypeArguments(stream) : null });
	} while (stream.accept('.'));
	return segments;
}

/** `<A, B>`, or `<,>` with all of them left out. */
export function parseTypeArguments(stream: TokenStream): TypeSyntax[] {
	stream.expect('<');
	const types: TypeSyntax[] = [];
	if (stream.is('>') || stream.is(',')) {
		do types.push({ kind: 'omitted-type', at: stream.current.at });
		while (stream.accept(','));
	} else {
		do types.push(parseType(stream));
		while (stream.accept(','));
	}
	stream.expect('>');
	return types;
}

/** Whether a type leaves out its arguments: `List<>`. */
export function isUnbound(syntax: TypeSyntax): boolean {
	return syntax.kind === 'named-type' && syntax.segments.some(({ typeArguments }) => hasOmitted(typeArguments));
}

function hasOmitted(typeArguments: readonly TypeSyntax[] | null): boolean {
	return typeArguments?.[0]?.kind === 'omitted-type';
}

/** The type arguments of a name in an expression, where none may be left out; null when there are none. */
export function parseNameArguments(stream: TokenStream, { at }: Identifier): TypeSyntax[] | null {
	if (!stream.is('<') || !opensTypeArguments(stream)) return null;
	const typeArguments = parseTypeArguments(stream);
	return hasOmitted(typeArguments) ? stream.fail('CS7003', {}, at) : typeArguments;
}

function parseTupleType(stream: TokenStream): TypeSyntax {
	const { at } = stream.expect('(');
	const elements: { type: TypeSyntax; name: Identifier | null }[] = [];
	do {
		const type = parseType(stream);
		elements.push({ type, name: stream.current.kind === 'identifier' ? stream.identifier() : null });
	} while (stream.accept(','));
	stream.expect(')');
	if (elements.length < 2) return stream.fail('CS8124', {}, at);
	return { kind: 'tuple-type', at, elements };
}

export function parseNullableSuffix(stream: TokenStream, element: TypeSyntax): TypeSyntax {
	return stream.accept('?') ? { kind: 'nullable-type', at: element.at, element } : element;
}

/** `[]`, `[,]`, and several of them. */
export function parseArraySuffix(stream: TokenStream, element: TypeSyntax): TypeSyntax {
	const ranks: number[] = [];
	while (stream.is('[') && (stream.peek(1).text === ']' || stream.peek(1).text === ',')) {
		stream.next();
		let rank = 1;
		while (stream.accept(',')) rank++;
		stream.expect(']');
		ranks.push(rank);
	}
	// `int[][,]` is an array of rectangular arrays: the first brackets are the outermost.
	let type = element;
	for (const rank of ranks.reverse()) type = { kind: 'array-type', at: element.at, element: type, rank };
	return type;
}
