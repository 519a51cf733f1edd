/** Finds the locals that functions share: they live in frames; and those that references lead to: they have cells. */
import type { BoundExpression, BoundFunction, BoundStatement, Local } from '../bound.ts';
import { isFieldTarget } from './struct-fields.ts';
import { expressionsOf, partsOf } from './walk.ts';

/** The bodies that become functions of their own: of lambdas, local functions, and of `try`, `catch` and `finally`. */
interface Body {
	function: BoundFunction;
}

/** Marks the captured locals of all functions; gives the functions, the root first. */
export function markCaptured(root: BoundFunction): BoundFunction[] {
	const marker = new CaptureMarker();
	marker.function(root);
	return marker.functions;
}

class CaptureMarker {
	readonly functions: BoundFunction[] = [];
	readonly #homes = new Map<Local, Body>();
	#body: Body | null = null;

	function(bound: BoundFunction): void {
		if (this.functions.includes(bound)) return;
		this.functions.push(bound);
		this.#inBody(bound, () => {
			for (const parameter of bound.parameters) this.#declare(parameter);
			this.#statements(bound.body);
		});
		// What an iterator remembers from one item to the next.
		if (bound.iterator !== null) for (const local of [...bound.parameters, ...bound.locals]) local.captured = true;
	}

	#inBody(bound: BoundFunction, visit: () => void): void {
		const outer = this.#body;
		this.#body = { function: bound };
		visit();
		this.#body = outer;
	}

	#declare(local: Local): void {
		if (!this.#homes.has(local)) this.#homes.set(local, this.#body!);
	}

	#use(local: Local): void {
		const home = this.#homes.get(local);
		if (home === undefined) this.#homes.set(local, this.#body!);
		else if (home !== this.#body) local.captured = true;
	}

	#statements(statements: readonly BoundStatement[]): void {
		for (const statement of statements) this.#statement(statement);
	}

	#statement(statement: BoundStatement): void {
		if (statement.kind === 'declare' || statement.kind === 'foreach') this.#declare(statement.local);
		if (statement.kind === 'declare' && statement.local.byReference !== undefined) markReferenced(statement.value!);
		const isReference = statement.kind === 'return' && this.#body!.function.byReference !== null;
		if (isReference && statement.value !== null) markReferenced(statement.value);
		if (statement.kind === 'for') this.#statements(statement.initializers);
		if (statement.kind !== 'try') for (const expression of expressionsOf(statement)) this.#expression(expression);
		switch (statement.kind) {
			case 'block':
				this.#statements(statement.statements);
				return;
			case 'if':
				this.#statements(statement.then);
				this.#statements(statement.else ?? []);
				return;
			case 'while':
			case 'do':
			case 'for':
			case 'foreach':
				this.#statements(statement.body);
				return;
			case 'switch':
				for (const section of statement.sections) this.#statements(section.body);
				return;
			case 'try':
				this.#try(statement);
				return;
			case 'local-function':
				this.function(statement.function);
				return;
			default:
				return;
		}
	}

	#try(statement: Extract<BoundStatement, { kind: 'try' }>): void {
		const bound = this.#body!.function;
		this.#inBody(bound, () => this.#statements(statement.body));
		for (const clause of statement.catches) {
			this.#inBody(bound, () => {
				if (clause.local !== null) this.#declare(clause.local);
				if (clause.filter !== null) this.#expression(clause.filter);
				this.#statements(clause.body);
			});
		}
		if (statement.finally !== null) this.#inBody(bound, () => this.#statements(statement.finally!));
	}

	#expression(expression: BoundExpression): void {
		switch (expression.kind) {
			case 'local':
				this.#use(expression.local);
				return;
			case 'lambda':
				this.function(expression.function);
				return;
			case 'assign-reference':
				markReferenced(expression.value);
				break;
			case 'local-call':
				for (const argument of expression.arguments) if (argument.kind === 'out') markReferenced(argument.target);
				break;
			case 'is':
				if (expression.designation !== null) this.#declare(expression.designation);
				break;
			case 'sequence':
				this.#statements(expression.statements);
				this.#expression(expression.result);
				return;
			default:
				break;
		}
		for (const part of partsOf(expression)) this.#expression(part);
	}
}

/** Marks the local that a reference leads to. */
function markReferenced(variable: BoundExpression): void {
	if (variable.kind === 'local' && variable.local.byReference === undefined) variable.local.inCell = true;
	if (isFieldTarget(variable)) markReferenced(variable.target);
	if (variable.kind === 'conditional') {
		markReferenced(variable.whenTrue);
		markReferenced(variable.whenFalse);
	}
}
