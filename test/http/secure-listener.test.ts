/** The HTTP/1.1 listener over TLS: what its sockets do otherwise than those in the clear. */
import { once } from 'node:events';
import { connect as connectClear } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { RequestHandler } from '../../workers/listeners/downstream.ts';
import { Http1Listener } from '../../workers/listeners/http1-listener.ts';
import { selfSigned, type TestCertificate } from '../support/certificates.ts';
import { startHttp2Gateway } from '../support/http2-gateway.ts';
import { snapshotOf } from '../support/snapshot.ts';

const LIMITS = { url: 16_384, pathSegment: 1024, connections: 100, bodyIdle: 1000 };
const GET = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n';
/** As the gateway sets it by default; BoringSSL has no DHE. */
const CIPHERS = 'DHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES128-GCM-SHA256';
let certificate: TestCertificate;
const listeners: Http1Listener[] = [];
const sockets: TLSSocket[] = [];

beforeAll(() => {
	certificate = selfSigned('listener.test');
});

afterEach(() => {
	for (const socket of sockets.splice(0)) socket.destroy();
	for (const listener of listeners.splice(0)) listener.close();
});

function listen(handler: RequestHandler): { listener: Http1Listener; port: number } {
	const listener = new Http1Listener(handler, LIMITS, { ...certificate, ciphers: CIPHERS });
	listeners.push(listener);
	return { listener, port: listener.listen('127.0.0.1', 0) };
}

async function client(port: number, options = {}): Promise<TLSSocket> {
	const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false, ...options });
	socket.on('error', () => {});
	sockets.push(socket);
	await Promise.race([
		once(socket, 'secureConnect'),
		once(socket, 'close').then(() => Promise.reject(new Error('closed'))),
	]);
	return socket;
}

/** 30 MB of which no two pieces are equal. */
function numbered(): Buffer {
	const body = Buffer.alloc(30_000_000);
	for (let i = 0; i < body.length; i += 1000) body.writeUInt32LE(i, i);
	return body;
}

test.each([
	['whole', true],
	['in pieces of no known length', false],
])('a large answer, %s, reaches a slow client over TLS entire', async (_what, isWhole) => {
	const body = numbered();
	const { port } = listen((downstream) => {
		if (isWhole) {
			downstream.respond(200, 'OK', ['connection', 'close'], body);
			return;
		}
		downstream.begin(200, 'OK', [], null);
		let at = 0;
		const pour = () => {
			let mayGoOn = true;
			while (mayGoOn && at < body.length) {
				mayGoOn = downstream.write(body.subarray(at, at + 100_000));
				at += 100_000;
			}
			if (at >= body.length && mayGoOn) downstream.end([]);
		};
		downstream.onDrain = pour;
		pour();
	});
	const socket = await client(port);
	const chunks: Buffer[] = [];
	socket.on('data', (chunk: Buffer) => {
		chunks.push(chunk);
		if (chunks.length % 50 !== 0) return;
		socket.pause();
		setTimeout(() => socket.resume(), 1);
	});
	socket.write(GET.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'));
	await once(socket, 'close');
	const all = Buffer.concat(chunks);
	const received = all.subarray(all.indexOf('\r\n\r\n') + 4);
	expect((isWhole ? received : unchunked(received)).equals(body)).toBe(true);
});

function unchunked(bytes: Buffer): Buffer {
	const pieces: Buffer[] = [];
	for (let at = 0; ; ) {
		const end = bytes.indexOf('\r\n', at);
		const size = Number.parseInt(bytes.toString('latin1', at, end), 16);
		if (size === 0) return Buffer.concat(pieces);
		pieces.push(bytes.subarray(end + 2, end + 2 + size));
		at = end + 2 + size + 2;
	}
}

test('an upload over TLS that the receiver holds back arrives entire', async () => {
	const body = numbered();
	const received: Buffer[] = [];
	const { port } = listen((downstream) => {
		downstream.body.start({
			write: (chunk) => {
				received.push(Buffer.from(chunk));
				if (received.length % 20 !== 0) return true;
				setTimeout(() => downstream.body.resume(), 2);
				return false;
			},
			end: () => downstream.respond(200, 'OK', [], 'done'),
			abort: () => {},
		});
	});
	const socket = await client(port);
	socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\n`);
	socket.write(body);
	const [answer] = (await once(socket, 'data')) as [Buffer];
	expect(String(answer)).toMatch(/^HTTP\/1\.1 200 OK/);
	expect(Buffer.concat(received).equals(body)).toBe(true);
});

test('requests say that they came over https, and from where', async () => {
	const { port } = listen((downstream) => {
		const { scheme, remoteAddress, authority } = downstream;
		downstream.respond(200, 'OK', [], `${scheme} ${remoteAddress} ${authority}`);
	});
	const socket = await client(port);
	socket.write(GET);
	const [answer] = (await once(socket, 'data')) as [Buffer];
	expect(String(answer)).toMatch(/https 127\.0\.0\.1 x$/);
});

test('the cipher suites of TLS 1.2 are those of the list', async () => {
	const { port } = listen((downstream) => downstream.respond(200, 'OK', [], null));
	const socket = await client(port, { maxVersion: 'TLSv1.2' });
	expect(socket.getCipher().name).toBe('ECDHE-ECDSA-AES128-GCM-SHA256');
	await expect(client(port, { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES256-GCM-SHA384' })).rejects.toThrow();
	await expect(
		client(port, { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }),
	).rejects.toThrow();
});

test('a client that speaks no TLS is cut off, and others are served', async () => {
	const { port } = listen((downstream) => downstream.respond(200, 'OK', [], null));
	const clear = connectClear(port, '127.0.0.1').on('error', () => {});
	clear.write(GET);
	await once(clear, 'close');
	const socket = await client(port);
	socket.write(GET);
	expect(String((await once(socket, 'data'))[0])).toMatch(/^HTTP\/1\.1 200 OK/);
});

test('a certificate that uWebSockets.js cannot use is refused, and the old one is kept', async () => {
	const { listener, port } = listen((downstream) => downstream.respond(200, 'OK', [], null));
	const { cert } = certificate;
	expect(() => listener.present({ cert, key: cert, ciphers: CIPHERS })).toThrow('uWebSockets.js cannot use');
	expect((await client(port)).getPeerCertificate().subject.CN).toBe('listener.test');
});

test('the workers get the connections of the HTTPS port in turn', async () => {
	const { gateway } = await startHttp2Gateway(snapshotOf([]), certificate, 2, false);
	for (let i = 0; i < 6; i++) await client(gateway.httpsPort!);
	const { reports } = await gateway.statistics();
	expect(reports.map(({ connections }) => connections)).toEqual([3, 3]);
	for (const socket of sockets) socket.destroy();
	await gateway.stop();
});
