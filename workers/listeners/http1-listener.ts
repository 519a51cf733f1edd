import uWS, {
	type HttpRequest,
	type HttpResponse,
	type TemplatedApp,
	type us_listen_socket,
	type us_socket_context_t,
} from 'uWebSockets.js';
import type { RequestHandler } from './downstream.ts';
import { type ExchangeOwner, Http1Exchange } from './http1-exchange.ts';
import { Http1WebSockets } from './http1-websockets.ts';
import { addressText } from './remote-address.ts';
import { checkRequestLine, type HeadLimits, readHeaders } from './request-head.ts';
import { type AppCertificate, secureApp } from './secure-app.ts';
import { Uploads } from './uploads.ts';

export interface Http1Limits extends HeadLimits {
	connections: number;
	/** Milliseconds that a client may leave between two pieces of a body. */
	bodyIdle: number;
}

const NOT_ASCII = /[^\0-\x7f]/;

// Answers of this thread go without the header that names uWebSockets.js: they are the backend's, or the policy's.
uWS._cfg('999999990007');

/** An HTTP/1.1 port of one worker, in the clear or over TLS: an app that an acceptor hands connections to, or that listens by itself. */
export class Http1Listener implements ExchangeOwner {
	/** The last one gets new connections. */
	readonly #apps: TemplatedApp[] = [];
	readonly #scheme: 'http' | 'https';
	readonly #handler: RequestHandler;
	readonly #limits: Http1Limits;
	readonly #sockets: us_listen_socket[] = [];
	readonly #uploads: Uploads;
	readonly #webSockets = new Http1WebSockets();
	#connections = 0;
	#inFlight = 0;
	#isDraining = false;
	#isClosed = false;
	#onIdle: (() => void) | null = null;

	/** @param certificate null: in the clear. Throws CertificateError. */
	constructor(handler: RequestHandler, limits: Http1Limits, certificate: AppCertificate | null = null) {
		this.#handler = handler;
		this.#limits = limits;
		this.#scheme = certificate === null ? 'http' : 'https';
		this.#uploads = new Uploads(limits.bodyIdle);
		this.#serve(certificate === null ? uWS.App() : secureApp(certificate));
	}

	/**
	 * Presents this certificate to the connections that `descriptor` gets from now on; others go on with what they have.
	 * Throws CertificateError and changes nothing.
	 */
	present(certificate: AppCertificate): void {
		this.#serve(secureApp(certificate));
	}

	get connections(): number {
		return this.#connections + this.#webSockets.open;
	}

	get inFlight(): number {
		return this.#inFlight;
	}

	get closesConnections(): boolean {
		return this.#isDraining;
	}

	/** What Acceptor.handTo() takes: the address of the app in this process. */
	get descriptor(): number {
		return this.#apps.at(-1)!.getDescriptor();
	}

