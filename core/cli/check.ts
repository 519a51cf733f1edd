import { existsSync, readFileSync } from 'node:fs';
import { readArtifacts } from '../artifacts/read.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { decodeText } from '../diagnostics/source-text.ts';
import { DOCUMENT_ERRORS } from '../policy/document/errors.ts';
import { PolicyCompiler } from '../policy/program/policy-compiler.ts';
import { noSurroundings } from '../policy/statements/surroundings.ts';
import { buildSnapshot } from '../snapshot/build.ts';
import { helpText, type Option, parseArguments, UsageError } from './arguments.ts';
import { findEntries } from './check-entries.ts';
import { writeDiagnostics } from './diagnostics.ts';

const OPTIONS: Record<string, Option> = {
	format: { type: 'string', value: 'text|json', help: 'how to report (text)' },
	overrides: { type: 'string', multiple: true, value: 'FILE', help: 'overrides of an artifact folder' },
	data: { type: 'string', value: 'DIR', help: 'keep compiled modules there' },
	'allow-unsupported': { type: 'boolean', help: 'warn of statements that are not built, and skip them' },
	help: { type: 'boolean', help: 'show this' },
};

/** What was checked: an artifact folder as a whole, or one document. */
interface Entry {
	path: string;
	kind: 'folder' | 'policy' | 'fragment';
	ok: boolean;
	diagnostics: Diagnostic[];
}

interface CheckOptions {
	overrides: string[];
	/** Folder of compiled modules; null: nothing is kept. */
	data: string | null;
	allowsUnsupported: boolean;
}

/** `tollgate check PATH…`: exit code 1 when anything is refused. */
export async function check(args: string[]): Promise<number> {
	const { options, positionals } = parseArguments(args, OPTIONS);
	if (options.help === true) {
		process.stdout.write(helpText('tollgate check PATH... [OPTIONS]', OPTIONS));
		return 0;
	}
	const format = options.format ?? 'text';
	if (format !== 'text' && format !== 'json') throw new UsageError(`--format takes text or json, not "${format}"`);
	if (positionals.length === 0) throw new UsageError('check needs a path');
	for (const path of positionals) if (!existsSync(path)) throw new UsageError(`there is no ${path}`);
	const entries = await checkPaths(positionals, {
		overrides: (options.overrides as string[] | undefined) ?? [],
		data: (options.data as string | undefined) ?? null,
		allowsUnsupported: options['allow-unsupported'] === true,
	});
	const failed = entries.filter((entry) => !entry.ok).length;
	if (format === 'json') writeJson(entries, failed);
	else writeText(entries, failed);
	return failed === 0 ? 0 : 1;
}

/** Checks folders and documents; the documents together, so that they share modules. */
async function checkPaths(paths: readonly string[], options: CheckOptions): Promise<Entry[]> {
	const found = paths.flatMap(findEntries);
	const compiler = new PolicyCompiler(options.data);
	try {
		const documents = found.filter(({ isFolder }) => !isFolder).map(({ path }) => path);
		const checked = new Map((await checkDocuments(documents, options, compiler)).map((entry) => [entry.path, entry]));
		const entries: Entry[] = [];
		for (const { path, isFolder } of found) {
			entries.push(isFolder ? await checkFolder(path, options, compiler) : checked.get(path)!);
		}
		return entries;
	} finally {
		await compiler.close();
	}
}

async function checkDocuments(
	paths: readonly string[],
	{ allowsUnsupported }: CheckOptions,
	compiler: PolicyCompiler,
): Promise<Entry[]> {
	const surroundings = noSurroundings(allowsUnsupported);
	const texts = paths.map(textOf);
	const sources = texts.flatMap((text, index) => {
		if (typeof text !== 'string') return [];
		return { scope: null, owner: '', file: { path: paths[index]!, text, format: 'unknown' as const }, surroundings };
	});
	const results = [...(await compiler.compile(sources)).results];
	return texts.map((text, index) => {
		const path = paths[index]!;
		if (typeof text !== 'string') return { path, kind: 'policy', ok: false, diagnostics: [text] };
		const { kind, diagnostics } = results.shift()!;
		return { path, kind: kind === 'fragment' ? 'fragment' : 'policy', ok: isFine(diagnostics), diagnostics };
	});
}

/** The text of a document, or why it cannot be read. */
function textOf(path: string): string | Diagnostic {
	try {
		return decodeText(readFileSync(path));
	} catch (error) {
		const reason = (error as Error).message;
		return diagnose(DOCUMENT_ERRORS, 'document-unreadable', { reason }, { line: 1, column: 1 }, path);
	}
}

async function checkFolder(path: string, options: CheckOptions, compiler: PolicyCompiler): Promise<Entry> {
	const { overrides, allowsUnsupported } = options;
	const read = await readArtifacts(path, { overrides, environment: process.env });
	const built = await buildSnapshot(read.model, { allowsUnsupported, compiler });
	const diagnostics = [...read.diagnostics, ...built.diagnostics];
	return { path, kind: 'folder', ok: isFine(diagnostics), diagnostics };
}

function isFine(diagnostics: readonly Diagnostic[]): boolean {
	return diagnostics.every(({ severity }) => severity === 'warning');
}

function writeJson(entries: readonly Entry[], failed: number): void {
	process.stdout.write(`${JSON.stringify({ files: entries, ok: entries.length - failed, failed })}\n`);
}

function writeText(entries: readonly Entry[], failed: number): void {
	for (const { diagnostics } of entries) writeDiagnostics(diagnostics, process.stderr);
	process.stdout.write(`${entries.length - failed} fine, ${failed} refused\n`);
}
