import { DEFAULT_CIPHERS } from 'node:tls';
import { Gateway } from '../../core/gateway/gateway.ts';
import type { HttpsOptions } from '../../core/gateway/https-port.ts';
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
	offersHttp2 = true,
): Promise<Http2Gateway> {
	const gateway = await Gateway.start(snapshot, {
		host: '127.0.0.1',
		httpPort: 0,
		workers,
		reusePort: false,
		h2cPort: 0,
		https: certificate === null && snapshot.gateway === null ? undefined : httpsOptions(certificate, offersHttp2),
	});
	return {
		gateway,
		http: `http://127.0.0.1:${gateway.httpPort}`,
		h2c: `http://127.0.0.1:${gateway.h2cPort}`,
		https: `https://127.0.0.1:${gateway.httpsPort}`,
	};
}

function httpsOptions(certificate: TestCertificate | null, offersHttp2: boolean): HttpsOptions {
	return {
		port: 0,
		offersHttp2,
		certificates: {
			default: certificate === null ? null : hostCertificate(certificate),
			managed: () => [],
			managedHosts: () => [],
		},
		ciphers: DEFAULT_CIPHERS,
		hasOwnCiphers: false,
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
