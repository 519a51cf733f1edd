import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { selfSigned } from '../support/certificates.ts';
import { type Http2Gateway, startHttp2Gateway } from '../support/http2-gateway.ts';
import { snapshotOf } from '../support/snapshot.ts';
import { hasTool } from '../support/tools.ts';

const run = promisify(execFile);
const PATH = '/.well-known/acme-challenge/';
let backend: Server;
let running: Http2Gateway;

beforeAll(async () => {
	backend = createServer((request, response) => response.end(`backend ${request.url}`)).listen(0, '127.0.0.1');
	await new Promise((resolve) => backend.once('listening', resolve));
	const serviceUrl = `http://127.0.0.1:${(backend.address() as AddressInfo).port}`;
	const certificate = selfSigned('gateway.test');
	running = await startHttp2Gateway(snapshotOf([{ name: 'all', path: '', serviceUrl }]), certificate, 2);
	await running.gateway.setChallenges(new Map([['token-1', 'token-1.thumbprint']]));
});

afterAll(async () => {
	await running.gateway.stop();
	backend.close();
	backend.closeAllConnections();
});

const get = async (target: string) => (await fetch(`${running.http}${target}`)).text();

describe('HTTP-01 challenges', () => {
	test('are answered by every worker', async () => {
		// A connection each, which the acceptor hands to the workers in turn.
		for (let i = 0; i < 4; i++) {
			const answer = await new Promise<string>((resolve) => {
				let text = '';
				const socket = connect(running.gateway.httpPort, '127.0.0.1');
				socket.setEncoding('latin1').on('data', (chunk: string) => {
					text += chunk;
					if (text.endsWith('token-1.thumbprint')) socket.end();
				});
				socket.once('close', () => resolve(text));
				socket.write(`GET ${PATH}token-1 HTTP/1.1\r\nhost: any.test\r\n\r\n`);
			});
			expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
			expect(answer.toLowerCase()).toContain('content-type: application/octet-stream');
		}
	});

	test.runIf(hasTool('curl')).each([
		['h2c', '--http2-prior-knowledge'],
		['https', '--http2'],
		['https', '--http1.1'],
	] as const)('are answered on the %s port, %s', async (kind, flag) => {
		const { stdout } = await run('curl', ['-sk', flag, `${running[kind]}${PATH}token-1`]);
		expect(stdout).toBe('token-1.thumbprint');
	});

	test('that nobody waits for are requests like any other', async () => {
		for (const target of [`${PATH}token-2`, `${PATH}token-1/`, PATH, `${PATH}token-1?a=b`, `/x${PATH}token-1`]) {
			expect(await get(target)).toBe(`backend ${target}`);
		}
	});

	test('end when they are over', async () => {
		await running.gateway.setChallenges(new Map());
		expect(await get(`${PATH}token-1`)).toBe(`backend ${PATH}token-1`);
	});
});
