import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readArtifacts } from '../artifacts/read.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { PolicyCompiler } from '../policy/program/policy-compiler.ts';
import { noSurroundings } from '../policy/statements/surroundings.ts';
import { buildSnapshot } from '../snapshot/build.ts';
import { helpText, type Option, parseArguments, UsageError } from './arguments.ts';
import { writeDiagnostics } from './diagnostics.ts';

const OPTIONS: Record<string, Option> = {
	format: { type: 'string', value: 'text|json', help: 'how to report (text)' },
	overrides: { type: 'string', multiple: true, value: 'FILE', help: 'overrides of an artifact folder' },
	data: { type: 'string', value: 'DIR', help: 'keep compiled modules there' },
	'allow-unsupported': { type: 'boolean', help: 'warn of statements that are not built, and skip them' },
	help: { type: 'boolean', help: 'show this' },
};

/** Folders of which each makes its parent an artifact folder. */
const COLLECTIONS = [
	'apis',
	'products',
	'backends',
	'named values',
	'namedValues',
	'policy fragments',
	'policyFragments',
	'version sets',
	'versionSets',
	'subscriptions',
	'gateways',
	'workspaces',
];

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
	const sources = paths.map((path) => ({
		scope: null,
		owner: '',
		file: { path, text: readFileSync(path, 'utf8'), format: 'unknown' as const },
		surroundings,
	}));
	const { results } = await compiler.compile(sources);
	return results.map(({ kind, diagnostics }, index) => ({
		path: paths[index]!,
		kind: kind === 'fragment' ? 'fragment' : 'policy',
		ok: isFine(diagnostics),
		diagnostics,
	}));
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

/** A file, an artifact folder, or what a walk through another folder finds. */
function findEntries(path: string): { path: string; isFolder: boolean }[] {
	if (!statSync(path).isDirectory()) return [{ path, isFolder: false }];
	const names = readdirSync(path, { withFileTypes: true }).sort((left, right) => (left.name < right.name ? -1 : 1));
	if (names.some((entry) => entry.isDirectory() && COLLECTIONS.includes(entry.name))) return [{ path, isFolder: true }];
	return names.flatMap((entry) => {
		if (entry.isDirectory()) return entry.name.startsWith('.') ? [] : findEntries(join(path, entry.name));
		return entry.name.toLowerCase().endsWith('.xml') ? [{ path: join(path, entry.name), isFolder: false }] : [];
	});
}

function writeJson(entries: readonly Entry[], failed: number): void {
	process.stdout.write(`${JSON.stringify({ files: entries, ok: entries.length - failed, failed })}\n`);
}

function writeText(entries: readonly Entry[], failed: number): void {
	for (const { diagnostics } of entries) writeDiagnostics(diagnostics, process.stderr);
	process.stdout.write(`${entries.length - failed} fine, ${failed} refused\n`);
}
