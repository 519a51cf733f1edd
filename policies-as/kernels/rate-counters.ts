/**
 * Sliding-window rate counters in memory that all workers share.
 *
 * A key has a ring of 64 sub-windows, each 1/63 of the period long, with the number of their calls and the time of the last one.
 * A call is admitted when what the ring holds, the sub-window at hand and the 63 before it, leaves room under the limit. Those 64
 * always cover the whole period before the call, so no window of the period ever admits more than the limit. The calls of a
 * sub-window stay counted until the period after its last one: a lone call or a burst for exactly the period, others for up to
 * a sub-window (1/63 of the period, rounded up to milliseconds) longer, which is all that the kernel may admit less.
 *
 * Keys stand in buckets of 16 slots behind one lock. A key that finds its bucket full moves to one of the next three;
 * a slot whose calls have all left its window is free for another key.
 */

const RING: i64 = 64;
const SLOTS: i32 = 16;
const PROBES: i32 = 4;

// Slot: hash (8 bytes), length of a sub-window in milliseconds (4), padding (4), newest sub-window (8), sum (4),
// padding (4), calls of each sub-window (4 each), offset of the last call in each (2 each).
const HASH: usize = 0;
const WIDTH: usize = 8;
const NEWEST: usize = 16;
const SUM: usize = 24;
const COUNTS: usize = 32;
const LASTS: usize = COUNTS + <usize>RING * 4;
const SLOT_BYTES: usize = LASTS + <usize>RING * 2;

// Bucket: lock (4), overflowed (4), padding to a cache line, slots.
const OVERFLOWED: usize = 4;
const BUCKET_HEADER: usize = 64;
const BUCKET_BYTES: usize = BUCKET_HEADER + <usize>SLOTS * SLOT_BYTES;

// Memory: number of buckets (4), keys turned away (4), …; buckets from 64 on.
const BUCKETS: usize = 0;
const TURNED_AWAY: usize = 4;
const TABLE: usize = 64;

/** Bytes that a table of this many buckets needs. */
export function tableBytes(buckets: i32): i32 {
	return <i32>(TABLE + <usize>(buckets + PROBES - 1) * BUCKET_BYTES);
}

/** Once, before any worker counts. The memory is zero. */
export function initialize(buckets: i32): void {
	store<i32>(BUCKETS, buckets);
}

/** How often a new key found no slot. */
export function turnedAway(): i32 {
	return atomic.load<i32>(TURNED_AWAY);
}

function lock(bucket: usize): void {
	let spins = 0;
	while (atomic.cmpxchg<i32>(bucket, 0, 1) != 0) {
		// The holder may have lost its core: sleep instead of spinning against it.
		if (++spins > 200) atomic.wait<i32>(bucket, 1, 50_000);
	}
}

function unlock(bucket: usize): void {
	atomic.store<i32>(bucket, 0);
	atomic.notify(bucket, 1);
}

function slotOf(bucket: usize, index: i32): usize {
	return bucket + BUCKET_HEADER + <usize>index * SLOT_BYTES;
}

function isFree(slot: usize, now: f64): bool {
	if (load<i64>(slot, HASH) == 0) return true;
	const window = <i64>(now / <f64>load<i32>(slot, WIDTH));
	return window - load<i64>(slot, NEWEST) >= RING;
}

function find(bucket: usize, hash: i64): usize {
	for (let i = 0; i < SLOTS; i++) {
		const slot = slotOf(bucket, i);
		if (load<i64>(slot, HASH) == hash) return slot;
	}
	return 0;
}

/** Of the free slots, one that was never used, else the one unused for longest. */
function findFree(bucket: usize, now: f64): usize {
	let best: usize = 0;
	let bestTime: f64 = Infinity;
	for (let i = 0; i < SLOTS; i++) {
		const slot = slotOf(bucket, i);
		if (!isFree(slot, now)) continue;
		const time = <f64>load<i64>(slot, NEWEST) * <f64>load<i32>(slot, WIDTH);
		if (time < bestTime) {
			best = slot;
			bestTime = time;
		}
	}
	return best;
}

function claim(slot: usize, hash: i64, width: i32): usize {
	memory.fill(slot, 0, SLOT_BYTES);
	store<i64>(slot, hash, HASH);
	store<i32>(slot, width, WIDTH);
	return slot;
}

function countAt(slot: usize, window: i64): usize {
	return slot + COUNTS + ((<usize>window & 63) << 2);
}

function lastAt(slot: usize, window: i64): usize {
	return slot + LASTS + ((<usize>window & 63) << 1);
}

/** Milliseconds of one step of an offset: 1, but for periods of more than an hour. */
function offsetUnit(width: i32): i32 {
	return (width >> 16) + 1;
}

/** When the calls of a sub-window leave the window of the period: the period after the last of them. */
function expiry(slot: usize, window: i64, period: i32): f64 {
	const width = load<i32>(slot, WIDTH);
	const offset = <i32>load<u16>(lastAt(slot, window)) * offsetUnit(width);
	return <f64>window * <f64>width + <f64>offset + <f64>period;
}

