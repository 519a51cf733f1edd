/** What depended on a type parameter, once it is known what the parameter stands for. */
import type { Binder } from '../binder/binder.ts';
import { applyConversion } from '../binder/convert.ts';
import { defaultOf } from '../binder/defaults.ts';
import { membersNamed } from '../binder/members.ts';
import { among, testOutcome, tryCast } from '../binder/patterns.ts';
import { isNamed, isNullable, isValueType, underlying } from '../binder/type-relations.ts';
import type { BoundExpression, BoundInitializer } from '../bound.ts';
import type { Type } from '../types.ts';

type Of<Kind extends BoundExpression['kind']> = Extract<BoundExpression, { kind: Kind }>;

/** The conversion from or to a type parameter; what is no standard conversion goes by way of `object`. */
export function resolveConversion(binder: Binder, operand: BoundExpression, to: Type): BoundExpression {
	const { conversions, library } = binder;
	const direct = conversions.standardImplicit(operand.type, to);
	if (direct !== null) return applyConversion(binder, operand, to, direct);
	const object = asObject(binder, operand);
	return applyConversion(binder, object, to, conversions.explicit(library.object, to)!);
}

function asObject(binder: Binder, operand: BoundExpression): BoundExpression {
	const { object } = binder.library;
	return applyConversion(binder, operand, object, binder.conversions.standardImplicit(operand.type, object)!);
}

/** `new T()`. */
export function newOf(binder: Binder, type: Type, initializer: BoundInitializer[], at: number): BoundExpression {
	const member = isNamed(type)
		? type.members.find(({ kind, parameters }) => kind === 'constructor' && parameters.length === 0)
		: undefined;
	if (member === undefined || !isNamed(type)) return defaultOf(binder, type, at);
	return { kind: 'new', at, type, member, constructed: type, arguments: [], initializer };
}

/** `e is T`, perhaps with a name. */
export function resolveTest(binder: Binder, node: Of<'is'>): BoundExpression {
	const { operand, tested, designation, at, type } = node;
	const outcome = testOutcome(binder, operand.type, tested);
	if (designation === null || !isNullable(tested)) return { ...node, outcome, ...among(binder, tested) };
	// The value is tested; the local takes it as one that may be null.
	const value = binder.newLocal('tested', underlying(tested));
	const left = resolveTest(binder, { ...node, tested: value.type, designation: value });
	const read: BoundExpression = { kind: 'local', at, type: value.type, local: value };
	const assigned: BoundExpression = {
		kind: 'assign',
		at,
		type: tested,
		target: { kind: 'local', at, type: tested, local: designation },
		value: { kind: 'conversion', at, type: tested, conversion: 'nullable-wrap', operand: read },
	};
	const statements = [{ kind: 'expression', at, expression: assigned } as const];
	const result: BoundExpression = { kind: 'literal', at, type, value: true };
	const right: BoundExpression = { kind: 'sequence', at, type, statements, result };
	return { kind: 'binary', at, type, operator: '&&', operandType: type, left, right };
}

/** `e as T`. */
export function resolveTryCast(binder: Binder, operand: BoundExpression, target: Type): BoundExpression {
	return tryCast(binder, asObject(binder, operand), target, operand.at);
}

/** A call of a method of System.Object on a `T?`, which answers also for null. */
export function ofNullable(binder: Binder, call: Of<'call'>): BoundExpression {
	const { target, member } = call;
	const isBoxed = target?.kind === 'conversion' && target.conversion === 'boxing' && isNullable(target.operand.type);
	if (!isBoxed || isValueType(member.declaring)) return call;
	const own = membersNamed(binder, target.operand.type, member.name).find(({ declaring, parameters }) => {
		return isNullable(declaring) && parameters.length === member.parameters.length;
	});
	return own === undefined ? call : { ...call, member: own, target: target.operand };
}
