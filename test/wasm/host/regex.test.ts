import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PatternError } from '../../../core/policy/regex/pattern-error.ts';
import { translateRegex } from '../../../core/policy/regex/translate.ts';
import type { NetCapture, NetGroup } from '../../../workers/wasm/host/regex/match.ts';
import { NetRegex } from '../../../workers/wasm/host/regex/regex.ts';
import { BudgetExceeded, DotNetError } from '../../../workers/wasm/host.ts';

const MATCHES: [pattern: string, options: number, text: string, expected: string | null][] = JSON.parse(
	readFileSync(join(import.meta.dirname, '../../data/regex-matches.json'), 'utf8'),
);

const find = (pattern: string, text: string, options = 0): string | null => {
	const match = NetRegex.of(pattern, options).match(text);
	return match.success ? match.value : null;
};

describe('patterns of .NET', () => {
	it.each<[string, string, number, string | null]>([
		['(?<=USD)\\d+', 'USD100', 0, '100'],
		['^abc$', 'abc\n', 0, 'abc'],
		['^abc\\z', 'abc\n', 0, null],
		['abc\\Z', 'abc\n', 0, 'abc'],
		['^b$', 'a\nb\nc', 2, 'b'],
		['a.b', 'a\nb', 0, null],
		['a.b', 'a\rb', 0, 'a\rb'],
		['a.b', 'a\nb', 16, 'a\nb'],
		['hello', 'HeLLo', 1, 'HeLLo'],
		['(?i)h(?-i)ello', 'Hello', 0, 'Hello'],
		['(?i:h)ELLO', 'hello', 0, null],
		['[a-z-[aeiou]]+', 'abcd', 0, 'bcd'],
		['\\p{Lu}\\P{Lu}+', 'xÉcole', 0, 'École'],
		['\\p{IsGreek}+', 'abγδ', 0, 'γδ'],
		['\\w+', 'Zoë!', 0, 'Zoë'],
		['\\w+', 'Zoë!', 256, 'Zo'],
		['\\bë\\b', 'a ë b', 0, 'ë'],
		['a b # comment', 'ab', 32, 'ab'],
		['(?x) a\\ b ', 'a b', 0, 'a b'],
		['(?#comment)a', 'a', 0, 'a'],
		["(?'q'[\"'])x\\k<q>", "'x'", 0, "'x'"],
		['(?<n>a)\\1', 'aa', 0, 'aa'],
		['(?>a+)ab', 'aaab', 0, null],
		['a{,2}', 'a{,2}', 0, 'a{,2}'],
		['[]a]+', ']a', 0, ']a'],
		['\\x41\\u0042\\t', 'AB\t', 0, 'AB\t'],
		['\\Gb', 'ab', 0, null],
		['(a)|b', 'b', 4, 'b'],
		['[^a]', 'aA', 1, null],
		['(?<=a)*b', 'b', 0, 'b'],
		['^(a)?\\1b', 'b', 0, null],
		['^(?:(a)|b\\1)+$', 'aba', 0, 'aba'],
		['(?i)(a)\\1(?-i)c', 'aAC', 0, null],
		['(?<=(?>ab|a))c', 'abc', 0, 'c'],
		['(?<=\\1(a))b', 'aab', 0, 'b'],
		['^(\\()?a(?(1)\\))$', '(a', 0, null],
		['^(\\()?a(?(1)\\))$', '(a)', 0, '(a)'],
		['^(?(\\d)\\d{2}|[a-z]+)$', '12', 0, '12'],
		['^(?(?=a)ab|cd)$', 'cd', 0, 'cd'],
		['(?(q)a|b)', 'qa', 0, null],
	])('%s in %j', (pattern, text, options, expected) => {
		expect(find(pattern, text, options)).toBe(expected);
	});

	it('numbers named groups after the others', () => {
		const match = NetRegex.of('(?<a>x)(y)(?<b>z)', 0).match('xyz');
		expect(match.groups.map(({ name, value }) => `${name}=${value}`)).toEqual(['0=xyz', '1=y', 'a=x', 'b=z']);
		expect(match.groupAt(2).value).toBe('x');
	});

	it('knows where groups are', () => {
		const match = NetRegex.of('b(?<g>c)', 0).match('aabc');
		expect([match.index, match.group('g').index, match.group('none').success]).toEqual([2, 3, false]);
	});

	it('knows every capture of a group that repeats', () => {
		const match = NetRegex.of('(?:(\\w)(\\d)?,?)+', 0).match('a1,b,c3');
		const captures = match.groups.map((group) => group.captures.map(({ value, index }) => `${value}@${index}`));
		expect(captures).toEqual([['a1,b,c3@0'], ['a@0', 'b@3', 'c@5'], ['1@1', '3@6']]);
		expect(NetRegex.of('(?:(a)|b)*', 0).match('ab').groupAt(1).value).toBe('a');
		expect(NetRegex.of('(a*)*', 0).match('b').groupAt(1).success).toBe(true);
	});

	/** Pattern, options, text, and what .NET's engine finds; null where it refuses the pattern. */
	it.each(MATCHES)('%s with options %i in %j is as .NET has it', (pattern, options, text, expected) => {
		const written = (capture: NetCapture | NetGroup) => `${capture.index}+${capture.length}`;
		const find = () =>
			NetRegex.of(pattern, options)
				.matches(text)
				.map(({ groups }) => groups.map(({ name, captures }) => `${name}:${captures.map(written).join(',')}`).join(';'))
				.join('|');
		if (expected === null) expect(find).toThrow(DotNetError);
		else expect(find()).toBe(expected);
	});

	it('replaces by numbers, names and symbols', () => {
		const match = NetRegex.of('(?<f>\\w+) (\\w+)', 0).match('John Smith');
		expect(match.expand('$1,$2,${f},$&,$$,$3,${none}')).toBe('Smith,John,John,John Smith,$,$3,${none}');
	});

	it('splits with groups and at empty matches', () => {
		expect(NetRegex.of('([,;])', 0).split('a,b;c', 0, 0)).toEqual(['a', ',', 'b', ';', 'c']);
		expect(NetRegex.of('', 0).split('ab', 0, 0)).toEqual(['', 'a', 'b', '']);
		expect(NetRegex.of(',', 0).split('a,b,c', 2, 0)).toEqual(['a', 'b,c']);
	});

	it.each([
		['[', 'Unterminated [] set.'],
		['(', "Not enough )'s."],
		['a)', "Too many )'s."],
		['*', 'Quantifier {x,y} following nothing.'],
		['a**', 'Nested quantifier *.'],
		['\\y', 'Unrecognized escape sequence \\y.'],
		['\\p{Xx}', "Unknown property 'Xx'."],
		['[b-a]', '[x-y] range in reverse order.'],
		['x{3,1}', 'Illegal {x,y} with x > y.'],
		['\\k<q>', "Reference to undefined group name 'q'."],
		['{2}', 'Quantifier {x,y} following nothing.'],
		['(?(1)b|c)', 'Reference to undefined group number 1.'],
		['(?(a)b|c|d)', 'Too many | in (?()|).'],
	])('%s is refused', (pattern, reason) => {
		expect(() => NetRegex.of(pattern, 0)).toThrow(
			expect.objectContaining({
				type: 'System.Text.RegularExpressions.RegexParseException',
				message: expect.stringContaining(reason),
			}),
		);
	});

	it.each([
		['(?<a-b>x)', 0, 'Balancing groups (?<a-b>…)'],
		['a', 64, 'Searches from right to left'],
		['a\\Gb', 0, 'Anchors \\G that are not first'],
		[`${'('.repeat(300)}${')'.repeat(300)}`, 0, 'Groups more than 250 deep'],
	])('%s with options %i is more than Tollgate has', (pattern, options, construct) => {
		expect(() => NetRegex.of(pattern, options)).toThrow(
			new DotNetError(
				'System.NotSupportedException',
				`${construct} are not available in the regular expressions of policies.`,
			),
		);
	});

	it('does not hang', { timeout: 5000 }, () => {
		const text = `${'a'.repeat(40)}!`;
		expect(find('^(a+)+$', text)).toBeNull();
		expect(find('^(a|A|aa)+$', text, 1)).toBeNull();
		expect(() => find('^(?:(a)(?=a)|a+)+$', text)).toThrow(BudgetExceeded);
		expect(() => find('^(a+)+\\1$', text)).toThrow(BudgetExceeded);
		expect(() => find('(?=\\s)\\s+$', `${' '.repeat(1e6)}x`)).toThrow(BudgetExceeded);
		expect(find('(a{1000}){1000}', text)).toBeNull();
	});

	it('is refused or translated into what JavaScript takes', () => {
		const unit = fc.constantFrom(...'ab(|)[]^$.*+?{}1,2\\dwsbpk<>=!:-#xi');
		fc.assert(
			fc.property(fc.string({ unit, maxLength: 12 }), fc.constantFrom(0, 1, 2, 4, 32), (pattern, options) => {
				try {
					const { source, isUnlikeJavaScript } = translateRegex(pattern, options);
					if (isUnlikeJavaScript) return;
					for (const isAscii of [true, false]) new RegExp(source({ isAscii, endsWithNewLine: isAscii }));
				} catch (error) {
					expect(error).toBeInstanceOf(PatternError);
				}
			}),
			{ numRuns: 1500 },
		);
	});
});
