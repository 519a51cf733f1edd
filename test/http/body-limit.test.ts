/** The setting for the size of requests' bodies. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Gateway } from '../../core/gateway/gateway.ts';
import { RecordingBackend, startGateway } from '../support/gateway.ts';
import { sendRaw } from '../support/raw-client.ts';
import { snapshotOf } from '../support/snapshot.ts';

const LIMIT = 100_000;
const TOO_LARGE = '{ "statusCode": 413, "message": "Request Entity Too Large" }';

let backend: RecordingBackend;
let gateway: Gateway;
let url: string;

beforeAll(async () => {
	backend = await RecordingBackend.start();
	({ gateway, url } = await startGateway(
		snapshotOf([{ name: 'a', serviceUrl: backend.url }], {}, { maxBodyBytes: LIMIT }),
	));
});

afterAll(async () => {
	await gateway.stop();
	backend.stop();
});

test('a body of a length that is too large is refused at once, and the backend not called', async () => {
	const head = `POST /a/x HTTP/1.1\r\nHost: x\r\nContent-Length: ${LIMIT + 1}\r\n\r\n`;
	const answer = await sendRaw(gateway.httpPort, head);
	expect(answer.statuses).toEqual([413]);
	expect(answer.text).toContain(TOO_LARGE);
	expect(backend.requests).toEqual([]);
});

test('a body without a length is refused when it passes the limit', async () => {
	const body = new ReadableStream({
		start(controller) {
			for (let i = 0; i < 11; i++) controller.enqueue(new Uint8Array(10_000));
			controller.close();
		},
	});
	const response = await fetch(`${url}/a/x`, { method: 'POST', body, duplex: 'half' } as RequestInit);
	expect([response.status, await response.text()]).toEqual([413, TOO_LARGE]);
	expect(backend.requests).toEqual([]);
});

test('a body of the limit passes, with a length and without', async () => {
	const bytes = 'x'.repeat(LIMIT);
	expect((await fetch(`${url}/a/x`, { method: 'POST', body: bytes })).status).toBe(200);
	const body = new Blob([bytes]).stream();
	expect((await fetch(`${url}/a/x`, { method: 'POST', body, duplex: 'half' } as RequestInit)).status).toBe(200);
	expect(backend.requests.map((request) => request.body.length)).toEqual([LIMIT, LIMIT]);
});
