import { giveBuffer, takeBuffer } from './frame-buffers.ts';
import { ConnectionError, ERROR, FRAME_HEADER_BYTES } from './protocol.ts';

/** Gets every frame of a connection in order; `payload` is only valid during the call. */
export interface FrameSink {
	onFrame(type: number, flags: number, stream: number, payload: Buffer): void;
}

/** Cuts a byte stream into frames (RFC 9113 section 4.1). A frame that lies whole in one chunk is not copied. */
export class FrameReader {
	readonly #sink: FrameSink;
	readonly #maxPayload: number;
	/** The start of a frame that the last chunk did not finish; `#needed` is its length as far as that is known. */
	#partial: Buffer | null = null;
	#filled = 0;
	#needed = 0;

	constructor(sink: FrameSink, maxPayload: number) {
		this.#sink = sink;
		this.#maxPayload = maxPayload;
	}

	/** Throws ConnectionError FRAME_SIZE_ERROR for a payload above SETTINGS_MAX_FRAME_SIZE, and what the sink throws. */
	push(chunk: Buffer): void {
		let at = 0;
		if (this.#partial !== null) {
			at = this.#complete(chunk);
			if (this.#partial !== null) return;
		}
		while (chunk.length - at >= FRAME_HEADER_BYTES) {
			const length = this.#payloadLength(chunk, at);
			const end = at + FRAME_HEADER_BYTES + length;
			if (end > chunk.length) break;
			this.#emit(chunk, at, end);
			at = end;
		}
		if (at < chunk.length) this.#keep(chunk, at);
	}

	/** A connection that ends here ends inside a frame. */
	get inFrame(): boolean {
		return this.#partial !== null;
	}

	#keep(chunk: Buffer, at: number): void {
		const rest = chunk.length - at;
		this.#needed = FRAME_HEADER_BYTES + (rest < FRAME_HEADER_BYTES ? 0 : this.#payloadLength(chunk, at));
		this.#partial = takeBuffer(this.#needed);
		this.#filled = chunk.copy(this.#partial, 0, at);
	}

	/** Fills the partial frame; returns what it took of the chunk. */
	#complete(chunk: Buffer): number {
		let at = this.#fill(chunk, 0);
		if (this.#filled < this.#needed) return at;
		if (this.#needed === FRAME_HEADER_BYTES) {
			this.#needed += this.#payloadLength(this.#partial!, 0);
			this.#partial = enlarged(this.#partial!, this.#needed);
			at = this.#fill(chunk, at);
			if (this.#filled < this.#needed) return at;
		}
		const frame = this.#partial!;
		this.#partial = null;
		this.#emit(frame, 0, this.#needed);
		giveBuffer(frame);
		return at;
	}

	#fill(chunk: Buffer, at: number): number {
		const end = Math.min(chunk.length, at + this.#needed - this.#filled);
		this.#filled += chunk.copy(this.#partial!, this.#filled, at, end);
		return end;
	}

	#payloadLength(bytes: Buffer, at: number): number {
		const length = (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;
		if (length > this.#maxPayload) throw new ConnectionError(ERROR.FRAME_SIZE_ERROR, `a frame of ${length} bytes`);
		return length;
	}

	#emit(bytes: Buffer, at: number, end: number): void {
		const stream = bytes.readUInt32BE(at + 5) & 0x7fffffff;
		this.#sink.onFrame(bytes[at + 3]!, bytes[at + 4]!, stream, bytes.subarray(at + FRAME_HEADER_BYTES, end));
	}
}

function enlarged(buffer: Buffer, bytes: number): Buffer {
	if (bytes <= buffer.length) return buffer;
	const larger = Buffer.allocUnsafe(bytes);
	buffer.copy(larger, 0, 0, FRAME_HEADER_BYTES);
	return larger;
}
