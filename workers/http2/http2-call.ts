import { STATUS_CODES } from 'node:http';
import { type UpstreamCall, UpstreamError, type UpstreamHandler, type UpstreamRequest } from '../backends/upstream.ts';
import type { ClientConnection } from './client-connection.ts';
import type { Deadline, Waiter } from './deadlines.ts';
import type { Http2Pool } from './pool.ts';
import { ERROR } from './protocol.ts';
import type { Stream, StreamHandler } from './stream.ts';
import { StreamedBody } from './streamed-body.ts';

/** One request on its way through the pool. */
export class Http2Call implements UpstreamCall, StreamHandler, Waiter {
	readonly #pool: Http2Pool;
	readonly #request: UpstreamRequest;
	readonly #handler: UpstreamHandler;
	#stream: Stream | null = null;
	#deadline: Deadline | null = null;
	/** While the body waits for 100 Continue. */
	#continueWait: Deadline | null = null;
	#answered = false;
	#repeated = false;
	#isPaused = false;
	#done = false;
	readonly #body: StreamedBody | null;

	constructor(pool: Http2Pool, request: UpstreamRequest, handler: UpstreamHandler) {
		this.#pool = pool;
		this.#request = request;
		this.#handler = handler;
		const { body } = request;
		this.#body = body === null || body instanceof Uint8Array ? null : new StreamedBody(body.stream);
		if (request.headersTimeout > 0) this.#deadline = pool.deadlines.start(request.headersTimeout, this);
	}

	start(connection: ClientConnection): void {
		const { body, method, continueTimeout } = this.#request;
		const withoutBody = body === null || (body instanceof Uint8Array && body.length === 0);
		const head = requestHead(this.#request);
		const waits = continueTimeout !== null && !withoutBody;
		if (waits) head.push('expect', '100-continue');
		const stream = connection.request(head, withoutBody, method === 'HEAD', this);
		this.#stream = stream;
		if (this.#isPaused) stream.pause();
		if (withoutBody) return;
		if (waits) this.#waitForContinue(continueTimeout);
		else this.#sendBody();
	}

	#waitForContinue(timeout: number): void {
		const expire = () => {
			this.#continueWait = null;
			this.#sendBody();
		};
		this.#continueWait = this.#pool.deadlines.start(timeout, { expire });
	}

	onContinue(): void {
		if (this.#continueWait !== null) this.#sendBody();
	}

	#sendBody(): void {
		this.#endContinueWait();
		if (this.#body === null) this.#stream!.finish(this.#request.body as Uint8Array);
		else this.#body.sendTo(this.#stream!);
	}

	onHeaders(status: number, headers: string[], endStream: boolean): void {
		this.#answered = true;
		this.#endWait();
		this.#body?.release();
		this.#handler.onHeaders(status, STATUS_CODES[status] ?? '', headers);
		// A server may answer before it has the whole request; what is left of it is not wanted (RFC 9113 section 8.1).
		if (endStream && this.#stream?.localClosed === false) this.#body?.pause();
	}

	onData(chunk: Buffer): void {
		this.#handler.onData(chunk);
	}

	onEnd(trailers: readonly string[]): void {
		if (this.#done) return;
		this.#done = true;
		const stream = this.#stream;
		this.#handler.onEnd([...trailers]);
		if (stream !== null && !stream.localClosed) stream.reset(ERROR.NO_ERROR);
	}

	onWritable(): void {
		this.#body?.resume();
	}

	onReset(code: number, processed: boolean): void {
		if (this.#done) return;
		if (!processed && this.#canRepeat) {
			this.#repeated = true;
			this.#stream = null;
			this.#endContinueWait();
			this.#body?.detach();
			this.#pool.dispatch(this);
			return;
		}
		this.fail(
			new UpstreamError('BackendConnectionFailure', `The stream was reset (${code}).`, processed ? 'unsafe' : 'safe'),
		);
	}

	get #canRepeat(): boolean {
		return !this.#repeated && !this.#answered && (this.#body === null || this.#body.canRestart);
	}

	fail(error: UpstreamError): void {
		if (this.#done) return;
		this.#done = true;
		this.#endWait();
		this.#handler.onError(error);
	}

	pause(): void {
		this.#isPaused = true;
		this.#stream?.pause();
	}

	resume(): void {
		this.#isPaused = false;
		this.#stream?.resume();
	}

	abort(): void {
		if (this.#done) return;
		this.#done = true;
		this.#cancel();
	}

	/** The time for the head of the answer is over. */
	expire(): void {
		this.#deadline = null;
		this.#cancel();
		this.fail(new UpstreamError('Timeout', 'The backend did not answer in time.'));
	}

	#cancel(): void {
		this.#endWait();
		if (this.#stream === null) this.#pool.forget(this);
		else this.#stream.reset(ERROR.CANCEL);
	}

	#endWait(): void {
		this.#deadline?.cancel();
		this.#deadline = null;
		this.#endContinueWait();
	}

	#endContinueWait(): void {
		this.#continueWait?.cancel();
		this.#continueWait = null;
	}
}

/** The header list of a request: pseudo-headers first, names lower-case, host as :authority (RFC 9113 section 8.3.1). */
function requestHead(request: UpstreamRequest): string[] {
	let authority =
		request.port === defaultPort(request.scheme) ? request.hostname : `${request.hostname}:${request.port}`;
	const fields: string[] = [];
	for (let i = 0; i < request.headers.length; i += 2) {
		const name = request.headers[i]!.toLowerCase();
		const value = request.headers[i + 1]!;
		if (name === 'host') authority = value;
		else if (name === 'content-type' && value.startsWith('application/grpc'))
			fields.push(name, value, 'te', 'trailers');
		else fields.push(name, value);
	}
	const length =
		request.body === null || request.body instanceof Uint8Array ? request.body?.length : request.body.length;
	if (length !== undefined && length !== null) fields.push('content-length', String(length));
	return [
		':method',
		request.method,
		':scheme',
		request.scheme,
		':authority',
		authority,
		':path',
		request.path,
		...fields,
	];
}

function defaultPort(scheme: string): number {
	return scheme === 'https' ? 443 : 80;
}
