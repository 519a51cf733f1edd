/** A thread of the compile pool: runs asc, warm after its first module. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { libraryFiles, main } from 'assemblyscript/asc';
import { optimizer } from './optimizer.ts';

const root = join(import.meta.dirname, '../../../..');
const files = new Map<string, string | null>();
libraryFiles['rt/stub'] = projectFile('policies-as/arena.ts')!;

export interface CompileTask {
	/** Path of the entry as asc names it in errors; relative imports start from there. */
	entry: string;
	/** null: the entry is a file of the project. */
	source: string | null;
	/** Target of asconfig.json. */
	target: 'policy' | 'kernel';
}

export interface CompileResult {
	wasm: Uint8Array | null;
	/** What asc says when it refuses. */
	errors: string;
}

export default async function compile(task: CompileTask): Promise<CompileResult> {
	let wasm: Uint8Array | null = null;
	const { error, stderr } = await main(
		[task.entry, '--config', 'asconfig.json', '--target', task.target, '--outFile', 'module.wasm'],
		{
			readFile: (name) => (name === task.entry && task.source !== null ? task.source : projectFile(name)),
			writeFile: (name, contents) => {
				if (name === 'module.wasm') wasm = contents as Uint8Array;
			},
			listFiles: () => null,
			transforms: task.target === 'policy' ? [optimizer] : [],
		},
	);
	return error === null && wasm !== null ? { wasm, errors: '' } : { wasm: null, errors: `${stderr}` || String(error) };
}

function projectFile(name: string): string | null {
	let text = files.get(name);
	if (text === undefined) {
		const path = join(root, name);
		text = existsSync(path) ? readFileSync(path, 'utf8') : null;
		files.set(name, text);
	}
	return text;
}
