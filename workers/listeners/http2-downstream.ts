import type { BodySource } from '../backends/upstream.ts';
import type { PresentedCertificate } from '../certificates/presented-certificate.ts';
import type { RequestHead } from '../http2/message.ts';
import { ERROR } from '../http2/protocol.ts';
import type { Stream, StreamHandler } from '../http2/stream.ts';
import { isGrpc } from '../pipeline/grpc.ts';
import type { Downstream } from './downstream.ts';
import { HOP_BY_HOP } from './request-head.ts';
import type { Upload, Uploads } from './uploads.ts';

type BodySink = Parameters<BodySource['start']>[0];

/** What a listener knows of the connection that a request came on. */
export interface Peer {
	scheme: 'http' | 'https';
	address: string;
	tlsVersion: string | null;
	clientCertificate: PresentedCertificate | null;
}

/** What a downstream tells its listener. */
export interface DownstreamOwner {
	readonly uploads: Uploads;
	requestStarted(): void;
	/** The answer is handed over, or the client is gone. */
	requestFinished(): void;
}

/** A request on a stream of the HTTP/2 listener. */
export class Http2Downstream implements Downstream, StreamHandler, BodySource, Upload {
	readonly method: string;
	readonly scheme: 'http' | 'https';
	readonly authority: string;
	readonly target: string;
	readonly headers: string[];
	readonly remoteAddress: string;
	readonly httpVersion = '2';
	readonly webSocket = null;
	readonly tlsVersion: string | null;
	readonly clientCertificate: PresentedCertificate | null;
	readonly bodyLength: number | null;
	readonly hasBody: boolean;
	onAbort: (() => void) | null = null;
	onDrain: (() => void) | null = null;
	lastReceived = performance.now();
	readonly #stream: Stream;
	readonly #owner: DownstreamOwner;
	#received: boolean;
	#paused = true;
	/** The client sends its body once it has seen 100 (RFC 9110 section 10.1.1). */
	#expectsContinue = false;
	#sink: BodySink | null = null;
	/** Of a streamed answer, until it is sent with the first piece of the body or the end. */
	#head: string[] | null = null;
	#ended = false;

	constructor(stream: Stream, head: RequestHead, endStream: boolean, peer: Peer, owner: DownstreamOwner) {
		this.#stream = stream;
		this.#owner = owner;
		this.method = head.method;
		this.scheme = peer.scheme;
		this.authority = head.authority;
		this.target = head.path;
		this.headers = requestHeaders(head);
		this.remoteAddress = peer.address;
		this.tlsVersion = peer.tlsVersion;
		this.clientCertificate = peer.clientCertificate;
		this.hasBody = !endStream;
		this.bodyLength = head.contentLength >= 0 ? head.contentLength : null;
		this.#received = endStream;
		if (!endStream) {
			this.#expectsContinue = expectsContinue(head.headers);
			// Nothing is read on before somebody wants the body.
			stream.pause();
			// The messages of a gRPC stream may be hours apart.
			if (!isGrpc(this.headers)) owner.uploads.add(this);
		}
		owner.requestStarted();
	}

	get awaitsBody(): boolean {
		return !this.#received && !this.#paused;
	}

	get body(): BodySource {
		return this;
	}

