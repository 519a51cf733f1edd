/** What the peer may still send, of one stream or of the whole connection, in bytes (RFC 9113 section 5.2). */
export class ReceiveWindow {
	readonly #size: number;
	#left: number;
	/** Taken by the reader, and not yet announced to the peer. */
	#uncredited = 0;

	/** @param initial what the peer knows of; the rest of `size` is still to be announced */
	constructor(size: number, initial: number = size) {
		this.#size = size;
		this.#left = initial;
	}

	/** What is to be announced beyond what the peer knows, at the start. */
	grow(): number {
		const grown = Math.max(this.#size - this.#left, 0);
		this.#left += grown;
		return grown;
	}

	/** The peer sent so much; false when it was not allowed to. */
	take(length: number): boolean {
		this.#left -= length;
		return this.#left >= 0;
	}

	/** The reader took so much; returns the increment to announce, 0 while it is less than half the window. */
	credit(length: number): number {
		this.#uncredited += length;
		if (this.#uncredited < this.#size / 2) return 0;
		const increment = this.#uncredited;
		this.#left += increment;
		this.#uncredited = 0;
		return increment;
	}
}
