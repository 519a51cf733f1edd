/** Binary operators: first those that the operands' types declare, then the language's own. */
import type { BinaryOperator, BoundExpression } from '../bound.ts';
import type { ExpressionOf } from '../syntax/nodes.ts';
import type { Type } from '../types.ts';
import { bindOperand } from './bind-expression.ts';
import { type Binder, errorAt } from './binder.ts';
import { concatenate, concatenateNull, isConcatenation } from './concatenation.ts';
import { bindCoalesce } from './conditionals.ts';
import { foldBinary } from './constants.ts';
import { asValue, canConvert, convertOperand, isNumericZero } from './convert.ts';
import { isDefaultLiteral } from './defaults.ts';
import { bindDelegateOperation } from './delegate-operators.ts';
import { shortExpressionTypeText } from './display.ts';
import { foldTo } from './fold.ts';
import { isIntegral } from './numeric-types.ts';
import { isExpression, type Operand } from './operand.ts';
import { INTEGRAL, operandTypeOf, RELATIONAL } from './operand-types.ts';
import { areTuples, bindTupleEquality } from './tuple-equality.ts';
import { isError, isNull, isNullable, isVoid, underlying } from './type-relations.ts';
import { bindUserOperator } from './user-operators.ts';

export function bindBinary(binder: Binder, syntax: ExpressionOf<'binary'>): BoundExpression {
	if (syntax.operator === '??') return bindCoalesce(binder, syntax);
	const operator = syntax.operator as BinaryOperator;
	const left = bindOperand(binder, syntax.left);
	const right = bindOperand(binder, syntax.right);
	return bindOperation(binder, operator, left, right, syntax.at);
}

/** An operation on operands that are already bound. */
export function bindOperation(
	binder: Binder,
	operator: BinaryOperator,
	leftOperand: Operand,
	rightOperand: Operand,
	at: number,
): BoundExpression {
	const delegates = bindDelegateOperation(binder, operator, leftOperand, rightOperand, at);
	if (delegates !== null) return delegates;
	const operands = [leftOperand, rightOperand];
	if (operands.some(({ kind }) => kind === 'methods' || kind === 'unbound-lambda')) {
		return mismatch(binder, operator, leftOperand, rightOperand, at);
	}
	const values = operands.map((operand) => asValue(binder, operand)) as [BoundExpression, BoundExpression];
	if (values.some(({ type }) => isError(type))) return errorAt(at);
	const isEquality = operator === '==' || operator === '!=';
	if (isEquality && areTuples(...values)) return bindTupleEquality(binder, operator, ...values, at);
	if (values.some(isDefaultLiteral) && (!isEquality || values.every(isDefaultLiteral))) {
		return isEquality
			? binder.fail('CS8315', { operator }, at)
			: binder.fail('CS8310', { operator, operand: 'default' }, at);
	}
	const [left, right] = withTypedDefault(binder, values);
	if ([left, right].some(({ kind, type }) => kind === 'new-tuple' && isNull(type))) {
		return mismatch(binder, operator, left, right, at);
	}
	if (isVoid(left.type) || isVoid(right.type)) return mismatch(binder, operator, ...values, at);
	const user = bindUserOperator(binder, operator, [left, right], at);
	if (user !== null) return user;
	return bindPredefined(binder, operator, left, right, at) ?? mismatch(binder, operator, ...values, at);
}

/** The literal `default` beside a value is one of the value's type; beside `null` it is null. */
function withTypedDefault(
	binder: Binder,
	[left, right]: [BoundExpression, BoundExpression],
): [BoundExpression, BoundExpression] {
	const typed = (literal: BoundExpression, { type }: BoundExpression) => {
		return isVoid(type) ? literal : convertOperand(binder, literal, isNull(type) ? binder.library.object : type);
	};
	if (isDefaultLiteral(left)) return [typed(left, right), right];
	return isDefaultLiteral(right) ? [left, typed(right, left)] : [left, right];
}

function mismatch(binder: Binder, operator: string, left: Operand, right: Operand, at: number): BoundExpression {
	return binder.fail('CS0019', { operator, left: operandText(left), right: operandText(right) }, at);
}

function operandText(operand: Operand): string {
	if (operand.kind === 'methods') return 'method group';
	if (operand.kind === 'unbound-lambda') return 'lambda expression';
	return isExpression(operand) ? shortExpressionTypeText(operand) : operand.kind;
}

