/** Answers that are complete before the request is (RFC 9113 section 8.1), and answers to clients that do not read. */
import { once } from 'node:events';
import { createServer as createHttpServer, type Server } from 'node:http';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ERROR, FLAG, FRAME, PREFACE } from '../../workers/http2/protocol.ts';
import { ServerConnection } from '../../workers/http2/server-connection.ts';
import { NO_HANDLER } from '../../workers/http2/stream.ts';
import { type Http2Gateway, startHttp2Gateway } from '../support/http2-gateway.ts';
import { snapshotOf } from '../support/snapshot.ts';
import { LIMITS } from './echo-server.ts';
import { frame, GET, headers, POST, settings, uint32 } from './raw-client.ts';
import { RawConnection } from './raw-connection.ts';

/** Anything but /echo has no API: it is answered 404 without a look at its body. */
let gateway: Http2Gateway;
let backend: Server;
const open: (() => void)[] = [];

beforeAll(async () => {
	backend = createHttpServer((request, response) => {
		if (request.url === '/early') response.end('early');
		else request.pipe(response);
	}).listen(0, '127.0.0.1');
	await once(backend, 'listening');
	const serviceUrl = `http://127.0.0.1:${(backend.address() as AddressInfo).port}`;
	gateway = await startHttp2Gateway(snapshotOf([{ name: 'forwarded', serviceUrl }]));
});

afterAll(async () => {
	await gateway.gateway.stop();
	backend.close();
	backend.closeAllConnections();
});

afterEach(() => {
	for (const close of open.splice(0)) close();
});

async function client(): Promise<RawConnection> {
	const connection = await RawConnection.open(gateway.gateway.h2cPort!);
	open.push(() => connection.socket.destroy());
	return connection;
}

const data = (text: string, flags = 0) => frame(FRAME.DATA, flags, 1, Buffer.from(text));

test('a complete request that is answered at once is not reset', async () => {
	const connection = await client();
	connection.send(headers(1, GET));
	await connection.until(() => connection.hasEnded(1));
	await connection.isRead();
	expect(connection.of(FRAME.RST_STREAM, 1)).toEqual([]);
});

test('a body that ends soon after the answer is read to its end, and not reset', async () => {
	const connection = await client();
	connection.send(headers(1, POST, FLAG.END_HEADERS));
	await connection.until(() => connection.hasEnded(1));
	connection.send(data('late', FLAG.END_STREAM));
	await new Promise((resolve) => setTimeout(resolve, 400));
	expect(connection.of(FRAME.RST_STREAM, 1)).toEqual([]);
});

test('a body that goes on is cut off with NO_ERROR, and what is under way is ignored', async () => {
	const connection = await client();
	connection.send(headers(1, POST, FLAG.END_HEADERS));
	const reset = await connection.first(FRAME.RST_STREAM, 1);
	expect(reset.payload.readUInt32BE(0)).toBe(ERROR.NO_ERROR);
	connection.send(data('more'), headers(3, GET));
	await connection.until(() => connection.hasEnded(3));
	expect(connection.of(FRAME.GOAWAY, 0)).toEqual([]);
});

const toPath = (path: string, ...more: string[]) => [...POST.map((text) => (text === '/echo' ? path : text)), ...more];

test('an answer of the backend that comes before the whole body ends the upload', async () => {
	const connection = await client();
	connection.send(headers(1, toPath('/forwarded/early'), FLAG.END_HEADERS), data('part'));
	await connection.until(() => connection.hasEnded(1));
	expect(
		connection
			.of(FRAME.DATA, 1)
			.map(({ payload }) => payload.toString())
			.join(''),
	).toBe('early');
	expect((await connection.first(FRAME.RST_STREAM, 1)).payload.readUInt32BE(0)).toBe(ERROR.NO_ERROR);
});

test('a client that expects 100 gets it before it sends its body, where the body is wanted', async () => {
	const connection = await client();
	connection.send(headers(1, toPath('/forwarded/x', 'expect', '100-continue'), FLAG.END_HEADERS));
	await connection.until(() => connection.of(FRAME.HEADERS, 1).length === 1);
	connection.send(
		data('body', FLAG.END_STREAM),
		headers(3, toPath('/none', 'expect', '100-continue'), FLAG.END_HEADERS),
	);
	await connection.until(() => connection.hasEnded(1) && connection.hasEnded(3));
	const statuses = (id: number) => connection.of(FRAME.HEADERS, id).map((each) => each.headers[1]);
	expect(statuses(1)).toEqual(['100', '200']);
	expect(statuses(3)).toEqual(['404']);
});

