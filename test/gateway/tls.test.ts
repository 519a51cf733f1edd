/** The HTTPS and h2c ports of `tollgate start`: their lines, certificates, cipher suites and refusals. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import tls from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ArtifactFolder } from '../support/artifacts.ts';
import { pkcs12, selfSigned, type TestCertificate } from '../support/certificates.ts';
import { StartedGateway } from '../support/start-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const SETTING = 'net.server.tls.ciphers.allowed-suites';
const CLIENT_SETTING = 'net.client.tls.ciphers.allowed-suites';
const PROTOCOLS = 'Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Backend.Protocols.';
let folder: ArtifactFolder;
let files: string;
let certificate: TestCertificate;
const started: StartedGateway[] = [];

beforeAll(() => {
	folder = new ArtifactFolder('http://127.0.0.1:9');
	files = temporaryFolder('tls');
	certificate = selfSigned('gateway.test');
	use(certificate);
	usePkcs12('pkcs12.test');
});

afterAll(async () => {
	for (const gateway of started) await gateway.end('SIGKILL');
	folder.remove();
});

function use({ certFile, keyFile }: TestCertificate): void {
	copyFileSync(keyFile, join(files, 'key.pem'));
	copyFileSync(certFile, join(files, 'cert.pem'));
}

function usePkcs12(hostname: string): void {
	writeFileSync(join(files, 'cert.pfx'), pkcs12(selfSigned(hostname), 'secret'));
}

function start(args: string[], environment: Record<string, string> = {}): StartedGateway {
	const common = ['--config', folder.path, '--host', '127.0.0.1', '--http-port', '0'];
	const gateway = new StartedGateway([...common, ...args], environment);
	started.push(gateway);
	return gateway;
}

const withCertificate = () => ['--tls-cert', join(files, 'cert.pem'), '--tls-key', join(files, 'key.pem')];

function portOf(gateway: StartedGateway, line: RegExp): number {
	return Number(line.exec(gateway.out)?.[1]);
}

const httpsPort = (gateway: StartedGateway) => portOf(gateway, /^listening https:\/\/127\.0\.0\.1:(\d+)$/m);

function handshake(port: number, options: tls.ConnectionOptions = {}): Promise<tls.TLSSocket> {
	return new Promise((resolve, reject) => {
		const socket = tls.connect({ port, host: '127.0.0.1', rejectUnauthorized: false, ...options });
		socket.once('secureConnect', () => resolve(socket));
		socket.once('error', reject);
	});
}

test('prints a line for each listener, and serves a renewed certificate', async () => {
	const gateway = start(['--https-port', '0', '--h2c-port', '0', '--workers', '2', ...withCertificate()]);
	await gateway.ready();
	expect(gateway.out).toMatch(
		/^listening http:\/\/127\.0\.0\.1:\d+\nlistening https:\/\/127\.0\.0\.1:\d+\nlistening h2c http:\/\/127\.0\.0\.1:\d+\nready\n$/,
	);
	const kept = await handshake(httpsPort(gateway), { ALPNProtocols: ['h2', 'http/1.1'] });
	expect(kept.alpnProtocol).toBe('h2');
	const renewed = selfSigned('renewed.test');
	use(renewed);
	const nameOf = async () => {
		const socket = await handshake(httpsPort(gateway));
		const { CN } = socket.getPeerCertificate().subject;
		socket.destroy();
		return CN;
	};
	await expect.poll(nameOf, { timeout: 3000 }).toBe('renewed.test');
	expect(kept.destroyed).toBe(false);
	kept.destroy();
	expect(await gateway.end()).toBe(0);
});

test('offers the cipher suites of the setting, and warns of names that it does not know', async () => {
	const gateway = start(['--https-port', '0', ...withCertificate()], {
		[SETTING]: 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, TLS_MADE_UP',
	});
	await gateway.ready();
	expect(gateway.errors).toContain(`${SETTING}: TLS_MADE_UP is unknown and ignored`);
	const socket = await handshake(httpsPort(gateway));
	expect([socket.getProtocol(), socket.getCipher().name]).toEqual(['TLSv1.2', 'ECDHE-ECDSA-AES128-GCM-SHA256']);
	socket.destroy();
	await expect(handshake(httpsPort(gateway), { ciphers: 'ECDHE-ECDSA-AES256-GCM-SHA384' })).rejects.toThrow();
	expect(await gateway.end()).toBe(0);
});

test('the default certificate may be PKCS#12, which is renewed too', async () => {
	const gateway = start(['--https-port', '0', '--workers', '2', '--tls-cert', join(files, 'cert.pfx')], {
		TOLLGATE_TLS_PASSWORD: 'secret',
	});
	await gateway.ready();
	const nameOf = async () => {
		const socket = await handshake(httpsPort(gateway));
		const { CN } = socket.getPeerCertificate().subject;
		socket.destroy();
		return CN;
	};
	expect(await nameOf()).toBe('pkcs12.test');
	usePkcs12('renewed.test');
	await expect.poll(nameOf, { timeout: 5000 }).toBe('renewed.test');
	expect(await gateway.end()).toBe(0);
});

test('takes the Helm chart’s name of the setting too', async () => {
	const gateway = start(['--https-port', '0', ...withCertificate()], {
		'security.tls.server.ciphers.allowedSuites': 'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
	});
	await gateway.ready();
	const socket = await handshake(httpsPort(gateway));
	expect(socket.getCipher().name).toBe('ECDHE-ECDSA-AES256-GCM-SHA384');
	socket.destroy();
	expect(await gateway.end()).toBe(0);
});

test('without any certificate it presents one that it signed itself, and says so', async () => {
	const gateway = start(['--https-port', '0']);
	await gateway.ready();
	expect(gateway.errors).toContain('the HTTPS port has no certificate');
	const socket = await handshake(httpsPort(gateway), { ALPNProtocols: ['h2'] });
	expect(socket.alpnProtocol).toBe('h2');
	expect(socket.getPeerCertificate().subjectaltname).toBe('DNS:localhost');
	socket.destroy();
	expect(await gateway.end()).toBe(0);
});

test.each([
	['no known cipher suite', 1, () => withCertificate(), { [SETTING]: 'TLS_MADE_UP' }, 'leaves no cipher suite'],
	[
		'a certificate that is not there',
		1,
		() => ['--tls-cert', '/no/cert.pem', '--tls-key', '/no/key.pem'],
		{},
		'/no/cert.pem',
	],
	[
		'a key that is a certificate',
		1,
		() => ['--tls-cert', join(files, 'cert.pem'), '--tls-key', join(files, 'cert.pem')],
		{},
		'it has no private key',
	],
	['a certificate without its key', 1, () => ['--tls-cert', join(files, 'cert.pem')], {}, 'it has no private key'],
	['a key without its certificate', 2, () => ['--tls-key', join(files, 'key.pem')], {}, '--tls-key needs --tls-cert'],
	[
		'PKCS#12 with another password',
		1,
		() => ['--tls-cert', join(files, 'cert.pfx'), '--tls-password', 'x'],
		{},
		'cert.pfx cannot be presented: its password is wrong or missing',
	],
	[
		'no version of TLS towards backends',
		2,
		() => [],
		{ [`${PROTOCOLS}Tls12`]: 'false', [`${PROTOCOLS}Tls13`]: 'False' },
		'no version',
	],
	[
		'a version that is neither on nor off',
		2,
		() => [],
		{ [`${PROTOCOLS}Tls12`]: '1' },
		'Tls12 is true or false, not "1"',
	],
	['no known suite towards backends', 2, () => [], { [CLIENT_SETTING]: 'TLS_MADE_UP' }, 'leaves no cipher suite'],
])('refuses %s', async (_what, code, args, environment, message) => {
	const gateway = start(['--https-port', '0', ...args()], environment as Record<string, string>);
	expect(await gateway.exit()).toBe(code);
	expect(gateway.errors).toContain(message);
});
