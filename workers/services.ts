import type { RateCounters } from '../core/shared/rate-counters.ts';
import type { Settings } from '../core/snapshot/snapshot.ts';
import type { Upstreams } from './backends/upstreams.ts';
import type { PolicyError } from './pipeline/policy-error.ts';
import type { RequestContext } from './pipeline/request-context.ts';
import type { TraceEntry, TraceSeverity, WorkerServices } from './pipeline/worker-services.ts';
import { ACCESS_SOURCE, accessJson, accessText } from './telemetry/access-record.ts';
import type { Log, RecordLevel } from './telemetry/log.ts';
import type { Statistics } from './telemetry/statistics.ts';

const TRACE_LEVELS: Record<TraceSeverity, RecordLevel> = { verbose: 'debug', information: 'info', error: 'error' };

/** The services of one worker. */
export class Services implements WorkerServices {
	readonly upstreams: Upstreams;
	readonly rateCounters: RateCounters;
	readonly statistics: Statistics;
	readonly #log: Log;
	readonly #accessFields: typeof accessText | null;

	constructor(
		upstreams: Upstreams,
		rateCounters: RateCounters,
		statistics: Statistics,
		log: Log,
		{ logAccess, logFormat }: Pick<Settings, 'logAccess' | 'logFormat'>,
	) {
		this.upstreams = upstreams;
		this.rateCounters = rateCounters;
		this.statistics = statistics;
		this.#log = log;
		const fields = logFormat === 'json' ? accessJson : accessText;
		this.#accessFields = logAccess && log.writes('info') ? fields : null;
	}

	requestFinished(request: RequestContext, status: number): void {
		this.statistics.inFlight--;
		const series = request.plan?.series ?? request.served.unmatchedSeries;
		const total = request.elapsedMilliseconds * 1000;
		series.record(status, total, request.backendMilliseconds * 1000, request.requestBytes, request.responseBytes);
		if (this.#accessFields === null) return;
		this.#log.write('info', ACCESS_SOURCE, this.#accessFields(request, status), request.timestamp);
	}

	requestFailed(request: RequestContext, { status, source, reason, message }: PolicyError): void {
		if (status < 500 || reason === 'ClientConnectionFailure') return;
		const { method, target } = request.downstream;
		const path = target.split('?')[0];
		this.#log.write('error', 'Request', { correlationId: request.requestId, method, path, source, reason, message });
	}

	unexpectedError(error: unknown): void {
		const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
		this.#log.write('fatal', 'Gateway', { message });
	}

	traces(severity: TraceSeverity): boolean {
		return this.#log.writes(TRACE_LEVELS[severity]);
	}

	trace(request: RequestContext, { source, severity, message, metadata }: TraceEntry): void {
		const { plan, requestId } = request;
		this.#log.write(TRACE_LEVELS[severity], 'Trace', {
			correlationId: requestId,
			apiId: plan?.api.name ?? null,
			operationId: plan?.operation?.name ?? null,
			source,
			message,
			metadata,
		});
	}
}
