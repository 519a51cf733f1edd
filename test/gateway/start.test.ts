/** `tollgate start` as docs and checks rely on it: what it prints, its signals, its reloads. */
import { type AddressInfo, connect, createServer as createTcpServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ArtifactFolder } from '../support/artifacts.ts';
import { RecordingBackend } from '../support/gateway.ts';
import { StartedGateway } from '../support/start-process.ts';

let backend: RecordingBackend;
let folder: ArtifactFolder;
const started: StartedGateway[] = [];

beforeAll(async () => {
	backend = await RecordingBackend.start((recorded, _request, response) => {
		if (recorded.url === '/slow') setTimeout(() => response.end('slow'), 700);
		else response.end(recorded.headers['x-version'] as string);
	});
	folder = new ArtifactFolder(backend.url);
	folder.writePolicy(version('one'));
});

afterAll(async () => {
	for (const gateway of started) await gateway.end('SIGKILL');
	folder.remove();
	backend.stop();
});

function version(text: string): string {
	return `<set-header name="X-Version" exists-action="override"><value>${text}</value></set-header>`;
}

function start(...args: string[]): StartedGateway {
	const gateway = new StartedGateway(['--config', folder.path, '--host', '127.0.0.1', '--workers', '1', ...args]);
	started.push(gateway);
	return gateway;
}

async function served(port: number): Promise<string> {
	const response = await fetch(`http://127.0.0.1:${port}/echo/x`, { headers: { Connection: 'close' } });
	return response.text();
}

test('prints its listeners and ready, serves, and ends with 0 on SIGTERM', async () => {
	const gateway = start('--http-port', '0');
	await gateway.ready();
	expect(gateway.out).toMatch(/^listening http:\/\/127\.0\.0\.1:\d+\nready\n$/);
	expect(await served(gateway.port())).toBe('one');
	expect(await gateway.end()).toBe(0);
});

test('takes a flag from the environment', async () => {
	const gateway = new StartedGateway(['--workers', '1'], {
		TOLLGATE_CONFIG: folder.path,
		TOLLGATE_HTTP_PORT: '0',
		TOLLGATE_HOST: '127.0.0.1',
	});
	started.push(gateway);
	await gateway.ready();
	expect(await served(gateway.port())).toBe('one');
	expect(await gateway.end('SIGINT')).toBe(0);
});

test('refuses a port that another process listens on, and names it', async () => {
	const blocker = createTcpServer().listen(0, '127.0.0.1');
	await new Promise((resolve) => blocker.once('listening', resolve));
	const { port } = blocker.address() as AddressInfo;
	const gateway = start('--http-port', String(port));
	expect(await gateway.exit()).toBe(1);
	expect(gateway.errors).toContain(String(port));
	expect(gateway.out).toBe('');
	blocker.close();
});

test('two gateways share a port only when both are asked to', async () => {
	const probe = createTcpServer().listen(0, '127.0.0.1');
	await new Promise((resolve) => probe.once('listening', resolve));
	const port = String((probe.address() as AddressInfo).port);
	await new Promise((resolve) => probe.close(resolve));
	const first = start('--http-port', port, '--reuse-port');
	await first.ready();
	const second = start('--http-port', port, '--reuse-port');
	await second.ready();
	const third = start('--http-port', port);
	expect(await third.exit()).toBe(1);
	expect(third.errors).toContain(port);
	expect(await first.end()).toBe(0);
	expect(await served(Number(port))).toBe('one');
	expect(await second.end()).toBe(0);
});

test('refuses a configuration with errors, with their positions', async () => {
	const broken = new ArtifactFolder(backend.url);
	broken.writePolicy('<no-such-statement />');
	const gateway = new StartedGateway(['--config', broken.path, '--http-port', '0']);
	started.push(gateway);
	expect(await gateway.exit()).toBe(1);
	expect(gateway.errors).toMatch(/policy\.xml:1:\d+: error \w+ /);
	broken.remove();
});

