/** The listeners on our own HTTP/2 engine: cleartext with prior knowledge, and TLS with h2 and http/1.1 by ALPN. */
import { constants } from 'node:crypto';
import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TLSSocket, type Server as TlsServer } from 'node:tls';
import { PresentedCertificate } from '../certificates/presented-certificate.ts';
import type { ConnectionLimits } from '../http2/connection.ts';
import { readInPlace } from '../http2/read-in-place.ts';
import { ServerConnection } from '../http2/server-connection.ts';
import type { CertificateStore } from './certificates.ts';
import type { RequestHandler } from './downstream.ts';
import { type DownstreamOwner, Http2Downstream, type Peer } from './http2-downstream.ts';
import { socketAddress } from './remote-address.ts';
import { checkRequestLine, type HeadLimits } from './request-head.ts';
import { TlsHttp1Server } from './tls-http1-server.ts';
import { Uploads } from './uploads.ts';

/** Milliseconds. */
const HANDSHAKE_TIMEOUT = 10_000;
const PREFACE_TIMEOUT = 10_000;
const IDLE_TIMEOUT = 240_000;
const CLOSE_TIMEOUT = 5_000;
const SWEEP_INTERVAL = 5_000;

/** As APIM: no session resumption, no renegotiation; the server's order of cipher suites counts. */
const SECURE_OPTIONS =
	constants.SSL_OP_NO_TICKET | constants.SSL_OP_NO_RENEGOTIATION | constants.SSL_OP_CIPHER_SERVER_PREFERENCE;

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
	/** Milliseconds that a client may leave between two pieces of a body. */
	bodyIdle: number;
	/** Milliseconds that a client may take nothing of what waits for it. */
	stall: number;
}

/** One port of one worker. */
export class Http2Listener implements DownstreamOwner {
	readonly uploads: Uploads;
	readonly #options: Http2ListenerOptions;
	readonly #onRequest: RequestHandler;
	readonly #connections = new Set<ServerConnection>();
	readonly #sockets = new Set<Socket>();
	readonly #server: Server;
	readonly #http1: TlsHttp1Server;
	readonly #sweep: NodeJS.Timeout;
	#certificates: CertificateStore | null;
	#inFlight = 0;
	#isDraining = false;
	#onIdle: (() => void) | null = null;

	constructor(options: Http2ListenerOptions, onRequest: RequestHandler) {
		this.#options = options;
		this.uploads = new Uploads(options.bodyIdle);
		this.#certificates = options.certificates;
		this.#onRequest = onRequest;
		this.#http1 = new TlsHttp1Server(options.maxHeaderBytes, options.head, this, onRequest);
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
		const server = this.#server as TlsServer;
		server.setSecureContext({ ...certificates.defaultOptions, secureOptions: SECURE_OPTIONS });
		// What the server asks of clients is fixed otherwise.
		Object.assign(server, { requestCert: certificates.requestsClientCertificates });
	}

	get connections(): number {
		return this.#sockets.size;
	}

	get stall(): number {
		return this.#options.stall;
	}

	get isDraining(): boolean {
		return this.#isDraining;
	}

	requestStarted(): void {
		this.#inFlight++;
	}

	requestFinished(): void {
		this.#inFlight--;
		if (this.#inFlight === 0) this.#onIdle?.();
	}

	/** Accepts nothing more; connections end after the requests that they have (GOAWAY). Resolves when nothing is in flight. */
	drain(): Promise<void> {
		this.#isDraining = true;
		this.#server.close();
		this.#http1.drain();
		for (const connection of [...this.#connections]) connection.goAway();
		if (this.#inFlight === 0) return Promise.resolve();
		return new Promise((resolve) => {
			this.#onIdle = resolve;
		});
	}

	close(): void {
		clearInterval(this.#sweep);
		this.uploads.close();
		this.#server.close();
		this.#http1.close();
		for (const socket of this.#sockets) socket.destroy();
	}

	#cleartextServer(): Server {
		return createServer({ noDelay: true, allowHalfOpen: true }, (accepted) => {
			const socket = readInPlace(accepted);
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
			secureOptions: SECURE_OPTIONS,
		});
		server.on('secureConnection', (socket) => this.#onSecure(socket));
		server.on('connection', (socket: Socket) => this.#track(socket));
		server.on('tlsClientError', (_error, socket) => socket.destroy());
		return server;
	}

	#onSecure(socket: TLSSocket): void {
		const host = this.#certificates!.select((socket as TLSSocket & { servername?: string | false }).servername);
		const tlsVersion = socket.getProtocol();
		// HTTP/2 needs TLS 1.2 (RFC 9113 section 9.2).
		const isTooOld = socket.alpnProtocol === 'h2' && (tlsVersion === 'TLSv1' || tlsVersion === 'TLSv1.1');
		if (isTooOld || !this.#certificates!.allowsVersion(host, tlsVersion)) {
			socket.destroy();
			return;
		}
		const peer: Peer = {
			scheme: 'https',
			address: socketAddress(socket),
			tlsVersion,
			clientCertificate: host.negotiateClientCertificate ? presentedCertificate(socket) : null,
		};
		if (socket.alpnProtocol === 'h2') this.#startHttp2(socket, peer);
		else this.#http1.accept(socket, peer);
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
				const downstream = new Http2Downstream(stream, head, endStream, peer, this);
				stream.handler = downstream;
				const refusal = head.path === '*' ? 0 : checkRequestLine(head.method, head.path, this.#options.head);
				if (refusal === 0) this.#onRequest(downstream);
				else downstream.respond(refusal, '', [], null);
				return downstream;
			},
			(closed) => this.#connections.delete(closed),
		);
		this.#connections.add(connection);
		if (this.#isDraining) connection.goAway();
	}

	#checkConnections(): void {
		const now = performance.now();
		for (const connection of [...this.#connections]) {
			const { socket } = connection;
			const silent = now - connection.lastActivity;
			if (!connection.established && silent > PREFACE_TIMEOUT) socket.destroy();
			// The client was told that this is the end, and does not close its side.
			else if (socket.writableEnded && silent > CLOSE_TIMEOUT) socket.destroy();
			else if (connection.streams.size === 0 && silent > IDLE_TIMEOUT) connection.goAway();
			else connection.resetStalled(this.#options.stall, now);
		}
	}
}

/** null when the client presented none. Its key is proven by the handshake; whether it is trusted is for policies to say. */
function presentedCertificate(socket: TLSSocket): PresentedCertificate | null {
	// Node gives an empty object for none, and null once the socket is gone.
	const certificate = socket.getPeerCertificate(true);
	if (certificate?.raw === undefined) return null;
	const sent: Uint8Array[] = [];
	for (let each = certificate; each.issuerCertificate !== undefined && each.issuerCertificate !== each; ) {
		each = each.issuerCertificate;
		sent.push(each.raw);
	}
	return new PresentedCertificate(certificate.raw, sent);
}
