/**
 * Takes the body of an iterator apart. An iterator leaves its body at each `yield` and comes back behind it, into the middle
 * of loops and blocks: the statements around a `yield` become steps, labels and branches; those without one stay whole.
 */
import { statementsWithin } from '../binder/walk.ts';
import type { BoundExpression, BoundFunction, BoundLabel, BoundStatement } from '../bound.ts';

type Of<Kind extends BoundStatement['kind']> = Extract<BoundStatement, { kind: Kind }>;
type Loop = Of<'while' | 'do' | 'for'>;

export type Step =
	/** A statement without `yield`. */
	| { kind: 'run'; statement: BoundStatement }
	/** Gives a value out; the next call goes on behind it. */
	| { kind: 'yield'; value: BoundExpression }
	| { kind: 'label'; label: BoundLabel }
	| { kind: 'goto'; label: BoundLabel }
	/** Goes to the label when the condition has this value. */
	| { kind: 'branch'; condition: BoundExpression; when: boolean; label: BoundLabel }
	/** Goes to the label of the first section that matches. */
	| { kind: 'choose'; statement: Of<'switch'>; labels: BoundLabel[]; otherwise: BoundLabel }
	/** What follows, up to `outside`, is in a switch or a turn of a loop. */
	| { kind: 'inside'; loop: Loop | null; break: BoundLabel; continue: BoundLabel | null }
	| { kind: 'outside' }
	/** What follows, up to `unguard`, has something to do when it is left. */
	| { kind: 'guard'; cleanup: BoundStatement[] }
	| { kind: 'unguard' };

export function stepsOf({ body, iterator }: BoundFunction): Step[] {
	const taker = new Taker();
	taker.statements(body);
	return [...taker.steps, { kind: 'label', label: iterator!.end }];
}

class Taker {
	readonly steps: Step[] = [];

	statements(statements: readonly BoundStatement[]): void {
		for (const statement of statements) this.#statement(statement);
	}

	#statement(statement: BoundStatement): void {
		switch (statement.kind) {
			case 'yield':
				this.steps.push({ kind: 'yield', value: statement.value });
				return;
			case 'label':
				this.#label(statement.label);
				return;
			default:
				if (holdsYield(statement)) this.#apart(statement);
				else this.steps.push({ kind: 'run', statement });
		}
	}

	/** A statement that has a `yield` inside. */
	#apart(statement: BoundStatement): void {
		switch (statement.kind) {
			case 'block':
				this.statements(statement.statements);
				return;
			case 'if':
				this.#if(statement);
				return;
			case 'while':
				this.#while(statement);
				return;
			case 'do':
				this.#do(statement);
				return;
			case 'for':
				this.#for(statement);
				return;
			case 'switch':
				this.#switch(statement);
				return;
			case 'try':
				// One with a `catch` never yields.
				this.steps.push({ kind: 'guard', cleanup: statement.finally! });
				this.statements(statement.body);
				this.steps.push({ kind: 'unguard' });
				return;
			default:
				throw new Error(`yield in a ${statement.kind} statement`);
		}
	}

	#if({ condition, then, else: otherwise }: Of<'if'>): void {
		const labels = { else: named('else'), end: named('end of if') };
		this.#branch(condition, false, labels.else);
		this.statements(then);
		this.#goto(labels.end);
		this.#label(labels.else);
		this.statements(otherwise ?? []);
		this.#label(labels.end);
	}

	#while(loop: Of<'while'>): void {
		const labels = { continue: named('while'), break: named('end of while') };
		this.#label(labels.continue);
		this.#branch(loop.condition, false, labels.break);
		this.#turn(loop, labels);
		this.#goto(labels.continue);
		this.#label(labels.break);
	}

	#do(loop: Of<'do'>): void {
		const labels = { start: named('do'), continue: named('while of do'), break: named('end of do') };
		this.#label(labels.start);
		this.#turn(loop, labels);
		this.#label(labels.continue);
		this.#branch(loop.condition, true, labels.start);
		this.#label(labels.break);
	}

	#for(loop: Of<'for'>): void {
		const labels = { start: named('for'), continue: named('update of for'), break: named('end of for') };
		this.statements(loop.initializers);
		this.#label(labels.start);
		if (loop.condition !== null) this.#branch(loop.condition, false, labels.break);
		this.#turn(loop, labels);
		this.#label(labels.continue);
		this.statements(loop.updates.map((expression) => ({ kind: 'expression', at: expression.at, expression })));
		this.#goto(labels.start);
		this.#label(labels.break);
	}

	#turn(loop: Loop, labels: { break: BoundLabel; continue: BoundLabel }): void {
		this.steps.push({ kind: 'inside', loop, break: labels.break, continue: labels.continue });
		this.statements(loop.body);
		this.steps.push({ kind: 'outside' });
	}

	#switch(statement: Of<'switch'>): void {
		const end = named('end of switch');
		const labels = statement.sections.map(({ label }) => label ?? named('section'));
		this.steps.push({ kind: 'choose', statement, labels, otherwise: end });
		this.steps.push({ kind: 'inside', loop: null, break: end, continue: null });
		for (const [index, { body }] of statement.sections.entries()) {
			this.#label(labels[index]!);
			this.statements(body);
		}
		this.steps.push({ kind: 'outside' });
		this.#label(end);
	}

	#label(label: BoundLabel): void {
		this.steps.push({ kind: 'label', label });
	}

	#goto(label: BoundLabel): void {
		this.steps.push({ kind: 'goto', label });
	}

	#branch(condition: BoundExpression, when: boolean, label: BoundLabel): void {
		this.steps.push({ kind: 'branch', condition, when, label });
	}
}

function named(name: string): BoundLabel {
	return { name };
}

/** Whether a statement has a `yield` in it, at any depth. */
function holdsYield(statement: BoundStatement): boolean {
	for (const { kind } of statementsWithin([statement])) if (kind === 'yield') return true;
	return false;
}
