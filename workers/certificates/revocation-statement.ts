/**
 * What the issuer of a certificate says of it; `unknown`: it cannot be asked, or does not know; `unnamed`: the certificate does not
 * tell where to ask.
 */
export type Revocation = 'good' | 'revoked' | 'unknown' | 'unnamed';

export interface RevocationStatement {
	revocation: Revocation;
	/** Milliseconds. */
	validUntil: number;
}

/** Milliseconds for which a statement is kept at most, and what could not be had is not asked for again. */
export const LONGEST_KEPT = 3_600_000;
export const FAILURE_KEPT = 10_000;

/** Keeps an entry as the newest one; with more than `most` the oldest goes. */
export function keepNewest<Value>(entries: Map<string, Value>, key: string, value: Value, most: number): void {
	entries.delete(key);
	entries.set(key, value);
	if (entries.size > most) entries.delete(entries.keys().next().value!);
}
