import { describe, expect, test } from 'vitest';
import { RetryLaterError } from '../../core/acme/acme-library.ts';
import { type ManagedCertificate, renewalTime } from '../../core/acme/managed-certificate.ts';
import { retryDelay } from '../../core/acme/retry.ts';

const SECOND = 1000;
const DAY = 86_400 * SECOND;
const silence = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
const refusal = new Error('too many certificates');

/** Seconds before the attempts that follow, without jitter. */
const delays = (error: Error, attempts: number[]) =>
	attempts.map((failures) => retryDelay(error, failures, 0) / SECOND);

describe('the next attempt', () => {
	test('comes soon and then later and later when the authority cannot be reached', () => {
		expect(delays(silence, [1, 2, 3, 10, 11, 50])).toEqual([5, 10, 20, 2560, 3600, 3600]);
	});

	test('comes later when it refuses, because it counts attempts', () => {
		expect(delays(refusal, [1, 2, 3, 8, 9, 50])).toEqual([300, 600, 1200, 38_400, 43_200, 43_200]);
	});

	test('does not come before the time that the authority asks for', () => {
		const later = new RetryLaterError('rate limited', 7200 * SECOND);
		expect(delays(later, [1, 6])).toEqual([7200, 9600]);
	});

	test('comes up to a quarter earlier at random, so that gateways do not come together', () => {
		expect(retryDelay(refusal, 1, 1) / SECOND).toBe(225);
	});
});

test('a certificate is renewed when two thirds of its time are over, or a little earlier at random', () => {
	const certificate = { notBefore: 0, notAfter: 90 * DAY } as ManagedCertificate;
	expect([0, 1].map((random) => renewalTime(certificate, random) / DAY)).toEqual([60, 57]);
});
