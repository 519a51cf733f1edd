/** Type inference of generic methods (C# 7.3, 11.6.3). */
import type { BoundExpression } from '../bound.ts';
import { isSameType, type Substitution, substitute, withoutElementNames } from '../type-table.ts';
import type { NamedType, Type, TypeParameter } from '../types.ts';
import type { Binder } from './binder.ts';
import { inferredResult, lambdaBody } from './lambdas.ts';
import { methodResult } from './method-groups.ts';
import type { Operand } from './operand.ts';
import {
	constructionsOf,
	isDelegate,
	isError,
	isNamed,
	isNull,
	isNullable,
	isOpen,
	isReferenceType,
	isVoid,
	underlying,
} from './type-relations.ts';

/** An argument and the type of the parameter that it is for. */
export interface InferenceArgument {
	operand: Operand;
	mode: 'value' | 'ref' | 'out' | 'in';
	type: Type;
}

type Direction = 'exact' | 'lower' | 'upper';

/** The types that the parameters stand for, or null when they cannot be told. */
export function inferTypes(
	binder: Binder,
	typeParameters: readonly TypeParameter[],
	list: readonly InferenceArgument[],
): Type[] | null {
	return new Inference(binder, typeParameters, list).infer();
}

class Inference {
	readonly #binder: Binder;
	readonly #parameters: readonly TypeParameter[];
	readonly #arguments: readonly InferenceArgument[];
	readonly #fixed = new Map<TypeParameter, Type>();
	readonly #bounds = new Map<TypeParameter, Record<Direction, Set<Type>>>();

	constructor(binder: Binder, parameters: readonly TypeParameter[], list: readonly InferenceArgument[]) {
		this.#binder = binder;
		this.#parameters = parameters;
		this.#arguments = list;
		for (const parameter of parameters) {
			this.#bounds.set(parameter, { exact: new Set(), lower: new Set(), upper: new Set() });
		}
	}

	infer(): Type[] | null {
		for (const argument of this.#arguments) this.#fromArgument(argument);
		const done = new Set<InferenceArgument>();
		while (this.#unfixed().length > 0) {
			for (const argument of this.#arguments) {
				if (!done.has(argument) && this.#isReady(argument)) {
					done.add(argument);
					this.#fromResult(argument);
				}
			}
			if (!this.#fixSome()) return null;
		}
		return this.#parameters.map((parameter) => this.#fixed.get(parameter)!);
	}

	#unfixed(): TypeParameter[] {
		return this.#parameters.filter((parameter) => !this.#fixed.has(parameter));
	}

	/** The first phase: what arguments tell by themselves. */
	#fromArgument({ operand, mode, type }: InferenceArgument): void {
		switch (operand.kind) {
			case 'unbound-lambda':
				if (operand.parameterTypes !== null && isDelegate(type)) {
					for (const [index, written] of operand.parameterTypes.entries()) {
						const parameter = type.invoke.parameters[index];
						if (parameter !== undefined) this.#bound('exact', written, parameter.type);
					}
				}
				return;
			case 'out-declaration':
				if (operand.declared !== null) this.#bound('exact', operand.declared, type);
				return;
			case 'methods':
			case 'type-name':
			case 'namespace':
				return;
			default:
				if (isNull(operand.type) || isError(operand.type) || isVoid(operand.type)) return;
				this.#bound(mode === 'value' ? 'lower' : 'exact', operand.type, type);
		}
	}

