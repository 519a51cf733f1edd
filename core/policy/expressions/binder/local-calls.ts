/** Local functions as members, so that calls and conversions to delegates find them as they find methods. */
import type { BoundExpression, BoundFunction } from '../bound.ts';
import { emptyType } from '../signatures/library.ts';
import { originalOf, substitute } from '../type-table.ts';
import type { Constant, Member, Parameter } from '../types.ts';

/** What declares local functions: nothing that has a name. */
export const LOCAL_FUNCTIONS = emptyType('', 'class');

const functions = new WeakMap<Member, BoundFunction>();

/**
 * A local function as a member. Its type parameters are the member's own, so that a call inside of the function itself
 * tells what it infers from what is given.
 */
export function localFunctionMember(
	bound: BoundFunction,
	defaults: readonly (Constant | undefined)[],
	hasParams: boolean,
): Member {
	const typeParameters = bound.typeParameters.map((parameter) => ({ ...parameter }));
	const substitution = new Map(bound.typeParameters.map((parameter, index) => [parameter, typeParameters[index]!]));
	for (const parameter of typeParameters) {
		parameter.bounds = parameter.bounds.map((type) => substitute(type, substitution));
	}
	const parameters = bound.parameters.map((local, index) => {
		const value = defaults[index];
		const optional = value === undefined ? {} : { defaultValue: value };
		const isParams = hasParams && index === bound.parameters.length - 1;
		const mode = isParams ? 'params' : (local.byReference ?? 'value');
		return { name: local.name, type: substitute(local.type, substitution), mode, ...optional } satisfies Parameter;
	});
	const member: Member = {
		kind: 'method',
		name: bound.name,
		declaring: LOCAL_FUNCTIONS,
		isStatic: true,
		isExtension: false,
		typeParameters,
		parameters,
		returns: substitute(bound.returns, substitution),
		canRead: true,
		canWrite: false,
		implementation: bound.name,
		setter: null,
	};
	functions.set(member, bound);
	return member;
}

/** The local function that a member stands for; null when it is a method. */
export function localFunctionOf(member: Member): BoundFunction | null {
	return functions.get(originalOf(member)) ?? null;
}

/** The call of a local function. */
export function localCall(
	called: BoundFunction,
	call: Extract<BoundExpression, { kind: 'call' }>,
): Extract<BoundExpression, { kind: 'local-call' }> {
	const { at, type, typeArguments } = call;
	return { kind: 'local-call', at, type, function: called, typeArguments, arguments: call.arguments };
}
