import { beforeAll, describe, expect, it } from 'vitest';
import { PolicyCompiler } from '../../../core/policy/program/policy-compiler.ts';
import { BASE, type CompiledDocument, END, type SectionName, TERMINATE } from '../../../core/policy/program/program.ts';
import { noSurroundings } from '../../../core/policy/statements/surroundings.ts';
import { contextOf } from '../../../workers/wasm/eval/context.ts';
import { hostFunctions } from '../../../workers/wasm/host/index.ts';
import type { Host, HostFunctions, PolicyContext } from '../../../workers/wasm/host.ts';
import { DEFAULT_BUDGET, PolicyInstance } from '../../../workers/wasm/instance.ts';
import { compiler as moduleCompiler } from '../../support/compiler.ts';

/** What the code of a section asked for, one line each: `set 0 text`, `run set-header`, … */
type Log = string[];

const compiler = new PolicyCompiler(null, moduleCompiler);

/** Records what the code asks for. An operation of return-response ends the request. */
function recorder(document: CompiledDocument, log: Log): (host: Host) => HostFunctions {
	const name = (operation: number) => document.operations[operation]!.name;
	return (host) => ({
		at: () => {},
		run: (operation: number) => {
			log.push(`run ${name(operation)}`);
			return name(operation) === 'return-response' ? 1 : 0;
		},
		suspend: (operation: number) => void log.push(`suspend ${name(operation)}`),
		setText: (slot: number, text: number) => void log.push(`${slot} "${host.string(text)}"`),
		setInt32: (slot: number, value: number) => void log.push(`${slot} int ${value}`),
		setInt64: (slot: number, value: bigint) => void log.push(`${slot} long ${value}`),
		setDouble: (slot: number, value: number) => void log.push(`${slot} double ${value}`),
		setBoolean: (slot: number, value: number) => void log.push(`${slot} bool ${value}`),
		setBytes: (slot: number, bytes: number) => void log.push(`${slot} bytes ${host.bytes(bytes)?.join(' ')}`),
		variableNull: () => void log.push('null'),
		variableText: (_: number, text: number) => void log.push(`String ${host.string(text)}`),
		variableBoolean: (_: number, value: number) => void log.push(`Boolean ${value}`),
		variableInt32: (_: number, value: number) => void log.push(`Int32 ${value}`),
		variableNumber: (_: number, type: number, value: number) => void log.push(`${host.string(type)} ${value}`),
		variableInt64: (_: number, type: number, value: bigint) => void log.push(`${host.string(type)} ${value}`),
		variableStruct: (_: number, type: number, text: number) =>
			void log.push(`${host.string(type)} ${host.string(text)}`),
		variableBytes: (_: number, bytes: number) => void log.push(`Byte[] ${host.bytes(bytes)?.join(' ')}`),
		variableObject: (_: number, handle: number) => void log.push(`object ${String(host.object(handle))}`),
	});
}

interface Loaded {
	run(section: SectionName, block?: number): { result: number; log: Log };
	evaluate(operation: number): Log;
}

async function load(sections: Partial<Record<SectionName, string>>, context: PolicyContext): Promise<Loaded> {
	const text = `<policies>${Object.entries(sections)
		.map(([name, content]) => `<${name}>${content}</${name}>`)
		.join('')}</policies>`;
	const file = { path: 'policy.xml', text, format: 'unknown' as const };
	const { modules, results } = await compiler.compile([
		{ scope: null, owner: '', file, surroundings: noSurroundings() },
	]);
	const [{ document, diagnostics } = { document: null, diagnostics: [] }] = results;
	if (document === null) throw new Error(JSON.stringify(diagnostics));
	const log: Log = [];
	const factories = { host: hostFunctions, policy: [recorder(document, log)] };
	const instance = new PolicyInstance(modules[document.module]!.module, factories, DEFAULT_BUDGET);
	const call = (name: string, argument: number): { result: number; log: Log } => {
		log.length = 0;
		const exported = instance.exports[`${document.exportPrefix}_${name}`] as (argument: number) => number;
		const result = instance.run(context, () => exported(argument));
		return { result, log: [...log] };
	};
	return {
		run: (section, block = 0) => call(section.replace('-', '_'), block),
		evaluate: (operation) => call('evaluate', operation).log,
	};
}

