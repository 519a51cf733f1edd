import { type Diagnostic, diagnose, type ErrorTable } from '../../diagnostics/diagnostic.ts';
import type { Compiler } from './compile/compiler.ts';
import { moduleHeader } from './module-header.ts';

/** The AssemblyScript of one document, whose functions start with `prefix`. */
export interface Unit {
	prefix: string;
	code: string;
	/** The document, for messages. */
	path: string;
}

/** A module and the prefixes of the documents in it. */
export interface PolicyModule {
	bytes: Uint8Array<ArrayBuffer>;
	module: WebAssembly.Module;
	prefixes: string[];
}

const MODULE_ERRORS = {
	'code-rejected': {
		code: 'TG2901',
		severity: 'error',
		template: 'The document could not be compiled: {reason}',
		hint: 'This is a mistake of the compiler: please report it with the document.',
	},
} as const satisfies ErrorTable;

/** Characters of code that a module has at most, so that the threads of the compiler share a large configuration. */
const LARGEST_MODULE = 400_000;
/** From here on a module may end. */
const SMALLEST_MODULE = 200_000;

/** Compiles documents, many in a module; a document that the compiler rejects is left out and named, by its prefix. */
export async function compileModules(
	units: readonly Unit[],
	compiler: Pick<Compiler, 'compileParts'>,
): Promise<{ modules: PolicyModule[]; rejected: Map<string, Diagnostic> }> {
	const rejected = new Map<string, Diagnostic>();
	const modules = await Promise.all(
		groups(units).map(async (group) => {
			const parts = group.map(({ path, code }) => ({ name: path, source: code }));
			const header = moduleHeader(group.map(({ code }) => code));
			const result = await compiler.compileParts(header, parts);
			for (const { part, message } of result.failures)
				rejected.set(group[part]!.prefix, rejection(group[part]!, message));
			return Promise.all(
				result.modules.map(async ({ wasm, parts: compiled }) => ({
					bytes: wasm,
					module: await WebAssembly.compile(wasm),
					prefixes: compiled.map((part) => group[part]!.prefix),
				})),
			);
		}),
	);
	return { modules: modules.flat(), rejected };
}

function rejection({ path }: Unit, message: string): Diagnostic {
	return diagnose(MODULE_ERRORS, 'code-rejected', { reason: message.trim() }, { line: 1, column: 1 }, path);
}

/**
 * Units in their order, as many together as a module may hold. Where a module ends is decided by the units themselves, so
 * that a change of one of them leaves most modules as they were: they come from the cache.
 */
function groups(units: readonly Unit[]): Unit[][] {
	const result: Unit[][] = [];
	let size = 0;
	let isOpen = false;
	for (const unit of units) {
		if (!isOpen) result.push([]);
		size = isOpen ? size + unit.code.length : unit.code.length;
		result.at(-1)!.push(unit);
		isOpen = size < SMALLEST_MODULE || (size < LARGEST_MODULE && !mayEndModule(unit));
	}
	return result;
}

/** One unit in eight, by its hash. */
function mayEndModule({ prefix }: Unit): boolean {
	return /[01]$/.test(prefix);
}
