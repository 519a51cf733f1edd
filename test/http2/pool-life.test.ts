/** How the pool opens, watches and closes its connections. */
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { UpstreamError, UpstreamRequest } from '../../workers/backends/upstream.ts';
import { Http2Pool } from '../../workers/http2/pool.ts';
import { ERROR, FLAG, FRAME } from '../../workers/http2/protocol.ts';
import { frame, headers, settings, uint32 } from './raw-client.ts';
import { type RawConnection, type RawServer, startRawServer } from './raw-connection.ts';

const END = FLAG.END_HEADERS | FLAG.END_STREAM;
const open: (() => void)[] = [];

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
});

afterEach(() => {
	for (const close of open.splice(0)) close();
	vi.useRealTimers();
});

async function serverThat(behave: (connection: RawConnection) => void): Promise<RawServer> {
	const server = await startRawServer(behave);
	open.push(server.close);
	return server;
}

function poolTo(port: number, canConnect: () => boolean = () => true): Http2Pool {
	const pool = new Http2Pool((established) => {
		if (!canConnect()) {
			setImmediate(() => established(new Error('no more connections'), null));
			return;
		}
		const socket = connect(port, '127.0.0.1');
		open.push(() => socket.destroy());
		socket.once('connect', () => established(null, socket));
	});
	open.push(() => void pool.close());
	return pool;
}

const request: UpstreamRequest = {
	...{ method: 'GET', scheme: 'http', hostname: 'a.test', port: 80, path: '/', headers: [], body: null },
	...{ headersTimeout: 0, continueTimeout: null, tls: null, proxy: null },
};

interface Answer {
	status: Promise<number>;
	body: Promise<string>;
	pause(): void;
	resume(): void;
}

function ask(pool: Http2Pool): Answer {
	let text = '';
	let begun: (status: number) => void;
	let failed: (error: UpstreamError) => void;
	const status = new Promise<number>((resolve, reject) => {
		begun = resolve;
		failed = reject;
	});
	status.catch(() => {});
	let call!: ReturnType<Http2Pool['send']>;
	const body = new Promise<string>((resolve, reject) => {
		call = pool.send(request, {
			onHeaders: (code) => begun(code),
			onData: (chunk) => {
				text += Buffer.from(chunk).toString();
			},
			onEnd: () => resolve(text),
			onError: (error) => {
				failed(error);
				reject(error);
			},
		});
	});
	body.catch(() => {});
	return { status, body, pause: () => call.pause(), resume: () => call.resume() };
}

const no = (id: number) => headers(id, [':status', '204'], END);

/** Answers every request as it comes. */
function answering(connection: RawConnection): void {
	connection.send(settings());
	let id = 1;
	connection.socket.on('data', () => {
		for (; connection.of(FRAME.HEADERS, id).length > 0; id += 2) connection.send(no(id));
	});
}

const pings = (connection: RawConnection) =>
	connection.frames.filter(({ type, flags }) => type === FRAME.PING && flags === 0);
const acknowledge = (payload: Buffer) => frame(FRAME.PING, FLAG.ACK, 0, payload);

describe('PING', () => {
	test('that nothing answers closes the connection, and fails its requests', async () => {
		const server = await serverThat((connection) => connection.send(settings()));
		const { body } = ask(poolTo(server.port));
		await expect.poll(() => server.connections.length).toBe(1);
		await server.connections[0]!.first(FRAME.HEADERS, 1);
		vi.advanceTimersByTime(15_000);
		await server.connections[0]!.first(FRAME.PING);
		vi.advanceTimersByTime(15_000);
		await expect(body).rejects.toMatchObject({ reason: 'BackendConnectionFailure', retry: 'unsafe' });
		await server.connections[0]!.until(() => server.connections[0]!.isClosed);
	});

	test('is not missed where other frames come', async () => {
		const server = await serverThat((connection) => connection.send(settings()));
		const pool = poolTo(server.port);
		const { body } = ask(pool);
		await expect.poll(() => server.connections.length).toBe(1);
		const [connection] = server.connections;
		for (let round = 1; round < 4; round++) {
			vi.advanceTimersByTime(15_000);
			await connection!.until(() => pings(connection!).length === round);
			connection!.send(frame(FRAME.WINDOW_UPDATE, 0, 0, uint32(1)));
			// The pool has read it once it has answered a PING of the server.
			connection!.send(frame(FRAME.PING, 0, 0, Buffer.alloc(8, round)));
			await connection!.until(() => connection!.frames.filter(({ flags }) => flags === FLAG.ACK).length > round);
		}
		connection!.send(no(1));
		expect(await body).toBe('');
	});
});

