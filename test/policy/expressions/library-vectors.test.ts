import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluateAll, type Outcome } from '../../../core/cli/evaluator.ts';
import { Compiler } from '../../../core/policy/program/compile/compiler.ts';

/** What C# gives, in the form of expression-vectors.md; of errors the type counts. */
interface Vector {
	id: string;
	expression: string;
	type?: string;
	value?: unknown;
	error?: string;
}

const FILE = fileURLToPath(new URL('../../data/library-vectors.json', import.meta.url));

describe('collections, LINQ and time give what C# gives', () => {
	const vectors: Vector[] = JSON.parse(readFileSync(FILE, 'utf8'));
	const compiler = new Compiler(null);
	let outcomes: Outcome[];

	beforeAll(async () => {
		const batch = vectors.map(({ expression }) => ({ expression, context: {} }));
		outcomes = await evaluateAll(batch, compiler);
	}, 240_000);
	afterAll(() => compiler.close());

	it.each(vectors.map((vector, index) => [vector.id, vector, index] as const))('%s', (_, vector, index) => {
		const { expression, type, value, error } = vector;
		const expected = error === undefined ? { type, value } : { error: { type: error, message: expect.any(String) } };
		expect(outcomes[index], expression).toEqual(expected);
	});
});