	start(sink: BodySink): void {
		this.#sink = sink;
		if (this.#expectsContinue) this.#stream.sendHeaders([':status', '100'], false);
		this.resume();
	}

	pause(): void {
		this.#paused = true;
		this.#stream.pause();
	}

	resume(): void {
		if (this.#paused) this.lastReceived = performance.now();
		this.#paused = false;
		this.#stream.resume();
	}

	respond(status: number, _reason: string, headers: string[], body: Uint8Array | string | null): void {
		if (this.#ended) return;
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
		if (this.#ended) return;
		const list = responseHead(status, headers);
		if (length !== null && !hasNoLength(status)) list.push('content-length', String(length));
		if (this.method === 'HEAD' || hasNoLength(status)) {
			this.#stream.sendHeaders(list, true);
			this.#finished();
			return;
		}
		// An answer that ends at once is one frame: gRPC tells a trailers-only response by it.
		this.#head = list;
		process.nextTick(flushHead, this);
	}

	write(chunk: Uint8Array): boolean {
		if (this.#ended) return true;
		this.flushHead();
		return this.#stream.write(chunk);
	}

	end(trailers: string[]): void {
		if (this.#ended) return;
		if (this.#head !== null && trailers.length === 0) {
			this.#stream.sendHeaders(this.#head, true);
			this.#head = null;
		} else {
			this.flushHead();
			this.#stream.end(lowerCaseNames(trailers));
		}
		this.#finished();
	}

	/** Lets the client see the head of an answer whose body is slow to come. */
	flushHead(): void {
		if (this.#head === null) return;
		this.#stream.sendHeaders(this.#head, false);
		this.#head = null;
	}

	destroy(): void {
		if (this.#ended) return;
		this.#head = null;
		this.#bodyOver();
		this.#stream.reset(ERROR.INTERNAL_ERROR);
		this.#over();
	}

	cutOff(): void {
		this.#stream.reset(ERROR.CANCEL);
		this.onReset();
	}

	onHeaders(): void {}

	onData(chunk: Buffer): void {
		this.lastReceived = performance.now();
		if (this.#sink !== null && !this.#sink.write(chunk)) this.pause();
	}

	onEnd(trailers: readonly string[]): void {
		this.#bodyOver();
		this.#sink?.end([...trailers]);
	}

	onWritable(): void {
		this.onDrain?.();
	}

	onReset(): void {
		this.#bodyOver();
		this.#head = null;
		this.#sink?.abort();
		if (this.#ended) return;
		this.#over();
		this.onAbort?.();
	}

	/** The answer is complete: what the client still sends of its request is not wanted (RFC 9113 section 8.1). */
	#finished(): void {
		this.#bodyOver();
		this.#stream.discardIncoming();
		this.#over();
	}

	#bodyOver(): void {
		if (this.#received) return;
		this.#received = true;
		this.#owner.uploads.delete(this);
	}

	#over(): void {
		this.#ended = true;
		this.#owner.requestFinished();
	}
}

function flushHead(downstream: Http2Downstream): void {
	downstream.flushHead();
}

function expectsContinue(headers: readonly string[]): boolean {
	const at = headers.findIndex((text, i) => i % 2 === 0 && text === 'expect');
	return at >= 0 && headers[at + 1]!.toLowerCase() === '100-continue';
}

/** As an HTTP/1.1 request has them: :authority is Host, and the listener keeps the framing to itself. */
function requestHeaders({ authority, headers, contentLength }: RequestHead): string[] {
	const list = ['host', authority];
	for (let i = 0; i < headers.length; i += 2) {
		const name = headers[i]!;
		if (name === 'te' || (contentLength >= 0 && name === 'content-length')) continue;
		list.push(name, headers[i + 1]!);
	}
	return list;
}

/** 204 and 304 carry no content-length of their own (RFC 9110 section 8.6). */
function hasNoLength(status: number): boolean {
	return status === 204 || status === 304;
}

/** The listener writes content-length itself; the others have no place in HTTP/2 (RFC 9113 section 8.2.2). */
function responseHead(status: number, headers: readonly string[]): string[] {
	const list = [':status', String(status)];
	for (let i = 0; i < headers.length; i += 2) {
		const name = headers[i]!.toLowerCase();
		if (name !== 'content-length' && !HOP_BY_HOP.has(name)) list.push(name, headers[i + 1]!);
	}
	return list;
}

function lowerCaseNames(headers: readonly string[]): string[] {
	return headers.map((text, i) => (i % 2 === 0 ? text.toLowerCase() : text));
}
