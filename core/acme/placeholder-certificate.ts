import { randomBytes, webcrypto } from 'node:crypto';
import type { HostCertificate } from '../../workers/listeners/certificates.ts';

const DAY = 86_400_000;
const VALID_DAYS = 365;
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** A self-signed certificate, which lets the HTTPS port open before there is one that an authority has issued for these host names. */
export async function placeholderCertificate(hostnames: readonly string[]): Promise<HostCertificate> {
	const { X509CertificateGenerator, SubjectAlternativeNameExtension } = await import('@peculiar/x509');
	const names = hostnames.map((value) => ({ type: 'dns' as const, value }));
	const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
	const certificate = await X509CertificateGenerator.createSelfSigned({
		serialNumber: `01${randomBytes(15).toString('hex')}`,
		name: 'CN=tollgate placeholder',
		notBefore: new Date(Date.now() - DAY),
		notAfter: new Date(Date.now() + VALID_DAYS * DAY),
		signingAlgorithm: ALGORITHM,
		keys,
		extensions: [new SubjectAlternativeNameExtension(names)],
	});
	const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
	return {
		hostname: '*',
		certificate: {
			cert: Buffer.from(certificate.toString('pem')),
			key: Buffer.from(`-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----\n`),
		},
		negotiateClientCertificate: false,
		tls10: false,
		tls11: false,
		http2: true,
	};
}
