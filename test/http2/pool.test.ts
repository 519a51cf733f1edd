import http2 from 'node:http2';
import { connect, createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { BodySource, UpstreamError, UpstreamRequest } from '../../workers/backends/upstream.ts';
import { Http2Pool } from '../../workers/http2/pool.ts';
import { FLAG, FRAME } from '../../workers/http2/protocol.ts';
import { startEchoServer } from './echo-server.ts';
import { block, frame, settings, uint32 } from './raw-client.ts';

const open: (() => void)[] = [];
afterEach(() => {
	for (const close of open.splice(0)) close();
});

let opened = 0;

function poolTo(port: number): Http2Pool {
	opened = 0;
	const pool = new Http2Pool((established) => {
		opened++;
		const socket = connect(port, '127.0.0.1');
		open.push(() => socket.destroy());
		socket.once('connect', () => established(null, socket));
		socket.once('error', (error) => established(error, null));
	});
	open.push(() => void pool.close());
	return pool;
}

const get = (path: string, more: Partial<UpstreamRequest> = {}): UpstreamRequest => ({
	method: 'GET',
	scheme: 'http',
	hostname: 'a.test',
	port: 80,
	path,
	headers: ['X-Tenant', 'acme'],
	body: null,
	headersTimeout: 5000,
	continueTimeout: null,
	tls: null,
	proxy: null,
	...more,
});

interface Answer {
	status: number;
	headers: string[];
	body: Buffer;
	trailers: string[];
}

function call(pool: Http2Pool, request: UpstreamRequest): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		let status = 0;
		let headers: string[] = [];
		pool.send(request, {
			onHeaders: (code, _reason, fields) => {
				status = code;
				headers = fields;
			},
			onData: (chunk) => chunks.push(Buffer.from(chunk)),
			onEnd: (trailers) => resolve({ status, headers, body: Buffer.concat(chunks), trailers }),
			onError: reject,
		});
	});
}

