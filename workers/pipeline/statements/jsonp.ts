import type { Settings } from '../../../core/policy/statements/jsonp.ts';
import { decodeQuery } from '../../../core/routing/escapes.ts';
import { queryParameter } from '../../../core/routing/query.ts';
import { setHeader } from '../headers.ts';
import type { OperationHandler } from '../policy-documents.ts';

/** A dotted JavaScript identifier. */
const IDENTIFIER =
	/^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*(?:\.[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*)*$/u;

/** Makes the response a call of the function that the caller names in the query; without a name it stays as it is. */
export const jsonp: OperationHandler = (request, operation) => {
	const { callbackParameterName } = operation.settings as Settings;
	const { response } = request;
	const name = request.text(callbackParameterName);
	const given = queryParameter(request.request.originalUrl.queryString, name.toLowerCase());
	if (response === null || given === null) return;
	const callback = decodeQuery(given);
	if (!IDENTIFIER.test(callback)) {
		const message = `Value of callback parameter ${name} is not a valid JavaScript identifier.`;
		throw request.error('CallbackParameterInvalid', message, { status: 400, message });
	}
	const body = response.body?.bytes ?? new Uint8Array(0);
	response.setBody(`${callback}(${Buffer.from(body).toString()});`);
	setHeader(response.headers, 'Content-Type', 'application/javascript');
};
