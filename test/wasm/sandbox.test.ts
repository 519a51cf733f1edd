/** What no expression can do: hang, hoard, read what is not its own, reach the host beyond the listed functions. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Compiled, compileExpressions } from '../../core/cli/evaluator.ts';
import { policyFunctions } from '../../workers/pipeline/policy-functions.ts';
import { contextOf } from '../../workers/wasm/eval/context.ts';
import { hostFunctions } from '../../workers/wasm/host/index.ts';
import { BudgetExceeded, type Host } from '../../workers/wasm/host.ts';
import { DEFAULT_BUDGET, PolicyInstance } from '../../workers/wasm/instance.ts';
import { compiler } from '../support/compiler.ts';
import { expectGolden } from '../support/golden.ts';

/** Longer than any of them may run, even on a busy machine. */
const SECONDS = 10;

const ENDLESS: Record<string, string> = {
	'a loop': '@{ while (true) { } return 1; }',
	'a loop that catches all': '@{ while (true) { try { throw new Exception(); } catch { } } return 1; }',
	'a loop in finally': '@{ try { while (true) { } } finally { while (true) { } } return 1; }',
	'calls that call two more': '@{ int f(int n) { return n < 2 ? n : f(n - 1) + f(n - 2); } return f(60); }',
	'an iterator without end':
		'@{ IEnumerable<int> F() { while (true) yield return 1; } foreach (var x in F()) { } return F().Count(); }',
	'an iterator that yields nothing':
		'@{ IEnumerable<int> F(bool b) { while (true) if (b) yield return 1; } return F(false).Any(); }',
	'an iterator that never finishes':
		'@{ IEnumerable<int> F() { try { yield return 1; } finally { while (true) { } } } foreach (var x in F()) break; return 1; }',
	'an iterator over itself': '@{ IEnumerable<int> F() { foreach (var x in F()) yield return x; } return F().Any(); }',
	'a sequence of all integers': '@(Enumerable.Range(0, int.MaxValue).Sum(x => (long)x))',
	'a sequence that is only counted': '@(Enumerable.Repeat(1, int.MaxValue).Count())',
	'sequences of sequences': '@(Enumerable.Range(0, 99999).SelectMany(x => Enumerable.Range(0, 99999)).Count())',
	'a search that nearly matches everywhere': `@(new string('a', 4000000).Contains(new string('a', 2000000) + "b"))`,
	'a replacement that nearly matches everywhere': `@(new string('a', 4000000).Replace(new string('a', 2000000) + "b", ""))`,
	'large copies in a loop': '@{ var a = new int[2000000]; while (true) { a.Reverse().First(); } return 1; }',
	'a pattern that backtracks': `@(Regex.IsMatch(new string('a', 60) + "!", @"^(?:(a)(?=a)|a+)+$"))`,
	'a pattern that backtracks in a loop': `@{ while (true) { Regex.IsMatch("aaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "^(a+)+$"); } return 1; }`,
	'a pattern on a long text': String.raw`@(Regex.IsMatch(new string(' ', 4000000) + "x", @"(?=\s)\s+$"))`,
	'patterns without end': '@{ for (var i = 0; ; i++) { Regex.IsMatch("a", "(a|b)*c" + i); } }',
	'JSON that is read again and again':
		'@{ var text = "[" + string.Join(",", Enumerable.Range(0, 9999)) + "]"; while (true) { JArray.Parse(text).Count(); } return 1; }',
	'a path for each item': `@{ var a = JArray.Parse("[" + string.Join(",", Enumerable.Range(0, 3000)) + "]"); return a.Sum(x => a.SelectTokens("$[?(@ > 1)]").Count()); }`,
	'XML that is searched in a loop':
		'@{ var e = XElement.Parse("<a>" + string.Concat(Enumerable.Repeat("<b/>", 20000)) + "</a>"); while (true) { e.Element("c"); } return 1; }',
	'hashes in a loop': '@{ var b = new byte[4000000]; while (true) { SHA512.Create().ComputeHash(b); } return 1; }',
	'keys in a loop': '@{ while (true) { RSA.Create(4096).ToXmlString(false); } return 1; }',
	'a body that is read in a loop': '@{ while (true) { context.Request.Body.As<JObject>(true); } return 1; }',
};

