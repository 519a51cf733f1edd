/** IEnumerable and the read-only collections: what arrays, lists, dictionaries and LINQ results are to each other. */

import { equal } from './comparer';
import { castSequence } from '../linq/cast';
import { HostObject } from '../runtime/host-object';
import { jsonOfSequence } from '../json/of';
import { notSupported, Obj } from '../runtime/object';
import { toSequence } from '../runtime/run-time-types';

export abstract class Enumerator<T> extends Obj {
	current: T = defaultOf<T>();

	/** Steps on; false at the end. */
	abstract moveNext(): bool;

	/** The expression moves it by itself, and disposes of it. */
	hold(): void {}

	/** Back before the first item, where the collection can. */
	reset(): void {
		notSupported('Specified method is not supported.');
	}
}

/** An enumerator over the items of another one: who leaves it leaves that one too. */
export abstract class DerivedEnumerator<T, R> extends Enumerator<R> {
	readonly source: Enumerator<T>;

	constructor(source: Enumerator<T>) {
		super();
		this.source = source;
	}

	override hold(): void {
		this.source.hold();
	}

	override dispose(): void {
		this.source.dispose();
	}
}

export abstract class Sequence<T> extends Obj {
	abstract enumerator(): Enumerator<T>;

	/** ICollection.Count; counts by walking where the collection does not know. */
	count(): i32 {
		let count = 0;
		const items = this.enumerator();
		while (items.moveNext()) count++;
		return count;
	}

	contains(item: T): bool {
		const items = this.enumerator();
		while (items.moveNext()) {
			if (!equal<T>(items.current, item)) continue;
			items.dispose();
			return true;
		}
		return false;
	}

	override asObjects(): Sequence<Obj | null> | null {
		return castSequence<T, Obj | null>(this);
	}

	override toJson(): HostObject | null {
		return jsonOfSequence<T>(this);
	}

	/** What is known to be enumerable as T. Called without an object. */
	fromObjects(value: Obj): Sequence<T> | null {
		return toSequence<T, Sequence<T>>(value);
	}

	/** IList's indexer. */
	get(index: i32): T {
		notSupported('Specified method is not supported.');
		return defaultOf<T>();
	}

	set(index: i32, item: T): void {
		notSupported('Collection is read-only.');
	}

	add(item: T): void {
		notSupported('Collection was of a fixed size.');
	}

	clear(): void {
		notSupported('Collection is read-only.');
	}

	/** Removes the first equal item; false when there is none. */
	remove(item: T): bool {
		notSupported('Collection was of a fixed size.');
		return false;
	}

	insert(index: i32, item: T): void {
		notSupported('Collection was of a fixed size.');
	}

	removeAt(index: i32): void {
		notSupported('Collection was of a fixed size.');
	}
}

/** `default(T)`: zero, false or null. */
// @ts-ignore: decorator
@inline
export function defaultOf<T>(): T {
	if (isReference<T>()) return changetype<T>(0);
	return <T>0;
}
