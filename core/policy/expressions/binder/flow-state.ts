/** Which locals are assigned at a place of a program (C# 7.3, 9.4). */
import type { Local } from '../bound.ts';

/** Locals that are not assigned for certain; null where execution does not come. */
export type State = ReadonlySet<Local> | null;

/** The states after a condition. */
export interface Branches {
	whenTrue: State;
	whenFalse: State;
}

/** The state where two ways meet. */
export function join(a: State, b: State): State {
	if (a === null || b === null || a === b) return a ?? b;
	const joined = new Set(a);
	for (const local of b) joined.add(local);
	return joined;
}

export function isSameState(a: State, b: State): boolean {
	return a === b || (a !== null && b !== null && a.size === b.size && [...a].every((local) => b.has(local)));
}

export function assigned(state: State, local: Local): State {
	if (!state?.has(local)) return state;
	const next = new Set(state);
	next.delete(local);
	return next;
}

export function unassigned(state: State, local: Local): State {
	return state === null ? null : new Set(state).add(local);
}
