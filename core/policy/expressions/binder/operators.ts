/** Unary and binary operators: first those that the operands' types declare, then the language's own. */
import type { BinaryOperator, BoundExpression } from '../bound.ts';
import type { ExpressionErrorCode } from '../errors.ts';
import type { ExpressionOf } from '../syntax/nodes.ts';
import type { Constant, Type } from '../types.ts';
import { bindOperand } from './bind-expression.ts';
import { type Binder, errorAt } from './binder.ts';
import { bindCoalesce } from './conditionals.ts';
import { ConstantDivisionByZero, ConstantOverflow, foldBinary, foldUnary } from './constants.ts';
import { asValue, canConvert, convertOperand } from './convert.ts';
import { expressionTypeText, typeText } from './display.ts';
import { isIntegral, isNumeric } from './numeric-types.ts';
import { isExpression, type Operand } from './operand.ts';
import {
	isDelegate,
	isError,
	isNull,
	isNullable,
	isReferenceType,
	isSubtype,
	isVoid,
	underlying,
} from './type-relations.ts';
import { bindUserOperator } from './user-operators.ts';

const ARITHMETIC: ReadonlySet<BinaryOperator> = new Set(['+', '-', '*', '/', '%']);
const RELATIONAL: ReadonlySet<BinaryOperator> = new Set(['<', '>', '<=', '>=']);
const BITWISE: ReadonlySet<BinaryOperator> = new Set(['&', '|', '^']);

/** The types at which numbers are calculated, best first. */
const NUMERIC = ['int', 'uint', 'long', 'ulong', 'float', 'double', 'decimal'] as const;
const INTEGRAL = ['int', 'uint', 'long', 'ulong'] as const;

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
	if (!isExpression(leftOperand) || !isExpression(rightOperand)) {
		if (leftOperand.kind === 'methods' || leftOperand.kind === 'unbound-lambda')
			return mismatch(binder, operator, leftOperand, rightOperand, at);
		if (rightOperand.kind === 'methods' || rightOperand.kind === 'unbound-lambda')
			return mismatch(binder, operator, leftOperand, rightOperand, at);
		asValue(binder, leftOperand);
		asValue(binder, rightOperand);
		return errorAt(at);
	}
	const left = leftOperand;
	const right = rightOperand;
	if (isError(left.type) || isError(right.type)) return errorAt(at);
	if (isVoid(left.type) || isVoid(right.type)) return mismatch(binder, operator, left, right, at);
	const user = bindUserOperator(binder, operator, [left, right], at);
	if (user !== null) return user;
	return bindPredefined(binder, operator, left, right, at) ?? mismatch(binder, operator, left, right, at);
}

function mismatch(binder: Binder, operator: string, left: Operand, right: Operand, at: number): BoundExpression {
	return binder.fail('CS0019', { operator, left: operandText(left), right: operandText(right) }, at);
}

function operandText(operand: Operand): string {
	if (operand.kind === 'methods') return 'method group';
	if (operand.kind === 'unbound-lambda') return 'lambda expression';
	return isExpression(operand) ? expressionTypeText(operand) : operand.kind;
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
	if (operandType === null) return null;
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
	if ((operator === '/' || operator === '%') && isZero(right) && isIntegral(operandType)) {
		return binder.fail('CS0020', {}, at);
	}
	return { kind: 'binary', at, type, operator, operandType, left, right, ...checkedness(binder) };
}

/** What a node says inside `checked`. */
export function checkedness(binder: Binder): { isChecked?: true } {
	return binder.overflow === 'checked' ? { isChecked: true } : {};
}

function isZero(expression: BoundExpression): boolean {
	return expression.kind === 'literal' && (expression.value === 0 || expression.value === 0n);
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
	return folded(binder, type, at, () =>
		foldBinary(operator, left.value, right.value, operandType, binder.overflow !== 'unchecked'),
	);
}

function folded(binder: Binder, type: Type, at: number, calculate: () => Constant | undefined): BoundExpression | null {
	try {
		const value = calculate();
		return value === undefined ? null : { kind: 'literal', at, type, value };
	} catch (error) {
		if (error instanceof ConstantDivisionByZero) return binder.fail('CS0020', {}, at);
		if (error instanceof ConstantOverflow) return binder.fail('CS0220', {}, at);
		throw error;
	}
}

/** The type at which an operator works on two operands, or null when it does not. */
function operandTypeOf(
	binder: Binder,
	operator: BinaryOperator,
	left: BoundExpression,
	right: BoundExpression,
	at: number,
): Type | null {
	const a = underlying(left.type);
	const b = underlying(right.type);
	if (a.kind === 'enum' || b.kind === 'enum') return enumOperandType(binder, operator, left, right);
	if (ARITHMETIC.has(operator) || RELATIONAL.has(operator))
		return numericType(binder, operator, left, right, NUMERIC, at);
	if (BITWISE.has(operator)) {
		return boolType(binder, left, right) ?? numericType(binder, operator, left, right, INTEGRAL, at);
	}
	return (
		boolType(binder, left, right) ??
		numericType(binder, operator, left, right, NUMERIC, at) ??
		equalityType(binder, left, right)
	);
}

