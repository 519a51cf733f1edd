import type { HostCertificate, ServerTls } from '../../workers/listeners/certificates.ts';
import { key } from '../model/model.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/**
 * What the HTTPS port presents: the certificates of the configuration by host name, then the default one. null: there is none.
 * @param ciphers OpenSSL's list
 */
export function serverTls(
	{ gateway, certificates }: Snapshot,
	defaultCertificate: HostCertificate | null,
	ciphers: string,
): ServerTls | null {
	const byName = new Map(certificates.map((certificate) => [key(certificate.name), certificate]));
	const hosts: HostCertificate[] = [];
	for (const { certificate: name, ...host } of gateway?.hostnames ?? []) {
		const certificate = byName.get(key(name));
		if (certificate === undefined) continue;
		const { data, password } = certificate;
		const isPem = Buffer.from(data).includes('-----BEGIN');
		hosts.push({ ...host, certificate: isPem ? { cert: data, key: data } : { pfx: data, password } });
	}
	if (defaultCertificate !== null) hosts.push(defaultCertificate);
	return hosts.length === 0 ? null : { hosts, ciphers };
}
