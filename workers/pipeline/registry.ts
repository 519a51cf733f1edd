/** The handler of every operation that compiled policies name; adding a statement adds its file and its line here. */
import { bufferRequestBody } from './effects/buffer-request-body.ts';
import { bufferResponseBody } from './effects/buffer-response-body.ts';
import { forwardRequest } from './effects/forward-request.ts';
import { retryCheck } from './effects/retry-check.ts';
import { sendOneWayRequest } from './effects/send-one-way-request.ts';
import { sendRequest } from './effects/send-request.ts';
import { validateClientCertificate } from './effects/validate-client-certificate.ts';
import { verifyCertificates } from './effects/verify-certificates.ts';
import type { OperationHandler } from './policy-documents.ts';
import { authenticationBasic } from './statements/authentication-basic.ts';
import { authenticationCertificate } from './statements/authentication-certificate.ts';
import { checkHeader } from './statements/check-header.ts';
import { cors } from './statements/cors.ts';
import { findAndReplace } from './statements/find-and-replace.ts';
import { ipFilter } from './statements/ip-filter.ts';
import { jsonp } from './statements/jsonp.ts';
import { mockResponse } from './statements/mock-response.ts';
import { rateLimit } from './statements/rate-limit.ts';
import { rateLimitByKey } from './statements/rate-limit-by-key.ts';
import { redirectContentUrls } from './statements/redirect-content-urls.ts';
import { retryBegin } from './statements/retry-begin.ts';
import { returnResponse } from './statements/return-response.ts';
import { rewriteUri } from './statements/rewrite-uri.ts';
import { setBackendService } from './statements/set-backend-service.ts';
import { setBody } from './statements/set-body.ts';
import { setHeader } from './statements/set-header.ts';
import { setMethod } from './statements/set-method.ts';
import { setQueryParameter } from './statements/set-query-parameter.ts';
import { setStatus } from './statements/set-status.ts';
import { setVariable } from './statements/set-variable.ts';
import { trace } from './statements/trace.ts';

const HANDLERS: Record<string, OperationHandler> = {
	'authentication-basic': authenticationBasic,
	'authentication-certificate': authenticationCertificate,
	'buffer-request-body': bufferRequestBody,
	'buffer-response-body': bufferResponseBody,
	'check-header': checkHeader,
	cors,
	'find-and-replace': findAndReplace,
	'forward-request': forwardRequest,
	'ip-filter': ipFilter,
	jsonp,
	'mock-response': mockResponse,
	'rate-limit': rateLimit,
	'rate-limit-by-key': rateLimitByKey,
	'redirect-content-urls': redirectContentUrls,
	'retry-begin': retryBegin,
	'retry-check': retryCheck,
	'return-response': returnResponse,
	'rewrite-uri': rewriteUri,
	'send-one-way-request': sendOneWayRequest,
	'send-request': sendRequest,
	'set-backend-service': setBackendService,
	'set-body': setBody,
	'set-header': setHeader,
	'set-method': setMethod,
	'set-query-parameter': setQueryParameter,
	'set-status': setStatus,
	'set-variable': setVariable,
	trace,
	'validate-client-certificate': validateClientCertificate,
	'verify-certificates': verifyCertificates,
};

/** `choose` and computed `set-variable` have rows without anything to run. */
const NOTHING: OperationHandler = () => {};

/** Throws for an operation that no worker can run: the compiler knows a statement that this table does not. */
export function handlerOf(name: string): OperationHandler {
	if (name === 'choose' || name === 'retry') return NOTHING;
	const handler = HANDLERS[name];
	if (handler === undefined) throw new Error(`no handler for the statement ${name}`);
	return handler;
}
