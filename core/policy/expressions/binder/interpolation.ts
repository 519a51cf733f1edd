import type { BoundExpression } from '../bound.ts';
import type { ExpressionOf, InterpolationHole } from '../syntax/nodes.ts';
import { bindConverted, bindOperand } from './bind-expression.ts';
import type { Binder } from './binder.ts';
import { asValue, toObject } from './convert.ts';
import { isError, isVoid } from './type-relations.ts';

type Part = Extract<BoundExpression, { kind: 'interpolation' }>['parts'][number];

/** `$"…"`: holes are strings or objects. */
export function bindInterpolation(binder: Binder, syntax: ExpressionOf<'interpolation'>): BoundExpression {
	const parts = syntax.parts.map((part) => (typeof part === 'string' ? part : bindHole(binder, part)));
	return { kind: 'interpolation', at: syntax.at, type: binder.library.string, parts };
}

function bindHole(binder: Binder, hole: InterpolationHole): Part {
	const operand = asValue(binder, bindOperand(binder, hole.value));
	const value = holeValue(binder, operand);
	return { value, alignment: bindAlignment(binder, hole), format: hole.format };
}

function holeValue(binder: Binder, operand: BoundExpression): BoundExpression {
	if (isVoid(operand.type)) return binder.fail('CS0029', { from: 'void', to: 'object' }, operand.at);
	if (operand.type === binder.library.string || isError(operand.type)) return operand;
	return toObject(binder, operand);
}

function bindAlignment(binder: Binder, { alignment }: InterpolationHole): number | null {
	if (alignment === null) return null;
	const value = bindConverted(binder, alignment, binder.library.int);
	if (value.kind === 'literal' && typeof value.value === 'number') return value.value;
	if (!isError(value.type)) binder.report('CS0150', {}, alignment.at);
	return null;
}
