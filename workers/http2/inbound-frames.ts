import type { Connection } from './connection.ts';
import { FloodGuard } from './flood-guard.ts';
import type { FrameSink } from './frame-reader.ts';
import { Decoder } from './hpack/decoder.ts';
import { PartialBlock } from './partial-block.ts';
import { dataOf, dependencyOf, fragmentOf } from './payload.ts';
import { ConnectionError, ERROR, FLAG, FRAME, MAXIMUM_WINDOW, StreamError } from './protocol.ts';
import type { Stream } from './stream.ts';

/** The frames of the peer: which may come when, and what each does to the connection and its streams (RFC 9113 sections 5 and 6). */
export class InboundFrames implements FrameSink {
	readonly #connection: Connection;
	readonly #decoder: Decoder;
	#partial: PartialBlock | null = null;
	readonly #pings = new FloodGuard('PING frames', 200, 20);
	readonly #settings = new FloodGuard('SETTINGS frames', 100, 5);
	readonly #priorities = new FloodGuard('PRIORITY frames', 1000, 100);
	readonly #emptyData = new FloodGuard('empty DATA frames', 200, 20);
	readonly #resets = new FloodGuard('reset streams', 500, 100);

	constructor(connection: Connection) {
		const { headerTableBytes, maxHeaderListBytes } = connection.limits;
		this.#connection = connection;
		this.#decoder = new Decoder(headerTableBytes, maxHeaderListBytes);
	}

