import { expect, test } from 'vitest';
import { mergeStatistics, prometheusText } from '../../core/admin/statistics.ts';
import { Statistics } from '../../workers/telemetry/statistics.ts';

function twoWorkers() {
	const first = new Statistics();
	const second = new Statistics();
	for (let i = 1; i <= 100; i++) first.series('orders', 'get').record(200, i * 1000, i * 400, 10, 20);
	second.series('orders', 'get').record(500, 200_000, 0, 1, 2);
	second.series('', '').record(404, 100, 0, 0, 45);
	second.inFlight = 3;
	return mergeStatistics([first.report(1), second.report(2)], 7);
}

test('merges counts, statuses and bytes of the workers', () => {
	const merged = twoWorkers();
	expect(merged.requests).toBe(102);
	expect(merged.statuses).toEqual({ 200: 100, 404: 1, 500: 1 });
	expect(merged.responseBytes).toBe(2047);
	expect(merged.inFlight).toBe(3);
	expect(merged.workers.map((worker) => worker.requests)).toEqual([100, 2]);
	expect(merged.operations.find((entry) => entry.api === 'orders')?.requests).toBe(101);
});

test('percentiles are of all workers together, in milliseconds, within the 1 % of two significant digits', () => {
	const { total, gateway } = twoWorkers().operations.find((entry) => entry.api === 'orders')!;
	expect(total.percentiles[50]).toBeGreaterThan(49.5);
	expect(total.percentiles[50]).toBeLessThan(52);
	expect(gateway.percentiles[50]).toBeGreaterThan(29.7);
	expect(gateway.percentiles[50]).toBeLessThan(31.5);
	expect(total.max).toBeGreaterThan(198);
	expect(total.max).toBeGreaterThanOrEqual(total.percentiles['99.9']!);
});

test('a value beyond an hour is counted, not thrown', () => {
	const statistics = new Statistics();
	statistics.series('a', 'b').record(200, 1e12, 0, 0, 0);
	expect(mergeStatistics([statistics.report(1)], 0).requests).toBe(1);
});

test('Prometheus text has a line per operation and status', async () => {
	const text = await prometheusText(twoWorkers());
	expect(text).toContain('tollgate_requests_total{api="orders",operation="get",status="200"} 100');
	expect(text).toContain('tollgate_requests_total{api="orders",operation="get",status="500"} 1');
	expect(text).toMatch(/tollgate_request_duration_seconds\{api="orders",operation="get",quantile="0.5"\} 0\.05/);
	expect(text).toContain('quantile="0.999"');
	expect(text).toContain('tollgate_rate_counter_keys_turned_away_total 7');
});
