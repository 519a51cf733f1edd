/** `forward-request continue-timeout`: a body that its sender announced with Expect waits for the backend's 100 Continue. */
import { once } from 'node:events';
import { Agent, createServer as createHttpServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { connect as connectHttp2, createServer as createHttp2Server } from 'node:http2';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Gateway } from '../../core/gateway/gateway.ts';
import { Http1Upstream } from '../../workers/backends/http1-upstream.ts';
import type { UpstreamError, UpstreamRequest } from '../../workers/backends/upstream.ts';
import { forwardDocument } from '../support/forward-document.ts';
import { startGateway } from '../support/gateway.ts';
import { startHttp2Gateway } from '../support/http2-gateway.ts';
import { snapshotWith } from '../support/policies.ts';
import { snapshotOf } from '../support/snapshot.ts';

/** Larger than what is read whole before it is sent. */
const BODY = Buffer.alloc(300_000, 'body ');
/** Seconds. */
const CONTINUE_TIMEOUT = 2;

interface Answer {
	status: number;
	body: string;
	milliseconds: number;
}

/** Sends with Expect through a gateway; the body follows the gateway's 100 Continue, or the answer ends it. */
function upload(
	port: number,
	body: Buffer,
	{ path = '/a/x', isChunked = false, agent = false as Agent | false } = {},
): Promise<Answer> {
	const began = performance.now();
	return new Promise((resolve, reject) => {
		const call = request({
			...{ port, path, method: 'POST', agent },
			headers: { expect: '100-continue', ...(isChunked ? {} : { 'content-length': body.length }) },
		});
		call.on('continue', () => call.end(body)).on('error', reject);
		call.on('response', async (response) => {
			let text = '';
			for await (const piece of response) text += piece;
			resolve({ status: response.statusCode!, body: text, milliseconds: performance.now() - began });
		});
	});
}

async function listening(server: Server): Promise<number> {
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return (server.address() as AddressInfo).port;
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
	const pieces: Buffer[] = [];
	for await (const piece of message) pieces.push(piece as Buffer);
	return Buffer.concat(pieces);
}

