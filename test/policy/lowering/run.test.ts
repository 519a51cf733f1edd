import { beforeAll, describe, expect, it } from 'vitest';
import { evaluateAll, type Outcome } from '../../../core/cli/evaluator.ts';
import { compiler } from '../../support/compiler.ts';

/** Expressions that are hard to lower, with the text of the result or the exception that C# gives. */
const EXPRESSIONS: readonly (readonly [expression: string, text: string])[] = [
	[
		'@{ int n = 0; try { try { n += 1; throw new InvalidOperationException("a"); } finally { n += 10; } } catch (InvalidOperationException e) { n += 100; return n + e.Message; } finally { n += 1000; } }',
		'111a',
	],
	[
		'@{ var log = ""; for (int i = 0; i < 3; i++) { try { if (i == 1) continue; log += i; } finally { log += "f"; } } return log; }',
		'0ff2f',
	],
	['@{ Func<int, int> f = x => x + 1; Func<int, Func<int, int>> g = a => b => a * b; return f(1) + g(3)(4); }', '14'],
	['@{ var t = (1, "a"); return t.Item1 + t.Item2; }', '1a'],
	[
		'@{ object o = 5; switch (o) { case string s: return "s" + s; case int i when i > 3: return "big" + i; case int i: return "int"; default: return "?"; } }',
		'big5',
	],
	['@{ switch ("b") { case "a": return 1; case "b": case "c": return 2; } return 3; }', '2'],
	['@{ var d = new Dictionary<string, int> { ["a"] = 1 }; d["a"] += 5; d["a"]++; return d["a"]; }', '7'],
	['@{ int? x = null; return (x ?? 3) + (x?.ToString() ?? "n").Length; }', '4'],
	['@{ string s = null; return s?.Length.ToString() ?? "null"; }', 'null'],
	['@{ var a = new[] { 3, 1, 2 }; Array.Sort(a); return string.Join(",", a); }', '1,2,3'],
	[`@{ char c = 'a'; c++; return c + "" + (int)c + (char)(c + 1); }`, 'b98c'],
	['@{ long x = int.MaxValue; x++; return x; }', '2147483648'],
	['@{ int i = 5; return i++ + ++i; }', '12'],
	[
		'@{ var list = new List<int> { 1, 2, 3 }; foreach (var x in list) { if (x == 2) list.Remove(x); } return 1; }',
		'InvalidOperationException: Collection was modified; enumeration operation may not execute.',
	],
	['@{ int Fact(int n) => n <= 1 ? 1 : n * Fact(n - 1); return Fact(5); }', '120'],
	['@{ var sum = 0; Action<int> add = x => sum += x; add(1); add(2); return sum; }', '3'],
	[
		'@{ var r = new List<string>(); foreach (var kv in new Dictionary<string,int>{{"a",1},{"b",2}}) r.Add(kv.Key + "=" + kv.Value); return string.Join("&", r); }',
		'a=1&b=2',
	],
	['@{ object o = "x"; return o is string s ? s.Length : -1; }', '1'],
	['@{ object o = 1.5; return (int)(double)o; }', '1'],
	[
		'@{ object o = 1; return (long)o; }',
		`InvalidCastException: Unable to cast object of type 'System.Int32' to type 'System.Int64'.`,
	],
	[
		'@{ object o = null; return (int)o; }',
		'NullReferenceException: Object reference not set to an instance of an object.',
	],
	['@{ decimal a = 1.10m; decimal b = 2; return a * b / 3; }', '0.7333333333333333333333333333'],
	['@(1.0f / 3)', '0.33333334'],
	['@($"{1.5:F2}|{10,5}|{"a",-3}|{DateTime.MinValue:yyyy}|{{}}")', '1.50|   10|a  |0001|{}'],
	['@(string.Join(",", Enumerable.Range(1, 5).Where(i => i % 2 == 1).Select((x, i) => x * i)))', '0,3,10'],
	['@(new[] { "b", "a", "c" }.OrderByDescending(x => x).Aggregate((a, b) => a + b))', 'cba'],
	['@(new[] { 1, 2, 3, 4 }.GroupBy(x => x % 2).Select(g => g.Key + ":" + g.Sum()).OrderBy(x => x).First())', '0:6'],
	[`@("a-b-c".Split('-').Zip(new[] { 1, 2, 3 }, (s, n) => s + n).Last())`, 'c3'],
	['@(new { A = 1, B = new { C = "x" } }.B.C)', 'x'],
	[
		'@(Newtonsoft.Json.JsonConvert.SerializeObject(new { a = 1, b = new[] { 1, 2 }, c = (string)null, d = true, e = 1.0 }))',
		'{"a":1,"b":[1,2],"c":null,"d":true,"e":1.0}',
	],
	['@{ var x = 10; var y = x > 5 ? x > 8 ? "A" : "B" : "C"; return y; }', 'A'],
	['@{ uint u = 4000000000; return u / 2 + " " + (u > -1) + " " + (int)u; }', '2000000000 True -294967296'],
	[`@((byte)'A' + (sbyte)-1)`, '64'],
	['@{ var i = 0; while (true) { if (++i > 5) break; } do { i--; } while (i > 0); return i; }', '0'],
	[
		'@{ int a = 7, b = 2; return a / b + "," + a % b + "," + -a / b + "," + -a % b + "," + (a >> 1) + "," + (a << 30) + "," + (a ^ b) + "," + ~a; }',
		'3,1,-3,-1,3,-1073741824,5,-8',
	],
	[
		'@{ double d = 7.0 / 0; return d + "," + double.NaN + "," + (0.0 / 0 == double.NaN) + "," + double.IsInfinity(d); }',
		'Infinity,NaN,False,True',
	],
	[
		`@{ string s = "abc"; return s[1] + s.Substring(1) + s.IndexOf('c') + s.ToUpper() + s.PadLeft(5, '*'); }`,
		'bbc2ABC**abc',
	],
	[
		'@{ try { throw new ArgumentException("bad", "p"); } catch (ArgumentException e) when (e.ParamName == "p") { return e.Message; } }',
		`bad (Parameter 'p')`,
	],
	[
		'@{ try { object o = "s"; return ((JObject)o).Count; } catch (InvalidCastException e) { return e.Message; } }',
		`Unable to cast object of type 'System.String' to type 'Newtonsoft.Json.Linq.JObject'.`,
	],
	[
		'@{ try { int[] a = new int[2]; return a[2]; } catch (Exception e) { return e.GetType().Name + ":" + e.Message; } }',
		'IndexOutOfRangeException:Index was outside the bounds of the array.',
	],
	[
		'@{ try { return new List<int>()[0]; } catch (Exception e) { return e.GetType().FullName; } }',
		'System.ArgumentOutOfRangeException',
	],
	['@(((IEnumerable<object>)new[] { "a", "b" }).Count())', '2'],
	['@{ IEnumerable<object> xs = new List<string> { "a", "b" }; return string.Join("", xs); }', 'ab'],
	['@{ const int K = 3; const string S = "s" + "t"; return S + K; }', 'st3'],
	['@(nameof(context.Request) + typeof(int).Name + default(int) + default(string))', 'RequestInt320'],
	[
		'@{ var s = new Stack<int>(); s.Push(1); s.Push(2); var q = new Queue<int>(s); return q.Dequeue() + "" + s.Pop(); }',
		'22',
	],
	['@{ int x; if (!int.TryParse("z", out x)) x = -1; return int.TryParse("12", out var y) ? x + y : 0; }', '11'],
	[
		'@{ var fs = new List<Func<int>>(); foreach (var k in new[] { 1, 2 }) { fs.Add(() => k); } return fs[0]() + fs[1](); }',
		'3',
	],
	['@(DayOfWeek.Monday + 1)', 'Tuesday'],
	['@(StringComparison.Ordinal.ToString() + (int)StringComparison.Ordinal)', 'Ordinal4'],
	['@((JTokenType)Enum.Parse(typeof(JTokenType), "Array"))', 'Array'],
	[
		'@{ bool? b = null; return (b == true) + "," + (b ?? false) + "," + (b | true) + "," + (b & true == true); }',
		'False,False,True,',
	],
	['@(new DateTime(2020, 1, 31).AddMonths(1) > new DateTime(2020, 2, 1))', 'True'],
	[
		'@{ TimeSpan? t = TimeSpan.FromSeconds(5); TimeSpan? n = null; return (t > TimeSpan.Zero) + "," + (n > TimeSpan.Zero) + "," + (t + n == null); }',
		'True,False,True',
	],
	[
		'@{ var o = new JObject { ["a"] = 1, ["b"] = new JArray(1, 2) }; o["a"] = (int)o["a"] + 1; ((JArray)o["b"]).Add(3); return o.ToString(Newtonsoft.Json.Formatting.None); }',
		'{"a":2,"b":[1,2,3]}',
	],
	['@{ var (a, b) = (1, "x"); return a + b; }', '1x'],
	[`@(string.Concat("abc".Reverse()) + new string('x', 3) + new string(new[] { 'a', 'b' }))`, 'cbaxxxab'],
	[`@("x" + null + 1 + 'c' + true + 1.0 + 2m)`, 'x1cTrue12'],
	['@(!string.IsNullOrEmpty("a") && "a" == "A".ToLower() || false ? 1 : 0)', '1'],
	[
		'@{ var fs = new List<Func<string>>(); foreach (var a in new[] { 1, 2 }) { var x = a * 10; foreach (var b in new[] { 3, 4 }) { var y = x + b; fs.Add(() => a + ":" + x + ":" + b + ":" + y++ + y); } } return string.Join(",", fs.Select(f => f() + f())); }',
		'1:10:3:13141:10:3:1415,1:10:4:14151:10:4:1516,2:20:3:23242:20:3:2425,2:20:4:24252:20:4:2526',
	],
	[
		'@{ var q = Enumerable.Range(0, 10); foreach (var d in new[] { 2, 3 }) { q = q.Where(x => x % d != 0); } return string.Join(",", q); }',
		'1,5,7',
	],
	[
		'@{ var fs = new List<Func<int>>(); for (int i = 0; i < 3; i++) { int j = i; try { if (j == 1) continue; fs.Add(() => j); } finally { j += 10; } } return fs.Sum(f => f()); }',
		'22',
	],
	[
		'@{ int total = 0; foreach (var s in new[] { "a", "bb" }) { int Len(string t) { return t.Length + s.Length + total; } total += Len("x"); } return total; }',
		'7',
	],
	['@{ var n = 0; while (n < 3) { var m = n; Func<int> f = () => m + n; n = f() + 1; } return n; }', '3'],
	[
		'@{ Func<int> Make(int k) { var c = k; return () => ++c; } var a = Make(1); var b = Make(10); return a() + a() + b(); }',
		'16',
	],
	[
		'@{ int n = 0; for (int i = 0; i < 3; i++) { for (int j = 0; j < 3; j++) { if (j == 1) goto next; n += 10; } next: n++; } return n; }',
		'33',
	],
	[
		'@{ int n = 0; foreach (var x in new[] { 1, 2, 3 }) { try { if (x == 2) goto next; n += 10; } finally { n += 100; } n += 1000; next: n++; } return n; }',
		'2323',
	],
	[
		'@{ string log = ""; for (int i = 0; i < 4; i++) { switch (i) { case 0: log += "a"; goto case 2; case 1: log += "b"; break; case 2: log += "c"; if (log.Length > 4) goto default; continue; default: log += "d"; goto done; } log += "."; } done: return log; }',
		'acb.cd',
	],
	[
		'@{ int n = 0; again: try { try { n++; if (n < 3) goto again; } finally { n += 10; } } finally { n += 100; } return n; }',
		'222',
	],
	[
		'@{ int i = 0; retry: try { i++; if (i < 3) throw new Exception("x"); } catch (Exception) { goto retry; } return i; }',
		'3',
	],
	[
		'@{ var log = ""; int i = 0; a: log += "a"; b: log += "b"; if (i++ < 2) goto b; if (i++ < 5) goto a; return log; }',
		'abbbab',
	],
	['@{ Func<int, int> f = n => { start: if (n > 10) return n; n *= 2; goto start; }; return f(3); }', '12'],
	[
		'@{ int n = 0; foreach (var x in new[] { 1, 2, 3, 4 }) { foreach (var y in new[] { 1, 2, 3 }) { switch (y) { case 2: if (x == 2) goto outer; break; case 3: continue; } n += x; } } outer: return n; }',
		'4',
	],
	['@{ again: while (true) { goto again; } }', 'BudgetExceeded: The expression did more work than its budget allows.'],
	[
		'@{ object o = 5; switch (o) { case int i when i > 3: goto case 1; case 1: return "one"; case string s: return s; default: return "d"; } }',
		'one',
	],
	[
		'@{ string s = null; try { lock (s) { return 1; } } catch (ArgumentNullException e) { return e.Message; } }',
		"Value cannot be null. (Parameter 'obj')",
	],
	['@{ var a = new int[2]; int i = 0; (i, a[i]) = (1, 5); return a[0] + "," + i; }', '5,1'],
	['@{ int a = 1, b = 2; (a, b) = (b, a); return a + "," + b; }', '2,1'],
	['@{ var (a, (b, c)) = (1, (2, "x")); return a + b + c; }', '3x'],
	['@{ var t = (count: 1, name: "a"); t = (5, "b"); return t.count + t.name + t; }', '5b(5, b)'],
	['@{ (int, int)? t = (1, 2); (long, double)? u = t; (int, int)? v = null; u = v; return t + "|" + u; }', '(1, 2)|'],
	['@{ (long l, object o) t = (1, "a"); return t.l.GetType().Name + t.o; }', 'Int64a'],
	['@(new[] { 1, 2, 3 }.Select(x => (n: x, sq: x * x)).Where(p => p.sq > 1).Sum(p => p.n))', '5'],
	['@{ var d = new Dictionary<(int x, int y), string> { [(1, 2)] = "a" }; return d[(1, 2)]; }', 'a'],
	[
		'@{ foreach ((string k, int v) in new Dictionary<string, int> { ["q"] = 4 }) { return k + v; } return null; }',
		'q4',
	],
	['@{ Func<int, int> f = x => x * 2; Func<int, int> g = null; return f.Invoke(4) + (g?.Invoke(3) ?? 100); }', '108'],
	['@{ int a, b; var t = (a, b) = (1, 2); return t.Item1 + a + b; }', '4'],
	['@{ byte[] ab = { 1, 2 }; return (ab is ValueType) + "," + (ab is object); }', 'False,True'],
	['@("a" is XAttribute)', 'False'],
	['@(2147483648 is IComparable)', 'True'],
	['@{ string s = "abc"; return (s as IEnumerable<char>).Count() + (s is IEnumerable<char> e ? e.Count() : 0); }', '6'],
	[
		'@{ int i = 5; int? n = null; return (i is IComparable c ? c.ToString() : "n") + (i is long) + (n is object o ? "o" : "n"); }',
		'5Falsen',
	],
	['@{ object o = null; return (o is var x) + "," + (x == null) + "," + (o is object); }', 'True,True,False'],
	[
		'@{ uint u = 5; int i = 5; return ((u as char?) == null) + "," + ((i as long?) == null) + "," + (i as int?); }',
		'True,True,5',
	],
	[
		'@{ var t = (1, "a"); DateTime d = DateTime.MinValue; return (t is ValueType) + "," + (d is IFormattable) + "," + (t is object o ? o.ToString() : ""); }',
		'True,True,(1, a)',
	],
	['@{ void f(ref int x) { x++; } int y = 1; f(ref y); f(ref y); return y; }', '3'],
	['@{ void f(out int x) { x = 3; } f(out var y); return y; }', '3'],
	[
		'@{ bool f(string s, out int x) { if (s == null) { x = 0; return false; } x = s.Length; return true; } return f("abc", out var n) ? n : -1; }',
		'3',
	],
	['@{ int f(params int[] x) => x.Length; return f(1, 2, 3) + f() + f(new[] { 1 }); }', '4'],
	[
		'@{ string f(string a, params object[] x) => a + string.Join(",", x); return f("p", 1, "b", null) + f("q"); }',
		'p1,b,q',
	],
	[
		'@{ void f(ref string s) { try { s = s + "x"; if (s.Length > 3) return; s += "y"; } finally { s += "z"; } } string t = "a"; f(ref t); f(ref t); return t; }',
		'axyzxz',
	],
	['@{ void f(ref int x) { g(ref x); x *= 2; } void g(ref int x) { x += 10; } int y = 1; f(ref y); return y; }', '22'],
	['@{ void f(ref int x) { x++; } var a = new[] { 1, 2 }; f(ref a[1]); return a[1]; }', '3'],
	[
		'@{ void swap(ref int a, ref int b) { (a, b) = (b, a); } int x = 1, y = 2; swap(ref x, ref y); return x + "," + y; }',
		'2,1',
	],
	[
		'@{ void f(out int x, out string s) { x = 1; s = "b"; } f(out int q, out _); f(out q, out var w); return q + w; }',
		'1b',
	],
	[
		'@{ int f(int a, int b = 2, params int[] c) => a + b + c.Length; return f(1) + f(1, 5) + f(1, 5, 1, 1) + f(b: 3, a: 1); }',
		'21',
	],
	[
		'@{ var all = new object[] { 1, "a", \'c\', true, 2.5, 1m, DayOfWeek.Friday, DateTime.MinValue, Guid.Empty, new[] { 1 }, new List<int>(), new JObject(), new JValue(1), (1, 2), new KeyValuePair<string, int>("a", 1), new object(), null, new Exception() }; return string.Join(",", all.Select(o => o is ValueType)); }',
		'True,False,True,True,True,True,True,True,True,False,False,False,False,True,True,False,False,False',
	],
	[
		'@{ var all = new object[] { 1, "a", \'c\', true, 2.5, 1m, DayOfWeek.Friday, DateTime.MinValue, Guid.Empty, new[] { 1 }, new List<int>(), new JObject(), new JValue(1), new object(), null }; return string.Join(",", all.Select(o => o is IComparable)); }',
		'True,True,True,True,True,True,True,True,True,False,False,False,True,False,False',
	],
	[
		'@{ var all = new object[] { 1, "a", true, 2.5, DayOfWeek.Friday, DateTime.MinValue, new[] { 1 }, new JObject(), new JValue(1), null }; return string.Join(",", all.Select(o => (o as IFormattable) != null)); }',
		'True,False,False,True,True,True,False,False,True,False',
	],
	['@{ object o = "x"; return (o is Enum) + "," + (o is IComparable c ? c.CompareTo("x") : -9); }', 'False,0'],
	[
		'@{ DayOfWeek d = DayOfWeek.Friday; IComparable c = d; IFormattable f = d; return c.CompareTo(DayOfWeek.Monday) + f.ToString("D", null) + (d as IFormattable); }',
		'15Friday',
	],
	['@((new (int, string)[2])[1].Item1 + new (int a, string b)[] { (3, "x") }[0].a)', '3'],
];

function textOf(outcome: Outcome): string {
	if ('error' in outcome) return `${outcome.error.type.split('.').at(-1)}: ${outcome.error.message}`;
	return typeof outcome.value === 'boolean' ? (outcome.value ? 'True' : 'False') : String(outcome.value);
}

describe('lowered expressions run as in C#', () => {
	let outcomes: Outcome[];

	beforeAll(async () => {
		outcomes = await evaluateAll(
			EXPRESSIONS.map(([expression]) => ({ expression, context: {} })),
			compiler,
		);
	}, 120_000);

	it.each(EXPRESSIONS.map(([expression, text], index) => [expression, text, index] as const))(
		'%s',
		(_, text, index) => {
			expect(textOf(outcomes[index]!)).toBe(text);
		},
	);
});
