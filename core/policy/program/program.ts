/**
 * What compiling policy documents yields and the workers run. The WebAssembly of a document evaluates expressions, branches and
 * loops; each statement that touches the request is an operation of the host, described by a row of this table.
 */
import type { Position } from '../../diagnostics/diagnostic.ts';

export type Scope = 'global' | 'workspace' | 'product' | 'api' | 'operation';
export type SectionName = 'inbound' | 'backend' | 'outbound' | 'on-error';

/** An attribute or text of a statement: known at load, or computed by the WebAssembly into a slot before the operation. */
export type Value = { kind: 'constant'; value: string | number | boolean | null } | { kind: 'computed'; slot: number };

/** One statement of one section of a document. */
export interface Operation {
	/** Element name: `set-header`; picks the handler in workers/pipeline. */
	name: string;
	/** Attributes and children as the statement's own `Settings` type in core/policy/statements/<name>.ts; holds Values. */
	settings: unknown;
	section: SectionName;
	/** `choose[1]/when[2]`: the enclosing statements, for LastError.Path. */
	path: string;
	/** The statement's `id` attribute. */
	policyId: string | null;
	at: Position;
	/** File of the statement: a fragment's statements have the fragment's. */
	file: string;
	/** The operation suspends the run (an effect): the worker resumes it at the block that the run returned. */
	suspends: boolean;
	/** Innermost enclosing `retry` or `limit-concurrency` (index into `operations` of its start), for errors; -1 outside. */
	region: number;
	/** For a region's start: the block that handles an error inside it; -1 when it only has something to release. */
	errorBlock: number;
}

/** Settings of the operation `verify-certificates`. */
export interface VerificationSettings {
	/** The expressions that follow may change objects that variables hold. */
	readsVariables: boolean;
}

export interface CompiledDocument {
	scope: Scope;
	/** Name of the owner: API, operation, product; empty for the global one. */
	owner: string;
	path: string;
	/** Index of its module in the snapshot, and the prefix of its exports: `d3` has `d3_inbound(block: i32): i32`. */
	module: number;
	exportPrefix: string;
	/** Which sections have code; an absent section inherits nothing (policies.md 1.1). `pass-through` is a lone <base/>. */
	sections: Record<SectionName, 'absent' | 'empty' | 'pass-through' | 'code'>;
	operations: Operation[];
	/** Direct children of inbound that are `cors`, for preflights (with the position of <base/>: -1). */
	preflight: number[];
	/** It may read the request's or the response's body, so that the worker can stream when no document does. */
	readsRequestBody: boolean;
	readsResponseBody: boolean;
}

/** What an exported section function returns when it does not suspend (then it returns the block to resume at, >= 0). */
export const END = -1;
/** return-response and its like: the request is finished. */
export const TERMINATE = -2;
/** Resume codes of <base/>: `-3 - block` asks the worker to run the outer scope and then resume at `block`. */
export const BASE = -3;
