import { createHash } from 'node:crypto';
import type { UpstreamRequest, UpstreamTls } from './upstream.ts';

const tlsKeys = new WeakMap<UpstreamTls, string>();

/**
 * Which requests may share a connection: a security boundary. Origin, TLS checks, client certificate, trusted authorities and
 * proxy with its credentials all belong to it; headers and credentials of the request do not.
 */
export function poolKey({ scheme, hostname, port, tls, proxy }: UpstreamRequest): string {
	const origin = `${scheme}://${hostname}:${port}`;
	if (proxy === null && (tls === null || scheme === 'http')) return origin;
	const through = proxy === null ? '' : JSON.stringify([proxy.url, proxy.username, proxy.password]);
	return `${origin} ${tls === null || scheme === 'http' ? '' : tlsKey(tls)} ${through}`;
}

function tlsKey(tls: UpstreamTls): string {
	let key = tlsKeys.get(tls);
	if (key === undefined) {
		const hash = createHash('sha256');
		const { authorities, clientCertificate: _, ...rest } = tls;
		hash.update(JSON.stringify(Object.entries(rest).sort()));
		for (const authority of authorities) hash.update('authority').update(authority);
		const client = tls.clientCertificate;
		if (client !== null)
			hash
				.update('client')
				.update(client.data)
				.update(client.password ?? '');
		key = hash.digest('base64');
		tlsKeys.set(tls, key);
	}
	return key;
}
