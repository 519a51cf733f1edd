import {
	constants,
	createPrivateKey,
	createPublicKey,
	generateKeyPairSync,
	type KeyObject,
	privateDecrypt,
	publicEncrypt,
	sign,
	verify,
} from 'node:crypto';
import { argument, cryptographic } from '../errors.ts';
import { NetObject } from '../object.ts';
import { digestOf } from './hash.ts';

/** RSASignaturePadding: Pkcs1 or Pss. RSAEncryptionPadding: Pkcs1 or the OAEP digests, `OaepSHA256`. */
export type PaddingName = string;

/** RSA: a public key, or a pair. */
export class NetRsa extends NetObject {
	private readonly key: KeyObject;

	constructor(key: KeyObject) {
		super();
		this.key = key;
	}

	/** A new pair. */
	static generate(bits = 2048): NetRsa {
		return new NetRsa(generateKeyPairSync('rsa', { modulusLength: bits }).privateKey);
	}

	/** A key in PEM. Throws CryptographicException. */
	static ofPem(pem: string): NetRsa {
		try {
			return new NetRsa(pem.includes('PRIVATE KEY') ? createPrivateKey(pem) : createPublicKey(pem));
		} catch {
			throw cryptographic('No supported key formats were found.');
		}
	}

	get typeNames(): readonly string[] {
		return [
			'System.Security.Cryptography.RSA',
			'System.Security.Cryptography.AsymmetricAlgorithm',
			'System.IDisposable',
		];
	}

	get bits(): number {
		return this.key.asymmetricKeyDetails?.modulusLength ?? 0;
	}

	private get isPrivate(): boolean {
		return this.key.type === 'private';
	}

	sign(data: Uint8Array, hashName: string, padding: PaddingName): Uint8Array {
		this.requirePrivate();
		return sign(requiredDigest(hashName), data, { key: this.key, ...signaturePadding(padding) });
	}

	verify(data: Uint8Array, signature: Uint8Array, hashName: string, padding: PaddingName): boolean {
		return verify(requiredDigest(hashName), data, { key: this.key, ...signaturePadding(padding) }, signature);
	}

	encrypt(data: Uint8Array, padding: PaddingName): Uint8Array {
		try {
			return publicEncrypt({ key: this.key, ...encryptionPadding(padding) }, data);
		} catch {
			throw cryptographic('The data is too long for the key and the padding.');
		}
	}

	/** Throws CryptographicException for data that the key did not encrypt. */
	decrypt(data: Uint8Array, padding: PaddingName): Uint8Array {
		this.requirePrivate();
		try {
			return privateDecrypt({ key: this.key, ...encryptionPadding(padding) }, data);
		} catch {
			throw cryptographic('The parameter is incorrect.');
		}
	}

	private requirePrivate(): void {
		if (!this.isPrivate) throw cryptographic('The key has no private part.');
	}

	/** The public part as SubjectPublicKeyInfo. */
	get publicBytes(): Uint8Array {
		const key = this.isPrivate ? createPublicKey(this.key) : this.key;
		return key.export({ type: 'spki', format: 'der' });
	}
}

function requiredDigest(name: string): string {
	const digest = digestOf(name);
	if (digest === null) throw cryptographic(`'${name}' is not a known hash algorithm.`);
	return digest;
}

function signaturePadding(name: PaddingName): { padding: number; saltLength?: number } {
	if (name === 'Pkcs1') return { padding: constants.RSA_PKCS1_PADDING };
	return { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
}

function encryptionPadding(name: PaddingName): { padding: number; oaepHash?: string } {
	if (name === 'Pkcs1') return { padding: constants.RSA_PKCS1_PADDING };
	const oaepHash = digestOf(name.replace(/^Oaep/, ''));
	if (oaepHash === null) throw argument('The padding is not supported.', 'padding');
	return { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash };
}