function bindPredefined(
	binder: Binder,
	operator: BinaryOperator,
	left: BoundExpression,
	right: BoundExpression,
	at: number,
): BoundExpression | null {
	if (operator === '&&' || operator === '||') return bindLogical(binder, operator, left, right, at);
	if (operator === '<<' || operator === '>>') return bindShift(binder, operator, left, right, at);
	if (operator === '+' && isConcatenation(binder, left, right)) return concatenate(binder, left, right, at);
	const operandType = operandTypeOf(binder, operator, left, right, at);
	if (operandType === null) return operator === '+' ? concatenateNull(binder, left, right, at) : null;
	if (isError(operandType)) return errorAt(at);
	if (operandType.kind === 'enum' || underlying(operandType).kind === 'enum') {
		return bindEnum(binder, operator, operandType, left, right, at);
	}
	return operation(binder, operator, operandType, left, right, at);
}

/** An operation at one type, folded when both sides are constants. */
function operation(
	binder: Binder,
	operator: BinaryOperator,
	operandType: Type,
	leftSide: BoundExpression,
	rightSide: BoundExpression,
	at: number,
): BoundExpression {
	const left = convertOperand(binder, leftSide, operandType);
	const right = convertOperand(binder, rightSide, operandType);
	const type = resultType(binder, operator, operandType);
	const folded = fold(binder, operator, left, right, operandType, type, at);
	if (folded !== null) return folded;
	return { kind: 'binary', at, type, operator, operandType, left, right, ...checkedness(binder) };
}

/** What a node says inside `checked`. */
export function checkedness(binder: Binder): { isChecked?: true } {
	return binder.overflow === 'checked' ? { isChecked: true } : {};
}

function resultType(binder: Binder, operator: BinaryOperator, operandType: Type): Type {
	const isComparison = RELATIONAL.has(operator) || operator === '==' || operator === '!=';
	return isComparison ? binder.library.bool : operandType;
}

function fold(
	binder: Binder,
	operator: BinaryOperator,
	left: BoundExpression,
	right: BoundExpression,
	operandType: Type,
	type: Type,
	at: number,
): BoundExpression | null {
	if (left.kind !== 'literal' || right.kind !== 'literal') return null;
	return foldTo(binder, type, at, () =>
		foldBinary(operator, left.value, right.value, operandType, binder.overflow !== 'unchecked'),
	);
}

/** Enums calculate as their numbers; `E + int` is an E and `E - E` an int. */
function bindEnum(
	binder: Binder,
	operator: BinaryOperator,
	operandType: Type,
	left: BoundExpression,
	right: BoundExpression,
	at: number,
): BoundExpression {
	if (operator !== '+' && operator !== '-') return operation(binder, operator, operandType, left, right, at);
	const { int } = binder.library;
	const number = isNullable(operandType) ? binder.library.nullable(int) : int;
	const isEnum = (side: BoundExpression) => underlying(side.type).kind === 'enum';
	const isDifference = isEnum(right) && (isEnum(left) || (operator === '-' && isNumericZero(left)));
	const result = operation(
		binder,
		operator,
		number,
		asNumber(binder, left, number),
		asNumber(binder, right, number),
		at,
	);
	if (isDifference) return result;
	return {
		kind: 'conversion',
		at,
		type: operandType,
		conversion: isNullable(operandType) ? 'nullable-lift' : 'enum',
		operand: result,
	};
}

function asNumber(binder: Binder, side: BoundExpression, number: Type): BoundExpression {
	const type = underlying(side.type);
	if (type.kind !== 'enum') return side;
	if (side.kind === 'literal') return { ...side, type: binder.library.int };
	const conversion = isNullable(side.type) ? 'nullable-lift' : 'enum';
	const target = isNullable(side.type) ? number : binder.library.int;
	return { kind: 'conversion', at: side.at, type: target, conversion, operand: side };
}

function bindLogical(
	binder: Binder,
	operator: BinaryOperator,
	left: BoundExpression,
	right: BoundExpression,
	at: number,
): BoundExpression | null {
	const { bool } = binder.library;
	if (!canConvert(binder, left, bool) || !canConvert(binder, right, bool)) return null;
	return operation(binder, operator, bool, left, right, at);
}

function bindShift(
	binder: Binder,
	operator: BinaryOperator,
	left: BoundExpression,
	right: BoundExpression,
	at: number,
): BoundExpression | null {
	const { library } = binder;
	if (!isIntegral(underlying(left.type))) return null;
	const isLifted = isNullable(left.type) || isNullable(right.type);
	const lift = (type: Type) => (isLifted ? library.nullable(type) : type);
	const type = INTEGRAL.map((name) => lift(library.known(name))).find((candidate) =>
		canConvert(binder, left, candidate),
	);
	const count = lift(library.int);
	if (type === undefined || !canConvert(binder, right, count)) return null;
	const value = convertOperand(binder, left, type);
	const distance = convertOperand(binder, right, count);
	const constant = fold(binder, operator, value, distance, type, type, at);
	return constant ?? { kind: 'binary', at, type, operator, operandType: type, left: value, right: distance };
}
