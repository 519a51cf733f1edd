/** Which locals live in frames, and in which. */
import { expressionsOf, partsOf } from '../binder/walk.ts';
import type { BoundExpression, BoundFunction, BoundStatement, Local } from '../bound.ts';

/**
 * A function, or the body of a loop: in C# each turn of a loop has locals of its own, which a lambda may keep. When an inner
 * function, or a lifted `try` of the function, uses its locals, they live in a frame.
 */
export class Scope {
	readonly id: number;
	readonly function: BoundFunction;
	/** The scope around it; of a lambda, that where it stands. */
	readonly parent: Scope | null;
	hasFrame = false;
	/** The fields of its frame and their types. */
	readonly fields = new Map<string, string>();
	/** The class that its frame extends, and what else is written in it. */
	base: string | null = null;
	readonly members: string[] = [];

	constructor(id: number, bound: BoundFunction, parent: Scope | null) {
		this.id = id;
		this.function = bound;
		this.parent = parent;
	}

	/** This scope, or the nearest around it, that has a frame. */
	get framed(): Scope | null {
		return this.hasFrame ? this : (this.parent?.framed ?? null);
	}
}

/** The scopes of an expression. */
export class Scopes {
	readonly all: Scope[] = [];
	readonly #functions = new Map<BoundFunction, Scope>();
	readonly #loops = new Map<BoundStatement, Scope>();
	readonly #homes = new Map<Local, Scope>();
	/** The scope that the walk is in. */
	#current: Scope | null = null;

	constructor(root: BoundFunction) {
		this.#function(root);
	}

	ofFunction(bound: BoundFunction): Scope {
		return this.#functions.get(bound)!;
	}

	/** The scope of a loop's body when each turn has a frame; null otherwise. */
	ofLoop(loop: BoundStatement): Scope | null {
		const scope = this.#loops.get(loop)!;
		return scope.hasFrame ? scope : null;
	}

	/** The scope whose frame holds a local; null when it is a plain variable. */
	frameOf(local: Local): Scope | null {
		if (!local.captured) return null;
		const home = this.#homes.get(local)!;
		if (home.hasFrame) return home;
		// What only a lifted `try` shares lives in the frame of the function.
		const own = this.ofFunction(home.function);
		return own.hasFrame ? own : null;
	}

	#enter(bound: BoundFunction, visit: () => void): Scope {
		const parent = this.#current;
		const scope = new Scope(this.all.length, bound, parent);
		this.all.push(scope);
		this.#current = scope;
		visit();
		this.#current = parent;
		return scope;
	}

	#function(bound: BoundFunction): void {
		if (this.#functions.has(bound)) return;
		this.#enter(bound, () => {
			this.#functions.set(bound, this.#current!);
			this.#current!.hasFrame = bound.iterator !== null;
			for (const parameter of bound.parameters) this.#use(parameter);
			this.#statements(bound.body);
		});
	}

	/** The first use of a local is its declaration. */
	#use(local: Local): void {
		const home = this.#homes.get(local);
		if (home === undefined) this.#homes.set(local, this.#current!);
		else if (home.function !== this.#current!.function) home.hasFrame = true;
	}

	#statements(statements: readonly BoundStatement[]): void {
		for (const statement of statements) this.#statement(statement);
	}

	#statement(statement: BoundStatement): void {
		if (statement.kind === 'declare') this.#use(statement.local);
		if (statement.kind === 'for') this.#statements(statement.initializers);
		for (const expression of expressionsOf(statement)) this.#expression(expression);
		switch (statement.kind) {
			case 'block':
				this.#statements(statement.statements);
				break;
			case 'if':
				this.#statements(statement.then);
				this.#statements(statement.else ?? []);
				break;
			case 'while':
			case 'do':
			case 'for':
			case 'foreach':
				this.#loop(statement);
				break;
			case 'switch':
				for (const { body } of statement.sections) this.#statements(body);
				break;
			case 'try':
				this.#try(statement);
				break;
			case 'local-function':
				this.#function(statement.function);
				break;
		}
	}

	#loop(loop: Extract<BoundStatement, { kind: 'while' | 'do' | 'for' | 'foreach' }>): void {
		const scope = this.#enter(this.#current!.function, () => {
			if (loop.kind === 'foreach') this.#use(loop.local);
			this.#statements(loop.body);
		});
		this.#loops.set(loop, scope);
	}

	#try({ body, catches, finally: cleanup }: Extract<BoundStatement, { kind: 'try' }>): void {
		this.ofFunction(this.#current!.function).hasFrame = true;
		this.#statements(body);
		for (const { local, body: handler } of catches) {
			if (local !== null) this.#use(local);
			this.#statements(handler);
		}
		this.#statements(cleanup ?? []);
	}

	#expression(expression: BoundExpression): void {
		if (expression.kind === 'local') this.#use(expression.local);
		if (expression.kind === 'is' && expression.designation !== null) this.#use(expression.designation);
		if (expression.kind === 'lambda') this.#function(expression.function);
		if (expression.kind === 'sequence') this.#statements(expression.statements);
		for (const part of partsOf(expression)) this.#expression(part);
	}
}
