/** WebSockets through the gateway: uWebSockets.js on the HTTP port, and on an HTTPS port without HTTP/2; else a tunnel. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import type { Duplex } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { selfSigned, type TestCertificate } from '../support/certificates.ts';
import { type Http2Gateway, startHttp2Gateway } from '../support/http2-gateway.ts';
import { type ApiParts, snapshotOf } from '../support/snapshot.ts';
import { openPeer, Peer } from './peer.ts';

const [CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG] = [0, 1, 2, 8, 9, 10];
const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const KEY = 'a'.repeat(32);

/** The backend's ends, in the order of their handshakes. */
const backends: { request: IncomingMessage; peer: Peer }[] = [];

function onUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
	if (request.url?.startsWith('/refused')) {
		socket.end('HTTP/1.1 403 Go Away\r\nX-Why: policy\r\nContent-Length: 6\r\nConnection: close\r\n\r\nno way');
		return;
	}
	const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}${GUID}`).digest('base64');
	const lines = ['HTTP/1.1 101 Switching Protocols', 'Connection: Upgrade', 'Upgrade: websocket'];
	lines.push(`Sec-WebSocket-Accept: ${request.url?.startsWith('/wrong') ? 'wrong' : accept}`, 'X-Backend: yes');
	const offered = request.headers['sec-websocket-protocol'];
	if (offered !== undefined) lines.push(`Sec-WebSocket-Protocol: ${offered.split(',').at(-1)!.trim()}`);
	const greets = request.url?.startsWith('/greets');
	socket.write(
		Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), Buffer.from(greets ? '\x81\x05hello' : '', 'latin1')]),
	);
	backends.push({ request, peer: new Peer(socket, head, false) });
}

let running: Http2Gateway;
/** Its HTTPS port offers HTTP/1.1 only. */
let http1: Http2Gateway;
let certificate: TestCertificate;
const servers: Server[] = [];

async function listen(server: Server): Promise<number> {
	servers.push(server);
	server.on('upgrade', onUpgrade).listen(0, '127.0.0.1');
	await once(server, 'listening');
	return (server.address() as AddressInfo).port;
}

beforeAll(async () => {
	certificate = selfSigned('127.0.0.1');
	const { cert, key } = certificate;
	const clear = await listen(createServer());
	const secure = await listen(createSecureServer({ cert, key }));
	const api = (name: string, serviceUrl: string, more: Partial<ApiParts> = {}): ApiParts => ({
		name,
		serviceUrl,
		type: 'websocket',
		protocols: ['ws', 'wss'],
		operations: [{ name: 'onHandshake', method: 'GET', urlTemplate: '/*' }],
		...more,
	});
	const snapshot = snapshotOf(
		[
			api('chat', `ws://127.0.0.1:${clear}`),
			api('guarded', `ws://127.0.0.1:${clear}`, { subscriptionRequired: true }),
			api('misnamed', `wss://127.0.0.1:${secure}`),
			api('named', `wss://localhost:${secure}`),
			api('closed', 'ws://127.0.0.1:9'),
			{ name: 'http', path: 'chat', serviceUrl: 'http://127.0.0.1:9' },
		],
		{
			subscriptions: [
				{
					name: 's',
					displayName: 's',
					scope: { kind: 'apis' },
					state: 'active',
					primaryKey: KEY,
					secondaryKey: null,
					owner: null,
					allowTracing: false,
					createdDate: null,
					startDate: null,
					endDate: null,
					workspace: null,
				},
			],
			certificates: [{ name: 'authority', data: cert }],
			certificateAuthorities: [{ certificate: 'authority', isTrusted: true }],
		},
	);
	running = await startHttp2Gateway(snapshot, certificate);
	http1 = await startHttp2Gateway(snapshot, certificate, 1, false);
});

afterAll(async () => {
	for (const { peer } of backends) peer.socket.destroy();
	for (const server of servers) server.close();
	await Promise.all([running.gateway.stop(), http1.gateway.stop()]);
});

type Kind = 'http' | 'https' | 'https without h2';
const KINDS: Kind[] = ['http', 'https', 'https without h2'];
const origin = (kind: Kind) => (kind === 'https without h2' ? http1.https : running[kind]);

