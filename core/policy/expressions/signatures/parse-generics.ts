/** Modifiers and type parameters. */
import type { TokenStream } from '../syntax/token-stream.ts';
import type { TypeParameterDeclaration } from './declarations.ts';

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
