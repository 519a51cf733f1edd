/** Whatever a peer sends, the engine answers by the protocol or ends the connection; it never throws and never hangs. */
import { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ClientConnection } from '../../workers/http2/client-connection.ts';
import { FrameReader } from '../../workers/http2/frame-reader.ts';
import { Decoder } from '../../workers/http2/hpack/decoder.ts';
import { ConnectionError, FRAME, PREFACE } from '../../workers/http2/protocol.ts';
import { ServerConnection } from '../../workers/http2/server-connection.ts';
import { NO_HANDLER } from '../../workers/http2/stream.ts';
import { LIMITS } from './echo-server.ts';
import { block, frame, GET, POST, settings } from './raw-client.ts';

/** What the engine uses of a socket, without a network. */
class FakeSocket extends EventEmitter {
	written: Buffer[] = [];
	destroyed = false;
	writableEnded = false;
	readonly writableLength = 0;

	write(bytes: Buffer, sent: () => void): boolean {
		// The engine uses the memory again once it is sent.
		this.written.push(Buffer.from(bytes));
		sent();
		return true;
	}

	end(): void {
		this.writableEnded = true;
	}

	destroy(): void {
		if (this.destroyed) return;
		this.destroyed = true;
		this.emit('close');
	}

	setNoDelay(): void {}
}

function serve(socket: FakeSocket): ServerConnection {
	return new ServerConnection(
		socket as unknown as Socket,
		LIMITS,
		(stream, _head, endStream) => {
			stream.sendHeaders([':status', '200'], endStream);
			return {
				...NO_HANDLER,
				onData: (chunk) => {
					if (!stream.write(chunk)) stream.pause();
				},
				onEnd: (trailers) => stream.end(trailers),
				onWritable: () => stream.resume(),
			};
		},
		() => {},
	);
}

/** The types of the frames that came out; throws when they are not whole frames of a legal size. */
async function output(socket: FakeSocket, prefaceBytes = 0): Promise<number[]> {
	await new Promise((resolve) => setImmediate(resolve));
	const types: number[] = [];
	const reader = new FrameReader({ onFrame: (type) => types.push(type) }, 16_384);
	reader.push(Buffer.concat(socket.written).subarray(prefaceBytes));
	expect(reader.inFrame).toBe(false);
	return types;
}

const payload = fc.oneof(
	fc.uint8Array({ maxLength: 40 }),
	fc.constantFrom(block(...GET), block(...POST), block('x-a', '1'), Buffer.alloc(4), Buffer.alloc(5), Buffer.alloc(8)),
);
const anyFrame = fc
	.tuple(fc.oneof(fc.nat(9), fc.nat(255)), fc.nat(255), fc.oneof(fc.nat(9), fc.nat()), payload)
	.map(([type, flags, stream, bytes]) => frame(type, flags, stream, bytes));

function cut(bytes: Buffer, sizes: readonly number[]): Buffer[] {
	const pieces: Buffer[] = [];
	let at = 0;
	for (const size of sizes) {
		pieces.push(bytes.subarray(at, at + size));
		at += size;
	}
	return [...pieces, bytes.subarray(at)];
}

const sizes = fc.array(fc.nat(60), { maxLength: 20 });

describe('a server', () => {
	test('takes any frames, cut anywhere', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(anyFrame, { maxLength: 12 }), sizes, async (frames, pieces) => {
				const socket = new FakeSocket();
				const connection = serve(socket);
				for (const piece of cut(Buffer.concat([PREFACE, settings(), ...frames]), pieces)) socket.emit('data', piece);
				const types = await output(socket);
				// Only GOAWAY ends a connection from this side.
				if (socket.writableEnded) expect(types).toContain(FRAME.GOAWAY);
				socket.destroy();
				expect(connection.streams.size).toBe(0);
			}),
			{ numRuns: 1500 },
		);
	});

	test('takes any bytes', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), sizes, fc.boolean(), async (bytes, pieces, withPreface) => {
				const socket = new FakeSocket();
				serve(socket);
				const start = withPreface ? Buffer.concat([PREFACE, settings()]) : Buffer.alloc(0);
				for (const piece of cut(Buffer.concat([start, bytes]), pieces)) socket.emit('data', piece);
				await output(socket);
				socket.destroy();
			}),
			{ numRuns: 500 },
		);
	});
});

test('a client takes any frames, and tells every request how it ended', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(anyFrame, { maxLength: 12 }), sizes, async (frames, pieces) => {
			const socket = new FakeSocket();
			const owner = { onCapacity: () => {}, onRetired: () => {}, onClosed: () => {} };
			const connection = new ClientConnection(socket as unknown as Socket, LIMITS, owner);
			let ended = 0;
			const handler = { ...NO_HANDLER, onEnd: () => ended++, onReset: () => ended++ };
			for (let i = 0; i < 3; i++)
				connection.request([':method', 'GET', ':scheme', 'http', ':path', '/'], true, false, handler);
			for (const piece of cut(Buffer.concat([settings(), ...frames]), pieces)) socket.emit('data', piece);
			await output(socket, PREFACE.length);
			socket.destroy();
			expect(ended).toBe(3);
		}),
		{ numRuns: 1500 },
	);
});

test('a decoder of header blocks throws nothing but the error of the protocol', () => {
	fc.assert(
		fc.property(fc.array(fc.uint8Array({ maxLength: 80 }), { maxLength: 5 }), (blocks) => {
			const decoder = new Decoder(4096, 32_768);
			try {
				for (const bytes of blocks) decoder.decode(Buffer.from(bytes));
			} catch (error) {
				expect(error).toBeInstanceOf(ConnectionError);
			}
		}),
		{ numRuns: 5000 },
	);
});

test('a decoder of header blocks reads nothing behind its input', () => {
	const decode = (bytes: Uint8Array, tail: Uint8Array) => {
		const memory = Buffer.concat([bytes, tail]);
		try {
			return new Decoder(4096, 32_768).decode(memory.subarray(0, bytes.length)).headers;
		} catch (error) {
			return (error as Error).message;
		}
	};
	// Literals, often with lengths that reach behind the end.
	const literal = fc
		.tuple(fc.constantFrom(0x00, 0x10, 0x40), fc.nat(40), fc.uint8Array({ maxLength: 20 }), fc.nat(255))
		.map(([pattern, name, value, length]) => Buffer.from([pattern, name, ...value, length, ...value]));
	const part = fc.oneof(literal, fc.uint8Array({ maxLength: 20 }), fc.constant(block('x-a', 'value')));
	fc.assert(
		fc.property(
			fc.array(part, { maxLength: 6 }),
			fc.nat(120),
			fc.uint8Array({ minLength: 64, maxLength: 64 }),
			(parts, length, tail) => {
				const bytes = Buffer.concat(parts).subarray(0, length);
				expect(decode(bytes, tail)).toEqual(decode(bytes, Buffer.alloc(0)));
			},
		),
		{ numRuns: 5000 },
	);
});
