/** The HTTP/1.1 listener by itself: limits, streaming, slow and vanishing clients. */
import { connect, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Downstream, RequestHandler } from '../../workers/listeners/downstream.ts';
import { Http1Listener } from '../../workers/listeners/http1-listener.ts';

const LIMITS = { url: 16_384, pathSegment: 1024, connections: 3, bodyIdle: 300 };
const open: (Http1Listener | Socket)[] = [];

afterEach(() => {
	for (const each of open.splice(0)) {
		if (each instanceof Http1Listener) each.close();
		else each.destroy();
	}
});

function listen(handler: RequestHandler, limits = LIMITS): { listener: Http1Listener; port: number } {
	const listener = new Http1Listener(handler, limits);
	open.push(listener);
	return { listener, port: listener.listen('127.0.0.1', 0) };
}

/** A client that collects what it gets. */
function client(port: number, bytes = ''): { socket: Socket; text: () => string; isClosed: () => boolean } {
	const socket = connect(port, '127.0.0.1');
	open.push(socket);
	let text = '';
	let closed = false;
	socket.on('data', (chunk: Buffer) => {
		text += chunk.toString('latin1');
	});
	socket.on('close', () => {
		closed = true;
	});
	socket.on('error', () => {});
	socket.write(bytes);
	return { socket, text: () => text, isClosed: () => closed };
}

const GET = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n';
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('pieces of a streamed answer arrive as they are written', async () => {
	const { port } = listen((downstream) => {
		downstream.begin(200, 'OK', ['content-type', 'text/event-stream'], null);
		downstream.write(Buffer.from('data: 1\n\n'));
		setTimeout(() => downstream.write(Buffer.from('data: 2\n\n')), 200);
		setTimeout(() => downstream.end([]), 300);
	});
	const { text } = client(port, GET);
	await expect.poll(text).toContain('data: 1');
	expect(text()).not.toContain('data: 2');
	await expect.poll(text).toContain('data: 2');
	await expect.poll(text).toMatch(/\r\n0\r\n\r\n$/);
	expect(text()).toMatch(/transfer-encoding: chunked/i);
});

test('the head of an answer with a known length does not wait for its body', async () => {
	const { port } = listen((downstream) => {
		downstream.begin(200, 'OK', [], 4);
		setTimeout(() => downstream.write(Buffer.from('body')), 200);
	});
	const { text } = client(port, GET);
	await expect.poll(text).toMatch(/Content-Length: 4\r\n\r\n$/);
	await expect.poll(text).toMatch(/\r\n\r\nbody$/);
});

test('an answer that is shorter than it said breaks the connection', async () => {
	const { port } = listen((downstream) => {
		downstream.begin(200, 'OK', [], 10);
		downstream.write(Buffer.from('half'));
		setTimeout(() => downstream.end([]), 50);
	});
	const { isClosed, text } = client(port, GET);
	await expect.poll(isClosed).toBe(true);
	expect(text()).toContain('half');
});

test('an answer has no headers that nobody gave it, but for its date and length', async () => {
	const { port } = listen((downstream) => {
		downstream.begin(200, 'OK', ['x-own', '1'], 2);
		downstream.write(Buffer.from('ok'));
		downstream.end([]);
	});
	const { text } = client(port, GET);
	await expect.poll(text).toMatch(/\r\n\r\nok$/);
	const names = text()
		.split('\r\n\r\n')[0]!
		.split('\r\n')
		.slice(1)
		.map((line) => line.split(':')[0]!.toLowerCase());
	expect(names.sort()).toEqual(['content-length', 'date', 'x-own']);
});

test('the answers to HEAD, 204 and 304 have no body', async () => {
	const { port } = listen((downstream) => {
		const status = Number(downstream.target.slice(1)) || 200;
		downstream.respond(status, 'Reason', ['x-a', '1'], Buffer.from('body'));
	});
	const head = client(port, 'HEAD / HTTP/1.1\r\nHost: x\r\n\r\n');
	await expect.poll(head.text).toMatch(/Content-Length: 4\r\n(.*\r\n)*\r\n$/);
	for (const status of [204, 304]) {
		const { text } = client(port, `GET /${status} HTTP/1.1\r\nHost: x\r\n\r\n`);
		await expect.poll(text).toMatch(new RegExp(`^HTTP/1.1 ${status} Reason\r\n(.*\r\n)*\r\n$`));
		expect(text()).not.toMatch(/content-length/i);
	}
});

test('bytes of header values stay what they are in both directions', async () => {
	const { port } = listen((downstream) => {
		const at = downstream.headers.indexOf('x-a');
		downstream.respond(200, 'OK', ['X-Back', downstream.headers[at + 1]!], null);
	});
	const socket = connect(port, '127.0.0.1');
	open.push(socket);
	let bytes = Buffer.alloc(0);
	socket.on('data', (chunk: Buffer) => {
		bytes = Buffer.concat([bytes, chunk]);
	});
	socket.write(Buffer.from('GET / HTTP/1.1\r\nHost: x\r\nX-A: caf\xe9 \xff\x80.\r\n\r\n', 'latin1'));
	await expect.poll(() => bytes.toString('latin1')).toContain('X-Back: caf\xe9 \xff\x80.\r\n');
});

