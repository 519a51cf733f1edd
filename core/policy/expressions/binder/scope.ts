import type { Local } from '../bound.ts';
import type { Constant, Member, Type, TypeParameter } from '../types.ts';

export type ScopeEntry =
	| { kind: 'local'; local: Local }
	/** A variable of a query: a member of the object that holds them. */
	| { kind: 'component'; holder: Local }
	| { kind: 'constant'; value: Constant; type: Type }
	/** A local function, as the member that its calls resolve to. */
	| { kind: 'function'; member: Member }
	| { kind: 'type-parameter'; type: TypeParameter }
	/** Declared further down in the same block: its use is an error, and so is its name in an inner scope. */
	| { kind: 'later' };

/** The names of a block, lambda or loop. */
export class Scope {
	readonly parent: Scope | null;
	readonly depth: number;
	readonly #entries = new Map<string, ScopeEntry>();

	constructor(parent: Scope | null) {
		this.parent = parent;
		this.depth = parent === null ? 0 : parent.depth + 1;
	}

	/** The entry of this scope itself. */
	own(name: string): ScopeEntry | undefined {
		return this.#entries.get(name);
	}

	/** The entry of this scope or of one around it. */
	find(name: string): ScopeEntry | undefined {
		for (let scope: Scope | null = this; scope !== null; scope = scope.parent) {
			const entry = scope.#entries.get(name);
			if (entry !== undefined) return entry;
		}
		return undefined;
	}

	declare(name: string, entry: ScopeEntry): void {
		this.#entries.set(name, entry);
	}
}
