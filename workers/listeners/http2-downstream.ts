import type { BodySource } from '../backends/upstream.ts';
import type { RequestHead } from '../http2/message.ts';
import { ERROR } from '../http2/protocol.ts';
import type { Stream, StreamHandler } from '../http2/stream.ts';
import type { Downstream } from './downstream.ts';

type BodySink = Parameters<BodySource['start']>[0];

/** What a listener knows of the connection that a request came on. */
export interface Peer {
	scheme: 'http' | 'https';
	address: string;
	tlsVersion: string | null;
	clientCertificate: Uint8Array | null;
}

/** A request on a stream of the HTTP/2 listener. */
export class Http2Downstream implements Downstream, StreamHandler, BodySource {
	readonly method: string;
	readonly scheme: 'http' | 'https';
	readonly authority: string;
	readonly target: string;
	readonly headers: string[];
	readonly remoteAddress: string;
	readonly httpVersion = '2';
	readonly tlsVersion: string | null;
	readonly clientCertificate: Uint8Array | null;
	readonly bodyLength: number | null;
	readonly hasBody: boolean;
	onAbort: (() => void) | null = null;
	onDrain: (() => void) | null = null;
	readonly #stream: Stream;
	#sink: BodySink | null = null;
	#ended = false;

	constructor(stream: Stream, head: RequestHead, endStream: boolean, peer: Peer) {
		this.#stream = stream;
		this.method = head.method;
		this.scheme = peer.scheme;
		this.authority = head.authority;
		this.target = head.path;
		this.headers = head.headers;
		this.remoteAddress = peer.address;
		this.tlsVersion = peer.tlsVersion;
		this.clientCertificate = peer.clientCertificate;
		this.hasBody = !endStream;
		this.bodyLength = head.contentLength >= 0 ? head.contentLength : null;
		// Nothing is read on before somebody wants the body.
		if (!endStream) stream.pause();
	}

	get body(): BodySource {
		return this;
	}

	start(sink: BodySink): void {
		this.#sink = sink;
		this.#stream.resume();
	}

	pause(): void {
		this.#stream.pause();
	}

	resume(): void {
		this.#stream.resume();
	}

	respond(status: number, _reason: string, headers: string[], body: Uint8Array | string | null): void {
		const bytes = typeof body === 'string' ? Buffer.from(body) : body;
		const length = bytes === null ? 0 : bytes.length;
		const list = responseHead(status, headers);
		if (!hasNoLength(status)) list.push('content-length', String(length));
		const empty = length === 0 || this.method === 'HEAD';
		this.#stream.sendHeaders(list, empty);
		if (!empty) this.#stream.finish(bytes!);
		this.#finished();
	}

	begin(status: number, _reason: string, headers: string[], length: number | null): void {
		const list = responseHead(status, headers);
		if (length !== null && !hasNoLength(status)) list.push('content-length', String(length));
		const bodiless = this.method === 'HEAD' || hasNoLength(status);
		this.#stream.sendHeaders(list, bodiless);
		if (bodiless) this.#finished();
	}

	write(chunk: Uint8Array): boolean {
		return this.#stream.write(chunk);
	}

	end(trailers: string[]): void {
		this.#stream.end(trailers);
		this.#finished();
	}

	destroy(): void {
		this.#stream.reset(ERROR.INTERNAL_ERROR);
	}

	onHeaders(): void {}

	onData(chunk: Buffer): void {
		if (this.#sink !== null && !this.#sink.write(chunk)) this.#stream.pause();
	}

	onEnd(trailers: readonly string[]): void {
		this.#sink?.end([...trailers]);
	}

	onWritable(): void {
		this.onDrain?.();
	}

	onReset(): void {
		this.#sink?.abort();
		if (!this.#ended) this.onAbort?.();
	}

	/** The answer is complete: what the client still sends of its request is not wanted (RFC 9113 section 8.1). */
	#finished(): void {
		this.#ended = true;
		if (this.#sink === null) this.#stream.discardIncoming();
	}
}

/** 204 and 304 carry no content-length of their own (RFC 9110 section 8.6). */
function hasNoLength(status: number): boolean {
	return status === 204 || status === 304;
}

function responseHead(status: number, headers: readonly string[]): string[] {
	const list = [':status', String(status)];
	for (let i = 0; i < headers.length; i += 2) list.push(headers[i]!.toLowerCase(), headers[i + 1]!);
	return list;
}
