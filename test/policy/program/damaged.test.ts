import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draftDocument } from '../../../core/policy/program/draft.ts';
import { noSurroundings } from '../../../core/policy/statements/surroundings.ts';
import { corpusDocuments, corpusText, hasCorpus } from '../../support/corpus.ts';

/** What editing goes wrong with. */
const PIECES = [
	'"',
	"'",
	'<',
	'>',
	'&',
	'@(',
	'@{',
	')',
	'}',
	'&quot;',
	'\n',
	'//',
	'/*',
	'$"',
	'\\',
	'<base />',
	'{{x}}',
];

/** Removes some characters at a place, given as a part of the whole, and puts others there. */
const edit = fc.record({
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	removed: fc.nat(5),
	inserted: fc.constantFrom('', ...PIECES),
});

it.skipIf(!hasCorpus())('damaged documents are checked without exceptions, and their mistakes have places', () => {
	const files = corpusDocuments().map(({ file }) => file);
	const surroundings = noSurroundings(true);
	fc.assert(
		fc.property(fc.constantFrom(...files), fc.array(edit, { minLength: 1, maxLength: 4 }), (path, edits) => {
			let text = corpusText(path);
			for (const { at, removed, inserted } of edits) {
				const index = Math.floor(at * text.length);
				text = text.slice(0, index) + inserted + text.slice(index + removed);
			}
			const source = { scope: null, owner: '', file: { path, text, format: 'unknown' as const }, surroundings };
			const { diagnostics, document } = draftDocument(source);
			const lines = text.split('\n').length;
			expect(diagnostics.every(({ line, column }) => line >= 1 && line <= lines && column >= 1)).toBe(true);
			expect(document === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
		}),
		{ numRuns: 1500 },
	);
});
