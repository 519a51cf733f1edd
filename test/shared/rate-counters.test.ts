import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createRateCounters, RateCounters, type SharedRateCounters } from '../../core/shared/rate-counters.ts';
import { compiler } from '../support/compiler.ts';

const NOW = 1_800_000_000_000;
const PERIOD = 60_000;

let module: WebAssembly.Module;
beforeAll(async () => {
	module = new WebAssembly.Module(await compiler.compileKernel('rate-counters'));
});

const counters = (capacity = 1024) => new RateCounters(createRateCounters(module, capacity, 1));

/** Admitted calls of several threads that count the same keys at the same time. */
async function countInThreads(shared: SharedRateCounters, threads: number, data: object): Promise<number[]> {
	const workers = Array.from(
		{ length: threads },
		() =>
			new Worker(join(import.meta.dirname, 'count-worker.ts'), {
				workerData: { shared, now: NOW, ...data },
				execArgv: ['--disable-warning=ExperimentalWarning'],
			}),
	);
	return Promise.all(workers.map(async (worker) => ((await once(worker, 'message')) as [number])[0]));
}

describe('across threads', () => {
	test.each([2, 3, 8])('20,000 calls from %i threads admit exactly the limit', async (threads) => {
		const shared = createRateCounters(module, 1024, 7);
		const calls = Math.ceil(20_000 / threads);
		const admitted = await countInThreads(shared, threads, { keys: ['one'], limit: 777, calls });
		expect(admitted.reduce((sum, count) => sum + count, 0)).toBe(777);
	});

	test('20,000 keys have a counter each, and each admits exactly its limit', async () => {
		const shared = createRateCounters(module, 65_536, 7);
		const keys = Array.from({ length: 20_000 }, (_, i) => `key-${i}`);
		const admitted = await countInThreads(shared, 3, { keys, limit: 2, calls: 40_000 });
		expect(admitted.reduce((sum, count) => sum + count, 0)).toBe(40_000);
		expect(new RateCounters(shared).turnedAway).toBe(0);
		expect(new RateCounters(shared).peek('key-19999', 2, PERIOD, NOW).remaining).toBe(0);
	});
});

describe('the window slides', () => {
	test('no window of the period ever admits more than the limit, and a quiet key admits all of it', () => {
		const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 3 })), {
			minLength: 20,
			maxLength: 300,
		});
		fc.assert(
			fc.property(steps, fc.integer({ min: 1, max: 12 }), (gaps, limit) => {
				const counter = counters();
				const admitted: number[] = [];
				let now = NOW;
				for (const [gap, count] of gaps) {
					now += gap;
					if (!counter.admit('k', limit, 1000, now, count).admitted) continue;
					for (let i = 0; i < count; i++) admitted.push(now);
				}
				for (let i = limit; i < admitted.length; i++) {
					expect(admitted[i]! - admitted[i - limit]!).toBeGreaterThanOrEqual(1000);
				}
				const later = now + 2000;
				let burst = 0;
				while (counter.admit('k', limit, 1000, later).admitted) burst++;
				expect(burst).toBe(limit);
			}),
			{ numRuns: 200 },
		);
	});

	test('a burst is counted for exactly the period, wherever in a sub-window it falls', () => {
		for (const [period, step] of [
			[PERIOD, 97],
			[10_000, 13],
			[1000, 3],
			[86_400_000, 100_003],
		] as const) {
			for (let start = NOW; start < NOW + 30 * step; start += step) {
				const counter = counters();
				for (let i = 0; i < 3; i++) expect(counter.admit('k', 3, period, start).admitted).toBe(true);
				const { retryAfterMilliseconds } = counter.admit('k', 3, period, start + 1);
				// An offset within a day's sub-window takes steps of 21 ms.
				const rounding = period > 3_600_000 ? 21 : 0;
				expect(retryAfterMilliseconds).toBeGreaterThanOrEqual(period - 1);
				expect(retryAfterMilliseconds).toBeLessThanOrEqual(period - 1 + rounding);
				expect(counter.peek('k', 2, period, start + period - 1).admitted).toBe(false);
				expect(counter.admit('k', 3, period, start + period + rounding).remaining).toBe(2);
			}
		}
	});

	test('a call is counted for at most one sub-window longer than the period, when others follow it there', () => {
		const counter = counters();
		const width = Math.ceil(PERIOD / 63);
		const start = Math.ceil(NOW / width) * width;
		expect(counter.admit('k', 2, PERIOD, start).admitted).toBe(true);
		expect(counter.admit('k', 2, PERIOD, start + width - 1).admitted).toBe(true);
		expect(counter.admit('k', 2, PERIOD, start + PERIOD).admitted).toBe(false);
		expect(counter.admit('k', 2, PERIOD, start + PERIOD + width - 1).remaining).toBe(1);
	});

	test('the wait that it names is enough, and not a sub-window less', () => {
		const counter = counters();
		for (let i = 0; i < 3; i++) counter.admit('k', 3, PERIOD, NOW + i * 5000);
		const { retryAfterMilliseconds } = counter.admit('k', 3, PERIOD, NOW + 20_000);
		const at = NOW + 20_000 + retryAfterMilliseconds;
		expect(counter.peek('k', 2, PERIOD, at - Math.ceil(PERIOD / 63)).admitted).toBe(false);
		expect(counter.admit('k', 3, PERIOD, at).admitted).toBe(true);
	});

	test('a clock that steps back a little does not lose counts', () => {
		const counter = counters();
		counter.admit('k', 2, PERIOD, NOW + 5000);
		expect(counter.admit('k', 2, PERIOD, NOW).remaining).toBe(0);
		expect(counter.admit('k', 2, PERIOD, NOW + 5000).admitted).toBe(false);
	});
});

