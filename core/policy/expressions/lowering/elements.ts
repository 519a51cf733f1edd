/** Elements of arrays. Array and indices are evaluated, in order, before they are checked. */
import type { BoundExpression } from '../bound.ts';
import { lowerExpression } from './expression.ts';
import type { Lowering } from './lowering.ts';
import { asType } from './representation.ts';
import type { Unit } from './unit.ts';

type Element = Extract<BoundExpression, { kind: 'array-element' }>;

export function element(lowering: Lowering, unit: Unit, node: Element): string {
	const type = asType(node.type);
	if (node.indices.length === 1) {
		const array = lowerExpression(lowering, unit, node.target);
		return `elementAt<${type}>(${array}, ${arrayIndex(lowering, unit, node.indices[0]!)})`;
	}
	const { stores, array, place } = placed(lowering, unit, node, node.indices.every(isUnchanging));
	const read = `RectangularArray_get<${type}>(${array}, ${place})`;
	return stores.length === 0 ? read : `(${[...stores, read].join(', ')})`;
}

export function setElement(lowering: Lowering, unit: Unit, node: Element, value: string): string {
	const type = asType(node.type);
	if (node.indices.length === 1) {
		const array = lowerExpression(lowering, unit, node.target);
		return `setElement<${type}>(${array}, ${arrayIndex(lowering, unit, node.indices[0]!)}, ${value})`;
	}
	// The value is evaluated behind the indices, and may change what they are made of.
	const { stores, array, place } = placed(lowering, unit, node, false);
	const stored = unit.temporary(node.type);
	const written = `RectangularArray_set<${type}>(${array}, ${place}, ${stored})`;
	return `(${[...stores, `${stored} = ${value}`, written, stored].join(', ')})`;
}

export function elementReference(lowering: Lowering, unit: Unit, node: Element): string {
	const type = asType(node.type);
	if (node.indices.length === 1) {
		const array = lowerExpression(lowering, unit, node.target);
		return `elementReference<${type}>(${array}, ${arrayIndex(lowering, unit, node.indices[0]!)})`;
	}
	const { stores, array, place } = placed(lowering, unit, node, false);
	const created = `elementReference<${type}>(notNull(${array}).items, ${place})`;
	return `(${[...stores, created].join(', ')})`;
}

/** An index or a size, which may be of any integer type. */
export function arrayIndex(lowering: Lowering, unit: Unit, node: BoundExpression): string {
	const text = lowerExpression(lowering, unit, node);
	return asType(node.type) === 'i32' ? text : `<i32>(${text})`;
}

interface Placed {
	/** What fills temporaries first. */
	stores: string[];
	array: string;
	/** The number of the element, row after row. */
	place: string;
}

/** The place of an element of an array of several dimensions. */
function placed(lowering: Lowering, unit: Unit, node: Element, isUnchanging: boolean): Placed {
	const stores: string[] = [];
	const store = (variable: string, text: string): string => {
		stores.push(`${variable} = ${text}`);
		return variable;
	};
	const target = lowerExpression(lowering, unit, node.target);
	const isLocal = isUnchanging && node.target.kind === 'local';
	const array = isLocal ? target : store(unit.temporary(node.target.type), target);
	const place = node.indices.reduce((before, index, dimension) => {
		const text = arrayIndex(lowering, unit, index);
		const settled = isUnchanging || index.kind === 'literal' ? text : store(unit.number(), text);
		return `RectangularArray_place<${asType(node.type)}>(${array}, ${dimension}, ${before}, ${settled})`;
	}, '0');
	return { stores, array, place };
}

/** What neither changes anything nor is changed by what is evaluated beside it. */
export function isUnchanging(node: BoundExpression): boolean {
	switch (node.kind) {
		case 'local':
		case 'literal':
		case 'receiver':
			return true;
		case 'binary':
			return !'/%'.includes(node.operator) && isUnchanging(node.left) && isUnchanging(node.right);
		case 'conversion':
			return node.conversion === 'numeric' && isUnchanging(node.operand);
		default:
			return false;
	}
}
