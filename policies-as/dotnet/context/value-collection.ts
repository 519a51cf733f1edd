/** Dictionaries of names with several values that live on the host: headers, query parameters, claims. */
import { ArrayOf } from '../collections/array';
import { ReadOnlyDictionary } from '../collections/dictionary';
import { KeyValuePair } from '../collections/key-value-pair';
import { Out, keyNotFound, notNull } from '../runtime/object';
import { Enumerator, Sequence } from '../collections/sequence';

/** What a collection shows; the host has the same numbers (workers/wasm/host/context/values.ts). */
export const enum Source {
	/** Headers of a message: 0 is the request, else the handle of a response. */
	Headers,
	/** Parameters of a URL, by its kind. */
	Query,
	/** Claims of a Jwt, by its handle. */
	Claims,
}

// @ts-ignore: decorator
@external("host", "Values_joined")
declare function hostJoined(source: i32, owner: i32, name: string): string | null;
/** Number of values of a name, which `hostItem` then reads; -1 without the name. */
// @ts-ignore: decorator
@external("host", "Values_find")
declare function hostFind(source: i32, owner: i32, name: string): i32;
// @ts-ignore: decorator
@external("host", "Values_item")
declare function hostItem(index: i32): string;
// @ts-ignore: decorator
@external("host", "Values_count")
declare function hostCount(source: i32, owner: i32): i32;
// @ts-ignore: decorator
@external("host", "Values_name")
declare function hostName(source: i32, owner: i32, index: i32): string;

type Texts = ArrayOf<string | null>;

export class ValueCollection extends ReadOnlyDictionary<string | null, ArrayOf<string | null> | null> {
	readonly source: i32;
	readonly owner: i32;

	constructor(source: i32, owner: i32) {
		super();
		this.source = source;
		this.owner = owner;
	}

	override find(key: string | null, value: Out<ArrayOf<string | null> | null>): bool {
		const count = key === null ? -1 : hostFind(this.source, this.owner, key);
		if (count < 0) {
			value.value = null;
			return false;
		}
		const texts = new ArrayOf<string | null>(count);
		for (let i = 0; i < count; i++) texts.items[i] = hostItem(i);
		value.value = texts;
		return true;
	}

	override count(): i32 {
		return hostCount(this.source, this.owner);
	}

	override enumerator(): Enumerator<KeyValuePair<string | null, ArrayOf<string | null> | null>> {
		return new ValueEnumerator(this);
	}

	nameAt(index: i32): string {
		return hostName(this.source, this.owner, index);
	}

	joined(key: string | null): string | null {
		return key === null ? null : hostJoined(this.source, this.owner, key);
	}
}

class ValueEnumerator extends Enumerator<KeyValuePair<string | null, ArrayOf<string | null> | null>> {
	private readonly collection: ValueCollection;
	private readonly length: i32;
	private index: i32 = 0;

	constructor(collection: ValueCollection) {
		super();
		this.collection = collection;
		this.length = collection.count();
	}

	override moveNext(): bool {
		if (this.index >= this.length) return false;
		const name = this.collection.nameAt(this.index++);
		const values = new Out<ArrayOf<string | null> | null>(null);
		this.collection.find(name, values);
		this.current = new KeyValuePair<string | null, ArrayOf<string | null> | null>(name, values.value);
		return true;
	}
}

export function ValueCollection_get(self: ValueCollection | null, key: string | null): Texts | null {
	const value = new Out<ArrayOf<string | null> | null>(null);
	if (!notNull(self).find(key, value)) keyNotFound(key === null ? '' : key);
	return value.value;
}

/** Of claims: a missing one has no values. */
export function ValueCollection_getOrEmpty(self: ValueCollection | null, key: string | null): Texts | null {
	const value = new Out<ArrayOf<string | null> | null>(null);
	return notNull(self).find(key, value) ? value.value : new ArrayOf<string | null>(0);
}

/** Values joined by commas; null without the name. */
export function ValueCollection_joined(self: ValueCollection | null, key: string | null): string | null {
	return notNull(self).joined(key);
}

export function ValueCollection_GetValueOrDefault(
	self: ValueCollection | null,
	key: string | null,
	fallback: string | null,
): string | null {
	const value = notNull(self).joined(key);
	return value === null ? fallback : value;
}

export function ValueCollection_ContainsKey(self: ValueCollection | null, key: string | null): bool {
	const collection = notNull(self);
	return key !== null && hostFind(collection.source, collection.owner, key) >= 0;
}

export function ValueCollection_TryGetValue(
	self: ValueCollection | null,
	key: string | null,
	value: Out<ArrayOf<string | null> | null>,
): bool {
	return notNull(self).find(key, value);
}

export function ValueCollection_Count(self: ValueCollection | null): i32 {
	return notNull(self).count();
}

export function ValueCollection_Keys(self: ValueCollection | null): Sequence<string | null> {
	return notNull(self).keys();
}

export function ValueCollection_Values(self: ValueCollection | null): Sequence<ArrayOf<string | null> | null> {
	return notNull(self).values();
}
