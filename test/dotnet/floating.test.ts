import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileSnippet, type Snippet } from './harness.ts';

const SOURCE = `
export function shortest(value: f64): string { return Floating_ToString<f64>(value); }
export function shortest32(value: f32): string { return Floating_ToString<f32>(value); }
export function fixed(value: f64, format: string): string { return Floating_ToString_format<f64>(value, format); }
export function parse(text: string): f64 { return Double_Parse(text); }
export function parse32(text: string): f32 { return Single_Parse(text); }
`;

describe('doubles and floats against JavaScript', () => {
	let snippet: Snippet;
	beforeAll(async () => {
		snippet = await compileSnippet(SOURCE);
	});

	const FINITE = fc.double({ noNaN: true, noDefaultInfinity: true });
	const FINITE32 = fc.float({ noNaN: true, noDefaultInfinity: true });
	const POWER_OF_TWO = fc.integer({ min: -1074, max: 1023 }).map((exponent) => 2 ** exponent);
	const SHORT = fc
		.tuple(fc.integer(), fc.integer({ min: -30, max: 30 }))
		.map(([digits, power]) => Number(`${digits}e${power}`));
	const ANY = fc.oneof(FINITE, POWER_OF_TWO, SHORT);

	it('print the digits that JavaScript prints', () => {
		fc.assert(
			fc.property(ANY, (value) => {
				expect(digitsOf(snippet.text('shortest', value)!)).toEqual(
					digitsOf(Object.is(value, -0) ? '-0' : String(value)),
				);
			}),
			{ numRuns: 2000 },
		);
	});

	it('read back what they print', () => {
		fc.assert(
			fc.property(ANY, (value) => {
				expect(snippet.number('parse', snippet.text('shortest', value)!)).toBe(value);
			}),
		);
		fc.assert(
			fc.property(FINITE32, (value) => {
				const text = snippet.text('shortest32', value)!;
				expect(snippet.number('parse32', text)).toBe(value);
				expect(Math.fround(Number(text))).toBe(value);
			}),
			{ numRuns: 1000 },
		);
	});

	it('read decimals of any length as JavaScript does', () => {
		const decimal = fc
			.tuple(fc.stringMatching(/^[0-9]{1,60}$/), fc.integer({ min: -360, max: 320 }))
			.map(([digits, exponent]) => `${digits}e${exponent}`);
		fc.assert(
			fc.property(decimal, (text) => {
				expect(snippet.number('parse', text)).toBe(Number(text));
			}),
			{ numRuns: 1000 },
		);
		// The exact middle between two doubles and its neighbours.
		for (const tail of ['', '0', '1', '0000000000000000000000000000000000000000000001']) {
			const text = `9007199254740993.${tail}`;
			expect(snippet.number('parse', text)).toBe(Number(text));
		}
	});

	it('round to a number of digits as exactly as JavaScript', () => {
		const positive = fc.double({ noNaN: true, min: 1e-7, max: 1e20 });
		fc.assert(
			fc.property(positive, fc.integer({ min: 0, max: 20 }), (value, decimals) => {
				// JavaScript rounds an exact half up, .NET to even.
				fc.pre(!isHalf(value, decimals));
				expect(snippet.text('fixed', value, `F${decimals}`)).toBe(value.toFixed(decimals));
			}),
			{ numRuns: 1000 },
		);
	});
});

/** Significant digits and decimal exponent, whatever the notation. */
function digitsOf(text: string): { sign: string; digits: string; exponent: number } {
	const [, sign, whole, fraction = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text)!;
	const all = whole! + fraction;
	const digits = all.replace(/^0+/, '');
	const lead = all.length - digits.length;
	const isZero = digits === '';
	return {
		sign: sign!,
		digits: digits.replace(/0+$/, ''),
		exponent: isZero ? 0 : whole!.length - lead + Number(exponent),
	};
}

function isHalf(value: number, decimals: number): boolean {
	const rest = value.toFixed(Math.min(decimals + 30, 100)).slice(-30);
	return /^50*$/.test(rest);
}
