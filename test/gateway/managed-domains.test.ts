/** Certificates that the gateway gets itself, from Debian's pebble. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import tls from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ArtifactFolder } from '../support/artifacts.ts';
import { Pebble, type PebbleOptions } from '../support/pebble.ts';
import { StartedGateway } from '../support/start-process.ts';
import { freePort, hasTool } from '../support/tools.ts';

const PATIENCE = { timeout: 25_000, interval: 100 };
let backend: Server;
let folder: ArtifactFolder;
const started: StartedGateway[] = [];
const authorities: Pebble[] = [];

beforeAll(async () => {
	backend = createServer((request, response) => response.end(request.url)).listen(0, '127.0.0.1');
	await new Promise((resolve) => backend.once('listening', resolve));
	folder = new ArtifactFolder(`http://127.0.0.1:${(backend.address() as AddressInfo).port}`);
});

afterEach(async () => {
	for (const gateway of started.splice(0)) await gateway.end('SIGKILL');
	for (const pebble of authorities.splice(0)) await pebble.remove();
});

afterAll(() => {
	folder.remove();
	backend.close();
	backend.closeAllConnections();
});

async function authority(options: Partial<PebbleOptions> = {}): Promise<{ pebble: Pebble; httpPort: number }> {
	const httpPort = options.httpPort ?? (await freePort());
	const pebble = await Pebble.prepare({ ...options, httpPort });
	authorities.push(pebble);
	return { pebble, httpPort };
}

function start(pebble: Pebble, httpPort: number, ...args: string[]): StartedGateway {
	const ports = ['--host', '127.0.0.1', '--http-port', String(httpPort), '--https-port', '0', '--workers', '2'];
	const acme = ['--acme-directory', pebble.directory, '--acme-ca', pebble.authorities, '--acme-terms-agreed'];
	const gateway = new StartedGateway(['--config', folder.path, ...ports, ...acme, ...args]);
	started.push(gateway);
	return gateway;
}

function handshake(
	gateway: StartedGateway,
	servername: string,
	options: tls.ConnectionOptions = {},
): Promise<tls.TLSSocket> {
	return new Promise((resolve, reject) => {
		const socket = tls.connect({ port: gateway.port('https'), servername, rejectUnauthorized: false, ...options });
		socket.once('secureConnect', () => resolve(socket));
		socket.once('error', reject);
	});
}

async function presented(gateway: StartedGateway, servername: string): Promise<tls.PeerCertificate> {
	const socket = await handshake(gateway, servername);
	const certificate = socket.getPeerCertificate();
	socket.destroy();
	return certificate;
}

const issuer = async (gateway: StartedGateway, name: string) => (await presented(gateway, name)).issuer.CN;
const data = () => ['--data', join(folder.path, `data-${started.length}-${Math.random()}`)];

describe.runIf(hasTool('pebble'))('managed domains', () => {
	test('get a certificate by HTTP-01, which every worker presents', async () => {
		const { pebble, httpPort } = await authority({ refusedNonces: 30 });
		await pebble.start();
		const gateway = start(pebble, httpPort, ...data(), '--acme-domain', 'Shop.test', '--acme-domain', 'pay.test');
		await gateway.ready();
		for (const name of ['shop.test', 'pay.test']) {
			await expect.poll(() => issuer(gateway, name), PATIENCE).toMatch(/^Pebble Intermediate/);
		}
		const ca = await pebble.root();
		// Connections are spread over the workers.
		for (let i = 0; i < 16; i++) {
			const socket = await handshake(gateway, 'shop.test', { ca, rejectUnauthorized: true });
			expect(socket.getPeerCertificate().subjectaltname).toBe('DNS:shop.test');
			socket.destroy();
		}
		expect((await presented(gateway, 'other.test')).subject.CN).toBe('tollgate placeholder');
		expect(gateway.errors).toMatch(/^\[info\] \S+ certificate of pay\.test issued, serial \w+, valid until \S+$/m);
	});
});
