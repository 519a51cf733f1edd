import { Agent } from 'node:https';
import { rootCertificates } from 'node:tls';

export type AcmeLibrary = typeof import('acme-client');

/** Milliseconds that an authority may take for one answer. */
const REQUEST_TIMEOUT = 30_000;

/** The authority asks to be left alone for a while (RFC 8555 section 6.6). */
export class RetryLaterError extends Error {
	readonly milliseconds: number;

	constructor(message: string, milliseconds: number) {
		super(message);
		this.milliseconds = milliseconds;
	}
}

let loaded: Promise<AcmeLibrary> | null = null;

/**
 * acme-client, which is loaded when the first certificate is wanted. It has one HTTP client for all.
 * @param authorities PEM of what is trusted besides the well-known authorities
 * @param signal ends requests that are under way
 */
export async function acmeLibrary(authorities: string | null, signal: AbortSignal): Promise<AcmeLibrary> {
	loaded ??= import('acme-client').then(withoutRetries);
	const library = await loaded;
	Object.assign(library.axios.defaults, {
		timeout: REQUEST_TIMEOUT,
		signal,
		httpsAgent: authorities === null ? undefined : new Agent({ ca: [...rootCertificates, authorities] }),
	});
	return library;
}

/** The library's own retries hold up the end of the process, say nothing, and fail where there is no response to look at. */
function withoutRetries(library: AcmeLibrary): AcmeLibrary {
	const { request, response: answers } = library.axios.interceptors;
	request.clear();
	answers.clear();
	answers.use((response) => {
		const wait = response.status < 400 ? 0 : milliseconds(String(response.headers['retry-after'] ?? ''));
		if (wait > 0) throw new RetryLaterError(String(response.data?.detail ?? response.statusText), wait);
		return response;
	});
	return library;
}

/** Of a Retry-After header: seconds or a date (RFC 9110 section 10.2.3); 0 without. */
function milliseconds(retryAfter: string): number {
	if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * 1000;
	const date = Date.parse(retryAfter);
	return Number.isNaN(date) ? 0 : Math.max(0, date - Date.now());
}
