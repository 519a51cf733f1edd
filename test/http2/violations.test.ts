/** Each rule of RFC 9113 sections 3 to 8 that a client can break, over a raw socket: which error the server answers. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ERROR, FLAG, FRAME, PREFACE, SETTING } from '../../workers/http2/protocol.ts';
import { startHttp2Gateway } from '../support/http2-gateway.ts';
import { snapshotOf } from '../support/snapshot.ts';
import { startEchoServer } from './echo-server.ts';
import { block, type ExchangeOptions, exchange, frame, GET, headers, POST, settings, uint32 } from './raw-client.ts';

type Target = { port: number; close(): void };

/** The gateway's own h2c port before a backend of HTTP/1.1 that echoes. */
async function startGatewayEcho(): Promise<Target> {
	const backend = createServer((request, response) => request.pipe(response)).listen(0, '127.0.0.1');
	await once(backend, 'listening');
	const serviceUrl = `http://127.0.0.1:${(backend.address() as AddressInfo).port}`;
	const { gateway } = await startHttp2Gateway(snapshotOf([{ name: 'echo', path: '', serviceUrl }]));
	const close = () => {
		void gateway.stop();
		backend.close();
		backend.closeAllConnections();
	};
	return { port: gateway.h2cPort!, close };
}

const END = FLAG.END_HEADERS | FLAG.END_STREAM;
const OPEN = FLAG.END_HEADERS;
const { PROTOCOL_ERROR, FRAME_SIZE_ERROR, FLOW_CONTROL_ERROR, STREAM_CLOSED, COMPRESSION_ERROR, ENHANCE_YOUR_CALM } =
	ERROR;

const zeros = (length: number) => Buffer.alloc(length);
const data = (stream: number, payload: Uint8Array | string, flags = 0) =>
	frame(FRAME.DATA, flags, stream, Buffer.from(payload as string));
const openPost = headers(1, POST, OPEN);
const closedGet = headers(1, GET, END);
const windowUpdate = (stream: number, increment: number) => frame(FRAME.WINDOW_UPDATE, 0, stream, uint32(increment));

