/** Random programs that C# accepts: what the checker takes must compile and run without harm. */
import fc from 'fast-check';

/** Text of an expression whose holes are random expressions of the named types. */
type Template = readonly [text: string, ...holes: string[]];

/** `#` is a hole. The first template of a type is its leaf. */
const TEMPLATES: Record<string, readonly Template[]> = {
	int: [
		['3'],
		['(# + #)', 'int', 'int'],
		['(# / #)', 'int', 'int'],
		['(# << #)', 'int', 'int'],
		['-(#)', 'int'],
		['(int)(#)', 'double'],
		['(# ?? #)', 'int?', 'int'],
		['(#).Length', 'string'],
		['int.Parse(#)', 'string'],
		['(#)[#]', 'int[]', 'int'],
		['(#).Select(x => x * #).Sum()', 'int[]', 'int'],
		['(# ? # : #)', 'bool', 'int', 'int'],
		['new { P = #, Q = # }.P', 'int', 'string'],
		['((Func<int>)(() => #))()', 'int'],
		['(#, #).Item1', 'int', 'string'],
		['(int)(object)(#)', 'int'],
		['(int)(#)', 'DayOfWeek'],
		['(int)(#)', 'JToken'],
		['(#).Year', 'DateTime'],
		['((Array)(#)).Length', 'int[]'],
		['(from q in # where q > # select q).Count()', 'int[]', 'int'],
	],
	'int?': [
		['(int?)2'],
		['(int?)null'],
		['(# + #)', 'int?', 'int?'],
		['(#)?.Length', 'string'],
		['((object)(#) as int?)', 'int'],
	],
	double: [['2.5'], ['(# * #)', 'double', 'int'], ['(double)(#)', 'int'], ['(# / #)', 'double', 'double']],
	bool: [
		['true'],
		['(# < #)', 'int', 'double'],
		['(# > #)', 'int?', 'int'],
		['(# == #)', 'string', 'string'],
		['(# && #)', 'bool', 'bool'],
		['!(#)', 'bool'],
		['((object)(#) is string)', 'string'],
		['(#).Any(x => x > #)', 'int[]', 'int'],
		['(# == #)', 'DayOfWeek', 'DayOfWeek'],
		['(# < #)', 'DateTime', 'DateTime'],
		['(# == null)', 'DateTime'],
		['(# == null)', 'JToken'],
		['((object)(#) is DayOfWeek)', 'DayOfWeek'],
	],
	string: [
		['"ab"'],
		['"12"'],
		['(# + #)', 'string', 'int'],
		['(# + #)', 'string', 'double'],
		['$"{#}:{#:D3}"', 'bool', 'int'],
		['(#).Substring(#)', 'string', 'int'],
		['(# ?? #)', 'string', 'string'],
		['string.Join(",", #)', 'int[]'],
		['(#).ToString()', 'int?'],
		['((object)(#) as string)', 'string'],
		['(#).ToString()', 'DayOfWeek'],
		['(string)(#)', 'JToken'],
		['(#).ToString("yyyy-MM-dd")', 'DateTime'],
		['string.Join(",", new[] { #, # })', 'DayOfWeek', 'DayOfWeek'],
		['new { D = #, T = # }.ToString()', 'DayOfWeek', 'DateTime'],
		['$"{#,5:D}"', 'DayOfWeek'],
	],
	DayOfWeek: [
		['DayOfWeek.Monday'],
		['(DayOfWeek)(#)', 'int'],
		['(# ? # : #)', 'bool', 'DayOfWeek', 'DayOfWeek'],
		['(#).DayOfWeek', 'DateTime'],
		['new[] { # }.First()', 'DayOfWeek'],
		['((DayOfWeek?)(#) ?? #)', 'DayOfWeek', 'DayOfWeek'],
	],
	DateTime: [
		['new DateTime(2024, 2, 29)'],
		['(#).AddDays(#)', 'DateTime', 'int'],
		['(#).Date', 'DateTime'],
		['DateTime.Parse(#)', 'string'],
	],
	JToken: [
		['JToken.Parse("{\\"a\\":[1,2]}")'],
		['(JToken)(#)', 'int'],
		['JToken.Parse(#)', 'string'],
		['new JObject(new JProperty("a", #))["a"]', 'JToken'],
		['(#)["a"]', 'JToken'],
		['(#).SelectToken("a[0]")', 'JToken'],
		['JToken.FromObject(#)', 'int[]'],
	],
	'int[]': [
		['new[] { 1, 2 }'],
		['new[] { #, # }', 'int', 'int'],
		['(#).Where(x => x != #).ToArray()', 'int[]', 'int'],
		['(#).Select(c => (int)c).ToArray()', 'string'],
		['(#).ToObject<int[]>()', 'JToken'],
		['JsonConvert.DeserializeObject<List<int>>(#).ToArray()', 'string'],
		['new List<int> { # }.ToArray()', 'int'],
	],
};

