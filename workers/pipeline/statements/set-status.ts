import type { Settings } from '../../../core/policy/statements/set-status.ts';
import type { OperationHandler } from '../policy-documents.ts';
import { reasonPhrase } from '../policy-error.ts';

/** Changes the status of the response; where there is none yet it has no effect, the backend's answer would replace it. */
export const setStatus: OperationHandler = (request, operation) => {
	const { code, reason } = operation.settings as Settings;
	const { response } = request;
	if (response === null) return;
	response.statusCode = request.number(code);
	response.statusReason = reasonPhrase(request.text(reason), response.statusCode);
};