const connectionErrors: [string, number, Buffer[]][] = [
	['DATA on stream 0', PROTOCOL_ERROR, [data(0, 'x')]],
	['DATA on an idle stream', PROTOCOL_ERROR, [data(5, 'x')]],
	[
		'DATA with padding as long as its payload',
		PROTOCOL_ERROR,
		[openPost, data(1, Buffer.of(5, 1, 2, 3, 4), FLAG.PADDED)],
	],
	['padded DATA without a length', FRAME_SIZE_ERROR, [openPost, data(1, '', FLAG.PADDED)]],
	['a frame above MAX_FRAME_SIZE', FRAME_SIZE_ERROR, [openPost, data(1, zeros(16385))]],
	['HEADERS on stream 0', PROTOCOL_ERROR, [headers(0, GET)]],
	['HEADERS on an even stream', PROTOCOL_ERROR, [headers(2, GET)]],
	['HEADERS on a stream that was skipped', PROTOCOL_ERROR, [headers(5, GET), headers(3, GET)]],
	[
		'HEADERS with padding longer than its frame',
		PROTOCOL_ERROR,
		[frame(FRAME.HEADERS, END | FLAG.PADDED, 1, Buffer.concat([Buffer.of(200), block(...GET)]))],
	],
	[
		'HEADERS with PRIORITY and no room for it',
		FRAME_SIZE_ERROR,
		[frame(FRAME.HEADERS, END | FLAG.PRIORITY, 1, zeros(3))],
	],
	[
		'HEADERS whose padding reaches into the priority',
		PROTOCOL_ERROR,
		[frame(FRAME.HEADERS, END | FLAG.PADDED | FLAG.PRIORITY, 1, Buffer.concat([Buffer.of(4), zeros(7)]))],
	],
	[
		'HEADERS on a stream that both sides closed',
		STREAM_CLOSED,
		[closedGet, frame(FRAME.PING, 0, 0, zeros(8)), closedGet],
	],
	['DATA on a stream that both sides closed', STREAM_CLOSED, [closedGet, data(1, 'x')]],
	['PRIORITY on stream 0', PROTOCOL_ERROR, [frame(FRAME.PRIORITY, 0, 0, zeros(5))]],
	['RST_STREAM on stream 0', PROTOCOL_ERROR, [frame(FRAME.RST_STREAM, 0, 0, uint32(8))]],
	['RST_STREAM on an idle stream', PROTOCOL_ERROR, [frame(FRAME.RST_STREAM, 0, 3, uint32(8))]],
	['RST_STREAM of another size', FRAME_SIZE_ERROR, [openPost, frame(FRAME.RST_STREAM, 0, 1, zeros(3))]],
	['SETTINGS on a stream', PROTOCOL_ERROR, [frame(FRAME.SETTINGS, 0, 1)]],
	['SETTINGS of a size that is no multiple of 6', FRAME_SIZE_ERROR, [frame(FRAME.SETTINGS, 0, 0, zeros(3))]],
	['SETTINGS acknowledgement with a payload', FRAME_SIZE_ERROR, [frame(FRAME.SETTINGS, FLAG.ACK, 0, zeros(6))]],
	['ENABLE_PUSH 2', PROTOCOL_ERROR, [settings([SETTING.ENABLE_PUSH, 2])]],
	['INITIAL_WINDOW_SIZE above 2^31-1', FLOW_CONTROL_ERROR, [settings([SETTING.INITIAL_WINDOW_SIZE, 0x80000000])]],
	['MAX_FRAME_SIZE below 16384', PROTOCOL_ERROR, [settings([SETTING.MAX_FRAME_SIZE, 16383])]],
	['MAX_FRAME_SIZE above 2^24-1', PROTOCOL_ERROR, [settings([SETTING.MAX_FRAME_SIZE, 0x1000000])]],
	[
		'INITIAL_WINDOW_SIZE that overflows an open stream',
		FLOW_CONTROL_ERROR,
		[openPost, windowUpdate(1, 0x7fffffff - 65535), settings([SETTING.INITIAL_WINDOW_SIZE, 65536])],
	],
	['PUSH_PROMISE from a client', PROTOCOL_ERROR, [frame(FRAME.PUSH_PROMISE, FLAG.END_HEADERS, 1, zeros(4))]],
	['PING on a stream', PROTOCOL_ERROR, [frame(FRAME.PING, 0, 1, zeros(8))]],
	['PING of another size', FRAME_SIZE_ERROR, [frame(FRAME.PING, 0, 0, zeros(7))]],
	['GOAWAY on a stream', PROTOCOL_ERROR, [frame(FRAME.GOAWAY, 0, 1, zeros(8))]],
	['GOAWAY that is too short', FRAME_SIZE_ERROR, [frame(FRAME.GOAWAY, 0, 0, zeros(4))]],
	['WINDOW_UPDATE of another size', FRAME_SIZE_ERROR, [frame(FRAME.WINDOW_UPDATE, 0, 0, zeros(3))]],
	['WINDOW_UPDATE of 0 on the connection', PROTOCOL_ERROR, [windowUpdate(0, 0)]],
	['WINDOW_UPDATE that overflows the connection', FLOW_CONTROL_ERROR, [windowUpdate(0, 0x7fffffff)]],
	['WINDOW_UPDATE on an idle stream', PROTOCOL_ERROR, [windowUpdate(7, 1)]],
	['CONTINUATION without HEADERS', PROTOCOL_ERROR, [frame(FRAME.CONTINUATION, FLAG.END_HEADERS, 1, block(...GET))]],
	[
		'CONTINUATION behind END_HEADERS',
		PROTOCOL_ERROR,
		[openPost, frame(FRAME.CONTINUATION, FLAG.END_HEADERS, 1, block('a', 'b'))],
	],
	[
		'CONTINUATION on another stream',
		PROTOCOL_ERROR,
		[
			frame(FRAME.HEADERS, FLAG.END_STREAM, 1, block(...GET)),
			frame(FRAME.CONTINUATION, FLAG.END_HEADERS, 3, block('a', 'b')),
		],
	],
	[
		'CONTINUATION on stream 0',
		PROTOCOL_ERROR,
		[
			frame(FRAME.HEADERS, FLAG.END_STREAM, 1, block(...GET)),
			frame(FRAME.CONTINUATION, FLAG.END_HEADERS, 0, block('a', 'b')),
		],
	],
	[
		'another frame inside a header block',
		PROTOCOL_ERROR,
		[frame(FRAME.HEADERS, FLAG.END_STREAM, 1, block(...GET)), frame(FRAME.PING, 0, 0, zeros(8))],
	],
	[
		'an unknown frame inside a header block',
		PROTOCOL_ERROR,
		[frame(FRAME.HEADERS, FLAG.END_STREAM, 1, block(...GET)), frame(0xbb, 0, 0, zeros(4))],
	],
	[
		'HEADERS inside a header block',
		PROTOCOL_ERROR,
		[frame(FRAME.HEADERS, FLAG.END_STREAM, 1, block(...GET)), headers(3, GET)],
	],
	['a header block that does not decode', COMPRESSION_ERROR, [frame(FRAME.HEADERS, END, 1, Buffer.of(0x80))]],
	[
		'a table size update above the setting',
		COMPRESSION_ERROR,
		[frame(FRAME.HEADERS, END, 1, Buffer.concat([Buffer.of(0x3f, 0xe2, 0x7f), block(...GET)]))],
	],
	[
		'a table size update behind a header',
		COMPRESSION_ERROR,
		[frame(FRAME.HEADERS, END, 1, Buffer.concat([block(...GET), Buffer.of(0x20)]))],
	],
	[
		'CONTINUATION flood',
		ENHANCE_YOUR_CALM,
		[
			frame(FRAME.HEADERS, FLAG.END_STREAM, 1, block(...GET)),
			...Array.from({ length: 100 }, () => frame(FRAME.CONTINUATION, 0, 1)),
		],
	],
	['PING flood', ENHANCE_YOUR_CALM, Array.from({ length: 500 }, () => frame(FRAME.PING, 0, 0, zeros(8)))],
	['SETTINGS flood', ENHANCE_YOUR_CALM, Array.from({ length: 500 }, () => settings())],
	['empty DATA flood', ENHANCE_YOUR_CALM, [openPost, ...Array.from({ length: 500 }, () => data(1, ''))]],
	[
		'rapid reset',
		ENHANCE_YOUR_CALM,
		Array.from({ length: 1000 }, (_, i) =>
			Buffer.concat([headers(2 * i + 1, POST, OPEN), frame(FRAME.RST_STREAM, 0, 2 * i + 1, uint32(8))]),
		),
	],
];

