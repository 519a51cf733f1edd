/** The locals that a local function shares with the functions around it. */
import type { BoundFunction, Local } from '../bound.ts';
import type { State } from './flow-state.ts';
import type { Place } from './places.ts';
import { expressionsWithin, statementsWithin } from './walk.ts';

/** What a call of a local function does to the locals around it. */
export interface FunctionEffect {
	/** Read before the function assigns them. */
	reads: Set<Place>;
	/** The locals that it names. */
	outer: ReadonlySet<Local>;
	/** What of them it may leave unassigned; null when it never returns. */
	leaves: State;
}

/** The locals of outer functions that a function, and those inside of it or called by it, name. */
export function outerLocals(bound: BoundFunction): Set<Local> {
	const visited = new Set<BoundFunction>();
	const named = new Set<Local>();
	collect(bound, visited, named);
	return new Set([...named].filter(({ owner }) => !visited.has(owner)));
}

function collect(bound: BoundFunction, visited: Set<BoundFunction>, named: Set<Local>): void {
	if (visited.has(bound)) return;
	visited.add(bound);
	for (const statement of statementsWithin(bound.body)) {
		if (statement.kind === 'local-function') collect(statement.function, visited, named);
	}
	for (const expression of expressionsWithin(bound.body)) {
		if (expression.kind === 'local') named.add(expression.local);
		if (expression.kind === 'lambda' || expression.kind === 'local-call') {
			collect(expression.function, visited, named);
		}
	}
}
