/** What stands in a specialized body for the types, locals and functions of the generic one. */
import type { Binder } from '../binder/binder.ts';
import type { FunctionContext } from '../binder/operand.ts';
import type { BoundFunction, BoundStatement, Local } from '../bound.ts';
import { type Substitution, substitute, substituteMember } from '../type-table.ts';
import type { Member, NamedType, Type } from '../types.ts';

/** The specializations of a generic function where it is declared. */
export interface Specializations {
	/** Their declarations, which stand where that of the generic function stood. */
	statements: BoundStatement[];
	known: { types: readonly Type[]; function: BoundFunction }[];
}

/** The environment of a function's specialization; that of the root stands for itself. */
export class Environment {
	/** The specialized function; null of the root. */
	readonly #generic: BoundFunction | null;
	readonly #outer: Environment | null;
	readonly #types: Substitution;
	readonly #binder: Binder;
	readonly #locals = new Map<Local, Local>();
	readonly #functions = new Map<BoundFunction, BoundFunction>();
	readonly #specializations = new Map<BoundFunction, Specializations>();

	constructor(binder: Binder, generic: BoundFunction | null, outer: Environment | null, types: readonly Type[]) {
		this.#binder = binder;
		this.#generic = generic;
		this.#outer = outer;
		const own = generic?.typeParameters.map((parameter, index) => [parameter, types[index]!] as const) ?? [];
		this.#types = new Map([...(outer === null ? [] : outer.#types), ...own]);
	}

	/** An environment for a function that this one, or one around it, declares. */
	inner(generic: BoundFunction, types: readonly Type[]): Environment {
		return new Environment(this.#binder, generic, this.#homeOf(generic.parent), types);
	}

	type(type: Type): Type {
		return substitute(type, this.#types);
	}

	member(member: Member): Member {
		if (this.#types.size === 0) return member;
		return substituteMember(member, this.#types, this.type(member.declaring) as NamedType);
	}

	local(local: Local): Local {
		const home = this.#homeOf(local.owner);
		if (home.#generic === null) return local;
		let copy = home.#locals.get(local);
		if (copy === undefined) {
			copy = this.#binder.copyLocal(local, home.type(local.type), home.function(local.owner));
			home.#locals.set(local, copy);
		}
		return copy;
	}

	/** The function that stands for one that is not generic itself, or that of this environment; its body is written later. */
	function(bound: BoundFunction): BoundFunction {
		const home = this.#homeOf(bound);
		if (home.#generic === null) return bound;
		return home.#functions.get(bound) ?? home.#copyOf(bound, 'local-function').bound;
	}

	/** The function that this environment is for. */
	specialized(): FunctionContext {
		return this.#copyOf(this.#generic!, 'local-function');
	}

	#copyOf(bound: BoundFunction, kind: FunctionContext['kind']): FunctionContext {
		const parent = bound.parent === null ? null : (this.#outerOf(bound)?.function(bound.parent) ?? null);
		const context = this.#binder.newFunction(kind, bound.name, parent);
		const copy = context.bound;
		this.#functions.set(bound, copy);
		copy.parameters = bound.parameters.map((parameter) => this.local(parameter));
		copy.locals = [];
		copy.returns = this.type(bound.returns);
		copy.byReference = bound.byReference;
		const { iterator } = bound;
		copy.iterator = iterator === null ? null : { ...iterator, element: this.type(iterator.element) };
		return context;
	}

	/** The environment of what is around a function. */
	#outerOf(bound: BoundFunction): Environment | null {
		return bound === this.#generic ? this.#outer : this;
	}

	specializationsOf(generic: BoundFunction): Specializations {
		const home = this.#homeOf(generic.parent);
		let found = home.#specializations.get(generic);
		if (found === undefined) home.#specializations.set(generic, (found = { statements: [], known: [] }));
		return found;
	}

	/** The environment of the innermost generic function around something that a function declares. */
	#homeOf(owner: BoundFunction | null): Environment {
		let generic = owner;
		while (generic !== null && generic.typeParameters.length === 0) generic = generic.parent;
		let home: Environment = this;
		while (home.#generic !== generic) home = home.#outer!;
		return home;
	}
}
