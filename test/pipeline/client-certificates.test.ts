/** Client certificates of callers: asked for per host, shown to policies, and checked by validate-client-certificate. */
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import http2 from 'node:http2';
import https from 'node:https';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { thumbprintOf } from '../../core/certificates/stored-certificate.ts';
import { TestAuthority } from '../support/certificate-authority.ts';
import { selfSigned, type TestCertificate } from '../support/certificates.ts';
import { type Http2Gateway, startHttp2Gateway } from '../support/http2-gateway.ts';
import { IssuerServer } from '../support/issuer-server.ts';
import { type PolicyApi, snapshotWith } from '../support/policies.ts';

const OK = '<return-response><set-status code="200" /></return-response>';
/** What the policy error says, in headers of the answer. */
const ON_ERROR =
	'<set-header name="X-Error"><value>@(context.LastError.Source + ":" + context.LastError.Reason)</value></set-header>' +
	'<set-header name="X-Message"><value>@(context.LastError.Message)</value></set-header>';

let authority: TestAuthority;
let intermediate: TestAuthority;
let issuers: IssuerServer;
const clients: Record<string, { cert: Buffer; key: Buffer }> = {};
let running: Http2Gateway;

function client(name: string, certificate: TestCertificate, ...chain: TestCertificate[]): TestCertificate {
	clients[name] = { cert: Buffer.concat([certificate.cert, ...chain.map(({ cert }) => cert)]), key: certificate.key };
	return certificate;
}

const of = ({ cert }: { cert: Buffer }) => new X509Certificate(cert);

/** An API of the name with a check of these attributes and identities. */
function api(name: string, attributes: string, identities: string[] = []): PolicyApi {
	const children = identities.map((each) => `<identity ${each} />`).join('');
	const body = identities.length === 0 ? '' : `<identities>${children}</identities>`;
	const statement = `<validate-client-certificate ${attributes}>${body}</validate-client-certificate>`;
	return { name, policy: { inbound: `${statement}${OK}`, onError: ON_ERROR } };
}

beforeAll(async () => {
	authority = TestAuthority.root('root.test');
	intermediate = authority.intermediate('intermediate.test');
	issuers = await IssuerServer.start();
	const point = (path: string) => [issuers.list(path)];
	const subject = '/C=DE/O=Ann, "Inc"/CN=ann.test';
	const ann = client('ann', authority.issue('ann.test', { subject }));
	client('ben', intermediate.issue('ben.test'), intermediate.certificate);
	client('ben alone', intermediate.issue('ben.test'));
	client('early', authority.issue('early.test', { start: '20990101000000Z', end: '20991231000000Z' }));
	client('late', authority.issue('late.test', { start: '20200101000000Z', end: '20210101000000Z' }));
	client('stranger', selfSigned('stranger.test'));
	const noAuthority = authority.issue('leaf.test', { extensions: ['basicConstraints=CA:FALSE'] });
	client('below a leaf', new TestAuthority(noAuthority).issue('fake.test'), noAuthority);
	client('listed', authority.issue('listed.test', { extensions: point('/listed') }));
	const revoked = client('revoked', authority.issue('revoked.test', { extensions: point('/listed') }));
	client('unlisted', authority.issue('unlisted.test', { extensions: point('/nothing') }));
	client('forged list', authority.issue('forged.test', { extensions: point('/forged') }));
	authority.revoke(revoked);
	issuers.lists.set('/listed', authority.list());
	issuers.lists.set('/forged', TestAuthority.root('root.test').list());

	const trust = 'validate-revocation="false"';
	const none = `${trust} validate-trust="false" validate-not-before="false" validate-not-after="false"`;
	const issuer = of(authority.certificate);
	const snapshot = await snapshotWith({
		apis: [
			api('all', ''),
			api('trust', trust),
			api('none', none),
			api('ignored', 'ignore-error="true"'),
			api('thumbprint', trust, [`thumbprint="${of(ann).fingerprint.toLowerCase()}"`]),
			api('serial', trust, [`serial-number="${of(ann).serialNumber.toLowerCase()}"`]),
			api('common', trust, ['common-name="ann.test"']),
			api('subject', trust, ['subject="CN=ann.test,O=&quot;Ann, &quot;&quot;Inc&quot;&quot;&quot;, C=DE"']),
			api('dns', trust, ['dns-name="ANN.test"']),
			api('issuer-subject', trust, ['issuer-subject="CN=root.test"']),
			api('issuer-thumbprint', trust, [`issuer-thumbprint="${thumbprintOf(issuer)}"`]),
			api('issuer-id', trust, ['issuer-certificate-id="authority"']),
			api('every', trust, ['common-name="ann.test" issuer-subject="CN=other"', 'common-name="ben.test"']),
			{
				name: 'shown',
				policy: {
					inbound: `<return-response><set-status code="200" /><set-header name="X-Shown"><value>@(context.Request.Certificate?.Thumbprint + " " + context.Request.Certificate?.VerifyNoRevocation())</value></set-header></return-response>`,
				},
			},
		],
	});
	const server = selfSigned('server.test');
	const host = (hostname: string, negotiateClientCertificate: boolean) => ({
		hostname,
		certificate: 'server',
		negotiateClientCertificate,
		tls10: false,
		tls11: false,
		http2: true,
	});
	running = await startHttp2Gateway({
		...snapshot,
		certificates: [
			{ name: 'server', data: Buffer.concat([server.cert, server.key]) },
			{ name: 'authority', data: authority.certificate.cert },
		],
		certificateAuthorities: [{ certificate: 'authority', isTrusted: true }],
		gateway: { name: 'edge', location: '', hostnames: [host('mutual.test', true), host('plain.test', false)] },
	});
});

