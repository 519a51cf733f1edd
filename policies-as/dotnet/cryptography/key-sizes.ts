/** System.Security.Cryptography.KeySizes: the sizes that keys or blocks may have, in bits. */
import { ArrayOf } from '../collections/array';
import { HostObject } from '../runtime/host-object';
import { notNull, Obj } from '../runtime/object';
import { Symmetric_BlockSize } from './symmetric';

// @ts-ignore: decorator
@external("host", "Symmetric_legalKeySize")
declare function legalKeySize(self: HostObject | null, index: i32): i32;

const SMALLEST_RSA_KEY = 384;
const LARGEST_RSA_KEY = 16384;
const RSA_STEP = 8;

export class KeySizes extends Obj {
	constructor(
		readonly least: i32,
		readonly largest: i32,
		readonly step: i32,
	) {
		super();
	}

	override typeName(): string {
		return 'System.Security.Cryptography.KeySizes';
	}
}

function sizes(least: i32, largest: i32, step: i32): ArrayOf<KeySizes | null> {
	const array = new ArrayOf<KeySizes | null>(1);
	array.set(0, new KeySizes(least, largest, step));
	return array;
}

export function Symmetric_LegalKeySizes(self: HostObject | null): ArrayOf<KeySizes | null> {
	return sizes(legalKeySize(self, 0), legalKeySize(self, 1), legalKeySize(self, 2));
}

export function Symmetric_LegalBlockSizes(self: HostObject | null): ArrayOf<KeySizes | null> {
	const bits = Symmetric_BlockSize(self);
	return sizes(bits, bits, 0);
}

export function RSA_LegalKeySizes(self: HostObject | null): ArrayOf<KeySizes | null> {
	notNull(self);
	return sizes(SMALLEST_RSA_KEY, LARGEST_RSA_KEY, RSA_STEP);
}

export function KeySizes_new(least: i32, largest: i32, step: i32): KeySizes {
	return new KeySizes(least, largest, step);
}

export function KeySizes_MinSize(self: KeySizes | null): i32 {
	return notNull(self).least;
}

export function KeySizes_MaxSize(self: KeySizes | null): i32 {
	return notNull(self).largest;
}

export function KeySizes_SkipSize(self: KeySizes | null): i32 {
	return notNull(self).step;
}
