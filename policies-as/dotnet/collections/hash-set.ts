/** System.Collections.Generic.HashSet<T> */
import { setOfJson } from '../json/collections';
import { HostObject } from '../runtime/host-object';
import { ArrayOf } from './array';
import { Comparer, hash } from './comparer';
import { Func1 } from '../runtime/delegate';
import { defaultItem, given, typeNameOf } from '../runtime/item';
import { KeyTable, reservedFor } from './key-table';
import { modified } from './list';
import { argument, argumentOutOfRange, notNull, Out } from '../runtime/object';
import { Enumerator, Sequence } from './sequence';

export class HashSet<T> extends Sequence<T> {
	readonly table: KeyTable<T>;
	version: i32 = 0;

	constructor(comparer: Comparer<T> | null = null) {
		super();
		this.table = new KeyTable<T>(comparer);
	}

	override count(): i32 {
		return this.table.count;
	}

	override contains(item: T): bool {
		return this.table.find(item) >= 0;
	}

	/** False when the item is there already. */
	tryAdd(item: T): bool {
		if (this.table.find(item) >= 0) return false;
		this.table.add(item);
		this.version++;
		return true;
	}

	override add(item: T): void {
		this.tryAdd(item);
	}

	override remove(item: T): bool {
		const isRemoved = this.table.remove(item) >= 0;
		if (isRemoved) this.version++;
		return isRemoved;
	}

	override clear(): void {
		this.table.clear();
		this.version++;
	}

	addAll(items: Sequence<T>): void {
		const source = items.enumerator();
		while (source.moveNext()) this.tryAdd(source.current);
	}

	override enumerator(): Enumerator<T> {
		return new HashSetEnumerator<T>(this);
	}

	/** Called without an object. */
	fromJson(token: HostObject, typeName: string): HashSet<T> {
		return setOfJson<T>(token, typeName);
	}

	override typeName(): string {
		return 'System.Collections.Generic.HashSet`1[' + typeNameOf<T>() + ']';
	}
}

class HashSetEnumerator<T> extends Enumerator<T> {
	private entry: i32 = 0;
	private readonly version: i32;

	constructor(private readonly set: HashSet<T>) {
		super();
		this.version = set.version;
	}

	override moveNext(): bool {
		if (this.version != this.set.version) modified();
		const table = this.set.table;
		while (this.entry < table.end) {
			const entry = this.entry++;
			if (!table.isUsed(entry)) continue;
			this.current = table.key(entry);
			return true;
		}
		return false;
	}
}

/** A set of what a sequence holds. */
export function setOf<T>(items: Sequence<T>, comparer: Comparer<T> | null): HashSet<T> {
	const set = new HashSet<T>(comparer);
	set.addAll(items);
	return set;
}

export function HashSet_new<T>(): HashSet<T> {
	return new HashSet<T>();
}

export function HashSet_new_capacity<T>(_capacity: i32): HashSet<T> {
	return new HashSet<T>();
}

export function HashSet_new_comparer<T>(comparer: Comparer<T> | null): HashSet<T> {
	return new HashSet<T>(comparer);
}

export function HashSet_new_collection<T>(collection: Sequence<T> | null): HashSet<T> {
	return setOf<T>(given(collection, 'collection'), null);
}

export function HashSet_new_collection_comparer<T>(
	collection: Sequence<T> | null,
	comparer: Comparer<T> | null,
): HashSet<T> {
	return setOf<T>(given(collection, 'collection'), comparer);
}

export function HashSet_Add<T>(self: HashSet<T> | null, item: T): bool {
	return notNull(self).tryAdd(item);
}

export function HashSet_UnionWith<T>(self: HashSet<T> | null, other: Sequence<T> | null): void {
	notNull(self).addAll(given(other, 'other'));
}

export function HashSet_ExceptWith<T>(self: HashSet<T> | null, other: Sequence<T> | null): void {
	const set = notNull(self);
	const others = setOf<T>(given(other, 'other'), set.table.comparer).enumerator();
	while (others.moveNext()) set.remove(others.current);
}

export function HashSet_IntersectWith<T>(self: HashSet<T> | null, other: Sequence<T> | null): void {
	const set = notNull(self);
	const others = setOf<T>(given(other, 'other'), set.table.comparer);
	for (let entry = 0; entry < set.table.end; entry++) {
		if (set.table.isUsed(entry) && !others.contains(set.table.key(entry))) set.remove(set.table.key(entry));
	}
}

export function HashSet_SymmetricExceptWith<T>(self: HashSet<T> | null, other: Sequence<T> | null): void {
	const set = notNull(self);
	const others = setOf<T>(given(other, 'other'), set.table.comparer).enumerator();
	while (others.moveNext()) {
		if (!set.remove(others.current)) set.add(others.current);
	}
}

