import { FLAG, FRAME, FRAME_HEADER_BYTES } from './protocol.ts';

const SLAB_BYTES = 262_144;
const KEPT_SLABS = 32;
const NO_BYTES = Buffer.alloc(0);

/**
 * Output memory that is used again once the socket has sent it: fresh pages for every megabyte cost more than the copy.
 * A connection holds one only while it has something to send.
 */
class Slab {
	static readonly #free: Slab[] = [];

	readonly bytes: Buffer;
	/** Who still appends to it; null when the writer went on to another one. */
	writer: FrameWriter | null;
	/** Writes that the socket has not finished, and those that were finished at once and whose callback is still to come. */
	pending = 0;
	finished = 0;

	private constructor(size: number, writer: FrameWriter) {
		this.bytes = Buffer.allocUnsafeSlow(size);
		this.writer = writer;
	}

	static take(size: number, writer: FrameWriter): Slab {
		const slab = (size <= SLAB_BYTES ? Slab.#free.pop() : undefined) ?? new Slab(Math.max(size, SLAB_BYTES), writer);
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
		if (this.bytes.length === SLAB_BYTES && Slab.#free.length < KEPT_SLABS) Slab.#free.push(this);
	}
}

/** Collects the frames of one turn of the event loop; `flush` hands them over in as few buffers as possible, at the end of the turn. */
export class FrameWriter {
	readonly #write: (bytes: Buffer, sent: () => void) => boolean;
	#current: Slab | null = null;
	#slab: Buffer = NO_BYTES;
	#start = 0;
	#at = 0;
	#scheduled = false;
	readonly #flush = (): void => this.flush();

	/** @param write hands bytes to the socket, which calls `sent` when it is done with them; true when it is so already */
	constructor(write: (bytes: Buffer, sent: () => void) => boolean) {
		this.#write = write;
	}

	/** Raw bytes: the connection preface. */
	bytes(bytes: Uint8Array): void {
		this.#reserve(bytes.length);
		this.#slab.set(bytes, this.#at);
		this.#at += bytes.length;
	}

	data(stream: number, chunk: Uint8Array, start: number, end: number, endStream: boolean): void {
		this.#frame(end - start, FRAME.DATA, endStream ? FLAG.END_STREAM : 0, stream);
		this.#slab.set(start === 0 && end === chunk.length ? chunk : chunk.subarray(start, end), this.#at);
		this.#at += end - start;
	}

	/** HEADERS, with CONTINUATION frames when the block is larger than the peer's frame limit. */
	headers(stream: number, block: Buffer, endStream: boolean, maxPayload: number): void {
		const first = Math.min(block.length, maxPayload);
		const whole = first === block.length ? FLAG.END_HEADERS : 0;
		this.#frame(first, FRAME.HEADERS, whole | (endStream ? FLAG.END_STREAM : 0), stream);
		this.#at += block.copy(this.#slab, this.#at, 0, first);
		for (let at = first; at < block.length; at += maxPayload) {
			const end = Math.min(at + maxPayload, block.length);
			this.#frame(end - at, FRAME.CONTINUATION, end === block.length ? FLAG.END_HEADERS : 0, stream);
			this.#at += block.copy(this.#slab, this.#at, at, end);
		}
	}

	settings(pairs: readonly (readonly [number, number])[]): void {
		this.#frame(pairs.length * 6, FRAME.SETTINGS, 0, 0);
		for (const [identifier, value] of pairs) {
			this.#at = this.#slab.writeUInt16BE(identifier, this.#at);
			this.#at = this.#slab.writeUInt32BE(value, this.#at);
		}
	}

	settingsAcknowledgement(): void {
		this.#frame(0, FRAME.SETTINGS, FLAG.ACK, 0);
	}

	ping(payload: Uint8Array, acknowledgement: boolean): void {
		this.#frame(8, FRAME.PING, acknowledgement ? FLAG.ACK : 0, 0);
		this.#slab.set(payload, this.#at);
		this.#at += 8;
	}

	goAway(lastStream: number, code: number): void {
		this.#frame(8, FRAME.GOAWAY, 0, 0);
		this.#at = this.#slab.writeUInt32BE(lastStream, this.#at);
		this.#at = this.#slab.writeUInt32BE(code, this.#at);
	}

	resetStream(stream: number, code: number): void {
		this.#frame(4, FRAME.RST_STREAM, 0, stream);
		this.#at = this.#slab.writeUInt32BE(code, this.#at);
	}

	windowUpdate(stream: number, increment: number): void {
		this.#frame(4, FRAME.WINDOW_UPDATE, 0, stream);
		this.#at = this.#slab.writeUInt32BE(increment, this.#at);
	}

	/** Hands over what was collected; happens by itself at the end of the turn. */
	flush(): void {
		this.#scheduled = false;
		if (this.#at === this.#start) return;
		const slab = this.#current!;
		const bytes = this.#slab.subarray(this.#start, this.#at);
		this.#start = this.#at;
		const pending = slab.pending++;
		if (!this.#write(bytes, slab.sent) || slab.pending === pending) return;
		slab.pending--;
		slab.finished++;
		// The same memory again, while it is in the processor's cache.
		if (slab.pending === 0) this.#start = this.#at = 0;
	}

	/** Lets go of the slab when nothing in it waits to be flushed; says whether it did. */
	detach(): boolean {
		if (this.#at !== this.#start) return false;
		this.#current = null;
		this.#slab = NO_BYTES;
		this.#start = 0;
		this.#at = 0;
		return true;
	}

	#frame(length: number, type: number, flags: number, stream: number): void {
		this.#reserve(FRAME_HEADER_BYTES + length);
		const slab = this.#slab;
		const at = this.#at;
		slab[at] = length >>> 16;
		slab[at + 1] = length >>> 8;
		slab[at + 2] = length;
		slab[at + 3] = type;
		slab[at + 4] = flags;
		slab[at + 5] = stream >>> 24;
		slab[at + 6] = stream >>> 16;
		slab[at + 7] = stream >>> 8;
		slab[at + 8] = stream;
		this.#at = at + FRAME_HEADER_BYTES;
	}

	#reserve(bytes: number): void {
		if (!this.#scheduled) {
			this.#scheduled = true;
			// After the poll phase: everything that this turn's events write leaves together.
			setImmediate(this.#flush);
		}
		if (this.#slab.length - this.#at >= bytes) return;
		const scheduled = this.#scheduled;
		this.flush();
		this.#scheduled = scheduled;
		if (this.#slab.length - this.#at >= bytes) return;
		if (this.#current !== null) {
			this.#current.writer = null;
			this.#current.release();
		}
		this.#current = Slab.take(bytes, this);
		this.#slab = this.#current.bytes;
		this.#start = 0;
		this.#at = 0;
	}
}
