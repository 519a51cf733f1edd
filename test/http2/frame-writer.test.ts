import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FrameWriter, type Piece } from '../../workers/http2/frame-writer.ts';
import { frame } from './raw-client.ts';

interface Write {
	piece: Piece;
	/** As the memory was when it was handed over. */
	content: Buffer;
}

const endOfTurn = () => new Promise((resolve) => setImmediate(resolve));

/** What the socket does with its next write: takes it at once and says so later, or keeps it for a while. */
const answers = fc.array(fc.boolean(), { minLength: 30, maxLength: 30 });
const chunks = fc.array(fc.tuple(fc.constantFrom(1, 500, 16_384, 100_000, 300_000), fc.nat(3)), { maxLength: 20 });

test('memory is used again only when the socket has let go of it', async () => {
	await fc.assert(
		fc.asyncProperty(chunks, answers, async (plan, takes) => {
			const kept: Write[] = [];
			const finished: Write[] = [];
			const output: Buffer[] = [];
			let turn = 0;
			const writer = new FrameWriter((pieces) => {
				const writes = pieces.map((piece) => ({ piece, content: Buffer.from(piece.bytes) }));
				output.push(...writes.map(({ content }) => content));
				// As a stream does: nothing is taken at once while something waits.
				const isTaken = kept.length === 0 && takes[turn++ % takes.length]!;
				(isTaken ? finished : kept).push(...writes);
				return isTaken;
			});
			const expected: Buffer[] = [];
			for (const [i, [length, pause]] of plan.entries()) {
				const chunk = Buffer.alloc(length, i);
				writer.data(1, chunk, 0, length, false);
				expected.push(frame(0, 0, 1, chunk));
				if (pause > 0) await endOfTurn();
				for (const { piece } of finished.splice(0)) piece.slab.sent();
				if (pause < 2) continue;
				for (const { piece, content } of kept.splice(0)) {
					expect(piece.bytes.equals(content)).toBe(true);
					piece.slab.sent();
				}
			}
			writer.flush();
			for (const { piece, content } of kept) expect(piece.bytes.equals(content)).toBe(true);
			expect(Buffer.concat(output).equals(Buffer.concat(expected))).toBe(true);
		}),
		{ numRuns: 200 },
	);
});

test('the frames of a turn are handed over together, however many they are', async () => {
	const writes: number[] = [];
	const writer = new FrameWriter((pieces) => {
		writes.push(pieces.reduce((sum, { bytes }) => sum + bytes.length, 0));
		return false;
	});
	const chunk = Buffer.alloc(16_384);
	for (let i = 0; i < 64; i++) writer.data(1, chunk, 0, chunk.length, false);
	expect(writer.collected).toBe(64 * 16_393);
	await endOfTurn();
	expect(writes).toEqual([64 * 16_393]);
	expect(writer.collected).toBe(0);
});

test('hundreds of connections that answer in the same turn take no fresh memory for it', async () => {
	const memory = new Set<ArrayBufferLike>();
	const sent: Piece[] = [];
	const writers = Array.from(
		{ length: 400 },
		() =>
			new FrameWriter((pieces) => {
				for (const { bytes } of pieces) memory.add(bytes.buffer);
				sent.push(...pieces);
				return true;
			}),
	);
	for (let turn = 0; turn < 3; turn++) {
		for (const writer of writers) writer.data(1, Buffer.from('answer'), 0, 6, true);
		await endOfTurn();
		for (const { slab } of sent.splice(0)) slab.sent();
	}
	expect(memory.size).toBe(writers.length);
});
