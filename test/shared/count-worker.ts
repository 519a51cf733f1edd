/** A thread of the rate counter test: counts as fast as it can and says how many calls were admitted. */
import { parentPort, workerData } from 'node:worker_threads';
import { RateCounters, type SharedRateCounters } from '../../core/shared/rate-counters.ts';

const { shared, keys, limit, calls, now } = workerData as {
	shared: SharedRateCounters;
	keys: string[];
	limit: number;
	calls: number;
	now: number;
};
const counters = new RateCounters(shared);
let admitted = 0;
for (let i = 0; i < calls; i++) if (counters.admit(keys[i % keys.length]!, limit, 60_000, now).admitted) admitted++;
parentPort!.postMessage(admitted);
