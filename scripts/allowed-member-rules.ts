/** Which members of the allowed types the signature files leave out, and which types of theirs stand for others. */

/** Members that are left out, by what their signatures name. */
interface Rule {
	name: string;
	/** Why no expression can use them. */
	reason: string;
	/** Found in the text of the member. */
	pattern: RegExp;
	/** Types whose members it is about; all without it. */
	types?: RegExp;
}

export const RULES: readonly Rule[] = [
	{
		name: 'spans and pointers',
		reason: 'the types are not on the list, nothing that is gives one, and pointers need unsafe code',
		pattern: /Span<|Memory<|SpanAction<|\*|\bIntPtr\b/,
	},
	{
		name: 'tasks',
		reason: 'expressions have no async and no await',
		pattern: /\bTask\b|\bValueTask\b|\bCancellationToken\b/,
	},
	{
		name: 'streams',
		reason: 'the type is not on the list and nothing that is gives one; expressions reach no files',
		pattern: /\bStream\b/,
	},
	{
		name: 'readers and writers of XML and JSON',
		reason: 'the types are not on the list, so that none of their members may be used',
		pattern: /\bXmlReader\b|\bXmlWriter\b|\bJsonReader\b|\bJsonWriter\b|\bXStreamingElement\b/,
	},
	{
		name: 'serialization of objects',
		reason: 'infrastructure of the runtime; its types are not on the list',
		pattern: /\bSerializationInfo\b|^OnDeserialization|\bObjRef\b|LifetimeService/,
	},
	{
		name: 'settings of serializers',
		reason: 'the types are not on the list and nothing that is gives one; the forms without them are there',
		pattern: /\bJsonSerializer(Settings)?\b|\bJsonConverter\b/,
	},
	{ name: 'reflection', reason: 'expressions may not use it (expressions.md, 4)', pattern: /\bMethodBase\b/ },
	{
		name: 'events',
		reason: 'the types of their handlers and arguments are not on the list',
		pattern: /^event /,
	},
	{
		name: 'secure strings and key containers',
		reason: 'the types are not on the list and nothing that is gives one',
		pattern: /\bSecureString\b|\bCspParameters\b/,
	},
	{
		name: 'calendars',
		reason: 'the type is not on the list and nothing that is gives one',
		pattern: /\bCalendar\b/,
	},
	{
		name: 'coders of encodings',
		reason: 'the types are not on the list, so that none of their members may be used',
		pattern: /\b(En|De)coder(Fallback)?\b|\bEncodingProvider\b/,
	},
	{
		name: 'Min and Max of numbers',
		reason: 'the generic ones give the same for every type of number',
		pattern: /^extension (Min|Max)/,
		types: /^System\.Linq\.Enumerable$/,
	},
	{
		name: 'operators of the language',
		reason: 'the compiler has them, with folding of constants and lifting, and needs no declaration',
		pattern: /\boperator\b/,
		types: /^System\.(Decimal|Double|Single|String|Nullable)$/,
	},
];

/** The name of the rule that leaves a member out; null when none does. */
export function ruleAgainst(type: string, member: string): string | null {
	const rule = RULES.find(({ pattern, types }) => pattern.test(member) && (types?.test(type) ?? true));
	return rule?.name ?? null;
}

/** Types that members give and that are not on the list: an interface stands for each, which can be enumerated and indexed. */
const STAND_INS: readonly [RegExp, string][] = [
	[/^ReadOnlyCollection<(.*)>$/, 'IReadOnlyList<$1>'],
	[/^JEnumerable<(.*)>$/, 'IJEnumerable<$1>'],
	[/^CharEnumerator$/, 'IEnumerator<char>'],
	[/^Enumerator<TKey, TValue>$/, 'IEnumerator<KeyValuePair<TKey, TValue>>'],
	[/^Enumerator<(.*)>$/, 'IEnumerator<$1>'],
	[/^KeyCollection<TKey, TValue> /, 'ICollection<TKey> '],
	[/^ValueCollection<TKey, TValue> /, 'ICollection<TValue> '],
];

/** What the signature files have for a result. */
export function standsFor(result: string): string {
	for (const [pattern, replacement] of STAND_INS) if (pattern.test(result)) return result.replace(pattern, replacement);
	return result;
}
