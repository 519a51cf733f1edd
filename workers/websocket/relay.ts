import type { WebSocket } from 'uWebSockets.js';
import type { Socket } from 'node:net';
import type { BackendWebSocket } from './backend-handshake.ts';
import { CLOSE, clientFrame, closePayload, closeStatus, FrameParser, OPCODE, WebSocketError } from './frames.ts';

/** Bytes of one message or frame. */
export const LARGEST_MESSAGE = 16 << 20;
/** Bytes for a slow backend that may wait here: uWebSockets.js cannot stop a client. */
const MOST_WAITING = 16 << 20;
/** Milliseconds that the backend has to close its side. */
const CLOSE_TIMEOUT = 5000;

/** What uWebSockets.js keeps with a socket. */
export interface RelayData {
	relay: WebSocketRelay;
}

/** A client on uWebSockets.js paired with its backend: messages pass both ways until one side closes. */
export class WebSocketRelay {
	readonly #backend: Socket;
	readonly #head: Buffer;
	readonly #parser: FrameParser;
	#client: WebSocket<RelayData> | null = null;
	/** Kind of the message whose fragments are under way. */
	#isBinary = false;
	/** Pings of the backend that the client has not answered. */
	#pings = 0;
	#backendClosed = false;
	#clientClosed = false;

	constructor({ socket, head }: BackendWebSocket) {
		this.#backend = socket;
		this.#head = head;
		this.#parser = new FrameParser((...frame) => this.#onFrame(...frame), LARGEST_MESSAGE);
	}

	/** The client's side is open: the backend's may flow. */
	open(client: WebSocket<RelayData>): void {
		this.#client = client;
		this.#backend.on('data', (chunk: Buffer) => this.#receive(chunk));
		this.#backend.on('close', () => this.#backendGone());
		if (this.#head.length > 0) this.#receive(this.#head);
		if (this.#backend.destroyed) this.#backendGone();
		else this.#backend.resume();
	}

	/** A whole message of the client. */
	message(message: ArrayBuffer, isBinary: boolean): void {
		this.#send(isBinary ? OPCODE.BINARY : OPCODE.TEXT, new Uint8Array(message));
		if (this.#backend.writableLength > MOST_WAITING) this.end(CLOSE.TRY_AGAIN_LATER, 'The backend is too slow');
	}

	/** uWebSockets.js has answered the client's own pings; this answers one of the backend. */
	pong(message: ArrayBuffer): void {
		if (this.#pings === 0) return;
		this.#pings--;
		this.#send(OPCODE.PONG, new Uint8Array(message));
	}

	/** The client takes bytes again. */
	drain(): void {
		this.#backend.resume();
	}

	/** The client closed, or is gone. @param code ABNORMAL when no Close frame came */
	clientClosed(code: number, reason: ArrayBuffer): void {
		this.#clientClosed = true;
		if (code === CLOSE.ABNORMAL) {
			this.#backend.destroy();
			return;
		}
		this.#closeBackend(code, new Uint8Array(reason));
	}

	/** Closes both sides. */
	end(code: number, reason: string): void {
		this.#closeBackend(code, Buffer.from(reason));
		if (!this.#clientClosed) this.#client?.end(code, reason);
	}

	#receive(chunk: Buffer): void {
		if (this.#clientClosed) return;
		let problem: unknown = null;
		this.#client!.cork(() => {
			try {
				this.#parser.push(chunk);
			} catch (error) {
				problem = error;
			}
		});
		if (problem instanceof WebSocketError) this.end(problem.code, problem.message);
		else if (problem !== null) throw problem;
	}

	#onFrame(opcode: number, isFinal: boolean, payload: Buffer): void {
		const client = this.#client!;
		if (this.#clientClosed || this.#backendClosed) return;
		switch (opcode) {
			case OPCODE.PING:
				this.#pings++;
				client.ping(payload);
				return;
			case OPCODE.PONG:
				return;
			case OPCODE.CLOSE:
				this.#onClose(payload);
				return;
		}
		if (opcode !== OPCODE.CONTINUATION) this.#isBinary = opcode === OPCODE.BINARY;
		let sent: number;
		if (opcode === OPCODE.CONTINUATION)
			sent = isFinal ? client.sendLastFragment(payload) : client.sendFragment(payload);
		else sent = isFinal ? client.send(payload, this.#isBinary) : client.sendFirstFragment(payload, this.#isBinary);
		if (sent === 0) this.#backend.pause();
	}

	#onClose(payload: Buffer): void {
		const { code, reason } = closeStatus(payload);
		// The Close frame is answered with its own code (RFC 6455 section 5.5.1).
		this.#closeBackend(code, reason);
		// Outside of `cork`, inside of which the socket would stay open.
		setImmediate(() => {
			if (!this.#clientClosed) this.#client!.end(code === CLOSE.NO_STATUS ? 0 : code, reason);
		});
	}

	/** The backend went away; without a Close frame so does the client's connection. */
	#backendGone(): void {
		if (!this.#backendClosed && !this.#clientClosed) this.#client?.close();
		this.#backendClosed = true;
	}

	#send(opcode: number, payload: Uint8Array): void {
		if (!this.#backendClosed && !this.#backend.destroyed) this.#backend.write(clientFrame(opcode, payload));
	}

	#closeBackend(code: number, reason: Uint8Array): void {
		if (this.#backendClosed) return;
		this.#send(OPCODE.CLOSE, closePayload(code, reason));
		this.#backendClosed = true;
		this.#backend.resume();
		this.#backend.end();
		const backend = this.#backend;
		setTimeout(() => backend.destroy(), CLOSE_TIMEOUT).unref();
	}
}
