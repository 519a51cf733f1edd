/** The handshake of WebSocket APIs: its policies, its keys, and the TLS of wss backends. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect, type Server } from 'node:net';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Backend } from '../../core/model/model.ts';
import { TestAuthority } from '../support/certificate-authority.ts';
import { type Http2Gateway, startHttp2Gateway } from '../support/http2-gateway.ts';
import { backendOf, type PolicyApi, type Sections, snapshotWith } from '../support/policies.ts';
import { openPeer, Peer } from './peer.ts';

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT = 1;
const KEY = 'k'.repeat(32);

let running: Http2Gateway;
const servers: Server[] = [];
/** What the backends saw. */
let handshakes: { request: IncomingMessage; client: string | undefined; socket: Duplex }[] = [];

function onUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
	const client = (request.socket as TLSSocket).getPeerCertificate?.()?.subject?.CN as string | undefined;
	handshakes.push({ request, client, socket });
	const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}${GUID}`).digest('base64');
	const lines = ['HTTP/1.1 101 Switching Protocols', 'Connection: Upgrade', 'Upgrade: websocket'];
	const extensions = request.headers['sec-websocket-extensions'];
	if (extensions !== undefined) lines.push(`Sec-WebSocket-Extensions: ${extensions}`);
	socket.write(`${[...lines, `Sec-WebSocket-Accept: ${accept}`].join('\r\n')}\r\n\r\n`);
	const peer = new Peer(socket, head, false);
	void peer.next().then(({ payload }) => peer.send(TEXT, payload));
}

async function listen(server: Server): Promise<number> {
	servers.push(server);
	server
		.on('upgrade', onUpgrade)
		.on('tlsClientError', () => {})
		.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return (server.address() as AddressInfo).port;
}

beforeAll(async () => {
	const authority = TestAuthority.root('root.test');
	const ca = authority.certificate.cert;
	const { cert, key } = authority.issue('localhost');
	const stranger = TestAuthority.root('other.test').issue('localhost');
	const clear = await listen(createServer());
	const secure = await listen(createSecureServer({ cert, key }));
	const mutual = await listen(createSecureServer({ cert, key, ca, requestCert: true, rejectUnauthorized: true }));
	const untrusted = await listen(createSecureServer({ cert: stranger.cert, key: stranger.key }));
	const ann = authority.issue('ann.test');
	const api = (name: string, serviceUrl: string, policy?: Sections, more: Partial<PolicyApi> = {}): PolicyApi => ({
		name,
		serviceUrl,
		type: 'websocket',
		protocols: ['ws', 'wss'],
		operations: [{ name: 'onHandshake', method: 'GET', urlTemplate: '/*' }],
		...(policy === undefined ? {} : { policy }),
		...more,
	});
	const chat = `ws://127.0.0.1:${clear}`;
	const entity = (id: string) => ({ inbound: `<set-backend-service backend-id="${id}" />` });
	const backend = (name: string, port: number, certificates: string[], tls: Partial<Backend['tls']> = {}) => {
		const plain = backendOf(name, `wss://localhost:${port}`);
		return { ...plain, credentials: { ...plain.credentials, certificates }, tls: { ...plain.tls, ...tls } };
	};
	const snapshot = await snapshotWith({
		global: {
			inbound:
				'<cors><allowed-origins><origin>https://a.test</origin></allowed-origins></cors><mock-response status-code="200" />',
			outbound: '<jsonp callback-parameter-name="callback" />',
		},
		apis: [
			api('chat', chat),
			api('secure', `wss://localhost:${secure}`),
			api('misnamed', `wss://127.0.0.1:${secure}`),
			api('untrusted', `wss://localhost:${untrusted}`),
			api('unchecked', chat, entity('unchecked')),
			api('mutual', chat, entity('mutual')),
			api('no-certificate', `wss://localhost:${mutual}`),
			api('presented', `wss://localhost:${mutual}`, {
				inbound: '<authentication-certificate certificate-id="ann" />',
			}),
			api('changed', chat, {
				inbound:
					'<base /><set-header name="Host"><value>evil.test</value></set-header><set-header name="X-New"><value>1</value></set-header><set-method>POST</set-method><set-body>body</set-body><rewrite-uri template="/rewritten" /><set-query-parameter name="q"><value>v</value></set-query-parameter>',
				outbound:
					'<base /><set-header name="X-Answer"><value>@(context.Response.StatusCode.ToString())</value></set-header>',
			}),
			api('checked', chat, {
				inbound:
					'<check-header name="X-Token" failed-check-httpcode="403" failed-check-error-message="no token"><value>right</value></check-header>',
			}),
			api('limited', chat, {
				inbound: '<rate-limit-by-key calls="2" renewal-period="60" counter-key="all" />',
			}),
			api('replaced', chat, {
				outbound: '<return-response><set-status code="409" reason="Not Now" /></return-response>',
			}),
			api('guarded', chat, undefined, { subscriptionRequired: true }),
		],
		backends: [
			backend('mutual', mutual, ['ann']),
			backend('unchecked', untrusted, [], { validateCertificateChain: false }),
		],
		subscriptions: [{ name: 's', primaryKey: KEY }],
	});
	running = await startHttp2Gateway(
		{
			...snapshot,
			certificates: [
				{ name: 'root', data: ca },
				{ name: 'ann', data: Buffer.concat([ann.cert, ann.key]) },
			],
			certificateAuthorities: [{ certificate: 'root', isTrusted: true }],
		},
		authority.issue('gateway.test'),
	);
});

