/**
 * Keeps what Node makes of the TypeScript sources in .runtime/stripped, so that a start and each of its threads need not strip
 * the types again: a third of what a start costs. Loaded by --import, which threads inherit; therefore plain JavaScript.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { threadId } from 'node:worker_threads';

const ROOT = new URL('..', import.meta.url).href;
const FOLDER = fileURLToPath(new URL('../.runtime/stripped/', import.meta.url));

registerHooks({
	load(url, context, nextLoad) {
		const isOurs = url.startsWith(ROOT) && url.endsWith('.ts') && !url.includes('/node_modules/');
		return isOurs ? { format: 'module', source: stripped(url), shortCircuit: true } : nextLoad(url, context);
	},
});

/** The code of a file: blanks stand where types were, so that every position is the source's. */
export function stripped(url) {
	const source = readFileSync(fileURLToPath(url));
	const hash = createHash('sha256').update(process.version).update(source).digest('hex');
	const file = FOLDER + url.slice(ROOT.length).replaceAll('/', '+');
	const kept = read(file);
	if (kept?.startsWith(hash)) return kept.slice(hash.length);
	const code = stripTypeScriptTypes(source.toString());
	write(file, hash + code);
	return code;
}

function read(file) {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return null;
	}
}

/** Whole or not at all: other threads and processes share the folder. */
function write(file, text) {
	const temporary = `${file}.${process.pid}.${threadId}`;
	try {
		mkdirSync(FOLDER, { recursive: true });
		writeFileSync(temporary, text);
		renameSync(temporary, file);
	} catch {
		// A folder that cannot be written, as in a container, costs time, not correctness.
	}
}
