import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluateAll, type Outcome } from '../../../core/cli/evaluator.ts';
import { compiler } from '../../support/compiler.ts';

/** As expression-vectors.md describes it. */
interface Vector {
	id: string;
	group: string;
	context: string;
	expression: string;
	type?: string | null;
	value?: unknown;
	error?: { type: string; message: string };
	messageLoose?: boolean;
}

interface VectorFile {
	contexts: Record<string, unknown>;
	vectors: Vector[];
}

const OWN = fileURLToPath(new URL('../../data', import.meta.url));
const SHARED = fileURLToPath(new URL('../../../../shared/spec/expression-vectors.json', import.meta.url));

/** The project's own vectors, and those out of published policies where they are at hand. */
function readVectors(): VectorFile {
	const own = readdirSync(OWN).filter((name) => name.endsWith('-vectors.json'));
	const files = own.map((name) => readFile(join(OWN, name)));
	if (existsSync(SHARED)) {
		const { contexts, vectors } = readFile(SHARED);
		files.push({ contexts, vectors: vectors.filter(({ group }) => group === 'real') });
	} else {
		if (process.env.CI !== undefined) throw new Error('../shared/spec/expression-vectors.json is absent');
		process.stdout.write('skipped: the vectors of published policies, ../shared/spec is absent\n');
	}
	return {
		contexts: Object.assign({}, ...files.map(({ contexts }) => contexts)),
		vectors: files.flatMap(({ vectors }) => vectors),
	};
}

function readFile(path: string): VectorFile {
	return JSON.parse(readFileSync(path, 'utf8'));
}

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
	let outcomes: Outcome[];

	beforeAll(async () => {
		const batch = vectors.map(({ expression, context }) => ({ expression, context: contexts[context] }));
		outcomes = await evaluateAll(batch, compiler);
	}, 600_000);

	it.each(vectors.map((vector, index) => [vector.id, index] as const))('%s', (_, index) => {
		const vector = vectors[index]!;
		expect(found(outcomes[index]!), vector.expression).toEqual(expected(vector));
	});
});
