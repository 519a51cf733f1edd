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
function join<T>(source: Sequence<T>): string {
	let result = '';
	const items = source.enumerator();
	for (let first = true; items.moveNext(); first = false) result += (first ? '' : ',') + textOf<T>(items.current);
	return result;
}
function isEven(): Func1<i32, bool> { return new Func1<i32, bool>((frame: usize, item: i32): bool => item % 2 == 0, 0); }
function twice(): Func1<i32, i32> { return new Func1<i32, i32>((frame: usize, item: i32): i32 => item * 2, 0); }
function descending(): Func2<i32, i32, i32> { return new Func2<i32, i32, i32>((frame: usize, a: i32, b: i32): i32 => b - a, 0); }
function byTens(): Func2<i32, i32, i32> { return new Func2<i32, i32, i32>((frame: usize, a: i32, b: i32): i32 => a / 10 - b / 10, 0); }

export function sort(text: string): string { const a = ints(text); Array_Sort<i32>(a); return join<i32>(a); }
export function sortTens(text: string): string { const a = ints(text); Array_Sort_comparison<i32>(a, byTens()); return join<i32>(a); }
export function sortTexts(text: string): string { const a = texts(text); Array_Sort<Text>(a); return join<Text>(a); }
export function arrays(text: string): string {
	const a = ints(text);
	const copy = AnyArray_Clone(a) as ArrayOf<i32>;
	Array_Reverse<i32>(copy);
	const resized = new Out<ArrayOf<i32> | null>(a);
	Array_Resize<i32>(resized, 5);
	return [Array_IndexOf<i32>(a, 2).toString(), Array_LastIndexOf<i32>(a, 2).toString(), join<i32>(copy),
		join<i32>(resized.value!), join<i32>(Array_FindAll<i32>(a, isEven())), Array_Find<i32>(a, isEven()).toString(),
		join<i32>(Array_ConvertAll<i32, i32>(a, twice())), Array_Exists<i32>(a, isEven()).toString(), a.ToString()].join('|');
}
export function element(index: i32): i32 { return ints('1,2').get(index); }
export function copyTooMuch(): void { Array_Copy(ints('1,2'), ints('1'), 2); }
export function sortTogether(keys: string, items: string): string {
	const a = ints(keys);
	const b = texts(items);
	Array_Sort_items<i32, Text>(a, b);
	return join<i32>(a) + '|' + join<Text>(b);
}
export function findFrom(start: i32): i32 { return Array_FindIndex_start<i32>(ints('2,1,4'), start, isEven()); }
export function setValue(value: i32): string { const a = ints('1,2'); AnyArray_SetValue(a, value < 0 ? boxString('x') : new Box<i32>(value), 1); return join<i32>(a); }
export function dates(): string { return join<DateTime>(new ArrayOf<DateTime>(1)); }

export function list(): string {
	const l = List_new_collection<i32>(ints('3,1,2'));
	List_AddRange<i32>(l, l);
	List_Insert<i32>(l, 1, 9);
	Collection_Remove<i32>(l, 2);
	List_RemoveAt<i32>(l, 0);
	const before = join<i32>(l);
	const removed = List_RemoveAll<i32>(l, isEven());
	List_Sort<i32>(l);
	return [before, removed.toString(), join<i32>(l), List_BinarySearch<i32>(l, 9).toString(), List_BinarySearch<i32>(l, 4).toString(),
		join<i32>(List_GetRange<i32>(l, 1, 2)), List_TrueForAll<i32>(l, isEven()).toString(), List_FindIndex<i32>(l, isEven()).toString(),
		join<i32>(List_ConvertAll<i32, i32>(l, twice())), l.ToString(), List_IndexOf<i32>(l, 9).toString()].join('|');
}
export function sortDescending(text: string): string { const l = List_new_collection<i32>(ints(text)); List_Sort_comparison<i32>(l, descending()); return join<i32>(l); }
export function listElement(index: i32): i32 { return List_get<i32>(List_new_collection<i32>(ints('1')), index); }
export function listInsert(index: i32): void { List_Insert<i32>(List_new<i32>(), index, 1); }
export function listChanged(): void {
	const l = List_new_collection<i32>(ints('1,2'));
	const items = l.enumerator();
	while (items.moveNext()) l.add(items.current);
}
export function ofNull(): i32 { return Collection_Count<i32>(null); }

