/** What the pipeline asks of a backend pool, whatever the protocol: HTTP/1.1 over undici, or the HTTP/2 engine. */
import type { SecureVersion } from 'node:tls';

export interface UpstreamRequest {
	method: string;
	/** `http` or `https`. */
	scheme: string;
	/** Host and port to connect to; the `host` header is separate. */
	hostname: string;
	port: number;
	/** Raw path and query. */
	path: string;
	/** Flat name, value, name, value …; no hop-by-hop headers, no content-length or transfer-encoding. */
	headers: string[];
	/** Whole body, null for none, or `stream` with the length when it is known. */
	body: Uint8Array | null | { stream: BodySource; length: number | null };
	/** Milliseconds until the response's headers; 0 waits for ever. */
	headersTimeout: number;
	/** Milliseconds for which the body waits for 100 Continue; null when it is not announced with Expect. */
	continueTimeout: number | null;
	tls: UpstreamTls | null;
	proxy: { url: string; username: string | null; password: string | null } | null;
}

export interface UpstreamTls {
	validateChain: boolean;
	validateName: boolean;
	thumbprints: string[];
	x509Names: { name: string; issuerCertificateThumbprint: string | null }[];
	/** PKCS#12 or PEM of the client certificate. */
	clientCertificate: { data: Uint8Array; password: string | null } | null;
	/** PEM of those that are trusted beside the system's. */
	authorities: readonly string[];
	/** What is offered. */
	minVersion: SecureVersion;
	maxVersion: SecureVersion;
	/** OpenSSL's list of cipher suites. */
	ciphers: string;
	/** Where the chain is checked, whether revocation lists are asked about it. */
	validateRevocation: boolean;
}

/** A request body that arrives piece by piece. A chunk is only valid during the call. */
export interface BodySource {
	/** Starts the flow. `write` returns false when the receiver is full; it then calls `resume` later. */
	start(sink: { write(chunk: Uint8Array): boolean; end(trailers?: string[]): void; abort(): void }): void;
	pause(): void;
	resume(): void;
}

/** Callbacks of one call; exactly one of onEnd and onError is the last. */
export interface UpstreamHandler {
	onHeaders(status: number, reason: string, headers: string[]): void;
	/** A chunk is only valid during the call. */
	onData(chunk: Uint8Array): void;
	onEnd(trailers: string[]): void;
	onError(error: UpstreamError): void;
}

export interface UpstreamCall {
	pause(): void;
	resume(): void;
	/** Cancels; no callback comes after it. */
	abort(): void;
}

export interface Upstream {
	send(request: UpstreamRequest, handler: UpstreamHandler): UpstreamCall;
	/** Finishes what is in flight, closes what is idle. */
	close(): Promise<void>;
}

/** As Pingora does: where the failure was, and whether the same request may be sent again. */
export class UpstreamError extends Error {
	readonly reason: 'Timeout' | 'BackendConnectionFailure';
	/** `safe`: certainly not processed. */
	readonly retry: 'safe' | 'unsafe';

	constructor(reason: UpstreamError['reason'], message: string, retry: UpstreamError['retry'] = 'unsafe') {
		super(message);
		this.reason = reason;
		this.retry = retry;
	}
}
