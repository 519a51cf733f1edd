import type { Downstream } from '../listeners/downstream.ts';
import { SwitchingResponse } from './effects/forward-websocket.ts';
import { grpcRefusal, isGrpc } from './grpc.ts';
import { joinLines, setHeader } from './headers.ts';
import type { MessageBody } from './message-body.ts';
import type { CurrentResponse } from './messages.ts';
import { backendBrokeOff } from './policy-error.ts';
import type { RequestContext } from './request-context.ts';

/** `buffer-response`: pieces are collected up to this many bytes before they are sent on. */
const COLLECTED_BYTES = 8192;

/** Sends the response to the caller: the built-in step `transfer-response`. */
export function transfer(request: RequestContext, response: CurrentResponse): void {
	const { downstream, finalHeaders } = request;
	const { statusCode, statusReason, body } = response;
	for (let i = 0; i < finalHeaders.length; i += 2) setHeader(response.headers, finalHeaders[i]!, finalHeaders[i + 1]!);
	const headers = joinLines(response.headers, response.changed);
	if (downstream.httpVersion === '2' && isGrpc(request.request.headers) && !isGrpc(headers)) {
		refuseGrpc(request, response, headers);
		return;
	}
	if (response instanceof SwitchingResponse && statusCode === 101) {
		downstream.webSocket!.accept(response.backend, headers);
		request.finished(statusCode);
		return;
	}
	if (body === null || body.stream === null) {
		const bytes = body?.sent ?? null;
		request.responseBytes = bytes?.length ?? 0;
		downstream.respond(statusCode, statusReason, headers, bytes);
		request.finished(statusCode);
		return;
	}
	new StreamedResponse(request, response, headers, body).start();
}

/** A gRPC client gets the status of an answer that is not gRPC, one of the gateway or a proxy, in its own terms. */
function refuseGrpc(request: RequestContext, response: CurrentResponse, headers: readonly string[]): void {
	const { statusCode, statusReason, body } = response;
	body?.dispose();
	const text = Buffer.from(body?.sent ?? []).toString('utf8');
	const kept: string[] = [];
	for (let i = 0; i < headers.length; i += 2) {
		if (!DESCRIBES_BODY.test(headers[i]!)) kept.push(headers[i]!, headers[i + 1]!);
	}
	request.downstream.begin(200, '', [...grpcRefusal(request, statusCode, statusReason, text), ...kept], null);
	request.downstream.end([]);
	request.finished(statusCode);
}

const DESCRIBES_BODY = /^content-/i;

/** A body on its way from the backend to the caller. */
class StreamedResponse {
	readonly #request: RequestContext;
	readonly #response: CurrentResponse;
	readonly #headers: string[];
	readonly #body: MessageBody;
	readonly #downstream: Downstream;
	/** Pieces of an answer of unknown length that wait for more. */
	#collected: Uint8Array[] = [];
	#collectedBytes = 0;
	#hasBegun = false;
	/** performance.now() of the start: until the end the backend is at work too. */
	readonly #started = performance.now();

	constructor(request: RequestContext, response: CurrentResponse, headers: string[], body: MessageBody) {
		this.#request = request;
		this.#response = response;
		this.#headers = headers;
		this.#body = body;
		this.#downstream = request.downstream;
	}

	start(): void {
		const stream = this.#body.stream!;
		this.#downstream.onDrain = () => stream.resume();
		if (!this.#collects) this.#begin();
		stream.start(this);
	}

	get #collects(): boolean {
		return this.#body.length === null && !this.#response.passesPieces;
	}

	#begin(): void {
		this.#hasBegun = true;
		const { statusCode, statusReason } = this.#response;
		this.#downstream.begin(statusCode, statusReason, this.#headers, this.#body.length);
	}

	write(chunk: Uint8Array): boolean {
		this.#request.responseBytes += chunk.length;
		if (!this.#collects) return this.#downstream.write(chunk);
		this.#collectedBytes += chunk.length;
		if (this.#collectedBytes < COLLECTED_BYTES) {
			// A chunk is only valid during the call.
			this.#collected.push(Buffer.from(chunk));
			return true;
		}
		if (!this.#hasBegun) this.#begin();
		this.#flush();
		this.#collectedBytes = 0;
		return this.#downstream.write(chunk);
	}

	#flush(): void {
		if (this.#collected.length === 0) return;
		this.#downstream.write(this.#collected.length === 1 ? this.#collected[0]! : Buffer.concat(this.#collected));
		this.#collected = [];
	}

	end(trailers: string[] = []): void {
		this.#request.backendMilliseconds += performance.now() - this.#started;
		const { statusCode, statusReason } = this.#response;
		// The answer to HEAD tells no length that the backend did not.
		if (!this.#hasBegun && trailers.length === 0 && this.#downstream.method !== 'HEAD') {
			this.#downstream.respond(statusCode, statusReason, this.#headers, Buffer.concat(this.#collected));
		} else {
			if (!this.#hasBegun) this.#begin();
			this.#flush();
			this.#downstream.end(trailers);
		}
		this.#request.finished(statusCode);
	}

	/** The backend broke off: the caller must see that the answer is not whole, or gets an error while nothing of it is sent. */
	abort(): void {
		if (this.#hasBegun) {
			this.#downstream.destroy();
			this.#request.finished(this.#response.statusCode);
			return;
		}
		this.#collected = [];
		this.#request.responseBytes = 0;
		this.#request.failTransfer(backendBrokeOff());
	}
}
