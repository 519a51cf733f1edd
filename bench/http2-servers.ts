/** The two HTTP/2 servers that are compared, each in a process of its own that tells its port and its CPU. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import http2 from 'node:http2';
import { createServer, type Server } from 'node:net';
import type { ConnectionLimits } from '../workers/http2/connection.ts';
import { readInPlace } from '../workers/http2/read-in-place.ts';
import { ServerConnection } from '../workers/http2/server-connection.ts';

export const SERVERS = ['tollgate', 'node:http2'];
export const GIGABYTE = 1 << 30;
/** What applications hand over at once, in both directions. */
export const CHUNK = Buffer.alloc(65_536, 'y');
const BODY = Buffer.alloc(158, 'x');
/** Of both engines, in both roles. */
export const LIMITS: ConnectionLimits = {
	maxConcurrentStreams: 512,
	streamWindow: 1 << 20,
	connectionWindow: 16 << 20,
	maxHeaderListBytes: 32_768,
	headerTableBytes: 4096,
};

/** Writes a gigabyte as fast as `write` takes it, again from `resume` on when it said false. */
export class Gigabyte {
	#left = GIGABYTE;
	readonly #write: (chunk: Buffer) => boolean;
	readonly #end: () => void;

	constructor(write: (chunk: Buffer) => boolean, end: () => void) {
		this.#write = write;
		this.#end = end;
	}

	resume(): void {
		while (this.#left > 0) {
			this.#left -= CHUNK.length;
			if (!this.#write(CHUNK)) return;
		}
		this.#end();
	}
}

/** `/large` sends a gigabyte, everything else 158 bytes; what a request brings is dropped first. */
function tollgateServer(): Server {
	return createServer({ allowHalfOpen: true }, (socket) => {
		new ServerConnection(
			readInPlace(socket),
			LIMITS,
			(stream, head) => {
				const large = new Gigabyte(
					(chunk) => stream.write(chunk),
					() => stream.end(),
				);
				const answer = () => {
					stream.sendHeaders([':status', '200', 'content-type', 'text/plain'], false);
					if (head.path === '/large') large.resume();
					else stream.finish(BODY);
				};
				return { onHeaders() {}, onData() {}, onEnd: answer, onWritable: () => large.resume(), onReset() {} };
			},
			() => {},
		);
	});
}

function nodeServer(): Server {
	const server = http2.createServer({ settings: { initialWindowSize: LIMITS.streamWindow } });
	server.on('session', (session) => session.setLocalWindowSize(LIMITS.connectionWindow));
	server.on('stream', (stream, headers) => {
		stream.on('data', () => {});
		stream.on('end', () => {
			stream.respond({ ':status': 200, 'content-type': 'text/plain' });
			if (headers[':path'] !== '/large') {
				stream.end(BODY);
				return;
			}
			const large = new Gigabyte(
				(chunk) => stream.write(chunk),
				() => stream.end(),
			);
			stream.on('drain', () => large.resume());
			large.resume();
		});
	});
	return server;
}

/** A server in its own process. */
export class ServerProcess {
	readonly port: number;
	readonly #process: ChildProcess;

	private constructor(child: ChildProcess, port: number) {
		this.#process = child;
		this.port = port;
	}

	static async start(name: string): Promise<ServerProcess> {
		const child = fork(import.meta.filename, [name]);
		const [port] = (await once(child, 'message')) as [number];
		return new ServerProcess(child, port);
	}

	/** Microseconds so far, all threads. */
	async cpu(): Promise<number> {
		this.#process.send('cpu');
		return ((await once(this.#process, 'message')) as [number])[0];
	}

	stop(): void {
		this.#process.kill();
	}
}

if (process.argv[1] === import.meta.filename) {
	process.on('message', () => {
		const { user, system } = process.cpuUsage();
		process.send!(user + system);
	});
	const server = process.argv[2] === 'tollgate' ? tollgateServer() : nodeServer();
	server.listen(0, '127.0.0.1', () => process.send!((server.address() as { port: number }).port));
}
