import { Readable } from 'node:stream';
import type { BodySource } from './upstream.ts';

/** A request's body as the stream that undici takes. */
export class BodyReadable extends Readable {
	readonly #source: BodySource;
	#isStarted = false;

	constructor(source: BodySource) {
		super({ highWaterMark: 65_536 });
		this.#source = source;
	}

	override _read(): void {
		if (this.#isStarted) {
			this.#source.resume();
			return;
		}
		this.#isStarted = true;
		this.#source.start({
			// A chunk is only valid during the call, and the stream keeps it.
			write: (chunk) => this.destroyed || this.push(Buffer.from(chunk)),
			end: () => this.push(null),
			abort: () => this.destroy(new Error('The client went away')),
		});
	}

	override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
		// What still comes is read and dropped, so that the client can finish its request.
		this.#source.resume();
		callback(error);
	}
}
