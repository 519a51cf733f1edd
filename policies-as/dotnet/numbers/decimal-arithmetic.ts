import { BigNatural } from './big-natural';
import { Decimal, Decimal_toInteger, MAXIMUM_SCALE, stripZeros, toDecimal } from './decimal';
import { magnitude } from './integer';
import { argument, argumentOutOfRange, divideByZero } from '../runtime/object';

// Arithmetic and rounding of System.Decimal. Results keep the scale that .NET gives them: 1.10 + 1 is 2.10, 1.0 *
// 1.00 is 1.000.

/** MidpointRounding. */
export const TO_EVEN = 0;
export const AWAY_FROM_ZERO = 1;
export const TO_ZERO = 2;
export const TO_NEGATIVE_INFINITY = 3;
export const TO_POSITIVE_INFINITY = 4;

export function Decimal_add(left: Decimal, right: Decimal): Decimal {
	const scale = max(left.scale, right.scale);
	const sum = left.coefficient;
	sum.multiplyPowerOfTen(scale - left.scale);
	const other = right.coefficient;
	other.multiplyPowerOfTen(scale - right.scale);
	if (left.negative === right.negative) {
		sum.add(other);
		return toDecimal(sum, scale, left.negative);
	}
	if (sum.compare(other) >= 0) {
		sum.subtract(other);
		return toDecimal(sum, scale, left.negative);
	}
	other.subtract(sum);
	return toDecimal(other, scale, right.negative);
}

export function Decimal_subtract(left: Decimal, right: Decimal): Decimal {
	return Decimal_add(left, Decimal_negate(right));
}

export function Decimal_multiply(left: Decimal, right: Decimal): Decimal {
	const product = left.coefficient.multiply(right.coefficient);
	return toDecimal(product, left.scale + right.scale, left.negative !== right.negative);
}

/** Exact if it can be, otherwise with all 28 or 29 digits, rounded half to even. */
export function Decimal_divide(left: Decimal, right: Decimal): Decimal {
	if (right.isZero) divideByZero();
	const negative = left.negative !== right.negative;
	const divisor = right.coefficient;
	let remainder = left.coefficient;
	let scale = left.scale - right.scale;
	let quotient = remainder.divide(divisor);
	if (remainder.isZero) {
		quotient.multiplyPowerOfTen(-scale);
		return toDecimal(quotient, max(scale, 0), negative);
	}
	while (!remainder.isZero && scale < MAXIMUM_SCALE) {
		const longer = quotient.copy();
		const rest = remainder.copy();
		rest.multiplyAdd(10, 0);
		longer.multiplyAdd(10, rest.divide(divisor).word(0));
		if (longer.bitLength > 96 && scale >= 0) break;
		quotient = longer;
		remainder = rest;
		scale++;
	}
	if (scale < 0) {
		quotient.multiplyPowerOfTen(-scale);
		scale = 0;
	}
	remainder.multiplyAdd(2, 0);
	const order = remainder.compare(divisor);
	if (order > 0 || (order === 0 && quotient.isOdd)) quotient.multiplyAdd(1, 1);
	return stripZeros(toDecimal(quotient, scale, negative));
}

/** The sign is the dividend's. */
export function Decimal_remainder(left: Decimal, right: Decimal): Decimal {
	if (right.isZero) divideByZero();
	if (left.isZero) return left;
	const scale = max(left.scale, right.scale);
	const remainder = left.coefficient;
	remainder.multiplyPowerOfTen(scale - left.scale);
	const divisor = right.coefficient;
	divisor.multiplyPowerOfTen(scale - right.scale);
	if (remainder.compare(divisor) < 0) return left;
	remainder.divide(divisor);
	return toDecimal(remainder, scale, left.negative);
}

export function Decimal_negate(value: Decimal): Decimal {
	return new Decimal(value.high, value.low, value.scale, !value.negative && !value.isZero);
}

export function Decimal_plus(value: Decimal): Decimal {
	return value;
}

export function Decimal_increment(value: Decimal): Decimal {
	return Decimal_add(value, new Decimal(0, 1, 0, false));
}

export function Decimal_decrement(value: Decimal): Decimal {
	return Decimal_add(value, new Decimal(0, 1, 0, true));
}

export function Decimal_abs(value: Decimal): Decimal {
	return new Decimal(value.high, value.low, value.scale, false);
}