const waiting = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe.each(['1', '2'] as const)('over HTTP/%s', (httpVersion) => {
	let server: Server;
	let gateway: Gateway;
	let h2c: string;
	let expected: (string | undefined)[] = [];
	let received: Buffer[] = [];
	/** What the backend does with a request that waits for 100 Continue. */
	let onExpectation: (message: IncomingMessage, response: ServerResponse) => void;

	async function answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
		const body = await bodyOf(message).catch(() => Buffer.from('broken'));
		received.push(body);
		response.end(`got ${body.length}`);
	}

	beforeAll(async () => {
		const onRequest = (message: IncomingMessage, response: ServerResponse) => {
			expected.push(message.headers.expect);
			void answer(message, response);
		};
		server = (httpVersion === '1' ? createHttpServer() : createHttp2Server()) as unknown as Server;
		server.on('request', onRequest).on('checkContinue', (message: IncomingMessage, response: ServerResponse) => {
			expected.push(message.headers.expect);
			onExpectation(message, response);
		});
		const serviceUrl = `http://127.0.0.1:${await listening(server)}`;
		const continueTimeout = { kind: 'constant', value: CONTINUE_TIMEOUT } as const;
		const apis = [{ name: 'a', serviceUrl }];
		const snapshot = snapshotOf(apis, forwardDocument({ httpVersion, continueTimeout }));
		({ gateway, h2c } = await startHttp2Gateway(snapshot));
	});

	beforeEach(() => {
		expected = [];
		received = [];
	});

	afterAll(async () => {
		await gateway.stop();
		server.close();
	});

	const bodies: Record<string, [Buffer, isChunked?: boolean]> = {
		'a long body': [BODY],
		'a short body': [BODY.subarray(0, 100)],
		'a chunked body': [BODY, true],
	};
	test.each(Object.entries(bodies))('%s waits for 100 Continue', async (_what, [body, isChunked]) => {
		let early = 0;
		onExpectation = async (message, response) => {
			message.on('readable', () => {
				early += message.readableLength;
			});
			await waiting(200);
			expect(early).toBe(0);
			message.removeAllListeners('readable');
			response.writeContinue();
			await answer(message, response);
		};
		const { status, body: text, milliseconds } = await upload(gateway.httpPort, body, { isChunked });
		expect([status, text]).toEqual([200, `got ${body.length}`]);
		expect(received[0]!.equals(body)).toBe(true);
		expect(milliseconds).toBeLessThan(CONTINUE_TIMEOUT * 1000);
		expect(expected).toEqual(['100-continue']);
	});

	test('an answer instead of 100 Continue ends the upload', async () => {
		let pieces = 0;
		onExpectation = (message, response) => {
			message.on('data', () => pieces++).on('error', () => {});
			response.writeHead(401, { 'content-type': 'text/plain' }).end('who are you');
		};
		const agent = new Agent({ keepAlive: true, maxSockets: 1 });
		for (let i = 0; i < 3; i++) {
			const { status, body, milliseconds } = await upload(gateway.httpPort, BODY, { isChunked: i === 1, agent });
			expect([status, body]).toEqual([401, 'who are you']);
			expect(milliseconds).toBeLessThan(CONTINUE_TIMEOUT * 1000);
		}
		agent.destroy();
		expect(pieces).toBe(0);
	});

	test('the body follows when no 100 Continue comes in time', async () => {
		let waited = 0;
		onExpectation = (message, response) => {
			const began = performance.now();
			message.once('readable', () => {
				waited = performance.now() - began;
				void answer(message, response);
			});
		};
		expect((await upload(gateway.httpPort, BODY)).body).toBe(`got ${BODY.length}`);
		expect(waited).toBeGreaterThan(CONTINUE_TIMEOUT * 900);
		expect(received[0]!.equals(BODY)).toBe(true);
	});

	test('a client over HTTP/2 is asked for its body once the backend asks', async () => {
		const client = connectHttp2(h2c);
		const send = async () => {
			let isAsked = false;
			const stream = client.request({ ':method': 'POST', ':path': '/a/x', expect: '100-continue' });
			stream.on('continue', () => {
				isAsked = true;
				stream.end(BODY);
			});
			const [head] = await once(stream, 'response');
			stream.resume().close();
			return [head[':status'], isAsked];
		};
		onExpectation = (_message, response) => void response.writeHead(401).end();
		expect(await send()).toEqual([401, false]);
		onExpectation = (message, response) => {
			response.writeContinue();
			void answer(message, response);
		};
		expect(await send()).toEqual([200, true]);
		client.close();
	});

	test('a client that leaves ends the call', async () => {
		const ended = new Promise<void>((resolve) => {
			onExpectation = (message) => void message.on('error', () => {}).on('close', () => resolve());
		});
		const call = request({
			...{ port: gateway.httpPort, path: '/a/x', method: 'POST', agent: false },
			headers: { expect: '100-continue', 'content-length': BODY.length },
		});
		call.on('error', () => {}).on('continue', () => setTimeout(() => call.destroy(), 100));
		call.flushHeaders();
		await ended;
	});

	test('without an announcement, or without a body, nothing waits', async () => {
		onExpectation = () => {};
		const url = `http://127.0.0.1:${gateway.httpPort}/a/x`;
		expect(await (await fetch(url, { method: 'POST', body: BODY })).text()).toBe(`got ${BODY.length}`);
		expect(await (await fetch(url)).text()).toBe('got 0');
		expect(expected).toEqual([undefined, undefined]);
	});
});

describe('whether a body waits', () => {
	const backend = '<forward-request continue-timeout="@(context.Request.Headers.ContainsKey("X-None") ? 60 : 0)" />';
	const received: string[] = [];
	let server: Server;
	let gateway: Gateway;

	beforeAll(async () => {
		// As a backend does that knows nothing of Expect.
		const answer = (message: IncomingMessage, response: ServerResponse) => {
			received.push(`${message.url} ${message.headers.expect}`);
			message.resume().on('end', () => response.end('ok'));
		};
		server = createHttpServer(answer).on('checkContinue', answer);
		const serviceUrl = `http://127.0.0.1:${await listening(server)}`;
		const computed = { name: 'computed', serviceUrl: `${serviceUrl}/computed`, policy: { backend } };
		const plain = { name: 'plain', serviceUrl: `${serviceUrl}/plain` };
		({ gateway } = await startGateway(await snapshotWith({ apis: [computed, plain] })));
	});

	afterAll(async () => {
		await gateway.stop();
		server.close();
	});

	test('says continue-timeout, which may be an expression', async () => {
		expect((await upload(gateway.httpPort, BODY, { path: '/computed/x' })).body).toBe('ok');
		expect((await upload(gateway.httpPort, BODY, { path: '/plain/x' })).body).toBe('ok');
		expect(received).toEqual(['/computed/x 100-continue', '/plain/x undefined']);
	});
});

