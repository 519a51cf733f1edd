import {
	constants,
	createPrivateKey,
	createPublicKey,
	generateKeyPairSync,
	type KeyObject,
	privateDecrypt,
	privateEncrypt,
	publicDecrypt,
	publicEncrypt,
	sign,
	verify,
} from 'node:crypto';
import { argument, cryptographic, notSupported } from '../errors.ts';
import { NetObject } from '../object.ts';
import { digestOf } from './hash.ts';
import { keyOfNumbers, numbersOf } from './rsa-numbers.ts';
import { keyOfXml, xmlOfKey } from './rsa-xml.ts';

/** RSASignaturePadding: Pkcs1 or Pss. RSAEncryptionPadding: Pkcs1 or the OAEP digests, `OaepSHA256`. */
export type PaddingName = string;

/** What a new pair of 1024 bits is charged as; the time that it takes grows with the third power of its length. */
const BYTES_PER_NEW_KEY = 9_000_000;

/** Bits of the keys that there may be. */
const SMALLEST_KEY = 384;
const LARGEST_KEY = 16384;

/** RSA: a public key, or a pair. */
export class NetRsa extends NetObject {
	/** Null until a new pair is needed. */
	private known: KeyObject | null;
	private newBits: number;

	/** Charges the run for a new pair. */
	private charge: (bytes: number) => void = () => {};

	constructor(key: KeyObject | null, newBits = 2048) {
		super();
		this.known = key;
		this.newBits = newBits;
	}

	/** A pair that is made when it is needed: most are replaced by a known key. */
	static generate(bits: number, charge: (bytes: number) => void): NetRsa {
		const pair = new NetRsa(null, bits);
		pair.charge = charge;
		return pair;
	}

	/** The pair, or the public key. */
	get keyObject(): KeyObject {
		return this.key;
	}

	private get key(): KeyObject {
		if (this.known === null) {
			this.charge(BYTES_PER_NEW_KEY * (this.newBits / 1024) ** 3);
			this.known = generateKeyPairSync('rsa', { modulusLength: this.newBits }).privateKey;
		}
		return this.known;
	}

	/** A key as `<RSAKeyValue>…`. Throws CryptographicException. */
	importXml(xml: string): void {
		this.known = keyOfXml(xml);
	}

	exportXml(includesPrivate: boolean): string {
		if (includesPrivate) this.requirePrivate();
		return xmlOfKey(this.key, includesPrivate);
	}

	/** The numbers of the key, in the order of RSAParameters' JSON names; what is private is null without `includesPrivate`. */
	exportNumbers(includesPrivate: boolean): (Uint8Array | null)[] {
		if (includesPrivate) this.requirePrivate();
		return numbersOf(this.key, includesPrivate);
	}

	/** Throws CryptographicException for numbers that are no key. */
	importNumbers(numbers: readonly (Uint8Array | null)[]): void {
		this.known = keyOfNumbers(numbers);
	}

	/** A key in DER: `pkcs1`, with `pkcs8` the private part and with `spki` the public one. */
	exportDer(type: 'pkcs1' | 'pkcs8' | 'spki', isPrivate: boolean): Uint8Array {
		if (isPrivate) this.requirePrivate();
		const key = isPrivate || !this.isPrivate ? this.key : createPublicKey(this.key);
		return (key as KeyObject).export({ type: type as 'pkcs1', format: 'der' });
	}

	/** A public key of PKCS#1 (RFC 8017, A.1.1); null for bytes that are none. */
	static ofPublicBits(bits: Uint8Array): NetRsa | null {
		try {
			return new NetRsa(createPublicKey({ key: Buffer.from(bits), type: 'pkcs1', format: 'der' }));
		} catch {
			return null;
		}
	}

	/** A new pair of another size. Throws CryptographicException. */
	set bits(bits: number) {
		if (bits < SMALLEST_KEY || bits > LARGEST_KEY || bits % 8 !== 0) {
			throw cryptographic('Specified key is not a valid size for this algorithm.');
		}
		if (bits === this.bits) return;
		this.known = null;
		this.newBits = bits;
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
		return this.known === null ? this.newBits : (this.known.asymmetricKeyDetails?.modulusLength ?? 0);
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

	/** Signs what was hashed before. */
	signHash(digest: Uint8Array, hashName: string, padding: PaddingName): Uint8Array {
		this.requirePrivate();
		return privateEncrypt(
			{ key: this.key, padding: constants.RSA_PKCS1_PADDING },
			digestInfo(digest, hashName, padding),
		);
	}

	verifyHash(digest: Uint8Array, signature: Uint8Array, hashName: string, padding: PaddingName): boolean {
		const expected = digestInfo(digest, hashName, padding);
		try {
			return publicDecrypt({ key: this.key, padding: constants.RSA_PKCS1_PADDING }, signature).equals(expected);
		} catch {
			return false;
		}
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

/** DigestInfo prefixes in DER (RFC 8017, 9.2). */
const DIGEST_PREFIXES: Record<string, string> = {
	md5: '3020300c06082a864886f70d020505000410',
	sha1: '3021300906052b0e03021a05000414',
	sha256: '3031300d060960864801650304020105000420',
	sha384: '3041300d060960864801650304020205000430',
	sha512: '3051300d060960864801650304020305000440',
};

function digestInfo(digest: Uint8Array, hashName: string, padding: PaddingName): Buffer {
	if (padding !== 'Pkcs1') throw notSupported('Hashes are signed with the padding Pkcs1 only.');
	return Buffer.concat([Buffer.from(DIGEST_PREFIXES[requiredDigest(hashName)]!, 'hex'), digest]);
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
