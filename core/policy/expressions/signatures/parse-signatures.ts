/** Parses signature files: C# declarations whose bodies are names of AssemblyScript functions. */
import type { ExpressionError } from '../errors.ts';
import { lex } from '../syntax/lexer.ts';
import type { ParameterSyntax } from '../syntax/nodes.ts';
import { parseExpression } from '../syntax/parse-expressions.ts';
import { parseParameters, parseParametersUntilClose } from '../syntax/parse-lambdas.ts';
import { parseType } from '../syntax/parse-types.ts';
import { SyntaxFault } from '../syntax/syntax-fault.ts';
import { isWord, TokenStream } from '../syntax/token-stream.ts';
import type {
	ConstraintDeclaration,
	MemberDeclaration,
	SignatureFile,
	TypeDeclaration,
	TypeParameterDeclaration,
} from './declarations.ts';

const MODIFIERS: ReadonlySet<string> = new Set([
	...['public', 'static', 'sealed', 'abstract', 'virtual', 'override', 'readonly', 'const', 'new', 'partial'],
]);

/** Parses a file; a member or type with an error is left out and reported. */
export function parseSignatures(name: string, source: string, report: (error: ExpressionError) => void): SignatureFile {
	try {
		return new SignatureParser(new TokenStream(lex(source)), report).file(name);
	} catch (fault) {
		if (!(fault instanceof SyntaxFault)) throw fault;
		report(fault);
		return { name, types: [] };
	}
}

class SignatureParser {
	readonly #stream: TokenStream;
	readonly #report: (error: ExpressionError) => void;
	readonly #types: TypeDeclaration[] = [];

	constructor(stream: TokenStream, report: (error: ExpressionError) => void) {
		this.#stream = stream;
		this.#report = report;
	}

	file(name: string): SignatureFile {
		while (!this.#stream.atEnd) {
			if (this.#stream.accept('namespace')) this.#namespace();
			else this.#recovering(() => this.#typeDeclaration(''));
		}
		return { name, types: this.#types };
	}

	#namespace(): void {
		const name = this.#qualifiedName();
		this.#stream.expect('{');
		while (!this.#stream.is('}') && !this.#stream.atEnd) {
			this.#recovering(() => this.#typeDeclaration(name));
		}
		this.#stream.expect('}');
	}

	#qualifiedName(): string {
		let name = this.#stream.identifier().name;
		while (this.#stream.accept('.')) name += `.${this.#stream.identifier().name}`;
		return name;
	}

	/** After an error the parse goes on behind the next `;`, or behind the next `}` at the depth of the declaration. */
	#recovering(parse: () => void): void {
		const start = this.#stream.index;
		try {
			parse();
		} catch (fault) {
			if (!(fault instanceof SyntaxFault)) throw fault;
			this.#report(fault);
			this.#skipDeclaration(start);
		}
	}

