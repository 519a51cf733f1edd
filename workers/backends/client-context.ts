import { createSecureContext, rootCertificates, type SecureContext } from 'node:tls';
import type { UpstreamTls } from './upstream.ts';

/** Reading the authorities takes milliseconds. */
const contexts = new WeakMap<UpstreamTls, SecureContext>();

/** What a client of a backend offers, presents and trusts. Throws OpenSSL's error for a client certificate that it cannot read. */
export function clientContext(settings: UpstreamTls): SecureContext {
	let context = contexts.get(settings);
	if (context === undefined) contexts.set(settings, (context = makeContext(settings)));
	return context;
}

function makeContext(settings: UpstreamTls): SecureContext {
	const { authorities, ciphers, minVersion, maxVersion } = settings;
	const isOld = minVersion === 'TLSv1' || minVersion === 'TLSv1.1';
	return createSecureContext({
		minVersion,
		maxVersion,
		// OpenSSL counts the signatures of the old versions as insecure from level 1 on.
		ciphers: isOld ? `${ciphers}:@SECLEVEL=0` : ciphers,
		...(authorities.length > 0 ? { ca: [...rootCertificates, ...authorities] } : {}),
		// A trusted intermediate vouches by itself.
		allowPartialTrustChain: true,
		...clientCertificate(settings),
	});
}

function clientCertificate({ clientCertificate: client }: UpstreamTls): object {
	if (client === null) return {};
	const data = Buffer.from(client.data);
	const passphrase = client.password === null ? {} : { passphrase: client.password };
	return data.includes('-----BEGIN') ? { cert: data, key: data, ...passphrase } : { pfx: data, ...passphrase };
}
