/** The client certificate that a policy presents to a backend, in place of what the backend entity says. */
import { findByThumbprint, findCertificate, hasPrivateKey } from '../../core/certificates/stored-certificate.ts';
import type { Settings } from '../../core/policy/statements/authentication-certificate.ts';
import type { UpstreamTls } from '../backends/upstream.ts';
import type { RequestContext } from './request-context.ts';

export type ClientCredentials = NonNullable<UpstreamTls['clientCertificate']>;

/** The same object for the same certificate, so that equal settings are told by it. */
const ofStored = new WeakMap<Uint8Array, ClientCredentials>();

/** What `authentication-certificate` names. Throws PolicyError when the gateway has no such certificate. */
export function clientCredentials(request: RequestContext, settings: Settings): ClientCredentials {
	const { thumbprint, certificateId, body, password } = settings;
	if (body !== null) {
		const data = request.value(body);
		if (!(data instanceof Uint8Array)) throw request.error('CertificateNotFound', 'The certificate has no content.');
		return { data, password: password === null ? null : request.text(password) };
	}
	const { certificates } = request.served.snapshot;
	const name = request.text(certificateId ?? thumbprint);
	const found = certificateId === null ? findByThumbprint(certificates, name) : findCertificate(certificates, name);
	if (found === null || !hasPrivateKey(found)) {
		throw request.error('CertificateNotFound', `Certificate ${name} was not found, or has no private key.`);
	}
	let credentials = ofStored.get(found.data);
	if (credentials === undefined) ofStored.set(found.data, (credentials = { data: found.data, password: null }));
	return credentials;
}

const presenting = new WeakMap<ClientCredentials, WeakMap<UpstreamTls, UpstreamTls>>();

/** Settings that present a certificate. @param credentials null: as the settings say */
export function withCredentials(tls: UpstreamTls, credentials: ClientCredentials | null): UpstreamTls {
	if (credentials === null) return tls;
	let known = presenting.get(credentials);
	if (known === undefined) presenting.set(credentials, (known = new WeakMap()));
	let merged = known.get(tls);
	if (merged === undefined) known.set(tls, (merged = { ...tls, clientCertificate: credentials }));
	return merged;
}
