import { BudgetExceeded } from '../host.ts';

/** Objects between two charges. */
const CHARGED_TOGETHER = 1024;

/** Objects that the run at hand may still make on the host; outside of runs there is no bound. */
let left = Number.MAX_SAFE_INTEGER;
let charge: (objects: number) => void = nothing;

function nothing(): void {}

/** @param chargeObjects charges work for objects, so that a run which only makes them ends too */
export function allowObjects(count: number, chargeObjects: (objects: number) => void): void {
	left = count;
	charge = chargeObjects;
}

/** After a run. */
export function allowAllObjects(): void {
	left = Number.MAX_SAFE_INTEGER;
	charge = nothing;
}

/** Counts an object. Throws BudgetExceeded: objects of the host stand for memory as the arena does. */
export function countObject(): void {
	if (--left < 0) throw new BudgetExceeded('The expression used more memory than its budget allows.');
	if (left % CHARGED_TOGETHER === 0) charge(CHARGED_TOGETHER);
}

/** Texts that no arena has room for. */
const LONGEST_TEXT = 1 << 25;

/** Refuses a text that the host puts together, before it gets as long as it could. Throws BudgetExceeded. */
export function checkLength(length: number): void {
	if (length > LONGEST_TEXT) throw new BudgetExceeded('The expression used more memory than its budget allows.');
}
