/** X509Certificate2 and what belongs to it. */
import { ArrayOf } from '../collections/array';
import { DateTime, LOCAL } from '../time/date-time';
import { formatDateTime } from '../time/date-time-format';
import { HostObject } from '../runtime/host-object';
import { given } from '../runtime/item';
import { Exception, Obj, notNull, raise } from '../runtime/object';
import { Oid, Oid_new } from './oid';

// @ts-ignore: decorator
@external("host", "Certificate_of")
declare function Certificate_of(bytes: ArrayOf<u8> | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "Certificate_signatureAlgorithm")
declare function Certificate_signatureAlgorithm(self: HostObject | null): string;
// @ts-ignore: decorator
@external("host", "Certificate_notBefore")
declare function Certificate_notBefore(self: HostObject | null): i64;
// @ts-ignore: decorator
@external("host", "Certificate_notAfter")
declare function Certificate_notAfter(self: HostObject | null): i64;
// @ts-ignore: decorator
@external("host", "Certificate_publicKey")
declare function Certificate_publicKey(self: HostObject | null): ArrayOf<u8>;
// @ts-ignore: decorator
@external("host", "Certificate_Subject")
export declare function Certificate_Subject(self: HostObject | null): string;
// @ts-ignore: decorator
@external("host", "Certificate_Issuer")
export declare function Certificate_Issuer(self: HostObject | null): string;
// @ts-ignore: decorator
@external("host", "Certificate_SerialNumber")
export declare function Certificate_SerialNumber(self: HostObject | null): string;
// @ts-ignore: decorator
@external("host", "Certificate_Thumbprint")
export declare function Certificate_Thumbprint(self: HostObject | null): string;
// @ts-ignore: decorator
@external("host", "Certificate_HasPrivateKey")
export declare function Certificate_HasPrivateKey(self: HostObject | null): bool;
// @ts-ignore: decorator
@external("host", "Certificate_RawData")
export declare function Certificate_RawData(self: HostObject | null): ArrayOf<u8> | null;
// @ts-ignore: decorator
@external("host", "Certificate_GetRSAPublicKey")
export declare function Certificate_GetRSAPublicKey(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "Certificate_GetRSAPrivateKey")
export declare function Certificate_GetRSAPrivateKey(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "Certificate_GetNameInfo")
export declare function Certificate_GetNameInfo(self: HostObject | null, type: i32, forIssuer: bool): string;
// @ts-ignore: decorator
@external("host", "Certificate_Verify")
export declare function Certificate_Verify(self: HostObject | null): bool;
// @ts-ignore: decorator
@external("host", "Certificate_VerifyNoRevocation")
export declare function Certificate_VerifyNoRevocation(self: HostObject | null): bool;
// @ts-ignore: decorator
@external("host", "Certificate_withPassword")
declare function withPassword(bytes: ArrayOf<u8> | null, password: string | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "Certificate_Archived")
export declare function Certificate_Archived(self: HostObject | null): bool;
// @ts-ignore: decorator
@external("host", "Certificate_setArchived")
export declare function Certificate_setArchived(self: HostObject | null, value: bool): void;
// @ts-ignore: decorator
@external("host", "Certificate_FriendlyName")
export declare function Certificate_FriendlyName(self: HostObject | null): string;
// @ts-ignore: decorator
@external("host", "Certificate_setFriendlyName")
export declare function Certificate_setFriendlyName(self: HostObject | null, value: string | null): void;
// @ts-ignore: decorator
@external("host", "Certificate_setPrivateKey")
export declare function Certificate_setPrivateKey(self: HostObject | null, key: HostObject | null): void;
// @ts-ignore: decorator
@external("host", "Certificate_keyAlgorithm")
declare function keyAlgorithm(self: HostObject | null): string;
// @ts-ignore: decorator
@external("host", "Certificate_verboseText")
declare function verboseText(self: HostObject | null): string;

export function Certificate_new(bytes: ArrayOf<u8> | null): HostObject | null {
	return Certificate_of(bytes);
}

/** PKCS#12, PEM or DER. */
export function Certificate_new_password(bytes: ArrayOf<u8> | null, password: string | null): HostObject | null {
	return withPassword(bytes, password);
}