test('wrong usage is exit code 2', async () => {
	const gateway = start('--http-port', 'eighty');
	expect(await gateway.exit()).toBe(2);
	expect(gateway.errors).toContain('--http-port');
});

test('limits are settings, and what cannot be set is refused by name', async () => {
	const gateway = start('--http-port', '0', '--max-url-bytes', '300');
	await gateway.ready();
	const long = await fetch(`http://127.0.0.1:${gateway.port()}/echo/${'x'.repeat(300)}`);
	expect(long.status).toBe(414);
	await gateway.end();
	const refused = start('--http-port', '0', '--idle-timeout', '60');
	expect(await refused.exit()).toBe(2);
	expect(refused.errors).toContain('--idle-timeout');
});

test('X-Forwarded-Proto decides the scheme only where the setting of the product says so', async () => {
	const secure = new ArtifactFolder(backend.url, ['https']);
	const forwarded = { headers: { 'X-Forwarded-Proto': 'https' } };
	const statuses: number[] = [];
	for (const env of [{}, { 'net.server.http.forwarded.proto.enabled': 'true' }]) {
		const args = ['--config', secure.path, '--host', '127.0.0.1', '--http-port', '0', '--workers', '1'];
		const gateway = new StartedGateway(args, env);
		started.push(gateway);
		await gateway.ready();
		statuses.push((await fetch(`http://127.0.0.1:${gateway.port()}/echo/x`, forwarded)).status);
		await gateway.end();
	}
	expect(statuses).toEqual([404, 200]);
	secure.remove();
});

test('gateway.name chooses the APIs, and the chart’s grace period bounds the drain', async () => {
	const linked = new ArtifactFolder(backend.url);
	linked.write('gateways/edge/gatewayInformation.json', '{ "properties": { "locationData": { "name": "here" } } }');
	linked.write('gateways/edge/apis/echo/gatewayApiInformation.json', '{}');
	linked.write('gateways/other/gatewayInformation.json', '{ "properties": {} }');
	const statuses: number[] = [];
	for (const name of ['/subscriptions/s/gateways/edge', 'other']) {
		const args = ['--config', linked.path, '--host', '127.0.0.1', '--http-port', '0', '--workers', '1'];
		const env = { GATEWAY_NAME: name, 'gateway.deployment.terminationGracePeriodSeconds': '0' };
		const gateway = new StartedGateway(args, env);
		started.push(gateway);
		await gateway.ready();
		statuses.push((await fetch(`http://127.0.0.1:${gateway.port()}/echo/x`)).status);
		const cutOff = fetch(`http://127.0.0.1:${gateway.port()}/echo/slow`).then(
			({ status }) => status,
			() => 'cut off',
		);
		await new Promise((resolve) => setTimeout(resolve, 50));
		expect(await gateway.end()).toBe(0);
		expect(await cutOff).toBe(name === 'other' ? 404 : 'cut off');
	}
	expect(statuses).toEqual([200, 404]);
	linked.remove();
});

test('drains: finishes what is in flight, refuses what comes, closes idle connections', async () => {
	const gateway = start('--http-port', '0');
	await gateway.ready();
	const port = gateway.port();
	const idle = connect(port, '127.0.0.1');
	await new Promise((resolve) => idle.once('connect', resolve));
	backend.requests.length = 0;
	const inFlight = fetch(`http://127.0.0.1:${port}/echo/slow`);
	await expect.poll(() => backend.requests.some(({ url }) => url === '/slow')).toBe(true);
	const asked = performance.now();
	gateway.process.kill('SIGTERM');
	await new Promise((resolve) => setTimeout(resolve, 300));
	await expect(fetch(`http://127.0.0.1:${port}/echo/x`)).rejects.toThrow();
	const response = await inFlight;
	expect([await response.text(), response.headers.get('connection')]).toEqual(['slow', 'close']);
	const answered = performance.now();
	expect(answered - asked).toBeGreaterThan(300);
	expect(await gateway.exit()).toBe(0);
	expect(performance.now() - answered).toBeLessThan(1000);
	idle.destroy();
});

