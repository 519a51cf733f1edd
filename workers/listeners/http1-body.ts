import type { HttpResponse } from 'uWebSockets.js';
import type { BodySource } from '../backends/upstream.ts';
import { Backlog } from './backlog.ts';
import type { Upload } from './uploads.ts';

/** A larger rest of a body that nobody wants ends the connection, a smaller one is skipped. */
const LARGEST_SKIPPED = 65_536;

type Sink = Parameters<BodySource['start']>[0];

/** Of a request without one. */
export const EMPTY_BODY: BodySource = {
	start: (sink) => sink.end(),
	pause: () => {},
	resume: () => {},
};

/** The body of an HTTP/1.1 request on its way from the client to whoever takes it. */
export class Http1Body implements BodySource, Upload {
	lastReceived = performance.now();
	/** Ends the request without an answer. */
	readonly cutOff: () => void;

	readonly #response: HttpResponse;
	/** null: chunked. */
	readonly #length: number | null;
	#sink: Sink | null = null;
	/** Pieces that came before anyone could take them; null when there are none. */
	#backlog: Backlog | null = null;
	#received = false;
	#receivedBytes = 0;
	#paused = false;
	#isSocketPaused = false;
	#isClosed = false;

	constructor(response: HttpResponse, length: number | null, cutOff: () => void) {
		this.#response = response;
		this.#length = length;
		this.cutOff = cutOff;
	}

	get awaitsBody(): boolean {
		return !this.#received && !this.#paused && !this.#isClosed;
	}

	/** The client still sends what nobody will read, and that is too much to be skipped. */
	get hasLargeRest(): boolean {
		return !this.#received && (this.#length === null || this.#length - this.#receivedBytes > LARGEST_SKIPPED);
	}

	/** A piece of the body; only valid during the call. */
	receive(chunk: ArrayBuffer, isLast: boolean): void {
		this.lastReceived = performance.now();
		if (this.#isClosed) return;
		if (isLast) {
			this.#received = true;
			// uWebSockets.js may deliver the end in spite of a pause; a socket that stays paused reads no further request.
			if (this.#isSocketPaused) this.#response.resume();
		}
		this.#receivedBytes += chunk.byteLength;
		if (chunk.byteLength > 0) this.#pass(new Uint8Array(chunk));
		if (isLast && this.#sink !== null && this.#backlog === null) this.#sink.end();
	}

	/**
	 * uWebSockets.js cuts a body 10 s after its head, or after the last 160 KiB; pausing and resuming sets that time anew. The listener has
	 * a time of its own.
	 */
	waits(): void {
		this.#response.pause();
		this.#response.resume();
	}

	start(sink: Sink): void {
		this.#sink = sink;
		this.#paused ||= this.#backlog !== null;
		if (this.#received && this.#backlog === null) sink.end();
		else this.resume();
	}

	pause(): void {
		if (this.#paused || this.#isClosed) return;
		this.#paused = true;
		if (this.#received) return;
		this.#isSocketPaused = true;
		this.#response.pause();
	}

	resume(): void {
		if (!this.#paused || this.#isClosed) return;
		this.#paused = false;
		const sink = this.#sink;
		if (this.#backlog !== null && sink !== null) {
			this.#backlog.drain((piece) => {
				if (!sink.write(piece)) this.#paused = true;
				return !this.#paused;
			});
			if (!this.#backlog.isEmpty) return;
			this.#backlog = null;
			if (this.#received) sink.end();
		}
		if (this.#paused || this.#received) return;
		this.lastReceived = performance.now();
		this.#isSocketPaused = false;
		this.#response.resume();
	}

	/** An answer ends: a paused socket would never skip what is left. */
	skip(): void {
		if (this.#paused && !this.#received) this.#response.resume();
	}

	/** Nobody takes any more of it. */
	close(): void {
		this.#isClosed = true;
		this.#backlog?.clear();
	}

	/** Tells whoever takes it that the rest will not come. */
	abort(): void {
		this.#sink?.abort();
	}

	#pass(bytes: Uint8Array): void {
		if (this.#sink !== null && this.#backlog === null && !this.#paused) {
			if (!this.#sink.write(bytes)) this.pause();
			return;
		}
		this.#backlog ??= new Backlog();
		this.#backlog.add(bytes);
		this.pause();
	}
}
