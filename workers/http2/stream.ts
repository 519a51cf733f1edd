import type { Connection } from './connection.ts';
import { ERROR, StreamError } from './protocol.ts';

/** What a stream tells its owner. Chunks are only valid during the call. */
export interface StreamHandler {
	/** A response (client role). Interim 1xx answers are swallowed before. */
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
export class Stream {
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
	/** When the peer stopped reading: milliseconds, 0 while it reads. */
	blockedSince = 0;
	#receivedLength = 0;
	#receiveWindow: number;
	#uncredited = 0;
	#paused = false;
	/** Data that came while the stream was paused, with the flow-controlled length of each. */
	#waiting: { chunk: Buffer; length: number }[] = [];
	#endWaiting: readonly string[] | null = null;
	#queue: Buffer[] = [];
	#ending: readonly string[] | null = null;
	#unwanted = false;

	constructor(connection: Connection, id: number, handler: StreamHandler) {
		this.connection = connection;
		this.id = id;
		this.handler = handler;
		this.sendWindow = connection.peerInitialWindow;
		this.#receiveWindow = connection.limits.streamWindow;
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
		const sent = this.#queue.length === 0 ? this.connection.sendData(this, chunk, endStream) : 0;
		if (sent === chunk.length && this.#queue.length === 0) return true;
		this.#queue.push(Buffer.from(sent === 0 ? chunk : chunk.subarray(sent)));
		this.connection.block(this);
		return false;
	}

	end(trailers: readonly string[] = NO_TRAILERS): void {
		if (this.closed || this.localClosed) return;
		if (this.#queue.length > 0) {
			this.#ending = trailers;
			return;
		}
		if (trailers.length > 0) this.connection.sendHeaders(this.id, trailers, true);
		else this.connection.sendEmptyData(this.id);
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
		while (this.#waiting.length > 0 && !this.#paused && !this.closed) {
			const { chunk, length } = this.#waiting.shift()!;
			this.#credit(length);
			this.handler.onData(chunk);
		}
		if (this.#endWaiting !== null && !this.#paused && !this.closed && this.#waiting.length === 0) {
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
			const sent = this.connection.sendData(this, chunk, last);
			if (sent < chunk.length) {
				if (sent > 0) this.#queue[0] = chunk.subarray(sent);
				return;
			}
			this.#queue.shift();
			if (last) {
				this.#ending = null;
				this.connection.unblock(this);
				this.#closeLocal();
				return;
			}
		}
		this.connection.unblock(this);
		if (this.#ending !== null) {
			const trailers = this.#ending;
			this.#ending = null;
			this.end(trailers);
		} else this.handler.onWritable();
	}

	/**
	 * A DATA frame of this stream.
	 * @param length the payload with its padding, which flow control counts
	 */
	receiveData(chunk: Buffer, length: number, endStream: boolean): void {
		this.#receiveWindow -= length;
		if (this.#receiveWindow < 0) {
			throw new StreamError(ERROR.FLOW_CONTROL_ERROR, this.id, 'more data than the window allows');
		}
		this.#receivedLength += chunk.length;
		if (this.expectedLength >= 0 && this.#receivedLength > this.expectedLength) {
			throw new StreamError(ERROR.PROTOCOL_ERROR, this.id, 'more data than content-length announced');
		}
		if (this.#paused || this.#waiting.length > 0) {
			this.#waiting.push({ chunk: Buffer.from(chunk), length });
		} else {
			this.#credit(length);
			if (chunk.length > 0) this.handler.onData(chunk);
		}
		if (endStream) this.receiveEnd(NO_TRAILERS);
	}

	/** END_STREAM of the peer. */
	receiveEnd(trailers: readonly string[]): void {
		if (this.expectedLength >= 0 && this.#receivedLength !== this.expectedLength) {
			throw new StreamError(ERROR.PROTOCOL_ERROR, this.id, 'less data than content-length announced');
		}
		if (this.closed) return;
		this.remoteClosed = true;
		if (this.#waiting.length > 0 || this.#paused) this.#endWaiting = trailers;
		else this.handler.onEnd(trailers);
		if (this.localClosed) this.#finishClose();
	}

	/** The peer, or the end of the connection, ends the stream. */
	receiveReset(code: number, processed: boolean): void {
		if (this.closed) return;
		const { handler } = this;
		this.#discard();
		handler.onReset(code, processed);
	}

	/** What the peer still sends is not wanted: once this side is complete, it is told so (RFC 9113 section 8.1). */
	discardIncoming(): void {
		this.#unwanted = true;
		if (this.localClosed && !this.remoteClosed) this.reset(ERROR.NO_ERROR);
	}

	#closeLocal(): void {
		this.localClosed = true;
		if (this.remoteClosed) this.#finishClose();
		else if (this.#unwanted) this.reset(ERROR.NO_ERROR);
	}

	/** Both sides are complete. Data that the owner has not taken yet stays readable. */
	#finishClose(): void {
		this.connection.removeStream(this);
		if (this.#waiting.length === 0 && this.#endWaiting === null) this.#close();
	}

	#close(): void {
		this.closed = true;
		this.handler = NO_HANDLER;
	}

	#discard(): void {
		this.#close();
		for (const { length } of this.#waiting) this.connection.credit(length);
		this.#waiting = [];
		this.#endWaiting = null;
		this.#queue = [];
		this.connection.removeStream(this);
	}

	#credit(length: number): void {
		this.connection.credit(length);
		if (this.remoteClosed) return;
		this.#uncredited += length;
		if (this.#uncredited < this.connection.limits.streamWindow / 2) return;
		this.connection.sendWindowUpdate(this.id, this.#uncredited);
		this.#receiveWindow += this.#uncredited;
		this.#uncredited = 0;
	}
}
