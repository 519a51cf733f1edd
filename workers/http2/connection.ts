import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { ClosedStreams } from './closed-streams.ts';
import { DataSender } from './data-sender.ts';
import { ReceiveWindow } from './flow-window.ts';
import { FrameReader } from './frame-reader.ts';
import { FrameWriter, type Piece } from './frame-writer.ts';
import type { HeaderBlock } from './hpack/decoder.ts';
import { Encoder } from './hpack/encoder.ts';
import { InboundFrames } from './inbound-frames.ts';
import { PeerSettings } from './peer-settings.ts';
import { ConnectionError, DEFAULT_FRAME_BYTES, DEFAULT_TABLE_BYTES, DEFAULT_WINDOW, ERROR } from './protocol.ts';
import type { Stream } from './stream.ts';
import { StreamTable } from './stream-table.ts';

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

/** Milliseconds for GOAWAY to leave before the socket is closed the hard way. */
const FAREWELL = 1000;

/** The half of RFC 9113 that both roles share: which frame may come when, and what it does. */
export abstract class Connection {
	readonly limits: ConnectionLimits;
	readonly socket: Socket;
	readonly streams = new StreamTable();
	readonly settings: PeerSettings;
	readonly sender: DataSender;
	/** Frames on their way out, other than DATA. */
	readonly writer: FrameWriter;
	/** What the peer may still send on all streams together. */
	readonly window: ReceiveWindow;
	readonly closedStreams = new ClosedStreams();
	/** Milliseconds of performance.now(): bytes from the peer; the last stream ended. */
	lastReceived = performance.now();
	idleSince = performance.now();
	/** Why the connection failed, for logs. */
	failure: string | null = null;
	/** The last GOAWAY was sent; `failed` when it was for an error: input is ignored from then on. */
	protected goingAway = false;
	failed = false;
	/** Highest stream that the peer opened, and that was looked at: GOAWAY names it. */
	protected lastPeerStream = 0;
	protected lastServedStream = 0;
	readonly #reader: FrameReader;
	readonly #encoder = new Encoder(DEFAULT_TABLE_BYTES);

	/** @param mayEnablePush the peer is a client */
	constructor(socket: Socket, limits: ConnectionLimits, mayEnablePush: boolean) {
		this.socket = socket;
		this.limits = limits;
		this.settings = new PeerSettings(this.#encoder, mayEnablePush);
		this.#reader = new FrameReader(new InboundFrames(this), DEFAULT_FRAME_BYTES);
		this.window = new ReceiveWindow(limits.connectionWindow, DEFAULT_WINDOW);
		this.writer = new FrameWriter((pieces) => this.#write(pieces));
		this.sender = new DataSender(socket, this.writer, this.settings);
		socket.setNoDelay(true);
		socket.on('error', () => socket.destroy());
		socket.on('close', () => this.#lost());
	}

	/** The peer opens this stream. */
	abstract onOpen(stream: number): void;
	/** A complete header block of a stream that is open; the role decides what it means. */
	abstract onHeaderBlock(stream: number, block: HeaderBlock, endStream: boolean): void;
	abstract onPushPromise(): void;
	/** Nobody has opened this stream yet. */
	abstract isIdle(stream: number): boolean;
	abstract onGoAway(lastStream: number, code: number): void;
	abstract onPingAcknowledgement(payload: Buffer): void;
	/** The peer's limit of concurrent streams or this side's load changed. */
	abstract onCapacity(): void;
	/** The connection is over, once. */
	protected abstract onClosed(): void;

	/** RST_STREAM from the peer. */
	onReset(stream: Stream, code: number): void {
		stream.receiveReset(code, code !== ERROR.REFUSED_STREAM);
	}

	protected sendPreface(pairs: readonly (readonly [number, number])[]): void {
		this.writer.settings(pairs);
		const grown = this.window.grow();
		if (grown > 0) this.writer.windowUpdate(0, grown);
	}

	/** Bytes from the socket. */
	receive(chunk: Buffer): void {
		if (this.failed) return;
		this.lastReceived = performance.now();
		try {
			this.#reader.push(chunk);
		} catch (error) {
			if (!(error instanceof ConnectionError)) throw error;
			this.fail(error.code, error.message);
		}
	}

	/** GOAWAY with an error code; the socket closes when it has left. */
	fail(code: number, message: string): void {
		if (this.failed) return;
		this.failed = true;
		this.failure = message;
		this.goingAway = true;
		this.writer.goAway(this.lastServedStream, code);
		this.writer.flush();
		const { socket } = this;
		socket.end();
		setTimeout(() => socket.destroy(), FAREWELL).unref();
		this.#endStreams(code);
	}

	/** Ends the connection after the streams that are under way. */
	abstract goAway(): void;

	/** The last GOAWAY: no more streams are taken, and the socket closes after those that there are. */
	protected endAfterStreams(): void {
		if (this.goingAway) return;
		this.goingAway = true;
		this.writer.goAway(this.lastServedStream, ERROR.NO_ERROR);
		this.#endWhenEmpty();
	}

	sendHeaders(id: number, headers: readonly string[], endStream: boolean): void {
		this.writer.headers(id, this.#encoder.encode(headers), endStream, this.settings.maxFrameBytes);
	}

	sendWindowUpdate(id: number, increment: number): void {
		this.writer.windowUpdate(id, increment);
	}

	resetStream(id: number, code: number): void {
		this.writer.resetStream(id, code);
		this.ignoreStream(id);
	}

	/** What the peer sends on this stream from here on is dropped. */
	protected ignoreStream(id: number): void {
		this.closedStreams.remember(id, 'local');
	}

	/** Data was taken by its reader: the peer may send as much again. */
	credit(length: number): void {
		const increment = this.window.credit(length);
		if (increment > 0) this.writer.windowUpdate(0, increment);
	}

	removeStream(stream: Stream): void {
		this.sender.unblock(stream);
		if (!this.streams.delete(stream)) return;
		this.closedStreams.remember(stream.id, 'ended');
		if (this.streams.size === 0) this.idleSince = performance.now();
		if (this.goingAway) this.#endWhenEmpty();
		this.onCapacity();
	}

	/** Resets streams whose peer has read nothing for `milliseconds`: a zero window must not hold memory for ever. */
	resetStalled(milliseconds: number, now: number): void {
		for (const stream of this.sender.stalled(milliseconds, now)) {
			this.resetStream(stream.id, ERROR.CANCEL);
			stream.receiveReset(ERROR.CANCEL, true);
		}
	}

	/** True when the socket has taken all of it. */
	#write(pieces: readonly Piece[]): boolean {
		const { socket } = this;
		if (socket.destroyed) return false;
		// One system call; TLS would copy the pieces together.
		const isGathered = pieces.length > 1 && !(socket instanceof TLSSocket);
		if (isGathered) socket.cork();
		for (const { bytes, slab } of pieces) socket.write(bytes, slab.sent);
		if (isGathered) socket.uncork();
		return socket.writableLength === 0;
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
		for (const stream of this.streams.values()) stream.receiveReset(code, true);
	}
}
