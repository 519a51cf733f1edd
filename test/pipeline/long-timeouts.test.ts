/** Times beyond 24.8 days, which no timer of Node.js can wait: it would be over at once. */
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Gateway } from '../../core/gateway/gateway.ts';
import { acceptValue } from '../../workers/websocket/backend-handshake.ts';
import { RecordingBackend, startGateway } from '../support/gateway.ts';
import { snapshotWith } from '../support/policies.ts';
import { openPeer } from '../websocket/peer.ts';

/** Seconds. */
const MONTHS = 10_000_000;
const SLOW = 100;

let backend: RecordingBackend;
let gateway: Gateway;
let url: string;
const sockets = createServer((socket) => {
	socket
		.on('error', () => {})
		.on('data', (head) => {
			const accept = acceptValue(/sec-websocket-key: (\S+)/i.exec(String(head))![1]!);
			const lines = ['HTTP/1.1 101 Switching Protocols', 'Connection: Upgrade', 'Upgrade: websocket'];
			setTimeout(() => socket.write(`${lines.join('\r\n')}\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`), SLOW);
		});
});

beforeAll(async () => {
	backend = await RecordingBackend.start((_recorded, _request, response) => {
		setTimeout(() => response.end('ok'), SLOW);
	});
	await new Promise<void>((resolve) => sockets.listen(0, '127.0.0.1', () => resolve()));
	const forward = (timeout: number) => ({ backend: `<forward-request timeout="${timeout}" />` });
	const webSocket = {
		type: 'websocket' as const,
		protocols: ['ws' as const],
		serviceUrl: `ws://127.0.0.1:${(sockets.address() as AddressInfo).port}`,
		operations: [{ name: 'onHandshake', method: 'GET', urlTemplate: '/*' }],
	};
	const asking = `<send-request mode="new" response-variable-name="r" timeout="${MONTHS}"><set-url>${backend.url}</set-url><set-method>GET</set-method></send-request>`;
	const retried = `<retry condition="@(true)" count="1" interval="${MONTHS}"><forward-request /></retry>`;
	const snapshot = await snapshotWith({
		apis: [
			{ name: 'forwarded', serviceUrl: backend.url, policy: forward(MONTHS) },
			{ name: 'asked', serviceUrl: backend.url, policy: { inbound: asking } },
			{ name: 'retried', serviceUrl: backend.url, policy: { backend: retried } },
			{ name: 'switched', ...webSocket, policy: forward(MONTHS) },
			{ name: 'switched-at-last', ...webSocket, policy: forward(0) },
		],
	});
	({ gateway, url } = await startGateway(snapshot));
});

afterAll(async () => {
	await gateway.stop();
	backend.stop();
	sockets.close();
});

test('calls have that time', async () => {
	expect((await fetch(`${url}/forwarded/x`)).status).toBe(200);
	expect((await fetch(`${url}/asked/x`)).status).toBe(200);
});

test('handshakes have that time, and all of it with 0', async () => {
	for (const path of ['switched', 'switched-at-last']) {
		const { answer, peer } = await openPeer(`${url}/${path}/x`);
		expect(answer.statusCode).toBe(101);
		peer!.socket.destroy();
	}
});

test('retry waits', async () => {
	backend.requests.length = 0;
	const call = fetch(`${url}/retried/x`, { signal: AbortSignal.timeout(600) });
	await expect(call).rejects.toThrow();
	expect(backend.requests).toHaveLength(1);
});
