/** Which listener serves an HTTPS port. */
import { beforeAll, expect, test } from 'vitest';
import { HttpsPort } from '../../core/gateway/https-port.ts';
import type { HostCertificate } from '../../workers/listeners/certificates.ts';
import { selfSigned } from '../support/certificates.ts';
import { hostCertificate } from '../support/http2-gateway.ts';
import { snapshotOf } from '../support/snapshot.ts';

let one: HostCertificate;
let two: HostCertificate;
beforeAll(() => {
	[one, two] = ['one.test', 'two.test'].map((name) => hostCertificate(selfSigned(name))) as [
		HostCertificate,
		HostCertificate,
	];
});

function needs(hosts: HostCertificate[], more: object = {}, managed: string[] = []): string | null {
	const certificates = { default: null, managed: () => hosts, managedHosts: () => managed };
	const options = { port: 0, offersHttp2: false, ciphers: '', hasOwnCiphers: false, certificates, ...more };
	return new HttpsPort(snapshotOf([]), options).needsEngine;
}

test('one certificate, also for several hosts, is served by uWebSockets.js', () => {
	expect(needs([one])).toBe(null);
	expect(needs([one, { ...one, hostname: 'other.test' }])).toBe(null);
});

test.each<[string, () => string | null]>([
	['the port offers HTTP/2', () => needs([one], { offersHttp2: true })],
	['the cipher suites are not those of the product', () => needs([one], { hasOwnCiphers: true })],
	['the host name new.test gets a certificate of its own', () => needs([one], {}, ['new.test'])],
	['the host name * asks clients for a certificate', () => needs([{ ...one, negotiateClientCertificate: true }])],
	['the host name * allows TLS 1.0 or 1.1', () => needs([{ ...one, tls10: true }])],
	[
		'the host name b.test has another certificate than a.test',
		() =>
			needs([
				{ ...one, hostname: 'a.test' },
				{ ...two, hostname: 'b.test' },
			]),
	],
])('the listener of HTTP/2 is needed where %s', (reason, needed) => {
	expect(needed()).toBe(reason);
});
