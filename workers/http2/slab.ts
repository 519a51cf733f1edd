import { DEFAULT_FRAME_BYTES, FRAME_HEADER_BYTES } from './protocol.ts';

const FULL_FRAME_BYTES = FRAME_HEADER_BYTES + DEFAULT_FRAME_BYTES;

/** Slabs of one size, and those of them that nobody uses. */
interface SlabSize {
	bytes: number;
	kept: number;
	free: Slab[];
}

/** Holds a full frame and a head: most connections need no more in a turn, but hundreds of them may send in the same one. */
const SMALL: SlabSize = { bytes: FULL_FRAME_BYTES + 2048, kept: 512, free: [] };
const LARGE: SlabSize = { bytes: 16 * FULL_FRAME_BYTES, kept: 32, free: [] };

/** Who appends to a slab. */
export interface SlabWriter {
	/** Lets go of the slab when nothing in it waits to be handed over; says whether it did. */
	detach(): boolean;
}

/**
 * Output memory that is used again once the socket has sent it: fresh pages for every megabyte cost more than the copy.
 * A connection holds some only while it has something to send.
 */
export class Slab {
	readonly bytes: Buffer;
	/** Who still appends to it; null when the writer went on to another one. */
	writer: SlabWriter | null = null;
	/** Writes that the socket has not finished, and those that were finished at once and whose callback is still to come. */
	pending = 0;
	finished = 0;

	private constructor(bytes: number) {
		this.bytes = Buffer.allocUnsafeSlow(bytes);
	}

	/** @param isFirst the writer has sent nothing else in this turn */
	static take(bytes: number, isFirst: boolean, writer: SlabWriter): Slab {
		const size = isFirst && bytes <= SMALL.bytes ? SMALL : LARGE;
		const slab = (bytes <= size.bytes ? size.free.pop() : undefined) ?? new Slab(Math.max(bytes, size.bytes));
		slab.writer = writer;
		return slab;
	}

	readonly sent = (): void => {
		if (this.finished > 0) this.finished--;
		else this.pending--;
		this.release();
	};

	/** Back to the free ones, unless it holds something unsent. */
	release(): void {
		if (this.pending + this.finished > 0 || (this.writer !== null && !this.writer.detach())) return;
		this.writer = null;
		const size = this.bytes.length === SMALL.bytes ? SMALL : LARGE;
		if (this.bytes.length === size.bytes && size.free.length < size.kept) size.free.push(this);
	}
}
