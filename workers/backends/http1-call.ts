import type { Readable, Stream } from 'node:stream';
import type { Dispatcher } from 'undici';
import type { Deadline, Waiter } from '../http2/deadlines.ts';
import { BodyStream } from './body-stream.ts';
import type { Http1Pool } from './http1-pool.ts';
import type { InterimFilter } from './interim-filter.ts';
import { type UpstreamCall, UpstreamError, type UpstreamHandler, type UpstreamRequest } from './upstream.ts';

/** Methods that may be sent again after a connection broke (RFC 9110 section 9.2.2). */
const IDEMPOTENT = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE']);
const BROKEN_CONNECTION = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

/** Milliseconds between two pieces of a response. */
export const BODY_TIMEOUT = 300_000;
export const MAX_RESPONSE_HEADER_BYTES = 65_536;

/** One request on its way through an undici pool: undici's handler on one side, the pipeline's on the other. */
export class Http1Call implements UpstreamCall, Dispatcher.DispatchHandler, Waiter {
	readonly #pool: Http1Pool;
	readonly #request: UpstreamRequest;
	readonly #handler: UpstreamHandler;
	/** Of the connection that the call is on. */
	filter: InterimFilter | null = null;
	#controller: Dispatcher.DispatchController | null = null;
	#deadline: Deadline | null = null;
	#hasAnswer = false;
	#isRepeated = false;
	#isDone = false;
	#isPaused = false;

	constructor(pool: Http1Pool, request: UpstreamRequest, handler: UpstreamHandler) {
		this.#pool = pool;
		this.#request = request;
		this.#handler = handler;
		if (request.headersTimeout > 0) this.#deadline = pool.deadlines.start(request.headersTimeout, this);
	}

	dispatch(): void {
		const { method, path, headers, body, hostname } = this.#request;
		// undici keeps connections apart by the name in the handshake, which would otherwise follow the header Host.
		const options: Dispatcher.DispatchOptions & { servername: string } = {
			method,
			path,
			headers,
			body: null,
			servername: hostname,
		};
		if (body instanceof Uint8Array) options.body = body;
		else if (body !== null) {
			// undici asks for no more of a stream than BodyStream has.
			options.body = new BodyStream(body.stream) as Stream as Readable;
			if (body.length !== null) options.headers = [...headers, 'content-length', String(body.length)];
		}
		this.#pool.dispatcher.dispatch(options, this);
	}

	pause(): void {
		this.#isPaused = true;
		this.#controller?.pause();
	}

	resume(): void {
		if (!this.#isPaused) return;
		this.#isPaused = false;
		// undici parses at once what is waiting, and cannot do so in the middle of parsing for another call.
		process.nextTick(resumeParsing, this);
	}

	resumeParsing(): void {
		if (!this.#isPaused && !this.#isDone) this.#controller?.resume();
	}

	abort(): void {
		if (this.#isDone) return;
		this.#finish();
		this.#controller?.abort(ABORTED);
	}

	onRequestStart(controller: Dispatcher.DispatchController): void {
		this.#controller = controller;
		this.filter?.awaitHead();
		if (this.#isDone) controller.abort(ABORTED);
	}

	onResponseStart(controller: Dispatcher.DispatchController, status: number, _headers: unknown, reason?: string): void {
		if (this.#isDone || status < 200) return;
		this.#hasAnswer = true;
		this.#endWait();
		const headers = headerTexts(controller.rawHeaders);
		if (hasOtherCoding(headers)) {
			this.abort();
			this.#handler.onError(
				new UpstreamError('BackendConnectionFailure', 'The transfer coding of the answer is unknown'),
			);
			return;
		}
		this.#handler.onHeaders(status, reason ?? '', headers);
		if (this.#isPaused) controller.pause();
	}

	onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
		if (!this.#isDone) this.#handler.onData(chunk);
	}

	onResponseEnd(controller: Dispatcher.DispatchController): void {
		if (this.#isDone) return;
		this.#finish();
		this.#handler.onEnd(headerTexts(controller.rawTrailers));
	}

	onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
		if (this.#isDone) return;
		if (this.#mayRepeat(error)) {
			this.#isRepeated = true;
			this.#controller = null;
			this.dispatch();
			return;
		}
		const isSafe = this.#controller === null;
		this.#finish();
		this.#handler.onError(upstreamError(error, isSafe));
	}

	/** A kept connection may have been closed by the backend just when the request was written: then it is sent once more. */
	#mayRepeat(error: Error): boolean {
		if (this.#hasAnswer || this.#isRepeated || !IDEMPOTENT.has(this.#request.method)) return false;
		const { body } = this.#request;
		if (body !== null && !(body instanceof Uint8Array)) return false;
		const { code, socket } = error as { code?: string; socket?: { bytesRead?: number } };
		if (this.#controller === null || !BROKEN_CONNECTION.has(code ?? '')) return false;
		return code !== 'UND_ERR_SOCKET' || (socket?.bytesRead ?? 0) > 0;
	}

	/** The time for the head of the answer is over. */
	expire(): void {
		this.#deadline = null;
		const retry = this.#controller === null ? 'safe' : 'unsafe';
		this.abort();
		this.#handler.onError(new UpstreamError('Timeout', 'The backend did not answer in time', retry));
	}

	#finish(): void {
		this.#isDone = true;
		this.#endWait();
		this.#pool.released();
	}

	#endWait(): void {
		this.#deadline?.cancel();
		this.#deadline = null;
	}
}

function resumeParsing(call: Http1Call): void {
	call.resumeParsing();
}

const TRANSFER_ENCODING = 'transfer-encoding';
const ABORTED = new Error('The call was cancelled');

/** undici's raw headers as Latin-1 texts. */
function headerTexts(raw: Dispatcher.DispatchController['rawHeaders']): string[] {
	if (!Array.isArray(raw)) return [];
	return raw.map((part) => (typeof part === 'string' ? part : part.toString('latin1')));
}

/** A transfer coding beside `chunked`, which undici leaves in the body and which ends here: nobody could read that body. */
export function hasOtherCoding(headers: readonly string[]): boolean {
	for (let i = 0; i < headers.length; i += 2) {
		const name = headers[i]!;
		if (name.length !== TRANSFER_ENCODING.length || name.toLowerCase() !== TRANSFER_ENCODING) continue;
		if (headers[i + 1]!.trim().toLowerCase() !== 'chunked') return true;
	}
	return false;
}

function upstreamError(error: Error, isSafe: boolean): UpstreamError {
	const { code } = error as { code?: string };
	const reason =
		code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT' ? 'Timeout' : 'BackendConnectionFailure';
	const inner = error instanceof AggregateError ? (error.errors[0] as Error | undefined) : undefined;
	return new UpstreamError(reason, error.message || inner?.message || 'No connection', isSafe ? 'safe' : 'unsafe');
}
