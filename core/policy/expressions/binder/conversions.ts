/** Which conversions exist between types (C# 7.3, chapter 10). */
import type { ConversionKind } from '../bound.ts';
import type { Library } from '../signatures/library.ts';
import { isSameType } from '../type-table.ts';
import type { Member, NamedType, Type, TypeParameter } from '../types.ts';
import { isImplicitNumeric, isNumeric } from './numeric-types.ts';
import {
	baseChain,
	effectiveBase,
	elementTypes,
	isDelegate,
	isError,
	isNamed,
	isNull,
	isNullable,
	isRectangular,
	isReferenceType,
	isSubtype,
	isTuple,
	isValueType,
	rankOf,
	underlying,
} from './type-relations.ts';

export type Conversion =
	| { kind: Exclude<ConversionKind, 'nullable-wrap' | 'nullable-unwrap' | 'nullable-lift'>; isImplicit: boolean }
	/** `inner` converts the value that is wrapped, unwrapped or lifted. */
	| { kind: 'nullable-wrap' | 'nullable-unwrap' | 'nullable-lift'; isImplicit: boolean; inner: Conversion }
	| TupleConversion
	| UserConversion;

/** A tuple, element by element. */
export interface TupleConversion {
	kind: 'tuple';
	isImplicit: boolean;
	items: Conversion[];
}

/** An operator of a type, between two standard conversions; `lifted` when null gives null. */
export interface UserConversion {
	kind: 'user';
	isImplicit: boolean;
	member: Member;
	source: Conversion;
	target: Conversion;
	lifted: boolean;
}

const IDENTITY: Conversion = { kind: 'identity', isImplicit: true };

export class Conversions {
	readonly #library: Library;

	constructor(library: Library) {
		this.#library = library;
	}

	/** The implicit conversion between two types, or null. */
	implicit(from: Type, to: Type): Conversion | null {
		return this.standardImplicit(from, to) ?? this.#user(from, to, false);
	}

	/** The conversion of a cast, or null. */
	explicit(from: Type, to: Type): Conversion | null {
		return this.#standardExplicit(from, to) ?? this.#user(from, to, true);
	}

	/** The implicit conversion that uses no operator of a class. */
	standardImplicit(from: Type, to: Type): Conversion | null {
		if (isSameType(from, to) || isError(from) || isError(to)) return IDENTITY;
		if (from.kind === 'parameter') return this.#ofParameter(from, to);
		if (isNull(from)) return isReferenceType(to) || isNullable(to) ? { kind: 'null', isImplicit: true } : null;
		if (isImplicitNumeric(from, to)) return { kind: 'numeric', isImplicit: true };
		if (isNullable(to)) return this.#implicitNullable(from, to);
		if (isTuple(from) && isTuple(to)) return this.#tuple(from, to, (a, b) => this.implicit(a, b));
		if (isValueType(from)) return this.#boxing(from, to);
		if (isReferenceType(from) && isReferenceType(to) && isSubtype(from, to, this.#library)) {
			return { kind: isDelegate(from) && isDelegate(to) ? 'delegate' : 'reference-up', isImplicit: true };
		}
		return null;
	}

	/** Of a value whose type is known when the type argument is. */
	#ofParameter(from: TypeParameter, to: Type): Conversion | null {
		if (isNullable(to) && to.typeArguments[0] === from)
			return { kind: 'nullable-wrap', isImplicit: true, inner: IDENTITY };
		return isSubtype(from, to, this.#library) ? { kind: 'type-parameter', isImplicit: true } : null;
	}

	/** A cast from or to a type parameter, by way of `object`. */
	#castOfParameter(from: Type, to: Type): Conversion | null {
		const isDown = isSubtype(to, from, this.#library);
		const isInterface = from.kind === 'interface' || (from.kind === 'parameter' && to.kind === 'interface');
		return isDown || isInterface ? { kind: 'type-parameter', isImplicit: false } : null;
	}

	#tuple(from: NamedType, to: NamedType, convert: (from: Type, to: Type) => Conversion | null): TupleConversion | null {
		const [sources, targets] = [elementTypes(from), elementTypes(to)];
		if (sources.length !== targets.length) return null;
		return tupleOf(sources.map((type, index) => convert(type, targets[index]!)));
	}

