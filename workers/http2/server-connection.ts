import type { Socket } from 'node:net';
import { Connection, type ConnectionLimits } from './connection.ts';
import type { HeaderBlock } from './hpack/decoder.ts';
import { checkTrailers, parseRequest, type RequestHead } from './message.ts';
import { ConnectionError, ERROR, MAXIMUM_STREAM, PREFACE, SETTING, StreamError } from './protocol.ts';
import { NO_HANDLER, Stream, type StreamHandler } from './stream.ts';

/** Sent with the first GOAWAY of a shutdown: its answer tells that the client has seen it. */
const FAREWELL_PING = Buffer.from('farewell', 'latin1');
/** Milliseconds to wait for that answer. */
const FAREWELL_TIMEOUT = 1000;
/** With this much unsent, nothing more is read: a client that asks and never reads must not fill the memory with answers. */
const UNSENT_LIMIT = 4 << 20;

/** Makes the handler of a request's stream, or answers it at once. */
export type RequestListener = (stream: Stream, head: RequestHead, endStream: boolean) => StreamHandler;

/** The server's side of a connection: the front door of HTTP/2. */
export class ServerConnection extends Connection {
	readonly #onRequest: RequestListener;
	readonly #onClosed: (connection: ServerConnection) => void;
	/** Bytes of the client's preface that have come. */
	#prefaceAt = 0;
	#draining = false;

	constructor(
		socket: Socket,
		limits: ConnectionLimits,
		onRequest: RequestListener,
		onClosed: (connection: ServerConnection) => void,
	) {
		super(socket, limits, true);
		this.#onRequest = onRequest;
		this.#onClosed = onClosed;
		socket.on('data', (chunk: Buffer) => this.#receive(chunk));
		socket.on('drain', () => socket.resume());
		// Half-closed by the client: what was asked is still answered.
		socket.on('end', () => this.endAfterStreams());
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

	/** Milliseconds of performance.now(). */
	get lastActivity(): number {
		return Math.max(this.lastReceived, this.idleSince);
	}

	#receive(chunk: Buffer): void {
		this.#read(chunk);
		if (this.socket.writableLength > UNSENT_LIMIT) this.socket.pause();
	}

	#read(chunk: Buffer): void {
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

	/**
	 * Loses no request (RFC 9113 section 6.8): streams that the client opens before it has seen GOAWAY are served, later ones are not.
	 */
	goAway(): void {
		if (this.#draining || this.goingAway) return;
		this.#draining = true;
		this.writer.goAway(MAXIMUM_STREAM, ERROR.NO_ERROR);
		this.writer.ping(FAREWELL_PING, false);
		setTimeout(() => this.endAfterStreams(), FAREWELL_TIMEOUT).unref();
	}

	onOpen(id: number): void {
		if (id % 2 === 0) throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'a client stream with an even number');
		this.lastPeerStream = id;
	}

	onHeaderBlock(id: number, block: HeaderBlock, endStream: boolean): void {
		const stream = this.streams.get(id);
		if (stream === undefined) this.#onHead(id, block, endStream);
		else onTrailers(stream, block, endStream);
	}

	#onHead(id: number, block: HeaderBlock, endStream: boolean): void {
		if (this.goingAway) {
			// GOAWAY named the last stream that is served.
			this.ignoreStream(id);
			return;
		}
		this.lastServedStream = id;
		if (this.streams.size >= this.limits.maxConcurrentStreams) {
			throw new StreamError(ERROR.REFUSED_STREAM, id, 'too many streams');
		}
		if (block.tooLarge) {
			this.#refuseLargeHead(id, endStream);
			return;
		}
		const head = (block.request ??= parseRequest(id, block.headers));
		if (endStream && head.contentLength > 0) {
			throw new StreamError(ERROR.PROTOCOL_ERROR, id, 'less data than content-length announced');
		}
		this.#open(id, head, endStream);
	}

	#open(id: number, head: RequestHead, endStream: boolean): void {
		const stream = new Stream(this, id, NO_HANDLER);
		stream.headersReceived = true;
		stream.expectedLength = head.contentLength;
		// Known before the handler is: an answer at once then ends the stream.
		stream.remoteClosed = endStream;
		this.streams.add(stream);
		stream.handler = this.#onRequest(stream, head, endStream);
		if (endStream) stream.receiveEnd([]);
	}

	/** RFC 6585 section 5: the answer to a head that is too large; the stream is not read on. */
	#refuseLargeHead(id: number, endStream: boolean): void {
		this.sendHeaders(id, [':status', '431', 'content-length', '0'], true);
		if (endStream) this.ignoreStream(id);
		else this.resetStream(id, ERROR.NO_ERROR);
	}

	isIdle(id: number): boolean {
		return id % 2 === 0 || id > this.lastPeerStream;
	}

	onPushPromise(): void {
		throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'PUSH_PROMISE from a client');
	}

	onGoAway(): void {
		this.endAfterStreams();
	}

	onPingAcknowledgement(payload: Buffer): void {
		if (this.#draining && payload.equals(FAREWELL_PING)) this.endAfterStreams();
	}

	onCapacity(): void {}

	protected onClosed(): void {
		this.#onClosed(this);
	}
}

function onTrailers(stream: Stream, block: HeaderBlock, endStream: boolean): void {
	if (!endStream) throw new StreamError(ERROR.PROTOCOL_ERROR, stream.id, 'a second head');
	if (block.tooLarge) throw new StreamError(ERROR.ENHANCE_YOUR_CALM, stream.id, 'trailers above the limit');
	checkTrailers(stream.id, block.headers);
	stream.receiveEnd(block.headers);
}
