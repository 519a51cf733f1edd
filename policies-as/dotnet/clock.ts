/** The wall clock of the host. */
import { DAYS_TO_1970 } from './calendar';
import { TICKS_PER_DAY, TICKS_PER_MILLISECOND } from './time-span';

/** Milliseconds since 1970-01-01 UTC, with a fraction. */
// @ts-ignore: decorator
@external("host", "clock_now")
declare function clock_now(): f64;

export const TICKS_TO_1970: i64 = <i64>DAYS_TO_1970 * TICKS_PER_DAY;

/** Ticks since 0001-01-01 UTC. */
export function clockTicks(): i64 {
	return TICKS_TO_1970 + <i64>(clock_now() * <f64>TICKS_PER_MILLISECOND);
}
