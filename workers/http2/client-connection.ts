import type { Socket } from 'node:net';
import { Connection, type ConnectionLimits } from './connection.ts';
import type { HeaderBlock } from './hpack/decoder.ts';
import { checkTrailers, parseResponse } from './message.ts';
import { ConnectionError, ERROR, MAXIMUM_STREAM, PREFACE, SETTING, StreamError } from './protocol.ts';
import { Stream, type StreamHandler } from './stream.ts';

const PING = Buffer.from('tollgate', 'latin1');

/** What the pool that owns a client connection is told. */
export interface ClientConnectionOwner {
	/** A stream ended, or the server allows more of them. */
	onCapacity(connection: ClientConnection): void;
	/** It takes no more requests: GOAWAY, a failure, or its numbers are used up. */
	onRetired(connection: ClientConnection): void;
	onClosed(connection: ClientConnection): void;
}

/** The client's side of a connection: many requests to one backend. */
export class ClientConnection extends Connection {
	readonly #owner: ClientConnectionOwner;
	readonly #withoutBody = new Set<number>();
	#nextStream = 1;
	#retired = false;
	#pingSentAt = 0;

	constructor(socket: Socket, limits: ConnectionLimits, owner: ClientConnectionOwner) {
		super(socket, limits, false);
		this.#owner = owner;
		socket.on('data', (chunk: Buffer) => this.receive(chunk));
		socket.on('end', () => this.destroy());
		socket.on('error', () => this.#retire());
		this.writer.bytes(PREFACE);
		this.sendPreface([
			[SETTING.ENABLE_PUSH, 0],
			[SETTING.INITIAL_WINDOW_SIZE, limits.streamWindow],
			[SETTING.MAX_HEADER_LIST_SIZE, limits.maxHeaderListBytes],
		]);
	}

	/** More requests may be sent now. */
	get hasCapacity(): boolean {
		return (
			!this.#retired &&
			!this.goingAway &&
			this.streams.size < Math.min(this.settings.maxConcurrentStreams, this.limits.maxConcurrentStreams)
		);
	}

	get retired(): boolean {
		return this.#retired;
	}

	/**
	 * Sends the head of a request; the caller has seen `hasCapacity`.
	 * @param headers pseudo-headers first
	 * @param isHead the response has no body, whatever its content-length says
	 */
	request(headers: readonly string[], endStream: boolean, isHead: boolean, handler: StreamHandler): Stream {
		const stream = new Stream(this, this.#nextStream, handler);
		this.#nextStream += 2;
		this.streams.add(stream);
		if (isHead) this.#withoutBody.add(stream.id);
		if (this.#nextStream > MAXIMUM_STREAM) this.#retire();
		stream.sendHeaders(headers, endStream);
		return stream;
	}

	onOpen(): void {
		throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'HEADERS on a stream that is not open');
	}

	onHeaderBlock(id: number, block: HeaderBlock, endStream: boolean): void {
		const stream = this.streams.get(id)!;
		if (block.tooLarge) throw new StreamError(ERROR.PROTOCOL_ERROR, id, 'a header list above the limit');
		if (stream.headersReceived) {
			if (!endStream) throw new StreamError(ERROR.PROTOCOL_ERROR, id, 'a second head');
			checkTrailers(id, block.headers);
			stream.receiveEnd(block.headers);
			return;
		}
		const head = (block.response ??= parseResponse(id, block.headers));
		if (head.status < 200) {
			if (endStream || head.status === 101)
				throw new StreamError(ERROR.PROTOCOL_ERROR, id, 'an interim answer that ends');
			if (head.status === 100) stream.handler.onContinue?.();
			return;
		}
		stream.headersReceived = true;
		const bodiless = this.#withoutBody.has(id) || head.status === 304 || head.status === 204;
		stream.expectedLength = bodiless ? 0 : head.contentLength;
		if (endStream && stream.expectedLength > 0) {
			throw new StreamError(ERROR.PROTOCOL_ERROR, id, 'less data than content-length announced');
		}
		stream.handler.onHeaders(head.status, [...head.headers], endStream);
		if (endStream) stream.receiveEnd([]);
	}

	override removeStream(stream: Stream): void {
		this.#withoutBody.delete(stream.id);
		super.removeStream(stream);
	}

	/** Asks for a sign of life; false when nothing has come since it was last asked for. */
	ping(now: number): boolean {
		if (this.#pingSentAt > this.lastReceived) return false;
		this.#pingSentAt = now;
		this.writer.ping(PING, false);
		return true;
	}

	/** The requests that are under way fail. */
	destroy(): void {
		this.#retire();
		this.socket.destroy();
	}

	goAway(): void {
		this.#retire();
		this.endAfterStreams();
	}

	override onReset(stream: Stream, code: number): void {
		// The answer is complete, and must not be lost by what follows it (RFC 9113 section 8.1).
		if (code === ERROR.NO_ERROR && stream.remoteClosed) stream.stopSending();
		else super.onReset(stream, code);
	}

	isIdle(id: number): boolean {
		return id % 2 === 0 || id >= this.#nextStream;
	}

	onPushPromise(): void {
		throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'PUSH_PROMISE although push is off');
	}

	onGoAway(lastStream: number, code: number): void {
		this.#retire();
		for (const stream of this.streams.values()) {
			if (stream.id > lastStream) stream.receiveReset(code, false);
		}
		this.goAway();
	}

	onPingAcknowledgement(): void {}

	onCapacity(): void {
		if (!this.#retired) this.#owner.onCapacity(this);
	}

	protected onClosed(): void {
		this.#retire();
		this.#owner.onClosed(this);
	}

	#retire(): void {
		if (this.#retired) return;
		this.#retired = true;
		this.#owner.onRetired(this);
	}
}
