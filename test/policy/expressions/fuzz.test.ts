import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkExpression } from '../../../core/policy/expressions/check.ts';
import { REFUSED_EXPRESSIONS } from './refused-expressions.ts';

const WORDS = [
	...[
		'(',
		')',
		'[',
		']',
		'{',
		'}',
		'<',
		'>',
		',',
		';',
		':',
		'.',
		'?',
		'?.',
		'??',
		'=>',
		'=',
		'==',
		'!=',
		'+',
		'-',
		'*',
		'/',
	],
	...['%', '&&', '||', '!', '~', '<<', '++', '--', '+=', '"a"', "'c'", '1', '1.5m', '0xFF', '2L', '$"{', '}"', '@"x"'],
	...['//', '/*', '*/', '\n', 'x', 'y', 'context', 'var', 'int', 'string', 'object', 'List<int>', 'Func<int, int>'],
	...['Select', 'Where', 'Request', 'Headers', 'Variables', 'new', 'new[]', 'typeof', 'default', 'is', 'as', 'null'],
	...['true', 'return', 'if', 'else', 'for', 'foreach', 'in', 'while', 'do', 'switch', 'case', 'break', 'try', 'catch'],
	...['finally', 'throw', 'using', 'out', 'ref', 'const', 'delegate', 'when', 'from', 'await', 'checked', 'JObject'],
];

const soup = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' '));
const wrapped = fc.oneof(
	soup.map((text) => `@(${text})`),
	soup.map((text) => `@{${text}}`),
	soup,
);
const sources = Object.values(REFUSED_EXPRESSIONS).flatMap((rows) => rows.map(([source]) => source));

/** A text with a piece cut out and other text put in. */
const damaged = fc
	.record({
		source: fc.constantFrom(...sources),
		at: fc.nat(200),
		length: fc.nat(5),
		inserted: fc.constantFrom('', ...WORDS),
	})
	.map(({ source, at, length, inserted }) => source.slice(0, at) + inserted + source.slice(at + length));

/** Checks a text: there is a program or there are errors, at places inside the text. */
function expectVerdict(source: string): void {
	const { program, diagnostics } = checkExpression(source);
	expect(program === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
	const lines = source.split('\n').length;
	for (const { line, column } of diagnostics) {
		expect(line).toBeLessThanOrEqual(lines);
		expect(column).toBeLessThanOrEqual(source.length + 1);
	}
}

describe('any text', () => {
	it('of random words gets a verdict', () => {
		fc.assert(fc.property(wrapped, expectVerdict), { numRuns: 3000 });
	});

	it('of random characters gets a verdict', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 80, unit: 'binary' }), (text) => expectVerdict(`@(${text})`)),
			{ numRuns: 1000 },
		);
	});

	it('that is a damaged expression gets a verdict', () => {
		fc.assert(fc.property(damaged, expectVerdict), { numRuns: 3000 });
	});
});

describe('a deep or long expression', () => {
	const repeated = (before: string, middle: string, after: string, count: number) =>
		`@(${before.repeat(count)}${middle}${after.repeat(count)})`;

	const doubled = (count: number) =>
		Array.from({ length: count }, (_, index) => `var t${index + 1} = (t${index}, t${index});`).join(' ');

	const nested = (call: string) =>
		Array.from({ length: 24 }, (_, index) => `var t${index + 1} = new[] { t${index} }${call};`).join(' ');

	it.each([
		['parentheses', repeated('(', '1', ')', 5000)],
		['calls', repeated('int.Parse(', '"1"', ')', 5000)],
		['operators', repeated('', '1', ' + 1', 20_000)],
		['unary operators', repeated('-', '1', '', 5000)],
		['member accesses', repeated('', 'context', '.Request', 5000)],
		['conditions', repeated('true ? 1 : ', '1', '', 5000)],
		['lambdas', repeated('x => ', '1', '', 5000)],
		['arrays', repeated('new[] { ', '1', ' }', 5000)],
		['type arguments', `@(new ${'List<'.repeat(5000)}int${'>'.repeat(5000)}())`],
		['interpolated strings', repeated('$"{', '1', '}"', 500)],
		['blocks', `@{${'{'.repeat(5000)}${'}'.repeat(5000)}}`],
		['types', `@{ var t0 = (1, 1); ${doubled(20)} return t20; }`],
		['lists of lists', `@{ var t0 = 1; ${nested('.ToList()')} return t24; }`],
		['arrays of arrays', `@{ var t0 = 1; ${nested('')} return t24; }`],
		['casts', repeated('(object)', '1', '', 5000)],
		['statements', `@{${'var x = 1;'.repeat(10_000)}return 1;}`],
	])('of %s is refused as too complex', (_name, source) => {
		const { program, diagnostics } = checkExpression(source);
		expect(program).toBeNull();
		expect(diagnostics[0]?.code).toBe('CS8078');
	});

	it('of nested lambdas with overloads is bound in bounded time', () => {
		const start = performance.now();
		checkExpression(
			repeated('new[] { 1 }.Sum(x => ', '1', ')', 25).replace(
				/x =>/g,
				(() => {
					let count = 0;
					return () => `x${count++} =>`;
				})(),
			),
		);
		expect(performance.now() - start).toBeLessThan(5000);
	});
});
