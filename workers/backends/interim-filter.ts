import type { Socket } from 'node:net';

/** How an interim answer begins, but for 101, which undici is to refuse. */
const INTERIM = /^HTTP\/1\.[01] 1(?!01)\d\d[ \r]/;
const SAMPLE = 'HTTP/1.1 100 ';
const STATUS_AT = 9;
const END_OF_HEAD = Buffer.from('\r\n\r\n');
const CARRIAGE_RETURN = 0x0d;
const ONE = 0x31;
/** Of all interim answers before one answer. */
const MOST_BYTES = 65_536;
const NOTHING = Buffer.alloc(0);

/**
 * Drops the interim answers (1xx) that a backend sends, asked or not (RFC 9110 section 15.2): undici takes a 100 Continue for an
 * error. It looks only at what comes between a request and the head of its answer, so that bodies pass whatever is in them.
 */
export class InterimFilter {
	#isAwaiting = false;
	#isInHead = false;
	/** The beginning of what may become an interim answer. */
	#held: Buffer = NOTHING;
	/** How much of END_OF_HEAD the last bytes were. */
	#ended = 0;
	#dropped = 0;

	/** A request is about to be written: the next bytes begin a head. */
	awaitHead(): void {
		this.#isAwaiting = true;
		this.#isInHead = false;
		this.#held = NOTHING;
		this.#ended = 0;
		this.#dropped = 0;
	}

	/** Stands between a socket and its reader. A filter has one socket after the other. */
	attach(socket: Socket): void {
		const read = socket.read;
		socket.read = (size?: number): Buffer | null => {
			for (;;) {
				const chunk: Buffer | null = read.call(socket, size);
				if (!this.#isAwaiting || chunk === null || size !== undefined) return chunk;
				const passed = this.#filter(chunk);
				if (passed !== null) return passed;
				if (this.#dropped <= MOST_BYTES) continue;
				socket.destroy(new Error('The backend sent interim answers without end'));
				return null;
			}
		};
	}

	/** What is left of a chunk; null for nothing. */
	#filter(chunk: Buffer): Buffer | null {
		let rest = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
		this.#held = NOTHING;
		for (;;) {
			if (this.#isInHead) rest = this.#behindHead(rest);
			if (this.#isInHead || this.#dropped > MOST_BYTES) return null;
			if (!mayBecomeInterim(rest)) {
				this.#isAwaiting = false;
				return rest;
			}
			if (rest.length < SAMPLE.length) {
				this.#held = rest;
				return null;
			}
			this.#isInHead = true;
		}
	}

	#behindHead(bytes: Buffer): Buffer {
		for (let i = 0; i < bytes.length; i++) {
			if (bytes[i] === END_OF_HEAD[this.#ended]) this.#ended++;
			else this.#ended = bytes[i] === CARRIAGE_RETURN ? 1 : 0;
			if (this.#ended < END_OF_HEAD.length) continue;
			this.#isInHead = false;
			this.#ended = 0;
			this.#dropped += i + 1;
			return bytes.subarray(i + 1);
		}
		this.#dropped += bytes.length;
		return NOTHING;
	}
}

function mayBecomeInterim(bytes: Buffer): boolean {
	if (bytes.length > STATUS_AT && bytes[STATUS_AT] !== ONE) return false;
	const start = bytes.toString('latin1', 0, SAMPLE.length);
	return INTERIM.test(start + SAMPLE.slice(start.length));
}
