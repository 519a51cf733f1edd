/** `http-version` of forward-request: HTTP/2 by prior knowledge and by ALPN, the fall-back to HTTP/1.1, trailers, backpressure. */
import { once } from 'node:events';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { selfSigned, type TestCertificate } from '../support/certificates.ts';
import { forwardDocument } from '../support/forward-document.ts';
import { type Http2Gateway, startHttp2Gateway } from '../support/http2-gateway.ts';
import { snapshotOf } from '../support/snapshot.ts';

const SIZE = 8 << 20;
let certificate: TestCertificate;
const servers: Server[] = [];
const sessions = new Set<http2.ServerHttp2Session>();
/** Bytes that the HTTP/2 backend has handed to its sockets for `/endless`. */
let poured = 0;
let resets = 0;

function onStream(stream: http2.ServerHttp2Stream, headers: http2.IncomingHttpHeaders): void {
	stream.on('error', () => {});
	const path = headers[':path'];
	if (path === '/endless') {
		stream.respond({ ':status': 200 });
		stream.on('close', () => resets++);
		const pour = () => {
			while (!stream.destroyed) {
				poured += 65_536;
				if (!stream.write(Buffer.alloc(65_536, 'x'))) {
					stream.once('drain', pour);
					return;
				}
			}
		};
		pour();
		return;
	}
	if (path === '/trailers') {
		stream.respond({ ':status': 200 }, { waitForTrailers: true });
		stream.on('wantTrailers', () => stream.sendTrailers({ 'x-checksum': 'abc' }));
		stream.end('body');
		return;
	}
	if (path === '/reset') {
		stream.close(http2.constants.NGHTTP2_INTERNAL_ERROR);
		return;
	}
	stream.respond({ ':status': 200, 'x-seen': `2 ${headers[':method']} ${headers[':authority']} ${path}` });
	stream.pipe(stream);
}

async function listen(server: Server): Promise<number> {
	servers.push(server);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return (server.address() as AddressInfo).port;
}

function withStreams<S extends http2.Http2Server | http2.Http2SecureServer>(server: S): S {
	server.on('session', (session) => sessions.add(session));
	server.on('stream', onStream);
	return server;
}

async function startTo(port: number, scheme: string, httpVersion: '2' | '2or1'): Promise<Http2Gateway> {
	const snapshot = snapshotOf([{ name: 'api', serviceUrl: `${scheme}://127.0.0.1:${port}` }], {
		...forwardDocument({ httpVersion, bufferResponse: false }),
		certificates: [{ name: 'authority', data: certificate.cert }],
		certificateAuthorities: [{ certificate: 'authority', isTrusted: true }],
	});
	return startHttp2Gateway(snapshot);
}

let clear: Http2Gateway;
let negotiated: Http2Gateway;
let old: Http2Gateway;
let strict: Http2Gateway;

beforeAll(async () => {
	certificate = selfSigned('localhost');
	const { cert, key } = certificate;
	const h2c = await listen(withStreams(http2.createServer()));
	const h2 = await listen(withStreams(http2.createSecureServer({ cert, key, allowHTTP1: true })));
	const onlyHttp1 = await listen(
		https.createServer({ cert, key }, (request, response) => {
			response.setHeader('x-seen', `1 ${request.method} ${request.url}`);
			request.pipe(response);
		}),
	);
	[clear, negotiated, old, strict] = await Promise.all([
		startTo(h2c, 'http', '2'),
		startTo(h2, 'https', '2or1'),
		startTo(onlyHttp1, 'https', '2or1'),
		startTo(onlyHttp1, 'https', '2'),
	]);
});

afterAll(async () => {
	await Promise.all([clear, negotiated, old, strict].map(({ gateway }) => gateway.stop()));
	for (const session of sessions) session.destroy();
	for (const server of servers) server.close();
});

async function collect(stream: AsyncIterable<unknown>): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of stream) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

describe('a backend of HTTP/2', () => {
	test('gets requests of HTTP/1.1 clients, with bodies both ways', async () => {
		for (const gateway of [clear, negotiated]) {
			const body = Buffer.alloc(SIZE, 'tollgate');
			const response = await fetch(`${gateway.http}/api/a?b=c`, { method: 'POST', body });
			expect(response.headers.get('x-seen')).toMatch(/^2 POST 127\.0\.0\.1:\d+ \/a\?b=c$/);
			expect(Buffer.from(await response.arrayBuffer()).equals(body)).toBe(true);
		}
	});

	test('gets requests of HTTP/2 clients, 300 at once, with bodies both ways', async () => {
		const session = http2.connect(clear.h2c);
		const answers = await Promise.all(
			Array.from({ length: 300 }, async (_, i) => {
				const body = Buffer.alloc(20_000, `${i} `);
				const stream = session.request({ ':path': `/api/${i}`, ':method': 'POST' });
				stream.end(body);
				return (await collect(stream)).equals(body);
			}),
		);
		expect(answers.every(Boolean)).toBe(true);
		session.destroy();
	});

	test('passes trailers on to a client of HTTP/2, and leaves them out for HTTP/1.1', async () => {
		const session = http2.connect(clear.h2c);
		const stream = session.request({ ':path': '/api/trailers' });
		const trailers = once(stream, 'trailers');
		expect((await collect(stream)).toString()).toBe('body');
		expect((await trailers)[0]).toMatchObject({ 'x-checksum': 'abc' });
		session.destroy();
		expect(await (await fetch(`${clear.http}/api/trailers`)).text()).toBe('body');
	});

	test('that resets a stream is an error of the gateway', async () => {
		expect((await fetch(`${clear.http}/api/reset`)).status).toBe(500);
	});

	test('pours no more than windows and buffers hold while the client does not read', async () => {
		poured = 0;
		const request = http.get(`${clear.http}/api/endless`);
		const [response] = (await once(request, 'response')) as [http.IncomingMessage];
		response.pause();
		await expect
			.poll(
				async () => {
					const before = poured;
					await new Promise((resolve) => setTimeout(resolve, 100));
					return poured - before;
				},
				{ timeout: 5000 },
			)
			.toBe(0);
		expect(poured).toBeLessThan(32 << 20);
		const before = resets;
		request.destroy();
		await expect.poll(() => resets).toBe(before + 1);
	});

	test('does the same for a client of HTTP/2 that gives no window', async () => {
		poured = 0;
		const session = http2.connect(clear.h2c);
		const stream = session.request({ ':path': '/api/endless' });
		await once(stream, 'response');
		stream.pause();
		await expect
			.poll(
				async () => {
					const before = poured;
					await new Promise((resolve) => setTimeout(resolve, 100));
					return poured - before;
				},
				{ timeout: 5000 },
			)
			.toBe(0);
		expect(poured).toBeLessThan(16 << 20);
		const before = resets;
		stream.close(http2.constants.NGHTTP2_CANCEL);
		await expect.poll(() => resets).toBe(before + 1);
		session.destroy();
	});
});

describe('a backend of HTTP/1.1 alone', () => {
	test('gets it by 2or1, at the first request and later', async () => {
		for (let i = 0; i < 3; i++) {
			const response = await fetch(`${old.http}/api/${i}`, { method: 'POST', body: `body ${i}` });
			expect(response.headers.get('x-seen')).toBe(`1 POST /${i}`);
			expect(await response.text()).toBe(`body ${i}`);
		}
	});

	test('is no backend for 2', async () => {
		expect((await fetch(`${strict.http}/api/x`)).status).toBe(500);
	});
});
