import type { CompiledDocument, SectionName } from '../../core/policy/program/program.ts';
import type { Snapshot } from '../../core/snapshot/snapshot.ts';
import { hostFunctions } from '../wasm/host/index.ts';
import { type Budget, PolicyInstance } from '../wasm/instance.ts';
import type { PolicyModules } from './policy-documents.ts';
import { policyFunctions } from './policy-functions.ts';
import type { RequestContext } from './request-context.ts';

type SectionFunction = (block: number) => number;

/** An instance, and the functions of its documents that ran: to look an export up takes longer than to call it. */
interface Served {
	instance: PolicyInstance;
	sections: Map<CompiledDocument, Partial<Record<SectionName, SectionFunction>>>;
}

/** The modules of a snapshot, instantiated when a document first runs; one instance serves every request of the worker. */
export class WasmModules implements PolicyModules {
	readonly #modules: readonly WebAssembly.Module[];
	readonly #budget: Budget;
	readonly #served: (Served | undefined)[] = [];

	constructor({ modules, settings }: Snapshot) {
		this.#modules = modules;
		this.#budget = { steps: settings.stepBudget, arenaBytes: settings.arenaBytes };
	}

	run(document: CompiledDocument, section: SectionName, block: number, request: RequestContext): number {
		const { instance, sections } = this.#of(document.module);
		let functions = sections.get(document);
		if (functions === undefined) sections.set(document, (functions = {}));
		functions[section] ??= instance.exports[`${document.exportPrefix}_${section.replace('-', '_')}`] as SectionFunction;
		try {
			return instance.run(request, functions[section], block);
		} finally {
			if (instance.isLarge) this.#served[document.module] = undefined;
		}
	}

	evaluate(document: CompiledDocument, operation: number, request: RequestContext): void {
		if (document.module < 0) return;
		const { instance } = this.#of(document.module);
		const evaluate = instance.exports[`${document.exportPrefix}_evaluate`] as ((operation: number) => void) | undefined;
		// A document without computed values of this kind exports nothing.
		if (evaluate !== undefined) instance.run(request, evaluate, operation);
	}

	#of(index: number): Served {
		let served = this.#served[index];
		if (served === undefined) {
			const factories = { host: hostFunctions, policy: [policyFunctions] };
			const instance = new PolicyInstance(this.#modules[index]!, factories, this.#budget);
			served = { instance, sections: new Map() };
			this.#served[index] = served;
		}
		return served;
	}
}
