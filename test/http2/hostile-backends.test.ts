/** Backends of HTTP/2 that break the rules, end in the middle, or refuse: what the gateway's client gets, and what they get. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ERROR, FLAG, FRAME, SETTING } from '../../workers/http2/protocol.ts';
import { forwardDocument } from '../support/forward-document.ts';
import { type Http2Gateway, startHttp2Gateway } from '../support/http2-gateway.ts';
import { snapshotOf } from '../support/snapshot.ts';
import { block, frame, headers, settings, uint32 } from './raw-client.ts';
import { type RawConnection, type RawServer, startRawServer } from './raw-connection.ts';

/** What the backend does with each of its connections; a test sets it. */
let behave: (connection: RawConnection, number: number) => void | Promise<void>;
let backend: RawServer;
let running: Http2Gateway;

beforeAll(async () => {
	backend = await startRawServer((connection) => {
		void behave(connection, backend.connections.length);
	});
	const serviceUrl = `http://127.0.0.1:${backend.port}`;
	running = await startHttp2Gateway(snapshotOf([{ name: 'api', serviceUrl }], forwardDocument({ httpVersion: '2' })));
});

afterAll(async () => {
	await running.gateway.stop();
	backend.close();
});

/** The next test gets connections of its own. */
afterEach(async () => {
	for (const { socket } of backend.connections.splice(0)) socket.destroy();
	await new Promise((resolve) => setTimeout(resolve, 20));
});

const END = FLAG.END_HEADERS | FLAG.END_STREAM;
const OPEN = FLAG.END_HEADERS;
const data = (stream: number, text: string, flags: number = FLAG.END_STREAM) =>
	frame(FRAME.DATA, flags, stream, Buffer.from(text));
const goAway = (last: number) => frame(FRAME.GOAWAY, 0, 0, Buffer.concat([uint32(last), uint32(0)]));
const refused = (stream: number) => frame(FRAME.RST_STREAM, 0, stream, uint32(ERROR.REFUSED_STREAM));

/** Calls `request` for each request as it comes, with its stream. */
async function serve(connection: RawConnection, request: (stream: number) => Uint8Array[]): Promise<void> {
	connection.send(settings());
	for (let id = 1; ; id += 2) {
		await connection.first(FRAME.HEADERS, id).catch(() => {});
		if (connection.isClosed) return;
		connection.send(...request(id));
	}
}

const answerAll = (connection: RawConnection) => serve(connection, (id) => [headers(id, [':status', '204'], END)]);
const get = (path = '/') => fetch(`${running.http}/api${path}`);
const post = (body: string | Uint8Array<ArrayBuffer>) => fetch(`${running.http}/api/`, { method: 'POST', body });

const ok = (id: number) => headers(id, [':status', '200'], OPEN);
const fatal: [string, number, (id: number) => Uint8Array[]][] = [
	['PUSH_PROMISE', ERROR.PROTOCOL_ERROR, (id) => [frame(FRAME.PUSH_PROMISE, OPEN, id, uint32(2))]],
	['ENABLE_PUSH 1', ERROR.PROTOCOL_ERROR, () => [settings([SETTING.ENABLE_PUSH, 1])]],
	['HEADERS on a stream that nobody opened', ERROR.PROTOCOL_ERROR, () => [headers(99, [':status', '200'])]],
	['HEADERS on an even stream', ERROR.PROTOCOL_ERROR, () => [headers(2, [':status', '200'])]],
	['DATA on a stream that nobody opened', ERROR.PROTOCOL_ERROR, () => [data(99, 'x')]],
	['a frame above MAX_FRAME_SIZE', ERROR.FRAME_SIZE_ERROR, (id) => [ok(id), frame(0, 0, id, Buffer.alloc(16_385))]],
	[
		'a header block that does not decode',
		ERROR.COMPRESSION_ERROR,
		(id) => [frame(FRAME.HEADERS, END, id, Buffer.of(0x80))],
	],
	[
		'a CONTINUATION flood',
		ERROR.ENHANCE_YOUR_CALM,
		(id) => [
			frame(FRAME.HEADERS, 0, id, block(':status', '200')),
			...Array.from({ length: 50 }, () => frame(FRAME.CONTINUATION, 0, id)),
		],
	],
	[
		'a PING flood',
		ERROR.ENHANCE_YOUR_CALM,
		() => Array.from({ length: 500 }, () => frame(FRAME.PING, 0, 0, Buffer.alloc(8))),
	],
	[
		'an empty DATA flood',
		ERROR.ENHANCE_YOUR_CALM,
		(id) => [ok(id), ...Array.from({ length: 500 }, () => data(id, '', 0))],
	],
];

