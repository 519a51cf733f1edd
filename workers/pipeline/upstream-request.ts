import type { UpstreamRequest } from '../backends/upstream.ts';
import { HOP_BY_HOP } from '../listeners/request-head.ts';
import type { BackendRoute } from './backend-route.ts';
import { joinPath } from './base-url.ts';
import { withCredentials } from './client-credentials.ts';
import { joinLines, setHeader } from './headers.ts';
import { changeQuery } from './query.ts';
import type { RequestContext } from './request-context.ts';

/** What the current request becomes on its way to a backend. @param timeout milliseconds */
export function upstreamRequest(
	request: RequestContext,
	route: BackendRoute,
	body: UpstreamRequest['body'],
	timeout: number,
): UpstreamRequest {
	const { base, target } = route;
	const headers = forwardedHeaders(request, base.authority);
	let { query } = request.request;
	if (target !== null) {
		const { credentials } = target.backend;
		for (const [name, values] of credentials.query) query = changeQuery(query, name, 'override', values);
		for (const [name, values] of credentials.headers) setHeader(headers, name, values.join(','));
		const hasOwn = request.request.changed?.has('authorization') ?? false;
		if (credentials.authorization !== null && !hasOwn) {
			setHeader(headers, 'Authorization', `${credentials.authorization.scheme} ${credentials.authorization.parameter}`);
		}
	}
	return {
		method: request.request.method,
		scheme: base.scheme,
		hostname: base.host.startsWith('[') ? base.host.slice(1, -1) : base.host,
		port: base.port,
		path: joinPath(base, request.request.path, query),
		headers,
		body,
		headersTimeout: timeout,
		continueTimeout: null,
		tls: withCredentials(target?.tls ?? request.served.backends.defaultTls, request.clientCredentials),
		proxy: target?.backend.proxy ?? null,
	};
}

/** Host is the backend's unless a policy set it; the caller's address joins X-Forwarded-For. */
function forwardedHeaders({ request }: RequestContext, authority: string): string[] {
	const received = joinLines(request.headers, request.changed);
	const headers = ['host', authority];
	let forwardedFor = '';
	for (let i = 0; i < received.length; i += 2) {
		const name = received[i]!;
		const value = received[i + 1]!;
		const lowerCase = name.toLowerCase();
		if (lowerCase === 'host') {
			if (request.changed?.has('host')) headers[1] = value;
		} else if (lowerCase === 'x-forwarded-for') {
			forwardedFor += forwardedFor === '' ? value : `, ${value}`;
		} else if (lowerCase !== 'content-length' && lowerCase !== 'expect' && !HOP_BY_HOP.has(lowerCase)) {
			headers.push(name, value);
		}
	}
	headers.push('X-Forwarded-For', forwardedFor === '' ? request.ipAddress : `${forwardedFor}, ${request.ipAddress}`);
	return headers;
}
