import { ConnectionError, ERROR } from './protocol.ts';

const MAX_CONTINUATIONS = 16;

/** A header block whose last CONTINUATION is still to come (RFC 9113 section 4.3). */
export class PartialBlock {
	readonly stream: number;
	/** Of its HEADERS frame. */
	readonly flags: number;
	readonly dependsOnItself: boolean;
	readonly #parts: Buffer[];
	#bytes: number;

	constructor(stream: number, flags: number, fragment: Buffer, dependsOnItself: boolean) {
		this.stream = stream;
		this.flags = flags;
		this.dependsOnItself = dependsOnItself;
		// A payload is only valid during the call.
		this.#parts = [Buffer.from(fragment)];
		this.#bytes = fragment.length;
	}

	/** Throws ConnectionError ENHANCE_YOUR_CALM for a block above `maxBytes`, or in many tiny pieces: an attack. */
	append(fragment: Buffer, maxBytes: number): void {
		this.#parts.push(Buffer.from(fragment));
		this.#bytes += fragment.length;
		if (this.#parts.length > MAX_CONTINUATIONS || this.#bytes > maxBytes) {
			throw new ConnectionError(ERROR.ENHANCE_YOUR_CALM, 'a header block without end');
		}
	}

	join(): Buffer {
		return Buffer.concat(this.#parts, this.#bytes);
	}
}