test('the rest of an answered request must still be well-formed', async () => {
	const connection = await client();
	connection.send(headers(1, [...POST, 'content-length', '10'], FLAG.END_HEADERS), data('abc', FLAG.END_STREAM));
	const reset = await connection.first(FRAME.RST_STREAM, 1);
	expect(reset.payload.readUInt32BE(0)).toBe(ERROR.PROTOCOL_ERROR);
});

test('a head that is too large is answered 431, and a complete request not reset', async () => {
	const connection = await client();
	const parts = [0, 1, 2].map((i) => [
		'x'.repeat(8),
		`${i}`,
		...['a', 'b'].flatMap((name) => [name, 'v'.repeat(7000)]),
	]);
	const first = headers(1, [...GET, ...parts[0]!], FLAG.END_STREAM);
	const rest = parts.slice(1).map((part, i) => {
		const continuation = headers(1, part, i === 1 ? FLAG.END_HEADERS : 0);
		continuation[3] = FRAME.CONTINUATION;
		return continuation;
	});
	connection.send(first, ...rest);
	expect((await connection.first(FRAME.HEADERS, 1)).headers).toEqual([':status', '431', 'content-length', '0']);
	await connection.isRead();
	expect(connection.of(FRAME.RST_STREAM, 1)).toEqual([]);
});

test('trailers above the limit reset their stream', async () => {
	const connection = await client();
	const large = Array.from({ length: 3 }, (_, i) => [`x-${i}`, 'v'.repeat(15_000)]);
	const frames = large.map((part, i) => {
		const flags = (i === 0 ? FLAG.END_STREAM : 0) | (i === 2 ? FLAG.END_HEADERS : 0);
		const bytes = headers(1, part, flags);
		if (i > 0) bytes[3] = FRAME.CONTINUATION;
		return bytes;
	});
	connection.send(headers(1, POST, FLAG.END_HEADERS), ...frames);
	const reset = await connection.first(FRAME.RST_STREAM, 1);
	expect(reset.payload.readUInt32BE(0)).toBe(ERROR.ENHANCE_YOUR_CALM);
});

test('a client that asks and never reads is not read on', async () => {
	let unsent = 0;
	let served: Socket | undefined;
	const server = createServer((socket) => {
		served = socket;
		new ServerConnection(
			socket,
			LIMITS,
			(stream) => {
				stream.sendHeaders([':status', '204', 'x-filler', 'f'.repeat(300)], true);
				return NO_HANDLER;
			},
			() => {},
		);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const socket = connect((server.address() as { port: number }).port, '127.0.0.1').pause();
	socket.on('error', () => {});
	open.push(() => {
		socket.destroy();
		served?.destroy();
		server.close();
	});
	socket.write(Buffer.concat([PREFACE, settings()]));
	let id = 1;
	const watch = setInterval(() => {
		unsent = Math.max(unsent, served?.writableLength ?? 0);
	}, 5);
	// 25 MB of answers, if all were given.
	for (let batch = 0; batch < 100; batch++) {
		const requests = Array.from({ length: 1000 }, () => headers((id += 2), GET));
		socket.write(Buffer.concat(requests));
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
	clearInterval(watch);
	expect(unsent).toBeGreaterThan(1 << 20);
	expect(unsent).toBeLessThan(8 << 20);
	// It goes on once the client reads.
	let received = 0;
	socket.on('data', (chunk: Buffer) => {
		received += chunk.length;
	});
	socket.resume();
	await expect.poll(() => received, { timeout: 10_000 }).toBeGreaterThan(100_000 * 200);
});

test('streams with nothing but WINDOW_UPDATE behind their answer stay closed', async () => {
	const connection = await client();
	connection.send(headers(1, GET));
	await connection.until(() => connection.hasEnded(1));
	connection.send(frame(FRAME.WINDOW_UPDATE, 0, 1, uint32(5)), frame(FRAME.RST_STREAM, 0, 1, uint32(8)));
	await connection.isRead();
	expect(connection.of(FRAME.GOAWAY, 0)).toEqual([]);
});
