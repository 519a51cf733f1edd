/** What types are to each other: bases, interfaces, nullables, variance. */
import type { Library } from '../signatures/library.ts';
import { isSameType } from '../type-table.ts';
import type { ArrayType, NamedType, Type, TypeParameter } from '../types.ts';

export function isNamed(type: Type): type is NamedType {
	return type.kind !== 'array' && type.kind !== 'parameter' && type.kind !== 'special';
}

export function isError(type: Type): boolean {
	return type.kind === 'special' && type.name === 'error';
}

export function isVoid(type: Type): boolean {
	return type.kind === 'special' && type.name === 'void';
}

export function isNull(type: Type): boolean {
	return type.kind === 'special' && type.name === 'null';
}

/** Structs and enums, and type parameters that stand for nothing else. */
export function isValueType(type: Type): boolean {
	if (type.kind === 'parameter') return boundsOf(type).some(({ constraints }) => constraints.some(isStructWord));
	return type.kind === 'struct' || type.kind === 'enum';
}

function isStructWord(word: string): boolean {
	return word === 'struct' || word === 'unmanaged';
}

/** Classes, interfaces, delegates and arrays, and type parameters that stand for nothing else. */
export function isReferenceType(type: Type): boolean {
	if (type.kind === 'parameter') {
		return boundsOf(type).some(({ constraints, bounds }) => constraints.includes('class') || bounds.some(isPlainClass));
	}
	return type.kind === 'class' || type.kind === 'interface' || type.kind === 'delegate' || type.kind === 'array';
}

/** A class that no value type derives from. */
function isPlainClass(type: Type): boolean {
	return type.kind === 'class' && type.name !== 'System.ValueType' && type.name !== 'System.Enum';
}

/** Whether null may be a value of the type; of a type parameter, whether that depends on what it stands for. */
export function mayBeNull(type: Type): boolean {
	return isReferenceType(type) || isNullable(type) || (type.kind === 'parameter' && !isValueType(type));
}

/** A type parameter, and those that bound it. */
function boundsOf(parameter: TypeParameter, seen: TypeParameter[] = []): TypeParameter[] {
	if (seen.includes(parameter)) return seen;
	seen.push(parameter);
	for (const bound of parameter.bounds) if (bound.kind === 'parameter') boundsOf(bound, seen);
	return seen;
}

/** The classes and interfaces that every type is which a type parameter may stand for. */
export function namedBounds(parameter: TypeParameter): NamedType[] {
	return boundsOf(parameter).flatMap(({ bounds }) => bounds.filter(isNamed));
}

/** The most derived class that every type is or derives from which a type parameter may stand for. */
export function effectiveBase(parameter: TypeParameter, library: Library): NamedType {
	const classes = namedBounds(parameter).filter(({ kind }) => kind === 'class');
	const [base] = classes.sort((a, b) => baseChain(b).length - baseChain(a).length);
	return base ?? (isValueType(parameter) ? library.known('System.ValueType') : library.object);
}

/** `T?`. */
export type NullableType = NamedType & { kind: 'struct'; typeArguments: [Type] };

export function isNullable(type: Type): type is NullableType {
	return type.kind === 'struct' && type.definition.name === 'System.Nullable' && type.typeArguments.length === 1;
}

/** `T` of `T?`; other types are their own. */
export function underlying(type: Type): Type {
	return isNullable(type) ? type.typeArguments[0] : type;
}

/** An array of several dimensions. */
export function isRectangular(type: Type): type is NamedType & { typeArguments: [Type] } {
	return isNamed(type) && type.definition.rank !== undefined;
}

/** How many dimensions an array has. */
export function rankOf(type: NamedType): number {
	return type.definition.rank!;
}

/** `(A, B)`. */
export function isTuple(type: Type): type is NamedType {
	return elementTypes(type).length > 1;
}

/** The types of a tuple's elements; from the eighth on they are those of its rest, which is a tuple. */
export function elementTypes(type: Type): Type[] {
	if (!isTupleStruct(type)) return [];
	const [rest, ...others] = type.typeArguments.slice(7);
	if (rest === undefined) return type.typeArguments;
	return others.length === 0 && isTupleStruct(rest) ? [...type.typeArguments.slice(0, 7), ...elementTypes(rest)] : [];
}

/** `ValueTuple<…>`, which is no tuple when it has one element, or no tuple as its rest. */
export function isTupleStruct(type: Type): type is NamedType {
	return isNamed(type) && type.definition.name === 'System.ValueTuple' && type.typeArguments.length > 0;
}

export function isDelegate(type: Type): type is NamedType & { invoke: NonNullable<NamedType['invoke']> } {
	return type.kind === 'delegate';
}

