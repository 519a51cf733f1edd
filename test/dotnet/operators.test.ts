import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileSnippet, type Snippet } from './harness.ts';

const SOURCE = `
export function divide32(a: i32, b: i32): i32 { return divide<i32>(a, b); }
export function remainder32(a: i32, b: i32): i32 { return remainder<i32>(a, b); }
export function divide64(a: i64, b: i64): i64 { return divide<i64>(a, b); }
export function remainder64(a: i64, b: i64): i64 { return remainder<i64>(a, b); }
export function toInt(value: f64): i32 { return truncate<f64, i32>(value); }
export function toLong(value: f64): i64 { return truncate<f64, i64>(value); }
export function toUInt(value: f64): u32 { return truncate<f64, u32>(value); }
function maybe(code: i32): Box<bool> | null { return code < 0 ? null : new Box<bool>(code == 1); }
function code(value: Box<bool> | null): i32 { return value === null ? -1 : <i32>value.value; }
export function and(a: i32, b: i32): i32 { return code(nullableAnd(maybe(a), maybe(b))); }
export function or(a: i32, b: i32): i32 { return code(nullableOr(maybe(a), maybe(b))); }
export function element(length: i32, index: i32): i32 { return elementAt<i32>(newArray<i32>(length, 0), index); }
export function elementOfNull(): i32 { return elementAt<i32>(null, 0); }
`;

describe('operators of C# that AssemblyScript lacks', () => {
	let snippet: Snippet;
	beforeAll(async () => {
		snippet = await compileSnippet(SOURCE);
	});

	const INT32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
	const INT64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });

	it('divides towards zero and keeps the sign of the dividend in the remainder', () => {
		fc.assert(
			fc.property(INT32, INT32, (a, b) => {
				fc.pre(b !== 0 && !(a === -(2 ** 31) && b === -1));
				expect(snippet.number('divide32', a, b)).toBe(Math.trunc(a / b) + 0);
				expect(snippet.number('remainder32', a, b)).toBe((a % b) + 0);
			}),
		);
		fc.assert(
			fc.property(INT64, INT64, (a, b) => {
				fc.pre(b !== 0n && !(a === -(2n ** 63n) && b === -1n));
				expect(snippet.number('divide64', a, b)).toBe(a / b);
				expect(snippet.number('remainder64', a, b)).toBe(a % b);
			}),
		);
	});

	it('raises for a division by zero and for the one quotient that does not fit', () => {
		const byZero = 'System.DivideByZeroException: Attempted to divide by zero.';
		const tooLarge = 'System.OverflowException: Arithmetic operation resulted in an overflow.';
		expect(snippet.failure('divide32', 1, 0)).toBe(byZero);
		expect(snippet.failure('remainder64', 1n, 0n)).toBe(byZero);
		expect(snippet.failure('divide32', -(2 ** 31), -1)).toBe(tooLarge);
		expect(snippet.failure('divide64', -(2n ** 63n), -1n)).toBe(tooLarge);
	});

	it('cuts floating point as .NET does on x64', () => {
		fc.assert(
			fc.property(fc.double({ min: -(2 ** 31), max: 2 ** 31 - 1, noNaN: true }), (value) => {
				expect(snippet.number('toInt', value)).toBe(Math.trunc(value) + 0);
			}),
		);
		for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31, -(2 ** 40)]) {
			expect(snippet.number('toInt', value)).toBe(-(2 ** 31));
		}
		for (const value of [Number.NaN, 2 ** 63, -(2 ** 70)]) expect(snippet.number('toLong', value)).toBe(-(2n ** 63n));
		expect((snippet.number('toUInt', 2 ** 32 + 5) as number) >>> 0).toBe(5);
	});

	it('knows the three values of bool?', () => {
		const [none, no, yes] = [-1, 0, 1];
		const both = [none, no, yes].flatMap((a) => [none, no, yes].map((b) => [a, b] as const));
		expect(both.map(([a, b]) => snippet.number('and', a, b))).toEqual([none, no, none, no, no, no, none, no, yes]);
		expect(both.map(([a, b]) => snippet.number('or', a, b))).toEqual([none, none, yes, none, no, yes, yes, yes, yes]);
	});

	it('checks array elements', () => {
		const outside = 'System.IndexOutOfRangeException: Index was outside the bounds of the array.';
		expect(snippet.number('element', 2, 1)).toBe(0);
		expect(snippet.failure('element', 2, 2)).toBe(outside);
		expect(snippet.failure('element', 2, -1)).toBe(outside);
		expect(snippet.failure('elementOfNull')).toMatch(/^System\.NullReferenceException/);
	});
});
