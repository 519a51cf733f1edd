import { beforeAll, describe, it } from 'vitest';
import { type Compiled, compileExpressions } from '../../core/cli/evaluator.ts';
import { contextOf } from '../../workers/wasm/eval/context.ts';
import { hostFunctions } from '../../workers/wasm/host/index.ts';
import type { HostFunction } from '../../workers/wasm/host.ts';
import { DEFAULT_BUDGET, type HostFunctionFactory, PolicyInstance } from '../../workers/wasm/instance.ts';
import { compiler } from '../support/compiler.ts';
import { expectGolden } from '../support/golden.ts';

/** What stays in WebAssembly and what asks the host: the calls of each are in golden/host-calls.txt. */
const EXPRESSIONS = [
	'@("a,b,c".Split(\',\').Length + int.Parse("42") * 2)',
	'@(string.Format("{0:D4}-{1:F2}", 7, 2.5) + $"{1 + 1}")',
	'@(string.Join(";", new[] { 3, 1, 2 }.OrderBy(x => x).Select(x => x.ToString("X"))))',
	'@{ var d = new Dictionary<string, int>(); foreach (var c in "hello") { d[c.ToString()] = d.ContainsKey(c.ToString()) ? 2 : 1; } return d.Count; }',
	'@(new DateTime(2024, 2, 29).AddYears(1).ToString("yyyy-MM-dd"))',
	'@(DateTime.UtcNow.Year > 2000)',
	'@(Convert.ToBase64String(Encoding.UTF8.GetBytes("a:b")))',
	'@{ try { return int.Parse("x"); } catch { return -1; } }',
	'@(context.Request.Headers.GetValueOrDefault("X-A", "none") == "yes")',
	'@($"{context.Variables["a"]}:{context.Variables["b"]}")',
	'@(context.Request.Method + context.Request.Url.Path + context.Request.Url.Query.GetValueOrDefault("q", ""))',
	'@((string)context.Request.Body.As<JObject>(true)["customer"]["name"])',
	'@(Regex.Match("max-age=60", @"max-age=(?<m>\\d+)").Groups["m"].Value)',
	'@(new JObject(new JProperty("a", 1)).ToString(Newtonsoft.Json.Formatting.None))',
];

const CONTEXT = {
	request: {
		url: 'https://backend.example/items?q=1',
		headers: { 'X-A': ['yes'] },
		body: '{"customer": {"name": "Zoe"}}',
	},
	variables: { a: { type: 'string', value: 'x' }, b: { type: 'int', value: 2 } },
};

describe('host calls', () => {
	let calls: string[] = [];
	let compiled: Awaited<ReturnType<typeof compileExpressions>>;

	/** The same functions, each noting its name. */
	const counted = (make: HostFunctionFactory): HostFunctionFactory => {
		return (host) => {
			const entries = Object.entries(make(host)).map(([name, call]): [string, HostFunction] => [
				name,
				(...values) => {
					calls.push(name);
					return call(...values);
				},
			]);
			return Object.fromEntries(entries);
		};
	};

	beforeAll(async () => {
		const host = hostFunctions.map(counted);
		compiled = await compileExpressions(EXPRESSIONS, compiler, (module) => {
			return new PolicyInstance(module, { host }, DEFAULT_BUDGET);
		});
	});

	it('are as many as they were', () => {
		const lines = EXPRESSIONS.map((expression) => {
			const { instance, name } = compiled.get(expression) as Compiled;
			calls = [];
			instance.run(contextOf(CONTEXT), () => (instance.exports[name] as () => number)());
			return `${expression}\n\t${calls.length} ${calls.join(' ')}`.trimEnd();
		});
		expectGolden(import.meta.url, 'host-calls.txt', `${lines.join('\n')}\n`);
	});
});
