/** What a request's head must look like; uWebSockets.js lets most of this through (docs/architecture.md). */

export interface HeadLimits {
	/** Bytes of the request target. */
	url: number;
	/** Characters of one path segment. */
	pathSegment: number;
}

/** Method or name of a header (RFC 9110 section 5.6.2). */
export const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
/** Anything but printable ASCII, and the fragment mark. */
const NOT_IN_TARGET = /[^!-~]|#/;
/** `.` and `..`, also escaped, with parameters, or between other slashes: their meaning depends on who resolves them. */
const DOT_SEGMENT = /(?:[/\\]|%2f|%5c)(?:\.|%2e){1,2}(?=[/\\;]|%2f|%5c|%3b|$)/i;
/** No escape at all, or that of NUL, which ends the path for some who decode it. */
const BAD_ESCAPE = /%(?![0-9a-f]{2})|%00/i;
const HOST = /^(?:\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9\-._~!$&'()*+,;=%]+)(?::(\d{0,5}))?$/;
const HIGHEST_PORT = 65_535;
/** The one control character that uWebSockets.js lets through in a value (RFC 9110 section 5.5). */
const DELETE = '\x7f';
const CLOSE = /(?:^|,)[ \t]*close[ \t]*(?:,|$)/i;
/** Fifteen digits stay below 2^53. */
const CONTENT_LENGTH = /^\d{1,15}$/;

/** Headers between two neighbours on the way (RFC 9110 section 7.6.1), which are never passed on. */
export const HOP_BY_HOP: ReadonlySet<string> = new Set([
	'connection',
	'keep-alive',
	'proxy-authenticate',
	'proxy-authorization',
	'proxy-connection',
	'te',
	'trailer',
	'transfer-encoding',
	'upgrade',
]);

/** What the framing headers say. */
export interface Head {
	/** 0: the request is fine; otherwise the status to refuse it with. */
	refusal: number;
	host: string;
	/** null: chunked, or no body. */
	contentLength: number | null;
	hasBody: boolean;
	/** The client wants the connection to end with the answer, in words that uWebSockets.js does not understand. */
	closes: boolean;
	/** Without framing and hop-by-hop headers. */
	headers: string[];
}

/** Checks the request line; 0 or the status to refuse with. */
export function checkRequestLine(method: string, target: string, limits: HeadLimits): number {
	// CONNECT asks for a tunnel, which a gateway is not.
	if (!TOKEN.test(method) || method === 'CONNECT') return 400;
	if (target.length > limits.url) return 414;
	if (target.charCodeAt(0) !== 0x2f || NOT_IN_TARGET.test(target)) return 400;
	const query = target.indexOf('?');
	const path = query < 0 ? target : target.slice(0, query);
	if (DOT_SEGMENT.test(path) || BAD_ESCAPE.test(path)) return 400;
	return path.length > limits.pathSegment && hasLongSegment(path, limits.pathSegment) ? 400 : 0;
}

function hasLongSegment(path: string, limit: number): boolean {
	return path.split('/').some((segment) => segment.length > limit);
}

/**
 * Checks the headers, reads the framing and drops what concerns only this connection.
 * @param received flat, names lower-case, in the order of arrival
 */
export function readHeaders(received: readonly string[]): Head {
	const head: Head = { refusal: 0, host: '', contentLength: null, hasBody: false, closes: false, headers: [] };
	let hosts = 0;
	let lengths = 0;
	let codings = 0;
	let connection = '';
	for (let i = 0; i < received.length; i += 2) {
		const name = received[i]!;
		const value = received[i + 1]!;
		if (value.includes(DELETE)) head.refusal = 400;
		switch (name) {
			case 'host':
				hosts++;
				if (!isHost(value)) head.refusal = 400;
				// A port may be empty (RFC 3986 section 3.2.3).
				head.host = value.endsWith(':') ? value.slice(0, -1) : value;
				break;
			case 'content-length':
				lengths++;
				if (!CONTENT_LENGTH.test(value)) head.refusal = 400;
				head.contentLength = Number(value);
				continue;
			case 'transfer-encoding':
				codings++;
				if (value.toLowerCase() !== 'chunked') head.refusal = 400;
				continue;
			case 'expect':
				if (value.toLowerCase() !== '100-continue') head.refusal ||= 417;
				break;
			case 'connection':
				connection = connection === '' ? value : `${connection},${value}`;
				continue;
		}
		if (!HOP_BY_HOP.has(name) || isWebSocket(name, value)) head.headers.push(name, value);
	}
	if (hosts !== 1 || lengths + codings > 1) head.refusal = 400;
	head.hasBody = codings === 1 || (head.contentLength ?? 0) > 0;
	if (connection !== '') {
		head.headers = withoutNamed(head.headers, connection);
		head.closes = connection.includes(',') && CLOSE.test(connection);
	}
	return head;
}

function isHost(value: string): boolean {
	const parts = HOST.exec(value);
	return parts !== null && Number(parts[1] ?? 0) <= HIGHEST_PORT;
}

/** Routing looks at it; no backend gets it but with a handshake of its own. */
function isWebSocket(name: string, value: string): boolean {
	return name === 'upgrade' && value.toLowerCase() === 'websocket';
}

/** Headers that `Connection` names, but for Host, which no client may take away. */
export function withoutNamed(headers: string[], connection: string): string[] {
	const named = connection
		.toLowerCase()
		.split(',')
		.map((token) => token.trim())
		.filter((token) => token !== 'close' && token !== 'keep-alive' && token !== 'host' && token !== 'upgrade');
	if (named.length === 0) return headers;
	const kept: string[] = [];
	for (let i = 0; i < headers.length; i += 2) {
		if (!named.includes(headers[i]!.toLowerCase())) kept.push(headers[i]!, headers[i + 1]!);
	}
	return kept;
}
