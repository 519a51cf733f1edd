/** Fields of structs as variables: elements of tuples, and what else may be written. */
import type { BoundExpression } from '../bound.ts';
import { isTupleStruct } from './type-relations.ts';

/** `t.Item1`, where `t` is a variable or itself such a field. */
export type FieldTarget = Extract<BoundExpression, { kind: 'property' }> & { target: BoundExpression };

/** Whether an expression is a field of a struct that a variable holds. */
export function isFieldTarget(target: BoundExpression): target is FieldTarget {
	if (!isField(target)) return false;
	return isVariable(target.target) || isFieldTarget(target.target);
}

/** Whether an expression is a variable, and no field itself. */
function isVariable(expression: BoundExpression): boolean {
	switch (expression.kind) {
		case 'local':
		case 'array-element':
			return true;
		case 'local-call':
			return expression.function.byReference !== null;
		default:
			return expression.kind === 'conditional' && expression.isReference === true;
	}
}

/** Whether an expression reads a field of a struct, or the rest of a tuple. */
export function isField(target: BoundExpression): target is FieldTarget {
	if (target.kind !== 'property' || target.target === null) return false;
	const { declaring, canWrite } = target.member;
	return declaring.kind === 'struct' && (canWrite || isTupleStruct(declaring));
}

/** The variable that holds the struct of a field. */
export function variableOf(field: FieldTarget): BoundExpression {
	const { target } = field;
	return isFieldTarget(target) ? variableOf(target) : target;
}
