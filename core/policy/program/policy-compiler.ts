import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { DocumentKind } from '../statements/parse-document.ts';
import { Compiler } from './compile/compiler.ts';
import type { DocumentSource } from './document-source.ts';
import { type Draft, draftDocument } from './draft.ts';
import { moduleHeader } from './module-header.ts';
import { compileModules, type PolicyModule, type Unit } from './modules.ts';
import type { CompiledDocument } from './program.ts';

export interface CompiledSource {
	kind: DocumentKind;
	diagnostics: Diagnostic[];
	/** null when the document has errors. */
	document: CompiledDocument | null;
}

export interface CompiledPolicies {
	modules: PolicyModule[];
	/** One for each source, in their order. */
	results: CompiledSource[];
}

/** When so many modules have come from changes, all is compiled together again. */
const MOST_CHANGES = 12;

/** Compiles policy documents; keeps what it compiled, so that after a change only the changed documents are compiled. */
export class PolicyCompiler {
	readonly #compiler: Compiler;
	/** The modules of the last compilation. */
	#modules: PolicyModule[] = [];
	/** The longest document: what the compiler warms up with. */
	#longest = '';
	/** How many modules there were when all was compiled together. */
	#base = 0;

	/** @param cacheFolder keeps modules between processes; null: nothing is kept, @param compiler is closed with this one */
	constructor(cacheFolder: string | null = null, compiler = new Compiler(cacheFolder)) {
		this.#compiler = compiler;
	}

	async compile(sources: readonly DocumentSource[]): Promise<CompiledPolicies> {
		const drafts = sources.map(draftDocument);
		const units = unitsOf(drafts);
		for (const { code } of units.values()) if (code.length > this.#longest.length) this.#longest = code;
		const kept = this.#modules.filter((module) => module.prefixes.some((prefix) => units.has(prefix)));
		const present = new Set(kept.flatMap((module) => module.prefixes));
		const missing = [...units.values()].filter((unit) => !present.has(unit.prefix));
		const isWhole = kept.length === 0 || (missing.length > 0 && kept.length >= this.#base + MOST_CHANGES);
		const { modules, rejected } = await compileModules(isWhole ? [...units.values()] : missing, this.#compiler);
		this.#modules = isWhole ? modules : [...kept, ...modules];
		if (isWhole) this.#base = modules.length;
		return { modules: this.#modules, results: drafts.map((draft) => resultOf(draft, this.#modules, rejected)) };
	}

	/** Makes the next compilation fast; worth while where changes are expected. */
	async warm(): Promise<void> {
		const code = this.#longest;
		// That it ends before it is done is all that can go wrong.
		if (code !== '') await this.#compiler.warm(moduleHeader([code]), [{ name: '', source: code }]).catch(() => {});
	}

	/** Ends the threads of the compiler. */
	close(): Promise<void> {
		return this.#compiler.close();
	}
}

/** The distinct code of documents, by its prefix. */
function unitsOf(drafts: readonly Draft[]): Map<string, Unit> {
	const units = new Map<string, Unit>();
	for (const { document, code } of drafts) {
		if (document === null || code === '') continue;
		units.set(document.exportPrefix, { prefix: document.exportPrefix, code, path: document.path });
	}
	return units;
}

function resultOf(
	draft: Draft,
	modules: readonly PolicyModule[],
	rejected: ReadonlyMap<string, Diagnostic>,
): CompiledSource {
	const { kind, diagnostics, document, code } = draft;
	if (document === null) return { kind, diagnostics, document: null };
	const rejection = rejected.get(document.exportPrefix);
	if (rejection !== undefined) {
		return { kind, diagnostics: [...diagnostics, { ...rejection, path: document.path }], document: null };
	}
	const module = code === '' ? -1 : modules.findIndex((each) => each.prefixes.includes(document.exportPrefix));
	return { kind, diagnostics, document: { ...document, module } };
}
