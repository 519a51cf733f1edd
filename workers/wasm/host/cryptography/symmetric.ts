import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { DotNetError } from '../../host.ts';
import { argument, cryptographic } from '../errors.ts';
import { NetObject } from '../object.ts';

/** CipherMode. */
const MODES: Record<number, string> = { 1: 'cbc', 2: 'ecb', 4: 'cfb8' };
/** PaddingMode. */
const Padding = { None: 1, Pkcs7: 2, Zeros: 3, AnsiX923: 4, Iso10126: 5 } as const;

/** Bits between the sizes of keys of AES and Triple DES. */
const KEY_STEP = 64;

interface Algorithm {
	/** OpenSSL's name for a key of so many bits and a mode. */
	cipher(keyBits: number, mode: string): string;
	keyBits: readonly number[];
	blockBytes: number;
}

const ALGORITHMS: Record<string, Algorithm> = {
	Aes: { cipher: (bits, mode) => `aes-${bits}-${mode}`, keyBits: [256, 192, 128], blockBytes: 16 },
	TripleDES: {
		cipher: (bits, mode) => `des-ede${bits === 128 ? '' : '3'}${bits === 128 || mode !== 'ecb' ? `-${mode}` : ''}`,
		keyBits: [192, 128],
		blockBytes: 8,
	},
};

/** The names that .NET's `Create` knows. */
const NAMES: Record<string, string> = {
	aes: 'Aes',
	aesmanaged: 'Aes',
	rijndael: 'Aes',
	rijndaelmanaged: 'Aes',
	tripledes: 'TripleDES',
	'3des': 'TripleDES',
	'triple des': 'TripleDES',
};

/** SymmetricAlgorithm: a cipher with its key, initialization vector, mode and padding. */
export class NetSymmetric extends NetObject {
	private readonly algorithm: Algorithm;
	private readonly name: string;
	private secret: Uint8Array | null = null;
	private vector: Uint8Array | null = null;
	mode = 1;
	padding: number = Padding.Pkcs7;
	private feedback = 8;

	private constructor(name: string) {
		super();
		this.name = name;
		this.algorithm = ALGORITHMS[name]!;
	}

	/** `SymmetricAlgorithm.Create("Aes")`; null for a name that is none. */
	static create(name: string): NetSymmetric | null {
		const known =
			NAMES[
				name
					.toLowerCase()
					.replace(/^system\.security\.cryptography\./, '')
					.replace(/cryptoserviceprovider$/, '')
			];
		return known === undefined ? null : new NetSymmetric(known);
	}

	get typeNames(): readonly string[] {
		return [
			`System.Security.Cryptography.${this.name}`,
			'System.Security.Cryptography.SymmetricAlgorithm',
			'System.IDisposable',
		];
	}

	get key(): Uint8Array {
		this.secret ??= randomBytes(this.algorithm.keyBits[0]! / 8);
		return this.secret;
	}

	set key(key: Uint8Array) {
		if (!this.algorithm.keyBits.includes(key.length * 8)) {
			throw cryptographic('Specified key is not a valid size for this algorithm.');
		}
		this.secret = key;
	}

	get keyBits(): number {
		return this.secret === null ? this.algorithm.keyBits[0]! : this.secret.length * 8;
	}

	/** A new key of a size. */
	set keyBits(bits: number) {
		if (!this.algorithm.keyBits.includes(bits))
			throw cryptographic('Specified key is not a valid size for this algorithm.');
		this.secret = randomBytes(bits / 8);
	}

	get iv(): Uint8Array {
		this.vector ??= randomBytes(this.algorithm.blockBytes);
		return this.vector;
	}

	set iv(iv: Uint8Array) {
		if (iv.length !== this.algorithm.blockBytes) {
			throw cryptographic('Specified initialization vector (IV) does not match the block size for this algorithm.');
		}
		this.vector = iv;
	}

	get blockBits(): number {
		return this.algorithm.blockBytes * 8;
	}

	/** Throws CryptographicException for another size than its own. */
	checkBlockSize(bits: number): void {
		if (bits !== this.blockBits) throw cryptographic('Specified block size is not valid for this algorithm.');
	}

	/** How much CFB feeds back: 8 bits, or a block. */
	get feedbackBits(): number {
		return this.feedback;
	}

	set feedbackBits(bits: number) {
		if (bits <= 0 || bits > this.blockBits || bits % 8 !== 0) {
			throw cryptographic('Specified feedback size is not valid for this algorithm.');
		}
		this.feedback = bits;
	}