/** Counts calls in a sub-window. */
function add(slot: usize, window: i64, count: i32, now: f64): void {
	const cell = countAt(slot, window);
	const width = load<i32>(slot, WIDTH);
	const unit = offsetUnit(width);
	const offset = max(<i32>(now - <f64>window * <f64>width), 0);
	const last = lastAt(slot, window);
	const known: i32 = load<i32>(cell) == 0 ? 0 : <i32>load<u16>(last);
	store<u16>(last, <u16>max((offset + unit - 1) / unit, known));
	store<i32>(cell, load<i32>(cell) + count);
	store<i32>(slot, load<i32>(slot, SUM) + count, SUM);
}

/** Only the two oldest sub-windows can have left the window of the period before the ring moves past them. */
function expire(slot: usize, window: i64, period: i32, now: f64): void {
	for (let oldest = window - RING + 1; oldest <= window - RING + 2; oldest++) {
		const cell = countAt(slot, oldest);
		const count = load<i32>(cell);
		if (count == 0 || expiry(slot, oldest, period) > now) continue;
		store<i32>(cell, 0);
		store<i32>(slot, load<i32>(slot, SUM) - count, SUM);
	}
}

/** Moves the ring on to the sub-window of `now`; what leaves the window leaves the sum. */
function advance(slot: usize, now: f64): i64 {
	const newest = load<i64>(slot, NEWEST);
	const window = <i64>(now / <f64>load<i32>(slot, WIDTH));
	if (window <= newest) return newest; // another worker's clock reading was later
	if (window - newest >= RING) {
		memory.fill(slot + COUNTS, 0, <usize>RING * 4);
		store<i32>(slot, 0, SUM);
	} else {
		let sum = load<i32>(slot, SUM);
		for (let passed = newest + 1; passed <= window; passed++) {
			const cell = countAt(slot, passed);
			sum -= load<i32>(cell);
			store<i32>(cell, 0);
		}
		store<i32>(slot, sum, SUM);
	}
	store<i64>(slot, window, NEWEST);
	return window;
}

/** Milliseconds until `count` more fit under the limit; the whole period when they never will. */
function waitFor(slot: usize, window: i64, limit: i32, count: i32, period: i32, now: f64): i32 {
	let sum = load<i32>(slot, SUM);
	for (let oldest = window - RING + 1; oldest <= window; oldest++) {
		const calls = load<i32>(countAt(slot, oldest));
		sum -= calls;
		if (calls != 0 && sum + count <= limit) return <i32>(expiry(slot, oldest, period) - now);
	}
	return period;
}

/** Found or made by `locate`; 0 when the key was turned away. */
let located: usize = 0;
/** Bytes from `home` that `locate` locked. */
let locked: i32 = 0;

function locate(home: usize, hash: i64, width: i32, now: f64): void {
	lock(home);
	locked = 1;
	located = find(home, hash);
	if (located != 0) return;
	const free = findFree(home, now);
	if (free != 0 && load<i32>(home, OVERFLOWED) == 0) {
		located = claim(free, hash, width);
		return;
	}
	let vacant = free;
	for (; locked < PROBES; locked++) {
		const bucket = home + <usize>locked * BUCKET_BYTES;
		lock(bucket);
		located = find(bucket, hash);
		if (located != 0) {
			locked++;
			return;
		}
		if (vacant == 0) vacant = findFree(bucket, now);
	}
	if (vacant == 0) {
		atomic.add<i32>(TURNED_AWAY, 1);
		return;
	}
	store<i32>(home, 1, OVERFLOWED);
	located = claim(vacant, hash, width);
}

function release(home: usize): void {
	for (let i = 0; i < locked; i++) unlock(home + <usize>i * BUCKET_BYTES);
}

/**
 * Counts a call if it fits: one atomic step.
 * @param hashLow, hashHigh hash of the key and its period
 * @param period milliseconds
 * @param count how much this call counts; 0 only looks
 * @param force counts even when it does not fit (counting that was postponed)
 * @param now milliseconds since the epoch
 * @returns what is left under the limit (>= 0), or -1 - milliseconds to wait
 */
export function admit(hashLow: i32, hashHigh: i32, period: i32, limit: i32, count: i32, force: bool, now: f64): i32 {
	let hash = ((<i64>hashHigh) << 32) | (<i64>hashLow & 0xffffffff);
	if (hash == 0) hash = 1;
	const home = TABLE + <usize>(<u32>hashLow % load<u32>(BUCKETS)) * BUCKET_BYTES;
	const width = max((period + 62) / 63, 1);
	locate(home, hash, width, now);
	const slot = located;
	if (slot == 0) {
		release(home);
		return -1 - period;
	}
	const window = advance(slot, now);
	expire(slot, window, period, now);
	const sum = load<i32>(slot, SUM);
	let result: i32;
	if (sum + count <= limit || force) {
		if (count != 0) add(slot, window, count, now);
		result = max(limit - sum - count, 0);
	} else {
		result = -1 - max(waitFor(slot, window, limit, count, period, now), 1);
	}
	release(home);
	return result;
}
