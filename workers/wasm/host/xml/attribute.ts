import { invalidOperation } from '../errors.ts';
import { XMLNS, type XName } from './name.ts';
import { NodeType, XObject } from './node.ts';
import { attributeText } from './writer.ts';

/** System.Xml.Linq.XAttribute. */
export class XAttribute extends XObject {
	readonly name: XName;
	value: string;

	constructor(name: XName, value: string) {
		super();
		this.name = name;
		this.value = value;
	}

	get typeNames(): readonly string[] {
		return ['System.Xml.Linq.XAttribute', 'System.Xml.Linq.XObject'];
	}

	get nodeType(): NodeType {
		return NodeType.Attribute;
	}

	/** `xmlns="…"` or `xmlns:p="…"`. */
	get isNamespaceDeclaration(): boolean {
		const { namespace, localName } = this.name;
		return namespace.uri === XMLNS || (namespace.uri === '' && localName === 'xmlns');
	}

	override toString(): string {
		return attributeText(this);
	}

	clone(): XAttribute {
		return new XAttribute(this.name, this.value);
	}

	remove(): void {
		if (this.parentNode === null) throw invalidOperation('The parent is missing.');
		const attributes = this.siblings;
		attributes.splice(attributes.indexOf(this), 1);
		this.parentNode = null;
	}

	get next(): XAttribute | null {
		const { siblings } = this;
		return siblings[siblings.indexOf(this) + 1] ?? null;
	}

	get previous(): XAttribute | null {
		const { siblings } = this;
		return siblings[siblings.indexOf(this) - 1] ?? null;
	}

	private get siblings(): XAttribute[] {
		return (this.parentNode as { attributes?: XAttribute[] } | null)?.attributes ?? [];
	}
}
