import type { BodySource } from '../backends/upstream.ts';
import type { PresentedCertificate } from '../certificates/presented-certificate.ts';
import type { BackendWebSocket } from '../websocket/backend-handshake.ts';

/**
 * One request of a client and the way to answer it; the HTTP/1.1 (uWebSockets.js) and HTTP/2 listeners implement it, and
 * the pipeline does not know which one it holds.
 */
export interface Downstream {
	readonly method: string;
	readonly scheme: 'http' | 'https';
	/** Host header or :authority, as sent. */
	readonly authority: string;
	/** Raw path and query as sent. */
	readonly target: string;
	/** Flat, names lower-case, values Latin-1; framing and hop-by-hop headers are already dropped. */
	readonly headers: string[];
	readonly remoteAddress: string;
	readonly httpVersion: '1.1' | '2';
	/** `HTTP/1.1`, … and `TLSv1.3` or null for the logs. */
	readonly tlsVersion: string | null;
	/** null: none was presented, or the host asks for none. */
	readonly clientCertificate: PresentedCertificate | null;
	/** null: the request has no body. */
	readonly bodyLength: number | null;
	readonly hasBody: boolean;
	readonly body: BodySource;
	/** null: the request asks for no WebSocket. */
	readonly webSocket: WebSocketHandshake | null;

	/** Sends a whole answer. */
	respond(status: number, reason: string, headers: string[], body: Uint8Array | string | null): void;
	/** Starts a streamed answer; `length` when it is known. */
	begin(status: number, reason: string, headers: string[], length: number | null): void;
	/** Returns false when the client is slow; `onDrain` of the handler follows. */
	write(chunk: Uint8Array): boolean;
	end(trailers: string[]): void;
	/** Breaks the connection (HTTP/2: the stream) in the middle of an answer. */
	destroy(): void;
	/** Set by the pipeline; the client went away before the answer was complete. */
	onAbort: (() => void) | null;
	onDrain: (() => void) | null;
}

/** A client's wish for a WebSocket (RFC 6455 section 4). */
export interface WebSocketHandshake {
	/** Extensions that the backend may be offered: null where the listener does not pass frames as they are. */
	readonly extensions: string | null;
	/** Answers 101 with these headers and joins the client with the backend; the request is over then. */
	accept(backend: BackendWebSocket, headers: string[]): void;
}

/** What a listener calls for every request. */
export type RequestHandler = (downstream: Downstream) => void;
