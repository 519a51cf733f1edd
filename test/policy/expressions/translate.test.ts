import { describe, expect, it } from 'vitest';
import { translateExpression } from '../../../core/policy/expressions/translate.ts';

const listed = (count: number, write: (index: number) => string, separator = '') =>
	Array.from({ length: count }, (_, index) => write(index)).join(separator);

describe('an expression that asc would take minutes for', () => {
	it.each([
		[
			'an iterator of 3,000 parts',
			`@{ IEnumerable<int> f() {${listed(3000, (i) => `yield return ${i};`)}} return f(); }`,
		],
		['a query of 100 lets', `@(from a in new[] { 1 } ${listed(100, (i) => `let b${i} = a`, ' ')} select a)`],
		['2,500 conditions', `@{ int a = 0; ${listed(2500, (i) => `if (a == ${i}) a++;`)} return a; }`],
		['1,500 lambdas', `@{ ${listed(1500, (i) => `Func<int, int> f${i} = x => x;`)} return 1; }`],
		['2,000 captured locals', `@{ ${listed(2000, (i) => `int v${i} = 1; Func<int> f${i} = () => v${i};`)} return 1; }`],
		['a text of two million characters', `@("${'x'.repeat(2_000_000)}")`],
	])('is refused: %s', (_name, source) => {
		const { program, lowered, diagnostics } = translateExpression(source, 'e');
		expect([program, lowered]).toEqual([null, null]);
		expect(diagnostics).toMatchObject([{ code: 'CS8078', line: 1 }]);
	});

	it('is refused at the item of an array that is one too many', () => {
		const array = (count: number) => `@(new[] { ${listed(count, () => '1', ',')} })`;
		expect(translateExpression(array(1000), 'e').diagnostics).toEqual([]);
		const { diagnostics } = translateExpression(array(1001), 'e');
		expect(diagnostics).toMatchObject([{ code: 'CS8078', line: 1, column: '@(new[] { '.length + 2 * 1000 + 1 }]);
	});
});
