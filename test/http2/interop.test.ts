/** The gateway with the HTTP/2 of other projects, on either side of it. */
import { type ChildProcess, execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { selfSigned } from '../support/certificates.ts';
import { forwardDocument } from '../support/forward-document.ts';
import { type Http2Gateway, startHttp2Gateway } from '../support/http2-gateway.ts';
import { snapshotOf } from '../support/snapshot.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { freePort, hasTool, startTool } from '../support/tools.ts';

const run = promisify(execFile);
const SIZE = 3 << 20;
let folder: string;
let file: string;
let backend: Server;
let running: Http2Gateway;
const children: ChildProcess[] = [];
const gateways: Http2Gateway[] = [];

beforeAll(async () => {
	folder = temporaryFolder('interop');
	// Servers that start as root read as another user.
	chmodSync(folder, 0o755);
	file = join(folder, 'file');
	writeFileSync(file, Buffer.alloc(SIZE, 'tollgate '));
	backend = createServer((request, response) => request.pipe(response)).listen(0, '127.0.0.1');
	await once(backend, 'listening');
	running = await startHttp2Gateway(
		snapshotOf([{ name: 'echo', serviceUrl: originOf(backend) }]),
		selfSigned('gateway.test'),
	);
});

afterAll(async () => {
	for (const { gateway } of [running, ...gateways]) await gateway.stop();
	for (const child of children) child.kill();
	backend.close();
	backend.closeAllConnections();
});

const originOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('as a server', () => {
	test.runIf(hasTool('curl')).each([
		['h2c', '--http2-prior-knowledge', '2'],
		['https', '--http2', '2'],
		['https', '--http1.1', '1.1'],
		['http', '--http1.1', '1.1'],
	] as const)('curl on the %s port, %s', async (kind, flag, version) => {
		const out = join(folder, `curl-${kind}${flag}`);
		const args = [
			'-sk',
			flag,
			'--data-binary',
			`@${file}`,
			'-H',
			'expect:',
			'-o',
			out,
			'-w',
			'%{http_version} %{http_code}',
		];
		const { stdout } = await run('curl', [...args, `${running[kind]}/echo/x`]);
		expect(stdout).toBe(`${version} 200`);
		expect(digest(readFileSync(out))).toBe(digest(readFileSync(file)));
	});

	test.runIf(hasTool('h2load'))('h2load over cleartext and TLS', async () => {
		for (const kind of ['h2c', 'https'] as const) {
			const { stdout } = await run('h2load', ['-n1000', '-c4', '-m50', `${running[kind]}/echo/x`]);
			expect(stdout).toContain('1000 succeeded, 0 failed, 0 errored, 0 timeout');
		}
	});

	test.runIf(hasTool('nghttpx'))('nghttpx before it', async () => {
		const port = await freePort();
		const { h2cPort } = running.gateway;
		const args = [`-f127.0.0.1,${port};no-tls`, `-b127.0.0.1,${h2cPort};;proto=h2`, '--workers=1', '--conf=/dev/null'];
		children.push(await startTool('nghttpx', args, port));
		const body = readFileSync(file);
		const response = await fetch(`http://127.0.0.1:${port}/echo/x`, { method: 'POST', body });
		expect(digest(Buffer.from(await response.arrayBuffer()))).toBe(digest(body));
	});

	test.runIf(hasTool('haproxy'))('haproxy before it', async () => {
		const port = await freePort();
		const config = join(folder, 'front.cfg');
		writeFileSync(
			config,
			haproxy(`listen front
				bind 127.0.0.1:${port}
				server gateway 127.0.0.1:${running.gateway.h2cPort} proto h2`),
		);
		children.push(await startTool('haproxy', ['-f', config], port));
		const body = readFileSync(file);
		const response = await fetch(`http://127.0.0.1:${port}/echo/x`, { method: 'POST', body });
		expect(digest(Buffer.from(await response.arrayBuffer()))).toBe(digest(body));
	});
});

describe('as a client', () => {
	async function through(port: number): Promise<Http2Gateway> {
		const apis = [{ name: 'api', serviceUrl: `http://127.0.0.1:${port}` }];
		const gateway = await startHttp2Gateway(snapshotOf(apis, forwardDocument({ httpVersion: '2' })));
		gateways.push(gateway);
		return gateway;
	}

	/** 50 downloads of the file at once. */
	async function download(port: number): Promise<void> {
		const { http } = await through(port);
		const expected = digest(readFileSync(file));
		const digests = await Promise.all(
			Array.from({ length: 50 }, async () => {
				const response = await fetch(`${http}/api/file`);
				expect(response.status).toBe(200);
				return digest(Buffer.from(await response.arrayBuffer()));
			}),
		);
		expect(digests.every((each) => each === expected)).toBe(true);
	}

	async function upload(port: number): Promise<void> {
		const { http } = await through(port);
		const body = readFileSync(file);
		const response = await fetch(`${http}/api/x`, { method: 'POST', body });
		expect(response.status).toBe(200);
		expect(digest(Buffer.from(await response.arrayBuffer()))).toBe(digest(body));
	}

	test.runIf(hasTool('nghttpd'))('of nghttpd', async () => {
		const port = await freePort();
		children.push(await startTool('nghttpd', ['--no-tls', '-d', folder, String(port)], port));
		await download(port);
	});

	test.runIf(hasTool('nginx'))('of nginx', async () => {
		const port = await freePort();
		const config = join(folder, 'nginx.conf');
		writeFileSync(
			config,
			`daemon off; worker_processes 1; pid ${config}.pid; error_log stderr crit; events { worker_connections 256; }
			http { access_log off; client_body_temp_path ${folder}; server { listen 127.0.0.1:${port} http2; root ${folder}; } }`,
		);
		children.push(await startTool('nginx', ['-p', folder, '-c', config], port));
		await download(port);
	});

	test.runIf(hasTool('nghttpx'))('of nghttpx', async () => {
		const port = await freePort();
		const args = [
			`-f127.0.0.1,${port};no-tls`,
			`-b127.0.0.1,${new URL(originOf(backend)).port}`,
			'--workers=1',
			'--conf=/dev/null',
		];
		children.push(await startTool('nghttpx', args, port));
		await upload(port);
	});

	test.runIf(hasTool('haproxy'))('of haproxy', async () => {
		const port = await freePort();
		const config = join(folder, 'back.cfg');
		writeFileSync(
			config,
			haproxy(`listen back
				bind 127.0.0.1:${port} proto h2
				server echo ${new URL(originOf(backend)).host}`),
		);
		children.push(await startTool('haproxy', ['-f', config], port));
		await upload(port);
	});
});

function haproxy(section: string): string {
	return `global
	maxconn 200
defaults
	mode http
	timeout connect 5s
	timeout client 20s
	timeout server 20s
${section}
`;
}
