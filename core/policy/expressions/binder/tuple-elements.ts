/** Elements of tuples as variables. */
import type { BoundExpression } from '../bound.ts';
import { isTupleStruct } from './type-relations.ts';

/** `t.Item1`, where `t` is a variable or itself such an element. */
export type ElementTarget = Extract<BoundExpression, { kind: 'property' }> & { target: BoundExpression };

/** Whether an expression is an element of a tuple that a variable holds. */
export function isElementTarget(target: BoundExpression): target is ElementTarget {
	if (!isElement(target)) return false;
	const { kind } = target.target;
	return kind === 'local' || kind === 'array-element' || isElementTarget(target.target);
}

/** Whether an expression reads an element of a tuple, or its rest. */
export function isElement(target: BoundExpression): target is ElementTarget {
	if (target.kind !== 'property' || target.target === null) return false;
	return isTupleStruct(target.member.declaring);
}

/** The variable that holds the tuple of an element. */
export function variableOf(element: ElementTarget): BoundExpression {
	const { target } = element;
	return isElementTarget(target) ? variableOf(target) : target;
}
