/** Which statements are reached, and whether locals are assigned where they are read (C# 7.3, 8.2 and 9.4). */
import type { BoundFunction, BoundLabel, BoundStatement, Local } from '../bound.ts';
import type { ExpressionErrorCode } from '../errors.ts';
import type { Binder } from './binder.ts';
import { typeText } from './display.ts';
import { assigned, common, isSameState, isUnassigned, join, type State, unassigned } from './flow-state.ts';
import { LoopFlow } from './loop-flow.ts';
import { type FunctionEffect, outerLocals } from './outer-locals.ts';
import { localOf, type Place, writtenName } from './places.ts';
import { chosenLabel, fallThrough, takesEveryValue } from './switches.ts';
import { isVoid } from './type-relations.ts';
import { functionText } from './variables.ts';

/** Reports paths without a result, locals that are read unassigned, and cases that fall through. */
export function checkFlow(binder: Binder, root: BoundFunction, needsResult: boolean): void {
	new FlowChecker(binder).function(root, new Set(), needsResult ? 'root' : null);
}

/** Which functions must return a value, and how their errors name them. */
type ResultKind = 'root' | 'lambda' | 'local-function' | null;

/** The labels directly in a list of statements. */
function labelsOf(statements: readonly BoundStatement[]): BoundLabel[] {
	return statements.flatMap((statement) => (statement.kind === 'label' ? [statement.label] : []));
}

class FlowChecker extends LoopFlow {
	readonly #binder: Binder;
	/** States at the jumps to labels. */
	readonly #gotos = new Map<BoundLabel, State>();
	/** What local functions do to the locals around them. */
	readonly #effects: Map<BoundFunction, FunctionEffect>;
	/** Set while a local function is asked for its effect: reads are noted, not reported. */
	#noted: { effect: FunctionEffect; exit: State } | null = null;

	/** The parameters that the function must write before it returns. */
	readonly #written: readonly Local[];

	constructor(binder: Binder, effects = new Map<BoundFunction, FunctionEffect>(), written: readonly Local[] = []) {
		super();
		this.#binder = binder;
		this.#effects = effects;
		this.#written = written;
	}