test('a connection without use is closed after two minutes, although its PINGs are answered', async () => {
	const server = await serverThat((connection) => {
		answering(connection);
		connection.socket.on('data', () => {
			for (const { payload } of pings(connection).splice(0)) connection.send(acknowledge(payload));
		});
	});
	const pool = poolTo(server.port);
	expect(await ask(pool).status).toBe(204);
	const [connection] = server.connections;
	for (let seconds = 15; seconds <= 120; seconds += 15) {
		vi.advanceTimersByTime(15_000);
		await connection!.until(() => pings(connection!).length === seconds / 15);
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	vi.advanceTimersByTime(15_000);
	await connection!.first(FRAME.GOAWAY);
	await connection!.until(() => connection!.isClosed);
	await expect.poll(() => pool.isUnused).toBe(true);
	expect(await ask(pool).status).toBe(204);
	expect(server.connections).toHaveLength(2);
});

test('a connection that was told to end takes no request more', async () => {
	const server = await serverThat(answering);
	const pool = poolTo(server.port);
	await ask(pool).status;
	vi.advanceTimersByTime(135_000);
	// In the same turn as GOAWAY: the socket is still there.
	expect(await ask(pool).status).toBe(204);
	expect(server.connections).toHaveLength(2);
});

test('connections that only finish what they have do not stand in the way of new ones', async () => {
	const server = await serverThat((connection) => {
		connection.send(settings());
		// Each has one endless stream, and takes no other.
		void connection.first(FRAME.HEADERS, 1).then(() => {
			const goAway = frame(FRAME.GOAWAY, 0, 0, Buffer.concat([uint32(1), uint32(0)]));
			connection.send(headers(1, [':status', '200'], FLAG.END_HEADERS), goAway);
		});
	});
	const pool = poolTo(server.port);
	for (let i = 0; i < 12; i++) {
		expect(await ask(pool).status).toBe(200);
		await expect.poll(() => server.connections[i]?.of(FRAME.GOAWAY, 0).length).toBe(1);
	}
	expect(server.connections).toHaveLength(12);
});

test('a further connection that cannot be opened fails nothing that the others can serve', async () => {
	const server = await serverThat((connection) => {
		connection.send(settings([3, 1]));
		let id = 1;
		const answer = setIntervalReal(() => {
			if (connection.of(FRAME.HEADERS, id).length === 0) return;
			connection.send(no(id));
			id += 2;
		});
		connection.socket.on('close', () => answer.stop());
	});
	let connects = 0;
	const pool = poolTo(server.port, () => ++connects === 1);
	const statuses = await Promise.all(Array.from({ length: 5 }, () => ask(pool).status));
	expect(statuses).toEqual([204, 204, 204, 204, 204]);
	expect(connects).toBeGreaterThan(1);
	expect(server.connections).toHaveLength(1);
});

test('a complete answer is not lost to RST_STREAM NO_ERROR behind it', async () => {
	const server = await serverThat((connection) => {
		connection.send(settings());
		void connection.first(FRAME.HEADERS, 1).then(async () => {
			connection.send(headers(1, [':status', '200'], FLAG.END_HEADERS));
			await new Promise((resolve) => setTimeout(resolve, 50));
			connection.send(
				frame(FRAME.DATA, FLAG.END_STREAM, 1, Buffer.from('whole')),
				frame(FRAME.RST_STREAM, 0, 1, uint32(ERROR.NO_ERROR)),
				frame(FRAME.PING, 0, 0, Buffer.alloc(8)),
			);
		});
	});
	let ended = () => {};
	const body = new Promise<void>((resolve) => {
		ended = resolve;
	});
	let text = '';
	const pool = poolTo(server.port);
	const source = { start: () => {}, pause: () => {}, resume: () => {} };
	const call = pool.send(
		{ ...request, method: 'POST', body: { stream: source, length: null } },
		{
			onHeaders: () => call.pause(),
			onData: (chunk) => {
				text += Buffer.from(chunk).toString();
			},
			onEnd: () => ended(),
			onError: (error) => expect.unreachable(error.message),
		},
	);
	await expect.poll(() => server.connections.length).toBe(1);
	await server.connections[0]!.first(FRAME.PING);
	call.resume();
	await body;
	expect(text).toBe('whole');
});

test('readers that stop hold up no other request of their connection', async () => {
	const bytes = (id: number) => frame(FRAME.DATA, 0, id, Buffer.alloc(16_384));
	const server = await serverThat((connection) => {
		connection.send(settings());
		let id = 1;
		connection.socket.on('data', () => {
			for (; connection.of(FRAME.HEADERS, id).length > 0; id += 2) {
				if (id > 79) connection.send(no(id));
				else
					connection.send(
						headers(id, [':status', '200'], FLAG.END_HEADERS),
						...Array.from({ length: 32 }, () => bytes(id)),
					);
			}
		});
	});
	const pool = poolTo(server.port);
	for (let i = 0; i < 40; i++) ask(pool).pause();
	await expect.poll(() => server.connections[0]?.of(FRAME.HEADERS, 79).length).toBe(1);
	expect(await ask(pool).status).toBe(204);
	expect(server.connections).toHaveLength(1);
	expect(server.connections[0]!.of(FRAME.GOAWAY, 0)).toEqual([]);
});

test('closing waits for what is in flight and what waits', async () => {
	const server = await serverThat((connection) => {
		connection.send(settings());
		void connection.first(FRAME.HEADERS, 1).then(() => setTimeout(() => connection.send(no(1)), 100));
		void connection.first(FRAME.HEADERS, 3).then(() => setTimeout(() => connection.send(no(3)), 100));
	});
	const pool = poolTo(server.port);
	const answers = [ask(pool), ask(pool)];
	let isClosed = false;
	const closing = pool.close().then(() => {
		isClosed = true;
	});
	for (const { status } of answers) {
		expect(await status).toBe(204);
		expect(isClosed).toBe(false);
	}
	await closing;
});

/** Not the faked one. */
function setIntervalReal(run: () => void): { stop(): void } {
	let isStopped = false;
	const again = () => {
		if (isStopped) return;
		run();
		setTimeout(again, 20);
	};
	again();
	return {
		stop: () => {
			isStopped = true;
		},
	};
}
