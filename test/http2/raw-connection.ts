/** One end of a connection that sends frames as a test wants them, and keeps those that come. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { FrameReader } from '../../workers/http2/frame-reader.ts';
import { Decoder } from '../../workers/http2/hpack/decoder.ts';
import { FLAG, FRAME, PREFACE } from '../../workers/http2/protocol.ts';
import { frame, settings } from './raw-client.ts';

export interface ReceivedFrame {
	type: number;
	flags: number;
	stream: number;
	payload: Buffer;
	/** Of HEADERS; flat. */
	headers: readonly string[];
}

const PATIENCE = 10_000;

export class RawConnection {
	readonly socket: Socket;
	readonly frames: ReceivedFrame[] = [];
	isClosed = false;
	/** Bytes of a client's preface that are still to come. */
	#preface: number;
	readonly #decoder = new Decoder(4096, 1 << 20);
	readonly #reader = new FrameReader({ onFrame: (...frame) => this.#onFrame(...frame) }, 1 << 20);
	readonly #waiting = new Set<() => void>();

	constructor(socket: Socket, preface = 0) {
		this.socket = socket;
		this.#preface = preface;
		socket.setNoDelay(true);
		socket.on('error', () => {});
		socket.on('data', (chunk: Buffer) => {
			const skipped = Math.min(this.#preface, chunk.length);
			this.#preface -= skipped;
			this.#reader.push(chunk.subarray(skipped));
		});
		socket.on('close', () => {
			this.isClosed = true;
			this.#changed();
		});
	}

	/** As a client that has sent its preface. */
	static async open(port: number, ...initial: [number, number][]): Promise<RawConnection> {
		const socket = connect(port, '127.0.0.1');
		await once(socket, 'connect');
		const connection = new RawConnection(socket);
		connection.send(PREFACE, settings(...initial));
		return connection;
	}

	send(...bytes: Uint8Array[]): void {
		this.socket.write(Buffer.concat(bytes));
	}

	#onFrame(type: number, flags: number, stream: number, payload: Buffer): void {
		const bytes = Buffer.from(payload);
		const headers = type === FRAME.HEADERS ? this.#decoder.decode(bytes).headers : [];
		this.frames.push({ type, flags, stream, payload: bytes, headers });
		this.#changed();
	}

	#changed(): void {
		for (const check of this.#waiting) check();
	}

	/** Resolves to the first frame of its kind, rejects when none comes. */
	async first(type: number, stream = 0): Promise<ReceivedFrame> {
		const find = () => this.frames.find((each) => each.type === type && each.stream === stream);
		await this.until(() => find() !== undefined);
		return find()!;
	}

	/** Resolves once the condition holds; frames and the end of the connection are when it may change. */
	until(condition: () => boolean): Promise<void> {
		return new Promise((resolve, reject) => {
			const timer = setTimeout(() => reject(new Error(`waited in vain; ${this.summary()}`)), PATIENCE);
			const check = () => {
				if (!condition()) return;
				clearTimeout(timer);
				this.#waiting.delete(check);
				resolve();
			};
			this.#waiting.add(check);
			check();
		});
	}

	/** Resolves once the peer has read all that was sent. */
	async isRead(): Promise<void> {
		const mark = Buffer.from(String(Math.random()).slice(2, 10).padEnd(8, '0'));
		this.send(frame(FRAME.PING, 0, 0, mark));
		await this.until(() => this.frames.some((each) => each.type === FRAME.PING && each.payload.equals(mark)));
	}

	of(type: number, stream: number): ReceivedFrame[] {
		return this.frames.filter((each) => each.type === type && each.stream === stream);
	}

	/** Bytes of DATA that a stream got. */
	received(stream: number): number {
		return this.of(FRAME.DATA, stream).reduce((sum, { payload }) => sum + payload.length, 0);
	}

	hasEnded(stream: number): boolean {
		return this.frames.some(
			({ type, flags, stream: id }) =>
				id === stream && (type === FRAME.DATA || type === FRAME.HEADERS) && (flags & FLAG.END_STREAM) !== 0,
		);
	}

	summary(): string {
		const names = Object.keys(FRAME);
		return this.frames.map(({ type, stream, flags }) => `${names[type]}(${stream}, ${flags})`).join(' ');
	}
}

export interface RawServer {
	port: number;
	/** In the order in which they came. */
	connections: RawConnection[];
	close(): void;
}

/** A server of HTTP/2 that sends what the test wants; SETTINGS are not sent by themselves. */
export async function startRawServer(onConnection: (connection: RawConnection) => void): Promise<RawServer> {
	const connections: RawConnection[] = [];
	const server = createServer((socket) => {
		const connection = new RawConnection(socket, PREFACE.length);
		connections.push(connection);
		onConnection(connection);
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const close = () => {
		server.close();
		for (const { socket } of connections) socket.destroy();
	};
	return { port: (server.address() as AddressInfo).port, connections, close };
}
