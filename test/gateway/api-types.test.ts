/** WebSocket and gRPC APIs from an artifact folder, with policies, through `tollgate start`. */
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as grpc from '@grpc/grpc-js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ArtifactFolder } from '../support/artifacts.ts';
import { StartedGateway } from '../support/start-process.ts';
import { openPeer, Peer } from '../websocket/peer.ts';

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const same = (value: Buffer) => value;
let folder: ArtifactFolder;
let chat: Server;
let orders: grpc.Server;
let gateway: StartedGateway;
let tokenSeen: unknown;

beforeAll(async () => {
	chat = createServer().on('upgrade', (request, socket, head) => {
		tokenSeen = request.headers['x-token'];
		const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}${GUID}`).digest('base64');
		socket.write(
			`HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
		);
		const peer = new Peer(socket, head, false);
		void peer.next().then(({ payload }) => peer.send(1, payload));
	});
	await new Promise<void>((resolve) => chat.listen(0, '127.0.0.1', resolve));
	orders = new grpc.Server();
	const method = { path: '/shop.Orders/Get', requestStream: false, responseStream: false };
	const bytes = {
		requestSerialize: same,
		requestDeserialize: same,
		responseSerialize: same,
		responseDeserialize: same,
	};
	orders.addService(
		{ Get: { ...method, ...bytes } },
		{
			Get: (call: grpc.ServerUnaryCall<Buffer, Buffer>, answer: grpc.sendUnaryData<Buffer>) =>
				answer(null, Buffer.from(`${call.request} ${call.metadata.get('x-token')}`)),
		},
	);
	const port = await new Promise<number>((resolve) =>
		orders.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (_error, bound) => resolve(bound)),
	);
	folder = new ArtifactFolder('http://127.0.0.1:9');
	const api = (name: string, values: object) => {
		const properties = { displayName: name, path: name, subscriptionRequired: false, isCurrent: true, ...values };
		folder.write(`apis/${name}/apiInformation.json`, JSON.stringify({ properties }));
		const header = '<set-header name="X-Token" exists-action="override"><value>given</value></set-header>';
		// A body has no place in a handshake: the statement is passed over there.
		const body = name === 'chat' ? '<set-body>none</set-body>' : '';
		folder.write(
			`apis/${name}/policy.xml`,
			`<policies><inbound><base />${header}${body}</inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>`,
		);
	};
	const { port: chatPort } = chat.address() as AddressInfo;
	api('chat', { type: 'websocket', protocols: ['ws', 'wss'], serviceUrl: `ws://127.0.0.1:${chatPort}` });
	api('shop', { type: 'grpc', path: '', protocols: ['http', 'https'], serviceUrl: `http://127.0.0.1:${port}` });
	const ports = ['--http-port', '0', '--h2c-port', '0', '--workers', '1', '--host', '127.0.0.1'];
	gateway = new StartedGateway(['--config', folder.path, ...ports]);
	await gateway.ready();
});

afterAll(async () => {
	await gateway.end('SIGKILL');
	orders.forceShutdown();
	chat.close();
	folder.remove();
});

test('a WebSocket API has onHandshake, which its policies run for', async () => {
	const { answer, peer } = await openPeer(`http://127.0.0.1:${gateway.port()}/chat/room`);
	expect(answer.statusCode).toBe(101);
	expect(tokenSeen).toBe('given');
	peer!.send(1, 'hello');
	expect(String((await peer!.next()).payload)).toBe('hello');
	peer!.socket.destroy();
});

test('a gRPC API answers every method, with its policies', async () => {
	const client = new grpc.Client(`127.0.0.1:${gateway.port('h2c http')}`, grpc.credentials.createInsecure());
	const answer = await new Promise<Buffer>((resolve, reject) => {
		client.makeUnaryRequest('/shop.Orders/Get', same, same, Buffer.from('order'), (error, value) =>
			error === null ? resolve(value!) : reject(error),
		);
	});
	expect(String(answer)).toBe('order given');
	client.close();
});
