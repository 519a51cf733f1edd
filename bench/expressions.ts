/**
 * Compiled expressions next to the same logic in plain JavaScript: nanoseconds of CPU for each evaluation, its result as text.
 * A JSON body is parsed for every evaluation, as the first expression of a request that reads it does.
 */
import { compileExpressions } from '../core/cli/evaluator.ts';
import { Compiler } from '../core/policy/program/compile/compiler.ts';
import { contextOf } from '../workers/wasm/eval/context.ts';
import type { PolicyContext } from '../workers/wasm/host.ts';

const ROUNDS = 7;
const ROUND_MICROSECONDS = 100_000;

interface Subject {
	name: string;
	expression: string;
	/** The same in JavaScript. */
	plain: (context: PolicyContext) => string;
}

const decoder = new TextDecoder();

function header(context: PolicyContext, name: string): string | null {
	const { headers } = context.request;
	const values: string[] = [];
	for (let i = 0; i < headers.length; i += 2) {
		if (headers[i]!.toLowerCase() === name) values.push(headers[i + 1]!);
	}
	return values.length === 0 ? null : values.join(',');
}

const SUBJECTS: Subject[] = [
	{
		name: 'header with a default, compared',
		expression: '@(context.Request.Headers.GetValueOrDefault("X-Tenant", "none") == "contoso")',
		plain: (context) => String((header(context, 'x-tenant') ?? 'none') === 'contoso'),
	},
	{
		name: 'interpolation of two variables',
		expression: '@($"{context.Variables["tenant"]}:{context.Variables["count"]}")',
		plain: ({ variables }) => `${variables.get('tenant')!.value}:${variables.get('count')!.value}`,
	},
	{
		name: 'field of a JSON body of 2 KiB',
		expression: '@((string)context.Request.Body.As<JObject>(true)["customer"]["name"])',
		plain: (context) => JSON.parse(decoder.decode(context.request.body!.bytes!)).customer.name,
	},
	{
		name: 'split, trim and join a text',
		expression: '@(string.Join("|", "a, b, c, d".Split(\',\').Select(x => x.Trim().ToUpperInvariant())))',
		plain: () =>
			'a, b, c, d'
				.split(',')
				.map((text) => text.trim().toUpperCase())
				.join('|'),
	},
	{
		name: 'a loop of 100 additions',
		expression: '@{ var sum = 0; for (var i = 0; i < 100; i++) { sum += i * i; } return sum; }',
		plain: () => {
			let sum = 0;
			for (let i = 0; i < 100; i++) sum += i * i;
			return String(sum);
		},
	},
];

const items = Array.from({ length: 40 }, (_, i) => ({ sku: `SKU-${i}`, quantity: i, price: i * 1.5 }));
const CONTEXT = {
	request: {
		headers: { Host: ['api.example'], Accept: ['*/*'], 'User-Agent': ['bench'], 'X-Tenant': ['contoso'] },
		body: JSON.stringify({ id: 17, customer: { name: 'Zoe', vip: true }, items }),
	},
	variables: { tenant: { type: 'string', value: 'contoso' }, count: { type: 'int', value: 42 } },
};

/** Nanoseconds of CPU a call, of one round. */
function measure(call: () => unknown): number {
	const cpu = () => {
		const { user, system } = process.cpuUsage();
		return user + system;
	};
	const start = cpu();
	let count = 0;
	let used = 0;
	for (; used < ROUND_MICROSECONDS; used = cpu() - start) {
		for (let i = 0; i < 1000; i++) call();
		count += 1000;
	}
	return (used * 1000) / count;
}

/** The medians of some rounds that alternate; the first one warms up. */
function compare(one: () => unknown, other: () => unknown): [number, number] {
	const rounds = Array.from({ length: ROUNDS + 1 }, () => [measure(one), measure(other)]).slice(1);
	const median = (side: 0 | 1) => rounds.map((round) => round[side]!).sort((a, b) => a - b)[ROUNDS >> 1]!;
	return [median(0), median(1)];
}

const compiler = new Compiler(null);
const compiled = await compileExpressions(
	SUBJECTS.map(({ expression }) => expression),
	compiler,
);
await compiler.close();
process.stdout.write(`JSON body: ${CONTEXT.request.body.length} bytes\n\n`);
process.stdout.write('| expression | compiled ns | JavaScript ns | ratio |\n| --- | ---: | ---: | ---: |\n');
for (const { name, expression, plain } of SUBJECTS) {
	const result = compiled.get(expression)!;
	if ('error' in result) throw new Error(result.error.message);
	const { instance } = result;
	const context = contextOf(CONTEXT);
	const evaluate = instance.exports[result.name] as () => number;
	const textOf = instance.exports.textOfResult as (result: number) => number;
	const inWebAssembly = () => instance.run(context, () => instance.string(textOf(evaluate())));
	const [ours, theirs] = compare(inWebAssembly, () => plain(context));
	process.stdout.write(`| ${name} | ${ours.toFixed(0)} | ${theirs.toFixed(0)} | ${(ours / theirs).toFixed(1)} |\n`);
}
