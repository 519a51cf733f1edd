import type { HostCertificate, ServerTls } from '../../workers/listeners/certificates.ts';
import { key } from '../model/model.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** Certificates that are not of the configuration. */
export interface CertificateSources {
	/** For hosts without a certificate of their own. */
	default: HostCertificate | null;
	/** Those that the gateway gets itself for host names of a snapshot, as far as it has them. */
	managed(snapshot: Snapshot): HostCertificate[];
	/** All of those host names. */
	managedHosts(snapshot: Snapshot): string[];
}

/**
 * What the HTTPS port presents: the certificates of the configuration by host name, the managed ones, then the default one.
 * null: there is none.
 * @param ciphers OpenSSL's list
 */
export function serverTls(snapshot: Snapshot, sources: CertificateSources, ciphers: string): ServerTls | null {
	const { gateway, certificates } = snapshot;
	const byName = new Map(certificates.map((certificate) => [key(certificate.name), certificate]));
	const hosts: HostCertificate[] = [];
	for (const { certificate: name, ...host } of gateway?.hostnames ?? []) {
		const certificate = name === null ? undefined : byName.get(key(name));
		if (certificate === undefined) continue;
		const { data } = certificate;
		hosts.push({ ...host, certificate: { cert: data, key: data } });
	}
	hosts.push(...sources.managed(snapshot));
	if (sources.default !== null) hosts.push(sources.default);
	return hosts.length === 0 ? null : { hosts, ciphers };
}
