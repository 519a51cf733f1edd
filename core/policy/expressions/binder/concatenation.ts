/** `+` of strings. */
import type { BoundExpression } from '../bound.ts';
import type { Binder } from './binder.ts';
import { isNull } from './type-relations.ts';

/** Whether a `+` concatenates: one of its sides is a string. */
export function isConcatenation(binder: Binder, left: BoundExpression, right: BoundExpression): boolean {
	const { string } = binder.library;
	return left.type === string || right.type === string;
}

/** `+` of `null` and a value that no operator adds to it: `null` is a string then. */
export function concatenateNull(
	binder: Binder,
	left: BoundExpression,
	right: BoundExpression,
	at: number,
): BoundExpression | null {
	const isLiteral = (side: BoundExpression) => isNull(side.type) && side.kind === 'literal';
	return isLiteral(left) !== isLiteral(right) ? concatenate(binder, left, right, at) : null;
}

/** `+` with a string: chains become one node, and constant strings one constant. */
export function concatenate(
	binder: Binder,
	left: BoundExpression,
	right: BoundExpression,
	at: number,
): BoundExpression | null {
	const parts: BoundExpression[] = [];
	for (const part of [...partsOf(left), ...partsOf(right)]) {
		if (isNull(part.type) && part.kind !== 'literal') return null;
		const last = parts.at(-1);
		if (last !== undefined && isConstantText(binder, last) && isConstantText(binder, part)) {
			const value = textOf(last) + textOf(part);
			parts[parts.length - 1] = { kind: 'literal', at: last.at, type: binder.library.string, value };
		} else {
			parts.push(part);
		}
	}
	const type = binder.library.string;
	const [only] = parts;
	if (parts.length === 1 && only!.kind === 'literal') return { ...only!, at };
	return { kind: 'concat', at, type, parts };
}

function partsOf(expression: BoundExpression): BoundExpression[] {
	return expression.kind === 'concat' ? expression.parts : [expression];
}

function isConstantText(binder: Binder, part: BoundExpression): boolean {
	return part.kind === 'literal' && (part.type === binder.library.string || isNull(part.type));
}

function textOf(part: BoundExpression): string {
	return part.kind === 'literal' && typeof part.value === 'string' ? part.value : '';
}
