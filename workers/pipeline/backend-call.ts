import type {
	BodySource,
	UpstreamCall,
	UpstreamError,
	UpstreamHandler,
	UpstreamRequest,
} from '../backends/upstream.ts';
import type { HttpVersion, Upstreams } from '../backends/upstreams.ts';

/** What the caller of a backend is told; exactly one of them, once. */
export interface BackendCallOwner {
	/** The body is `call`, a stream that waits to be started. */
	answered(call: BackendCall, status: number, reason: string, headers: string[]): void;
	failed(error: UpstreamError): void;
}

type Sink = Parameters<BodySource['start']>[0];

/** One call of a backend; once answered, the stream of the response's body. */
export class BackendCall implements UpstreamHandler, BodySource {
	readonly #owner: BackendCallOwner;
	readonly #call: UpstreamCall;
	#sink: Sink | null = null;
	/** What came before anyone asked for the body. */
	#early: Uint8Array[] = [];
	#isAnswered = false;
	#isOver = false;
	#trailers: string[] | null = null;

	constructor(upstreams: Upstreams, version: HttpVersion, request: UpstreamRequest, owner: BackendCallOwner) {
		this.#owner = owner;
		this.#call = upstreams.send(version, request, this);
	}

	/** Gives the call up; nothing comes after it. */
	cancel(): void {
		if (this.#isOver) return;
		this.#isOver = true;
		this.#call.abort();
	}

	onHeaders(status: number, reason: string, headers: string[]): void {
		if (this.#isOver) return;
		this.#isAnswered = true;
		this.#owner.answered(this, status, reason, headers);
		if (this.#sink === null && !this.#isOver) this.#call.pause();
	}

	onData(chunk: Uint8Array): void {
		if (this.#isOver) return;
		if (this.#sink === null) this.#early.push(Buffer.from(chunk));
		else if (!this.#sink.write(chunk)) this.#call.pause();
	}

	onEnd(trailers: string[]): void {
		if (this.#isOver) return;
		this.#isOver = true;
		this.#trailers = trailers;
		this.#sink?.end(trailers);
	}

	onError(error: UpstreamError): void {
		if (this.#isOver) return;
		this.#isOver = true;
		if (!this.#isAnswered) this.#owner.failed(error);
		else this.#sink?.abort();
	}

	start(sink: Sink): void {
		this.#sink = sink;
		let mayGoOn = true;
		for (const piece of this.#early) mayGoOn = sink.write(piece);
		this.#early = [];
		if (this.#trailers !== null) sink.end(this.#trailers);
		else if (this.#isOver) sink.abort();
		else if (mayGoOn) this.#call.resume();
	}

	pause(): void {
		if (!this.#isOver) this.#call.pause();
	}

	resume(): void {
		if (!this.#isOver) this.#call.resume();
	}
}
