import { publicPath } from '../../../core/routing/api-tree.ts';
import type { BaseUrl } from '../base-url.ts';
import type { OperationHandler } from '../policy-documents.ts';
import type { RequestContext } from '../request-context.ts';

/** What may follow a base URL: not more of its host name, port or last segment. */
const END = '(?![A-Za-z0-9._~%:@-])';

/** Replaces the backend's URLs in the response by the gateway's, in the request the other way round. */
export const redirectContentUrls: OperationHandler = (request) => {
	const message = request.actsOnResponse ? request.response : request.request;
	const bytes = message?.body?.bytes ?? null;
	const { base } = request;
	const own = publicBase(request);
	if (message === null || bytes === null || base === null || own === null) return;
	const [from, to] = request.actsOnResponse ? [base, own] : [own, base];
	const text = Buffer.from(bytes).toString();
	const replaced = text.replace(pattern(from), (match) => (endsWithPath(match, from) ? urlOf(to) : match));
	if (replaced !== text) message.setBody(replaced);
};

/** The API as its callers address it. */
function publicBase({ plan, request }: RequestContext): BaseUrl | null {
	if (plan === null) return null;
	const { scheme, host, port } = request.originalUrl;
	const isDefault = port === (scheme === 'https' ? 443 : 80);
	const path = publicPath(plan.api);
	return {
		scheme: scheme === 'https' ? 'https' : 'http',
		host,
		port,
		authority: isDefault ? host : `${host}:${port}`,
		path: path === '' ? '' : `/${path}`,
	};
}

function urlOf({ scheme, authority, path }: BaseUrl): string {
	return `${scheme}://${authority}${path}`;
}

/** The base URL in either scheme; a default port may be written out. */
function pattern({ host, port, path }: BaseUrl): RegExp {
	const isDefault = port === 80 || port === 443;
	const ports = isDefault ? '(?::(?:80|443))?' : `:${port}`;
	return new RegExp(`https?://${escaped(host)}${ports}${escaped(path)}${END}`, 'gi');
}

/** Scheme and host are the same in any case, a path is not. */
function endsWithPath(url: string, { path }: BaseUrl): boolean {
	return url.endsWith(path);
}

function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
