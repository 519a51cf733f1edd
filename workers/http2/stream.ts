import type { Connection } from './connection.ts';
import { ReceiveWindow } from './flow-window.ts';
import { type DataReader, HeldData } from './held-data.ts';
import { ERROR, StreamError } from './protocol.ts';

/** What a stream tells its owner. Chunks are only valid during the call. */
export interface StreamHandler {
	/** The server wants the body that was announced with Expect (client role). */
	onContinue?(): void;
	/** A response (client role). Other interim 1xx answers are swallowed before. */
	onHeaders(status: number, headers: string[], endStream: boolean): void;
	onData(chunk: Buffer): void;
	/** The peer's side is complete; `trailers` is flat and mostly empty. */
	onEnd(trailers: readonly string[]): void;
	/** All that was written has left; write on. */
	onWritable(): void;
	/**
	 * The stream is over before its time: reset, or its connection lost.
	 * @param processed false when the peer certainly did not look at the request
	 */
	onReset(code: number, processed: boolean): void;
}

/** Milliseconds for which the rest of an unwanted request may still come before it is cut off. */
const UNWANTED_GRACE = 200;
const NO_TRAILERS: readonly string[] = [];

/**
 * The handler before there is one, and after the end: tables that once held a stream keep it alive for a while, and must not keep the
 * whole request alive with it.
 */
export const NO_HANDLER: StreamHandler = {
	onHeaders: () => {},
	onData: () => {},
	onEnd: () => {},
	onWritable: () => {},
	onReset: () => {},
};

/** One request and its response on a connection: flow control and the state machine of RFC 9113 section 5.1. */
export class Stream implements DataReader {
	readonly id: number;
	readonly connection: Connection;
	handler: StreamHandler;
	/** Bytes that the peer lets this stream send; may become negative by SETTINGS. */
	sendWindow: number;
	/** END_STREAM was sent, and received. */
	localClosed = false;
	remoteClosed = false;
	closed = false;
	/** What content-length announced; -1 when nothing did, or when the message has none by definition. */
	expectedLength = -1;
	headersReceived = false;
	/** The next one in its place of the table. */
	next: Stream | null = null;
	/** Its last turn among the streams that send; 0 before the first. */
	servedAt = 0;
	/** When the peer stopped reading: milliseconds, 0 while it reads. */
	blockedSince = 0;
	#receivedLength = 0;
	readonly #window: ReceiveWindow;
	#paused = false;
	/** null until something came while the stream was paused. */
	#held: HeldData | null = null;
	#endWaiting: readonly string[] | null = null;
	#queue: Uint8Array[] = [];
	#ending: readonly string[] | null = null;
	#unwanted = false;

	constructor(connection: Connection, id: number, handler: StreamHandler) {
		this.connection = connection;
		this.id = id;
		this.handler = handler;
		this.sendWindow = connection.settings.initialWindow;
		this.#window = new ReceiveWindow(connection.limits.streamWindow);
	}

	/** Sends a head; with `endStream` nothing follows. */
	sendHeaders(headers: readonly string[], endStream: boolean): void {
		if (this.closed || this.localClosed) return;
		this.connection.sendHeaders(this.id, headers, endStream);
		if (endStream) this.#closeLocal();
	}

	/** Sends or queues a copy; false when the peer or the socket is slow: wait for onWritable. */
	write(chunk: Uint8Array): boolean {
		if (this.closed || this.localClosed) return true;
		this.#send(chunk, false);
		return this.#queue.length === 0;
	}

