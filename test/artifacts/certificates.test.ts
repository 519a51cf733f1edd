/** Certificates of an artifact folder: every form that they come in, and what is said of those that cannot be used. */

import { execFileSync } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readArtifacts } from '../../core/artifacts/read.ts';
import { TestAuthority } from '../support/certificate-authority.ts';
import { pkcs12, selfSigned, type TestCertificate } from '../support/certificates.ts';
import { artifactFolder, type Files, properties, readFiles } from './artifact-folder.ts';

const PATH = 'certificates/c/certificateInformation.json';
const HOST = 'gateways/edge/hostnameConfigurations/h/hostnameConfigurationInformation.json';
let leaf: TestCertificate;
let other: TestCertificate;
beforeAll(() => {
	leaf = selfSigned('leaf.test');
	other = selfSigned('other.test');
});

/** One that OpenSSL takes for too weak. */
function weak(): string {
	const request = ['req', '-x509', '-newkey', 'rsa:512', '-nodes', '-days', '30', '-subj', '/CN=weak.test'];
	return String(
		execFileSync('openssl', [...request, '-keyout', '-', '-out', '-'], { stdio: ['ignore', 'pipe', 'ignore'] }),
	);
}

/** A certificate entity `c`, as it is read. */
async function read(values: object, files: Files = {}, environment: Record<string, string> = {}) {
	const { model, found, diagnostics } = await readFiles({ [PATH]: properties(values), ...files }, { environment });
	return { data: model.certificates[0]?.data ?? null, found, messages: diagnostics.map(({ message }) => message) };
}

const base64 = (bytes: Buffer) => bytes.toString('base64');

function expectLeaf(data: Uint8Array | null): void {
	const certificate = new X509Certificate(data!);
	expect(certificate.subject).toBe('CN=leaf.test');
	expect(certificate.checkPrivateKey(createPrivateKey(Buffer.from(data!)))).toBe(true);
}

describe('PKCS#12 is read', () => {
	test.each([
		['of today', []],
		['with 3DES, as Windows writes it', ['-certpbe', 'PBE-SHA1-3DES', '-keypbe', 'PBE-SHA1-3DES', '-macalg', 'sha1']],
		['with RC2, which OpenSSL 3 refuses', ['-legacy']],
		['without encryption', ['-certpbe', 'NONE', '-keypbe', 'NONE', '-nomac']],
	])('%s', async (_what, algorithms) => {
		const { data, found } = await read({ data: base64(pkcs12(leaf, 'secret', algorithms)), password: 'secret' });
		expect(found).toEqual([]);
		expectLeaf(data);
	});

	test('without a password', async () => {
		const { data, found } = await read({ data: base64(pkcs12(leaf, '')) });
		expect(found).toEqual([]);
		expectLeaf(data);
	});

	test('with its password from the environment', async () => {
		const data = base64(pkcs12(leaf, 'secret'));
		const environment = { TOLLGATE_CERTIFICATE_PASSWORD_C: 'secret' };
		expectLeaf((await read({ data, password: '*** REDACTED ***' }, {}, environment)).data);
	});
});

test('a file beside the information file, or without one, holds it as well', async () => {
	const folder = artifactFolder({ 'certificates/c/other.txt': '' });
	writeFileSync(join(folder, 'certificates/c/certificate.pfx'), pkcs12(leaf, 'secret'));
	const environment = { TOLLGATE_CERTIFICATE_PASSWORD_C: 'secret' };
	const { model, diagnostics } = await readArtifacts(folder, { overrides: [], environment });
	expect(diagnostics).toEqual([]);
	expectLeaf(model.certificates[0]!.data);
});

test('PEM may hold chain and key in any order; the certificate of the key comes first', async () => {
	const { data, found } = await read({ data: `${other.cert}${leaf.key}${leaf.cert}` });
	expect(found).toEqual([]);
	expectLeaf(data);
	expect(
		Buffer.from(data!)
			.toString()
			.match(/BEGIN CERTIFICATE/g),
	).toHaveLength(2);
});

