/** A failure of a statement or a built-in step: what context.LastError says, and the answer when no policy changes it. */
import { STATUS_CODES } from 'node:http';
import type { SectionName } from '../../core/policy/program/program.ts';
import type { CurrentResponse } from './messages.ts';

export class PolicyError extends Error {
	/** Element name of the statement, or name of the built-in step. */
	readonly source: string;
	readonly reason: string;
	readonly status: number;
	readonly statusReason: string;
	/** `message` of the JSON body; null: the body of an internal error, which carries the request's id. */
	readonly publicMessage: string | null;
	readonly headers: readonly string[];
	/** The answer itself, where it is not made from the message: a backend response that counts as an error. */
	response: CurrentResponse | null = null;
	/** Section of a built-in step; a statement's own is known. */
	section: SectionName | null = null;

	constructor(
		source: string,
		reason: string,
		message: string,
		answer: { status: number; statusReason?: string; message: string; headers?: readonly string[] } | null = null,
	) {
		super(message);
		this.source = source;
		this.reason = reason;
		this.status = answer?.status ?? 500;
		this.statusReason = answer?.statusReason ?? standardReason(this.status);
		this.publicMessage = answer === null ? null : answer.message;
		this.headers = answer?.headers ?? [];
	}
}

/** The gateway's JSON with its exact spacing (policies.md 3.4). */
export function errorBody(error: PolicyError, requestId: string): string {
	const message = JSON.stringify(error.publicMessage ?? 'Internal server error');
	const activity = error.publicMessage === null ? `, "activityId": "${requestId}"` : '';
	return `{ "statusCode": ${error.status}, "message": ${message}${activity} }`;
}

/** A reason phrase that stays in its line; the standard one where there is none. */
export function reasonPhrase(text: string, status: number): string {
	return text.replace(/[^\t -\xff]+/g, ' ').trim() || standardReason(status);
}

/** Reason phrase of a status code; empty for one that has none. */
export function standardReason(status: number): string {
	return STATUS_CODES[status] ?? '';
}

export function operationNotFound(): PolicyError {
	const error = new PolicyError(
		'configuration',
		'OperationNotFound',
		'Unable to match incoming request to an operation.',
		{
			status: 404,
			statusReason: 'Resource Not Found',
			message: 'Resource not found',
		},
	);
	error.section = 'backend';
	return error;
}

const KEY_ERRORS = {
	missing: {
		reason: 'SubscriptionKeyNotFound',
		message:
			'Access denied due to missing subscription key. Make sure to include subscription key when making requests to this API.',
		publicMessage:
			'Access denied due to missing subscription key. Make sure to include subscription key when making requests to an API.',
	},
	invalid: {
		reason: 'SubscriptionKeyInvalid',
		message:
			'Access denied due to invalid subscription key. Make sure to provide a valid key for an active subscription.',
		publicMessage:
			'Access denied due to invalid subscription key. Make sure to provide a valid key for an active subscription.',
	},
};

/** @param realm `https://host/path of the API`, keyHeader the header that the API takes keys in */
export function subscriptionKeyError(outcome: 'missing' | 'invalid', realm: string, keyHeader: string): PolicyError {
	const { reason, message, publicMessage } = KEY_ERRORS[outcome];
	const error = new PolicyError('authorization', reason, message, {
		status: 401,
		statusReason: 'Access Denied',
		message: publicMessage,
		headers: ['WWW-Authenticate', `AzureApiManagementKey realm="${realm}",name="${keyHeader}",type="header"`],
	});
	error.section = 'inbound';
	return error;
}

export function rateLimitExceeded(source: string, seconds: number, retryAfterHeader: string | null): PolicyError {
	return new PolicyError(source, 'RateLimitExceeded', 'Rate limit is exceeded', {
		status: 429,
		message: `Rate limit is exceeded. Try again in ${seconds} seconds.`,
		headers: [retryAfterHeader ?? 'Retry-After', String(seconds)],
	});
}

/** @param message of the exception */
export function expressionFailure(source: string, message: string): PolicyError {
	return new PolicyError(source, 'ExpressionValueEvaluationFailure', `Expression evaluation failed. ${message}`);
}

export function bodyTooLarge(source: string): PolicyError {
	return new PolicyError(source, 'BodyTooLarge', 'The body is larger than the gateway buffers.', {
		status: 413,
		statusReason: 'Request Entity Too Large',
		message: 'Request Entity Too Large',
	});
}

export function backendBrokeOff(): PolicyError {
	const message = 'The backend broke off its response.';
	return new PolicyError('transfer-response', 'BackendConnectionFailure', message);
}

export function clientGone(source: string): PolicyError {
	return new PolicyError(source, 'ClientConnectionFailure', 'The client closed the connection.');
}
