import { Stream } from 'node:stream';
import { BLOCK_BYTES, giveBlock, takeBlock } from './body-blocks.ts';
import type { BodySource } from './upstream.ts';

/** What sockets of Node take without asking for a pause: behind a larger piece they tell when they have sent it. */
const SOCKET_BUFFER = 65_536;

/**
 * A request's body as the stream that undici and node:http take. They pause it behind a piece that they could not pass on whole, and
 * resume it when nothing waits any more, so that the memory of that piece can take the next one.
 */
export class BodyStream extends Stream {
	/** pipe() asks. */
	readonly readable = true;
	destroyed = false;
	readonly #source: BodySource;
	#isStarted = false;
	#isPaused = false;
	#isEnded = false;
	#block: Buffer | null = null;
	#isBlockInUse = false;
	/** Pieces that came in spite of a pause. */
	readonly #waiting: Buffer[] = [];

	constructor(source: BodySource) {
		super();
		this.#source = source;
	}

	pause(): this {
		this.#isPaused = true;
		return this;
	}

	resume(): this {
		if (!this.#isStarted) {
			this.#isStarted = true;
			// Whoever calls has not yet attached all its listeners.
			process.nextTick(start, this, this.#source);
			return this;
		}
		if (!this.#isPaused || this.destroyed) return this;
		this.#isPaused = false;
		this.#isBlockInUse = false;
		while (this.#waiting.length > 0 && !this.#isPaused) this.emit('data', this.#waiting.shift());
		if (this.#isPaused) return this;
		if (this.#isEnded) this.#end();
		else this.#source.resume();
		return this;
	}

	destroy(error?: Error): this {
		if (this.destroyed) return this;
		this.destroyed = true;
		this.#returnBlock();
		// What still comes is read and dropped, so that the client can finish its request.
		if (this.#isStarted) this.#source.resume();
		process.nextTick(closed, this, error);
		return this;
	}

	/** A piece of the source, which is only valid during the call. */
	write(chunk: Uint8Array): boolean {
		if (this.destroyed) return true;
		if (this.#isPaused) this.#waiting.push(Buffer.from(chunk));
		else this.emit('data', this.#copy(chunk));
		return !this.#isPaused;
	}

	end(): void {
		this.#isEnded = true;
		if (!this.#isPaused) this.#end();
	}

	abort(): void {
		this.destroy(new Error('The client went away'));
	}

	#end(): void {
		if (this.destroyed) return;
		this.#returnBlock();
		this.emit('end');
	}

	#copy(chunk: Uint8Array): Buffer {
		if (chunk.length < SOCKET_BUFFER || chunk.length > BLOCK_BYTES || this.#isBlockInUse) return Buffer.from(chunk);
		this.#block ??= takeBlock(false);
		this.#isBlockInUse = true;
		this.#block.set(chunk);
		return this.#block.subarray(0, chunk.length);
	}

	#returnBlock(): void {
		if (this.#block !== null && !this.#isBlockInUse) giveBlock(this.#block);
		this.#block = null;
	}
}

function start(stream: BodyStream, source: BodySource): void {
	if (!stream.destroyed) source.start(stream);
}

function closed(stream: BodyStream, error: Error | undefined): void {
	if (error !== undefined && stream.listenerCount('error') > 0) stream.emit('error', error);
	stream.emit('close');
}