/** Both ends of a pair. */
async function pair(origin: string, path = '/chat/room?a=b', headers = {}) {
	const { answer, peer } = await openPeer(`${origin}${path}`, headers);
	expect(answer.statusCode).toBe(101);
	const backend = backends.at(-1)!;
	return { answer, client: peer!, backend: backend.peer, request: backend.request };
}

const text = async (peer: Peer) => String((await peer.next()).payload);
const codeOf = (payload: Buffer) => (payload.length < 2 ? null : payload.readUInt16BE(0));

describe.each(KINDS)('on the %s port', (kind) => {
	test('the handshake reaches the backend with path, query, headers and subprotocols; its choice comes back', async () => {
		const { answer, request, client } = await pair(origin(kind), '/chat/room?a=b', {
			'sec-websocket-protocol': 'v1, v2',
			'x-token': 'secret',
		});
		expect(request.url).toBe('/room?a=b');
		expect(request.headers['x-token']).toBe('secret');
		expect(request.headers.host).toMatch(/^127\.0\.0\.1:\d+$/);
		expect(answer.headers['sec-websocket-protocol']).toBe('v2');
		expect(answer.headers['x-backend']).toBe('yes');
		client.socket.destroy();
	});

	test('text and binary pass both ways, of every length form', async () => {
		const { client, backend } = await pair(origin(kind));
		for (const size of [0, 1, 125, 126, 65_535, 65_536, 1_000_000]) {
			const payload = Buffer.alloc(size, 'tollgate');
			client.send(BINARY!, payload);
			const forth = await backend.next();
			expect([forth.opcode, forth.isFinal, forth.payload.equals(payload)]).toEqual([BINARY, true, true]);
			backend.send(TEXT!, payload);
			const back = await client.next();
			expect([back.opcode, back.isFinal, back.payload.equals(payload)]).toEqual([TEXT, true, true]);
		}
		client.socket.destroy();
	});

	test('a message in fragments, with a ping between them, arrives as the same message', async () => {
		const { client, backend } = await pair(origin(kind));
		backend.send(TEXT!, 'one ', false);
		backend.send(PING!, 'still there?');
		backend.send(CONTINUATION!, 'two ', false);
		backend.send(CONTINUATION!, 'three', true);
		const frames = [await client.next(), await client.next(), await client.next(), await client.next()];
		const data = frames.filter(({ opcode }) => opcode < CLOSE!);
		expect(data.map(({ opcode, isFinal, payload }) => [opcode, isFinal, String(payload)])).toEqual([
			[TEXT, false, 'one '],
			[CONTINUATION, false, 'two '],
			[CONTINUATION, true, 'three'],
		]);
		client.send(TEXT!, 'four ', false);
		client.send(CONTINUATION!, 'five', true);
		let received = '';
		while (received !== 'four five') received += await text(backend);
		client.socket.destroy();
	});

	test('a ping is answered, and the pong of the client reaches the backend', async () => {
		const { client, backend } = await pair(origin(kind));
		backend.send(PING!, 'beat');
		const ping = await client.next();
		expect([ping.opcode, String(ping.payload)]).toEqual([PING, 'beat']);
		client.send(PONG!, ping.payload);
		const pong = await backend.next();
		expect([pong.opcode, String(pong.payload)]).toEqual([PONG, 'beat']);
		client.send(PING!, 'mine');
		if (kind === 'https') backend.send(PONG!, (await backend.next()).payload);
		const answer = await client.next();
		expect([answer.opcode, String(answer.payload)]).toEqual([PONG, 'mine']);
		client.socket.destroy();
	});

	test.each([
		[4000, 'by choice'],
		[1000, ''],
		[1005, ''],
	])('the close code %i passes from the client to the backend and back', async (code, reason) => {
		const payload =
			code === 1005 ? Buffer.alloc(0) : Buffer.concat([Buffer.of(code >> 8, code & 255), Buffer.from(reason)]);
		const first = await pair(origin(kind));
		first.client.send(CLOSE!, payload);
		const forth = await first.backend.next();
		expect([forth.opcode, forth.payload.toString('hex')]).toEqual([CLOSE, payload.toString('hex')]);
		first.backend.send(CLOSE!, payload);
		expect((await first.client.next()).opcode).toBe(CLOSE);
		first.backend.socket.end();
		await expect.poll(() => [first.client.isClosed, first.backend.isClosed]).toEqual([true, true]);

		const second = await pair(origin(kind));
		second.backend.send(CLOSE!, payload);
		const back = await second.client.next();
		expect([back.opcode, codeOf(back.payload)]).toEqual([CLOSE, codeOf(payload)]);
		expect(String(back.payload.subarray(2))).toBe(reason);
		second.client.send(CLOSE!, payload);
		second.backend.socket.end();
		await expect.poll(() => [second.client.isClosed, second.backend.isClosed]).toEqual([true, true]);
	});

	test('a side that is gone without a word takes the other with it', async () => {
		const first = await pair(origin(kind));
		first.client.socket.destroy();
		await expect.poll(() => first.backend.isClosed).toBe(true);
		const second = await pair(origin(kind));
		second.backend.socket.destroy();
		await expect.poll(() => second.client.isClosed).toBe(true);
	});

	test('frames that come right behind the answer are not lost', async () => {
		const { client } = await pair(origin(kind), '/chat/greets');
		expect(await text(client)).toBe('hello');
		client.socket.destroy();
	});

	test('another answer than 101 reaches the client as it is', async () => {
		const { answer, body } = await openPeer(`${origin(kind)}/chat/refused`);
		expect([answer.statusCode, answer.headers['x-why'], body]).toEqual([403, 'policy', 'no way']);
	});

	test('a backend that is not there, or answers another handshake, is an error of the gateway', async () => {
		expect((await openPeer(`${origin(kind)}/closed/x`)).answer.statusCode).toBe(500);
		expect((await openPeer(`${origin(kind)}/chat/wrong`)).answer.statusCode).toBe(500);
	});

	test('the subscription key may stand in the query', async () => {
		expect((await openPeer(`${origin(kind)}/guarded/x`)).answer.statusCode).toBe(401);
		const { client } = await pair(origin(kind), `/guarded/x?subscription-key=${KEY}`);
		client.socket.destroy();
	});

	test('a backend that nobody reads for stops pouring', async () => {
		const { client, backend } = await pair(origin(kind));
		client.socket.pause();
		let sent = 0;
		const message = Buffer.alloc(65_536);
		while (sent < 256 << 20 && backend.socket.writableLength < 8 << 20) {
			backend.send(BINARY!, message);
			sent += message.length;
			await new Promise((resolve) => setImmediate(resolve));
		}
		expect(sent).toBeLessThan(64 << 20);
		client.socket.destroy();
	});
});

