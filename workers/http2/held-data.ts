import { giveBuffer, takeBuffer } from './frame-buffers.ts';

/** Smaller payloads get memory of their own size: many tiny frames must not take a large buffer each. */
const SMALLEST_IN_BUFFER = 8192;

interface Held {
	buffer: Buffer;
	/** Of the data in the buffer, and of its frame as flow control counts it. */
	dataLength: number;
	length: number;
}

/** Who was paused. */
export interface DataReader {
	/** @param length as flow control counts it, with padding */
	takeData(chunk: Buffer, length: number): void;
}

/** DATA that came while its reader was paused, oldest first. */
export class HeldData {
	#frames: Held[] = [];

	get isEmpty(): boolean {
		return this.#frames.length === 0;
	}

	/** @param length as flow control counts it, with padding */
	add(chunk: Buffer, length: number): void {
		const buffer = chunk.length < SMALLEST_IN_BUFFER ? Buffer.from(chunk) : takeBuffer(chunk.length);
		if (chunk.length >= SMALLEST_IN_BUFFER) chunk.copy(buffer);
		this.#frames.push({ buffer, dataLength: chunk.length, length });
	}

	/** Hands over the oldest one, which is only valid during the call. */
	passTo(reader: DataReader): void {
		const { buffer, dataLength, length } = this.#frames.shift()!;
		reader.takeData(buffer.subarray(0, dataLength), length);
		giveBuffer(buffer);
	}

	/** Drops everything; returns its length as flow control counts it. */
	clear(): number {
		let total = 0;
		for (const { buffer, length } of this.#frames) {
			total += length;
			giveBuffer(buffer);
		}
		this.#frames = [];
		return total;
	}
}
