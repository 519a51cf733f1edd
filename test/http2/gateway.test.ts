/** The gateway's own HTTPS and h2c ports, with backends of HTTP/1.1. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import tls from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { selfSigned, type TestCertificate } from '../support/certificates.ts';
import { type Http2Gateway, hostCertificate, startHttp2Gateway } from '../support/http2-gateway.ts';
import { snapshotOf } from '../support/snapshot.ts';

let backend: Server;
let certificate: TestCertificate;
let running: Http2Gateway;

beforeAll(async () => {
	backend = createServer((request, response) => {
		response.setHeader('x-seen', `${request.httpVersion} ${request.method} ${request.headers.host} ${request.url}`);
		response.setHeader('x-length', String(request.headers['content-length']));
		request.pipe(response);
	});
	backend.listen(0, '127.0.0.1');
	await once(backend, 'listening');
	certificate = selfSigned('gateway.test');
	const serviceUrl = `http://127.0.0.1:${(backend.address() as AddressInfo).port}`;
	running = await startHttp2Gateway(snapshotOf([{ name: 'echo', serviceUrl }]), certificate, 2);
});

afterAll(async () => {
	await running.gateway.stop();
	backend.close();
});

async function collect(stream: AsyncIterable<unknown>): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of stream) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

async function ask(session: http2.ClientHttp2Session, headers: http2.OutgoingHttpHeaders, body?: Buffer) {
	const stream = session.request({ ':method': body === undefined ? 'GET' : 'POST', ...headers });
	stream.end(body);
	const [head] = (await once(stream, 'response')) as [http2.IncomingHttpHeaders];
	return { head, body: await collect(stream) };
}

describe.each(['h2c', 'https'] as const)('%s', (kind) => {
	let session: http2.ClientHttp2Session;
	beforeAll(() => {
		session = http2.connect(running[kind], { rejectUnauthorized: false });
	});
	afterAll(() => session.destroy());

	test('a request becomes one of HTTP/1.1', async () => {
		const { head } = await ask(session, { ':path': '/echo/a?b=c', ':authority': 'front.test' });
		expect(head[':status']).toBe(200);
		expect(head['x-seen']).toMatch(/^1\.1 GET 127\.0\.0\.1:\d+ \/a\?b=c$/);
		expect(head.connection).toBeUndefined();
	});

	test('a body of known length keeps it, and passes whole', async () => {
		const body = Buffer.alloc(1 << 20, 'tollgate');
		const answer = await ask(session, { ':path': '/echo', 'content-length': body.length }, body);
		expect(answer.head['x-length']).toBe(String(body.length));
		expect(answer.body.equals(body)).toBe(true);
	});

	test('300 streams at once on one connection', async () => {
		const answers = await Promise.all(
			Array.from({ length: 300 }, (_, i) => ask(session, { ':path': `/echo/${i}` }, Buffer.from(`body ${i}`))),
		);
		for (const [i, { head, body }] of answers.entries()) {
			expect(head[':status']).toBe(200);
			expect(body.toString()).toBe(`body ${i}`);
		}
	});

	test('HEAD and errors of the gateway', async () => {
		const { head, body } = await ask(session, { ':path': '/echo', ':method': 'HEAD' });
		expect([head[':status'], body.length]).toEqual([200, 0]);
		const missing = await ask(session, { ':path': '/nothing' });
		expect(missing.head[':status']).toBe(404);
		expect(missing.body.toString()).toBe('{ "statusCode": 404, "message": "Resource not found" }');
	});
});

test('http/1.1 on the HTTPS port, with keep-alive and a body', async () => {
	const agent = new https.Agent({ keepAlive: true, maxSockets: 1, rejectUnauthorized: false });
	const body = Buffer.alloc(200_000, 'x');
	for (let i = 0; i < 3; i++) {
		const request = https.request(`${running.https}/echo/${i}`, { agent, method: 'POST' });
		request.end(body);
		const [response] = (await once(request, 'response')) as [import('node:http').IncomingMessage];
		expect(response.headers['x-seen']).toContain(`/${i}`);
		expect((await collect(response)).equals(body)).toBe(true);
	}
	agent.destroy();
});

test('a renewed default certificate serves new handshakes and drops no connection', async () => {
	const session = http2.connect(running.https, { rejectUnauthorized: false });
	await once(session, 'connect');
	const renewed = selfSigned('gateway.test');
	await running.gateway.renewCertificate(hostCertificate(renewed));
	const leaf = async () => {
		const socket = tls.connect({ port: running.gateway.httpsPort!, rejectUnauthorized: false });
		await once(socket, 'secureConnect');
		const { raw } = socket.getPeerCertificate();
		socket.destroy();
		return raw.toString('base64');
	};
	const expected = renewed.cert.toString('latin1').replace(/-----[^-]+-----|\s/g, '');
	await expect.poll(leaf).toBe(expected);
	expect((await ask(session, { ':path': '/echo' })).head[':status']).toBe(200);
	session.destroy();
});

test('a port that another process has is refused by name', async () => {
	const taken = createServer().listen(0, '127.0.0.1');
	await once(taken, 'listening');
	const { port } = taken.address() as AddressInfo;
	const { Gateway } = await import('../../core/gateway/gateway.ts');
	const start = Gateway.start(snapshotOf([]), {
		host: '127.0.0.1',
		httpPort: 0,
		workers: 1,
		reusePort: false,
		h2cPort: port,
	});
	await expect(start).rejects.toThrow(`cannot listen on 127.0.0.1:${port}: another process listens on it`);
	taken.close();
});

test('stopping sends GOAWAY and lets a stream finish; then it ends within a second', async () => {
	const serviceUrl = `http://127.0.0.1:${(backend.address() as AddressInfo).port}`;
	const stopped = await startHttp2Gateway(snapshotOf([{ name: 'echo', serviceUrl }]), certificate);
	const session = http2.connect(stopped.h2c);
	const idle = http2.connect(stopped.https, { rejectUnauthorized: false });
	await once(idle, 'connect');
	const stream = session.request({ ':path': '/echo', ':method': 'POST' });
	stream.write('one ');
	await once(backend, 'request');
	const goAway = once(session, 'goaway');
	const stop = stopped.gateway.stop();
	await goAway;
	stream.end('two');
	expect((await collect(stream)).toString()).toBe('one two');
	const finished = performance.now();
	await stop;
	expect(performance.now() - finished).toBeLessThan(1000);
	idle.destroy();
});
