/** JContainer, JObject, JArray, JProperty, JConstructor and their content. */
import { ArrayOf } from '../collections/array';
import { BoxString } from '../runtime/box';
import { HostObject } from '../runtime/host-object';
import { jsonContent } from './of';
import { JToken_Children, JToken_count, JToken_item, JToken_setItem } from './token';
import { argumentNull, Obj, Out } from '../runtime/object';
import { Enumerator, Sequence } from '../collections/sequence';

// @ts-ignore: decorator
@external("host", "JContainer_RemoveAll")
export declare function JContainer_RemoveAll(self: HostObject | null): void;
// @ts-ignore: decorator
@external("host", "JObject_new")
export declare function JObject_new(): HostObject | null;
// @ts-ignore: decorator
@external("host", "JObject_Parse")
export declare function JObject_Parse(text: string | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "JObject_Add")
export declare function JObject_Add(self: HostObject | null, name: string | null, value: HostObject | null): void;
// @ts-ignore: decorator
@external("host", "JObject_RemoveName")
export declare function JObject_RemoveName(self: HostObject | null, name: string | null): bool;
// @ts-ignore: decorator
@external("host", "JObject_ContainsKey")
export declare function JObject_ContainsKey(self: HostObject | null, name: string | null): bool;
// @ts-ignore: decorator
@external("host", "JProperty_Name")
export declare function JProperty_Name(self: HostObject | null): string | null;
// @ts-ignore: decorator
@external("host", "JProperty_Value")
export declare function JProperty_Value(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "JProperty_setValue")
export declare function JProperty_setValue(self: HostObject | null, value: HostObject | null): void;
// @ts-ignore: decorator
@external("host", "JArray_new")
export declare function JArray_new(): HostObject | null;
// @ts-ignore: decorator
@external("host", "JArray_Parse")
export declare function JArray_Parse(text: string | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "JArray_Insert")
export declare function JArray_Insert(self: HostObject | null, index: i32, item: HostObject | null): void;
// @ts-ignore: decorator
@external("host", "JArray_RemoveItem")
export declare function JArray_RemoveItem(self: HostObject | null, item: HostObject | null): bool;
// @ts-ignore: decorator
@external("host", "JArray_RemoveAt")
export declare function JArray_RemoveAt(self: HostObject | null, index: i32): void;
// @ts-ignore: decorator
@external("host", "JArray_IndexOf")
export declare function JArray_IndexOf(self: HostObject | null, item: HostObject | null): i32;
// @ts-ignore: decorator
@external("host", "JConstructor_new")
export declare function JConstructor_new(name: string | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "JConstructor_Name")
export declare function JConstructor_Name(self: HostObject | null): string | null;
// @ts-ignore: decorator
@external("host", "JConstructor_setName")
export declare function JConstructor_setName(self: HostObject | null, name: string | null): void;
// @ts-ignore: decorator
@external("host", "JObject_property")
export declare function JObject_property(self: HostObject | null, name: string | null, comparison: i32): HostObject | null;
// @ts-ignore: decorator
@external("host", "JObject_getValue")
export declare function JObject_getValue(self: HostObject | null, name: string | null, comparison: i32): HostObject | null;
// @ts-ignore: decorator
@external("host", "JContainer_merge")
export declare function JContainer_merge(self: HostObject | null, content: HostObject | null, arrays: i32, mergeNulls: bool): void;
// @ts-ignore: decorator
@external("host", "JContainer_add")
declare function JContainer_add(self: HostObject | null, content: HostObject | null, spread: bool): void;
// @ts-ignore: decorator
@external("host", "JContainer_replaceAll")
declare function JContainer_replaceAll(self: HostObject | null, content: HostObject | null, spread: bool): void;
// @ts-ignore: decorator
@external("host", "JProperty_new")
declare function JProperty_new(name: string | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "JToken_addBeside")
declare function JToken_addBeside(self: HostObject | null, content: HostObject | null, spread: bool, after: bool): void;

/** Sequences that are no tokens add their items. */
function spreads(content: Obj | null): bool {
	return content !== null && !(content instanceof HostObject) && content.asObjects() !== null && !isValue(content);
}

/** Strings and bytes are values, though they can be enumerated. */
function isValue(content: Obj): bool {
	return content instanceof BoxString || content instanceof ArrayOf<u8>;
}

/** Items of a sequence go to the places from `at` on by their number in it, however many tokens each one adds. */
function addAt(container: HostObject | null, at: i32, content: Obj | null): void {
	if (!spreads(content)) return JArray_Insert(container, at, jsonContent(content));
	const items = content!.asObjects()!.enumerator();
	for (let place = at; items.moveNext(); place++) addAt(container, place, items.current);
}

export function JContainer_Add(self: HostObject | null, content: Obj | null): void {
	if (!spreads(content)) JContainer_add(self, jsonContent(content), false);
	else addAt(self, JToken_count(self), content);
}

export function JContainer_AddFirst(self: HostObject | null, content: Obj | null): void {
	addAt(self, 0, content);
}

