/** Hash algorithms and random bytes: the work is the host's. */
import { ArrayOf } from '../collections/array';
import { HostObject } from '../runtime/host-object';
import { Exception, raise } from '../runtime/object';

// @ts-ignore: decorator
@external("host", "Hash_new")
declare function Hash_new(className: string): HostObject | null;
// @ts-ignore: decorator
@external("host", "Hash_newKeyed")
declare function Hash_newKeyed(className: string, key: ArrayOf<u8> | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "Hash_create")
export declare function Hash_create(name: string | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "Hash_HashSize")
export declare function Hash_HashSize(self: HostObject | null): i32;
// @ts-ignore: decorator
@external("host", "Hash_HashName")
export declare function Hash_HashName(self: HostObject | null): string;
// @ts-ignore: decorator
@external("host", "Hash_setHashName")
export declare function Hash_setHashName(self: HostObject | null, name: string | null): void;
// @ts-ignore: decorator
@external("host", "Hash_Hash")
export declare function Hash_Hash(self: HostObject | null): ArrayOf<u8> | null;
// @ts-ignore: decorator
@external("host", "Hash_Key")
export declare function Hash_Key(self: HostObject | null): ArrayOf<u8> | null;
// @ts-ignore: decorator
@external("host", "Hash_setKey")
export declare function Hash_setKey(self: HostObject | null, key: ArrayOf<u8> | null): void;
// @ts-ignore: decorator
@external("host", "Hash_compute")
export declare function Hash_ComputeHash(self: HostObject | null, data: ArrayOf<u8> | null): ArrayOf<u8> | null;
// @ts-ignore: decorator
@external("host", "Hash_computePart")
export declare function Hash_ComputeHash_part(self: HostObject | null, data: ArrayOf<u8> | null, offset: i32, count: i32): ArrayOf<u8> | null;

// @ts-ignore: decorator
@external("host", "Hash_append")
declare function append(self: HostObject | null, data: ArrayOf<u8> | null, offset: i32, count: i32): void;
// @ts-ignore: decorator
@external("host", "Hash_finish")
export declare function Hash_TransformFinalBlock(self: HostObject | null, data: ArrayOf<u8> | null, offset: i32, count: i32): ArrayOf<u8> | null;

/** Hashes a part and copies it to the output, when there is one. */
export function Hash_TransformBlock(
	self: HostObject | null,
	data: ArrayOf<u8> | null,
	offset: i32,
	count: i32,
	output: ArrayOf<u8> | null,
	outputOffset: i32,
): i32 {
	append(self, data, offset, count);
	if (output !== null) for (let i = 0; i < count; i++) output.set(outputOffset + i, data!.get(offset + i));
	return count;
}

export function MD5_Create(): HostObject | null {
	return Hash_new('MD5');
}

export function SHA1_Create(): HostObject | null {
	return Hash_new('SHA1');
}

export function SHA256_Create(): HostObject | null {
	return Hash_new('SHA256');
}

export function SHA384_Create(): HostObject | null {
	return Hash_new('SHA384');
}

export function SHA512_Create(): HostObject | null {
	return Hash_new('SHA512');
}

export function SHA1Managed_new(): HostObject | null {
	return Hash_new('SHA1Managed');
}

export function SHA256Managed_new(): HostObject | null {
	return Hash_new('SHA256Managed');
}

export function SHA384Managed_new(): HostObject | null {
	return Hash_new('SHA384Managed');
}

export function SHA512Managed_new(): HostObject | null {
	return Hash_new('SHA512Managed');
}

export function HMACMD5_new(): HostObject | null {
	return Hash_new('HMACMD5');
}

export function HMACMD5_new_key(key: ArrayOf<u8> | null): HostObject | null {
	return Hash_newKeyed('HMACMD5', key);
}

export function HMACSHA1_new(): HostObject | null {
	return Hash_new('HMACSHA1');
}

export function HMACSHA1_new_key(key: ArrayOf<u8> | null): HostObject | null {
	return Hash_newKeyed('HMACSHA1', key);
}

export function HMACSHA256_new(): HostObject | null {
	return Hash_new('HMACSHA256');
}

export function HMACSHA256_new_key(key: ArrayOf<u8> | null): HostObject | null {
	return Hash_newKeyed('HMACSHA256', key);
}

export function HMACSHA384_new(): HostObject | null {
	return Hash_new('HMACSHA384');
}

export function HMACSHA384_new_key(key: ArrayOf<u8> | null): HostObject | null {
	return Hash_newKeyed('HMACSHA384', key);
}

export function HMACSHA512_new(): HostObject | null {
	return Hash_new('HMACSHA512');
}

export function HMACSHA512_new_key(key: ArrayOf<u8> | null): HostObject | null {
	return Hash_newKeyed('HMACSHA512', key);
}

export function Hash_CanReuseTransform(_self: HostObject | null): bool {
	return true;
}

export function Hash_BlockSize(_self: HostObject | null): i32 {
	return 1;
}

/** Objects of the host hold nothing that must be given back. */
export function Hash_Dispose(_self: HostObject | null): void {}

/** The flag asks for another implementation of the same. */
export function HMACSHA1_new_managed(key: ArrayOf<u8> | null, _useManagedSha1: bool): HostObject | null {
	return HMACSHA1_new_key(key);
}

/** The default of HashAlgorithm is SHA-1, and so is that of what takes a key. */
export function HashAlgorithm_Create(): HostObject | null {
	return Hash_new('SHA1CryptoServiceProvider');
}

export function HMAC_Create(): HostObject | null {
	return Hash_new('HMACSHA1');
}

/** The values of a mistake in the first version of .NET; there are none of them any more. */
export function Hash_ProduceLegacyHmacValues(_self: HostObject | null): bool {
	return false;
}

export function Hash_setProduceLegacyHmacValues(_self: HostObject | null, value: bool): void {
	if (value) {
		raise(new Exception('System.PlatformNotSupportedException', 'Operation is not supported on this platform.'));
	}
}
