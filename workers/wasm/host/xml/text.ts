import { NodeType, XNode } from './node.ts';

const NAMES = 'System.Xml.Linq';
const BASES = [`${NAMES}.XNode`, `${NAMES}.XObject`];

/** System.Xml.Linq.XText, and XCData. */
export class XText extends XNode {
	value: string;
	readonly isCData: boolean;

	constructor(value: string, isCData = false) {
		super();
		this.value = value;
		this.isCData = isCData;
	}

	get typeNames(): readonly string[] {
		return this.isCData ? [`${NAMES}.XCData`, `${NAMES}.XText`, ...BASES] : [`${NAMES}.XText`, ...BASES];
	}

	get nodeType(): NodeType {
		return this.isCData ? NodeType.CData : NodeType.Text;
	}

	clone(): XText {
		return new XText(this.value, this.isCData);
	}

	deepEquals(other: XNode): boolean {
		return other instanceof XText && other.isCData === this.isCData && other.value === this.value;
	}
}

/** System.Xml.Linq.XComment. */
export class XComment extends XNode {
	value: string;

	constructor(value: string) {
		super();
		this.value = value;
	}

	get typeNames(): readonly string[] {
		return [`${NAMES}.XComment`, ...BASES];
	}

	get nodeType(): NodeType {
		return NodeType.Comment;
	}

	clone(): XComment {
		return new XComment(this.value);
	}

	deepEquals(other: XNode): boolean {
		return other instanceof XComment && other.value === this.value;
	}
}

/** System.Xml.Linq.XProcessingInstruction. */
export class XProcessingInstruction extends XNode {
	target: string;
	data: string;

	constructor(target: string, data: string) {
		super();
		this.target = target;
		this.data = data;
	}

	get typeNames(): readonly string[] {
		return [`${NAMES}.XProcessingInstruction`, ...BASES];
	}

	get nodeType(): NodeType {
		return NodeType.ProcessingInstruction;
	}

	clone(): XProcessingInstruction {
		return new XProcessingInstruction(this.target, this.data);
	}

	deepEquals(other: XNode): boolean {
		return other instanceof XProcessingInstruction && other.target === this.target && other.data === this.data;
	}
}

/** System.Xml.Linq.XDocumentType. */
export class XDocumentType extends XNode {
	name: string;
	publicId: string | null;
	systemId: string | null;
	internalSubset: string | null;

	constructor(name: string, publicId: string | null, systemId: string | null, internalSubset: string | null) {
		super();
		this.name = name;
		this.publicId = publicId;
		this.systemId = systemId;
		this.internalSubset = internalSubset;
	}

	get typeNames(): readonly string[] {
		return [`${NAMES}.XDocumentType`, ...BASES];
	}

	get nodeType(): NodeType {
		return NodeType.DocumentType;
	}

	clone(): XDocumentType {
		return new XDocumentType(this.name, this.publicId, this.systemId, this.internalSubset);
	}

	deepEquals(other: XNode): boolean {
		return (
			other instanceof XDocumentType &&
			other.name === this.name &&
			other.publicId === this.publicId &&
			other.systemId === this.systemId &&
			other.internalSubset === this.internalSubset
		);
	}
}
