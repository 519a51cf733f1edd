/** GOAWAY both ways (RFC 9113 section 6.8), at the engine's server. */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { ERROR, FLAG, FRAME, MAXIMUM_STREAM } from '../../workers/http2/protocol.ts';
import { ServerConnection } from '../../workers/http2/server-connection.ts';
import type { StreamHandler } from '../../workers/http2/stream.ts';
import { LIMITS } from './echo-server.ts';
import { frame, GET, headers, POST, uint32 } from './raw-client.ts';
import { RawConnection } from './raw-connection.ts';

const open: (() => void)[] = [];
afterEach(() => {
	for (const close of open.splice(0)) close();
});

/** A server that echoes, and both ends of one connection to it. */
async function pair(): Promise<{ server: ServerConnection; client: RawConnection }> {
	let served: ServerConnection | undefined;
	const listener = createServer({ allowHalfOpen: true }, (socket) => {
		served = new ServerConnection(
			socket,
			LIMITS,
			(stream, _head, endStream): StreamHandler => {
				stream.sendHeaders([':status', '200'], endStream);
				return {
					onHeaders: () => {},
					onData: (chunk) => void stream.write(chunk),
					onEnd: (trailers) => stream.end(trailers),
					onWritable: () => {},
					onReset: () => {},
				};
			},
			() => {},
		);
	}).listen(0, '127.0.0.1');
	await once(listener, 'listening');
	const client = await RawConnection.open((listener.address() as AddressInfo).port);
	open.push(() => {
		client.socket.destroy();
		listener.close();
	});
	await client.first(FRAME.SETTINGS);
	return { server: served!, client };
}

const lastStream = (client: RawConnection) => client.of(FRAME.GOAWAY, 0).map(({ payload }) => payload.readUInt32BE(0));
const data = (stream: number, text: string) => frame(FRAME.DATA, FLAG.END_STREAM, stream, Buffer.from(text));
const answered = (payload: Buffer) => frame(FRAME.PING, FLAG.ACK, 0, payload);
const goAway = frame(FRAME.GOAWAY, 0, 0, Buffer.concat([uint32(0), uint32(ERROR.NO_ERROR)]));

test('a stream that the client opens before it has seen GOAWAY is served; then the last one is named, and the connection ends', async () => {
	const { server, client } = await pair();
	server.goAway();
	const ping = await client.first(FRAME.PING);
	client.send(headers(1, GET));
	await client.until(() => client.hasEnded(1));
	expect(lastStream(client)).toEqual([MAXIMUM_STREAM]);
	client.send(answered(ping.payload));
	await client.until(() => client.isClosed || lastStream(client).length === 2);
	expect(lastStream(client)).toEqual([MAXIMUM_STREAM, 1]);
	client.socket.end();
	await client.until(() => client.isClosed);
});

test('a client that does not answer PING is told the last stream after a second', async () => {
	const { server, client } = await pair();
	server.goAway();
	await client.until(() => lastStream(client).length === 2);
	expect(lastStream(client)).toEqual([MAXIMUM_STREAM, 0]);
});

test('streams above the last one are ignored with their bodies, and do not disturb those below it', async () => {
	const { server, client } = await pair();
	client.send(headers(1, POST, FLAG.END_HEADERS));
	await client.first(FRAME.HEADERS, 1);
	server.goAway();
	client.send(answered((await client.first(FRAME.PING)).payload));
	await client.until(() => lastStream(client).length === 2);
	client.send(headers(3, POST, FLAG.END_HEADERS), data(3, 'ignored'), headers(5, GET));
	client.send(data(1, 'served'));
	await client.until(() => client.isClosed || client.hasEnded(1));
	expect(client.received(1)).toBe(6);
	expect(lastStream(client)).toEqual([MAXIMUM_STREAM, 1]);
	expect(client.frames.some(({ stream }) => stream > 1)).toBe(false);
});

test('an error behind GOAWAY names no later stream than it did', async () => {
	const { server, client } = await pair();
	client.send(headers(1, POST, FLAG.END_HEADERS));
	await client.first(FRAME.HEADERS, 1);
	server.goAway();
	client.send(answered((await client.first(FRAME.PING)).payload));
	await client.until(() => lastStream(client).length === 2);
	client.send(headers(7, GET), frame(FRAME.PING, 0, 3, Buffer.alloc(8)));
	await client.until(() => lastStream(client).length === 3);
	expect(lastStream(client)).toEqual([MAXIMUM_STREAM, 1, 1]);
});

test('GOAWAY of the client lets its streams end, and the connection with the last of them', async () => {
	const { client } = await pair();
	client.send(headers(1, POST, FLAG.END_HEADERS));
	await client.first(FRAME.HEADERS, 1);
	client.send(goAway);
	await client.first(FRAME.GOAWAY);
	client.send(data(1, 'body'));
	await client.until(() => client.hasEnded(1));
	expect(client.received(1)).toBe(4);
	client.socket.end();
	await client.until(() => client.isClosed);
});

test('a client that closes its side gets the answers that are under way', async () => {
	const { client } = await pair();
	client.send(headers(1, GET), headers(3, GET));
	client.socket.end();
	await client.until(() => client.isClosed);
	expect([1, 3].map((id) => client.hasEnded(id))).toEqual([true, true]);
});
