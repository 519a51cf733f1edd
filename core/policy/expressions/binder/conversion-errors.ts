/** Why a value does not convert, in the words of the compiler. */
import type { BoundExpression } from '../bound.ts';
import type { Constant, Type } from '../types.ts';
import type { Binder } from './binder.ts';
import { expressionTypeText, typeText } from './display.ts';
import { isIntegral } from './numeric-types.ts';
import { isNull } from './type-relations.ts';

/** The error, and what its text names. */
export function conversionError(
	binder: Binder,
	expression: BoundExpression,
	to: Type,
): [Parameters<Binder['report']>[0], Record<string, string>] {
	const names = { from: expressionTypeText(expression), to: typeText(to) };
	if (expression.kind === 'new-tuple' && isNull(expression.type)) {
		return ['CS8135', { count: String(expression.values.length), to: names.to }];
	}
	if (isNull(expression.type)) return [nullError(to), names];
	const isConstant = expression.kind === 'literal' && isIntegral(expression.type) && isNumber(to);
	const isReal = expression.kind === 'literal' && expression.type === binder.library.known('double');
	if (isReal && (to === binder.library.known('float') || to === binder.library.known('decimal'))) {
		return ['CS0664', { to: names.to, suffix: names.to === 'float' ? 'F' : 'M' }];
	}
	if (isConstant && expression.type === binder.library.int) {
		return ['CS0031', { value: constantText(expression.value), to: names.to }];
	}
	return [binder.conversions.explicit(expression.type, to) === null ? 'CS0029' : 'CS0266', names];
}

export function nullError({ kind }: Type): 'CS0403' | 'CS0037' {
	return kind === 'parameter' ? 'CS0403' : 'CS0037';
}

function isNumber(type: Type): boolean {
	return isIntegral(type) && type.name !== 'System.Char';
}

export function constantText(value: Constant): string {
	if (value === null) return 'null';
	if (typeof value !== 'object') return String(value);
	return 'char' in value ? String.fromCharCode(value.char) : value.decimal;
}
