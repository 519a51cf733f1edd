/** Request and responses of a context file. */
import type { Message, RequestMessage, ResponseMessage, Url } from '../host.ts';
import { ContextError, type Entry, entryOf, numberOr, optionalEntry, optionalText } from './entry.ts';

const FALLBACK_URL = 'http://localhost/';

/** By default a GET without headers and body. */
export function requestOf(entry: Entry): RequestMessage {
	const url = urlOf(optionalText(entry, 'url') ?? FALLBACK_URL, 'request.url');
	const originalUrl = optionalText(entry, 'originalUrl');
	return {
		...messageOf(entry, 'request'),
		method: optionalText(entry, 'method') ?? 'GET',
		url,
		originalUrl: originalUrl === null ? url : urlOf(originalUrl, 'request.originalUrl'),
		ipAddress: optionalText(entry, 'ip') ?? '127.0.0.1',
		matchedParameters: new Map(Object.entries(optionalEntry(entry, 'matchedParameters') ?? {}) as [string, string][]),
		certificate: null,
	};
}

/** The response of the context, or the one that a variable holds. */
export function responseOf(value: unknown, place: string): ResponseMessage {
	const entry = entryOf(value, place);
	return {
		...messageOf(entry, place),
		statusCode: numberOr(entry, 'statusCode', 200),
		statusReason: optionalText(entry, 'statusReason') ?? '',
	};
}

function messageOf(entry: Entry, place: string): Message {
	const headers = Object.entries(optionalEntry(entry, 'headers') ?? {}).flatMap(([name, values]) => {
		const list: unknown[] = Array.isArray(values) ? values : [values];
		return list.flatMap((value) => {
			if (typeof value !== 'string')
				throw new ContextError(`${place}.headers.${name} must be a text or a list of texts`);
			return [name, value];
		});
	});
	const body = optionalText(entry, 'body');
	return { headers, body: body === null ? null : { bytes: new TextEncoder().encode(body) } };
}

const URL_PARTS = /^(https?):\/\/([^/?#:]+)(?::(\d+))?([^?#]*)(\?[^#]*)?/i;

/** The parts of an absolute URL as they are written: nothing is decoded or normalized. */
function urlOf(text: string, place: string): Url {
	const parts = URL_PARTS.exec(text);
	if (parts === null) throw new ContextError(`${place} is no absolute HTTP URL: "${text}"`);
	const [, scheme = '', host = '', port, path = '', queryString = ''] = parts;
	const isSecure = scheme.toLowerCase() === 'https';
	return {
		scheme: scheme.toLowerCase(),
		host,
		port: port === undefined ? (isSecure ? 443 : 80) : Number(port),
		path: path === '' ? '/' : path,
		queryString,
	};
}