	/** Resets streams whose errors it meets; throws ConnectionError for what ends the connection. */
	onFrame(type: number, flags: number, stream: number, payload: Buffer): void {
		if (this.#connection.failed) return;
		if (this.#partial !== null && type !== FRAME.CONTINUATION) {
			throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'a frame inside a header block');
		}
		if (!this.#connection.settings.received && !(type === FRAME.SETTINGS && (flags & FLAG.ACK) === 0)) {
			throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'the preface has no SETTINGS');
		}
		try {
			this.#dispatch(type, flags, stream, payload);
		} catch (error) {
			if (!(error instanceof StreamError)) throw error;
			this.#failStream(error);
		}
	}

	#dispatch(type: number, flags: number, stream: number, payload: Buffer): void {
		switch (type) {
			case FRAME.DATA:
				this.#onData(flags, stream, payload);
				break;
			case FRAME.HEADERS:
				this.#onHeaders(flags, stream, payload);
				break;
			case FRAME.PRIORITY:
				this.#onPriority(stream, payload);
				break;
			case FRAME.RST_STREAM:
				this.#onResetStream(stream, payload);
				break;
			case FRAME.SETTINGS:
				this.#onSettings(flags, stream, payload);
				break;
			case FRAME.PUSH_PROMISE:
				this.#connection.onPushPromise();
				break;
			case FRAME.PING:
				this.#onPing(flags, stream, payload);
				break;
			case FRAME.GOAWAY:
				if (stream !== 0) throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'GOAWAY on a stream');
				if (payload.length < 8) throw new ConnectionError(ERROR.FRAME_SIZE_ERROR, 'a short GOAWAY');
				this.#connection.onGoAway(payload.readUInt32BE(0) & 0x7fffffff, payload.readUInt32BE(4));
				break;
			case FRAME.WINDOW_UPDATE:
				this.#onWindowUpdate(stream, payload);
				break;
			case FRAME.CONTINUATION:
				this.#onContinuation(flags, stream, payload);
				break;
			default: // an extension: ignored (section 5.5)
		}
	}

	#onData(flags: number, id: number, payload: Buffer): void {
		if (id === 0) throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'DATA on stream 0');
		if (this.#connection.isIdle(id)) throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'DATA on an idle stream');
		const data = dataOf(flags, payload);
		if (!this.#connection.window.take(payload.length)) {
			throw new ConnectionError(ERROR.FLOW_CONTROL_ERROR, 'data beyond the window');
		}
		const endStream = (flags & FLAG.END_STREAM) !== 0;
		if (data.length === 0 && !endStream) this.#emptyData.spend();
		const stream = this.#connection.streams.get(id);
		if (stream === undefined || stream.remoteClosed) {
			this.#connection.credit(payload.length);
			this.#onClosedStream(id, stream);
			return;
		}
		const failure = stream.headersReceived
			? stream.checkData(data.length, payload.length, endStream)
			: new StreamError(ERROR.PROTOCOL_ERROR, id, 'DATA before the head');
		if (failure !== null) {
			this.#connection.credit(payload.length);
			throw failure;
		}
		stream.receiveData(data, payload.length, endStream);
	}

	#onHeaders(flags: number, id: number, payload: Buffer): void {
		if (id === 0) throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'HEADERS on stream 0');
		const fragment = fragmentOf(flags, payload);
		const dependsOnItself = dependencyOf(flags, payload) === id;
		if (flags & FLAG.END_HEADERS) this.#onBlock(id, flags, fragment, dependsOnItself);
		else this.#partial = new PartialBlock(id, flags, fragment, dependsOnItself);
	}

	#onContinuation(flags: number, id: number, payload: Buffer): void {
		const block = this.#partial;
		if (block === null || block.stream !== id) {
			throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'CONTINUATION without its HEADERS');
		}
		block.append(payload, 2 * this.#connection.limits.maxHeaderListBytes);
		if (!(flags & FLAG.END_HEADERS)) return;
		this.#partial = null;
		this.#onBlock(id, block.flags, block.join(), block.dependsOnItself);
	}

	#onBlock(id: number, flags: number, fragment: Buffer, dependsOnItself: boolean): void {
		// Decoded before anything else is looked at: the table must stay in step.
		const block = this.#decoder.decode(fragment);
		const stream = this.#connection.streams.get(id);
		if (stream?.remoteClosed) throw new StreamError(ERROR.STREAM_CLOSED, id, 'HEADERS behind END_STREAM');
		if (stream === undefined) {
			if (!this.#connection.isIdle(id)) {
				this.#onClosedHeaders(id);
				return;
			}
			this.#connection.onOpen(id);
		}
		if (dependsOnItself) throw new StreamError(ERROR.PROTOCOL_ERROR, id, 'a stream that depends on itself');
		this.#connection.onHeaderBlock(id, block, (flags & FLAG.END_STREAM) !== 0);
	}

	#onClosedHeaders(id: number): void {
		if (this.#connection.closedStreams.ending(id) === null) {
			throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'HEADERS on a stream that was skipped');
		}
		this.#onClosedStream(id, undefined);
	}

	/** A frame for a stream that is closed, or half-closed by the peer (section 5.1). */
	#onClosedStream(id: number, stream: Stream | undefined): void {
		if (stream !== undefined) throw new StreamError(ERROR.STREAM_CLOSED, id, 'a frame behind END_STREAM');
		const how = this.#connection.closedStreams.ending(id);
		if (how === 'local') return; // under way when this side reset the stream
		if (how === 'reset') throw new StreamError(ERROR.STREAM_CLOSED, id, 'a frame behind RST_STREAM');
		throw new ConnectionError(ERROR.STREAM_CLOSED, 'a frame on a closed stream');
	}

	#onPriority(id: number, payload: Buffer): void {
		if (id === 0) throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'PRIORITY on stream 0');
		if (payload.length !== 5) throw this.#errorOn(id, ERROR.FRAME_SIZE_ERROR, 'a PRIORITY frame of another size');
		this.#priorities.spend();
		if ((payload.readUInt32BE(0) & 0x7fffffff) !== id) return;
		throw this.#errorOn(id, ERROR.PROTOCOL_ERROR, 'a stream that depends on itself');
	}

	/** An error of one stream; of the connection where the stream is idle, because there is nothing to reset. */
	#errorOn(id: number, code: number, message: string): Error {
		return this.#connection.isIdle(id) ? new ConnectionError(code, message) : new StreamError(code, id, message);
	}

	#onResetStream(id: number, payload: Buffer): void {
		if (id === 0) throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'RST_STREAM on stream 0');
		if (payload.length !== 4) throw new ConnectionError(ERROR.FRAME_SIZE_ERROR, 'an RST_STREAM of another size');
		if (this.#connection.isIdle(id)) throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'RST_STREAM on an idle stream');
		this.#resets.spend();
		const stream = this.#connection.streams.get(id);
		if (stream === undefined) return;
		this.#connection.onReset(stream, payload.readUInt32BE(0));
		this.#connection.closedStreams.remember(id, 'reset');
	}

	#onSettings(flags: number, id: number, payload: Buffer): void {
		if (id !== 0) throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'SETTINGS on a stream');
		if (flags & FLAG.ACK) {
			if (payload.length !== 0) throw new ConnectionError(ERROR.FRAME_SIZE_ERROR, 'an acknowledgement with settings');
			return;
		}
		this.#settings.spend();
		const { initialWindow } = this.#connection.settings;
		this.#connection.settings.apply(payload);
		this.#growStreams(this.#connection.settings.initialWindow - initialWindow);
		this.#connection.writer.settingsAcknowledgement();
		this.#connection.sender.pump();
		this.#connection.onCapacity();
	}

	/** SETTINGS_INITIAL_WINDOW_SIZE changes the windows of open streams too (section 6.9.2). */
	#growStreams(change: number): void {
		if (change === 0) return;
		for (const stream of this.#connection.streams.values()) {
			stream.sendWindow += change;
			if (stream.sendWindow > MAXIMUM_WINDOW) {
				throw new ConnectionError(ERROR.FLOW_CONTROL_ERROR, 'a window above 2^31-1');
			}
		}
	}

	#onPing(flags: number, id: number, payload: Buffer): void {
		if (id !== 0) throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'PING on a stream');
		if (payload.length !== 8) throw new ConnectionError(ERROR.FRAME_SIZE_ERROR, 'a PING of another size');
		if (flags & FLAG.ACK) {
			this.#connection.onPingAcknowledgement(payload);
			return;
		}
		this.#pings.spend();
		this.#connection.writer.ping(payload, true);
	}

	#onWindowUpdate(id: number, payload: Buffer): void {
		if (payload.length !== 4) throw new ConnectionError(ERROR.FRAME_SIZE_ERROR, 'a WINDOW_UPDATE of another size');
		const increment = payload.readUInt32BE(0) & 0x7fffffff;
		if (id === 0) {
			if (increment === 0) throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'a WINDOW_UPDATE of 0');
			this.#connection.sender.grow(increment);
			return;
		}
		if (this.#connection.isIdle(id)) throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'WINDOW_UPDATE on an idle stream');
		const stream = this.#connection.streams.get(id);
		if (stream === undefined) return;
		if (increment === 0) throw new StreamError(ERROR.PROTOCOL_ERROR, id, 'a WINDOW_UPDATE of 0');
		stream.sendWindow += increment;
		if (stream.sendWindow > MAXIMUM_WINDOW) {
			throw new StreamError(ERROR.FLOW_CONTROL_ERROR, id, 'a window above 2^31-1');
		}
		this.#connection.sender.pumpStream(stream);
	}

	#failStream(error: StreamError): void {
		this.#resets.spend();
		const stream = this.#connection.streams.get(error.stream);
		this.#connection.resetStream(error.stream, error.code);
		stream?.receiveReset(error.code, true);
	}
}
