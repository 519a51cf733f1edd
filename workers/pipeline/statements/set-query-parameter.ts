import type { Settings } from '../../../core/policy/statements/set-query-parameter.ts';
import { existsActionOf } from '../headers.ts';
import type { OperationHandler } from '../policy-documents.ts';
import { changeQuery } from '../query.ts';

/** Sets, adds or deletes a parameter of the request's query. */
export const setQueryParameter: OperationHandler = (request, operation) => {
	const { name, existsAction, value } = operation.settings as Settings;
	const values = value.map((item) => request.text(item));
	const action = existsActionOf(request.text(existsAction));
	request.request.query = changeQuery(request.request.query, request.text(name), action, values);
};
