import { headerOf } from '../headers.ts';
import { bufferBody, type CollectFailure } from '../message-body.ts';
import type { CurrentRequest, CurrentResponse } from '../messages.ts';
import type { OperationHandler } from '../policy-documents.ts';
import { bodyTooLarge, clientGone, type PolicyError } from '../policy-error.ts';
import type { RequestContext } from '../request-context.ts';

/** Brings the request's body into memory, before an expression or a statement that reads it. */
export const bufferRequestBody: OperationHandler = (request) => {
	bufferMessage(request, request.request);
};

/** Buffers the body of a message, then resumes or fails the request. */
export function bufferMessage(request: RequestContext, message: CurrentRequest | CurrentResponse | null): void {
	const body = message?.body ?? null;
	if (message === null || body === null || body.stream === null) {
		request.resume();
		return;
	}
	const encoding = headerOf(message.headers, 'content-encoding');
	bufferBody(body, encoding, request.served.snapshot.settings.maxBufferedBody, (failure) => {
		if (failure === null) request.resume();
		else request.fail(bufferFailure(request, failure, message === request.request));
	});
}

function bufferFailure(request: RequestContext, failure: CollectFailure, isRequest: boolean): PolicyError {
	if (failure === 'bad-encoding') {
		return request.error('BadContentEncoding', 'The body is not what its Content-Encoding says.');
	}
	if (failure === 'too-large') {
		return isRequest
			? bodyTooLarge('gateway')
			: request.error('BodyTooLarge', 'The response is larger than the gateway buffers.');
	}
	if (isRequest) return clientGone('gateway');
	return request.error('BackendConnectionFailure', 'The backend broke off its response.');
}
