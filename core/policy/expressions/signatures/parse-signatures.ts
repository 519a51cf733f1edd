/** Parses signature files: C# declarations whose bodies are names of AssemblyScript functions. */
import type { ExpressionError } from '../errors.ts';
import { lex } from '../syntax/lexer.ts';
import { parseConstraints } from '../syntax/parse-constraints.ts';
import { parseExpression } from '../syntax/parse-expressions.ts';
import { parseParameters } from '../syntax/parse-lambdas.ts';
import { parseType } from '../syntax/parse-types.ts';
import { SyntaxFault } from '../syntax/syntax-fault.ts';
import { TokenStream } from '../syntax/token-stream.ts';
import type { SignatureFile, TypeDeclaration } from './declarations.ts';
import { MODIFIERS, parseModifiers, parseTypeParameters } from './parse-generics.ts';
import { parseMember } from './parse-members.ts';

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

	/** `[Flags]`, the one attribute. */
	#flags(): boolean {
		if (!this.#stream.accept('[')) return false;
		this.#stream.identifier();
		this.#stream.expect(']');
		return true;
	}

	#typeDeclaration(container: string): void {
		const isFlags = this.#flags();
		const modifiers = parseModifiers(this.#stream);
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
		const typeParameters = parseTypeParameters(this.#stream);
		const bases = [];
		const inFront = this.#representation();
		if (stream.accept(':')) {
			do bases.push(parseType(stream));
			while (stream.accept(','));
		}
		const behindBases = this.#representation();
		const constraints = parseConstraints(this.#stream);
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
		const typeParameters = parseTypeParameters(this.#stream);
		const parameters = parseParameters(stream);
		const representation = this.#representation();
		const constraints = parseConstraints(this.#stream);
		stream.expect(';');
		const shape = { container, name, modifiers, typeParameters, constraints, representation, parameters, returns };
		this.#types.push({ kind: 'delegate', at, bases: [], members: [], values: [], ...shape });
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
				else declaration.members.push(parseMember(this.#stream, declaration));
			});
		}
	}

	#startsType(): boolean {
		let distance = 0;
		while (MODIFIERS.has(this.#stream.peek(distance).text)) distance++;
		return ['class', 'struct', 'interface', 'enum', 'delegate'].includes(this.#stream.peek(distance).text);
	}
}

function joined(container: string, name: string): string {
	return container === '' ? name : `${container}.${name}`;
}
