/** Built-in operators: numbers, bool, enums, strings, references, and the lifted forms of `T?`. */
import type { BinaryOperator, BoundExpression } from '../bound.ts';
import type { Type } from '../types.ts';
import { enumNumber, enumObject } from './enums.ts';
import { lowerExpression } from './expression.ts';
import type { Lowering } from './lowering.ts';
import {
	asType,
	boxClass,
	className,
	isChar,
	isDelegate,
	isEnum,
	isNamed,
	isString,
	nullableOf,
	primitive,
	valueOrNull,
} from './representation.ts';
import type { Unit } from './unit.ts';

type Binary = Extract<BoundExpression, { kind: 'binary' }>;
type Unary = Extract<BoundExpression, { kind: 'unary' }>;

const COMPARISONS = new Set<BinaryOperator>(['==', '!=', '<', '>', '<=', '>=']);

export function lowerBinary(lowering: Lowering, unit: Unit, node: Binary): string {
	if (node.operator === '&&' || node.operator === '||') {
		return `(${lowerExpression(lowering, unit, node.left)} ${node.operator} ${lowerExpression(lowering, unit, node.right)})`;
	}
	const tested = testedForNull(node);
	if (tested !== null) return `(${lowerExpression(lowering, unit, tested)} ${node.operator}= null)`;
	const underlying = nullableOf(node.operandType);
	if (underlying !== null) return lowerLifted(lowering, unit, node, underlying);
	if (isEnum(node.operandType)) {
		const sides = [enumNumber(lowering, unit, node.left), enumNumber(lowering, unit, node.right)] as const;
		return ofNumbers(node.type, numeric(node.operator, 'i32', ...sides, false));
	}
	const left = lowerExpression(lowering, unit, node.left);
	const right = lowerExpression(lowering, unit, node.right);
	if (isOverflowChecked(node, node.operandType))
		return `${CHECKED[node.operator]}<${primitive(node.operandType)}>(${left}, ${right})`;
	return plain(node.operator, node.operandType, left, right, isSafeDivisor(node.right));
}

const CHECKED: Partial<Record<BinaryOperator, string>> = {
	'+': 'addChecked',
	'-': 'subtractChecked',
	'*': 'multiplyChecked',
};

/** An operation of integers inside `checked`. */
function isOverflowChecked({ isChecked, operator }: Binary, type: Type): boolean {
	return isChecked === true && CHECKED[operator] !== undefined && /^[iu]/.test(primitive(type) ?? '');
}

/** The side that `==` or `!=` compares with null; null for every other operation. */
function testedForNull({ operator, left, right }: Binary): BoundExpression | null {
	if (operator !== '==' && operator !== '!=') return null;
	if (isNullLiteral(right)) return left;
	return isNullLiteral(left) ? right : null;
}

function isNullLiteral(node: BoundExpression): boolean {
	if (node.kind === 'conversion') return node.conversion === 'null' || isNullLiteral(node.operand);
	return node.kind === 'literal' && node.value === null;
}

/** @param safe the divisor is a constant that is neither 0 nor -1 */
function plain(operator: BinaryOperator, type: Type, left: string, right: string, safe: boolean): string {
	const number = primitive(type);
	return number === null ? reference(operator, type, left, right) : numeric(operator, number, left, right, safe);
}

/** An operation that enums did with their numbers. */
function ofNumbers(type: Type, result: string): string {
	return isEnum(type) ? enumObject(type, result) : result;
}

function numeric(operator: BinaryOperator, number: string, left: string, right: string, safe: boolean): string {
	switch (operator) {
		case '/':
		case '%':
			if (number.startsWith('f') || safe) return `(${left} ${operator} ${right})`;
			return `${operator === '/' ? 'divide' : 'remainder'}<${number}>(${left}, ${right})`;
		case '<<':
		case '>>':
			return `(${left} ${operator} <${number}>(${right}))`;
		case '&':
		case '|':
		case '^':
			return number === 'bool' ? `<bool>(${left} ${operator} ${right})` : `(${left} ${operator} ${right})`;
		default:
			return `(${left} ${operator} ${right})`;
	}
}

/** Delegates are added to and taken from what another one calls, and compared by what they call. */
function ofDelegates(operator: BinaryOperator, type: Type, left: string, right: string): string {
	if (operator === '==' || operator === '!=') return `${operator === '!=' ? '!' : ''}delegatesEqual(${left}, ${right})`;
	return `delegate_${operator === '+' ? 'plus' : 'minus'}<${className(type)}>(${left}, ${right})`;
}

const DECIMAL_OPERATORS: Partial<Record<BinaryOperator, string>> = {
	'+': 'Decimal_add',
	'-': 'Decimal_subtract',
	'*': 'Decimal_multiply',
	'/': 'Decimal_divide',
	'%': 'Decimal_remainder',
};

