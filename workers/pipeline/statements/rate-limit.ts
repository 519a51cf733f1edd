import { key, type Subscription } from '../../../core/model/model.ts';
import type { Operation } from '../../../core/policy/program/program.ts';
import type { Settings } from '../../../core/policy/statements/rate-limit.ts';
import type { Admission } from '../../../core/shared/rate-counters.ts';
import { setHeader } from '../headers.ts';
import type { OperationHandler } from '../policy-documents.ts';
import { rateLimitExceeded } from '../policy-error.ts';
import type { RequestContext } from '../request-context.ts';

interface Counter {
	key: string;
	calls: number;
	/** Milliseconds. */
	period: number;
}

/** Limits the calls of a subscription; without one it does nothing. */
export const rateLimit: OperationHandler = (request, operation) => {
	const subscription = request.selectedSubscription;
	if (subscription === null) return;
	const counters = countersOf(request, operation, subscription);
	const { rateCounters } = request.services;
	const now = Date.now();
	// A call that one counter rejects must not count in the others.
	const isFull = ({ key: name, calls, period }: Counter) => rateCounters.peek(name, calls, period, now).remaining < 1;
	const full = counters.length === 1 ? undefined : counters.find(isFull);
	const counted = full === undefined ? counters : [full];
	let tightest: Admission | null = null;
	let limit = 0;
	for (const { key: name, calls, period } of counted) {
		const admission = rateCounters.admit(name, calls, period, now);
		if (tightest !== null && !isTighter(admission, tightest)) continue;
		tightest = admission;
		limit = calls;
	}
	applyAdmission(request, tightest!, limit, operation.settings as Settings);
};

/** The counters of a statement, by the route and by the subscription: the same for every such request. */
const known = new WeakMap<Operation, WeakMap<object, WeakMap<object, Counter[]>>>();
const NO_PLAN = {};

function countersOf(request: RequestContext, operation: Operation, subscription: Subscription): Counter[] {
	const bySubscription = entryOf(entryOf(known, operation), request.plan ?? NO_PLAN);
	let counters = bySubscription.get(subscription);
	if (counters === undefined) {
		counters = makeCounters(request, operation, subscription);
		bySubscription.set(subscription, counters);
	}
	return counters;
}

function entryOf<Key extends object, Inner extends object>(
	map: WeakMap<Key, WeakMap<object, Inner>>,
	name: Key,
): WeakMap<object, Inner> {
	let entry = map.get(name);
	if (entry === undefined) {
		entry = new WeakMap();
		map.set(name, entry);
	}
	return entry;
}

function makeCounters(request: RequestContext, operation: Operation, subscription: Subscription): Counter[] {
	const settings = operation.settings as Settings;
	const place = `${operation.file}:${operation.at.line}:${operation.at.column}`;
	return [{ key: place, limit: settings as Limit }, ...scopedLimits(request, settings)].map((counter) => ({
		key: `rate-limit\n${subscription.workspace ?? ''}\n${subscription.name}\n${counter.key}`,
		calls: counter.limit.calls,
		period: (counter.limit.renewalPeriod ?? settings.renewalPeriod ?? 0) * 1000,
	}));
}

function isTighter(admission: Admission, other: Admission): boolean {
	if (admission.admitted !== other.admitted) return !admission.admitted;
	return admission.remaining < other.remaining;
}

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
