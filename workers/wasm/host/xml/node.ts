import { invalidOperation } from '../errors.ts';
import { NetObject } from '../object.ts';
import type { XContainer } from './container.ts';
import { writeNode } from './writer.ts';

/** System.Xml.XmlNodeType. */
export const NodeType = {
	Element: 1,
	Attribute: 2,
	Text: 3,
	CData: 4,
	ProcessingInstruction: 7,
	Comment: 8,
	Document: 9,
	DocumentType: 10,
} as const;

export type NodeType = (typeof NodeType)[keyof typeof NodeType];

/** System.Xml.Linq.XObject: a node or an attribute. */
export abstract class XObject extends NetObject {
	parentNode: XContainer | null = null;

	abstract get nodeType(): NodeType;

	/** The element around it; a document is no parent. */
	get parent(): XContainer | null {
		return this.parentNode?.nodeType === NodeType.Element ? this.parentNode : null;
	}

	get document(): XContainer | null {
		let node: XObject | null = this;
		while (node !== null && node.nodeType !== NodeType.Document) node = node.parentNode;
		return node as XContainer | null;
	}
}

/** System.Xml.Linq.XNode. */
export abstract class XNode extends XObject {
	abstract clone(): XNode;
	abstract deepEquals(other: XNode): boolean;

	override toString(): string {
		return writeNode(this, true);
	}

	get nextNode(): XNode | null {
		return this.sibling(1);
	}

	get previousNode(): XNode | null {
		return this.sibling(-1);
	}

	private sibling(distance: number): XNode | null {
		const siblings = this.parentNode?.nodes ?? [];
		return siblings[siblings.indexOf(this) + distance] ?? null;
	}

	after(): XNode[] {
		const siblings = this.parentNode?.nodes ?? [];
		return siblings.slice(siblings.indexOf(this) + 1);
	}

	before(): XNode[] {
		const siblings = this.parentNode?.nodes ?? [];
		return siblings.slice(0, Math.max(0, siblings.indexOf(this)));
	}

	ancestors(withSelf: boolean): XNode[] {
		const found: XNode[] = withSelf && this.nodeType === NodeType.Element ? [this] : [];
		for (let node = this.parent; node !== null; node = node.parent) found.push(node);
		return found;
	}

	remove(): void {
		this.requireParent().removeNode(this);
	}

	addBeside(contents: readonly unknown[], offset: number): void {
		const parent = this.requireParent();
		parent.insert(parent.nodes.indexOf(this) + offset, contents);
	}

	replaceWith(contents: readonly unknown[]): void {
		const parent = this.requireParent();
		const index = parent.nodes.indexOf(this);
		parent.removeNode(this);
		parent.insert(index, contents);
	}

	/** Where it stands in its tree, outermost first; -1 and 1 order two nodes of a tree. */
	position(): number[] {
		const path: number[] = [];
		let node: XNode = this;
		while (node.parentNode !== null) {
			path.unshift(node.parentNode.nodes.indexOf(node));
			node = node.parentNode;
		}
		return path;
	}

	private requireParent(): XContainer {
		if (this.parentNode === null) throw invalidOperation('The parent is missing.');
		return this.parentNode;
	}
}

/** Order in the document. Throws InvalidOperationException for nodes of different trees. */
export function compareOrder(left: XNode, right: XNode): number {
	if (left === right) return 0;
	if (rootOf(left) !== rootOf(right)) throw invalidOperation('A common ancestor is missing.');
	const [a, b] = [left.position(), right.position()];
	for (let depth = 0; depth < Math.min(a.length, b.length); depth++) {
		if (a[depth] !== b[depth]) return a[depth]! < b[depth]! ? -1 : 1;
	}
	return a.length < b.length ? -1 : 1;
}

function rootOf(node: XNode): XNode {
	let root = node;
	while (root.parentNode !== null) root = root.parentNode;
	return root;
}
