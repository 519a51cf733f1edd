/** A JObject as IDictionary<string, JToken>: what is written goes into the object. */
import { ReadOnlyDictionary } from '../collections/dictionary';
import { HostObject } from '../runtime/host-object';
import { given } from '../runtime/item';
import {
	JContainer_RemoveAll,
	JObject_Add,
	JObject_ContainsKey,
	JObject_item,
	JObject_RemoveName,
	JObject_setItem,
	JProperty_Name,
	JProperty_Value,
} from './container';
import { JToken_Children, JToken_count } from './token';
import { KeyValuePair } from '../collections/key-value-pair';
import { Exception, Out, raise } from '../runtime/object';
import { Enumerator, Sequence } from '../collections/sequence';

type Entry = KeyValuePair<string | null, HostObject | null>;

/** A null reference stays one. */
export function JObject_asSequence(self: HostObject | null): ReadOnlyDictionary<string | null, HostObject | null> | null {
	return self === null ? null : new JObjectEntries(self);
}

export function JObject_GetEnumerator(self: HostObject | null): Enumerator<Entry> {
	return new EntryEnumerator(JToken_Children(self).enumerator());
}

class JObjectEntries extends ReadOnlyDictionary<string | null, HostObject | null> {
	constructor(private readonly object: HostObject) {
		super();
	}

	override count(): i32 {
		return JToken_count(this.object);
	}

	override enumerator(): Enumerator<Entry> {
		return JObject_GetEnumerator(this.object);
	}

	override find(key: string | null, value: Out<HostObject | null>): bool {
		value.value = JObject_item(this.object, given(key, 'key'));
		return value.value !== null;
	}

	override absent(_key: string | null): HostObject | null {
		return null;
	}

	/** Newtonsoft has not built it. */
	override values(): Sequence<HostObject | null> {
		raise(new Exception('System.NotImplementedException', 'The method or operation is not implemented.'));
		return super.values();
	}

	override put(key: string | null, value: HostObject | null): void {
		JObject_setItem(this.object, given(key, 'key'), value);
	}

	/** A property that is there is Newtonsoft's error. */
	override tryAdd(key: string | null, value: HostObject | null): bool {
		JObject_Add(this.object, key, value);
		return true;
	}

	override removeKey(key: string | null): bool {
		return JObject_RemoveName(this.object, key);
	}

	override contains(entry: Entry): bool {
		return entry.key !== null && JObject_ContainsKey(this.object, entry.key) && this.holds(entry);
	}

	private holds(entry: Entry): bool {
		const value = JObject_item(this.object, entry.key);
		return value === null ? entry.value === null : value.Equals(entry.value);
	}

	override remove(entry: Entry): bool {
		return this.contains(entry) && this.removeKey(entry.key);
	}

	override clear(): void {
		JContainer_RemoveAll(this.object);
	}

	override asHost(): HostObject | null {
		return this.object;
	}

	override typeName(): string {
		return this.object.typeName();
	}
}

class EntryEnumerator extends Enumerator<Entry> {
	constructor(private readonly properties: Enumerator<HostObject | null>) {
		super();
	}

	override moveNext(): bool {
		if (!this.properties.moveNext()) return false;
		const property = this.properties.current;
		this.current = new KeyValuePair<string | null, HostObject | null>(JProperty_Name(property), JProperty_Value(property));
		return true;
	}
}