beforeEach(() => {
	handshakes = [];
});

afterAll(async () => {
	await running.gateway.stop();
	for (const server of servers) server.close();
});

describe.each(['http', 'https'] as const)('on the %s port', (kind) => {
	async function echoes(path: string, headers = {}): Promise<boolean> {
		const { answer, peer } = await openPeer(`${running[kind]}${path}`, headers);
		if (answer.statusCode !== 101) return false;
		peer!.send(TEXT, 'hello');
		const { payload } = await peer!.next();
		peer!.socket.destroy();
		return String(payload) === 'hello';
	}

	test('a wss backend is reached when its name and its chain are right', async () => {
		expect(await echoes('/secure/x')).toBe(true);
		expect(await echoes('/misnamed/x')).toBe(false);
		expect(await echoes('/untrusted/x')).toBe(false);
		expect(await echoes('/unchecked/x')).toBe(true);
	});

	test('a wss backend gets the client certificate of its entity, or of the policy', async () => {
		expect(await echoes('/no-certificate/x')).toBe(false);
		expect(await echoes('/mutual/x')).toBe(true);
		expect(await echoes('/presented/x')).toBe(true);
		expect(handshakes.map(({ client }) => client)).toEqual(['ann.test', 'ann.test']);
	});

	test('statements without a meaning in a handshake are passed over, and Host stays the backend’s', async () => {
		const { answer, peer } = await openPeer(`${running[kind]}/changed/x?callback=f`, { origin: 'https://b.test' });
		peer?.socket.destroy();
		const { request } = handshakes[0]!;
		expect([answer.statusCode, answer.headers['x-answer']]).toEqual([101, '101']);
		expect([request.method, request.url]).toEqual(['GET', '/rewritten?callback=f&q=v']);
		expect(request.headers.host).toMatch(/^127\.0\.0\.1:\d+$/);
		expect(request.headers['x-new']).toBe('1');
	});

	test('a policy refuses before the backend is asked', async () => {
		const { answer, body } = await openPeer(`${running[kind]}/checked/x`, { 'x-token': 'wrong' });
		expect([answer.statusCode, body]).toEqual([403, '{ "statusCode": 403, "message": "no token" }']);
		expect(handshakes).toEqual([]);
		expect(await echoes('/checked/x', { 'x-token': 'right' })).toBe(true);
	});

	test('an outbound policy may put another answer in the place of 101, and the backend is let go', async () => {
		const { answer } = await openPeer(`${running[kind]}/replaced/x`);
		expect([answer.statusCode, answer.statusMessage]).toEqual([409, 'Not Now']);
		await expect.poll(() => handshakes[0]!.socket.destroyed).toBe(true);
	});

	test('a key opens in the header and in the query; another is refused before the backend is asked', async () => {
		for (const headers of [{}, { 'ocp-apim-subscription-key': 'x' }]) {
			expect((await openPeer(`${running[kind]}/guarded/x`, headers)).answer.statusCode).toBe(401);
		}
		expect(handshakes).toEqual([]);
		expect(await echoes('/guarded/x', { 'ocp-apim-subscription-key': KEY })).toBe(true);
		expect(await echoes(`/guarded/x?subscription-key=${KEY}`)).toBe(true);
	});

	test('Connection may stand in several lines', async () => {
		const { answer, peer } = await openPeer(`${running[kind]}/chat/x`, { connection: ['keep-alive', 'Upgrade'] });
		peer?.socket.destroy();
		expect(answer.statusCode).toBe(101);
	});

	test('another version of the protocol is answered with the one that is spoken', async () => {
		const { answer } = await openPeer(`${running[kind]}/chat/x`, { 'sec-websocket-version': '8' });
		expect([answer.statusCode, answer.headers['sec-websocket-version']]).toEqual([400, '13']);
		expect(handshakes).toEqual([]);
	});
});

test('extensions are negotiated end to end where frames pass as they are', async () => {
	const offer = { 'sec-websocket-extensions': 'permessage-deflate; client_max_window_bits' };
	const compressed = await openPeer(`${running.https}/chat/x`, offer);
	expect(compressed.answer.headers['sec-websocket-extensions']).toBe(offer['sec-websocket-extensions']);
	const plain = await openPeer(`${running.http}/chat/x`, offer);
	expect([plain.answer.statusCode, plain.answer.headers['sec-websocket-extensions']]).toEqual([101, undefined]);
	for (const { peer } of [compressed, plain]) peer?.socket.destroy();
});

test('handshakes count against a rate limit', async () => {
	const statuses = [];
	for (let i = 0; i < 3; i++) statuses.push((await openPeer(`${running.http}/limited/x`)).answer.statusCode);
	expect(statuses).toEqual([101, 101, 429]);
});

test('a request that is no handshake finds no API', async () => {
	expect((await fetch(`${running.http}/chat/x`)).status).toBe(404);
	expect(handshakes).toEqual([]);
});

test('a client that leaves while the backend thinks takes its attempt along', async () => {
	const silent = servers[0]!;
	silent.off('upgrade', onUpgrade);
	const asked = new Promise<Duplex>((resolve) => {
		silent.once('upgrade', (_request, socket) => resolve(socket as Duplex));
	});
	const { port } = new URL(running.http);
	const client = connect(Number(port), '127.0.0.1');
	client.write(
		'GET /chat/x HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
	);
	const socket = await asked;
	const ended = once(socket.resume(), 'end');
	client.destroy();
	await ended;
	socket.end();
	silent.on('upgrade', onUpgrade);
});
