/** Frames of RFC 6455 section 5.2 as the client of a backend reads and writes them. */
import { isUtf8 } from 'node:buffer';
import { randomFillSync } from 'node:crypto';

export const OPCODE = { CONTINUATION: 0, TEXT: 1, BINARY: 2, CLOSE: 8, PING: 9, PONG: 10 } as const;

/** Close codes of section 7.4.1 that this side sends. */
export const CLOSE = {
	NORMAL: 1000,
	GOING_AWAY: 1001,
	PROTOCOL_ERROR: 1002,
	INVALID_DATA: 1007,
	/** Never on the wire: a Close frame without a code, and a connection that ended without one. */
	NO_STATUS: 1005,
	ABNORMAL: 1006,
	MESSAGE_TOO_BIG: 1009,
	TRY_AGAIN_LATER: 1013,
} as const;

/** The backend does not keep to the protocol; the connection ends with this close code. */
export class WebSocketError extends Error {
	readonly code: number;

	constructor(code: number, message: string) {
		super(message);
		this.code = code;
	}
}

/** A chunk of `payload` is only valid during the call. */
export type FrameSink = (opcode: number, isFinal: boolean, payload: Buffer) => void;

const LARGEST_CONTROL = 125;
const KNOWN = new Set<number>(Object.values(OPCODE));

/** Cuts what a backend sends into frames. */
export class FrameParser {
	readonly #sink: FrameSink;
	readonly #maxPayload: number;
	#parts: Buffer[] = [];
	#size = 0;
	/** Bytes until there is something to read. */
	#needed = 2;
	/** A message has begun and not ended. */
	#isFragmented = false;

	constructor(sink: FrameSink, maxPayload: number) {
		this.#sink = sink;
		this.#maxPayload = maxPayload;
	}

	/** Throws WebSocketError. */
	push(chunk: Buffer): void {
		this.#parts.push(chunk);
		this.#size += chunk.length;
		if (this.#size < this.#needed) return;
		let bytes = this.#parts.length === 1 ? chunk : Buffer.concat(this.#parts, this.#size);
		for (;;) {
			const size = this.#frame(bytes);
			if (size === 0) break;
			bytes = bytes.subarray(size);
		}
		this.#parts = [bytes];
		this.#size = bytes.length;
	}

	/** Emits the frame at the start of the bytes; returns its size, 0 while it is not whole. */
	#frame(bytes: Buffer): number {
		if (bytes.length < 2) return this.#wait(2);
		const opcode = bytes[0]! & 0x0f;
		const isFinal = (bytes[0]! & 0x80) !== 0;
		this.#check(bytes, opcode, isFinal);
		let length = bytes[1]! & 0x7f;
		let at = 2;
		if (length === 126) {
			if (bytes.length < 4) return this.#wait(4);
			length = bytes.readUInt16BE(2);
			at = 4;
		} else if (length === 127) {
			if (bytes.length < 10) return this.#wait(10);
			length = Number(bytes.readBigUInt64BE(2));
			at = 10;
		}
		if (length > this.#maxPayload) throw new WebSocketError(CLOSE.MESSAGE_TOO_BIG, `a frame of ${length} bytes`);
		if (bytes.length < at + length) return this.#wait(at + length);
		if (opcode < OPCODE.CLOSE) this.#isFragmented = !isFinal;
		this.#sink(opcode, isFinal, bytes.subarray(at, at + length));
		return at + length;
	}

	#wait(needed: number): 0 {
		this.#needed = needed;
		return 0;
	}

	#check(bytes: Buffer, opcode: number, isFinal: boolean): void {
		const fail = (what: string) => new WebSocketError(CLOSE.PROTOCOL_ERROR, what);
		if (bytes[0]! & 0x70) throw fail('a reserved bit without an extension');
		if (bytes[1]! & 0x80) throw fail('a masked frame of a server');
		if (!KNOWN.has(opcode)) throw fail(`the opcode ${opcode}`);
		if (opcode >= OPCODE.CLOSE) {
			if (!isFinal || (bytes[1]! & 0x7f) > LARGEST_CONTROL)
				throw fail('a control frame that is fragmented or too long');
		} else if ((opcode === OPCODE.CONTINUATION) !== this.#isFragmented) {
			throw fail('fragments out of order');
		}
	}
}

/** A frame of a client: whole messages, masked (section 5.3). */
export function clientFrame(opcode: number, payload: Uint8Array): Buffer {
	const { length } = payload;
	const extended = length < 126 ? 0 : length < 65_536 ? 2 : 8;
	const head = 2 + extended;
	const frame = Buffer.allocUnsafe(head + 4 + length);
	frame[0] = 0x80 | opcode;
	frame[1] = 0x80 | (extended === 0 ? length : extended === 2 ? 126 : 127);
	if (extended === 2) frame.writeUInt16BE(length, 2);
	else if (extended === 8) frame.writeBigUInt64BE(BigInt(length), 2);
	randomFillSync(frame, head, 4);
	const start = head + 4;
	for (let i = 0; i < length; i++) frame[start + i] = payload[i]! ^ frame[head + (i & 3)]!;
	return frame;
}

/**
 * Code and reason of a Close frame (section 5.5.1); NO_STATUS for an empty one.
 * Throws WebSocketError for a code that may not be sent (section 7.4) and for a reason that is not UTF-8.
 */
export function closeStatus(payload: Buffer): { code: number; reason: Buffer } {
	if (payload.length === 0) return { code: CLOSE.NO_STATUS, reason: payload };
	const code = payload.length < 2 ? 0 : payload.readUInt16BE(0);
	if (!isSendable(code)) throw new WebSocketError(CLOSE.PROTOCOL_ERROR, `the close code ${code}`);
	const reason = Buffer.from(payload.subarray(2));
	if (!isUtf8(reason)) throw new WebSocketError(CLOSE.INVALID_DATA, 'a close reason that is not UTF-8');
	return { code, reason };
}

function isSendable(code: number): boolean {
	if (code >= 3000) return code < 5000;
	return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014);
}

/** @param code NO_STATUS for none */
export function closePayload(code: number, reason: Uint8Array): Buffer {
	if (code === CLOSE.NO_STATUS) return Buffer.alloc(0);
	const payload = Buffer.alloc(2 + reason.length);
	payload.writeUInt16BE(code);
	payload.set(reason, 2);
	return payload;
}
