/** Certificates that a gateway gets from Debian's pebble. */
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Authority } from '../../core/acme/authority.ts';
import { CertificateFiles } from '../../core/acme/certificate-files.ts';
import { ManagedDomains } from '../../core/acme/managed-domains.ts';
import type { HostnameConfiguration } from '../../core/model/model.ts';
import type { Snapshot } from '../../core/snapshot/snapshot.ts';
import { selfSigned } from '../support/certificates.ts';
import {
	handshake,
	issued,
	ManagedGateway,
	type ManagedGatewayOptions,
	PATIENCE,
	PLACEHOLDER,
	presented,
	type TestAuthority,
} from '../support/managed-gateway.ts';
import { Pebble, type PebbleOptions } from '../support/pebble.ts';
import { snapshotOf } from '../support/snapshot.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { freePort, hasTool } from '../support/tools.ts';

let backend: Server;
let data: string;
const gateways: ManagedGateway[] = [];
const authorities: Pebble[] = [];

beforeAll(async () => {
	backend = createServer((request, response) => response.end(request.url)).listen(0, '127.0.0.1');
	await new Promise((resolve) => backend.once('listening', resolve));
	data = temporaryFolder('managed');
});

afterEach(async () => {
	for (const gateway of gateways.splice(0)) await gateway.stop();
	for (const pebble of authorities.splice(0)) await pebble.stop();
});

afterAll(() => {
	backend.close();
	backend.closeAllConnections();
});

/** An authority that runs, and the port where it will look for answers. */
async function authority(options: Partial<PebbleOptions> = {}): Promise<{ pebble: Pebble; httpPort: number }> {
	const httpPort = await freePort();
	const pebble = await Pebble.prepare({ httpPort, ...options });
	authorities.push(pebble);
	await pebble.start();
	return { pebble, httpPort };
}

async function start(
	authority: TestAuthority,
	httpPort: number,
	options: Partial<ManagedGatewayOptions> = {},
): Promise<Started> {
	const managed = await ManagedGateway.start(authority, {
		snapshot: snapshot([]),
		httpPort,
		data,
		hostnames: ['shop.test'],
		...options,
	});
	gateways.push(managed);
	return { ...managed, managed, port: managed.gateway.httpsPort! };
}

interface Started extends Pick<ManagedGateway, 'gateway' | 'domains' | 'log'> {
	managed: ManagedGateway;
	port: number;
}

function snapshot(hostnames: string[], parts: Partial<HostnameConfiguration> = {}): Snapshot {
	const served = hostnames.map((hostname) => ({
		hostname,
		certificate: null,
		negotiateClientCertificate: false,
		tls10: false,
		tls11: false,
		http2: true,
		...parts,
	}));
	const serviceUrl = `http://127.0.0.1:${(backend.address() as AddressInfo).port}`;
	return snapshotOf([{ name: 'echo', serviceUrl }], { gateway: { name: 'edge', location: '', hostnames: served } });
}

/** Where the files of an authority are. */
const stored = (pebble: Pebble) => join(data, 'acme', `${new URL(pebble.directory).host.replace(':', '-')}-dir`);

