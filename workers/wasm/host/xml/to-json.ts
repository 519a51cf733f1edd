import { JArray } from '../json/array.ts';
import { JObject } from '../json/object.ts';
import type { JToken } from '../json/token.ts';
import { JValue } from '../json/value.ts';
import { XDocument, XElement } from './container.ts';
import type { XNode } from './node.ts';
import { XText } from './text.ts';

/**
 * XML as Newtonsoft's XmlNodeConverter makes JSON of it: attributes are `@name`, text beside others `#text`, elements of
 * one name an array, an empty element null. Comments are left out.
 */
export function xmlToJson(node: XNode): JToken {
	const object = new JObject();
	if (node instanceof XDocument) addDeclaration(object, node);
	const nodes = node instanceof XDocument ? node.nodes : [node];
	for (const child of nodes) {
		if (child instanceof XElement) object.set(qualifiedName(child), elementValue(child));
	}
	return object;
}

function addDeclaration(object: JObject, { declaration }: XDocument): void {
	if (declaration === null) return;
	const fields = new JObject();
	if (declaration.version !== null) fields.set('@version', JValue.string(declaration.version));
	if (declaration.encoding !== null) fields.set('@encoding', JValue.string(declaration.encoding));
	if (declaration.standalone !== null) fields.set('@standalone', JValue.string(declaration.standalone));
	object.set('?xml', fields);
}

function qualifiedName(element: XElement): string {
	const { uri } = element.name.namespace;
	const prefix = uri === '' || element.namespaceOfPrefix('') === uri ? null : element.prefixOfNamespace(uri);
	return prefix === null ? element.name.localName : `${prefix}:${element.name.localName}`;
}

function elementValue(element: XElement): JToken {
	const texts = element.nodes.filter((node) => node instanceof XText);
	const isText = texts.length === element.nodes.length && element.attributes.length === 0;
	if (isText) return element.isEmpty ? JValue.null() : JValue.string(element.value);
	const object = new JObject();
	for (const attribute of element.attributes) {
		const { namespace, localName } = attribute.name;
		const prefix = attribute.isNamespaceDeclaration
			? namespace.uri === ''
				? null
				: 'xmlns'
			: namespace.uri === ''
				? null
				: element.prefixOfNamespace(namespace.uri);
		object.set(`@${prefix === null ? '' : `${prefix}:`}${localName}`, JValue.string(attribute.value));
	}
	for (const [name, values] of grouped(element)) {
		object.set(name, values.length === 1 ? values[0]! : new JArray(values));
	}
	return object;
}

/** The nodes by the name that they get, in the order of the first of each. */
function grouped(element: XElement): Map<string, JToken[]> {
	const groups = new Map<string, JToken[]>();
	for (const node of element.nodes) {
		const entry = entryOf(node);
		if (entry === null) continue;
		const [name, value] = entry;
		groups.set(name, [...(groups.get(name) ?? []), value]);
	}
	return groups;
}

function entryOf(node: XNode): [string, JToken] | null {
	if (node instanceof XElement) return [qualifiedName(node), elementValue(node)];
	return node instanceof XText ? [node.isCData ? '#cdata-section' : '#text', JValue.string(node.value)] : null;
}
