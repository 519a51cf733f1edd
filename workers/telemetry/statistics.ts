/** Counts and latency histograms of one worker; written without locks, merged on the main thread (core/admin/statistics.ts). */
import { build, encodeIntoCompressedBase64, type Histogram } from 'hdr-histogram-js';

/** Microseconds; later values count as this one. */
const HIGHEST = 3_600_000_000;

/** What one operation of one API served. */
export class Series {
	readonly api: string;
	readonly operation: string;
	requests = 0;
	requestBytes = 0;
	responseBytes = 0;
	readonly statuses = new Map<number, number>();
	/** From the request's head to the end of the answer, in microseconds. */
	readonly total: Histogram = newHistogram();
	/** The same less the time that the backend took: the gateway's own. */
	readonly own: Histogram = newHistogram();

	constructor(api: string, operation: string) {
		this.api = api;
		this.operation = operation;
	}

	/** @param total, backend microseconds */
	record(status: number, total: number, backend: number, requestBytes: number, responseBytes: number): void {
		this.requests++;
		this.requestBytes += requestBytes;
		this.responseBytes += responseBytes;
		this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
		this.total.recordValue(Math.min(Math.round(total), HIGHEST));
		this.own.recordValue(Math.min(Math.max(Math.round(total - backend), 0), HIGHEST));
	}
}

/** A worker's statistics as they travel to the main thread; histograms in HDR's compressed base64. */
export interface StatisticsReport {
	worker: number;
	inFlight: number;
	connections: number;
	series: {
		api: string;
		operation: string;
		requests: number;
		requestBytes: number;
		responseBytes: number;
		statuses: [number, number][];
		total: string;
		own: string;
	}[];
}

export class Statistics {
	inFlight = 0;
	connections = 0;
	readonly #series = new Map<string, Series>();

	/** The series of an operation; look it up once per route, not per request. Empty names: no API matched. */
	series(api: string, operation: string): Series {
		const key = `${api}\n${operation}`;
		let series = this.#series.get(key);
		if (series === undefined) this.#series.set(key, (series = new Series(api, operation)));
		return series;
	}

	report(worker: number): StatisticsReport {
		const series = [];
		for (const entry of this.#series.values()) {
			if (entry.requests === 0) continue;
			series.push({
				api: entry.api,
				operation: entry.operation,
				requests: entry.requests,
				requestBytes: entry.requestBytes,
				responseBytes: entry.responseBytes,
				statuses: [...entry.statuses],
				total: encodeIntoCompressedBase64(entry.total),
				own: encodeIntoCompressedBase64(entry.own),
			});
		}
		return { worker, inFlight: this.inFlight, connections: this.connections, series };
	}
}

function newHistogram(): Histogram {
	return build({
		bitBucketSize: 32,
		numberOfSignificantValueDigits: 2,
		highestTrackableValue: HIGHEST,
		autoResize: false,
	});
}
