/** Host certificates of an artifact folder through `tollgate start`: PKCS#12 by SNI, renewal, and what cannot be presented. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import http2 from 'node:http2';
import type { AddressInfo } from 'node:net';
import tls from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ArtifactFolder } from '../support/artifacts.ts';
import { pkcs12, selfSigned } from '../support/certificates.ts';
import { StartedGateway } from '../support/start-process.ts';

const GATEWAY = 'gateways/edge';
let folder: ArtifactFolder;
let backend: Server;
let gateway: StartedGateway;
/** Lets the backend answer the request that waits. */
let release = () => {};

function information(path: string, properties: object): void {
	folder.write(path, JSON.stringify({ properties }, null, 2));
}

/** Puts a new PKCS#12 certificate for the host into the folder. @param password null: as it is in the environment */
function renew(host: string, password: string | null, algorithms: string[] = []): void {
	const data = pkcs12(selfSigned(host), password ?? 'from-environment', algorithms).toString('base64');
	information(`certificates/${host}/certificateInformation.json`, { data, ...(password === null ? {} : { password }) });
}

function host(name: string, hostname: string, more = {}): void {
	information(`${GATEWAY}/hostnameConfigurations/${name}/hostnameConfigurationInformation.json`, {
		hostname,
		certificateId: `/certificates/${name}`,
		...more,
	});
}

async function handshake(servername: string, options: tls.ConnectionOptions = {}): Promise<tls.TLSSocket> {
	const port = gateway.port('https');
	const socket = tls.connect({ port, host: '127.0.0.1', servername, rejectUnauthorized: false, ...options });
	await Promise.race([once(socket, 'secureConnect'), once(socket, 'close')]);
	return socket;
}

/** What comes of a request; empty where the connection is refused. */
async function ask(servername: string, options: tls.ConnectionOptions): Promise<string> {
	let answer = '';
	try {
		const socket = await handshake(servername, options);
		socket.write(`GET /echo HTTP/1.1\r\nHost: ${servername}\r\nConnection: close\r\n\r\n`);
		for await (const chunk of socket) answer += chunk;
	} catch {
		// Refused before or after the client takes the handshake for done.
	}
	return answer;
}

/** Name and serial number that a host presents. */
async function leaf(servername: string): Promise<{ name: string; serial: string }> {
	const socket = await handshake(servername);
	const { subject, serialNumber } = socket.getPeerCertificate();
	socket.destroy();
	return { name: String(subject.CN), serial: serialNumber };
}

beforeAll(async () => {
	backend = createServer((request, response) => {
		if (request.url === '/slow') release = () => response.end('late');
		else response.end('ok');
	});
	backend.listen(0, '127.0.0.1');
	await once(backend, 'listening');
	folder = new ArtifactFolder(`http://127.0.0.1:${(backend.address() as AddressInfo).port}`);
	information(`${GATEWAY}/gatewayInformation.json`, { locationData: { name: 'here' } });
	information(`${GATEWAY}/apis/echo/gatewayApiInformation.json`, {});
	renew('a.test', 'secret', ['-legacy']);
	renew('b.test', null);
	host('a.test', 'a.test');
	host('b.test', '*.b.test', { tls11Enabled: true, http2Enabled: false });
	const ports = ['--http-port', '0', '--https-port', '0', '--workers', '2', '--host', '127.0.0.1'];
	gateway = new StartedGateway(['--config', folder.path, '--gateway', 'edge', '--watch', ...ports], {
		TOLLGATE_CERTIFICATE_PASSWORD_B_TEST: 'from-environment',
	});
	await gateway.ready();
});

afterAll(async () => {
	await gateway.end('SIGKILL');
	backend.close();
	backend.closeAllConnections();
	folder.remove();
});

test('each host presents its own PKCS#12, old and new, with its password', async () => {
	expect((await leaf('a.test')).name).toBe('a.test');
	expect((await leaf('x.b.test')).name).toBe('b.test');
	expect((await leaf('')).name).toBe('a.test');
});

test('each host has its own versions and protocols', async () => {
	const old = { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
	expect(await ask('x.b.test', old)).toMatch(/^HTTP\/1.1 200 /);
	expect(await ask('a.test', old)).toBe('');
	for (const [name, protocol] of [
		['a.test', 'h2'],
		['x.b.test', 'http/1.1'],
	] as const) {
		const socket = await handshake(name, { ALPNProtocols: ['h2', 'http/1.1'] });
		expect(socket.alpnProtocol).toBe(protocol);
		socket.destroy();
	}
});

test('no handshake resumes an earlier session', async () => {
	for (const version of ['TLSv1.2', 'TLSv1.3'] as const) {
		const first = await handshake('a.test', { minVersion: version, maxVersion: version });
		let session = first.getSession();
		first.on('session', (ticket) => {
			session = ticket;
		});
		await new Promise((resolve) => setTimeout(resolve, 100));
		first.destroy();
		const second = await handshake('a.test', { minVersion: version, maxVersion: version, session: session! });
		expect(second.isSessionReused()).toBe(false);
		second.destroy();
	}
});

test('a renewed certificate serves new handshakes, and a request on the old connection completes', async () => {
	const before = await leaf('a.test');
	const session = http2.connect(`https://127.0.0.1:${gateway.port('https')}`, {
		servername: 'a.test',
		rejectUnauthorized: false,
	});
	const stream = session.request({ ':path': '/echo/slow' });
	renew('a.test', 'secret');
	await expect.poll(async () => (await leaf('a.test')).serial, { timeout: 15_000 }).not.toBe(before.serial);
	await expect.poll(() => String(release)).toContain('late');
	release();
	let text = '';
	for await (const chunk of stream) text += chunk;
	expect(text).toBe('late');
	session.destroy();
});

test('one that cannot be presented is refused at its place, and the old one is kept', async () => {
	const before = await leaf('a.test');
	information('certificates/a.test/certificateInformation.json', { data: String(selfSigned('a.test').cert) });
	await expect.poll(() => gateway.errors, { timeout: 15_000 }).toContain('TG1067');
	expect(gateway.errors).toMatch(
		/gateways\/edge\/hostnameConfigurations\/a\.test\/hostnameConfigurationInformation\.json:1:1/,
	);
	expect(gateway.errors).toContain('The host name a.test cannot present certificate a.test: it has no private key.');
	expect(await leaf('a.test')).toEqual(before);
	const restarted = new StartedGateway(['--config', folder.path, '--gateway', 'edge', '--http-port', '0']);
	expect(await restarted.exit()).toBe(1);
	expect(restarted.errors).toContain('TG1067');
});
