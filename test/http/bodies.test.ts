/** Bodies that are larger than what may be in memory, slow sides and broken connections, through a gateway process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const GIBIBYTE = 2 ** 30;
const CHUNK = Buffer.alloc(1 << 20, 0x61);
/** The heap of the process, and what all its memory may be at most: less than the body. */
const HEAP_MEBIBYTES = 256;
const MOST_MEBIBYTES = 800;

let backend: Server;
let gateway: ChildProcess;
let port: number;
let received = 0;
let aborted = 0;

beforeAll(async () => {
	backend = createServer((incoming, response) => {
		response.on('close', () => {
			if (!response.writableFinished) aborted++;
		});
		if (incoming.url === '/up') {
			incoming.on('data', (chunk: Buffer) => {
				received += chunk.length;
			});
			incoming.on('end', () => response.end(String(received)));
			return;
		}
		if (incoming.url === '/hash') {
			const hash = createHash('sha256');
			incoming.on('data', (chunk: Buffer) => {
				hash.update(chunk);
				if (Math.random() > 0.02) return;
				incoming.pause();
				setTimeout(() => incoming.resume(), 5);
			});
			incoming.on('end', () => response.end(hash.digest('hex')));
			return;
		}
		if (incoming.url === '/never') return;
		if (incoming.url === '/broken') {
			response.writeHead(200, { 'Content-Length': '1000' });
			response.write('half');
			setTimeout(() => response.destroy(), 50);
			return;
		}
		const size = Number(new URL(incoming.url!, 'http://x').searchParams.get('size'));
		if (incoming.url!.startsWith('/length')) response.setHeader('Content-Length', String(size));
		pour(response, size);
	});
	backend.listen(0, '127.0.0.1');
	await once(backend, 'listening');
	const script = fileURLToPath(new URL('../support/gateway-process.ts', import.meta.url));
	const url = `http://127.0.0.1:${(backend.address() as AddressInfo).port}`;
	gateway = spawn(process.execPath, [`--max-old-space-size=${HEAP_MEBIBYTES}`, script, url], {
		stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
	});
	[{ port }] = (await once(gateway, 'message')) as [{ port: number }];
});

afterAll(() => {
	gateway.kill('SIGTERM');
	backend.close();
	backend.closeAllConnections();
});

function pour(response: NodeJS.WritableStream, size: number): void {
	let left = size;
	const more = () => {
		while (left > 0) {
			const piece = CHUNK.subarray(0, Math.min(left, CHUNK.length));
			left -= piece.length;
			if (!response.write(piece)) {
				response.once('drain', more);
				return;
			}
		}
		response.end();
	};
	more();
}

async function highestMemory(): Promise<number> {
	gateway.send('memory');
	const [{ mebibytes }] = (await once(gateway, 'message')) as [{ mebibytes: number }];
	return mebibytes;
}

function download(path: string): Promise<number> {
	return new Promise((resolve, reject) => {
		request({ port, path, agent: false }, (response) => {
			let size = 0;
			response.on('data', (chunk: Buffer) => {
				size += chunk.length;
			});
			response.on('end', () => resolve(size));
			response.on('error', reject);
		})
			.on('error', reject)
			.end();
	});
}

test('1 GiB goes up in bounded memory', async () => {
	const answer = new Promise<string>((resolve, reject) => {
		const call = request({ port, path: '/a/up', method: 'POST', agent: false }, (response) => {
			response.setEncoding('utf8').on('data', resolve);
		});
		call.on('error', reject);
		pour(call, GIBIBYTE);
	});
	expect(await answer).toBe(String(GIBIBYTE));
	expect(await highestMemory()).toBeLessThan(MOST_MEBIBYTES);
});

test('what goes up in large pieces arrives as it was, also where the backend is slow', async () => {
	const body = randomBytes(48 << 20);
	const call = request({ port, path: '/a/hash', method: 'POST', agent: false });
	call.write(body.subarray(0, 100));
	call.end(body.subarray(100));
	const [response] = (await once(call, 'response')) as [IncomingMessage];
	const [hash] = (await once(response.setEncoding('latin1'), 'data')) as [string];
	expect(hash).toBe(createHash('sha256').update(body).digest('hex'));
});

test('1 GiB comes down in bounded memory, with a known length and without', async () => {
	expect(await download(`/a/length?size=${GIBIBYTE}`)).toBe(GIBIBYTE);
	expect(await download(`/a/chunked?size=${GIBIBYTE}`)).toBe(GIBIBYTE);
	expect(await highestMemory()).toBeLessThan(MOST_MEBIBYTES);
});

test('a client that does not read holds the backend back', async () => {
	const socket = connect(port, '127.0.0.1');
	socket.write(`GET /a/length?size=${GIBIBYTE} HTTP/1.1\r\nHost: x\r\n\r\n`);
	socket.pause();
	await new Promise((resolve) => setTimeout(resolve, 1500));
	expect(await highestMemory()).toBeLessThan(MOST_MEBIBYTES);
	let size = 0;
	socket.on('data', (chunk: Buffer) => {
		size += chunk.length;
	});
	socket.resume();
	await new Promise((resolve) => setTimeout(resolve, 300));
	expect(size).toBeGreaterThan(1 << 20);
	const before = aborted;
	socket.destroy();
	await expect.poll(() => aborted, { timeout: 5000 }).toBeGreaterThan(before);
});

test('a client that leaves cancels the call of the backend', async () => {
	const before = aborted;
	const socket = connect(port, '127.0.0.1');
	socket.write('GET /a/never HTTP/1.1\r\nHost: x\r\n\r\n');
	await new Promise((resolve) => setTimeout(resolve, 200));
	socket.destroy();
	await expect.poll(() => aborted, { timeout: 5000 }).toBe(before + 1);
});

test('a response that breaks off ends the connection of the client', async () => {
	const socket = connect(port, '127.0.0.1');
	socket.write('GET /a/broken HTTP/1.1\r\nHost: x\r\n\r\n');
	let text = '';
	socket.on('data', (chunk: Buffer) => {
		text += chunk.toString();
	});
	await once(socket, 'close');
	expect(text).toMatch(/Content-Length: 1000/i);
	expect(text.endsWith('half')).toBe(true);
});
