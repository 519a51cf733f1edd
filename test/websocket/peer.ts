/** One end of a WebSocket that a test plays by hand, frame by frame. */
import { randomBytes } from 'node:crypto';
import { type IncomingMessage, type OutgoingHttpHeaders, request as sendRequest } from 'node:http';
import { request as sendSecureRequest } from 'node:https';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

export interface Frame {
	opcode: number;
	isFinal: boolean;
	payload: Buffer;
}

export class Peer {
	readonly socket: Duplex;
	/** A client masks what it sends. */
	readonly #masks: boolean;
	readonly frames: Frame[] = [];
	isClosed = false;
	#rest: Buffer;
	readonly #waiting: ((frame: Frame) => void)[] = [];

	constructor(socket: Duplex, head: Buffer, masks: boolean) {
		this.socket = socket;
		this.#masks = masks;
		this.#rest = head;
		socket.on('data', (chunk: Buffer) => {
			this.#rest = Buffer.concat([this.#rest, chunk]);
			this.#parse();
		});
		socket.on('end', () => socket.end());
		socket.on('error', () => {});
		socket.on('close', () => {
			this.isClosed = true;
		});
		this.#parse();
	}

	send(opcode: number, payload: string | Uint8Array, isFinal = true): void {
		const bytes = Buffer.from(payload as string);
		const mask = this.#masks ? randomBytes(4) : Buffer.alloc(0);
		const flag = this.#masks ? 0x80 : 0;
		let length: Buffer;
		if (bytes.length < 126) length = Buffer.of(flag | bytes.length);
		else if (bytes.length < 65_536) length = Buffer.of(flag | 126, bytes.length >> 8, bytes.length & 255);
		else {
			length = Buffer.alloc(9);
			length[0] = flag | 127;
			length.writeBigUInt64BE(BigInt(bytes.length), 1);
		}
		if (this.#masks) for (let i = 0; i < bytes.length; i++) bytes[i]! ^= mask[i & 3]!;
		this.socket.write(Buffer.concat([Buffer.of((isFinal ? 0x80 : 0) | opcode), length, mask, bytes]));
	}

	/** The next frame that nobody took yet. */
	next(): Promise<Frame> {
		const frame = this.frames.shift();
		if (frame !== undefined) return Promise.resolve(frame);
		return new Promise((resolve) => this.#waiting.push(resolve));
	}

	#parse(): void {
		for (;;) {
			const bytes = this.#rest;
			if (bytes.length < 2) return;
			const masked = (bytes[1]! & 0x80) !== 0;
			let length = bytes[1]! & 0x7f;
			let at = 2;
			if (length === 126) {
				if (bytes.length < 4) return;
				length = bytes.readUInt16BE(2);
				at = 4;
			} else if (length === 127) {
				if (bytes.length < 10) return;
				length = Number(bytes.readBigUInt64BE(2));
				at = 10;
			}
			const start = at + (masked ? 4 : 0);
			if (bytes.length < start + length) return;
			const payload = Buffer.from(bytes.subarray(start, start + length));
			if (masked) for (let i = 0; i < length; i++) payload[i]! ^= bytes[at + (i & 3)]!;
			this.#rest = bytes.subarray(start + length);
			const frame = { opcode: bytes[0]! & 0x0f, isFinal: (bytes[0]! & 0x80) !== 0, payload };
			const waiting = this.#waiting.shift();
			if (waiting === undefined) this.frames.push(frame);
			else waiting(frame);
		}
	}
}

/** Asks for a WebSocket; resolves to the answer, and the client's end when it is 101. */
export function openPeer(
	url: string,
	headers: OutgoingHttpHeaders = {},
): Promise<{ answer: IncomingMessage; peer: Peer | null; body: string }> {
	const send = url.startsWith('https') ? sendSecureRequest : sendRequest;
	const request = send(url, {
		rejectUnauthorized: false,
		headers: {
			connection: 'keep-alive, Upgrade',
			upgrade: 'websocket',
			'sec-websocket-version': '13',
			'sec-websocket-key': randomBytes(16).toString('base64'),
			...headers,
		},
	} as object);
	return new Promise((resolve, reject) => {
		request.on('error', reject);
		request.on('upgrade', (answer, socket: Socket, head) =>
			resolve({ answer, peer: new Peer(socket, head, true), body: '' }),
		);
		request.on('response', (answer) => {
			let body = '';
			answer.on('data', (chunk) => {
				body += chunk;
			});
			answer.on('end', () => resolve({ answer, peer: null, body }));
		});
		request.end();
	});
}
