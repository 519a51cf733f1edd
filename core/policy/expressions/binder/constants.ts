/** Folds operations and conversions of constants as the C# compiler does. */
import type { BinaryOperator } from '../bound.ts';
import type { Constant, Type } from '../types.ts';
import { isDecimal, isFloating, isInRange, isIntegral, wrap } from './numeric-types.ts';

/** The result does not fit: an error in a checked context. */
export class ConstantOverflow extends Error {}
export class ConstantDivisionByZero extends Error {}
/** No decimal is as large as the result, which no context permits. */
export class ConstantDecimalOverflow extends Error {}

/** 2 to the power of 96. */
const DECIMAL_LIMIT = 2 ** 96;

interface Decimal {
	digits: bigint;
	scale: number;
}

export function isChar(value: Constant): value is { char: number } {
	return typeof value === 'object' && value !== null && 'char' in value;
}

function isDecimalConstant(value: Constant): value is { decimal: string } {
	return typeof value === 'object' && value !== null && 'decimal' in value;
}

/** The integer of an integral, char or enum constant. */
export function integerOf(value: Constant): bigint | null {
	if (typeof value === 'bigint') return value;
	if (typeof value === 'number' && Number.isInteger(value)) return BigInt(value);
	return isChar(value) ? BigInt(value.char) : null;
}

/** An integer as a constant of an integral type. */
function integerConstant(value: bigint, type: Type): Constant {
	if (type.name === 'System.Char') return { char: Number(value) };
	return type.name === 'System.Int64' || type.name === 'System.UInt64' ? value : Number(value);
}

/** A constant converted to another numeric type, or null when that is left to run time. Throws ConstantOverflow. */
export function convertConstant(value: Constant, to: Type, checked: boolean): Constant | undefined {
	if (isIntegral(to) || to.kind === 'enum') {
		const integer = isDecimalConstant(value) ? truncated(value.decimal) : truncatedNumber(value);
		if (integer === null) return undefined;
		if (!isInRange(integer, to)) {
			if (checked || isDecimalConstant(value)) throw new ConstantOverflow();
			return integerConstant(wrap(integer, to), to);
		}
		return integerConstant(integer, to);
	}
	if (isFloating(to)) {
		const number = isDecimalConstant(value) ? Number(value.decimal) : Number(isChar(value) ? value.char : value);
		return to.name === 'System.Single' ? Math.fround(number) : number;
	}
	if (isDecimal(to)) {
		const integer = integerOf(value);
		if (isDecimalConstant(value)) return value;
		if (typeof value === 'number' && !(Math.abs(value) < DECIMAL_LIMIT)) throw new ConstantOverflow();
		return integer === null ? undefined : { decimal: integer.toString() };
	}
	return undefined;
}

function truncatedNumber(value: Constant): bigint | null {
	if (typeof value !== 'number') return integerOf(value);
	return Number.isFinite(value) ? BigInt(Math.trunc(value)) : null;
}

function truncated(decimal: string): bigint {
	return BigInt(decimal.split('.')[0]!.replace(/^-$/, '0') || '0');
}

export function foldUnary(operator: string, value: Constant, type: Type, checked: boolean): Constant | undefined {
	if (operator === '!') return typeof value === 'boolean' ? !value : undefined;
	if (operator === '+') return value;
	if (isDecimalConstant(value))
		return operator === '-' ? decimalConstant(negated(parseDecimal(value.decimal))) : undefined;
	if (isFloating(type)) return operator === '-' && typeof value === 'number' ? -value : undefined;
	const integer = integerOf(value);
	if (integer === null || !isIntegral(type)) return undefined;
	return fitted(operator === '-' ? -integer : ~integer, type, operator === '-' && checked);
}

/** Folds a built-in operation whose operands have the operand type; undefined when it is left to run time. */
export function foldBinary(
	operator: BinaryOperator,
	left: Constant,
	right: Constant,
	operandType: Type,
	checked: boolean,
): Constant | undefined {
	if (typeof left === 'boolean' && typeof right === 'boolean') return foldBool(operator, left, right);
	if (typeof left === 'string' || typeof right === 'string') return foldStrings(operator, left, right);
	if (isDecimalConstant(left) && isDecimalConstant(right)) return foldDecimals(operator, left.decimal, right.decimal);
	if (isFloating(operandType) && typeof left === 'number' && typeof right === 'number') {
		return foldFloating(operator, left, right, operandType);
	}
	const a = integerOf(left);
	const b = integerOf(right);
	if (a === null || b === null) return undefined;
	const compared = compare(operator, a, b);
	if (compared !== undefined) return compared;
	return isIntegral(operandType) ? foldIntegers(operator, a, b, operandType, checked) : undefined;
}