test('SIGHUP reloads; a refused reload leaves the old configuration serving', async () => {
	const gateway = start('--http-port', '0', '--admin-port', '0');
	await gateway.ready();
	folder.writePolicy(version('two'));
	gateway.process.kill('SIGHUP');
	await expect.poll(() => served(gateway.port()), { timeout: 10_000 }).toBe('two');
	folder.writePolicy('<no-such-statement />');
	gateway.process.kill('SIGHUP');
	await expect.poll(() => gateway.errors, { timeout: 10_000 }).toContain('no-such-statement');
	expect(await served(gateway.port())).toBe('two');
	const admin = /^listening (http:\/\/127\.0\.0\.1:\d+) \(admin\)$/m.exec(gateway.out)?.[1];
	const configuration = (await (await fetch(`${admin}/config`)).json()) as { refused: { diagnostics: unknown[] } };
	expect(configuration.refused.diagnostics).not.toEqual([]);
	folder.writePolicy(version('one'));
	expect((await fetch(`${admin}/reload`, { method: 'POST' })).status).toBe(200);
	expect(await served(gateway.port())).toBe('one');
	const stats = (await (await fetch(`${admin}/stats`)).json()) as { requests: number };
	expect(stats.requests).toBeGreaterThan(2);
	expect(await gateway.end()).toBe(0);
});

test('--watch reloads within a second of the last write', async () => {
	const gateway = start('--http-port', '0', '--watch');
	await gateway.ready();
	expect(await served(gateway.port())).toBe('one');
	folder.writePolicy(version('three'));
	const written = performance.now();
	await expect.poll(() => served(gateway.port()), { timeout: 10_000, interval: 20 }).toBe('three');
	expect(performance.now() - written).toBeLessThan(1500);
	folder.writePolicy(version('one'));
	await gateway.end();
});

test('connections are spread evenly over the workers, and a burst admits exactly the limit', async () => {
	folder.writePolicy('<rate-limit-by-key calls="100" renewal-period="60" counter-key="all" />');
	const gateway = new StartedGateway([
		...['--config', folder.path, '--host', '127.0.0.1', '--http-port', '0', '--admin-port', '0', '--workers', '3'],
	]);
	started.push(gateway);
	await gateway.ready();
	const statuses = await burst(gateway.port(), 30, 10);
	expect(statuses.get(200)).toBe(100);
	expect(statuses.get(429)).toBe(200);
	const admin = /^listening (http:\/\/127\.0\.0\.1:\d+) \(admin\)$/m.exec(gateway.out)![1];
	const { workers } = (await (await fetch(`${admin}/stats`)).json()) as { workers: { requests: number }[] };
	for (const { requests } of workers) expect(requests).toBeGreaterThanOrEqual(60);
	folder.writePolicy(version('one'));
	expect(await gateway.end()).toBe(0);
});

/** Statuses of many requests over connections of their own, all at once. */
async function burst(port: number, connections: number, each: number): Promise<Map<number, number>> {
	const statuses = new Map<number, number>();
	const request = 'GET /echo/x HTTP/1.1\r\nHost: x\r\n\r\n';
	await Promise.all(
		Array.from(
			{ length: connections },
			() =>
				new Promise<void>((resolve) => {
					let left = each;
					const socket = connect(port, '127.0.0.1', () => socket.write(request));
					socket.on('data', (chunk: Buffer) => {
						const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(chunk.toString())?.[1]);
						statuses.set(status, (statuses.get(status) ?? 0) + 1);
						if (--left > 0) socket.write(request);
						else {
							socket.destroy();
							resolve();
						}
					});
				}),
		),
	);
	return statuses;
}
