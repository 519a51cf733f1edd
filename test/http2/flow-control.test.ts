/** Windows of streams and connections (RFC 9113 section 5.2 and 6.9), seen from the client of the engine's server. */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { ConnectionLimits } from '../../workers/http2/connection.ts';
import { ERROR, FLAG, FRAME, SETTING } from '../../workers/http2/protocol.ts';
import { ServerConnection } from '../../workers/http2/server-connection.ts';
import { NO_HANDLER, type Stream } from '../../workers/http2/stream.ts';
import { LIMITS } from './echo-server.ts';
import { frame, GET, headers, POST, settings, uint32 } from './raw-client.ts';
import { RawConnection } from './raw-connection.ts';

const open: (() => void)[] = [];
afterEach(() => {
	for (const close of open.splice(0)) close();
});

interface Pair {
	client: RawConnection;
	server: ServerConnection;
	/** In the order in which they came; nothing of them is read before the test says so. */
	streams: Stream[];
}

/** A server that answers GET with `size` bytes, and takes the body of POST. */
async function pair(size: number, initial: [number, number][], limits: Partial<ConnectionLimits> = {}): Promise<Pair> {
	const streams: Stream[] = [];
	let server: ServerConnection | undefined;
	const listener = createServer((socket) => {
		server = new ServerConnection(
			socket,
			{ ...LIMITS, ...limits },
			(stream, head) => {
				streams.push(stream);
				stream.sendHeaders([':status', '200'], false);
				if (head.method === 'GET') stream.finish(Buffer.alloc(size, 'x'));
				return NO_HANDLER;
			},
			() => {},
		);
	}).listen(0, '127.0.0.1');
	await once(listener, 'listening');
	const client = await RawConnection.open((listener.address() as AddressInfo).port, ...initial);
	open.push(() => {
		client.socket.destroy();
		listener.close();
	});
	await client.first(FRAME.SETTINGS);
	return { client, server: server!, streams };
}

/** Resolves when the value has not changed for a while. */
async function untilStill(value: () => number): Promise<void> {
	for (let last = -1; last !== value(); await new Promise((resolve) => setTimeout(resolve, 100))) last = value();
}

const windowUpdate = (stream: number, increment: number) => frame(FRAME.WINDOW_UPDATE, 0, stream, uint32(increment));
const window = (bytes: number) => settings([SETTING.INITIAL_WINDOW_SIZE, bytes]);
const data = (stream: number, bytes: number, flags = 0) => frame(FRAME.DATA, flags, stream, Buffer.alloc(bytes));

test('no DATA goes into a window of 0, and as much as it is opened', async () => {
	const { client } = await pair(10, [[SETTING.INITIAL_WINDOW_SIZE, 0]]);
	client.send(headers(1, GET));
	await client.first(FRAME.HEADERS, 1);
	await client.isRead();
	expect(client.received(1)).toBe(0);
	client.send(windowUpdate(1, 3));
	await client.until(() => client.received(1) === 3);
	client.send(windowUpdate(1, 100));
	await client.until(() => client.hasEnded(1));
	expect(client.received(1)).toBe(10);
});

test('INITIAL_WINDOW_SIZE changes the windows of streams that are open, also below zero', async () => {
	const { client } = await pair(10, [[SETTING.INITIAL_WINDOW_SIZE, 4]]);
	client.send(headers(1, GET));
	await client.until(() => client.received(1) === 4);
	client.send(window(1));
	await client.isRead();
	// The window is -3: three bytes bring it to zero.
	client.send(windowUpdate(1, 3));
	await client.isRead();
	expect(client.received(1)).toBe(4);
	client.send(windowUpdate(1, 1));
	await client.until(() => client.received(1) === 5);
	client.send(window(100));
	await client.until(() => client.hasEnded(1));
});

test('the last of several values in one SETTINGS frame counts', async () => {
	const { client } = await pair(10, []);
	client.send(settings([SETTING.INITIAL_WINDOW_SIZE, 100], [SETTING.INITIAL_WINDOW_SIZE, 2]), headers(1, GET));
	await client.until(() => client.received(1) > 0);
	await client.isRead();
	expect(client.received(1)).toBe(2);
});