function foldBool(operator: BinaryOperator, left: boolean, right: boolean): boolean | undefined {
	switch (operator) {
		case '&&':
		case '&':
			return left && right;
		case '||':
		case '|':
			return left || right;
		case '^':
		case '!=':
			return left !== right;
		case '==':
			return left === right;
		default:
			return undefined;
	}
}

function foldStrings(operator: BinaryOperator, left: Constant, right: Constant): boolean | undefined {
	if (operator === '==') return left === right;
	return operator === '!=' ? left !== right : undefined;
}

function compare<Value extends bigint | number>(operator: BinaryOperator, a: Value, b: Value): boolean | undefined {
	switch (operator) {
		case '==':
			return a === b;
		case '!=':
			return a !== b;
		case '<':
			return a < b;
		case '<=':
			return a <= b;
		case '>':
			return a > b;
		case '>=':
			return a >= b;
		default:
			return undefined;
	}
}

function foldFloating(operator: BinaryOperator, a: number, b: number, type: Type): Constant | undefined {
	const compared = compare(operator, a, b);
	if (compared !== undefined) return compared;
	const operations: Partial<Record<BinaryOperator, number>> = {
		'+': a + b,
		'-': a - b,
		'*': a * b,
		'/': a / b,
		'%': a % b,
	};
	const result = operations[operator];
	if (result === undefined) return undefined;
	return type.name === 'System.Single' ? Math.fround(result) : result;
}

function foldIntegers(
	operator: BinaryOperator,
	a: bigint,
	b: bigint,
	type: Type,
	checked: boolean,
): Constant | undefined {
	switch (operator) {
		case '+':
			return fitted(a + b, type, checked);
		case '-':
			return fitted(a - b, type, checked);
		case '*':
			return fitted(a * b, type, checked);
		case '/':
		case '%':
			if (b === 0n) throw new ConstantDivisionByZero();
			return fitted(operator === '/' ? a / b : a % b, type, true);
		case '&':
			return fitted(a & b, type, false);
		case '|':
			return fitted(a | b, type, false);
		case '^':
			return fitted(a ^ b, type, false);
		case '<<':
			return fitted(a << (b & shiftMask(type)), type, false);
		case '>>':
			return fitted(a >> (b & shiftMask(type)), type, false);
		default:
			return undefined;
	}
}

function shiftMask(type: Type): bigint {
	return type.name === 'System.Int64' || type.name === 'System.UInt64' ? 63n : 31n;
}

function fitted(value: bigint, type: Type, checked: boolean): Constant {
	if (isInRange(value, type)) return integerConstant(value, type);
	if (checked) throw new ConstantOverflow();
	return integerConstant(wrap(value, type), type);
}

function foldDecimals(operator: BinaryOperator, left: string, right: string): Constant | undefined {
	const a = parseDecimal(left);
	const b = parseDecimal(right);
	const scale = Math.max(a.scale, b.scale);
	const x = a.digits * 10n ** BigInt(scale - a.scale);
	const y = b.digits * 10n ** BigInt(scale - b.scale);
	switch (operator) {
		case '+':
			return decimalConstant({ digits: x + y, scale });
		case '-':
			return decimalConstant({ digits: x - y, scale });
		case '*':
			return decimalConstant({ digits: a.digits * b.digits, scale: a.scale + b.scale });
		case '/':
		case '%':
			if (y === 0n) throw new ConstantDivisionByZero();
			if (operator === '/' && isTooLarge(x / y, 0)) throw new ConstantDecimalOverflow();
			// Quotients are rounded by the library at run time.
			return undefined;
		default:
			return compare(operator, x, y);
	}
}

function parseDecimal(text: string): Decimal {
	const [whole, fraction = ''] = text.split('.') as [string, string?];
	return { digits: BigInt(whole + fraction), scale: fraction.length };
}

function negated({ digits, scale }: Decimal): Decimal {
	return { digits: -digits, scale };
}

/** Undefined when the value needs rounding: that is left to run time. */
function decimalConstant({ digits, scale }: Decimal): Constant | undefined {
	const magnitude = digits < 0n ? -digits : digits;
	if (isTooLarge(digits, scale)) throw new ConstantDecimalOverflow();
	if (scale > 28 || magnitude >= 1n << 96n) return undefined;
	const padded = magnitude.toString().padStart(scale + 1, '0');
	const text = scale === 0 ? padded : `${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
	return { decimal: digits < 0n ? `-${text}` : text };
}

/** Whether a number is larger than any decimal. */
function isTooLarge(digits: bigint, scale: number): boolean {
	const whole = digits / 10n ** BigInt(scale);
	return (whole < 0n ? -whole : whole) >= 1n << 96n;
}