/** Expressions reach no files. */
export function Certificate_new_file(fileName: string | null): HostObject | null {
	given(fileName, 'fileName');
	raise(
		new Exception(
			'System.Security.Cryptography.CryptographicException',
			'The system cannot find the file specified.',
		),
	);
	return null;
}

export function Certificate_new_file_password(fileName: string | null, _password: string | null): HostObject | null {
	return Certificate_new_file(fileName);
}

/** The RSA key; null of other algorithms and without one. */
export function Certificate_PrivateKey(self: HostObject | null): HostObject | null {
	return Certificate_GetRSAPrivateKey(self);
}

export function Certificate_ToString_verbose(self: HostObject | null, verbose: bool): string {
	return verbose ? verboseText(self) : notNull(self).ToString();
}

export function Certificate_GetPublicKeyString(self: HostObject | null): string {
	return hexadecimal(Certificate_publicKey(self));
}

export function Certificate_GetRawCertDataString(self: HostObject | null): string {
	return hexadecimal(Certificate_RawData(self)!);
}

/** The identifier of the key's algorithm. */
export function Certificate_GetKeyAlgorithm(self: HostObject | null): string {
	return keyAlgorithm(self);
}

export function Certificate_GetFormat(self: HostObject | null): string {
	notNull(self);
	return 'X509';
}

/** Pairs of upper-case digits. */
export function hexadecimal(bytes: ArrayOf<u8>): string {
	let text = '';
	for (let i = 0; i < bytes.length; i++) {
		text += (bytes.get(i) >> 4).toString(16).toUpperCase() + (bytes.get(i) & 15).toString(16).toUpperCase();
	}
	return text;
}

export function Certificate_NotBefore(self: HostObject | null): DateTime {
	return new DateTime(Certificate_notBefore(self), LOCAL);
}

export function Certificate_NotAfter(self: HostObject | null): DateTime {
	return new DateTime(Certificate_notAfter(self), LOCAL);
}

/** Text of the invariant culture. */
export function Certificate_GetEffectiveDateString(self: HostObject | null): string {
	return formatDateTime(Certificate_NotBefore(self), null);
}

export function Certificate_GetExpirationDateString(self: HostObject | null): string {
	return formatDateTime(Certificate_NotAfter(self), null);
}

export function Certificate_SignatureAlgorithm(self: HostObject | null): Oid {
	return Oid_new(Certificate_signatureAlgorithm(self));
}

export function Certificate_GetCertHash(self: HostObject | null): ArrayOf<u8> {
	return bytesOf(Certificate_Thumbprint(self));
}

export function Certificate_GetSerialNumber(self: HostObject | null): ArrayOf<u8> {
	const bytes = bytesOf(Certificate_SerialNumber(self));
	const reversed = new ArrayOf<u8>(bytes.length);
	for (let i = 0; i < bytes.length; i++) reversed.set(i, bytes.get(bytes.length - 1 - i));
	return reversed;
}

function bytesOf(digits: string): ArrayOf<u8> {
	const bytes = new ArrayOf<u8>(digits.length / 2);
	for (let i = 0; i < bytes.length; i++) bytes.set(i, <u8>I32.parseInt(digits.substr(i * 2, 2), 16));
	return bytes;
}

/** The version of every certificate that has extensions. */
export function Certificate_Version(_self: HostObject | null): i32 {
	return 3;
}

/** The host's memory holds it as long as the run. */
export function Certificate_Dispose(_self: HostObject | null): void {}

export class DistinguishedName extends Obj {
	constructor(readonly name: string) {
		super();
	}

	override typeName(): string {
		return 'System.Security.Cryptography.X509Certificates.X500DistinguishedName';
	}
}

export function Certificate_SubjectName(self: HostObject | null): DistinguishedName {
	return new DistinguishedName(Certificate_Subject(self));
}

export function Certificate_IssuerName(self: HostObject | null): DistinguishedName {
	return new DistinguishedName(Certificate_Issuer(self));
}

export function DistinguishedName_Name(self: DistinguishedName | null): string {
	return notNull(self).name;
}

/** The key's bits in SubjectPublicKeyInfo: of RSA, its modulus and exponent in DER. */
export function Certificate_GetPublicKey(self: HostObject | null): ArrayOf<u8> {
	return Certificate_publicKey(self);
}
