import type { HttpResponse } from 'uWebSockets.js';
import type { BodySource } from '../backends/upstream.ts';
import type { Downstream, WebSocketHandshake } from './downstream.ts';
import { EMPTY_BODY, Http1Body } from './http1-body.ts';
import type { Head } from './request-head.ts';

/** A larger whole answer goes out piece by piece, so that the end of sending is known. */
const LARGEST_SINGLE_WRITE = 65_536;
/**
 * A larger chunk does not fit into uWebSockets.js's cork buffer of 16 KiB with its size line; where the socket does not take the
 * size line, uWebSockets.js then loses the chunk.
 */
const LARGEST_CHUNK = 16_000;
/** What uWebSockets.js writes itself, or what concerns only the backend's connection. */
const WRITTEN_BY_LISTENER = new Set(['content-length', 'date', 'transfer-encoding', 'connection', 'keep-alive']);
const NOT_ASCII = /[^\0-\x7f]/;

/** What an exchange tells its listener. */
export interface ExchangeOwner {
	/** The next answer is the last one on its connection. */
	readonly closesConnections: boolean;
	/** The answer is handed over, or the connection is gone. */
	exchangeFinished(exchange: Http1Exchange): void;
}

/** One request of an HTTP/1.1 connection and its answer. */
export class Http1Exchange implements Downstream {
	readonly method: string;
	readonly scheme: 'http' | 'https';
	readonly authority: string;
	readonly target: string;
	readonly headers: string[];
	readonly remoteAddress: string;
	readonly httpVersion = '1.1';
	/** Set by the listener for a handshake. */
	webSocket: WebSocketHandshake | null = null;
	readonly tlsVersion = null;
	readonly clientCertificate = null;
	readonly bodyLength: number | null;
	readonly hasBody: boolean;
	/** null: the request has none. */
	readonly upload: Http1Body | null;
	onAbort: (() => void) | null = null;
	onDrain: (() => void) | null = null;

	readonly #response: HttpResponse;
	readonly #owner: ExchangeOwner;
	readonly #clientCloses: boolean;
	#head: { status: number; reason: string; headers: string[] } | null = null;
	#isHeadWritten = false;
	/** Length of a streamed answer when it is known. */
	#length: number | null = null;
	/** What the socket did not take of the last piece, with a known length. */
	#remainder: Uint8Array | null = null;
	#blocked = false;
	#endsWhenDrained = false;
	#finished = false;

	constructor(
		response: HttpResponse,
		owner: ExchangeOwner,
		line: { method: string; target: string; scheme: 'http' | 'https'; remoteAddress: string },
		head: Head,
	) {
		this.#response = response;
		this.#owner = owner;
		this.#clientCloses = head.closes;
		this.method = line.method;
		this.target = line.target;
		this.scheme = line.scheme;
		this.remoteAddress = line.remoteAddress;
		this.authority = head.host;
		this.headers = head.headers;
		this.hasBody = head.hasBody;
		this.bodyLength = head.hasBody ? head.contentLength : null;
		this.upload = head.hasBody ? new Http1Body(response, head.contentLength, () => this.#cutOff()) : null;
	}

	get body(): BodySource {
		return this.upload ?? EMPTY_BODY;
	}

	/** The connection ends with this answer. */
	get #closes(): boolean {
		return this.#clientCloses || this.#owner.closesConnections;
	}

