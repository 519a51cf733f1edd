/** What expressions call of Dictionary and IReadOnlyDictionary. */
import { Comparer } from './comparer';
import { Dictionary, ReadOnlyDictionary } from './dictionary';
import { defaultItem, given } from '../runtime/item';
import { reservedFor } from './key-table';
import { KeyValuePair } from './key-value-pair';
import { argumentOutOfRange, notNull, Out } from '../runtime/object';
import { Enumerator, Sequence } from './sequence';

export function Dictionary_new<K, V>(): Dictionary<K, V> {
	return new Dictionary<K, V>();
}

export function Dictionary_new_capacity<K, V>(_capacity: i32): Dictionary<K, V> {
	return new Dictionary<K, V>();
}

export function Dictionary_new_comparer<K, V>(comparer: Comparer<K> | null): Dictionary<K, V> {
	return new Dictionary<K, V>(comparer);
}

export function Dictionary_new_capacity_comparer<K, V>(_capacity: i32, comparer: Comparer<K> | null): Dictionary<K, V> {
	return new Dictionary<K, V>(comparer);
}

export function Dictionary_new_dictionary<K, V>(source: ReadOnlyDictionary<K, V> | null): Dictionary<K, V> {
	return copyPairs<K, V>(given(source, 'dictionary'), null);
}

export function Dictionary_new_dictionary_comparer<K, V>(
	source: ReadOnlyDictionary<K, V> | null,
	comparer: Comparer<K> | null,
): Dictionary<K, V> {
	return copyPairs<K, V>(given(source, 'dictionary'), comparer);
}

export function Dictionary_new_pairs<K, V>(source: Sequence<KeyValuePair<K, V>> | null): Dictionary<K, V> {
	return copyPairs<K, V>(given(source, 'collection'), null);
}

export function Dictionary_new_pairs_comparer<K, V>(
	source: Sequence<KeyValuePair<K, V>> | null,
	comparer: Comparer<K> | null,
): Dictionary<K, V> {
	return copyPairs<K, V>(given(source, 'collection'), comparer);
}

function copyPairs<K, V>(source: Sequence<KeyValuePair<K, V>>, comparer: Comparer<K> | null): Dictionary<K, V> {
	const copy = new Dictionary<K, V>(comparer);
	const pairs = source.enumerator();
	while (pairs.moveNext()) copy.add(pairs.current);
	return copy;
}

export function Dictionary_get<K, V>(self: ReadOnlyDictionary<K, V> | null, key: K): V {
	const dictionary = notNull(self);
	const value = new Out<V>(defaultItem<V>());
	return dictionary.find(key, value) ? value.value : dictionary.absent(key);
}

export function Dictionary_set<K, V>(self: ReadOnlyDictionary<K, V> | null, key: K, value: V): void {
	notNull(self).put(key, value);
}

export function Dictionary_Add<K, V>(self: ReadOnlyDictionary<K, V> | null, key: K, value: V): void {
	notNull(self).addNew(key, value);
}

export function Dictionary_TryAdd<K, V>(self: ReadOnlyDictionary<K, V> | null, key: K, value: V): bool {
	return notNull(self).tryAdd(key, value);
}

export function Dictionary_TryGetValue<K, V>(self: ReadOnlyDictionary<K, V> | null, key: K, value: Out<V>): bool {
	return notNull(self).find(key, value);
}

export function Dictionary_ContainsKey<K, V>(self: ReadOnlyDictionary<K, V> | null, key: K): bool {
	return notNull(self).find(key, new Out<V>(defaultItem<V>()));
}

export function Dictionary_ContainsValue<K, V>(self: ReadOnlyDictionary<K, V> | null, value: V): bool {
	return notNull(self).values().contains(value);
}

export function Dictionary_Remove<K, V>(self: ReadOnlyDictionary<K, V> | null, key: K): bool {
	return notNull(self).removeKey(key);
}

export function Dictionary_Remove_out<K, V>(self: ReadOnlyDictionary<K, V> | null, key: K, value: Out<V>): bool {
	const dictionary = notNull(self);
	return dictionary.find(key, value) && dictionary.removeKey(key);
}

export function Dictionary_GetEnumerator<K, V>(
	self: ReadOnlyDictionary<K, V> | null,
): Enumerator<KeyValuePair<K, V>> {
	return notNull(self).enumerator();
}

export function Dictionary_Count<K, V>(self: ReadOnlyDictionary<K, V> | null): i32 {
	return notNull(self).count();
}

export function Dictionary_Clear<K, V>(self: ReadOnlyDictionary<K, V> | null): void {
	notNull(self).clear();
}

export function Dictionary_Keys<K, V>(self: ReadOnlyDictionary<K, V> | null): Sequence<K> {
	return notNull(self).keys();
}

export function Dictionary_Values<K, V>(self: ReadOnlyDictionary<K, V> | null): Sequence<V> {
	return notNull(self).values();
}

export function Dictionary_Comparer<K, V>(self: Dictionary<K, V> | null): Comparer<K> {
	const comparer = notNull(self).table.comparer;
	return comparer === null ? new Comparer<K>() : comparer;
}

export function Dictionary_EnsureCapacity<K, V>(self: Dictionary<K, V> | null, capacity: i32): i32 {
	return reservedFor(notNull(self).count(), capacity);
}

/** Memory is the arena's; nothing is given back. */
export function Dictionary_TrimExcess<K, V>(self: Dictionary<K, V> | null): void {
	notNull(self);
}

export function Dictionary_TrimExcess_capacity<K, V>(self: Dictionary<K, V> | null, capacity: i32): void {
	if (capacity < notNull(self).count()) {
		argumentOutOfRange('capacity', 'Specified argument was out of the range of valid values.');
	}
}
