import type { BackendTarget } from './backend-directory.ts';
import { type BackendPool, sessionValue } from './backend-pool.ts';
import type { BaseUrl } from './base-url.ts';
import { headerOf } from './headers.ts';
import { CurrentResponse } from './messages.ts';
import { PolicyError, standardReason } from './policy-error.ts';
import type { RequestContext } from './request-context.ts';

/** Where one call goes, and what its outcome tells the circuit breaker and the caller's session. */
export class BackendRoute {
	readonly base: BaseUrl;
	/** null: a base URL without an entity. */
	readonly target: BackendTarget | null;
	readonly #pool: BackendPool | null;
	/** Session that the caller brought. */
	readonly #session: string | null;

	constructor(base: BaseUrl, target: BackendTarget | null, pool: BackendPool | null, session: string | null) {
		this.base = base;
		this.target = target;
		this.#pool = pool;
		this.#session = session;
	}

	answered(status: number, headers: readonly string[]): void {
		const breaker = this.target?.breaker ?? null;
		if (breaker === null) return;
		const retryAfter = Number(headerOf(headers, 'retry-after') ?? Number.NaN);
		breaker.answered(status, Number.isFinite(retryAfter) ? retryAfter : null, Date.now());
	}

	failed(reason: 'Timeout' | 'BackendConnectionFailure'): void {
		this.target?.breaker?.failed(reason, Date.now());
	}

	/** A new session's cookie goes to the caller. */
	keepSession(headers: string[]): void {
		if (this.#pool === null || this.#pool.sessionCookie === null || this.target === null) return;
		const session = sessionValue(this.target);
		if (session !== this.#session)
			headers.push('Set-Cookie', `${this.#pool.sessionCookie}=${session}; Path=/; HttpOnly`);
	}
}

/**
 * Where the request goes now, or the answer when a pool has no member to call. Each attempt of a `retry` selects again.
 * Throws PolicyError when nothing says where, or the circuit breaker of the only backend is open.
 */
export function selectBackend(request: RequestContext): BackendRoute | CurrentResponse {
	const { backends } = request.served;
	const backend = request.selectedBackend;
	if (backend === null) {
		if (request.base === null) {
			throw new PolicyError('forward-request', 'BackendConnectionFailure', 'The API has no backend to forward to.');
		}
		return new BackendRoute(request.base, null, null, null);
	}
	const now = Date.now();
	const pool = backends.pool(backend);
	const session = pool?.sessionCookie == null ? null : cookie(request.request.headers, pool.sessionCookie);
	const target = pool === null ? backends.target(backend) : pool.choose(session, now);
	const wait = pool !== null && target === null ? pool.retryAfter(now) : (target?.breaker?.retryAfter(now) ?? 0);
	if (target === null) {
		const reason = `Backend pool ${backend.name} is temporarily unavailable`;
		return unavailable(backend.pool?.failureStatusCode ?? 503, reason, wait);
	}
	if (wait > 0) {
		const status = target.breaker!.rule.failureStatusCode ?? 503;
		const error = new PolicyError(
			'forward-request',
			'BackendUnavailable',
			`The circuit breaker of ${backend.name} is open.`,
		);
		error.response = unavailable(status, standardReason(status), wait);
		throw error;
	}
	return new BackendRoute(target.base, target, pool, session);
}

/** A response, not an error: the conditions of `retry` look at its status. @param wait milliseconds */
function unavailable(status: number, reason: string, wait: number): CurrentResponse {
	const seconds = String(Math.max(1, Math.ceil(wait / 1000)));
	const response = new CurrentResponse(status, reason, ['Content-Type', 'application/json', 'Retry-After', seconds]);
	response.setBody(`{ "statusCode": ${status}, "message": "Service Unavailable" }`);
	return response;
}

function cookie(headers: readonly string[], name: string): string | null {
	for (const pair of (headerOf(headers, 'cookie') ?? '').split(';')) {
		const equals = pair.indexOf('=');
		if (equals > 0 && pair.slice(0, equals).trim() === name) return pair.slice(equals + 1).trim();
	}
	return null;
}
