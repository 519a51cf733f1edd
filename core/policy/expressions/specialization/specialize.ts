/**
 * Gives each generic local function a copy for every list of type arguments that it is called with, so that no type
 * parameter is left for lowering: types that share a representation still have their own names, tests and defaults.
 */
import type { Binder } from '../binder/binder.ts';
import type { BoundFunction } from '../bound.ts';
import { SyntaxFault } from '../syntax/syntax-fault.ts';
import { typeDepth, typeSize } from '../type-table.ts';
import type { Type } from '../types.ts';
import { Environment } from './environment.ts';
import { Rewriter } from './rewriter.ts';

/** A function that calls itself with ever other types has no end of copies. */
const MOST_COPIES = 200;
const LARGEST_TYPE = 100;
const DEEPEST_TYPE = 16;

function isEndless(type: Type): boolean {
	return typeSize(type) > LARGEST_TYPE || typeDepth(type) > DEEPEST_TYPE;
}

/** Specializes the functions of a program, whose root stays what it is. */
export function specialize(binder: Binder, root: BoundFunction): void {
	new Specializer(binder).program(root);
}

export class Specializer {
	readonly binder: Binder;
	/** Bodies that are still to be written. */
	readonly #pending: (() => void)[] = [];
	#copies = 0;

	constructor(binder: Binder) {
		this.binder = binder;
	}

	program(root: BoundFunction): void {
		root.body = new Rewriter(this, new Environment(this.binder, null, null, [])).statements(root.body);
		for (let write = this.#pending.pop(); write !== undefined; write = this.#pending.pop()) write();
	}

	/** The copy of a generic function for type arguments. */
	copyOf(environment: Environment, generic: BoundFunction, types: readonly Type[], at: number): BoundFunction {
		const { statements, known } = environment.specializationsOf(generic);
		const same = known.find((each) => each.types.every((type, index) => type === types[index]));
		if (same !== undefined) return same.function;
		if (++this.#copies > MOST_COPIES || types.some(isEndless)) {
			throw new SyntaxFault('TG0006', { name: generic.name }, at);
		}
		const inner = environment.inner(generic, types);
		const context = inner.specialized();
		const copy = context.bound;
		known.push({ types, function: copy });
		statements.push({ kind: 'local-function', at, function: copy });
		this.#pending.push(() => {
			this.binder.within({ function: context }, () => {
				copy.body = new Rewriter(this, inner).statements(generic.body);
			});
		});
		return copy;
	}
}