	#skipDeclaration(start: number): void {
		const stream = this.#stream;
		const failed = stream.index;
		let depth = 0;
		stream.index = start;
		while (!stream.atEnd) {
			if (depth === 0 && stream.is('}')) return;
			const { text } = stream.next();
			if (text === '{') depth++;
			if (text === '}') depth--;
			if (depth === 0 && text === ';' && stream.index > failed) return;
		}
	}

	#modifiers(): Set<string> {
		const modifiers = new Set<string>();
		while (MODIFIERS.has(this.#stream.current.text)) modifiers.add(this.#stream.next().text);
		return modifiers;
	}

	/** `[Flags]`, the one attribute. */
	#flags(): boolean {
		if (!this.#stream.accept('[')) return false;
		this.#stream.identifier();
		this.#stream.expect(']');
		return true;
	}

	#typeDeclaration(container: string): void {
		const isFlags = this.#flags();
		const modifiers = this.#modifiers();
		if (isFlags) modifiers.add('flags');
		const { at, text } = this.#stream.current;
		if (text === 'delegate') {
			this.#delegate(container, modifiers);
			return;
		}
		if (text !== 'class' && text !== 'struct' && text !== 'interface' && text !== 'enum') {
			this.#stream.fail('CS1003', { expected: 'class' });
		}
		this.#stream.next();
		const declaration = this.#header(text, at, container, modifiers);
		this.#types.push(declaration);
		this.#stream.expect('{');
		if (text === 'enum') this.#enumValues(declaration);
		else this.#members(declaration);
		this.#stream.expect('}');
		this.#stream.accept(';');
	}

	#header(kind: TypeDeclaration['kind'], at: number, container: string, modifiers: Set<string>): TypeDeclaration {
		const stream = this.#stream;
		const { name } = stream.identifier();
		const typeParameters = this.#typeParameters();
		const bases = [];
		const inFront = this.#representation();
		if (stream.accept(':')) {
			do bases.push(parseType(stream));
			while (stream.accept(','));
		}
		const behindBases = this.#representation();
		const constraints = this.#constraints();
		const representation = inFront ?? behindBases ?? this.#representation();
		const rest = { members: [], values: [], parameters: [], returns: null };
		return { kind, at, container, name, modifiers, typeParameters, constraints, bases, representation, ...rest };
	}

	/** `=> HostObject`: the AssemblyScript class of a type, which may stand before or after its bases and constraints. */
	#representation(): string | null {
		return this.#stream.accept('=>') ? this.#stream.identifier().name : null;
	}

	#delegate(container: string, modifiers: Set<string>): void {
		const stream = this.#stream;
		const { at } = stream.expect('delegate');
		const returns = parseType(stream);
		const { name } = stream.identifier();
		const typeParameters = this.#typeParameters();
		const parameters = parseParameters(stream);
		const representation = this.#representation();
		const constraints = this.#constraints();
		stream.expect(';');
		const shape = { container, name, modifiers, typeParameters, constraints, representation, parameters, returns };
		this.#types.push({ kind: 'delegate', at, bases: [], members: [], values: [], ...shape });
	}

	#typeParameters(): TypeParameterDeclaration[] {
		const stream = this.#stream;
		const parameters: TypeParameterDeclaration[] = [];
		if (!stream.accept('<')) return parameters;
		do {
			const variance = stream.accept('in') ? 'in' : stream.accept('out') ? 'out' : null;
			parameters.push({ ...stream.identifier(), variance });
		} while (stream.accept(','));
		stream.expect('>');
		return parameters;
	}

	#constraints(): ConstraintDeclaration[] {
		const stream = this.#stream;
		const constraints: ConstraintDeclaration[] = [];
		while (stream.isContextual('where')) {
			stream.next();
			const constraint: ConstraintDeclaration = { parameter: stream.identifier(), words: [], types: [] };
			stream.expect(':');
			do this.#constraint(constraint);
			while (stream.accept(','));
			constraints.push(constraint);
		}
		return constraints;
	}

	#constraint(constraint: ConstraintDeclaration): void {
		const stream = this.#stream;
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

	#enumValues(declaration: TypeDeclaration): void {
		const stream = this.#stream;
		while (!stream.is('}')) {
			const name = stream.identifier();
			declaration.values.push({ name, value: stream.accept('=') ? parseExpression(stream) : null });
			if (!stream.accept(',')) return;
		}
	}

	#members(declaration: TypeDeclaration): void {
		const stream = this.#stream;
		while (!stream.is('}') && !stream.atEnd) {
			this.#recovering(() => {
				if (this.#startsType()) this.#typeDeclaration(joined(declaration.container, declaration.name));
				else declaration.members.push(this.#member(declaration));
			});
		}
	}

	#startsType(): boolean {
		let distance = 0;
		while (MODIFIERS.has(this.#stream.peek(distance).text)) distance++;
		return ['class', 'struct', 'interface', 'enum', 'delegate'].includes(this.#stream.peek(distance).text);
	}

	#member(declaring: TypeDeclaration): MemberDeclaration {
		const stream = this.#stream;
		const { at } = stream.current;
		const modifiers = this.#modifiers();
		if (stream.is('implicit') || stream.is('explicit')) return this.#conversion(at, modifiers);
		if (stream.current.text === declaring.name && isWord(stream.peek(1), '('))
			return this.#constructorMember(at, modifiers);
		const returns = parseType(stream);
		if (stream.accept('operator')) {
			const operator = this.#operatorName();
			const member = { ...blank('operator', at, `operator ${operator}`, modifiers), operator, returns };
			return this.#finish({ ...member, parameters: parseParameters(stream) });
		}
		if (stream.accept('this')) return this.#indexer(at, modifiers, returns);
		const { name } = stream.identifier();
		if (stream.is('<') || stream.is('(')) return this.#method({ ...blank('method', at, name, modifiers), returns });
		if (stream.is('{')) return this.#accessors({ ...blank('property', at, name, modifiers), returns });
		const field = { ...blank('field', at, name, modifiers), returns, canRead: true };
		if (modifiers.has('const')) {
			stream.expect('=');
			return this.#finish({ ...field, constant: parseExpression(stream) });
		}
		return this.#finish({ ...field, canWrite: !modifiers.has('readonly') });
	}

	#conversion(at: number, modifiers: Set<string>): MemberDeclaration {
		const stream = this.#stream;
		const operator = stream.next().text;
		stream.expect('operator');
		const returns = parseType(stream);
		const parameters = parseParameters(stream);
		return this.#finish({
			...blank('conversion', at, `operator ${operator}`, modifiers),
			operator,
			returns,
			parameters,
		});
	}

	#constructorMember(at: number, modifiers: Set<string>): MemberDeclaration {
		this.#stream.next();
		const parameters = parseParameters(this.#stream);
		return this.#finish({ ...blank('constructor', at, '.ctor', modifiers), parameters });
	}

	#operatorName(): string {
		const stream = this.#stream;
		const { text } = stream.next();
		return text === '>' && stream.is('>') ? `>${stream.next().text}` : text;
	}

	#indexer(at: number, modifiers: Set<string>, returns: MemberDeclaration['returns']): MemberDeclaration {
		const stream = this.#stream;
		stream.expect('[');
		const parameters: ParameterSyntax[] = [];
		do {
			const mode = stream.accept('params') ? 'params' : 'value';
			parameters.push({ type: parseType(stream), name: stream.identifier(), mode, defaultValue: null });
		} while (stream.accept(','));
		stream.expect(']');
		return this.#accessors({ ...blank('indexer', at, 'Item', modifiers), returns, parameters });
	}

	#method(member: MemberDeclaration): MemberDeclaration {
		const stream = this.#stream;
		const typeParameters = this.#typeParameters();
		stream.expect('(');
		const isExtension = stream.accept('this');
		const parameters = parseParametersUntilClose(stream);
		const constraints = this.#constraints();
		return this.#finish({ ...member, typeParameters, isExtension, parameters, constraints });
	}

	#accessors(member: MemberDeclaration): MemberDeclaration {
		const stream = this.#stream;
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
		return this.#finish({ ...member, canRead, canWrite });
	}

	/** `=> Function;`, `=> Getter, Setter;`; a property may end without a semicolon when nothing implements it. */
	#finish(member: MemberDeclaration): MemberDeclaration {
		const stream = this.#stream;
		if (!stream.accept('=>')) {
			const isProperty = member.kind === 'property' || member.kind === 'indexer';
			if (!isProperty) stream.expect(';');
			else stream.accept(';');
			return member;
		}
		const names = [stream.identifier().name];
		const typeNames = stream.is('(') ? this.#typeNames() : [];
		if (stream.accept(',')) names.push(stream.identifier().name);
		stream.expect(';');
		const onlyWrites = !member.canRead && member.canWrite;
		const implementation = onlyWrites ? null : names[0]!;
		return { ...member, implementation, typeNames, setter: onlyWrites ? names[0]! : (names[1] ?? null) };
	}

	/** `=> MessageBody_As(T)`. */
	#typeNames(): string[] {
		const names: string[] = [];
		this.#stream.expect('(');
		do names.push(this.#stream.identifier().name);
		while (this.#stream.accept(','));
		this.#stream.expect(')');
		return names;
	}
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

function joined(container: string, name: string): string {
	return container === '' ? name : `${container}.${name}`;
}
