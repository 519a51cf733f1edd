/** The listeners on our own HTTP/2 engine: cleartext with prior knowledge, and TLS with h2 and http/1.1 by ALPN. */
import { constants } from 'node:crypto';
import {
	createServer as createHttp1Server,
	type Server as Http1Server,
	type IncomingMessage,
	type ServerResponse,
} from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TLSSocket, type Server as TlsServer } from 'node:tls';
import type { ConnectionLimits } from '../http2/connection.ts';
import { ServerConnection } from '../http2/server-connection.ts';
import type { CertificateStore } from './certificates.ts';
import type { RequestHandler } from './downstream.ts';
import { Http2Downstream, type Peer } from './http2-downstream.ts';
import { socketAddress } from './remote-address.ts';
import { checkRequestLine, type HeadLimits } from './request-head.ts';
import { TlsHttp1Downstream } from './tls-http1-downstream.ts';

/** Milliseconds. */
const HANDSHAKE_TIMEOUT = 10_000;
const PREFACE_TIMEOUT = 10_000;
const IDLE_TIMEOUT = 240_000;
const STALL_TIMEOUT = 60_000;
const SWEEP_INTERVAL = 5_000;

export interface Http2ListenerOptions {
	host: string;
	port: number;
	/** Share the port with the other workers. */
	reusePort: boolean;
	/** null: cleartext with prior knowledge. */
	certificates: CertificateStore | null;
	limits: ConnectionLimits;
	maxHeaderBytes: number;
	head: HeadLimits;
	maxConnections: number;
}

export class Http2Listener {
	readonly #options: Http2ListenerOptions;
	readonly #onRequest: RequestHandler;
	readonly #connections = new Set<ServerConnection>();
	readonly #sockets = new Set<Socket>();
	readonly #server: Server;
	readonly #http1: Http1Server;
	readonly #sweep: NodeJS.Timeout;
	#certificates: CertificateStore | null;
	#draining = false;

	constructor(options: Http2ListenerOptions, onRequest: RequestHandler) {
		this.#options = options;
		this.#onRequest = onRequest;
		this.#certificates = options.certificates;
		this.#http1 = createHttp1Server(
			{ maxHeaderSize: options.maxHeaderBytes, requireHostHeader: true, keepAliveTimeout: IDLE_TIMEOUT },
			(request, response) => this.#onHttp1Request(request, response),
		);
		this.#http1.on('checkContinue', (request, response) => {
			response.writeContinue();
			this.#onHttp1Request(request, response);
		});
		this.#server = options.certificates === null ? this.#cleartextServer() : this.#tlsServer();
		this.#server.maxConnections = options.maxConnections;
		this.#sweep = setInterval(() => this.#checkConnections(), SWEEP_INTERVAL);
		this.#sweep.unref();
	}

	/** Resolves to the port, rejects with the system's error. */
	listen(): Promise<number> {
		const { host, port, reusePort } = this.#options;
		return new Promise((resolve, reject) => {
			this.#server.once('error', reject);
			this.#server.listen({ host, port, reusePort }, () => {
				this.#server.off('error', reject);
				resolve((this.#server.address() as { port: number }).port);
			});
		});
	}

	/** New handshakes use the new certificates; connections are not dropped. */
	setCertificates(certificates: CertificateStore): void {
		this.#certificates = certificates;
		(this.#server as TlsServer).setSecureContext(certificates.defaultOptions);
	}

	get connections(): number {
		return this.#sockets.size;
	}

	/** Accepts nothing more; connections end after the requests that they have (GOAWAY). */
	drain(): void {
		this.#draining = true;
		this.#server.close();
		this.#http1.closeIdleConnections();
		for (const connection of [...this.#connections]) connection.goAway();
	}

	close(): void {
		clearInterval(this.#sweep);
		this.#server.close();
		for (const socket of this.#sockets) socket.destroy();
	}

	#cleartextServer(): Server {
		return createServer({ noDelay: true, allowHalfOpen: true }, (socket) => {
			this.#track(socket);
			this.#startHttp2(socket, {
				scheme: 'http',
				address: socketAddress(socket),
				tlsVersion: null,
				clientCertificate: null,
			});
		});
	}

	#tlsServer(): Server {
		const certificates = this.#certificates!;
		const server = createTlsServer({
			...certificates.defaultOptions,
			SNICallback: (name, answer) => answer(null, this.#certificates!.select(name).context),
			ALPNCallback: ({ servername, protocols }) => {
				const offered = this.#certificates!.select(servername).http2 ? ['h2', 'http/1.1'] : ['http/1.1'];
				return offered.find((protocol) => protocols.includes(protocol));
			},
			requestCert: certificates.requestsClientCertificates,
			rejectUnauthorized: false,
			handshakeTimeout: HANDSHAKE_TIMEOUT,
			allowHalfOpen: true,
			// runtime.md section 13: no session resumption, no renegotiation.
			secureOptions: constants.SSL_OP_NO_TICKET | constants.SSL_OP_NO_RENEGOTIATION,
		});
		server.on('secureConnection', (socket) => this.#onSecure(socket));
		server.on('connection', (socket: Socket) => this.#track(socket));
		server.on('tlsClientError', (_error, socket) => socket.destroy());
		return server;
	}

	#onSecure(socket: TLSSocket): void {
		if (socket.alpnProtocol !== 'h2') {
			this.#http1.emit('connection', socket);
			return;
		}
		const certificate = socket.getPeerCertificate();
		this.#startHttp2(socket, {
			scheme: 'https',
			address: socketAddress(socket),
			tlsVersion: socket.getProtocol(),
			clientCertificate: certificate?.raw ?? null,
		});
	}

	#onHttp1Request(request: IncomingMessage, response: ServerResponse): void {
		const downstream = new TlsHttp1Downstream(request, response);
		const { pathSegment, url } = this.#options.head;
		const refusal = downstream.refusal || checkRequestLine(downstream.method, downstream.target, { pathSegment, url });
		if (refusal === 0) {
			this.#onRequest(downstream);
			return;
		}
		response.writeHead(refusal, { connection: 'close' }).end();
	}

	#track(socket: Socket): void {
		this.#sockets.add(socket);
		socket.once('close', () => this.#sockets.delete(socket));
	}

	#startHttp2(socket: Socket, peer: Peer): void {
		const connection = new ServerConnection(
			socket,
			this.#options.limits,
			(stream, head, endStream) => {
				const downstream = new Http2Downstream(stream, head, endStream, peer);
				stream.handler = downstream;
				const refusal = head.path === '*' ? 0 : checkRequestLine(head.method, head.path, this.#options.head);
				if (refusal === 0) this.#onRequest(downstream);
				else downstream.respond(refusal, '', [], null);
				return downstream;
			},
			(closed) => this.#connections.delete(closed),
		);
		this.#connections.add(connection);
		if (this.#draining) connection.goAway();
	}

	#checkConnections(): void {
		const now = performance.now();
		for (const connection of [...this.#connections]) {
			const silent = now - connection.lastActivity;
			if (!connection.established && silent > PREFACE_TIMEOUT) connection.socket.destroy();
			else if (connection.streams.size === 0 && silent > IDLE_TIMEOUT) connection.goAway();
			else connection.resetStalled(STALL_TIMEOUT, now);
		}
	}
}
