/** Locals, and the elements of tuples in them, as what is assigned and read. */
import type { BoundExpression, Local } from '../bound.ts';
import type { Type } from '../types.ts';
import { isFieldTarget } from './struct-fields.ts';
import { isNamed, isTupleStruct } from './type-relations.ts';

export type Place = Local | Element;

/** An element of a tuple; the same element is the same object. */
export interface Element {
	name: string;
	type: Type;
	parent: Place;
	/** The elements beside it, itself included. */
	siblings: readonly Element[];
}

const elements = new WeakMap<Place, readonly Element[]>();

/** The place that an expression names; null when it is none. */
export function placeOf(expression: BoundExpression): Place | null {
	if (expression.kind === 'local') return expression.local;
	if (!isFieldTarget(expression)) return null;
	const parent = placeOf(expression.target);
	const { declaring, name } = expression.member;
	if (parent === null || !isTupleStruct(declaring)) return null;
	let siblings = elements.get(parent);
	if (siblings === undefined) {
		const fields = declaring.members.filter(({ kind }) => kind === 'property');
		const made: Element[] = [];
		for (const field of fields) made.push({ name: field.name, type: field.returns, parent, siblings: made });
		elements.set(parent, (siblings = made));
	}
	return siblings.find((element) => element.name === name) ?? null;
}

/** The name of an element as code writes it: `count` of `(int, int count)`, `Item8` of the rest. */
export function writtenName({ name, parent }: Element): string {
	let index = Number(name.replace('Item', '')) - 1;
	let tuple = parent;
	for (; 'parent' in tuple && tuple.name === 'Rest'; tuple = tuple.parent) index += 7;
	const names = isNamed(tuple.type) ? tuple.type.elementNames : undefined;
	return names?.[index] ?? `Item${index + 1}`;
}

/** The local of a place. */
export function localOf(place: Place): Local {
	return 'parent' in place ? localOf(place.parent) : place;
}

/** Whether a place is another, or in it. */
export function isWithin(place: Place, outer: Place): boolean {
	return place === outer || ('parent' in place && isWithin(place.parent, outer));
}

/** What is left of a place without one that is in it. */
export function partsAround(inner: Place, outer: Place): Place[] {
	if (inner === outer || !('parent' in inner)) return [];
	const beside = inner.siblings.filter((element) => element !== inner);
	return [...beside, ...partsAround(inner.parent, outer)];
}
