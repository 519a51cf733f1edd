/** LINQ operators that turn, filter or flatten items one by one, when they are asked for. */
import { Func1, Func2 } from '../runtime/delegate';
import { given } from '../runtime/item';
import { notNull } from '../runtime/object';
import { defaultOf, DerivedEnumerator, Enumerator, Sequence } from '../collections/sequence';

export class SelectSequence<T, R> extends Sequence<R> {
	constructor(
		readonly source: Sequence<T>,
		readonly selector: Func1<T, R>,
	) {
		super();
	}

	enumerator(): Enumerator<R> {
		return new SelectEnumerator<T, R>(this.source.enumerator(), this.selector);
	}
}

class SelectEnumerator<T, R> extends DerivedEnumerator<T, R> {
	constructor(
		source: Enumerator<T>,
		readonly selector: Func1<T, R>,
	) {
		super(source);
	}

	moveNext(): bool {
		if (!this.source.moveNext()) return false;
		this.current = this.selector.invoke(this.source.current);
		return true;
	}
}

class SelectIndexSequence<T, R> extends Sequence<R> {
	constructor(
		readonly source: Sequence<T>,
		readonly selector: Func2<T, i32, R>,
	) {
		super();
	}

	enumerator(): Enumerator<R> {
		return new SelectIndexEnumerator<T, R>(this.source.enumerator(), this.selector);
	}
}

class SelectIndexEnumerator<T, R> extends DerivedEnumerator<T, R> {
	private index: i32 = 0;

	constructor(
		source: Enumerator<T>,
		readonly selector: Func2<T, i32, R>,
	) {
		super(source);
	}

	moveNext(): bool {
		if (!this.source.moveNext()) return false;
		this.current = this.selector.invoke(this.source.current, this.index++);
		return true;
	}
}

class WhereSequence<T> extends Sequence<T> {
	constructor(
		readonly source: Sequence<T>,
		readonly predicate: Func1<T, bool>,
	) {
		super();
	}

	enumerator(): Enumerator<T> {
		return new WhereEnumerator<T>(this.source.enumerator(), this.predicate);
	}
}

class WhereEnumerator<T> extends DerivedEnumerator<T, T> {
	constructor(
		source: Enumerator<T>,
		readonly predicate: Func1<T, bool>,
	) {
		super(source);
	}

	moveNext(): bool {
		while (this.source.moveNext()) {
			const item = this.source.current;
			if (!this.predicate.invoke(item)) continue;
			this.current = item;
			return true;
		}
		return false;
	}
}

class WhereIndexSequence<T> extends Sequence<T> {
	constructor(
		readonly source: Sequence<T>,
		readonly predicate: Func2<T, i32, bool>,
	) {
		super();
	}

	enumerator(): Enumerator<T> {
		return new WhereIndexEnumerator<T>(this.source.enumerator(), this.predicate);
	}
}

class WhereIndexEnumerator<T> extends DerivedEnumerator<T, T> {
	private index: i32 = 0;

	constructor(
		source: Enumerator<T>,
		readonly predicate: Func2<T, i32, bool>,
	) {
		super(source);
	}

	moveNext(): bool {
		while (this.source.moveNext()) {
			const item = this.source.current;
			if (!this.predicate.invoke(item, this.index++)) continue;
			this.current = item;
			return true;
		}
		return false;
	}
}

/** The items of all inner sequences, one after the other; exactly one of the selectors is there. */
class FlattenSequence<T, C> extends Sequence<C> {
	constructor(
		readonly source: Sequence<T>,
		readonly selector: Func1<T, Sequence<C> | null> | null,
		readonly indexSelector: Func2<T, i32, Sequence<C> | null> | null,
	) {
		super();
	}

	enumerator(): Enumerator<C> {
		return new FlattenEnumerator<T, C>(this.source.enumerator(), this.selector, this.indexSelector);
	}
}

class FlattenEnumerator<T, C> extends DerivedEnumerator<T, C> {
	/** The item whose inner sequence is being read. */
	outer: T = defaultOf<T>();
	private inner: Enumerator<C> | null = null;
	private index: i32 = 0;

