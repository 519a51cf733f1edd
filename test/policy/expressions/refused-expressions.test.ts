import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkExpression } from '../../../core/policy/expressions/check.ts';
import { REFUSED_EXPRESSIONS, type RefusedExpression } from './refused-expressions.ts';

/** More of them, which Mono's compiler refuses too. */
const MORE = JSON.parse(
	readFileSync(new URL('../../data/refused-expressions.json', import.meta.url), 'utf8'),
) as RefusedExpression[];

describe('wrong expressions', () => {
	for (const [subject, rows] of Object.entries({ ...REFUSED_EXPRESSIONS, 'What another compiler refuses too': MORE })) {
		describe(subject, () => {
			it.each(rows)('%s', (source, placeAndCode, message) => {
				const { program, diagnostics } = checkExpression(source);
				const [first] = diagnostics;
				expect(program).toBeNull();
				expect(first && [`${first.line}:${first.column} ${first.code}`, first.message]).toEqual([
					placeAndCode,
					message,
				]);
			});
		});
	}

	it('are at least 200, and none is there twice', () => {
		const sources = [...Object.values(REFUSED_EXPRESSIONS).flat(), ...MORE].map(([source]) => source);
		expect(new Set(sources).size).toBe(sources.length);
		expect(sources.length).toBeGreaterThan(200);
	});
});