/** Statements around a variable `n` of type int and `s` of type string. */
const STATEMENTS: readonly Template[] = [
	['n = #;', 'int'],
	['s += #;', 'int'],
	['if (#) { $ } else { $ }', 'bool'],
	['for (var i = 0; i < 3; i++) { if (#) continue; $ if (#) break; }', 'bool', 'bool'],
	['foreach (var x in #) { Func<int> f = () => x + n; n = f(); $ }', 'int[]'],
	['try { $ n = #; } catch (FormatException) { $ } catch (Exception e) { s += e.Message; } finally { n++; }', 'int'],
	['switch (#) { case 1: case 2: $ break; default: n = #; break; }', 'int', 'int'],
	['while (#) { $ break; }', 'bool'],
	['switch (#) { case DayOfWeek.Monday: $ break; default: break; }', 'DayOfWeek'],
	['s += string.Concat(s, #);', 'DayOfWeek'],
];

function expressions(): Record<string, fc.Arbitrary<string>> {
	return fc.letrec<Record<string, string>>((tie) => {
		const arbitraryOf = (templates: readonly Template[]): fc.Arbitrary<string> => {
			const all = templates.map(([text, ...holes]) =>
				fc.tuple(...holes.map((type) => tie(type))).map((values) => filled(text, values)),
			);
			return fc.oneof({ depthSize: 'small' }, all[0]!, ...all.slice(1));
		};
		return Object.fromEntries(Object.entries(TEMPLATES).map(([type, templates]) => [type, arbitraryOf(templates)]));
	});
}

function filled(text: string, values: readonly string[]): string {
	let hole = 0;
	return text.replace(/#/g, () => values[hole++]!);
}

/** Lambda parameters of nested expressions may not share a name. */
function withDistinctNames(program: string): string {
	let count = 0;
	return program.replace(/\b([xc]) => (.*?)\b\1\b/g, (_all, name: string, body: string) => {
		const fresh = `${name}${count++}`;
		return `${fresh} => ${body}${fresh}`;
	});
}

/** A multi-statement expression. */
export function randomProgram(): fc.Arbitrary<string> {
	const types = expressions();
	const { statement } = fc.letrec<{ statement: string }>((tie) => {
		const all = STATEMENTS.map(([text, ...holes]) => {
			const inner = fc.tuple(...[...text.matchAll(/\$/g)].map(() => tie('statement')));
			const values = fc.tuple(...holes.map((type) => types[type]!));
			return fc.tuple(inner, values).map(([statements, parts]) => {
				let next = 0;
				return filled(
					text.replace(/\$/g, () => `\u0000${next++}\u0000`),
					parts,
				).replace(/\u0000(\d+)\u0000/g, (_mark, index) => statements[Number(index)]!);
			});
		});
		return { statement: fc.oneof({ depthSize: 'small' }, all[0]!, ...all.slice(1)) };
	});
	const result = fc.oneof(...Object.values(types));
	return fc
		.tuple(fc.array(statement, { maxLength: 3 }), result)
		.map(([body, value]) => withDistinctNames(`@{ var n = 1; var s = "t"; ${body.join(' ')} return ${value}; }`));
}
