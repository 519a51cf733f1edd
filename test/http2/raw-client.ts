/** A client that sends frames byte by byte as a test wants them, and collects what comes back. */
import { connect, type Socket } from 'node:net';
import { FrameReader } from '../../workers/http2/frame-reader.ts';
import { Decoder } from '../../workers/http2/hpack/decoder.ts';
import { Encoder } from '../../workers/http2/hpack/encoder.ts';
import { FLAG, FRAME, PREFACE } from '../../workers/http2/protocol.ts';

/** What a server did in the end, in the terms of RFC 9113 section 5.4. */
export interface Verdict {
	/** Code of GOAWAY, null without one. */
	goAway: number | null;
	/** Code of RST_STREAM by stream. */
	resets: Map<number, number>;
	/** `:status` by stream. */
	statuses: Map<number, string>;
	closed: boolean;
}

export function frame(type: number, flags: number, stream: number, payload: Uint8Array = Buffer.alloc(0)): Buffer {
	const bytes = Buffer.alloc(9 + payload.length);
	bytes.writeUIntBE(payload.length, 0, 3);
	bytes[3] = type;
	bytes[4] = flags;
	bytes.writeUInt32BE(stream, 5);
	bytes.set(payload, 9);
	return bytes;
}

export const uint32 = (value: number): Buffer => {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32BE(value >>> 0);
	return bytes;
};

export const settings = (...pairs: [number, number][]): Buffer => {
	const payload = Buffer.alloc(pairs.length * 6);
	pairs.forEach(([identifier, value], i) => {
		payload.writeUInt16BE(identifier, i * 6);
		payload.writeUInt32BE(value, i * 6 + 2);
	});
	return frame(FRAME.SETTINGS, 0, 0, payload);
};

/** A header block without use of the dynamic table, so that blocks can be sent in any order. */
export const block = (...headers: string[]): Buffer => {
	const encoder = new Encoder(0);
	return Buffer.from(encoder.encode(headers));
};

export const GET = [':method', 'GET', ':scheme', 'http', ':path', '/echo', ':authority', 'a.test'];
export const POST = [':method', 'POST', ':scheme', 'http', ':path', '/echo', ':authority', 'a.test'];

export const headers = (stream: number, list: string[], flags: number = FLAG.END_HEADERS | FLAG.END_STREAM): Buffer =>
	frame(FRAME.HEADERS, flags, stream, block(...list));

/** HEADERS flags of a whole block: the message ends with it, or goes on. */
export const END: number = FLAG.END_HEADERS | FLAG.END_STREAM;
export const OPEN: number = FLAG.END_HEADERS;

export const zeros = (length: number): Buffer => Buffer.alloc(length);

export const data = (stream: number, payload: Uint8Array | string, flags = 0): Buffer =>
	frame(FRAME.DATA, flags, stream, Buffer.from(payload as string));

export const windowUpdate = (stream: number, increment: number): Buffer =>
	frame(FRAME.WINDOW_UPDATE, 0, stream, uint32(increment));

/** `x: aaa…` as it is put into the table, with a value of so many bytes. */
export function largeEntry(bytes: number): Buffer {
	const rest = bytes - 127;
	const head = Buffer.of(0x40, 0x01, 0x78, 0x7f, (rest & 0x7f) | 0x80, rest >> 7);
	return Buffer.concat([head, Buffer.alloc(bytes, 'a')]);
}

/** Sent last; its answer shows that the server has read all before it. */
const LAST_PING = Buffer.from('the last');

export interface ExchangeOptions {
	preface?: boolean;
	/** Milliseconds without a byte of the server, once it has read all, after which it has said all. */
	settle?: number;
	/** Milliseconds between two parts. */
	gap?: number;
	/** All but the first part wait until the answer to it has ended. */
	afterAnswer?: boolean;
}

/** Sends the preface, SETTINGS and `bytes`; resolves when the server closes, or has said all. */
export async function exchange(
	port: number,
	bytes: Buffer[],
	{ preface = true, settle = 150, gap = 0, afterAnswer = false }: ExchangeOptions = {},
): Promise<Verdict> {
	const verdict: Verdict = { goAway: null, resets: new Map(), statuses: new Map(), closed: false };
	const decoder = new Decoder(4096, 1 << 20);
	let isRead = !preface;
	const reader = new FrameReader(
		{
			onFrame(type, flags, stream, payload) {
				const isEnd = (type === FRAME.HEADERS || type === FRAME.DATA) && (flags & FLAG.END_STREAM) !== 0;
				if (isEnd && afterAnswer) sendRest();
				if (type === FRAME.GOAWAY) verdict.goAway = payload.readUInt32BE(4);
				else if (type === FRAME.RST_STREAM) verdict.resets.set(stream, payload.readUInt32BE(0));
				else if (type === FRAME.PING) isRead ||= LAST_PING.equals(payload);
				else if (type === FRAME.HEADERS) {
					const list = decoder.decode(Buffer.from(payload)).headers;
					if (list[0] === ':status') verdict.statuses.set(stream, list[1]!);
				}
			},
		},
		1 << 20,
	);
	const socket: Socket = connect(port, '127.0.0.1');
	const [first, ...rest] = preface ? [...bytes, frame(FRAME.PING, 0, 0, LAST_PING)] : bytes;
	const sendRest = () => {
		rest.splice(0).forEach((part, i) => {
			if (gap === 0) socket.write(part);
			else setTimeout(() => socket.write(part), (i + 1) * gap);
		});
	};
	return await new Promise((resolve, reject) => {
		let timer = setTimeout(finish, 5000);
		function finish() {
			clearTimeout(timer);
			socket.destroy();
			resolve(verdict);
		}
		socket.on('connect', () => {
			if (preface) socket.write(Buffer.concat([PREFACE, settings()]));
			socket.write(first!);
			if (!afterAnswer) sendRest();
		});
		socket.on('data', (chunk: Buffer) => {
			reader.push(chunk);
			if (!isRead) return;
			clearTimeout(timer);
			timer = setTimeout(finish, settle);
		});
		socket.on('close', () => {
			verdict.closed = true;
			finish();
		});
		socket.on('error', (error: NodeJS.ErrnoException) => {
			if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error);
		});
	});
}
