import type { Host, HostFunctions } from '../../host.ts';
import { HostList, NetObject, receiver } from '../object.ts';
import { XAttribute } from './attribute.ts';
import { declaredPrefix, type XContainer, XDocument, XElement } from './container.ts';
import { containerFunctions } from './container-functions.ts';
import type { XDeclaration } from './declaration.ts';
import { BYTES_PER_NODE, FIRST_OPTION, required } from './function-arguments.ts';
import { XName, XNamespace } from './name.ts';
import { compareOrder, NodeType, XNode, type XObject } from './node.ts';
import { XComment, XDocumentType, XProcessingInstruction, XText } from './text.ts';
import { writeNode } from './writer.ts';

/** What an expression adds, collected one by one before the node takes it. */
class Contents extends NetObject {
	readonly items: unknown[] = [];

	get typeNames(): readonly string[] {
		return ['System.Object[]'];
	}
}

/** System.Xml.Linq behind HostObjects: the functions that policies-as/dotnet/xml import. */
export function xmlFunctions(host: Host): HostFunctions {
	return {
		...nameFunctions(host),
		...contentFunctions(host),
		...nodeFunctions(host),
		...containerFunctions(host),
		...attributeFunctions(host),
		...textFunctions(host),
	};
}

function nameFunctions(host: Host): HostFunctions {
	const name = (pointer: number): XName => receiver<XName>(host, pointer);
	const namespace = (pointer: number): XNamespace => receiver<XNamespace>(host, pointer);
	return {
		XName_get: (expanded: number): number => host.newReference(XName.get(required(host, expanded, 'expandedName'))),
		XName_of: (localName: number, uri: number): number =>
			host.newReference(XNamespace.get(host.string(uri) ?? '').name(required(host, localName, 'localName'))),
		XName_LocalName: (self: number): number => host.newString(name(self).localName),
		XName_Namespace: (self: number): number => host.newReference(name(self).namespace),
		XName_NamespaceName: (self: number): number => host.newString(name(self).namespace.uri),
		XNamespace_get: (uri: number): number => host.newReference(XNamespace.get(required(host, uri, 'namespaceName'))),
		XNamespace_GetName: (self: number, localName: number): number =>
			host.newReference(namespace(self).name(required(host, localName, 'localName'))),
		XNamespace_NamespaceName: (self: number): number => host.newString(namespace(self).uri),
	};
}

/** Contents are collected, then added: `XContents_new`, `XContents_addText`, `XContents_addObject`, `XContainer_add`. */
function contentFunctions(host: Host): HostFunctions {
	const contents = (handle: number): Contents => host.object<Contents>(handle);
	const container = (pointer: number): XContainer => receiver<XContainer>(host, pointer);
	const node = (pointer: number): XNode => receiver<XNode>(host, pointer);
	return {
		XContents_new: (): number => host.handle(new Contents()),
		XContents_addText: (handle: number, text: number): void => {
			contents(handle).items.push(host.string(text));
		},
		XContents_addObject: (handle: number, object: number): void => {
			const item = host.reference<NetObject>(object);
			contents(handle).items.push(item instanceof XNode || item instanceof XAttribute ? item : item?.toString());
		},
		XContainer_add: (self: number, handle: number): void => container(self).add(contents(handle).items),
		XContainer_addFirst: (self: number, handle: number): void => container(self).insert(0, contents(handle).items),
		XContainer_replaceNodes: (self: number, handle: number): void =>
			container(self).replaceNodes(contents(handle).items),
		XNode_addBeside: (self: number, handle: number, after: number): void =>
			node(self).addBeside(contents(handle).items, after),
		XNode_replaceWith: (self: number, handle: number): void => node(self).replaceWith(contents(handle).items),
		XElement_new: (name: number, handle: number): number =>
			host.newReference(new XElement(receiver<XName>(host, name), contents(handle).items)),
		XElement_replaceAttributes: (self: number, handle: number): void => {
			const element = receiver<XElement>(host, self);
			element.removeAttributes();
			element.add(contents(handle).items);
		},
		XDocument_new: (declaration: number, handle: number): number => {
			const document = new XDocument();
			document.declaration = host.reference<XDeclaration>(declaration)?.declaration ?? null;
			document.add(contents(handle).items);
			return host.newReference(document);
		},
	};
}

