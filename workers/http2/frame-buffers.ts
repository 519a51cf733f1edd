import { DEFAULT_FRAME_BYTES, FRAME_HEADER_BYTES } from './protocol.ts';

/** A frame of the largest size that this side allows. */
const BUFFER_BYTES = FRAME_HEADER_BYTES + DEFAULT_FRAME_BYTES;
const KEPT_BUFFERS = 64;
const free: Buffer[] = [];

/** Memory for a frame that outlives its read, at least so many bytes: fresh memory for each costs more than the copy. */
export function takeBuffer(bytes: number): Buffer {
	if (bytes > BUFFER_BYTES) return Buffer.allocUnsafe(bytes);
	return free.pop() ?? Buffer.allocUnsafeSlow(BUFFER_BYTES);
}

/** Gives back memory that nobody looks at any more; what `takeBuffer` did not make is left alone. */
export function giveBuffer(buffer: Buffer): void {
	if (buffer.length === BUFFER_BYTES && free.length < KEPT_BUFFERS) free.push(buffer);
}
