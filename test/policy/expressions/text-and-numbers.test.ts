import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluateAll, type Outcome } from '../../../core/cli/evaluator.ts';
import { Compiler } from '../../../core/policy/program/compile/compiler.ts';

/** An expression with its result: the .NET type and the text of the value, or `!`, the exception's type and its message. */
type Row = [expression: string, type: string, text: string];

/** What Mono and this library agree on; the members of .NET's text and number types, most overloads once. */
const FILE = fileURLToPath(new URL('../../data/text-and-numbers.json', import.meta.url));

describe('text and numbers in expressions', () => {
	const rows: Row[] = JSON.parse(readFileSync(FILE, 'utf8'));
	const compiler = new Compiler(null);
	let outcomes: Outcome[];

	beforeAll(async () => {
		const batch = rows.map(([expression]) => ({ expression, context: {} }));
		outcomes = await evaluateAll(batch, compiler);
	}, 120_000);
	afterAll(() => compiler.close());

	it.each(rows.map(([expression, type, text], index) => [expression, type, text, index] as const))(
		'%s is %s %s',
		(_, type, text, index) => expect(described(outcomes[index]!)).toEqual([type, text]),
	);

	it('count the work of searching long texts, and only that', async () => {
		const long = "var a = new string('a', 500000);";
		const bodies = [
			`${long} return a.IndexOf(new string('a', 20000) + "b");`,
			`${long} var n = 0; for (var i = 0; i < 10000; i++) { n += a.IndexOf("b"); } return n;`,
			`${long} var n = 0; for (var i = 0; i < 10000; i++) { n = a.IndexOf("a", n + 1); } return n;`,
		];
		const results = await evaluateAll(
			bodies.map((body) => ({ expression: `@{ ${body} }`, context: {} })),
			compiler,
		);
		expect(results.map((result) => described(result)[0])).toEqual([
			'!BudgetExceeded',
			'!BudgetExceeded',
			'System.Int32',
		]);
	});
});

function described(outcome: Outcome): [type: string, text: string] {
	if ('error' in outcome) return [`!${outcome.error.type}`, outcome.error.message];
	const { type, value } = outcome;
	const text = typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value ?? '');
	return [String(type), text];
}
