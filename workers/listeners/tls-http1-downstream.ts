import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TLSSocket } from 'node:tls';
import type { BodySource } from '../backends/upstream.ts';
import type { Downstream } from './downstream.ts';
import { socketAddress } from './remote-address.ts';
import { readHeaders } from './request-head.ts';

type BodySink = Parameters<BodySource['start']>[0];

/** A request of a client that chose http/1.1 on the port that also offers h2; uWebSockets.js has no ALPN to share it. */
export class TlsHttp1Downstream implements Downstream, BodySource {
	readonly method: string;
	readonly scheme = 'https';
	readonly authority: string;
	readonly target: string;
	readonly headers: string[];
	readonly remoteAddress: string;
	readonly httpVersion = '1.1';
	readonly tlsVersion: string | null;
	readonly clientCertificate: Uint8Array | null;
	readonly bodyLength: number | null;
	readonly hasBody: boolean;
	/** 0, or the status that the listener must refuse the request with. */
	readonly refusal: number;
	onAbort: (() => void) | null = null;
	onDrain: (() => void) | null = null;
	readonly #request: IncomingMessage;
	readonly #response: ServerResponse;

	constructor(request: IncomingMessage, response: ServerResponse) {
		const socket = request.socket as TLSSocket;
		const received = request.rawHeaders.map((text, i) => (i % 2 === 0 ? text.toLowerCase() : text));
		const head = readHeaders(received);
		this.#request = request;
		this.#response = response;
		this.method = request.method ?? '';
		this.target = request.url ?? '';
		this.authority = head.host;
		this.headers = head.headers;
		this.refusal = head.refusal;
		this.bodyLength = head.contentLength;
		this.hasBody = head.hasBody;
		this.remoteAddress = socketAddress(socket);
		this.tlsVersion = socket.getProtocol();
		this.clientCertificate = socket.getPeerCertificate()?.raw ?? null;
		response.on('close', () => {
			if (!response.writableFinished) this.onAbort?.();
		});
		response.on('drain', () => this.onDrain?.());
		response.sendDate = true;
	}

	get body(): BodySource {
		return this;
	}

	start(sink: BodySink): void {
		this.#request.on('data', (chunk: Buffer) => {
			if (!sink.write(chunk)) this.#request.pause();
		});
		this.#request.on('end', () => sink.end());
		this.#request.on('aborted', () => sink.abort());
	}

	pause(): void {
		this.#request.pause();
	}

	resume(): void {
		this.#request.resume();
	}

	respond(status: number, reason: string, headers: string[], body: Uint8Array | string | null): void {
		const length = body === null ? 0 : Buffer.byteLength(body);
		this.begin(status, reason, headers, length);
		if (length > 0 && this.method !== 'HEAD') this.#response.end(body);
		else this.#response.end();
	}

	begin(status: number, reason: string, headers: string[], length: number | null): void {
		const list = [...headers];
		if (length !== null && status !== 204 && status !== 304) list.push('content-length', String(length));
		this.#response.writeHead(status, reason, list);
	}

	write(chunk: Uint8Array): boolean {
		// Node keeps the chunk until it is sent, and a chunk is only valid during the call.
		return this.#response.write(Buffer.from(chunk));
	}

	end(): void {
		this.#response.end();
	}

	destroy(): void {
		this.#response.destroy();
	}
}
