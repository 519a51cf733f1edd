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

// @ts-ignore: decorator
@external("host", "budgetExceeded")
declare function budgetExceeded(): void;

/** Steps left in this run; the host sets it before. */
export let steps: i32 = i32.MAX_VALUE;

export function setSteps(count: i32): void {
	steps = count;
}

/** Work that a host function did for the caller, in steps. */
export function charge(count: i32): void {
	steps -= count;
	if (steps < 0) budgetExceeded();
}

/** At every loop back edge and delegate call. */
// @ts-ignore: decorator
@inline
export function step(): void {
	if (--steps < 0) budgetExceeded();
}
