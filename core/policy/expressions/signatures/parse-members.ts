/** Members of signature files, with the names of the functions that implement them. */
import type { ParameterSyntax } from '../syntax/nodes.ts';
import { parseConstraints } from '../syntax/parse-constraints.ts';
import { parseExpression } from '../syntax/parse-expressions.ts';
import { parseParameters, parseParametersUntilClose } from '../syntax/parse-lambdas.ts';
import { parseType } from '../syntax/parse-types.ts';
import { isWord, type TokenStream } from '../syntax/token-stream.ts';
import type { MemberDeclaration, TypeDeclaration } from './declarations.ts';
import { parseModifiers, parseTypeParameters } from './parse-generics.ts';

/** A member of a type, `;` included. */
export function parseMember(stream: TokenStream, declaring: TypeDeclaration): MemberDeclaration {
	const { at } = stream.current;
	const modifiers = parseModifiers(stream);
	if (stream.is('implicit') || stream.is('explicit')) return parseConversion(stream, at, modifiers);
	if (stream.current.text === declaring.name && isWord(stream.peek(1), '('))
		return parseConstructor(stream, at, modifiers);
	const returns = parseType(stream);
	if (stream.accept('operator')) {
		const operator = parseOperatorName(stream);
		const member = { ...blank('operator', at, `operator ${operator}`, modifiers), operator, returns };
		return finished(stream, { ...member, parameters: parseParameters(stream) });
	}
	if (stream.accept('this')) return parseIndexer(stream, at, modifiers, returns);
	const { name } = stream.identifier();
	if (stream.is('<') || stream.is('('))
		return parseMethod(stream, { ...blank('method', at, name, modifiers), returns });
	if (stream.is('{')) return parseAccessors(stream, { ...blank('property', at, name, modifiers), returns });
	const field = { ...blank('field', at, name, modifiers), returns, canRead: true };
	if (modifiers.has('const')) {
		stream.expect('=');
		return finished(stream, { ...field, constant: parseExpression(stream) });
	}
	return finished(stream, { ...field, canWrite: !modifiers.has('readonly') });
}

function parseConversion(stream: TokenStream, at: number, modifiers: Set<string>): MemberDeclaration {
	const operator = stream.next().text;
	stream.expect('operator');
	const returns = parseType(stream);
	const parameters = parseParameters(stream);
	return finished(stream, {
		...blank('conversion', at, `operator ${operator}`, modifiers),
		operator,
		returns,
		parameters,
	});
}

function parseConstructor(stream: TokenStream, at: number, modifiers: Set<string>): MemberDeclaration {
	stream.next();
	const parameters = parseParameters(stream);
	return finished(stream, { ...blank('constructor', at, '.ctor', modifiers), parameters });
}

function parseOperatorName(stream: TokenStream): string {
	const { text } = stream.next();
	return text === '>' && stream.is('>') ? `>${stream.next().text}` : text;
}

function parseIndexer(
	stream: TokenStream,
	at: number,
	modifiers: Set<string>,
	returns: MemberDeclaration['returns'],
): MemberDeclaration {
	stream.expect('[');
	const parameters: ParameterSyntax[] = [];
	do {
		const mode = stream.accept('params') ? 'params' : 'value';
		parameters.push({ type: parseType(stream), name: stream.identifier(), mode, defaultValue: null });
	} while (stream.accept(','));
	stream.expect(']');
	return parseAccessors(stream, { ...blank('indexer', at, 'Item', modifiers), returns, parameters });
}

function parseMethod(stream: TokenStream, member: MemberDeclaration): MemberDeclaration {
	const typeParameters = parseTypeParameters(stream);
	stream.expect('(');
	const isExtension = stream.accept('this');
	const parameters = parseParametersUntilClose(stream);
	const constraints = parseConstraints(stream);
	return finished(stream, { ...member, typeParameters, isExtension, parameters, constraints });
}

function parseAccessors(stream: TokenStream, member: MemberDeclaration): MemberDeclaration {
	let canRead = false;
	let canWrite = false;
	stream.expect('{');
	while (!stream.is('}')) {
		const { name } = stream.identifier();
		if (name === 'get') canRead = true;
		else if (name === 'set' || name === 'init') canWrite = true;
		else stream.fail('CS1003', { expected: 'get' });
		stream.expect(';');
	}
	stream.expect('}');
	return finished(stream, { ...member, canRead, canWrite });
}

/** `=> Function;`, `=> Getter, Setter;`; a property may end without a semicolon when nothing implements it. */
function finished(stream: TokenStream, member: MemberDeclaration): MemberDeclaration {
	if (!stream.accept('=>')) {
		const isProperty = member.kind === 'property' || member.kind === 'indexer';
		if (!isProperty) stream.expect(';');
		else stream.accept(';');
		return member;
	}
	const names = [stream.identifier().name];
	const typeNames = stream.is('(') ? parseTypeNames(stream) : [];
	if (stream.accept(',')) names.push(stream.identifier().name);
	stream.expect(';');
	const onlyWrites = !member.canRead && member.canWrite;
	const implementation = onlyWrites ? null : names[0]!;
	return { ...member, implementation, typeNames, setter: onlyWrites ? names[0]! : (names[1] ?? null) };
}

/** `=> MessageBody_As(T)`. */
function parseTypeNames(stream: TokenStream): string[] {
	const names: string[] = [];
	stream.expect('(');
	do names.push(stream.identifier().name);
	while (stream.accept(','));
	stream.expect(')');
	return names;
}

function blank(
	kind: MemberDeclaration['kind'],
	at: number,
	name: string,
	modifiers: ReadonlySet<string>,
): MemberDeclaration {
	return {
		kind,
		at,
		name,
		modifiers,
		operator: null,
		typeParameters: [],
		constraints: [],
		isExtension: false,
		parameters: [],
		returns: null,
		canRead: false,
		canWrite: false,
		constant: null,
		implementation: null,
		typeNames: [],
		setter: null,
	};
}
