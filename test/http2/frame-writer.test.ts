import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FrameWriter } from '../../workers/http2/frame-writer.ts';
import { frame } from './raw-client.ts';

interface Write {
	bytes: Buffer;
	/** As the memory was when it was handed over. */
	content: Buffer;
	sent(): void;
}

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
			const writer = new FrameWriter((bytes, sent) => {
				const write = { bytes, content: Buffer.from(bytes), sent };
				output.push(write.content);
				// As a stream does: nothing is taken at once while something waits.
				const isTaken = kept.length === 0 && takes[turn++ % takes.length]!;
				(isTaken ? finished : kept).push(write);
				return isTaken;
			});
			const expected: Buffer[] = [];
			for (const [i, [length, pause]] of plan.entries()) {
				const chunk = Buffer.alloc(length, i);
				writer.data(1, chunk, 0, length, false);
				expected.push(frame(0, 0, 1, chunk));
				if (pause > 0) await new Promise((resolve) => setImmediate(resolve));
				for (const { sent } of finished.splice(0)) sent();
				if (pause < 2) continue;
				for (const { bytes, content, sent } of kept.splice(0)) {
					expect(bytes.equals(content)).toBe(true);
					sent();
				}
			}
			writer.flush();
			for (const { bytes, content } of kept) expect(bytes.equals(content)).toBe(true);
			expect(Buffer.concat(output).equals(Buffer.concat(expected))).toBe(true);
		}),
		{ numRuns: 200 },
	);
});