/** Drops all but `decimals` digits of the fraction. */
function roundTo(value: Decimal, decimals: i32, mode: i32): Decimal {
	let drop = value.scale - decimals;
	if (drop <= 0) return value;
	const coefficient = value.coefficient;
	let last: u32 = 0;
	let below = false;
	for (; drop > 0; drop--) {
		below = below || last !== 0;
		last = coefficient.divideSmall(10);
	}
	if (roundsUp(coefficient, last, below, mode, value.negative)) coefficient.multiplyAdd(1, 1);
	return toDecimal(coefficient, decimals, value.negative);
}

/** Whether the magnitude grows when `last`, and digits after it that are not all zero (`below`), are dropped. */
function roundsUp(coefficient: BigNatural, last: u32, below: bool, mode: i32, negative: bool): bool {
	switch (mode) {
		case TO_EVEN:
			return last > 5 || (last === 5 && (below || coefficient.isOdd));
		case AWAY_FROM_ZERO:
			return last >= 5;
		case TO_NEGATIVE_INFINITY:
			return negative && (last !== 0 || below);
		case TO_POSITIVE_INFINITY:
			return !negative && (last !== 0 || below);
		default:
			return false;
	}
}

export function Decimal_round(value: Decimal): Decimal {
	return roundTo(value, 0, TO_EVEN);
}

export function Decimal_round_decimals(value: Decimal, decimals: i32): Decimal {
	return Decimal_round_decimals_mode(value, decimals, TO_EVEN);
}

export function Decimal_round_mode(value: Decimal, mode: i32): Decimal {
	return Decimal_round_decimals_mode(value, 0, mode);
}

export function Decimal_round_decimals_mode(value: Decimal, decimals: i32, mode: i32): Decimal {
	if (decimals < 0 || decimals > MAXIMUM_SCALE) {
		argumentOutOfRange('decimals', 'Decimal can only round to between 0 and 28 digits of precision.');
	}
	checkRounding(mode);
	return roundTo(value, decimals, mode);
}

/** Raises ArgumentException unless `mode` is a MidpointRounding. */
export function checkRounding(mode: i32): void {
	if (mode >= TO_EVEN && mode <= TO_POSITIVE_INFINITY) return;
	argument(
		"The value '" + mode.toString() + "' is not valid for this usage of the type MidpointRounding. (Parameter 'mode')",
	);
}

export function Decimal_truncate(value: Decimal): Decimal {
	return roundTo(value, 0, TO_ZERO);
}

export function Decimal_floor(value: Decimal): Decimal {
	return roundTo(value, 0, TO_NEGATIVE_INFINITY);
}

export function Decimal_ceiling(value: Decimal): Decimal {
	return roundTo(value, 0, TO_POSITIVE_INFINITY);
}

export function Decimal_sign(value: Decimal): i32 {
	return value.isZero ? 0 : value.negative ? -1 : 1;
}

/** OLE currency: ten-thousandths. */
export function Decimal_ToOACurrency(value: Decimal): i64 {
	return Decimal_toInteger<i64>(roundTo(Decimal_multiply(value, new Decimal(0, 10000)), 0, TO_EVEN));
}

export function Decimal_FromOACurrency(value: i64): Decimal {
	return stripZeros(new Decimal(0, magnitude<i64>(value), 4, value < 0));
}

export function Decimal_compare(left: Decimal, right: Decimal): i32 {
	if (left.isZero && right.isZero) return 0;
	if (left.negative !== right.negative)
		return left.isZero ? (right.negative ? 1 : -1) : left.negative && !left.isZero ? -1 : 1;
	const one = left.coefficient;
	const other = right.coefficient;
	one.multiplyPowerOfTen(right.scale - left.scale);
	other.multiplyPowerOfTen(left.scale - right.scale);
	const order = one.compare(other);
	return left.negative ? -order : order;
}

export function Decimal_equals(left: Decimal, right: Decimal): bool {
	return Decimal_compare(left, right) === 0;
}

export function Decimal_notEquals(left: Decimal, right: Decimal): bool {
	return Decimal_compare(left, right) !== 0;
}

export function Decimal_less(left: Decimal, right: Decimal): bool {
	return Decimal_compare(left, right) < 0;
}

export function Decimal_lessOrEqual(left: Decimal, right: Decimal): bool {
	return Decimal_compare(left, right) <= 0;
}

export function Decimal_greater(left: Decimal, right: Decimal): bool {
	return Decimal_compare(left, right) > 0;
}

export function Decimal_greaterOrEqual(left: Decimal, right: Decimal): bool {
	return Decimal_compare(left, right) >= 0;
}
