import { once } from 'node:events';
import http2 from 'node:http2';
import https from 'node:https';
import tls, { DEFAULT_CIPHERS } from 'node:tls';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { CertificateStore, type HostCertificate } from '../../workers/listeners/certificates.ts';
import type { Downstream, RequestHandler } from '../../workers/listeners/downstream.ts';
import { Http2Listener } from '../../workers/listeners/http2-listener.ts';
import { selfSigned, type TestCertificate } from '../support/certificates.ts';
import { LIMITS } from './echo-server.ts';

let a: TestCertificate;
let b: TestCertificate;
let other: TestCertificate;
beforeAll(() => {
	[a, b, other] = ['a.test', '*.b.test', 'a.test'].map(selfSigned) as [
		TestCertificate,
		TestCertificate,
		TestCertificate,
	];
});

const host = (
	hostname: string,
	{ cert, key }: TestCertificate,
	more: Partial<HostCertificate> = {},
): HostCertificate => ({
	hostname,
	certificate: { cert, key },
	negotiateClientCertificate: false,
	tls10: false,
	tls11: false,
	http2: true,
	...more,
});

const open: Http2Listener[] = [];
afterEach(() => {
	for (const listener of open.splice(0)) listener.close();
});

/** Answers with what it saw, and echoes the body. */
function describeRequest(request: Downstream): void {
	const seen = [request.httpVersion, request.scheme, request.method, request.authority, request.target].join(' ');
	if (!request.hasBody) {
		request.respond(
			200,
			'OK',
			['x-seen', seen, 'x-certificate', String(request.clientCertificate?.certificate.raw.length ?? 0)],
			null,
		);
		return;
	}
	request.begin(200, 'OK', ['x-seen', seen], null);
	request.onDrain = () => request.body.resume();
	request.body.start({
		write: (chunk) => request.write(chunk),
		end: () => request.end([]),
		abort: () => request.destroy(),
	});
}

async function listen(
	certificates: HostCertificate[] | null,
	onRequest: RequestHandler = describeRequest,
): Promise<{ listener: Http2Listener; port: number }> {
	const listener = new Http2Listener(
		{
			host: '127.0.0.1',
			port: 0,
			reusePort: false,
			certificates:
				certificates === null ? null : new CertificateStore({ hosts: certificates, ciphers: DEFAULT_CIPHERS }),
			limits: LIMITS,
			maxHeaderBytes: 32768,
			head: { url: 16384, pathSegment: 1024 },
			maxConnections: 1000,
			bodyIdle: 300,
			stall: 300,
		},
		onRequest,
	);
	open.push(listener);
	return { listener, port: await listener.listen() };
}

async function h2Get(url: string, options: http2.SecureClientSessionOptions, body?: Buffer) {
	const session = http2.connect(url, { rejectUnauthorized: false, ...options });
	const stream = session.request({ ':path': '/x?y=1', ':method': body === undefined ? 'GET' : 'POST' });
	stream.end(body);
	const [headers] = (await once(stream, 'response')) as [http2.IncomingHttpHeaders];
	const chunks: Buffer[] = [];
	for await (const chunk of stream) chunks.push(chunk as Buffer);
	const leaf = (session.socket as tls.TLSSocket).getPeerCertificate?.()?.subject?.CN;
	session.destroy();
	return { headers, body: Buffer.concat(chunks), leaf };
}

async function http1Get(port: number, body?: Buffer) {
	const agent = new https.Agent({ rejectUnauthorized: false });
	const request = https.request({ port, host: '127.0.0.1', agent, path: '/x?y=1', method: body ? 'POST' : 'GET' });
	request.end(body);
	const [response] = (await once(request, 'response')) as [import('node:http').IncomingMessage];
	const chunks: Buffer[] = [];
	for await (const chunk of response) chunks.push(chunk as Buffer);
	agent.destroy();
	return { headers: response.headers, body: Buffer.concat(chunks) };
}

