import type { BodySource } from '../backends/upstream.ts';
import { ERROR } from './protocol.ts';
import type { Stream } from './stream.ts';

/** Bytes of a body that are kept for a second try. */
const KEPT_BYTES = 65_536;

/**
 * The streamed body of a request on its way into a stream. Its first bytes are kept until the server answers, so that a request that
 * was certainly not processed can be sent again from the start.
 */
export class StreamedBody {
	readonly #source: BodySource;
	#isStarted = false;
	/** null between two streams. */
	#stream: Stream | null = null;
	/** All that has come; null once it is too much, or not needed any more. */
	#kept: Buffer[] | null = [];
	#keptBytes = 0;
	/** Trailers, once the source has ended. */
	#end: readonly string[] | null = null;

	constructor(source: BodySource) {
		this.#source = source;
	}

	/** All that has come so far is still there. */
	get canRestart(): boolean {
		return this.#kept !== null;
	}

	/** Sends the body into this stream, from its start. */
	sendTo(stream: Stream): void {
		this.#stream = stream;
		if (this.#isStarted) this.#replay(stream);
		else {
			this.#isStarted = true;
			this.#source.start(this);
		}
	}

	#replay(stream: Stream): void {
		let isWritable = true;
		for (const chunk of this.#kept!) isWritable = stream.write(chunk);
		if (this.#end !== null) stream.end(this.#end);
		else if (isWritable) this.#source.resume();
	}

	/** The stream did not take the body: hold it until there is another one. */
	detach(): void {
		this.#stream = null;
	}

	/** The server has looked at the request: it will not be sent again. */
	release(): void {
		this.#kept = null;
	}

	pause(): void {
		this.#source.pause();
	}

	resume(): void {
		this.#source.resume();
	}

	write(chunk: Uint8Array): boolean {
		this.#keep(chunk);
		return this.#stream?.write(chunk) ?? false;
	}

	#keep(chunk: Uint8Array): void {
		if (this.#kept === null) return;
		this.#keptBytes += chunk.length;
		// Between two streams a chunk must not be lost, whatever its size.
		if (this.#keptBytes > KEPT_BYTES && this.#stream !== null) this.#kept = null;
		else this.#kept.push(Buffer.from(chunk));
	}

	end(trailers: string[] = []): void {
		this.#end = trailers;
		this.#stream?.end(trailers);
	}

	/** The client went away. */
	abort(): void {
		this.#stream?.reset(ERROR.CANCEL);
	}
}
