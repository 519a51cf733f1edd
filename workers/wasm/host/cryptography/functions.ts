import { randomFillSync } from 'node:crypto';
import { friendlyName, identifierOf } from '../../../certificates/certificate-fields.ts';
import type { Host, HostFunctions } from '../../host.ts';
import { argumentNull, cryptographic } from '../errors.ts';
import { HostList, receiver } from '../object.ts';
import { certificateFunctions } from './certificate-functions.ts';
import { NetHash, part } from './hash.ts';
import { NetRsa } from './rsa.ts';
import { NetSymmetric, NetTransform, requiredSymmetric } from './symmetric.ts';

/** System.Security.Cryptography: the functions that policies-as/dotnet/cryptography import. */
export function cryptographyFunctions(host: Host): HostFunctions {
	return { ...hashFunctions(host), ...symmetricFunctions(host), ...rsaFunctions(host), ...certificateFunctions(host) };
}

/** The bytes of a parameter that must not be null, charged for. */
export function requiredBytes(host: Host, pointer: number, parameter: string): Uint8Array {
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
		Hash_setHashName: (self: number, name: number): void => hash(self).setHashName(host.string(name)),
		/** SHA-256 and its kin of some bytes. */
		Hash_of: (name: number, data: number): number => {
			const className = (host.string(name) ?? '').replace('-', '');
			if (!NetHash.isKnown(className)) throw cryptographic(`'${host.string(name)}' is not a known hash algorithm.`);
			return host.newBytes(new NetHash(className).compute(requiredBytes(host, data, 'data')));
		},
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
		Symmetric_setBlockSize: (self: number, bits: number): void => symmetric(self).checkBlockSize(bits),
		Symmetric_FeedbackSize: (self: number): number => symmetric(self).feedbackBits,
		Symmetric_setFeedbackSize: (self: number, bits: number): void => {
			symmetric(self).feedbackBits = bits;
		},
		/** The least size of a key, the largest, and the step between sizes; 0 to 2. */
		Symmetric_legalKeySize: (self: number, index: number): number => symmetric(self).legalKeySizes[index]!,
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
		RSA_setKeySize: (self: number, bits: number): void => {
			rsa(self).bits = bits;
		},
		/** The numbers of RSAParameters as a list of byte arrays. */
		RSA_numbers: (self: number, includesPrivate: number): number =>
			host.handle(new HostList(rsa(self).exportNumbers(includesPrivate !== 0))),
		RSA_importNumbers: (self: number, ...numbers: number[]): void =>
			rsa(self).importNumbers(numbers.map((pointer) => host.bytes(pointer))),
		RSA_exportDer: (self: number, type: number, isPrivate: number): number =>
			host.newBytes(rsa(self).exportDer(host.string(type) as 'pkcs1', isPrivate !== 0)),
		RSA_ofPublicBits: (bits: number): number => host.newReference(NetRsa.ofPublicBits(data(bits))),
		List_bytes: (list: number, index: number): number =>
			host.newBytes(host.object<HostList>(list).items[index] as Uint8Array | null),
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