describe('TLS', () => {
	test('one port offers h2 and http/1.1', async () => {
		const { port } = await listen([host('a.test', a)]);
		const second = await h2Get(`https://127.0.0.1:${port}`, {});
		expect(second.headers['x-seen']).toBe(`2 https GET 127.0.0.1:${port} /x?y=1`);
		const first = await http1Get(port);
		expect(first.headers['x-seen']).toBe(`1.1 https GET 127.0.0.1:${port} /x?y=1`);
	});

	test('bodies stream both ways over both', async () => {
		const { port } = await listen([host('a.test', a)]);
		const body = Buffer.alloc(3 << 20, 'tollgate');
		expect((await h2Get(`https://127.0.0.1:${port}`, {}, body)).body.equals(body)).toBe(true);
		expect((await http1Get(port, body)).body.equals(body)).toBe(true);
	});

	test('the certificate follows SNI: exact, wildcard, default', async () => {
		const { port } = await listen([host('a.test', a), host('*.b.test', b)]);
		const leaf = async (servername?: string) =>
			(await h2Get(`https://127.0.0.1:${port}`, servername === undefined ? {} : { servername })).leaf;
		expect(await leaf('a.test')).toBe('a.test');
		expect(await leaf('x.b.test')).toBe('*.b.test');
		expect(await leaf('b.test')).toBe('a.test');
		expect(await leaf()).toBe('a.test');
	});

	test('a host without http2 negotiates http/1.1', async () => {
		const { port } = await listen([host('a.test', a, { http2: false })]);
		const socket = tls.connect({ port, rejectUnauthorized: false, ALPNProtocols: ['h2', 'http/1.1'] });
		await once(socket, 'secureConnect');
		expect(socket.alpnProtocol).toBe('http/1.1');
		socket.destroy();
	});

	test('new certificates serve new handshakes, with and without SNI, and drop no connection', async () => {
		const { listener, port } = await listen([host('a.test', a)]);
		const session = http2.connect(`https://127.0.0.1:${port}`, { rejectUnauthorized: false });
		await once(session, 'connect');
		listener.setCertificates(new CertificateStore({ hosts: [host('a.test', other)], ciphers: DEFAULT_CIPHERS }));
		const handshake = async (servername: string) => {
			const socket = tls.connect({ port, rejectUnauthorized: false, servername });
			await once(socket, 'secureConnect');
			const { raw } = socket.getPeerCertificate();
			socket.destroy();
			return raw;
		};
		const expected = new (await import('node:crypto')).X509Certificate(other.cert).raw;
		expect((await handshake('a.test')).equals(expected)).toBe(true);
		expect((await handshake('')).equals(expected)).toBe(true);
		const stream = session.request({ ':path': '/' });
		const [headers] = (await once(stream, 'response')) as [http2.IncomingHttpHeaders];
		expect(headers[':status']).toBe(200);
		session.destroy();
	});

	test('hosts that are loaded later may ask for client certificates', async () => {
		const { listener, port } = await listen([host('a.test', a)]);
		const seen = async () => {
			const { headers } = await h2Get(`https://127.0.0.1:${port}`, { cert: b.cert, key: b.key });
			return Number(headers['x-certificate']);
		};
		expect(await seen()).toBe(0);
		const hosts = [host('a.test', a, { negotiateClientCertificate: true })];
		listener.setCertificates(new CertificateStore({ hosts, ciphers: DEFAULT_CIPHERS }));
		expect(await seen()).toBeGreaterThan(100);
	});

	test('TLS 1.1 is refused unless the host allows it', async () => {
		const { port } = await listen([host('a.test', a)]);
		const options: tls.ConnectionOptions = {
			port,
			rejectUnauthorized: false,
			maxVersion: 'TLSv1.1',
			minVersion: 'TLSv1',
		};
		const socket = tls.connect({ ...options, ciphers: 'DEFAULT@SECLEVEL=0' });
		const [error] = (await once(socket, 'error')) as [Error];
		expect(error.message).toMatch(/protocol version|alert|EPROTO|ECONNRESET|disconnected/i);
	});

	test('a client certificate reaches the request when the host asks for one', async () => {
		const { port } = await listen([host('a.test', a, { negotiateClientCertificate: true })]);
		const answer = await h2Get(`https://127.0.0.1:${port}`, { cert: b.cert, key: b.key });
		expect(Number(answer.headers['x-certificate'])).toBeGreaterThan(100);
	});
});

