import type { BoundFunction, Local } from '../bound.ts';
import type { Type } from '../types.ts';
import { type Jumps, NO_JUMPS } from './jumps.ts';
import { asType, unassigned } from './representation.ts';
import type { Scope } from './scopes.ts';

/** One AssemblyScript function on its way: a lambda, a local function, the root, or a lifted part of one of them. */
export class Unit {
	readonly function: BoundFunction;
	/** A lifted `try` body: `return` is an outcome. */
	readonly isLifted: boolean;
	/** The innermost scope with a frame where the lowering is. */
	scope: Scope | null = null;
	jumps: Jumps = NO_JUMPS;
	/** AssemblyScript of the values that `receiver` nodes stand for, innermost last. */
	readonly receivers: string[] = [];
	/** The variable of the exception that a bare `throw;` raises again. */
	caught: string | null = null;
	readonly #lines: string[] = [];
	readonly #declarations: string[] = [];
	readonly #variables = new Set<Local>();
	readonly #names: { next: number };
	#depth = 1;
	#jump: string | null = null;

	constructor(bound: BoundFunction, isLifted: boolean, names: { next: number }) {
		this.function = bound;
		this.isLifted = isLifted;
		this.#names = names;
	}

	line(text: string): void {
		this.#lines.push('\t'.repeat(this.#depth) + text);
	}

	/** Writes lines one level deeper. */
	indent(body: () => void): void {
		this.#depth++;
		body();
		this.#depth--;
	}

	/** Writes lines one level less deep. */
	outdent(body: () => void): void {
		this.#depth--;
		body();
		this.#depth++;
	}

	/** The variable of a local; the first use declares it, for the whole function, since C# has checked the scopes. */
	variable(local: Local): string {
		const name = localName(local);
		const isGiven = this.function.parameters.includes(local) && !local.inCell;
		if (local.id === TEMPORARY || isGiven || this.#variables.has(local)) return name;
		this.#variables.add(local);
		const type = homeType(local);
		this.declare(name, type, unset(type));
		return name;
	}

	/** A fresh variable of a C# type, declared at the start of the function. */
	temporary(type: Type): string {
		const name = this.fresh('t');
		this.declare(name, asType(type), unassigned(type));
		return name;
	}

	/** A fresh variable of type `i32`. */
	number(): string {
		const name = this.fresh('t');
		this.declare(name, 'i32', '0');
		return name;
	}

	/** The variable that holds the code of a jump on its way out of loops. */
	jumpVariable(): string {
		if (this.#jump === null) {
			this.#jump = this.fresh('jump');
			this.declare(this.#jump, 'i32', '0');
		}
		return this.#jump;
	}

	declare(name: string, type: string, value: string): void {
		this.#declarations.push(`\tlet ${name}: ${type} = ${value};`);
	}

	fresh(prefix: string): string {
		return `${prefix}${this.#names.next++}`;
	}

	/** Its last statement returns. */
	get endsWithReturn(): boolean {
		return this.#lines.at(-1)?.startsWith('\treturn ') ?? false;
	}

	/** The statements, behind the declarations of what they use. */
	get body(): string {
		return [...this.#declarations, ...this.#lines].join('\n');
	}
}

/** The id of locals that are temporaries of the lowering: their name is the variable's. */
export const TEMPORARY = -1;

/** The name of a local in its function or in its frame. */
export function localName(local: Local): string {
	if (local.id === TEMPORARY) return local.name;
	return `v${local.id}_${local.name.replace(/[^A-Za-z0-9_]/g, '_')}`;
}

/** The name by which a function gets a parameter. */
export function argumentName(local: Local): string {
	return local.inCell ? `${localName(local)}_given` : localName(local);
}

/** What holds a local: its value, the cell that references lead to, or the reference that it is. */
export function homeType({ type, byReference, inCell }: Local): string {
	if (byReference !== undefined) return `Reference<${asType(type)}>`;
	return inCell ? `Cell<${asType(type)}>` : asType(type);
}

/** What a variable of an AssemblyScript type holds before it is assigned. */
export function unset(type: string): string {
	if (type.startsWith('Cell<')) return `new ${type}()`;
	if (type === 'bool') return 'false';
	return /^[iuf]\d+$/.test(type) ? '0' : `changetype<${type}>(0)`;
}
