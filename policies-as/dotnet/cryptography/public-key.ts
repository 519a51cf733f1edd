/** System.Security.Cryptography.X509Certificates.PublicKey */
import { AsnEncodedData } from './asn-data';
import { ArrayOf } from '../collections/array';
import { Certificate_GetKeyAlgorithmParameters } from './certificate-members';
import { HostObject } from '../runtime/host-object';
import { Exception, notNull, Obj, raise } from '../runtime/object';
import { Oid, Oid_new } from './oid';

// @ts-ignore: decorator
@external("host", "Certificate_publicKey")
declare function publicKeyBits(certificate: HostObject | null): ArrayOf<u8>;
// @ts-ignore: decorator
@external("host", "Certificate_keyAlgorithm")
declare function keyAlgorithm(certificate: HostObject | null): string;
// @ts-ignore: decorator
@external("host", "RSA_ofPublicBits")
declare function rsaOf(bits: ArrayOf<u8> | null): HostObject | null;

const RSA_IDENTIFIER = '1.2.840.113549.1.1.1';

export class PublicKey extends Obj {
	constructor(
		readonly oid: Oid,
		readonly parameters: AsnEncodedData,
		readonly keyValue: AsnEncodedData,
	) {
		super();
	}

	override typeName(): string {
		return 'System.Security.Cryptography.X509Certificates.PublicKey';
	}
}

export function PublicKey_new(oid: Oid | null, parameters: AsnEncodedData | null, keyValue: AsnEncodedData | null): PublicKey {
	return new PublicKey(notNull(oid), notNull(parameters), notNull(keyValue));
}

export function Certificate_PublicKey(self: HostObject | null): PublicKey {
	const certificate = notNull(self);
	const oid = Oid_new(keyAlgorithm(certificate));
	const parameters = new AsnEncodedData(oid, Certificate_GetKeyAlgorithmParameters(certificate));
	return new PublicKey(oid, parameters, new AsnEncodedData(oid, publicKeyBits(certificate)));
}

/** Throws NotSupportedException for another algorithm than RSA. */
export function PublicKey_Key(self: PublicKey | null): HostObject | null {
	const key = notNull(self);
	const rsa = key.oid.value == RSA_IDENTIFIER ? rsaOf(key.keyValue.bytes) : null;
	if (rsa === null) {
		raise(new Exception('System.NotSupportedException', 'The certificate key algorithm is not supported.'));
	}
	return rsa;
}

export function PublicKey_Oid(self: PublicKey | null): Oid {
	return notNull(self).oid;
}

export function PublicKey_EncodedKeyValue(self: PublicKey | null): AsnEncodedData {
	return notNull(self).keyValue;
}

export function PublicKey_EncodedParameters(self: PublicKey | null): AsnEncodedData {
	return notNull(self).parameters;
}