function nodeFunctions(host: Host): HostFunctions {
	const object = (pointer: number): XObject => receiver<XObject>(host, pointer);
	const node = (pointer: number): XNode => receiver<XNode>(host, pointer);
	const list = (items: readonly unknown[]): number => {
		host.charge(items.length);
		return host.handle(new HostList(items));
	};
	const named = (nodes: readonly XNode[], name: number): readonly XNode[] => {
		host.charge(nodes.length * BYTES_PER_NODE);
		const wanted = host.reference<XName>(name);
		return nodes.filter((each) => each instanceof XElement && (wanted === null || each.name.equals(wanted)));
	};
	return {
		XObject_NodeType: (self: number): number => object(self).nodeType,
		XObject_Parent: (self: number): number => host.newReference(object(self).parent),
		XObject_Document: (self: number): number => host.newReference(object(self).document),
		XNode_NextNode: (self: number): number => host.newReference(node(self).nextNode),
		XNode_PreviousNode: (self: number): number => host.newReference(node(self).previousNode),
		XNode_Remove: (self: number): void => node(self).remove(),
		XNode_clone: (self: number): number => host.newReference(node(self).clone()),
		XNode_ToString: (self: number, options: number): number => {
			const text = writeNode(node(self), (options & FIRST_OPTION) === 0);
			host.charge(text.length);
			return host.newString(text);
		},
		XNode_DeepEquals: (left: number, right: number): number => {
			const [first, second] = [host.reference<XNode>(left), host.reference<XNode>(right)];
			return Number(first === second || (first !== null && second !== null && first.deepEquals(second)));
		},
		XNode_CompareDocumentOrder: (left: number, right: number): number => compareOrder(node(left), node(right)),
		XNode_ancestors: (self: number, name: number, withSelf: number): number =>
			list(named(node(self).ancestors(withSelf !== 0), name)),
		XNode_after: (self: number): number => list(node(self).after()),
		XNode_before: (self: number): number => list(node(self).before()),
		XNode_elementsAfter: (self: number, name: number): number => list(named(node(self).after(), name)),
		XNode_elementsBefore: (self: number, name: number): number => list(named(node(self).before(), name)),
	};
}

function attributeFunctions(host: Host): HostFunctions {
	const attribute = (pointer: number): XAttribute => receiver<XAttribute>(host, pointer);
	return {
		XAttribute_create: (name: number, value: number): number =>
			host.newReference(new XAttribute(receiver<XName>(host, name), required(host, value, 'value'))),
		XAttribute_clone: (self: number): number => host.newReference(attribute(self).clone()),
		XAttribute_Name: (self: number): number => host.newReference(attribute(self).name),
		XAttribute_Value: (self: number): number => host.newString(attribute(self).value),
		XAttribute_setText: (self: number, value: number): void => {
			attribute(self).value = required(host, value, 'value');
		},
		XAttribute_IsNamespaceDeclaration: (self: number): number => Number(attribute(self).isNamespaceDeclaration),
		XAttribute_prefix: (self: number): number => host.newString(declaredPrefix(attribute(self))),
		XAttribute_NextAttribute: (self: number): number => host.newReference(attribute(self).next),
		XAttribute_PreviousAttribute: (self: number): number => host.newReference(attribute(self).previous),
		XAttribute_Remove: (self: number): void => attribute(self).remove(),
	};
}

function textFunctions(host: Host): HostFunctions {
	const node = (pointer: number): XNode => receiver<XNode>(host, pointer);
	return {
		XText_new: (value: number): number => host.newReference(new XText(required(host, value, 'value'))),
		XCData_new: (value: number): number => host.newReference(new XText(required(host, value, 'value'), true)),
		XComment_new: (value: number): number => host.newReference(new XComment(required(host, value, 'value'))),
		XProcessingInstruction_new: (target: number, data: number): number =>
			host.newReference(new XProcessingInstruction(required(host, target, 'target'), required(host, data, 'data'))),
		XDocumentType_new: (name: number, publicId: number, systemId: number, subset: number): number =>
			host.newReference(
				new XDocumentType(
					required(host, name, 'name'),
					host.string(publicId),
					host.string(systemId),
					host.string(subset),
				),
			),
		/** The text of a text, a comment, or the data of an instruction. */
		XNode_text: (self: number): number => {
			const object = node(self);
			if (object instanceof XProcessingInstruction) return host.newString(object.data);
			return host.newString((object as XText | XComment).value);
		},
		XNode_setText: (self: number, value: number): void => {
			const object = node(self);
			const text = required(host, value, 'value');
			if (object instanceof XProcessingInstruction) object.data = text;
			else (object as XText | XComment).value = text;
		},
		XProcessingInstruction_Target: (self: number): number =>
			host.newString(receiver<XProcessingInstruction>(host, self).target),
		XProcessingInstruction_setTarget: (self: number, target: number): void => {
			receiver<XProcessingInstruction>(host, self).target = required(host, target, 'value');
		},
		XDocumentType_part: (self: number, part: number): number =>
			host.newString(
				receiver<XDocumentType>(host, self)[host.string(part) as 'name' | 'publicId' | 'systemId' | 'internalSubset'],
			),
		XDocumentType_setPart: (self: number, part: number, value: number): void => {
			const name = host.string(part) as 'name' | 'publicId' | 'systemId' | 'internalSubset';
			receiver<XDocumentType>(host, self)[name] = host.string(value) ?? '';
		},
		XNode_isElement: (self: number): number => Number(node(self).nodeType === NodeType.Element),
	};
}