test('DER is a certificate without a key', async () => {
	const { data, found } = await read({ data: base64(new X509Certificate(leaf.cert).raw) });
	expect(found).toEqual([]);
	expect(new X509Certificate(data!).subject).toBe('CN=leaf.test');
});

describe('what cannot be read is said at its place', () => {
	test.each<[string, () => object, string]>([
		[
			'a wrong password',
			() => ({ data: base64(pkcs12(leaf, 'secret')), password: 'x' }),
			'its password is wrong or missing',
		],
		[
			'a password that is missing',
			() => ({ data: base64(pkcs12(leaf, 'secret')) }),
			'its password is wrong or missing',
		],
		['something else', () => ({ data: 'AAEC' }), 'it is neither PKCS#12 nor PEM nor DER'],
		[
			'a file that was cut',
			() => ({ data: base64(pkcs12(leaf, '').subarray(0, 500)) }),
			'it is neither PKCS#12 nor PEM nor DER',
		],
		[
			'a key of another',
			() => ({ data: `${leaf.cert}${other.key}` }),
			'its private key belongs to another certificate',
		],
		['a key alone', () => ({ data: String(leaf.key) }), 'it holds no certificate'],
	])('%s', async (_what, values, reason) => {
		const { data, found, messages } = await read(values());
		expect(found).toEqual([`TG1064 ${PATH}:1:1`]);
		expect(messages).toEqual([`Certificate c cannot be read: ${reason}.`]);
		expect(data).toEqual(new Uint8Array());
	});
});

describe('a host name refuses the configuration, with its place,', () => {
	const host = {
		[HOST]: properties({ hostname: 'a.test', certificateId: 'c' }),
		'gateways/edge/gatewayInformation.json': properties({ locationData: { name: 'here' } }),
	};
	test.each<[string, () => object, string[], string]>([
		['for a certificate that cannot be read', () => ({ data: 'AAEC' }), ['TG1064', 'TG1067'], 'it cannot be read'],
		['for one that is too weak', () => ({ data: weak() }), ['TG1067'], 'OpenSSL says "ee key too small"'],
		['for one without a key', () => ({ data: String(leaf.cert) }), ['TG1067'], 'it has no private key'],
	])('%s', async (_what, values, codes, reason) => {
		const files = { [PATH]: properties(values()), ...host };
		const { diagnostics, found } = await readFiles(files, { gateway: 'edge' });
		expect(diagnostics.map(({ code }) => code)).toEqual(codes);
		expect(found.at(-1)).toBe(`TG1067 ${HOST}:1:1`);
		expect(diagnostics.at(-1)).toMatchObject({
			severity: 'error',
			message: `The host name a.test cannot present certificate c: ${reason}.`,
		});
	});
});

test('a backend whose certificate has no key goes without, with a warning', async () => {
	const { thumbprint, ...files } = {
		thumbprint: new X509Certificate(leaf.cert).fingerprint,
		[PATH]: properties({ data: String(leaf.cert) }),
	};
	for (const credentials of [{ certificateIds: ['/certificates/c'] }, { certificate: [thumbprint] }]) {
		const backend = { 'backends/b/backendInformation.json': properties({ url: 'https://b.test', credentials }) };
		const { diagnostics } = await readFiles({ ...files, ...backend });
		expect(diagnostics.map(({ code, severity, message }) => [code, severity, message])).toEqual([
			['TG1068', 'warning', 'Backend b cannot present certificate c: it has no private key. It is left out.'],
		]);
	}
});

test('a certificate that has expired is warned of', async () => {
	const expired = TestAuthority.root('root.test').issue('old.test', {
		start: '20200101000000Z',
		end: '20210101000000Z',
	});
	const { messages } = await read({ data: String(expired.cert) });
	expect(messages).toEqual(['Certificate c expired on 2021-01-01.']);
});
