/** At which type the language's own operators work on two operands. */
import type { BinaryOperator, BoundExpression } from '../bound.ts';
import type { Type } from '../types.ts';
import type { Binder } from './binder.ts';
import { canConvert } from './convert.ts';
import { shortTypeText } from './display.ts';
import { isIntegral, isNumeric } from './numeric-types.ts';
import { isDelegate, isNull, isNullable, isReferenceType, isSubtype, mayBeNull, underlying } from './type-relations.ts';

const ARITHMETIC: ReadonlySet<BinaryOperator> = new Set(['+', '-', '*', '/', '%']);
export const RELATIONAL: ReadonlySet<BinaryOperator> = new Set(['<', '>', '<=', '>=']);
const BITWISE: ReadonlySet<BinaryOperator> = new Set(['&', '|', '^']);

/** The types at which numbers are calculated, best first. */
export const NUMERIC = ['int', 'uint', 'long', 'ulong', 'float', 'double', 'decimal'] as const;
export const INTEGRAL = ['int', 'uint', 'long', 'ulong'] as const;

/** The type at which an operator works on two operands, or null when it does not. */
export function operandTypeOf(
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
		const values = { operator, left: shortTypeText(left.type), right: shortTypeText(right.type) };
		return binder.fail('CS0034', values, at).type;
	}
	return null;
}

/** `==` of strings, of references, and of nullable structs with null. */
function equalityType(binder: Binder, left: BoundExpression, right: BoundExpression): Type | null {
	const { string, object } = binder.library;
	const isText = (side: BoundExpression) => side.type === string || isNull(side.type);
	if (isText(left) && isText(right) && !(isNull(left.type) && isNull(right.type))) return string;
	if (isNullable(left.type) && isNull(right.type)) return left.type;
	if (isNullable(right.type) && isNull(left.type)) return right.type;
	if (isNull(left.type) || isNull(right.type)) {
		return [left, right].every(({ type }) => isNull(type) || (mayBeNull(type) && !isNullable(type))) ? object : null;
	}
	if (!isReferenceType(left.type) || !isReferenceType(right.type)) return null;
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
		const { int } = binder.library;
		const isNumber =
			isIntegral(underlying(other.type)) && canConvert(binder, other, liftedIfNeeded(binder, int, other, other));
		return isNumber || isNull(other.type) || (operator === '-' && areBoth) ? target : null;
	}
	if (operator === '*' || operator === '/' || operator === '%') return null;
	return areBoth ? target : null;
}
