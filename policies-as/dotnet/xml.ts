/** System.Xml.Linq: nodes, elements, documents and attributes that live on the host. */
import { ArrayOf } from './array';
import { HostObject } from './host-object';
import { Obj, argumentNull } from './object';
import { XNamespace_None, xmlContents, xmlText } from './xml-content';

// @ts-ignore: decorator
@external("host", "XObject_NodeType")
export declare function XObject_NodeType(self: HostObject | null): i32;
// @ts-ignore: decorator
@external("host", "XObject_Parent")
export declare function XObject_Parent(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XObject_Document")
export declare function XObject_Document(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XNode_NextNode")
export declare function XNode_NextNode(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XNode_PreviousNode")
export declare function XNode_PreviousNode(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XNode_Remove")
export declare function XNode_Remove(self: HostObject | null): void;
// @ts-ignore: decorator
@external("host", "XNode_clone")
export declare function XNode_clone(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XNode_DeepEquals")
export declare function XNode_DeepEquals(left: HostObject | null, right: HostObject | null): bool;
// @ts-ignore: decorator
@external("host", "XNode_CompareDocumentOrder")
export declare function XNode_CompareDocumentOrder(left: HostObject | null, right: HostObject | null): i32;
// @ts-ignore: decorator
@external("host", "XNode_ToString")
export declare function XNode_ToString(self: HostObject | null, options: i32): string;
// @ts-ignore: decorator
@external("host", "XContainer_Element")
export declare function XContainer_Element(self: HostObject | null, name: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XContainer_FirstNode")
export declare function XContainer_FirstNode(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XContainer_LastNode")
export declare function XContainer_LastNode(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XContainer_RemoveNodes")
export declare function XContainer_RemoveNodes(self: HostObject | null): void;
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
@external("host", "XDocument_Root")
export declare function XDocument_Root(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XDocument_DocumentType")
export declare function XDocument_DocumentType(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XDocument_Declaration")
export declare function XDocument_Declaration(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XDocument_setDeclaration")
export declare function XDocument_setDeclaration(self: HostObject | null, declaration: HostObject | null): void;
// @ts-ignore: decorator
@external("host", "XDeclaration_new")
export declare function XDeclaration_new(version: string | null, encoding: string | null, standalone: string | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XAttribute_clone")
export declare function XAttribute_clone(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XAttribute_Name")
export declare function XAttribute_Name(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XAttribute_Value")
export declare function XAttribute_Value(self: HostObject | null): string;
// @ts-ignore: decorator
@external("host", "XAttribute_setText")
export declare function XAttribute_setText(self: HostObject | null, value: string | null): void;
// @ts-ignore: decorator
@external("host", "XAttribute_IsNamespaceDeclaration")
export declare function XAttribute_IsNamespaceDeclaration(self: HostObject | null): bool;
// @ts-ignore: decorator
@external("host", "XAttribute_NextAttribute")
export declare function XAttribute_NextAttribute(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XAttribute_PreviousAttribute")
export declare function XAttribute_PreviousAttribute(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XAttribute_Remove")
export declare function XAttribute_Remove(self: HostObject | null): void;
// @ts-ignore: decorator
@external("host", "XText_new")
export declare function XText_new(value: string | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XCData_new")
export declare function XCData_new(value: string | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XComment_new")
export declare function XComment_new(value: string | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XProcessingInstruction_new")
export declare function XProcessingInstruction_new(target: string | null, data: string | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XNode_text")
export declare function XNode_text(self: HostObject | null): string;
// @ts-ignore: decorator
@external("host", "XNode_setText")
export declare function XNode_setText(self: HostObject | null, value: string | null): void;
// @ts-ignore: decorator
@external("host", "XProcessingInstruction_Target")
export declare function XProcessingInstruction_Target(self: HostObject | null): string;
// @ts-ignore: decorator
@external("host", "XProcessingInstruction_setTarget")
export declare function XProcessingInstruction_setTarget(self: HostObject | null, target: string | null): void;
// @ts-ignore: decorator
@external("host", "XElement_parse")
declare function XElement_parse(text: string | null, options: i32): HostObject | null;
// @ts-ignore: decorator
@external("host", "XDocument_parse")
declare function XDocument_parse(text: string | null, options: i32): HostObject | null;
// @ts-ignore: decorator
@external("host", "XElement_new")
declare function newElement(name: HostObject | null, contents: i32): HostObject | null;
// @ts-ignore: decorator
@external("host", "XDocument_new")
declare function newDocument(declaration: HostObject | null, contents: i32): HostObject | null;
// @ts-ignore: decorator
@external("host", "XContainer_add")
declare function XContainer_add(self: HostObject | null, contents: i32): void;
// @ts-ignore: decorator
@external("host", "XContainer_addFirst")
declare function XContainer_addFirst(self: HostObject | null, contents: i32): void;
// @ts-ignore: decorator
@external("host", "XContainer_replaceNodes")
declare function XContainer_replaceNodes(self: HostObject | null, contents: i32): void;
// @ts-ignore: decorator
@external("host", "XNode_addBeside")
declare function XNode_addBeside(self: HostObject | null, contents: i32, after: i32): void;
// @ts-ignore: decorator
@external("host", "XNode_replaceWith")
declare function XNode_replaceWith(self: HostObject | null, contents: i32): void;
// @ts-ignore: decorator
@external("host", "XElement_replaceAttributes")
declare function XElement_replaceAttributes(self: HostObject | null, contents: i32): void;
// @ts-ignore: decorator
@external("host", "XElement_setAttributeValue")
declare function XElement_setAttributeValue(self: HostObject | null, name: HostObject | null, value: string | null): void;
// @ts-ignore: decorator
@external("host", "XElement_setElementValue")
declare function XElement_setElementValue(self: HostObject | null, name: HostObject | null, value: string | null): void;
// @ts-ignore: decorator
@external("host", "XAttribute_create")
declare function XAttribute_create(name: HostObject | null, value: string | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XDeclaration_part")
declare function XDeclaration_part(self: HostObject | null, part: string): string | null;
// @ts-ignore: decorator
@external("host", "XDeclaration_setPart")
declare function XDeclaration_setPart(self: HostObject | null, part: string, value: string | null): void;

export function XElement_Parse(text: string | null): HostObject | null {
	return XElement_parse(text, 0);
}

export function XElement_Parse_options(text: string | null, options: i32): HostObject | null {
	return XElement_parse(text, options);
}

export function XDocument_Parse(text: string | null): HostObject | null {
	return XDocument_parse(text, 0);
}

export function XDocument_Parse_options(text: string | null, options: i32): HostObject | null {
	return XDocument_parse(text, options);
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

function named(name: HostObject | null): HostObject | null {
	if (name === null) argumentNull('name');
	return name;
}

export function XDocument_new(): HostObject | null {
	return newDocument(null, xmlContents(null));
}

export function XDocument_new_contents(contents: ArrayOf<Obj | null> | null): HostObject | null {
	return newDocument(null, xmlContents(contents));
}

export function XDocument_new_declaration(declaration: HostObject | null, contents: ArrayOf<Obj | null> | null): HostObject | null {
	return newDocument(declaration, xmlContents(contents));
}

export function XContainer_Add(self: HostObject | null, content: Obj | null): void {
	XContainer_add(self, xmlContents(content));
}

export function XContainer_Add_contents(self: HostObject | null, contents: ArrayOf<Obj | null> | null): void {
	XContainer_add(self, xmlContents(contents));
}

export function XContainer_AddFirst(self: HostObject | null, content: Obj | null): void {
	XContainer_addFirst(self, xmlContents(content));
}

export function XContainer_AddFirst_contents(self: HostObject | null, contents: ArrayOf<Obj | null> | null): void {
	XContainer_addFirst(self, xmlContents(contents));
}

export function XContainer_ReplaceNodes(self: HostObject | null, content: Obj | null): void {
	XContainer_replaceNodes(self, xmlContents(content));
}

export function XContainer_ReplaceNodes_contents(self: HostObject | null, contents: ArrayOf<Obj | null> | null): void {
	XContainer_replaceNodes(self, xmlContents(contents));
}

export function XNode_AddAfterSelf(self: HostObject | null, content: Obj | null): void {
	XNode_addBeside(self, xmlContents(content), 1);
}

export function XNode_AddAfterSelf_contents(self: HostObject | null, contents: ArrayOf<Obj | null> | null): void {
	XNode_addBeside(self, xmlContents(contents), 1);
}

export function XNode_AddBeforeSelf(self: HostObject | null, content: Obj | null): void {
	XNode_addBeside(self, xmlContents(content), 0);
}

export function XNode_AddBeforeSelf_contents(self: HostObject | null, contents: ArrayOf<Obj | null> | null): void {
	XNode_addBeside(self, xmlContents(contents), 0);
}

export function XNode_ReplaceWith(self: HostObject | null, content: Obj | null): void {
	XNode_replaceWith(self, xmlContents(content));
}

export function XNode_ReplaceWith_contents(self: HostObject | null, contents: ArrayOf<Obj | null> | null): void {
	XNode_replaceWith(self, xmlContents(contents));
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

/** Parsed texts have no address. */
export function XObject_BaseUri(_self: HostObject | null): string {
	return '';
}

function textOrNull(value: Obj | null): string | null {
	return value === null ? null : xmlText(value);
}

function requiredText(value: Obj | null): string {
	if (value === null) argumentNull('value');
	return xmlText(value!);
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

export function XAttribute_new(name: HostObject | null, value: Obj | null): HostObject | null {
	return XAttribute_create(named(name), requiredText(value));
}

export function XAttribute_SetValue(self: HostObject | null, value: Obj | null): void {
	XAttribute_setText(self, requiredText(value));
}

export function XDeclaration_Version(self: HostObject | null): string | null {
	return XDeclaration_part(self, 'version');
}

export function XDeclaration_setVersion(self: HostObject | null, value: string | null): void {
	XDeclaration_setPart(self, 'version', value);
}

export function XDeclaration_Encoding(self: HostObject | null): string | null {
	return XDeclaration_part(self, 'encoding');
}

export function XDeclaration_setEncoding(self: HostObject | null, value: string | null): void {
	XDeclaration_setPart(self, 'encoding', value);
}

export function XDeclaration_Standalone(self: HostObject | null): string | null {
	return XDeclaration_part(self, 'standalone');
}

export function XDeclaration_setStandalone(self: HostObject | null, value: string | null): void {
	XDeclaration_setPart(self, 'standalone', value);
}

/** XNode.IsAfter and IsBefore. */
export function XNode_IsAfter(self: HostObject | null, other: HostObject | null): bool {
	return XNode_CompareDocumentOrder(self, other) > 0;
}

export function XNode_IsBefore(self: HostObject | null, other: HostObject | null): bool {
	return XNode_CompareDocumentOrder(self, other) < 0;
}
