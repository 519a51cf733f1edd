/** Elements and documents behind HostObjects. */
import type { Host, HostFunctions } from '../../host.ts';
import { HostList, receiver } from '../object.ts';
import { type Declaration, type XContainer, type XDocument, XElement } from './container.ts';
import { XDeclaration } from './declaration.ts';
import { BYTES_PER_NODE, FIRST_OPTION, required } from './function-arguments.ts';
import { type XName, XNamespace } from './name.ts';
import { parseElement, parseXml } from './reader.ts';
import { XDocumentType } from './text.ts';

export function containerFunctions(host: Host): HostFunctions {
	// Most of what is asked of a container looks at all that is in it.
	const container = (pointer: number): XContainer => {
		const found = receiver<XContainer>(host, pointer);
		host.charge(found.nodes.length * BYTES_PER_NODE);
		return found;
	};
	const element = (pointer: number): XElement => {
		const found = receiver<XElement>(host, pointer);
		host.charge((found.nodes.length + found.attributes.length) * BYTES_PER_NODE);
		return found;
	};
	const list = (items: readonly unknown[]): number => {
		host.charge(items.length);
		return host.handle(new HostList(items));
	};
	const name = (pointer: number): XName | null => host.reference<XName>(pointer);
	const parsed = (text: number): string => {
		const content = required(host, text, 's');
		host.charge(content.length);
		return content;
	};
	return {
		XElement_parse: (text: number, options: number): number =>
			host.newReference(parseElement(parsed(text), (options & FIRST_OPTION) !== 0)),
		XDocument_parse: (text: number, options: number): number =>
			host.newReference(parseXml(parsed(text), (options & FIRST_OPTION) !== 0)),
		XContainer_nodes: (self: number): number => list([...container(self).nodes]),
		XContainer_descendantNodes: (self: number, withSelf: number): number =>
			list([...(withSelf !== 0 ? [container(self)] : []), ...container(self).descendantNodes()]),
		XContainer_elements: (self: number, wanted: number): number => list(container(self).elements(name(wanted))),
		XContainer_Element: (self: number, wanted: number): number =>
			host.newReference(wanted === 0 ? null : container(self).elements(name(wanted))[0]),
		XContainer_descendants: (self: number, wanted: number, withSelf: number): number => {
			const found = container(self).descendants(name(wanted));
			const own = container(self);
			const isWanted = own instanceof XElement && (wanted === 0 || own.name.equals(name(wanted)));
			return list(withSelf !== 0 && isWanted ? [own, ...found] : found);
		},
		XContainer_FirstNode: (self: number): number => host.newReference(container(self).nodes[0]),
		XContainer_LastNode: (self: number): number =>
			host.newReference(container(self).nodes[container(self).nodes.length - 1]),
		XContainer_RemoveNodes: (self: number): void => container(self).removeNodes(),
		XElement_Name: (self: number): number => host.newReference(element(self).name),
		XElement_setName: (self: number, wanted: number): void => {
			element(self).name = receiver<XName>(host, wanted);
		},
		XElement_Value: (self: number): number => host.newString(element(self).value),
		XElement_setValue: (self: number, value: number): void => {
			element(self).value = required(host, value, 'value');
		},
		XElement_IsEmpty: (self: number): number => Number(element(self).isEmpty),
		XElement_HasElements: (self: number): number => Number(element(self).elements(null).length > 0),
		XElement_HasAttributes: (self: number): number => Number(element(self).attributes.length > 0),
		XElement_attributes: (self: number, wanted: number): number => {
			const { attributes } = element(self);
			return list(attributes.filter((attribute) => wanted === 0 || attribute.name.equals(name(wanted))));
		},
		XElement_Attribute: (self: number, wanted: number): number =>
			host.newReference(wanted === 0 ? null : element(self).attribute(name(wanted)!)),
		XElement_FirstAttribute: (self: number): number => host.newReference(element(self).attributes[0]),
		XElement_LastAttribute: (self: number): number =>
			host.newReference(element(self).attributes[element(self).attributes.length - 1]),
		XElement_RemoveAttributes: (self: number): void => element(self).removeAttributes(),
		XElement_setAttributeValue: (self: number, wanted: number, value: number): void =>
			element(self).setAttributeValue(receiver<XName>(host, wanted), host.string(value)),
		XElement_setElementValue: (self: number, wanted: number, value: number): void =>
			element(self).setElementValue(receiver<XName>(host, wanted), host.string(value)),
		XElement_namespaceOfPrefix: (self: number, prefix: number): number => {
			const uri = element(self).namespaceOfPrefix(host.string(prefix) ?? '');
			return uri === null ? 0 : host.newReference(XNamespace.get(uri));
		},
		XElement_GetPrefixOfNamespace: (self: number, namespace: number): number =>
			host.newString(element(self).prefixOfNamespace(receiver<XNamespace>(host, namespace).uri)),
		XDocument_Root: (self: number): number => host.newReference(receiver<XDocument>(host, self).rootElement),
		XDocument_DocumentType: (self: number): number =>
			host.newReference(container(self).nodes.find((node) => node instanceof XDocumentType)),
		XDocument_Declaration: (self: number): number => {
			const { declaration } = receiver<XDocument>(host, self);
			return declaration === null ? 0 : host.newReference(new XDeclaration(declaration));
		},
		XDocument_setDeclaration: (self: number, declaration: number): void => {
			receiver<XDocument>(host, self).declaration = host.reference<XDeclaration>(declaration)?.declaration ?? null;
		},
		XDeclaration_new: (version: number, encoding: number, standalone: number): number =>
			host.newReference(
				new XDeclaration({
					version: host.string(version),
					encoding: host.string(encoding),
					standalone: host.string(standalone),
				}),
			),
		XDeclaration_part: (self: number, part: number): number =>
			host.newString(receiver<XDeclaration>(host, self).declaration[host.string(part) as keyof Declaration]),
		XDeclaration_setPart: (self: number, part: number, value: number): void => {
			receiver<XDeclaration>(host, self).declaration[host.string(part) as keyof Declaration] = host.string(value);
		},
	};
}
