import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateAll } from '../../../core/cli/evaluator.ts';
import { checkExpression } from '../../../core/policy/expressions/check.ts';
import { compiler } from '../../support/compiler.ts';
import { randomProgram } from './random-programs.ts';

/** Another one every time would find more, and fail in builds of others. */
const SEED = Number(process.env.SEED ?? 1);

describe('random programs', () => {
	it('compile and run when the checker takes them', async () => {
		const programs = fc
			.sample(randomProgram(), { numRuns: 150, seed: SEED })
			.filter((text) => checkExpression(text).program !== null);
		expect(programs.length).toBeGreaterThan(100);
		const outcomes = await evaluateAll(
			programs.map((expression) => ({ expression, context: {} })),
			compiler,
		);
		const wrong = outcomes.flatMap((outcome, index) => {
			return 'error' in outcome && !/^(System|Newtonsoft)\./.test(outcome.error.type)
				? [[programs[index], outcome.error]]
				: [];
		});
		expect(wrong).toEqual([]);
	}, 120_000);
});