const malformed: [string, string[]][] = [
	['a name with capitals', [...GET, 'X-A', '1']],
	['a name with a blank', [...GET, 'x a', '1']],
	['an empty name', [...GET, '', '1']],
	['a name with a control character', [...GET, 'x\x01', '1']],
	['a value with CR', [...GET, 'x-a', 'a\rb']],
	['a value with LF', [...GET, 'x-a', 'a\nb']],
	['a value with NUL', [...GET, 'x-a', 'a\0b']],
	['a value that starts with a blank', [...GET, 'x-a', ' a']],
	['a value that ends with a tab', [...GET, 'x-a', 'a\t']],
	['connection', [...GET, 'connection', 'close']],
	['keep-alive', [...GET, 'keep-alive', '1']],
	['proxy-connection', [...GET, 'proxy-connection', 'close']],
	['transfer-encoding', [...GET, 'transfer-encoding', 'chunked']],
	['upgrade', [...GET, 'upgrade', 'h2c']],
	['te other than trailers', [...GET, 'te', 'gzip']],
	['an unknown pseudo-header', [...GET, ':x', '1']],
	['a response pseudo-header', [':status', '200', ...GET]],
	['a pseudo-header behind a field', [...GET.slice(0, 6), 'x-a', '1', ':authority', 'a.test']],
	['no :method', GET.slice(2)],
	['no :scheme', [':method', 'GET', ':path', '/', ':authority', 'a.test']],
	['no :path', [':method', 'GET', ':scheme', 'http', ':authority', 'a.test']],
	['an empty :path', [':method', 'GET', ':scheme', 'http', ':path', '', ':authority', 'a.test']],
	['a :path without its slash', [':method', 'GET', ':scheme', 'http', ':path', 'x', ':authority', 'a.test']],
	['a :path with a blank', [':method', 'GET', ':scheme', 'http', ':path', '/a b', ':authority', 'a.test']],
	['* for another method than OPTIONS', [':method', 'GET', ':scheme', 'http', ':path', '*', ':authority', 'a.test']],
	[':method twice', [':method', 'GET', ...GET]],
	[':path twice', [':path', '/a', ...GET]],
	['a :method that is no token', [':method', 'G T', ':scheme', 'http', ':path', '/', ':authority', 'a.test']],
	['no authority at all', [':method', 'GET', ':scheme', 'http', ':path', '/']],
	['user information in :authority', [':method', 'GET', ':scheme', 'http', ':path', '/', ':authority', 'u@a.test']],
	['host that differs from :authority', [...GET, 'host', 'b.test']],
	['CONNECT with a path', [':method', 'CONNECT', ':path', '/', ':authority', 'a.test']],
	['content-length that is no number', [...POST, 'content-length', '+5']],
	['content-length twice', [...POST, 'content-length', '5', 'content-length', '6']],
	['content-length without data', [...POST, 'content-length', '5']],
];