test('the window of the connection holds all streams together, and streams take turns', async () => {
	const { client } = await pair(60_000, []);
	client.send(headers(1, GET), headers(3, GET));
	await client.until(() => client.received(1) + client.received(3) === 65_535);
	await client.isRead();
	expect(client.received(1) + client.received(3)).toBe(65_535);
	client.send(windowUpdate(0, 1 << 20));
	await client.until(() => client.hasEnded(1) && client.hasEnded(3));
});

test('a small answer overtakes what is left of a large one', async () => {
	const { client, server, streams } = await pair(16 << 20, [[SETTING.INITIAL_WINDOW_SIZE, 1 << 30]]);
	client.send(windowUpdate(0, 1 << 30), headers(1, GET));
	await client.first(FRAME.DATA, 1);
	client.socket.pause();
	await untilStill(() => server.socket.bytesWritten);
	const before = server.socket.bytesWritten;
	client.send(headers(3, POST, FLAG.END_HEADERS));
	while (streams.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
	streams[1]!.finish(Buffer.alloc(1000, 'y'));
	client.socket.resume();
	await client.until(() => client.hasEnded(3));
	// One read of the client may go beyond it.
	expect(client.received(1)).toBeLessThan(before + 65_536);
	await client.until(() => client.hasEnded(1));
});

test('frames are no larger than MAX_FRAME_SIZE allows, and as large as that', async () => {
	const large: [number, number][] = [
		[SETTING.INITIAL_WINDOW_SIZE, 1 << 20],
		[SETTING.MAX_FRAME_SIZE, 40_000],
	];
	const { client } = await pair(100_000, large);
	client.send(windowUpdate(0, 1 << 20), headers(1, GET));
	await client.until(() => client.hasEnded(1));
	expect(client.of(FRAME.DATA, 1).map(({ payload }) => payload.length)).toEqual([40_000, 40_000, 20_000]);
});

test('a paused reader gets no more than the window of its stream, and its stream alone is held up', async () => {
	const { client, streams } = await pair(0, [], { streamWindow: 20_000, connectionWindow: 1 << 20 });
	client.send(headers(1, POST, FLAG.END_HEADERS), headers(3, POST, FLAG.END_HEADERS));
	await client.first(FRAME.HEADERS, 3);
	streams[0]!.pause();
	client.send(data(1, 15_000), data(3, 15_000));
	await client.first(FRAME.WINDOW_UPDATE, 3);
	expect(client.of(FRAME.WINDOW_UPDATE, 1)).toEqual([]);
	streams[0]!.resume();
	await client.first(FRAME.WINDOW_UPDATE, 1);
});

test('data of streams that fail is given back to the window of the connection', async () => {
	const { client } = await pair(0, [], { streamWindow: 20_000, connectionWindow: 100_000 });
	const before = client.of(FRAME.WINDOW_UPDATE, 0).length;
	for (let id = 1; id < 11; id += 2) {
		const head = headers(id, [...POST, 'content-length', '1'], FLAG.END_HEADERS);
		client.send(head, data(id, 15_000));
		expect((await client.first(FRAME.RST_STREAM, id)).payload.readUInt32BE(0)).toBe(ERROR.PROTOCOL_ERROR);
	}
	await client.until(() => client.of(FRAME.WINDOW_UPDATE, 0).length > before);
});

test('a stream that nobody reads is reset, one that is read slowly is not', async () => {
	const { client, server } = await pair(1000, [[SETTING.INITIAL_WINDOW_SIZE, 10]]);
	client.send(headers(1, GET), headers(3, GET));
	await client.until(() => client.received(3) === 10);
	await new Promise((resolve) => setTimeout(resolve, 150));
	client.send(windowUpdate(3, 10));
	await client.until(() => client.received(3) === 20);
	server.resetStalled(100, performance.now());
	expect((await client.first(FRAME.RST_STREAM, 1)).payload.readUInt32BE(0)).toBe(ERROR.CANCEL);
	await client.isRead();
	expect(client.of(FRAME.RST_STREAM, 3)).toEqual([]);
});
