import type { RateCounters } from '../../core/shared/rate-counters.ts';
import type { Upstreams } from '../backends/upstreams.ts';
import type { Statistics } from '../telemetry/statistics.ts';
import type { PolicyError } from './policy-error.ts';
import type { RequestContext } from './request-context.ts';

/** What a worker has for all its requests. */
export interface WorkerServices {
	readonly upstreams: Upstreams;
	readonly rateCounters: RateCounters;
	readonly statistics: Statistics;
	/** @param status what the client got, or 499 */
	requestFinished(request: RequestContext, status: number): void;
	/** A request left its sections with an error. */
	requestFailed(request: RequestContext, error: PolicyError): void;
	/** Something that should not happen; the request gets a 500. */
	unexpectedError(error: unknown): void;
	/** A message of the policy for the trace of a request. */
	trace(request: RequestContext, entry: TraceEntry): void;
}

export interface TraceEntry {
	source: string;
	severity: 'verbose' | 'information' | 'error';
	message: string;
	metadata: Record<string, string>;
}