const streamErrors: [string, number, Buffer[]][] = [
	[
		'HEADERS that depend on themselves',
		PROTOCOL_ERROR,
		[frame(FRAME.HEADERS, END | FLAG.PRIORITY, 1, Buffer.concat([uint32(1), Buffer.of(16), block(...GET)]))],
	],
	['PRIORITY of another size', FRAME_SIZE_ERROR, [openPost, frame(FRAME.PRIORITY, 0, 1, zeros(4))]],
	[
		'PRIORITY that depends on itself',
		PROTOCOL_ERROR,
		[openPost, frame(FRAME.PRIORITY, 0, 1, Buffer.concat([uint32(1), Buffer.of(1)]))],
	],
	['WINDOW_UPDATE of 0 on a stream', PROTOCOL_ERROR, [openPost, windowUpdate(1, 0)]],
	['WINDOW_UPDATE that overflows a stream', FLOW_CONTROL_ERROR, [openPost, windowUpdate(1, 0x7fffffff)]],
	['HEADERS again without END_STREAM', PROTOCOL_ERROR, [openPost, headers(1, ['x-a', '1'], OPEN)]],
	['trailers with a pseudo-header', PROTOCOL_ERROR, [openPost, headers(1, [':path', '/'], END)]],
	['trailers with capitals', PROTOCOL_ERROR, [openPost, headers(1, ['X-A', '1'], END)]],
	[
		'less data than content-length',
		PROTOCOL_ERROR,
		[headers(1, [...POST, 'content-length', '5'], OPEN), data(1, 'abc', FLAG.END_STREAM)],
	],
	[
		'more data than content-length',
		PROTOCOL_ERROR,
		[headers(1, [...POST, 'content-length', '2'], OPEN), data(1, 'abc')],
	],
	['DATA behind RST_STREAM', STREAM_CLOSED, [openPost, frame(FRAME.RST_STREAM, 0, 1, uint32(8)), data(1, 'x')]],
	['HEADERS behind RST_STREAM', STREAM_CLOSED, [openPost, frame(FRAME.RST_STREAM, 0, 1, uint32(8)), closedGet]],
];

const accepted: [string, Buffer[]][] = [
	['an unknown frame type', [frame(0xbb, 0xff, 0, zeros(20)), closedGet]],
	['an unknown setting', [settings([0xbeef, 5]), closedGet]],
	['PRIORITY on an idle stream', [frame(FRAME.PRIORITY, 0, 3, Buffer.concat([uint32(0), Buffer.of(1)])), closedGet]],
	['reserved bits', [frame(FRAME.HEADERS, END, 0x80000001, block(...GET))]],
	[
		'padding on HEADERS',
		[frame(FRAME.HEADERS, END | FLAG.PADDED, 1, Buffer.concat([Buffer.of(4), block(...GET), zeros(4)]))],
	],
	['padding on DATA', [openPost, data(1, Buffer.of(2, 65, 0, 0), FLAG.PADDED | FLAG.END_STREAM)]],
	[
		'a header block in pieces of one byte',
		[
			frame(FRAME.HEADERS, FLAG.END_STREAM, 1, block(...GET).subarray(0, 1)),
			frame(FRAME.CONTINUATION, 0, 1, block(...GET).subarray(1, 2)),
			frame(FRAME.CONTINUATION, FLAG.END_HEADERS, 1, block(...GET).subarray(2)),
		],
	],
	['trailers', [openPost, data(1, 'x'), headers(1, ['x-sum', '1'], END)]],
	['WINDOW_UPDATE on a closed stream', [closedGet, windowUpdate(1, 5)]],
	['RST_STREAM on a closed stream', [closedGet, frame(FRAME.RST_STREAM, 0, 1, uint32(8))]],
	['te: trailers', [headers(1, [...GET, 'te', 'trailers'])]],
	['* for OPTIONS', [headers(1, [':method', 'OPTIONS', ':scheme', 'http', ':path', '*', ':authority', 'a'])]],
	['host in place of :authority', [headers(1, [':method', 'GET', ':scheme', 'http', ':path', '/', 'host', 'a'])]],
	['cookies in pieces', [headers(1, [...GET, 'cookie', 'a=1', 'cookie', 'b=2'])]],
	['a table size update at the start', [frame(FRAME.HEADERS, END, 1, Buffer.concat([Buffer.of(0x20), block(...GET)]))]],
];

