/** A double as an integer times a power of two. */
interface Exact {
	mantissa: bigint;
	exponent: number;
}

const bits = new DataView(new ArrayBuffer(8));
const SMALLEST_EXPONENT = -1074;

function exact(value: number): Exact {
	bits.setFloat64(0, value);
	const word = bits.getBigUint64(0);
	const biased = Number((word >> 52n) & 0x7ffn);
	const fraction = word & 0xfffffffffffffn;
	const mantissa = biased === 0 ? fraction : fraction | 0x10000000000000n;
	return { mantissa: value < 0 ? -mantissa : mantissa, exponent: Math.max(biased, 1) - 1075 };
}

/** `x * y + z`, rounded once (IEEE 754, 5.4.1). */
export function fusedMultiplyAdd(x: number, y: number, z: number): number {
	const plain = x * y + z;
	if (!Number.isFinite(x) || !Number.isFinite(y) || x === 0 || y === 0) return plain;
	if (!Number.isFinite(z)) return z;
	const [a, b, c] = [exact(x), exact(y), exact(z)];
	const product = { mantissa: a.mantissa * b.mantissa, exponent: a.exponent + b.exponent };
	const exponent = Math.min(product.exponent, c.exponent);
	const sum = (product.mantissa << BigInt(product.exponent - exponent)) + (c.mantissa << BigInt(c.exponent - exponent));
	return sum === 0n ? plain : rounded(sum, exponent);
}

/** The double nearest to mantissa * 2^exponent; of two, the even one. */
function rounded(mantissa: bigint, exponent: number): number {
	const size = mantissa < 0n ? -mantissa : mantissa;
	const length = size.toString(2).length;
	const drop = Math.max(length - 53, SMALLEST_EXPONENT - exponent, 0);
	const shift = BigInt(drop);
	const half = shift === 0n ? 0n : 1n << (shift - 1n);
	const rest = size - ((size >> shift) << shift);
	let kept = size >> shift;
	if (drop > 0 && (rest > half || (rest === half && (kept & 1n) === 1n))) kept++;
	const value = scaled(Number(kept), exponent + drop);
	return mantissa < 0n ? -value : value;
}

/** In two steps, since a power of two by itself may be out of range. */
function scaled(value: number, exponent: number): number {
	const half = Math.trunc(exponent / 2);
	return value * 2 ** half * 2 ** (exponent - half);
}
