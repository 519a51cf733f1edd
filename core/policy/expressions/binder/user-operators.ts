/** Operators that types declare, and their lifted forms. */
import type { BoundExpression } from '../bound.ts';
import { NULL } from '../signatures/library.ts';
import type { Member, Type } from '../types.ts';
import { bindCandidate } from './arguments.ts';
import { type Binder, errorAt } from './binder.ts';
import { applyConversion } from './convert.ts';
import { shortExpressionTypeText } from './display.ts';
import { type Argument, type Candidate, resolveOverload } from './overloads.ts';
import { requireImplementation } from './requirements.ts';
import { baseChain, isNamed, isNull, isNullable, isValueType, underlying } from './type-relations.ts';

/** The call of an operator of the operands' types; null when they declare none that fits. */
export function bindUserOperator(
	binder: Binder,
	operator: string,
	operands: readonly BoundExpression[],
	at: number,
): BoundExpression | null {
	const members = operatorsOf(operator, operands);
	if (members.length === 0) return null;
	// `x == null` of a nullable struct is a test of the language, not of the struct.
	const isEquality = operator === '==' || operator === '!=';
	const hasNull = operands.some(({ type }) => isNull(type));
	if (isEquality && hasNull && operands.some(({ type }) => isNullable(type))) return null;
	const resolved = resolveOverload(binder, members, operands.map(asArgument), null);
	if (resolved.kind === 'found') return operatorCall(binder, resolved.candidate, operands, at);
	if (resolved.kind === 'ambiguous') return ambiguous(binder, operator, operands, at);
	const liftable = members.filter(isLiftable);
	const nulls = hasNull ? nullTypes(binder, liftable, operands) : [];
	if (nulls.length > 1) return ambiguous(binder, operator, operands, at);
	const lifted = nulls.length === 0 ? operands : operands.map((operand) => withTypedNull(operand, nulls[0]!));
	return lifted.some(({ type }) => isNullable(type)) ? bindLifted(binder, liftable, lifted, operator, at) : null;
}

function ambiguous(
	binder: Binder,
	operator: string,
	operands: readonly BoundExpression[],
	at: number,
): BoundExpression {
	const [left, right] = operands.map(shortExpressionTypeText);
	if (right === undefined) return binder.fail('CS0035', { operator, type: left! }, at);
	return binder.fail('CS0034', { operator, left: left!, right }, at);
}

/** Whether an operator has a form for nullable operands. */
function isLiftable({ parameters }: Member): boolean {
	return parameters.every(({ type }) => isValueType(type) && !isNullable(type));
}

/** The types that the operand `null` may have: nullables of what operators take beside the other operand. */
function nullTypes(binder: Binder, liftable: readonly Member[], operands: readonly BoundExpression[]): Type[] {
	const place = operands.findIndex(({ type }) => isNull(type));
	const fitting = liftable.filter(({ parameters }) => {
		return operands.every(({ type }, index) => {
			return index === place || binder.conversions.implicit(underlying(type), parameters[index]!.type) !== null;
		});
	});
	return [...new Set(fitting.map(({ parameters }) => binder.library.nullable(parameters[place]!.type)))];
}

function withTypedNull(operand: BoundExpression, type: Type): BoundExpression {
	return isNull(operand.type) ? { kind: 'default', at: operand.at, type } : operand;
}

function operatorsOf(operator: string, operands: readonly BoundExpression[]): Member[] {
	const found = new Set<Member>();
	for (const operand of operands) {
		const type = underlying(operand.type);
		if (!isNamed(type)) continue;
		for (const level of baseChain(type)) {
			for (const member of level.members) {
				const isWanted = member.kind === 'operator' && member.operator === operator;
				if (isWanted && member.parameters.length === operands.length) found.add(member);
			}
		}
	}
	return [...found];
}

function asArgument(operand: BoundExpression): Argument {
	return { at: operand.at, name: null, mode: 'value', operand };
}

