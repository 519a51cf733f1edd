import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import {
	type BodySource,
	type Upstream,
	type UpstreamCall,
	UpstreamError,
	type UpstreamHandler,
	type UpstreamRequest,
} from '../backends/upstream.ts';
import { ClientConnection, type ClientConnectionOwner } from './client-connection.ts';
import type { ConnectionLimits } from './connection.ts';
import { ERROR } from './protocol.ts';
import type { Stream, StreamHandler } from './stream.ts';

const LIMITS: ConnectionLimits = {
	maxConcurrentStreams: 256,
	streamWindow: 1 << 20,
	connectionWindow: 16 << 20,
	maxHeaderListBytes: 65_536,
	headerTableBytes: 4096,
};
/** Milliseconds between signs of life, and without use until a connection is closed (runtime.md section 11). */
const PING_INTERVAL = 15_000;
const IDLE_TIMEOUT = 120_000;
const MAX_CONNECTIONS = 8;

/** Opens a socket that speaks HTTP/2: TCP, or TLS that negotiated h2. */
export type Connector = (established: (error: Error | null, socket: Socket | null) => void) => void;

/**
 * The HTTP/2 connections to one origin: few, with many streams each. Another one is opened when all are full. What a
 * server certainly did not process is sent once more.
 */
export class Http2Pool implements Upstream, ClientConnectionOwner {
	readonly #connect: Connector;
	readonly #connections: ClientConnection[] = [];
	#connecting = 0;
	readonly #waiting: Http2Call[] = [];
	readonly #sweep: NodeJS.Timeout;
	#closing: (() => void) | null = null;

	constructor(connect: Connector) {
		this.#connect = connect;
		this.#sweep = setInterval(() => this.#checkConnections(), PING_INTERVAL);
		this.#sweep.unref();
	}

	send(request: UpstreamRequest, handler: UpstreamHandler): UpstreamCall {
		const call = new Http2Call(this, request, handler);
		this.dispatch(call);
		return call;
	}

