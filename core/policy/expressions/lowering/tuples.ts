/** Tuples: immutable objects, so that writing an element gives its variable a new one. */
import type { ElementTarget } from '../binder/tuple-elements.ts';
import type { NamedType } from '../types.ts';
import { assign, stabilized } from './assignments.ts';
import { memberCall } from './calls.ts';
import { lowerExpression } from './expression.ts';
import type { Lowering } from './lowering.ts';
import { asType, className } from './representation.ts';
import type { Unit } from './unit.ts';

/** A tuple of elements; from the eighth on they are in the tuple of the rest. */
export function newTuple(type: NamedType, elements: readonly string[]): string {
	const [rest] = type.typeArguments.slice(7);
	if (rest === undefined) return `new ${className(type)}(${elements.join(', ')})`;
	return ofFields(type, [...elements.slice(0, 7), newTuple(rest as NamedType, elements.slice(7))]);
}

function ofFields(type: NamedType, fields: readonly string[]): string {
	if (fields.length < 8) return newTuple(type, fields);
	return `ValueTuple_new8<${type.typeArguments.map(asType).join(', ')}>(${fields.join(', ')})`;
}

/** The assignment of a value to an element of a tuple that a variable holds. */
export function assignElement(lowering: Lowering, unit: Unit, target: ElementTarget, value: string): string {
	const type = target.member.declaring;
	const [stores, variable] = stabilized(lowering, unit, target.target);
	const written = unit.temporary(target.type);
	const tuple = unit.temporary(type);
	const fields = type.members.filter(({ kind }) => kind === 'property');
	const values = fields.map((field) => {
		return field.name === target.member.name ? written : memberCall(field, field.implementation!, [tuple], []);
	});
	const steps = [
		...stores,
		`${written} = ${value}`,
		`${tuple} = ${lowerExpression(lowering, unit, variable)}`,
		assign(lowering, unit, variable, ofFields(type, values)),
		written,
	];
	return `(${steps.join(', ')})`;
}
