import type { Value } from '../../../core/policy/program/program.ts';
import type { Settings } from '../../../core/policy/statements/cors.ts';
import { headerOf, headersOf, setHeader } from '../headers.ts';
import { CurrentResponse } from '../messages.ts';
import type { OperationHandler } from '../policy-documents.ts';
import type { RequestContext } from '../request-context.ts';

const DEFAULT_METHODS = ['GET', 'POST'];
/** Always allowed (Fetch standard, CORS-safelisted request headers). */
const SAFELISTED = new Set(['accept', 'accept-language', 'content-language', 'content-type']);

/** An actual request: lets it pass and marks the answer, or ends it with an empty 200 that the browser refuses. */
export const cors: OperationHandler = (request, operation) => {
	const settings = operation.settings as Settings;
	const origin = headerOf(request.request.headers, 'origin');
	if (origin === null || origin === '') return false;
	const allowed = allowedOrigin(request, settings, origin);
	if (allowed === null) {
		if (!request.boolean(settings.terminateUnmatchedRequest)) return false;
		request.response = new CurrentResponse(200, 'OK', []);
		return true;
	}
	const exposed = texts(request, settings.exposeHeaders?.header);
	request.finalHeaders.push('Access-Control-Allow-Origin', allowed);
	if (request.boolean(settings.allowCredentials)) request.finalHeaders.push('Access-Control-Allow-Credentials', 'true');
	if (exposed.length > 0) request.finalHeaders.push('Access-Control-Expose-Headers', exposed.join(','));
	return false;
};

/**
 * What a preflight for `method` is answered: by the first statement that allows it, or an empty 200. null when no `cors`
 * applies.
 */
export function answerPreflight(request: RequestContext, method: string): CurrentResponse | null {
	const { preflight } = request.policy;
	for (const { document, operation } of preflight) {
		request.evaluate(document, operation);
		const settings = document.operations[operation]!.settings as Settings;
		const answer = preflightAnswer(request, settings, method);
		if (answer !== null) return answer;
		if (request.boolean(settings.terminateUnmatchedRequest)) break;
	}
	return preflight.length === 0 ? null : new CurrentResponse(200, 'OK', []);
}

function preflightAnswer(request: RequestContext, settings: Settings, method: string): CurrentResponse | null {
	const { headers } = request.request;
	const allowed = allowedOrigin(request, settings, headerOf(headers, 'origin')!);
	if (allowed === null) return null;
	const methods = settings.allowedMethods === null ? DEFAULT_METHODS : texts(request, settings.allowedMethods.method);
	if (!methods.includes('*') && !methods.some((name) => name.toUpperCase() === method.toUpperCase())) return null;
	const asked = headersOf(headers, 'access-control-request-headers').join(',');
	if (!allowsHeaders(texts(request, settings.allowedHeaders?.header), asked)) return null;
	const response = new CurrentResponse(200, 'OK', ['Access-Control-Allow-Origin', allowed]);
	const answer = response.headers;
	setHeader(answer, 'Access-Control-Allow-Methods', methods.includes('*') ? method : methods.join(','));
	if (asked !== '') setHeader(answer, 'Access-Control-Allow-Headers', asked);
	if (request.boolean(settings.allowCredentials)) setHeader(answer, 'Access-Control-Allow-Credentials', 'true');
	const maxAge = settings.allowedMethods?.preflightResultMaxAge ?? null;
	if (maxAge !== null) setHeader(answer, 'Access-Control-Max-Age', String(request.number(maxAge)));
	setHeader(answer, 'Vary', 'Origin');
	return response;
}

/** Value of Access-Control-Allow-Origin; null when the origin is not allowed. */
function allowedOrigin(request: RequestContext, settings: Settings, origin: string): string | null {
	const origins = texts(request, settings.allowedOrigins.origin);
	if (origins.includes('*')) return request.boolean(settings.allowCredentials) ? origin : '*';
	const wanted = normalOrigin(origin);
	return wanted !== null && origins.some((text) => normalOrigin(text) === wanted) ? origin : null;
}

/** Scheme, host and port; null for what is no origin, as `null`. */
function normalOrigin(text: string): string | null {
	const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/:]+|\[[^\]]+\])(?::(\d+))?\/?$/i.exec(text.trim());
	if (parts === null) return null;
	const scheme = parts[1]!.toLowerCase();
	const port = parts[3] ?? (scheme === 'https' ? '443' : scheme === 'http' ? '80' : '');
	return `${scheme}://${parts[2]!.toLowerCase()}:${port}`;
}

function allowsHeaders(allowed: readonly string[], asked: string): boolean {
	if (allowed.includes('*')) return true;
	const names = new Set(allowed.map((name) => name.toLowerCase()));
	return asked
		.split(',')
		.map((name) => name.trim().toLowerCase())
		.every((name) => name === '' || names.has(name) || SAFELISTED.has(name));
}

function texts(request: RequestContext, values: readonly Value[] | undefined): string[] {
	return (values ?? []).map((value) => request.text(value).trim());
}
