/** Tuples: immutable objects, so that writing an element gives its variable a new one. */
import type { Member, NamedType } from '../types.ts';
import { memberCall } from './calls.ts';
import { asType, className } from './representation.ts';

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

/** A tuple with another value in one of its fields. @param tuple a variable */
export function tupleWith(tuple: string, element: Member, value: string): string {
	const fields = element.declaring.members.filter(({ kind }) => kind === 'property');
	const values = fields.map((field) => {
		return field.name === element.name ? value : memberCall(field, field.implementation!, [tuple], []);
	});
	return ofFields(element.declaring, values);
}
