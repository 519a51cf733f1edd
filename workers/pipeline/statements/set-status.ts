import type { Value } from '../../../core/policy/program/program.ts';
import type { Settings } from '../../../core/policy/statements/set-status.ts';
import { DotNetError } from '../../wasm/host.ts';
import type { OperationHandler } from '../policy-documents.ts';
import { reasonPhrase } from '../policy-error.ts';
import type { RequestContext } from '../request-context.ts';

const LOWEST = 200;
const HIGHEST = 999;

/** Changes the status of the response; where there is none yet it has no effect, the backend's answer would replace it. */
export const setStatus: OperationHandler = (request, operation) => {
	const { code, reason } = operation.settings as Settings;
	const { response } = request;
	if (response === null) return;
	response.statusCode = statusCode(request, code);
	response.statusReason = reasonPhrase(request.text(reason), response.statusCode);
};

/** A status that an answer may have. Throws DotNetError for another number: no client would understand what follows. */
export function statusCode(request: RequestContext, code: Value): number {
	const status = request.number(code);
	if (Number.isInteger(status) && status >= LOWEST && status <= HIGHEST) return status;
	throw new DotNetError('System.ArgumentOutOfRangeException', `The status code ${status} is invalid.`);
}
