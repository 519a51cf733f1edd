import type { Socket } from 'node:net';
import { ClosedStreams } from './closed-streams.ts';
import { FloodGuard } from './flood-guard.ts';
import { FrameReader, type FrameSink } from './frame-reader.ts';
import { FrameWriter } from './frame-writer.ts';
import { Decoder, type HeaderBlock } from './hpack/decoder.ts';
import { Encoder } from './hpack/encoder.ts';
import {
	ConnectionError,
	DEFAULT_FRAME_BYTES,
	DEFAULT_WINDOW,
	ERROR,
	FLAG,
	FRAME,
	MAXIMUM_WINDOW,
	SETTING,
	StreamError,
} from './protocol.ts';
import type { Stream } from './stream.ts';

/** What one side of a connection allows the other. */
export interface ConnectionLimits {
	maxConcurrentStreams: number;
	/** Unread bytes of one stream, and of all streams together. */
	streamWindow: number;
	connectionWindow: number;
	/** Size of a header list as RFC 9113 section 6.5.2 counts it. */
	maxHeaderListBytes: number;
	headerTableBytes: number;
}

/** Above this much unsent data in the socket, streams wait for `drain`. */
const SOCKET_HIGH_WATER = 1 << 20;
const MAX_CONTINUATIONS = 16;

/** The half of RFC 9113 that both roles share: frames in, frames out, settings, flow control, limits. */
export abstract class Connection implements FrameSink {
	readonly limits: ConnectionLimits;
	readonly socket: Socket;
	readonly streams = new Map<number, Stream>();
	peerInitialWindow = DEFAULT_WINDOW;
	/** Until the peer's SETTINGS arrive, the least that RFC 9113 section 6.5.2 recommends to allow. */
	peerMaxConcurrentStreams = 100;
	/** Milliseconds since the last frame or write, for idle limits. */
	lastActivity = performance.now();
	protected readonly writer: FrameWriter;
	/** Set once GOAWAY was sent; `failed` when it was for an error: input is ignored from then on. */
	protected goingAway = false;
	protected failed = false;
	/** Highest stream that the peer opened. */
	protected lastPeerStream = 0;
	#reader: FrameReader;
	#decoder: Decoder;
	readonly #encoder = new Encoder(4096);
	#peerMaxFrame = DEFAULT_FRAME_BYTES;
	#sendWindow = DEFAULT_WINDOW;
	#receiveWindow = DEFAULT_WINDOW;
	#uncredited = 0;
	#settingsReceived = false;
	#continuing: { stream: number; flags: number; parts: Buffer[]; bytes: number } | null = null;
	/** Streams with data that the windows or the socket hold back. */
	readonly #blocked = new Set<Stream>();
	readonly #closed = new ClosedStreams();
	readonly #pings = new FloodGuard('PING frames', 200, 20);
	readonly #settings = new FloodGuard('SETTINGS frames', 100, 5);
	readonly #priorities = new FloodGuard('PRIORITY frames', 1000, 100);
	readonly #emptyData = new FloodGuard('empty DATA frames', 200, 20);
	readonly #resets = new FloodGuard('reset streams', 500, 100);

