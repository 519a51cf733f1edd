/** Assignment to an element of a tuple: tuples do not change, so the variable gets a new one. */
import type { BoundExpression, BoundStatement } from '../bound.ts';
import type { NamedType } from '../types.ts';
import { requireVariable } from './assignments.ts';
import type { Binder } from './binder.ts';
import { tupleElements } from './tuples.ts';
import { isError, isTuple } from './type-relations.ts';

/** `t.Item1`, where `t` is a variable or itself such an element. */
export type ElementTarget = Extract<BoundExpression, { kind: 'property' }> & {
	target: BoundExpression & { type: NamedType };
};

/** Whether an expression reads an element of a tuple that a variable holds. */
export function isElementTarget(target: BoundExpression): target is ElementTarget {
	if (target.kind !== 'property' || target.target === null || !isTuple(target.target.type)) return false;
	if (!/^Item\d$/.test(target.member.name)) return false;
	const { kind } = target.target;
	return kind === 'local' || kind === 'array-element' || isElementTarget(target.target);
}

/** The element, or an error where its variable is read-only. */
export function requireElement(binder: Binder, element: ElementTarget): BoundExpression {
	let variable: BoundExpression = element;
	while (isElementTarget(variable)) variable = variable.target;
	const required = requireVariable(binder, variable);
	return isError(required.type) ? required : element;
}

/** The element with array and index of its variable evaluated now, so that it may be read and written. */
export function settledElement(binder: Binder, element: ElementTarget, evaluated: BoundStatement[]): ElementTarget {
	return { ...element, target: settledVariable(binder, element.target, evaluated) as ElementTarget['target'] };
}

function settledVariable(binder: Binder, variable: BoundExpression, evaluated: BoundStatement[]): BoundExpression {
	if (isElementTarget(variable)) return settledElement(binder, variable, evaluated);
	if (variable.kind !== 'array-element') return variable;
	const target = stored(binder, variable.target, evaluated);
	return { ...variable, target, index: stored(binder, variable.index, evaluated) };
}

/** A local with the value, which a statement declares. */
export function stored(binder: Binder, value: BoundExpression, statements: BoundStatement[]): BoundExpression {
	const { at, type } = value;
	const local = binder.newLocal('part', type);
	statements.push({ kind: 'declare', at, local, value });
	return { kind: 'local', at, type, local };
}

/** Writes a settled element; the result is the value, or what the element was before. */
export function writeElement(
	binder: Binder,
	element: ElementTarget,
	value: BoundExpression,
	result: 'new' | 'old',
	evaluated: readonly BoundStatement[],
): BoundExpression {
	const { at, type } = element;
	const statements = [...evaluated];
	const before = result === 'old' ? stored(binder, element, statements) : null;
	const written = stored(binder, value, statements);
	statements.push({ kind: 'expression', at, expression: replaced(binder, element, written) });
	return { kind: 'sequence', at, type, statements, result: before ?? written };
}

/** The assignment of a tuple with one element exchanged to the variable that holds it. */
function replaced(binder: Binder, { at, member, target }: ElementTarget, value: BoundExpression): BoundExpression {
	const { type } = target;
	const values = tupleElements(binder, target, type.typeArguments.length).map((element) =>
		element.kind === 'property' && element.member.name === member.name ? value : element,
	);
	const tuple: BoundExpression = { kind: 'new-tuple', at, type, constructed: type, values };
	return isElementTarget(target) ? replaced(binder, target, tuple) : { kind: 'assign', at, type, target, value: tuple };
}
