import { describe, expect, it } from 'vitest';
import { checkExpression } from '../../../core/policy/expressions/check.ts';
import { lowerProgram } from '../../../core/policy/expressions/lowering/lowering.ts';
import { expectGolden } from '../../support/golden.ts';

/** One expression for each thing that lowering does; the AssemblyScript is in the file of its name. */
const EXPRESSIONS: Record<string, string> = {
	arithmetic: '@{ int a = 7; long b = a; byte c = (byte)a; return a / 2 + b % a - c + (a << 33); }',
	text: '@{ string s = null; char c = (char)(\'a\' + 1); return "x" + s + c + 1 + true + 2.5 + $"{c,3}|{1:D3}"; }',
	header: '@(context.Request.Headers.GetValueOrDefault("X-A", "none") == "yes")',
	'null-conditional': '@(context.User?.Id ?? "anonymous")',
	nullable: '@{ int? a = null; int? b = 2; return a + b > 1 || a == null; }',
	casts: '@((int)context.Variables["n"] + (context.Variables["s"] as string).Length)',
	loops:
		'@{ var n = 0; for (int i = 0; i < 9; i++) { if (i == 2) continue; n += i; } while (n > 5) n--; do { n++; } while (n < 3); foreach (var c in "ab") n += c; return n; }',
	switch:
		'@{ for (var i = 0; ; i++) { switch (i) { case 0: case 1: continue; case 2: return "two"; default: break; } } }',
	lambda: '@{ var limit = 2; return new[] { 1, 2, 3 }.Where(x => x > limit).Select(x => x * limit).Sum(); }',
	'lambda-in-loop':
		'@{ var all = new List<Func<int>>(); foreach (var k in new[] { 1, 2 }) { all.Add(() => k); } return all.Count; }',
	'local-function': '@{ int Fib(int n) { return n < 2 ? n : Fib(n - 1) + Fib(n - 2); } return Fib(9); }',
	delegates: '@{ Func<int, int> f = x => x, g = f; f += x => x + 1; f -= g; return f == g ? 0 : (f + g)(1); }',
	generic:
		'@{ T Or<T>(object o, T or) { T Inner<U>(U u) => o is T t ? t : or; return Inner(typeof(T)); } return Or(context, 1) + Or<JObject>(null, null)?.Count; }',
	references:
		'@{ var t = (1, new[] { 2, 3 }); ref int Pick(bool first, ref int a, in int b) { if (first) return ref a; return ref t.Item2[b]; } ref int r = ref Pick(true, ref t.Item1, 0); r = 5; r = ref Pick(false, ref r, 1); (r > 1 ? ref r : ref t.Item1)++; return t.Item2[1]; }',
	iterator:
		'@{ IEnumerable<int> F(int n) { while (n > 0) { if (n % 2 == 0) { n /= 2; continue; } yield return n--; } } return F(9).Count(); }',
	'iterator-frames':
		'@{ IEnumerable<Func<int>> F(int[] xs) { foreach (var x in xs) { switch (x) { case 1: yield return () => x; break; default: yield break; } } } return F(null).Count(); }',
	'iterator-finally':
		'@{ var n = 0; IEnumerable<int> F() { again: try { try { yield return n++; } finally { n += 10; } if (n < 50) goto again; } finally { n = 0; } } foreach (var x in F()) { if (x > 20) return x; } return n; }',
	try: '@{ try { return int.Parse("x"); } catch (FormatException e) { return e.Message.Length; } finally { context.Trace("done"); } }',
	out: '@{ int n; return int.TryParse("12", out n) ? n : -1; }',
	initializers:
		'@(new Dictionary<string, int> { { "a", 1 } }.Count + new JObject { ["b"] = 2 }.Count + new List<int> { 1, 2 }.Count)',
	anonymous: '@(new { a = 1, b = "x" }.ToString())',
	json: '@(new JObject(new JProperty("a", (string)context.Request.Body.As<JObject>(true)["id"])).ToString())',
	goto: '@{ int n = 0; again: foreach (var x in "ab") { try { if (n++ < 3) goto again; } finally { n += 10; } } return n; }',
	'goto-case': '@{ int n = 3; switch (n) { case 1: n++; goto default; case 3: goto case 1; default: return n; } }',
	tuple: '@{ var (a, b) = (1, "x"); (long n, string) t = (a, b); (a, b) = (2, t.Item2); return t.n + a + b; }',
	'compound-assignment': '@{ var a = new int[2]; a[a.Length - 1]++; var o = new JObject(); o["n"] = 1; return a[1]; }',
};

describe('lowering', () => {
	it.each(Object.entries(EXPRESSIONS))('%s', (name, expression) => {
		const { program, diagnostics } = checkExpression(expression);
		expect(diagnostics).toEqual([]);
		expectGolden(import.meta.url, `${name}.as.txt`, `// ${expression}\n${lowerProgram(program!, 'e').source}`);
	});
});
