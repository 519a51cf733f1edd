import { createPrivateKey, createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { cryptographic } from '../errors.ts';

/** Elements of `<RSAKeyValue>` and the members of a JSON Web Key that hold the same numbers, in .NET's order. */
const PARTS: [element: string, member: keyof JsonWebKey][] = [
	['Modulus', 'n'],
	['Exponent', 'e'],
	['P', 'p'],
	['Q', 'q'],
	['DP', 'dp'],
	['DQ', 'dq'],
	['InverseQ', 'qi'],
	['D', 'd'],
];
const PUBLIC_PARTS = 2;

/** `RSA.FromXmlString`. Throws CryptographicException. */
export function keyOfXml(xml: string): KeyObject {
	const key: JsonWebKey = { kty: 'RSA' };
	for (const [element, member] of PARTS) {
		const text = new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1];
		if (text !== undefined) key[member] = Buffer.from(text, 'base64').toString('base64url');
	}
	try {
		return key.d === undefined ? createPublicKey({ key, format: 'jwk' }) : createPrivateKey({ key, format: 'jwk' });
	} catch {
		throw cryptographic('Input string does not contain a valid encoding of the RSA key.');
	}
}

/** `RSA.ToXmlString`. */
export function xmlOfKey(key: KeyObject, includesPrivate: boolean): string {
	const numbers = key.export({ format: 'jwk' });
	const parts = includesPrivate ? PARTS : PARTS.slice(0, PUBLIC_PARTS);
	const elements = parts.map(([element, member]) => {
		return `<${element}>${Buffer.from(String(numbers[member]), 'base64url').toString('base64')}</${element}>`;
	});
	return `<RSAKeyValue>${elements.join('')}</RSAKeyValue>`;
}
