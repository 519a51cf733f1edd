/** `where T : class, IEnumerable<int>, new()`. */
import type { ConstraintSyntax } from './nodes.ts';
import { parseType } from './parse-types.ts';
import type { TokenStream } from './token-stream.ts';

/** The constraint clauses at the cursor, any number of them. */
export function parseConstraints(stream: TokenStream): ConstraintSyntax[] {
	const constraints: ConstraintSyntax[] = [];
	while (stream.isContextual('where')) {
		stream.next();
		const constraint: ConstraintSyntax = { parameter: stream.identifier(), words: [], types: [] };
		stream.expect(':');
		do parseConstraint(stream, constraint);
		while (stream.accept(','));
		constraints.push(constraint);
	}
	return constraints;
}

function parseConstraint(stream: TokenStream, { words, types }: ConstraintSyntax): void {
	const { at } = stream.current;
	if (stream.is('class') || stream.is('struct') || stream.isContextual('unmanaged')) {
		if (words.length > 0 || types.length > 0) stream.fail('CS0449');
		words.push(stream.next().text);
		if (stream.is('?')) stream.later('nullable reference types', '8.0');
	} else if (stream.accept('new')) {
		stream.expect('(');
		stream.expect(')');
		words.push('new()');
		if (stream.is(',')) stream.fail('CS0401', {}, at);
	} else if (stream.isContextual('notnull')) {
		stream.later('notnull generic type constraint', '8.0');
	} else {
		types.push(parseType(stream));
	}
}
