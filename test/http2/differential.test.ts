/** Random header lists between the engine and node:http2, in both roles, over one connection so that the tables fill. */
import { once } from 'node:events';
import http2 from 'node:http2';
import { type AddressInfo, connect, createServer } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Http2Pool } from '../../workers/http2/pool.ts';
import { ServerConnection } from '../../workers/http2/server-connection.ts';
import { NO_HANDLER } from '../../workers/http2/stream.ts';
import { LIMITS } from './echo-server.ts';

const name = fc.stringMatching(/^x-[a-z0-9-]{1,12}$/);
const value = fc.stringMatching(/^[!-~]([ -~]{0,40}[!-~])?$/);
/** Names once each: node:http2 joins those that repeat. */
const headerList = fc.uniqueArray(fc.tuple(name, value), { selector: ([header]) => header, maxLength: 12 });

test('what node:http2 sends is what the server of the engine reads', async () => {
	const server = createServer((socket) => {
		new ServerConnection(
			socket,
			LIMITS,
			(stream, head) => {
				stream.sendHeaders([':status', '200'], false);
				stream.finish(Buffer.from(JSON.stringify(head.headers), 'latin1'));
				return NO_HANDLER;
			},
			() => {},
		);
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const session = http2.connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
	await fc.assert(
		fc.asyncProperty(headerList, async (list) => {
			const stream = session.request({ ':path': '/', ...Object.fromEntries(list) });
			let text = '';
			for await (const chunk of stream) text += (chunk as Buffer).toString('latin1');
			expect(JSON.parse(text)).toEqual(list.flat());
		}),
		{ numRuns: 300 },
	);
	session.destroy();
	server.close();
});

test('what the pool of the engine sends is what node:http2 reads, and the other way round', async () => {
	const server = http2.createServer();
	server.on('stream', (stream, headers) => {
		const own = Object.entries(headers).filter(([header]) => header.startsWith('x-'));
		stream.respond({ ':status': 200, ...Object.fromEntries(own) });
		stream.end(JSON.stringify(own.flat()));
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const pool = new Http2Pool((established) => {
		const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => established(null, socket));
	});
	const ask = (headers: string[]) =>
		new Promise<{ echoed: string[]; text: string }>((resolve, reject) => {
			let echoed: string[] = [];
			let text = '';
			pool.send(
				{
					...{ method: 'GET', scheme: 'http', hostname: 'a.test', port: 80, path: '/', headers },
					...{ body: null, headersTimeout: 5000, tls: null, proxy: null },
				},
				{
					onHeaders: (_status, _reason, received) => {
						echoed = received.filter((_, i) => received[i - (i % 2)]!.startsWith('x-'));
					},
					onData: (chunk) => {
						text += Buffer.from(chunk).toString('latin1');
					},
					onEnd: () => resolve({ echoed, text }),
					onError: reject,
				},
			);
		});
	await fc.assert(
		fc.asyncProperty(headerList, async (list) => {
			const { echoed, text } = await ask(list.flat());
			expect(JSON.parse(text)).toEqual(list.flat());
			expect(echoed).toEqual(list.flat());
		}),
		{ numRuns: 300 },
	);
	await pool.close();
	server.close();
});
