import type { Settings } from '../../../core/policy/statements/set-header.ts';
import { changeHeader, existsActionOf, mayChange } from '../headers.ts';
import type { OperationHandler } from '../policy-documents.ts';

/** Sets, adds or deletes a header of the request, or of the response in outbound and on-error. */
export const setHeader: OperationHandler = (request, operation) => {
	const { name, existsAction, value } = operation.settings as Settings;
	const message = request.actsOnResponse ? request.response : request.request;
	const text = request.text(name);
	const action = existsActionOf(request.text(existsAction));
	if (message === null || !mayChange(text, action, request.actsOnResponse)) return;
	const values = value.map((item) => request.text(item));
	if (changeHeader(message.headers, text, action, values)) message.headerChanged(text);
};