test.each([
	['a reserved bit', Buffer.of(0xc1, 0), 1002],
	['a masked frame', Buffer.of(0x81, 0x80, 0, 0, 0, 0), 1002],
	['an unknown opcode', Buffer.of(0x83, 0), 1002],
	['a fragmented ping', Buffer.of(0x09, 0), 1002],
	['a continuation of nothing', Buffer.of(0x80, 0), 1002],
	['a message above the limit', Buffer.of(0x82, 127, 0, 0, 0, 1, 0, 0, 0, 0), 1009],
])('%s of a backend closes both sides with its code', async (_what, bytes, code) => {
	const { client, backend } = await pair(running.http);
	backend.socket.write(bytes);
	expect(codeOf((await backend.next()).payload)).toBe(code);
	expect(codeOf((await client.next()).payload)).toBe(code);
	client.socket.destroy();
});

test.each([
	['a code that is never sent', Buffer.of(0x88, 2, 0x03, 0xee), 1002],
	['a code that means nothing', Buffer.of(0x88, 2, 0x03, 0xe7), 1002],
	['half a code', Buffer.of(0x88, 1, 0x03), 1002],
	['a reason that is no text', Buffer.of(0x88, 4, 0x03, 0xe8, 0xff, 0xff), 1007],
])('a close of a backend with %s is a violation', async (_what, bytes, code) => {
	const { client, backend } = await pair(running.http);
	backend.socket.write(bytes);
	expect(codeOf((await backend.next()).payload)).toBe(code);
	expect(codeOf((await client.next()).payload)).toBe(code);
	client.socket.destroy();
});