describe('counting', () => {
	test('remaining counts down; a rejected call is not counted', () => {
		const counter = counters();
		expect([1, 2, 3].map(() => counter.admit('k', 2, PERIOD, NOW))).toMatchObject([
			{ admitted: true, remaining: 1 },
			{ admitted: true, remaining: 0 },
			{ admitted: false, remaining: 0 },
		]);
		expect(counter.peek('k', 3, PERIOD, NOW).remaining).toBe(1);
	});

	test('postponed counting goes over the limit and is seen by the next look', () => {
		const counter = counters();
		counter.add('k', 2, PERIOD, NOW, 3);
		expect(counter.peek('k', 2, PERIOD, NOW).admitted).toBe(false);
		expect(counter.peek('k', 3, PERIOD, NOW).admitted).toBe(true);
	});

	test('keys and periods are apart', () => {
		const counter = counters();
		counter.admit('a', 1, PERIOD, NOW);
		expect(counter.admit('b', 1, PERIOD, NOW).admitted).toBe(true);
		expect(counter.admit('a', 1, 1000, NOW).admitted).toBe(true);
		expect(counter.admit('a', 1, PERIOD, NOW).admitted).toBe(false);
	});
});

describe('a full table', () => {
	test('turns new keys away, counts them, and keeps the old ones right', () => {
		const counter = counters(16);
		let kept = 0;
		for (let i = 0; i < 200; i++) if (counter.admit(`k${i}`, 5, PERIOD, NOW).admitted) kept++;
		expect(kept).toBe(64);
		expect(counter.turnedAway).toBe(136);
		expect(counter.peek('k0', 5, PERIOD, NOW).remaining).toBe(4);
	});

	test('uses the slots of keys whose window has passed', () => {
		const counter = counters(16);
		for (let i = 0; i < 64; i++) counter.admit(`k${i}`, 5, 1000, NOW);
		expect(counter.admit('new', 5, 1000, NOW + 500).admitted).toBe(false);
		expect(counter.admit('new', 5, 1000, NOW + 1100).admitted).toBe(true);
	});

	test('counting goes on in another process over the same memory', () => {
		const shared = createRateCounters(module, 64, 3);
		new RateCounters(shared).admit('k', 2, PERIOD, NOW);
		expect(new RateCounters(shared).admit('k', 2, PERIOD, NOW).remaining).toBe(0);
	});
});
