/** Fields of structs as variables: elements of tuples, and what else may be written. */
import type { BoundExpression } from '../bound.ts';
import { isTupleStruct } from './type-relations.ts';

/** `t.Item1`, where `t` is a variable or itself such a field. */
export type FieldTarget = Extract<BoundExpression, { kind: 'property' }> & { target: BoundExpression };

/** Whether an expression is a field of a struct that a variable holds. */
export function isFieldTarget(target: BoundExpression): target is FieldTarget {
	if (!isField(target)) return false;
	const { kind } = target.target;
	return kind === 'local' || kind === 'array-element' || isFieldTarget(target.target);
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
