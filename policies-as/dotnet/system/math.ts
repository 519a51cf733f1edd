import { Decimal, Decimal_ToString } from '../numbers/decimal';
import { AWAY_FROM_ZERO, checkRounding, Decimal_compare, TO_EVEN, TO_NEGATIVE_INFINITY, TO_POSITIVE_INFINITY } from '../numbers/decimal-arithmetic';
import { textOf } from '../runtime/item';
import { argument, argumentOutOfRange, divideByZero, Exception, Out, overflow, raise } from '../runtime/object';

// System.Math. What WebAssembly computes as .NET does has no function of its own beyond the name.

/** From here on doubles are integers and rounding changes nothing. */
const ROUND_LIMIT: f64 = 1e16;
const MAXIMUM_ROUNDING_DIGITS = 15;

/** T is i8, i16, i32 or i64. */
export function Math_Abs_integer<T>(value: T): T {
	if (value >= <T>0) return value;
	const magnitude = <T>(<T>0 - value);
	if (magnitude < <T>0) overflow('Negating the minimum value of a twos complement number is invalid.');
	return magnitude;
}

export function Math_Abs<T>(value: T): T {
	return abs<T>(value);
}

export function Math_Max<T>(left: T, right: T): T {
	return max<T>(left, right);
}

export function Math_Min<T>(left: T, right: T): T {
	return min<T>(left, right);
}

export function Math_Max_decimal(left: Decimal, right: Decimal): Decimal {
	return Decimal_compare(left, right) >= 0 ? left : right;
}

export function Math_Min_decimal(left: Decimal, right: Decimal): Decimal {
	return Decimal_compare(left, right) < 0 ? left : right;
}

export function Math_Clamp<T>(value: T, lowest: T, highest: T): T {
	if (lowest > highest) cannotClamp(textOf<T>(lowest), textOf<T>(highest));
	return value < lowest ? lowest : value > highest ? highest : value;
}

export function Math_Clamp_decimal(value: Decimal, lowest: Decimal, highest: Decimal): Decimal {
	if (Decimal_compare(lowest, highest) > 0) cannotClamp(Decimal_ToString(lowest), Decimal_ToString(highest));
	if (Decimal_compare(value, lowest) < 0) return lowest;
	return Decimal_compare(value, highest) > 0 ? highest : value;
}

function cannotClamp(lowest: string, highest: string): void {
	argument("'" + lowest + "' cannot be greater than " + highest + '.');
}

export function Math_Sign<T>(value: T): i32 {
	if (value !== value)
		raise(new Exception('System.ArithmeticException', 'Function does not accept floating point Not-a-Number values.'));
	return i32(value > <T>0) - i32(value < <T>0);
}

export function Math_BigMul(left: i32, right: i32): i64 {
	return <i64>left * <i64>right;
}

export function Math_DivRem<T>(dividend: T, divisor: T, remainder: Out<T>): T {
	if (divisor === <T>0) divideByZero();
	const minimum = sizeof<T>() === 8 ? <T>i64.MIN_VALUE : <T>i32.MIN_VALUE;
	if (dividend === minimum && divisor === <T>-1) overflow('Arithmetic operation resulted in an overflow.');
	const quotient = <T>(dividend / divisor);
	remainder.value = <T>(dividend - quotient * divisor);
	return quotient;
}

export function Math_Ceiling(value: f64): f64 {
	return ceil(value);
}

export function Math_Floor(value: f64): f64 {
	return floor(value);
}

export function Math_Truncate(value: f64): f64 {
	return trunc(value);
}

export function Math_Round(value: f64): f64 {
	return nearest(value);
}

export function Math_Round_digits(value: f64, digits: i32): f64 {
	return Math_Round_digits_mode(value, digits, TO_EVEN);
}

export function Math_Round_mode(value: f64, mode: i32): f64 {
	return Math_Round_digits_mode(value, 0, mode);
}

/** Scales up, rounds to an integer and scales down, with the errors that this has in .NET. */
export function Math_Round_digits_mode(value: f64, digits: i32, mode: i32): f64 {
	if (digits < 0 || digits > MAXIMUM_ROUNDING_DIGITS) {
		argumentOutOfRange('digits', 'Rounding digits must be between 0 and 15, inclusive.');
	}
	checkRounding(mode);
	if (!(abs(value) < ROUND_LIMIT)) return value;
	let power: f64 = 1;
	for (let i = 0; i < digits; i++) power *= 10;
	return roundInteger(value * power, mode) / power;
}

