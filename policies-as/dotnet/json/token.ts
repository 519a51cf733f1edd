/** Newtonsoft.Json.Linq.JToken: trees that live on the host. Members that need no more than a call of the host are imports. */
import { Box, BoxString } from '../runtime/box';
import { HostSequence, ObjectSequence } from '../runtime/host-list';
import { HostObject } from '../runtime/host-object';
import { argument, Exception, Obj, raise } from '../runtime/object';
import { Sequence } from '../collections/sequence';

// @ts-ignore: decorator
@external("host", "JToken_Parse")
export declare function JToken_Parse(text: string | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "JToken_Type")
export declare function JToken_Type(self: HostObject | null): i32;
// @ts-ignore: decorator
@external("host", "JToken_item")
export declare function JToken_item(self: HostObject | null, name: string | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "JToken_itemAt")
export declare function JToken_itemAt(self: HostObject | null, index: i32): HostObject | null;
// @ts-ignore: decorator
@external("host", "JToken_setItem")
export declare function JToken_setItem(self: HostObject | null, name: string | null, value: HostObject | null): void;
// @ts-ignore: decorator
@external("host", "JToken_setItemAt")
export declare function JToken_setItemAt(self: HostObject | null, index: i32, value: HostObject | null): void;
// @ts-ignore: decorator
@external("host", "JToken_First")
export declare function JToken_First(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "JToken_Last")
export declare function JToken_Last(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "JToken_Next")
export declare function JToken_Next(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "JToken_Previous")
export declare function JToken_Previous(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "JToken_Parent")
export declare function JToken_Parent(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "JToken_Root")
export declare function JToken_Root(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "JToken_DeepClone")
export declare function JToken_DeepClone(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "JToken_Path")
export declare function JToken_Path(self: HostObject | null): string | null;
// @ts-ignore: decorator
@external("host", "JToken_HasValues")
export declare function JToken_HasValues(self: HostObject | null): bool;
// @ts-ignore: decorator
@external("host", "JToken_Remove")
export declare function JToken_Remove(self: HostObject | null): void;
// @ts-ignore: decorator
@external("host", "JToken_Replace")
export declare function JToken_Replace(self: HostObject | null, value: HostObject | null): void;
// @ts-ignore: decorator
@external("host", "JToken_DeepEquals")
export declare function JToken_DeepEquals(left: HostObject | null, right: HostObject | null): bool;
// @ts-ignore: decorator
@external("host", "JToken_ToString")
export declare function JToken_ToString(self: HostObject | null, formatting: i32): string;
// @ts-ignore: decorator
@external("host", "JToken_SelectToken")
export declare function JToken_SelectToken_required(self: HostObject | null, path: string | null, required: bool): HostObject | null;
// @ts-ignore: decorator
@external("host", "JToken_count")
export declare function JToken_count(self: HostObject | null): i32;
// @ts-ignore: decorator
@external("host", "JToken_isNull")
export declare function JToken_isNull(self: HostObject | null): bool;
// @ts-ignore: decorator
@external("host", "JToken_selectTokens")
declare function JToken_selectTokens(self: HostObject | null, path: string | null, required: bool): i32;
// @ts-ignore: decorator
@external("host", "JToken_children")
declare function JToken_children(self: HostObject | null): i32;
// @ts-ignore: decorator
@external("host", "JToken_descendants")
declare function JToken_descendants(self: HostObject | null, withSelf: bool): i32;
// @ts-ignore: decorator
@external("host", "JToken_ancestors")
declare function JToken_ancestors(self: HostObject | null, withSelf: bool): i32;
// @ts-ignore: decorator
@external("host", "JToken_after")
declare function JToken_after(self: HostObject | null): i32;
// @ts-ignore: decorator
@external("host", "JToken_before")
declare function JToken_before(self: HostObject | null): i32;

function keyText(key: Obj | null): string {
	return key === null ? '{null}' : key.ToString();
}

/** `token[key]` where the key is an object. */
export function JToken_itemOf(self: HostObject | null, key: Obj | null): HostObject | null {
	if (key instanceof Box<i32>) return JToken_itemAt(self, (key as Box<i32>).value);
	if (key !== null && !(key instanceof BoxString)) {
		argument('Accessed JToken values with invalid key value: ' + keyText(key) + '. Object property name expected.');
	}
	return JToken_item(self, key === null ? null : (key as BoxString).value);
}

export function JToken_setItemOf(self: HostObject | null, key: Obj | null, value: HostObject | null): void {
	if (key instanceof Box<i32>) return JToken_setItemAt(self, (key as Box<i32>).value, value);
	if (key !== null && !(key instanceof BoxString)) {
		argument('Set JToken values with invalid key value: ' + keyText(key) + '. Object property name expected.');
	}
	JToken_setItem(self, key === null ? null : (key as BoxString).value, value);
}

export function JToken_SelectToken(self: HostObject | null, path: string | null): HostObject | null {
	return JToken_SelectToken_required(self, path, false);
}

export function JToken_SelectTokens(self: HostObject | null, path: string | null): Sequence<HostObject | null> {
	return JToken_SelectTokens_required(self, path, false);
}

export function JToken_Children(self: HostObject | null): Sequence<HostObject | null> {
	return new HostSequence(JToken_children(self));
}

/** IEnumerable<JToken>; a null reference stays one. */
export function JToken_asSequence(self: HostObject | null): Sequence<HostObject | null> | null {
	return self === null ? null : new ObjectSequence(JToken_children(self), self);
}

export function JToken_Descendants(self: HostObject | null): Sequence<HostObject | null> {
	return new HostSequence(JToken_descendants(self, false));
}

export function JToken_DescendantsAndSelf(self: HostObject | null): Sequence<HostObject | null> {
	return new HostSequence(JToken_descendants(self, true));
}

export function JToken_Ancestors(self: HostObject | null): Sequence<HostObject | null> {
	return new HostSequence(JToken_ancestors(self, false));
}

export function JToken_AncestorsAndSelf(self: HostObject | null): Sequence<HostObject | null> {
	return new HostSequence(JToken_ancestors(self, true));
}

export function JToken_AfterSelf(self: HostObject | null): Sequence<HostObject | null> {
	return new HostSequence(JToken_after(self));
}

export function JToken_BeforeSelf(self: HostObject | null): Sequence<HostObject | null> {
	return new HostSequence(JToken_before(self));
}

/** @param required a step of the path that finds nothing is an error */
export function JToken_SelectTokens_required(
	self: HostObject | null,
	path: string | null,
	required: bool,
): Sequence<HostObject | null> {
	return new HostSequence(JToken_selectTokens(self, path, required));
}