async function nodeServer(
	options: http2.ServerOptions,
	handler: (stream: http2.ServerHttp2Stream, headers: http2.IncomingHttpHeaders, session: http2.Http2Session) => void,
): Promise<number> {
	const server = http2.createServer(options);
	const sessions = new Set<http2.ServerHttp2Session>();
	server.on('session', (session) => sessions.add(session));
	server.on('stream', (stream, headers) => {
		stream.on('error', () => {});
		handler(stream, headers, stream.session!);
	});
	open.push(() => {
		for (const session of sessions) session.destroy();
		server.close();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return (server.address() as { port: number }).port;
}

/** A server that only speaks what the test writes. */
async function rawServer(onFrames: Parameters<typeof createServer>[1]): Promise<number> {
	const server: Server = createServer(onFrames);
	open.push(() => server.close());
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return (server.address() as { port: number }).port;
}

test('a hundred requests share one connection', async () => {
	const pool = poolTo((await startEchoServer()).port);
	const answers = await Promise.all(Array.from({ length: 100 }, (_, i) => call(pool, get(`/${i}`))));
	expect(answers.map((answer) => answer.headers[1])).toEqual(Array.from({ length: 100 }, (_, i) => `/${i}`));
	expect(opened).toBe(1);
});

test('when a connection is full another one is opened', async () => {
	const held: http2.ServerHttp2Stream[] = [];
	const port = await nodeServer({ settings: { maxConcurrentStreams: 2 } }, (stream, headers) => {
		if (headers[':path'] === '/warm') {
			stream.respond({ ':status': 200 }, { endStream: true });
			return;
		}
		held.push(stream);
		if (held.length < 4) return;
		for (const waiting of held) {
			waiting.respond({ ':status': 200 });
			waiting.end();
		}
	});
	const pool = poolTo(port);
	await call(pool, get('/warm'));
	const answers = await Promise.all([1, 2, 3, 4].map((i) => call(pool, get(`/${i}`))));
	expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
	expect(opened).toBe(2);
});

test('a refused stream is sent once more', async () => {
	let seen = 0;
	const port = await nodeServer({}, (stream) => {
		if (++seen === 1) stream.close(http2.constants.NGHTTP2_REFUSED_STREAM);
		else {
			stream.respond({ ':status': 200 });
			stream.end('second');
		}
	});
	expect((await call(poolTo(port), get('/'))).body.toString()).toBe('second');
});

test('streams above the last one of GOAWAY move to a new connection', async () => {
	let connections = 0;
	const port = await rawServer((socket) => {
		connections++;
		const number = connections;
		socket.on('error', () => {});
		socket.once('data', () => {
			socket.write(settings());
			if (number === 1) socket.write(frame(FRAME.GOAWAY, 0, 0, Buffer.concat([uint32(0), uint32(0)])));
			else {
				const end = FLAG.END_HEADERS | FLAG.END_STREAM;
				setTimeout(() => socket.write(frame(FRAME.HEADERS, end, 1, block(':status', '204'))), 20);
			}
		});
	});
	expect((await call(poolTo(port), get('/'))).status).toBe(204);
	expect(connections).toBe(2);
});

test('no answer in time is a Timeout, and the stream is cancelled', async () => {
	const cancelled = new Promise<number>((resolve) => {
		void nodeServer({}, (stream) => stream.on('close', () => resolve(stream.rstCode))).then(async (port) => {
			const failure = (await call(poolTo(port), get('/', { headersTimeout: 50 })).catch(
				(error) => error,
			)) as UpstreamError;
			expect(failure.reason).toBe('Timeout');
		});
	});
	expect(await cancelled).toBe(http2.constants.NGHTTP2_CANCEL);
});

test('a closed port is a BackendConnectionFailure that may be sent again', async () => {
	const server = await startEchoServer();
	server.close();
	const failure = (await call(poolTo(server.port), get('/')).catch((error) => error)) as UpstreamError;
	expect(failure.reason).toBe('BackendConnectionFailure');
	expect(failure.retry).toBe('safe');
});

test('a connection lost in the middle of an answer is a failure that may not', async () => {
	const port = await nodeServer({}, (stream, _headers, session) => {
		stream.respond({ ':status': 200 });
		stream.write('part');
		setTimeout(() => session.destroy(), 20);
	});
	const failure = (await call(poolTo(port), get('/')).catch((error) => error)) as UpstreamError;
	expect(failure.reason).toBe('BackendConnectionFailure');
	expect(failure.retry).toBe('unsafe');
});

test('a body streams with back-pressure: its source is paused while the window is closed', async () => {
	const port = await nodeServer({}, (stream) => {
		stream.respond({ ':status': 200 });
		let received = 0;
		stream.pause();
		setTimeout(() => stream.resume(), 100);
		stream.on('data', (chunk: Buffer) => {
			received += chunk.length;
		});
		stream.on('end', () => stream.end(String(received)));
	});
	let written = 0;
	let stalls = 0;
	let pump = () => {};
	const source: BodySource = {
		start(sink) {
			pump = () => {
				while (written < 4 << 20) {
					written += 65536;
					if (!sink.write(Buffer.alloc(65536))) {
						stalls++;
						return;
					}
				}
				sink.end();
				pump = () => {};
			};
			pump();
		},
		pause: () => {},
		resume: () => pump(),
	};
	const request = get('/', { method: 'POST', body: { stream: source, length: 4 << 20 } });
	const answer = await call(poolTo(port), request);
	expect(answer.body.toString()).toBe(String(4 << 20));
	expect(stalls).toBeGreaterThan(1);
});

test('the answer to HEAD may announce a length without a body', async () => {
	const port = await nodeServer({}, (stream) => {
		stream.respond({ ':status': 200, 'content-length': '10' }, { endStream: true });
	});
	const answer = await call(poolTo(port), get('/', { method: 'HEAD' }));
	expect(answer.headers).toContain('10');
	expect(answer.body).toHaveLength(0);
});

test('an interim answer is swallowed', async () => {
	const port = await nodeServer({}, (stream) => {
		stream.additionalHeaders({ ':status': 103, link: '</x>' });
		stream.respond({ ':status': 200 });
		stream.end();
	});
	expect((await call(poolTo(port), get('/'))).status).toBe(200);
});
