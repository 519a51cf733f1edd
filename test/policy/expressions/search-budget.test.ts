import { expect, it } from 'vitest';
import { evaluateAll } from '../../../core/cli/evaluator.ts';
import { compiler } from '../../support/compiler.ts';

it('counts the work of searching long texts, and only that', async () => {
	const long = "var a = new string('a', 500000);";
	const bodies = [
		`${long} return a.IndexOf(new string('a', 20000) + "b");`,
		`${long} var n = 0; for (var i = 0; i < 10000; i++) { n += a.IndexOf("b"); } return n;`,
		`${long} var n = 0; for (var i = 0; i < 10000; i++) { n = a.IndexOf("a", n + 1); } return n;`,
	];
	const batch = bodies.map((body) => ({ expression: `@{ ${body} }`, context: {} }));
	const results = await evaluateAll(batch, compiler);
	expect(results.map((result) => ('error' in result ? result.error.type : result.type))).toEqual([
		'BudgetExceeded',
		'BudgetExceeded',
		'System.Int32',
	]);
}, 120_000);
