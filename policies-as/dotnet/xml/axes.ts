/** The axes of System.Xml.Linq: sequences of nodes, elements and attributes around one. */
import { ArrayOf } from '../collections/array';
import { HostSequence } from '../runtime/host-list';
import { HostObject } from '../runtime/host-object';
import { Sequence } from '../collections/sequence';

// @ts-ignore: decorator
@external("host", "XContainer_nodes")
declare function XContainer_nodes(self: HostObject | null): i32;
// @ts-ignore: decorator
@external("host", "XContainer_descendantNodes")
declare function XContainer_descendantNodes(self: HostObject | null, withSelf: bool): i32;
// @ts-ignore: decorator
@external("host", "XContainer_elements")
declare function XContainer_elements(self: HostObject | null, name: HostObject | null): i32;
// @ts-ignore: decorator
@external("host", "XContainer_descendants")
declare function XContainer_descendants(self: HostObject | null, name: HostObject | null, withSelf: bool): i32;
// @ts-ignore: decorator
@external("host", "XElement_attributes")
declare function XElement_attributes(self: HostObject | null, name: HostObject | null): i32;
// @ts-ignore: decorator
@external("host", "XNode_ancestors")
declare function XNode_ancestors(self: HostObject | null, name: HostObject | null, withSelf: bool): i32;
// @ts-ignore: decorator
@external("host", "XNode_after")
declare function XNode_after(self: HostObject | null): i32;
// @ts-ignore: decorator
@external("host", "XNode_before")
declare function XNode_before(self: HostObject | null): i32;
// @ts-ignore: decorator
@external("host", "XNode_elementsAfter")
declare function XNode_elementsAfter(self: HostObject | null, name: HostObject | null): i32;
// @ts-ignore: decorator
@external("host", "XNode_elementsBefore")
declare function XNode_elementsBefore(self: HostObject | null, name: HostObject | null): i32;

export function XContainer_Nodes(self: HostObject | null): Sequence<HostObject | null> {
	return new HostSequence(XContainer_nodes(self));
}

export function XContainer_DescendantNodes(self: HostObject | null): Sequence<HostObject | null> {
	return new HostSequence(XContainer_descendantNodes(self, false));
}

export function XElement_DescendantNodesAndSelf(self: HostObject | null): Sequence<HostObject | null> {
	return new HostSequence(XContainer_descendantNodes(self, true));
}

export function XContainer_Elements(self: HostObject | null): Sequence<HostObject | null> {
	return new HostSequence(XContainer_elements(self, null));
}

export function XContainer_Descendants(self: HostObject | null): Sequence<HostObject | null> {
	return new HostSequence(XContainer_descendants(self, null, false));
}

export function XElement_DescendantsAndSelf(self: HostObject | null): Sequence<HostObject | null> {
	return new HostSequence(XContainer_descendants(self, null, true));
}

export function XElement_Attributes(self: HostObject | null): Sequence<HostObject | null> {
	return new HostSequence(XElement_attributes(self, null));
}

export function XNode_Ancestors(self: HostObject | null): Sequence<HostObject | null> {
	return new HostSequence(XNode_ancestors(self, null, false));
}

export function XElement_AncestorsAndSelf(self: HostObject | null): Sequence<HostObject | null> {
	return new HostSequence(XNode_ancestors(self, null, true));
}

export function XNode_NodesAfterSelf(self: HostObject | null): Sequence<HostObject | null> {
	return new HostSequence(XNode_after(self));
}

export function XNode_NodesBeforeSelf(self: HostObject | null): Sequence<HostObject | null> {
	return new HostSequence(XNode_before(self));
}

export function XNode_ElementsAfterSelf(self: HostObject | null): Sequence<HostObject | null> {
	return new HostSequence(XNode_elementsAfter(self, null));
}

export function XNode_ElementsBeforeSelf(self: HostObject | null): Sequence<HostObject | null> {
	return new HostSequence(XNode_elementsBefore(self, null));
}

function empty(): Sequence<HostObject | null> {
	return new ArrayOf<HostObject | null>(0);
}

export function XContainer_Elements_name(self: HostObject | null, name: HostObject | null): Sequence<HostObject | null> {
	return name === null ? empty() : new HostSequence(XContainer_elements(self, name));
}

export function XContainer_Descendants_name(self: HostObject | null, name: HostObject | null): Sequence<HostObject | null> {
	return name === null ? empty() : new HostSequence(XContainer_descendants(self, name, false));
}

export function XElement_DescendantsAndSelf_name(self: HostObject | null, name: HostObject | null): Sequence<HostObject | null> {
	return name === null ? empty() : new HostSequence(XContainer_descendants(self, name, true));
}

export function XElement_Attributes_name(self: HostObject | null, name: HostObject | null): Sequence<HostObject | null> {
	return name === null ? empty() : new HostSequence(XElement_attributes(self, name));
}

export function XNode_Ancestors_name(self: HostObject | null, name: HostObject | null): Sequence<HostObject | null> {
	return name === null ? empty() : new HostSequence(XNode_ancestors(self, name, false));
}

export function XElement_AncestorsAndSelf_name(self: HostObject | null, name: HostObject | null): Sequence<HostObject | null> {
	return name === null ? empty() : new HostSequence(XNode_ancestors(self, name, true));
}

export function XNode_ElementsAfterSelf_name(self: HostObject | null, name: HostObject | null): Sequence<HostObject | null> {
	return name === null ? empty() : new HostSequence(XNode_elementsAfter(self, name));
}

export function XNode_ElementsBeforeSelf_name(self: HostObject | null, name: HostObject | null): Sequence<HostObject | null> {
	return name === null ? empty() : new HostSequence(XNode_elementsBefore(self, name));
}

/** XElement.EmptySequence and XAttribute.EmptySequence. */
export function XObject_EmptySequence(): Sequence<HostObject | null> {
	return empty();
}
