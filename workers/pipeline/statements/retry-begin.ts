import type { Settings } from '../../../core/policy/statements/retry.ts';
import type { OperationHandler } from '../policy-documents.ts';

/** Starts the count of a `retry`. */
export const retryBegin: OperationHandler = (request, operation) => {
	const { count, interval, maxInterval, delta, firstFastRetry } = operation.settings as Settings;
	request.retries.set(operation, {
		count: request.number(count),
		interval: request.number(interval),
		maxInterval: maxInterval === null ? null : request.number(maxInterval),
		delta: delta === null ? null : request.number(delta),
		isFirstFast: request.boolean(firstFastRetry),
		done: 0,
	});
};
