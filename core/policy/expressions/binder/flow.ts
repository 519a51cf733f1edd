/** Which statements are reached, and whether locals are assigned where they are read (C# 7.3, 8.2 and 9.4). */
import type { BoundExpression, BoundFunction, BoundStatement, Local } from '../bound.ts';
import type { Binder } from './binder.ts';
import { constantText } from './convert.ts';
import { typeText } from './display.ts';
import { isNamed, isVoid } from './type-relations.ts';
import { partsOf } from './walk.ts';

/** Locals that are not assigned for certain; null where execution does not come. */
type State = ReadonlySet<Local> | null;

/** The states after a condition. */
interface Branches {
	whenTrue: State;
	whenFalse: State;
}

/** Reports paths without a result, locals that are read unassigned, and cases that fall through. */
export function checkFlow(binder: Binder, root: BoundFunction, needsResult: boolean): void {
	new FlowChecker(binder).function(root, new Set(), needsResult, 'root');
}

function join(a: State, b: State): State {
	if (a === null || b === null || a === b) return a ?? b;
	const joined = new Set(a);
	for (const local of b) joined.add(local);
	return joined;
}

/** Whether the cases of a switch over a bool are all that there are. */
function isExhaustive({ value, sections }: Extract<BoundStatement, { kind: 'switch' }>): boolean {
	if (!isNamed(value.type) || value.type.name !== 'System.Boolean') return false;
	const constants = new Set(
		sections.flatMap(({ labels }) =>
			labels.map(({ test }) => (test?.kind === 'binary' && test.right.kind === 'literal' ? test.right.value : null)),
		),
	);
	return constants.has(true) && constants.has(false);
}

class FlowChecker {
	readonly #binder: Binder;
	#state: State = new Set();
	/** States at the jumps out of the loops and switches around, innermost last. */
	readonly #breaks: State[] = [];
	readonly #continues: State[] = [];

	constructor(binder: Binder) {
		this.#binder = binder;
	}

	/** @param place of the function's name, for errors; the end of its body by default */
	function(
		bound: BoundFunction,
		state: State,
		needsResult: boolean,
		kind: 'root' | 'lambda' | 'local-function',
		place?: number,
	): void {
		const outer = this.#state;
		this.#state = state;
		this.#statements(bound.body);
		if (needsResult && this.#state !== null) this.#reportMissingResult(bound, kind, place);
		this.#state = outer;
	}

	#reportMissingResult(bound: BoundFunction, kind: 'root' | 'lambda' | 'local-function', place?: number): void {
		const at = place ?? bound.body.at(-1)?.at ?? 0;
		if (kind !== 'lambda') this.#binder.report('CS0161', { name: bound.name }, at);
		else this.#binder.report('CS1643', { kind: 'lambda expression', type: typeText(bound.returns) }, at);
	}

	#assign(local: Local): void {
		if (!this.#state?.has(local)) return;
		const state = new Set(this.#state);
		state.delete(local);
		this.#state = state;
	}

	#unassign(local: Local): void {
		if (this.#state !== null) this.#state = new Set(this.#state).add(local);
	}

	#read(local: Local, at: number): void {
		if (!this.#state?.has(local)) return;
		this.#binder.report('CS0165', { name: local.name }, at);
		this.#assign(local);
	}

	#statements(statements: readonly BoundStatement[]): void {
		for (const statement of statements) this.#statement(statement);
	}

