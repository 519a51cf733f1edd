import type { RateCounters } from '../core/shared/rate-counters.ts';
import type { Upstreams } from './backends/upstreams.ts';
import type { PolicyError } from './pipeline/policy-error.ts';
import type { RequestContext } from './pipeline/request-context.ts';
import type { TraceEntry, WorkerServices } from './pipeline/worker-services.ts';
import type { Statistics } from './telemetry/statistics.ts';

/** The services of one worker. */
export class Services implements WorkerServices {
	readonly upstreams: Upstreams;
	readonly rateCounters: RateCounters;
	readonly statistics: Statistics;

	constructor(upstreams: Upstreams, rateCounters: RateCounters, statistics: Statistics) {
		this.upstreams = upstreams;
		this.rateCounters = rateCounters;
		this.statistics = statistics;
	}

	requestFinished(request: RequestContext, status: number): void {
		this.statistics.inFlight--;
		const series = request.plan?.series ?? request.served.unmatchedSeries;
		const total = request.elapsedMilliseconds * 1000;
		series.record(status, total, request.backendMilliseconds * 1000, request.requestBytes, request.responseBytes);
	}

	requestFailed(request: RequestContext, error: PolicyError): void {
		if (error.status < 500 || error.reason === 'ClientConnectionFailure') return;
		const { method, target } = request.downstream;
		const path = target.split('?')[0];
		log('error', `${request.requestId} ${method} ${path}: ${error.source} ${error.reason}: ${error.message}`);
	}

	unexpectedError(error: unknown): void {
		log('error', error instanceof Error ? (error.stack ?? error.message) : String(error));
	}

	trace(request: RequestContext, entry: TraceEntry): void {
		if (entry.severity !== 'verbose') log(entry.severity, `${request.requestId} ${entry.source}: ${entry.message}`);
	}
}

function log(level: string, text: string): void {
	process.stderr.write(`[${level}] ${new Date().toISOString()} ${text}\n`);
}
