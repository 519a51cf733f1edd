/** Constructed types: each is made once, so that equal types are the same object. */
import { SyntaxFault } from './syntax/syntax-fault.ts';
import type { ArrayType, Member, NamedType, Type, TypeParameter } from './types.ts';

export type Substitution = ReadonlyMap<TypeParameter, Type>;

/** Finds a constructed type by its arguments, one argument a level; weak, so that types of a finished check go. */
class Constructions {
	readonly #next = new WeakMap<Type, Constructions>();
	type: NamedType | null = null;
	/** The tuples that name their elements, by the names. */
	readonly named = new Map<string, NamedType>();

	at(argument: Type): Constructions {
		let next = this.#next.get(argument);
		if (next === undefined) this.#next.set(argument, (next = new Constructions()));
		return next;
	}
}

/** Types of more names than this are refused: each use writes all of them. */
const LARGEST_TYPE = 500;
/** Types of more types within each other are refused: asc takes half as long again for each. */
const DEEPEST_TYPE = 20;

const constructions = new WeakMap<NamedType, Constructions>();
const arrays = new WeakMap<Type, ArrayType>();
const originals = new WeakMap<Member, Member>();

/**
 * `definition` with type arguments: `List` and `int` give `List<int>`.
 * @param names of a tuple's elements: `(int count, string)`
 */
export function construct(
	definition: NamedType,
	typeArguments: readonly Type[],
	names: readonly (string | null)[] | null = null,
): NamedType {
	if (typeArguments.length === 0) return definition;
	let place = constructions.get(definition);
	if (place === undefined) constructions.set(definition, (place = new Constructions()));
	for (const argument of typeArguments) place = place.at(argument);
	if (names?.some((name) => name !== null)) {
		const key = names.join();
		const known = place.named.get(key) ?? new ConstructedType(definition, [...typeArguments], names);
		place.named.set(key, known);
		return known;
	}
	place.type ??= isOwnParameters(definition, typeArguments)
		? definition
		: new ConstructedType(definition, [...typeArguments]);
	return place.type;
}

function isOwnParameters(definition: NamedType, typeArguments: readonly Type[]): boolean {
	return typeArguments.every((argument, index) => argument === definition.typeParameters[index]);
}

const unnamed = new WeakMap<Type, Type>();

/** The type without the names of tuple elements anywhere in it. */
export function withoutElementNames(type: Type): Type {
	if (type.kind === 'special' || type.kind === 'parameter') return type;
	if (type.kind !== 'array' && type.typeArguments.length === 0) return type;
	let found = unnamed.get(type);
	if (found === undefined) {
		found =
			type.kind === 'array'
				? arrayOf(withoutElementNames(type.element))
				: construct(type.definition, type.typeArguments.map(withoutElementNames));
		unnamed.set(type, found);
	}
	return found;
}

/** Whether two types are the same but for the names of tuple elements, which convert by identity. */
export function isSameType(a: Type, b: Type): boolean {
	return a === b || withoutElementNames(a) === withoutElementNames(b);
}

export function arrayOf(element: Type): ArrayType {
	let array = arrays.get(element);
	if (array === undefined) {
		checkComplexity(typeSize(element) + 1, typeDepth(element) + 1);
		arrays.set(element, (array = { kind: 'array', name: `${element.name}[]`, element }));
	}
	return array;
}

const ranked = new WeakMap<NamedType, Map<number, NamedType>>();

/** The class of arrays of several dimensions, of so many. */
export function ofRank(template: NamedType, rank: number): NamedType {
	let known = ranked.get(template);
	if (known === undefined) ranked.set(template, (known = new Map()));
	let definition = known.get(rank);
	if (definition === undefined) {
		definition = { ...template, rank };
		definition.definition = definition;
		known.set(rank, definition);
	}
	return definition;
}

/** A type with its type parameters replaced. */
export function substitute(type: Type, substitution: Substitution): Type {
	if (substitution.size === 0) return type;
	switch (type.kind) {
		case 'parameter':
			return substitution.get(type) ?? type;
		case 'array':
			return arrayOf(substitute(type.element, substitution));
		case 'special':
			return type;
		default:
			return substituteNamed(type, substitution);
	}
}