	#statement(statement: BoundStatement): void {
		switch (statement.kind) {
			case 'expression':
				this.#expression(statement.expression);
				return;
			case 'declare':
				if (statement.value === null) this.#unassign(statement.local);
				else this.#expression(statement.value);
				return;
			case 'block':
				this.#statements(statement.statements);
				return;
			case 'if':
				this.#if(statement);
				return;
			case 'while':
				this.#loop(
					() => this.#condition(statement.condition),
					() => this.#statements(statement.body),
					() => {},
				);
				return;
			case 'do':
				this.#do(statement);
				return;
			case 'for':
				this.#for(statement);
				return;
			case 'foreach':
				this.#foreach(statement);
				return;
			case 'switch':
				this.#switch(statement);
				return;
			case 'return':
			case 'throw':
				if (statement.value !== null) this.#expression(statement.value);
				this.#state = null;
				return;
			case 'break':
				this.#breaks[this.#breaks.length - 1] = join(this.#breaks.at(-1)!, this.#state);
				this.#state = null;
				return;
			case 'continue':
				this.#continues[this.#continues.length - 1] = join(this.#continues.at(-1)!, this.#state);
				this.#state = null;
				return;
			case 'try':
				this.#try(statement);
				return;
			case 'local-function': {
				const needsResult = !isVoid(statement.function.returns);
				this.function(statement.function, new Set(), needsResult, 'local-function', statement.at);
				return;
			}
		}
	}

	#if(statement: Extract<BoundStatement, { kind: 'if' }>): void {
		const { whenTrue, whenFalse } = this.#condition(statement.condition);
		this.#state = whenTrue;
		this.#statements(statement.then);
		const afterThen = this.#state;
		this.#state = whenFalse;
		this.#statements(statement.else ?? []);
		this.#state = join(afterThen, this.#state);
	}

	/** A loop that tests first. What its body assigns counts for nothing at the test: the test may come first. */
	#loop(condition: () => Branches, body: () => void, update: () => void): void {
		const { whenTrue, whenFalse } = condition();
		this.#breaks.push(null);
		this.#continues.push(null);
		this.#state = whenTrue;
		body();
		this.#state = join(this.#state, this.#continues.pop()!);
		update();
		this.#state = join(whenFalse, this.#breaks.pop()!);
	}

	#do(statement: Extract<BoundStatement, { kind: 'do' }>): void {
		this.#breaks.push(null);
		this.#continues.push(null);
		this.#statements(statement.body);
		this.#state = join(this.#state, this.#continues.pop()!);
		const { whenFalse } = this.#condition(statement.condition);
		this.#state = join(whenFalse, this.#breaks.pop()!);
	}

	#for(statement: Extract<BoundStatement, { kind: 'for' }>): void {
		this.#statements(statement.initializers);
		const { condition } = statement;
		this.#loop(
			() => (condition === null ? { whenTrue: this.#state, whenFalse: null } : this.#condition(condition)),
			() => this.#statements(statement.body),
			() => {
				for (const update of statement.updates) this.#expression(update);
			},
		);
	}

	#foreach(statement: Extract<BoundStatement, { kind: 'foreach' }>): void {
		this.#expression(statement.source);
		const before = this.#state;
		this.#loop(
			() => ({ whenTrue: before, whenFalse: before }),
			() => this.#statements(statement.body),
			() => {},
		);
	}

	#switch(statement: Extract<BoundStatement, { kind: 'switch' }>): void {
		this.#expression(statement.value);
		const before = this.#state;
		let hasDefault = false;
		let reached = before;
		this.#breaks.push(null);
		for (const [index, section] of statement.sections.entries()) {
			let entry: State = null;
			for (const { test } of section.labels) {
				this.#state = reached;
				if (test === null) {
					hasDefault = true;
					entry = join(entry, before);
				} else {
					const { whenTrue, whenFalse } = this.#condition(test);
					entry = join(entry, whenTrue);
					reached = whenFalse;
				}
			}
			this.#state = entry;
			this.#statements(section.body);
			if (this.#state !== null) this.#reportFallThrough(statement, index);
		}
		const after = this.#breaks.pop()!;
		this.#state = hasDefault || isExhaustive(statement) ? after : join(after, reached);
	}

	#reportFallThrough(statement: Extract<BoundStatement, { kind: 'switch' }>, index: number): void {
		const section = statement.sections[index]!;
		const last = section.labels.at(-1)!;
		const label = last.test === null ? 'default:' : caseText(last.test);
		const at = section.body.at(-1)?.at ?? last.test?.at ?? statement.at;
		this.#binder.report(index === statement.sections.length - 1 ? 'CS8070' : 'CS0163', { label }, at);
	}

	#try(statement: Extract<BoundStatement, { kind: 'try' }>): void {
		const before = this.#state;
		this.#statements(statement.body);
		let after = this.#state;
		for (const clause of statement.catches) {
			// Nothing that the body assigns is certain in its handlers.
			this.#state = before;
			if (clause.filter !== null) this.#state = this.#condition(clause.filter).whenTrue;
			this.#statements(clause.body);
			after = join(after, this.#state);
		}
		if (statement.finally !== null) {
			this.#state = before;
			this.#statements(statement.finally);
			after = this.#afterFinally(before, after, this.#state);
		}
		this.#state = after;
	}

	/** What is assigned after the body, or by the finally block. */
	#afterFinally(before: State, after: State, cleanup: State): State {
		if (after === null || cleanup === null) return null;
		const unassigned = [...after].filter((local) => !before?.has(local) || cleanup.has(local));
		return new Set(unassigned);
	}

	#expression(expression: BoundExpression): void {
		switch (expression.kind) {
			case 'local':
				this.#read(expression.local, expression.at);
				return;
			case 'out':
				this.#out(expression.target);
				return;
			case 'assign':
				this.#assignment(expression);
				return;
			case 'lambda':
				this.function(expression.function, this.#state, !isVoid(expression.function.returns), 'lambda');
				return;
			case 'conditional':
				this.#conditional(expression);
				return;
			case 'coalesce':
				this.#expression(expression.left);
				this.#maybe(expression.right);
				return;
			case 'null-conditional':
				this.#expression(expression.target);
				this.#maybe(expression.access);
				return;
			case 'throw':
				this.#expression(expression.operand);
				this.#state = null;
				return;
			case 'sequence':
				this.#statements(expression.statements);
				this.#expression(expression.result);
				return;
			case 'binary':
			case 'unary':
			case 'is':
				this.#merge(this.#condition(expression));
				return;
			default:
				for (const part of partsOf(expression)) this.#expression(part);
		}
	}

	#merge({ whenTrue, whenFalse }: Branches): void {
		this.#state = join(whenTrue, whenFalse);
	}

	/** Evaluates what may be skipped. */
	#maybe(expression: BoundExpression): void {
		const before = this.#state;
		this.#expression(expression);
		this.#state = join(before, this.#state);
	}

	/** `ref` arguments are written as `out` ones are; a `ref` local must have been assigned, which `out` need not. */
	#out(target: BoundExpression): void {
		if (target.kind === 'local') this.#assign(target.local);
		else this.#expression(target);
	}

	#assignment(expression: Extract<BoundExpression, { kind: 'assign' }>): void {
		const { target, value } = expression;
		if (target.kind === 'local') {
			this.#expression(value);
			this.#assign(target.local);
			return;
		}
		for (const part of partsOf(target)) this.#expression(part);
		this.#expression(value);
	}

	#conditional(expression: Extract<BoundExpression, { kind: 'conditional' }>): void {
		const { whenTrue, whenFalse } = this.#condition(expression.condition);
		this.#state = whenTrue;
		this.#expression(expression.whenTrue);
		const afterTrue = this.#state;
		this.#state = whenFalse;
		this.#expression(expression.whenFalse);
		this.#state = join(afterTrue, this.#state);
	}

	/** The states after a bool that is true, and after one that is false; what a constant rules out is not reached. */
	#condition(expression: BoundExpression): Branches {
		if (expression.kind === 'literal' && typeof expression.value === 'boolean') {
			return expression.value ? { whenTrue: this.#state, whenFalse: null } : { whenTrue: null, whenFalse: this.#state };
		}
		if (expression.kind === 'unary' && expression.operator === '!') {
			const { whenTrue, whenFalse } = this.#condition(expression.operand);
			return { whenTrue: whenFalse, whenFalse: whenTrue };
		}
		if (expression.kind === 'is') return this.#is(expression);
		if (expression.kind === 'binary' && (expression.operator === '&&' || expression.operator === '||')) {
			return this.#logical(expression);
		}
		if (expression.kind === 'binary' || expression.kind === 'unary') {
			for (const part of partsOf(expression)) this.#expression(part);
		} else {
			this.#expression(expression);
		}
		return { whenTrue: this.#state, whenFalse: this.#state };
	}

	/** The local of a pattern is assigned where the pattern matches. */
	#is(expression: Extract<BoundExpression, { kind: 'is' }>): Branches {
		this.#expression(expression.operand);
		const whenTrue = this.#state;
		if (expression.designation === null) return { whenTrue, whenFalse: whenTrue };
		this.#unassign(expression.designation);
		return { whenTrue, whenFalse: this.#state };
	}

	#logical(expression: Extract<BoundExpression, { kind: 'binary' }>): Branches {
		const left = this.#condition(expression.left);
		const isAnd = expression.operator === '&&';
		this.#state = isAnd ? left.whenTrue : left.whenFalse;
		const right = this.#condition(expression.right);
		return isAnd
			? { whenTrue: right.whenTrue, whenFalse: join(left.whenFalse, right.whenFalse) }
			: { whenTrue: join(left.whenTrue, right.whenTrue), whenFalse: right.whenFalse };
	}
}

/** `case 1:`, as far as the test of a label tells it. */
function caseText(test: BoundExpression): string {
	const constant = test.kind === 'binary' && test.operator === '==' ? test.right : null;
	return constant?.kind === 'literal' ? `case ${constantText(constant.value)}:` : 'case';
}
