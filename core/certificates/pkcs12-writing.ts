import type { KeyObject, X509Certificate } from 'node:crypto';
import { createRequire } from 'node:module';

/** The part of node-forge that writes PKCS#12 (RFC 7292). */
interface Forge {
	asn1: { toDer(value: unknown): { getBytes(): string } };
	pki: { certificateFromPem(pem: string): object; privateKeyFromPem(pem: string): object };
	pkcs12: { toPkcs12Asn1(key: object | null, certificates: object[], password: string, options: object): unknown };
}

let loaded: Forge | null = null;

/**
 * A certificate and its private key in PKCS#12, under a password.
 * @param key of RSA; null writes the certificate alone
 */
export function pkcs12Of(certificate: X509Certificate, key: KeyObject | null, password: string): Buffer {
	// Loaded only where a policy exports one.
	loaded ??= createRequire(import.meta.url)('node-forge') as Forge;
	const { asn1, pki, pkcs12 } = loaded;
	const privateKey = key === null ? null : pki.privateKeyFromPem(String(key.export({ type: 'pkcs1', format: 'pem' })));
	const options = { algorithm: '3des', generateLocalKeyId: true };
	const file = pkcs12.toPkcs12Asn1(privateKey, [pki.certificateFromPem(certificate.toString())], password, options);
	return Buffer.from(asn1.toDer(file).getBytes(), 'latin1');
}
