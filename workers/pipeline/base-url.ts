/** Where a backend is: what a request's own path is appended to. */
export interface BaseUrl {
	scheme: 'http' | 'https';
	host: string;
	port: number;
	/** Host header: the port only where it is not the scheme's own. */
	authority: string;
	/** Without its trailing slash; a `?` in it ends the path (policies.md 2.3). */
	path: string;
}

const PARTS = /^(https?|wss?):\/\/(?:[^/?#@]*@)?(\[[^\]]+\]|[^/?#:]+)(?::(\d{1,5}))?([^#]*)/i;

/** Throws when the text is no absolute http or https URL. */
export function parseBaseUrl(text: string): BaseUrl {
	const parts = PARTS.exec(text.trim());
	if (parts === null) throw new Error(`"${text}" is no absolute URL`);
	const scheme = /^(https|wss)$/i.test(parts[1]!) ? 'https' : 'http';
	const host = parts[2]!.toLowerCase();
	const defaultPort = scheme === 'https' ? 443 : 80;
	const port = parts[3] === undefined ? defaultPort : Number(parts[3]);
	const path = parts[4]!.endsWith('/') ? parts[4]!.slice(0, -1) : parts[4]!;
	return { scheme, host, port, authority: port === defaultPort ? host : `${host}:${port}`, path };
}

/** Path and query that go to the backend. @param query with its `?`, or empty */
export function joinPath(base: BaseUrl, path: string, query: string): string {
	const joined = `${base.path}${path}`;
	const target = joined.startsWith('/') ? joined : `/${joined}`;
	if (query === '') return target;
	return target.includes('?') ? `${target}&${query.slice(1)}` : `${target}${query}`;
}