afterAll(async () => {
	await running.gateway.stop();
	issuers.stop();
});

interface Answer {
	status: number;
	headers: Record<string, string | string[] | undefined>;
	body: string;
}

async function get(path: string, who: string | null, version: '1.1' | '2' = '1.1', servername = 'mutual.test') {
	const credentials = who === null ? {} : clients[who]!;
	return version === '2' ? overHttp2(path, credentials, servername) : overHttp1(path, credentials, servername);
}

async function overHttp1(path: string, credentials: object, servername: string): Promise<Answer> {
	const agent = new https.Agent({ rejectUnauthorized: false, servername, ...credentials });
	const request = https.get(`${running.https}/${path}`, { agent });
	const [response] = (await once(request, 'response')) as [import('node:http').IncomingMessage];
	let body = '';
	for await (const chunk of response) body += chunk;
	agent.destroy();
	return { status: response.statusCode!, headers: response.headers, body };
}

async function overHttp2(path: string, credentials: object, servername: string): Promise<Answer> {
	const session = http2.connect(running.https, { rejectUnauthorized: false, servername, ...credentials });
	const stream = session.request({ ':path': `/${path}` });
	const [headers] = (await once(stream, 'response')) as [http2.IncomingHttpHeaders];
	let body = '';
	for await (const chunk of stream) body += chunk;
	session.destroy();
	return { status: Number(headers[':status']), headers, body };
}

describe.each(['1.1', '2'] as const)('over HTTP/%s', (version) => {
	test('context.Request.Certificate is the one that the host asked for', async () => {
		const { headers } = await get('shown', 'ann', version);
		expect(headers['x-shown']).toBe(`${thumbprintOf(of(clients.ann!))} True`);
		expect((await get('shown', 'stranger', version)).headers['x-shown']).toMatch(/ False$/);
	});

	test('a host that asks for none shows none', async () => {
		expect((await get('shown', 'ann', version, 'plain.test')).headers['x-shown']?.toString().trim()).toBe('');
		expect((await get('shown', null, version)).headers['x-shown']?.toString().trim()).toBe('');
	});

	test('validate-client-certificate lets a trusted certificate pass, and refuses without one', async () => {
		expect((await get('all', 'ann', version)).status).toBe(200);
		const { status, headers, body } = await get('all', null, version);
		expect([status, body]).toEqual([403, '{ "statusCode": 403, "message": "Invalid client certificate" }']);
		expect(headers['x-error']).toBe('validate-client-certificate:ClientCertificateNotFound');
		expect(headers['x-message']).toBe('Client certificate was not presented. Access denied.');
	});
});

describe('validate-client-certificate', () => {
	test.each([
		['trust', 'stranger', 'ClientCertificateNotTrusted'],
		['trust', 'ben alone', 'ClientCertificateNotTrusted'],
		['trust', 'below a leaf', 'ClientCertificateNotTrusted'],
		['trust', 'early', 'ClientCertificateNotYetValid'],
		['trust', 'late', 'ClientCertificateExpired'],
		['all', 'revoked', 'ClientCertificateRevoked'],
		['all', 'unlisted', 'ClientCertificateRevocationUnknown'],
		['all', 'forged list', 'ClientCertificateRevocationUnknown'],
		['none', null, 'ClientCertificateNotFound'],
	])('the check %s refuses %s with %s', async (check, who, reason) => {
		const { status, headers } = await get(check, who);
		expect([status, headers['x-error']]).toEqual([403, `validate-client-certificate:${reason}`]);
	});

	test.each([
		['trust', 'ben'],
		['trust', 'revoked'],
		['all', 'listed'],
		['none', 'stranger'],
		['none', 'early'],
		['none', 'late'],
		['ignored', null],
		['ignored', 'stranger'],
		['ignored', 'revoked'],
	])('the check %s lets %s pass', async (check, who) => {
		expect((await get(check, who)).status).toBe(200);
	});

	test.each(['thumbprint', 'serial', 'common', 'subject', 'issuer-subject', 'issuer-thumbprint', 'issuer-id'])(
		'the identity by %s is ann, and not ben',
		async (check) => {
			expect((await get(check, 'ann')).status).toBe(200);
			const { status, headers } = await get(check, 'ben');
			expect([status, headers['x-error']]).toEqual([
				403,
				'validate-client-certificate:ClientCertificateIdentityNotAllowed',
			]);
		},
	);

	test('a DNS name is an alternative name, whatever its case', async () => {
		expect((await get('dns', 'ann')).status).toBe(200);
		expect((await get('dns', 'ben')).status).toBe(403);
	});

	test('one identity is enough, and all of its attributes count', async () => {
		expect((await get('every', 'ben')).status).toBe(200);
		expect((await get('every', 'ann')).status).toBe(403);
	});

	test.each([
		['<identity issuer-certificate-id="a" issuer-subject="CN=a" />', 'either issuer-certificate-id or issuer-subject'],
		['<identity common-name="a" />'.repeat(11), '<identity> may stand only 10 times'],
	])('%s is refused at load', async (identities, message) => {
		const inbound = `<validate-client-certificate><identities>${identities}</identities></validate-client-certificate>`;
		await expect(snapshotWith({ apis: [{ name: 'api', policy: { inbound } }] })).rejects.toThrow(message);
	});
});
