import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { TLSSocket } from 'node:tls';
import type { RequestHandler } from './downstream.ts';
import type { Peer } from './http2-downstream.ts';
import { checkRequestLine, type HeadLimits } from './request-head.ts';
import { TlsHttp1Downstream, type TlsHttp1Owner } from './tls-http1-downstream.ts';

/** Milliseconds. */
const IDLE_TIMEOUT = 240_000;
const HEAD_TIMEOUT = 10_000;
const TIMEOUT_CHECKS = 2_000;

/** Serves the connections of a TLS listener whose clients chose http/1.1; uWebSockets.js has no ALPN to share a port by. */
export class TlsHttp1Server {
	readonly #server: Server;
	readonly #head: HeadLimits;
	readonly #onRequest: RequestHandler;
	readonly #owner: TlsHttp1Owner;
	readonly #peers = new WeakMap<object, Peer>();

	constructor(maxHeaderBytes: number, head: HeadLimits, owner: TlsHttp1Owner, onRequest: RequestHandler) {
		this.#head = head;
		this.#owner = owner;
		this.#onRequest = onRequest;
		this.#server = createServer(
			{
				maxHeaderSize: maxHeaderBytes,
				requireHostHeader: true,
				keepAliveTimeout: IDLE_TIMEOUT,
				headersTimeout: HEAD_TIMEOUT,
				requestTimeout: 0,
				connectionsCheckingInterval: TIMEOUT_CHECKS,
			},
			(request, response) => this.#receive(request, response),
		);
		this.#server.on('checkContinue', (request, response) => {
			response.writeContinue();
			this.#receive(request, response);
		});
		// It listens nowhere itself, and starts to watch over its connections when told that it does.
		this.#server.emit('listening');
	}

	accept(socket: TLSSocket, peer: Peer): void {
		this.#peers.set(socket, peer);
		this.#server.emit('connection', socket);
	}

	/** Idle connections end at once, the others with their answer. */
	drain(): void {
		this.#server.closeIdleConnections();
	}

	close(): void {
		this.#server.close();
	}

	#receive(request: IncomingMessage, response: ServerResponse): void {
		const downstream = new TlsHttp1Downstream(request, response, this.#peers.get(request.socket)!, this.#owner);
		const refusal = downstream.refusal || checkRequestLine(downstream.method, downstream.target, this.#head);
		if (refusal === 0) this.#onRequest(downstream);
		else downstream.refuse(refusal);
	}
}
