import type { Socket } from 'node:net';
import {
	type Upstream,
	type UpstreamCall,
	UpstreamError,
	type UpstreamHandler,
	type UpstreamRequest,
} from '../backends/upstream.ts';
import { ClientConnection, type ClientConnectionOwner } from './client-connection.ts';
import type { ConnectionLimits } from './connection.ts';
import { Deadlines } from './deadlines.ts';
import { Http2Call } from './http2-call.ts';

const MAX_STREAMS = 256;
const STREAM_WINDOW = 1 << 19;

const LIMITS: ConnectionLimits = {
	maxConcurrentStreams: MAX_STREAMS,
	streamWindow: STREAM_WINDOW,
	// Clients that stop reading must not hold up the others whose requests share the connection.
	connectionWindow: MAX_STREAMS * STREAM_WINDOW,
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
	readonly deadlines: Deadlines = new Deadlines();
	readonly #connect: Connector;
	readonly #connections: ClientConnection[] = [];
	#isConnecting = false;
	readonly #waiting: Http2Call[] = [];
	readonly #sweep: NodeJS.Timeout;
	/** Set when the pool is to close. */
	#closed: (() => void) | null = null;

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
		this.#openForWaiting();
	}

	forget(call: Http2Call): void {
		const at = this.#waiting.indexOf(call);
		if (at >= 0) this.#waiting.splice(at, 1);
	}

	/** Finishes what is in flight. */
	close(): Promise<void> {
		clearInterval(this.#sweep);
		return new Promise((resolve) => {
			this.#closed = resolve;
			this.#closeWhenIdle();
		});
	}

	#closeWhenIdle(): void {
		if (this.#closed === null || this.#waiting.length > 0) return;
		for (const connection of [...this.#connections]) connection.goAway();
		if (this.#connections.length === 0) this.#closed();
	}

	/** It has no connection, and nothing waits for one. */
	get isUnused(): boolean {
		return this.#connections.length === 0 && !this.#isConnecting && this.#waiting.length === 0;
	}

	onCapacity(): void {
		while (this.#waiting.length > 0) {
			const connection = this.#leastLoaded();
			if (connection === null) {
				this.#openForWaiting();
				return;
			}
			this.#waiting.shift()!.start(connection);
		}
		this.#closeWhenIdle();
	}

	onRetired(): void {
		this.#openForWaiting();
	}

	onClosed(connection: ClientConnection): void {
		this.#connections.splice(this.#connections.indexOf(connection), 1);
		this.#openForWaiting();
		this.#closeWhenIdle();
	}

	#leastLoaded(): ClientConnection | null {
		let best: ClientConnection | null = null;
		for (const connection of this.#connections) {
			if (!connection.hasCapacity) continue;
			if (best === null || connection.streams.size < best.streams.size) best = connection;
		}
		return best;
	}

	/** One at a time, until its SETTINGS tell what it takes: a burst must not open more than it needs. */
	#openForWaiting(): void {
		if (this.#waiting.length === 0 || this.#isConnecting) return;
		const usable = this.#usable();
		if (usable.length >= MAX_CONNECTIONS || usable.some(({ settings }) => !settings.received)) return;
		this.#isConnecting = true;
		this.#connect((error, socket) => {
			this.#isConnecting = false;
			if (socket === null) this.#refused(error);
			else this.#connected(socket);
		});
	}

	/** Those that do not only finish what they have. */
	#usable(): ClientConnection[] {
		return this.#connections.filter((connection) => !connection.retired);
	}

	#connected(socket: Socket): void {
		this.#connections.push(new ClientConnection(socket, LIMITS, this));
		this.onCapacity();
		this.#closeWhenIdle();
	}

	/** What waits fails, unless there are connections that it can go on waiting for. */
	#refused(error: Error | null): void {
		if (this.#usable().length > 0) return;
		const failure = new UpstreamError('BackendConnectionFailure', error?.message ?? 'no connection', 'safe');
		failure.cause = error;
		for (const call of this.#waiting.splice(0)) call.fail(failure);
		this.#closeWhenIdle();
	}

	#checkConnections(): void {
		const now = performance.now();
		for (const connection of [...this.#connections]) {
			const idle = connection.streams.size === 0 && now - connection.idleSince > IDLE_TIMEOUT;
			if (idle) connection.goAway();
			else if (!connection.ping(now)) connection.destroy();
		}
	}
}
