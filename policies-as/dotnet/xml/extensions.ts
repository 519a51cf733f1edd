/** System.Xml.Linq.Extensions: members over sequences of nodes. */
import { HostObject } from '../runtime/host-object';
import { List } from '../collections/list';
import { argumentNull } from '../runtime/object';
import { Enumerator, Sequence } from '../collections/sequence';
import { XNode_CompareDocumentOrder, XNode_Remove } from './xml';
import { XAttribute_Remove } from './attribute';
import {
	XContainer_DescendantNodes,
	XContainer_Descendants,
	XContainer_Descendants_name,
	XContainer_Elements,
	XContainer_Elements_name,
	XContainer_Nodes,
	XElement_AncestorsAndSelf,
	XElement_AncestorsAndSelf_name,
	XElement_Attributes,
	XElement_Attributes_name,
	XElement_DescendantNodesAndSelf,
	XElement_DescendantsAndSelf,
	XElement_DescendantsAndSelf_name,
	XNode_Ancestors,
	XNode_Ancestors_name,
} from './axes';

type Nodes = Sequence<HostObject | null>;

function given(source: Nodes | null): Nodes {
	if (source === null) argumentNull('source');
	return source!;
}

/** What each node gives, one after the other. */
function ofAll(source: Nodes | null, select: (node: HostObject | null) => Nodes): Nodes {
	const found = new List<HostObject | null>();
	const nodes = given(source).enumerator();
	while (nodes.moveNext()) addAll(found, select(nodes.current).enumerator());
	return found;
}

function ofAllNamed(
	source: Nodes | null,
	name: HostObject | null,
	select: (node: HostObject | null, name: HostObject | null) => Nodes,
): Nodes {
	const found = new List<HostObject | null>();
	const nodes = given(source).enumerator();
	while (nodes.moveNext()) addAll(found, select(nodes.current, name).enumerator());
	return found;
}

function addAll(found: List<HostObject | null>, items: Enumerator<HostObject | null>): void {
	while (items.moveNext()) found.add(items.current);
}

export function XNodes_Nodes<T>(source: Nodes | null): Nodes {
	return ofAll(source, XContainer_Nodes);
}

export function XNodes_DescendantNodes<T>(source: Nodes | null): Nodes {
	return ofAll(source, XContainer_DescendantNodes);
}

export function XNodes_DescendantNodesAndSelf(source: Nodes | null): Nodes {
	return ofAll(source, XElement_DescendantNodesAndSelf);
}

export function XNodes_Elements<T>(source: Nodes | null): Nodes {
	return ofAll(source, XContainer_Elements);
}

export function XNodes_Elements_name<T>(source: Nodes | null, name: HostObject | null): Nodes {
	return ofAllNamed(source, name, XContainer_Elements_name);
}

export function XNodes_Descendants<T>(source: Nodes | null): Nodes {
	return ofAll(source, XContainer_Descendants);
}

export function XNodes_Descendants_name<T>(source: Nodes | null, name: HostObject | null): Nodes {
	return ofAllNamed(source, name, XContainer_Descendants_name);
}

export function XNodes_DescendantsAndSelf(source: Nodes | null): Nodes {
	return ofAll(source, XElement_DescendantsAndSelf);
}

export function XNodes_DescendantsAndSelf_name(source: Nodes | null, name: HostObject | null): Nodes {
	return ofAllNamed(source, name, XElement_DescendantsAndSelf_name);
}

export function XNodes_Ancestors<T>(source: Nodes | null): Nodes {
	return ofAll(source, XNode_Ancestors);
}

export function XNodes_Ancestors_name<T>(source: Nodes | null, name: HostObject | null): Nodes {
	return ofAllNamed(source, name, XNode_Ancestors_name);
}

export function XNodes_AncestorsAndSelf(source: Nodes | null): Nodes {
	return ofAll(source, XElement_AncestorsAndSelf);
}

export function XNodes_AncestorsAndSelf_name(source: Nodes | null, name: HostObject | null): Nodes {
	return ofAllNamed(source, name, XElement_AncestorsAndSelf_name);
}

export function XNodes_Attributes(source: Nodes | null): Nodes {
	return ofAll(source, XElement_Attributes);
}

export function XNodes_Attributes_name(source: Nodes | null, name: HostObject | null): Nodes {
	return ofAllNamed(source, name, XElement_Attributes_name);
}

/** Takes all nodes out of their parents. */
export function XNodes_Remove<T>(source: Nodes | null): void {
	removeAll(source, (item) => XNode_Remove(item));
}

export function XAttributes_Remove(source: Nodes | null): void {
	removeAll(source, (item) => XAttribute_Remove(item));
}

function removeAll(source: Nodes | null, remove: (item: HostObject | null) => void): void {
	const found = new List<HostObject | null>();
	addAll(found, given(source).enumerator());
	for (let i = 0; i < found.count(); i++) remove(found.get(i));
}

/** The nodes in the order of their document. */
export function XNodes_InDocumentOrder<T>(source: Nodes | null): Sequence<T> {
	const sorted = new List<HostObject | null>();
	const nodes = given(source).enumerator();
	while (nodes.moveNext()) {
		let place = sorted.count();
		while (place > 0 && XNode_CompareDocumentOrder(sorted.get(place - 1), nodes.current) > 0) place--;
		sorted.insert(place, nodes.current);
	}
	return changetype<Sequence<T>>(sorted);
}
