import { argument, invalidOperation } from '../errors.ts';
import { XAttribute } from './attribute.ts';
import { XMLNS, XName, XNamespace } from './name.ts';
import { NodeType, XNode } from './node.ts';
import { XDocumentType, XText } from './text.ts';

const NAMES = 'System.Xml.Linq';

/** System.Xml.Linq.XContainer: contents are nodes, attributes and texts. */
export abstract class XContainer extends XNode {
	readonly nodes: XNode[] = [];

	/** Elements in it; with a name, those that have it. */
	elements(name: XName | null): XElement[] {
		return this.nodes.filter(
			(node): node is XElement => node instanceof XElement && (name === null || node.name.equals(name)),
		);
	}

	/** All nodes below it in the order of the document. */
	descendantNodes(): XNode[] {
		return this.nodes.flatMap((node) => (node instanceof XContainer ? [node, ...node.descendantNodes()] : [node]));
	}

	descendants(name: XName | null): XElement[] {
		return this.descendantNodes().filter((node): node is XElement => {
			return node instanceof XElement && (name === null || node.name.equals(name));
		});
	}

	add(contents: readonly unknown[]): void {
		this.insert(this.nodes.length, contents);
	}

	/** Adds nodes and texts; what has a parent is copied, texts next to each other become one. */
	insert(index: number, contents: readonly unknown[]): void {
		let at = index;
		for (const content of contents) {
			if (content instanceof XAttribute) this.addAttribute(content);
			else if (typeof content === 'string') at += this.insertText(at, content);
			else if (content instanceof XNode) at += this.insertNode(at, content);
			else if (content !== null && content !== undefined) throw argument('Object cannot be added to this node.');
		}
	}

	protected abstract addAttribute(attribute: XAttribute): void;

	protected insertText(at: number, text: string): number {
		const before = this.nodes[at - 1];
		if (text === '') return 0;
		if (before instanceof XText && !before.isCData) {
			before.value += text;
			return 0;
		}
		return this.insertNode(at, new XText(text));
	}

	protected insertNode(at: number, node: XNode): number {
		this.validate(node);
		const isOwn = node.parentNode === null && !this.isInside(node);
		const child = isOwn ? node : node.clone();
		child.parentNode = this;
		this.nodes.splice(at, 0, child);
		return 1;
	}

	private isInside(node: XNode): boolean {
		for (let outer: XNode | null = this; outer !== null; outer = outer.parentNode) if (outer === node) return true;
		return false;
	}

	/** Refuses what cannot stand in it. */
	protected abstract validate(node: XNode): void;

	removeNode(node: XNode): void {
		this.nodes.splice(this.nodes.indexOf(node), 1);
		node.parentNode = null;
	}

	removeNodes(): void {
		for (const node of this.nodes) node.parentNode = null;
		this.nodes.length = 0;
	}

	replaceNodes(contents: readonly unknown[]): void {
		this.removeNodes();
		this.add(contents);
	}

	protected sameNodes(other: XContainer): boolean {
		return (
			this.nodes.length === other.nodes.length &&
			this.nodes.every((node, index) => node.deepEquals(other.nodes[index]!))
		);
	}
}

/** System.Xml.Linq.XElement. */
export class XElement extends XContainer {
	name: XName;
	readonly attributes: XAttribute[] = [];
	/** Without nodes: written as `<a></a>`, not `<a />`. */
	hasEmptyText = false;

	constructor(name: XName, contents: readonly unknown[] = []) {
		super();
		this.name = name;
		this.add(contents);
	}

	get typeNames(): readonly string[] {
		return ['XElement', 'XContainer', 'XNode', 'XObject'].map((name) => `${NAMES}.${name}`);
	}

	get nodeType(): NodeType {
		return NodeType.Element;
	}

	get isEmpty(): boolean {
		return this.nodes.length === 0 && !this.hasEmptyText;
	}

	/** All texts in it, joined. */
	get value(): string {
		return this.descendantNodes()
			.map((node) => (node instanceof XText ? node.value : ''))
			.join('');
	}

	set value(value: string) {
		this.removeNodes();
		this.add([value]);
	}

	attribute(name: XName): XAttribute | null {
		return this.attributes.find((attribute) => attribute.name.equals(name)) ?? null;
	}

	protected addAttribute(attribute: XAttribute): void {
		const own = attribute.parentNode === null ? attribute : attribute.clone();
		if (this.attribute(own.name) !== null) throw invalidOperation('Duplicate attribute.');
		own.parentNode = this;
		this.attributes.push(own);
	}

	protected override insertText(at: number, text: string): number {
		if (text === '' && this.nodes.length === 0) this.hasEmptyText = true;
		return super.insertText(at, text);
	}

