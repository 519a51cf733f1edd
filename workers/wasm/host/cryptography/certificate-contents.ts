/** What a text of bytes is, as X509Certificate2.GetCertContentType tells it, and certificates as Export writes them. */
import { X509Certificate } from 'node:crypto';
import { pkcs12Of } from '../../../../core/certificates/pkcs12-writing.ts';
import { cryptographic } from '../errors.ts';
import type { NetCertificate } from './certificate.ts';

/** X509ContentType. */
const ContentType = { Unknown: 0, Cert: 1, Pfx: 3, Pkcs7: 5 } as const;

/** The object identifier of signed data, in DER (RFC 5652, 5.1). */
const SIGNED_DATA = Buffer.from('06092a864886f70d010702', 'hex');
/** `SEQUENCE { INTEGER 3 …`: how PKCS#12 begins (RFC 7292, 4), behind the bytes of its length. */
const PFX_VERSION = Buffer.from('020103', 'hex');

/** The type of some bytes. Throws CryptographicException for bytes that are none. */
export function contentTypeOf(bytes: Uint8Array): number {
	try {
		new X509Certificate(bytes);
		return ContentType.Cert;
	} catch {
		const start = Buffer.from(bytes.subarray(0, 32));
		if (bytes[0] === 0x30 && start.includes(PFX_VERSION)) return ContentType.Pfx;
		if (bytes[0] === 0x30 && start.includes(SIGNED_DATA)) return ContentType.Pkcs7;
		throw cryptographic('Cannot find the requested object.');
	}
}

/** `Export(X509ContentType, password)`. Throws CryptographicException. */
export function exported(certificate: NetCertificate, type: number, password: string | null): Uint8Array {
	if (type === ContentType.Cert) return certificate.certificate.raw;
	if (type !== ContentType.Pfx) throw cryptographic('Invalid content type.');
	const key = certificate.privateKey;
	if (key !== null && key.asymmetricKeyType !== 'rsa') throw cryptographic('Only keys of RSA are exported.');
	return pkcs12Of(certificate.certificate, key, password ?? '');
}