describe.runIf(hasTool('pebble'))('managed domains', { timeout: 120_000 }, () => {
	test('get a certificate by HTTP-01, which every worker presents', async () => {
		const { pebble, httpPort } = await authority({ refusedNonces: 30 });
		const { port, log } = await start(pebble, httpPort, { hostnames: ['Shop.test', 'pay.test'] });
		await issued(port, 'shop.test');
		await issued(port, 'pay.test');
		const ca = await pebble.root();
		// Connections are spread over the workers.
		for (let i = 0; i < 16; i++) {
			const socket = await handshake(port, 'shop.test', { ca, rejectUnauthorized: true });
			expect(socket.getPeerCertificate().subjectaltname).toBe('DNS:shop.test');
			socket.destroy();
		}
		expect((await presented(port, 'other.test')).subject.CN).toBe(PLACEHOLDER);
		expect(log.at(-1)).toMatch(/^\[info\] certificate of pay\.test issued, serial \w+, valid until \S+$/);
	});

	test('are renewed before they expire, while requests and connections go on', async () => {
		const { pebble, httpPort } = await authority({ validity: 15, reusedAuthorizations: 100 });
		const { port, log } = await start(pebble, httpPort);
		const first = await issued(port, 'shop.test');
		const kept = new https.Agent({ keepAlive: true, maxSockets: 1 });
		const http2 = await handshake(port, 'shop.test', { ALPNProtocols: ['h2'] });
		const statuses: (number | undefined)[] = [];
		const get = (agent: https.Agent | false) =>
			new Promise<void>((resolve, reject) => {
				const target = { port, path: '/echo/x', servername: 'shop.test', rejectUnauthorized: false, agent };
				const request = https.get(target, (response) => {
					statuses.push(response.statusCode);
					response.resume().once('end', resolve);
				});
				request.once('error', reject);
			});
		let now = first;
		while (now.serialNumber === first.serialNumber) {
			await Promise.all([get(false), get(kept)]);
			await new Promise((resolve) => setTimeout(resolve, 20));
			now = await presented(port, 'shop.test');
		}
		expect(Date.now()).toBeLessThan(Date.parse(first.valid_to));
		await Promise.all([get(false), get(kept)]);
		expect(new Set(statuses)).toEqual(new Set([200]));
		expect(http2.destroyed).toBe(false);
		http2.destroy();
		kept.destroy();
		expect(log.at(-1)).toContain('certificate of shop.test renewed');
	});

	test('use the stored certificate after a restart, without the authority', async () => {
		const { pebble, httpPort } = await authority();
		const before = await start(pebble, httpPort);
		const { serialNumber } = await issued(before.port, 'shop.test');
		await before.managed.stop();
		await pebble.stop();
		const after = await start(pebble, httpPort);
		expect((await presented(after.port, 'shop.test')).serialNumber).toBe(serialNumber);
		expect(after.log).toEqual([]);
		expect(readdirSync(stored(pebble)).sort()).toEqual(['account.pem', 'shop.test.crt.pem']);
		const modes = ['', 'account.pem', 'shop.test.crt.pem'].map((name) => statSync(join(stored(pebble), name)).mode);
		expect(modes.map((mode) => mode & 0o777)).toEqual([0o700, 0o600, 0o600]);
	});

	test('keep the certificate that they have when the authority refuses another', async () => {
		const { pebble, httpPort } = await authority({ validity: 20 });
		const before = await start(pebble, httpPort);
		const { serialNumber } = await issued(before.port, 'shop.test');
		await before.managed.stop();
		// Nothing answers where the authority looks.
		const { port, log } = await start(pebble, await freePort(), { email: 'me@shop.test' });
		const refused =
			/^\[error\] no new certificate for shop\.test: (.+); the old one is (.+); next attempt in (\d+) s$/m;
		await expect.poll(() => log.join('\n'), PATIENCE).toMatch(refused);
		const [, reason, old, seconds] = refused.exec(log.join('\n'))!;
		expect(reason).toMatch(/connection refused/i);
		expect(old).toContain(serialNumber);
		expect(Number(seconds)).toBeGreaterThanOrEqual(225);
		expect((await presented(port, 'shop.test')).serialNumber).toBe(serialNumber);
	});

	test('follow the snapshot that is served', async () => {
		const { pebble, httpPort } = await authority();
		const options = { hostnames: [], snapshot: snapshot(['Shop.test'], { http2: false }) };
		const { port, gateway, domains } = await start(pebble, httpPort, options);
		await issued(port, 'shop.test');
		const socket = await handshake(port, 'shop.test', { ALPNProtocols: ['h2', 'http/1.1'] });
		expect(socket.alpnProtocol).toBe('http/1.1');
		await gateway.serve(snapshot(['pay.test']));
		await issued(port, 'pay.test');
		expect((await presented(port, 'shop.test')).subject.CN).toBe(PLACEHOLDER);
		expect(domains.report()).toMatchObject([{ hostname: 'pay.test', failures: 0 }]);
		await gateway.serve(snapshot(['shop.test', 'pay.test']));
		expect((await presented(port, 'shop.test')).issuer.CN).toMatch(/^Pebble/);
		expect(socket.destroyed).toBe(false);
		socket.destroy();
	});

	test('belong to an external account where the authority wants one', async () => {
		const externalAccount = { kid: 'kid-1', key: 'zWNDZM6eQGHWpSRTPal5eIUYFTu7EajVIoguysqZ9wG44nMEtx3MUAsUDkMTQ12W' };
		const { pebble, httpPort } = await authority({ externalAccount });
		const { port } = await start(pebble, httpPort, { externalAccount });
		await issued(port, 'shop.test');
	});

	test('wait as long as the authority asks', async () => {
		const { cert, key } = selfSigned('localhost');
		const busy = https.createServer({ cert, key }, (_, response) => {
			response.writeHead(429, { 'retry-after': '7200', 'content-type': 'application/problem+json' });
			response.end(JSON.stringify({ detail: 'rate limited' }));
		});
		busy.listen(0, '127.0.0.1');
		await new Promise((resolve) => busy.once('listening', resolve));
		const directory = `https://localhost:${(busy.address() as AddressInfo).port}/`;
		const { log } = await start({ directory, authorities: cert.toString() }, 0);
		await expect.poll(() => log, PATIENCE).toHaveLength(1);
		expect(log[0]).toMatch(
			/for shop\.test: rate limited; the default certificate is presented; next attempt in 7200 s$/,
		);
		busy.close();
	});

	test('replace a stored file that cannot be used', async () => {
		const { pebble, httpPort } = await authority();
		mkdirSync(stored(pebble), { recursive: true });
		writeFileSync(join(stored(pebble), 'shop.test.crt.pem'), 'half a file');
		const { port, log } = await start(pebble, httpPort);
		await issued(port, 'shop.test');
		expect(log[0]).toContain('[warning] the stored certificate of shop.test is not used');
	});
});

