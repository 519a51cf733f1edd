/** System.Security.Cryptography.RandomNumberGenerator and RNGCryptoServiceProvider: random bytes of the host. */
import { ArrayOf } from '../collections/array';
import { given } from '../runtime/item';
import { argument, argumentOutOfRange, notNull, Obj } from '../runtime/object';

// @ts-ignore: decorator
@external("host", "Random_bytes")
declare function randomBytes(length: i32): ArrayOf<u8>;

export class RNGCryptoServiceProvider extends Obj {
	override typeName(): string {
		return 'System.Security.Cryptography.RNGCryptoServiceProvider';
	}
}

export function RNGCryptoServiceProvider_new(): RNGCryptoServiceProvider {
	return new RNGCryptoServiceProvider();
}

/** A seed would add nothing to the host's randomness. */
export function RNGCryptoServiceProvider_new_seed<T>(_seed: T): RNGCryptoServiceProvider {
	return new RNGCryptoServiceProvider();
}

export function RandomNumberGenerator_Create_name(name: string | null): RNGCryptoServiceProvider | null {
	const known = given(name, 'rngName');
	const isKnown =
		known == 'System.Security.Cryptography.RandomNumberGenerator' ||
		known == 'System.Security.Cryptography.RNGCryptoServiceProvider' ||
		known == 'RandomNumberGenerator';
	return isKnown ? new RNGCryptoServiceProvider() : null;
}

function fill(target: ArrayOf<u8>, offset: i32, count: i32, skipsZeros: bool): void {
	let at = offset;
	while (at < offset + count) {
		const random = randomBytes(offset + count - at);
		for (let i = 0; i < random.length; i++) {
			if (!skipsZeros || random.get(i) != 0) target.set(at++, random.get(i));
		}
	}
}

export function RNGCryptoServiceProvider_GetBytes(
	self: RNGCryptoServiceProvider | null,
	data: ArrayOf<u8> | null,
): void {
	notNull(self);
	fill(given(data, 'data'), 0, data!.length, false);
}

export function RNGCryptoServiceProvider_GetBytes_part(
	self: RNGCryptoServiceProvider | null,
	data: ArrayOf<u8> | null,
	offset: i32,
	count: i32,
): void {
	notNull(self);
	const target = given(data, 'data');
	if (offset < 0) argumentOutOfRange('offset', 'Non-negative number required.');
	if (count < 0) argumentOutOfRange('count', 'Non-negative number required.');
	if (count > target.length - offset) {
		argument(
			'Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.',
		);
	}
	fill(target, offset, count, false);
}

export function RNGCryptoServiceProvider_GetNonZeroBytes(
	self: RNGCryptoServiceProvider | null,
	data: ArrayOf<u8> | null,
): void {
	notNull(self);
	fill(given(data, 'data'), 0, data!.length, true);
}

export function RNGCryptoServiceProvider_Dispose(_self: RNGCryptoServiceProvider | null): void {}

export function RandomNumberGenerator_GetInt32(limit: i32): i32 {
	if (limit <= 0) argumentOutOfRange('toExclusive', 'Positive number required.');
	return RandomNumberGenerator_GetInt32_range(0, limit);
}

/** Draws again what lies above the last whole multiple of the range, so that no number comes more often. */
export function RandomNumberGenerator_GetInt32_range(from: i32, limit: i32): i32 {
	if (from >= limit) argument('Range of random number does not contain at least one possibility.');
	const range = <u64>(<i64>limit - <i64>from);
	const bound = ((<u64>1 << 32) / range) * range;
	let drawn: u64 = bound;
	while (drawn >= bound) {
		const bytes = randomBytes(4);
		drawn = (<u64>bytes.get(0) << 24) | (<u64>bytes.get(1) << 16) | (<u64>bytes.get(2) << 8) | <u64>bytes.get(3);
	}
	return <i32>(<i64>from + <i64>(drawn % range));
}
