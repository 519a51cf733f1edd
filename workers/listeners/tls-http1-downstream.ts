import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BodySource } from '../backends/upstream.ts';
import type { PresentedCertificate } from '../certificates/presented-certificate.ts';
import type { Downstream, WebSocketHandshake } from './downstream.ts';
import type { DownstreamOwner, Peer } from './http2-downstream.ts';
import { HOP_BY_HOP, readHeaders } from './request-head.ts';
import type { Upload } from './uploads.ts';

type BodySink = Parameters<BodySource['start']>[0];

export interface TlsHttp1Owner extends DownstreamOwner {
	/** The next answer is the last one on its connection. */
	readonly isDraining: boolean;
	/** Milliseconds that a client may take nothing of what waits for it. */
	readonly stall: number;
}

/** A request of a client that chose http/1.1 on the port that also offers h2; uWebSockets.js has no ALPN to share it. */
export class TlsHttp1Downstream implements Downstream, BodySource, Upload {
	readonly method: string;
	readonly scheme = 'https';
	readonly authority: string;
	readonly target: string;
	readonly headers: string[];
	readonly remoteAddress: string;
	readonly httpVersion = '1.1';
	/** Set by the server for a handshake. */
	webSocket: WebSocketHandshake | null = null;
	readonly tlsVersion: string | null;
	readonly clientCertificate: PresentedCertificate | null;
	readonly bodyLength: number | null;
	readonly hasBody: boolean;
	/** 0, or the status that the listener must refuse the request with. */
	readonly refusal: number;
	onAbort: (() => void) | null = null;
	onDrain: (() => void) | null = null;
	lastReceived = performance.now();
	readonly #request: IncomingMessage;
	readonly #response: ServerResponse;
	readonly #owner: TlsHttp1Owner;
	#ended = false;

	constructor(request: IncomingMessage, response: ServerResponse, peer: Peer, owner: TlsHttp1Owner) {
		const received = request.rawHeaders.map((text, i) => (i % 2 === 0 ? text.toLowerCase() : text));
		const head = readHeaders(received);
		this.#request = request;
		this.#response = response;
		this.#owner = owner;
		this.method = request.method ?? '';
		this.target = request.url ?? '';
		this.authority = head.host;
		this.headers = head.headers;
		this.refusal = head.refusal;
		this.bodyLength = head.contentLength;
		this.hasBody = head.hasBody;
		this.remoteAddress = peer.address;
		this.tlsVersion = peer.tlsVersion;
		this.clientCertificate = peer.clientCertificate;
		owner.requestStarted();
		if (this.hasBody) owner.uploads.add(this);
		response.on('close', () => {
			owner.uploads.delete(this);
			if (this.#ended) return;
			this.#over();
			this.onAbort?.();
		});
		response.on('drain', () => {
			request.socket.setTimeout(0);
			this.onDrain?.();
		});
		response.sendDate = true;
	}

	get body(): BodySource {
		return this;
	}

	/** Node reads the body only while somebody takes it. */
	get awaitsBody(): boolean {
		return this.#request.readableFlowing === true && !this.#request.readableEnded;
	}

	start(sink: BodySink): void {
		this.lastReceived = performance.now();
		this.#request.on('data', (chunk: Buffer) => {
			this.lastReceived = performance.now();
			if (!sink.write(chunk)) this.#request.pause();
		});
		this.#request.on('end', () => sink.end());
		this.#request.on('aborted', () => sink.abort());
	}

	pause(): void {
		this.#request.pause();
	}

	resume(): void {
		if (this.#request.isPaused()) this.lastReceived = performance.now();
		this.#request.resume();
	}

	cutOff(): void {
		this.#request.socket.destroy();
	}

	respond(status: number, reason: string, headers: string[], body: Uint8Array | string | null): void {
		if (this.#ended) return;
		const length = body === null ? 0 : Buffer.byteLength(body);
		this.begin(status, reason, headers, length);
		this.#end(length > 0 && this.method !== 'HEAD' ? body : null);
	}

	/** Refuses the request and its connection. */
	refuse(status: number): void {
		this.#response.writeHead(status, { connection: 'close' }).end();
		this.#over();
	}

	begin(status: number, reason: string, headers: string[], length: number | null): void {
		if (this.#ended) return;
		const list: string[] = [];
		for (let i = 0; i < headers.length; i += 2) {
			const name = headers[i]!.toLowerCase();
			if (name !== 'content-length' && name !== 'date' && !HOP_BY_HOP.has(name))
				list.push(headers[i]!, headers[i + 1]!);
		}
		if (length !== null && status !== 204 && status !== 304) list.push('content-length', String(length));
		if (this.#owner.isDraining) list.push('connection', 'close');
		this.#response.writeHead(status, reason, list);
		// Lets the client see the head of an answer whose body is slow to come.
		if (length !== 0) process.nextTick(flushHeaders, this.#response);
	}

	write(chunk: Uint8Array): boolean {
		if (this.#ended) return true;
		// Node keeps the chunk until it is sent, and a chunk is only valid during the call.
		const isTaken = this.#response.write(Buffer.from(chunk));
		if (!isTaken) this.#watchClient();
		return isTaken;
	}

	/** @param trailers are left out: a client of HTTP/1.1 gets them only in a chunked answer that announced them */
	end(_trailers: string[]): void {
		if (!this.#ended) this.#end(null);
	}

	/** The connection speaks another protocol from here on. */
	switchProtocol(): void {
		if (this.#ended) return;
		this.#over();
		this.#response.detachSocket(this.#response.socket!);
	}

	destroy(): void {
		if (this.#ended) return;
		this.#over();
		this.#response.destroy();
	}

	#end(body: Uint8Array | string | null): void {
		if (body === null) this.#response.end();
		else this.#response.end(body);
		if (this.#response.writableLength > 0) this.#watchClient();
		this.#over();
	}

	/** Node ends a connection whose client takes nothing for so long. */
	#watchClient(): void {
		this.#request.socket.setTimeout(this.#owner.stall);
	}

	#over(): void {
		this.#ended = true;
		this.#owner.requestFinished();
	}
}

function flushHeaders(response: ServerResponse): void {
	if (!response.writableEnded) response.flushHeaders();
}
