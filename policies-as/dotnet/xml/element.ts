/** System.Xml.Linq.XElement. */
import { ArrayOf } from '../collections/array';
import { HostObject } from '../runtime/host-object';
import { argumentNull, Obj } from '../runtime/object';
import { requiredText, textOrNull, XContainer_RemoveNodes, XContainer_replaceNodes } from './xml';
import { xmlContents, XNamespace_None } from './content';

// @ts-ignore: decorator
@external("host", "XElement_Name")
export declare function XElement_Name(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XElement_setName")
export declare function XElement_setName(self: HostObject | null, name: HostObject | null): void;
// @ts-ignore: decorator
@external("host", "XElement_Value")
export declare function XElement_Value(self: HostObject | null): string;
// @ts-ignore: decorator
@external("host", "XElement_setValue")
export declare function XElement_setValue(self: HostObject | null, value: string | null): void;
// @ts-ignore: decorator
@external("host", "XElement_IsEmpty")
export declare function XElement_IsEmpty(self: HostObject | null): bool;
// @ts-ignore: decorator
@external("host", "XElement_HasElements")
export declare function XElement_HasElements(self: HostObject | null): bool;
// @ts-ignore: decorator
@external("host", "XElement_HasAttributes")
export declare function XElement_HasAttributes(self: HostObject | null): bool;
// @ts-ignore: decorator
@external("host", "XElement_Attribute")
export declare function XElement_Attribute(self: HostObject | null, name: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XElement_FirstAttribute")
export declare function XElement_FirstAttribute(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XElement_LastAttribute")
export declare function XElement_LastAttribute(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XElement_RemoveAttributes")
export declare function XElement_RemoveAttributes(self: HostObject | null): void;
// @ts-ignore: decorator
@external("host", "XElement_namespaceOfPrefix")
declare function XElement_namespaceOfPrefix(self: HostObject | null, prefix: string | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XElement_GetPrefixOfNamespace")
export declare function XElement_GetPrefixOfNamespace(self: HostObject | null, namespace: HostObject | null): string | null;
// @ts-ignore: decorator
@external("host", "XElement_parse")
declare function XElement_parse(text: string | null, options: i32): HostObject | null;
// @ts-ignore: decorator
@external("host", "XElement_new")
declare function newElement(name: HostObject | null, contents: i32): HostObject | null;
// @ts-ignore: decorator
@external("host", "XElement_replaceAttributes")
declare function XElement_replaceAttributes(self: HostObject | null, contents: i32): void;
// @ts-ignore: decorator
@external("host", "XElement_setAttributeValue")
declare function XElement_setAttributeValue(self: HostObject | null, name: HostObject | null, value: string | null): void;
// @ts-ignore: decorator
@external("host", "XElement_setElementValue")
declare function XElement_setElementValue(self: HostObject | null, name: HostObject | null, value: string | null): void;
export function XElement_Parse(text: string | null): HostObject | null {
	return XElement_parse(text, 0);
}

export function XElement_Parse_options(text: string | null, options: i32): HostObject | null {
	return XElement_parse(text, options);
}

export function XElement_new(name: HostObject | null): HostObject | null {
	return newElement(named(name), xmlContents(null));
}

export function XElement_new_content(name: HostObject | null, content: Obj | null): HostObject | null {
	return newElement(named(name), xmlContents(content));
}

export function XElement_new_contents(name: HostObject | null, contents: ArrayOf<Obj | null> | null): HostObject | null {
	return newElement(named(name), xmlContents(contents));
}

export function named(name: HostObject | null): HostObject | null {
	if (name === null) argumentNull('name');
	return name;
}

export function XElement_ReplaceAttributes(self: HostObject | null, content: Obj | null): void {
	XElement_replaceAttributes(self, xmlContents(content));
}

export function XElement_ReplaceAttributes_contents(self: HostObject | null, contents: ArrayOf<Obj | null> | null): void {
	XElement_replaceAttributes(self, xmlContents(contents));
}

export function XElement_ReplaceAll(self: HostObject | null, content: Obj | null): void {
	XElement_RemoveAttributes(self);
	XContainer_replaceNodes(self, xmlContents(content));
}

export function XElement_ReplaceAll_contents(self: HostObject | null, contents: ArrayOf<Obj | null> | null): void {
	XElement_ReplaceAll(self, contents);
}

export function XElement_RemoveAll(self: HostObject | null): void {
	XElement_RemoveAttributes(self);
	XContainer_RemoveNodes(self);
}

export function XElement_SetValue(self: HostObject | null, value: Obj | null): void {
	XElement_setValue(self, requiredText(value));
}

/** Null removes the attribute. */
export function XElement_SetAttributeValue(self: HostObject | null, name: HostObject | null, value: Obj | null): void {
	XElement_setAttributeValue(self, name, textOrNull(value));
}

/** Null removes the element. */
export function XElement_SetElementValue(self: HostObject | null, name: HostObject | null, value: Obj | null): void {
	XElement_setElementValue(self, name, textOrNull(value));
}

export function XElement_GetNamespaceOfPrefix(self: HostObject | null, prefix: string | null): HostObject | null {
	return XElement_namespaceOfPrefix(self, prefix);
}

export function XElement_GetDefaultNamespace(self: HostObject | null): HostObject | null {
	const namespace = XElement_namespaceOfPrefix(self, '');
	return namespace === null ? XNamespace_None() : namespace;
}
