/** `?:`, `??` and `?.`. */
import type { BoundExpression } from '../bound.ts';
import type { ExpressionOf } from '../syntax/nodes.ts';
import { isSameType, withoutElementNames } from '../type-table.ts';
import type { Type } from '../types.ts';
import { bindCondition, bindOperand, bindTypedValue } from './bind-expression.ts';
import { type Binder, errorAt } from './binder.ts';
import { applyConversion, asValue, canConvert, convertOperand, implicitConversion } from './convert.ts';
import { isDefaultLiteral } from './defaults.ts';
import { expressionTypeText, shortExpressionTypeText, shortTypeText } from './display.ts';
import { isExpression, type Operand } from './operand.ts';
import { bindReferenceConditional } from './references.ts';
import {
	isError,
	isNull,
	isNullable,
	isReferenceType,
	isValueType,
	isVoid,
	mayBeNull,
	underlying,
} from './type-relations.ts';

export function bindConditional(binder: Binder, syntax: ExpressionOf<'conditional'>): BoundExpression {
	const { at } = syntax;
	const condition = bindCondition(binder, syntax.condition);
	const { whenTrue: first, whenFalse: second } = syntax;
	if (first.kind === 'ref' || second.kind === 'ref') return bindReferenceConditional(binder, condition, syntax);
	const left = bindOperand(binder, first);
	const right = bindOperand(binder, second);
	if (isFaulty(left) || isFaulty(right)) return errorAt(at);
	const type = conditionalType(binder, left, right);
	if (type === null) {
		return binder.fail('CS0173', { left: operandText(left), right: operandText(right) }, at);
	}
	const whenTrue = convertOperand(binder, left, type);
	const whenFalse = convertOperand(binder, right, type);
	// A constant condition does not make a constant of values that are none.
	if (condition.kind === 'literal' && whenTrue.kind === 'literal' && whenFalse.kind === 'literal') {
		return { ...(condition.value === true ? whenTrue : whenFalse), at };
	}
	return { kind: 'conditional', at, type, condition, whenTrue, whenFalse };
}

function isFaulty(operand: Operand): boolean {
	return isExpression(operand) && isError(operand.type);
}

/** The type of one side to which the other converts (C# 7.3, 11.15); null when there is none. */
function conditionalType(binder: Binder, left: Operand, right: Operand): Type | null {
	const leftType = typeOf(left);
	const rightType = typeOf(right);
	if (leftType === null || rightType === null) {
		const type = leftType ?? rightType;
		if (type === null) return null;
		return canConvert(binder, leftType === null ? left : right, type) ? type : null;
	}
	if (leftType === rightType) return leftType;
	// Names that the sides do not share are none.
	if (isSameType(leftType, rightType)) return withoutElementNames(leftType);
	const toRight = binder.conversions.implicit(leftType, rightType) !== null;
	const toLeft = binder.conversions.implicit(rightType, leftType) !== null;
	if (toRight !== toLeft) return toRight ? rightType : leftType;
	if (toRight) return null;
	// Constants convert by their value.
	if (canConvert(binder, left, rightType)) return rightType;
	return canConvert(binder, right, leftType) ? leftType : null;
}

function typeOf(operand: Operand): Type | null {
	return isExpression(operand) && !isNull(operand.type) ? operand.type : null;
}

function operandText(operand: Operand, textOf = expressionTypeText): string {
	if (operand.kind === 'unbound-lambda') return 'lambda expression';
	return isExpression(operand) ? textOf(operand) : 'method group';
}

/** `a ?? b` (C# 7.3, 11.13). */
export function bindCoalesce(binder: Binder, syntax: ExpressionOf<'binary'>): BoundExpression {
	const { at } = syntax;
	const left = asValue(binder, bindOperand(binder, syntax.left));
	const right = bindOperand(binder, syntax.right);
	if (isError(left.type) || isFaulty(right)) return errorAt(at);
	if (isDefaultLiteral(left)) return binder.fail('CS8310', { operator: '??', operand: 'default' }, at);
	const type = coalesceType(binder, left, right);
	if (type === null) {
		return binder.fail(
			'CS0019',
			{ operator: '??', left: shortTypeText(left.type), right: operandText(right, shortExpressionTypeText) },
			at,
		);
	}
	const receiver: BoundExpression = { kind: 'receiver', at: left.at, type: left.type };
	const leftResult = coalescedLeft(binder, receiver, type);
	return { kind: 'coalesce', at, type, left, leftResult, right: convertOperand(binder, right, type) };
}

function coalesceType(binder: Binder, left: BoundExpression, right: Operand): Type | null {
	const { type } = left;
	if (isNull(type) || isVoid(type) || !mayBeNull(type)) return null;
	if (isNullable(type) && canConvert(binder, right, underlying(type))) return underlying(type);
	if (canConvert(binder, right, type)) return type;
	if (!isExpression(right) || isNull(right.type) || isVoid(right.type)) return null;
	return binder.conversions.implicit(underlying(type), right.type) === null ? null : right.type;
}

/** The left value, known not to be null, as the result's type. */
function coalescedLeft(binder: Binder, receiver: BoundExpression, type: Type): BoundExpression {
	if (receiver.type === type) return receiver;
	if (!isNullable(receiver.type)) return convertOperand(binder, receiver, type);
	const value = underlying(receiver.type);
	const { at } = receiver;
	const unwrapped: BoundExpression = {
		kind: 'conversion',
		at,
		type: value,
		conversion: 'nullable-unwrap',
		operand: receiver,
	};
	const conversion = implicitConversion(binder, unwrapped, type);
	return conversion === null ? unwrapped : applyConversion(binder, unwrapped, type, conversion);
}

/** `target?.access`: null when the target is, else the access in a type that can be null. */
export function bindNullConditional(binder: Binder, syntax: ExpressionOf<'null-conditional'>): BoundExpression {
	const { at } = syntax;
	const target = bindTypedValue(binder, syntax.target);
	if (isError(target.type)) return errorAt(at);
	if (isNull(target.type) || !mayBeNull(target.type)) {
		return binder.fail('CS0023', { operator: '?', type: shortTypeText(target.type) }, at);
	}
	binder.receivers.push(underlying(target.type));
	const access = asValue(binder, bindOperand(binder, syntax.access));
	binder.receivers.pop();
	if (isError(access.type)) return errorAt(at);
	if (access.type.kind === 'parameter' && !isValueType(access.type) && !isReferenceType(access.type)) {
		return binder.fail('CS0023', { operator: '?', type: shortTypeText(access.type) }, at);
	}
	if (!isValueType(access.type) || isNullable(access.type)) {
		return { kind: 'null-conditional', at, type: access.type, target, access };
	}
	const type = binder.library.nullable(access.type);
	const wrapped: BoundExpression = {
		kind: 'conversion',
		at: access.at,
		type,
		conversion: 'nullable-wrap',
		operand: access,
	};
	return { kind: 'null-conditional', at, type, target, access: wrapped };
}
