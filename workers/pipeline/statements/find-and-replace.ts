import type { Settings } from '../../../core/policy/statements/find-and-replace.ts';
import type { OperationHandler } from '../policy-documents.ts';

/** Replaces every occurrence of a text in the body, which the compiler had brought into memory. */
export const findAndReplace: OperationHandler = (request, operation) => {
	const { from, to } = operation.settings as Settings;
	const message = request.actsOnResponse ? request.response : request.request;
	const bytes = message?.body?.bytes ?? null;
	const found = request.text(from);
	if (message === null || bytes === null || found === '') return;
	const text = Buffer.from(bytes).toString();
	if (text.includes(found)) message.setBody(text.replaceAll(found, () => request.text(to)));
};