describe('an upload that stops', () => {
	/** Sends half a body and waits. */
	const half = (session: http2.ClientHttp2Session, headers: http2.OutgoingHttpHeaders = {}) => {
		const stream = session.request({ ':path': '/', ':method': 'POST', ...headers });
		stream.on('error', () => {});
		stream.resume().write('half');
		return stream;
	};

	test('is reset over HTTP/2, and the connection goes on', async () => {
		const { port } = await listen(null);
		const session = http2.connect(`http://127.0.0.1:${port}`);
		const stream = half(session);
		await once(stream, 'close');
		expect(stream.rstCode).toBe(http2.constants.NGHTTP2_CANCEL);
		const [headers] = (await once(session.request({ ':path': '/' }), 'response')) as [http2.IncomingHttpHeaders];
		expect(headers[':status']).toBe(200);
		session.destroy();
	});

	test('may be a call of gRPC, whose messages are far apart', async () => {
		const { port } = await listen(null);
		const session = http2.connect(`http://127.0.0.1:${port}`);
		const stream = half(session, { 'content-type': 'application/grpc' });
		await new Promise((resolve) => setTimeout(resolve, 2000));
		expect(stream.closed).toBe(false);
		session.destroy();
	});

	test('ends its connection over HTTP/1.1 and TLS', async () => {
		const { port } = await listen([host('a.test', a)]);
		const socket = tls.connect({ port, rejectUnauthorized: false });
		socket.on('error', () => {}).resume();
		socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf');
		await once(socket, 'close');
	});
});

describe('a client that takes nothing of a large answer', () => {
	const LARGE = Buffer.alloc(64 << 20);
	/** Answers every request with more than sockets hold. @param isWhole or piece by piece */
	const pour = (isWhole: boolean) => (request: Downstream) => {
		if (isWhole) {
			request.respond(200, 'OK', [], LARGE);
			return;
		}
		request.begin(200, 'OK', [], null);
		let sent = 0;
		request.onAbort = () => aborts++;
		const write = () => {
			while (sent < LARGE.length && request.write(LARGE.subarray(0, 65_536))) sent += 65_536;
		};
		request.onDrain = write;
		write();
	};
	let aborts = 0;

	test.each([true, false])('loses its connection over HTTP/1.1 and TLS (whole: %s)', async (isWhole) => {
		const { port } = await listen([host('a.test', a)], pour(isWhole));
		const socket = tls.connect({ port, rejectUnauthorized: false });
		socket.on('error', () => {});
		socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
		const before = aborts;
		await new Promise((resolve) => setTimeout(resolve, 3000));
		socket.resume();
		await once(socket, 'close');
		expect(socket.bytesRead).toBeLessThan(LARGE.length);
		if (!isWhole) expect(aborts).toBe(before + 1);
	});

	test('loses its stream over HTTP/2', async () => {
		const { port } = await listen(null, pour(false));
		const session = http2.connect(`http://127.0.0.1:${port}`);
		const stream = session.request({ ':path': '/' });
		stream.on('error', () => {});
		await once(stream, 'close');
		expect(stream.rstCode).toBe(http2.constants.NGHTTP2_CANCEL);
		session.destroy();
	});
});

describe('cleartext with prior knowledge', () => {
	test('serves, and GOAWAY lets what is under way finish', async () => {
		const { listener, port } = await listen(null);
		const session = http2.connect(`http://127.0.0.1:${port}`);
		const stream = session.request({ ':path': '/', ':method': 'POST' });
		stream.write('one ');
		await once(stream, 'response');
		listener.drain();
		await once(session, 'goaway');
		stream.end('two');
		let text = '';
		for await (const chunk of stream) text += chunk;
		expect(text).toBe('one two');
		await once(session, 'close');
	});

	test('a path segment above the limit is refused with 400', async () => {
		const { port } = await listen(null);
		const session = http2.connect(`http://127.0.0.1:${port}`);
		const [headers] = (await once(session.request({ ':path': `/${'a'.repeat(1025)}` }), 'response')) as [
			http2.IncomingHttpHeaders,
		];
		expect(headers[':status']).toBe(400);
		session.destroy();
	});
});
