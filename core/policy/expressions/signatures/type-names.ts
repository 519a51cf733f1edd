/** Finds the types that signature files name. */
import type { ExpressionErrorCode } from '../errors.ts';
import type { TypeSyntax } from '../syntax/nodes.ts';
import { arrayOf, construct } from '../type-table.ts';
import type { NamedType, Type, TypeParameter } from '../types.ts';
import { ERROR, type Library, VOID } from './library.ts';

type Report = (code: ExpressionErrorCode, values: Record<string, string | number>, at: number) => void;

/** The names that a type's own declaration may use. */
export class TypeNames {
	readonly #type: NamedType;
	readonly #library: Library;
	readonly #report: Report;

	constructor(type: NamedType, library: Library, report: Report) {
		this.#type = type;
		this.#library = library;
		this.#report = report;
	}

	/** The type that `syntax` names where the type parameters of `scope` may be used. */
	resolve(syntax: TypeSyntax, scope: readonly TypeParameter[]): Type {
		switch (syntax.kind) {
			case 'keyword-type':
				return syntax.keyword === 'void' ? VOID : this.#library.known(syntax.keyword);
			case 'nullable-type':
				return this.#library.nullable(this.resolve(syntax.element, scope));
			case 'array-type':
				return arrayOf(this.resolve(syntax.element, scope));
			case 'tuple-type': {
				const elements = syntax.elements.map(({ type }) => this.resolve(type, scope));
				const tuple = this.#library.find('System.ValueTuple', elements.length);
				return tuple === null ? this.#unknown('System.ValueTuple', syntax.at) : construct(tuple, elements);
			}
			case 'omitted-type':
				return this.#unknown('', syntax.at);
			default:
				return this.#resolveName(syntax, scope);
		}
	}

	#resolveName(syntax: Extract<TypeSyntax, { kind: 'named-type' }>, scope: readonly TypeParameter[]): Type {
		const { segments } = syntax;
		const last = segments.at(-1)!;
		const name = segments.map((segment) => segment.name).join('.');
		const parameter = segments.length === 1 ? scope.find((candidate) => candidate.name === name) : undefined;
		if (parameter !== undefined) return parameter;
		const typeArguments = last.typeArguments ?? [];
		const definition = this.#lookUp(name, typeArguments.length, syntax.at);
		if (definition === null) return this.#unknown(name, syntax.at);
		return construct(
			definition,
			typeArguments.map((argument) => this.resolve(argument, scope)),
		);
	}

	/** Looks in the type itself, its namespace and the outer ones, then everywhere. */
	#lookUp(name: string, arity: number, at: number): NamedType | null {
		let container = this.#type.name;
		for (;;) {
			const found = this.#library.find(container === '' ? name : `${container}.${name}`, arity);
			if (found !== null) return found;
			if (container === '') break;
			container = container.slice(0, Math.max(0, container.lastIndexOf('.')));
		}
		const candidates = this.#library.findAnywhere(name, arity);
		if (candidates.length > 1) {
			this.#report('CS0104', { name, first: candidates[0]!.name, second: candidates[1]!.name }, at);
		}
		return candidates[0] ?? null;
	}

	#unknown(name: string, at: number): Type {
		this.#report('CS0246', { name }, at);
		return ERROR;
	}
}
