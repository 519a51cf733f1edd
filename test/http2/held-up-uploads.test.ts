/** Uploads to a backend of HTTP/2 that does not read: they must be held up at the client. */
import { once } from 'node:events';
import http from 'node:http';
import http2 from 'node:http2';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FRAME } from '../../workers/http2/protocol.ts';
import { forwardDocument } from '../support/forward-document.ts';
import { type Http2Gateway, startHttp2Gateway } from '../support/http2-gateway.ts';
import { snapshotOf } from '../support/snapshot.ts';
import { END, frame, headers, settings, uint32 } from './raw-client.ts';
import { type RawServer, startRawServer } from './raw-connection.ts';

let backend: RawServer;
let running: Http2Gateway;

/** The backend leaves the windows at 64 KiB. */
beforeEach(async () => {
	backend = await startRawServer((connection) => connection.send(settings()));
	const serviceUrl = `http://127.0.0.1:${backend.port}`;
	running = await startHttp2Gateway(snapshotOf([{ name: 'api', serviceUrl }], forwardDocument({ httpVersion: '2' })));
});

afterEach(async () => {
	await running.gateway.stop();
	backend.close();
});

const CHUNK = Buffer.alloc(65_536);

/** Sends until it is held up for half a second; resolves to the bytes that were taken. */
async function pour(write: (chunk: Buffer) => boolean, buffered: () => number): Promise<number> {
	let sent = 0;
	for (let quiet = 0; quiet < 10; ) {
		const before = buffered();
		while (buffered() < CHUNK.length && sent < 64 << 20) {
			write(CHUNK);
			sent += CHUNK.length;
		}
		await new Promise((resolve) => setTimeout(resolve, 50));
		quiet = buffered() >= before && buffered() > 0 ? quiet + 1 : 0;
	}
	return sent - buffered();
}

/** The backend takes the rest, and answers. */
async function openWindows(): Promise<void> {
	const [connection] = backend.connections;
	expect(connection!.received(1)).toBe(65_535);
	connection!.send(...[0, 1].map((id) => frame(FRAME.WINDOW_UPDATE, 0, id, uint32(100 << 20))));
	await connection!.until(() => connection!.hasEnded(1));
	connection!.send(headers(1, [':status', '204'], END));
}

test('an upload that nobody reads is held up at the client of HTTP/2, and goes on', async () => {
	const session = http2.connect(running.h2c);
	const upload = session.request({ ':path': '/api/', ':method': 'POST' });
	const taken = await pour(
		(chunk) => upload.write(chunk),
		() => upload.writableLength,
	);
	expect(taken).toBeLessThan(4 << 20);
	upload.end();
	await openWindows();
	const [head] = (await once(upload, 'response')) as [http2.IncomingHttpHeaders];
	expect(head[':status']).toBe(204);
	session.destroy();
});

test('an upload that nobody reads is held up at the client of HTTP/1.1, and goes on', async () => {
	const upload = http.request(`${running.http}/api/`, { method: 'POST' });
	const taken = await pour(
		(chunk) => upload.write(chunk),
		() => upload.writableLength,
	);
	// What the sockets of both sides hold comes on top.
	expect(taken).toBeLessThan(24 << 20);
	upload.end();
	await openWindows();
	const [response] = (await once(upload, 'response')) as [http.IncomingMessage];
	expect(response.statusCode).toBe(204);
});
