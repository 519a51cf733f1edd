import { isIP } from 'node:net';
import type { Host, HostFunctions } from '../host.ts';
import { argumentNull, format } from './errors.ts';
import { NetObject, receiver, textHash } from './object.ts';

/** AddressFamily. */
const INTER_NETWORK = 2;
const INTER_NETWORK_V6 = 23;

/** System.Net.IPAddress. */
export class NetIpAddress extends NetObject {
	readonly bytes: Uint8Array;
	private readonly scope: string | null;

	private constructor(bytes: Uint8Array, scope: string | null) {
		super();
		this.bytes = bytes;
		this.scope = scope;
	}

	/** Dotted, with one to four parts, or in colons; null for what is neither. */
	static parse(text: string): NetIpAddress | null {
		const bare = text.replace(/^\[(.*)\](:\d+)?$/, '$1');
		if (bare.includes(':')) {
			const [address, scope] = bare.split('%');
			return isIP(address ?? '') === 6 ? new NetIpAddress(bytesOfV6(address!), scope ?? null) : null;
		}
		const bytes = bytesOfV4(text);
		return bytes === null ? null : new NetIpAddress(bytes, null);
	}

	/** Of four or sixteen bytes; null for another number. */
	static of(bytes: Uint8Array): NetIpAddress | null {
		return bytes.length === 4 || bytes.length === 16 ? new NetIpAddress(bytes, null) : null;
	}

	get typeNames(): readonly string[] {
		return ['System.Net.IPAddress'];
	}

	get family(): number {
		return this.bytes.length === 4 ? INTER_NETWORK : INTER_NETWORK_V6;
	}

	get isLoopback(): boolean {
		return this.bytes.length === 4 ? this.bytes[0] === 127 : this.toString() === '::1';
	}

	override toString(): string {
		if (this.bytes.length === 4) return this.bytes.join('.');
		const text = textOfV6(this.bytes);
		return this.scope === null ? text : `${text}%${this.scope}`;
	}

	override equals(other: unknown): boolean {
		return other instanceof NetIpAddress && other.toString() === this.toString();
	}

	override hash(): number {
		return textHash(this.toString());
	}
}

/** `1`, `1.2`, `1.2.3` and `1.2.3.4`, parts decimal, octal or hexadecimal; the last part fills the rest. */
function bytesOfV4(text: string): Uint8Array | null {
	const parts = text.split('.');
	if (parts.length > 4 || !parts.every((part) => /^(0[xX][\da-fA-F]+|0[0-7]*|[1-9]\d*)$/.test(part))) return null;
	const numbers = parts.map((part) => (/^0[0-7]+$/.test(part) ? Number.parseInt(part, 8) : Number(part)));
	const last = numbers.pop()!;
	if (numbers.some((number) => number > 255) || last >= 256 ** (4 - numbers.length)) return null;
	const bytes = new Uint8Array(4);
	for (const [index, number] of numbers.entries()) bytes[index] = number;
	for (let index = 3, rest = last; index >= numbers.length; index--) {
		bytes[index] = rest % 256;
		rest = Math.floor(rest / 256);
	}
	return bytes;
}

function bytesOfV6(text: string): Uint8Array {
	const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
	const quad = dotted === null ? null : bytesOfV4(dotted[2]!)!;
	const groupsText =
		quad === null
			? text
			: `${dotted![1]}${((quad[0]! << 8) | quad[1]!).toString(16)}:${((quad[2]! << 8) | quad[3]!).toString(16)}`;
	const [head = '', tail] = groupsText.split('::');
	const start = head === '' ? [] : head.split(':');
	const end = tail === undefined || tail === '' ? [] : tail.split(':');
	const zeros = Array.from({ length: 8 - start.length - end.length }, () => '0');
	const groups = [...start, ...(tail === undefined ? [] : zeros), ...end].map((group) => Number.parseInt(group, 16));
	return Uint8Array.from(groups.flatMap((group) => [group >> 8, group & 0xff]));
}

/** The longest run of zeros is left out; addresses that hold an IPv4 one end with it. */
function textOfV6(bytes: Uint8Array): string {
	const groups = Array.from({ length: 8 }, (_, i) => (bytes[i * 2]! << 8) | bytes[i * 2 + 1]!);
	const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
	if (isMapped) return `::ffff:${bytes.subarray(12).join('.')}`;
	const texts = groups.map((group) => group.toString(16)).join(':');
	const runs = [...texts.matchAll(/(?:^|:)(0(?::0)+)(?=:|$)/g)].sort((a, b) => b[1]!.length - a[1]!.length);
	const run = runs[0];
	if (run === undefined) return texts;
	const before = texts.slice(0, run.index);
	const after = texts.slice(run.index + run[0].length).replace(/^:/, '');
	return `${before}::${after}`;
}

const INVALID = 'An invalid IP address was specified.';

/** System.Net.IPAddress behind HostObjects. */
export function ipAddressFunctions(host: Host): HostFunctions {
	const address = (pointer: number): NetIpAddress => receiver<NetIpAddress>(host, pointer);
	return {
		IPAddress_Parse: (text: number): number => {
			const value = host.string(text);
			if (value === null) throw argumentNull('ipString');
			const parsed = NetIpAddress.parse(value);
			if (parsed === null) throw format(INVALID);
			return host.newReference(parsed);
		},
		IPAddress_tryParse: (text: number): number => host.newReference(NetIpAddress.parse(host.string(text) ?? '')),
		IPAddress_of: (bytes: number): number => host.newReference(NetIpAddress.of(host.bytes(bytes) ?? new Uint8Array(0))),
		IPAddress_AddressFamily: (self: number): number => address(self).family,
		IPAddress_GetAddressBytes: (self: number): number => host.newBytes(address(self).bytes),
		IPAddress_IsLoopback: (self: number): number => Number(address(self).isLoopback),
	};
}
