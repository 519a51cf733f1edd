import { BigNatural } from './big-natural';
import { Digits, NumberKind } from './digits';

// The decimal digits of floating-point numbers, exactly. A float is widened to double where all its digits are
// asked for; the shortest text that reads back as the same value depends on its own precision.

const FRACTION_BITS = 52;
const MINIMUM_EXPONENT = -1074;

/** Every power of ten that a double holds exactly. */
const POWERS_OF_TEN: StaticArray<f64> = [
	1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
	1e21, 1e22,
];

/** Every digit of a finite value: the binary fraction is a finite decimal one. */
export function exactDigits(value: f64): Digits {
	const bits = reinterpret<u64>(value);
	const negative = bits >> 63 !== 0;
	const biased = <i32>((bits >> FRACTION_BITS) & 0x7ff);
	const fraction = bits & 0xfffffffffffff;
	const mantissa = biased === 0 ? fraction : fraction | ((<u64>1) << FRACTION_BITS);
	const exponent = biased === 0 ? MINIMUM_EXPONENT : biased - 1 + MINIMUM_EXPONENT;
	const magnitude = BigNatural.of(mantissa);
	if (exponent >= 0) {
		magnitude.shiftLeft(exponent);
		return Digits.ofNatural(NumberKind.Floating, magnitude, 0, negative);
	}
	// m / 2^n = m * 5^n / 10^n
	magnitude.multiplyPowerOfFive(-exponent);
	const digits = Digits.ofNatural(NumberKind.Floating, magnitude, -exponent, negative);
	digits.truncate(digits.count);
	return digits;
}

/** The value rounded to `count` significant digits. */
export function significantDigits(value: f64, count: i32): Digits {
	const digits = exactDigits(value);
	digits.roundHalfEven(count);
	return digits;
}

/** The fewest digits that read back as the same double; of those, the nearest. */
export function shortestDigits64(value: f64): Digits {
	const short = fewDigits(value);
	if (short !== null) return short;
	const isSubnormal = abs(value) < f64.MIN_NORMAL_VALUE;
	for (let count = isSubnormal ? 1 : 15; count < 17; count++) {
		const digits = significantDigits(value, count);
		if (digitsToFloat64(digits) === value) return digits;
		const above = digitsAbove(value, count);
		if (digitsToFloat64(above) === value) return above;
	}
	return significantDigits(value, 17);
}

/** The fewest digits that read back as the same float. */
export function shortestDigits32(value: f32): Digits {
	for (let count = 1; count < 9; count++) {
		const digits = significantDigits(value, count);
		if (digitsToFloat32(digits) === value) return digits;
		const above = digitsAbove(value, count);
		if (digitsToFloat32(above) === value) return above;
	}
	return significantDigits(value, 9);
}

/**
 * Rounded away from zero: above a power of two the neighbour is twice as far as below it, so this may read back
 * where the nearest does not.
 */
function digitsAbove(value: f64, count: i32): Digits {
	const digits = exactDigits(value);
	digits.roundUp(count);
	return digits;
}

/**
 * The digits of a value that is an integer of at most 15 digits over a small power of ten, as most numbers that
 * people write are; otherwise null. Two such decimals are never the same double, so the one found is the shortest.
 */
function fewDigits(value: f64): Digits | null {
	const magnitude = abs(value);
	if (magnitude === 0 || magnitude >= 1e15 || magnitude < 1e-5) return null;
	for (let power = 0; power < 20; power++) {
		const integer = nearest(magnitude * POWERS_OF_TEN[power]);
		if (integer >= 1e15) return null;
		if (integer / POWERS_OF_TEN[power] !== magnitude) continue;
		const digits = Digits.ofInteger(<u64>integer, value < 0);
		digits.kind = NumberKind.Floating;
		digits.scale -= power;
		digits.truncate(digits.count);
		return digits;
	}
	return null;
}

/** The double nearest to the decimal number; ties to even. Too large gives infinity. */
export function digitsToFloat64(digits: Digits): f64 {
	const magnitude = roundToBinary(digits, FRACTION_BITS + 1, MINIMUM_EXPONENT, 1024);
	return digits.negative ? -magnitude : magnitude;
}

