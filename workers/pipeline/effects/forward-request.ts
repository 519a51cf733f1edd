import type { Settings } from '../../../core/policy/statements/forward-request.ts';
import type { BodySource, UpstreamError, UpstreamRequest } from '../../backends/upstream.ts';
import { BackendCall, type BackendCallOwner } from '../backend-call.ts';
import { type BackendRoute, selectBackend } from '../backend-route.ts';
import { grpcTimeout, isGrpc } from '../grpc.ts';
import { headerOf, withoutHopByHop } from '../headers.ts';
import { bufferBody, discard, MessageBody } from '../message-body.ts';
import { CurrentResponse } from '../messages.ts';
import type { OperationHandler } from '../policy-documents.ts';
import { PolicyError, standardReason } from '../policy-error.ts';
import { followed } from '../redirects.ts';
import type { RequestContext } from '../request-context.ts';
import { upstreamRequest } from '../upstream-request.ts';
import { forwardWebSocket } from './forward-websocket.ts';

/** Milliseconds. */
const DEFAULT_TIMEOUT = 300_000;
/** A body of this known length is read whole before it is sent: one write, and it can be sent again. */
const SMALL_BODY = 65_536;
const MOST_REDIRECTS = 10;

/** Sends the request to its backend and takes the answer as the response. */
export const forwardRequest: OperationHandler = (request, operation) => {
	const settings = operation.settings as Settings;
	if (request.plan?.api.type === 'websocket') {
		forwardWebSocket(request, settings, timeoutOf(request, settings));
		return;
	}
	const { body } = request.request;
	const isSmall = body !== null && body.length !== null && body.length <= SMALL_BODY;
	if (body === null || body.stream === null || !(settings.bufferRequestBody || isSmall)) {
		new Forwarding(request, settings).send();
		return;
	}
	bufferBody(body, null, request.served.snapshot.settings.maxBufferedBody, (failure) => {
		if (request.isOver) return;
		if (failure === null) new Forwarding(request, settings).send();
		else request.fail(request.error('ClientConnectionFailure', 'The request body did not arrive.'));
	});
};

/** One run of forward-request, with the redirects that it follows. */
class Forwarding implements BackendCallOwner {
	readonly #request: RequestContext;
	readonly #settings: Settings;
	readonly #timeout: number;
	readonly #followsRedirects: boolean;
	/** gRPC needs HTTP/2, and its messages pass one by one. */
	readonly #isGrpc: boolean;
	#route: BackendRoute | null = null;
	#sent: UpstreamRequest | null = null;
	#redirects = 0;
	#began = 0;

	constructor(request: RequestContext, settings: Settings) {
		this.#request = request;
		this.#settings = settings;
		this.#isGrpc = isGrpc(request.request.headers);
		this.#timeout = timeoutOf(request, settings);
		this.#followsRedirects = request.boolean(settings.followRedirects);
	}

	send(): void {
		const request = this.#request;
		try {
			const route = selectBackend(request);
			if (!(route instanceof CurrentResponse)) {
				this.#route = route;
				const sent = upstreamRequest(request, route, this.#takeBody(), this.#timeout);
				sent.continueTimeout = continueTimeoutOf(request, this.#settings);
				this.#call(sent);
				return;
			}
			request.request.body?.dispose();
			request.response = route;
		} catch (error) {
			request.fail(error);
			return;
		}
		request.resume();
	}

	answered(call: BackendCall, status: number, reason: string, headers: string[]): void {
		const request = this.#request;
		request.backendMilliseconds += performance.now() - this.#began;
		request.backendStatus = status;
		const next =
			this.#followsRedirects && this.#redirects < MOST_REDIRECTS ? followed(this.#sent!, status, headers) : null;
		if (next !== null) {
			this.#redirects++;
			discard(call);
			this.#call(next);
			return;
		}
		this.#route!.answered(status, headers);
		const response = backendResponse(request, call, status, reason, headers);
		response.passesPieces = this.#isGrpc || !this.#settings.bufferResponse;
		this.#route!.keepSession(response.headers);
		if (this.#settings.failOnErrorStatusCode && status >= 400 && status <= 599) {
			const message = `The backend answered with status ${status}.`;
			const error = new PolicyError('forward-request', 'BackendResponseFailure', message);
			error.response = response;
			request.fail(error);
			return;
		}
		request.response = response;
		request.resume();
	}

	failed(error: UpstreamError): void {
		this.#request.backendMilliseconds += performance.now() - this.#began;
		this.#route!.failed(error.reason);
		this.#request.fail(new PolicyError('forward-request', error.reason, error.message));
	}

	#call(sent: UpstreamRequest): void {
		const request = this.#request;
		this.#sent = sent;
		this.#began = performance.now();
		request.forwarded = sent;
		request.forwardedVersion = this.#isGrpc ? '2' : this.#settings.httpVersion;
		request.onCancel(new BackendCall(request.services.upstreams, request.forwardedVersion, sent, this));
	}

	/** The body to send. Sent once, it is gone, unless it is kept for `retry`. */
	#takeBody(): UpstreamRequest['body'] {
		const { body } = this.#request.request;
		if (body === null) return null;
		const { stream } = body;
		if (stream !== null) {
			body.stream = null;
			return { stream: counted(stream, this.#request), length: body.length };
		}
		const { sent } = body;
		this.#request.requestBytes = sent?.length ?? 0;
		if (!this.#settings.bufferRequestBody) body.bytes = null;
		return sent;
	}
}

/** Adds what passes to the request's bytes. */
function counted(stream: BodySource, request: RequestContext): BodySource {
	return {
		start: (sink) =>
			stream.start({
				write: (chunk) => {
					request.requestBytes += chunk.length;
					return sink.write(chunk);
				},
				end: (trailers) => sink.end(trailers),
				abort: () => sink.abort(),
			}),
		pause: () => stream.pause(),
		resume: () => stream.resume(),
	};
}

function timeoutOf(request: RequestContext, { timeout, timeoutMs }: Settings): number {
	const seconds = timeout === null ? DEFAULT_TIMEOUT / 1000 : request.number(timeout);
	const milliseconds = timeoutMs === null ? seconds * 1000 : request.number(timeoutMs);
	return Math.min(milliseconds, grpcTimeout(request.request.headers) ?? milliseconds);
}

/** Milliseconds; null unless the body is announced with Expect. */
function continueTimeoutOf(request: RequestContext, { continueTimeout }: Settings): number | null {
	if (continueTimeout === null) return null;
	const expectation = headerOf(request.request.headers, 'expect');
	return expectation?.toLowerCase() === '100-continue' ? Math.max(0, request.number(continueTimeout) * 1000) : null;
}

/** The response as the caller will see it, with the call as its streaming body. */
export function backendResponse(
	request: RequestContext,
	call: BackendCall,
	status: number,
	reason: string,
	received: string[],
): CurrentResponse {
	const headers = withoutHopByHop(received);
	const response = new CurrentResponse(status, reason || standardReason(status), headers);
	const length = contentLength(headers);
	const isHead = request.request.method === 'HEAD';
	if (!isHead && (status === 204 || status === 304 || length === 0)) {
		discard(call);
		return response;
	}
	response.body = MessageBody.streaming(call, length, call);
	return response;
}

function contentLength(headers: readonly string[]): number | null {
	for (let i = 0; i < headers.length; i += 2) {
		if (headers[i]!.length === 14 && headers[i]!.toLowerCase() === 'content-length') return Number(headers[i + 1]);
	}
	return null;
}
