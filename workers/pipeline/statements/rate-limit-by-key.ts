import type { Settings } from '../../../core/policy/statements/rate-limit-by-key.ts';
import { RevocationNeeded } from '../../certificates/revocation.ts';
import { DotNetError } from '../../wasm/host.ts';
import type { OperationHandler } from '../policy-documents.ts';
import { applyAdmission } from './rate-limit.ts';

/**
 * Limits the calls of a key. Where the increment is an expression, the statement only looks whether the limit is passed, and
 * the call is counted at the end, when the expression can see the response.
 */
export const rateLimitByKey: OperationHandler = (request, operation) => {
	const settings = operation.settings as Settings;
	const { rateCounters } = request.services;
	const calls = request.number(settings.calls);
	const period = request.number(settings.renewalPeriod) * 1000;
	const name = `rate-limit-by-key\n${request.text(settings.counterKey)}`;
	const { incrementCondition, incrementCount } = settings;
	const isPostponed =
		settings.incrementAfterResponse || incrementCondition?.kind === 'computed' || incrementCount?.kind === 'computed';
	if (!isPostponed) {
		const counts = incrementCondition === null || request.boolean(incrementCondition);
		const admission = counts
			? rateCounters.admit(name, calls, period, Date.now(), request.number(incrementCount, 1))
			: rateCounters.peek(name, calls, period, Date.now());
		applyAdmission(request, admission, calls, settings);
		return;
	}
	applyAdmission(request, rateCounters.peek(name, calls, period, Date.now()), calls, settings);
	const { document } = request;
	const index = document.operations.indexOf(operation);
	request.atEnd(() => {
		try {
			request.evaluate(document, index);
		} catch (error) {
			if (error instanceof RevocationNeeded) throw error;
			if (!(error instanceof DotNetError)) request.services.unexpectedError(error);
			// A call whose expression fails is not counted.
			return;
		}
		if (incrementCondition !== null && !request.boolean(incrementCondition)) return;
		rateCounters.add(name, calls, period, Date.now(), request.number(incrementCount, 1));
	});
};
