/** `+`, `-`, `==` and `!=` of delegates (C# 7.3, 11.9.6 and 11.11.9). */
import type { BinaryOperator, BoundExpression } from '../bound.ts';
import type { Type } from '../types.ts';
import type { Binder } from './binder.ts';
import { canConvert, convertOperand } from './convert.ts';
import { isExpression, type Operand } from './operand.ts';
import { isDelegate, isNull } from './type-relations.ts';

const OPERATORS: ReadonlySet<BinaryOperator> = new Set(['+', '-', '==', '!=']);

/** The operation of a delegate with what converts to its type; null when it is none. */
export function bindDelegateOperation(
	binder: Binder,
	operator: BinaryOperator,
	left: Operand,
	right: Operand,
	at: number,
): BoundExpression | null {
	if (!OPERATORS.has(operator)) return null;
	const isEquality = operator === '==' || operator === '!=';
	// A test for null is one of references.
	if (isEquality && [left, right].some((side) => isExpression(side) && isNull(side.type))) return null;
	const types = [left, right].flatMap((side) => (isExpression(side) && isDelegate(side.type) ? [side.type] : []));
	const operandType = types.find((type) => [left, right].every((side) => canConvert(binder, side, type)));
	if (operandType === undefined) return null;
	const type: Type = isEquality ? binder.library.bool : operandType;
	const values = [left, right].map((side) => convertOperand(binder, side, operandType)) as [
		BoundExpression,
		BoundExpression,
	];
	return { kind: 'binary', at, type, operator, operandType, left: values[0], right: values[1] };
}
