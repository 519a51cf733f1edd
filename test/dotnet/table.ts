/** Tables of library calls with the text that each gives. All tables of a test file are one module. */
import { beforeAll, describe, expect, it } from 'vitest';
import { compileSnippet, type Snippet } from './harness.ts';

/**
 * An AssemblyScript expression of any type, and the text of its value or, with `!` in front, the exception that it raises. In
 * the expression `'c'c` is a char and `"a|b"a` an array of strings.
 */
export type Row = [expression: string, expected: string];

/** The functions of all tables of a file so far; compiled when its first test runs, after every table has been read. */
let functions: string[] = [];
let compiled: Promise<Snippet> | null = null;

/** @param helpers AssemblyScript functions that the rows call */
export function testTable(title: string, rows: Row[], helpers = ''): void {
	if (compiled !== null) startFile();
	const first = functions.length;
	functions.push(expandLiterals(helpers));
	for (const [expression] of rows) {
		functions.push(
			`export function row${functions.length}(): string { return textOf(${expandLiterals(expression)}); }`,
		);
	}
	describe(title, () => {
		let snippet: Snippet;
		beforeAll(async () => {
			compiled ??= compile();
			snippet = await compiled;
		});

		rows.forEach(([expression, expected], index) => {
			const name = `row${first + 1 + index}`;
			it(`${expression} is ${expected}`, () => {
				if (expected.startsWith('!')) expect(snippet.failure(name)).toBe(expected.slice(1));
				else expect(snippet.text(name)).toBe(expected);
			});
		});
	});
}

/** What was compiled was another file's. */
function startFile(): void {
	functions = [];
	compiled = null;
}

function compile(): Promise<Snippet> {
	return compileSnippet(functions.join('\n'));
}

function expandLiterals(source: string): string {
	return source
		.replace(/'(.)'c/gs, (_, unit: string) => String(unit.charCodeAt(0)))
		.replace(/"([^"|]*\|[^"]*)"a/g, (_, items: string) => `String_Split_unit("${items}", 124, 0)`);
}
