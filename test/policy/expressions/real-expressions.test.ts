import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkExpression } from '../../../core/policy/expressions/check.ts';
import { corpusDocuments, corpusText, hasCorpus } from '../../support/corpus.ts';
import { checkDocumentExpressions } from './document-expressions.ts';
import { REFUSED_IN_CORPUS } from './refused-in-corpus.ts';

const OWN = fileURLToPath(new URL('../../data/expression-vectors.json', import.meta.url));
const SHARED = fileURLToPath(new URL('../../../../shared/spec/expression-vectors.json', import.meta.url));

/** Vectors that need what is left out, each with the reason in docs/parity.md. */
const LEFT_OUT: readonly string[] = [];

describe('the expression vectors', () => {
	const path = existsSync(SHARED) ? SHARED : OWN;
	const { vectors } = JSON.parse(readFileSync(path, 'utf8')) as { vectors: { id: string; expression: string }[] };

	it('bind without errors, but for those left out', () => {
		const refused = vectors.filter(({ expression }) => checkExpression(expression).program === null);
		expect(refused.map(({ id }) => id)).toEqual(LEFT_OUT);
	});
});

describe.skipIf(!hasCorpus())('the expressions of published documents', () => {
	const checked = corpusDocuments()
		.filter(({ form }) => form !== 'broken')
		.flatMap(({ file }) => checkDocumentExpressions(file, corpusText(file)).map((each) => ({ file, ...each })));

	it('are as many as they were', () => {
		expect(checked.length).toBe(2031);
	});

	it('bind without errors, but for those that C# refuses too', () => {
		const refused = checked.filter(({ diagnostics }) => diagnostics.length > 0);
		const lines = refused.map(
			({ file, diagnostics: [first] }) => `${file}:${first!.line}:${first!.column} ${first!.code}`,
		);
		expect(lines.sort()).toEqual(Object.keys(REFUSED_IN_CORPUS).sort());
	});
});