/** How many items of a set are in another. */
function commonCount<T>(set: HashSet<T>, other: HashSet<T>): i32 {
	let count = 0;
	const items = set.enumerator();
	while (items.moveNext()) if (other.contains(items.current)) count++;
	return count;
}

function toSet<T>(set: HashSet<T>, other: Sequence<T> | null): HashSet<T> {
	return setOf<T>(given(other, 'other'), set.table.comparer);
}

export function HashSet_IsSubsetOf<T>(self: HashSet<T> | null, other: Sequence<T> | null): bool {
	const set = notNull(self);
	return commonCount<T>(set, toSet<T>(set, other)) == set.count();
}

export function HashSet_IsProperSubsetOf<T>(self: HashSet<T> | null, other: Sequence<T> | null): bool {
	const set = notNull(self);
	const others = toSet<T>(set, other);
	return commonCount<T>(set, others) == set.count() && others.count() > set.count();
}

export function HashSet_IsSupersetOf<T>(self: HashSet<T> | null, other: Sequence<T> | null): bool {
	const set = notNull(self);
	const others = toSet<T>(set, other);
	return commonCount<T>(set, others) == others.count();
}

export function HashSet_IsProperSupersetOf<T>(self: HashSet<T> | null, other: Sequence<T> | null): bool {
	const set = notNull(self);
	const others = toSet<T>(set, other);
	return commonCount<T>(set, others) == others.count() && set.count() > others.count();
}

export function HashSet_Overlaps<T>(self: HashSet<T> | null, other: Sequence<T> | null): bool {
	const set = notNull(self);
	return commonCount<T>(set, toSet<T>(set, other)) > 0;
}

export function HashSet_SetEquals<T>(self: HashSet<T> | null, other: Sequence<T> | null): bool {
	const set = notNull(self);
	const others = toSet<T>(set, other);
	return others.count() == set.count() && commonCount<T>(set, others) == set.count();
}

export function HashSet_RemoveWhere<T>(self: HashSet<T> | null, match: Func1<T, bool> | null): i32 {
	const set = notNull(self);
	const predicate = given(match, 'match');
	const before = set.count();
	for (let entry = 0; entry < set.table.end; entry++) {
		if (set.table.isUsed(entry) && predicate.invoke(set.table.key(entry))) set.remove(set.table.key(entry));
	}
	return before - set.count();
}

export function HashSet_TryGetValue<T>(self: HashSet<T> | null, item: T, found: Out<T>): bool {
	const table = notNull(self).table;
	const entry = table.find(item);
	found.value = entry < 0 ? defaultItem<T>() : table.key(entry);
	return entry >= 0;
}

export function HashSet_Comparer<T>(self: HashSet<T> | null): Comparer<T> {
	const comparer = notNull(self).table.comparer;
	return comparer === null ? new Comparer<T>() : comparer;
}

export function HashSet_new_capacity_comparer<T>(_capacity: i32, comparer: Comparer<T> | null): HashSet<T> {
	return new HashSet<T>(comparer);
}

export function HashSet_CopyTo<T>(self: HashSet<T> | null, array: ArrayOf<T> | null): void {
	HashSet_CopyTo_range<T>(self, array, 0, notNull(self).count());
}

/** Copies the first `count` items. */
export function HashSet_CopyTo_range<T>(self: HashSet<T> | null, array: ArrayOf<T> | null, index: i32, count: i32): void {
	const set = notNull(self);
	const target = given(array, 'array');
	if (index < 0) argumentOutOfRange('arrayIndex', 'Non-negative number required.');
	if (count < 0) argumentOutOfRange('count', 'Non-negative number required.');
	if (count > target.length - index) {
		argument(
			'Destination array is not long enough to copy all the items in the collection. Check array index and length.',
		);
	}
	const items = set.enumerator();
	for (let place = index; place < index + count && items.moveNext(); place++) target.set(place, items.current);
}

export function HashSet_EnsureCapacity<T>(self: HashSet<T> | null, capacity: i32): i32 {
	return reservedFor(notNull(self).count(), capacity);
}

/** Memory is the arena's; nothing is given back. */
export function HashSet_TrimExcess<T>(self: HashSet<T> | null): void {
	notNull(self);
}

/** Sets are equal to it when their items are. */
class SetComparer<T> extends Comparer<HashSet<T> | null> {
	override equal(left: HashSet<T> | null, right: HashSet<T> | null): bool {
		if (left === null || right === null) return left === right;
		return HashSet_SetEquals<T>(left, right);
	}

	override hash(set: HashSet<T> | null): i32 {
		if (set === null) return 0;
		let result = 0;
		const items = set.enumerator();
		while (items.moveNext()) result ^= hash<T>(items.current);
		return result;
	}
}

export function HashSet_CreateSetComparer<T>(): Comparer<HashSet<T> | null> {
	return new SetComparer<T>();
}
