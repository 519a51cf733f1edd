import { expect, test } from 'vitest';
import { HeldData } from '../../workers/http2/held-data.ts';

/** Takes everything out; `memory` gets the memory that it lay in. */
function drain(held: HeldData, memory = new Set<ArrayBufferLike>()): { text: string; lengths: number[] } {
	const lengths: number[] = [];
	let text = '';
	const reader = {
		takeData(chunk: Buffer, length: number) {
			text += chunk.toString('latin1');
			lengths.push(length);
			memory.add(chunk.buffer);
		},
	};
	while (!held.isEmpty) held.passTo(reader);
	return { text, lengths };
}

test('data that a paused stream holds outlives the read and comes back in order', () => {
	const held = new HeldData();
	const read = Buffer.from(`a${'b'.repeat(16_384)}`);
	held.add(read.subarray(0, 1), 5);
	held.add(read.subarray(1), 16_384);
	read.fill('-');
	held.add(Buffer.alloc(0), 10);
	expect(drain(held)).toEqual({ text: `a${'b'.repeat(16_384)}`, lengths: [5, 16_384, 10] });
});

test('data that a paused stream holds lies in memory that is used again', () => {
	const memory = new Set<ArrayBufferLike>();
	const frame = Buffer.alloc(16_384);
	for (let round = 0; round < 5; round++) {
		const held = new HeldData();
		for (let i = 0; i < 32; i++) held.add(frame, frame.length);
		if (round === 2) expect(held.clear()).toBe(32 * frame.length);
		else drain(held, memory);
	}
	expect(memory.size).toBe(32);
});

test('tiny frames take no memory of a whole frame each', () => {
	const held = new HeldData();
	const before = process.memoryUsage().arrayBuffers;
	for (let i = 0; i < 20_000; i++) held.add(Buffer.of(1), 1);
	expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4 << 20);
	expect(held.clear()).toBe(20_000);
});