	/** Fixes the parameters that depend on no other; failing that, those that others depend on. */
	#fixSome(): boolean {
		const unfixed = this.#unfixed();
		const free = unfixed.filter((parameter) => !unfixed.some((other) => this.#dependsOn(parameter, other)));
		const needed = unfixed.filter((parameter) => {
			return this.#hasBounds(parameter) && unfixed.some((other) => this.#dependsOn(other, parameter));
		});
		const chosen = free.length > 0 ? free : needed;
		if (chosen.length === 0) return false;
		return chosen.every((parameter) => this.#fix(parameter));
	}

	#hasBounds(parameter: TypeParameter): boolean {
		const { exact, lower, upper } = this.#bounds.get(parameter)!;
		return exact.size + lower.size + upper.size > 0;
	}

	/** Whether `parameter` is in the result of a lambda that takes `other`, directly or through others. */
	#dependsOn(parameter: TypeParameter, other: TypeParameter, seen = new Set<TypeParameter>()): boolean {
		if (seen.has(parameter)) return false;
		seen.add(parameter);
		const direct = this.#unfixed().filter((candidate) => this.#dependsDirectly(parameter, candidate));
		return direct.includes(other) || direct.some((candidate) => this.#dependsOn(candidate, other, seen));
	}

	#dependsDirectly(parameter: TypeParameter, other: TypeParameter): boolean {
		return this.#arguments.some((argument) => {
			return (
				mentions(this.#outputOf(argument), parameter) && this.#inputsOf(argument).some((type) => mentions(type, other))
			);
		});
	}

	#inputsOf({ operand, type }: InferenceArgument): Type[] {
		const waits = operand.kind === 'methods' || (operand.kind === 'unbound-lambda' && operand.parameterTypes === null);
		return waits && isDelegate(type) ? type.invoke.parameters.map((parameter) => parameter.type) : [];
	}

	#outputOf({ operand, type }: InferenceArgument): Type | null {
		const gives = operand.kind === 'methods' || operand.kind === 'unbound-lambda';
		return gives && isDelegate(type) ? type.invoke.returns : null;
	}

	#isReady(argument: InferenceArgument): boolean {
		const output = this.#outputOf(argument);
		if (output === null || !this.#unfixed().some((parameter) => mentions(output, parameter))) return false;
		return !this.#inputsOf(argument).some((type) => this.#unfixed().some((parameter) => mentions(type, parameter)));
	}

	/** Output type inference: what a lambda or method returns for the inputs that are fixed. */
	#fromResult({ operand, type }: InferenceArgument): void {
		if (!isDelegate(type)) return;
		const inputs = type.invoke.parameters.map((parameter) => substitute(parameter.type, this.#fixed));
		const { returns } = type.invoke;
		if (operand.kind === 'methods') {
			const result = methodResult(this.#binder, operand, inputs);
			if (result !== null && !isVoid(result)) this.#bound('lower', result, returns);
		} else if (operand.kind === 'unbound-lambda') {
			const { parameters } = operand.syntax;
			if (parameters !== null && parameters.length !== inputs.length) return;
			const result = inferredResult(this.#binder, lambdaBody(this.#binder, operand, operand.parameterTypes ?? inputs));
			if (result !== null && !isVoid(result) && !isError(result)) this.#bound('lower', result, returns);
		}
	}

	/** Infers from a type to a parameter's type, in one of the three directions. */
	#bound(direction: Direction, from: Type, to: Type): void {
		if (to.kind === 'parameter') {
			if (!this.#fixed.has(to)) this.#bounds.get(to)?.[direction].add(from);
			return;
		}
		if (!isOpen(to)) return;
		if (to.kind === 'array') {
			if (from.kind === 'array') this.#bound(this.#elementDirection(direction, from.element), from.element, to.element);
			return;
		}
		if (!isNamed(to)) return;
		if (isNullable(to)) {
			if (isNullable(from)) this.#bound(direction, underlying(from), underlying(to));
			else if (direction === 'lower') this.#bound('lower', from, underlying(to));
			return;
		}
		const construction = this.#constructionFor(direction, from, to);
		if (construction !== null) this.#boundArguments(direction, construction, to);
	}

	#elementDirection(direction: Direction, element: Type): Direction {
		return isReferenceType(element) ? direction : 'exact';
	}

	#constructionFor(direction: Direction, from: Type, to: NamedType): NamedType | null {
		if (direction !== 'lower') return isNamed(from) && from.definition === to.definition ? from : null;
		const found = new Set(constructionsOf(from, to.definition, this.#binder.library));
		return found.size === 1 ? [...found][0]! : null;
	}

	#boundArguments(direction: Direction, from: NamedType, to: NamedType): void {
		for (const [index, argument] of from.typeArguments.entries()) {
			const { variance } = from.definition.typeParameters[index]!;
			const wanted = to.typeArguments[index]!;
			const canVary = direction !== 'exact' && variance !== null && isReferenceType(argument);
			if (!canVary) this.#bound('exact', argument, wanted);
			else if (variance === 'out') this.#bound(direction, argument, wanted);
			else this.#bound(direction === 'lower' ? 'upper' : 'lower', argument, wanted);
		}
	}

	#fix(parameter: TypeParameter): boolean {
		const { exact, lower, upper } = this.#bounds.get(parameter)!;
		const { conversions } = this.#binder;
		let candidates = [...new Set([...exact, ...lower, ...upper])];
		for (const bound of exact) candidates = candidates.filter((candidate) => isSameType(candidate, bound));
		for (const bound of lower) {
			candidates = candidates.filter((candidate) => conversions.implicit(bound, candidate) !== null);
		}
		for (const bound of upper) {
			candidates = candidates.filter((candidate) => conversions.implicit(candidate, bound) !== null);
		}
		const best = candidates.filter((candidate) => {
			return candidates.every((other) => conversions.implicit(other, candidate) !== null);
		});
		const only = onlyType(best);
		if (only === null) return false;
		this.#fixed.set(parameter, only);
		return true;
	}
}

function mentions(type: Type | null, parameter: TypeParameter): boolean {
	if (type === null) return false;
	if (type === parameter) return true;
	if (type.kind === 'array') return mentions(type.element, parameter);
	return isNamed(type) && type.typeArguments.some((argument) => mentions(argument, parameter));
}

/** The type of some expressions to which all of them convert, or null. */
export function bestCommonType(binder: Binder, expressions: readonly BoundExpression[]): Type | null {
	const types = new Set(expressions.map(({ type }) => type).filter((type) => !isNull(type)));
	const converts = (candidate: Type) => {
		return [...types].every((type) => binder.conversions.implicit(type, candidate) !== null);
	};
	return onlyType([...types].filter(converts));
}

/** The one type that all of them are; element names of tuples that differ are dropped. */
function onlyType([first, ...others]: readonly Type[]): Type | null {
	if (first === undefined || others.some((other) => !isSameType(first, other))) return null;
	return others.length === 0 ? first : withoutElementNames(first);
}

/** What the type parameters of a method stand for. */
export function methodSubstitution(parameters: readonly TypeParameter[], types: readonly Type[]): Substitution {
	return new Map(parameters.map((parameter, index) => [parameter, types[index]!]));
}