function roundInteger(value: f64, mode: i32): f64 {
	switch (mode) {
		case TO_EVEN:
			return nearest(value);
		case AWAY_FROM_ZERO: {
			const whole = trunc(value);
			return abs(value - whole) >= 0.5 ? whole + copysign<f64>(1, value) : whole;
		}
		case TO_NEGATIVE_INFINITY:
			return floor(value);
		case TO_POSITIVE_INFINITY:
			return ceil(value);
		default:
			return trunc(value);
	}
}

export function Math_Sqrt(value: f64): f64 {
	return sqrt(value);
}

export function Math_Cbrt(value: f64): f64 {
	return Math.cbrt(value);
}

/** As C and unlike JavaScript: 1 to any power is 1, and -1 to an infinite one. */
export function Math_Pow(base: f64, exponent: f64): f64 {
	if (base === 1) return 1;
	if (base === -1 && abs(exponent) === Infinity) return 1;
	return Math.pow(base, exponent);
}

export function Math_Exp(value: f64): f64 {
	return Math.exp(value);
}

export function Math_Log(value: f64): f64 {
	return Math.log(value);
}

export function Math_Log_base(value: f64, base: f64): f64 {
	if (value !== value) return value;
	if (base !== base) return base;
	if (base === 1 || (value !== 1 && (base === 0 || base === Infinity))) return NaN;
	return Math.log(value) / Math.log(base);
}

export function Math_Log10(value: f64): f64 {
	return Math.log10(value);
}

export function Math_Log2(value: f64): f64 {
	return Math.log2(value);
}

export function Math_Sin(value: f64): f64 {
	return Math.sin(value);
}

export function Math_Cos(value: f64): f64 {
	return Math.cos(value);
}

export function Math_Tan(value: f64): f64 {
	return Math.tan(value);
}

export function Math_Asin(value: f64): f64 {
	return Math.asin(value);
}

export function Math_Acos(value: f64): f64 {
	return Math.acos(value);
}

export function Math_Atan(value: f64): f64 {
	return Math.atan(value);
}

export function Math_Atan2(y: f64, x: f64): f64 {
	return Math.atan2(y, x);
}

export function Math_Sinh(value: f64): f64 {
	return Math.sinh(value);
}

export function Math_Cosh(value: f64): f64 {
	return Math.cosh(value);
}

export function Math_Tanh(value: f64): f64 {
	return Math.tanh(value);
}

export function Math_Asinh(value: f64): f64 {
	return Math.asinh(value);
}

export function Math_Acosh(value: f64): f64 {
	return Math.acosh(value);
}

export function Math_Atanh(value: f64): f64 {
	return Math.atanh(value);
}

/** The remainder of the quotient rounded to even. */
export function Math_IEEERemainder(dividend: f64, divisor: f64): f64 {
	return Math.rem(dividend, divisor);
}

export function Math_CopySign(magnitude: f64, sign: f64): f64 {
	return copysign<f64>(magnitude, sign);
}

export function Math_MaxMagnitude(left: f64, right: f64): f64 {
	if (left !== left || right !== right) return NaN;
	return abs(left) === abs(right) ? max(left, right) : abs(left) > abs(right) ? left : right;
}

export function Math_MinMagnitude(left: f64, right: f64): f64 {
	if (left !== left || right !== right) return NaN;
	return abs(left) === abs(right) ? min(left, right) : abs(left) < abs(right) ? left : right;
}

/** The next larger double. */
export function Math_BitIncrement(value: f64): f64 {
	const bits = reinterpret<i64>(value);
	if (value !== value || value === Infinity) return value;
	if (value === 0) return reinterpret<f64>(<i64>1);
	return reinterpret<f64>(bits < 0 ? bits - 1 : bits + 1);
}

export function Math_BitDecrement(value: f64): f64 {
	return -Math_BitIncrement(-value);
}

/** value * 2^exponent. */
export function Math_ScaleB(value: f64, exponent: i32): f64 {
	return Math.scalbn(value, exponent);
}

// @ts-ignore: decorator
@external("host", "Math_FusedMultiplyAdd")
export declare function Math_FusedMultiplyAdd(x: f64, y: f64, z: f64): f64;

/** The binary exponent. */
export function Math_ILogB(value: f64): i32 {
	if (value !== value || abs(value) === Infinity) return i32.MAX_VALUE;
	if (value === 0) return i32.MIN_VALUE;
	const biased = <i32>((reinterpret<u64>(value) >> 52) & 0x7ff);
	if (biased !== 0) return biased - 1023;
	return -1011 - <i32>clz<u64>(reinterpret<u64>(value) & 0xfffffffffffff);
}
