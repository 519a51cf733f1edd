import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entry, items, merge, parseLocated, plain } from '../../core/artifacts/located.ts';

test('JSON is read as JSON.parse reads it, however it is indented', () => {
	fc.assert(
		fc.property(fc.jsonValue({ noUnicodeString: false }), fc.constantFrom('', '  ', '\t'), (value, indent) => {
			const text = JSON.stringify(value, null, indent);
			const { root, problem } = parseLocated(text, 'a.json');
			expect(problem).toBeNull();
			expect(JSON.stringify(plain(root))).toBe(JSON.stringify(JSON.parse(text)));
		}),
		{ numRuns: 500 },
	);
});

test('every value knows its line and column', () => {
	const { root } = parseLocated('a: 1\nb:\n  c: [x, "y"]\n  d:\n', 'a.yaml');
	const places = (name: string, inner: string) => entry(entry(root, name), inner);
	expect(entry(root, 'a')?.at).toEqual({ line: 1, column: 4 });
	expect(items(places('b', 'c')).map(({ at, text }) => [text, at.line, at.column])).toEqual([
		['x', 3, 7],
		['y', 3, 10],
	]);
	expect(places('b', 'd')).toBeUndefined();
});

test('merged values keep the file that they come from', () => {
	const parse = (text: string, path: string) => parseLocated(text, path).root;
	const merged = merge(parse('a: { b: 1, c: [1] }', 'base'), parse('a: { c: [2], d: 3 }', 'over'));
	expect(plain(merged)).toEqual({ a: { b: 1, c: [2], d: 3 } });
	expect(['b', 'c', 'd'].map((name) => entry(entry(merged, 'a'), name)?.path)).toEqual(['base', 'over', 'over']);
});

test('an alias within itself is null, and nesting without end is a problem', () => {
	const { root } = parseLocated('a: &a [1, *a]\n', 'a.yaml');
	expect(items(entry(root, 'a')).map(({ value }) => value)).toEqual([1, null]);
	expect(parseLocated('['.repeat(100_000), 'a.json').problem).not.toBeNull();
});

test('aliases and merge keys of YAML are followed', () => {
	const { root } = parseLocated(
		'base: &base { a: 1 }\nmore: { <<: *base, b: 2 }\nown: { a: 3, <<: *base }\nsame: *base\n',
		'a.yaml',
	);
	expect(plain(root)).toEqual({ base: { a: 1 }, more: { b: 2, a: 1 }, own: { a: 3 }, same: { a: 1 } });
});