	#implicitNullable(from: Type, to: NamedType): Conversion | null {
		const inner = this.standardImplicit(underlying(from), underlying(to));
		if (inner === null || !['identity', 'numeric', 'tuple'].includes(inner.kind)) return null;
		return { kind: isNullable(from) ? 'nullable-lift' : 'nullable-wrap', isImplicit: true, inner };
	}

	#boxing(from: Type, to: Type): Conversion | null {
		if (!isReferenceType(to)) return null;
		return isSubtype(underlying(from), to, this.#library) ? { kind: 'boxing', isImplicit: true } : null;
	}

	#standardExplicit(from: Type, to: Type): Conversion | null {
		const implicit = this.standardImplicit(from, to);
		if (implicit !== null) return implicit;
		if (from.kind === 'parameter' || to.kind === 'parameter') {
			return isNullable(from) || isNullable(to) ? this.#explicitNullable(from, to) : this.#castOfParameter(from, to);
		}
		if (isNumeric(from) && isNumeric(to)) return { kind: 'numeric', isImplicit: false };
		if (isEnumConversion(from, to)) return { kind: 'enum', isImplicit: false };
		if (isNullable(from) || isNullable(to)) return this.#explicitNullable(from, to);
		if (isTuple(from) && isTuple(to)) return this.#tuple(from, to, (a, b) => this.explicit(a, b));
		if (isReferenceType(from) && isValueType(to)) return this.#unboxing(from, to);
		return this.#referenceDown(from, to);
	}

	#explicitNullable(from: Type, to: Type): Conversion | null {
		if (isReferenceType(from)) return this.#unboxing(from, to);
		const inner = this.#standardExplicit(underlying(from), underlying(to));
		if (inner === null || !isValueType(underlying(to)) || !isValueType(underlying(from))) return null;
		if (isNullable(from) && isNullable(to)) return { kind: 'nullable-lift', isImplicit: false, inner };
		return { kind: isNullable(from) ? 'nullable-unwrap' : 'nullable-wrap', isImplicit: false, inner };
	}

	#unboxing(from: Type, to: Type): Conversion | null {
		const isBoxOf = isSubtype(underlying(to), from, this.#library);
		return isBoxOf ? { kind: 'unboxing', isImplicit: false } : null;
	}

	#referenceDown(from: Type, to: Type): Conversion | null {
		if (!isReferenceType(from) || !isReferenceType(to)) return null;
		const down = isSubtype(to, from, this.#library);
		const across =
			(from.kind === 'interface' || to.kind === 'interface') && !this.#isClosed(from) && !this.#isClosed(to);
		return down || across || this.#arrayDown(from, to) ? { kind: 'reference-down', isImplicit: false } : null;
	}

	#arrayDown(from: Type, to: Type): boolean {
		if (from.kind === 'array' && to.kind === 'array') return this.#referenceDown(from.element, to.element) !== null;
		if (!isRectangular(from) || !isRectangular(to) || rankOf(from) !== rankOf(to)) return false;
		return this.#referenceDown(from.typeArguments[0], to.typeArguments[0]) !== null;
	}

	/** Types that nothing derives from: an interface that they lack is out of reach. */
	#isClosed(type: Type): boolean {
		return type.kind === 'array' || type.kind === 'delegate' || (type.kind === 'class' && type.isSealed);
	}

	/** User-defined conversions (C# 7.3, 10.5.4 and 10.5.5). */
	#user(from: Type, to: Type, isExplicit: boolean): Conversion | null {
		if (from.kind === 'special' || to.kind === 'special') return null;
		if (from.kind === 'interface' || to.kind === 'interface') return null;
		const candidates = this.#candidates(from, to, isExplicit);
		if (candidates.length === 0) return null;
		const sources = candidates.map(({ source }) => source);
		const targets = candidates.map(({ target }) => target);
		const source = this.#bestSource(from, sources, isExplicit);
		const target = this.#bestTarget(to, targets, isExplicit);
		const exact = candidates.filter((candidate) => candidate.source === source && candidate.target === target);
		const chosen = exact.find(({ lifted }) => !lifted) ?? exact[0];
		if (chosen === undefined || source === null || target === null) return null;
		return this.#userConversion(from, to, chosen.member, chosen.lifted, isExplicit);
	}

	#userConversion(from: Type, to: Type, member: Member, lifted: boolean, isExplicit: boolean): Conversion | null {
		const parameter = member.parameters[0]!.type;
		const source = this.#standardExplicit(lifted ? underlying(from) : from, parameter);
		const target = this.#standardExplicit(member.returns, lifted ? underlying(to) : to);
		if (source === null || target === null) return null;
		return { kind: 'user', isImplicit: !isExplicit, member, source, target, lifted };
	}

	#candidates(from: Type, to: Type, isExplicit: boolean) {
		const found: { member: Member; source: Type; target: Type; lifted: boolean }[] = [];
		for (const member of this.#operators(from, to, isExplicit)) {
			if (!isExplicit && member.operator !== 'implicit') continue;
			const source = member.parameters[0]!.type;
			const target = member.returns;
			if (this.#reaches(from, source, isExplicit) && this.#reaches(target, to, isExplicit)) {
				found.push({ member, source, target, lifted: false });
			}
			const canLift = isNullable(from) && isNullable(to) && isPlainValue(source) && isPlainValue(target);
			if (!canLift) continue;
			const liftedSource = this.#library.nullable(source);
			const liftedTarget = this.#library.nullable(target);
			if (this.#reaches(from, liftedSource, isExplicit) && this.#reaches(liftedTarget, to, isExplicit)) {
				found.push({ member, source: liftedSource, target: liftedTarget, lifted: true });
			}
		}
		return found;
	}

	#operators(from: Type, to: Type, isExplicit: boolean): Set<Member> {
		const [source, target] = [from, to].map((type) => {
			return type.kind === 'parameter' ? effectiveBase(type, this.#library) : underlying(type);
		}) as [Type, Type];
		const types = isNamed(source) ? baseChain(source) : [];
		if (isNamed(target)) types.push(...(isExplicit ? baseChain(target) : [target]));
		return new Set(types.flatMap((type) => type.members.filter(({ kind }) => kind === 'conversion')));
	}

	#reaches(from: Type, to: Type, isExplicit: boolean): boolean {
		if (this.standardImplicit(from, to) !== null) return true;
		return isExplicit && this.standardImplicit(to, from) !== null;
	}

	#bestSource(from: Type, sources: Type[], isExplicit: boolean): Type | null {
		if (sources.includes(from)) return from;
		const above = isExplicit ? sources.filter((type) => this.standardImplicit(from, type) !== null) : sources;
		return above.length > 0 ? this.#mostEncompassed(above) : this.#mostEncompassing(sources);
	}

	#bestTarget(to: Type, targets: Type[], isExplicit: boolean): Type | null {
		if (targets.includes(to)) return to;
		const below = isExplicit ? targets.filter((type) => this.standardImplicit(type, to) !== null) : targets;
		return below.length > 0 ? this.#mostEncompassing(below) : this.#mostEncompassed(targets);
	}

	#mostEncompassed(types: Type[]): Type | null {
		return types.find((type) => types.every((other) => this.standardImplicit(type, other) !== null)) ?? null;
	}

	#mostEncompassing(types: Type[]): Type | null {
		return types.find((type) => types.every((other) => this.standardImplicit(other, type) !== null)) ?? null;
	}
}

/** The conversion of a tuple whose elements convert so; null when one does not. */
export function tupleOf(items: readonly (Conversion | null)[]): TupleConversion | null {
	const found = items.filter((item) => item !== null);
	if (found.length < items.length) return null;
	return { kind: 'tuple', isImplicit: found.every(({ isImplicit }) => isImplicit), items: found };
}

function isPlainValue(type: Type): boolean {
	return isValueType(type) && !isNullable(type);
}

function isEnumConversion(from: Type, to: Type): boolean {
	if (from.kind === 'enum') return to.kind === 'enum' || isNumeric(to);
	return to.kind === 'enum' && isNumeric(from);
}
