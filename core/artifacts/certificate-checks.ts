import { createSecureContext } from 'node:tls';
import { findCertificate, hasPrivateKey, leafOf } from '../certificates/stored-certificate.ts';
import type { Certificate, Model } from '../model/model.ts';
import type { Report } from './report.ts';

/** Reports certificates that have expired, and those that backends are to present and cannot. */
export function checkCertificates({ certificates, backends }: Model, report: Report): void {
	for (const certificate of certificates) {
		const leaf = leafOf(certificate);
		if (leaf === null || Date.parse(leaf.validTo) > Date.now()) continue;
		const values = { name: certificate.name, date: new Date(leaf.validTo).toISOString().slice(0, 10) };
		report.add('TG1069', values, report.placeOf(certificate));
	}
	for (const backend of backends) {
		for (const target of backend.credentials.certificates) {
			const { name } = backend;
			const found = findCertificate(certificates, target);
			if (found === null) {
				report.add('TG1022', { name, collection: 'certificate', target }, report.placeOf(backend));
				continue;
			}
			const reason = unpresentable(found);
			if (reason !== null) report.add('TG1068', { name, certificate: found.name, reason }, report.placeOf(backend));
		}
	}
}

/** Reports host names whose certificate is in the folder and cannot be presented. */
export function checkHostCertificates(
	{ gateway, certificates }: Pick<Model, 'gateway' | 'certificates'>,
	report: Report,
): void {
	for (const host of gateway?.hostnames ?? []) {
		const found = host.certificate === null ? null : findCertificate(certificates, host.certificate);
		const reason = found === null ? null : unpresentable(found);
		if (found === null || reason === null) continue;
		report.add('TG1067', { hostname: host.hostname, certificate: found.name, reason }, report.placeOf(host));
	}
}

/** Why a certificate cannot be presented; null when it can. */
function unpresentable(certificate: Certificate): string | null {
	const { data } = certificate;
	if (data.length === 0) return 'it cannot be read';
	if (!hasPrivateKey(certificate)) return 'it has no private key';
	try {
		const pem = Buffer.from(data);
		createSecureContext({ cert: pem, key: pem });
		return null;
	} catch (error) {
		return `OpenSSL says "${(error as { reason?: string }).reason ?? (error as Error).message}"`;
	}
}
