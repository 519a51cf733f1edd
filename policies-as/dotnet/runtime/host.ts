/** What the library asks of the host: exceptions, budgets and boxed values. One line a function; see docs/policy-compiler.md. */

// @ts-ignore: decorator
@external("host", "raise")
declare function hostRaise(type: string, message: string, exception: usize): void;

/** Unwinds to the enclosing `tryCall`, or out of the run. */
export function unwind(type: string, message: string, exception: usize): void {
	hostRaise(type, message, exception);
	unreachable();
}

/** Calls a lifted `try` body; the exception that left it, or null. `outcome` tells how the body ended. */
// @ts-ignore: decorator
@external("host", "tryCall")
export declare function tryCall(body: i32, frame: usize): usize;

/** Steps for the next slice of the run, `needed` at least; the host ends the run when it has none left, or took too long. */
// @ts-ignore: decorator
@external("host", "moreSteps")
declare function moreSteps(needed: i32): i32;

/** Steps left in this slice; the host sets the first one before a run. */
export let steps: i32 = i32.MAX_VALUE;

export function setSteps(count: i32): void {
	steps = count;
}

/** Work that a host function did for the caller, in steps. */
export function charge(count: i32): void {
	steps -= count;
	if (steps < 0) steps += moreSteps(-steps);
}

/** At every loop back edge and delegate call. */
// @ts-ignore: decorator
@inline
export function step(): void {
	if (--steps < 0) steps += moreSteps(1);
}
