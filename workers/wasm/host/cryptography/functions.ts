import { randomFillSync } from 'node:crypto';
import type { Host, HostFunctions } from '../../host.ts';
import { argumentNull, cryptographic } from '../errors.ts';
import { receiver } from '../object.ts';
import { NetCertificate } from './certificate.ts';
import { friendlyName, identifierOf } from './certificate-fields.ts';
import { NetHash, part } from './hash.ts';
import { NetRsa } from './rsa.ts';
import { NetSymmetric, NetTransform, requiredSymmetric } from './symmetric.ts';

/** System.Security.Cryptography: the functions that policies-as/dotnet/cryptography*.ts and certificate.ts import. */
export function cryptographyFunctions(host: Host): HostFunctions {
	return { ...hashFunctions(host), ...symmetricFunctions(host), ...rsaFunctions(host), ...certificateFunctions(host) };
}

function requiredBytes(host: Host, pointer: number, parameter: string): Uint8Array {
	const bytes = host.bytes(pointer);
	if (bytes === null) throw argumentNull(parameter);
	host.charge(bytes.length);
	return bytes;
}

function hashFunctions(host: Host): HostFunctions {
	const hash = (pointer: number): NetHash => receiver<NetHash>(host, pointer);
	return {
		Hash_new: (className: number): number => host.newReference(new NetHash(host.string(className)!)),
		Hash_newKeyed: (className: number, key: number): number =>
			host.newReference(new NetHash(host.string(className)!, requiredBytes(host, key, 'key'))),
		/** Null for a name that is none. */
		Hash_create: (name: number): number => {
			const className = (host.string(name) ?? '').replace(/^System\.Security\.Cryptography\./, '').replace('-', '');
			return NetHash.isKnown(className) ? host.newReference(new NetHash(className)) : 0;
		},
		Hash_compute: (self: number, data: number): number =>
			host.newBytes(hash(self).compute(requiredBytes(host, data, 'buffer'))),
		Hash_computePart: (self: number, data: number, offset: number, count: number): number =>
			host.newBytes(hash(self).compute(part(requiredBytes(host, data, 'buffer'), offset, count))),
		Hash_append: (self: number, data: number, offset: number, count: number): void =>
			hash(self).append(part(requiredBytes(host, data, 'inputBuffer'), offset, count)),
		/** Gives the data back, as .NET does. */
		Hash_finish: (self: number, data: number, offset: number, count: number): number => {
			const content = part(requiredBytes(host, data, 'inputBuffer'), offset, count);
			hash(self).finish(content);
			return host.newBytes(content);
		},
		Hash_HashSize: (self: number): number => hash(self).bits,
		Hash_HashName: (self: number): number => host.newString(hash(self).hashName),
		Hash_Hash: (self: number): number => host.newBytes(hash(self).result),
		Hash_Key: (self: number): number => host.newBytes(hash(self).key),
		Hash_setKey: (self: number, key: number): void => {
			hash(self).key = requiredBytes(host, key, 'value');
		},
		/** Random bytes of a length. */
		Random_bytes: (length: number): number => {
			host.charge(length);
			return host.newBytes(randomFillSync(new Uint8Array(length)));
		},
	};
}

function symmetricFunctions(host: Host): HostFunctions {
	const symmetric = (pointer: number): NetSymmetric => receiver<NetSymmetric>(host, pointer);
	const bytes = (pointer: number): Uint8Array => requiredBytes(host, pointer, 'value');
	return {
		Symmetric_create: (name: number): number => host.newReference(NetSymmetric.create(host.string(name) ?? '')),
		Symmetric_required: (name: number): number => host.newReference(requiredSymmetric(host.string(name))),
		Symmetric_Key: (self: number): number => host.newBytes(symmetric(self).key),
		Symmetric_setKey: (self: number, key: number): void => {
			symmetric(self).key = bytes(key);
		},
		Symmetric_IV: (self: number): number => host.newBytes(symmetric(self).iv),
		Symmetric_setIV: (self: number, iv: number): void => {
			symmetric(self).iv = bytes(iv);
		},
		Symmetric_Mode: (self: number): number => symmetric(self).mode,
		Symmetric_setMode: (self: number, mode: number): void => {
			symmetric(self).mode = mode;
		},
		Symmetric_Padding: (self: number): number => symmetric(self).padding,
		Symmetric_setPadding: (self: number, padding: number): void => {
			symmetric(self).padding = padding;
		},
		Symmetric_KeySize: (self: number): number => symmetric(self).keyBits,
		Symmetric_setKeySize: (self: number, bits: number): void => {
			symmetric(self).keyBits = bits;
		},
		Symmetric_BlockSize: (self: number): number => symmetric(self).blockBits,
		Symmetric_ValidKeySize: (self: number, bits: number): number => Number(symmetric(self).isValidKeySize(bits)),
		Symmetric_GenerateKey: (self: number): void => symmetric(self).generateKey(),
		Symmetric_GenerateIV: (self: number): void => symmetric(self).generateIv(),
		/** Without key and vector, the algorithm's own. */
		Symmetric_transform: (self: number, key: number, iv: number, encrypts: number): number =>
			host.newReference(new NetTransform(symmetric(self).with(host.bytes(key), host.bytes(iv)), encrypts !== 0)),
		Transform_TransformFinalBlock: (self: number, data: number, offset: number, count: number): number => {
			const transform = receiver<NetTransform>(host, self);
			return host.newBytes(transform.transform(part(requiredBytes(host, data, 'inputBuffer'), offset, count)));
		},
		Symmetric_encrypt: (self: number, data: number): number => host.newBytes(symmetric(self).encrypt(bytes(data))),
		Symmetric_decrypt: (self: number, data: number): number => host.newBytes(symmetric(self).decrypt(bytes(data))),
	};
}