export function dictionary(): string {
	const d = Dictionary_new<Text, i32>();
	for (let index = 0; index < 20; index++) Dictionary_Add<Text, i32>(d, 'k' + index.toString(), index);
	for (let index = 0; index < 18; index++) Dictionary_Remove<Text, i32>(d, 'k' + index.toString());
	Dictionary_set<Text, i32>(d, 'a', 1);
	Dictionary_set<Text, i32>(d, 'k18', 2);
	const value = new Out<i32>(7);
	const missing = Dictionary_TryGetValue<Text, i32>(d, 'zz', value);
	return [join<KeyValuePair<Text, i32>>(d), join<Text>(Dictionary_Keys<Text, i32>(d)), join<i32>(Dictionary_Values<Text, i32>(d)),
		missing.toString(), value.value.toString(), Dictionary_Count<Text, i32>(d).toString(), Dictionary_ContainsValue<Text, i32>(d, 19).toString(),
		Dictionary_GetValueOrDefault_value<Text, i32>(d, 'zz', 5).toString(), d.ToString()].join('|');
}
export function ignoreCase(): i32 {
	const d = Dictionary_new_comparer<Text, i32>(StringComparer_OrdinalIgnoreCase());
	Dictionary_Add<Text, i32>(d, 'Key', 1);
	return Dictionary_get<Text, i32>(d, 'KEY');
}
export function missingKey(): i32 { return Dictionary_get<Text, i32>(Dictionary_new<Text, i32>(), 'missing'); }
export function nullKey(): i32 { return Dictionary_get<Text, i32>(Dictionary_new<Text, i32>(), null); }
export function sameKey(): void {
	const d = Dictionary_new<i32, i32>();
	Dictionary_Add<i32, i32>(d, 1, 1);
	Dictionary_Add<i32, i32>(d, 1, 2);
}
export function many(count: i32): i32 {
	const d = Dictionary_new<i32, i32>();
	for (let index = 0; index < count; index++) d.put(index * 7919, index);
	let wrong = 0;
	for (let index = 0; index < count; index++) if (Dictionary_get<i32, i32>(d, index * 7919) != index) wrong++;
	return wrong;
}

