import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/** Compares text with a golden file beside the test; with UPDATE_GOLDEN=1 the file is written instead. */
export function expectGolden(testUrl: string, name: string, text: string): void {
	const path = fileURLToPath(new URL(`./golden/${name}`, testUrl));
	if (process.env.UPDATE_GOLDEN === '1') {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
	}
	if (!existsSync(path)) throw new Error(`there is no golden file ${name}: run with UPDATE_GOLDEN=1`);
	expect(text).toBe(readFileSync(path, 'utf8'));
}
