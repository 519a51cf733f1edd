/** More of RSA and AsymmetricAlgorithm: keys in DER, data in part, and sizes. */
import { ArrayOf } from '../collections/array';
import { NamedValue, RSA_Create, RSA_SignData, RSA_VerifyData } from './rsa';
import { HostObject } from '../runtime/host-object';
import { given } from '../runtime/item';
import { argument, argumentOutOfRange, notNull, notSupported } from '../runtime/object';

// @ts-ignore: decorator
@external("host", "RSA_exportDer")
declare function exportDer(self: HostObject | null, type: string, isPrivate: bool): ArrayOf<u8> | null;
// @ts-ignore: decorator
@external("host", "RSA_setKeySize")
export declare function RSA_setKeySize(self: HostObject | null, bits: i32): void;

/** Null for the name of another algorithm. */
export function RSA_Create_name(name: string | null): HostObject | null {
	const known = given(name, 'algName');
	const isRsa =
		known == 'RSA' ||
		known == 'System.Security.Cryptography.RSA' ||
		known == 'System.Security.Cryptography.AsymmetricAlgorithm' ||
		known == 'System.Security.Cryptography.RSACryptoServiceProvider';
	return isRsa ? RSA_Create() : null;
}

function part(data: ArrayOf<u8> | null, offset: i32, count: i32): ArrayOf<u8> {
	const bytes = given(data, 'data');
	const message = 'Specified argument was out of the range of valid values.';
	if (offset < 0 || offset > bytes.length) argumentOutOfRange('offset', message);
	if (count < 0 || count > bytes.length - offset) argumentOutOfRange('count', message);
	const result = new ArrayOf<u8>(count);
	for (let i = 0; i < count; i++) result.set(i, bytes.get(offset + i));
	return result;
}

export function RSA_SignData_part(
	self: HostObject | null,
	data: ArrayOf<u8> | null,
	offset: i32,
	count: i32,
	hash: NamedValue,
	padding: NamedValue | null,
): ArrayOf<u8> | null {
	return RSA_SignData(self, part(data, offset, count), hash, padding);
}

export function RSA_VerifyData_part(
	self: HostObject | null,
	data: ArrayOf<u8> | null,
	offset: i32,
	count: i32,
	signature: ArrayOf<u8> | null,
	hash: NamedValue,
	padding: NamedValue | null,
): bool {
	return RSA_VerifyData(self, part(data, offset, count), signature, hash, padding);
}

/** PKCS#1 (RFC 8017, A.1.2). */
export function RSA_ExportRSAPrivateKey(self: HostObject | null): ArrayOf<u8> | null {
	return exportDer(self, 'pkcs1', true);
}

export function RSA_ExportRSAPublicKey(self: HostObject | null): ArrayOf<u8> | null {
	return exportDer(self, 'pkcs1', false);
}

export function RSA_ExportPkcs8PrivateKey(self: HostObject | null): ArrayOf<u8> | null {
	return exportDer(self, 'pkcs8', true);
}

export function RSA_ExportSubjectPublicKeyInfo(self: HostObject | null): ArrayOf<u8> | null {
	return exportDer(self, 'spki', false);
}

/** EncryptValue and DecryptValue, which no version of .NET supports. */
export function RSA_rawValue(self: HostObject | null, _data: ArrayOf<u8> | null): ArrayOf<u8> | null {
	notNull(self);
	notSupported('Method not supported.');
	return null;
}

export function RSA_KeyExchangeAlgorithm(self: HostObject | null): string {
	notNull(self);
	return 'RSA';
}

/** RSASignaturePadding.Mode: 0 Pkcs1, 1 Pss; RSAEncryptionPadding.Mode: 0 Pkcs1, 1 Oaep. */
export function NamedValue_Mode(self: NamedValue | null): i32 {
	return notNull(self).name == 'Pkcs1' ? 0 : 1;
}

/** No name but for OAEP. */
export function RSAEncryptionPadding_OaepHashAlgorithm(self: NamedValue | null): NamedValue {
	const name = notNull(self).name;
	return new NamedValue(name.startsWith('Oaep') ? name.substring(4) : '');
}

export function RSAEncryptionPadding_CreateOaep(hash: NamedValue): NamedValue {
	if (hash.name == '') argument("The hash algorithm name cannot be null or empty. (Parameter 'hashAlgorithm')");
	return new NamedValue('Oaep' + hash.name, 'RSAEncryptionPadding');
}

export function NamedValue_Equals(self: NamedValue | null, other: NamedValue | null): bool {
	return notNull(self).Equals(other);
}
