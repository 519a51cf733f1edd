/** XNodeDocumentOrderComparer and XNodeEqualityComparer. */
import { HostObject } from './host-object';
import { Obj } from './object';
import { XNode_CompareDocumentOrder, XNode_DeepEquals } from './xml';

export class XNodeDocumentOrderComparer extends Obj {
	override typeName(): string {
		return 'System.Xml.Linq.XNodeDocumentOrderComparer';
	}
}

export class XNodeEqualityComparer extends Obj {
	override typeName(): string {
		return 'System.Xml.Linq.XNodeEqualityComparer';
	}
}

export function XNodeDocumentOrderComparer_new(): XNodeDocumentOrderComparer {
	return new XNodeDocumentOrderComparer();
}

export function XNodeDocumentOrderComparer_Compare(
	_self: XNodeDocumentOrderComparer | null,
	left: HostObject | null,
	right: HostObject | null,
): i32 {
	return XNode_CompareDocumentOrder(left, right);
}

export function XNodeEqualityComparer_new(): XNodeEqualityComparer {
	return new XNodeEqualityComparer();
}

export function XNodeEqualityComparer_Equals(
	_self: XNodeEqualityComparer | null,
	left: HostObject | null,
	right: HostObject | null,
): bool {
	return XNode_DeepEquals(left, right);
}

/** Equal for nodes of equal text. */
export function XNodeEqualityComparer_GetHashCode(_self: XNodeEqualityComparer | null, node: HostObject | null): i32 {
	if (node === null) return 0;
	const text = node.ToString();
	let hash = 5381;
	for (let i = 0; i < text.length; i++) hash = hash * 33 + text.charCodeAt(i);
	return hash;
}