describe('managed domains without an authority', () => {
	const log: string[] = [];

	function domainsOf(hostnames: string[], termsAgreed = true): ManagedDomains {
		const directory = 'https://ca.test/directory';
		const files = new CertificateFiles(data, directory);
		const authority = new Authority(
			{ directory, termsAgreed, email: null, authorities: null, externalAccount: null },
			files,
		);
		log.length = 0;
		return new ManagedDomains({
			hostnames,
			authority,
			files,
			log: (level, message) => log.push(`[${level}] ${message}`),
		});
	}

	const gatewayWith = (httpsPort: number | null) => ({
		snapshot: snapshot([]),
		httpsPort,
		setChallenges: async () => {},
		refreshCertificates: async () => {},
	});

	test('are not those that have a certificate of the configuration, whatever the command line says', () => {
		const domains = domainsOf(['Own.test', 'shop.test']);
		const managed = domains.hostnames(snapshot(['own.test'], { certificate: 'own' }));
		expect(managed.map(({ hostname }) => hostname)).toEqual(['shop.test']);
	});

	test('ask nothing of one whose terms nobody agreed to', async () => {
		const domains = domainsOf(['shop.test'], false);
		domains.start(gatewayWith(443));
		await expect.poll(() => log).toHaveLength(1);
		expect(log[0]).toContain('no new certificate for shop.test: nobody has agreed to the terms of the authority');
		domains.close();
	});

	test('wait for the HTTPS port', () => {
		const domains = domainsOf(['shop.test']);
		domains.start(gatewayWith(null));
		expect(log).toEqual(['[warning] managed host names need the HTTPS port, which opens only at a start']);
		domains.close();
	});
});
