import type { OperationHandler } from '../policy-documents.ts';
import { bufferMessage } from './buffer-request-body.ts';

/** Brings the response's body into memory, before an expression or a statement that reads it. */
export const bufferResponseBody: OperationHandler = (request) => {
	bufferMessage(request, request.response);
};