/** The float nearest to the decimal number, rounded once. */
export function digitsToFloat32(digits: Digits): f32 {
	const magnitude = <f32>roundToBinary(digits, 24, -149, 128);
	return digits.negative ? -magnitude : magnitude;
}

/**
 * The nearest number of `precision` bits whose last bit is at least 2^`minimumExponent`; infinity from
 * 2^`maximumExponent`. The result of fewer bits than a double has is exact in one.
 */
function roundToBinary(digits: Digits, precision: i32, minimumExponent: i32, maximumExponent: i32): f64 {
	if (digits.isZero || digits.scale < -400) return 0;
	if (digits.scale > 400) return Infinity;
	const power = digits.scale - digits.count;
	if (precision === FRACTION_BITS + 1 && digits.count <= 15 && power >= -22 && power <= 22) {
		const integer = <f64>integerOf(digits);
		return power < 0 ? integer / POWERS_OF_TEN[-power] : integer * POWERS_OF_TEN[power];
	}
	const natural = new BigNatural(digits.count / 9 + 4);
	for (let i = 0; i < digits.count; i++) natural.multiplyAdd(10, digits.digit(i));
	let exponent = 0;
	let inexact = false;
	if (power >= 0) {
		natural.multiplyPowerOfTen(power);
	} else {
		// The quotient must keep 64 bits; 10^n has fewer than 3.33 n.
		const shift = max(0, 66 + ((-power * 10) / 3 + 1) - natural.bitLength);
		natural.shiftLeft(shift);
		exponent = -shift;
		let rest = -power;
		for (; rest >= 9; rest -= 9) inexact = natural.divideSmall(1000000000) !== 0 || inexact;
		for (; rest > 0; rest--) inexact = natural.divideSmall(10) !== 0 || inexact;
	}
	const drop = max(natural.bitLength - precision, minimumExponent - exponent);
	let mantissa = drop > 0 ? roundBits(natural, drop, inexact) : natural.low;
	exponent += max(drop, 0);
	const magnitude = scaleBinary(mantissa, exponent);
	return magnitude >= scaleBinary(1, maximumExponent - 1) * 2 ? Infinity : magnitude;
}

/**
 * Drops the lowest `drop` bits, rounding to nearest, ties to even; `inexact` says that the number is a little
 * larger.
 */
function roundBits(natural: BigNatural, drop: i32, inexact: bool): u64 {
	const half = drop - 1;
	if (half >= natural.bitLength) return 0;
	let below = inexact;
	const word = half >> 5;
	for (let i = 0; i < word && !below; i++) below = natural.word(i) !== 0;
	if (!below) below = (natural.word(word) & ((1 << (half & 31)) - 1)) !== 0;
	const isHalfOrMore = ((natural.word(word) >> (half & 31)) & 1) !== 0;
	let kept: u64 = 0;
	for (let bit = natural.bitLength - 1; bit >= drop; bit--) {
		kept = (kept << 1) | ((natural.word(bit >> 5) >> (bit & 31)) & 1);
	}
	return isHalfOrMore && (below || (kept & 1) !== 0) ? kept + 1 : kept;
}

/** mantissa * 2^exponent, where the result is representable or overflows to infinity. */
function scaleBinary(mantissa: u64, exponent: i32): f64 {
	let result = <f64>mantissa;
	for (; exponent > 1000; exponent -= 1000) result *= reinterpret<f64>((<u64>(1023 + 1000)) << FRACTION_BITS);
	for (; exponent < -1000; exponent += 1000) result *= reinterpret<f64>((<u64>(1023 - 1000)) << FRACTION_BITS);
	return result * reinterpret<f64>((<u64>(1023 + exponent)) << FRACTION_BITS);
}

function integerOf(digits: Digits): u64 {
	let result: u64 = 0;
	for (let i = 0; i < digits.count; i++) result = result * 10 + digits.digit(i);
	return result;
}
