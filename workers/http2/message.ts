/** Which header lists are well-formed messages (RFC 9113 section 8): what is not is a stream error PROTOCOL_ERROR. */
import { ERROR, StreamError } from './protocol.ts';

/** Belong to one HTTP/1.1 connection and have no place in HTTP/2 (section 8.2.2). */
const CONNECTION_SPECIFIC = new Set(['connection', 'proxy-connection', 'keep-alive', 'transfer-encoding', 'upgrade']);
const PSEUDO_OF_REQUEST = new Set([':method', ':scheme', ':path', ':authority']);

/** RFC 9110 token without capitals. */
const FIELD_NAME = /^[!#$%&'*+\-.^_`|~0-9a-z]+$/;
/** NUL, CR and LF nowhere; no blank or tab at either end (section 8.2.1). */
const FIELD_VALUE = /^(?![ \t])[^\0\r\n]*(?<![ \t])$/;
const METHOD = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const TARGET = /^[\x21\x22\x24-\x7e\x80-\xff]+$/;
const AUTHORITY = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=%]+|\[[0-9A-Fa-f:.]+\])?(?::\d*)?$/;

/** Shared between requests with equal blocks: do not change it. */
export interface RequestHead {
	method: string;
	scheme: string;
	path: string;
	authority: string;
	/** Flat, without pseudo-headers and host; cookie fields joined (section 8.2.3). */
	headers: readonly string[];
	/** -1 when the head has none. */
	contentLength: number;
}

/** As RequestHead. */
export interface ResponseHead {
	status: number;
	headers: readonly string[];
	contentLength: number;
}

class Fields {
	readonly pseudo = new Map<string, string>();
	readonly headers: string[] = [];
	contentLength = -1;
	host: string | null = null;
	#cookieAt = -1;

	constructor(stream: number, list: readonly string[], allowed: ReadonlySet<string>) {
		for (let i = 0; i < list.length; i += 2) {
			const name = list[i]!;
			const value = list[i + 1]!;
			if (name.charCodeAt(0) === 0x3a) this.#pseudo(stream, name, value, allowed);
			else this.#field(stream, name, value);
		}
	}

	#pseudo(stream: number, name: string, value: string, allowed: ReadonlySet<string>): void {
		if (this.headers.length > 0 || this.host !== null) throw malformed(stream, 'a pseudo-header behind a field');
		if (!allowed.has(name)) throw malformed(stream, `the pseudo-header ${name}`);
		if (this.pseudo.has(name)) throw malformed(stream, `${name} twice`);
		if (!FIELD_VALUE.test(value)) throw malformed(stream, `the value of ${name}`);
		this.pseudo.set(name, value);
	}

	#field(stream: number, name: string, value: string): void {
		checkField(stream, name, value);
		if (name === 'host') {
			if (this.host !== null) throw malformed(stream, 'host twice');
			this.host = value;
			return;
		}
		if (name === 'cookie') {
			if (this.#cookieAt >= 0) {
				this.headers[this.#cookieAt] += `; ${value}`;
				return;
			}
			this.#cookieAt = this.headers.length + 1;
		} else if (name === 'content-length') {
			if (!/^\d{1,15}$/.test(value)) throw malformed(stream, `content-length ${value}`);
			const length = Number(value);
			if (this.contentLength >= 0 && this.contentLength !== length) throw malformed(stream, 'content-length twice');
			if (this.contentLength >= 0) return;
			this.contentLength = length;
		}
		this.headers.push(name, value);
	}
}

/** Throws StreamError for a malformed request (section 8.3.1). */
export function parseRequest(stream: number, list: readonly string[]): RequestHead {
	const fields = new Fields(stream, list, PSEUDO_OF_REQUEST);
	const method = fields.pseudo.get(':method');
	const scheme = fields.pseudo.get(':scheme');
	const path = fields.pseudo.get(':path');
	const authority = fields.pseudo.get(':authority');
	if (method === undefined || !METHOD.test(method)) throw malformed(stream, ':method is missing or no token');
	if (method === 'CONNECT') {
		if (scheme !== undefined || path !== undefined || authority === undefined) throw malformed(stream, 'CONNECT');
	} else {
		if (scheme === undefined || !/^[A-Za-z][A-Za-z0-9+\-.]*$/.test(scheme)) throw malformed(stream, ':scheme');
		if (path === undefined || !TARGET.test(path)) throw malformed(stream, ':path');
		if (path[0] !== '/' && !(path === '*' && method === 'OPTIONS')) throw malformed(stream, `:path ${path}`);
	}
	const host = authority ?? fields.host;
	if (host === null || host === '' || !AUTHORITY.test(host)) throw malformed(stream, 'no usable :authority or host');
	if (fields.host !== null && authority !== undefined && !isSameHost(fields.host, authority, scheme)) {
		throw malformed(stream, ':authority and host differ');
	}
	return {
		method,
		scheme: scheme ?? '',
		path: path ?? '',
		authority: host,
		headers: fields.headers,
		contentLength: fields.contentLength,
	};
}

/** Names the same entity, by RFC 3986 section 6.2. */
function isSameHost(a: string, b: string, scheme: string | undefined): boolean {
	return a === b || normalHost(a, scheme) === normalHost(b, scheme);
}

function normalHost(host: string, scheme: string | undefined): string {
	const suffix = scheme === 'https' ? ':443' : ':80';
	return (host.endsWith(suffix) ? host.slice(0, -suffix.length) : host).toLowerCase();
}

const PSEUDO_OF_RESPONSE = new Set([':status']);

/** Throws StreamError for a malformed response (section 8.3.2). */
export function parseResponse(stream: number, list: readonly string[]): ResponseHead {
	const fields = new Fields(stream, list, PSEUDO_OF_RESPONSE);
	const status = fields.pseudo.get(':status');
	if (status === undefined || !/^[1-9]\d\d$/.test(status)) throw malformed(stream, ':status');
	if (fields.host !== null) fields.headers.push('host', fields.host);
	return { status: Number(status), headers: fields.headers, contentLength: fields.contentLength };
}

/** Throws StreamError for trailers that hold pseudo-headers or ill-formed fields (section 8.1). */
export function checkTrailers(stream: number, list: readonly string[]): void {
	for (let i = 0; i < list.length; i += 2) {
		if (list[i]!.charCodeAt(0) === 0x3a) throw malformed(stream, 'a pseudo-header in trailers');
		checkField(stream, list[i]!, list[i + 1]!);
	}
}

function checkField(stream: number, name: string, value: string): void {
	if (!FIELD_NAME.test(name)) throw malformed(stream, 'a field name');
	if (!FIELD_VALUE.test(value)) throw malformed(stream, `the value of ${name}`);
	if (CONNECTION_SPECIFIC.has(name)) throw malformed(stream, `the field ${name}`);
	if (name === 'te' && value.toLowerCase() !== 'trailers') throw malformed(stream, `te ${value}`);
}

function malformed(stream: number, what: string): StreamError {
	return new StreamError(ERROR.PROTOCOL_ERROR, stream, `malformed message: ${what}`);
}