	protected override insertNode(at: number, node: XNode): number {
		const count = super.insertNode(at, node);
		this.hasEmptyText = false;
		return count;
	}

	protected validate(node: XNode): void {
		if (node.nodeType === NodeType.Document || node instanceof XDocumentType) {
			throw argument(
				`A node of type ${node.nodeType === NodeType.Document ? 'Document' : 'DocumentType'} cannot be added to content.`,
			);
		}
	}

	override removeNodes(): void {
		super.removeNodes();
		this.hasEmptyText = false;
	}

	removeAttributes(): void {
		for (const attribute of this.attributes) attribute.parentNode = null;
		this.attributes.length = 0;
	}

	/** Null removes the attribute. */
	setAttributeValue(name: XName, value: string | null): void {
		const existing = this.attribute(name);
		if (value === null) existing?.remove();
		else if (existing !== null) existing.value = value;
		else this.addAttribute(new XAttribute(name, value));
	}

	/** Null removes the element. */
	setElementValue(name: XName, value: string | null): void {
		const [existing] = this.elements(name);
		if (value === null) existing?.remove();
		else if (existing !== undefined) existing.value = value;
		else this.add([new XElement(name, [value])]);
	}

	/** The namespace that a prefix stands for here; '' is the default one. */
	namespaceOfPrefix(prefix: string): string | null {
		for (let element: XElement | null = this; element !== null; element = element.parent as XElement | null) {
			for (const attribute of element.attributes) {
				if (attribute.isNamespaceDeclaration && declaredPrefix(attribute) === prefix) return attribute.value;
			}
		}
		return null;
	}

	/** A prefix for a namespace that nothing further inside takes away; null for none. */
	prefixOfNamespace(uri: string): string | null {
		for (let element: XElement | null = this; element !== null; element = element.parent as XElement | null) {
			for (const attribute of element.attributes) {
				const prefix = attribute.isNamespaceDeclaration ? declaredPrefix(attribute) : '';
				if (prefix !== '' && attribute.value === uri && this.namespaceOfPrefix(prefix) === uri) return prefix;
			}
		}
		return null;
	}

	clone(): XElement {
		const copy = new XElement(this.name, [
			...this.attributes.map((attribute) => attribute.clone()),
			...this.nodes.map((node) => node.clone()),
		]);
		copy.hasEmptyText = this.hasEmptyText;
		return copy;
	}

	deepEquals(other: XNode): boolean {
		return (
			other instanceof XElement &&
			other.name.equals(this.name) &&
			other.isEmpty === this.isEmpty &&
			other.attributes.length === this.attributes.length &&
			this.attributes.every((attribute, index) => {
				const counterpart = other.attributes[index]!;
				return counterpart.name.equals(attribute.name) && counterpart.value === attribute.value;
			}) &&
			this.sameNodes(other)
		);
	}
}

/** The prefix that a declaration declares. */
export function declaredPrefix({ name }: XAttribute): string {
	return name.namespace.uri === XMLNS ? name.localName : '';
}

/** The name of an attribute `xmlns:prefix` or `xmlns`. */
export function declarationName(prefix: string): XName {
	return prefix === '' ? XName.get('xmlns') : XNamespace.get(XMLNS).name(prefix);
}

/** Version, encoding and standalone of an XML declaration. */
export interface Declaration {
	version: string | null;
	encoding: string | null;
	standalone: string | null;
}

/** System.Xml.Linq.XDocument. */
export class XDocument extends XContainer {
	declaration: Declaration | null = null;

	get typeNames(): readonly string[] {
		return ['XDocument', 'XContainer', 'XNode', 'XObject'].map((name) => `${NAMES}.${name}`);
	}

	get nodeType(): NodeType {
		return NodeType.Document;
	}

	get rootElement(): XElement | null {
		return this.elements(null)[0] ?? null;
	}

	protected addAttribute(_attribute: XAttribute): void {
		throw argument('An attribute cannot be added to content.');
	}

	protected override insertText(at: number, text: string): number {
		if (text.trim() !== '') throw argument('Non-whitespace characters cannot be added to content.');
		return super.insertText(at, text);
	}

	protected validate(node: XNode): void {
		if (node instanceof XText && node.value.trim() !== '')
			throw argument('Non-whitespace characters cannot be added to content.');
		if (node instanceof XDocument) throw argument('A node of type Document cannot be added to content.');
		if (node instanceof XElement && this.rootElement !== null) {
			throw invalidOperation('This operation would create an incorrectly structured document.');
		}
	}

	clone(): XDocument {
		const copy = new XDocument();
		copy.declaration = this.declaration === null ? null : { ...this.declaration };
		copy.add(this.nodes.map((node) => node.clone()));
		return copy;
	}

	deepEquals(other: XNode): boolean {
		return other instanceof XDocument && this.sameNodes(other);
	}
}
