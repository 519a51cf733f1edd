/** System.Security.Cryptography.AsnEncodedData: an identifier and what is encoded under it. */
import { ArrayOf } from '../collections/array';
import { given } from '../runtime/item';
import { Obj, notNull } from '../runtime/object';
import { Oid, Oid_new } from './oid';

export class AsnEncodedData extends Obj {
	constructor(
		public oid: Oid | null,
		public bytes: ArrayOf<u8> | null,
	) {
		super();
	}

	override typeName(): string {
		return 'System.Security.Cryptography.AsnEncodedData';
	}
}

export function AsnEncodedData_new(bytes: ArrayOf<u8> | null): AsnEncodedData {
	return new AsnEncodedData(null, given(bytes, 'rawData'));
}

export function AsnEncodedData_new_oid(oid: Oid | null, bytes: ArrayOf<u8> | null): AsnEncodedData {
	return new AsnEncodedData(oid, given(bytes, 'rawData'));
}

export function AsnEncodedData_new_text(oid: string | null, bytes: ArrayOf<u8> | null): AsnEncodedData {
	return new AsnEncodedData(Oid_new(oid), given(bytes, 'rawData'));
}

export function AsnEncodedData_new_copy(other: AsnEncodedData | null): AsnEncodedData {
	return new AsnEncodedData(given(other, 'asnEncodedData').oid, other!.bytes);
}

export function AsnEncodedData_Oid(self: AsnEncodedData | null): Oid | null {
	return notNull(self).oid;
}

export function AsnEncodedData_setOid(self: AsnEncodedData | null, oid: Oid | null): void {
	notNull(self).oid = oid;
}

export function AsnEncodedData_RawData(self: AsnEncodedData | null): ArrayOf<u8> | null {
	return notNull(self).bytes;
}

export function AsnEncodedData_setRawData(self: AsnEncodedData | null, bytes: ArrayOf<u8> | null): void {
	notNull(self).bytes = given(bytes, 'value');
}

/** Pairs of digits; one line is all that they take. */
export function AsnEncodedData_Format(self: AsnEncodedData | null, _multiLine: bool): string {
	const bytes = notNull(self).bytes;
	if (bytes === null) return '';
	let text = '';
	for (let i = 0; i < bytes.length; i++) text += (i > 0 ? ' ' : '') + bytes.get(i).toString(16).padStart(2, '0');
	return text;
}