/** A stream is closed once its answer is there, which takes the gateway a moment; a flood keeps it busy for one. */
function pace(name: string): ExchangeOptions {
	if (name === 'rapid reset') return { settle: 1500 };
	return name.includes('closed') ? { gap: 150, settle: 400 } : {};
}

describe.each([
	['the engine', startEchoServer],
	['the gateway', startGatewayEcho],
])('%s', (target, start) => {
	let server: Target;
	beforeAll(async () => {
		server = await start();
	});
	afterAll(() => server.close());
	const port = () => server.port;

	describe('connection errors', () => {
		test.each(connectionErrors)('%s', async (name, code, bytes) => {
			const verdict = await exchange(port(), bytes, pace(name));
			expect(verdict.goAway).toBe(code);
			expect(verdict.closed).toBe(true);
		});

		test('a wrong preface', async () => {
			const verdict = await exchange(port(), [Buffer.from('GET / HTTP/1.1\r\nHost: a\r\n\r\n')], {
				preface: false,
				settle: 200,
			});
			expect(verdict.goAway).toBe(PROTOCOL_ERROR);
			expect(verdict.closed).toBe(true);
		});

		test('a preface without SETTINGS', async () => {
			const verdict = await exchange(port(), [PREFACE, headers(1, GET)], { preface: false, settle: 200 });
			expect(verdict.goAway).toBe(PROTOCOL_ERROR);
		});
	});

	describe('stream errors leave the connection usable', () => {
		const cases: [string, number, Buffer[]][] = [
			...malformed.map(([name, list]): [string, number, Buffer[]] => [name, PROTOCOL_ERROR, [headers(1, list)]]),
			...streamErrors,
		];
		test.each(cases)('%s', async (_, code, bytes) => {
			const verdict = await exchange(port(), [...bytes, headers(9, GET)]);
			expect(verdict.resets.get(1)).toBe(code);
			expect(verdict.goAway).toBe(null);
			expect(verdict.statuses.get(9)).toBe('200');
		});

		test('streams above MAX_CONCURRENT_STREAMS are refused', async () => {
			const small = await startEchoServer({ maxConcurrentStreams: 2 });
			const verdict = await exchange(
				small.port,
				[1, 3, 5].map((id) => headers(id, POST, OPEN)),
			);
			small.close();
			expect([...verdict.resets]).toEqual([[5, ERROR.REFUSED_STREAM]]);
		});

		test('data beyond the window of a stream', async () => {
			const small = await startEchoServer({ streamWindow: 100 });
			// The echo is held back by a window of 0, so that nothing is read on.
			const chunks = [1, 2, 3].map(() => data(1, zeros(60)));
			const stalled = [settings([SETTING.INITIAL_WINDOW_SIZE, 0]), openPost, ...chunks];
			const verdict = await exchange(small.port, stalled);
			small.close();
			expect(verdict.resets.get(1)).toBe(FLOW_CONTROL_ERROR);
		});

		test('a header list above the limit is answered 431', async () => {
			const large = Array.from({ length: 50 }, (_, i) => [`x-${i}`, 'v'.repeat(900)]).flat();
			const encoded = block(...GET, ...large);
			const parts = [frame(FRAME.HEADERS, FLAG.END_STREAM, 1, encoded.subarray(0, 16000))];
			for (let at = 16000; at < encoded.length; at += 16000) {
				const last = at + 16000 >= encoded.length;
				parts.push(frame(FRAME.CONTINUATION, last ? FLAG.END_HEADERS : 0, 1, encoded.subarray(at, at + 16000)));
			}
			const verdict = await exchange(port(), [...parts, headers(9, GET)]);
			expect(verdict.statuses.get(1)).toBe('431');
			expect(verdict.statuses.get(9)).toBe('200');
		});
	});

	describe('what the RFC allows is served', () => {
		test.each(accepted)('%s', async (name, bytes) => {
			const verdict = await exchange(port(), bytes, pace(name));
			expect(verdict.goAway).toBe(null);
			// The gateway has no API for the server as a whole.
			const isUnmatched = name === '* for OPTIONS' && target === 'the gateway';
			expect(verdict.statuses.get(1)).toBe(isUnmatched ? '404' : '200');
		});
	});
});