	/** Sends the last chunk and ends in the same frame where the windows allow it. */
	finish(chunk: Uint8Array): void {
		if (this.closed || this.localClosed) return;
		if (this.#send(chunk, true)) this.#closeLocal();
		else this.#ending = NO_TRAILERS;
	}

	/** Sends what it can and queues a copy of the rest; true when all of it left. */
	#send(chunk: Uint8Array, endStream: boolean): boolean {
		const sent = this.#queue.length === 0 ? this.connection.sender.send(this, chunk, endStream) : 0;
		if (sent === chunk.length && this.#queue.length === 0) return true;
		this.#queue.push(Buffer.from(sent === 0 ? chunk : chunk.subarray(sent)));
		this.connection.sender.block(this);
		return false;
	}

	end(trailers: readonly string[] = NO_TRAILERS): void {
		if (this.closed || this.localClosed) return;
		if (this.#queue.length > 0) {
			this.#ending = trailers;
			return;
		}
		if (trailers.length > 0) this.connection.sendHeaders(this.id, trailers, true);
		else this.connection.sender.sendEnd(this);
		this.#closeLocal();
	}

	/** RST_STREAM; no callback follows. */
	reset(code: number): void {
		if (this.closed) return;
		this.connection.resetStream(this.id, code);
		this.#discard();
	}

	pause(): void {
		this.#paused = true;
	}

	resume(): void {
		this.#paused = false;
		while (this.#holdsData && !this.#paused && !this.closed) this.#held!.passTo(this);
		if (this.#endWaiting !== null && !this.#paused && !this.closed && !this.#holdsData) {
			const trailers = this.#endWaiting;
			this.#endWaiting = null;
			this.handler.onEnd(trailers);
			if (this.localClosed) this.#close();
		}
	}

	/** Sends what waits, as far as the windows allow. */
	pump(): void {
		while (this.#queue.length > 0) {
			const chunk = this.#queue[0]!;
			const last = this.#queue.length === 1 && this.#ending !== null && this.#ending.length === 0;
			const sent = this.connection.sender.send(this, chunk, last);
			if (sent < chunk.length) {
				if (sent === 0) return;
				this.blockedSince = performance.now();
				this.#queue[0] = chunk.subarray(sent);
				continue;
			}
			this.#queue.shift();
			if (last) {
				this.#ending = null;
				this.connection.sender.unblock(this);
				this.#closeLocal();
				return;
			}
		}
		this.connection.sender.unblock(this);
		if (this.#ending !== null) {
			const trailers = this.#ending;
			this.#ending = null;
			this.end(trailers);
		} else this.handler.onWritable();
	}

	/**
	 * Whether DATA is within the window and within what content-length announced: null, or why not.
	 * @param length with padding, as flow control counts it
	 */
	checkData(dataLength: number, length: number, endStream: boolean): StreamError | null {
		if (!this.#window.take(length)) {
			return new StreamError(ERROR.FLOW_CONTROL_ERROR, this.id, 'more data than the window allows');
		}
		this.#receivedLength += dataLength;
		if (this.expectedLength >= 0 && this.#receivedLength > this.expectedLength) {
			return new StreamError(ERROR.PROTOCOL_ERROR, this.id, 'more data than content-length announced');
		}
		return endStream ? this.#checkLength() : null;
	}

	#checkLength(): StreamError | null {
		if (this.expectedLength < 0 || this.#receivedLength === this.expectedLength) return null;
		return new StreamError(ERROR.PROTOCOL_ERROR, this.id, 'less data than content-length announced');
	}

	/** DATA that `checkData` has passed. */
	receiveData(chunk: Buffer, length: number, endStream: boolean): void {
		if (this.#unwanted) this.connection.credit(length);
		else if (!this.#paused && !this.#holdsData) this.takeData(chunk, length);
		else if (length > 0) (this.#held ??= new HeldData()).add(chunk, length);
		if (endStream) this.receiveEnd(NO_TRAILERS);
	}

	/** Data reaches its reader. */
	takeData(chunk: Buffer, length: number): void {
		this.#credit(length);
		if (chunk.length > 0) this.handler.onData(chunk);
	}

	get #holdsData(): boolean {
		return this.#held !== null && !this.#held.isEmpty;
	}

	/** END_STREAM of the peer. Throws StreamError when data is missing. */
	receiveEnd(trailers: readonly string[]): void {
		if (this.closed) return;
		const failure = this.#checkLength();
		if (failure !== null) throw failure;
		this.remoteClosed = true;
		if (!this.#unwanted) {
			if (this.#paused || this.#holdsData) this.#endWaiting = trailers;
			else this.handler.onEnd(trailers);
		}
		if (this.localClosed) this.#finishClose();
	}

	/** The peer, or the end of the connection, ends the stream. */
	receiveReset(code: number, processed: boolean): void {
		if (this.closed) return;
		const { handler } = this;
		this.#discard();
		handler.onReset(code, processed);
	}

	/** The peer has answered, and wants no more of what this side sends (RFC 9113 section 8.1). */
	stopSending(): void {
		this.#queue = [];
		this.#ending = null;
		this.localClosed = true;
		this.#finishClose();
	}

	/** What the peer still sends is dropped. Once this side is complete, it is told so, unless it ends soon (RFC 9113 section 8.1). */
	discardIncoming(): void {
		if (this.remoteClosed || this.#unwanted) return;
		this.#unwanted = true;
		this.#paused = false;
		this.#dropHeld();
		if (this.localClosed) this.#awaitEnd();
	}

	#closeLocal(): void {
		this.localClosed = true;
		if (this.remoteClosed) this.#finishClose();
		else if (this.#unwanted) this.#awaitEnd();
	}

	/** Most bodies are already on their way when they are refused: their end spares both sides a reset. */
	#awaitEnd(): void {
		setTimeout(resetUnwanted, UNWANTED_GRACE, this).unref();
	}

	/** Both sides are complete. Data that the owner has not taken yet stays readable. */
	#finishClose(): void {
		this.connection.removeStream(this);
		if (!this.#holdsData && this.#endWaiting === null) this.#close();
	}

	#close(): void {
		this.closed = true;
		this.handler = NO_HANDLER;
	}

	#discard(): void {
		this.#close();
		this.#dropHeld();
		this.#endWaiting = null;
		this.#queue = [];
		this.connection.removeStream(this);
	}

	#dropHeld(): void {
		if (this.#holdsData) this.connection.credit(this.#held!.clear());
	}

	#credit(length: number): void {
		this.connection.credit(length);
		if (this.remoteClosed) return;
		const increment = this.#window.credit(length);
		if (increment > 0) this.connection.sendWindowUpdate(this.id, increment);
	}
}

function resetUnwanted(stream: Stream): void {
	stream.reset(ERROR.NO_ERROR);
}
