import { existsSync, type FSWatcher, readFileSync, statSync, watch } from 'node:fs';
import { basename, dirname, resolve, sep } from 'node:path';
import { readArtifacts } from '../artifacts/read.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { PolicyCompiler } from '../policy/program/policy-compiler.ts';
import { buildSnapshot } from '../snapshot/build.ts';
import type { Settings, Snapshot } from '../snapshot/snapshot.ts';

/** Milliseconds of quiet after a change before it is read: editors and checkouts write many files. */
const QUIET = 200;

/** What a load yields: the snapshot, or null with the errors that refuse it. */
export interface Loaded {
	snapshot: Snapshot | null;
	diagnostics: Diagnostic[];
	/** Kernel of the rate counters, where the configuration brings it. */
	rateCounters?: WebAssembly.Module;
}

/** Where the gateway's configuration comes from. */
export interface ConfigurationSource {
	load(): Promise<Loaded>;
	/** Calls back after changes; returns the function that ends it. */
	watch(changed: () => void): () => void;
	/** Ends what loading has started. */
	close(): Promise<void>;
}

/** A bundle of `tollgate build`: it needs no compiler. */
export class BundleSource implements ConfigurationSource {
	readonly #file: string;
	readonly #settings: Partial<Settings>;

	constructor(file: string, settings: Partial<Settings>) {
		this.#file = file;
		this.#settings = settings;
	}

	async load(): Promise<Loaded> {
		const { unpackBundle } = await import('../snapshot/bundle.ts');
		try {
			const { snapshot, rateCounters } = await unpackBundle(readFileSync(this.#file));
			const settings = { ...snapshot.settings, ...this.#settings };
			return { snapshot: { ...snapshot, settings }, diagnostics: [], rateCounters };
		} catch (error) {
			const { message } = error as Error;
			const diagnostic: Diagnostic = {
				severity: 'error',
				code: 'TG1002',
				message,
				path: this.#file,
				line: 1,
				column: 1,
			};
			return { snapshot: null, diagnostics: [diagnostic] };
		}
	}

	watch(changed: () => void): () => void {
		return watchPaths([this.#file], [], changed);
	}

	async close(): Promise<void> {}
}

/** An artifact folder with its overrides files. */
export class FolderSource implements ConfigurationSource {
	readonly #folder: string;
	readonly #overrides: string[];
	readonly #data: string;
	readonly #options: { gateway: string | undefined; allowsUnsupported: boolean; settings: Partial<Settings> };
	/** Keeps what it compiled, so that a reload compiles only what changed. */
	#compiler: PolicyCompiler | null = null;

	/** @param data folder inside which changes do not matter */
	constructor(
		folder: string,
		overrides: string[],
		data: string,
		options: { gateway: string | undefined; allowsUnsupported: boolean; settings: Partial<Settings> },
	) {
		this.#folder = resolve(folder);
		this.#overrides = overrides.map((file) => resolve(file));
		this.#data = resolve(data);
		this.#options = options;
	}

	async load(): Promise<Loaded> {
		const { gateway, allowsUnsupported, settings } = this.#options;
		const read = await readArtifacts(this.#folder, { overrides: this.#overrides, environment: process.env, gateway });
		const isReadable = !read.diagnostics.some(({ severity }) => severity === 'error');
		if (!isReadable) return { snapshot: null, diagnostics: read.diagnostics };
		const { PolicyCompiler: Compiler } = await import('../policy/program/policy-compiler.ts');
		this.#compiler ??= new Compiler(this.#data);
		const built = await buildSnapshot(read.model, { allowsUnsupported, compiler: this.#compiler, settings });
		return { snapshot: built.snapshot, diagnostics: [...read.diagnostics, ...built.diagnostics] };
	}

	watch(changed: () => void): () => void {
		void this.#compiler?.warm();
		return watchPaths([this.#folder, ...this.#overrides], [this.#data], changed);
	}

	async close(): Promise<void> {
		await this.#compiler?.close();
	}
}

/** Watches files and folders; calls back once changes outside of `ignored` have settled. Returns the function that ends it. */
export function watchPaths(paths: readonly string[], ignored: readonly string[], changed: () => void): () => void {
	let timer: NodeJS.Timeout | undefined;
	const watchers: FSWatcher[] = [];
	const settle = () => {
		clearTimeout(timer);
		timer = setTimeout(changed, QUIET);
	};
	for (const path of paths) {
		if (!existsSync(path)) continue;
		// A file is watched through its folder: editors replace files, and a watch stays with the old one.
		const isFolder = statSync(path).isDirectory();
		const folder = isFolder ? path : dirname(path);
		const watcher = watch(folder, { recursive: isFolder }, (_event, name) => {
			if (name === null) return settle();
			const full = resolve(folder, name.toString());
			if (!isFolder && basename(full) !== basename(path)) return;
			if (!ignored.some((inside) => full === inside || full.startsWith(inside + sep))) settle();
		});
		watcher.on('error', () => {});
		watchers.push(watcher);
	}
	return () => {
		clearTimeout(timer);
		for (const watcher of watchers) watcher.close();
	};
}
