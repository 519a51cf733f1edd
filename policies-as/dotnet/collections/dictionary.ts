/** IReadOnlyDictionary<K, V> and System.Collections.Generic.Dictionary<K, V>. */
import { Comparer } from './comparer';
import { step } from '../runtime/host';
import { HostObject } from '../runtime/host-object';
import { defaultItem, textOf, typeNameOf } from '../runtime/item';
import { dictionaryOfJson } from '../json/collections';
import { jsonAddPair, jsonObject } from '../json/of';
import { KeyTable, resized } from './key-table';
import { KeyValuePair } from './key-value-pair';
import { modified } from './list';
import { argument, argumentNull, keyNotFound, notSupported, Out } from '../runtime/object';
import { Enumerator, Sequence } from './sequence';

/** What every dictionary can do; the writing members belong to IDictionary. */
export abstract class ReadOnlyDictionary<K, V> extends Sequence<KeyValuePair<K, V>> {
	/** Writes the value of a key; false, and the default written, when there is none. */
	abstract find(key: K, value: Out<V>): bool;

	/** What the indexer gives for a key that is not there: an error, as a rule. */
	absent(key: K): V {
		keyNotFound(textOf<K>(key));
		return defaultItem<V>();
	}

	/** Adds an entry, or replaces the value of the key. */
	put(key: K, value: V): void {
		notSupported('Collection is read-only.');
	}

	/** Adds an entry; false when the key is there. */
	tryAdd(key: K, value: V): bool {
		notSupported('Collection is read-only.');
		return false;
	}

	removeKey(key: K): bool {
		notSupported('Collection is read-only.');
		return false;
	}

	keys(): Sequence<K> {
		return new KeySequence<K, V>(this);
	}

	values(): Sequence<V> {
		return new ValueSequence<K, V>(this);
	}

	override toJson(): HostObject | null {
		const object = jsonObject();
		const pairs = this.enumerator();
		while (pairs.moveNext()) {
			step();
			jsonAddPair<K, V>(object, pairs.current.key, pairs.current.value);
		}
		return object;
	}

	override add(pair: KeyValuePair<K, V>): void {
		this.addNew(pair.key, pair.value);
	}

	/** Adds an entry; a key that is there is an error. */
	addNew(key: K, value: V): void {
		if (this.tryAdd(key, value)) return;
		argument('An item with the same key has already been added. Key: ' + textOf<K>(key));
	}
}

class KeySequence<K, V> extends Sequence<K> {
	constructor(private readonly source: ReadOnlyDictionary<K, V>) {
		super();
	}

	override count(): i32 {
		return this.source.count();
	}

	/** By the comparer of the dictionary. */
	override contains(key: K): bool {
		return this.source.find(key, new Out<V>(defaultItem<V>()));
	}

	override enumerator(): Enumerator<K> {
		return new KeyEnumerator<K, V>(this.source.enumerator());
	}

	override typeName(): string {
		const types = typeNameOf<K>() + ',' + typeNameOf<V>();
		return 'System.Collections.Generic.Dictionary`2+KeyCollection[' + types + ']';
	}
}

class KeyEnumerator<K, V> extends Enumerator<K> {
	constructor(private readonly source: Enumerator<KeyValuePair<K, V>>) {
		super();
	}

	override moveNext(): bool {
		if (!this.source.moveNext()) return false;
		this.current = this.source.current.key;
		return true;
	}
}

class ValueSequence<K, V> extends Sequence<V> {
	constructor(private readonly source: ReadOnlyDictionary<K, V>) {
		super();
	}

	override count(): i32 {
		return this.source.count();
	}

	override enumerator(): Enumerator<V> {
		return new ValueEnumerator<K, V>(this.source.enumerator());
	}

	override typeName(): string {
		const types = typeNameOf<K>() + ',' + typeNameOf<V>();
		return 'System.Collections.Generic.Dictionary`2+ValueCollection[' + types + ']';
	}
}

class ValueEnumerator<K, V> extends Enumerator<V> {
	constructor(private readonly source: Enumerator<KeyValuePair<K, V>>) {
		super();
	}

	override moveNext(): bool {
		if (!this.source.moveNext()) return false;
		this.current = this.source.current.value;
		return true;
	}
}

export class Dictionary<K, V> extends ReadOnlyDictionary<K, V> {
	readonly table: KeyTable<K>;
	/** The value of each entry of the table. */
	entryValues: StaticArray<V> = new StaticArray<V>(0);
	version: i32 = 0;

	constructor(comparer: Comparer<K> | null = null) {
		super();
		this.table = new KeyTable<K>(comparer);
	}

	override count(): i32 {
		return this.table.count;
	}

	override find(key: K, value: Out<V>): bool {
		checkKey<K>(key);
		const entry = this.table.find(key);
		value.value = entry < 0 ? defaultItem<V>() : unchecked(this.entryValues[entry]);
		return entry >= 0;
	}

	override put(key: K, value: V): void {
		checkKey<K>(key);
		const entry = this.table.find(key);
		if (entry < 0) this.append(key, value);
		else unchecked((this.entryValues[entry] = value));
		this.version++;
	}

	override tryAdd(key: K, value: V): bool {
		checkKey<K>(key);
		if (this.table.find(key) >= 0) return false;
		this.append(key, value);
		this.version++;
		return true;
	}

	private append(key: K, value: V): void {
		const entry = this.table.add(key);
		if (entry >= this.entryValues.length) {
			this.entryValues = resized<V>(this.entryValues, max(4, this.entryValues.length * 2));
		}
		unchecked((this.entryValues[entry] = value));
	}

	override removeKey(key: K): bool {
		checkKey<K>(key);
		return this.table.remove(key) >= 0;
	}

	override clear(): void {
		this.table.clear();
	}

	override enumerator(): Enumerator<KeyValuePair<K, V>> {
		return new DictionaryEnumerator<K, V>(this);
	}

	/** Called without an object. */
	fromJson(token: HostObject, typeName: string): Dictionary<K, V> {
		return dictionaryOfJson<K, V>(token, typeName);
	}

	override typeName(): string {
		return 'System.Collections.Generic.Dictionary`2[' + typeNameOf<K>() + ',' + typeNameOf<V>() + ']';
	}
}

class DictionaryEnumerator<K, V> extends Enumerator<KeyValuePair<K, V>> {
	private entry: i32 = 0;
	private readonly version: i32;

	constructor(private readonly dictionary: Dictionary<K, V>) {
		super();
		this.version = dictionary.version;
	}

	override moveNext(): bool {
		const dictionary = this.dictionary;
		if (this.version != dictionary.version) modified();
		while (this.entry < dictionary.table.end) {
			const entry = this.entry++;
			if (!dictionary.table.isUsed(entry)) continue;
			this.current = new KeyValuePair<K, V>(dictionary.table.key(entry), unchecked(dictionary.entryValues[entry]));
			return true;
		}
		return false;
	}
}

function checkKey<K>(key: K): void {
	if (isReference<K>() && changetype<usize>(key) == 0) argumentNull('key');
}
