import type { Operation, SectionName, Value } from '../../core/policy/program/program.ts';
import type { Variable } from '../wasm/host.ts';
import { ContextEntities } from './context-entities.ts';
import type { EffectivePolicy, PolicyDocument } from './policy-documents.ts';
import { PolicyError } from './policy-error.ts';
import type { RetryState } from './retry-state.ts';
import type { RoutePlan, ServedSnapshot } from './served-snapshot.ts';

export type Phase = SectionName | 'transfer';

/** Where a request stands in its policy: section, document, block and operation, and the values that these work with. */
export abstract class PolicyPosition extends ContextEntities {
	/** Values that the WebAssembly computed for the operation that runs next. */
	readonly slots: unknown[] = [];
	readonly policy: EffectivePolicy;
	protected phase: Phase = 'inbound';
	protected programs: readonly PolicyDocument[] = [];
	/** Of the document that runs, in `programs`; -1: none does. */
	depth = -1;
	/** Where each document goes on. */
	protected readonly blocks: number[] = [];
	/** Operation that is to blame when something fails. */
	protected blamed: Operation | null = null;
	/** Operation that runs once the section function has returned. */
	protected pending = 0;
	/** A document that runs outside of its section. */
	protected evaluated: PolicyDocument | null = null;
	// Most requests need none of these.
	#variables: Map<string, Variable> | null = null;
	#retries: Map<Operation, RetryState> | null = null;

	constructor(served: ServedSnapshot, plan: RoutePlan | null, policy: EffectivePolicy) {
		super(served, plan);
		this.policy = policy;
	}

	/** For statements that act on the request or on the response. */
	get actsOnResponse(): boolean {
		return this.phase === 'outbound' || this.phase === 'on-error';
	}

	get document(): PolicyDocument {
		return this.evaluated ?? this.programs[this.depth]!;
	}

	/** Element name of the statement that runs: the source of its errors. */
	get source(): string {
		return statementName(this.blamed) ?? 'gateway';
	}

	/** Names the operation that is to blame from here on. */
	at(operation: number): void {
		this.blamed = this.document.operations[operation]!;
	}

	/** The operation that runs once the section function has returned. */
	suspend(operation: number): void {
		this.pending = operation;
	}

	/** The section goes on at another block than the one where it suspended. */
	goTo(block: number): void {
		this.blocks[this.depth] = block;
	}

	get variables(): Map<string, Variable> {
		this.#variables ??= new Map();
		return this.#variables;
	}

	/** What the `retry` that an operation begins remembers. */
	get retries(): Map<Operation, RetryState> {
		this.#retries ??= new Map();
		return this.#retries;
	}

	setVariable(name: string, type: string, value: unknown): void {
		this.variables.set(name, { type, value });
	}

	/** A constant, or what the WebAssembly computed for it. */
	value(value: Value | null): unknown {
		if (value === null) return null;
		return value.kind === 'constant' ? value.value : this.slots[value.slot];
	}

	/** Text of a value; empty for null. */
	text(value: Value | null): string {
		return String(this.value(value) ?? '');
	}

	/** @param absent for an attribute that is not there */
	number(value: Value | null, absent = 0): number {
		const number = this.value(value);
		return number === null || number === undefined ? absent : Number(number);
	}

	boolean(value: Value | null): boolean {
		return this.value(value) === true;
	}

	/** A PolicyError whose source is the statement that runs. */
	error(reason: string, message: string, answer?: ConstructorParameters<typeof PolicyError>[3]): PolicyError {
		return new PolicyError(this.source, reason, message, answer ?? null);
	}

	protected forgetRetries(): void {
		this.#retries = null;
	}

	protected enter(phase: Phase): void {
		this.phase = phase;
		this.blamed = null;
		if (phase === 'transfer') return;
		this.programs = this.policy[phase];
		this.depth = this.programs.length === 0 ? -1 : 0;
		this.blocks[0] = 0;
	}
}

/** Element name of an operation: parts of `retry` go by its own name. */
function statementName(operation: Operation | null): string | null {
	if (operation === null) return null;
	return operation.name.startsWith('retry-') ? 'retry' : operation.name;
}
