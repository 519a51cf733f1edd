import { overflow } from './errors.ts';

/** Numbers as .NET Core 3.0 and later write and convert them. */

/** `double.ToString()`: the shortest text that reads back, exponents from 1E+17 up and 1E-05 down. */
export function doubleText(value: number): string {
	if (Number.isNaN(value)) return 'NaN';
	if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
	if (value === 0) return Object.is(value, -0) ? '-0' : '0';
	return plainOrExponent(value.toExponential());
}

/** `float.ToString()`. */
export function singleText(value: number): string {
	if (!Number.isFinite(value) || value === 0) return doubleText(value);
	for (let digits = 1; digits < 9; digits++) {
		const text = value.toExponential(digits - 1);
		if (Math.fround(Number(text)) === value) return plainOrExponent(text, 9);
	}
	return plainOrExponent(value.toExponential(8), 9);
}

/** `exponential` is `d.ddde±x`; it stays one when the whole part needs more digits than `most`. */
function plainOrExponent(exponential: string, most = 17): string {
	const [mantissa = '', exponentText] = exponential.split('e');
	const exponent = Number(exponentText);
	const sign = mantissa.startsWith('-') ? '-' : '';
	const digits = mantissa.replace(/[-.]/g, '').replace(/0+$/, '') || '0';
	if (exponent >= most || exponent < -4) {
		const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
		const power = String(Math.abs(exponent)).padStart(2, '0');
		return `${sign}${digits[0]}${fraction}E${exponent < 0 ? '-' : '+'}${power}`;
	}
	if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
	const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
	const fraction = digits.slice(exponent + 1);
	return sign + whole + (fraction === '' ? '' : `.${fraction}`);
}

/** `Convert.ToInt64(double)` and its kin: halves go to the even neighbour. */
export function roundToInteger(value: number, typeName: string): bigint {
	if (!Number.isFinite(value)) throw overflow(tooLarge(typeName));
	const floor = Math.floor(value);
	const rest = value - floor;
	if (rest === 0.5) return BigInt(floor % 2 === 0 ? floor : floor + 1);
	return BigInt(rest > 0.5 ? floor + 1 : floor);
}

/** Smallest and largest value of the integer types, by short name. */
export const INTEGER_RANGES: Record<string, readonly [bigint, bigint]> = {
	SByte: [-128n, 127n],
	Byte: [0n, 255n],
	Int16: [-32768n, 32767n],
	UInt16: [0n, 65535n],
	Int32: [-2147483648n, 2147483647n],
	UInt32: [0n, 4294967295n],
	Int64: [-9223372036854775808n, 9223372036854775807n],
	UInt64: [0n, 18446744073709551615n],
};

/** The value itself, or an OverflowException. */
export function inRange(value: bigint, typeName: string): bigint {
	const [smallest, largest] = INTEGER_RANGES[typeName]!;
	if (value < smallest || value > largest) throw overflow(tooLarge(typeName));
	return value;
}

function tooLarge(typeName: string): string {
	if (typeName === 'SByte') return 'Value was either too large or too small for a signed byte.';
	if (typeName === 'Byte') return 'Value was either too large or too small for an unsigned byte.';
	return `Value was either too large or too small for ${typeName.startsWith('U') ? 'a' : 'an'} ${typeName}.`;
}

/** A decimal, by its text; trailing zeros count. */
export class DecimalText {
	readonly text: string;

	constructor(text: string) {
		this.text = text;
	}

	get number(): number {
		return Number(this.text);
	}

	/** Digits without trailing zeros, for comparison. */
	get normalized(): string {
		return this.text.includes('.') ? this.text.replace(/\.?0+$/, '') : this.text;
	}
}
