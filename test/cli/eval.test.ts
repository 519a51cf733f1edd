import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { tollgate, tollgateWithInput, writeFiles } from '../support/tollgate.ts';

describe('tollgate eval', () => {
	let folder: string;
	let context: string;

	beforeAll(() => {
		folder = temporaryFolder();
		context = writeFiles(folder, { 'context.yaml': 'request:\n  method: PUT\n  headers: { X-A: [one, two] }\n' });
	});

	it('evaluates one expression, written as text', async () => {
		expect(await tollgate('eval', 'context.Request.Method + 1', '--context', context)).toEqual({
			code: 0,
			stdout: 'PUT1\n',
			stderr: '',
		});
	});

	it('writes type and value as JSON', async () => {
		const { code, stdout } = await tollgate('eval', '@{ return 7 / 2.0; }', '--format', 'json');
		expect([code, JSON.parse(stdout)]).toEqual([0, { type: 'System.Double', value: 3.5 }]);
	});

	it('names the place of an expression that does not compile', async () => {
		const { code, stderr } = await tollgate('eval', '@(1 +\n missing)');
		expect(code).toBe(1);
		expect(stderr).toBe("2:2: CompileError: The name 'missing' does not exist in the current context\n");
	});

	it('evaluates a batch in order, each line in its own context', async () => {
		const lines = [
			'@(context.Request.Headers.GetValueOrDefault("X-A", "none"))',
			{ expression: '@(context.Request.Headers.GetValueOrDefault("X-A", "none"))', context: {} },
			'@(int.Parse("x"))',
			'@(1 + )',
			'@(null)',
			'1L << 40',
		];
		const input = lines.map((line) => JSON.stringify(line)).join('\n');
		const { code, stdout } = await tollgateWithInput(input, 'eval', '--context', context);
		expect(code).toBe(0);
		expect(
			stdout
				.trim()
				.split('\n')
				.map((line) => JSON.parse(line)),
		).toEqual([
			{ type: 'System.String', value: 'one,two' },
			{ type: 'System.String', value: 'none' },
			{ error: { type: 'System.FormatException', message: 'Input string was not in a correct format.' } },
			{ error: { type: 'CompileError', message: "Invalid expression term ')'", line: 1, column: 7 } },
			{ type: null, value: null },
			{ type: 'System.Int64', value: '1099511627776' },
		]);
	});

	it('gives a line for each expression of a batch in which some are far too long', async () => {
		const labels = Array.from({ length: 1000 }, (_, index) => `l${index}: if (a++ == -1) goto l${index};`).join('');
		const array = (count: number) => `new[] { ${Array(count).fill('1').join(',')} }.Length`;
		const lines = [
			'1',
			array(14_000),
			`@{ int a = 0; ${labels} return a; }`,
			array(100),
			`"${'x'.repeat(200_000)}".Length`,
		];
		const { code, stdout } = await tollgateWithInput(lines.map((line) => JSON.stringify(line)).join('\n'), 'eval');
		const outcomes = stdout
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line));
		const tooLong = { error: { type: 'CompileError', message: 'An expression is too long or complex to compile' } };
		expect(code).toBe(0);
		expect(outcomes).toMatchObject([{ value: 1 }, tooLong, {}, { value: 100 }, tooLong]);
	});

	it('refuses a line that is no JSON, a missing context file and a second expression', async () => {
		expect(await tollgateWithInput('nonsense', 'eval')).toMatchObject({ code: 2, stdout: '' });
		expect(await tollgate('eval', '1', '--context', `${folder}/none.yaml`)).toMatchObject({ code: 2 });
		expect(await tollgate('eval', '1', '2')).toMatchObject({ code: 2 });
	});
});
