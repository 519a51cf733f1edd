/** WebSockets to backends behind the proxies of HTTP_PROXY, HTTPS_PROXY and NO_PROXY. */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect, type Server, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Gateway } from '../../core/gateway/gateway.ts';
import { acceptValue } from '../../workers/websocket/backend-handshake.ts';
import { selfSigned } from '../support/certificates.ts';
import { startGateway } from '../support/gateway.ts';
import { type ApiParts, snapshotOf } from '../support/snapshot.ts';
import { openPeer, Peer } from './peer.ts';

const TEXT = 1;
const HOST = 'backend.example';
const certificate = selfSigned(HOST);
const servers: Server[] = [];
const sockets: Duplex[] = [];
/** What the proxy was asked for. */
const asked: string[] = [];
let gateway: Gateway;

/** Sends back what it gets. */
function onUpgrade({ headers }: IncomingMessage, socket: Duplex, head: Buffer): void {
	const accept = acceptValue(headers['sec-websocket-key']!);
	const lines = ['HTTP/1.1 101 Switching Protocols', 'Connection: Upgrade', 'Upgrade: websocket'];
	socket.write(`${lines.join('\r\n')}\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`);
	sockets.push(socket);
	const peer = new Peer(socket, head, false);
	void peer.next().then(({ payload }) => peer.send(TEXT, `${headers.host} got ${payload}`));
}

async function listen(server: Server): Promise<number> {
	servers.push(server);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return (server.address() as AddressInfo).port;
}

beforeAll(async () => {
	const { cert, key } = certificate;
	const clear = await listen(createServer().on('upgrade', onUpgrade));
	const secure = await listen(createSecureServer({ cert, key }).on('upgrade', onUpgrade));
	const proxy = createServer().on('connect', (request, socket: Socket) => {
		asked.push(`${request.url} ${request.headers['proxy-authorization']}`);
		socket.write('HTTP/1.1 200 OK\r\n\r\n');
		const target = connect(Number(request.url!.split(':')[1]), '127.0.0.1');
		socket
			.on('error', () => target.destroy())
			.pipe(target)
			.on('error', () => socket.destroy())
			.pipe(socket);
	});
	const proxyPort = await listen(proxy);
	const api = (name: string, serviceUrl: string): ApiParts => ({
		name,
		serviceUrl,
		type: 'websocket',
		protocols: ['ws', 'wss'],
		operations: [{ name: 'onHandshake', method: 'GET', urlTemplate: '/*' }],
	});
	const snapshot = snapshotOf(
		[
			api('clear', `ws://${HOST}:${clear}`),
			api('secure', `wss://${HOST}:${secure}`),
			api('local', `ws://127.0.0.1:${clear}`),
			api('direct', 'ws://x.direct.invalid'),
		],
		{
			certificates: [{ name: 'authority', data: cert }],
			certificateAuthorities: [{ certificate: 'authority', isTrusted: true }],
		},
		{
			httpProxy: `http://clear:p%40ss@127.0.0.1:${proxyPort}`,
			httpsProxy: `http://secure:x@127.0.0.1:${proxyPort}`,
			noProxy: '.direct.invalid',
		},
	);
	({ gateway } = await startGateway(snapshot));
});

beforeEach(() => {
	asked.length = 0;
});

afterAll(async () => {
	for (const socket of sockets) socket.destroy();
	for (const server of servers) server.close();
	await gateway.stop();
});

async function echo(path: string): Promise<string> {
	const { answer, peer } = await openPeer(`http://127.0.0.1:${gateway.httpPort}/${path}`);
	if (peer === null) return String(answer.statusCode);
	peer.send(TEXT, 'hello');
	const { payload } = await peer.next();
	peer.socket.destroy();
	return payload.toString().replace(/:\d+/, '');
}

test('ws goes through HTTP_PROXY and wss through HTTPS_PROXY', async () => {
	expect(await echo('clear')).toBe(`${HOST} got hello`);
	expect(await echo('secure')).toBe(`${HOST} got hello`);
	const [clear, secure] = servers.map((server) => (server.address() as AddressInfo).port);
	expect(asked).toEqual([
		`${HOST}:${clear} Basic ${btoa('clear:p@ss')}`,
		`${HOST}:${secure} Basic ${btoa('secure:x')}`,
	]);
});

test('backends of this machine and of NO_PROXY are asked directly', async () => {
	expect(await echo('local')).toBe('127.0.0.1 got hello');
	expect(await echo('direct')).toBe('500');
	expect(asked).toEqual([]);
});
