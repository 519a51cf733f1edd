/** The hash table under Dictionary and HashSet: entries in the order of their insertion, freed places used again last first. */
import { Comparer, equal, hash } from './comparer';
import { argumentOutOfRange } from '../runtime/object';

const PRIMES: StaticArray<i32> = [
	3, 7, 11, 17, 23, 29, 37, 47, 59, 71, 89, 107, 131, 163, 197, 239, 293, 353, 431, 521, 631, 761, 919, 1103, 1327, 1597,
	1931, 2333, 2801, 3371, 4049, 4861, 5839, 7013, 8419, 10103, 12143, 14591, 17519, 21023, 25229, 30293, 36353, 43627,
];
const INITIAL_CAPACITY = 4;
const NONE = -1;
/** `next` of a free entry is below this: FREE - index of the next free entry. */
const FREE = -3;

export class KeyTable<K> {
	private buckets: StaticArray<i32> = new StaticArray<i32>(0);
	private keys: StaticArray<K> = new StaticArray<K>(0);
	private hashes: StaticArray<i32> = new StaticArray<i32>(0);
	private next: StaticArray<i32> = new StaticArray<i32>(0);
	private firstFree: i32 = NONE;
	private freeCount: i32 = 0;
	/** Entries ever used; places from here on are unused. */
	end: i32 = 0;

	constructor(readonly comparer: Comparer<K> | null) {}

	get count(): i32 {
		return this.end - this.freeCount;
	}

	isUsed(entry: i32): bool {
		return unchecked(this.next[entry]) >= NONE;
	}

	key(entry: i32): K {
		return unchecked(this.keys[entry]);
	}

	private hashOf(key: K): i32 {
		const comparer = this.comparer;
		return comparer === null ? hash<K>(key) : comparer.hash(key);
	}

	private isSame(left: K, right: K): bool {
		const comparer = this.comparer;
		return comparer === null ? equal<K>(left, right) : comparer.equal(left, right);
	}

	private bucketOf(hashCode: i32): i32 {
		// A multiplication spreads hashes that differ in few bits.
		return <i32>((<u32>hashCode * 0x9e3779b1) >> 7) & (this.buckets.length - 1);
	}

	/** The entry of a key; -1 when there is none. */
	find(key: K): i32 {
		if (this.end == 0) return NONE;
		const hashCode = this.hashOf(key);
		let entry = unchecked(this.buckets[this.bucketOf(hashCode)]) - 1;
		while (entry >= 0) {
			if (unchecked(this.hashes[entry]) == hashCode && this.isSame(unchecked(this.keys[entry]), key)) return entry;
			entry = unchecked(this.next[entry]);
		}
		return NONE;
	}

	/** Adds a key that is not there and returns its entry. */
	add(key: K): i32 {
		let entry = this.firstFree;
		if (entry >= 0) {
			this.firstFree = FREE - unchecked(this.next[entry]);
			this.freeCount--;
		} else {
			if (this.end == this.keys.length) this.grow();
			entry = this.end++;
		}
		unchecked((this.keys[entry] = key));
		unchecked((this.hashes[entry] = this.hashOf(key)));
		this.link(entry);
		return entry;
	}

	private link(entry: i32): void {
		const bucket = this.bucketOf(unchecked(this.hashes[entry]));
		unchecked((this.next[entry] = this.buckets[bucket] - 1));
		unchecked((this.buckets[bucket] = entry + 1));
	}

	/** Takes a key out and returns the entry that it had; -1 when it was not there. */
	remove(key: K): i32 {
		const entry = this.find(key);
		if (entry < 0) return NONE;
		const bucket = this.bucketOf(unchecked(this.hashes[entry]));
		let before = unchecked(this.buckets[bucket]) - 1;
		if (before == entry) {
			unchecked((this.buckets[bucket] = this.next[entry] + 1));
		} else {
			while (unchecked(this.next[before]) != entry) before = unchecked(this.next[before]);
			unchecked((this.next[before] = this.next[entry]));
		}
		unchecked((this.next[entry] = FREE - this.firstFree));
		this.firstFree = entry;
		this.freeCount++;
		return entry;
	}

	clear(): void {
		this.buckets = new StaticArray<i32>(0);
		this.keys = new StaticArray<K>(0);
		this.hashes = new StaticArray<i32>(0);
		this.next = new StaticArray<i32>(0);
		this.firstFree = NONE;
		this.freeCount = 0;
		this.end = 0;
	}

	private grow(): void {
		const capacity = max(this.keys.length * 2, INITIAL_CAPACITY);
		this.keys = resized<K>(this.keys, capacity);
		this.hashes = resized<i32>(this.hashes, capacity);
		this.next = resized<i32>(this.next, capacity);
		this.buckets = new StaticArray<i32>(capacity);
		for (let entry = 0; entry < this.end; entry++) {
			if (this.isUsed(entry)) this.link(entry);
		}
	}
}

/** A copy of the first items in an array of another length. */
export function resized<T>(items: StaticArray<T>, length: i32): StaticArray<T> {
	const copy = changetype<StaticArray<T>>(__new((<usize>length) << alignof<T>(), idof<StaticArray<T>>()));
	memory.fill(changetype<usize>(copy), 0, (<usize>length) << alignof<T>());
	memory.copy(changetype<usize>(copy), changetype<usize>(items), (<usize>min(items.length, length)) << alignof<T>());
	return copy;
}

/** The capacity of a table with `count` entries of which `capacity` are wanted, as .NET would tell it. */
export function reservedFor(count: i32, capacity: i32): i32 {
	if (capacity < 0) argumentOutOfRange('capacity', 'Specified argument was out of the range of valid values.');
	let reserved = count == 0 ? 0 : primeFrom(0);
	while (reserved < count) reserved = primeFrom(reserved * 2);
	return reserved >= capacity ? reserved : primeFrom(capacity);
}

/** The sizes that .NET gives its tables: the first prime of its list that is large enough. */
function primeFrom(least: i32): i32 {
	for (let i = 0; i < PRIMES.length; i++) if (unchecked(PRIMES[i]) >= least) return unchecked(PRIMES[i]);
	return least | 1;
}
