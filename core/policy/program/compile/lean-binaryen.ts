/**
 * Has Node load Binaryen as a short script and a file of WebAssembly, which are kept in .runtime. As Binaryen comes, its WebAssembly
 * is a literal of 13 MB in its script, and each thread would take 1.5 s of CPU to read that. Loaded by --import.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { threadId } from 'node:worker_threads';

const FOLDER = join(import.meta.dirname, '../../../../.runtime/binaryen');
const LITERAL = '`\\0asm';
/** Stands for the path of the WebAssembly in the script that is kept: a folder that is moved or copied still finds its own. */
const WASM_FILE = "'binaryen.wasm'";

registerHooks({
	load(url, context, nextLoad) {
		const source = url.endsWith('/node_modules/binaryen/index.js') ? leanScript(fileURLToPath(url)) : null;
		return source === null ? nextLoad(url, context) : { format: 'module', source, shortCircuit: true };
	},
});

/** null where Binaryen is not packed as it was, or nothing can be kept: then it is loaded as it comes. */
function leanScript(path: string): string | null {
	const { version } = JSON.parse(readFileSync(join(path, '../package.json'), 'utf8')) as { version: string };
	const [scriptFile, wasmFile] = [join(FOLDER, `${version}.js`), join(FOLDER, `${version}.wasm`)];
	const script = kept(scriptFile) ?? unpack(readFileSync(path, 'utf8'), scriptFile, wasmFile);
	return script === null ? null : script.replace(WASM_FILE, () => JSON.stringify(wasmFile));
}

function kept(scriptFile: string): string | null {
	try {
		return readFileSync(scriptFile, 'utf8');
	} catch {
		return null;
	}
}

/** Takes the WebAssembly out of a script: the call that decodes the literal becomes one that reads a file. */
function unpack(source: string, scriptFile: string, wasmFile: string): string | null {
	const start = source.indexOf(LITERAL);
	const call = /[\w$]+\($/.exec(source.slice(0, Math.max(0, start)).slice(-20));
	const end = endOfLiteral(source, start);
	if (start === -1 || call === null || source[end] !== ')') return null;
	const text = new Script(source.slice(start, end)).runInThisContext() as string;
	const reading = `process.getBuiltinModule('node:fs').readFileSync(${WASM_FILE})`;
	const script = source.slice(0, start - call[0].length) + reading + source.slice(end + 1);
	try {
		mkdirSync(FOLDER, { recursive: true });
		write(wasmFile, Buffer.from(text, 'latin1'));
		write(scriptFile, script);
		return script;
	} catch {
		return null;
	}
}

/** Behind the template that starts at a place. */
function endOfLiteral(source: string, start: number): number {
	let i = start + 1;
	while (i < source.length && source[i] !== '`') i += source[i] === '\\' ? 2 : 1;
	return i + 1;
}

/** Whole or not at all: other threads and processes share the folder. */
function write(file: string, content: string | Uint8Array): void {
	const temporary = `${file}.${process.pid}.${threadId}`;
	writeFileSync(temporary, content);
	renameSync(temporary, file);
}
