/** Constructed types: each is made once, so that equal types are the same object. */
import type { ArrayType, Member, NamedType, Type, TypeParameter } from './types.ts';

export type Substitution = ReadonlyMap<TypeParameter, Type>;

/** Finds a constructed type by its arguments, one argument a level; weak, so that types of a finished check go. */
class Constructions {
	readonly #next = new WeakMap<Type, Constructions>();
	type: NamedType | null = null;

	at(argument: Type): Constructions {
		let next = this.#next.get(argument);
		if (next === undefined) this.#next.set(argument, (next = new Constructions()));
		return next;
	}
}

const constructions = new WeakMap<NamedType, Constructions>();
const arrays = new WeakMap<Type, ArrayType>();
const originals = new WeakMap<Member, Member>();

/** `definition` with type arguments: `List` and `int` give `List<int>`. */
export function construct(definition: NamedType, typeArguments: readonly Type[]): NamedType {
	if (typeArguments.length === 0) return definition;
	let place = constructions.get(definition);
	if (place === undefined) constructions.set(definition, (place = new Constructions()));
	for (const argument of typeArguments) place = place.at(argument);
	place.type ??= isOwnParameters(definition, typeArguments)
		? definition
		: new ConstructedType(definition, [...typeArguments]);
	return place.type;
}

function isOwnParameters(definition: NamedType, typeArguments: readonly Type[]): boolean {
	return typeArguments.every((argument, index) => argument === definition.typeParameters[index]);
}

export function arrayOf(element: Type): ArrayType {
	let array = arrays.get(element);
	if (array === undefined) arrays.set(element, (array = { kind: 'array', name: `${element.name}[]`, element }));
	return array;
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

/** The member as its signature file declares it. */
export function originalOf(member: Member): Member {
	return originals.get(member) ?? member;
}

/** Substitutes bases and members when they are asked for. */
class ConstructedType implements NamedType {
	readonly definition: NamedType;
	readonly typeArguments: Type[];
	readonly kind: NamedType['kind'];
	readonly name: string;
	readonly shortName: string;
	readonly typeParameters: TypeParameter[];
	readonly isStatic: boolean;
	readonly isAbstract: boolean;
	readonly representation: string | null;
	readonly #substitution: Substitution;
	#members: Member[] | null = null;
	#interfaces: NamedType[] | null = null;

	constructor(definition: NamedType, typeArguments: Type[]) {
		this.definition = definition;
		this.typeArguments = typeArguments;
		this.kind = definition.kind;
		this.name = definition.name;
		this.shortName = definition.shortName;
		this.typeParameters = definition.typeParameters;
		this.isStatic = definition.isStatic;
		this.isAbstract = definition.isAbstract;
		this.representation = definition.representation;
		this.#substitution = substitutionOf(this);
	}

	get base(): NamedType | null {
		const { base } = this.definition;
		return base === null ? null : substituteNamed(base, this.#substitution);
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
