/** The wall clock of the host. */
import { TICKS_PER_MILLISECOND } from '../time/time-span';

/** Milliseconds since 1970-01-01 UTC, with a fraction. */
// @ts-ignore: decorator
@external("host", "clock_now")
declare function clock_now(): f64;

/** A literal: what a constant is made of must be compiled before it, and files import each other in circles. */
export const TICKS_TO_1970: i64 = 621355968000000000;

/** Ticks since 0001-01-01 UTC. */
export function clockTicks(): i64 {
	return TICKS_TO_1970 + <i64>(clock_now() * <f64>TICKS_PER_MILLISECOND);
}
