/** LINQ operators that bring two sequences together: Join, GroupJoin and Zip. */
import { Comparer } from '../collections/comparer';
import { Func1, Func2 } from '../runtime/delegate';
import { Lookup } from '../collections/grouping';
import { given } from '../runtime/item';
import { List } from '../collections/list';
import { DerivedEnumerator, Enumerator, Sequence } from '../collections/sequence';

class JoinSequence<T, I, K, R> extends Sequence<R> {
	constructor(
		readonly outer: Sequence<T>,
		readonly inner: Sequence<I>,
		readonly outerKey: Func1<T, K>,
		readonly innerKey: Func1<I, K>,
		readonly result: Func2<T, I, R>,
		readonly comparer: Comparer<K> | null,
	) {
		super();
	}

	override enumerator(): Enumerator<R> {
		return new JoinEnumerator<T, I, K, R>(this);
	}
}

class JoinEnumerator<T, I, K, R> extends DerivedEnumerator<T, R> {
	private lookup: Lookup<K, I> | null = null;
	private matches: Enumerator<I> | null = null;

	constructor(private readonly join: JoinSequence<T, I, K, R>) {
		super(join.outer.enumerator());
	}

	override moveNext(): bool {
		while (true) {
			const matches = this.matches;
			if (matches !== null && matches.moveNext()) {
				this.current = this.join.result.invoke(this.source.current, matches.current);
				return true;
			}
			if (!this.source.moveNext()) return false;
			const group = this.groups().group(this.join.outerKey.invoke(this.source.current));
			this.matches = group === null ? null : group.enumerator();
		}
	}

	private groups(): Lookup<K, I> {
		let lookup = this.lookup;
		if (lookup === null) {
			lookup = innerLookup<I, K>(this.join.inner, this.join.innerKey, this.join.comparer);
			this.lookup = lookup;
		}
		return lookup;
	}
}

/** The inner side of a join by key; an item whose key is null joins nothing. */
function innerLookup<I, K>(inner: Sequence<I>, key: Func1<I, K>, comparer: Comparer<K> | null): Lookup<K, I> {
	const lookup = new Lookup<K, I>(comparer);
	const items = inner.enumerator();
	while (items.moveNext()) {
		const itemKey = key.invoke(items.current);
		if (isReference<K>() && changetype<usize>(itemKey) == 0) continue;
		lookup.addTo(itemKey, items.current);
	}
	return lookup;
}

class GroupJoinSequence<T, I, K, R> extends Sequence<R> {
	constructor(
		readonly outer: Sequence<T>,
		readonly inner: Sequence<I>,
		readonly outerKey: Func1<T, K>,
		readonly innerKey: Func1<I, K>,
		readonly result: Func2<T, Sequence<I> | null, R>,
		readonly comparer: Comparer<K> | null,
	) {
		super();
	}

	override enumerator(): Enumerator<R> {
		return new GroupJoinEnumerator<T, I, K, R>(this, innerLookup<I, K>(this.inner, this.innerKey, this.comparer));
	}
}

class GroupJoinEnumerator<T, I, K, R> extends DerivedEnumerator<T, R> {
	constructor(
		private readonly join: GroupJoinSequence<T, I, K, R>,
		private readonly lookup: Lookup<K, I>,
	) {
		super(join.outer.enumerator());
	}

	override moveNext(): bool {
		if (!this.source.moveNext()) return false;
		const item = this.source.current;
		const group = this.lookup.group(this.join.outerKey.invoke(item));
		this.current = this.join.result.invoke(item, group === null ? new List<I>() : group);
		return true;
	}
}

class ZipSequence<A, B, R> extends Sequence<R> {
	constructor(
		readonly first: Sequence<A>,
		readonly second: Sequence<B>,
		readonly result: Func2<A, B, R>,
	) {
		super();
	}

	override enumerator(): Enumerator<R> {
		return new ZipEnumerator<A, B, R>(this.first.enumerator(), this.second.enumerator(), this.result);
	}
}

class ZipEnumerator<A, B, R> extends Enumerator<R> {
	constructor(
		readonly first: Enumerator<A>,
		readonly second: Enumerator<B>,
		readonly result: Func2<A, B, R>,
	) {
		super();
	}

	override moveNext(): bool {
		if (!this.first.moveNext() || !this.second.moveNext()) {
			this.dispose();
			return false;
		}
		this.current = this.result.invoke(this.first.current, this.second.current);
		return true;
	}

	override dispose(): void {
		this.second.dispose();
		this.first.dispose();
	}
}
export function Enumerable_Join<T, I, K, R>(
	outer: Sequence<T> | null,
	inner: Sequence<I> | null,
	outerKey: Func1<T, K> | null,
	innerKey: Func1<I, K> | null,
	result: Func2<T, I, R> | null,
): Sequence<R> {
	return Enumerable_Join_comparer<T, I, K, R>(outer, inner, outerKey, innerKey, result, null);
}

export function Enumerable_Join_comparer<T, I, K, R>(
	outer: Sequence<T> | null,
	inner: Sequence<I> | null,
	outerKey: Func1<T, K> | null,
	innerKey: Func1<I, K> | null,
	result: Func2<T, I, R> | null,
	comparer: Comparer<K> | null,
): Sequence<R> {
	return new JoinSequence<T, I, K, R>(
		given(outer, 'outer'),
		given(inner, 'inner'),
		given(outerKey, 'outerKeySelector'),
		given(innerKey, 'innerKeySelector'),
		given(result, 'resultSelector'),
		comparer,
	);
}

export function Enumerable_GroupJoin<T, I, K, R>(
	outer: Sequence<T> | null,
	inner: Sequence<I> | null,
	outerKey: Func1<T, K> | null,
	innerKey: Func1<I, K> | null,
	result: Func2<T, Sequence<I> | null, R> | null,
): Sequence<R> {
	return Enumerable_GroupJoin_comparer<T, I, K, R>(outer, inner, outerKey, innerKey, result, null);
}

export function Enumerable_GroupJoin_comparer<T, I, K, R>(
	outer: Sequence<T> | null,
	inner: Sequence<I> | null,
	outerKey: Func1<T, K> | null,
	innerKey: Func1<I, K> | null,
	result: Func2<T, Sequence<I> | null, R> | null,
	comparer: Comparer<K> | null,
): Sequence<R> {
	return new GroupJoinSequence<T, I, K, R>(
		given(outer, 'outer'),
		given(inner, 'inner'),
		given(outerKey, 'outerKeySelector'),
		given(innerKey, 'innerKeySelector'),
		given(result, 'resultSelector'),
		comparer,
	);
}

export function Enumerable_Zip<A, B, R>(
	first: Sequence<A> | null,
	second: Sequence<B> | null,
	result: Func2<A, B, R> | null,
): Sequence<R> {
	return new ZipSequence<A, B, R>(given(first, 'first'), given(second, 'second'), given(result, 'resultSelector'));
}
