import { BLOCK_BYTES, giveBlock, takeBlock } from '../backends/body-blocks.ts';

/**
 * Pieces of a body that nobody can take yet. A paused socket may still bring some: uWebSockets.js reads on while each read fills
 * its buffer. Keeping them must be faster than the client sends, else that never ends: blocks are used again, and new ones are
 * touched before they are needed, because the first touch of memory costs several times the copy.
 */
export class Backlog {
	#blocks: Buffer[] = [];
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
		// After a read that filled its buffer more of them are likely to follow.
		const block = takeBlock(chunk.length === BLOCK_BYTES);
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
			giveBlock(block);
		}
	}

	clear(): void {
		for (const block of this.#blocks) giveBlock(block);
		this.#blocks = [];
		this.#lengths = [];
	}
}
