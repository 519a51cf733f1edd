import type { Settings } from '../../../core/policy/statements/forward-request.ts';
import type { BodySource, UpstreamError, UpstreamTls } from '../../backends/upstream.ts';
import type { BackendWebSocket, HandshakeHandler } from '../../websocket/backend-handshake.ts';
import { type BackendRoute, selectBackend } from '../backend-route.ts';
import { headerOf, withoutHopByHop } from '../headers.ts';
import { MessageBody } from '../message-body.ts';
import { CurrentResponse } from '../messages.ts';
import { PolicyError } from '../policy-error.ts';
import type { RequestContext } from '../request-context.ts';
import { upstreamRequest } from '../upstream-request.ts';

/** The backend switched protocols: unless a policy puts another response in its place, the client's connection follows. */
export class SwitchingResponse extends CurrentResponse {
	readonly backend: BackendWebSocket;

	constructor(backend: BackendWebSocket) {
		super(101, 'Switching Protocols', backend.headers);
		this.backend = backend;
		// A response that is replaced, or that nobody waits for any more, ends its connection.
		this.body = MessageBody.streaming(NOTHING, null, { cancel: () => backend.socket.destroy() });
	}
}

const NOTHING: BodySource = { start: (sink) => sink.end(), pause: () => {}, resume: () => {} };

/** `forward-request` of a WebSocket API: the backend is asked first, and then the client gets its answer. */
export function forwardWebSocket(request: RequestContext, settings: Settings, timeout: number): void {
	const { webSocket, headers } = request.downstream;
	const isSpoken = headerOf(headers, 'sec-websocket-version') === VERSION;
	if (webSocket === null || !isSpoken) {
		const answer = isSpoken ? NO_HANDSHAKE : OTHER_VERSION;
		request.fail(new PolicyError('forward-request', 'BadRequest', answer.message, answer));
		return;
	}
	const route = selectBackend(request);
	if (route instanceof CurrentResponse) {
		request.response = route;
		request.resume();
		return;
	}
	const target = upstreamRequest(request, route, null, timeout);
	// No policy may change Host in a handshake (runtime.md section 14).
	target.headers[1] = route.base.authority;
	// Unlike those of HTTP backends, names are checked where no entity says otherwise (runtime.md section 13).
	if (route.target === null && target.tls !== null) target.tls = withNameCheck(target.tls);
	const handshake = new Handshake(request, route, settings);
	const cancel = request.services.upstreams.openWebSocket(target, webSocket.extensions, handshake);
	request.onCancel({ cancel });
}

/** RFC 6455 section 4.4. */
const VERSION = '13';
const OTHER_VERSION = {
	status: 400,
	message: 'The request asks for another version of the WebSocket protocol.',
	headers: ['Sec-WebSocket-Version', VERSION],
};
const NO_HANDSHAKE = { status: 400, message: 'The request is no WebSocket handshake.' };

const strict = new WeakMap<UpstreamTls, UpstreamTls>();

/** The same object for the same settings, so that what is made of them is made once. */
function withNameCheck(tls: UpstreamTls): UpstreamTls {
	let checked = strict.get(tls);
	if (checked === undefined) strict.set(tls, (checked = { ...tls, validateName: true }));
	return checked;
}

class Handshake implements HandshakeHandler {
	readonly #request: RequestContext;
	readonly #route: BackendRoute;
	readonly #settings: Settings;
	readonly #began = performance.now();

	constructor(request: RequestContext, route: BackendRoute, settings: Settings) {
		this.#request = request;
		this.#route = route;
		this.#settings = settings;
	}

	onSwitched(backend: BackendWebSocket): void {
		this.#answered(101, backend.headers);
		this.#request.response = new SwitchingResponse(backend);
		this.#request.resume();
	}

	onAnswer(status: number, reason: string, received: string[], body: BodySource, cancel: () => void): void {
		this.#answered(status, received);
		const response = new CurrentResponse(status, reason, withoutHopByHop(received));
		response.body = MessageBody.streaming(body, null, { cancel });
		response.passesPieces = !this.#settings.bufferResponse;
		this.#request.response = response;
		this.#request.resume();
	}

	onError(error: UpstreamError): void {
		this.#request.backendMilliseconds += performance.now() - this.#began;
		this.#route.failed(error.reason);
		this.#request.fail(new PolicyError('forward-request', error.reason, error.message));
	}

	#answered(status: number, headers: readonly string[]): void {
		this.#request.backendMilliseconds += performance.now() - this.#began;
		this.#route.answered(status, headers);
	}
}
