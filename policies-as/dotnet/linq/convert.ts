/** LINQ operators that make collections or turn a sequence round. */
import { ArrayOf, arrayOf } from '../collections/array';
import { Comparer } from '../collections/comparer';
import { Func1 } from '../runtime/delegate';
import { Dictionary } from '../collections/dictionary';
import { itemLookupOf, Lookup, lookupOf } from '../collections/grouping';
import { HashSet, setOf } from '../collections/hash-set';
import { given } from '../runtime/item';
import { List, listOf } from '../collections/list';
import { Enumerator, Sequence } from '../collections/sequence';

export function Enumerable_ToArray<T>(source: Sequence<T> | null): ArrayOf<T> {
	const list = listOf<T>(given(source, 'source'));
	return arrayOf<T>(list.items, 0, list.size);
}

export function Enumerable_ToList<T>(source: Sequence<T> | null): List<T> {
	return listOf<T>(given(source, 'source'));
}

export function Enumerable_ToHashSet<T>(source: Sequence<T> | null): HashSet<T> {
	return setOf<T>(given(source, 'source'), null);
}

export function Enumerable_ToHashSet_comparer<T>(source: Sequence<T> | null, comparer: Comparer<T> | null): HashSet<T> {
	return setOf<T>(given(source, 'source'), comparer);
}

export function Enumerable_AsEnumerable<T>(source: Sequence<T> | null): Sequence<T> | null {
	return source;
}

export function Enumerable_ToDictionary<T, K>(source: Sequence<T> | null, key: Func1<T, K> | null): Dictionary<K, T> {
	return Enumerable_ToDictionary_comparer<T, K>(source, key, null);
}

export function Enumerable_ToDictionary_comparer<T, K>(
	source: Sequence<T> | null,
	key: Func1<T, K> | null,
	comparer: Comparer<K> | null,
): Dictionary<K, T> {
	const items = given(source, 'source').enumerator();
	const keySelector = given(key, 'keySelector');
	const dictionary = new Dictionary<K, T>(comparer);
	while (items.moveNext()) dictionary.addNew(keySelector.invoke(items.current), items.current);
	return dictionary;
}

export function Enumerable_ToDictionary_element<T, K, E>(
	source: Sequence<T> | null,
	key: Func1<T, K> | null,
	element: Func1<T, E> | null,
): Dictionary<K, E> {
	return Enumerable_ToDictionary_element_comparer<T, K, E>(source, key, element, null);
}

export function Enumerable_ToDictionary_element_comparer<T, K, E>(
	source: Sequence<T> | null,
	key: Func1<T, K> | null,
	element: Func1<T, E> | null,
	comparer: Comparer<K> | null,
): Dictionary<K, E> {
	const items = given(source, 'source').enumerator();
	const keySelector = given(key, 'keySelector');
	const elementSelector = given(element, 'elementSelector');
	const dictionary = new Dictionary<K, E>(comparer);
	while (items.moveNext()) {
		dictionary.addNew(keySelector.invoke(items.current), elementSelector.invoke(items.current));
	}
	return dictionary;
}

export function Enumerable_ToLookup<T, K>(source: Sequence<T> | null, key: Func1<T, K> | null): Lookup<K, T> {
	return itemLookupOf<T, K>(given(source, 'source'), given(key, 'keySelector'), null);
}

export function Enumerable_ToLookup_comparer<T, K>(
	source: Sequence<T> | null,
	key: Func1<T, K> | null,
	comparer: Comparer<K> | null,
): Lookup<K, T> {
	return itemLookupOf<T, K>(given(source, 'source'), given(key, 'keySelector'), comparer);
}

export function Enumerable_ToLookup_element<T, K, E>(
	source: Sequence<T> | null,
	key: Func1<T, K> | null,
	element: Func1<T, E> | null,
): Lookup<K, E> {
	return Enumerable_ToLookup_element_comparer<T, K, E>(source, key, element, null);
}

export function Enumerable_ToLookup_element_comparer<T, K, E>(
	source: Sequence<T> | null,
	key: Func1<T, K> | null,
	element: Func1<T, E> | null,
	comparer: Comparer<K> | null,
): Lookup<K, E> {
	const items = given(source, 'source');
	return lookupOf<T, K, E>(items, given(key, 'keySelector'), given(element, 'elementSelector'), comparer);
}

class ReverseSequence<T> extends Sequence<T> {
	constructor(private readonly source: Sequence<T>) {
		super();
	}

	override count(): i32 {
		return this.source.count();
	}

	override enumerator(): Enumerator<T> {
		return new ReverseEnumerator<T>(this.source);
	}
}

class ReverseEnumerator<T> extends Enumerator<T> {
	private items: List<T> | null = null;
	private index: i32 = 0;

	constructor(private readonly source: Sequence<T>) {
		super();
	}

	override moveNext(): bool {
		let items = this.items;
		if (items === null) {
			items = listOf<T>(this.source);
			this.items = items;
			this.index = items.size;
		}
		if (this.index == 0) return false;
		this.current = items.get(--this.index);
		return true;
	}
}

export function Enumerable_Reverse<T>(source: Sequence<T> | null): Sequence<T> {
	return new ReverseSequence<T>(given(source, 'source'));
}
