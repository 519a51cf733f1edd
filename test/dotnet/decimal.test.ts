import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileSnippet, type Snippet } from './harness.ts';
import { type Row, testTable } from './table.ts';

const OVERFLOW = '!System.OverflowException: Value was either too large or too small for a Decimal.';
const MAX = '79228162514264337593543950335';

function calls(name: string, rows: [left: string, right: string, expected: string][]): Row[] {
	return rows.map(([left, right, expected]) => [
		`${name}(Decimal_literal("${left}"), Decimal_literal("${right}"))`,
		expected,
	]);
}

testTable('Decimal arithmetic', [
	...calls('Decimal_add', [
		['0.1', '0.2', '0.3'],
		['1.10', '1', '2.10'],
		['-1.5', '1.50', '0.00'],
		[MAX, '0.4', MAX],
		[MAX, '0.5', OVERFLOW],
		[MAX, '1', OVERFLOW],
		['0.0000000000000000000000000001', '1000000000', '1000000000.0000000000000000000'],
	]),
	...calls('Decimal_subtract', [
		['1.0', '1.0', '0.0'],
		['1', '3.25', '-2.25'],
	]),
	...calls('Decimal_multiply', [
		['1.0', '1.00', '1.000'],
		['1.10', '-1.10', '-1.2100'],
		['0.00', '3', '0.00'],
		['0.0000000000000000000000000001', '0.5', '0.0000000000000000000000000000'],
		['0.0000000000000000000000000003', '0.5', '0.0000000000000000000000000002'],
		[MAX, '0.1', '7922816251426433759354395033.5'],
		[MAX, '2', OVERFLOW],
	]),
	...calls('Decimal_divide', [
		['1', '3', '0.3333333333333333333333333333'],
		['2', '3', '0.6666666666666666666666666667'],
		['10', '4', '2.5'],
		['1.00', '2', '0.50'],
		['6.0', '2', '3.0'],
		['100', '0.1', '1000'],
		['5', '0.02', '250'],
		['1', '8', '0.125'],
		['0.00', '5', '0.00'],
		[MAX, '3', '26409387504754779197847983445'],
		[MAX, '0.1', OVERFLOW],
		['1', '0', '!System.DivideByZeroException: Attempted to divide by zero.'],
	]),
	...calls('Decimal_remainder', [
		['1.10', '0.3', '0.20'],
		['5', '3.00', '2.00'],
		['-7', '3', '-1'],
		['7', '-3', '1'],
		['1.0', '2', '1.0'],
		['3.0', '3', '0.0'],
		['1', '0', '!System.DivideByZeroException: Attempted to divide by zero.'],
	]),
	...calls('Decimal_compare', [
		['1.0', '1.00', '0'],
		['-1', '1', '-1'],
		['0.3', '0.29999', '1'],
		['-2', '-3', '1'],
	]),
	['Decimal_round_decimals(Decimal_literal("1.25"), 1)', '1.2'],
	['Decimal_round_decimals_mode(Decimal_literal("1.25"), 1, 1)', '1.3'],
	['Decimal_round_decimals(Decimal_literal("1"), 2)', '1'],
	['Decimal_round(Decimal_literal("-2.5"))', '-2'],
	['Decimal_round_mode(Decimal_literal("-2.5"), 3)', '-3'],
	['Decimal_round_mode(Decimal_literal("-2.5"), 4)', '-2'],
	[
		'Decimal_round_decimals(Decimal_literal("1"), 29)',
		"!System.ArgumentOutOfRangeException: Decimal can only round to between 0 and 28 digits of precision. (Parameter 'decimals')",
	],
	['Decimal_floor(Decimal_literal("-0.5"))', '-1'],
	['Decimal_ceiling(Decimal_literal("-0.5"))', '0'],
	['Decimal_truncate(Decimal_literal("-1.9"))', '-1'],
	['Decimal_negate(Decimal_literal("0.0"))', '0.0'],
	['Decimal_literal("1.000").GetHashCode() == Decimal_literal("1").GetHashCode()', 'True'],
	['Decimal_GetBits(Decimal_literal("-1.5")).get(3)', '-2147418112'],
	['Decimal_new_bits(Decimal_GetBits(Decimal_literal("-1.5")))', '-1.5'],
	['Decimal_ToOACurrency(Decimal_literal("1.5"))', '15000'],
	['Decimal_FromOACurrency(15000)', '1.5'],
]);

