import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FrameBoundary } from '../../workers/websocket/frame-boundary.ts';
import { clientFrame, closePayload, FrameParser, OPCODE, WebSocketError } from '../../workers/websocket/frames.ts';

const LARGEST = 100_000;

/** The frames that a parser finds in bytes that arrive in pieces. */
function parse(pieces: readonly Buffer[]): [opcode: number, isFinal: boolean, payload: string][] {
	const frames: [number, boolean, string][] = [];
	const parser = new FrameParser(
		(opcode, isFinal, payload) => frames.push([opcode, isFinal, payload.toString('hex')]),
		LARGEST,
	);
	for (const piece of pieces) parser.push(piece);
	return frames;
}

/** A server's frame: a client's without its mask. */
function serverFrame(opcode: number, payload: Uint8Array): Buffer {
	const masked = clientFrame(opcode, payload);
	const head = masked.length - payload.length - 4;
	masked[1]! &= 0x7f;
	return Buffer.concat([masked.subarray(0, head), payload]);
}

function cut(bytes: Buffer, sizes: readonly number[]): Buffer[] {
	const pieces: Buffer[] = [];
	let at = 0;
	for (const size of sizes) {
		pieces.push(bytes.subarray(at, at + size));
		at += size;
	}
	return [...pieces, bytes.subarray(at)];
}

const message = fc.tuple(
	fc.constantFrom(OPCODE.TEXT, OPCODE.BINARY),
	fc.uint8Array({ maxLength: 70_000, size: 'max' }),
);
const control = fc.tuple(fc.constantFrom(OPCODE.PING, OPCODE.PONG), fc.uint8Array({ maxLength: 125 }));

test('frames are found however their bytes arrive', () => {
	const frames = fc.array(fc.oneof(message, control), { maxLength: 6 });
	fc.assert(
		fc.property(frames, fc.array(fc.nat(5000), { maxLength: 30 }), (list, sizes) => {
			const bytes = Buffer.concat(list.map(([opcode, payload]) => serverFrame(opcode, payload)));
			const expected = list.map(([opcode, payload]) => [opcode, true, Buffer.from(payload).toString('hex')]);
			expect(parse(cut(bytes, sizes))).toEqual(expected);
		}),
		{ numRuns: 100 },
	);
});

test('a boundary is where a frame ends, however its bytes arrive', () => {
	fc.assert(
		fc.property(fc.array(fc.oneof(message, control), { maxLength: 6 }), fc.boolean(), (list, isMasked) => {
			const boundary = new FrameBoundary();
			for (const [opcode, payload] of list) {
				const frame = isMasked ? clientFrame(opcode, payload) : serverFrame(opcode, payload);
				boundary.push(frame.subarray(0, 1));
				expect(boundary.isReached).toBe(false);
				boundary.push(frame.subarray(1, -1));
				expect(boundary.isReached).toBe(false);
				boundary.push(frame.subarray(-1));
				expect(boundary.isReached).toBe(true);
			}
		}),
		{ numRuns: 100 },
	);
});

test('whatever bytes come, the parser throws nothing but its own error', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 300 }), fc.array(fc.nat(20), { maxLength: 10 }), (bytes, sizes) => {
			try {
				parse(cut(Buffer.from(bytes), sizes));
			} catch (error) {
				expect(error).toBeInstanceOf(WebSocketError);
			}
		}),
		{ numRuns: 500 },
	);
});

test('the mask of a client frame gives the payload back', () => {
	for (const size of [0, 125, 126, 65_535, 65_536]) {
		const payload = Buffer.alloc(size, 'tollgate');
		const frame = clientFrame(OPCODE.BINARY, payload);
		const start = frame.length - size;
		const mask = frame.subarray(start - 4, start);
		expect(frame.subarray(start).every((byte, i) => (byte ^ mask[i & 3]!) === payload[i])).toBe(true);
	}
});

test('a close without a code has no payload', () => {
	expect(closePayload(1005, Buffer.alloc(0)).length).toBe(0);
	expect(closePayload(1000, Buffer.from('x')).toString('hex')).toBe('03e878');
});
