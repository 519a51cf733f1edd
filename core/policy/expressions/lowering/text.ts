/** Concatenation and interpolation: how values become text. */
import type { BoundExpression } from '../bound.ts';
import type { Type } from '../types.ts';
import { lowerExpression } from './expression.ts';
import type { Lowering } from './lowering.ts';
import { asObject } from './operator.ts';
import { isChar, isString, primitive, quote } from './representation.ts';
import type { Unit } from './unit.ts';

type Of<Kind extends BoundExpression['kind']> = Extract<BoundExpression, { kind: Kind }>;

/** How a value reads in a concatenation. */
export function textOf(type: Type, text: string): string {
	if (text === 'null') return '""';
	if (isString(type)) return text.startsWith('"') ? text : `orEmpty(${text})`;
	if (isChar(type)) return `String.fromCharCode(${text})`;
	const number = primitive(type);
	return number === null ? `textOf(${text})` : `textOf<${number}>(${text})`;
}

/** A part of a concatenation; texts that were put together are never null. */
export function partText(part: BoundExpression, text: string): string {
	return part.kind === 'concat' || part.kind === 'interpolation' ? text : textOf(part.type, text);
}

export function interpolation(lowering: Lowering, unit: Unit, node: Of<'interpolation'>): string {
	const parts = node.parts.map((part) => {
		if (typeof part === 'string') return quote(part);
		const value = lowerExpression(lowering, unit, part.value);
		const text =
			part.format === null
				? partText(part.value, value)
				: `formatObject(${asObject(part.value.type, value)}, ${quote(part.format)})`;
		return part.alignment === null ? text : `align(${text}, ${part.alignment})`;
	});
	return parts.length === 0 ? '""' : joined(parts);
}

/** Parts that are put together, up to four at a time: each time makes a new text. Many are a tree that is not deep. */
export function joined(parts: readonly string[]): string {
	let texts = parts;
	while (texts.length > 4) {
		const count = Math.ceil(texts.length / 4);
		texts = Array.from({ length: count }, (_, index) => joinedFew(texts.slice(index * 4, index * 4 + 4)));
	}
	return texts.length === 1 ? `(${texts[0]})` : joinedFew(texts);
}

function joinedFew(parts: readonly string[]): string {
	if (parts.length === 1) return parts[0]!;
	return parts.length === 2 ? `(${parts.join(' + ')})` : `concat${parts.length}(${parts.join(', ')})`;
}
