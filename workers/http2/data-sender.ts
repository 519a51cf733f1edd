import type { Socket } from 'node:net';
import type { FrameWriter } from './frame-writer.ts';
import type { PeerSettings } from './peer-settings.ts';
import { ConnectionError, DEFAULT_WINDOW, ERROR, MAXIMUM_WINDOW } from './protocol.ts';
import type { Stream } from './stream.ts';

/** With this much unsent, streams wait for `drain`: enough for large writes, little for others to wait behind. */
const HIGH_WATER = 1 << 20;
const NOTHING = new Uint8Array(0);

/** DATA on its way out: the window of the connection, room in the socket, and whose turn it is. */
export class DataSender {
	readonly #socket: Socket;
	readonly #writer: FrameWriter;
	readonly #settings: PeerSettings;
	/** Bytes that the peer lets the connection send. */
	#window = DEFAULT_WINDOW;
	/** Counts what is sent, so that streams know their turn. */
	#turn = 0;
	/** Streams with data that the windows or the socket hold back. */
	readonly #blocked = new Set<Stream>();

	constructor(socket: Socket, writer: FrameWriter, settings: PeerSettings) {
		this.#socket = socket;
		this.#writer = writer;
		this.#settings = settings;
		socket.on('drain', () => this.pump());
	}

	/** Sends as much of a chunk as the windows and the socket take; returns how much. Ends the stream if that was all. */
	send(stream: Stream, chunk: Uint8Array, endStream: boolean): number {
		if (this.#isFull) return 0;
		const room = Math.max(Math.min(stream.sendWindow, this.#window, chunk.length, HIGH_WATER), 0);
		if (room === 0 && chunk.length > 0) return 0;
		const { maxFrameBytes } = this.#settings;
		let at = 0;
		do {
			const end = Math.min(at + maxFrameBytes, room);
			this.#writer.data(stream.id, chunk, at, end, endStream && end === chunk.length);
			at = end;
		} while (at < room);
		stream.servedAt = ++this.#turn;
		stream.sendWindow -= room;
		this.#window -= room;
		return room;
	}

	get #isFull(): boolean {
		return this.#writer.collected + this.#socket.writableLength >= HIGH_WATER;
	}

	sendEnd(stream: Stream): void {
		this.#writer.data(stream.id, NOTHING, 0, 0, true);
	}

	/** WINDOW_UPDATE on the connection. */
	grow(increment: number): void {
		this.#window += increment;
		if (this.#window > MAXIMUM_WINDOW) throw new ConnectionError(ERROR.FLOW_CONTROL_ERROR, 'a window above 2^31-1');
		this.pump();
	}

	/** The stream has data that it could not send. */
	block(stream: Stream): void {
		if (this.#blocked.has(stream)) return;
		stream.blockedSince = performance.now();
		this.#blocked.add(stream);
	}

	unblock(stream: Stream): void {
		stream.blockedSince = 0;
		this.#blocked.delete(stream);
	}

	/** The window of one stream grew. */
	pumpStream(stream: Stream): void {
		if (this.#blocked.has(stream)) stream.pump();
	}

	/** Lets the blocked streams send: first who has waited the longest, because one large answer must not starve the others. */
	pump(): void {
		for (const stream of [...this.#blocked].sort(byTurn)) {
			if (this.#window <= 0 || this.#isFull) return;
			stream.pump();
		}
	}

	/** Streams whose peer has read nothing for `milliseconds`. */
	stalled(milliseconds: number, now: number): Stream[] {
		return [...this.#blocked].filter((stream) => now - stream.blockedSince >= milliseconds);
	}
}

function byTurn(a: Stream, b: Stream): number {
	return a.servedAt - b.servedAt;
}
