/** LINQ operators that group. */
import { Comparer } from '../collections/comparer';
import { Func1, Func2 } from '../runtime/delegate';
import { Grouping, itemLookupOf, lookupOf } from '../collections/grouping';
import { given } from '../runtime/item';
import { DerivedEnumerator, Enumerator, Sequence } from '../collections/sequence';

/** GroupBy: the groups are made when the first is asked for. */
class GroupSequence<T, K> extends Sequence<Grouping<K, T> | null> {
	constructor(
		readonly source: Sequence<T>,
		readonly key: Func1<T, K>,
		readonly comparer: Comparer<K> | null,
	) {
		super();
	}

	override enumerator(): Enumerator<Grouping<K, T> | null> {
		return itemLookupOf<T, K>(this.source, this.key, this.comparer).enumerator();
	}
}

class GroupElementSequence<T, K, E> extends Sequence<Grouping<K, E> | null> {
	constructor(
		readonly source: Sequence<T>,
		readonly key: Func1<T, K>,
		readonly element: Func1<T, E>,
		readonly comparer: Comparer<K> | null,
	) {
		super();
	}

	override enumerator(): Enumerator<Grouping<K, E> | null> {
		return lookupOf<T, K, E>(this.source, this.key, this.element, this.comparer).enumerator();
	}
}

/** What a result selector makes of each group. */
class GroupResultSequence<K, E, R> extends Sequence<R> {
	constructor(
		readonly groups: Sequence<Grouping<K, E> | null>,
		readonly result: Func2<K, Sequence<E> | null, R>,
	) {
		super();
	}

	override enumerator(): Enumerator<R> {
		return new GroupResultEnumerator<K, E, R>(this.groups.enumerator(), this.result);
	}
}

class GroupResultEnumerator<K, E, R> extends DerivedEnumerator<Grouping<K, E> | null, R> {
	constructor(
		groups: Enumerator<Grouping<K, E> | null>,
		readonly result: Func2<K, Sequence<E> | null, R>,
	) {
		super(groups);
	}

	override moveNext(): bool {
		if (!this.source.moveNext()) return false;
		const group = this.source.current!;
		this.current = this.result.invoke(group.key, group);
		return true;
	}
}

export function Enumerable_GroupBy<T, K>(
	source: Sequence<T> | null,
	key: Func1<T, K> | null,
): Sequence<Grouping<K, T> | null> {
	return Enumerable_GroupBy_comparer<T, K>(source, key, null);
}

export function Enumerable_GroupBy_comparer<T, K>(
	source: Sequence<T> | null,
	key: Func1<T, K> | null,
	comparer: Comparer<K> | null,
): Sequence<Grouping<K, T> | null> {
	return new GroupSequence<T, K>(given(source, 'source'), given(key, 'keySelector'), comparer);
}

export function Enumerable_GroupBy_element<T, K, E>(
	source: Sequence<T> | null,
	key: Func1<T, K> | null,
	element: Func1<T, E> | null,
): Sequence<Grouping<K, E> | null> {
	return Enumerable_GroupBy_element_comparer<T, K, E>(source, key, element, null);
}

export function Enumerable_GroupBy_element_comparer<T, K, E>(
	source: Sequence<T> | null,
	key: Func1<T, K> | null,
	element: Func1<T, E> | null,
	comparer: Comparer<K> | null,
): Sequence<Grouping<K, E> | null> {
	const items = given(source, 'source');
	const keySelector = given(key, 'keySelector');
	return new GroupElementSequence<T, K, E>(items, keySelector, given(element, 'elementSelector'), comparer);
}

export function Enumerable_GroupBy_result<T, K, R>(
	source: Sequence<T> | null,
	key: Func1<T, K> | null,
	result: Func2<K, Sequence<T> | null, R> | null,
): Sequence<R> {
	const groups = Enumerable_GroupBy<T, K>(source, key);
	return new GroupResultSequence<K, T, R>(groups, given(result, 'resultSelector'));
}

export function Enumerable_GroupBy_result_comparer<T, K, R>(
	source: Sequence<T> | null,
	key: Func1<T, K> | null,
	result: Func2<K, Sequence<T> | null, R> | null,
	comparer: Comparer<K> | null,
): Sequence<R> {
	const groups = Enumerable_GroupBy_comparer<T, K>(source, key, comparer);
	return new GroupResultSequence<K, T, R>(groups, given(result, 'resultSelector'));
}

export function Enumerable_GroupBy_element_result<T, K, E, R>(
	source: Sequence<T> | null,
	key: Func1<T, K> | null,
	element: Func1<T, E> | null,
	result: Func2<K, Sequence<E> | null, R> | null,
): Sequence<R> {
	return Enumerable_GroupBy_element_result_comparer<T, K, E, R>(source, key, element, result, null);
}

export function Enumerable_GroupBy_element_result_comparer<T, K, E, R>(
	source: Sequence<T> | null,
	key: Func1<T, K> | null,
	element: Func1<T, E> | null,
	result: Func2<K, Sequence<E> | null, R> | null,
	comparer: Comparer<K> | null,
): Sequence<R> {
	const groups = Enumerable_GroupBy_element_comparer<T, K, E>(source, key, element, comparer);
	return new GroupResultSequence<K, E, R>(groups, given(result, 'resultSelector'));
}
