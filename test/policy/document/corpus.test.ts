import { describe, expect, it } from 'vitest';
import { childElements, type Element } from '../../../core/policy/document/element.ts';
import { startsExpression } from '../../../core/policy/document/expression-end.ts';
import { readDocument } from '../../../core/policy/document/reader.ts';
import { corpusDocuments, corpusText, hasCorpus } from '../../support/corpus.ts';

/** Repaired by no reader: a parenthesis is missing and its quotes are destroyed. */
const UNBALANCED = 'Call_out_to_an_HTTP_endpoint_and_cache_the_response';

function countExpressions(element: Element): number {
	const attributes = element.attributes.map((attribute) => attribute.value);
	const texts = element.children.flatMap((child) => (child.kind === 'text' ? [child.value] : []));
	const own = [...attributes, ...texts].filter((value) => startsExpression(value.text.trimStart(), 0)).length;
	return childElements(element).reduce((sum, child) => sum + countExpressions(child), own);
}

describe.skipIf(!hasCorpus())('reading the corpus', () => {
	const documents = corpusDocuments();
	const read = (file: string) => readDocument({ path: file, text: corpusText(file), format: 'unknown' });

	it('reads every well-formed and every raw document, with all its expressions', () => {
		const readable = documents.filter(({ form, file }) => /^(?:xml|raw)$/.test(form) && !file.includes(UNBALANCED));
		expect(readable.length).toBeGreaterThan(1000);
		for (const { file, expressions } of readable) {
			const root = read(file);
			if (!('kind' in root)) throw new Error(`${file}:${root.line}:${root.column}: ${root.message}`);
			expect([file, countExpressions(root)]).toEqual([file, expressions]);
		}
	});

	it('refuses what is broken or has several roots, with a position in the file', () => {
		const refused = documents.filter(({ form }) => form === 'broken' || form === 'several-roots');
		expect(refused.length).toBeGreaterThan(25);
		for (const { file } of refused) {
			const result = read(file);
			expect('kind' in result, file).toBe(false);
			if ('kind' in result) continue;
			expect(result.severity).toBe('error');
			expect(result.line, file).toBeLessThanOrEqual(corpusText(file).split('\n').length);
			expect(result.column, file).toBeGreaterThan(0);
		}
	});

	it('gives every expression the place where it stands in the file', () => {
		for (const { file } of documents.filter(({ form }) => form === 'raw').slice(0, 100)) {
			const text = corpusText(file);
			const root = read(file);
			if (!('kind' in root)) continue;
			for (const value of expressionsOf(root)) {
				const start = value.offsetAt(0);
				expect(text.slice(start, start + 2), file).toMatch(/^@[({]$/);
				const { line, column } = value.positionAt(0);
				expect(text.split('\n')[line - 1]!.slice(column - 1, column)).toBe('@');
			}
		}
	});
});

function expressionsOf(
	element: Element,
): { offsetAt(index: number): number; positionAt(index: number): { line: number; column: number } }[] {
	const texts = element.children.flatMap((child) => (child.kind === 'text' ? [child.value] : []));
	return [...element.attributes.map((attribute) => attribute.value), ...texts]
		.map((value) => value.trim())
		.filter((value) => startsExpression(value.text, 0))
		.concat(childElements(element).flatMap(expressionsOf) as never[]);
}
