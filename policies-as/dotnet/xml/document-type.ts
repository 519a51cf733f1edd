/** System.Xml.Linq.XDocumentType and copies of XDeclaration. */
import { HostObject } from '../runtime/host-object';
import { given } from '../runtime/item';
import { XDeclaration_Encoding, XDeclaration_new, XDeclaration_Standalone, XDeclaration_Version } from './xml';

// @ts-ignore: decorator
@external("host", "XDocumentType_new")
export declare function XDocumentType_new(name: string | null, publicId: string | null, systemId: string | null, internalSubset: string | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XDocumentType_part")
declare function part(self: HostObject | null, part: string): string | null;
// @ts-ignore: decorator
@external("host", "XDocumentType_setPart")
declare function setPart(self: HostObject | null, part: string, value: string | null): void;

export function XDeclaration_clone(other: HostObject | null): HostObject | null {
	given(other, 'other');
	return XDeclaration_new(XDeclaration_Version(other), XDeclaration_Encoding(other), XDeclaration_Standalone(other));
}

export function XDocumentType_Name(self: HostObject | null): string | null {
	return part(self, 'name');
}

export function XDocumentType_setName(self: HostObject | null, value: string | null): void {
	setPart(self, 'name', value);
}

export function XDocumentType_PublicId(self: HostObject | null): string | null {
	return part(self, 'publicId');
}

export function XDocumentType_setPublicId(self: HostObject | null, value: string | null): void {
	setPart(self, 'publicId', value);
}

export function XDocumentType_SystemId(self: HostObject | null): string | null {
	return part(self, 'systemId');
}

export function XDocumentType_setSystemId(self: HostObject | null, value: string | null): void {
	setPart(self, 'systemId', value);
}

export function XDocumentType_InternalSubset(self: HostObject | null): string | null {
	return part(self, 'internalSubset');
}

export function XDocumentType_setInternalSubset(self: HostObject | null, value: string | null): void {
	setPart(self, 'internalSubset', value);
}
