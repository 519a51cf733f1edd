import type { Socket } from 'node:net';
import { acceptValue, type BackendWebSocket } from './backend-handshake.ts';
import { FrameBoundary } from './frame-boundary.ts';
import { CLOSE, clientFrame, closePayload, OPCODE } from './frames.ts';

/** Milliseconds without data after which a peer is asked whether it is still there. */
const KEEP_ALIVE = 60_000;
/** Milliseconds that one side has to close after the other. */
const CLOSE_TIMEOUT = 5000;
const NO_REASON = Buffer.alloc(0);

/** A client's socket joined with its backend's: frames pass as they are, extensions included. */
export class Tunnel {
	readonly #client: Socket;
	readonly #backend: Socket;
	readonly #toClient = new FrameBoundary();
	readonly #toBackend = new FrameBoundary();

	/** @param closed is called once, when the client's socket is closed */
	constructor(client: Socket, backend: Socket, closed: () => void) {
		this.#client = client;
		this.#backend = backend;
		for (const socket of [client, backend]) socket.setKeepAlive(true, KEEP_ALIVE);
		client.once('close', closed);
	}

	/**
	 * Answers the client's handshake, then lets frames flow.
	 * @param head what the client sent behind its handshake, @param key of the client, @param headers further ones of the answer
	 */
	open(head: Buffer, key: string, headers: readonly string[], backend: BackendWebSocket): void {
		const lines = ['HTTP/1.1 101 Switching Protocols', 'Connection: Upgrade', 'Upgrade: websocket'];
		lines.push(`Sec-WebSocket-Accept: ${acceptValue(key)}`);
		if (backend.protocol !== null) lines.push(`Sec-WebSocket-Protocol: ${backend.protocol}`);
		if (backend.extensions !== null) lines.push(`Sec-WebSocket-Extensions: ${backend.extensions}`);
		for (let i = 0; i < headers.length; i += 2) lines.push(`${headers[i]}: ${headers[i + 1]}`);
		this.#client.write(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
		pass(backend.head, this.#client, this.#toClient);
		pass(head, this.#backend, this.#toBackend);
		join(this.#client, this.#backend, this.#toBackend);
		join(this.#backend, this.#client, this.#toClient);
	}

	/** The gateway ends: each side is told, unless it is in the middle of a frame. */
	goAway(): void {
		const payload = closePayload(CLOSE.GOING_AWAY, NO_REASON);
		if (this.#toClient.isReached) this.#client.write(Buffer.of(0x80 | OPCODE.CLOSE, payload.length, ...payload));
		if (this.#toBackend.isReached) this.#backend.write(clientFrame(OPCODE.CLOSE, payload));
		for (const socket of [this.#client, this.#backend]) socket.end();
	}
}

/** What comes from one socket leaves by the other; when one ends, so does the other. */
function join(from: Socket, to: Socket, boundary: FrameBoundary): void {
	from.on('data', (chunk: Buffer) => {
		if (!pass(chunk, to, boundary)) from.pause();
	});
	to.on('drain', () => from.resume());
	from.on('end', () => {
		to.end();
		setTimeout(() => to.destroy(), CLOSE_TIMEOUT).unref();
	});
	from.on('error', () => to.destroy());
	from.on('close', () => to.destroySoon());
	from.resume();
}

/** Returns false when the receiver is full. */
function pass(chunk: Buffer, to: Socket, boundary: FrameBoundary): boolean {
	// What comes after the gateway has said goodbye is dropped.
	if (chunk.length === 0 || to.writableEnded) return true;
	boundary.push(chunk);
	return to.write(chunk);
}
