import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../../..');
/** What decides how code is compiled. */
const COMPILER = [
	'asconfig.json',
	'core/policy/program/compile/optimizer.ts',
	'node_modules/assemblyscript/package.json',
];

/** Compiled modules on disk, by the hash of all that they were made from. */
export class ModuleCache {
	readonly #folder: string | null;

	/** @param folder null: nothing is kept */
	constructor(folder: string | null) {
		this.#folder = folder;
		if (folder !== null) mkdirSync(folder, { recursive: true });
	}

	read(key: string): Uint8Array<ArrayBuffer> | null {
		if (this.#folder === null) return null;
		try {
			return new Uint8Array(readFileSync(this.#path(key)));
		} catch {
			return null;
		}
	}

	/** Whole or not at all: other processes may share the folder. */
	write(key: string, wasm: Uint8Array): void {
		if (this.#folder === null) return;
		const path = this.#path(key);
		const temporary = `${path}.${process.pid}`;
		try {
			writeFileSync(temporary, wasm);
			renameSync(temporary, path);
		} catch {
			// A cache that cannot be written costs time, not correctness.
		}
	}

	#path(key: string): string {
		return join(this.#folder!, `${key}.wasm`);
	}
}

let library: string | null = null;

/** Key of a module: its source, its target, and the library and compiler that it is compiled with. */
export function moduleKey(source: string, target: string): string {
	library ??= libraryHash();
	return createHash('sha256').update(`${library}\n${target}\n${source}`).digest('hex');
}

function libraryHash(): string {
	const hash = createHash('sha256');
	for (const file of [...COMPILER, ...libraryFiles('policies-as')]) {
		hash.update(`${file}\n`).update(readFileSync(join(root, file)));
	}
	return hash.digest('hex');
}

function libraryFiles(folder: string): string[] {
	const entries = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
	return entries
		.filter((name) => name.endsWith('.ts'))
		.map((name) => `${folder}/${name}`)
		.sort();
}
