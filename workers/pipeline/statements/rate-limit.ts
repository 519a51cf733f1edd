import { key } from '../../../core/model/model.ts';
import type { Settings } from '../../../core/policy/statements/rate-limit.ts';
import type { Admission } from '../../../core/shared/rate-counters.ts';
import { setHeader } from '../headers.ts';
import type { OperationHandler } from '../policy-documents.ts';
import { rateLimitExceeded } from '../policy-error.ts';
import type { RequestContext } from '../request-context.ts';

/** Limits the calls of a subscription; without one it does nothing. */
export const rateLimit: OperationHandler = (request, operation) => {
	const settings = operation.settings as Settings;
	const subscription = request.selectedSubscription;
	if (subscription === null) return;
	const place = `${operation.file}:${operation.at.line}:${operation.at.column}`;
	const counters = [{ key: place, limit: settings }, ...scopedLimits(request, settings)];
	let result: Admission | null = null;
	let total = settings.calls;
	// Every counter that applies must have room; those that count the call first keep it when a later one has none.
	for (const { key: name, limit } of counters) {
		const admission = request.services.rateCounters.admit(
			`rate-limit\n${subscription.workspace ?? ''}\n${subscription.name}\n${name}`,
			limit.calls,
			(limit.renewalPeriod ?? settings.renewalPeriod ?? 0) * 1000,
			Date.now(),
		);
		if (result === null || !admission.admitted || admission.remaining < result.remaining) {
			result = admission;
			total = limit.calls;
		}
		if (!admission.admitted) break;
	}
	applyAdmission(request, result!, total, settings);
};

type Limit = { calls: number; renewalPeriod: number | null };

/** The limits for the API and for the operation at hand; an id comes before a name. */
function scopedLimits(request: RequestContext, settings: Settings): { key: string; limit: Limit }[] {
	const { plan } = request;
	if (plan === null) return [];
	const limits: { key: string; limit: Limit }[] = [];
	const operationsOf = (operations: Settings['operation'], prefix: string) => {
		for (const limit of operations) {
			if (plan.operation !== null && isOf(limit, plan.operation))
				limits.push({ key: `${prefix}/${plan.operation.name}`, limit });
		}
	};
	for (const limit of settings.api) {
		if (!isOf(limit, plan.api)) continue;
		limits.push({ key: plan.api.name, limit });
		operationsOf(limit.operation, plan.api.name);
	}
	operationsOf(settings.operation, plan.api.name);
	return limits;
}

function isOf(
	limit: { id: string | null; name: string | null },
	entity: { name: string; displayName: string },
): boolean {
	if (limit.id !== null) return key(limit.id) === key(entity.name);
	return limit.name !== null && limit.name.toLowerCase() === entity.displayName.toLowerCase();
}

/** The attributes by which both statements tell about the limit. */
export interface RateLimitOutputs {
	retryAfterHeaderName: string | null;
	retryAfterVariableName: string | null;
	remainingCallsHeaderName: string | null;
	remainingCallsVariableName: string | null;
	totalCallsHeaderName: string | null;
}

/** Sets headers and variables; throws RateLimitExceeded for a call that was not admitted. */
export function applyAdmission(
	request: RequestContext,
	admission: Admission,
	calls: number,
	outputs: RateLimitOutputs,
): void {
	const { finalHeaders } = request;
	const remaining = admission.admitted ? admission.remaining : 0;
	if (outputs.remainingCallsHeaderName !== null) {
		setHeader(finalHeaders, outputs.remainingCallsHeaderName, String(remaining));
	}
	if (outputs.remainingCallsVariableName !== null) {
		request.setVariable(outputs.remainingCallsVariableName, 'System.Int32', remaining);
	}
	if (outputs.totalCallsHeaderName !== null) setHeader(finalHeaders, outputs.totalCallsHeaderName, String(calls));
	if (admission.admitted) return;
	const seconds = Math.max(1, Math.ceil(admission.retryAfterMilliseconds / 1000));
	if (outputs.retryAfterVariableName !== null) {
		request.setVariable(outputs.retryAfterVariableName, 'System.Int32', seconds);
	}
	throw rateLimitExceeded(request.source, seconds, outputs.retryAfterHeaderName);
}