	constructor(
		source: Enumerator<T>,
		readonly selector: Func1<T, Sequence<C> | null> | null,
		readonly indexSelector: Func2<T, i32, Sequence<C> | null> | null,
	) {
		super(source);
	}

	moveNext(): bool {
		while (true) {
			const inner = this.inner;
			if (inner !== null && inner.moveNext()) {
				this.current = inner.current;
				return true;
			}
			if (!this.source.moveNext()) return false;
			this.outer = this.source.current;
			this.inner = notNull(this.open()).enumerator();
		}
	}

	override dispose(): void {
		const inner = this.inner;
		if (inner !== null) inner.dispose();
		super.dispose();
	}

	private open(): Sequence<C> | null {
		const selector = this.selector;
		return selector !== null ? selector.invoke(this.outer) : this.indexSelector!.invoke(this.outer, this.index++);
	}
}

class FlattenResultSequence<T, C, R> extends Sequence<R> {
	constructor(
		readonly source: Sequence<T>,
		readonly selector: Func1<T, Sequence<C> | null> | null,
		readonly indexSelector: Func2<T, i32, Sequence<C> | null> | null,
		readonly result: Func2<T, C, R>,
	) {
		super();
	}

	enumerator(): Enumerator<R> {
		const flat = new FlattenEnumerator<T, C>(this.source.enumerator(), this.selector, this.indexSelector);
		return new FlattenResultEnumerator<T, C, R>(flat, this.result);
	}
}

class FlattenResultEnumerator<T, C, R> extends DerivedEnumerator<C, R> {
	constructor(
		readonly flat: FlattenEnumerator<T, C>,
		readonly result: Func2<T, C, R>,
	) {
		super(flat);
	}

	moveNext(): bool {
		if (!this.flat.moveNext()) return false;
		this.current = this.result.invoke(this.flat.outer, this.flat.current);
		return true;
	}
}

export function Enumerable_Select<T, R>(source: Sequence<T> | null, selector: Func1<T, R> | null): Sequence<R> {
	return new SelectSequence<T, R>(given(source, 'source'), given(selector, 'selector'));
}

export function Enumerable_Select_index<T, R>(
	source: Sequence<T> | null,
	selector: Func2<T, i32, R> | null,
): Sequence<R> {
	return new SelectIndexSequence<T, R>(given(source, 'source'), given(selector, 'selector'));
}

export function Enumerable_Where<T>(source: Sequence<T> | null, predicate: Func1<T, bool> | null): Sequence<T> {
	return new WhereSequence<T>(given(source, 'source'), given(predicate, 'predicate'));
}

export function Enumerable_Where_index<T>(
	source: Sequence<T> | null,
	predicate: Func2<T, i32, bool> | null,
): Sequence<T> {
	return new WhereIndexSequence<T>(given(source, 'source'), given(predicate, 'predicate'));
}

export function Enumerable_SelectMany<T, R>(
	source: Sequence<T> | null,
	selector: Func1<T, Sequence<R> | null> | null,
): Sequence<R> {
	return new FlattenSequence<T, R>(given(source, 'source'), given(selector, 'selector'), null);
}

export function Enumerable_SelectMany_index<T, R>(
	source: Sequence<T> | null,
	selector: Func2<T, i32, Sequence<R> | null> | null,
): Sequence<R> {
	return new FlattenSequence<T, R>(given(source, 'source'), null, given(selector, 'selector'));
}

export function Enumerable_SelectMany_result<T, C, R>(
	source: Sequence<T> | null,
	selector: Func1<T, Sequence<C> | null> | null,
	result: Func2<T, C, R> | null,
): Sequence<R> {
	const outer = given(source, 'source');
	const inner = given(selector, 'collectionSelector');
	return new FlattenResultSequence<T, C, R>(outer, inner, null, given(result, 'resultSelector'));
}

export function Enumerable_SelectMany_index_result<T, C, R>(
	source: Sequence<T> | null,
	selector: Func2<T, i32, Sequence<C> | null> | null,
	result: Func2<T, C, R> | null,
): Sequence<R> {
	const outer = given(source, 'source');
	const inner = given(selector, 'collectionSelector');
	return new FlattenResultSequence<T, C, R>(outer, null, inner, given(result, 'resultSelector'));
}
