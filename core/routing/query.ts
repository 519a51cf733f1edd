import { decodeQuery } from './escapes.ts';

/**
 * The raw value of the first query parameter of a name; empty for one without `=`, null when there is none.
 * @param query with or without its `?`.
 * @param name decoded and lower-case: names compare ignoring case.
 */
export function queryParameter(query: string, name: string): string | null {
	for (let start = query.startsWith('?') ? 1 : 0; start < query.length; ) {
		let end = query.indexOf('&', start);
		if (end < 0) end = query.length;
		let equals = query.indexOf('=', start);
		if (equals < 0 || equals > end) equals = end;
		if (decodeQuery(query.slice(start, equals)).toLowerCase() === name) {
			return query.slice(Math.min(equals + 1, end), end);
		}
		start = end + 1;
	}
	return null;
}

/** Whether some query parameter has the name and the value, both decoded and lower-case. */
export function hasQueryParameter(query: string, name: string, value: string): boolean {
	for (const pair of query.slice(query.startsWith('?') ? 1 : 0).split('&')) {
		const [found = '', ...rest] = pair.split('=');
		if (decodeQuery(found).toLowerCase() !== name) continue;
		if (decodeQuery(rest.join('=')).toLowerCase() === value) return true;
	}
	return false;
}
