import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluateAll, type Outcome } from '../../../core/cli/evaluator.ts';
import { Compiler } from '../../../core/policy/program/compile/compiler.ts';

/** As expression-vectors.md describes it. */
interface Vector {
	id: string;
	group: 'systematic' | 'context' | 'real';
	context: string;
	expression: string;
	type?: string;
	value?: unknown;
	error?: { type: string; message: string };
	messageLoose?: boolean;
	gap?: boolean;
	beyondAllowList?: boolean;
	cultureSensitive?: boolean;
}

interface VectorFile {
	contexts: Record<string, unknown>;
	vectors: Vector[];
}

const OWN = fileURLToPath(new URL('../../data/expression-vectors.json', import.meta.url));
const SHARED = fileURLToPath(new URL('../../../../shared/spec/expression-vectors.json', import.meta.url));

/** The project's own vectors, and those out of published policies where they are at hand. */
function readVectors(): VectorFile {
	const own: VectorFile = JSON.parse(readFileSync(OWN, 'utf8'));
	if (!existsSync(SHARED)) {
		if (process.env.CI !== undefined) throw new Error('../shared/spec/expression-vectors.json is absent');
		process.stdout.write('skipped: the vectors of published policies, ../shared/spec is absent\n');
		return own;
	}
	const shared: VectorFile = JSON.parse(readFileSync(SHARED, 'utf8'));
	const real = shared.vectors.filter(({ group }) => group === 'real');
	return { contexts: { ...shared.contexts, ...own.contexts }, vectors: [...own.vectors, ...real] };
}

/** Vectors that rest on a proposal or a culture and differ here; docs/parity.md says why. */
const DIFFERENT = new Set<string>();

/** Hosts differ in their line ends. */
function normalized(value: unknown): unknown {
	return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value;
}

function expected({ type, value, error, messageLoose }: Vector): unknown {
	if (error === undefined) return { type, value: normalized(value) };
	return { error: { type: error.type, message: messageLoose ? expect.any(String) : normalized(error.message) } };
}

function found(outcome: Outcome): unknown {
	if ('error' in outcome) return { error: { ...outcome.error, message: normalized(outcome.error.message) } };
	return { type: outcome.type, value: normalized(outcome.value) };
}

describe('expressions give what C# gives', () => {
	const { contexts, vectors } = readVectors();
	const compiler = new Compiler(null);
	let outcomes: Outcome[];

	beforeAll(async () => {
		const batch = vectors.map(({ expression, context }) => ({ expression, context: contexts[context] }));
		outcomes = await evaluateAll(batch, compiler);
	}, 120_000);
	afterAll(() => compiler.close());

	it.each(vectors.map((vector, index) => [vector.id, index] as const))('%s', (_, index) => {
		const vector = vectors[index]!;
		if (DIFFERENT.has(vector.id)) {
			expect(vector.gap || vector.beyondAllowList || vector.cultureSensitive).toBe(true);
			expect(found(outcomes[index]!)).not.toEqual(expected(vector));
		} else {
			expect(found(outcomes[index]!), vector.expression).toEqual(expected(vector));
		}
	});
});
