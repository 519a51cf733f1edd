/** Client certificates towards backends: of the backend entity, and by authentication-certificate. */
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import http2 from 'node:http2';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Backend } from '../../core/model/model.ts';
import type { Snapshot } from '../../core/snapshot/snapshot.ts';
import { TestAuthority } from '../support/certificate-authority.ts';
import { pkcs12, type TestCertificate } from '../support/certificates.ts';
import { startGateway } from '../support/gateway.ts';
import { backendOf, snapshotWith } from '../support/policies.ts';

let authority: TestAuthority;
let server: http2.Http2SecureServer;
let served: Snapshot;
let running: Awaited<ReturnType<typeof startGateway>>;

/** What the gateway's store has of a certificate. */
const stored = (name: string, { cert, key }: TestCertificate) => ({ name, data: Buffer.concat([cert, key]) });

beforeAll(async () => {
	authority = TestAuthority.root('root.test');
	const { cert, key } = authority.issue('localhost');
	const ca = authority.certificate.cert;
	server = http2.createSecureServer({ cert, key, ca, requestCert: true, rejectUnauthorized: true, allowHTTP1: true });
	server.on('request', (request, response) => {
		const socket = request.socket as TLSSocket;
		const { CN } = socket.getPeerCertificate().subject;
		response.end(`${request.httpVersion} ${CN}`);
	});
	server.on('sessionError', () => {}).on('tlsClientError', () => {});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const url = `https://localhost:${(server.address() as AddressInfo).port}`;
	const [ann, ben, cem] = ['ann.test', 'ben.test', 'cem.test'].map((name) => authority.issue(name));
	const body = pkcs12(cem!, 'secret').toString('base64');
	const thumbprint = new X509Certificate(ben!.cert).fingerprint;
	const by = (attributes: string, version = '1') => ({
		serviceUrl: url,
		policy: {
			inbound: `<base /><authentication-certificate ${attributes} />`,
			backend: `<forward-request http-version="${version}" />`,
		},
	});
	const credentials = (certificates: string[]): Partial<Backend> => ({
		credentials: { authorization: null, headers: [], query: [], certificates, managedIdentity: null },
	});
	const entity = (id: string) => ({ policy: { inbound: `<set-backend-service backend-id="${id}" />` } });
	const snapshot = await snapshotWith({
		apis: [
			{ name: 'none', serviceUrl: url },
			{ name: 'id', ...by('certificate-id="ANN"') },
			{ name: 'computed', ...by('certificate-id="@(context.Request.Headers.GetValueOrDefault("X-Id"))"') },
			{ name: 'id-http2', ...by('certificate-id="ann"', '2') },
			{ name: 'thumbprint', ...by(`thumbprint="${thumbprint.toLowerCase()}"`) },
			{ name: 'body', ...by(`body="@(Convert.FromBase64String("${body}"))" password="secret"`) },
			{ name: 'wrong-password', ...by(`body="@(Convert.FromBase64String("${body}"))" password="x"`) },
			{ name: 'unknown', ...by('certificate-id="nobody"') },
			{ name: 'no-key', ...by('certificate-id="root"') },
			{ name: 'entity', ...entity('by-id') },
			{ name: 'entity-thumbprint', ...entity('by-thumbprint') },
			{
				name: 'asked',
				policy: {
					inbound: `<send-request response-variable-name="r"><set-url>${url}/</set-url><authentication-certificate certificate-id="ben" /></send-request><return-response response-variable-name="r" />`,
				},
			},
		],
		backends: [
			backendOf('by-id', url, credentials(['ann'])),
			backendOf('by-thumbprint', url, credentials([thumbprint])),
		],
	});
	served = {
		...snapshot,
		certificates: [stored('ann', ann!), stored('ben', ben!), { name: 'root', data: ca }],
		certificateAuthorities: [{ certificate: 'root', isTrusted: true }],
	};
	running = await startGateway(served);
});

afterAll(async () => {
	await running.gateway.stop();
	server.close();
});

async function get(path: string, headers = {}): Promise<string> {
	const response = await fetch(`${running.url}/${path}`, { headers });
	return response.status === 200 ? response.text() : String(response.status);
}

test.each([
	['id', '1.1 ann.test'],
	['id-http2', '2.0 ann.test'],
	['thumbprint', '1.1 ben.test'],
	['body', '1.1 cem.test'],
	['asked', '1.1 ben.test'],
	['entity', '1.1 ann.test'],
	['entity-thumbprint', '1.1 ben.test'],
])('the backend sees the certificate by %s', async (path, seen) => {
	expect(await get(path)).toBe(seen);
});

test.each(['none', 'unknown', 'no-key', 'wrong-password'])('%s is an error', async (path) => {
	expect(await get(path)).toBe('500');
});

test('connections with different certificates are never shared', async () => {
	const names = Array.from({ length: 40 }, (_, i) => ['ann', 'ben', 'nobody'][i % 3]!);
	const seen = await Promise.all(names.map((name) => get('computed', { 'x-id': name })));
	expect(seen).toEqual(names.map((name) => (name === 'nobody' ? '500' : `1.1 ${name}.test`)));
});

test('an authority comes to be trusted, and no longer, with the configuration that is loaded', async () => {
	for (const [isTrusted, seen] of [
		[false, '500'],
		[true, '1.1 ann.test'],
		[false, '500'],
	] as const) {
		await running.gateway.serve({ ...served, certificateAuthorities: [{ certificate: 'root', isTrusted }] });
		expect(await get('id')).toBe(seen);
	}
	await running.gateway.serve(served);
});
