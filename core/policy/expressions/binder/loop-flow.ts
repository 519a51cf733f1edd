/** What is assigned in loops, and behind them. */
import type { BoundStatement } from '../bound.ts';
import { ExpressionFlow } from './expression-flow.ts';
import { type Branches, join, type State } from './flow-state.ts';

type Of<Kind extends BoundStatement['kind']> = Extract<BoundStatement, { kind: Kind }>;

export abstract class LoopFlow extends ExpressionFlow {
	/** States at the jumps out of the loops and switches around, innermost last. */
	protected readonly breaks: State[] = [];
	protected readonly continues: State[] = [];

	protected loop(statement: Of<'while' | 'do' | 'for' | 'foreach'>): void {
		switch (statement.kind) {
			case 'while':
				this.#testFirst(
					() => this.condition(statement.condition),
					() => this.statements(statement.body),
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
		}
	}

	protected leave(jumps: State[]): void {
		jumps[jumps.length - 1] = join(jumps.at(-1)!, this.state);
		this.state = null;
	}

	/** A loop that tests first. What its body assigns counts for nothing at the test: the test may come first. */
	#testFirst(condition: () => Branches, body: () => void, update: () => void): void {
		const { whenTrue, whenFalse } = condition();
		this.breaks.push(null);
		this.continues.push(null);
		this.state = whenTrue;
		body();
		this.state = join(this.state, this.continues.pop()!);
		update();
		this.state = join(whenFalse, this.breaks.pop()!);
	}

	#do(statement: Of<'do'>): void {
		this.breaks.push(null);
		this.continues.push(null);
		this.statements(statement.body);
		this.state = join(this.state, this.continues.pop()!);
		const { whenFalse } = this.condition(statement.condition);
		this.state = join(whenFalse, this.breaks.pop()!);
	}

	#for(statement: Of<'for'>): void {
		this.statements(statement.initializers);
		const { condition } = statement;
		this.#testFirst(
			() => (condition === null ? { whenTrue: this.state, whenFalse: null } : this.condition(condition)),
			() => this.statements(statement.body),
			() => {
				for (const update of statement.updates) this.expression(update);
			},
		);
	}

	#foreach(statement: Of<'foreach'>): void {
		this.expression(statement.source);
		const before = this.state;
		this.#testFirst(
			() => ({ whenTrue: before, whenFalse: before }),
			() => this.statements(statement.body),
			() => {},
		);
	}
}
