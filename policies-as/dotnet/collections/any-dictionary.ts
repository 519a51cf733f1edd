/** System.Collections.IDictionary and ICollection: what Exception.Data is. */
import { Array_Copy_range } from './any-array';
import { AnyEnumerator } from './any-enumerator';
import { Dictionary } from './dictionary';
import { DictionaryEntry } from './dictionary-entry';
import { listOf, List, List_ToArray } from './list';
import { argument, argumentNull, Exception, notNull, Obj, Out, raise } from '../runtime/object';
import { Enumerator, Sequence } from './sequence';
import { KeyValuePair } from './key-value-pair';

export class AnyDictionary extends Obj {
	readonly entries: Dictionary<Obj | null, Obj | null> = new Dictionary<Obj | null, Obj | null>();

	override asObjects(): Sequence<Obj | null> | null {
		return new EntrySequence(this.entries);
	}

	override typeName(): string {
		return 'System.Collections.ListDictionaryInternal';
	}
}

/** The entries of a dictionary as DictionaryEntry. */
class EntrySequence extends Sequence<Obj | null> {
	constructor(private readonly entries: Dictionary<Obj | null, Obj | null>) {
		super();
	}

	override count(): i32 {
		return this.entries.count();
	}

	override enumerator(): Enumerator<Obj | null> {
		return new EntryEnumerator(this.entries.enumerator());
	}
}

class EntryEnumerator extends Enumerator<Obj | null> {
	constructor(private readonly entries: Enumerator<KeyValuePair<Obj | null, Obj | null>>) {
		super();
	}

	override moveNext(): bool {
		if (!this.entries.moveNext()) return false;
		const entry = this.entries.current;
		this.current = new DictionaryEntry(entry.key, entry.value);
		return true;
	}
}

/** System.Collections.IDictionaryEnumerator */
export class AnyDictionaryEnumerator extends AnyEnumerator {
	entry(): DictionaryEntry {
		return this.currentItem() as DictionaryEntry;
	}
}

function keyOf(key: Obj | null): Obj {
	if (key === null) raise(new Exception('System.ArgumentNullException', "Key cannot be null. (Parameter 'key')"));
	return key!;
}

export function AnyDictionary_get(self: AnyDictionary | null, key: Obj | null): Obj | null {
	const value = new Out<Obj | null>(null);
	notNull(self).entries.find(keyOf(key), value);
	return value.value;
}

export function AnyDictionary_set(self: AnyDictionary | null, key: Obj | null, value: Obj | null): void {
	notNull(self).entries.put(keyOf(key), value);
}

export function AnyDictionary_Add(self: AnyDictionary | null, key: Obj | null, value: Obj | null): void {
	if (notNull(self).entries.tryAdd(keyOf(key), value)) return;
	const text = key!.ToString();
	argument("Item has already been added. Key in dictionary: '" + text + "'  Key being added: '" + text + "'");
}

export function AnyDictionary_Contains(self: AnyDictionary | null, key: Obj | null): bool {
	return notNull(self).entries.find(keyOf(key), new Out<Obj | null>(null));
}

export function AnyDictionary_Remove(self: AnyDictionary | null, key: Obj | null): void {
	notNull(self).entries.removeKey(keyOf(key));
}

export function AnyDictionary_Clear(self: AnyDictionary | null): void {
	notNull(self).entries.clear();
}

/** IsReadOnly and IsFixedSize. */
export function AnyDictionary_IsReadOnly(self: AnyDictionary | null): bool {
	notNull(self);
	return false;
}

export function AnyDictionary_Keys(self: AnyDictionary | null): Obj {
	const keys = new List<Obj | null>();
	const entries = notNull(self).entries.enumerator();
	while (entries.moveNext()) keys.add(entries.current.key);
	return keys;
}

export function AnyDictionary_Values(self: AnyDictionary | null): Obj {
	const values = new List<Obj | null>();
	const entries = notNull(self).entries.enumerator();
	while (entries.moveNext()) values.add(entries.current.value);
	return values;
}

export function AnyDictionary_GetEnumerator(self: AnyDictionary | null): AnyDictionaryEnumerator {
	return new AnyDictionaryEnumerator(notNull(self).asObjects()!.enumerator());
}

export function AnyDictionaryEnumerator_Entry(self: AnyDictionaryEnumerator | null): DictionaryEntry {
	return notNull(self).entry();
}

export function AnyDictionaryEnumerator_Key(self: AnyDictionaryEnumerator | null): Obj | null {
	return notNull(self).entry().key;
}

export function AnyDictionaryEnumerator_Value(self: AnyDictionaryEnumerator | null): Obj | null {
	return notNull(self).entry().value;
}

/** ICollection.Count of anything that is enumerable. */
export function AnyCollection_Count(self: Obj | null): i32 {
	return notNull(self).asObjects()!.count();
}

export function AnyCollection_CopyTo(self: Obj | null, array: Obj | null, index: i32): void {
	if (array === null) argumentNull('array');
	const items = listOf<Obj | null>(notNull(self).asObjects()!);
	Array_Copy_range(List_ToArray<Obj | null>(items), 0, array, index, items.size);
}

export function AnyCollection_IsSynchronized(self: Obj | null): bool {
	notNull(self);
	return false;
}

export function AnyCollection_SyncRoot(self: Obj | null): Obj {
	return notNull(self);
}
