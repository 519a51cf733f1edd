/** Follows the frames of one direction (RFC 6455 section 5.2) without keeping them. */
export class FrameBoundary {
	/** Bytes of a head that is not whole. */
	#head: number[] = [];
	/** Bytes of the payload that are still to come. */
	#left = 0;

	/** Whether the next byte begins a frame. */
	get isReached(): boolean {
		return this.#left === 0 && this.#head.length === 0;
	}

	push(chunk: Uint8Array): void {
		let at = 0;
		while (at < chunk.length) {
			if (this.#left > 0) {
				const taken = Math.min(this.#left, chunk.length - at);
				this.#left -= taken;
				at += taken;
				continue;
			}
			this.#head.push(chunk[at++]!);
			if (this.#head.length >= 2 && this.#head.length === headLength(this.#head[1]!)) {
				this.#left = payloadLength(this.#head);
				this.#head = [];
			}
		}
	}
}

/** @param second byte of the head */
function headLength(second: number): number {
	const length = second & 0x7f;
	const extended = length === 127 ? 8 : length === 126 ? 2 : 0;
	return 2 + extended + ((second & 0x80) === 0 ? 0 : 4);
}

function payloadLength(head: readonly number[]): number {
	const length = head[1]! & 0x7f;
	if (length < 126) return length;
	return head.slice(2, length === 126 ? 4 : 10).reduce((sum, byte) => sum * 256 + byte, 0);
}
