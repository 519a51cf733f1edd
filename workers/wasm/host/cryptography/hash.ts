import { createHash, createHmac, randomBytes } from 'node:crypto';
import { DotNetError } from '../../host.ts';
import { NetObject } from '../object.ts';

const CRYPTOGRAPHY = 'System.Security.Cryptography';

/** .NET class of an algorithm, name in OpenSSL, bits of the result, bytes of a block. */
const ALGORITHMS: Record<string, { digest: string; bits: number; block: number }> = {
	MD5: { digest: 'md5', bits: 128, block: 64 },
	SHA1: { digest: 'sha1', bits: 160, block: 64 },
	SHA256: { digest: 'sha256', bits: 256, block: 64 },
	SHA384: { digest: 'sha384', bits: 384, block: 128 },
	SHA512: { digest: 'sha512', bits: 512, block: 128 },
};

/** OpenSSL's name of a HashAlgorithmName; null for an unknown one. */
export function digestOf(name: string): string | null {
	return ALGORITHMS[name.replace('-', '').toUpperCase()]?.digest ?? null;
}

/** HashAlgorithm: SHA256 and its kin, and with a key HMACSHA256 and its kin. */
export class NetHash extends NetObject {
	private readonly name: string;
	private readonly className: string;
	/** Null without one. */
	private secret: Uint8Array | null;
	private readonly blocks: Uint8Array[] = [];
	/** The last result. */
	result: Uint8Array | null = null;

	/** @param className `SHA256Managed`, `HMACSHA256`, … without their namespace */
	constructor(className: string, key: Uint8Array | null = null) {
		super();
		this.className = className;
		this.name = className.replace(/^HMAC/, '').replace(/Managed$|CryptoServiceProvider$/, '');
		this.secret = className.startsWith('HMAC') ? (key ?? randomBytes(ALGORITHMS[this.name]!.block)) : null;
	}

	/** Whether there is such a class. */
	static isKnown(className: string): boolean {
		return /^(HMAC)?(MD5|SHA1|SHA256|SHA384|SHA512)(Managed|CryptoServiceProvider)?$/.test(className);
	}

	get typeNames(): readonly string[] {
		const isKeyed = this.secret !== null;
		const bases = isKeyed ? ['HMAC', 'KeyedHashAlgorithm'] : [this.name];
		return [
			...[this.className, ...bases, 'HashAlgorithm'].map((name) => `${CRYPTOGRAPHY}.${name}`),
			'System.IDisposable',
		];
	}

	get bits(): number {
		return ALGORITHMS[this.name]!.bits;
	}

	get hashName(): string {
		return this.name;
	}

	/** Throws PlatformNotSupportedException for another name than its own: the algorithm is that of its class. */
	setHashName(name: string | null): void {
		if (name?.replace('-', '').toUpperCase() === this.name) return;
		throw new DotNetError(
			'System.PlatformNotSupportedException',
			'Setting the hashname after it has already been set is not supported on this platform.',
		);
	}

	get key(): Uint8Array {
		return this.secret ?? new Uint8Array(0);
	}

	set key(key: Uint8Array) {
		this.secret = key;
	}

	/** `TransformBlock`: data that the next `finish` hashes before its own. */
	append(data: Uint8Array): void {
		this.blocks.push(Uint8Array.from(data));
	}

	/** `TransformFinalBlock`. */
	finish(data: Uint8Array): void {
		this.compute(Buffer.concat([...this.blocks, data]));
		this.blocks.length = 0;
	}

	compute(data: Uint8Array): Uint8Array {
		const { digest } = ALGORITHMS[this.name]!;
		const hash = this.secret === null ? createHash(digest) : createHmac(digest, this.secret);
		this.result = hash.update(data).digest();
		return this.result;
	}
}

/** The part of an array that `ComputeHash(bytes, offset, count)` reads. */
export function part(bytes: Uint8Array, offset: number, count: number): Uint8Array {
	if (offset < 0) {
		throw new DotNetError('System.ArgumentOutOfRangeException', "Non-negative number required. (Parameter 'offset')");
	}
	if (count < 0 || count > bytes.length) throw new DotNetError('System.ArgumentException', 'Value was invalid.');
	if (bytes.length - count < offset) {
		throw new DotNetError(
			'System.ArgumentException',
			'Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.',
		);
	}
	return bytes.subarray(offset, offset + count);
}