	constructor(socket: Socket, limits: ConnectionLimits) {
		this.socket = socket;
		this.limits = limits;
		this.#reader = new FrameReader(this, DEFAULT_FRAME_BYTES);
		this.#decoder = new Decoder(limits.headerTableBytes, limits.maxHeaderListBytes);
		this.writer = new FrameWriter((bytes, sent) => {
			if (!socket.destroyed) socket.write(bytes, sent);
		});
		socket.setNoDelay(true);
		socket.on('drain', () => this.#pumpBlocked());
		socket.on('error', () => socket.destroy());
		socket.on('close', () => this.#lost());
	}

	/** A complete header block; the role decides what it means. */
	protected abstract onHeaderBlock(stream: number, block: HeaderBlock, endStream: boolean): void;
	protected abstract onPushPromise(): void;
	/** The peer opened or may still open this stream. */
	protected abstract isIdle(stream: number): boolean;
	protected abstract onGoAway(lastStream: number, code: number): void;
	protected abstract onPingAcknowledgement(payload: Buffer): void;
	/** The peer's limit of concurrent streams or this side's load changed. */
	protected abstract onCapacity(): void;
	/** The connection is over, once. */
	protected abstract onClosed(): void;

	protected sendPreface(pairs: readonly (readonly [number, number])[]): void {
		this.writer.settings(pairs);
		const grown = this.limits.connectionWindow - DEFAULT_WINDOW;
		if (grown > 0) {
			this.writer.windowUpdate(0, grown);
			this.#receiveWindow += grown;
		}
	}

	/** Bytes from the socket. */
	receive(chunk: Buffer): void {
		if (this.failed) return;
		this.lastActivity = performance.now();
		try {
			this.#reader.push(chunk);
		} catch (error) {
			if (!(error instanceof ConnectionError)) throw error;
			this.fail(error.code, error.message);
		}
	}

	onFrame(type: number, flags: number, stream: number, payload: Buffer): void {
		if (this.failed) return;
		if (this.#continuing !== null && type !== FRAME.CONTINUATION) {
			throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'a frame inside a header block');
		}
		if (!this.#settingsReceived && !(type === FRAME.SETTINGS && (flags & FLAG.ACK) === 0)) {
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
				this.onPushPromise();
				break;
			case FRAME.PING:
				this.#onPing(flags, stream, payload);
				break;
			case FRAME.GOAWAY:
				if (stream !== 0) throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'GOAWAY on a stream');
				if (payload.length < 8) throw new ConnectionError(ERROR.FRAME_SIZE_ERROR, 'a short GOAWAY');
				this.onGoAway(payload.readUInt32BE(0) & 0x7fffffff, payload.readUInt32BE(4));
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
		if (this.isIdle(id)) throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'DATA on an idle stream');
		const data = withoutPadding(flags, payload);
		this.#receiveWindow -= payload.length;
		if (this.#receiveWindow < 0) throw new ConnectionError(ERROR.FLOW_CONTROL_ERROR, 'data beyond the window');
		const endStream = (flags & FLAG.END_STREAM) !== 0;
		if (data.length === 0 && !endStream) this.#emptyData.spend();
		const stream = this.streams.get(id);
		if (stream === undefined || stream.remoteClosed) {
			this.credit(payload.length);
			this.#onClosedStream(id, stream);
			return;
		}
		if (!stream.headersReceived) throw new StreamError(ERROR.PROTOCOL_ERROR, id, 'DATA before the head');
		stream.receiveData(data, payload.length, endStream);
	}

	#onHeaders(flags: number, id: number, payload: Buffer): void {
		if (id === 0) throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'HEADERS on stream 0');
		let fragment = withoutPadding(flags, payload);
		if (flags & FLAG.PRIORITY) {
			if (fragment.length < 5) throw new ConnectionError(ERROR.FRAME_SIZE_ERROR, 'a short HEADERS frame');
			const dependency = fragment.readUInt32BE(0) & 0x7fffffff;
			fragment = fragment.subarray(5);
			if (dependency === id) throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'a stream that depends on itself');
		}
		if (flags & FLAG.END_HEADERS) this.#headerBlock(id, flags, fragment);
		else this.#continuing = { stream: id, flags, parts: [Buffer.from(fragment)], bytes: fragment.length };
	}

	#onContinuation(flags: number, id: number, payload: Buffer): void {
		const block = this.#continuing;
		if (block === null || block.stream !== id) {
			throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'CONTINUATION without its HEADERS');
		}
		block.parts.push(Buffer.from(payload));
		block.bytes += payload.length;
		// An encoded block above twice the list limit, or in many tiny pieces, is an attack.
		if (block.parts.length > MAX_CONTINUATIONS || block.bytes > 2 * this.limits.maxHeaderListBytes) {
			throw new ConnectionError(ERROR.ENHANCE_YOUR_CALM, 'a header block without end');
		}
		if (!(flags & FLAG.END_HEADERS)) return;
		this.#continuing = null;
		this.#headerBlock(id, block.flags, Buffer.concat(block.parts, block.bytes));
	}

	#headerBlock(id: number, flags: number, fragment: Buffer): void {
		// Decoded before anything else is looked at: the table must stay in step.
		const block = this.#decoder.decode(fragment);
		const stream = this.streams.get(id);
		if (stream === undefined && !this.isIdle(id)) {
			if (this.#closed.ending(id) === null) {
				throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'HEADERS on a stream that was skipped');
			}
			this.#onClosedStream(id, undefined);
			return;
		}
		if (stream?.remoteClosed) throw new StreamError(ERROR.STREAM_CLOSED, id, 'HEADERS behind END_STREAM');
		this.onHeaderBlock(id, block, (flags & FLAG.END_STREAM) !== 0);
	}

	/** A frame for a stream that is closed, or half-closed by the peer (section 5.1). */
	#onClosedStream(id: number, stream: Stream | undefined): void {
		if (stream !== undefined) throw new StreamError(ERROR.STREAM_CLOSED, id, 'a frame behind END_STREAM');
		const how = this.#closed.ending(id);
		if (how === 'local') return; // under way when this side reset the stream
		if (how === 'reset') throw new StreamError(ERROR.STREAM_CLOSED, id, 'a frame behind RST_STREAM');
		throw new ConnectionError(ERROR.STREAM_CLOSED, 'a frame on a closed stream');
	}

	#onPriority(id: number, payload: Buffer): void {
		if (id === 0) throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'PRIORITY on stream 0');
		if (payload.length !== 5) {
			if (this.isIdle(id)) throw new ConnectionError(ERROR.FRAME_SIZE_ERROR, 'a PRIORITY frame of another size');
			throw new StreamError(ERROR.FRAME_SIZE_ERROR, id, 'a PRIORITY frame of another size');
		}
		this.#priorities.spend();
		if ((payload.readUInt32BE(0) & 0x7fffffff) !== id) return;
		if (this.isIdle(id)) throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'a stream that depends on itself');
		throw new StreamError(ERROR.PROTOCOL_ERROR, id, 'a stream that depends on itself');
	}

	#onResetStream(id: number, payload: Buffer): void {
		if (id === 0) throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'RST_STREAM on stream 0');
		if (payload.length !== 4) throw new ConnectionError(ERROR.FRAME_SIZE_ERROR, 'an RST_STREAM of another size');
		if (this.isIdle(id)) throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'RST_STREAM on an idle stream');
		this.#resets.spend();
		const stream = this.streams.get(id);
		if (stream === undefined) return;
		const code = payload.readUInt32BE(0);
		stream.receiveReset(code, code !== ERROR.REFUSED_STREAM);
		this.#closed.remember(id, 'reset');
	}

	#onSettings(flags: number, id: number, payload: Buffer): void {
		if (id !== 0) throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'SETTINGS on a stream');
		if (flags & FLAG.ACK) {
			if (payload.length !== 0) throw new ConnectionError(ERROR.FRAME_SIZE_ERROR, 'an acknowledgement with settings');
			return;
		}
		if (payload.length % 6 !== 0) throw new ConnectionError(ERROR.FRAME_SIZE_ERROR, 'SETTINGS of an odd size');
		this.#settings.spend();
		if (!this.#settingsReceived) this.peerMaxConcurrentStreams = Number.POSITIVE_INFINITY;
		this.#settingsReceived = true;
		for (let at = 0; at < payload.length; at += 6) {
			this.#setting(payload.readUInt16BE(at), payload.readUInt32BE(at + 2));
		}
		this.writer.settingsAcknowledgement();
		this.#pumpBlocked();
		this.onCapacity();
	}

	#setting(identifier: number, value: number): void {
		switch (identifier) {
			case SETTING.HEADER_TABLE_SIZE:
				this.#encoder.resize(Math.min(value, 4096));
				break;
			case SETTING.ENABLE_PUSH:
				if (value > 1 || (value === 1 && !this.mayEnablePush)) {
					throw new ConnectionError(ERROR.PROTOCOL_ERROR, `ENABLE_PUSH ${value}`);
				}
				break;
			case SETTING.MAX_CONCURRENT_STREAMS:
				this.peerMaxConcurrentStreams = value;
				break;
			case SETTING.INITIAL_WINDOW_SIZE: {
				if (value > MAXIMUM_WINDOW) throw new ConnectionError(ERROR.FLOW_CONTROL_ERROR, 'a window above 2^31-1');
				const change = value - this.peerInitialWindow;
				this.peerInitialWindow = value;
				for (const stream of this.streams.values()) {
					stream.sendWindow += change;
					if (stream.sendWindow > MAXIMUM_WINDOW) {
						throw new ConnectionError(ERROR.FLOW_CONTROL_ERROR, 'a window above 2^31-1');
					}
				}
				break;
			}
			case SETTING.MAX_FRAME_SIZE:
				if (value < DEFAULT_FRAME_BYTES || value > 0xffffff) {
					throw new ConnectionError(ERROR.PROTOCOL_ERROR, `MAX_FRAME_SIZE ${value}`);
				}
				this.#peerMaxFrame = value;
				break;
			default: // MAX_HEADER_LIST_SIZE is advice; others are unknown and ignored
		}
	}

	/** A server may get ENABLE_PUSH 1 from a client, never the reverse (section 6.5.2). */
	protected abstract readonly mayEnablePush: boolean;

	#onPing(flags: number, id: number, payload: Buffer): void {
		if (id !== 0) throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'PING on a stream');
		if (payload.length !== 8) throw new ConnectionError(ERROR.FRAME_SIZE_ERROR, 'a PING of another size');
		if (flags & FLAG.ACK) {
			this.onPingAcknowledgement(payload);
			return;
		}
		this.#pings.spend();
		this.writer.ping(payload, true);
	}

	#onWindowUpdate(id: number, payload: Buffer): void {
		if (payload.length !== 4) throw new ConnectionError(ERROR.FRAME_SIZE_ERROR, 'a WINDOW_UPDATE of another size');
		const increment = payload.readUInt32BE(0) & 0x7fffffff;
		if (id === 0) {
			if (increment === 0) throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'a WINDOW_UPDATE of 0');
			this.#sendWindow += increment;
			if (this.#sendWindow > MAXIMUM_WINDOW) {
				throw new ConnectionError(ERROR.FLOW_CONTROL_ERROR, 'a window above 2^31-1');
			}
			this.#pumpBlocked();
			return;
		}
		if (this.isIdle(id)) throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'WINDOW_UPDATE on an idle stream');
		const stream = this.streams.get(id);
		if (stream === undefined) return;
		if (increment === 0) throw new StreamError(ERROR.PROTOCOL_ERROR, id, 'a WINDOW_UPDATE of 0');
		stream.sendWindow += increment;
		if (stream.sendWindow > MAXIMUM_WINDOW) {
			throw new StreamError(ERROR.FLOW_CONTROL_ERROR, id, 'a window above 2^31-1');
		}
		if (this.#blocked.has(stream)) stream.pump();
	}

	#failStream(error: StreamError): void {
		this.#resets.spend();
		const stream = this.streams.get(error.stream);
		this.resetStream(error.stream, error.code);
		stream?.receiveReset(error.code, true);
	}

	/** GOAWAY with an error code; the socket closes when it has left. */
	fail(code: number, message: string): void {
		if (this.failed) return;
		this.failed = true;
		this.goingAway = true;
		this.writer.goAway(this.lastPeerStream, code);
		this.writer.flush();
		this.socket.end();
		const socket = this.socket;
		setTimeout(() => socket.destroy(), 1000).unref();
		this.failure = message;
		this.#endStreams(code);
	}

	/** Why the connection failed, for logs. */
	failure: string | null = null;

	/** Tells the peer to open no more streams; the socket closes after the last one. */
	goAway(): void {
		if (this.goingAway) return;
		this.goingAway = true;
		this.writer.goAway(this.lastPeerStream, ERROR.NO_ERROR);
		this.#endWhenEmpty();
	}

	sendHeaders(id: number, headers: readonly string[], endStream: boolean): void {
		this.lastActivity = performance.now();
		this.writer.headers(id, this.#encoder.encode(headers), endStream, this.#peerMaxFrame);
	}

	sendEmptyData(id: number): void {
		this.writer.data(id, NOTHING, 0, 0, true);
	}

	/** Sends as much of a chunk as the windows and the socket take; returns how much. Ends the stream if that was all. */
	sendData(stream: Stream, chunk: Uint8Array, endStream: boolean): number {
		if (this.socket.writableLength > SOCKET_HIGH_WATER) return 0;
		const room = Math.max(Math.min(stream.sendWindow, this.#sendWindow, chunk.length), 0);
		if (room === 0 && chunk.length > 0) return 0;
		let at = 0;
		do {
			const end = Math.min(at + this.#peerMaxFrame, room);
			this.writer.data(stream.id, chunk, at, end, endStream && end === chunk.length);
			at = end;
		} while (at < room);
		stream.sendWindow -= room;
		this.#sendWindow -= room;
		this.lastActivity = performance.now();
		return room;
	}

	sendWindowUpdate(id: number, increment: number): void {
		this.writer.windowUpdate(id, increment);
	}

	resetStream(id: number, code: number): void {
		this.writer.resetStream(id, code);
		this.#closed.remember(id, 'local');
	}

	block(stream: Stream): void {
		if (this.#blocked.has(stream)) return;
		stream.blockedSince = performance.now();
		this.#blocked.add(stream);
	}

	unblock(stream: Stream): void {
		stream.blockedSince = 0;
		this.#blocked.delete(stream);
	}

	/** Data was taken by its reader: the peer may send as much again. */
	credit(length: number): void {
		this.#uncredited += length;
		if (this.#uncredited < this.limits.connectionWindow / 2) return;
		this.writer.windowUpdate(0, this.#uncredited);
		this.#receiveWindow += this.#uncredited;
		this.#uncredited = 0;
	}

	removeStream(stream: Stream): void {
		this.#blocked.delete(stream);
		if (!this.streams.delete(stream.id)) return;
		this.#closed.remember(stream.id, 'ended');
		if (this.goingAway) this.#endWhenEmpty();
		this.onCapacity();
	}

	/** Resets streams whose peer has read nothing for `milliseconds`: a zero window must not hold memory for ever. */
	resetStalled(milliseconds: number, now: number): void {
		for (const stream of [...this.#blocked]) {
			if (now - stream.blockedSince < milliseconds) continue;
			this.resetStream(stream.id, ERROR.CANCEL);
			stream.receiveReset(ERROR.CANCEL, true);
		}
	}

	#pumpBlocked(): void {
		for (const stream of [...this.#blocked]) {
			if (this.#sendWindow <= 0 || this.socket.writableLength > SOCKET_HIGH_WATER) return;
			// To the back of the queue: one large answer must not starve the others.
			this.#blocked.delete(stream);
			this.#blocked.add(stream);
			stream.pump();
		}
	}

	#endWhenEmpty(): void {
		if (this.streams.size > 0) return;
		this.writer.flush();
		this.socket.end();
	}

	#lost(): void {
		this.failed = true;
		this.#endStreams(ERROR.CANCEL);
		this.onClosed();
	}

	#endStreams(code: number): void {
		for (const stream of [...this.streams.values()]) stream.receiveReset(code, true);
	}
}

const NOTHING = new Uint8Array(0);

function withoutPadding(flags: number, payload: Buffer): Buffer {
	if (!(flags & FLAG.PADDED)) return payload;
	if (payload.length === 0) throw new ConnectionError(ERROR.FRAME_SIZE_ERROR, 'a padded frame without a length');
	const padding = payload[0]!;
	if (padding >= payload.length) throw new ConnectionError(ERROR.PROTOCOL_ERROR, 'padding longer than its frame');
	return payload.subarray(1, payload.length - padding);
}
