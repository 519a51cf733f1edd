import { TokenType } from './token-type.ts';
import { JValue } from './value.ts';

const SMALLEST_LONG = -(2n ** 63n);
const LARGEST_LONG = 2n ** 63n - 1n;
const LARGEST_UNSIGNED = 2n ** 64n;

/** A number as Newtonsoft's reader takes it: integers, `0x1F`, octal `017`, fractions; null when it is none. */
export function parseNumber(text: string): JValue | null {
	if (/^-?[1-9]\d{0,14}$/.test(text)) return new JValue(TokenType.Integer, BigInt(text));
	if (/^0[xX]/.test(text)) return /^0[xX][\da-fA-F]+$/.test(text) ? wrapped(BigInt(text)) : null;
	if (/^0[^.eE]/.test(text)) return /^0[0-7]+$/.test(text) ? wrapped(BigInt(`0o${text.slice(1)}`)) : null;
	if (/^-?\d+$/.test(text)) return integer(BigInt(text));
	if (!/^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text)) return null;
	return new JValue(TokenType.Float, Number(text));
}

function integer(value: bigint): JValue {
	const isLong = value >= SMALLEST_LONG && value <= LARGEST_LONG;
	return new JValue(TokenType.Integer, value, isLong ? null : 'System.Numerics.BigInteger');
}

/** `Convert.ToInt64(text, base)`: 64 bits, the highest is the sign. */
function wrapped(value: bigint): JValue | null {
	return value >= LARGEST_UNSIGNED ? null : new JValue(TokenType.Integer, BigInt.asIntN(64, value));
}

/** As many digits as a double holds exactly. */
const MOST_DIGITS = 15;

/** A number of strict JSON that stands from `start` to `end`. */
export function numberToken(text: string, start: number, end: number): JValue {
	if (end - start > MOST_DIGITS) return parseNumber(text.slice(start, end))!;
	let value = 0;
	for (let at = start; at < end; at++) {
		const digit = text.charCodeAt(at) - 48;
		if (digit < 0 || digit > 9) return parseNumber(text.slice(start, end))!;
		value = value * 10 + digit;
	}
	return new JValue(TokenType.Integer, BigInt(value));
}