test('an upload that stops is cut off', async () => {
	let aborts = 0;
	const { port } = listen((downstream) => {
		downstream.onAbort = () => aborts++;
		downstream.body.start({ write: () => true, end: () => {}, abort: () => {} });
	});
	const { isClosed } = client(port, 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf');
	await expect.poll(isClosed, { timeout: 5000 }).toBe(true);
	expect(aborts).toBe(1);
});

test('an upload that flows slowly is not, for longer than uWebSockets.js allows', async () => {
	let size = 0;
	const { port } = listen(
		(downstream) => {
			downstream.body.start({
				write: (chunk) => {
					size += chunk.length;
					return true;
				},
				end: () => downstream.respond(200, 'OK', [], String(size)),
				abort: () => {},
			});
		},
		{ ...LIMITS, bodyIdle: 5000 },
	);
	const pieces = 28;
	const { socket, text } = client(port, `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${pieces}\r\n\r\n`);
	for (let i = 0; i < pieces; i++) {
		await pause(500);
		socket.write('x');
	}
	await expect.poll(text).toMatch(/\r\n\r\n28$/);
});

test('an upload that the receiver holds back is not', async () => {
	const received: string[] = [];
	let resume = () => {};
	const { port } = listen((downstream) => {
		resume = () => downstream.body.resume();
		downstream.body.start({
			write: (chunk) => {
				received.push(Buffer.from(chunk).toString());
				return false;
			},
			end: () => downstream.respond(200, 'OK', [], received.join('|')),
			abort: () => {},
		});
	});
	const { socket, text, isClosed } = client(port, 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 8\r\n\r\nhalf');
	await pause(1500);
	expect(isClosed()).toBe(false);
	socket.write('more');
	resume();
	await expect.poll(text).toMatch(/half\|more$/);
});

test('what comes before anyone asks for the body is kept', async () => {
	const { port } = listen((downstream) => {
		setTimeout(() => {
			let body = '';
			downstream.body.start({
				write: (chunk) => {
					body += Buffer.from(chunk).toString();
					return true;
				},
				end: () => downstream.respond(200, 'OK', [], body),
				abort: () => {},
			});
		}, 200);
	});
	const head = 'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n';
	const { socket, text } = client(port, `${head}3\r\nabc\r\n`);
	await pause(50);
	socket.write('3\r\ndef\r\n0\r\n\r\n');
	await expect.poll(text).toMatch(/abcdef$/);
});

test('an early answer to a large upload ends the connection, to a small one it does not', async () => {
	const { port } = listen((downstream) => downstream.respond(401, 'No', [], null));
	const large = client(port, 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10000000\r\n\r\nstart');
	await expect.poll(large.isClosed).toBe(true);
	expect(large.text()).toContain('401 No');
	const small = client(port, `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nbody${GET}`);
	await expect.poll(() => small.text().match(/401 No/g)?.length).toBe(2);
});

test('a client that leaves is told to the handler, once', async () => {
	let aborts = 0;
	const held: Downstream[] = [];
	const { port, listener } = listen((downstream) => {
		held.push(downstream);
		downstream.onAbort = () => aborts++;
	});
	const { socket } = client(port, GET);
	await expect.poll(() => held.length).toBe(1);
	expect(listener.inFlight).toBe(1);
	socket.destroy();
	await expect.poll(() => aborts).toBe(1);
	held[0]!.respond(200, 'OK', [], 'too late');
	expect(listener.inFlight).toBe(0);
});

test('no more connections than allowed', async () => {
	const { port } = listen((downstream) => downstream.respond(200, 'OK', [], null));
	const first = client(port, GET);
	const second = client(port, GET);
	await expect.poll(() => first.text() !== '' && second.text() !== '').toBe(true);
	await pause(50);
	const others = [client(port, GET), client(port, GET)];
	await expect.poll(() => others.some(({ isClosed, text }) => isClosed() && text() === '')).toBe(true);
});

test('drains: the answer under way is finished and ends its connection', async () => {
	const held: Downstream[] = [];
	const { port, listener } = listen((downstream) => held.push(downstream));
	const { text, isClosed } = client(port, GET);
	await expect.poll(() => held.length).toBe(1);
	let isDrained = false;
	void listener.drain().then(() => {
		isDrained = true;
	});
	await pause(50);
	expect(isDrained).toBe(false);
	held[0]!.respond(200, 'OK', [], 'done');
	await expect.poll(() => isDrained && isClosed()).toBe(true);
	expect(text()).toMatch(/Connection: close/);
});

test('a large whole answer reaches a slow client entire', async () => {
	const body = Buffer.alloc(30_000_000);
	for (let i = 0; i < body.length; i += 1000) body.writeUInt32LE(i, i);
	const { port, listener } = listen((downstream) => downstream.respond(200, 'OK', [], body));
	const socket = connect(port, '127.0.0.1');
	open.push(socket);
	const chunks: Buffer[] = [];
	let size = 0;
	socket.on('data', (chunk: Buffer) => {
		chunks.push(chunk);
		size += chunk.length;
		if (chunks.length % 50 !== 0) return;
		socket.pause();
		setTimeout(() => socket.resume(), 1);
	});
	socket.write(GET);
	await expect.poll(() => size, { timeout: 20_000 }).toBeGreaterThan(body.length);
	await expect.poll(() => listener.inFlight).toBe(0);
	const all = Buffer.concat(chunks);
	expect(all.subarray(all.indexOf('\r\n\r\n') + 4).equals(body)).toBe(true);
});
