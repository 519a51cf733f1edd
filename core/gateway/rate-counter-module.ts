/** The kernel of the rate counters as a compiled module, from the file beside the runtime or compiled anew. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SOURCE = join(ROOT, 'policies-as/kernels/rate-counters.ts');
/** Pages of the shared memory; the same as in core/shared/rate-counters.ts. */
const MAXIMUM_PAGES = 4096;

/** The kernel as a module. Throws when it does not compile. */
export async function loadRateCounterModule(): Promise<WebAssembly.Module> {
	return WebAssembly.compile(await rateCounterBytes());
}

/** The kernel's code; compiled when its source is newer than what was compiled. Throws when it does not compile. */
export async function rateCounterBytes(): Promise<Uint8Array<ArrayBuffer>> {
	const source = readFileSync(SOURCE);
	const name = createHash('sha256').update(source).digest('hex').slice(0, 16);
	const folder = join(ROOT, '.runtime/kernels');
	const file = join(folder, `rate-counters-${name}.wasm`);
	if (!existsSync(file)) {
		mkdirSync(folder, { recursive: true });
		const written = `${file}.${process.pid}`;
		writeFileSync(written, await compile(source.toString()));
		renameSync(written, file);
	}
	return Uint8Array.from(readFileSync(file));
}

async function compile(source: string): Promise<Uint8Array> {
	const { default: asc } = await import('assemblyscript/asc');
	let binary: Uint8Array | null = null;
	const options = ['-O3', '--runtime', 'stub', '--importMemory', '--sharedMemory', '--enable', 'threads'];
	const { error, stderr } = await asc.main(
		['kernel.ts', ...options, '--maximumMemory', String(MAXIMUM_PAGES), '--outFile', 'kernel.wasm'],
		{
			readFile: (name: string) => (name === 'kernel.ts' ? source : null),
			writeFile: (name: string, contents: Uint8Array | string) => {
				if (name === 'kernel.wasm') binary = contents as Uint8Array;
			},
			listFiles: () => [],
		},
	);
	if (error !== null || binary === null) throw new Error(`the rate counter kernel does not compile: ${stderr}`);
	return binary;
}
