import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Deadline, Deadlines, Waiter } from '../http2/deadlines.ts';
import { BodyStream } from './body-stream.ts';
import { BODY_TIMEOUT, hasOtherCoding } from './http1-call.ts';
import type { Http1Pool } from './http1-pool.ts';
import { singleRequest } from './single-request.ts';
import { type UpstreamCall, UpstreamError, type UpstreamHandler, type UpstreamRequest } from './upstream.ts';

/**
 * One request whose body waits for 100 Continue (RFC 9110 section 10.1.1), on a connection of its own: undici refuses Expect, and
 * would send the head together with the first piece of the body.
 */
export class Http1ExpectingCall implements UpstreamCall, Waiter {
	readonly #handler: UpstreamHandler;
	readonly #request: ClientRequest;
	readonly #body: Uint8Array | BodyStream;
	readonly #deadlines: Deadlines;
	#deadline: Deadline | null = null;
	#continueWait: Deadline | null = null;
	#isConnected = false;
	#isSending = false;
	#answer: IncomingMessage | null = null;
	#isPaused = false;
	#isDone = false;

	/** Throws node:http's error for a head that cannot be sent. */
	constructor(pool: Http1Pool, request: UpstreamRequest, handler: UpstreamHandler) {
		const { body, headersTimeout } = request;
		this.#deadlines = pool.deadlines;
		this.#handler = handler;
		this.#request = singleRequest(pool.connect, request, expectingHead(request));
		this.#body = body instanceof Uint8Array ? body : new BodyStream(body!.stream);
		if (this.#body instanceof BodyStream)
			this.#body.on('error', (error) => this.#fail('BackendConnectionFailure', error.message));
		if (headersTimeout > 0) this.#deadline = this.#deadlines.start(headersTimeout, this);
		this.#request
			.on('socket', () => this.#connected(request.continueTimeout!))
			.on('continue', () => this.#send())
			.on('response', (answer) => this.#answered(answer))
			.on('error', (error) => this.#failUnanswered(error.message))
			// Among others by 101, which nobody asked for.
			.on('close', () => this.#failUnanswered('The backend gave no answer'));
	}

	pause(): void {
		this.#isPaused = true;
		this.#answer?.pause();
	}

	resume(): void {
		this.#isPaused = false;
		this.#answer?.resume();
	}

	abort(): void {
		this.#finish();
	}

	#connected(continueTimeout: number): void {
		this.#isConnected = true;
		if (this.#isDone) return;
		const expire = () => {
			this.#continueWait = null;
			this.#send();
		};
		this.#continueWait = this.#deadlines.start(continueTimeout, { expire });
	}

	/** The backend wants the body, or has not said so in time. */
	#send(): void {
		if (this.#isSending || this.#isDone || this.#answer !== null) return;
		this.#isSending = true;
		this.#endContinueWait();
		if (this.#body instanceof BodyStream) this.#body.resume().pipe(this.#request);
		else this.#request.end(this.#body);
	}

	#answered(answer: IncomingMessage): void {
		if (this.#isDone) return;
		this.#endWaits();
		this.#answer = answer;
		const { statusCode = 0, statusMessage = '', rawHeaders } = answer;
		if (hasOtherCoding(rawHeaders)) {
			this.#fail('BackendConnectionFailure', 'The transfer coding of the answer is unknown');
			return;
		}
		answer.setTimeout(BODY_TIMEOUT, () => {
			if (!this.#isPaused) this.#timeOut();
		});
		answer.on('error', (error) => this.#fail('BackendConnectionFailure', error.message));
		answer.on('end', () => this.#ended(answer.rawTrailers));
		this.#handler.onHeaders(statusCode, statusMessage, rawHeaders);
		if (this.#isPaused) answer.pause();
		answer.on('data', (chunk: Buffer) => {
			if (!this.#isDone) this.#handler.onData(chunk);
		});
	}

	#ended(trailers: string[]): void {
		if (this.#isDone) return;
		this.#finish();
		this.#handler.onEnd(trailers);
	}

	/** The time for the head of the answer is over. */
	expire(): void {
		this.#deadline = null;
		this.#timeOut();
	}

	#timeOut(): void {
		this.#fail('Timeout', 'The backend did not answer in time');
	}

	#fail(reason: UpstreamError['reason'], message: string): void {
		if (this.#isDone) return;
		this.#finish();
		this.#handler.onError(new UpstreamError(reason, message, this.#isConnected ? 'unsafe' : 'safe'));
	}

	/** An answer tells by itself how it ends, whatever becomes of the upload. */
	#failUnanswered(message: string): void {
		if (this.#answer === null) this.#fail('BackendConnectionFailure', message);
	}

	#endWaits(): void {
		this.#deadline?.cancel();
		this.#deadline = null;
		this.#endContinueWait();
	}

	#endContinueWait(): void {
		this.#continueWait?.cancel();
		this.#continueWait = null;
	}

	/** Ends the connection, and with it what is left of the upload. */
	#finish(): void {
		this.#isDone = true;
		this.#endWaits();
		if (this.#body instanceof BodyStream) this.#body.destroy();
		this.#request.destroy();
	}
}

function expectingHead({ headers, body }: UpstreamRequest): string[] {
	const framing = body?.length == null ? ['transfer-encoding', 'chunked'] : ['content-length', String(body.length)];
	return [...headers, ...framing, 'expect', '100-continue', 'connection', 'close'];
}
