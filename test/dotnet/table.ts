/** Tables of library calls with the text that each gives: one compilation a table. */
import { beforeAll, describe, expect, it } from 'vitest';
import { compileSnippet, type Snippet } from './harness.ts';

/**
 * An AssemblyScript expression of any type, and the text of its value or, with `!` in front, the exception that it raises. In
 * the expression `'c'c` is a char and `"a|b"a` an array of strings.
 */
export type Row = [expression: string, expected: string];

const NAMES =
	/(?<!\.)\b[A-Z]\w*_\w+|\b(?:Box|BoxChar|BoxString|Out|ArrayOf|Decimal|Obj|boxString|formatObject|align|valuesOf|textOf)\b/g;

export function testTable(title: string, rows: Row[], helpers = ''): void {
	describe(title, () => {
		let snippet: Snippet;
		const expressions = rows.map(([expression]) => expandLiterals(expression));

		beforeAll(async () => {
			const functions = expressions.map(
				(expression, index) => `export function row${index}(): string { return textOf(${expression}); }`,
			);
			const source = [expandLiterals(helpers), ...functions].join('\n');
			const names = new Set([...(source.match(NAMES) ?? []), 'String_Split_unit']);
			snippet = await compileSnippet([...names], source);
		});

		rows.forEach(([expression, expected], index) => {
			it(`${expression} is ${expected}`, () => {
				if (expected.startsWith('!')) expect(snippet.failure(`row${index}`)).toBe(expected.slice(1));
				else expect(snippet.text(`row${index}`)).toBe(expected);
			});
		});
	});
}

function expandLiterals(source: string): string {
	return source
		.replace(/'(\\?.)'c/gs, (_, unit: string) => String((unit === '\\n' ? '\n' : unit).charCodeAt(0)))
		.replace(/"([^"|]*\|[^"]*)"a/g, (_, items: string) => `String_Split_unit("${items}", 124, 0)`);
}