function reference(operator: BinaryOperator, type: Type, left: string, right: string): string {
	if (isDelegate(type)) return ofDelegates(operator, type, left, right);
	if (isNamed(type, 'System.Decimal')) {
		const name = DECIMAL_OPERATORS[operator];
		return name === undefined ? `(${left}.CompareTo(${right}) ${operator} 0)` : `${name}(${left}, ${right})`;
	}
	if (isString(type)) return `(${left} ${operator} ${right})`;
	return `${operator === '!=' ? '!' : ''}sameObject(${left}, ${right})`;
}

function isSafeDivisor(node: BoundExpression): boolean {
	if (node.kind !== 'literal') return false;
	return (typeof node.value === 'number' || typeof node.value === 'bigint') && node.value > 0;
}

/** Operators of `T?`: null where an operand is; comparisons are false, and null equals null (C# 12.4.8). */
function lowerLifted(lowering: Lowering, unit: Unit, node: Binary, underlying: Type): string {
	const isShift = node.operator === '<<' || node.operator === '>>';
	const left = unit.temporary(node.operandType);
	const right = unit.temporary(isShift ? node.right.type : node.operandType);
	const stores = [
		`${left} = ${lowerExpression(lowering, unit, node.left)}`,
		`${right} = ${lowerExpression(lowering, unit, node.right)}`,
	];
	const { operator } = node;
	if (isNamed(underlying, 'System.Boolean') && (operator === '&' || operator === '|')) {
		return `(${stores.join(', ')}, ${operator === '&' ? 'nullableAnd' : 'nullableOr'}(${left}, ${right}))`;
	}
	const rightType = isShift ? (nullableOf(node.right.type) ?? node.right.type) : underlying;
	if (isEnum(underlying)) {
		const sides = [`${unwrapped(underlying, left)}.value`, `${unwrapped(underlying, right)}.value`] as const;
		const both = ofNumbers(nullableOf(node.type) ?? node.type, numeric(operator, 'i32', ...sides, false));
		return lifted(node, left, right, stores, both, underlying);
	}
	const values = [unwrapped(underlying, left), unwrapped(rightType, right)] as const;
	const result = isOverflowChecked(node, underlying)
		? `${CHECKED[operator]}<${primitive(underlying)}>(${values.join(', ')})`
		: plain(operator, underlying, ...values, false);
	return lifted(node, left, right, stores, result, underlying);
}

/** What an operation of `T?` gives, with the result for two values. */
function lifted(node: Binary, left: string, right: string, stores: string[], result: string, underlying: Type): string {
	const { operator } = node;
	const both = `${left} !== null && ${right} !== null`;
	if (COMPARISONS.has(operator)) {
		if (operator === '==') return `(${stores.join(', ')}, ${both} ? ${result} : ${left} === null && ${right} === null)`;
		if (operator === '!=') return `(${stores.join(', ')}, ${both} ? ${result} : ${left} !== null || ${right} !== null)`;
		return `(${stores.join(', ')}, ${both} ? ${result} : false)`;
	}
	return `(${stores.join(', ')}, ${valueOrNull(both, wrapped(underlying, result), node.type)})`;
}

/** The value in a `T?` that is not null. */
export function unwrapped(underlying: Type, text: string): string {
	const name = boxClass(underlying);
	const value = `changetype<${name}>(${text})`;
	return primitive(underlying) === null ? value : `${value}.value`;
}

/** A value as `T?`. */
export function wrapped(underlying: Type, text: string): string {
	if (primitive(underlying) === null) return `changetype<${boxClass(underlying)} | null>(${text})`;
	return box(underlying, text);
}

/** A value as an object. */
export function box(type: Type, text: string): string {
	if (isChar(type)) return `new BoxChar(${text})`;
	return primitive(type) === null ? text : `new ${boxClass(type)}(${text})`;
}

/** Any value as an object, also a string; null stays null. */
export function asObject(type: Type, text: string): string {
	return isString(type) ? `boxString(${text})` : box(type, text);
}

export function lowerUnary(lowering: Lowering, unit: Unit, node: Unary): string {
	const operand = lowerExpression(lowering, unit, node.operand);
	const underlying = nullableOf(node.operand.type);
	if (underlying !== null) {
		const variable = unit.temporary(node.operand.type);
		const result = wrapped(
			nullableOf(node.type) ?? underlying,
			unary(node, underlying, unwrapped(underlying, variable)),
		);
		return `(${variable} = ${operand}, ${valueOrNull(`${variable} !== null`, result, node.type)})`;
	}
	return unary(node, node.type, operand);
}

function unary({ operator, isChecked }: Unary, type: Type, operand: string): string {
	if (isChecked && operator === '-' && /^[iu]/.test(primitive(type) ?? ''))
		return `subtractChecked<${primitive(type)}>(0, ${operand})`;
	if (isNamed(type, 'System.Decimal')) return operator === '-' ? `Decimal_negate(${operand})` : operand;
	if (isEnum(type)) return enumObject(type, `${operator}(${operand}.value)`);
	if (operator === '+') return operand;
	if (operator === '!') return `!(${operand})`;
	return `<${asType(type)}>(${operator}(${operand}))`;
}
