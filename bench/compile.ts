/**
 * Compile time of a folder of policy documents: cold, from a cache of modules, and again after one document has changed; wall
 * time and CPU of the process with all its threads. Documents with errors are read and checked, and have no code.
 *
 *     node bench/compile.ts FOLDER
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findEntries } from '../core/cli/check-entries.ts';
import { decodeText } from '../core/diagnostics/source-text.ts';
import type { DocumentSource } from '../core/policy/program/document-source.ts';
import { PolicyCompiler } from '../core/policy/program/policy-compiler.ts';
import { noSurroundings } from '../core/policy/statements/surroundings.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: node bench/compile.ts FOLDER');
// What is not built yet is skipped, so that as many documents as possible have code.
const surroundings = noSurroundings(true);
const sources: DocumentSource[] = findEntries(folder)
	.filter(({ isFolder }) => !isFolder)
	.map(({ path }) => {
		const text = decodeText(readFileSync(path));
		return { scope: null, owner: '', file: { path, text, format: 'unknown' }, surroundings };
	});

async function measure(name: string, work: () => Promise<string>): Promise<void> {
	const [start, cpu] = [performance.now(), process.cpuUsage()];
	const note = await work();
	const { user, system } = process.cpuUsage(cpu);
	const seconds = ((performance.now() - start) / 1000).toFixed(2);
	process.stdout.write(`| ${name} | ${seconds} | ${((user + system) / 1e6).toFixed(2)} | ${note} |\n`);
}

async function compile(compiler: PolicyCompiler, documents: readonly DocumentSource[]): Promise<string> {
	const { modules, results } = await compiler.compile(documents);
	const compiled = results.filter(({ document }) => document !== null).length;
	return `${compiled} of ${documents.length} documents, ${modules.length} modules`;
}

/** One more statement in the first document that has an expression. */
function withChange(documents: readonly DocumentSource[], marker: string): DocumentSource[] {
	const place = documents.findIndex(({ file }) => file.text.startsWith('<policies>') && file.text.includes('@('));
	return documents.map((document, index) => {
		if (index !== place) return document;
		const statement = `<set-variable name="changed" value="@(context.Request.Method + &quot;${marker}&quot;)" />`;
		const text = document.file.text.replace('<inbound>', `<inbound>${statement}`);
		return { ...document, file: { ...document.file, text } };
	});
}

const cache = mkdtempSync(join(tmpdir(), 'tollgate-bench-'));
process.stdout.write('| compilation | seconds | CPU seconds | of |\n| --- | ---: | ---: | --- |\n');
const compiler = new PolicyCompiler(cache);
await measure('cold', () => compile(compiler, sources));
await compiler.warm();
await measure('again, one document changed', () => compile(compiler, withChange(sources, 'a')));
await measure('again, one document changed', () => compile(compiler, withChange(sources, 'b')));
await measure('again, nothing changed', () => compile(compiler, withChange(sources, 'b')));
await compiler.close();
const other = new PolicyCompiler(cache);
await measure('from the cache', () => compile(other, sources));
await other.close();
rmSync(cache, { recursive: true });
