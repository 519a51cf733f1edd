/** Which variables are assigned at a place of a program (C# 7.3, 9.4). */
import type { Local } from '../bound.ts';
import type { Place } from './places.ts';
import { isWithin, partsAround } from './places.ts';

/** What is not assigned for certain: locals, or elements of tuples that are assigned in part; null where execution does not come. */
export type State = ReadonlySet<Place> | null;

/** The states after a condition. */
export interface Branches {
	whenTrue: State;
	whenFalse: State;
}

/** The state where two ways meet. */
export function join(a: State, b: State): State {
	if (a === null || b === null || a === b) return a ?? b;
	const joined = new Set(a);
	for (const place of b) joined.add(place);
	return joined;
}

export function isSameState(a: State, b: State): boolean {
	return a === b || (a !== null && b !== null && a.size === b.size && [...a].every((place) => b.has(place)));
}

/** Whether a place, or a part of it, is not assigned. */
export function isUnassigned(state: State, place: Place): boolean {
	if (state === null) return false;
	return state.has(place) || [...state].some((other) => isWithin(other, place) || isWithin(place, other));
}

export function assigned(state: State, place: Place): State {
	if (state === null || !isUnassigned(state, place)) return state;
	const next = new Set<Place>();
	for (const other of state) {
		if (isWithin(other, place)) continue;
		if (isWithin(place, other)) for (const part of partsAround(place, other)) next.add(part);
		else next.add(other);
	}
	return next;
}

export function unassigned(state: State, local: Local): State {
	return state === null ? null : new Set(state).add(local);
}

/** What is not assigned in both of two states. */
export function common(a: ReadonlySet<Place>, b: ReadonlySet<Place>): Set<Place> {
	const found = new Set<Place>();
	for (const place of a) {
		for (const other of b) {
			if (isWithin(place, other)) found.add(place);
			else if (isWithin(other, place)) found.add(other);
		}
	}
	return found;
}
