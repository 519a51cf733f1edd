import { ArrayOf } from '../collections/array';
import { BigNatural } from './big-natural';
import { Decimal_compare } from './decimal-arithmetic';
import { Digits, NumberKind } from './digits';
import { significantDigits } from './floating-digits';
import { HostObject } from '../runtime/host-object';
import { fits, isNegative, magnitude, overflowOf } from './integer';
import { given } from '../runtime/item';
import { JValue_fromDecimal_value } from '../json/of';
import { formatDigits, NumberFormat } from './number-format';
import { NUMBER_STYLE, scanNumber } from './number-parse';
import { argument, argumentNull, argumentOutOfRange, formatError, Obj, Out, overflow } from '../runtime/object';

export const MAXIMUM_SCALE = 28;
const MAXIMUM_BITS = 96;
const OVERFLOW = 'Value was either too large or too small for a Decimal.';

/** System.Decimal: ±coefficient / 10^scale with a coefficient of 96 bits and a scale of 0 to 28. */
export class Decimal extends Obj {
	constructor(
		/** Bits 64 to 95 of the coefficient. */
		readonly high: u32 = 0,
		readonly low: u64 = 0,
		readonly scale: i32 = 0,
		readonly negative: bool = false,
	) {
		super();
	}

	get isZero(): bool {
		return this.high === 0 && this.low === 0;
	}

	get coefficient(): BigNatural {
		return BigNatural.of96(this.high, this.low);
	}

	override ToString(): string {
		return Decimal_ToString_format(this, null);
	}

	override format(format: string | null): string {
		return Decimal_ToString_format(this, format);
	}

	override Equals(other: Obj | null): bool {
		return other instanceof Decimal && Decimal_compare(this, <Decimal>other) === 0;
	}

	/** Equal for equal values, whatever their scale. */
	override GetHashCode(): i32 {
		const bits = reinterpret<i64>(Decimal_toDouble(this));
		return <i32>bits ^ <i32>(bits >> 32);
	}

	override CompareTo(other: Obj | null): i32 {
		return Decimal_CompareTo_object(this, other);
	}

	override toJson(): HostObject | null {
		return JValue_fromDecimal_value(this);
	}

	override typeName(): string {
		return 'System.Decimal';
	}
}

/**
 * coefficient / 10^scale, with so few digits after the point that it can be a decimal; rounded half to even.
 * `inexact` says that the true value is a little larger. Null when it is too large.
 */
export function fitDecimal(coefficient: BigNatural, scale: i32, negative: bool, inexact: bool): Decimal | null {
	let dropped: u32 = 0;
	let below = inexact;
	while (scale > MAXIMUM_SCALE || coefficient.bitLength > MAXIMUM_BITS) {
		if (scale <= 0) return null;
		below = below || dropped !== 0;
		dropped = coefficient.divideSmall(10);
		scale--;
	}
	if (dropped > 5 || (dropped === 5 && (below || coefficient.isOdd))) coefficient.multiplyAdd(1, 1);
	if (coefficient.bitLength > MAXIMUM_BITS) return fitDecimal(coefficient, scale, negative, false);
	return new Decimal(coefficient.word(2), coefficient.low, scale, negative && !coefficient.isZero);
}

/** As `fitDecimal`, raising OverflowException. */
export function toDecimal(coefficient: BigNatural, scale: i32, negative: bool): Decimal {
	const result = fitDecimal(coefficient, scale, negative, false);
	if (result === null) overflow(OVERFLOW);
	return <Decimal>result;
}

/** The nearest decimal, keeping the zeros at the end; null when it is too large. */
function digitsToDecimal(digits: Digits): Decimal | null {
	if (digits.scale > 29 && !digits.isZero) return null;
	const fraction = digits.count - digits.scale;
	if (digits.scale < -29) return new Decimal(0, 0, MAXIMUM_SCALE, false);
	const coefficient = new BigNatural();
	let scale = fraction;
	let inexact = false;
	for (let i = 0; i < digits.count; i++) {
		if (i < 60) coefficient.multiplyAdd(10, digits.digit(i));
		else inexact = inexact || digits.digit(i) !== 0;
	}
	scale -= max(digits.count - 60, 0);
	if (scale < 0) {
		coefficient.multiplyPowerOfTen(-scale);
		scale = 0;
	}
	return fitDecimal(coefficient, scale, digits.negative, inexact);
}

/** The value of a literal like `1.50`. */
export function Decimal_literal(text: string): Decimal {
	return Decimal_Parse_style(text, NUMBER_STYLE, null);
}

export function Decimal_Parse(text: string | null): Decimal {
	return Decimal_Parse_style(text, NUMBER_STYLE, null);
}

export function Decimal_Parse_style(text: string | null, style: i32, provider: Obj | null = null): Decimal {
	if (text === null) argumentNull('s');
	const digits = scanNumber(<string>text, style, NumberKind.Decimal);
	if (digits === null) formatError('Input string was not in a correct format.');
	const result = digitsToDecimal(<Digits>digits);
	if (result === null) overflow(OVERFLOW);
	return <Decimal>result;
}

export function Decimal_Parse_provider(text: string | null, provider: Obj | null): Decimal {
	return Decimal_Parse(text);
}

export function Decimal_TryParse(text: string | null, result: Out<Decimal>): bool {
	return Decimal_TryParse_style(text, NUMBER_STYLE, null, result);
}

