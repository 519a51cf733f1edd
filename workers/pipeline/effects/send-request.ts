import type { Settings } from '../../../core/policy/statements/send-request.ts';
import type { UpstreamError, UpstreamRequest } from '../../backends/upstream.ts';
import { LONGEST_TIMER } from '../../http2/deadlines.ts';
import { HOP_BY_HOP } from '../../listeners/request-head.ts';
import { BackendCall, type BackendCallOwner } from '../backend-call.ts';
import { joinPath, parseBaseUrl } from '../base-url.ts';
import { clientCredentials, withCredentials } from '../client-credentials.ts';
import {
	changeHeader,
	existsActionOf,
	headerOf,
	joinLines,
	removeHeader,
	setHeader,
	withoutHopByHop,
} from '../headers.ts';
import { bufferBody, MessageBody } from '../message-body.ts';
import { CurrentResponse } from '../messages.ts';
import type { OperationHandler } from '../policy-documents.ts';
import { PolicyError } from '../policy-error.ts';
import type { RequestContext } from '../request-context.ts';
import { basicCredentials } from '../statements/authentication-basic.ts';

/** Seconds. */
const DEFAULT_TIMEOUT = 60;

/** Sends a request of its own and keeps the whole response in a variable; the current messages stay as they are. */
export const sendRequest: OperationHandler = (request, operation) => {
	const settings = operation.settings as Settings;
	const sending = new Sending(request, settings);
	const body = request.request.body;
	const copiesStream = request.text(settings.mode) === 'copy' && settings.setBody === null && body?.stream != null;
	if (!copiesStream || request.actsOnResponse) {
		sending.send();
		return;
	}
	const encoding = headerOf(request.request.headers, 'content-encoding');
	bufferBody(body, encoding, request.served.snapshot.settings.maxBufferedBody, (failure) => {
		if (failure === null) sending.send();
		else request.fail(request.error('ClientConnectionFailure', 'The request body did not arrive.'));
	});
};

class Sending implements BackendCallOwner {
	readonly #request: RequestContext;
	readonly #settings: Settings;
	/** Made at once: the slots belong to the next operation when this one waits. */
	readonly #prepared: UpstreamRequest | PolicyError;
	#timer: NodeJS.Timeout | null = null;
	#began = 0;

	constructor(request: RequestContext, settings: Settings) {
		this.#request = request;
		this.#settings = settings;
		this.#prepared = prepare(request, settings);
	}

	send(): void {
		const sent = this.#prepared;
		if (sent instanceof PolicyError) {
			this.#fail(sent);
			return;
		}
		const { body } = this.#request.request;
		if (this.#copiesBody) sent.body = body?.sent ?? null;
		this.#began = performance.now();
		const call = new BackendCall(this.#request.services.upstreams, '1', sent, this);
		// The limit covers the body too, which is read to its end.
		this.#timer = setTimeout(
			() => {
				call.cancel();
				this.#fail(this.#error('Timeout', 'The response did not arrive in time.'));
			},
			Math.min(sent.headersTimeout, LONGEST_TIMER),
		);
		this.#request.onCancel({
			cancel: () => {
				this.#clearTimer();
				call.cancel();
			},
		});
		sent.headersTimeout = 0;
	}

	answered(call: BackendCall, status: number, reason: string, received: string[]): void {
		const headers = withoutHopByHop(received);
		const body = MessageBody.streaming(call, null);
		const limit = this.#request.served.snapshot.settings.maxBufferedBody;
		bufferBody(body, headerOf(headers, 'content-encoding'), limit, (failure) => {
			if (failure !== null) {
				this.#fail(this.#error('BackendConnectionFailure', `The response could not be read: ${failure}.`));
				return;
			}
			const response = new CurrentResponse(status, reason, headers);
			if (body.bytes!.length > 0) response.body = body;
			this.#done(response);
		});
	}

	failed(error: UpstreamError): void {
		this.#fail(this.#error(error.reason, error.message));
	}

	get #copiesBody(): boolean {
		const { mode, setBody } = this.#settings;
		return this.#request.text(mode) === 'copy' && setBody === null && !this.#request.actsOnResponse;
	}

	#done(response: CurrentResponse): void {
		this.#clearTimer();
		const name = this.#settings.responseVariableName;
		if (this.#settings.failOnErrorStatusCode && response.statusCode >= 400) {
			this.#fail(this.#error('BackendResponseFailure', `The response has status ${response.statusCode}.`));
			return;
		}
		if (name !== null) this.#request.setVariable(name, 'IResponse', response);
		this.#request.backendMilliseconds += performance.now() - this.#began;
		this.#request.resume();
	}

	#fail(error: PolicyError): void {
		this.#clearTimer();
		this.#request.backendMilliseconds += this.#began === 0 ? 0 : performance.now() - this.#began;
		if (!this.#settings.ignoreError) {
			this.#request.fail(error);
			return;
		}
		const name = this.#settings.responseVariableName;
		if (name !== null) this.#request.setVariable(name, 'null', null);
		this.#request.resume();
	}

	#error(reason: string, message: string): PolicyError {
		return new PolicyError('send-request', reason, message);
	}

	#clearTimer(): void {
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#timer = null;
	}
}