export function sets(first: string, second: string): string {
	const a = HashSet_new_collection<i32>(ints(first));
	const b = ints(second);
	const union = HashSet_new_collection<i32>(a);
	HashSet_UnionWith<i32>(union, b);
	const except = HashSet_new_collection<i32>(a);
	HashSet_ExceptWith<i32>(except, b);
	const common = HashSet_new_collection<i32>(a);
	HashSet_IntersectWith<i32>(common, b);
	const either = HashSet_new_collection<i32>(a);
	HashSet_SymmetricExceptWith<i32>(either, b);
	return [join<i32>(a), join<i32>(union), join<i32>(except), join<i32>(common), join<i32>(either), HashSet_Overlaps<i32>(a, b).toString(),
		HashSet_IsSubsetOf<i32>(a, b).toString(), HashSet_IsSupersetOf<i32>(a, b).toString(), HashSet_SetEquals<i32>(a, b).toString(),
		HashSet_Add<i32>(a, 1).toString(), HashSet_RemoveWhere<i32>(a, isEven()).toString()].join('|');
}
export function queue(): string {
	const q = Queue_new_collection<i32>(ints('1,2,3'));
	Queue_Enqueue<i32>(q, 4);
	const first = Queue_Dequeue<i32>(q);
	return first.toString() + '|' + join<i32>(q) + '|' + Queue_Peek<i32>(q).toString() + '|' + join<i32>(Queue_ToArray<i32>(q));
}
export function emptyQueue(): i32 { return Queue_Dequeue<i32>(Queue_new<i32>()); }
export function stack(): string {
	const s = Stack_new_collection<i32>(ints('1,2,3'));
	Stack_Push<i32>(s, 4);
	const top = Stack_Pop<i32>(s);
	return top.toString() + '|' + join<i32>(s) + '|' + join<i32>(Stack_ToArray<i32>(s));
}
export function emptyStack(): i32 { return Stack_Peek<i32>(Stack_new<i32>()); }
export function tuples(): string {
	const t = Tuple_new2<Text, i32>('a', 2);
	const same = ValueTuple_new3<i32, bool, Text>(1, true, null);
	return [t.ToString(), t.Equals(Tuple_new2<Text, i32>('a', 2)).toString(), Tuple2_Item2<Text, i32>(t).toString(), same.ToString(),
		same.typeName(), t.CompareTo(Tuple_new2<Text, i32>('b', 1)).toString(), KeyValuePair_new<Text, bool>('k', true).ToString()].join('|');
}
`;

describe('collections', () => {
	let snippet: Snippet;
	beforeAll(async () => {
		snippet = await compileSnippet(SOURCE);
	});

	it('sorts arrays', () => {
		const numbers = Array.from({ length: 300 }, (_, index) => (index * 7919) % 1009);
		expect(snippet.text('sort', numbers.join())).toBe([...numbers].sort((a, b) => a - b).join());
		expect(snippet.text('sort', Array(100).fill(1).join())).toBe(Array(100).fill(1).join());
		expect(snippet.text('sortTexts', 'b,A,-,a,B,_,1')).toBe(',_,1,a,A,b,B');
	});

	it('puts equal items where .NET puts them', () => {
		expect(snippet.text('sortTens', '21,22,11')).toBe('11,22,21');
		expect(snippet.text('sortTens', '21,22,11,12')).toBe('11,12,21,22');
	});

	it('has the methods of Array', () => {
		expect(snippet.text('arrays', '1,2,3,2')).toBe('1|3|2,3,2,1|1,2,3,2,0|2,2|2|2,4,6,4|true|System.Int32[]');
		expect(snippet.text('dates')).toBe('01/01/0001 00:00:00');
		expect(snippet.text('sortTogether', '3,1,2', 'c,a,b')).toBe('1,2,3|a,b,c');
		expect(snippet.number('findFrom', 1)).toBe(2);
		expect(snippet.failure('findFrom', 4)).toBe(
			"System.ArgumentOutOfRangeException: Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'startIndex')",
		);
		expect(snippet.text('setValue', 7)).toBe('1,7');
		expect(snippet.failure('setValue', -1)).toBe(
			'System.InvalidCastException: Object cannot be stored in an array of this type.',
		);
		expect(snippet.failure('element', 2)).toBe(
			'System.IndexOutOfRangeException: Index was outside the bounds of the array.',
		);
		expect(snippet.failure('copyTooMuch')).toBe(
			"System.ArgumentException: Destination array was not long enough. Check the destination index, length, and the array's lower bounds. (Parameter 'destinationArray')",
		);
	});

	it('has the methods of List', () => {
		expect(snippet.text('list')).toBe(
			'9,1,3,1,2|1|1,1,3,9|3|-4|1,3|false|-1|2,2,6,18|System.Collections.Generic.List`1[System.Int32]|3',
		);
		expect(snippet.text('sortDescending', '1,5,3,2,4')).toBe('5,4,3,2,1');
	});

	it.each([
		[
			'listElement',
			[1],
			"System.ArgumentOutOfRangeException: Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'index')",
		],
		[
			'listInsert',
			[1],
			"System.ArgumentOutOfRangeException: Index must be within the bounds of the List. (Parameter 'index')",
		],
		[
			'listChanged',
			[],
			'System.InvalidOperationException: Collection was modified; enumeration operation may not execute.',
		],
		['ofNull', [], 'System.NullReferenceException: Object reference not set to an instance of an object.'],
		[
			'missingKey',
			[],
			"System.Collections.Generic.KeyNotFoundException: The given key 'missing' was not present in the dictionary.",
		],
		['nullKey', [], "System.ArgumentNullException: Value cannot be null. (Parameter 'key')"],
		['sameKey', [], 'System.ArgumentException: An item with the same key has already been added. Key: 1'],
		['emptyQueue', [], 'System.InvalidOperationException: Queue empty.'],
		['emptyStack', [], 'System.InvalidOperationException: Stack empty.'],
	])('raises what .NET does: %s', (name, values, message) => {
		expect(snippet.failure(name, ...values)).toBe(message);
	});

	it('keeps dictionaries in order and uses freed places again', () => {
		expect(snippet.text('dictionary')).toBe(
			'[a, 1],[k18, 2],[k19, 19]|a,k18,k19|1,2,19|false|0|3|true|5|System.Collections.Generic.Dictionary`2[System.String,System.Int32]',
		);
		expect(snippet.number('ignoreCase')).toBe(1);
		expect(snippet.number('many', 5000)).toBe(0);
	});

	it('has the operations of sets', () => {
		expect(snippet.text('sets', '1,2,2,3', '2,4')).toBe('1,2,3|1,2,3,4|1,3|2|1,4,3|true|false|false|false|false|1');
		expect(snippet.text('sets', '1,2', '2,1,1')).toBe('1,2|1,2||1,2||true|true|true|true|false|1');
	});

	it('has queues, stacks, pairs and tuples', () => {
		expect(snippet.text('queue')).toBe('1|2,3,4|2|2,3,4');
		expect(snippet.text('stack')).toBe('4|3,2,1|3,2,1');
		expect(snippet.text('tuples')).toBe(
			'(a, 2)|true|2|(1, True, )|System.ValueTuple`3[System.Int32,System.Boolean,System.String]|-1|[k, True]',
		);
	});
});
