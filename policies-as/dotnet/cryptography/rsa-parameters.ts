/** System.Security.Cryptography.RSAParameters: the numbers of a key, big end first. */
import { ArrayOf } from '../collections/array';
import { RSA_create } from './rsa';
import { HostObject } from '../runtime/host-object';
import { Obj } from '../runtime/object';

// @ts-ignore: decorator
@external("host", "RSA_numbers")
declare function numbersOf(self: HostObject | null, includesPrivate: bool): i32;
// @ts-ignore: decorator
@external("host", "List_bytes")
declare function listBytes(list: i32, index: i32): ArrayOf<u8> | null;
// @ts-ignore: decorator
@external("host", "RSA_importNumbers")
declare function importNumbers(
	self: HostObject | null,
	modulus: ArrayOf<u8> | null,
	exponent: ArrayOf<u8> | null,
	d: ArrayOf<u8> | null,
	p: ArrayOf<u8> | null,
	q: ArrayOf<u8> | null,
	dp: ArrayOf<u8> | null,
	dq: ArrayOf<u8> | null,
	inverseQ: ArrayOf<u8> | null,
): void;

export class RSAParameters extends Obj {
	modulus: ArrayOf<u8> | null = null;
	exponent: ArrayOf<u8> | null = null;
	d: ArrayOf<u8> | null = null;
	p: ArrayOf<u8> | null = null;
	q: ArrayOf<u8> | null = null;
	dp: ArrayOf<u8> | null = null;
	dq: ArrayOf<u8> | null = null;
	inverseQ: ArrayOf<u8> | null = null;

	override typeName(): string {
		return 'System.Security.Cryptography.RSAParameters';
	}
}

export function RSAParameters_new(): RSAParameters {
	return new RSAParameters();
}

/** What a variable gets before one of its fields is written. */
export function RSAParameters_copy(self: RSAParameters): RSAParameters {
	const copy = new RSAParameters();
	memory.copy(changetype<usize>(copy), changetype<usize>(self), offsetof<RSAParameters>());
	return copy;
}

export function RSA_ExportParameters(self: HostObject | null, includesPrivate: bool): RSAParameters {
	const list = numbersOf(self, includesPrivate);
	const parameters = new RSAParameters();
	parameters.modulus = listBytes(list, 0);
	parameters.exponent = listBytes(list, 1);
	parameters.d = listBytes(list, 2);
	parameters.p = listBytes(list, 3);
	parameters.q = listBytes(list, 4);
	parameters.dp = listBytes(list, 5);
	parameters.dq = listBytes(list, 6);
	parameters.inverseQ = listBytes(list, 7);
	return parameters;
}

export function RSA_ImportParameters(self: HostObject | null, numbers: RSAParameters): void {
	const modulus = numbers.modulus;
	const exponent = numbers.exponent;
	importNumbers(self, modulus, exponent, numbers.d, numbers.p, numbers.q, numbers.dp, numbers.dq, numbers.inverseQ);
}

export function RSA_Create_parameters(numbers: RSAParameters): HostObject | null {
	const rsa = RSA_create(2048);
	RSA_ImportParameters(rsa, numbers);
	return rsa;
}

export function RSAParameters_Modulus(self: RSAParameters): ArrayOf<u8> | null {
	return self.modulus;
}

export function RSAParameters_setModulus(self: RSAParameters, bytes: ArrayOf<u8> | null): void {
	self.modulus = bytes;
}

export function RSAParameters_Exponent(self: RSAParameters): ArrayOf<u8> | null {
	return self.exponent;
}

export function RSAParameters_setExponent(self: RSAParameters, bytes: ArrayOf<u8> | null): void {
	self.exponent = bytes;
}

export function RSAParameters_D(self: RSAParameters): ArrayOf<u8> | null {
	return self.d;
}

export function RSAParameters_setD(self: RSAParameters, bytes: ArrayOf<u8> | null): void {
	self.d = bytes;
}

export function RSAParameters_P(self: RSAParameters): ArrayOf<u8> | null {
	return self.p;
}

export function RSAParameters_setP(self: RSAParameters, bytes: ArrayOf<u8> | null): void {
	self.p = bytes;
}

export function RSAParameters_Q(self: RSAParameters): ArrayOf<u8> | null {
	return self.q;
}

export function RSAParameters_setQ(self: RSAParameters, bytes: ArrayOf<u8> | null): void {
	self.q = bytes;
}

export function RSAParameters_DP(self: RSAParameters): ArrayOf<u8> | null {
	return self.dp;
}

export function RSAParameters_setDP(self: RSAParameters, bytes: ArrayOf<u8> | null): void {
	self.dp = bytes;
}

export function RSAParameters_DQ(self: RSAParameters): ArrayOf<u8> | null {
	return self.dq;
}

export function RSAParameters_setDQ(self: RSAParameters, bytes: ArrayOf<u8> | null): void {
	self.dq = bytes;
}

export function RSAParameters_InverseQ(self: RSAParameters): ArrayOf<u8> | null {
	return self.inverseQ;
}

export function RSAParameters_setInverseQ(self: RSAParameters, bytes: ArrayOf<u8> | null): void {
	self.inverseQ = bytes;
}
