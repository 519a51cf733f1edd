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
	/** Whether messages of a severity are kept anywhere. */
	traces(severity: TraceSeverity): boolean;
	/** A message of a policy about a request. */
	trace(request: RequestContext, entry: TraceEntry): void;
}

export type TraceSeverity = 'verbose' | 'information' | 'error';

export interface TraceEntry {
	source: string;
	severity: TraceSeverity;
	message: string;
	metadata: Record<string, string>;
}
