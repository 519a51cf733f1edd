/** Modifiers, type parameters and their constraints. */
import { parseType } from '../syntax/parse-types.ts';
import type { TokenStream } from '../syntax/token-stream.ts';
import type { ConstraintDeclaration, TypeParameterDeclaration } from './declarations.ts';

export const MODIFIERS: ReadonlySet<string> = new Set([
	...['public', 'static', 'sealed', 'abstract', 'virtual', 'override', 'readonly', 'const', 'new', 'partial'],
]);

/** Reads the modifiers at the cursor. */
export function parseModifiers(stream: TokenStream): Set<string> {
	const modifiers = new Set<string>();
	while (MODIFIERS.has(stream.current.text)) modifiers.add(stream.next().text);
	return modifiers;
}

/** `<in T, out R>`, or nothing. */
export function parseTypeParameters(stream: TokenStream): TypeParameterDeclaration[] {
	const parameters: TypeParameterDeclaration[] = [];
	if (!stream.accept('<')) return parameters;
	do {
		const variance = stream.accept('in') ? 'in' : stream.accept('out') ? 'out' : null;
		parameters.push({ ...stream.identifier(), variance });
	} while (stream.accept(','));
	stream.expect('>');
	return parameters;
}

/** `where T : class, new()`, any number of them. */
export function parseConstraints(stream: TokenStream): ConstraintDeclaration[] {
	const constraints: ConstraintDeclaration[] = [];
	while (stream.isContextual('where')) {
		stream.next();
		const constraint: ConstraintDeclaration = { parameter: stream.identifier(), words: [], types: [] };
		stream.expect(':');
		do parseConstraint(stream, constraint);
		while (stream.accept(','));
		constraints.push(constraint);
	}
	return constraints;
}

function parseConstraint(stream: TokenStream, constraint: ConstraintDeclaration): void {
	if (stream.is('class') || stream.is('struct')) {
		constraint.words.push(stream.next().text);
	} else if (stream.accept('new')) {
		stream.expect('(');
		stream.expect(')');
		constraint.words.push('new()');
	} else {
		constraint.types.push(parseType(stream));
	}
}
