/** RSA with its paddings, HashAlgorithmName and Oid. */
import { ArrayOf } from '../collections/array';
import { HostObject } from '../runtime/host-object';
import { Obj, notNull } from '../runtime/object';

// @ts-ignore: decorator
@external("host", "RSA_create")
export declare function RSA_create(bits: i32): HostObject | null;
// @ts-ignore: decorator
@external("host", "RSA_sign")
declare function RSA_sign(self: HostObject | null, data: ArrayOf<u8> | null, hash: string, padding: string): ArrayOf<u8> | null;
// @ts-ignore: decorator
@external("host", "RSA_verify")
declare function RSA_verify(self: HostObject | null, data: ArrayOf<u8> | null, signature: ArrayOf<u8> | null, hash: string, padding: string): bool;
// @ts-ignore: decorator
@external("host", "RSA_encrypt")
declare function RSA_encrypt(self: HostObject | null, data: ArrayOf<u8> | null, padding: string): ArrayOf<u8> | null;
// @ts-ignore: decorator
@external("host", "RSA_decrypt")
declare function RSA_decrypt(self: HostObject | null, data: ArrayOf<u8> | null, padding: string): ArrayOf<u8> | null;
// @ts-ignore: decorator
@external("host", "RSA_KeySize")
export declare function RSA_KeySize(self: HostObject | null): i32;

// @ts-ignore: decorator
@external("host", "RSA_signHash")
declare function RSA_signHash(self: HostObject | null, digest: ArrayOf<u8> | null, hash: string, padding: string): ArrayOf<u8> | null;
// @ts-ignore: decorator
@external("host", "RSA_verifyHash")
declare function RSA_verifyHash(self: HostObject | null, digest: ArrayOf<u8> | null, signature: ArrayOf<u8> | null, hash: string, padding: string): bool;
// @ts-ignore: decorator
@external("host", "RSA_fromXml")
export declare function RSA_FromXmlString(self: HostObject | null, xml: string | null): void;
// @ts-ignore: decorator
@external("host", "RSA_toXml")
export declare function RSA_ToXmlString(self: HostObject | null, includesPrivate: bool): string;

/** A value of RSASignaturePadding, RSAEncryptionPadding or HashAlgorithmName: a name in a type. */
export class NamedValue extends Obj {
	constructor(
		readonly name: string = '',
		private readonly type: string = 'HashAlgorithmName',
	) {
		super();
	}

	override ToString(): string {
		return this.name;
	}

	override Equals(other: Obj | null): bool {
		return other instanceof NamedValue && (other as NamedValue).name == this.name;
	}

	override typeName(): string {
		return 'System.Security.Cryptography.' + this.type;
	}
}

export function NamedValue_Name(self: NamedValue | null): string | null {
	return notNull(self).name;
}

export function NamedValue_equal(left: NamedValue | null, right: NamedValue | null): bool {
	if (left === null || right === null) return left === right;
	return left.Equals(right);
}

export function NamedValue_notEqual(left: NamedValue | null, right: NamedValue | null): bool {
	return !NamedValue_equal(left, right);
}

export function HashAlgorithmName_new(name: string | null): NamedValue {
	return new NamedValue(name === null ? '' : name);
}

export function HashAlgorithmName_MD5(): NamedValue {
	return new NamedValue('MD5');
}

export function HashAlgorithmName_SHA1(): NamedValue {
	return new NamedValue('SHA1');
}

export function HashAlgorithmName_SHA256(): NamedValue {
	return new NamedValue('SHA256');
}

export function HashAlgorithmName_SHA384(): NamedValue {
	return new NamedValue('SHA384');
}

export function HashAlgorithmName_SHA512(): NamedValue {
	return new NamedValue('SHA512');
}

export function RSASignaturePadding_Pkcs1(): NamedValue {
	return new NamedValue('Pkcs1', 'RSASignaturePadding');
}

export function RSASignaturePadding_Pss(): NamedValue {
	return new NamedValue('Pss', 'RSASignaturePadding');
}

export function RSAEncryptionPadding_Pkcs1(): NamedValue {
	return new NamedValue('Pkcs1', 'RSAEncryptionPadding');
}

export function RSAEncryptionPadding_OaepSHA1(): NamedValue {
	return new NamedValue('OaepSHA1', 'RSAEncryptionPadding');
}

export function RSAEncryptionPadding_OaepSHA256(): NamedValue {
	return new NamedValue('OaepSHA256', 'RSAEncryptionPadding');
}

export function RSAEncryptionPadding_OaepSHA384(): NamedValue {
	return new NamedValue('OaepSHA384', 'RSAEncryptionPadding');
}

export function RSAEncryptionPadding_OaepSHA512(): NamedValue {
	return new NamedValue('OaepSHA512', 'RSAEncryptionPadding');
}

export function RSA_Create(): HostObject | null {
	return RSA_create(2048);
}

export function RSA_Create_size(bits: i32): HostObject | null {
	return RSA_create(bits);
}

export function RSA_SignData(
	self: HostObject | null,
	data: ArrayOf<u8> | null,
	hash: NamedValue,
	padding: NamedValue | null,
): ArrayOf<u8> | null {
	return RSA_sign(self, data, hash.name, notNull(padding).name);
}

export function RSA_VerifyData(
	self: HostObject | null,
	data: ArrayOf<u8> | null,
	signature: ArrayOf<u8> | null,
	hash: NamedValue,
	padding: NamedValue | null,
): bool {
	return RSA_verify(self, data, signature, hash.name, notNull(padding).name);
}

export function RSA_SignHash(
	self: HostObject | null,
	digest: ArrayOf<u8> | null,
	hash: NamedValue,
	padding: NamedValue | null,
): ArrayOf<u8> | null {
	return RSA_signHash(self, digest, hash.name, notNull(padding).name);
}

export function RSA_VerifyHash(
	self: HostObject | null,
	digest: ArrayOf<u8> | null,
	signature: ArrayOf<u8> | null,
	hash: NamedValue,
	padding: NamedValue | null,
): bool {
	return RSA_verifyHash(self, digest, signature, hash.name, notNull(padding).name);
}

export function RSA_Encrypt(
	self: HostObject | null,
	data: ArrayOf<u8> | null,
	padding: NamedValue | null,
): ArrayOf<u8> | null {
	return RSA_encrypt(self, data, notNull(padding).name);
}

export function RSA_Decrypt(
	self: HostObject | null,
	data: ArrayOf<u8> | null,
	padding: NamedValue | null,
): ArrayOf<u8> | null {
	return RSA_decrypt(self, data, notNull(padding).name);
}

export function RSA_SignatureAlgorithm(_self: HostObject | null): string {
	return 'RSA';
}