describe('a call that waits for 100 Continue', () => {
	const upstream = new Http1Upstream(4);
	const sockets = new Set<Socket>();
	let server: Server;
	let port: number;
	let onPiece: (socket: Socket, piece: string) => void;

	beforeAll(async () => {
		server = createServer((socket) => {
			sockets.add(socket);
			socket.on('error', () => {}).on('data', (piece) => onPiece(socket, piece.toString('latin1')));
		});
		port = await listening(server);
	});

	afterAll(async () => {
		await upstream.close();
		for (const socket of sockets) socket.destroy();
		server.close();
	});

	function call(parts: Partial<UpstreamRequest> = {}): Promise<{ text: string; error: UpstreamError | null }> {
		const request: UpstreamRequest = {
			...{ method: 'PUT', scheme: 'http', hostname: '127.0.0.1', port, path: '/x', headers: ['host', 'backend.test'] },
			...{ body: Buffer.from('body'), headersTimeout: 5000, continueTimeout: 1000, tls: null, proxy: null },
			...parts,
		};
		return new Promise((resolve) => {
			let text = '';
			upstream.send(request, {
				onHeaders: (status, reason) => {
					text = `${status} ${reason}: `;
				},
				onData: (chunk) => {
					text += Buffer.from(chunk).toString();
				},
				onEnd: (trailers) => resolve({ text: text + trailers.join('='), error: null }),
				onError: (error) => resolve({ text, error }),
			});
		});
	}

	test('has the head that other calls have', async () => {
		let received = '';
		onPiece = (socket, piece) => {
			received += piece;
			if (piece.endsWith('\r\n\r\n')) socket.write('HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n');
			else socket.end('HTTP/1.1 200 Fine\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\nA: b\r\n\r\n');
		};
		expect((await call()).text).toBe('200 Fine: okA=b');
		const head = [
			'PUT /x HTTP/1.1',
			'host: backend.test',
			'content-length: 4',
			'expect: 100-continue',
			'connection: close',
		];
		expect(received).toBe(`${head.join('\r\n')}\r\n\r\nbody`);
	});

	test('is none without a body', async () => {
		let received = '';
		onPiece = (socket, piece) => {
			received += piece;
			socket.end('HTTP/1.1 200 Fine\r\nContent-Length: 2\r\n\r\nok');
		};
		expect((await call({ body: Buffer.alloc(0) })).text).toBe('200 Fine: ok');
		expect(received).not.toContain('expect');
	});

	test('goes through a proxy', async () => {
		const proxy = createHttpServer().on('connect', (request, socket: Socket) => {
			const target = connect(Number(request.url!.split(':')[1]), '127.0.0.1');
			socket.write('HTTP/1.1 200 OK\r\n\r\n');
			socket
				.on('error', () => target.destroy())
				.pipe(target)
				.pipe(socket);
		});
		onPiece = (socket, piece) => {
			if (piece === 'body') socket.end('HTTP/1.1 200 Fine\r\n\r\nok');
			else socket.write('HTTP/1.1 100 Continue\r\n\r\n');
		};
		const url = `http://127.0.0.1:${await listening(proxy)}`;
		expect((await call({ proxy: { url, username: null, password: null } })).text).toBe('200 Fine: ok');
		proxy.close();
		proxy.closeAllConnections();
	});

	const failures: Record<string, [answer: string, reason: string]> = {
		'nothing in time': ['', 'Timeout'],
		'nothing in time behind 100 Continue': ['HTTP/1.1 100 Continue\r\n\r\n', 'Timeout'],
		'an answer that cannot be read': ['hello\r\n\r\n', 'BackendConnectionFailure'],
		'another protocol': ['HTTP/1.1 101 No\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n', 'BackendConnectionFailure'],
		'a coding that nobody undoes': [
			'HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n',
			'BackendConnectionFailure',
		],
		'an answer that breaks off': ['HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf', 'BackendConnectionFailure'],
	};
	test.each(Object.entries(failures))('fails by %s', async (what, [answer, reason]) => {
		onPiece = (socket) => {
			socket.write(answer);
			if (what.includes('breaks off')) socket.end();
		};
		const { error } = await call({ headersTimeout: 200 });
		expect([error?.reason, error?.retry]).toEqual([reason, 'unsafe']);
	});

	test('fails by no connection, and by a head that cannot be sent', async () => {
		const free = createServer();
		const closedPort = await listening(free);
		free.close();
		const { error } = await call({ port: closedPort });
		expect([error?.reason, error?.retry]).toEqual(['BackendConnectionFailure', 'safe']);
		expect((await call({ headers: ['host', 'x', 'a', 'b\r\nc: d'] })).error?.reason).toBe('BackendConnectionFailure');
	});
});