describe('ends the connection with GOAWAY', () => {
	test.each(fatal)('%s', async (_name, code, send) => {
		behave = (connection) => serve(connection, send);
		const answer = await get().then(
			(response) =>
				response.arrayBuffer().then(
					() => response.status,
					() => 'cut off',
				),
			() => 'cut off',
		);
		// The head may have gone to the client before the violation came.
		expect(['cut off', 500]).toContain(answer);
		const { payload } = await backend.connections[0]!.first(FRAME.GOAWAY);
		expect(payload.readUInt32BE(4)).toBe(code);
		behave = answerAll;
		expect((await get()).status).toBe(204);
	});
});

const malformed: [string, (id: number) => Uint8Array[]][] = [
	['DATA before the head', (id) => [data(id, 'x')]],
	['no :status', (id) => [headers(id, ['x-a', '1'])]],
	[':status twice', (id) => [headers(id, [':status', '200', ':status', '200'])]],
	[':status that is no number', (id) => [headers(id, [':status', 'ok'])]],
	['a pseudo-header of requests', (id) => [headers(id, [':status', '200', ':path', '/'])]],
	['a name with capitals', (id) => [headers(id, [':status', '200', 'X-A', '1'])]],
	['a value with LF', (id) => [headers(id, [':status', '200', 'x-a', 'a\nb'])]],
	['transfer-encoding', (id) => [headers(id, [':status', '200', 'transfer-encoding', 'chunked'])]],
	['101', (id) => [headers(id, [':status', '101'], OPEN)]],
	['an interim answer that ends', (id) => [headers(id, [':status', '103'], END)]],
	['an answer that ends before its content-length', (id) => [headers(id, [':status', '200', 'content-length', '5'])]],
	[
		'a header list above the limit',
		(id) => {
			const parts = Array.from({ length: 5 }, (_, i) => block(`x-${i}`, 'v'.repeat(15_000)));
			return [
				frame(FRAME.HEADERS, 0, id, block(':status', '200')),
				...parts.map((part, i) => frame(FRAME.CONTINUATION, i === 4 ? FLAG.END_HEADERS : 0, id, part)),
			];
		},
	],
];

describe('is an error of its stream, and the connection goes on', () => {
	test.each(malformed)('%s', async (_name, send) => {
		behave = (connection) => serve(connection, (id) => (id === 1 ? send(id) : [headers(id, [':status', '204'])]));
		expect((await get()).status).toBe(500);
		const { payload } = await backend.connections[0]!.first(FRAME.RST_STREAM, 1);
		expect(payload.readUInt32BE(0)).toBe(ERROR.PROTOCOL_ERROR);
		expect((await get()).status).toBe(204);
		expect(backend.connections).toHaveLength(1);
	});

	test('a body behind the head of 204', async () => {
		behave = (connection) => serve(connection, (id) => [headers(id, [':status', '204'], OPEN), data(id, 'body')]);
		await get().then(
			(response) => response.text(),
			() => '',
		);
		const { payload } = await backend.connections[0]!.first(FRAME.RST_STREAM, 1);
		expect(payload.readUInt32BE(0)).toBe(ERROR.PROTOCOL_ERROR);
	});
});

