import { FLAG, FRAME, FRAME_HEADER_BYTES } from './protocol.ts';
import { Slab, type SlabWriter } from './slab.ts';

const NO_BYTES = Buffer.alloc(0);

/** Bytes for the socket, which calls `slab.sent` when it is done with them: later, not while it is handed them. */
export interface Piece {
	bytes: Buffer;
	slab: Slab;
}

/** Collects the frames of one turn of the event loop and hands them over at its end, all at once: few large writes cost the least. */
export class FrameWriter implements SlabWriter {
	readonly #write: (pieces: readonly Piece[]) => boolean;
	/** What is full, in order; the current slab has the rest from `#start` to `#at`. */
	#pieces: Piece[] = [];
	#piecesBytes = 0;
	#current: Slab | null = null;
	#slab: Buffer = NO_BYTES;
	#start = 0;
	#at = 0;
	#scheduled = false;
	readonly #flush = (): void => this.flush();

	/** @param write hands pieces to the socket; true when it has taken all of them already */
	constructor(write: (pieces: readonly Piece[]) => boolean) {
		this.#write = write;
	}

	/** Bytes that wait for the end of the turn. */
	get collected(): number {
		return this.#piecesBytes + this.#at - this.#start;
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
		this.#cut();
		if (this.#pieces.length === 0) return;
		const pieces = this.#pieces;
		this.#pieces = [];
		this.#piecesBytes = 0;
		if (!this.#write(pieces)) return;
		for (const { slab } of pieces) {
			slab.pending--;
			slab.finished++;
		}
		// The same memory again, while it is in the processor's cache.
		if (this.#current?.pending === 0) this.#start = this.#at = 0;
	}

	detach(): boolean {
		if (this.#at !== this.#start) return false;
		this.#current = null;
		this.#slab = NO_BYTES;
		this.#start = 0;
		this.#at = 0;
		return true;
	}

	/** Makes a piece of what the current slab has. */
	#cut(): void {
		if (this.#at === this.#start) return;
		const slab = this.#current!;
		slab.pending++;
		this.#pieces.push({ bytes: this.#slab.subarray(this.#start, this.#at), slab });
		this.#piecesBytes += this.#at - this.#start;
		this.#start = this.#at;
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
		const isFirst = this.collected === 0;
		this.#cut();
		if (this.#current !== null) {
			this.#current.writer = null;
			this.#current.release();
		}
		this.#current = Slab.take(bytes, isFirst, this);
		this.#slab = this.#current.bytes;
		this.#start = 0;
		this.#at = 0;
	}
}