function variables(...values: string[]): string {
	return values.map((value) => `<set-variable name="v" value="${value}" />`).join('');
}

describe('the code of a document', () => {
	let loaded: Loaded;

	beforeAll(async () => {
		loaded = await load(
			{
				inbound: `<base />
					<set-header name="a"><value>@(context.Request.Method)</value><value>@(1.5)</value><value>@((string)null)</value><value>@('c')</value></set-header>
					<set-status code="@(200 + 4L)" reason="@(true)" />
					<cors allow-credentials="@("True")"><allowed-origins><origin>@("o")</origin></allowed-origins></cors>
					<rate-limit-by-key calls="@("7")" renewal-period="10" counter-key="@(DayOfWeek.Monday)" increment-condition="@(1 > 2)" />`,
				backend: `<retry condition="@(context.Variables.Count == 0)" count="2" interval="@(0.5m)"><forward-request /></retry>`,
				outbound: variables(
					'@(1)',
					'@(2L)',
					'@((byte)3)',
					'@(1.5)',
					"@('x')",
					'@("t")',
					'@(false)',
					'@(1.10m)',
					'@((object)null)',
					'@((object)5)',
					'@((int?)6)',
					'@(new byte[] { 1, 2 })',
					'@(TimeSpan.FromSeconds(1))',
					'@(new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc))',
					'@(new Guid("01234567-89ab-cdef-0123-456789abcdef"))',
				),
				'on-error': `<choose>
					<when condition="@(context.Request.Method == "PUT")"><set-method>A</set-method></when>
					<when condition="@((object)true)"><return-response><set-body>@(new byte[] { 7 })</set-body></return-response></when>
				</choose><set-method>B</set-method>`,
			},
			contextOf({ request: { method: 'GET' } }),
		);
	});

	it('hands over to the outer scope first', () => {
		expect(loaded.run('inbound')).toEqual({ result: BASE - 1, log: [] });
	});

	it('converts results to what attributes need', () => {
		expect(loaded.run('inbound', 1)).toEqual({
			result: END,
			log: [
				'0 "GET"',
				'1 "1.5"',
				'2 ""',
				'3 "c"',
				'run set-header',
				'0 int 204',
				'1 "True"',
				'run set-status',
				'0 bool 1',
				'1 "o"',
				'run cors',
				'0 int 7',
				'1 "Monday"',
				'run rate-limit-by-key',
			],
		});
	});

	it('computes values outside their section', () => {
		expect(loaded.evaluate(2)).toEqual(['0 bool 1', '1 "o"']);
		expect(loaded.evaluate(3)).toEqual(['2 bool 0']);
	});

	it('suspends, and evaluates the condition of a retry when it goes on', () => {
		expect(loaded.run('backend')).toEqual({
			result: 2,
			log: ['1 double 0.5', 'run retry-begin', 'suspend forward-request'],
		});
		expect(loaded.run('backend', 2)).toEqual({ result: 3, log: ['0 bool 1', 'suspend retry-check'] });
		expect(loaded.run('backend', 3)).toEqual({ result: END, log: [] });
	});

	it('keeps variables by their types', () => {
		expect(loaded.run('outbound').log).toEqual([
			'Int32 1',
			'System.Int64 2',
			'System.Byte 3',
			'System.Double 1.5',
			'System.Char 120',
			'String t',
			'Boolean 0',
			'System.Decimal 1.10',
			'null',
			'Int32 5',
			'Int32 6',
			'Byte[] 1 2',
			'System.TimeSpan 10000000',
			`System.DateTime ${637134336000000000n | (1n << 62n)}`,
			'System.Guid 01234567-89ab-cdef-0123-456789abcdef',
		]);
	});

	it('runs the branch whose condition holds, and ends with the request', () => {
		expect(loaded.run('on-error')).toEqual({ result: TERMINATE, log: ['0 bytes 7', 'run return-response'] });
	});
});
