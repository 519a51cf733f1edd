import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { backendConnector } from '../backends/connector.ts';
import { singleRequest } from '../backends/single-request.ts';
import { type BodySource, UpstreamError, type UpstreamRequest } from '../backends/upstream.ts';
import { LONGEST_TIMER } from '../http2/deadlines.ts';

/** RFC 6455 section 1.3. */
const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** Headers of the handshake itself, which each of the two connections has of its own. */
const OF_HANDSHAKE = /^(?:connection|upgrade|sec-websocket-(?:key|version|accept|extensions))$/i;

/** A backend that switched protocols: its socket, paused, and what its answer said. */
export interface BackendWebSocket {
	socket: Socket;
	/** What came behind the answer. */
	head: Buffer;
	/** The backend's choices; null without. */
	protocol: string | null;
	extensions: string | null;
	/** The answer's other headers. */
	headers: string[];
}

export interface HandshakeHandler {
	onSwitched(backend: BackendWebSocket): void;
	/** Another answer than 101. */
	onAnswer(status: number, reason: string, headers: string[], body: BodySource, cancel: () => void): void;
	onError(error: UpstreamError): void;
}

/** Value of Sec-WebSocket-Accept for a key. */
export function acceptValue(key: string): string {
	return createHash('sha1').update(`${key}${GUID}`).digest('base64');
}

/**
 * Opens a connection to a backend and asks it for a WebSocket (RFC 6455 section 4.1).
 * @param extensions offered to the backend; null for none
 * @returns gives the attempt up; no callback comes after it
 */
export function openBackendWebSocket(
	target: UpstreamRequest,
	extensions: string | null,
	handler: HandshakeHandler,
): () => void {
	const key = randomBytes(16).toString('base64');
	const { headersTimeout, tls, proxy } = target;
	const headers = target.headers.filter((_, i, all) => !OF_HANDSHAKE.test(all[i - (i % 2)]!));
	headers.push(
		'Connection',
		'Upgrade',
		'Upgrade',
		'websocket',
		'Sec-WebSocket-Version',
		'13',
		'Sec-WebSocket-Key',
		key,
	);
	if (extensions !== null) headers.push('Sec-WebSocket-Extensions', extensions);
	let isOver = false;
	const end = (): boolean => {
		if (isOver) return false;
		isOver = true;
		clearTimeout(timer);
		return true;
	};
	const request = singleRequest(backendConnector(tls, proxy), { ...target, method: 'GET' }, headers);
	const fail = (reason: UpstreamError['reason'], message: string) => {
		if (!end()) return;
		request.destroy();
		handler.onError(new UpstreamError(reason, message));
	};
	const timeOut = () => fail('Timeout', 'The backend did not answer in time');
	const timer = headersTimeout > 0 ? setTimeout(timeOut, Math.min(headersTimeout, LONGEST_TIMER)) : undefined;
	request.on('error', (error) => fail('BackendConnectionFailure', error.message));
	request.on('upgrade', (answer, socket: Socket, head) => {
		const problem = problemOf(answer, key, target.headers);
		if (problem !== null) {
			socket.destroy();
			fail('BackendConnectionFailure', problem);
			return;
		}
		if (!end()) return void socket.destroy();
		handler.onSwitched(switched(answer, socket, head));
	});
	request.on('response', (answer) => {
		if (!end()) return;
		const { statusCode = 502, statusMessage = '', rawHeaders } = answer;
		handler.onAnswer(statusCode, statusMessage, rawHeaders, bodyOf(answer), () => answer.destroy());
	});
	request.end();
	return () => {
		if (end()) request.destroy();
	};
}

/** Why an answer 101 is none to the handshake; null when it is. */
function problemOf({ headers }: IncomingMessage, key: string, asked: readonly string[]): string | null {
	if (headers.upgrade?.toLowerCase() !== 'websocket') return 'The backend switched to another protocol';
	if (headers['sec-websocket-accept'] !== acceptValue(key)) return 'The backend answered another handshake';
	const chosen = headers['sec-websocket-protocol'];
	if (chosen === undefined) return null;
	const offered = asked.filter((_, i) => i % 2 === 1 && asked[i - 1]!.toLowerCase() === 'sec-websocket-protocol');
	const isOffered = offered.some((list) => list.split(',').some((each) => each.trim() === chosen));
	return isOffered ? null : `The backend chose the subprotocol ${chosen}, which nobody offered`;
}

function switched(answer: IncomingMessage, socket: Socket, head: Buffer): BackendWebSocket {
	socket.pause();
	socket.setNoDelay(true);
	// Until somebody takes the socket over, a failure only ends it.
	socket.on('error', () => socket.destroy());
	const { rawHeaders } = answer;
	const headers = rawHeaders.filter(
		(_, i) =>
			!/^(?:sec-websocket-protocol|date|content-length|transfer-encoding)$/i.test(rawHeaders[i - (i % 2)]!) &&
			!OF_HANDSHAKE.test(rawHeaders[i - (i % 2)]!),
	);
	return {
		socket,
		head,
		protocol: answer.headers['sec-websocket-protocol'] ?? null,
		extensions: answer.headers['sec-websocket-extensions'] ?? null,
		headers,
	};
}

function bodyOf(answer: IncomingMessage): BodySource {
	answer.pause();
	return {
		start(sink) {
			answer.on('data', (chunk: Buffer) => {
				if (!sink.write(chunk)) answer.pause();
			});
			answer.on('end', () => sink.end());
			answer.on('error', () => sink.abort());
			answer.resume();
		},
		pause: () => void answer.pause(),
		resume: () => void answer.resume(),
	};
}
