import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type CompiledSource, PolicyCompiler } from '../../../core/policy/program/policy-compiler.ts';
import { noSurroundings } from '../../../core/policy/statements/surroundings.ts';
import { compiler } from '../../support/compiler.ts';
import { corpusDocuments, corpusText, hasCorpus } from '../../support/corpus.ts';

/** What APIM refuses too: one line for each code and document. */
const REFUSALS = join(import.meta.dirname, 'golden/corpus-refusals.txt');

it.skipIf(!hasCorpus())(
	'every document of the corpus is compiled to WebAssembly or refused for a known reason',
	async () => {
		const documents = corpusDocuments().filter(({ form, kind }) => /^(?:xml|raw)$/.test(form) && kind !== 'snippet');
		const surroundings = noSurroundings(true);
		const sources = documents.map(({ file }) => ({
			scope: null,
			owner: '',
			file: { path: file, text: corpusText(file), format: 'unknown' as const },
			surroundings,
		}));
		const { results, modules } = await new PolicyCompiler(null, compiler).compile(sources);
		const refusals = documents.flatMap(({ file }, index) => refusalsOf(file, results[index]!));
		if (process.env.UPDATE_GOLDEN === '1') writeFileSync(REFUSALS, `${refusals.sort().join('\n')}\n`);
		const known = new Set(readFileSync(REFUSALS, 'utf8').trim().split('\n'));
		expect(refusals.filter((refusal) => !known.has(refusal))).toEqual([]);
		for (const { document, diagnostics } of results) {
			if (document === null) expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
			else if (document.module !== -1) expect(modules[document.module]!.prefixes).toContain(document.exportPrefix);
		}
		expect(results.filter(({ document }) => document !== null).length).toBeGreaterThan(840);
	},
	300_000,
);

function refusalsOf(file: string, { diagnostics }: CompiledSource): string[] {
	const codes = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
	return [...new Set(codes)].map((code) => `${code} ${file}`);
}