	/** Sends a call on a connection with room, or lets it wait for one. */
	dispatch(call: Http2Call): void {
		const connection = this.#leastLoaded();
		if (connection !== null) {
			call.start(connection);
			return;
		}
		this.#waiting.push(call);
		const open = this.#connections.length + this.#connecting;
		if (this.#connecting === 0 && open < MAX_CONNECTIONS) this.#open();
	}

	forget(call: Http2Call): void {
		const at = this.#waiting.indexOf(call);
		if (at >= 0) this.#waiting.splice(at, 1);
	}

	close(): Promise<void> {
		clearInterval(this.#sweep);
		return new Promise((resolve) => {
			this.#closing = resolve;
			for (const connection of [...this.#connections]) connection.goAway();
			if (this.#connections.length === 0) resolve();
		});
	}

	/** It has no connection, and nothing waits for one. */
	get isUnused(): boolean {
		return this.#connections.length === 0 && this.#connecting === 0 && this.#waiting.length === 0;
	}

	onCapacity(): void {
		while (this.#waiting.length > 0) {
			const connection = this.#leastLoaded();
			if (connection === null) return;
			this.#waiting.shift()!.start(connection);
		}
	}

	onRetired(): void {
		if (this.#waiting.length > 0 && this.#leastLoaded() === null && this.#connecting === 0) this.#open();
	}

	onClosed(connection: ClientConnection): void {
		const at = this.#connections.indexOf(connection);
		if (at >= 0) this.#connections.splice(at, 1);
		if (this.#connections.length === 0) this.#closing?.();
	}

	#leastLoaded(): ClientConnection | null {
		let best: ClientConnection | null = null;
		for (const connection of this.#connections) {
			if (!connection.hasCapacity) continue;
			if (best === null || connection.streams.size < best.streams.size) best = connection;
		}
		return best;
	}

	#open(): void {
		this.#connecting++;
		this.#connect((error, socket) => {
			this.#connecting--;
			if (socket === null) {
				const failure = new UpstreamError('BackendConnectionFailure', error?.message ?? 'no connection', 'safe');
				failure.cause = error;
				for (const call of this.#waiting.splice(0)) call.fail(failure);
				return;
			}
			this.#connections.push(new ClientConnection(socket, LIMITS, this));
			this.onCapacity();
			if (this.#waiting.length > 0 && this.#connections.length < MAX_CONNECTIONS) this.#open();
		});
	}

	#checkConnections(): void {
		const now = performance.now();
		for (const connection of [...this.#connections]) {
			const idle = connection.streams.size === 0 && now - connection.lastActivity > IDLE_TIMEOUT;
			if (idle) connection.goAway();
			else if (!connection.ping(now)) connection.socket.destroy();
		}
	}
}

/** One request on its way through the pool. */
class Http2Call implements UpstreamCall, StreamHandler {
	readonly #pool: Http2Pool;
	readonly #request: UpstreamRequest;
	readonly #handler: UpstreamHandler;
	#stream: Stream | null = null;
	#timer: NodeJS.Timeout | null = null;
	#answered = false;
	#retried = false;
	#done = false;
	#source: BodySource | null = null;

	constructor(pool: Http2Pool, request: UpstreamRequest, handler: UpstreamHandler) {
		this.#pool = pool;
		this.#request = request;
		this.#handler = handler;
		if (request.headersTimeout > 0) this.#timer = setTimeout(() => this.#timeOut(), request.headersTimeout);
	}

	start(connection: ClientConnection): void {
		const { body, method } = this.#request;
		const withoutBody = body === null || (body instanceof Uint8Array && body.length === 0);
		const head = requestHead(this.#request);
		this.#stream = connection.request(head, withoutBody, method === 'HEAD', this);
		if (withoutBody) return;
		if (body instanceof Uint8Array) this.#stream.finish(body);
		else this.#startBody(body!.stream, this.#stream);
	}

	#startBody(source: BodySource, stream: Stream): void {
		this.#source = source;
		source.start({
			write: (chunk) => stream.write(chunk),
			end: (trailers) => stream.end(trailers),
			abort: () => stream.reset(ERROR.CANCEL),
		});
	}

	onHeaders(status: number, headers: string[], endStream: boolean): void {
		this.#answered = true;
		this.#clearTimer();
		this.#handler.onHeaders(status, STATUS_CODES[status] ?? '', headers);
		// A server may answer before it has the whole request; what is left of it is not wanted (RFC 9113 section 8.1).
		if (endStream && this.#source !== null && this.#stream?.localClosed === false) this.#stopSending();
	}

	#stopSending(): void {
		this.#source?.pause();
	}

	onData(chunk: Buffer): void {
		this.#handler.onData(chunk);
	}

	onEnd(trailers: readonly string[]): void {
		if (this.#done) return;
		this.#done = true;
		const stream = this.#stream;
		this.#handler.onEnd([...trailers]);
		if (stream !== null && !stream.localClosed) stream.reset(ERROR.NO_ERROR);
	}

	onWritable(): void {
		this.#source?.resume();
	}

	onReset(code: number, processed: boolean): void {
		if (this.#done) return;
		if (!processed && !this.#retried && this.#source === null && !this.#answered) {
			this.#retried = true;
			this.#stream = null;
			this.#pool.dispatch(this);
			return;
		}
		this.fail(
			new UpstreamError('BackendConnectionFailure', `The stream was reset (${code}).`, processed ? 'unsafe' : 'safe'),
		);
	}

	fail(error: UpstreamError): void {
		if (this.#done) return;
		this.#done = true;
		this.#clearTimer();
		this.#handler.onError(error);
	}

	pause(): void {
		this.#stream?.pause();
	}

	resume(): void {
		this.#stream?.resume();
	}

	abort(): void {
		if (this.#done) return;
		this.#done = true;
		this.#cancel();
	}

	#timeOut(): void {
		this.#cancel();
		this.fail(new UpstreamError('Timeout', 'The backend did not answer in time.'));
	}

	#cancel(): void {
		this.#clearTimer();
		if (this.#stream === null) this.#pool.forget(this);
		else this.#stream.reset(ERROR.CANCEL);
	}

	#clearTimer(): void {
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#timer = null;
	}
}

/** The header list of a request: pseudo-headers first, names lower-case, host as :authority (RFC 9113 section 8.3.1). */
function requestHead(request: UpstreamRequest): string[] {
	let authority =
		request.port === defaultPort(request.scheme) ? request.hostname : `${request.hostname}:${request.port}`;
	const fields: string[] = [];
	for (let i = 0; i < request.headers.length; i += 2) {
		const name = request.headers[i]!.toLowerCase();
		const value = request.headers[i + 1]!;
		if (name === 'host') authority = value;
		else if (name === 'content-type' && value.startsWith('application/grpc'))
			fields.push(name, value, 'te', 'trailers');
		else fields.push(name, value);
	}
	const length =
		request.body === null || request.body instanceof Uint8Array ? request.body?.length : request.body.length;
	if (length !== undefined && length !== null) fields.push('content-length', String(length));
	return [
		':method',
		request.method,
		':scheme',
		request.scheme,
		':authority',
		authority,
		':path',
		request.path,
		...fields,
	];
}

function defaultPort(scheme: string): number {
	return scheme === 'https' ? 443 : 80;
}
