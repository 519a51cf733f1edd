import type { Settings } from '../../../core/policy/statements/set-body.ts';
import { headerOf, setHeader } from '../headers.ts';
import type { CurrentRequest, CurrentResponse } from '../messages.ts';
import type { OperationHandler } from '../policy-documents.ts';

/** Replaces the body of the request, or of the response in outbound and on-error. */
export const setBody: OperationHandler = (request, operation) => {
	const { text } = operation.settings as Settings;
	const message = request.actsOnResponse ? request.response : request.request;
	if (message === null) return;
	const content = request.value(text);
	message.setBody(content instanceof Uint8Array ? content : String(content ?? ''));
	if (typeof content === 'string') useUtf8(message);
};

/** The text is sent as UTF-8, whatever charset the old body had. */
function useUtf8({ headers }: CurrentRequest | CurrentResponse): void {
	const contentType = headerOf(headers, 'content-type');
	if (contentType === null || !/;\s*charset\s*=/i.test(contentType)) return;
	setHeader(headers, 'Content-Type', contentType.replace(/(;\s*charset\s*=\s*)("[^"]*"|[^;\s]*)/i, '$1utf-8'));
}
