/** Finds the types that syntax names. */
import { ERROR, VOID } from '../signatures/library.ts';
import type { NameSegment, TypeSyntax } from '../syntax/nodes.ts';
import { isUnbound } from '../syntax/parse-types.ts';
import { arrayOf, construct } from '../type-table.ts';
import type { NamedType, Type } from '../types.ts';
import type { Binder } from './binder.ts';
import { constraintError, unmetConstraint } from './constraints.ts';
import { shortTypeText, typeText } from './display.ts';
import { elementNames, tupleType } from './tuples.ts';
import { isError, isNullable, isValueType } from './type-relations.ts';

/** The type that `syntax` names; what is wrong is reported. */
export function resolveType(binder: Binder, syntax: TypeSyntax): Type {
	return isUnbound(syntax) ? reported(binder, 'CS7003', {}, syntax.at) : resolveTypeOf(binder, syntax);
}

/** The same for the operand of `typeof`, which may leave out all type arguments. */
export function resolveTypeOf(binder: Binder, syntax: TypeSyntax): Type {
	switch (syntax.kind) {
		case 'keyword-type':
			return syntax.keyword === 'void' ? VOID : binder.library.known(syntax.keyword);
		case 'nullable-type':
			return resolveNullable(binder, syntax.element, syntax.at);
		case 'array-type':
			return resolveArray(binder, syntax);
		case 'tuple-type':
			return tupleType(
				binder,
				syntax.elements.map(({ type }) => resolveVariableType(binder, type)),
				elementNames(
					binder,
					syntax.elements.map(({ name }) => name),
				),
			);
		case 'omitted-type':
			return reported(binder, 'CS1031', {}, syntax.at);
		default:
			return resolveSegments(binder, syntax.segments);
	}
}

/** The same for what holds values: no static class and no void. */
export function resolveVariableType(binder: Binder, syntax: TypeSyntax): Type {
	const type = resolveType(binder, syntax);
	if (type === VOID) return reported(binder, 'CS1547', {}, syntax.at);
	if (type.kind === 'class' && type.isStatic) {
		return reported(binder, 'CS0723', { type: shortTypeText(type) }, syntax.at);
	}
	return type;
}

/** Whether a type is `var`, which takes the type of the value. */
export function isVar(syntax: TypeSyntax): boolean {
	if (syntax.kind !== 'named-type' || syntax.segments.length !== 1) return false;
	const [{ name, typeArguments }] = syntax.segments as [NameSegment];
	return name === 'var' && typeArguments === null;
}

function resolveNullable(binder: Binder, element: TypeSyntax, at: number): Type {
	const type = resolveVariableType(binder, element);
	if (isError(type)) return type;
	if (isValueType(type) && !isNullable(type)) return binder.library.nullable(type);
	return reported(binder, 'CS0453', { type: typeText(type), parameter: 'T', generic: 'Nullable<T>' }, at);
}

function resolveArray(binder: Binder, syntax: Extract<TypeSyntax, { kind: 'array-type' }>): Type {
	const element = resolveVariableType(binder, syntax.element);
	return isError(element) ? element : arrayType(binder, element, syntax.rank, syntax.at);
}

/** More are none to .NET. */
const MOST_DIMENSIONS = 32;

/** `T[]`, and `T[,]`, which is a class of the library. */
export function arrayType(binder: Binder, element: Type, rank: number, at: number): Type {
	if (rank === 1) return arrayOf(element);
	if (rank <= MOST_DIMENSIONS) return binder.library.rectangularOf(element, rank);
	return reported(binder, 'TG0001', { construct: `An array of more than ${MOST_DIMENSIONS} dimensions` }, at);
}

function resolveSegments(binder: Binder, segments: readonly NameSegment[]): Type {
	const [first, ...rest] = segments as [NameSegment, ...NameSegment[]];
	let found: Type | string = startOf(binder, first, rest.length > 0);
	for (const segment of rest) found = memberOf(binder, found, segment);
	if (typeof found !== 'string') return found;
	const { at } = segments.at(-1)!;
	return reported(binder, 'CS0118', { name: found, found: 'namespace', wanted: 'type' }, at);
}

/** The type or namespace (as text) that a name begins with. */
function startOf(binder: Binder, segment: NameSegment, hasMore: boolean): Type | string {
	const { name, at, typeArguments } = segment;
	const arity = typeArguments?.length ?? 0;
	const entry = arity === 0 ? binder.scope.find(name) : undefined;
	if (entry?.kind === 'type-parameter') return entry.type;
	const types = typesNamed(binder, name, arity, at);
	if (types !== null) return constructed(binder, types, segment);
	if (hasMore && arity === 0 && binder.library.isNamespace(name)) return name;
	if (name === 'dynamic') return reported(binder, 'TG0004', {}, at);
	return unknownType(binder, segment);
}

/** The imported type of a name, or null; an ambiguity is reported. */
export function typesNamed(binder: Binder, name: string, arity: number, at: number): NamedType | null {
	const [first, second] = binder.library.findImported(name, arity);
	if (first !== undefined && second !== undefined) {
		binder.report('CS0104', { name, first: first.name, second: second.name }, at);
	}
	return first ?? null;
}

function memberOf(binder: Binder, container: Type | string, segment: NameSegment): Type | string {
	const { name, at, typeArguments } = segment;
	const prefix = typeof container === 'string' ? container : container.name;
	const type = binder.library.find(`${prefix}.${name}`, typeArguments?.length ?? 0);
	if (type !== null) return constructed(binder, type, segment);
	if (typeof container !== 'string') {
		if (isError(container)) return container;
		return reported(binder, 'CS0426', { name, type: shortTypeText(container) }, at);
	}
	const full = `${container}.${name}`;
	if (binder.library.isNamespace(full)) return full;
	return reported(binder, 'CS0234', { name, namespace: container }, at);
}

/** A definition with the type arguments of its name, which are left out in `typeof(List<>)`. */
export function constructed(binder: Binder, definition: NamedType, segment: NameSegment): Type {
	if (segment.typeArguments?.[0]?.kind === 'omitted-type') return definition;
	const typeArguments = (segment.typeArguments ?? []).map((argument) => resolveVariableType(binder, argument));
	if (typeArguments.some(isError)) return ERROR;
	const unmet = unmetConstraint(binder, definition.typeParameters, typeArguments);
	if (typeArguments.length > 0 && unmet !== null) {
		return reported(binder, ...constraintError(unmet, shortTypeText(definition)), segment.at);
	}
	return construct(definition, typeArguments);
}

function unknownType(binder: Binder, { name, at, typeArguments }: NameSegment): Type {
	const arity = typeArguments?.length ?? 0;
	for (let other = 0; other <= 8; other++) {
		const [type] = other === arity ? [] : binder.library.findImported(name, other);
		if (type === undefined) continue;
		if (other === 0) return reported(binder, 'CS0308', { kind: 'type', name }, at);
		return reported(binder, 'CS0305', { kind: 'type', name: shortTypeText(type), count: other }, at);
	}
	const written = arity === 0 ? name : `${name}<${','.repeat(arity - 1)}>`;
	return reported(binder, 'CS0246', { name: written }, at);
}

function reported(binder: Binder, ...report: Parameters<Binder['report']>): Type {
	binder.report(...report);
	return ERROR;
}
