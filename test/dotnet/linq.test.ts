import { beforeAll, describe, expect, it } from 'vitest';
import { compileSnippet, type Snippet } from './harness.ts';

const SOURCE = `
type Text = string | null;
function ints(text: string): ArrayOf<i32> {
	const parts = text.length == 0 ? new Array<string>() : text.split(',');
	const array = new ArrayOf<i32>(parts.length);
	for (let index = 0; index < parts.length; index++) array.set(index, I32.parseInt(parts[index]));
	return array;
}
function texts(text: string): ArrayOf<Text> {
	const parts = text.length == 0 ? new Array<string>() : text.split(',');
	const array = new ArrayOf<Text>(parts.length);
	for (let index = 0; index < parts.length; index++) array.set(index, parts[index] == '-' ? null : parts[index]);
	return array;
}
function join<T>(source: Sequence<T> | null): string {
	let result = '';
	const items = source!.enumerator();
	for (let first = true; items.moveNext(); first = false) result += (first ? '' : ',') + textOf<T>(items.current);
	return result;
}
let calls = 0;
function isEven(): Func1<i32, bool> { return new Func1<i32, bool>((frame: usize, item: i32): bool => item % 2 == 0, 0); }
function less3(): Func1<i32, bool> { return new Func1<i32, bool>((frame: usize, item: i32): bool => item < 3, 0); }
function less3At(): Func2<i32, i32, bool> { return new Func2<i32, i32, bool>((frame: usize, item: i32, index: i32): bool => index < 2, 0); }
function doubled(): Func1<i32, i32> { return new Func1<i32, i32>((frame: usize, item: i32): i32 => { calls++; return item * 2; }, 0); }
function plus(): Func2<i32, i32, i32> { return new Func2<i32, i32, i32>((frame: usize, a: i32, b: i32): i32 => a + b, 0); }
function length(): Func1<Text, i32> { return new Func1<Text, i32>((frame: usize, item: Text): i32 => item!.length, 0); }
function self(): Func1<Text, Text> { return new Func1<Text, Text>((frame: usize, item: Text): Text => item, 0); }
function upper(): Func1<Text, Text> { return new Func1<Text, Text>((frame: usize, item: Text): Text => item!.toUpperCase(), 0); }
function concat(): Func2<Text, Text, Text> { return new Func2<Text, Text, Text>((frame: usize, a: Text, b: Text): Text => a! + b!, 0); }
function pair(): Func1<i32, Sequence<i32> | null> {
	return new Func1<i32, Sequence<i32> | null>((frame: usize, item: i32): Sequence<i32> | null => ints(item.toString() + ',' + (item * 10).toString()), 0);
}
function half(): Func1<i32, Box<f64> | null> {
	return new Func1<i32, Box<f64> | null>((frame: usize, item: i32): Box<f64> | null => item == 0 ? null : new Box<f64>(<f64>item / 2), 0);
}
function groupText(): Func2<i32, Sequence<Text> | null, Text> {
	return new Func2<i32, Sequence<Text> | null, Text>((frame: usize, key: i32, items: Sequence<Text> | null): Text => key.toString() + ':' + join<Text>(items), 0);
}
function matchText(): Func2<Text, Sequence<Text> | null, Text> {
	return new Func2<Text, Sequence<Text> | null, Text>((frame: usize, key: Text, items: Sequence<Text> | null): Text => key! + ':' + join<Text>(items), 0);
}

export function parts(text: string): string {
	const a = ints(text);
	return [join<i32>(Enumerable_Take<i32>(a, 2)), join<i32>(Enumerable_Skip<i32>(a, 2)), join<i32>(Enumerable_TakeWhile<i32>(a, less3())),
		join<i32>(Enumerable_SkipWhile<i32>(a, less3())), join<i32>(Enumerable_TakeLast<i32>(a, 2)), join<i32>(Enumerable_SkipLast<i32>(a, 2)),
		join<i32>(Enumerable_TakeWhile_index<i32>(a, less3At())), join<i32>(Enumerable_SkipWhile_index<i32>(a, less3At())),
		join<i32>(Enumerable_Append<i32>(a, 9)), join<i32>(Enumerable_Prepend<i32>(a, 9)), join<i32>(Enumerable_DefaultIfEmpty<i32>(a)),
		join<i32>(Enumerable_Reverse<i32>(a))].join('|');
}
export function maps(text: string): string {
	const a = ints(text);
	return [join<i32>(Enumerable_Select<i32, i32>(a, doubled())), join<i32>(Enumerable_Select_index<i32, i32>(a, plus())),
		join<i32>(Enumerable_Where<i32>(a, isEven())), join<i32>(Enumerable_Where_index<i32>(a, less3At())),
		join<i32>(Enumerable_SelectMany<i32, i32>(a, pair())), join<i32>(Enumerable_SelectMany_result<i32, i32, i32>(a, pair(), plus())),
		join<i32>(Enumerable_Zip<i32, i32, i32>(a, Enumerable_Range(10, 2), plus()))].join('|');
}
export function sets(first: string, second: string): string {
	const a = ints(first);
	const b = ints(second);
	return [join<i32>(Enumerable_Concat<i32>(a, b)), join<i32>(Enumerable_Union<i32>(a, b)), join<i32>(Enumerable_Intersect<i32>(a, b)),
		join<i32>(Enumerable_Except<i32>(a, b)), join<i32>(Enumerable_Distinct<i32>(a))].join('|');
}
export function picks(text: string): string {
	const a = ints(text);
	return [Enumerable_First<i32>(a), Enumerable_Last<i32>(a), Enumerable_First_predicate<i32>(a, isEven()), Enumerable_Last_predicate<i32>(a, isEven()),
		Enumerable_ElementAt<i32>(a, 1), Enumerable_ElementAtOrDefault<i32>(a, 99), Enumerable_Count_predicate<i32>(a, isEven()),
		Enumerable_Aggregate<i32>(a, plus()), Enumerable_Aggregate_seed<i32, i32>(a, 100, plus())].join(',');
}
export function first(text: string): i32 { return Enumerable_First<i32>(ints(text)); }
export function firstEven(text: string): i32 { return Enumerable_First_predicate<i32>(ints(text), isEven()); }
export function single(text: string): i32 { return Enumerable_Single<i32>(ints(text)); }
export function singleEven(text: string): i32 { return Enumerable_SingleOrDefault_predicate<i32>(ints(text), isEven()); }
export function elementAt5(): i32 { return Enumerable_ElementAt<i32>(ints('1'), 5); }
export function aggregateNothing(): i32 { return Enumerable_Aggregate<i32>(ints(''), plus()); }
export function firstDate(): string { return Enumerable_FirstOrDefault<DateTime>(Enumerable_Empty<DateTime>()).ToString(); }
export function noSource(): void { Enumerable_Where<i32>(null, isEven()); }
export function noPredicate(): void { Enumerable_Where<i32>(ints('1'), null); }
export function laterFailure(): i32 { Enumerable_Select<Text, i32>(texts('-'), length()); return 1; }
export function lazily(): i32 {
	calls = 0;
	const query = Enumerable_Select<i32, i32>(ints('1,2,3'), doubled());
	Enumerable_First<i32>(query);
	join<i32>(Enumerable_Take<i32>(query, 2));
	return calls;
}
export function numbers(text: string): string {
	const a = ints(text);
	return [Enumerable_Sum_int(a).toString(), textOf<f64>(Enumerable_Average_int(a)), Enumerable_Min<i32>(a).toString(), Enumerable_Max<i32>(a).toString(),
		Enumerable_Max_selector<i32, i32>(a, doubled()).toString(), textOf<Box<f64> | null>(Enumerable_Sum_selector_nullable_double<i32>(a, half())),
		textOf<Box<f64> | null>(Enumerable_Average_selector_nullable_double<i32>(a, half())),
		textOf<Box<f64> | null>(Enumerable_Min_selector<i32, Box<f64> | null>(a, half()))].join('|');
}
export function tooMuch(): i32 { return Enumerable_Sum_int(ints('2147483647,1')); }
export function averageOfNothing(): f64 { return Enumerable_Average_int(ints('')); }
export function maxOfNothing(): i32 { return Enumerable_Max<i32>(ints('')); }
export function maxText(text: string): Text { return Enumerable_Max<Text>(texts(text)); }
export function order(text: string): string {
	const a = texts(text);
	const byLength = Enumerable_OrderBy<Text, i32>(a, length());
	return [join<Text>(byLength), join<Text>(Enumerable_ThenByDescending_comparer<Text, Text>(byLength, self(), StringComparer_Ordinal())),
		join<Text>(Enumerable_OrderByDescending<Text, i32>(a, length())), join<Text>(Enumerable_OrderBy<Text, Text>(a, self()))].join('|');
}
export function groups(text: string): string {
	const a = texts(text);
	const lookup = Enumerable_ToLookup<Text, i32>(a, length());
	return [join<Text>(Enumerable_GroupBy_result<Text, i32, Text>(a, length(), groupText())),
		join<Text>(Enumerable_GroupBy_element_result<Text, i32, Text, Text>(a, length(), upper(), groupText())),
		Enumerable_Count<Grouping<i32, Text> | null>(Enumerable_GroupBy<Text, i32>(a, length())).toString(),
		join<Text>(Lookup_get<i32, Text>(lookup, 1)), join<Text>(Lookup_get<i32, Text>(lookup, 9)),
		join<Text>(Enumerable_Join<Text, Text, i32, Text>(a, texts('x,yy'), length(), length(), concat())),
		join<Text>(Enumerable_GroupJoin<Text, Text, i32, Text>(a, texts('x,yy,z'), length(), length(), matchText()))].join('|');
}
export function collect(text: string): string {
	const a = texts(text);
	return [join<Text>(Enumerable_ToList<Text>(a)), Enumerable_ToArray<Text>(a).ToString(), Enumerable_ToHashSet<Text>(a).count().toString(),
		join<KeyValuePair<Text, i32>>(Enumerable_ToDictionary_element<Text, Text, i32>(Enumerable_Distinct<Text>(a), self(), length())),
		Enumerable_SequenceEqual<Text>(a, texts(text)).toString(), Enumerable_Contains<Text>(a, 'a').toString(),
		Enumerable_Contains_comparer<Text>(a, 'A', StringComparer_OrdinalIgnoreCase()).toString()].join('|');
}
export function sameKeys(): void { Enumerable_ToDictionary<Text, Text>(texts('a,a'), self()); }
export function casts(): string {
	const mixed = new ArrayOf<Obj | null>(3);
	mixed.set(0, new Box<i32>(1));
	mixed.set(1, boxString('a'));
	return [join<i32>(Enumerable_OfType<i32>(mixed, 'System.Int32')), join<Text>(Enumerable_OfType<Text>(mixed, 'System.String')),
		join<Obj | null>(castSequence<i32, Obj | null>(ints('1,2'))), join<i32>(Enumerable_Cast<i32>(ints('3'), 'System.Int32'))].join('|');
}
export function badCast(): string { return join<Text>(Enumerable_Cast<Text>(ints('3'), 'System.String')); }
export function castOfNull(): string { return join<i32>(Enumerable_Cast<i32>(new ArrayOf<Obj | null>(1), 'System.Int32')); }
export function badRange(): void { Enumerable_Range(1, -1); }
`;