function operatorCall(
	binder: Binder,
	candidate: Candidate,
	operands: readonly BoundExpression[],
	at: number,
): BoundExpression {
	const { member } = candidate;
	requireImplementation(binder, member, at);
	const values = bindCandidate(binder, candidate, operands.map(asArgument), at);
	const type = member.returns;
	return { kind: 'call', at, type, member, typeArguments: [], target: null, arguments: values };
}

/**
 * The operator on the values of nullable operands: null, or false of a comparison, when one of them is null. Equality of
 * two nulls is true.
 */
function bindLifted(
	binder: Binder,
	liftable: readonly Member[],
	operands: readonly BoundExpression[],
	operator: string,
	at: number,
): BoundExpression | null {
	if (liftable.length === 0) return null;
	const locals = operands.map(({ type }) => binder.newLocal('operand', type));
	const reads = locals.map((local): BoundExpression => ({ kind: 'local', at, type: local.type, local }));
	const resolved = resolveOverload(
		binder,
		liftable,
		reads.map((read) => asArgument(unwrapped(read))),
		null,
	);
	if (resolved.kind !== 'found') return null;
	const call = operatorCall(binder, resolved.candidate, reads.map(unwrapped), at);
	const statements = operands.map((value, index) => ({ kind: 'declare' as const, at, local: locals[index]!, value }));
	const result = liftedResult(binder, call, reads, operator, at);
	return { kind: 'sequence', at, type: result.type, statements, result };
}

function unwrapped(expression: BoundExpression): BoundExpression {
	const { type, at } = expression;
	if (!isNullable(type)) return expression;
	return { kind: 'conversion', at, type: underlying(type), conversion: 'nullable-unwrap', operand: expression };
}

function liftedResult(
	binder: Binder,
	call: BoundExpression,
	reads: readonly BoundExpression[],
	operator: string,
	at: number,
): BoundExpression {
	const nullable = reads.filter(({ type }) => isNullable(type));
	const present = nullable.map((read) => hasValue(binder, read, at)).reduce((a, b) => logical(binder, '&&', a, b, at));
	const isEquality = operator === '==' || operator === '!=';
	if (call.type === binder.library.bool) {
		const whenFalse = isEquality ? equalityOfNulls(binder, reads, operator, at) : literal(binder, false, at);
		return { kind: 'conditional', at, type: call.type, condition: present, whenTrue: call, whenFalse };
	}
	const type = binder.library.nullable(call.type);
	const wrap = { kind: 'nullable-wrap', isImplicit: true, inner: { kind: 'identity', isImplicit: true } } as const;
	const whenTrue = applyConversion(binder, call, type, wrap);
	return { kind: 'conditional', at, type, condition: present, whenTrue, whenFalse: { kind: 'default', at, type } };
}

/** At least one operand is null: two nulls are equal, a null and a value are not. */
function equalityOfNulls(
	binder: Binder,
	reads: readonly BoundExpression[],
	operator: string,
	at: number,
): BoundExpression {
	const [left, right] = reads.map((read) =>
		isNullable(read.type) ? hasValue(binder, read, at) : literal(binder, true, at),
	);
	const { bool } = binder.library;
	if (left === undefined || right === undefined) return errorAt(at);
	return { kind: 'binary', at, type: bool, operator: operator === '==' ? '==' : '!=', operandType: bool, left, right };
}

function hasValue(binder: Binder, read: BoundExpression, at: number): BoundExpression {
	const right: BoundExpression = {
		kind: 'conversion',
		at,
		type: read.type,
		conversion: 'null',
		operand: nullLiteral(at),
	};
	return { kind: 'binary', at, type: binder.library.bool, operator: '!=', operandType: read.type, left: read, right };
}

function nullLiteral(at: number): BoundExpression {
	return { kind: 'literal', at, type: NULL, value: null };
}

function literal(binder: Binder, value: boolean, at: number): BoundExpression {
	return { kind: 'literal', at, type: binder.library.bool, value };
}

function logical(
	binder: Binder,
	operator: '&&',
	left: BoundExpression,
	right: BoundExpression,
	at: number,
): BoundExpression {
	const type: Type = binder.library.bool;
	return { kind: 'binary', at, type, operator, operandType: type, left, right };
}