function boolType(binder: Binder, left: BoundExpression, right: BoundExpression): Type | null {
	const { bool } = binder.library;
	const isBool = (side: BoundExpression) => underlying(side.type) === bool || isNull(side.type);
	if (!isBool(left) || !isBool(right) || (isNull(left.type) && isNull(right.type))) return null;
	return liftedIfNeeded(binder, bool, left, right);
}

function liftedIfNeeded(binder: Binder, type: Type, left: BoundExpression, right: BoundExpression): Type {
	const needsNull = [left, right].some((side) => isNullable(side.type) || isNull(side.type));
	return needsNull ? binder.library.nullable(type) : type;
}

/** Binary numeric promotion: the first type that both sides convert to. */
function numericType(
	binder: Binder,
	operator: BinaryOperator,
	left: BoundExpression,
	right: BoundExpression,
	names: readonly string[],
	at: number,
): Type | null {
	const sides = [left, right].filter(({ type }) => !isNull(type));
	if (sides.length === 0) return null;
	// The conversions of classes count too: a JToken that converts to a number is none.
	if (!sides.every(({ type }) => isNumeric(underlying(type)))) return null;
	for (const name of names) {
		const type = binder.library.known(name);
		const target = liftedIfNeeded(binder, type, left, right);
		if (![left, right].every((side) => canConvert(binder, side, target))) continue;
		const isAmbiguous = name === 'float' && sides.every((side) => isIntegral(underlying(side.type)));
		if (!isAmbiguous) return target;
		return reported(binder, 'CS0034', operator, left, right, at);
	}
	return null;
}

function reported(
	binder: Binder,
	code: ExpressionErrorCode,
	operator: string,
	left: BoundExpression,
	right: BoundExpression,
	at: number,
): Type {
	return binder.fail(code, { operator, left: typeText(left.type), right: typeText(right.type) }, at).type;
}

/** `==` of strings, of references, and of nullable structs with null. */
function equalityType(binder: Binder, left: BoundExpression, right: BoundExpression): Type | null {
	const { string, object } = binder.library;
	const isText = (side: BoundExpression) => side.type === string || isNull(side.type);
	if (isText(left) && isText(right) && !(isNull(left.type) && isNull(right.type))) return string;
	if (isNullable(left.type) && isNull(right.type)) return left.type;
	if (isNullable(right.type) && isNull(left.type)) return right.type;
	const isReference = (side: BoundExpression) => isReferenceType(side.type) || isNull(side.type);
	if (!isReference(left) || !isReference(right)) return null;
	if (isNull(left.type) || isNull(right.type)) return object;
	return areComparable(binder, left.type, right.type) ? object : null;
}

/** References compare when one might be the other. */
function areComparable(binder: Binder, a: Type, b: Type): boolean {
	const { library, conversions } = binder;
	if (isSubtype(a, b, library) || isSubtype(b, a, library)) return true;
	if (isDelegate(a) || isDelegate(b)) return false;
	const conversion = conversions.explicit(a, b);
	return conversion !== null && conversion.kind === 'reference-down';
}

function enumOperandType(
	binder: Binder,
	operator: BinaryOperator,
	left: BoundExpression,
	right: BoundExpression,
): Type | null {
	const a = underlying(left.type);
	const b = underlying(right.type);
	const type = a.kind === 'enum' ? a : b;
	const target = liftedIfNeeded(binder, type, left, right);
	const areBoth = canConvert(binder, left, target) && canConvert(binder, right, target);
	if (operator === '+' || operator === '-') {
		const other = a.kind === 'enum' ? right : left;
		const isNumber = isIntegral(underlying(other.type)) && canConvert(binder, other, binder.library.int);
		return isNumber || (operator === '-' && areBoth) ? target : null;
	}
	if (operator === '*' || operator === '/' || operator === '%') return null;
	return areBoth ? target : null;
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
	const isDifference = underlying(left.type).kind === 'enum' && underlying(right.type).kind === 'enum';
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

function isConcatenation(binder: Binder, left: BoundExpression, right: BoundExpression): boolean {
	const { string } = binder.library;
	return left.type === string || right.type === string;
}

/** `+` with a string: chains become one node, and constant strings one constant. */
function concatenate(
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

export function bindUnary(binder: Binder, syntax: ExpressionOf<'unary'>): BoundExpression {
	const { at } = syntax;
	const operator = syntax.operator as '-' | '+' | '!' | '~';
	const operand = asValue(binder, bindOperand(binder, syntax.operand));
	if (isError(operand.type)) return errorAt(at);
	const user = bindUserOperator(binder, operator, [operand], at);
	if (user !== null) return user;
	const type = unaryType(binder, operator, operand);
	if (type === null) {
		return binder.fail('CS0023', { operator, type: expressionTypeText(operand) }, at);
	}
	const value = convertOperand(binder, operand, type);
	if (value.kind === 'literal') {
		const constant = folded(binder, type, at, () =>
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