export function Decimal_TryParse_style(
	text: string | null,
	style: i32,
	provider: Obj | null,
	result: Out<Decimal>,
): bool {
	let value: Decimal | null = null;
	if (text !== null) {
		const digits = scanNumber(text, style, NumberKind.Decimal);
		if (digits !== null) value = digitsToDecimal(digits);
	}
	result.value = value === null ? Decimal_default() : value;
	return value !== null;
}

/** `default(decimal)`. */
export function Decimal_default(): Decimal {
	return new Decimal();
}

export function Decimal_new_parts(low: i32, middle: i32, high: i32, negative: bool, scale: u8): Decimal {
	if (<i32>scale > MAXIMUM_SCALE) {
		argumentOutOfRange('scale', "Decimal's scale value must be between 0 and 28, inclusive.");
	}
	return new Decimal(<u32>high, ((<u64>(<u32>middle)) << 32) | <u32>low, scale, negative);
}

/** Low, middle and high word, and a word with the scale in bits 16 to 23 and the sign in bit 31. */
export function Decimal_new_bits(bits: ArrayOf<i32> | null): Decimal {
	const words = given(bits, 'bits');
	const flags = words.length === 4 ? words.get(3) : -1;
	const scale = (flags >> 16) & 0xff;
	if ((flags & 0x7f00ffff) !== 0 || scale > MAXIMUM_SCALE) {
		argument('Decimal byte array constructor requires an array of length four containing valid decimal bytes.');
	}
	return Decimal_new_parts(words.get(0), words.get(1), words.get(2), flags < 0, <u8>scale);
}

export function Decimal_GetBits(value: Decimal): ArrayOf<i32> {
	const words = new ArrayOf<i32>(4);
	words.set(0, <i32>value.low);
	words.set(1, <i32>(value.low >> 32));
	words.set(2, <i32>value.high);
	words.set(3, (value.scale << 16) | (value.negative ? i32.MIN_VALUE : 0));
	return words;
}

export function Decimal_fromInteger<T>(value: T): Decimal {
	return new Decimal(0, magnitude<T>(value), 0, isNegative<T>(value));
}

/** A number as a decimal, as C# converts it. */
export function Decimal_from<T>(value: T): Decimal {
	if (isFloat<T>()) return Decimal_fromFloating<T>(value);
	return Decimal_fromInteger<T>(value);
}

/** A decimal as a number, as C# converts it. */
export function Decimal_to<T>(value: Decimal): T {
	if (isFloat<T>()) return <T>Decimal_toDouble(value);
	return Decimal_toInteger<T>(value);
}

/** 15 significant digits of a double, 7 of a float, without zeros at the end. */
export function Decimal_fromFloating<T>(value: T): Decimal {
	if (!(abs<T>(value) < <T>1e29)) overflow(OVERFLOW);
	const result = digitsToDecimal(significantDigits(<f64>value, sizeof<T>() === 8 ? 15 : 7));
	if (result === null) overflow(OVERFLOW);
	const decimal = <Decimal>result;
	return decimal.isZero ? Decimal_default() : stripZeros(decimal);
}

/** Drops zeros at the end of the fraction. */
export function stripZeros(value: Decimal): Decimal {
	const coefficient = value.coefficient;
	let scale = value.scale;
	while (scale > 0) {
		const shorter = coefficient.copy();
		if (shorter.divideSmall(10) !== 0) break;
		coefficient.divideSmall(10);
		scale--;
	}
	return new Decimal(coefficient.word(2), coefficient.low, scale, value.negative);
}

/** Truncates; OverflowException when the integer type cannot hold it. */
export function Decimal_toInteger<T>(value: Decimal): T {
	const whole = value.coefficient;
	for (let scale = value.scale; scale > 0; scale--) whole.divideSmall(10);
	if (whole.word(2) !== 0 || !fits<T>(whole.low, value.negative)) overflowOf<T>();
	return <T>(value.negative ? 0 - <i64>whole.low : <i64>whole.low);
}

export function Decimal_toDouble(value: Decimal): f64 {
	let magnitude = <f64>value.low + <f64>value.high * 18446744073709551616.0;
	let scale = value.scale;
	let power: f64 = 1;
	for (; scale > 0; scale--) power *= 10;
	magnitude /= power;
	return value.negative ? -magnitude : magnitude;
}

export function Decimal_toSingle(value: Decimal): f32 {
	return <f32>Decimal_toDouble(value);
}

export function Decimal_ToString(self: Decimal): string {
	return Decimal_ToString_format(self, null);
}

export function Decimal_ToString_format(self: Decimal, format: string | null, provider: Obj | null = null): string {
	const digits = Digits.ofNatural(NumberKind.Decimal, self.coefficient, self.scale, self.negative);
	return formatDigits(digits, NumberFormat.parse(format));
}

export function Decimal_ToString_provider(self: Decimal, provider: Obj | null): string {
	return Decimal_ToString(self);
}

export function Decimal_Equals_object(self: Decimal, other: Obj | null): bool {
	return self.Equals(other);
}

export function Decimal_GetHashCode(self: Decimal): i32 {
	return self.GetHashCode();
}

export function Decimal_CompareTo_object(self: Decimal, other: Obj | null): i32 {
	if (other === null) return 1;
	if (!(other instanceof Decimal)) argument('Object must be of type Decimal.');
	return Decimal_compare(self, <Decimal>other);
}
