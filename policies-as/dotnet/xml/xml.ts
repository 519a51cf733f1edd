/** System.Xml.Linq: nodes, their containers and documents, which live on the host. */
import { ArrayOf } from '../collections/array';
import { HostObject } from '../runtime/host-object';
import { argumentNull, Obj } from '../runtime/object';
import { xmlContents, xmlText } from './content';

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
@external("host", "XDocument_parse")
declare function XDocument_parse(text: string | null, options: i32): HostObject | null;
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
export declare function XContainer_replaceNodes(self: HostObject | null, contents: i32): void;
// @ts-ignore: decorator
@external("host", "XNode_addBeside")
declare function XNode_addBeside(self: HostObject | null, contents: i32, after: i32): void;
// @ts-ignore: decorator
@external("host", "XNode_replaceWith")
declare function XNode_replaceWith(self: HostObject | null, contents: i32): void;
// @ts-ignore: decorator
@external("host", "XDeclaration_part")
declare function XDeclaration_part(self: HostObject | null, part: string): string | null;
// @ts-ignore: decorator
@external("host", "XDeclaration_setPart")
declare function XDeclaration_setPart(self: HostObject | null, part: string, value: string | null): void;

export function XDocument_Parse(text: string | null): HostObject | null {
	return XDocument_parse(text, 0);
}

export function XDocument_Parse_options(text: string | null, options: i32): HostObject | null {
	return XDocument_parse(text, options);
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

/** Parsed texts have no address. */
export function XObject_BaseUri(_self: HostObject | null): string {
	return '';
}

export function textOrNull(value: Obj | null): string | null {
	return value === null ? null : xmlText(value);
}

export function requiredText(value: Obj | null): string {
	if (value === null) argumentNull('value');
	return xmlText(value!);
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
