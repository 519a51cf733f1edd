import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MODULE_CACHE } from './module-cache.ts';

const TOLLGATE = join(import.meta.dirname, '../../bin/tollgate');

export interface Outcome {
	code: number;
	stdout: string;
	stderr: string;
}

/** Runs a command of the command line in a process of its own. */
export function tollgate(...args: string[]): Promise<Outcome> {
	return tollgateWithInput('', ...args);
}

/** The same with text on its standard input. */
export function tollgateWithInput(input: string, ...args: string[]): Promise<Outcome> {
	return new Promise((resolve) => {
		const env = { ...process.env, TOLLGATE_DATA: MODULE_CACHE };
		const child = execFile(TOLLGATE, args, { env }, (error, stdout, stderr) => {
			resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
		});
		child.stdin!.end(input);
	});
}

/** Writes files below a folder and returns the path of the last one. */
export function writeFiles(folder: string, files: Record<string, string>): string {
	let path = folder;
	for (const [name, text] of Object.entries(files)) {
		path = join(folder, name);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
	}
	return path;
}
