import { createPrivateKey, createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { cryptographic } from '../errors.ts';

/** The numbers of RSAParameters as a JSON Web Key names them: Modulus, Exponent, D, P, Q, DP, DQ, InverseQ. */
const NUMBERS: readonly (keyof JsonWebKey)[] = ['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'];
const PUBLIC_NUMBERS = 2;

/** The numbers of a key, big end first; null for the private ones where they are not asked for. */
export function numbersOf(key: KeyObject, includesPrivate: boolean): (Uint8Array | null)[] {
	const values = key.export({ format: 'jwk' });
	return NUMBERS.map((name, index) => {
		const isGiven = includesPrivate || index < PUBLIC_NUMBERS;
		return isGiven ? Buffer.from(String(values[name]), 'base64url') : null;
	});
}

/** A public key of two numbers, or a pair of all eight. Throws CryptographicException. */
export function keyOfNumbers(numbers: readonly (Uint8Array | null)[]): KeyObject {
	const key: JsonWebKey = { kty: 'RSA' };
	for (const [index, bytes] of numbers.entries()) {
		if (bytes !== null) key[NUMBERS[index]!] = Buffer.from(bytes).toString('base64url');
	}
	try {
		return key.d === undefined ? createPublicKey({ key, format: 'jwk' }) : createPrivateKey({ key, format: 'jwk' });
	} catch {
		throw cryptographic('The specified RSA parameters are not valid; both Exponent and Modulus are required fields.');
	}
}