function substituteNamed(type: NamedType, substitution: Substitution): NamedType {
	if (type.typeParameters.length === 0) return type;
	const typeArguments = type.typeArguments.length > 0 ? type.typeArguments : type.typeParameters;
	return construct(
		type.definition,
		typeArguments.map((argument) => substitute(argument, substitution)),
		type.elementNames ?? null,
	);
}

/** What the parameters of a constructed type stand for. */
export function substitutionOf(type: NamedType): Substitution {
	return new Map(type.typeArguments.map((argument, index) => [type.definition.typeParameters[index]!, argument]));
}

/** A member with type parameters replaced, `declaring` being the constructed type. */
export function substituteMember(member: Member, substitution: Substitution, declaring = member.declaring): Member {
	const substituted: Member = {
		...member,
		declaring,
		parameters: member.parameters.map((parameter) => ({
			...parameter,
			type: substitute(parameter.type, substitution),
		})),
		returns: substitute(member.returns, substitution),
	};
	originals.set(substituted, originalOf(member));
	return substituted;
}

/** A type parameter without variance. */
export function typeParameter(name: string, constraints: readonly string[] = []): TypeParameter {
	return { kind: 'parameter', name, variance: null, constraints, bounds: [] };
}

/** The member as its signature file declares it. */
export function originalOf(member: Member): Member {
	return originals.get(member) ?? member;
}

/** How many names a type is written with. */
export function typeSize(type: Type): number {
	if (type.kind === 'array') return typeSize(type.element) + 1;
	return type instanceof ConstructedType ? type.size : 1;
}

/** How many types stand within each other in it. */
export function typeDepth(type: Type): number {
	if (type.kind === 'array') return typeDepth(type.element) + 1;
	return type instanceof ConstructedType ? type.depth : 1;
}

function checkComplexity(size: number, depth: number): void {
	if (size > LARGEST_TYPE || depth > DEEPEST_TYPE) throw new SyntaxFault('CS8078', {}, 0);
}

/** Substitutes bases and members when they are asked for. */
class ConstructedType implements NamedType {
	readonly definition: NamedType;
	readonly typeArguments: Type[];
	readonly size: number;
	readonly depth: number;
	readonly kind: NamedType['kind'];
	readonly name: string;
	readonly shortName: string;
	readonly typeParameters: TypeParameter[];
	readonly isStatic: boolean;
	readonly isAbstract: boolean;
	readonly isSealed: boolean;
	readonly elementNames?: readonly (string | null)[];
	readonly #substitution: Substitution;
	#members: Member[] | null = null;
	#interfaces: NamedType[] | null = null;

	constructor(definition: NamedType, typeArguments: Type[], names: readonly (string | null)[] | null = null) {
		if (names !== null) this.elementNames = names;
		this.definition = definition;
		this.typeArguments = typeArguments;
		this.size = typeArguments.reduce((sum, argument) => sum + typeSize(argument), 1);
		this.depth = typeArguments.reduce((most, argument) => Math.max(most, typeDepth(argument)), 0) + 1;
		checkComplexity(this.size, this.depth);
		this.kind = definition.kind;
		this.name = definition.name;
		this.shortName = definition.shortName;
		this.typeParameters = definition.typeParameters;
		this.isStatic = definition.isStatic;
		this.isAbstract = definition.isAbstract;
		this.isSealed = definition.isSealed;
		this.#substitution = substitutionOf(this);
	}

	get base(): NamedType | null {
		const { base } = this.definition;
		return base === null ? null : substituteNamed(base, this.#substitution);
	}

	get representation(): string | null {
		return this.definition.representation;
	}

	get anonymous(): NamedType['anonymous'] {
		return this.definition.anonymous?.map(({ name, type }) => ({ name, type: substitute(type, this.#substitution) }));
	}

	get interfaces(): NamedType[] {
		this.#interfaces ??= this.definition.interfaces.map((type) => substituteNamed(type, this.#substitution));
		return this.#interfaces;
	}

	get members(): Member[] {
		this.#members ??= this.definition.members.map((member) => substituteMember(member, this.#substitution, this));
		return this.#members;
	}

	get invoke(): NonNullable<NamedType['invoke']> {
		const { parameters, returns } = this.definition.invoke!;
		return {
			parameters: parameters.map((parameter) => ({
				...parameter,
				type: substitute(parameter.type, this.#substitution),
			})),
			returns: substitute(returns, this.#substitution),
		};
	}
}