testTable('Conversions of decimals', [
	['Decimal_from<f64>(0.1)', '0.1'],
	['Decimal_from<f64>(1e20)', '100000000000000000000'],
	['Decimal_from<f64>(123456789.123456789)', '123456789.123457'],
	['Decimal_from<f64>(1e-30)', '0'],
	['Decimal_from<f32>(1.1)', '1.1'],
	['Decimal_from<f64>(1e29)', OVERFLOW],
	['Decimal_from<f64>(NaN)', OVERFLOW],
	['Decimal_from<i64>(i64.MIN_VALUE)', '-9223372036854775808'],
	['Decimal_to<f64>(Decimal_literal("0.1"))', '0.1'],
	['Decimal_to<i32>(Decimal_literal("-3.99"))', '-3'],
	[
		'Decimal_to<i32>(Decimal_literal("3000000000"))',
		'!System.OverflowException: Value was either too large or too small for an Int32.',
	],
	[
		'Decimal_to<u8>(Decimal_literal("300"))',
		'!System.OverflowException: Value was either too large or too small for an unsigned byte.',
	],
	[
		'Decimal_to<u64>(Decimal_literal("-1"))',
		'!System.OverflowException: Value was either too large or too small for a UInt64.',
	],
]);

const SOURCE = `
export function add(a: string, b: string): string { return Decimal_add(Decimal_literal(a), Decimal_literal(b)).ToString(); }
export function multiply(a: string, b: string): string { return Decimal_multiply(Decimal_literal(a), Decimal_literal(b)).ToString(); }
export function rest(a: string, b: string): string { return Decimal_remainder(Decimal_literal(a), Decimal_literal(b)).ToString(); }
export function quotient(a: string, b: string): string { return Decimal_divide(Decimal_literal(a), Decimal_literal(b)).ToString(); }
`;

describe('decimals against exact arithmetic', () => {
	let snippet: Snippet;
	beforeAll(async () => {
		snippet = await compileSnippet(SOURCE);
	});

	/** Coefficient and scale, small enough that sums and products fit. */
	const NUMBER = fc.tuple(fc.bigInt({ min: -(2n ** 46n), max: 2n ** 46n }), fc.integer({ min: 0, max: 14 }));

	it('adds and multiplies', () => {
		fc.assert(
			fc.property(NUMBER, NUMBER, ([a, p], [b, q]) => {
				const scale = Math.max(p, q);
				const sum = a * 10n ** BigInt(scale - p) + b * 10n ** BigInt(scale - q);
				expect(snippet.text('add', text(a, p), text(b, q))).toBe(text(sum, scale));
				expect(snippet.text('multiply', text(a, p), text(b, q))).toBe(text(a * b, p + q));
			}),
		);
	});

	it('divides to the quotient and remainder that multiply back', () => {
		fc.assert(
			fc.property(NUMBER, NUMBER, ([a, p], [b, q]) => {
				fc.pre(b !== 0n);
				const scale = Math.max(p, q);
				const left = a * 10n ** BigInt(scale - p);
				const right = b * 10n ** BigInt(scale - q);
				const isSmaller = left * left < right * right;
				const remainder = isSmaller || a === 0n ? text(a, p) : text(left % right, scale);
				expect(snippet.text('rest', text(a, p), text(b, q))).toBe(remainder);
				const quotient = snippet.text('quotient', text(a, p), text(b, q))!;
				expect(Number(quotient)).toBeCloseTo(
					Number(left) / Number(right),
					5 - Math.ceil(Math.log10(Math.abs(Number(left) / Number(right)) + 1)),
				);
			}),
		);
	});
});

/** As ToString() writes it; zero has no sign. */
function text(coefficient: bigint, scale: number): string {
	const digits = String(coefficient < 0n ? -coefficient : coefficient).padStart(scale + 1, '0');
	const point = digits.length - scale;
	return `${coefficient < 0n ? '-' : ''}${digits.slice(0, point)}${scale > 0 ? `.${digits.slice(point)}` : ''}`;
}
