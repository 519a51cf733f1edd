import http2 from 'node:http2';
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { ClientConnection } from '../../workers/http2/client-connection.ts';
import { LIMITS, startEchoServer } from './echo-server.ts';

const open: (() => void)[] = [];
afterEach(() => {
	for (const close of open.splice(0)) close();
});

async function echoServer(): Promise<number> {
	const server = await startEchoServer();
	open.push(server.close);
	return server.port;
}

async function nodeServer(handler: (stream: http2.ServerHttp2Stream, headers: http2.IncomingHttpHeaders) => void) {
	const server = http2.createServer();
	server.on('stream', handler);
	open.push(() => server.close());
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return (server.address() as { port: number }).port;
}

function ourClient(port: number): Promise<ClientConnection> {
	return new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1', () => {
			resolve(new ClientConnection(socket, LIMITS, { onCapacity() {}, onRetired() {}, onClosed() {} }));
		});
		open.push(() => socket.destroy());
	});
}

interface Answer {
	headers: string[];
	body: Buffer;
	trailers: string[];
}

function call(client: ClientConnection, path: string, body: Buffer | null, trailers: string[] = []): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const answer: Answer = { headers: [], body: Buffer.alloc(0), trailers: [] };
		const chunks: Buffer[] = [];
		const method = body === null ? 'GET' : 'POST';
		const head = [':method', method, ':scheme', 'http', ':authority', 'a.test', ':path', path];
		const stream = client.request(head, body === null, false, {
			onHeaders: (status, headers) => answer.headers.push(String(status), ...headers),
			onData: (chunk) => chunks.push(Buffer.from(chunk)),
			onEnd: (received) => {
				answer.trailers = [...received];
				resolve({ ...answer, body: Buffer.concat(chunks) });
			},
			onWritable: () => {},
			onReset: (code) => reject(new Error(`reset ${code}`)),
		});
		if (body === null) return;
		if (trailers.length > 0) {
			stream.write(body);
			stream.end(trailers);
		} else stream.finish(body);
	});
}

function nodeCall(session: http2.ClientHttp2Session, path: string, body: Buffer | null): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const stream = session.request({ ':path': path, ':method': body === null ? 'GET' : 'POST' });
		const answer: Answer = { headers: [], body: Buffer.alloc(0), trailers: [] };
		const chunks: Buffer[] = [];
		stream.on('response', (headers) => answer.headers.push(String(headers[':status']), String(headers['x-path'])));
		stream.on('data', (chunk: Buffer) => chunks.push(chunk));
		stream.on('end', () => resolve({ ...answer, body: Buffer.concat(chunks) }));
		stream.on('error', reject);
		stream.end(body ?? undefined);
	});
}

function nodeClient(port: number): http2.ClientHttp2Session {
	const session = http2.connect(`http://127.0.0.1:${port}`);
	open.push(() => session.destroy());
	return session;
}

test('node client, our server: 300 streams at once', async () => {
	const session = nodeClient(await echoServer());
	const answers = await Promise.all(Array.from({ length: 300 }, (_, i) => nodeCall(session, `/${i}`, null)));
	answers.forEach((answer, i) => {
		expect(answer.headers).toEqual(['200', `/${i}`]);
	});
});

test('node client, our server: 8 MiB echoed', async () => {
	const session = nodeClient(await echoServer());
	const body = Buffer.alloc(8 << 20, 'abcdefg');
	expect((await nodeCall(session, '/', body)).body.equals(body)).toBe(true);
});

test('our client, node server: 300 requests over its limit of 100 streams', async () => {
	const port = await nodeServer((stream, headers) => {
		stream.respond({ ':status': 200, 'x-path': headers[':path'] as string });
		stream.end('ok');
	});
	const client = await ourClient(port);
	for (let round = 0; round < 3; round++) {
		const calls = Array.from({ length: 100 }, (_, i) => call(client, `/${i}`, null));
		for (const answer of await Promise.all(calls)) expect(answer.body.toString()).toBe('ok');
	}
});

test('our client, node server: 8 MiB up and down with trailers', async () => {
	const port = await nodeServer((stream) => {
		stream.respond({ ':status': 200 }, { waitForTrailers: true });
		stream.on('wantTrailers', () => stream.sendTrailers({ 'x-sum': '1' }));
		stream.pipe(stream);
	});
	const body = Buffer.alloc(8 << 20, 'xyz');
	const answer = await call(await ourClient(port), '/', body);
	expect(answer.body.equals(body)).toBe(true);
	expect(answer.trailers).toEqual(['x-sum', '1']);
});

test('our client, our server: trailers echoed, bodies that arrive while paused kept', async () => {
	const client = await ourClient(await echoServer());
	const answer = await call(client, '/t', Buffer.from('hello'), ['grpc-status', '0']);
	expect(answer.headers).toEqual(['200', 'x-path', '/t', 'x-method', 'POST']);
	expect(answer.body.toString()).toBe('hello');
	expect(answer.trailers).toEqual(['grpc-status', '0']);
});

test('a reset of the server reaches the request, and the connection goes on', async () => {
	const port = await nodeServer((stream, headers) => {
		stream.on('error', () => {});
		if (headers[':path'] === '/reset') stream.close(http2.constants.NGHTTP2_REFUSED_STREAM);
		else {
			stream.respond({ ':status': 200 });
			stream.end('fine');
		}
	});
	const client = await ourClient(port);
	await expect(call(client, '/reset', null)).rejects.toThrow('reset 7');
	expect((await call(client, '/', null)).body.toString()).toBe('fine');
});

test('equal header blocks are equal messages, also when a handler changes what it got', async () => {
	const port = await nodeServer((stream) => {
		stream.respond({ ':status': 200, 'x-same': 'yes' });
		stream.end();
	});
	const client = await ourClient(port);
	const seen: string[][] = [];
	for (let i = 0; i < 4; i++) {
		await new Promise<void>((resolve) => {
			client.request([':method', 'GET', ':scheme', 'http', ':authority', 'a', ':path', '/'], true, false, {
				onHeaders: (_status, headers) => {
					seen.push([...headers]);
					headers.push('x-added', 'later');
				},
				onData: () => {},
				onEnd: () => resolve(),
				onWritable: () => {},
				onReset: () => {},
			});
		});
	}
	for (const headers of seen) {
		expect(headers).not.toContain('x-added');
		expect(headers).toContain('x-same');
	}
});
