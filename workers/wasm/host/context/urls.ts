/** URLs of a request (policies-as/dotnet/context/context.ts): the current one, the original one, and the API's service URL. */
import type { Host, HostFunctions, Url } from '../../host.ts';

const CURRENT = 0;
const ORIGINAL = 1;

const queries = new WeakMap<Url, { text: string; parameters: string[] }>();

/** A URL by its number; null for a service URL that the API lacks. */
export function urlOf(host: Host, kind: number): Url | null {
	if (kind === CURRENT) return host.request.request.url;
	if (kind === ORIGINAL) return host.request.request.originalUrl;
	return serviceUrl(host.request.api?.serviceUrl);
}

/** Decoded query parameters, flat names and values. */
export function queryOf(url: Url): readonly string[] {
	const known = queries.get(url);
	if (known !== undefined && known.text === url.queryString) return known.parameters;
	const parameters = [...new URLSearchParams(url.queryString)].flat();
	queries.set(url, { text: url.queryString, parameters });
	return parameters;
}

export function urlFunctions(host: Host): HostFunctions {
	return {
		Url_exists: (kind: number) => Number(urlOf(host, kind) !== null),
		/** In the order of UrlPart. */
		Url_part: (kind: number, part: number) => {
			const url = urlOf(host, kind)!;
			return host.newString([url.scheme, url.host, url.path, url.queryString, wholeUrl(url)][part]!);
		},
		Url_port: (kind: number) => urlOf(host, kind)!.port,
	};
}

function wholeUrl({ scheme, host, port, path, queryString }: Url): string {
	const isDefault = port === (scheme === 'https' || scheme === 'wss' ? 443 : 80);
	return `${scheme}://${host}${isDefault ? '' : `:${port}`}${path}${queryString}`;
}

function serviceUrl(text: unknown): Url | null {
	if (typeof text !== 'string' || !URL.canParse(text)) return null;
	const { protocol, hostname, port, pathname, search } = new URL(text);
	const scheme = protocol.slice(0, -1);
	const defaultPort = scheme === 'https' || scheme === 'wss' ? 443 : 80;
	return {
		scheme,
		host: hostname,
		port: port === '' ? defaultPort : Number(port),
		path: pathname,
		queryString: search,
	};
}
