/** What is asked of the certificates of the configuration: PEM, the certificate itself first. */
import { X509Certificate } from 'node:crypto';
import { type Certificate, key } from '../model/model.ts';

const parsed = new WeakMap<Uint8Array, X509Certificate>();

/** The certificate itself; null where it could not be read. */
export function leafOf({ data }: Certificate): X509Certificate | null {
	if (data.length === 0) return null;
	let leaf = parsed.get(data);
	if (leaf === undefined) parsed.set(data, (leaf = new X509Certificate(data)));
	return leaf;
}

/** Whether it can be presented, and not only be trusted. */
export function hasPrivateKey({ data }: Certificate): boolean {
	return Buffer.from(data).includes('PRIVATE KEY-----');
}

/** SHA-1 in upper-case hexadecimal digits. */
export function thumbprintOf(certificate: X509Certificate): string {
	return certificate.fingerprint.replaceAll(':', '');
}

/** A thumbprint as people paste it, with whatever stands between the digits, in the form of `thumbprintOf`. */
export function normalThumbprint(text: string): string {
	return text.replace(/[^0-9a-f]/gi, '').toUpperCase();
}

/** By name; without one of that name, by thumbprint. */
export function findCertificate(certificates: readonly Certificate[], target: string): Certificate | null {
	const named = certificates.find(({ name }) => key(name) === key(target));
	return named ?? findByThumbprint(certificates, target);
}

export function findByThumbprint(certificates: readonly Certificate[], thumbprint: string): Certificate | null {
	const wanted = normalThumbprint(thumbprint);
	const found = certificates.find((certificate) => {
		const leaf = leafOf(certificate);
		return leaf !== null && thumbprintOf(leaf) === wanted;
	});
	return found ?? null;
}