/** The direct interfaces of a type, its base classes' included. */
export function allInterfaces(type: Type, library: Library): NamedType[] {
	const found = new Set<NamedType>();
	const visit = (interfaces: readonly NamedType[]) => {
		for (const candidate of interfaces) {
			if (found.has(candidate)) continue;
			found.add(candidate);
			visit(candidate.interfaces);
		}
	};
	if (type.kind === 'array') visit(library.arrayInterfaces(type.element));
	else if (type.kind === 'parameter') visit(namedBounds(type).filter(({ kind }) => kind === 'interface'));
	const named = type.kind === 'parameter' ? effectiveBase(type, library) : type;
	if (isNamed(named)) for (const each of baseChain(named)) visit(each.interfaces);
	return [...found];
}

/** A type and its base classes, most derived first. */
export function baseChain(type: NamedType): NamedType[] {
	const chain: NamedType[] = [];
	for (let current: NamedType | null = type; current !== null && chain.length < 50; current = current.base) {
		chain.push(current);
	}
	return chain;
}

/** Whether a value of reference (or boxed) type `from` is a `to` by inheritance, interfaces or variance. */
export function isSubtype(from: Type, to: Type, library: Library): boolean {
	if (isSameType(from, to)) return true;
	if (from.kind === 'special' || to.kind === 'special') return false;
	if (to === library.object) return true;
	if (from.kind === 'parameter') return isBounded(from, to, library);
	if (from.kind === 'array') return isArraySubtype(from, to, library);
	if (!isNamed(from) || !isNamed(to)) return false;
	if (isRectangular(from) && isRectangular(to)) return isRectangularSubtype(from, to, library);
	if (from.kind === 'delegate' && to.kind === 'delegate') return isVariant(from, to, library);
	if (to.kind !== 'interface') return baseChain(from).some((base) => isSameType(base, to));
	return isVariant(from, to, library) || allInterfaces(from, library).some((each) => isVariant(each, to, library));
}

/** Whether all that a type parameter may stand for is of a type. */
function isBounded(from: TypeParameter, to: Type, library: Library): boolean {
	const bounds = boundsOf(from);
	if (to.kind === 'parameter') return bounds.includes(to);
	const types = [effectiveBase(from, library), ...namedBounds(from)];
	return types.some((bound) => isSubtype(bound, to, library));
}

function isArraySubtype(from: ArrayType, to: Type, library: Library): boolean {
	if (to === library.known('System.Array')) return true;
	if (to.kind === 'array') return isReferenceType(from.element) && isSubtype(from.element, to.element, library);
	if (!isNamed(to) || to.kind !== 'interface') return false;
	return allInterfaces(from, library).some((each) => {
		if (isVariant(each, to, library)) return true;
		const [element] = to.typeArguments;
		if (each.definition !== to.definition || element === undefined) return false;
		return isReferenceType(from.element) && isSubtype(from.element, element, library);
	});
}

function isRectangularSubtype(from: NamedType, to: NamedType, library: Library): boolean {
	if (isSameType(from, to)) return true;
	const [element] = from.typeArguments;
	return rankOf(from) === rankOf(to) && isReferenceType(element!) && isSubtype(element!, to.typeArguments[0]!, library);
}

/** Whether two constructions of one type are the same or convert by variance. */
function isVariant(from: NamedType, to: NamedType, library: Library): boolean {
	if (isSameType(from, to)) return true;
	if (from.definition !== to.definition || from.typeArguments.length === 0) return false;
	return from.typeArguments.every((argument, index) => {
		const wanted = to.typeArguments[index]!;
		if (isSameType(argument, wanted)) return true;
		const { variance } = from.definition.typeParameters[index]!;
		if (variance === null || !isReferenceType(argument) || !isReferenceType(wanted)) return false;
		return variance === 'out' ? isSubtype(argument, wanted, library) : isSubtype(wanted, argument, library);
	});
}

/** The constructions of a generic definition that a type is or implements. */
export function constructionsOf(type: Type, definition: NamedType, library: Library): NamedType[] {
	const named = type.kind === 'parameter' ? effectiveBase(type, library) : type;
	const candidates = [...(isNamed(named) ? baseChain(named) : []), ...allInterfaces(type, library)];
	return candidates.filter((candidate) => candidate.definition === definition);
}

/** Whether a type parameter stands in a type. */
export function isOpen(type: Type): boolean {
	if (type.kind === 'parameter') return true;
	if (type.kind === 'array') return isOpen(type.element);
	return isNamed(type) && type.typeArguments.some(isOpen);
}
