import type { Settings } from '../../../core/policy/statements/trace.ts';
import type { OperationHandler } from '../policy-documents.ts';

/** Writes a message to the logs, where their level takes its severity. */
export const trace: OperationHandler = (request, operation) => {
	const { source, severity, message, metadata, text } = operation.settings as Settings;
	if (!request.services.traces(severity)) return;
	const entries = metadata.map(({ name, value }) => [request.text(name), request.text(value)] as const);
	request.services.trace(request, {
		source: request.text(source),
		severity,
		message: request.text(message ?? text),
		metadata: Object.fromEntries(entries),
	});
};