const GREEDY: Record<string, string> = {
	'a text that doubles': '@{ var s = "x"; while (true) { s += s; } return s; }',
	'a text of two billion': "@(new string('a', 2000000000))",
	'a padded text': '@("".PadLeft(2000000000))',
	'an array of two billion': '@(new byte[2000000000].Length)',
	'a builder': '@{ var b = new StringBuilder(); while (true) { b.Append("xxxxxxxxxxxxxxxx"); } return b.ToString(); }',
	'a list of all integers': '@(Enumerable.Repeat("abc", int.MaxValue).ToList().Count)',
	'a joined sequence': '@(string.Join(",", Enumerable.Range(0, 100000000)))',
	'recursion without end': '@{ int f(int n) { return f(n + 1) + 1; } return f(0); }',
	'recursion that catches': '@{ int f(int n) { try { return f(n + 1); } catch { return 1; } } return f(0); }',
	'an array that holds copies of itself':
		'@{ var a = new JArray(1); while (true) { a.Add(a.DeepClone()); } return 1; }',
	'arrays that double': '@{ var a = new JArray(1); while (true) { a = new JArray(a, a); } return 1; }',
	'an array without end': '@{ var a = new JArray(); while (true) { a.Add("xxxxxxxxxxxx"); } return 1; }',
	'a deep array that is written':
		'@{ JToken t = new JArray(); for (var i = 0; i < 100000; i++) { t = new JArray(t); } return t.ToString(); }',
	'a path that finds more than there is':
		'@{ JToken t = new JArray(1); for (var i = 0; i < 40; i++) { t = new JArray(t); } return t.SelectTokens("$" + string.Concat(Enumerable.Repeat("..*", 20))).Count(); }',
	'an element that holds copies of itself':
		'@{ var e = new XElement("a"); while (true) { e.Add(new XElement(e)); } return 1; }',
	'a deep element that is written':
		'@{ var e = new XElement("a"); for (var i = 0; i < 100000; i++) { e = new XElement("a", e); } return e.ToString(); }',
	'encodings of encodings': '@{ var s = "&"; while (true) { s = System.Net.WebUtility.HtmlEncode(s + s); } return s; }',
	'a replacement that grows': `@(Regex.Replace(new string('a', 400000), "a", new string('b', 400000)))`,
	'matches without end': `@{ var all = new List<object>(); while (true) { all.Add(Regex.Matches("aaaaaaaaaaaaaaaa", "a")); } return 1; }`,
};

const NOT_READ: Record<string, [expression: string, type: string]> = {
	'JSON that is too deep': [
		"@(JToken.Parse(new string('[', 100000)).ToString())",
		'Newtonsoft.Json.JsonReaderException',
	],
	'entities of XML': [
		`@(XDocument.Parse("<!DOCTYPE a [<!ENTITY x 'xxxxxxxxxx'><!ENTITY y '&x;&x;&x;&x;&x;&x;&x;&x;'>]><a>&y;&y;</a>").ToString())`,
		'System.Xml.XmlException',
	],
	'files as entities': [
		`@(XDocument.Parse("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>").ToString())`,
		'System.Xml.XmlException',
	],
};

/** One after the other in one instance, as requests of one worker run. */
const SECRET = String.raw`@{ var s = new string('S', 1000000); return s.ToCharArray().Length + JArray.Parse("[\"" + s + "\"]").Count; }`;
const LOOK =
	'@(new byte[2000000].All(b => b == 0) && new char[1000000].All(c => c == 0) && new int[500000].All(i => i == 0) && new string[100000].All(s => s == null) && new StringBuilder(1000000).ToString() == "" && context.Variables.Count == 0)';

describe('an expression', () => {
	const modules = new Set<WebAssembly.Module>();
	let compiled: Awaited<ReturnType<typeof compileExpressions>>;

	beforeAll(async () => {
		const refused = Object.values(NOT_READ).map(([expression]) => expression);
		const all = [...Object.values(ENDLESS), ...Object.values(GREEDY), ...refused, SECRET, LOOK];
		compiled = await compileExpressions(all, compiler, (module) => {
			modules.add(module);
			return new PolicyInstance(module, { host: hostFunctions }, DEFAULT_BUDGET);
		});
	});

	const evaluate = (expression: string): string | null => {
		const result = compiled.get(expression)!;
		if ('error' in result) throw new Error(`${expression}: ${result.error.message}`);
		const { instance, name } = result as Compiled;
		const { textOfResult } = instance.exports as unknown as { textOfResult: (result: number) => number };
		const context = contextOf({ request: { body: `{"a": "${'b'.repeat(5000)}"}` } });
		return instance.run(context, () => instance.string(textOfResult((instance.exports[name] as () => number)())));
	};

	it.each(Object.entries(ENDLESS))('cannot hang a worker: %s', { timeout: SECONDS * 1000 }, (_, expression) => {
		expect(() => evaluate(expression)).toThrow(BudgetExceeded);
	});

	it.each(Object.entries(GREEDY))('cannot exhaust memory: %s', { timeout: SECONDS * 1000 }, (_, expression) => {
		const before = process.memoryUsage().rss;
		expect(() => evaluate(expression)).toThrow(BudgetExceeded);
		expect(process.memoryUsage().rss - before).toBeLessThan(1 << 30);
	});

	it.each(Object.entries(NOT_READ))('cannot use what readers refuse: %s', (_, [expression, type]) => {
		expect(() => evaluate(expression)).toThrow(expect.objectContaining({ type }));
	});

	it('finds nothing of the request before in new arrays and builders', () => {
		for (let i = 0; i < 3; i++) {
			evaluate(SECRET);
			expect(evaluate(LOOK)).toBe('True');
		}
	});

	it('reaches the host by the listed functions, and modules import nothing else', () => {
		const listed = [...hostFunctions, policyFunctions].flatMap((make) => Object.keys(make({} as Host)));
		expectGolden(import.meta.url, 'host-functions.txt', `${listed.sort().join('\n')}\n`);
		const own = ['raise', 'tryCall', 'isExceptionType', 'moreSteps', 'memory', 'abort'];
		for (const module of modules) {
			const imported = WebAssembly.Module.imports(module).map(({ name }) => name);
			expect(imported.filter((name) => !listed.includes(name) && !own.includes(name))).toEqual([]);
		}
	});

	it('that goes past its budget leaves the instance as good as new', () => {
		expect(() => evaluate(GREEDY['a text that doubles']!)).toThrow(BudgetExceeded);
		expect(evaluate(LOOK)).toBe('True');
	});
});
