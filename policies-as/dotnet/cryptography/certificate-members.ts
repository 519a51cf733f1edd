/** More of X509Certificate and X509Certificate2: what makes, copies, exports and empties one. */
import { ArrayOf } from '../collections/array';
import {
	Certificate_new_file,
	Certificate_new_password,
	Certificate_RawData,
	hexadecimal,
} from './certificate';
import { NamedValue } from './rsa';
import { HostObject } from '../runtime/host-object';
import { given } from '../runtime/item';
import { Exception, notNull, raise } from '../runtime/object';

// @ts-ignore: decorator
@external("host", "Certificate_empty")
export declare function Certificate_new_empty(): HostObject | null;
// @ts-ignore: decorator
@external("host", "Certificate_become")
declare function become(self: HostObject | null, other: HostObject | null): void;
// @ts-ignore: decorator
@external("host", "Certificate_export")
declare function exportTo(self: HostObject | null, type: i32, password: string | null): ArrayOf<u8> | null;
// @ts-ignore: decorator
@external("host", "Certificate_contentType")
export declare function Certificate_GetCertContentType(bytes: ArrayOf<u8> | null): i32;
// @ts-ignore: decorator
@external("host", "Certificate_keyParameters")
export declare function Certificate_GetKeyAlgorithmParameters(self: HostObject | null): ArrayOf<u8>;
// @ts-ignore: decorator
@external("host", "Certificate_nameInOrder")
declare function nameInOrder(self: HostObject | null, ofIssuer: bool): string;
// @ts-ignore: decorator
@external("host", "Hash_of")
declare function hashOf(name: string, bytes: ArrayOf<u8> | null): ArrayOf<u8>;

export function Certificate_new_copy(other: HostObject | null): HostObject | null {
	const copy = Certificate_new_empty();
	become(copy, given(other, 'cert'));
	return copy;
}

/** Keys are kept nowhere but in the run, so that the flags change nothing. */
export function Certificate_new_flags(
	bytes: ArrayOf<u8> | null,
	password: string | null,
	_flags: i32,
): HostObject | null {
	return Certificate_new_password(bytes, password);
}

export function Certificate_new_file_flags(
	fileName: string | null,
	_password: string | null,
	_flags: i32,
): HostObject | null {
	return Certificate_new_file(fileName);
}

/** Certificates do not change, as in .NET Core. */
function immutable(self: HostObject | null): void {
	notNull(self);
	raise(
		new Exception(
			'System.PlatformNotSupportedException',
			'X509Certificate is immutable on this platform. Use the equivalent constructor instead.',
		),
	);
}

/** Import of bytes or of a file. */
export function Certificate_Import<T>(self: HostObject | null, _source: T): void {
	immutable(self);
}

export function Certificate_Import_password<T>(
	self: HostObject | null,
	_source: T,
	_password: string | null,
	_flags: i32,
): void {
	immutable(self);
}

/** CreateFromCertFile and CreateFromSignedFile. */
export function Certificate_ofFile(fileName: string | null): HostObject | null {
	return Certificate_new_file(fileName);
}

export function Certificate_GetCertContentType_file(fileName: string | null): i32 {
	Certificate_new_file(fileName);
	return 0;
}

export function Certificate_Reset(self: HostObject | null): void {
	become(notNull(self), null);
}

export function Certificate_Export(self: HostObject | null, type: i32): ArrayOf<u8> | null {
	return exportTo(self, type, null);
}

export function Certificate_Export_password(
	self: HostObject | null,
	type: i32,
	password: string | null,
): ArrayOf<u8> | null {
	return exportTo(self, type, password);
}

export function Certificate_Equals(self: HostObject | null, other: HostObject | null): bool {
	return notNull(self).Equals(other);
}

export function Certificate_GetCertHash_name(self: HostObject | null, hash: NamedValue): ArrayOf<u8> {
	if (hash.name == '') {
		raise(
			new Exception(
				'System.ArgumentException',
				"The hash algorithm name cannot be null or empty. (Parameter 'hashAlgorithm')",
			),
		);
	}
	return hashOf(hash.name, Certificate_RawData(self));
}

export function Certificate_GetCertHashString_name(self: HostObject | null, hash: NamedValue): string {
	return hexadecimal(Certificate_GetCertHash_name(self, hash));
}

export function Certificate_GetKeyAlgorithmParametersString(self: HostObject | null): string {
	return hexadecimal(Certificate_GetKeyAlgorithmParameters(self));
}

/** GetName and GetIssuerName begin with what stands first in the certificate. */
export function Certificate_GetName(self: HostObject | null): string {
	return nameInOrder(self, false);
}

export function Certificate_GetIssuerName(self: HostObject | null): string {
	return nameInOrder(self, true);
}
