import { RetryLaterError } from './acme-library.ts';

/** Milliseconds before the second attempt, doubled each time; an authority that answered counts attempts, one that did not cannot. */
const AFTER_SILENCE = { first: 5_000, longest: 3_600_000 };
const AFTER_REFUSAL = { first: 300_000, longest: 43_200_000 };

/**
 * Milliseconds to wait before the next attempt.
 * @param failures in a row, at least 1
 * @param random from 0 to 1: the wait is up to a quarter shorter
 */
export function retryDelay(error: Error, failures: number, random: number): number {
	const { first, longest } = isSilence(error) ? AFTER_SILENCE : AFTER_REFUSAL;
	const delay = Math.min(first * 2 ** (failures - 1), longest) * (1 - random / 4);
	return error instanceof RetryLaterError ? Math.max(delay, error.milliseconds) : delay;
}

/** Whether the authority could not be reached: the library's HTTP client has an error code and no response. */
function isSilence(error: Error & { code?: string; response?: unknown }): boolean {
	return error.code !== undefined && error.response === undefined;
}
