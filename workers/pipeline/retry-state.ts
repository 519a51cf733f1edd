/** What a `retry` remembers between its rounds; times are seconds. */
export interface RetryState {
	count: number;
	interval: number;
	maxInterval: number | null;
	delta: number | null;
	isFirstFast: boolean;
	/** Retries so far. */
	done: number;
}

/**
 * Seconds to wait before retry `n`, counting from 1 (policies.md, retry).
 * @param random from 0 to 1
 */
export function waitBefore(n: number, state: RetryState, random: number): number {
	const { interval, maxInterval, delta, isFirstFast } = state;
	if (n === 1 && isFirstFast) return 0;
	if (delta === null) return maxInterval === null ? interval : Math.min(interval, maxInterval);
	if (maxInterval === null) return interval + (n - 1) * delta;
	const spread = delta * (0.8 + 0.4 * random);
	return Math.min(maxInterval, interval + (2 ** (n - 1) - 1) * spread);
}
