import type { CheckSettings } from '../../../core/policy/statements/retry.ts';
import { LONGEST_TIMER } from '../../http2/deadlines.ts';
import type { OperationHandler } from '../policy-documents.ts';
import { waitBefore } from '../retry-state.ts';

/** After a round of `retry`: waits and goes back while the condition holds and retries are left, else goes on. */
export const retryCheck: OperationHandler = (request, operation) => {
	const { condition, again, begin } = operation.settings as CheckSettings;
	const state = request.retries.get(request.document.operations[begin]!)!;
	const error = request.retriedError;
	if (!request.boolean(condition) || state.done >= state.count) {
		request.retriedError = null;
		if (error === null) request.resume();
		else request.fail(error);
		return;
	}
	state.done++;
	request.retriedError = null;
	const wait = waitBefore(state.done, state, Math.random());
	request.goTo(again);
	if (wait === 0) {
		request.resume();
		return;
	}
	const timer = setTimeout(() => request.resume(), Math.min(wait * 1000, LONGEST_TIMER));
	request.onCancel({ cancel: () => clearTimeout(timer) });
};