describe('LINQ', () => {
	let snippet: Snippet;
	beforeAll(async () => {
		snippet = await compileSnippet(SOURCE);
	});

	it('takes parts of sequences', () => {
		expect(snippet.text('parts', '1,2,3,1')).toBe(
			'1,2|3,1|1,2|3,1|3,1|1,2|1,2|3,1|1,2,3,1,9|9,1,2,3,1|1,2,3,1|1,3,2,1',
		);
		expect(snippet.text('parts', '')).toBe('||||||||9|9|0|');
	});

	it('maps, filters and flattens', () => {
		expect(snippet.text('maps', '1,2,3')).toBe('2,4,6|1,3,5|2|1,2|1,10,2,20,3,30|2,11,4,22,6,33|11,13');
	});

	it('combines sequences as sets', () => {
		expect(snippet.text('sets', '1,2,2', '2,3,2')).toBe('1,2,2,2,3,2|1,2,3|2|1|1,2');
	});

	it('picks items', () => {
		expect(snippet.text('picks', '1,2,3,4')).toBe('1,4,2,4,2,0,2,10,110');
		expect(snippet.text('firstDate')).toBe('01/01/0001 00:00:00');
		expect(snippet.number('singleEven', '1,3')).toBe(0);
	});

	it.each([
		['first', [''], 'System.InvalidOperationException: Sequence contains no elements'],
		['firstEven', ['1'], 'System.InvalidOperationException: Sequence contains no matching element'],
		['single', ['1,2'], 'System.InvalidOperationException: Sequence contains more than one element'],
		['singleEven', ['2,2'], 'System.InvalidOperationException: Sequence contains more than one matching element'],
		['aggregateNothing', [], 'System.InvalidOperationException: Sequence contains no elements'],
		['averageOfNothing', [], 'System.InvalidOperationException: Sequence contains no elements'],
		['maxOfNothing', [], 'System.InvalidOperationException: Sequence contains no elements'],
		[
			'elementAt5',
			[],
			"System.ArgumentOutOfRangeException: Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'index')",
		],
		['noSource', [], "System.ArgumentNullException: Value cannot be null. (Parameter 'source')"],
		['noPredicate', [], "System.ArgumentNullException: Value cannot be null. (Parameter 'predicate')"],
		['tooMuch', [], 'System.OverflowException: Arithmetic operation resulted in an overflow.'],
		['sameKeys', [], 'System.ArgumentException: An item with the same key has already been added. Key: a'],
		[
			'badCast',
			[],
			"System.InvalidCastException: Unable to cast object of type 'System.Int32' to type 'System.String'.",
		],
		['castOfNull', [], 'System.NullReferenceException: Object reference not set to an instance of an object.'],
		[
			'badRange',
			[],
			"System.ArgumentOutOfRangeException: Specified argument was out of the range of valid values. (Parameter 'count')",
		],
	])('raises what .NET does: %s', (name, values, message) => {
		expect(snippet.failure(name, ...values)).toBe(message);
	});

	it('does its work when it is asked for an item, and no more', () => {
		expect(snippet.number('laterFailure')).toBe(1);
		expect(snippet.number('lazily')).toBe(3);
	});

	it('computes with numbers', () => {
		expect(snippet.text('numbers', '1,0,4')).toBe('5|1.6666666666666667|0|4|8|2.5|1.25|0.5');
		expect(snippet.text('maxText', 'a,-,B,b')).toBe('B');
		expect(snippet.text('maxText', '-')).toBe(null);
	});

	it('sorts and keeps the order of equal items', () => {
		expect(snippet.text('order', 'bb,a,cc,d')).toBe('a,d,bb,cc|d,a,cc,bb|bb,cc,a,d|a,bb,cc,d');
		expect(snippet.text('order', 'b,A,a,B,_,1')).toMatch(/\|_,1,a,A,b,B$/);
	});

	it('groups and joins', () => {
		expect(snippet.text('groups', 'a,bb,c')).toBe('1:a,c,2:bb|1:A,C,2:BB|2|a,c||ax,bbyy,cx|a:x,z,bb:yy,c:x,z');
	});

	it('makes collections and casts', () => {
		expect(snippet.text('collect', 'a,bb,a')).toBe('a,bb,a|System.String[]|2|[a, 1],[bb, 2]|true|true|true');
		expect(snippet.text('casts')).toBe('1|a|1,2|3');
	});
});
