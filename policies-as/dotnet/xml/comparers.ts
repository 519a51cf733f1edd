/** XNodeDocumentOrderComparer and XNodeEqualityComparer. */
import { Comparer, hashText } from '../collections/comparer';
import { HostObject } from '../runtime/host-object';
import { notNull } from '../runtime/object';
import { XNode_CompareDocumentOrder, XNode_DeepEquals } from './xml';

export class XNodeDocumentOrderComparer extends Comparer<HostObject | null> {
	override compare(left: HostObject | null, right: HostObject | null): i32 {
		if (left === null || right === null) return i32(left !== null) - i32(right !== null);
		return XNode_CompareDocumentOrder(left, right);
	}

	override typeName(): string {
		return 'System.Xml.Linq.XNodeDocumentOrderComparer';
	}
}

export class XNodeEqualityComparer extends Comparer<HostObject | null> {
	override equal(left: HostObject | null, right: HostObject | null): bool {
		return XNode_DeepEquals(left, right);
	}

	override hash(node: HostObject | null): i32 {
		return node === null ? 0 : hashText(node.ToString());
	}

	override typeName(): string {
		return 'System.Xml.Linq.XNodeEqualityComparer';
	}
}

export function XNodeDocumentOrderComparer_new(): XNodeDocumentOrderComparer {
	return new XNodeDocumentOrderComparer();
}

export function XNodeDocumentOrderComparer_Compare(
	self: XNodeDocumentOrderComparer | null,
	left: HostObject | null,
	right: HostObject | null,
): i32 {
	return notNull(self).compare(left, right);
}

export function XNodeEqualityComparer_new(): XNodeEqualityComparer {
	return new XNodeEqualityComparer();
}

export function XNodeEqualityComparer_Equals(
	self: XNodeEqualityComparer | null,
	left: HostObject | null,
	right: HostObject | null,
): bool {
	return notNull(self).equal(left, right);
}

/** Equal for nodes of equal text. */
export function XNodeEqualityComparer_GetHashCode(self: XNodeEqualityComparer | null, node: HostObject | null): i32 {
	return notNull(self).hash(node);
}
