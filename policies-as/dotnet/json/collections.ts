/** Collections out of JSON; each class of collections has a method `fromJson`, which is called without an object. */
import { ArrayOf } from '../collections/array';
import { Dictionary } from '../collections/dictionary';
import { HashSet } from '../collections/hash-set';
import { HostObject } from '../runtime/host-object';
import { JProperty_Name, JProperty_Value } from './container';
import { JValue_CreateString } from './of';
import { JToken_Children } from './token';
import { convertToken, readToken } from './typed';
import { List } from '../collections/list';

// @ts-ignore: decorator
@external("host", "JToken_requireArray")
declare function requireArray(token: HostObject, typeName: string): void;
// @ts-ignore: decorator
@external("host", "JToken_requireObject")
declare function requireObject(token: HostObject, typeName: string): void;

export function arrayOfJson<T>(token: HostObject, typeName: string): ArrayOf<T> {
	requireArray(token, typeName);
	const items = JToken_Children(token);
	const array = new ArrayOf<T>(items.count());
	const itemType = typeName.substring(0, typeName.length - 2);
	for (let i = 0; i < array.length; i++) array.set(i, readToken<T>(items.get(i), itemType));
	return array;
}

export function listOfJson<T>(token: HostObject, typeName: string): List<T> {
	requireArray(token, typeName);
	const list = new List<T>();
	const itemType = argumentName(typeName, 0);
	const items = JToken_Children(token).enumerator();
	while (items.moveNext()) list.add(readToken<T>(items.current, itemType));
	return list;
}

export function setOfJson<T>(token: HostObject, typeName: string): HashSet<T> {
	const set = new HashSet<T>();
	set.addAll(listOfJson<T>(token, typeName));
	return set;
}

export function dictionaryOfJson<K, V>(token: HostObject, typeName: string): Dictionary<K, V> {
	requireObject(token, typeName);
	const dictionary = new Dictionary<K, V>();
	const valueType = argumentName(typeName, 1);
	const properties = JToken_Children(token).enumerator();
	while (properties.moveNext()) {
		const property = properties.current;
		const key = keyOf<K>(JProperty_Name(property)!, argumentName(typeName, 0));
		dictionary.put(key, readToken<V>(JProperty_Value(property), valueType));
	}
	return dictionary;
}

function keyOf<K>(name: string, typeName: string): K {
	if (isString<K>()) return changetype<K>(name);
	return convertToken<K>(JValue_CreateString(name), typeName);
}

/** The name of a type argument: `System.Int32` of ``List`1[System.Int32]``. */
function argumentName(typeName: string, index: i32): string {
	let depth = 0;
	let start = typeName.indexOf('[') + 1;
	for (let at = start; at < typeName.length; at++) {
		const unit = typeName.charCodeAt(at);
		if (unit == 0x5b) depth++;
		else if (unit == 0x5d && depth-- == 0) return typeName.substring(start, at);
		else if (unit == 0x2c && depth == 0) {
			if (index-- == 0) return typeName.substring(start, at);
			start = at + 1;
		}
	}
	return typeName;
}
