/** Merges the workers' reports into what `GET /stats` and `GET /metrics` show. */
import { build, decodeFromCompressedBase64, type Histogram } from 'hdr-histogram-js';
import { Counter, Gauge, Registry } from 'prom-client';
import type { StatisticsReport } from '../../workers/telemetry/statistics.ts';
import type { ManagedDomainReport } from '../acme/managed-domains.ts';

const PERCENTILES = [50, 75, 90, 95, 99, 99.9] as const;

/** Milliseconds. */
export interface Latency {
	mean: number;
	max: number;
	percentiles: Record<string, number>;
}

export interface Figures {
	requests: number;
	requestBytes: number;
	responseBytes: number;
	statuses: Record<string, number>;
	/** First byte of the request to last byte of the answer. */
	total: Latency;
	/** Total less the backend's part. */
	gateway: Latency;
}

export interface MergedStatistics extends Figures {
	inFlight: number;
	connections: number;
	/** Counter keys that found the table full. */
	rateCountersTurnedAway: number;
	operations: (Figures & { api: string; operation: string })[];
	workers: { worker: number; requests: number; inFlight: number; connections: number }[];
}

class Accumulator {
	requests = 0;
	requestBytes = 0;
	responseBytes = 0;
	readonly statuses = new Map<number, number>();
	readonly total = emptyHistogram();
	readonly own = emptyHistogram();

	add(series: StatisticsReport['series'][number]): void {
		this.requests += series.requests;
		this.requestBytes += series.requestBytes;
		this.responseBytes += series.responseBytes;
		for (const [status, count] of series.statuses) this.statuses.set(status, (this.statuses.get(status) ?? 0) + count);
		this.total.add(decodeFromCompressedBase64(series.total));
		this.own.add(decodeFromCompressedBase64(series.own));
	}

	figures(): Figures {
		const statuses: Record<string, number> = {};
		for (const [status, count] of [...this.statuses].sort((a, b) => a[0] - b[0])) statuses[status] = count;
		return {
			requests: this.requests,
			requestBytes: this.requestBytes,
			responseBytes: this.responseBytes,
			statuses,
			total: latency(this.total),
			gateway: latency(this.own),
		};
	}
}

export function mergeStatistics(
	reports: readonly StatisticsReport[],
	rateCountersTurnedAway: number,
): MergedStatistics {
	const all = new Accumulator();
	const operations = new Map<string, { api: string; operation: string; accumulator: Accumulator }>();
	const workers = [];
	let inFlight = 0;
	let connections = 0;
	for (const report of reports) {
		inFlight += report.inFlight;
		connections += report.connections;
		let requests = 0;
		for (const series of report.series) {
			requests += series.requests;
			all.add(series);
			const key = `${series.api}\n${series.operation}`;
			let entry = operations.get(key);
			if (entry === undefined) {
				entry = { api: series.api, operation: series.operation, accumulator: new Accumulator() };
				operations.set(key, entry);
			}
			entry.accumulator.add(series);
		}
		workers.push({ worker: report.worker, requests, inFlight: report.inFlight, connections: report.connections });
	}
	return {
		...all.figures(),
		inFlight,
		connections,
		rateCountersTurnedAway,
		operations: [...operations.values()].map(({ api, operation, accumulator }) => ({
			api,
			operation,
			...accumulator.figures(),
		})),
		workers,
	};
}

/** The Prometheus text of merged statistics and managed certificates; durations in seconds. */
export function prometheusText(
	statistics: MergedStatistics,
	certificates: readonly ManagedDomainReport[] = [],
): Promise<string> {
	const registry = new Registry();
	const registers = [registry];
	const labelNames = ['api', 'operation'];
	const requests = new Counter({
		name: 'tollgate_requests_total',
		help: 'Requests answered',
		labelNames: [...labelNames, 'status'],
		registers,
	});
	const received = new Counter({
		name: 'tollgate_request_bytes_total',
		help: 'Bytes of request bodies',
		labelNames,
		registers,
	});
	const sent = new Counter({
		name: 'tollgate_response_bytes_total',
		help: 'Bytes of response bodies',
		labelNames,
		registers,
	});
	const total = new Gauge({
		name: 'tollgate_request_duration_seconds',
		help: 'From the head of the request to the end of the answer, by percentile',
		labelNames: [...labelNames, 'quantile'],
		registers,
	});
	const own = new Gauge({
		name: 'tollgate_gateway_duration_seconds',
		help: 'The same without the time of the backend, by percentile',
		labelNames: [...labelNames, 'quantile'],
		registers,
	});
	for (const figures of statistics.operations) {
		const labels = { api: figures.api, operation: figures.operation };
		for (const [status, count] of Object.entries(figures.statuses)) requests.inc({ ...labels, status }, count);
		received.inc(labels, figures.requestBytes);
		sent.inc(labels, figures.responseBytes);
		for (const percentile of PERCENTILES) {
			const quantile = String(Number((percentile / 100).toFixed(3)));
			total.set({ ...labels, quantile }, figures.total.percentiles[percentile]! / 1000);
			own.set({ ...labels, quantile }, figures.gateway.percentiles[percentile]! / 1000);
		}
	}
	new Gauge({ name: 'tollgate_requests_in_flight', help: 'Requests under way', registers }).set(statistics.inFlight);
	new Gauge({ name: 'tollgate_connections', help: 'Open client connections', registers }).set(statistics.connections);
	new Counter({
		name: 'tollgate_rate_counter_keys_turned_away_total',
		help: 'Counter keys that found the table full',
		registers,
	}).inc(statistics.rateCountersTurnedAway);
	addCertificates(certificates, registers);
	return registry.metrics();
}

function addCertificates(certificates: readonly ManagedDomainReport[], registers: Registry[]): void {
	const labelNames = ['hostname'];
	const expiry = new Gauge({
		name: 'tollgate_managed_certificate_expiry_timestamp_seconds',
		help: 'When the certificate of a managed host name expires, 0 when there is none yet',
		labelNames,
		registers,
	});
	const failures = new Gauge({
		name: 'tollgate_managed_certificate_failures',
		help: 'Attempts in a row that brought no certificate',
		labelNames,
		registers,
	});
	for (const { hostname, notAfter, failures: count } of certificates) {
		expiry.set({ hostname }, (notAfter ?? 0) / 1000);
		failures.set({ hostname }, count);
	}
}

function latency(histogram: Histogram): Latency {
	const percentiles: Record<string, number> = {};
	for (const percentile of PERCENTILES) percentiles[percentile] = histogram.getValueAtPercentile(percentile) / 1000;
	return { mean: histogram.mean / 1000, max: histogram.getValueAtPercentile(100) / 1000, percentiles };
}

function emptyHistogram(): Histogram {
	return build({ bitBucketSize: 32, numberOfSignificantValueDigits: 2, autoResize: true });
}
