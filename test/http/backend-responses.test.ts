/** Answers of a backend byte for byte: what the client gets of them, and of the one after. */
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gateway } from '../../core/gateway/gateway.ts';
import { startGateway } from '../support/gateway.ts';
import { sendRaw } from '../support/raw-client.ts';
import { snapshotOf } from '../support/snapshot.ts';

let server: Server;
let gateway: Gateway;
const sockets = new Set<Socket>();
/** What the backend answers next; a null after it closes the connection. */
let answer: (string | null)[] = [];

beforeAll(async () => {
	server = createServer((socket) => {
		sockets.add(socket);
		socket.on('error', () => {});
		socket.on('data', () => {
			for (const part of answer) part === null ? socket.end() : socket.write(Buffer.from(part, 'latin1'));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
	const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	({ gateway } = await startGateway(snapshotOf([{ name: 'a', serviceUrl }])));
});

afterAll(async () => {
	await gateway.stop();
	for (const socket of sockets) socket.destroy();
	server.close();
});

function get(method = 'GET') {
	return sendRaw(gateway.httpPort, `${method} /a/x HTTP/1.1\r\nHost: x\r\n\r\n`, 300);
}

const OK = 'HTTP/1.1 200 OK\r\n';

const broken: Record<string, (string | null)[]> = {
	'two framings': [`${OK}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n`],
	'two lengths': [`${OK}Content-Length: 3\r\nContent-Length: 5\r\n\r\nhello`],
	'a negative length': [`${OK}Content-Length: -5\r\n\r\nhello`],
	'a transfer coding that nobody undoes': [`${OK}Transfer-Encoding: gzip, chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n`],
	'a folded header': [`${OK}A: b\r\n c\r\nContent-Length: 2\r\n\r\nok`],
	'a space in a header name': [`${OK}A B: c\r\nContent-Length: 2\r\n\r\nok`],
	'NUL in a value': [`${OK}A: b\0c\r\nContent-Length: 2\r\n\r\nok`],
	'headers of more than 64 KiB': [`${OK}A: ${'b'.repeat(70_000)}\r\nContent-Length: 2\r\n\r\nok`],
	'a status of two digits': ['HTTP/1.1 99 Low\r\nContent-Length: 2\r\n\r\nok'],
	'no HTTP at all': ['hello world\r\n\r\n', null],
	nothing: [null],
	'a short body that is not what it says': [`${OK}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nzz\r\n`],
	'a short body that breaks off': [`${OK}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n`, null],
	'another protocol that nobody asked for': [
		'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n',
	],
};

describe('is a 500', () => {
	for (const [what, parts] of Object.entries(broken)) {
		test(what, async () => {
			answer = parts;
			expect((await get()).statuses).toEqual([500]);
		});
	}
});

const passed: Record<string, [parts: (string | null)[], status: number, body: string]> = {
	'a body that ends with the connection': [[`${OK}X: 1\r\n\r\nhello`, null], 200, 'hello'],
	'HTTP/1.0': [['HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\nhello', null], 200, 'hello'],
	'an interim answer before it': [
		[`HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n${OK}Content-Length: 2\r\n\r\nok`],
		200,
		'ok',
	],
	'a body in pieces': [[`${OK}Content-Length: 6\r\n\r\nab`, 'cd', 'ef'], 200, 'abcdef'],
	'no reason phrase': [['HTTP/1.1 404\r\nContent-Length: 2\r\n\r\nno'], 404, 'no'],
	'a body where none may be': [['HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nhello', null], 204, ''],
	'trailers, which end here': [[`${OK}Transfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\nX-T: 1\r\n\r\n`], 200, 'ok'],
};

test('a long body that breaks off ends the connection', async () => {
	answer = [`${OK}Transfer-Encoding: chunked\r\n\r\n4000\r\n${'x'.repeat(16_384)}\r\n`, null];
	const { statuses, isClosed, text } = await get();
	expect([statuses, isClosed, text.endsWith('0\r\n\r\n')]).toEqual([[200], true, false]);
});

describe('passes', () => {
	for (const [what, [parts, status, body]] of Object.entries(passed)) {
		test(what, async () => {
			answer = parts;
			const response = await fetch(`http://127.0.0.1:${gateway.httpPort}/a/x`);
			expect([response.status, await response.text()]).toEqual([status, body]);
		});
	}

	test('what follows an answer is not the next one', async () => {
		answer = [`${OK}Content-Length: 2\r\n\r\nok${OK}Content-Length: 6\r\n\r\npoison`];
		expect((await get()).text).toMatch(/\r\n\r\nok$/);
		answer = [`${OK}Content-Length: 4\r\n\r\nnext`];
		expect((await get()).text).toMatch(/\r\n\r\nnext$/);
	});

	test('hop-by-hop headers and those that Connection names end here', async () => {
		answer = [
			`${OK}Connection: keep-alive, X-Hop\r\nX-Hop: 1\r\nKeep-Alive: timeout=5\r\nUpgrade: x\r\nContent-Length: 2\r\n\r\nok`,
		];
		expect((await get()).text).not.toMatch(/x-hop|keep-alive|upgrade|connection/i);
	});

	test('the answer to HEAD keeps the length that the backend told', async () => {
		answer = [`${OK}Content-Length: 1234\r\n\r\n`];
		const { text } = await get('HEAD');
		expect(text).toMatch(/content-length: 1234\r\n/i);
		expect(text.endsWith('\r\n\r\n')).toBe(true);
	});
});
