import { type buildConnector, Pool } from 'undici';
import { Deadlines } from '../http2/deadlines.ts';
import { backendConnector } from './connector.ts';
import { BODY_TIMEOUT, Http1Call, MAX_RESPONSE_HEADER_BYTES } from './http1-call.ts';
import { Http1Connection } from './http1-connection.ts';
import { Http1ExpectingCall } from './http1-expecting-call.ts';
import {
	type Upstream,
	type UpstreamCall,
	UpstreamError,
	type UpstreamHandler,
	type UpstreamRequest,
} from './upstream.ts';

/** Milliseconds without use until a connection is closed, when the backend does not say. */
const KEEP_ALIVE = 60_000;
/** Sweeps without a call until a pool is closed. */
const IDLE_SWEEPS = 2;

/** The HTTP/1.1 connections to one origin. */
export class Http1Pool implements Upstream {
	readonly dispatcher: Pool;
	readonly connect: buildConnector.connector;
	readonly deadlines: Deadlines = new Deadlines();
	#calls = 0;
	#idleSweeps = 0;

	/** @param request any of those that share the pool */
	constructor({ scheme, hostname, port, tls, proxy }: UpstreamRequest, connections: number) {
		this.connect = backendConnector(tls, proxy);
		this.dispatcher = new Pool(`${scheme}://${bracketed(hostname)}:${port}`, {
			factory: (origin, options) => Http1Connection.open(origin, options, this.connect),
			connections,
			// Else the first connection is awaited, to see which protocol it got.
			allowH2: false,
			pipelining: 1,
			keepAliveTimeout: KEEP_ALIVE,
			headersTimeout: 0,
			bodyTimeout: BODY_TIMEOUT,
			maxHeaderSize: MAX_RESPONSE_HEADER_BYTES,
		});
	}

	send(request: UpstreamRequest, handler: UpstreamHandler): UpstreamCall {
		const { body, continueTimeout } = request;
		if (continueTimeout !== null && body !== null && body.length !== 0) return this.#sendExpecting(request, handler);
		this.#calls++;
		const call = new Http1Call(this, request, handler);
		call.dispatch();
		return call;
	}

	#sendExpecting(request: UpstreamRequest, handler: UpstreamHandler): UpstreamCall {
		try {
			return new Http1ExpectingCall(this, request, handler);
		} catch (error) {
			handler.onError(new UpstreamError('BackendConnectionFailure', (error as Error).message, 'safe'));
			return NO_CALL;
		}
	}

	/** A call is over; once for each. */
	released(): void {
		this.#calls--;
		this.#idleSweeps = 0;
	}

	/** Asked once a sweep. */
	isInUse(): boolean {
		return this.#calls > 0 || this.#idleSweeps++ < IDLE_SWEEPS;
	}

	close(): Promise<void> {
		return this.dispatcher.close();
	}
}

const NO_CALL: UpstreamCall = { pause: () => {}, resume: () => {}, abort: () => {} };

function bracketed(hostname: string): string {
	return hostname.includes(':') && !hostname.startsWith('[') ? `[${hostname}]` : hostname;
}
