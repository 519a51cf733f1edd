/** How `tollgate start` is told of host names whose certificates it gets itself. */
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ArtifactFolder } from '../support/artifacts.ts';
import { issued, PATIENCE, PLACEHOLDER, presented } from '../support/managed-gateway.ts';
import { MODULE_CACHE } from '../support/module-cache.ts';
import { Pebble } from '../support/pebble.ts';
import { StartedGateway } from '../support/start-process.ts';
import { freePort, hasTool } from '../support/tools.ts';

const GATEWAY = 'gateways/edge/gatewayInformation.json';
const AGREED = '--acme-terms-agreed';
let folder: ArtifactFolder;
const started: StartedGateway[] = [];
const authorities: Pebble[] = [];

beforeAll(() => {
	folder = new ArtifactFolder('http://127.0.0.1:9');
	folder.write('gateways/edge/apis/echo/gatewayApiInformation.json', '{}');
});

afterEach(async () => {
	for (const gateway of started.splice(0)) await gateway.end('SIGKILL');
	for (const pebble of authorities.splice(0)) await pebble.stop();
});

afterAll(() => folder.remove());

function writeHostnames(hostnameConfigurations: object[]): void {
	folder.write(GATEWAY, JSON.stringify({ properties: { hostnameConfigurations } }, null, 2));
}

function start(...args: string[]): StartedGateway {
	const ports = ['--host', '127.0.0.1', '--https-port', '0', '--workers', '2'];
	const gateway = new StartedGateway(['--config', folder.path, ...ports, ...args]);
	started.push(gateway);
	return gateway;
}

describe.runIf(hasTool('pebble'))('managed domains of tollgate start', { timeout: 120_000 }, () => {
	test('do not keep it from starting or ending while the authority is away', async () => {
		writeHostnames([]);
		const httpPort = await freePort();
		const pebble = await Pebble.prepare({ httpPort });
		authorities.push(pebble);
		const directory = ['--acme-directory', pebble.directory, '--acme-ca', pebble.authoritiesFile, AGREED];
		const acme = [
			'--http-port',
			String(httpPort),
			...directory,
			'--acme-domain',
			'shop.test',
			'--acme-domain',
			'pay.test',
		];
		const gateway = start(...acme);
		await gateway.ready();
		const port = gateway.port('https');
		expect((await presented(port, 'shop.test')).subject.CN).toBe(PLACEHOLDER);
		const failure =
			/^\[error\] \S+ no new certificate for shop\.test: .*ECONNREFUSED.*; the default certificate is presented; next attempt in [45] s$/m;
		await expect.poll(() => gateway.errors, PATIENCE).toMatch(failure);
		await pebble.start();
		await issued(port, 'shop.test');
		await issued(port, 'pay.test');
		expect(gateway.errors).toMatch(/^\[info\] \S+ certificate of shop\.test issued/m);
		await pebble.stop();
		expect(await gateway.end()).toBe(0);
		const silent = createServer().listen(Number(new URL(pebble.directory).port), '127.0.0.1');
		const asked = once(silent, 'connection');
		const other = start(...acme, '--acme-domain', 'other.test');
		await other.ready();
		expect((await presented(other.port('https'), 'pay.test')).issuer.CN).toMatch(/^Pebble/);
		await asked;
		const told = performance.now();
		expect(await other.end()).toBe(0);
		expect(performance.now() - told).toBeLessThan(5000);
		silent.close();
	});

	test('are those of the gateway, come and go with its configuration, and show when they expire', async () => {
		writeHostnames([{ hostname: 'shop.test', certificateSource: 'Managed' }]);
		const httpPort = await freePort();
		const pebble = await Pebble.prepare({ httpPort });
		authorities.push(pebble);
		await pebble.start();
		const acme = ['--acme-directory', pebble.directory, '--acme-ca', pebble.authoritiesFile, AGREED];
		const gateway = start(
			'--http-port',
			String(httpPort),
			...acme,
			'--gateway',
			'edge',
			'--watch',
			'--admin-port',
			'0',
		);
		await gateway.ready();
		const port = gateway.port('https');
		await issued(port, 'shop.test');
		const admin = /^listening (http:\S+) \(admin\)$/m.exec(gateway.out)![1];
		const metrics = async () => (await fetch(`${admin}/metrics`)).text();
		const expiry = /^tollgate_managed_certificate_expiry_timestamp_seconds\{hostname="(\S+)"\} (\d+)/m;
		const [, name, seconds] = expiry.exec(await metrics())!;
		expect(name).toBe('shop.test');
		expect(Number(seconds)).toBeGreaterThan(Date.now() / 1000);
		writeHostnames([{ hostname: 'pay.test', certificateSource: 'Managed' }]);
		await issued(port, 'pay.test');
		expect((await presented(port, 'shop.test')).subject.CN).toBe(PLACEHOLDER);
		expect(expiry.exec(await metrics())![1]).toBe('pay.test');
	});
});

describe('managed domains that cannot be', () => {
	test.each([
		['a wildcard', ['--acme-domain', '*.shop.test', AGREED], '--acme-domain takes the full name of one host'],
		['terms that nobody agreed to', ['--acme-domain', 'shop.test'], '--acme-terms-agreed says that you agree'],
		['a directory without TLS', ['--acme-directory', 'http://ca.test/'], '--acme-directory takes an https URL'],
		['an address that is none', ['--acme-email', 'me'], '--acme-email takes an address'],
		['half an external account', ['--acme-eab-kid', 'kid-1'], 'belong together'],
	])('are refused by the command line: %s', async (_what, args, message) => {
		writeHostnames([]);
		const gateway = start('--http-port', '0', '--data', MODULE_CACHE, ...args);
		expect(await gateway.exit()).toBe(2);
		expect(gateway.errors).toContain(message);
	});

	test('are refused with their position', async () => {
		writeHostnames([{ hostname: '*.shop.test', certificateSource: 'Managed' }]);
		const gateway = start('--http-port', '0', '--gateway', 'edge');
		expect(await gateway.exit()).toBe(1);
		expect(gateway.errors).toContain(`${GATEWAY}:5:21: error TG1071 *.shop.test cannot have a managed certificate`);
	});

	test.each([
		['holds no certificate', (file: string) => file, 2],
		['is not there', () => '/no/ca.pem', 1],
	])('are refused when the file of authorities %s', async (_what, path, code) => {
		writeHostnames([]);
		const file = join(folder.path, 'ca.pem');
		writeFileSync(file, 'no certificate');
		const gateway = start('--http-port', '0', '--acme-domain', 'shop.test', AGREED, '--acme-ca', path(file));
		expect(await gateway.exit()).toBe(code);
		expect(gateway.errors).toContain(path(file));
	});
});
