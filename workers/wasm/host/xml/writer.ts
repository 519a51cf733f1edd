import { checkLength } from '../allowance.ts';
import type { XAttribute } from './attribute.ts';
import type { XContainer, XElement } from './container.ts';
import { XML, XMLNS } from './name.ts';
import { NodeType, type XNode } from './node.ts';
import type { XComment, XDocumentType, XProcessingInstruction, XText } from './text.ts';

/** A prefix and the namespace that it stands for in an element and below. */
interface Binding {
	prefix: string;
	uri: string;
}

/** XML as .NET's `ToString()` writes it: no declaration, two blanks an indentation, none inside mixed content. */
export function writeNode(node: XNode, isIndented: boolean): string {
	const writer = new XmlWriter(isIndented);
	writer.node(node);
	return writer.text;
}

/** `name="value"` with a prefix that is declared where the attribute stands. */
export function attributeText(attribute: XAttribute): string {
	const { namespace, localName } = attribute.name;
	const value = escapeAttribute(attribute.value);
	if (namespace.uri === '') return `${localName}="${value}"`;
	if (namespace.uri === XMLNS) return `xmlns:${localName}="${value}"`;
	if (namespace.uri === XML) return `xml:${localName}="${value}"`;
	const element = attribute.parentNode as XElement | null;
	const prefix = element?.prefixOfNamespace(namespace.uri) ?? null;
	if (prefix !== null) return `${prefix}:${localName}="${value}"`;
	return `p1:${localName}="${value}" xmlns:p1="${escapeAttribute(namespace.uri)}"`;
}

class XmlWriter {
	text = '';
	private readonly isIndented: boolean;
	private depth = 0;
	/** Whether text stood in the element at hand or around it, which ends the indentation. */
	private isMixed = false;
	private readonly bindings: Binding[] = [
		{ prefix: 'xml', uri: XML },
		{ prefix: '', uri: '' },
	];

	constructor(isIndented: boolean) {
		this.isIndented = isIndented;
	}

	node(node: XNode): void {
		switch (node.nodeType) {
			case NodeType.Document:
				for (const child of (node as XContainer).nodes) this.node(child);
				return;
			case NodeType.Element:
				this.element(node as XElement);
				return;
			case NodeType.Text:
				this.isMixed = true;
				this.text += escapeText((node as XText).value);
				return;
			case NodeType.CData:
				this.isMixed = true;
				this.text += `<![CDATA[${(node as XText).value.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
				return;
			case NodeType.Comment:
				this.breakLine();
				this.text += `<!--${(node as XComment).value}-->`;
				return;
			case NodeType.ProcessingInstruction: {
				const { target, data } = node as XProcessingInstruction;
				this.breakLine();
				this.text += `<?${target}${data === '' ? '' : ` ${data}`}?>`;
				return;
			}
			default:
				this.breakLine();
				this.text += documentTypeText(node as XDocumentType);
		}
	}

	private breakLine(): void {
		if (!this.isIndented || this.isMixed || this.text === '') return;
		this.text += `\n${'  '.repeat(this.depth)}`;
	}

	private element(element: XElement): void {
		this.breakLine();
		const outerMixed = this.isMixed;
		const scope = this.bindings.length;
		const name = this.startTag(element);
		if (element.isEmpty) this.text += ' />';
		else {
			this.text += '>';
			this.depth++;
			for (const node of element.nodes) this.node(node);
			this.depth--;
			if (element.nodes.length > 0) this.breakLine();
			this.text += `</${name}>`;
		}
		this.isMixed = outerMixed;
		this.bindings.length = scope;
	}

	/** The start tag up to its end; gives the qualified name. */
	private startTag(element: XElement): string {
		const declared = element.attributes.filter((attribute) => attribute.isNamespaceDeclaration);
		for (const attribute of declared) {
			const prefix = attribute.name.namespace.uri === XMLNS ? attribute.name.localName : '';
			this.bindings.push({ prefix, uri: attribute.value });
		}
		const missing: Binding[] = [];
		const name = this.qualified(element.name.localName, this.elementPrefix(element.name.namespace.uri, missing));
		this.text += `<${name}`;
		checkLength(this.text.length);
		for (const attribute of element.attributes) this.attribute(attribute, missing);
		for (const { prefix, uri } of missing.reverse()) {
			this.text += ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escapeAttribute(uri)}"`;
		}
		return name;
	}

	private attribute(attribute: XAttribute, missing: Binding[]): void {
		const { namespace, localName } = attribute.name;
		const name =
			namespace.uri === XMLNS
				? `xmlns:${localName}`
				: this.qualified(localName, this.attributePrefix(namespace.uri, missing));
		this.text += ` ${name}="${escapeAttribute(attribute.value)}"`;
	}

	private qualified(localName: string, prefix: string): string {
		return prefix === '' ? localName : `${prefix}:${localName}`;
	}

	private lookUp(uri: string, allowsDefault: boolean): string | null {
		for (let i = this.bindings.length - 1; i >= 0; i--) {
			const binding = this.bindings[i]!;
			if (binding.uri !== uri || (binding.prefix === '' && !allowsDefault)) continue;
			if (this.uriOf(binding.prefix) === uri) return binding.prefix;
		}
		return null;
	}

	private uriOf(prefix: string): string | undefined {
		return this.bindings.findLast((binding) => binding.prefix === prefix)?.uri;
	}

	private elementPrefix(uri: string, missing: Binding[]): string {
		const prefix = this.lookUp(uri, true);
		if (prefix !== null) return prefix;
		return this.bind('', uri, missing);
	}

	private attributePrefix(uri: string, missing: Binding[]): string {
		if (uri === '') return '';
		const prefix = this.lookUp(uri, false);
		if (prefix !== null) return prefix;
		let number = 1;
		while (this.uriOf(`p${number}`) !== undefined) number++;
		return this.bind(`p${number}`, uri, missing);
	}

	private bind(prefix: string, uri: string, missing: Binding[]): string {
		const binding = { prefix, uri };
		this.bindings.push(binding);
		missing.push(binding);
		return prefix;
	}
}

function escapeText(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replace(/\r\n?/g, '\n');
}

const ATTRIBUTE_ESCAPES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	'\n': '&#xA;',
	'\r': '&#xD;',
	'\t': '&#x9;',
};

function escapeAttribute(text: string): string {
	return text.replace(/[&<>"\n\r\t]/g, (character) => ATTRIBUTE_ESCAPES[character]!);
}

function documentTypeText({ name, publicId, systemId, internalSubset }: XDocumentType): string {
	const identifiers =
		publicId !== null ? ` PUBLIC "${publicId}" "${systemId ?? ''}"` : systemId !== null ? ` SYSTEM "${systemId}"` : '';
	return `<!DOCTYPE ${name}${identifiers || ' '}${internalSubset === null ? '' : `[${internalSubset}]`}>`;
}
