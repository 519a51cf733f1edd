import type { Socket } from 'node:net';
import { Connection, type ConnectionLimits } from './connection.ts';
import type { HeaderBlock } from './hpack/decoder.ts';
import { checkTrailers, parseRequest, type RequestHead } from './message.ts';
import { ConnectionError, ERROR, PREFACE, SETTING, StreamError } from './protocol.ts';
import { NO_HANDLER, Stream, type StreamHandler } from './stream.ts';

/** Makes the handler of a request's stream, or answers it at once. */
export type RequestListener = (stream: Stream, head: RequestHead, endStream: boolean) => StreamHandler;

/** The server's side of a connection: the front door of HTTP/2. */
export class ServerConnection extends Connection {
	protected readonly mayEnablePush = true;
	readonly #onRequest: RequestListener;
	readonly #onClosed: (connection: ServerConnection) => void;
	/** Bytes of the client's preface that are still to come. */
	#prefaceAt = 0;

	constructor(
		socket: Socket,
		limits: ConnectionLimits,
		onRequest: RequestListener,
		onClosed: (connection: ServerConnection) => void,
	) {
		super(socket, limits);
		this.#onRequest = onRequest;
		this.#onClosed = onClosed;
		socket.on('data', (chunk: Buffer) => this.#receive(chunk));
		// Half-closed by the client: what was asked is still answered.
		socket.on('end', () => this.goAway());
		this.sendPreface([
			[SETTING.MAX_CONCURRENT_STREAMS, limits.maxConcurrentStreams],
			[SETTING.INITIAL_WINDOW_SIZE, limits.streamWindow],
			[SETTING.MAX_HEADER_LIST_SIZE, limits.maxHeaderListBytes],
		]);
	}

	/** The client has sent its preface. */
	get established(): boolean {
		return this.#prefaceAt === PREFACE.length;
	}

	#receive(chunk: Buffer): void {
		if (this.#prefaceAt === PREFACE.length) {
			this.receive(chunk);
			return;
		}
		const taken = Math.min(PREFACE.length - this.#prefaceAt, chunk.length);
		if (PREFACE.compare(chunk, 0, taken, this.#prefaceAt, this.#prefaceAt + taken) !== 0) {
			this.fail(ERROR.PROTOCOL_ERROR, 'no HTTP/2 preface');
			return;
		}
		this.#prefaceAt += taken;
		if (taken < chunk.length) this.receive(chunk.subarray(taken));
	}

	protected onHeaderBlock(id: number, block: HeaderBlock, endStream: boolean): void {
		const stream = this.streams.get(id);
		if (stream !== undefined) {
			if (!endStream) throw new StreamError(ERROR.PROTOCOL_ERROR, id, 'a second head');
			checkTrailers(id, block.headers);
			stream.receiveEnd(block.headers);
			return;
		}
		if (id % 2 === 0) throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'a client stream with an even number');
		this.lastPeerStream = id;
		if (this.goingAway) return; // GOAWAY named the last stream that is served
		if (this.streams.size >= this.limits.maxConcurrentStreams) {
			throw new StreamError(ERROR.REFUSED_STREAM, id, 'too many streams');
		}
		if (block.tooLarge) {
			this.#refuseLargeHead(id);
			return;
		}
		const head = parseRequest(id, block.headers);
		if (endStream && head.contentLength > 0) {
			throw new StreamError(ERROR.PROTOCOL_ERROR, id, 'less data than content-length announced');
		}
		this.#open(id, head, endStream);
	}

	#open(id: number, head: RequestHead, endStream: boolean): void {
		const stream = new Stream(this, id, NO_HANDLER);
		stream.headersReceived = true;
		stream.expectedLength = head.contentLength;
		this.streams.set(id, stream);
		stream.handler = this.#onRequest(stream, head, endStream);
		if (endStream) stream.receiveEnd([]);
	}

	/** RFC 6585 section 5: the answer to a head that is too large; the stream is not read on. */
	#refuseLargeHead(id: number): void {
		this.sendHeaders(id, [':status', '431', 'content-length', '0'], true);
		this.resetStream(id, ERROR.NO_ERROR);
	}

	protected isIdle(id: number): boolean {
		return id % 2 === 0 || id > this.lastPeerStream;
	}

	protected onPushPromise(): void {
		throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'PUSH_PROMISE from a client');
	}

	protected onGoAway(): void {
		this.goAway();
	}

	protected onPingAcknowledgement(): void {}

	protected onCapacity(): void {}

	protected onClosed(): void {
		this.#onClosed(this);
	}
}
