import type { Settings } from '../../../core/policy/statements/return-response.ts';
import { changeHeader, existsActionOf, mayChange } from '../headers.ts';
import { MessageBody } from '../message-body.ts';
import { CurrentResponse } from '../messages.ts';
import type { OperationHandler } from '../policy-documents.ts';
import { reasonPhrase } from '../policy-error.ts';
import type { RequestContext } from '../request-context.ts';
import { statusCode } from './set-status.ts';

/** Ends the request with a new response, or with the one in a variable, as its children change it. */
export const returnResponse: OperationHandler = (request, operation) => {
	const settings = operation.settings as Settings;
	const response = startingResponse(request, settings.responseVariableName);
	if (settings.setStatus !== null) {
		const { code, reason } = settings.setStatus;
		response.statusCode = statusCode(request, code);
		response.statusReason = reasonPhrase(request.text(reason), response.statusCode);
	}
	for (const { name, existsAction, value } of settings.setHeader) {
		const text = request.text(name);
		const action = existsActionOf(request.text(existsAction));
		if (!mayChange(text, action, true)) continue;
		const values = value.map((item) => request.text(item));
		changeHeader(response.headers, text, action, values);
		response.headerChanged(text);
	}
	if (settings.setBody !== null) {
		const content = request.value(settings.setBody.text);
		response.setBody(content instanceof Uint8Array ? content : String(content ?? ''));
	}
	request.response = response;
	return true;
};

/** A copy of the variable's response, or an empty 200. Throws PolicyError when the variable holds no response. */
function startingResponse(request: RequestContext, variable: string | null): CurrentResponse {
	if (variable === null) return new CurrentResponse(200, 'OK', []);
	const stored = request.variables.get(variable)?.value;
	if (!(stored instanceof CurrentResponse)) {
		throw request.error('ResponseNotFound', `The variable ${variable} holds no response.`);
	}
	const response = new CurrentResponse(stored.statusCode, stored.statusReason, [...stored.headers]);
	const { body } = stored;
	if (body !== null && body.bytes !== null) {
		response.body = MessageBody.of(body.bytes);
		response.body.encoded = body.encoded;
	}
	return response;
}