	#requireWritten(at: number): void {
		for (const local of this.#written) {
			if (isUnassigned(this.state, local)) this.#binder.report('CS0177', { name: local.name }, at);
		}
	}

	/** @param place of the function's name, for errors; the end of its body by default */
	function(bound: BoundFunction, state: State, result: ResultKind, place?: number): void {
		const outer = this.state;
		this.state = state;
		this.statements(bound.body);
		const gives = result !== null && bound.iterator === null;
		const isMissing = gives && !(result !== 'root' && isVoid(bound.returns)) && this.state !== null;
		if (isMissing) this.#reportMissingResult(bound, result, place);
		if (result === 'local-function') this.#requireWritten(place ?? 0);
		this.state = outer;
	}

	#reportMissingResult(bound: BoundFunction, kind: Exclude<ResultKind, null>, place?: number): void {
		const at = place ?? bound.body.at(-1)?.at ?? 0;
		if (kind !== 'lambda')
			this.#binder.report('CS0161', { name: kind === 'root' ? bound.name : functionText(bound) }, at);
		else this.#binder.report('CS1643', { kind: 'lambda expression', type: typeText(bound.returns) }, at);
	}

	protected read(place: Place, at: number): void {
		if (!isUnassigned(this.state, place)) return;
		if (this.#noted !== null) this.#noted.effect.reads.add(place);
		else this.#binder.report(...unassignedError(place), at);
		// Once is enough.
		this.state = assigned(this.state, place);
	}

	protected lambda(bound: BoundFunction): void {
		const noted = this.#noted;
		const exit = noted?.exit ?? null;
		// Where execution does not come, a body must still end as it should.
		this.function(bound, this.state ?? new Set(), 'lambda');
		if (noted !== null) noted.exit = exit;
	}

	protected localCall(bound: BoundFunction, at: number): void {
		const { reads, outer, leaves } = this.#effectOf(bound);
		for (const place of reads) this.read(place, at);
		const { state } = this;
		if (state === null || leaves === null) return;
		const others = [...state].filter((place) => !outer.has(localOf(place)));
		this.state = new Set([...others, ...common(state, leaves)]);
	}

	/** What a call of a local function reads and assigns of the locals around it; nothing of a call inside of itself. */
	#effectOf(bound: BoundFunction): FunctionEffect {
		const known = this.#effects.get(bound);
		if (known !== undefined) return known;
		const outer = outerLocals(bound);
		// Until its end is known, it is taken to assign nothing.
		const effect: FunctionEffect = { reads: new Set(), outer, leaves: outer };
		this.#effects.set(bound, effect);
		const checker = new FlowChecker(this.#binder, this.#effects);
		const noted = { effect, exit: null as State };
		checker.#noted = noted;
		checker.state = outer;
		checker.statements(bound.body);
		// The body of an iterator does not run when it is called.
		if (bound.iterator === null) effect.leaves = join(noted.exit, checker.state);
		return effect;
	}

	protected statements(statements: readonly BoundStatement[]): void {
		const labels = labelsOf(statements);
		if (labels.length === 0) this.#once(statements);
		else this.#untilStable(labels, () => this.#once(statements));
	}

	#once(statements: readonly BoundStatement[]): void {
		for (const statement of statements) this.#statement(statement);
	}

	/** Follows statements again while jumps back to their labels bring further states. */
	#untilStable(labels: readonly BoundLabel[], follow: () => void): void {
		const start = this.state;
		let before: State[];
		do {
			before = labels.map((label) => this.#stateAt(label));
			this.state = start;
			follow();
		} while (labels.some((label, index) => !isSameState(this.#stateAt(label), before[index]!)));
	}

	#stateAt(label: BoundLabel): State {
		return this.#gotos.get(label) ?? null;
	}

	#statement(statement: BoundStatement): void {
		this.#binder.step(statement.at);
		switch (statement.kind) {
			case 'expression':
				this.expression(statement.expression);
				return;
			case 'declare':
				if (statement.value === null) this.state = unassigned(this.state, statement.local);
				else this.expression(statement.value);
				return;
			case 'block':
				this.statements(statement.statements);
				return;
			case 'if':
				this.#if(statement);
				return;
			case 'while':
			case 'do':
			case 'for':
			case 'foreach':
				this.loop(statement);
				return;
			case 'switch':
				this.#switch(statement);
				return;
			case 'return':
			case 'throw':
				if (statement.value !== null) this.expression(statement.value);
				if (statement.kind === 'return') this.#return(statement.at);
				this.state = null;
				return;
			case 'yield':
				this.expression(statement.value);
				return;
			case 'break':
				this.leave(this.breaks);
				return;
			case 'continue':
				this.leave(this.continues);
				return;
			case 'label':
				this.state = join(this.state, this.#stateAt(statement.label));
				return;
			case 'goto':
				this.#gotos.set(statement.label, join(this.#stateAt(statement.label), this.state));
				this.state = null;
				return;
			case 'try':
				this.#try(statement);
				return;
			case 'local-function':
				this.#localFunction(statement.function, statement.at);
				return;
		}
	}

	/** Its body is checked by itself: what it reads of the locals around is asked where it is called. */
	#localFunction(bound: BoundFunction, at: number): void {
		if (this.#noted !== null) return;
		const written = bound.parameters.filter(({ byReference }) => byReference === 'out');
		const checker = new FlowChecker(this.#binder, this.#effects, written);
		checker.function(bound, new Set(written), 'local-function', at);
	}

	#return(at: number): void {
		if (this.#noted !== null) this.#noted.exit = join(this.#noted.exit, this.state);
		this.#requireWritten(at);
	}

	#if(statement: Extract<BoundStatement, { kind: 'if' }>): void {
		const { whenTrue, whenFalse } = this.condition(statement.condition);
		this.state = whenTrue;
		this.statements(statement.then);
		const afterThen = this.state;
		this.state = whenFalse;
		this.statements(statement.else ?? []);
		this.state = join(afterThen, this.state);
	}

	#switch(statement: Extract<BoundStatement, { kind: 'switch' }>): void {
		this.expression(statement.value);
		const labels = statement.sections.flatMap(({ label, body }) => [
			...(label === null ? [] : [label]),
			...labelsOf(body),
		]);
		this.breaks.push(null);
		this.#untilStable(labels, () => this.#sections(statement));
		this.state = join(this.state, this.breaks.pop()!);
	}

	/** Follows the sections; the state behind them is that where no label matches. */
	#sections(statement: Extract<BoundStatement, { kind: 'switch' }>): void {
		const before = this.state;
		const chosen = chosenLabel(statement);
		let reached = before;
		for (const [index, section] of statement.sections.entries()) {
			let entry = section.label === null ? null : this.#stateAt(section.label);
			for (const { test } of section.labels) {
				this.state = reached;
				if (chosen !== null) {
					if (chosen.label?.test === test) entry = before;
				} else if (test === null) {
					entry = join(entry, before);
				} else {
					const { whenTrue, whenFalse } = this.condition(test);
					entry = join(entry, whenTrue);
					reached = whenFalse;
				}
			}
			this.state = entry;
			this.statements(section.body);
			if (this.state !== null) this.#binder.report(...fallThrough(statement, index));
		}
		if (chosen !== null) this.state = chosen.label === null ? before : null;
		else this.state = takesEveryValue(statement) ? null : reached;
	}

	#try(statement: Extract<BoundStatement, { kind: 'try' }>): void {
		const before = this.state;
		this.statements(statement.body);
		let after = this.state;
		for (const clause of statement.catches) {
			// Nothing that the body assigns is certain in its handlers.
			this.state = before;
			if (clause.filter !== null) this.state = this.condition(clause.filter).whenTrue;
			this.statements(clause.body);
			after = join(after, this.state);
		}
		if (statement.finally !== null) {
			this.state = before;
			this.statements(statement.finally);
			after = this.#afterFinally(before, after, this.state);
		}
		this.state = after;
	}

	/** What is assigned after the body, or by the finally block. */
	#afterFinally(before: State, after: State, cleanup: State): State {
		if (after === null || cleanup === null) return null;
		const own = [...after].filter((place) => !isUnassigned(before, place));
		return new Set([...own, ...common(after, cleanup)]);
	}
}

/** An element by its tuple's name and its own. */
function unassignedError(place: Place): [ExpressionErrorCode, Record<string, string>] {
	const { name, byReference } = localOf(place);
	if ('parent' in place) return ['CS0170', { name: writtenName(place) }];
	return [byReference === 'out' ? 'CS0269' : 'CS0165', { name }];
}
