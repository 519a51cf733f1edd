import { expect, test } from 'vitest';
import { selfSigned } from '../support/certificates.ts';
import { properties, readFiles } from './artifact-folder.ts';

const { cert, key } = selfSigned('client.test');
const client = `${cert}${key}`;

/** One backend as it is read, with what is found. */
async function read(values: object) {
	const { model, found } = await readFiles({
		'backends/b/backendInformation.json': properties(values),
		'backends/member/backendInformation.json': properties({ url: 'http://member.test' }),
		'certificates/client/certificateInformation.json': properties({ data: client }),
	});
	return { backend: model.backends.find(({ name }) => name === 'b'), found };
}

test('the defaults', async () => {
	const { backend } = await read({ url: 'https://b.test/api', protocol: 'http' });
	expect(backend).toEqual({
		name: 'b',
		type: 'Single',
		url: 'https://b.test/api',
		azureRegion: null,
		credentials: { authorization: null, headers: [], query: [], certificates: [], managedIdentity: null },
		tls: {
			validateCertificateChain: true,
			validateCertificateName: true,
			serverCertificateThumbprints: [],
			serverX509Names: [],
		},
		proxy: null,
		circuitBreaker: null,
		pool: null,
		workspace: null,
	});
});

test('credentials, TLS and proxy', async () => {
	const { backend, found } = await read({
		url: 'https://b.test',
		credentials: {
			authorization: { scheme: 'Basic', parameter: 'dTpw' },
			header: { 'X-A': ['1', '2'], 'X-B': '3' },
			query: { code: ['x'] },
			certificate: ['AB12'],
			certificateIds: ['/subscriptions/s/providers/Microsoft.ApiManagement/service/x/certificates/client'],
			managedIdentity: { resource: 'https://vault.test' },
		},
		tls: {
			validateCertificateChain: 'false',
			validateCertificateName: false,
			serverCertificateThumbprints: ['CD34'],
			serverX509Names: [{ name: 'b.test', issuerCertificateThumbprint: 'EF56' }],
		},
		proxy: { url: 'http://proxy.test:3128', username: 'u', password: 'p' },
	});
	expect(found).toEqual([]);
	expect(backend).toMatchObject({
		credentials: {
			authorization: { scheme: 'Basic', parameter: 'dTpw' },
			headers: [
				['X-A', ['1', '2']],
				['X-B', ['3']],
			],
			query: [['code', ['x']]],
			certificates: ['client'],
			managedIdentity: { clientId: null, resource: 'https://vault.test' },
		},
		tls: {
			validateCertificateChain: false,
			validateCertificateName: false,
			serverCertificateThumbprints: ['CD34'],
			serverX509Names: [{ name: 'b.test', issuerCertificateThumbprint: 'EF56' }],
		},
		proxy: { url: 'http://proxy.test:3128', username: 'u', password: 'p' },
	});
});

test('a circuit breaker by percentage, with numbers as texts', async () => {
	const { backend, found } = await read({
		url: 'https://b.test',
		circuitBreaker: {
			rules: [
				{
					tripDuration: 'P1DT1H',
					failureCondition: { percentage: '50', interval: 'PT1M30S', statusCodeRanges: [{ min: '500', max: 599 }] },
					failureResponse: { statusCode: 429 },
				},
			],
		},
	});
	expect(found).toEqual([]);
	expect(backend?.circuitBreaker).toEqual({
		name: 'b',
		count: null,
		percentage: 50,
		interval: 90_000,
		statusCodeRanges: [{ min: 500, max: 599 }],
		errorReasons: [],
		tripDuration: 90_000_000,
		acceptRetryAfter: false,
		failureStatusCode: 429,
	});
});

test('a pool, of which the members have defaults', async () => {
	const { backend, found } = await read({
		pool: {
			services: [{ id: 'member' }, { id: '/backends/Member', priority: 2, weight: null }],
			failureResponse: { statusCode: '502' },
		},
	});
	expect(found).toEqual([]);
	expect(backend).toMatchObject({
		type: 'Pool',
		url: '',
		pool: {
			services: [
				{ backend: 'member', priority: 0, weight: null },
				{ backend: 'Member', priority: 2, weight: null },
			],
			sessionCookie: null,
			failureStatusCode: 502,
		},
	});
});
