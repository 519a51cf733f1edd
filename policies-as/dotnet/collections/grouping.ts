/** IGrouping and ILookup: items in groups by key, in the order in which the keys came. */
import { Comparer } from './comparer';
import { Func1 } from '../runtime/delegate';
import { typeNameOf } from '../runtime/item';
import { KeyTable } from './key-table';
import { List } from './list';
import { notNull } from '../runtime/object';
import { Enumerator, Sequence } from './sequence';

export class Grouping<K, T> extends Sequence<T> {
	readonly items: List<T> = new List<T>();

	constructor(readonly key: K) {
		super();
	}

	override count(): i32 {
		return this.items.size;
	}

	override get(index: i32): T {
		return this.items.get(index);
	}

	override enumerator(): Enumerator<T> {
		return this.items.enumerator();
	}

	override typeName(): string {
		return 'System.Linq.Grouping`2[' + typeNameOf<K>() + ',' + typeNameOf<T>() + ']';
	}
}

export class Lookup<K, T> extends Sequence<Grouping<K, T> | null> {
	private readonly table: KeyTable<K>;
	private readonly groups: List<Grouping<K, T> | null> = new List<Grouping<K, T> | null>();

	constructor(comparer: Comparer<K> | null) {
		super();
		this.table = new KeyTable<K>(comparer);
	}

	override count(): i32 {
		return this.groups.size;
	}

	/** The items of a key; null when there are none. */
	group(key: K): Grouping<K, T> | null {
		const entry = this.table.find(key);
		return entry < 0 ? null : this.groups.get(entry);
	}

	addTo(key: K, item: T): void {
		let entry = this.table.find(key);
		if (entry < 0) {
			entry = this.table.add(key);
			this.groups.add(new Grouping<K, T>(key));
		}
		this.groups.get(entry)!.items.add(item);
	}

	override enumerator(): Enumerator<Grouping<K, T> | null> {
		return this.groups.enumerator();
	}

	override typeName(): string {
		return 'System.Linq.Lookup`2[' + typeNameOf<K>() + ',' + typeNameOf<T>() + ']';
	}
}

/** Groups what `element` makes of each item. */
export function lookupOf<T, K, E>(
	source: Sequence<T>,
	key: Func1<T, K>,
	element: Func1<T, E>,
	comparer: Comparer<K> | null,
): Lookup<K, E> {
	const lookup = new Lookup<K, E>(comparer);
	const items = source.enumerator();
	while (items.moveNext()) lookup.addTo(key.invoke(items.current), element.invoke(items.current));
	return lookup;
}

/** Groups the items themselves. */
export function itemLookupOf<T, K>(source: Sequence<T>, key: Func1<T, K>, comparer: Comparer<K> | null): Lookup<K, T> {
	const lookup = new Lookup<K, T>(comparer);
	const items = source.enumerator();
	while (items.moveNext()) lookup.addTo(key.invoke(items.current), items.current);
	return lookup;
}

export function Grouping_Key<K, T>(self: Grouping<K, T> | null): K {
	return notNull(self).key;
}

export function Lookup_Count<K, T>(self: Lookup<K, T> | null): i32 {
	return notNull(self).count();
}

export function Lookup_get<K, T>(self: Lookup<K, T> | null, key: K): Sequence<T> {
	const group = notNull(self).group(key);
	return group === null ? new List<T>() : group;
}

export function Lookup_Contains<K, T>(self: Lookup<K, T> | null, key: K): bool {
	return notNull(self).group(key) !== null;
}
