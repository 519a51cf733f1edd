/** System.Collections.Generic.CollectionExtensions, as far as dictionaries have no members for it. */
import { ReadOnlyDictionary } from './dictionary';
import { defaultItem, given } from '../runtime/item';
import { Out } from '../runtime/object';

/** CollectionExtensions.GetValueOrDefault */
export function Dictionary_GetValueOrDefault<K, V>(self: ReadOnlyDictionary<K, V> | null, key: K): V {
	const value = new Out<V>(defaultItem<V>());
	given(self, 'dictionary').find(key, value);
	return value.value;
}

export function Dictionary_GetValueOrDefault_value<K, V>(
	self: ReadOnlyDictionary<K, V> | null,
	key: K,
	defaultValue: V,
): V {
	const value = new Out<V>(defaultItem<V>());
	return given(self, 'dictionary').find(key, value) ? value.value : defaultValue;
}