describe('what was certainly not processed', () => {
	test('is sent once more when it was refused', async () => {
		behave = (connection) => serve(connection, (id) => (id === 1 ? [refused(id)] : [ok(id), data(id, 'second')]));
		expect(await (await get()).text()).toBe('second');
	});

	test('fails when it is refused again', async () => {
		behave = (connection) => serve(connection, (id) => [refused(id)]);
		expect((await get()).status).toBe(500);
		expect(backend.connections[0]!.frames.filter(({ type }) => type === FRAME.HEADERS)).toHaveLength(2);
	});

	test('is sent once more with its streamed body', async () => {
		behave = (connection) => serve(connection, (id) => (id === 1 ? [refused(id)] : [ok(id), data(id, 'taken')]));
		expect(await (await post('a body of some length')).text()).toBe('taken');
		const [connection] = backend.connections;
		await connection!.until(() => connection!.hasEnded(3));
		expect(
			connection!
				.of(FRAME.DATA, 3)
				.map(({ payload }) => payload.toString())
				.join(''),
		).toBe('a body of some length');
	});

	test('is not sent again when more of its body has gone than is kept', async () => {
		behave = async (connection) => {
			connection.send(
				settings([SETTING.INITIAL_WINDOW_SIZE, 1 << 20]),
				frame(FRAME.WINDOW_UPDATE, 0, 0, uint32(1 << 20)),
			);
			await connection.until(() => connection.received(1) > 100_000);
			connection.send(refused(1));
		};
		expect((await post(new Uint8Array(300_000))).status).toBe(500);
		expect(backend.connections[0]!.of(FRAME.HEADERS, 3)).toEqual([]);
	});

	test('moves to a new connection when it is above the last stream of GOAWAY; what is below is awaited', async () => {
		behave = async (connection, number) => {
			if (number > 1) return serve(connection, (id) => [ok(id), data(id, 'moved')]);
			connection.send(settings());
			await connection.first(FRAME.HEADERS, 5);
			connection.send(goAway(3));
			await new Promise((resolve) => setTimeout(resolve, 100));
			for (const id of [1, 3]) connection.send(ok(id), data(id, 'stayed'));
		};
		const texts = await Promise.all(['/1', '/2', '/3'].map(async (path) => (await get(path)).text()));
		expect(texts.sort()).toEqual(['moved', 'stayed', 'stayed']);
		expect(backend.connections).toHaveLength(2);
		await backend.connections[0]!.until(() => backend.connections[0]!.isClosed);
	});

	test('moves with its streamed body', async () => {
		behave = async (connection, number) => {
			if (number > 1) return serve(connection, (id) => [ok(id), data(id, 'moved')]);
			connection.send(settings());
			await connection.first(FRAME.HEADERS, 1);
			connection.send(goAway(0));
		};
		expect(await (await post('body')).text()).toBe('moved');
		const second = backend.connections[1]!;
		await second.until(() => second.hasEnded(1));
		expect(
			second
				.of(FRAME.DATA, 1)
				.map(({ payload }) => payload.toString())
				.join(''),
		).toBe('body');
	});

	test('GOAWAY that names the highest stream first loses nothing', async () => {
		behave = async (connection, number) => {
			if (number > 1) return answerAll(connection);
			connection.send(settings());
			await connection.first(FRAME.HEADERS, 1);
			connection.send(goAway(0x7fffffff));
			await new Promise((resolve) => setTimeout(resolve, 50));
			connection.send(ok(1), data(1, 'finished'), goAway(1));
		};
		expect(await (await get()).text()).toBe('finished');
		expect((await get()).status).toBe(204);
	});
});

test('a request that may have been processed is not sent again', async () => {
	behave = async (connection) => {
		connection.send(settings());
		await connection.first(FRAME.HEADERS, 1);
		connection.socket.destroy();
	};
	expect((await get()).status).toBe(500);
	expect(backend.connections).toHaveLength(1);
});

test('MAX_CONCURRENT_STREAMS that is lowered holds back, and opens other connections', async () => {
	let most = 0;
	behave = async (connection, number) => {
		const limit = settings([SETTING.MAX_CONCURRENT_STREAMS, 2]);
		connection.send(number === 1 ? settings() : limit);
		if (number === 1) {
			await connection.first(FRAME.HEADERS, 1);
			connection.send(limit, headers(1, [':status', '204'], END));
		}
		let answered = number === 1 ? 1 : 0;
		const answer = setInterval(() => {
			const opened = connection.frames.filter(({ type }) => type === FRAME.HEADERS).length;
			most = Math.max(most, opened - answered);
			for (; answered < opened; answered++) connection.send(headers(2 * answered + 1, [':status', '204'], END));
		}, 20);
		connection.socket.on('close', () => clearInterval(answer));
	};
	expect((await get()).status).toBe(204);
	const statuses = await Promise.all(Array.from({ length: 40 }, async (_, i) => (await get(`/${i}`)).status));
	expect(new Set(statuses)).toEqual(new Set([204]));
	expect(most).toBe(2);
	expect(backend.connections.length).toBeGreaterThan(1);
	expect(backend.connections.length).toBeLessThanOrEqual(8);
});