export function JContainer_ReplaceAll(self: HostObject | null, content: Obj | null): void {
	JContainer_replaceAll(self, jsonContent(content), spreads(content));
}

export function JContainer_Merge(self: HostObject | null, content: Obj | null): void {
	JContainer_merge(self, jsonContent(content), 0, false);
}

export function JToken_AddAfterSelf(self: HostObject | null, content: Obj | null): void {
	JToken_addBeside(self, jsonContent(content), spreads(content), true);
}

export function JToken_AddBeforeSelf(self: HostObject | null, content: Obj | null): void {
	JToken_addBeside(self, jsonContent(content), spreads(content), false);
}

function withContents(container: HostObject | null, contents: ArrayOf<Obj | null> | null): HostObject | null {
	if (contents === null) argumentNull('content');
	addAt(container, 0, contents);
	return container;
}

function withContent(container: HostObject | null, content: Obj | null): HostObject | null {
	JContainer_Add(container, content);
	return container;
}

export function JObject_new_contents(contents: ArrayOf<Obj | null> | null): HostObject | null {
	return withContents(JObject_new(), contents);
}

export function JObject_new_content(content: Obj | null): HostObject | null {
	return withContent(JObject_new(), content);
}

export function JArray_new_contents(contents: ArrayOf<Obj | null> | null): HostObject | null {
	return withContents(JArray_new(), contents);
}

export function JArray_new_content(content: Obj | null): HostObject | null {
	return withContent(JArray_new(), content);
}

export function JConstructor_new_contents(name: string | null, contents: ArrayOf<Obj | null> | null): HostObject | null {
	return withContents(JConstructor_new(name), contents);
}

export function JConstructor_new_content(name: string | null, content: Obj | null): HostObject | null {
	return withContent(JConstructor_new(name), content);
}

export function JConstructor_new_default(): HostObject | null {
	return JConstructor_new(null);
}

export function JProperty_new_content(name: string | null, content: Obj | null): HostObject | null {
	const property = JProperty_new(name);
	JProperty_setValue(property, jsonContent(content));
	return property;
}

/** Several contents become an array. */
export function JProperty_new_contents(name: string | null, contents: ArrayOf<Obj | null> | null): HostObject | null {
	if (contents === null) return JProperty_new_content(name, null);
	return JProperty_new_content(name, JArray_new_contents(contents));
}

/** `object[name]` of a JObject, which takes no null. */
export function JObject_item(self: HostObject | null, name: string | null): HostObject | null {
	if (name === null && self !== null) argumentNull('propertyName');
	return JToken_item(self, name);
}

export function JObject_setItem(self: HostObject | null, name: string | null, value: HostObject | null): void {
	if (name === null && self !== null) argumentNull('propertyName');
	JToken_setItem(self, name, value);
}

export function JObject_Property(self: HostObject | null, name: string | null): HostObject | null {
	return JObject_property(self, name, 4);
}

export function JObject_GetValue(self: HostObject | null, name: string | null): HostObject | null {
	return JObject_getValue(self, name, 4);
}

export function JObject_TryGetValue(self: HostObject | null, name: string | null, value: Out<HostObject | null>): bool {
	return JObject_TryGetValue_comparison(self, name, 4, value);
}

export function JObject_TryGetValue_comparison(
	self: HostObject | null,
	name: string | null,
	comparison: i32,
	value: Out<HostObject | null>,
): bool {
	value.value = JObject_getValue(self, name, comparison);
	return value.value !== null;
}

export function JObject_PropertyValues(self: HostObject | null): Sequence<HostObject | null> {
	return new PropertyValues(JToken_Children(self));
}

class PropertyValues extends Sequence<HostObject | null> {
	constructor(private readonly properties: Sequence<HostObject | null>) {
		super();
	}

	override enumerator(): Enumerator<HostObject | null> {
		return new PropertyValueEnumerator(this.properties.enumerator());
	}
}

class PropertyValueEnumerator extends Enumerator<HostObject | null> {
	constructor(private readonly properties: Enumerator<HostObject | null>) {
		super();
	}

	override moveNext(): bool {
		if (!this.properties.moveNext()) return false;
		this.current = JProperty_Value(this.properties.current);
		return true;
	}
}

export function JArray_Contains(self: HostObject | null, item: HostObject | null): bool {
	return JArray_IndexOf(self, item) >= 0;
}

export function JArray_CopyTo(self: HostObject | null, array: ArrayOf<HostObject | null> | null, index: i32): void {
	if (array === null) argumentNull('array');
	const children = JToken_Children(self);
	for (let i = 0; i < JToken_count(self); i++) array!.set(index + i, children.get(i));
}

export function JArray_Add(self: HostObject | null, item: HostObject | null): void {
	JContainer_add(self, item, false);
}

export function JArray_IsReadOnly(_self: HostObject | null): bool {
	return false;
}

export function JToken_GetEnumerator(self: HostObject | null): Enumerator<HostObject | null> {
	return JToken_Children(self).enumerator();
}