	aborted(): void {
		if (this.#finished) return;
		this.#finish();
		this.upload?.abort();
		this.onAbort?.();
	}

	respond(status: number, reason: string, headers: string[], body: Uint8Array | string | null): void {
		if (this.#finished) return;
		const bytes = typeof body === 'string' ? Buffer.from(body) : body;
		if (bytes !== null && bytes.length > LARGEST_SINGLE_WRITE && !this.#isBodiless(status)) {
			this.begin(status, reason, headers, bytes.length);
			this.write(bytes);
			this.end([]);
			return;
		}
		this.#head = { status, reason, headers };
		this.#length = bytes?.length ?? 0;
		this.#response.cork(() => this.#endWith(bytes));
	}

	begin(status: number, reason: string, headers: string[], length: number | null): void {
		this.#head = { status, reason, headers };
		// The end of a chunked answer can close the connection, that of one with a length cannot.
		this.#length = this.#clientCloses && !this.#isBodiless(status) ? null : length;
		process.nextTick(flushHead, this);
	}

	write(chunk: Uint8Array): boolean {
		if (this.#finished || this.#isBodiless(this.#head!.status)) return true;
		if (chunk.length === 0) return !this.#blocked;
		if (this.#length === null) {
			for (let at = 0; at < chunk.length; at += LARGEST_CHUNK) this.#writeChunk(chunk.subarray(at, at + LARGEST_CHUNK));
			return !this.#blocked;
		}
		this.#response.cork(() => {
			this.#writeHead(this.#closes);
			this.#writePart(chunk, false);
		});
		return !this.#blocked;
	}

	end(_trailers: string[]): void {
		if (this.#finished) return;
		if (this.#blocked) this.#endsWhenDrained = true;
		else if (!this.#isHeadWritten || this.#length === null) this.#response.cork(() => this.#endWith(null));
		else this.destroy();
	}

	/** The connection speaks another protocol from here on; `answer` writes its 101. */
	switchProtocol(answer: (response: HttpResponse) => void): void {
		if (this.#finished) return;
		this.#finish();
		answer(this.#response);
	}

	destroy(): void {
		if (this.#finished) return;
		this.#finish();
		this.#response.close();
	}

	/** Lets the client see the head of an answer whose body is slow to come. */
	flushHead(): void {
		if (this.#finished || this.#isHeadWritten || this.#isBodiless(this.#head!.status)) return;
		if (this.#length === 0) return;
		this.#response.cork(() => {
			this.#writeHead(this.#closes);
			if (this.#length !== null) this.#response.tryEnd('', this.#length);
		});
	}

	#isBodiless(status: number): boolean {
		return this.method === 'HEAD' || status === 204 || status === 304;
	}

	/** @param saysClose the connection ends; with a whole answer uWebSockets.js says so itself */
	#writeHead(saysClose: boolean): void {
		if (this.#isHeadWritten) return;
		this.#isHeadWritten = true;
		const { status, reason, headers } = this.#head!;
		this.#response.writeStatus(`${status} ${reason}`);
		if (saysClose) this.#response.writeHeader('Connection', 'close');
		for (let i = 0; i < headers.length; i += 2) {
			const name = headers[i]!;
			if (WRITTEN_BY_LISTENER.has(name.toLowerCase())) continue;
			const value = headers[i + 1]!;
			this.#response.writeHeader(name, NOT_ASCII.test(value) ? Buffer.from(value, 'latin1') : value);
		}
	}

	/** With a chunked coding uWebSockets.js keeps what the socket does not take. */
	#writeChunk(chunk: Uint8Array): void {
		this.#response.cork(() => {
			this.#writeHead(this.#closes);
			if (!this.#response.write(chunk)) this.#awaitDrain();
		});
	}

	/** @param isOwn the chunk stays valid after the call */
	#writePart(chunk: Uint8Array, isOwn: boolean): void {
		const before = this.#response.getWriteOffset();
		const [isTaken, isDone] = this.#response.tryEnd(chunk, this.#length!);
		if (isDone) {
			this.#finish();
			return;
		}
		if (isTaken) return;
		const taken = this.#response.getWriteOffset() - before;
		this.#remainder = isOwn ? chunk.subarray(taken) : Buffer.from(chunk.subarray(taken));
		this.#awaitDrain();
	}

	#awaitDrain(): void {
		if (this.#blocked) return;
		this.#blocked = true;
		this.#response.onWritable(() => this.#drained());
	}

	/** The socket takes bytes again; `true` says so to uWebSockets.js when nothing was left over. */
	#drained(): boolean {
		if (this.#finished) return true;
		const remainder = this.#remainder;
		if (remainder !== null) {
			this.#remainder = null;
			this.#response.cork(() => this.#writePart(remainder, true));
			if (this.#finished) {
				this.#blocked = false;
				this.onDrain?.();
				return true;
			}
			if (this.#remainder !== null) return false;
		}
		this.#blocked = false;
		if (this.#endsWhenDrained) this.end([]);
		else this.onDrain?.();
		return true;
	}

	/** Ends the answer with a whole body, or a streamed one that is complete. */
	#endWith(body: Uint8Array | null): void {
		this.upload?.skip();
		const closes = this.#closes || this.upload?.hasLargeRest === true;
		const { status } = this.#head!;
		if (!this.#isHeadWritten && this.#isBodiless(status)) {
			// uWebSockets.js ends no connection here: the client is asked to.
			this.#writeHead(closes);
			const hasNoLength = this.#length === null || status === 204 || status === 304;
			if (hasNoLength) this.#response.endWithoutBody();
			else this.#response.endWithoutBody(this.#length!);
		} else {
			this.#writeHead(false);
			if (body === null) this.#response.end(undefined, closes);
			else this.#response.end(body, closes);
		}
		this.#finish();
	}

	#cutOff(): void {
		this.destroy();
		this.upload?.abort();
		this.onAbort?.();
	}

	#finish(): void {
		this.#finished = true;
		this.upload?.close();
		this.#owner.exchangeFinished(this);
	}
}

function flushHead(exchange: Http1Exchange): void {
	exchange.flushHead();
}
