import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { pkcs12Contents } from './pkcs12.ts';

/** A certificate that cannot be read; the message is the reason. */
export class CertificateDataError extends Error {}

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----[\s\S]+?-----END \1-----/g;

/**
 * Reads a certificate, with its chain and private key where it has them, out of PKCS#12, PEM or DER.
 * @returns PEM: the certificate first, then its chain, then its key without a password
 * Throws CertificateDataError.
 */
export function readCertificateData(bytes: Uint8Array, password: string | null): Uint8Array {
	const { certificates, key } = contents(bytes, password);
	if (certificates.length === 0) throw new CertificateDataError('it holds no certificate');
	const leaf = key === null ? certificates[0]! : certificates.find((each) => each.checkPrivateKey(key));
	if (leaf === undefined) throw new CertificateDataError('its private key belongs to another certificate');
	const chain = certificates.filter((each) => each !== leaf);
	const blocks = [leaf, ...chain].map((each) => each.toString());
	if (key !== null) blocks.push(String(key.export({ type: 'pkcs8', format: 'pem' })));
	return new Uint8Array(Buffer.from(blocks.join('')));
}

interface Contents {
	certificates: X509Certificate[];
	key: KeyObject | null;
}

function contents(bytes: Uint8Array, password: string | null): Contents {
	const text = Buffer.from(bytes).toString('latin1');
	if (text.includes('-----BEGIN')) return pemContents(text, password);
	// A DER certificate and PKCS#12 both begin as a sequence.
	const certificate = attempt(() => new X509Certificate(bytes));
	if (certificate !== null) return { certificates: [certificate], key: null };
	return pkcs12(bytes, password);
}

function pemContents(text: string, password: string | null): Contents {
	const certificates: X509Certificate[] = [];
	let key: KeyObject | null = null;
	for (const [block, label = ''] of text.matchAll(BLOCK)) {
		if (label.endsWith('CERTIFICATE')) {
			const certificate = attempt(() => new X509Certificate(block));
			if (certificate === null) throw new CertificateDataError('a certificate of its PEM is damaged');
			certificates.push(certificate);
		} else if (label.endsWith('PRIVATE KEY')) {
			key ??= attempt(() => createPrivateKey({ key: block, passphrase: password ?? '' }));
			if (key === null) throw new CertificateDataError('its private key is damaged, or its password is wrong');
		}
	}
	return { certificates, key };
}

function pkcs12(bytes: Uint8Array, password: string | null): Contents {
	const found = pkcs12Contents(bytes, password ?? '');
	if (found === 'wrong-password') throw new CertificateDataError('its password is wrong or missing');
	if (found === 'malformed') throw new CertificateDataError('it is neither PKCS#12 nor PEM nor DER');
	const key = found.key === null ? null : createPrivateKey({ key: found.key, format: 'der', type: 'pkcs8' });
	return { certificates: found.certificates.map((der) => new X509Certificate(der)), key };
}

function attempt<Result>(make: () => Result): Result | null {
	try {
		return make();
	} catch {
		return null;
	}
}
