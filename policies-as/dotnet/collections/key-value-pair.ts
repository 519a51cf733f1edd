/** System.Collections.Generic.KeyValuePair<K, V> */
import { equal, hash } from './comparer';
import { HostObject } from '../runtime/host-object';
import { defaultItem, textOf, typeNameOf } from '../runtime/item';
import { jsonAdd, jsonObject, jsonOf } from '../json/of';
import { Obj, Out } from '../runtime/object';

export class KeyValuePair<K, V> extends Obj {
	constructor(
		readonly key: K = defaultItem<K>(),
		readonly value: V = defaultItem<V>(),
	) {
		super();
	}

	override ToString(): string {
		return '[' + textOf<K>(this.key) + ', ' + textOf<V>(this.value) + ']';
	}

	override Equals(other: Obj | null): bool {
		if (!(other instanceof KeyValuePair<K, V>)) return false;
		const pair = other as KeyValuePair<K, V>;
		return equal<K>(this.key, pair.key) && equal<V>(this.value, pair.value);
	}

	override GetHashCode(): i32 {
		return hash<K>(this.key) * 31 + hash<V>(this.value);
	}

	override toJson(): HostObject | null {
		const object = jsonObject();
		jsonAdd(object, 'Key', jsonOf<K>(this.key));
		jsonAdd(object, 'Value', jsonOf<V>(this.value));
		return object;
	}

	override typeName(): string {
		return 'System.Collections.Generic.KeyValuePair`2[' + typeNameOf<K>() + ',' + typeNameOf<V>() + ']';
	}
}

export function KeyValuePair_new<K, V>(key: K, value: V): KeyValuePair<K, V> {
	return new KeyValuePair<K, V>(key, value);
}

export function KeyValuePair_Key<K, V>(self: KeyValuePair<K, V>): K {
	return self.key;
}

export function KeyValuePair_Value<K, V>(self: KeyValuePair<K, V>): V {
	return self.value;
}

export function KeyValuePair_Deconstruct<K, V>(self: KeyValuePair<K, V>, key: Out<K>, value: Out<V>): void {
	key.value = self.key;
	value.value = self.value;
}
