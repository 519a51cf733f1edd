/** Each rule of RFC 9113 sections 3 to 8 that a client can break, over a raw socket: which error the server answers. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ERROR, FLAG, FRAME, PREFACE, SETTING } from '../../workers/http2/protocol.ts';
import { startHttp2Gateway } from '../support/http2-gateway.ts';
import { snapshotOf } from '../support/snapshot.ts';
import { accepted } from './allowed.ts';
import { connectionErrors } from './connection-violations.ts';
import { startEchoServer } from './echo-server.ts';
import {
	block,
	type ExchangeOptions,
	exchange,
	frame,
	GET,
	headers,
	OPEN,
	POST,
	settings,
	zeros,
} from './raw-client.ts';
import { malformed, streamErrors } from './stream-violations.ts';

const { PROTOCOL_ERROR, FLOW_CONTROL_ERROR } = ERROR;

type Target = { port: number; close(): void };

/** The gateway's own h2c port before a backend of HTTP/1.1 that echoes. */
async function startGatewayEcho(): Promise<Target> {
	const backend = createServer((request, response) => request.pipe(response)).listen(0, '127.0.0.1');
	await once(backend, 'listening');
	const serviceUrl = `http://127.0.0.1:${(backend.address() as AddressInfo).port}`;
	const { gateway } = await startHttp2Gateway(snapshotOf([{ name: 'echo', path: '', serviceUrl }]));
	const close = () => {
		void gateway.stop();
		backend.close();
		backend.closeAllConnections();
	};
	return { port: gateway.h2cPort!, close };
}

/** A stream is closed once its answer is there; a flood keeps the server busy for a moment. */
function pace(name: string): ExchangeOptions {
	if (name === 'rapid reset') return { settle: 1500 };
	return name.includes('closed') ? { afterAnswer: true, settle: 400 } : {};
}

describe.each([
	['the engine', startEchoServer],
	['the gateway', startGatewayEcho],
])('%s', (target, start) => {
	let server: Target;
	beforeAll(async () => {
		server = await start();
	});
	afterAll(() => server.close());
	const port = () => server.port;

	describe('connection errors', () => {
		test.concurrent.each(connectionErrors)('%s', async (name, code, bytes) => {
			const verdict = await exchange(port(), bytes, pace(name));
			expect(verdict.goAway).toBe(code);
			expect(verdict.closed).toBe(true);
		});

		test('a wrong preface', async () => {
			const verdict = await exchange(port(), [Buffer.from('GET / HTTP/1.1\r\nHost: a\r\n\r\n')], {
				preface: false,
				settle: 200,
			});
			expect(verdict.goAway).toBe(PROTOCOL_ERROR);
			expect(verdict.closed).toBe(true);
		});

		test.each([
			['HEADERS', headers(1, GET)],
			['PING', frame(FRAME.PING, 0, 0, zeros(8))],
			['an acknowledgement of SETTINGS', frame(FRAME.SETTINGS, FLAG.ACK, 0)],
			['an unknown frame', frame(0x55, 0, 0, zeros(3))],
		])('a preface that begins with %s in place of SETTINGS', async (_name, first) => {
			const verdict = await exchange(port(), [PREFACE, first], { preface: false, settle: 200 });
			expect(verdict.goAway).toBe(PROTOCOL_ERROR);
		});
	});

	describe('stream errors leave the connection usable', () => {
		const cases: [string, number, Buffer[]][] = [
			...malformed.map(([name, list]): [string, number, Buffer[]] => [name, PROTOCOL_ERROR, [headers(1, list)]]),
			...streamErrors,
		];
		test.concurrent.each(cases)('%s', async (_, code, bytes) => {
			const verdict = await exchange(port(), [...bytes, headers(9, GET)]);
			expect(verdict.resets.get(1)).toBe(code);
			expect(verdict.goAway).toBe(null);
			expect(verdict.statuses.get(9)).toBe('200');
		});

		test('streams above MAX_CONCURRENT_STREAMS are refused', async () => {
			const small = await startEchoServer({ maxConcurrentStreams: 2 });
			const verdict = await exchange(
				small.port,
				[1, 3, 5].map((id) => headers(id, POST, OPEN)),
			);
			small.close();
			expect([...verdict.resets]).toEqual([[5, ERROR.REFUSED_STREAM]]);
		});

		test('data beyond the window of a stream', async () => {
			const small = await startEchoServer({ streamWindow: 100 });
			// The echo is held back by a window of 0, so that nothing is read on.
			const chunks = [1, 2, 3].map(() => frame(FRAME.DATA, 0, 1, zeros(60)));
			const stalled = [settings([SETTING.INITIAL_WINDOW_SIZE, 0]), headers(1, POST, OPEN), ...chunks];
			const verdict = await exchange(small.port, stalled);
			small.close();
			expect(verdict.resets.get(1)).toBe(FLOW_CONTROL_ERROR);
		});

		test('a header list above the limit is answered 431', async () => {
			const large = Array.from({ length: 50 }, (_, i) => [`x-${i}`, 'v'.repeat(900)]).flat();
			const encoded = block(...GET, ...large);
			const parts = [frame(FRAME.HEADERS, FLAG.END_STREAM, 1, encoded.subarray(0, 16000))];
			for (let at = 16000; at < encoded.length; at += 16000) {
				const last = at + 16000 >= encoded.length;
				parts.push(frame(FRAME.CONTINUATION, last ? FLAG.END_HEADERS : 0, 1, encoded.subarray(at, at + 16000)));
			}
			const verdict = await exchange(port(), [...parts, headers(9, GET)]);
			expect(verdict.statuses.get(1)).toBe('431');
			expect(verdict.statuses.get(9)).toBe('200');
		});
	});

	describe('what the RFC allows is served', () => {
		test('a preface in pieces', async () => {
			const pieces = [
				PREFACE.subarray(0, 1),
				PREFACE.subarray(1, 20),
				PREFACE.subarray(20),
				settings(),
				headers(1, GET),
			];
			const verdict = await exchange(port(), pieces, { preface: false, gap: 20, settle: 300 });
			expect(verdict.statuses.get(1)).toBe('200');
		});

		test.concurrent.each(accepted)('%s', async (name, bytes) => {
			const verdict = await exchange(port(), bytes, pace(name));
			expect(verdict.goAway).toBe(null);
			// The gateway has no API for the server as a whole.
			const isUnmatched = name === '* for OPTIONS' && target === 'the gateway';
			expect(verdict.statuses.get(1)).toBe(isUnmatched ? '404' : '200');
		});
	});
});
