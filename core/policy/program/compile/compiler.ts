import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Piscina } from 'piscina';
import type { CompileResult, CompileTask } from './asc-worker.ts';
import { blame } from './blame.ts';
import { ModuleCache, moduleKey } from './module-cache.ts';

/** One function, or a few that belong together, of a module. */
export interface ModulePart {
	/** Names the part in a failure: a document's path or an expression's number. */
	name: string;
	source: string;
}

export interface CompiledModule {
	wasm: Uint8Array<ArrayBuffer>;
	/** Parts that are in it, by their position in what was asked for. */
	parts: number[];
}

export interface ModuleFailure {
	part: number;
	/** What asc said. */
	message: string;
}

export interface CompiledParts {
	modules: CompiledModule[];
	failures: ModuleFailure[];
}

/** Given to Node with every thread. */
const PRELOADED = ['../../../../bin/stripped-types.mjs', './lean-binaryen.ts'].map(
	(path) => new URL(path, import.meta.url).href,
);
/** How asc names the source of a module in its errors. */
const ENTRY = 'policy-module.ts';

/** Compiles AssemblyScript in a pool of warm threads, through a cache on disk. */
export class Compiler {
	readonly #cache: ModuleCache;
	/** How many modules it compiles at the same time. */
	readonly threads: number;
	#pool: Promise<Piscina<CompileTask, CompileResult>> | null = null;

	/** @param cacheFolder null: nothing is kept, @param threads that compile at the same time at most */
	constructor(cacheFolder: string | null, threads = availableParallelism()) {
		this.#cache = new ModuleCache(cacheFolder);
		this.threads = threads;
	}

	/** A kernel of policies-as/kernels. */
	async compileKernel(name: string): Promise<Uint8Array<ArrayBuffer>> {
		const entry = `policies-as/kernels/${name}.ts`;
		const result = await this.#compile({ entry, source: null, target: 'kernel' });
		if (result.wasm === null) throw new Error(`${entry}: ${result.errors}`);
		return new Uint8Array(result.wasm);
	}

	/**
	 * Compiles parts into one module. When asc refuses, the parts that it blames are left out; when it blames only the
	 * library, the parts are halved until the ones to blame are alone. The others come in as few modules as that takes.
	 * @param header imports that all parts share
	 */
	async compileParts(header: string, parts: readonly ModulePart[]): Promise<CompiledParts> {
		const indices = parts.map((_, i) => i);
		return this.#compileSome(header, parts, indices);
	}

	/**
	 * Has a thread compile once for nothing: the first module of a thread takes seconds, the next ones a fraction. Nothing happens
	 * where one has compiled already.
	 */
	async warm(header: string, parts: readonly ModulePart[]): Promise<void> {
		if (this.#pool !== null) return;
		const source = [header, ...parts.map((part) => part.source)].join('\n');
		await this.#run({ entry: ENTRY, source, target: 'policy' });
	}

	async #compileSome(header: string, parts: readonly ModulePart[], indices: number[]): Promise<CompiledParts> {
		if (indices.length === 0) return { modules: [], failures: [] };
		const source = [header, ...indices.map((i) => parts[i]!.source)].join('\n');
		const result = await this.#compile({ entry: ENTRY, source, target: 'policy' });
		if (result.wasm !== null) return { modules: [{ wasm: new Uint8Array(result.wasm), parts: indices }], failures: [] };
		if (indices.length === 1) return { modules: [], failures: [{ part: indices[0]!, message: result.errors }] };
		const blamed = blame(result.errors, ENTRY, firstLines(header, parts, indices));
		if (blamed.size === 0) return this.#halve(header, parts, indices);
		const failures = [...blamed].map(([position, message]) => ({ part: indices[position]!, message }));
		const others = indices.filter((_, position) => !blamed.has(position));
		const rest = await this.#compileSome(header, parts, others);
		return { modules: rest.modules, failures: [...failures, ...rest.failures] };
	}

	async #halve(header: string, parts: readonly ModulePart[], indices: number[]): Promise<CompiledParts> {
		const middle = Math.ceil(indices.length / 2);
		const halves = await Promise.all([
			this.#compileSome(header, parts, indices.slice(0, middle)),
			this.#compileSome(header, parts, indices.slice(middle)),
		]);
		return {
			modules: halves.flatMap((half) => half.modules),
			failures: halves.flatMap((half) => half.failures),
		};
	}

	async #compile(task: CompileTask): Promise<CompileResult> {
		const key = moduleKey(task.source ?? task.entry, task.target);
		const cached = this.#cache.read(key);
		if (cached !== null) return { wasm: cached, errors: '' };
		const result = await this.#survive(task);
		if (result.wasm !== null) this.#cache.write(key, result.wasm);
		return result;
	}

	/** A module at which asc crashes, or for which its memory is too small, ends the thread and nothing else. */
	async #survive(task: CompileTask): Promise<CompileResult> {
		const pool = await this.#started();
		try {
			return await pool.run(task);
		} catch (error) {
			const isClosed = (await this.#pool) !== pool;
			if (isClosed) throw error;
			return { wasm: null, errors: (error as Error).message };
		}
	}

	async #run(task: CompileTask): Promise<CompileResult> {
		return (await this.#started()).run(task);
	}

	/** Has a thread load asc while the caller still finds out what there is to compile. */
	start(): void {
		void this.#started();
	}

	#started(): Promise<Piscina<CompileTask, CompileResult>> {
		this.#pool ??= startThreads(this.threads);
		return this.#pool;
	}

	async close(): Promise<void> {
		const pool = await this.#pool;
		this.#pool = null;
		await pool?.destroy();
	}
}

/** The pool is loaded only where something is not in the cache. */
async function startThreads(maxThreads: number): Promise<Piscina<CompileTask, CompileResult>> {
	const { Piscina: Pool } = await import('piscina');
	return new Pool({
		filename: join(import.meta.dirname, 'asc-worker.ts'),
		minThreads: 1,
		maxThreads,
		idleTimeout: 60_000,
		// Only what this process was started with, or a loader of its tests would come along.
		execArgv: ['--disable-warning=ExperimentalWarning', ...PRELOADED.flatMap((url) => ['--import', url])],
	});
}

/** The line at which each of the chosen parts starts. */
function firstLines(header: string, parts: readonly ModulePart[], indices: readonly number[]): number[] {
	let line = lineCount(header) + 1;
	return indices.map((i) => {
		const first = line;
		line += lineCount(parts[i]!.source);
		return first;
	});
}

function lineCount(text: string): number {
	return text.split('\n').length;
}
