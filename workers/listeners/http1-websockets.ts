import type { HttpRequest, HttpResponse, us_socket_context_t, WebSocketBehavior } from 'uWebSockets.js';
import type { BackendWebSocket } from '../websocket/backend-handshake.ts';
import { CLOSE } from '../websocket/frames.ts';
import { LARGEST_MESSAGE, type RelayData, WebSocketRelay } from '../websocket/relay.ts';
import type { WebSocketHandshake } from './downstream.ts';
import type { Http1Exchange } from './http1-exchange.ts';

/** Seconds without a sign of life, to which uWebSockets.js' own pings ask the client. */
const IDLE_TIMEOUT = 240;
/** Bytes for a slow client that may wait: the backend is stopped long before. */
const MOST_WAITING = 64 << 20;

/** The WebSockets of an HTTP/1.1 listener. */
export class Http1WebSockets {
	readonly #relays = new Set<WebSocketRelay>();

	get open(): number {
		return this.#relays.size;
	}

	/** @param receive takes the request of a handshake */
	behavior(
		receive: (response: HttpResponse, request: HttpRequest, context: us_socket_context_t) => void,
	): WebSocketBehavior<RelayData> {
		return {
			maxPayloadLength: LARGEST_MESSAGE,
			maxBackpressure: MOST_WAITING,
			idleTimeout: IDLE_TIMEOUT,
			upgrade: receive,
			open: (socket) => socket.getUserData().relay.open(socket),
			message: (socket, message, isBinary) => socket.getUserData().relay.message(message, isBinary),
			pong: (socket, message) => socket.getUserData().relay.pong(message),
			drain: (socket) => socket.getUserData().relay.drain(),
			close: (socket, code, reason) => {
				const { relay } = socket.getUserData();
				this.#relays.delete(relay);
				relay.clientClosed(code, reason);
			},
		};
	}

	/** @param key of the client; @param switched is called when the connection is no longer one of HTTP */
	handshake(
		exchange: Http1Exchange,
		key: string,
		context: us_socket_context_t,
		switched: () => void,
	): WebSocketHandshake {
		return {
			extensions: null,
			accept: (backend: BackendWebSocket, headers: string[]) => {
				const relay = new WebSocketRelay(backend);
				this.#relays.add(relay);
				exchange.switchProtocol((response) => {
					response.cork(() => {
						response.writeStatus('101 Switching Protocols');
						for (let i = 0; i < headers.length; i += 2) response.writeHeader(headers[i]!, headers[i + 1]!);
					});
					// Not inside of `cork`, which looks at the socket as one of HTTP when it returns, and at times closes it.
					response.upgrade<RelayData>({ relay }, key, backend.protocol ?? '', '', context);
					switched();
				});
			},
		};
	}

	/** The gateway ends: both sides of every pair are told. */
	closeAll(): void {
		for (const relay of this.#relays) relay.end(CLOSE.GOING_AWAY, '');
	}
}
