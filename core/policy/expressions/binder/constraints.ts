/** Whether type arguments are what type parameters ask for (C# 7.3, 14.2.5). */
import type { ExpressionErrorCode } from '../errors.ts';
import { substitute } from '../type-table.ts';
import type { NamedType, Type, TypeParameter } from '../types.ts';
import type { Binder } from './binder.ts';
import { typeText } from './display.ts';
import { isError, isNamed, isNullable, isReferenceType, isSubtype, isValueType, underlying } from './type-relations.ts';

/** A type argument that does not meet a constraint of its parameter. */
export interface UnmetConstraint {
	type: Type;
	parameter: string;
	/** `class`, `struct` or `new()`, or a type that the argument is none of. */
	constraint: string | Type;
}

/** The first constraint that type arguments do not meet, or null. */
export function unmetConstraint(
	binder: Binder,
	parameters: readonly TypeParameter[],
	types: readonly Type[],
): UnmetConstraint | null {
	const substitution = new Map(parameters.map((parameter, index) => [parameter, types[index]!]));
	for (const [index, { name, constraints, bounds }] of parameters.entries()) {
		const type = types[index]!;
		if (isError(type)) continue;
		const word = constraints.find((constraint) => !meetsWord(type, constraint));
		if (word !== undefined) return { type, parameter: name, constraint: word };
		const bound = bounds
			.map((each) => substitute(each, substitution))
			.find((each) => isNullable(type) || !isSubtype(type, each, binder.library));
		if (bound !== undefined) return { type, parameter: name, constraint: bound };
	}
	return null;
}

function meetsWord(type: Type, word: string): boolean {
	if (word === 'struct') return isValueType(type) && !isNullable(type);
	if (word === 'unmanaged') return isUnmanaged(type);
	if (word === 'class') return isReferenceType(type);
	if (type.kind === 'parameter') return isValueType(type) || type.constraints.includes('new()');
	return isValueType(type) || (isNamed(type) && !type.isAbstract && hasDefaultConstructor(type));
}

/** The structs that hold references. */
const MANAGED: ReadonlySet<string> = new Set([
	...['System.Security.Cryptography.HashAlgorithmName', 'System.Security.Cryptography.RSAParameters'],
	'System.TimeZoneInfo.TransitionTime',
]);

/** A value type without references in it; constructed types are none before C# 8. */
function isUnmanaged(type: Type): boolean {
	if (type.kind === 'parameter') return type.constraints.includes('unmanaged');
	return isNamed(type) && isValueType(type) && type.typeArguments.length === 0 && !MANAGED.has(type.name);
}

function hasDefaultConstructor({ members }: NamedType): boolean {
	return members.some(({ kind, parameters }) => kind === 'constructor' && parameters.length === 0);
}

/** The error of an unmet constraint. @param generic the type or method that has the parameter */
export function constraintError(
	{ type, parameter, constraint }: UnmetConstraint,
	generic: string,
): [ExpressionErrorCode, Record<string, string>] {
	const values = { type: typeText(type), parameter, generic };
	switch (constraint) {
		case 'struct':
			return ['CS0453', values];
		case 'unmanaged':
			return ['CS8377', values];
		case 'class':
			return ['CS0452', values];
		case 'new()':
			return ['CS0310', values];
	}
	const bound = typeof constraint === 'string' ? constraint : typeText(constraint);
	if (isNullable(type)) return ['CS0312', { ...values, bound, element: typeText(underlying(type)) }];
	if (type.kind === 'parameter' && !isReferenceType(type)) return ['CS0314', { ...values, bound }];
	return [isValueType(type) ? 'CS0315' : 'CS0311', { ...values, bound }];
}