	/** Listens by itself, sharing the port (SO_REUSEPORT). Returns the port. Throws when it cannot. */
	listen(host: string, port: number): number {
		return listen(this.#apps.at(-1)!, host, port, this.#sockets);
	}

	/** Stops listening; answers from now on end their connections. Resolves when nothing is in flight. */
	drain(): Promise<void> {
		this.#isDraining = true;
		this.#webSockets.closeAll();
		for (const socket of this.#sockets.splice(0)) uWS.us_listen_socket_close(socket);
		if (this.#inFlight === 0) return Promise.resolve();
		return new Promise((resolve) => {
			this.#onIdle = resolve;
		});
	}

	/** Closes every connection. A thread must do so before it ends: uWebSockets.js would abort the process. */
	close(): void {
		if (this.#isClosed) return;
		this.#isClosed = true;
		this.#uploads.close();
		for (const socket of this.#sockets.splice(0)) uWS.us_listen_socket_close(socket);
		for (const app of this.#apps) app.close();
	}

	exchangeFinished(exchange: Http1Exchange): void {
		if (exchange.upload !== null) this.#uploads.delete(exchange.upload);
		this.#inFlight--;
		if (this.#inFlight === 0) this.#onIdle?.();
	}

	#serve(app: TemplatedApp): void {
		app.filter((response, change) => this.#connectionsChanged(response, Number(change)));
		app.ws(
			'/*',
			this.#webSockets.behavior((response, request, context) => this.#receive(response, request, context)),
		);
		app.any('/*', (response, request) => this.#receive(response, request, null));
		this.#apps.push(app);
	}

	#connectionsChanged(response: HttpResponse, change: number): void {
		this.#connections += change;
		if (change > 0 && this.connections > this.#limits.connections) response.close();
	}

	/** @param upgrade null: the request is no handshake of a WebSocket */
	#receive(response: HttpResponse, request: HttpRequest, upgrade: us_socket_context_t | null): void {
		const method = request.getCaseSensitiveMethod();
		const query = request.getQuery();
		const target = query === undefined || query === null ? request.getUrl() : `${request.getUrl()}?${query}`;
		const headers = collectHeaders(request);
		const head = readHeaders(headers ?? []);
		const refusal = checkRequestLine(method, target, this.#limits) || (headers === null ? 400 : head.refusal);
		if (refusal !== 0) {
			refuse(response, refusal);
			return;
		}
		const remoteAddress = addressText(response.getRemoteAddress());
		const exchange = new Http1Exchange(response, this, { method, target, scheme: this.#scheme, remoteAddress }, head);
		if (upgrade !== null) {
			const key = request.getHeader('sec-websocket-key');
			// An upgraded connection is no longer one of the filter's.
			exchange.webSocket = this.#webSockets.handshake(exchange, key, upgrade, () => this.#connections--);
		}
		this.#inFlight++;
		response.onAborted(() => exchange.aborted());
		const { upload } = exchange;
		if (upload !== null) {
			this.#uploads.add(upload);
			response.onData((chunk, isLast) => {
				upload.receive(chunk, isLast);
				if (isLast) this.#uploads.delete(upload);
			});
		}
		this.#handler(exchange);
	}
}

/** Flat names and Latin-1 values; null when a value holds bytes that uWebSockets.js does not give. */
function collectHeaders(request: HttpRequest): string[] | null {
	const headers: string[] = [];
	let hasLostBytes = false;
	request.forEach((name, value) => {
		if (NOT_ASCII.test(value)) {
			// forEach decodes UTF-8, getHeader Latin-1, but only of the first header of a name.
			if (!headers.includes(name)) value = request.getHeader(name);
			else if (value.includes('\ufffd')) hasLostBytes = true;
			else value = Buffer.from(value, 'utf8').toString('latin1');
		}
		headers.push(name, value);
	});
	return hasLostBytes ? null : headers;
}

/**
 * Refuses a request and its connection. The answer waits until uWebSockets.js has gone through what it has read: bytes that follow
 * the head are then no further request, because one that comes while an answer is due ends the connection.
 */
function refuse(response: HttpResponse, status: number): void {
	let isGone = false;
	response.onAborted(() => {
		isGone = true;
	});
	setImmediate(() => {
		if (isGone) return;
		response.cork(() => {
			response.writeStatus(`${status} ${REFUSALS[status]}`);
			response.end(undefined, true);
		});
	});
}

const REFUSALS: Record<number, string> = {
	400: 'Bad Request',
	414: 'URI Too Long',
	417: 'Expectation Failed',
};

/** Binds a port for an app. Returns the port, which is a free one for 0. */
export function listen(app: TemplatedApp, host: string, port: number, sockets: us_listen_socket[]): number {
	let bound: us_listen_socket | false = false;
	app.listen(host, port, (socket) => {
		bound = socket;
	});
	if (bound === false) throw new Error(`cannot listen on ${host}:${port}`);
	sockets.push(bound);
	return uWS.us_socket_local_port(bound);
}
