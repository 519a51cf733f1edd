/** The documents that apply to a request, cut down to what a section has to run. */
import type { CompiledDocument, Operation, Scope, SectionName } from '../../core/policy/program/program.ts';
import { END } from '../../core/policy/program/program.ts';
import type { RequestContext } from './request-context.ts';

/** Runs a statement. Synchronous ones return true to end the request; suspending ones resume or fail the request later. */
export type OperationHandler = (request: RequestContext, operation: Operation) => boolean | undefined;

/** One document as the pipeline runs it. */
export interface PolicyDocument {
	readonly scope: Scope;
	readonly operations: readonly Operation[];
	/** The handler of each operation. */
	readonly handlers: readonly OperationHandler[];
	/** Runs a section from a block; returns what program.ts describes. */
	run(section: SectionName, block: number, request: RequestContext): number;
	/** Computes what an operation holds outside of its section (docs/policy-program.md). */
	evaluate(operation: number, request: RequestContext): void;
}

/** Runs compiled documents: the WebAssembly instances of a worker. */
export interface PolicyModules {
	run(document: CompiledDocument, section: SectionName, block: number, request: RequestContext): number;
	evaluate(document: CompiledDocument, operation: number, request: RequestContext): void;
}

/** A document whose code is WebAssembly. */
export class CompiledPolicy implements PolicyDocument {
	readonly scope: Scope;
	readonly operations: readonly Operation[];
	readonly handlers: readonly OperationHandler[];
	readonly #document: CompiledDocument;
	readonly #modules: PolicyModules;

	constructor(document: CompiledDocument, modules: PolicyModules, handlers: readonly OperationHandler[]) {
		this.scope = document.scope;
		this.operations = document.operations;
		this.handlers = handlers;
		this.#document = document;
		this.#modules = modules;
	}

	run(section: SectionName, block: number, request: RequestContext): number {
		return this.#modules.run(this.#document, section, block, request);
	}

	evaluate(operation: number, request: RequestContext): void {
		this.#modules.evaluate(this.#document, operation, request);
	}
}

/** A backend section of one forward-request without expressions: the most common one of all needs no WebAssembly. */
export class ForwardOnly implements PolicyDocument {
	readonly scope: Scope;
	readonly operations: readonly Operation[];
	readonly handlers: readonly OperationHandler[];

	constructor(scope: Scope, operation: Operation, handler: OperationHandler) {
		this.scope = scope;
		this.operations = [operation];
		this.handlers = [handler];
	}

	run(_section: SectionName, block: number, request: RequestContext): number {
		if (block > 0) return END;
		request.suspend(0);
		return 1;
	}

	evaluate(): void {}
}

/** What a request's sections run, outermost document last; `<base/>` of a document is the one after it. */
export type SectionPrograms = Record<SectionName, readonly PolicyDocument[]>;

/** A direct child of an inbound section that is `cors`. */
export interface PreflightStatement {
	document: PolicyDocument;
	operation: number;
}

export interface EffectivePolicy extends SectionPrograms {
	/** In the order in which a preflight asks them. */
	preflight: readonly PreflightStatement[];
}
