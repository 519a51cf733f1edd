/** Bytes that one read of uWebSockets.js can bring. */
export const BLOCK_BYTES = 524_288;
/** 32 MiB. */
const KEPT_BLOCKS = 64;

/** Memory for large pieces of bodies that nobody uses now: the first touch of fresh memory costs several times the copy. */
const spare: Buffer[] = [];

/** @param moreToCome makes many at once when there are none, touched before they are needed */
export function takeBlock(moreToCome: boolean): Buffer {
	if (moreToCome && spare.length === 0) {
		for (let i = 0; i < KEPT_BLOCKS; i++) spare.push(Buffer.allocUnsafeSlow(BLOCK_BYTES).fill(0));
	}
	return spare.pop() ?? Buffer.allocUnsafeSlow(BLOCK_BYTES);
}

/** Gives back memory that nobody looks at any more. */
export function giveBlock(block: Buffer): void {
	if (spare.length < KEPT_BLOCKS) spare.push(block);
}