function rsaFunctions(host: Host): HostFunctions {
	const rsa = (pointer: number): NetRsa => receiver<NetRsa>(host, pointer);
	const data = (pointer: number): Uint8Array => requiredBytes(host, pointer, 'data');
	return {
		RSA_create: (bits: number): number => host.newReference(NetRsa.generate(bits, host.charge.bind(host))),
		RSA_ofPem: (pem: number): number => host.newReference(NetRsa.ofPem(host.string(pem) ?? '')),
		RSA_KeySize: (self: number): number => rsa(self).bits,
		RSA_fromXml: (self: number, xml: number): void => rsa(self).importXml(host.string(xml) ?? ''),
		RSA_toXml: (self: number, includesPrivate: number): number =>
			host.newString(rsa(self).exportXml(includesPrivate !== 0)),
		RSA_signHash: (self: number, digest: number, hash: number, padding: number): number =>
			host.newBytes(rsa(self).signHash(data(digest), host.string(hash)!, host.string(padding)!)),
		RSA_verifyHash: (self: number, digest: number, signature: number, hash: number, padding: number): number =>
			Number(rsa(self).verifyHash(data(digest), data(signature), host.string(hash)!, host.string(padding)!)),
		RSA_sign: (self: number, content: number, hash: number, padding: number): number =>
			host.newBytes(rsa(self).sign(data(content), host.string(hash)!, host.string(padding)!)),
		RSA_verify: (self: number, content: number, signature: number, hash: number, padding: number): number =>
			Number(rsa(self).verify(data(content), data(signature), host.string(hash)!, host.string(padding)!)),
		RSA_encrypt: (self: number, content: number, padding: number): number =>
			host.newBytes(rsa(self).encrypt(data(content), host.string(padding)!)),
		RSA_decrypt: (self: number, content: number, padding: number): number =>
			host.newBytes(rsa(self).decrypt(data(content), host.string(padding)!)),
		Oid_friendlyName: (identifier: number): number => host.newString(friendlyName(host.string(identifier) ?? '')),
		Oid_identifier: (name: number): number => host.newString(identifierOf(host.string(name) ?? '')),
	};
}

function certificateFunctions(host: Host): HostFunctions {
	const certificate = (pointer: number): NetCertificate => receiver<NetCertificate>(host, pointer);
	return {
		Certificate_of: (bytes: number): number => {
			const content = requiredBytes(host, bytes, 'rawData');
			if (content.length === 0) throw cryptographic('Array may not be empty or null.');
			return host.newReference(NetCertificate.of(content));
		},
		Request_certificate: (): number => {
			const bytes = host.request.request.certificate;
			return bytes === null ? 0 : host.newReference(NetCertificate.of(bytes));
		},
		Certificate_Subject: (self: number): number => host.newString(certificate(self).subject),
		Certificate_Issuer: (self: number): number => host.newString(certificate(self).issuer),
		Certificate_SerialNumber: (self: number): number => host.newString(certificate(self).serialNumber),
		Certificate_Thumbprint: (self: number): number => host.newString(certificate(self).thumbprint),
		Certificate_signatureAlgorithm: (self: number): number => host.newString(certificate(self).signatureAlgorithm),
		Certificate_notBefore: (self: number): bigint => certificate(self).validityTicks('validFrom'),
		Certificate_notAfter: (self: number): bigint => certificate(self).validityTicks('validTo'),
		Certificate_HasPrivateKey: (self: number): number => Number(certificate(self).hasPrivateKey),
		Certificate_RawData: (self: number): number => host.newBytes(certificate(self).certificate.raw),
		Certificate_publicKey: (self: number): number => host.newBytes(certificate(self).publicKeyBits),
		Certificate_withPassword: (bytes: number, password: number): number =>
			host.newReference(NetCertificate.withPassword(requiredBytes(host, bytes, 'rawData'), host.string(password))),
		Certificate_Archived: (self: number): number => Number(certificate(self).isArchived),
		Certificate_setArchived: (self: number, value: number): void => {
			certificate(self).isArchived = value !== 0;
		},
		Certificate_FriendlyName: (self: number): number => host.newString(certificate(self).friendlyName),
		Certificate_setFriendlyName: (self: number, value: number): void => {
			certificate(self).friendlyName = host.string(value) ?? '';
		},
		Certificate_setPrivateKey: (self: number, key: number): void =>
			certificate(self).setPrivateKey(host.reference<NetRsa>(key)?.keyObject ?? null),
		Certificate_verboseText: (self: number): number => host.newString(certificate(self).verboseText()),
		Certificate_GetRSAPublicKey: (self: number): number => host.newReference(certificate(self).publicRsa),
		Certificate_GetRSAPrivateKey: (self: number): number => host.newReference(certificate(self).privateRsa),
		Certificate_GetNameInfo: (self: number, type: number, forIssuer: number): number =>
			host.newString(certificate(self).nameInfo(type, forIssuer !== 0)),
		Certificate_Verify: (self: number): number => Number(certificate(self).verify(Date.now())),
	};
}
