/** X509Certificate2.Extensions */
import { Array_Copy_range } from '../collections/any-array';
import { ArrayOf, ArrayEnumerator } from '../collections/array';
import { AsnEncodedData } from './asn-data';
import { HostObject } from '../runtime/host-object';
import { argument, argumentOutOfRange, invalidOperation, notNull } from '../runtime/object';
import { Oid, Oid_new } from './oid';
import { Enumerator, Sequence } from '../collections/sequence';

// @ts-ignore: decorator
@external("host", "Certificate_extensionCount")
declare function extensionCount(self: HostObject | null): i32;
// @ts-ignore: decorator
@external("host", "Certificate_extensionId")
declare function extensionId(self: HostObject | null, index: i32): string;
// @ts-ignore: decorator
@external("host", "Certificate_extensionValue")
declare function extensionValue(self: HostObject | null, index: i32): ArrayOf<u8>;
// @ts-ignore: decorator
@external("host", "Certificate_extensionIsCritical")
declare function extensionIsCritical(self: HostObject | null, index: i32): bool;

const NAMESPACE = 'System.Security.Cryptography.X509Certificates.';

export class X509Extension extends AsnEncodedData {
	constructor(
		oid: Oid,
		bytes: ArrayOf<u8>,
		public isCritical: bool,
	) {
		super(oid, bytes);
	}

	override typeName(): string {
		const id = this.oid!.value!;
		if (id == '2.5.29.15') return NAMESPACE + 'X509KeyUsageExtension';
		if (id == '2.5.29.19') return NAMESPACE + 'X509BasicConstraintsExtension';
		if (id == '2.5.29.37') return NAMESPACE + 'X509EnhancedKeyUsageExtension';
		if (id == '2.5.29.14') return NAMESPACE + 'X509SubjectKeyIdentifierExtension';
		return NAMESPACE + 'X509Extension';
	}
}

export function X509Extension_Critical(self: X509Extension | null): bool {
	return notNull(self).isCritical;
}

export function X509Extension_setCritical(self: X509Extension | null, value: bool): void {
	notNull(self).isCritical = value;
}

export class X509ExtensionCollection extends Sequence<X509Extension | null> {
	constructor(readonly items: ArrayOf<X509Extension | null>) {
		super();
	}

	override count(): i32 {
		return this.items.length;
	}

	override get(index: i32): X509Extension | null {
		if (index < 0) invalidOperation('Enumeration has not started. Call MoveNext.');
		if (index >= this.items.length) {
			argumentOutOfRange('index', 'Index was out of range. Must be non-negative and less than the size of the collection.');
		}
		return this.items.get(index);
	}

	override enumerator(): Enumerator<X509Extension | null> {
		return new ArrayEnumerator<X509Extension | null>(this.items.items, this.items.length);
	}

	override typeName(): string {
		return NAMESPACE + 'X509ExtensionCollection';
	}
}

export function Certificate_Extensions(self: HostObject | null): X509ExtensionCollection {
	const items = new ArrayOf<X509Extension | null>(extensionCount(self));
	for (let i = 0; i < items.length; i++) {
		items.set(i, new X509Extension(Oid_new(extensionId(self, i)), extensionValue(self, i), extensionIsCritical(self, i)));
	}
	return new X509ExtensionCollection(items);
}

/** By identifier or friendly name; null without one. */
export function X509ExtensionCollection_item(self: X509ExtensionCollection | null, oid: string | null): X509Extension | null {
	const wanted = Oid_new(oid).value;
	const items = notNull(self).items;
	for (let i = 0; i < items.length; i++) if (items.get(i)!.oid!.value == wanted) return items.get(i);
	return null;
}

export function X509ExtensionCollection_CopyTo(
	self: X509ExtensionCollection | null,
	array: ArrayOf<X509Extension | null> | null,
	index: i32,
): void {
	const items = notNull(self).items;
	if (array !== null && index < 0) argument('Index must be non-negative.');
	Array_Copy_range(items, 0, array, index, items.length);
}

export function X509ExtensionCollection_Count(self: X509ExtensionCollection | null): i32 {
	return notNull(self).count();
}

export function X509ExtensionCollection_get(self: X509ExtensionCollection | null, index: i32): X509Extension | null {
	return notNull(self).get(index);
}
