import type { UpstreamRequest } from '../backends/upstream.ts';
import { joinPath, parseBaseUrl } from './base-url.ts';
import { headerOf, removeHeader, setHeader } from './headers.ts';

const SECRETS = ['authorization', 'cookie', 'proxy-authorization'];

/**
 * The request that a redirect asks for (RFC 9110 section 15.4); null when the response is none, or its body cannot be sent again.
 */
export function followed(sent: UpstreamRequest, status: number, headers: readonly string[]): UpstreamRequest | null {
	if (![301, 302, 303, 307, 308].includes(status)) return null;
	const location = headerOf(headers, 'location');
	if (location === null) return null;
	const keepsBody = status === 307 || status === 308 || sent.method === 'GET' || sent.method === 'HEAD';
	if (keepsBody && sent.body !== null && !(sent.body instanceof Uint8Array)) return null;
	const here = `${sent.scheme}://${sent.hostname.includes(':') ? `[${sent.hostname}]` : sent.hostname}:${sent.port}`;
	const url = URL.parse(location, `${here}${sent.path}`);
	if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
	const base = parseBaseUrl(url.origin);
	const next = { ...sent, headers: [...sent.headers] };
	if (!keepsBody) {
		next.method = 'GET';
		next.body = null;
		removeHeader(next.headers, 'content-type');
	}
	const isElsewhere = base.scheme !== sent.scheme || base.host !== sent.hostname || base.port !== sent.port;
	if (isElsewhere) {
		for (const name of SECRETS) removeHeader(next.headers, name);
		setHeader(next.headers, 'host', base.authority);
		next.tls = null;
		next.proxy = null;
	}
	next.scheme = base.scheme;
	next.hostname = base.host;
	next.port = base.port;
	next.path = joinPath(base, url.pathname, url.search);
	return next;
}
