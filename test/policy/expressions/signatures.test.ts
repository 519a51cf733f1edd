import { describe, expect, it } from 'vitest';
import { memberText, typeText } from '../../../core/policy/expressions/binder/display.ts';
import { checkExpression } from '../../../core/policy/expressions/check.ts';
import { librarySources, readLibrary } from '../../../core/policy/expressions/signatures/read-library.ts';
import { construct } from '../../../core/policy/expressions/type-table.ts';

function read(text: string) {
	const { library, diagnostics } = readLibrary([{ name: 'sample.cs', text }]);
	return { library, errors: diagnostics.map(({ path, line, column, code }) => `${path}:${line}:${column} ${code}`) };
}

describe('the signature files of the project', () => {
	it('have no errors', () => {
		expect(readLibrary(librarySources()).diagnostics).toEqual([]);
	});
});

describe('a signature file', () => {
	it('declares types with their members', () => {
		const { library, errors } = read(`namespace A {
			public class Box<T> : System.Collections.Generic.IEnumerable<T> where T : class => BoxOf {
				public Box(T item) => Box_new;
				public T Item { get; set; } => Box_item, Box_setItem;
				public T this[int index] { get; } => Box_get;
				public const long Most = 9;
				public static implicit operator Box<T>(T item) => Box_of;
				public static bool operator ==(Box<T> a, Box<T> b) => Box_equal;
				public R Map<R>(System.Func<T, R> map, int depth = -1, params string[] names) => Box_map(R);
				public void Known();
				public enum Kind { None, Small = 4, Large }
			}
			public static partial class Boxes { public static int Count<T>(this Box<T> box) => Boxes_count; }
			public static partial class Boxes { public static int Size(this string text, out int size) => Boxes_size; }
		}
		namespace System { public delegate TResult Func<in T, out TResult>(T arg) => Func1; }`);
		expect(errors).toEqual([]);
		const box = library.find('A.Box', 1)!;
		const { representation, typeParameters, members } = box;
		expect({ representation, constraints: typeParameters[0]!.constraints }).toEqual({
			representation: 'BoxOf',
			constraints: ['class'],
		});
		expect(members.map((member) => `${memberText(member)} ${member.implementation} ${member.setter}`)).toEqual([
			'Box<T>.Box(T) Box_new null',
			'Box<T>.Item Box_item Box_setItem',
			'Box<T>.this[int] Box_get null',
			'Box<T>.Most null null',
			'Box<T>.implicit operator Box<T>(T) Box_of null',
			'Box<T>.operator ==(Box<T>, Box<T>) Box_equal null',
			'Box<T>.Map<R>(Func<T, R>, int, params string[]) Box_map null',
			'Box<T>.Known() null null',
		]);
		expect(members[6]).toMatchObject({ typeNames: ['R'], parameters: [{}, { defaultValue: -1 }, { mode: 'params' }] });
		expect([...library.find('A.Box.Kind')!.enumValues!]).toEqual([
			['None', 0],
			['Small', 4],
			['Large', 5],
		]);
		expect(library.find('A.Boxes')!.members.map(({ name, isExtension }) => [name, isExtension])).toEqual([
			['Count', true],
			['Size', true],
		]);
	});

	it('gives constructed types the members of their definition', () => {
		const { library } = read('public class Pair<A, B> { public B Second(A first) => Pair_second; }');
		const pair = library.find('Pair', 2)!;
		const constructed = construct(pair, [library.string, library.int]);
		expect(construct(pair, [library.string, library.int])).toBe(constructed);
		expect(typeText(constructed)).toBe('Pair<string, int>');
		expect(constructed.members.map(memberText)).toEqual(['Pair<string, int>.Second(string)']);
		expect(constructed.members[0]!.returns).toBe(library.int);
	});

	it.each([
		['class A { int x }', 'sample.cs:1:16 CS1002'],
		['class A { Foo x; }', 'sample.cs:1:11 CS0246'],
		['class A { int f(int); }', 'sample.cs:1:20 CS1001'],
		['class A { } class A { }', 'sample.cs:1:13 TG1001'],
		['class A { int f(int a); int f(int b); }', 'sample.cs:1:25 TG1002'],
		['namespace N { class A { } class A<T> { T x; U y; } }', 'sample.cs:1:45 CS0246'],
		['enum E { A = "x" }', 'sample.cs:1:14 CS0150'],
		['class A { "x', 'sample.cs:1:11 CS1010'],
	])('with an error: %s', (text, error) => {
		expect(read(text).errors).toEqual([error]);
	});

	it('reports each faulty member and reads the others', () => {
		const { library, errors } = read('class A {\n int f(;\n int g() => g;\n int h(int a;\n int i() => i;\n}');
		expect(errors).toEqual(['sample.cs:2:8 CS1031', 'sample.cs:4:13 CS1003']);
		expect(library.find('A')!.members.map(({ name }) => name)).toEqual(['g', 'i']);
	});
});

describe('a member that is declared without an implementation', () => {
	it('is refused by its name', () => {
		const { library } = read(`public interface IContext {
			int Known { get; }
			int Built { get; } => Context_built;
			int Done() => Context_done;
			int Planned();
		}`);
		const first = (source: string) => checkExpression(source, { library }).diagnostics[0]?.message;
		expect(first('@(context.Built + context.Done())')).toBeUndefined();
		expect(first('@(context.Known)')).toBe(
			"'IContext.Known' is known to policy expressions but has no implementation in Tollgate",
		);
		expect(first('@(context.Planned())')).toBe(
			"'IContext.Planned()' is known to policy expressions but has no implementation in Tollgate",
		);
	});
});

describe('places of errors', () => {
	it('are those that the caller maps offsets to', () => {
		const positionAt = (offset: number) => ({ line: 7, column: offset + 100 });
		const { diagnostics } = checkExpression('@(foo)', { positionAt, path: 'a.xml' });
		expect(diagnostics).toMatchObject([{ path: 'a.xml', line: 7, column: 102, code: 'CS0103' }]);
	});
});
