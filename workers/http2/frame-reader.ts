import { ConnectionError, ERROR, FRAME_HEADER_BYTES } from './protocol.ts';

/** Gets every frame of a connection in order; `payload` is only valid during the call. */
export interface FrameSink {
	onFrame(type: number, flags: number, stream: number, payload: Buffer): void;
}

/** Cuts a byte stream into frames (RFC 9113 section 4.1). A frame that lies whole in one chunk is not copied. */
export class FrameReader {
	readonly #sink: FrameSink;
	readonly #maxPayload: number;
	/** The start of a frame that the last chunk did not finish. */
	#partial: Buffer | null = null;
	#filled = 0;

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
		const size = rest < FRAME_HEADER_BYTES ? FRAME_HEADER_BYTES : FRAME_HEADER_BYTES + this.#payloadLength(chunk, at);
		this.#partial = Buffer.allocUnsafe(size);
		this.#filled = chunk.copy(this.#partial, 0, at);
	}

	/** Fills the partial frame; returns what it took of the chunk. */
	#complete(chunk: Buffer): number {
		let at = 0;
		let partial = this.#partial!;
		for (;;) {
			const taken = Math.min(partial.length - this.#filled, chunk.length - at);
			chunk.copy(partial, this.#filled, at, at + taken);
			this.#filled += taken;
			at += taken;
			if (this.#filled < partial.length) return at;
			const size = FRAME_HEADER_BYTES + this.#payloadLength(partial, 0);
			if (size === partial.length) break;
			const whole = Buffer.allocUnsafe(size);
			partial.copy(whole);
			this.#partial = partial = whole;
		}
		this.#partial = null;
		this.#emit(partial, 0, partial.length);
		return at;
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
