/** Bytes that one read of uWebSockets.js can bring. */
const BLOCK_BYTES = 524_288;
/** Blocks that are made at a time, and kept for use again: 32 MiB. */
const BATCH = 64;

const spare: Uint8Array[] = [];

/**
 * Pieces of a body that nobody can take yet. A paused socket may still bring some: uWebSockets.js reads on while each read fills
 * its buffer. Keeping them must be faster than the client sends, else that never ends: blocks are used again, and new ones are
 * touched before they are needed, because the first touch of memory costs several times the copy.
 */
export class Backlog {
	#blocks: Uint8Array[] = [];
	#lengths: number[] = [];

	get isEmpty(): boolean {
		return this.#blocks.length === 0;
	}

	add(chunk: Uint8Array): void {
		const last = this.#lengths.length - 1;
		const used = last < 0 ? BLOCK_BYTES : this.#lengths[last]!;
		if (used + chunk.length <= BLOCK_BYTES) {
			this.#blocks[last]!.set(chunk, used);
			this.#lengths[last] = used + chunk.length;
			return;
		}
		const block = spare.pop() ?? newBlock(chunk.length);
		block.set(chunk);
		this.#blocks.push(block);
		this.#lengths.push(chunk.length);
	}

	/** Hands pieces to `take` until it says false. A piece is only valid during the call. */
	drain(take: (piece: Uint8Array) => boolean): void {
		let mayGoOn = true;
		while (mayGoOn && this.#blocks.length > 0) {
			const block = this.#blocks.shift()!;
			mayGoOn = take(block.subarray(0, this.#lengths.shift()!));
			release(block);
		}
	}

	clear(): void {
		for (const block of this.#blocks) release(block);
		this.#blocks = [];
		this.#lengths = [];
	}
}

/** After a read that filled its buffer more of them are likely to follow. */
function newBlock(needed: number): Uint8Array {
	if (needed === BLOCK_BYTES) for (let i = 0; i < BATCH; i++) spare.push(new Uint8Array(BLOCK_BYTES).fill(0));
	return spare.pop() ?? new Uint8Array(BLOCK_BYTES);
}

function release(block: Uint8Array): void {
	if (spare.length < BATCH) spare.push(block);
}
