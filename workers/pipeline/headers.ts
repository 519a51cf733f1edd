/** Flat lists of headers: name, value, name, value …; names keep their case and compare without it. */
import { HOP_BY_HOP, TOKEN } from '../listeners/request-head.ts';
import { DotNetError } from '../wasm/host.ts';

/** Several values of these are sent as lines of their own, all others as one line with commas (policies.md, set-header). */
const SENT_AS_LINES = new Set([
	'user-agent',
	'www-authenticate',
	'proxy-authenticate',
	'cookie',
	'set-cookie',
	'warning',
	'date',
	'expires',
	'if-modified-since',
	'if-unmodified-since',
	'last-modified',
	'retry-after',
]);

/** No policy may change these. */
const PROTECTED = new Set(['connection', 'content-length', 'keep-alive', 'transfer-encoding']);

/** What policies may not delete of a response. */
const KEPT_IN_RESPONSES = new Set(['server']);

/** Whether set-header may do this; what it may not has no effect. */
export function mayChange(name: string, action: ExistsAction, isResponse: boolean): boolean {
	const lowerCase = name.toLowerCase();
	if (PROTECTED.has(lowerCase)) return false;
	return !(isResponse && action === 'delete' && KEPT_IN_RESPONSES.has(lowerCase));
}

function isNamed(found: string, name: string): boolean {
	return found === name || (found.length === name.length && found.toLowerCase() === name);
}

/** The first value; null when there is none. @param name lower-case */
export function headerOf(headers: readonly string[], name: string): string | null {
	for (let i = 0; i < headers.length; i += 2) {
		if (isNamed(headers[i]!, name)) return headers[i + 1]!;
	}
	return null;
}

/** @param name lower-case */
export function headersOf(headers: readonly string[], name: string): string[] {
	const values: string[] = [];
	for (let i = 0; i < headers.length; i += 2) {
		if (isNamed(headers[i]!, name)) values.push(headers[i + 1]!);
	}
	return values;
}

/** @param name lower-case */
export function removeHeader(headers: string[], name: string): void {
	let kept = 0;
	for (let i = 0; i < headers.length; i += 2) {
		if (isNamed(headers[i]!, name)) continue;
		headers[kept++] = headers[i]!;
		headers[kept++] = headers[i + 1]!;
	}
	headers.length = kept;
}

/** Replaces every value of the name by one. */
export function setHeader(headers: string[], name: string, value: string): void {
	removeHeader(headers, name.toLowerCase());
	headers.push(name, value);
}

const EXISTS_ACTIONS = ['override', 'skip', 'append', 'delete'] as const;
export type ExistsAction = (typeof EXISTS_ACTIONS)[number];

/** The word that an expression gave for exists-action. Throws DotNetError for another. */
export function existsActionOf(word: string): ExistsAction {
	const action = EXISTS_ACTIONS.find((candidate) => candidate === word);
	if (action !== undefined) return action;
	throw new DotNetError('System.ArgumentException', `exists-action takes ${EXISTS_ACTIONS.join(', ')}, not "${word}".`);
}

const UNCLEAN = /[\r\n\0]|^[\t ]|[\t ]$/;

/** What set-header does to a list of headers. Returns whether it changed. Throws DotNetError for a name that is no token. */
export function changeHeader(
	headers: string[],
	name: string,
	action: ExistsAction,
	values: readonly string[],
): boolean {
	if (!TOKEN.test(name)) throw new DotNetError('System.FormatException', `The header name '${name}' is invalid.`);
	const lowerCase = name.toLowerCase();
	if (action === 'skip' && headerOf(headers, lowerCase) !== null) return false;
	if (action === 'override' || action === 'delete') removeHeader(headers, lowerCase);
	if (action !== 'delete') for (const value of values) headers.push(name, cleanValue(value));
	return true;
}

/** A value cannot break out of its line, has no spaces around it (RFC 9113 section 8.2.1), and what Latin-1 cannot hold is UTF-8. */
function cleanValue(value: string): string {
	const line = UNCLEAN.test(value) ? value.replace(/[\r\n\0]+/g, ' ').replace(/^[\t ]+|[\t ]+$/g, '') : value;
	return /[^\0-\xff]/.test(line) ? Buffer.from(line, 'utf8').toString('latin1') : line;
}

/** Values of the names that policies changed go out as one line each, but for those that are sent as lines. */
export function joinLines(headers: string[], changed: ReadonlySet<string> | null): string[] {
	if (changed === null) return headers;
	const joined: string[] = [];
	for (let i = 0; i < headers.length; i += 2) {
		const lowerCase = headers[i]!.toLowerCase();
		if (!changed.has(lowerCase) || SENT_AS_LINES.has(lowerCase)) {
			joined.push(headers[i]!, headers[i + 1]!);
		} else if (headerOf(joined, lowerCase) === null) {
			joined.push(headers[i]!, headersOf(headers, lowerCase).join(','));
		}
	}
	return joined;
}

/** What a backend sends to us only, as opposed to our client: framing, hop-by-hop and what Connection names. */
export function withoutHopByHop(headers: readonly string[]): string[] {
	const connection = headersOf(headers, 'connection').join(',').toLowerCase();
	const named = connection === '' ? [] : connection.split(',').map((token) => token.trim());
	const kept: string[] = [];
	for (let i = 0; i < headers.length; i += 2) {
		const lowerCase = headers[i]!.toLowerCase();
		if (HOP_BY_HOP.has(lowerCase) || named.includes(lowerCase)) continue;
		kept.push(headers[i]!, headers[i + 1]!);
	}
	return kept;
}
