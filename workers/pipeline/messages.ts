import type { Route } from '../../core/routing/route-table.ts';
import type { RequestMessage, ResponseMessage, Url } from '../wasm/host.ts';
import { removeHeader } from './headers.ts';
import { limitedBody } from './limited-body.ts';
import { MessageBody } from './message-body.ts';
import type { RequestContext } from './request-context.ts';

/** Headers and body of a message that policies change. */
abstract class CurrentMessage {
	headers: string[];
	body: MessageBody | null = null;
	/** Lower-case names of headers that policies changed. */
	changed: Set<string> | null = null;

	constructor(headers: string[]) {
		this.headers = headers;
	}

	headerChanged(name: string): void {
		this.changed ??= new Set();
		this.changed.add(name.toLowerCase());
	}

	/** Replaces the body; what the old one still streams is dropped. */
	setBody(content: Uint8Array | string): void {
		this.body?.dispose();
		this.body = MessageBody.of(content);
		removeHeader(this.headers, 'content-encoding');
		removeHeader(this.headers, 'content-length');
	}
}

/** The request as it will go to the backend: the client's, as changed so far. */
export class CurrentRequest extends CurrentMessage implements RequestMessage {
	method: string;
	readonly ipAddress: string;
	/** Below the backend's base URL; starts with `/`. */
	path: string;
	/** With its `?`, or empty. */
	query: string;
	readonly #request: RequestContext;
	readonly #route: Route;
	#parameters: Map<string, string> | null = null;
	#originalUrl: Url | null = null;
	#url: Url | null = null;

	constructor(request: RequestContext, route: Route) {
		const { downstream } = request;
		super(downstream.headers);
		this.#request = request;
		this.#route = route;
		this.method = downstream.method;
		this.ipAddress = downstream.remoteAddress;
		this.query = route.query;
		this.path = route.outcome === 'operation' ? route.remainder : this.originalUrl.path;
		if (!downstream.hasBody) return;
		if (downstream.bodyLength !== null) this.headers.push('content-length', String(downstream.bodyLength));
		const { maxBodyBytes } = request.served.snapshot.settings;
		const stream =
			maxBodyBytes === 0 ? downstream.body : limitedBody(downstream.body, maxBodyBytes, () => request.bodyExceeded());
		this.body = MessageBody.streaming(stream, downstream.bodyLength);
	}

	get certificate(): Uint8Array | null {
		return this.#request.downstream.clientCertificate?.certificate.raw ?? null;
	}

	get url(): Url {
		const { base } = this.#request;
		if (base === null) return this.originalUrl;
		const { scheme, host, port } = base;
		const known = this.#url;
		const isSame = known !== null && known.path === this.path && known.queryString === this.query;
		if (isSame && known.host === host && known.port === port && known.scheme === scheme) return known;
		this.#url = { scheme, host, port, path: this.path, queryString: this.query };
		return this.#url;
	}

	get originalUrl(): Url {
		this.#originalUrl ??= originalUrl(this.#request.downstream);
		return this.#originalUrl;
	}

	get matchedParameters(): Map<string, string> {
		this.#parameters ??=
			this.#route.outcome === 'operation' ? this.#request.served.routes.parameters(this.#route) : new Map();
		return this.#parameters;
	}
}

function originalUrl({ scheme, authority, target }: RequestContext['downstream']): Url {
	const port = /:(\d+)$/.exec(authority);
	const query = target.indexOf('?');
	return {
		scheme,
		host: port === null ? authority : authority.slice(0, port.index),
		port: port === null ? (scheme === 'https' ? 443 : 80) : Number(port[1]),
		path: query < 0 ? target : target.slice(0, query),
		queryString: query < 0 ? '' : target.slice(query),
	};
}

/** The response as the client will get it, or that of send-request in a variable. */
export class CurrentResponse extends CurrentMessage implements ResponseMessage {
	statusCode: number;
	statusReason: string;
	/** Pass each piece on at once instead of collecting up to 8 KiB. */
	passesPieces = false;

	constructor(statusCode: number, statusReason: string, headers: string[]) {
		super(headers);
		this.statusCode = statusCode;
		this.statusReason = statusReason;
	}
}
