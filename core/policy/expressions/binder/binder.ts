import type { BoundExpression, BoundFunction, BoundLabel, Local, ReadOnlyKind } from '../bound.ts';
import type { ExpressionError, ExpressionErrorCode } from '../errors.ts';
import { ERROR, type Library, VOID } from '../signatures/library.ts';
import { SyntaxFault } from '../syntax/syntax-fault.ts';
import type { NamedType, Type } from '../types.ts';
import { Conversions } from './conversions.ts';
import type { FunctionContext } from './operand.ts';
import { Scope } from './scope.ts';
import type { SwitchContext } from './switches.ts';

/** Expressions that take more steps than this to bind are refused: nested lambdas may multiply the work. */
const MOST_STEPS = 300_000;

/** Where statements may jump to. */
export interface Surroundings {
	canBreak: boolean;
	canContinue: boolean;
	inCatch: boolean;
	inFinally: boolean;
	/** In the body of a `try` that has a `catch`. */
	inCaught: boolean;
	/** The labels of the blocks around. */
	labels: ReadonlyMap<string, BoundLabel>;
	/** The switch whose sections `goto case` reaches. */
	switch: SwitchContext | null;
}

/** Where no jump leads out, as at the start of a function. */
export const NOWHERE: Surroundings = {
	canBreak: false,
	canContinue: false,
	inCatch: false,
	inFinally: false,
	inCaught: false,
	labels: new Map(),
	switch: null,
};

/** What binding an expression needs to know and where it reports: the state that the binding functions share. */
export class Binder {
	readonly library: Library;
	readonly conversions: Conversions;
	readonly anonymousTypes = new Map<string, NamedType>();
	/** Whether a local function is generic. */
	hasGenerics = false;
	errors: ExpressionError[] = [];
	scope: Scope = new Scope(null);
	function: FunctionContext;
	surroundings: Surroundings = NOWHERE;
	/** What overflow of integers does: by default it is an error in constants and wraps at run time. */
	overflow: 'default' | 'checked' | 'unchecked' = 'default';
	/** Whether a `foreach` may have to dispose of an iterator that it leaves: one has a `finally` to run. */
	readonly disposes: boolean;
	/** Types that the `receiver`s of the null-conditional accesses around stand for, innermost last. */
	readonly receivers: Type[] = [];
	#locals = 0;
	#functions = 0;
	#steps = 0;

	constructor(library: Library, disposes: boolean) {
		this.library = library;
		this.disposes = disposes;
		this.conversions = new Conversions(library);
		this.function = this.newFunction('root', 'expression', null);
	}

	report(code: ExpressionErrorCode, values: Readonly<Record<string, string | number>>, at: number): void {
		// One error at a place is enough: what follows from it would only repeat it.
		if (this.errors.some((error) => error.at === at && error.code === code)) return;
		this.errors.push({ code, values, at });
	}

	/** Reports, and gives an expression that causes no further errors. */
	fail(code: ExpressionErrorCode, values: Readonly<Record<string, string | number>>, at: number): BoundExpression {
		this.report(code, values, at);
		return errorAt(at);
	}

	step(at: number): void {
		if (++this.#steps > MOST_STEPS) throw new SyntaxFault('CS8078', {}, at);
	}

	newFunction(kind: FunctionContext['kind'], name: string, parent: BoundFunction | null): FunctionContext {
		const id = this.#functions++;
		const bound: BoundFunction = {
			id,
			name,
			typeParameters: [],
			parameters: [],
			returns: VOID,
			byReference: null,
			body: [],
			locals: [],
			parent,
			iterator: null,
		};
		return { bound, kind, returns: null, results: [], isExpressionBodied: false };
	}

	/** A local that no name leads to. */
	newLocal(name: string, type: Type): Local {
		const owner = this.function.bound;
		const { depth } = this.scope;
		const local: Local = { id: this.#locals++, name, type, captured: false, owner, depth };
		owner.locals.push(local);
		return local;
	}

	/** The same local in another function, perhaps of another type. */
	copyLocal(local: Local, type: Type, owner: BoundFunction): Local {
		const copy: Local = { ...local, id: this.#locals++, type, owner };
		owner.locals.push(copy);
		return copy;
	}

	/** Declares a name in the current scope. */
	declareLocal(name: string, type: Type, at: number, readOnly: ReadOnlyKind | null = null): Local {
		this.checkName(name, at);
		const local = this.newLocal(name, type);
		if (readOnly !== null) local.readOnly = readOnly;
		this.scope.declare(name, { kind: 'local', local });
		return local;
	}

	/** Reports a name that is taken in this scope or in one around it. */
	checkName(name: string, at: number): void {
		const own = this.scope.own(name);
		if (this.scope.find(name)?.kind === 'type-parameter') this.report('CS0412', { name }, at);
		else if (own !== undefined && own.kind !== 'later') this.report('CS0128', { name }, at);
		else if (this.scope.parent?.find(name) !== undefined) this.report('CS0136', { name }, at);
	}

	/** Runs `bind` in a scope inside the current one. */
	scoped<Result>(bind: () => Result): Result {
		return this.within({ scope: new Scope(this.scope) }, bind);
	}

	/** Runs `bind` with parts of the state replaced. */
	within<Result>(
		state: Partial<Pick<Binder, 'scope' | 'function' | 'errors' | 'surroundings' | 'overflow'>>,
		bind: () => Result,
	): Result {
		const { scope, function: owner, errors, surroundings, overflow } = this;
		Object.assign(this, state);
		try {
			return bind();
		} finally {
			Object.assign(this, { scope, function: owner, errors, surroundings, overflow });
		}
	}

	/** Runs `bind` in the body of another function, where no jump leads out. */
	inFunction<Result>(owner: FunctionContext, scope: Scope, bind: () => Result): Result {
		return this.within({ function: owner, scope, surroundings: NOWHERE }, bind);
	}
}

/** An expression whose error is reported. */
export function errorAt(at: number): BoundExpression {
	return { kind: 'default', at, type: ERROR };
}
