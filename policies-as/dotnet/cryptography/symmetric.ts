/** SymmetricAlgorithm and the gateway's Encrypt and Decrypt. */
import { ArrayOf } from '../collections/array';
import { HostObject } from '../runtime/host-object';

// @ts-ignore: decorator
@external("host", "Symmetric_required")
declare function Symmetric_required(name: string | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "Symmetric_encrypt")
declare function Symmetric_encrypt(self: HostObject | null, data: ArrayOf<u8> | null): ArrayOf<u8> | null;
// @ts-ignore: decorator
@external("host", "Symmetric_decrypt")
declare function Symmetric_decrypt(self: HostObject | null, data: ArrayOf<u8> | null): ArrayOf<u8> | null;
// @ts-ignore: decorator
@external("host", "Symmetric_create")
export declare function Symmetric_create(name: string | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "Symmetric_Key")
export declare function Symmetric_Key(self: HostObject | null): ArrayOf<u8> | null;
// @ts-ignore: decorator
@external("host", "Symmetric_setKey")
export declare function Symmetric_setKey(self: HostObject | null, key: ArrayOf<u8> | null): void;
// @ts-ignore: decorator
@external("host", "Symmetric_IV")
export declare function Symmetric_IV(self: HostObject | null): ArrayOf<u8> | null;
// @ts-ignore: decorator
@external("host", "Symmetric_setIV")
export declare function Symmetric_setIV(self: HostObject | null, iv: ArrayOf<u8> | null): void;
// @ts-ignore: decorator
@external("host", "Symmetric_Mode")
export declare function Symmetric_Mode(self: HostObject | null): i32;
// @ts-ignore: decorator
@external("host", "Symmetric_setMode")
export declare function Symmetric_setMode(self: HostObject | null, mode: i32): void;
// @ts-ignore: decorator
@external("host", "Symmetric_Padding")
export declare function Symmetric_Padding(self: HostObject | null): i32;
// @ts-ignore: decorator
@external("host", "Symmetric_setPadding")
export declare function Symmetric_setPadding(self: HostObject | null, padding: i32): void;
// @ts-ignore: decorator
@external("host", "Symmetric_KeySize")
export declare function Symmetric_KeySize(self: HostObject | null): i32;
// @ts-ignore: decorator
@external("host", "Symmetric_setKeySize")
export declare function Symmetric_setKeySize(self: HostObject | null, bits: i32): void;
// @ts-ignore: decorator
@external("host", "Symmetric_BlockSize")
export declare function Symmetric_BlockSize(self: HostObject | null): i32;
// @ts-ignore: decorator
@external("host", "Symmetric_setBlockSize")
export declare function Symmetric_setBlockSize(self: HostObject | null, bits: i32): void;
// @ts-ignore: decorator
@external("host", "Symmetric_FeedbackSize")
export declare function Symmetric_FeedbackSize(self: HostObject | null): i32;
// @ts-ignore: decorator
@external("host", "Symmetric_setFeedbackSize")
export declare function Symmetric_setFeedbackSize(self: HostObject | null, bits: i32): void;
// @ts-ignore: decorator
@external("host", "Symmetric_ValidKeySize")
export declare function Symmetric_ValidKeySize(self: HostObject | null, bits: i32): bool;
// @ts-ignore: decorator
@external("host", "Symmetric_GenerateKey")
export declare function Symmetric_GenerateKey(self: HostObject | null): void;
// @ts-ignore: decorator
@external("host", "Symmetric_GenerateIV")
export declare function Symmetric_GenerateIV(self: HostObject | null): void;
// @ts-ignore: decorator
@external("host", "Transform_TransformFinalBlock")
export declare function Transform_TransformFinalBlock(self: HostObject | null, data: ArrayOf<u8> | null, offset: i32, count: i32): ArrayOf<u8> | null;
// @ts-ignore: decorator
@external("host", "Symmetric_transform")
declare function Symmetric_transform(self: HostObject | null, key: ArrayOf<u8> | null, iv: ArrayOf<u8> | null, encrypts: bool): HostObject | null;

function prepared(name: string | null, key: ArrayOf<u8> | null, iv: ArrayOf<u8> | null): HostObject | null {
	return keyed(Symmetric_required(name), key, iv);
}

function keyed(algorithm: HostObject | null, key: ArrayOf<u8> | null, iv: ArrayOf<u8> | null): HostObject | null {
	Symmetric_setKey(algorithm, key);
	Symmetric_setIV(algorithm, iv);
	return algorithm;
}

export function Bytes_Encrypt_name(
	input: ArrayOf<u8> | null,
	name: string | null,
	key: ArrayOf<u8> | null,
	iv: ArrayOf<u8> | null,
): ArrayOf<u8> | null {
	return Symmetric_encrypt(prepared(name, key, iv), input);
}

export function Bytes_Encrypt(input: ArrayOf<u8> | null, algorithm: HostObject | null): ArrayOf<u8> | null {
	return Symmetric_encrypt(algorithm, input);
}

export function Bytes_Encrypt_key(
	input: ArrayOf<u8> | null,
	algorithm: HostObject | null,
	key: ArrayOf<u8> | null,
	iv: ArrayOf<u8> | null,
): ArrayOf<u8> | null {
	return Symmetric_encrypt(keyed(algorithm, key, iv), input);
}

export function Bytes_Decrypt_name(
	input: ArrayOf<u8> | null,
	name: string | null,
	key: ArrayOf<u8> | null,
	iv: ArrayOf<u8> | null,
): ArrayOf<u8> | null {
	return Symmetric_decrypt(prepared(name, key, iv), input);
}

export function Bytes_Decrypt(input: ArrayOf<u8> | null, algorithm: HostObject | null): ArrayOf<u8> | null {
	return Symmetric_decrypt(algorithm, input);
}

export function Bytes_Decrypt_key(
	input: ArrayOf<u8> | null,
	algorithm: HostObject | null,
	key: ArrayOf<u8> | null,
	iv: ArrayOf<u8> | null,
): ArrayOf<u8> | null {
	return Symmetric_decrypt(keyed(algorithm, key, iv), input);
}

export function Symmetric_CreateEncryptor(self: HostObject | null): HostObject | null {
	return Symmetric_transform(self, null, null, true);
}

export function Symmetric_CreateEncryptor_key(self: HostObject | null, key: ArrayOf<u8> | null, iv: ArrayOf<u8> | null): HostObject | null {
	return Symmetric_transform(self, key, iv, true);
}

export function Symmetric_CreateDecryptor(self: HostObject | null): HostObject | null {
	return Symmetric_transform(self, null, null, false);
}

export function Symmetric_CreateDecryptor_key(self: HostObject | null, key: ArrayOf<u8> | null, iv: ArrayOf<u8> | null): HostObject | null {
	return Symmetric_transform(self, key, iv, false);
}
