/** `default(T)` and the literal `default`, which waits for its type. */
import type { BoundExpression } from '../bound.ts';
import { NULL } from '../signatures/library.ts';
import type { ExpressionOf } from '../syntax/nodes.ts';
import type { Constant, Type } from '../types.ts';
import type { Binder } from './binder.ts';
import { convertConstant } from './constants.ts';
import { isNumeric } from './numeric-types.ts';
import { isExpression, type Operand } from './operand.ts';
import { resolveVariableType } from './resolve-types.ts';
import { isNull } from './type-relations.ts';

export function bindDefault(binder: Binder, { at, type }: ExpressionOf<'default'>): BoundExpression {
	return type === null ? { kind: 'default', at, type: NULL } : defaultOf(binder, resolveVariableType(binder, type), at);
}

/** Whether an operand is the literal `default` before it has a type. */
export function isDefaultLiteral(operand: Operand): boolean {
	return operand.kind === 'default' && isExpression(operand) && isNull(operand.type);
}

/** The default value of a type, a constant where the type has constants. */
export function defaultOf(binder: Binder, type: Type, at: number): BoundExpression {
	const zero = zeroOf(binder, type);
	return zero === undefined ? { kind: 'default', at, type } : { kind: 'literal', at, type, value: zero };
}

/** The constant that `default(T)` is; undefined of the other structs. */
function zeroOf(binder: Binder, type: Type): Constant | undefined {
	if (type === binder.library.bool) return false;
	if (isNumeric(type) || type.kind === 'enum') return convertConstant(0, type, true);
	return type === binder.library.string ? null : undefined;
}
