import { createPrivateKey, X509Certificate } from 'node:crypto';

/** A certificate that an ACME authority issued, with its key. */
export interface ManagedCertificate {
	/** Private key and certificate chain in PEM. */
	pem: Buffer;
	serialNumber: string;
	/** Milliseconds since the epoch. */
	notBefore: number;
	notAfter: number;
}

/** Share of the lifetime after which a certificate is renewed, and how much earlier at random, so that not all are at once. */
const RENEWAL_SHARE = 2 / 3;
const RENEWAL_JITTER = 1 / 30;

/** Reads key and chain in PEM. Throws when they do not fit together, or are not for the host. */
export function readManagedCertificate(pem: Buffer, hostname: string): ManagedCertificate {
	const certificate = new X509Certificate(pem);
	if (certificate.checkHost(hostname) === undefined) throw new Error(`the certificate is not for ${hostname}`);
	if (!certificate.checkPrivateKey(createPrivateKey(pem))) throw new Error('the key is not the certificate’s');
	return {
		pem,
		serialNumber: certificate.serialNumber,
		notBefore: certificate.validFromDate.getTime(),
		notAfter: certificate.validToDate.getTime(),
	};
}

/**
 * When to renew a certificate; milliseconds since the epoch.
 * @param random from 0 to 1
 */
export function renewalTime({ notBefore, notAfter }: ManagedCertificate, random: number): number {
	return notBefore + (notAfter - notBefore) * (RENEWAL_SHARE - RENEWAL_JITTER * random);
}