/** What a request of its own is made from. */
type RequestSettings = Pick<
	Settings,
	| 'mode'
	| 'timeout'
	| 'timeoutMs'
	| 'setUrl'
	| 'setMethod'
	| 'setHeader'
	| 'setBody'
	| 'authenticationBasic'
	| 'authenticationCertificate'
	| 'proxy'
>;

/** The request to send, or why there is none. Its body of mode `copy` is filled in later. */
export function prepare(request: RequestContext, settings: RequestSettings): UpstreamRequest | PolicyError {
	const current = request.request;
	const isCopy = request.text(settings.mode) === 'copy';
	const url = settings.setUrl === null ? currentUrl(request) : request.text(settings.setUrl);
	let base: ReturnType<typeof parseBaseUrl>;
	let path: string;
	let query: string;
	try {
		const [, origin = '', rest = ''] = /^([a-z]+:\/\/[^/?#]*)([^#]*)/i.exec(url.trim()) ?? [];
		base = parseBaseUrl(origin);
		const mark = rest.indexOf('?');
		path = mark < 0 ? rest : rest.slice(0, mark);
		query = mark < 0 ? '' : rest.slice(mark);
	} catch {
		return new PolicyError('send-request', 'InvalidUrl', `"${url}" is no absolute URL.`);
	}
	const headers = isCopy ? copiedHeaders(current.headers) : [];
	const changed = new Set<string>();
	for (const { name, existsAction, value } of settings.setHeader) {
		const text = request.text(name);
		const values = value.map((item) => request.text(item));
		changeHeader(headers, text, existsActionOf(request.text(existsAction)), values);
		changed.add(text.toLowerCase());
	}
	if (settings.authenticationBasic !== null) {
		const { username, password } = settings.authenticationBasic;
		setHeader(headers, 'Authorization', basicCredentials(request.text(username), request.text(password)));
	}
	const { authenticationCertificate: certificate } = settings;
	const credentials = certificate === null ? null : clientCredentials(request, certificate);
	// Its body is there already.
	removeHeader(headers, 'expect');
	const lines = joinLines(headers, changed);
	if (headerOf(lines, 'host') === null) lines.push('host', base.authority);
	return {
		method:
			settings.setMethod === null
				? isCopy
					? current.method
					: 'GET'
				: request.text(settings.setMethod.text).toUpperCase(),
		scheme: base.scheme,
		hostname: base.host.startsWith('[') ? base.host.slice(1, -1) : base.host,
		port: base.port,
		path: encodedTarget(joinPath(base, path === '' ? '/' : path, query)),
		headers: lines,
		body: settings.setBody === null ? null : bytesOf(request.value(settings.setBody.text)),
		headersTimeout: timeoutOf(request, settings),
		continueTimeout: null,
		tls: withCredentials(request.served.backends.defaultTls, credentials),
		proxy: settings.proxy === null ? null : proxyOf(request, settings.proxy),
	};
}

function proxyOf(request: RequestContext, { url, username, password }: NonNullable<Settings['proxy']>) {
	return {
		url: request.text(url),
		username: username === null ? null : request.text(username),
		password: password === null ? null : request.text(password),
	};
}

function timeoutOf(request: RequestContext, { timeout, timeoutMs }: RequestSettings): number {
	return timeoutMs === null ? request.number(timeout, DEFAULT_TIMEOUT) * 1000 : request.number(timeoutMs);
}

function currentUrl({ request, base }: RequestContext): string {
	if (base === null) return '';
	return `${base.scheme}://${base.authority}${joinPath(base, request.path, request.query)}`;
}

function copiedHeaders(headers: readonly string[]): string[] {
	const copied: string[] = [];
	for (let i = 0; i < headers.length; i += 2) {
		const name = headers[i]!.toLowerCase();
		if (name !== 'host' && name !== 'content-length' && !HOP_BY_HOP.has(name))
			copied.push(headers[i]!, headers[i + 1]!);
	}
	return copied;
}

/** Characters that may not stand in a target are escaped; those that are escaped already stay. */
function encodedTarget(target: string): string {
	return target.replace(/[^!-~]+/g, (text) => encodeURIComponent(text));
}

function bytesOf(content: unknown): Uint8Array {
	return content instanceof Uint8Array ? content : Buffer.from(String(content ?? ''));
}
