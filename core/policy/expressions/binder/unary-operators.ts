import type { BoundExpression } from '../bound.ts';
import type { ExpressionOf } from '../syntax/nodes.ts';
import type { Type } from '../types.ts';
import { bindOperand } from './bind-expression.ts';
import { type Binder, errorAt } from './binder.ts';
import { foldUnary } from './constants.ts';
import { asValue, convertOperand } from './convert.ts';
import { isDefaultLiteral } from './defaults.ts';
import { shortExpressionTypeText } from './display.ts';
import { foldTo } from './fold.ts';
import { isIntegral, isNumeric } from './numeric-types.ts';
import { NUMERIC } from './operand-types.ts';
import { checkedness } from './operators.ts';
import { isError, isNullable, underlying } from './type-relations.ts';
import { bindUserOperator } from './user-operators.ts';

/** `-x`, `+x`, `!x`, `~x`. */
export function bindUnary(binder: Binder, syntax: ExpressionOf<'unary'>): BoundExpression {
	const { at } = syntax;
	const operator = syntax.operator as '-' | '+' | '!' | '~';
	const operand = asValue(binder, bindOperand(binder, syntax.operand));
	if (isError(operand.type)) return errorAt(at);
	if (isDefaultLiteral(operand)) return binder.fail('CS8310', { operator, operand: 'default' }, at);
	const user = bindUserOperator(binder, operator, [operand], at);
	if (user !== null) return user;
	const type = unaryType(binder, operator, operand);
	if (type === null) {
		return binder.fail('CS0023', { operator, type: shortExpressionTypeText(operand) }, at);
	}
	const value = convertOperand(binder, operand, type);
	if (value.kind === 'literal') {
		const constant = foldTo(binder, type, at, () =>
			foldUnary(operator, value.value, type, binder.overflow !== 'unchecked'),
		);
		if (constant !== null) return constant;
	}
	return { kind: 'unary', at, type, operator, operand: value, ...checkedness(binder) };
}

function unaryType(binder: Binder, operator: '-' | '+' | '!' | '~', operand: BoundExpression): Type | null {
	const { library } = binder;
	const value = underlying(operand.type);
	const lift = (type: Type) => (isNullable(operand.type) ? library.nullable(type) : type);
	if (operator === '!') return value === library.bool ? operand.type : null;
	if (operator === '~' && value.kind === 'enum') return operand.type;
	if (!isNumeric(value) || (operator === '~' && !isIntegral(value))) return null;
	const names = operator === '-' ? NUMERIC.filter((name) => name !== 'uint' && name !== 'ulong') : NUMERIC;
	if (operator === '-' && value === library.known('ulong')) return null;
	const type = names
		.map((name) => library.known(name))
		.find((candidate) => {
			return binder.conversions.standardImplicit(value, candidate) !== null;
		});
	return type === undefined ? null : lift(type);
}
