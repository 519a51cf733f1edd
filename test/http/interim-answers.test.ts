/** Answers 1xx of HTTP/1.1 backends, byte for byte: none of them reaches the client, whatever was asked (RFC 9110 section 15.2). */
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Gateway } from '../../core/gateway/gateway.ts';
import { DEFAULT_TLS } from '../../workers/backends/connector.ts';
import { Http1Upstream } from '../../workers/backends/http1-upstream.ts';
import type { UpstreamRequest } from '../../workers/backends/upstream.ts';
import { selfSigned } from '../support/certificates.ts';
import { startGateway } from '../support/gateway.ts';
import { snapshotOf } from '../support/snapshot.ts';

const CONTINUE = 'HTTP/1.1 100 Continue\r\n\r\n';
const HINTS = 'HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n';
const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';

let server: Server;
let gateway: Gateway;
const sockets = new Set<Socket>();
let connections = 0;
/** What the backend does with each piece that it gets. */
let onPiece: (socket: Socket, piece: string) => void = () => {};

function accept(socket: Socket): void {
	connections++;
	sockets.add(socket);
	socket.setNoDelay(true);
	socket.on('error', () => {});
	socket.on('data', (piece) => onPiece(socket, piece.toString('latin1')));
}

async function listening<Any extends Server>(started: Any): Promise<number> {
	started.listen(0, '127.0.0.1');
	await once(started, 'listening');
	return (started.address() as AddressInfo).port;
}

beforeAll(async () => {
	server = createServer(accept);
	const serviceUrl = `http://127.0.0.1:${await listening(server)}`;
	({ gateway } = await startGateway(snapshotOf([{ name: 'a', serviceUrl }])));
});

beforeEach(() => {
	connections = 0;
	for (const socket of sockets) socket.destroy();
	sockets.clear();
});

afterAll(async () => {
	await gateway.stop();
	for (const socket of sockets) socket.destroy();
	server.close();
});

/** Each piece in a packet of its own. */
async function send(socket: Socket, pieces: Iterable<string>): Promise<void> {
	for (const piece of pieces) {
		socket.write(Buffer.from(piece, 'latin1'));
		await new Promise((resolve) => setTimeout(resolve, 2));
	}
}

async function answerOf(path = 'x', init?: RequestInit): Promise<string> {
	const response = await fetch(`http://127.0.0.1:${gateway.httpPort}/a/${path}`, init);
	return `${response.status} ${await response.text()}`;
}

