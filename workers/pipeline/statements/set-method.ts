import type { Settings } from '../../../core/policy/statements/set-method.ts';
import { TOKEN } from '../../listeners/request-head.ts';
import type { OperationHandler } from '../policy-documents.ts';

/** Changes the method of the request. */
export const setMethod: OperationHandler = (request, operation) => {
	const method = request
		.text((operation.settings as Settings).text)
		.trim()
		.toUpperCase();
	if (!TOKEN.test(method)) throw request.error('InvalidMethod', `"${method}" is no method.`);
	request.request.method = method;
};
