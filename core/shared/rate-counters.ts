/** Rate counters that hold across worker threads: the kernel of policies-as/kernels/rate-counters.ts over one shared memory. */

const BYTES_PER_PAGE = 65536;
const SLOTS_PER_BUCKET = 16;

export interface Admission {
	admitted: boolean;
	/** Calls left in the window. */
	remaining: number;
	/** Until a call like this one would be admitted; 0 when it was. */
	retryAfterMilliseconds: number;
}

interface Kernel {
	tableBytes(buckets: number): number;
	initialize(buckets: number): void;
	turnedAway(): number;
	admit(
		hashLow: number,
		hashHigh: number,
		period: number,
		limit: number,
		count: number,
		force: boolean,
		now: number,
	): number;
}

/** What a worker needs to count in the same memory; passes through postMessage. */
export interface SharedRateCounters {
	module: WebAssembly.Module;
	memory: WebAssembly.Memory;
	/** Random per process, so that nobody can choose keys that collide. */
	seed: number;
}

/** Makes the memory for at least `capacity` keys. A key costs 416 bytes. */
export function createRateCounters(module: WebAssembly.Module, capacity: number, seed: number): SharedRateCounters {
	const buckets = Math.ceil(capacity / SLOTS_PER_BUCKET);
	const bytes = instantiate(module, newMemory(1)).tableBytes(buckets);
	const memory = newMemory(Math.ceil(bytes / BYTES_PER_PAGE));
	instantiate(module, memory).initialize(buckets);
	return { module, memory, seed };
}

export class RateCounters {
	readonly #kernel: Kernel;
	readonly #seed: number;

	constructor(shared: SharedRateCounters) {
		this.#kernel = instantiate(shared.module, shared.memory);
		this.#seed = shared.seed;
	}

	/**
	 * Counts a call under `key` if fewer than `limit` were counted in the period before it; one atomic step over all workers.
	 * @param period milliseconds; counters of different periods are apart
	 * @param count how much the call counts
	 */
	admit(key: string, limit: number, period: number, now: number, count = 1): Admission {
		return this.#step(key, limit, period, count, false, now);
	}

	/** Is the counter still within the limit? Counts nothing. */
	peek(key: string, limit: number, period: number, now: number): Admission {
		return this.#step(key, limit, period, 0, false, now);
	}

	/** Counts whatever the limit says: counting that was postponed to the end of the request. */
	add(key: string, limit: number, period: number, now: number, count: number): Admission {
		return this.#step(key, limit, period, count, true, now);
	}

	/** Keys that found the table full and were refused: an alarm. */
	get turnedAway(): number {
		return this.#kernel.turnedAway();
	}

	#step(key: string, limit: number, period: number, count: number, force: boolean, now: number): Admission {
		const low = hash(key, this.#seed ^ period);
		const high = hash(key, (this.#seed + 0x9e3779b9) ^ period);
		const result = this.#kernel.admit(low, high, period, limit, count, force, now);
		if (result >= 0) return { admitted: true, remaining: result, retryAfterMilliseconds: 0 };
		return { admitted: false, remaining: 0, retryAfterMilliseconds: -1 - result };
	}
}

/** Murmur3's mixing over UTF-16 units: 32 bits of a seeded hash. */
function hash(text: string, seed: number): number {
	let state = seed | 0;
	for (let i = 0; i < text.length; i++) {
		let unit = Math.imul(text.charCodeAt(i), 0xcc9e2d51);
		unit = (unit << 15) | (unit >>> 17);
		state ^= Math.imul(unit, 0x1b873593);
		state = (state << 13) | (state >>> 19);
		state = (Math.imul(state, 5) + 0xe6546b64) | 0;
	}
	state ^= text.length;
	state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
	state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
	return (state ^ (state >>> 16)) | 0;
}

function newMemory(pages: number): WebAssembly.Memory {
	return new WebAssembly.Memory({ initial: pages, maximum: MAXIMUM_PAGES, shared: true });
}

/** The kernel's memory import is declared with this maximum (asconfig.json). */
const MAXIMUM_PAGES = 4096;

function instantiate(module: WebAssembly.Module, memory: WebAssembly.Memory): Kernel {
	return new WebAssembly.Instance(module, { env: { memory, abort } }).exports as unknown as Kernel;
}

function abort(): never {
	throw new Error('the rate counter kernel failed');
}