	/** The least size of a key, the largest, and the step between sizes, in bits. */
	get legalKeySizes(): readonly number[] {
		const sizes = this.algorithm.keyBits;
		return [sizes.at(-1)!, sizes[0]!, KEY_STEP];
	}

	/** Whether keys of a size are taken. */
	isValidKeySize(bits: number): boolean {
		return this.algorithm.keyBits.includes(bits);
	}

	generateKey(): void {
		this.secret = randomBytes(this.keyBits / 8);
	}

	generateIv(): void {
		this.vector = randomBytes(this.algorithm.blockBytes);
	}

	/** An algorithm of the same kind with another key and vector, where they are given. */
	with(key: Uint8Array | null, iv: Uint8Array | null): NetSymmetric {
		const copy = new NetSymmetric(this.name);
		copy.mode = this.mode;
		copy.padding = this.padding;
		copy.feedback = this.feedback;
		copy.key = key ?? this.key;
		copy.iv = iv ?? this.iv;
		return copy;
	}

	encrypt(data: Uint8Array): Uint8Array {
		const cipher = createCipheriv(this.cipher(), this.key, this.mode === 2 ? null : this.iv);
		cipher.setAutoPadding(this.padding === Padding.Pkcs7);
		return guarded(() => Buffer.concat([cipher.update(this.padded(data)), cipher.final()]));
	}

	/** Throws CryptographicException for data or padding that is not right. */
	decrypt(data: Uint8Array): Uint8Array {
		const decipher = createDecipheriv(this.cipher(), this.key, this.mode === 2 ? null : this.iv);
		decipher.setAutoPadding(this.padding === Padding.Pkcs7);
		return this.unpadded(guarded(() => Buffer.concat([decipher.update(data), decipher.final()])));
	}

	private cipher(): string {
		const mode = MODES[this.mode];
		if (mode === undefined) throw cryptographic('Specified cipher mode is not valid for this algorithm.');
		if (mode !== 'cfb8') return this.algorithm.cipher(this.key.length * 8, mode);
		if (this.feedback !== 8 && this.feedback !== this.blockBits) {
			throw cryptographic('Specified feedback size is not valid for this algorithm.');
		}
		return this.algorithm.cipher(this.key.length * 8, this.feedback === 8 ? mode : 'cfb');
	}

	private padded(data: Uint8Array): Uint8Array {
		const { blockBytes } = this.algorithm;
		const rest = data.length % blockBytes;
		if (this.padding === Padding.None || this.padding === Padding.Pkcs7) return data;
		if (this.padding === Padding.Zeros)
			return rest === 0 ? data : Buffer.concat([data, Buffer.alloc(blockBytes - rest)]);
		const count = blockBytes - rest;
		const filling = this.padding === Padding.Iso10126 ? randomBytes(count) : Buffer.alloc(count);
		filling[count - 1] = count;
		return Buffer.concat([data, filling]);
	}

	private unpadded(data: Buffer): Uint8Array {
		if (this.padding !== Padding.AnsiX923 && this.padding !== Padding.Iso10126) return data;
		const count = data[data.length - 1] ?? 0;
		if (count === 0 || count > this.algorithm.blockBytes)
			throw cryptographic('Padding is invalid and cannot be removed.');
		return data.subarray(0, data.length - count);
	}
}

/** ICryptoTransform: encrypts or decrypts a whole text at once. */
export class NetTransform extends NetObject {
	private readonly symmetric: NetSymmetric;
	private readonly encrypts: boolean;

	constructor(symmetric: NetSymmetric, encrypts: boolean) {
		super();
		this.symmetric = symmetric;
		this.encrypts = encrypts;
	}

	get typeNames(): readonly string[] {
		return ['System.Security.Cryptography.ICryptoTransform', 'System.IDisposable'];
	}

	transform(data: Uint8Array): Uint8Array {
		return this.encrypts ? this.symmetric.encrypt(data) : this.symmetric.decrypt(data);
	}
}

function guarded(work: () => Buffer): Buffer {
	try {
		return work();
	} catch (error) {
		if (String(error).includes('wrong final block length')) {
			throw cryptographic('The input data is not a complete block.');
		}
		throw cryptographic('Padding is invalid and cannot be removed.');
	}
}

/** The algorithm of a name that must exist. Throws ArgumentException. */
export function requiredSymmetric(name: string | null): NetSymmetric {
	if (name === null) throw new DotNetError('System.ArgumentNullException', "Value cannot be null. (Parameter 'alg')");
	const algorithm = NetSymmetric.create(name);
	if (algorithm === null) throw argument(`The algorithm '${name}' is not known.`, 'alg');
	return algorithm;
}