describe('a client that pours for a backend that does not read', () => {
	test('is stopped by the HTTPS port', async () => {
		const { client, backend } = await pair(running.https);
		backend.socket.pause();
		const message = Buffer.alloc(65_536);
		let sent = 0;
		while (sent < 256 << 20 && client.socket.writableLength < 8 << 20) {
			client.send(BINARY!, message);
			sent += message.length;
			await new Promise((resolve) => setImmediate(resolve));
		}
		expect(sent).toBeLessThan(128 << 20);
		expect([client.frames, client.isClosed]).toEqual([[], false]);
		for (const { socket } of [client, backend]) socket.destroy();
	});

	test('is told to try again later by the HTTP port, which cannot stop it', async () => {
		const { client, backend } = await pair(running.http);
		backend.socket.pause();
		for (let i = 0; i < 64; i++) client.send(BINARY!, Buffer.alloc(1 << 20));
		// What the client still sends may reset its connection before it has read why.
		const ended = () => client.isClosed || client.frames.some(({ payload }) => codeOf(payload) === 1013);
		await expect.poll(ended, { timeout: 20_000 }).toBe(true);
		for (const { socket } of [client, backend]) socket.destroy();
	});
});

test('WebSockets count among the connections that a gateway may have', async () => {
	const clear = (servers[0]!.address() as AddressInfo).port;
	const api: ApiParts = { name: 'chat', serviceUrl: `ws://127.0.0.1:${clear}`, type: 'websocket', protocols: ['ws'] };
	const operations = [{ name: 'onHandshake', method: 'GET', urlTemplate: '/*' }];
	const small = await startHttp2Gateway(snapshotOf([{ ...api, operations }], {}, { maxConnections: 2 }));
	const pairs = [await pair(small.http), await pair(small.http)];
	await expect(openPeer(`${small.http}/chat/x`)).rejects.toThrow();
	for (const { client } of pairs) client.socket.destroy();
	await small.gateway.stop();
});

test('names of wss backends are checked, unlike those of https backends', async () => {
	// The certificate names 127.0.0.1 as a DNS name, which no address matches.
	expect((await openPeer(`${running.http}/misnamed/x`)).answer.statusCode).toBe(500);
	expect((await openPeer(`${running.http}/named/x`)).answer.statusCode).toBe(500);
});

test('1000 connections at once echo', async () => {
	const pairs = await Promise.all(Array.from({ length: 1000 }, (_, i) => openPeer(`${running.http}/chat/${i}`)));
	const byPath = new Map(backends.map(({ request, peer }) => [request.url, peer]));
	await Promise.all(
		pairs.map(async ({ peer }, i) => {
			peer!.send(TEXT!, `message ${i}`);
			const backend = byPath.get(`/${i}`)!;
			backend.send(TEXT!, await text(backend));
			expect(await text(peer!)).toBe(`message ${i}`);
		}),
	);
	for (const { peer } of pairs) peer!.socket.destroy();
});

test.each(KINDS)('stopping tells both sides, on the %s port', async (kind) => {
	const clear = (servers[0]!.address() as AddressInfo).port;
	const api: ApiParts = {
		name: 'chat',
		serviceUrl: `ws://127.0.0.1:${clear}`,
		type: 'websocket',
		protocols: ['ws', 'wss'],
	};
	const operations = [{ name: 'onHandshake', method: 'GET', urlTemplate: '/*' }];
	const offersHttp2 = kind !== 'https without h2';
	const stopped = await startHttp2Gateway(snapshotOf([{ ...api, operations }]), certificate, 1, offersHttp2);
	const { client, backend } = await pair(kind === 'http' ? stopped.http : stopped.https);
	client.send(TEXT!, 'one more');
	expect(await text(backend)).toBe('one more');
	const stop = stopped.gateway.stop();
	expect(codeOf((await backend.next()).payload)).toBe(1001);
	expect(codeOf((await client.next()).payload)).toBe(1001);
	const began = performance.now();
	await stop;
	expect(performance.now() - began).toBeLessThan(1500);
});
