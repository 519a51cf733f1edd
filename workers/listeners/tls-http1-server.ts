import { createServer, type IncomingMessage, type Server, type ServerOptions, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { Tunnel } from '../websocket/tunnel.ts';
import type { RequestHandler } from './downstream.ts';
import type { Peer } from './http2-downstream.ts';
import { checkRequestLine, type HeadLimits } from './request-head.ts';
import { TlsHttp1Downstream, type TlsHttp1Owner } from './tls-http1-downstream.ts';

/** Milliseconds. */
const IDLE_TIMEOUT = 240_000;
const HEAD_TIMEOUT = 10_000;
const TIMEOUT_CHECKS = 2_000;
/** Sixteen bytes in base64. */
const KEY = /^[A-Za-z0-9+/]{22}==$/;

/** Node's declarations do not know the callback yet. */
interface UpgradingOptions extends ServerOptions {
	shouldUpgradeCallback: (request: IncomingMessage) => boolean;
}

/** Serves the connections of a TLS listener whose clients chose http/1.1; uWebSockets.js has no ALPN to share a port by. */
export class TlsHttp1Server {
	readonly #server: Server;
	readonly #head: HeadLimits;
	readonly #onRequest: RequestHandler;
	readonly #owner: TlsHttp1Owner;
	readonly #peers = new WeakMap<object, Peer>();
	readonly #tunnels = new Set<Tunnel>();

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
				shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === 'websocket',
			} satisfies UpgradingOptions as ServerOptions,
			(request, response) => this.#receive(request, response),
		);
		this.#server.on('checkContinue', (request, response) => {
			response.writeContinue();
			this.#receive(request, response);
		});
		this.#server.on('upgrade', (request, socket, head) => this.#receiveHandshake(request, socket as Socket, head));
		// It listens nowhere itself, and starts to watch over its connections when told that it does.
		this.#server.emit('listening');
	}

	accept(socket: TLSSocket, peer: Peer): void {
		this.#peers.set(socket, peer);
		this.#server.emit('connection', socket);
	}

	/** Idle connections and WebSockets end at once, the others with their answer. */
	drain(): void {
		for (const tunnel of this.#tunnels) tunnel.goAway();
		this.#server.closeIdleConnections();
	}

	close(): void {
		this.#server.close();
	}

	#receive(request: IncomingMessage, response: ServerResponse): void {
		this.#handle(new TlsHttp1Downstream(request, response, this.#peers.get(request.socket)!, this.#owner));
	}

	/** A wish for a WebSocket; any other answer than 101 is the last one on its connection. */
	#receiveHandshake(request: IncomingMessage, socket: Socket, head: Buffer): void {
		const response = new ServerResponse(request);
		response.shouldKeepAlive = false;
		response.assignSocket(socket);
		response.on('finish', () => socket.end());
		const downstream = new TlsHttp1Downstream(request, response, this.#peers.get(socket)!, this.#owner);
		const key = request.headers['sec-websocket-key'] ?? '';
		const isWellFormed = request.method === 'GET' && KEY.test(key) && request.headers['sec-websocket-version'] === '13';
		if (isWellFormed) {
			downstream.webSocket = {
				extensions: request.headers['sec-websocket-extensions'] ?? null,
				accept: (backend, headers) => {
					downstream.switchProtocol();
					const tunnel = new Tunnel(socket, backend.socket, () => this.#tunnels.delete(tunnel));
					this.#tunnels.add(tunnel);
					tunnel.open(head, key, headers, backend);
				},
			};
		}
		this.#handle(downstream);
	}

	#handle(downstream: TlsHttp1Downstream): void {
		const refusal = downstream.refusal || checkRequestLine(downstream.method, downstream.target, this.#head);
		if (refusal === 0) this.#onRequest(downstream);
		else downstream.refuse(refusal);
	}
}
