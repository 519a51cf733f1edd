import type { BoundExpression } from '../bound.ts';
import type { Constant, Type } from '../types.ts';
import type { Binder } from './binder.ts';
import { ConstantDecimalOverflow, ConstantDivisionByZero, ConstantOverflow } from './constants.ts';

/** The literal that a calculation of constants gives; null when it is left to run time. Overflow is an error. */
export function foldTo(
	binder: Binder,
	type: Type,
	at: number,
	calculate: () => Constant | undefined,
): BoundExpression | null {
	try {
		const value = calculate();
		return value === undefined ? null : { kind: 'literal', at, type, value };
	} catch (error) {
		if (error instanceof ConstantDivisionByZero) return binder.fail('CS0020', {}, at);
		if (error instanceof ConstantDecimalOverflow) return binder.fail('CS0463', {}, at);
		if (error instanceof ConstantOverflow) return binder.fail('CS0220', {}, at);
		throw error;
	}
}
