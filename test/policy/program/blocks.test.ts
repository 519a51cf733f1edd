import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../core/policy/document/reader.ts';
import { type Block, blocksText } from '../../../core/policy/program/blocks.ts';
import { emitSection } from '../../../core/policy/program/emit.ts';
import type { Operation, SectionName } from '../../../core/policy/program/program.ts';
import { SectionBuilder } from '../../../core/policy/program/section-builder.ts';
import { parseDocument } from '../../../core/policy/statements/parse-document.ts';
import { Report } from '../../../core/policy/statements/report.ts';
import { noSurroundings } from '../../../core/policy/statements/surroundings.ts';
import { expectGolden } from '../../support/golden.ts';

/** Expressions are taken to read what they name. */
function build(
	section: SectionName,
	text: string,
	allowsUnsupported = false,
): { blocks: Block[]; operations: Operation[] } {
	const root = readDocument({
		path: 'p.xml',
		text: `<policies><${section}>${text}</${section}></policies>`,
		format: 'unknown',
	});
	if (!('kind' in root)) throw new Error(root.message);
	const report = new Report();
	const statements = parseDocument(root, null, noSurroundings(allowsUnsupported), report).sections.get(section)!;
	expect(report.hasErrors).toBe(false);
	const operations: Operation[] = [];
	const builder = new SectionBuilder(section, operations, ({ source }) => ({
		request: source.text.includes('Request.Body'),
		response: source.text.includes('Response.Body'),
		revocation: source.text.includes('Verify'),
		variables: source.text.includes('Variables'),
	}));
	return { blocks: builder.build(statements), operations };
}

function text({ blocks, operations }: { blocks: Block[]; operations: Operation[] }): string {
	const rows = operations.map(({ name, path, region, errorBlock }, index) =>
		[index, name, path, region === -1 ? '' : `region ${region}`, errorBlock === -1 ? '' : `on error ${errorBlock}`]
			.filter((part) => part !== '')
			.join(' '),
	);
	return `${blocksText(blocks)}\n\n${rows.join('\n')}\n`;
}

describe('blocks', () => {
	it('runs statements without effects in one block', () => {
		const { blocks } = build(
			'inbound',
			'<set-method>PUT</set-method><set-header name="@(a)"><value>@(b)</value></set-header>',
		);
		expect(blocksText(blocks)).toBe('0:\n  run 0\n  at 1\n  store 0 @(a)\n  store 1 @(b)\n  run 1\n  end');
	});

	it('stores variables without an operation of the host', () => {
		const { blocks } = build('inbound', '<set-variable name="a" value="@(b)" /><set-variable name="c" value="d" />');
		expect(blocksText(blocks)).toBe('0:\n  at 0\n  variable 0 @(b)\n  run 1\n  end');
	});

	it('suspends for the outer scope, for effects, and goes on after them', () => {
		const { blocks } = build('backend', '<base /><forward-request timeout="@(a)" />');
		expect(blocksText(blocks)).toBe(
			'0:\n  base, resume 1\n1:\n  at 0\n  store 0 @(a)\n  suspend 0, resume 2\n2:\n  end',
		);
	});

	it.each([
		[
			'choose',
			'inbound' as const,
			`<choose>
				<when condition="@(a)"><set-method>A</set-method></when>
				<when condition="false"><set-method>B</set-method></when>
				<when condition="@(context.Request.Body.As<string>() == null)"><return-response /></when>
				<otherwise><set-body>@(context.Request.Body.As<string>(true))</set-body></otherwise>
			</choose>
			<set-body>@(context.Request.Body.As<string>())</set-body>`,
		],
		[
			'choose-true',
			'inbound' as const,
			`<choose><when condition="true"><set-method>A</set-method></when><otherwise><set-method>B</set-method></otherwise></choose>
			<set-method>C</set-method>`,
		],
		[
			'retry',
			'backend' as const,
			`<retry condition="@(context.Response.Body.As<string>() == null)" count="@(a)" interval="1">
				<choose><when condition="@(b)"><forward-request buffer-request-body="true" /></when></choose>
			</retry>
			<set-status code="200" />`,
		],
		[
			'bodies',
			'outbound' as const,
			`<set-header name="a"><value>@(context.Response.Body.As<string>(true))</value></set-header>
			<set-header name="b"><value>@(context.Response.Body.As<string>(true))</value></set-header>
			<base />
			<set-header name="c"><value>@(context.Response.Body.As<string>(true) + context.Request.Body.As<string>(true))</value></set-header>`,
		],
	])('%s', (name, section, document) => {
		expectGolden(import.meta.url, `${name}.txt`, text(build(section, document)));
	});

	it('begins a run with a statement that verifies certificates', () => {
		const { blocks, operations } = build(
			'inbound',
			'<set-method>A</set-method><choose><when condition="@(c.Verify())"><set-method>@(context.Variables + c.Verify())</set-method></when></choose>',
		);
		expect(blocksText(blocks)).toBe(
			[
				'0:\n  run 0\n  suspend 1, resume 1',
				'1:\n  at 2\n  branch @(c.Verify()) ? 2 : 4',
				'2:\n  suspend 3, resume 3',
				'3:\n  at 4\n  store 0 @(context.Variables + c.Verify())\n  run 4\n  go 4',
				'4:\n  end',
			].join('\n'),
		);
		expect([1, 3].map((row) => operations[row]!.settings)).toEqual([
			{ readsVariables: false },
			{ readsVariables: true },
		]);
	});

	it('leaves out what is not built, and runs what stands in it', () => {
		const inner = '<limit-concurrency key="@(a)" max-count="1"><set-method>A</set-method></limit-concurrency>';
		const { blocks } = build(
			'inbound',
			`<set-method>B</set-method>${inner}<quota calls="1" renewal-period="0" />`,
			true,
		);
		expect(blocksText(blocks)).toBe('0:\n  run 0\n  run 1\n  end');
	});

	it('blames the place of the statement', () => {
		const { operations } = build('inbound', '\n  <set-method id="m">PUT</set-method>');
		expect(operations[0]).toMatchObject({
			policyId: 'm',
			at: { line: 2, column: 3 },
			file: 'p.xml',
			section: 'inbound',
		});
	});
});

describe('emission', () => {
	it('writes a switch over the blocks', () => {
		const { blocks } = build(
			'inbound',
			`<base /><choose><when condition="@(a)"><set-status code="@(b)" /></when></choose>
			<send-request><set-url>@(c)</set-url><set-body>@(d)</set-body></send-request><set-variable name="e" value="@(f)" />`,
		);
		const emitted = emitSection('d_inbound', blocks, (expression) => ({
			functions: '',
			call: `${expression.source.text.slice(2, -1)}()`,
			isBytes: expression.source.text === '@(d)',
		}));
		expectGolden(import.meta.url, 'section.as.txt', emitted);
	});
});
