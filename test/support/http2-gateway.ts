import { DEFAULT_CIPHERS } from 'node:tls';
import { Gateway } from '../../core/gateway/gateway.ts';
import type { Snapshot } from '../../core/snapshot/snapshot.ts';
import type { HostCertificate } from '../../workers/listeners/certificates.ts';
import type { TestCertificate } from './certificates.ts';

export interface Http2Gateway {
	gateway: Gateway;
	/** Origins. */
	http: string;
	h2c: string;
	/** Only with a certificate. */
	https: string;
}

/** A gateway on free ports of the loopback interface: HTTP, h2c, and HTTPS when there is a certificate. */
export async function startHttp2Gateway(
	snapshot: Snapshot,
	certificate: TestCertificate | null = null,
	workers = 1,
): Promise<Http2Gateway> {
	const gateway = await Gateway.start(snapshot, {
		host: '127.0.0.1',
		httpPort: 0,
		workers,
		reusePort: false,
		http2: {
			httpsPort: certificate === null && snapshot.gateway === null ? null : 0,
			h2cPort: 0,
			certificates: { default: certificate === null ? null : hostCertificate(certificate), managed: () => [] },
			ciphers: DEFAULT_CIPHERS,
		},
	});
	return {
		gateway,
		http: `http://127.0.0.1:${gateway.httpPort}`,
		h2c: `http://127.0.0.1:${gateway.h2cPort}`,
		https: `https://127.0.0.1:${gateway.httpsPort}`,
	};
}

/** A certificate for every host name. */
export function hostCertificate({ cert, key }: TestCertificate): HostCertificate {
	return {
		hostname: '*',
		certificate: { cert, key },
		negotiateClientCertificate: false,
		tls10: false,
		tls11: false,
		http2: true,
	};
}