describe('drops interim answers before the answer', () => {
	const passed: Record<string, string[]> = {
		'100 Continue in a piece of its own': [CONTINUE, OK],
		'100 Continue in one piece with the answer': [CONTINUE + OK],
		'100 Continue byte for byte': [...CONTINUE, ...OK],
		'100 Continue twice': [CONTINUE, CONTINUE + OK],
		'100 Continue without a reason': ['HTTP/1.1 100\r\n\r\n', OK],
		'100 Continue of HTTP/1.0': ['HTTP/1.0 100 Go on\r\n\r\n', OK],
		'100 Continue with headers': ['HTTP/1.1 100 Continue\r\nA: b\r\nContent-Length: 7\r\n\r\n', OK],
		'Early Hints': [HINTS, OK],
		'Early Hints byte for byte': [...HINTS, ...OK],
		'all of them, cut anywhere': [
			`${CONTINUE}HTTP/1.1 102 Processing\r\n\r\nHTTP/1.`,
			`1 1`,
			`03 Early Hints\r\nA: b\r`,
			`\n\r`,
			`\n${CONTINUE}HTTP/1.1 `,
			OK.slice(9),
		],
	};
	for (const [what, pieces] of Object.entries(passed)) {
		test(what, async () => {
			onPiece = (socket) => void send(socket, pieces);
			expect(await answerOf()).toBe('200 ok');
			expect(await answerOf()).toBe('200 ok');
			expect(connections).toBe(1);
		});
	}

	test('to HEAD, and with a body that has no length', async () => {
		onPiece = (socket) => void send(socket, [CONTINUE, 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n']);
		expect(await answerOf('x', { method: 'HEAD' })).toBe('200 ');
		onPiece = (socket) => void send(socket, [CONTINUE, 'HTTP/1.1 200 OK\r\n\r\nto the end']).then(() => socket.end());
		expect(await answerOf()).toBe('200 to the end');
	});

	test('while a body is sent', async () => {
		let received = '';
		onPiece = (socket, piece) => {
			const isFirst = received === '';
			received += piece;
			if (isFirst) void send(socket, CONTINUE);
			if (received.endsWith('0\r\n\r\n')) void send(socket, [CONTINUE + OK]);
		};
		const body = new ReadableStream({
			async start(controller) {
				for (let i = 0; i < 20; i++) {
					controller.enqueue(Buffer.alloc(10_000, String.fromCharCode(65 + i)));
					await new Promise((resolve) => setTimeout(resolve, 5));
				}
				controller.close();
			},
		});
		expect(await answerOf('x', { method: 'POST', body, duplex: 'half' } as RequestInit)).toBe('200 ok');
		expect(received.replaceAll(/[^A-T]/g, '').length).toBeGreaterThan(200_000);
	});
});

describe('interim answers are an error', () => {
	test('in a flood', async () => {
		onPiece = (socket) => {
			for (let i = 0; i < 4000; i++) socket.write(CONTINUE);
			socket.write(OK);
		};
		expect(await answerOf()).toMatch(/^500 /);
		onPiece = (socket) => {
			socket.write(`HTTP/1.1 100 Continue\r\nA: ${'b'.repeat(70_000)}\r\n\r\n`);
			socket.write(OK);
		};
		expect(await answerOf()).toMatch(/^500 /);
	});

	test('when nothing follows', async () => {
		for (const part of ['HTTP/1.1 1', 'HTTP/1.1 100 Cont', CONTINUE]) {
			onPiece = (socket) => socket.end(part);
			expect(await answerOf('x', { method: 'POST', body: 'x' })).toMatch(/^500 /);
		}
	});

	test('of the connection where no request waits', async () => {
		onPiece = (socket) => {
			socket.write(OK);
			setTimeout(() => socket.write(CONTINUE), 20);
		};
		expect(await answerOf()).toBe('200 ok');
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect(await answerOf()).toBe('200 ok');
		expect(connections).toBe(2);
	});
});

describe('passes a body that looks like interim answers', () => {
	const lookalike = CONTINUE + HINTS + CONTINUE;
	const answers: Record<string, (body: string) => string[]> = {
		'the body in a piece of its own': (body) => [`HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n`, body],
		'the body byte for byte': (body) => [`HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n`, ...body],
		'chunked, behind an interim answer': (body) => [
			`${CONTINUE}HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n`,
			body,
			'\r\n0\r\n\r\n',
		],
	};
	for (const [what, pieces] of Object.entries(answers)) {
		test(what, async () => {
			onPiece = (socket) => void send(socket, pieces(lookalike));
			for (let i = 0; i < 3; i++) expect(await answerOf()).toBe(`200 ${lookalike}`);
			expect(connections).toBe(1);
		});
	}

	test('to a client that reads slowly', async () => {
		const body = lookalike.repeat(40_000);
		onPiece = (socket) => {
			socket.write(`${CONTINUE}HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n`);
			for (let i = 0; i < body.length; i += 50_000) socket.write(body.slice(i, i + 50_000));
		};
		const response = await fetch(`http://127.0.0.1:${gateway.httpPort}/a/x`);
		await new Promise((resolve) => setTimeout(resolve, 300));
		expect((await response.text()) === body).toBe(true);
	});
});

describe('drops interim answers that come through', () => {
	const certificate = selfSigned('localhost');
	const upstream = new Http1Upstream(1);
	afterAll(() => upstream.close());

	function call(parts: Partial<UpstreamRequest>): Promise<string> {
		const request = {
			...{ method: 'GET', scheme: 'http', hostname: 'localhost', path: '/', headers: [], body: null },
			...{ headersTimeout: 5000, continueTimeout: null, tls: null, proxy: null, port: 0, ...parts },
		};
		return new Promise((resolve) => {
			let answer = '';
			upstream.send(request, {
				onHeaders: (status) => {
					answer = `${status} `;
				},
				onData: (chunk) => {
					answer += Buffer.from(chunk).toString();
				},
				onEnd: () => resolve(answer),
				onError: (error) => resolve(error.message),
			});
		});
	}

	test('TLS and a proxy', async () => {
		const secure = createTlsServer({ cert: certificate.cert, key: certificate.key }, accept);
		const securePort = await listening(secure);
		const plainPort = (server.address() as AddressInfo).port;
		const proxy = createHttpServer().on('connect', (request, socket: Socket) => {
			const target = connect(Number(request.url!.split(':')[1]), '127.0.0.1', () => {
				socket.write('HTTP/1.1 200 OK\r\n\r\n');
				socket.pipe(target).pipe(socket);
			});
			socket.on('error', () => target.destroy());
		});
		const through = { url: `http://127.0.0.1:${await listening(proxy)}`, username: null, password: null };
		const tls = { ...DEFAULT_TLS, validateChain: false };
		onPiece = (socket) => void send(socket, [...CONTINUE, ...HINTS, ...OK]);
		const ways: Partial<UpstreamRequest>[] = [
			{ scheme: 'https', port: securePort, tls },
			{ scheme: 'https', port: securePort, tls, proxy: through },
			{ scheme: 'http', port: plainPort, proxy: through },
		];
		for (const way of ways) expect([await call(way), await call(way)]).toEqual(['200 ok', '200 ok']);
		expect(connections).toBe(3);
		secure.close();
		proxy.close();
	});
});
