import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const FOLDER = join(ROOT, '.runtime/binaryen');

describe('Binaryen in a thread of the compiler', () => {
	it('is a short script and a file of WebAssembly', () => {
		const code = "console.log((await import('assemblyscript/binaryen')).default.parseText('(module)').validate())";
		const preloaded = join(ROOT, 'core/policy/program/compile/lean-binaryen.ts');
		const args = ['--disable-warning=ExperimentalWarning', '--import', preloaded, '--input-type=module', '-e', code];
		expect(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })).toBe('1\n');
		const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules/binaryen/package.json'), 'utf8'));
		expect(readdirSync(FOLDER)).toEqual(expect.arrayContaining([`${version}.js`, `${version}.wasm`]));
		const script = readFileSync(join(FOLDER, `${version}.js`), 'utf8');
		expect(script.length).toBeLessThan(1_000_000);
		// The folder may be moved or copied.
		expect(script).not.toContain(ROOT);
		expect(firstBytes(join(FOLDER, `${version}.wasm`), 4)).toBe('\0asm');
	});
});

function firstBytes(path: string, count: number): string {
	const bytes = Buffer.alloc(count);
	const file = openSync(path, 'r');
	readSync(file, bytes);
	closeSync(file);
	return bytes.toString('latin1');
}
