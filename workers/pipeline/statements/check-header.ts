import type { Settings } from '../../../core/policy/statements/check-header.ts';
import { headersOf } from '../headers.ts';
import type { OperationHandler } from '../policy-documents.ts';
import { statusCode } from './set-status.ts';

/** Refuses a request whose header is absent or holds none of the values. */
export const checkHeader: OperationHandler = (request, operation) => {
	const settings = operation.settings as Settings;
	const name = request.text(settings.name);
	const found = headersOf(request.request.headers, name.toLowerCase());
	const status = statusCode(request, settings.failedCheckHttpcode);
	const answer = { status, message: request.text(settings.failedCheckErrorMessage) };
	if (found.length === 0) {
		const message = `Header ${name} was not found in the request. Access denied.`;
		throw request.error('HeaderNotFound', message, answer);
	}
	if (settings.value.length === 0) return;
	const ignoresCase = request.boolean(settings.ignoreCase);
	const allowed = settings.value.map((value) => comparable(request.text(value), ignoresCase));
	if (found.some((value) => allowed.includes(comparable(value, ignoresCase)))) return;
	const message = `Header ${name} value of ${found.join(',')} is not allowed. Access denied.`;
	throw request.error('HeaderValueNotAllowed', message, answer);
};

function comparable(value: string, ignoresCase: boolean): string {
	return ignoresCase ? value.toLowerCase() : value;
}
