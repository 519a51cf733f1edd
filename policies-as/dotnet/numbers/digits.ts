import { BigNatural } from './big-natural';

/** The number types differ in what they do with the sign of zero and in what "G" without precision means. */
export const enum NumberKind {
	Integer,
	Decimal,
	Floating,
}

/**
 * A number in decimal: 0.d₁d₂d₃… * 10^scale. All formatting starts here and all parsing ends here. There are no
 * leading zeros, and no trailing ones unless they are a decimal's; zero has no digits.
 */
export class Digits {
	/** Each 0 to 9. */
	private digits: StaticArray<u8>;
	count: i32 = 0;
	scale: i32 = 0;
	negative: bool = false;

	constructor(
		public kind: NumberKind,
		capacity: i32,
	) {
		this.digits = new StaticArray<u8>(capacity);
	}

	static ofInteger(magnitude: u64, negative: bool): Digits {
		const result = new Digits(NumberKind.Integer, 20);
		let length = 0;
		for (let rest = magnitude; rest !== 0; rest /= 10) length++;
		let rest = magnitude;
		for (let i = length - 1; i >= 0; i--) {
			result.digits[i] = <u8>(rest % 10);
			rest /= 10;
		}
		result.count = length;
		result.scale = length;
		result.negative = negative;
		return result;
	}

	/** All digits of `magnitude` (which is used up), the decimal point before the last `fraction` of them. */
	static ofNatural(kind: NumberKind, magnitude: BigNatural, fraction: i32, negative: bool): Digits {
		const capacity = <i32>(<f64>magnitude.bitLength * 0.30103) + 10;
		const result = new Digits(kind, capacity);
		let position = capacity;
		while (!magnitude.isZero) {
			let group = magnitude.divideSmall(1000000000);
			for (let i = 0; i < 9 && position > 0; i++) {
				result.digits[--position] = <u8>(group % 10);
				group /= 10;
			}
		}
		while (position < capacity && result.digits[position] === 0) position++;
		result.count = capacity - position;
		const start = changetype<usize>(result.digits);
		memory.copy(start, start + <usize>position, <usize>result.count);
		result.scale = result.count - fraction;
		result.negative = negative;
		return result;
	}

	@inline
	get isZero(): bool {
		return this.count === 0;
	}

	/** The digit at `index` from the first, 0 beyond the last. */
	@inline
	digit(index: i32): u32 {
		return index < this.count ? <u32>unchecked(this.digits[index]) : 0;
	}

	append(digit: u32): void {
		if (this.count === this.digits.length) {
			const grown = new StaticArray<u8>(this.count * 2);
			memory.copy(changetype<usize>(grown), changetype<usize>(this.digits), <usize>this.count);
			this.digits = grown;
		}
		unchecked((this.digits[this.count++] = <u8>digit));
	}

	/** Keeps `position` digits and cuts off the rest. */
	truncate(position: i32): void {
		if (position < this.count) this.count = max(position, 0);
		this.trim();
	}

	/** Keeps `position` digits; a half is rounded away from zero. */
	roundHalfUp(position: i32): void {
		const up = position >= 0 && position < this.count && this.digit(position) >= 5;
		this.cut(position, up);
	}

	/** Keeps `position` digits; an exact half is rounded to the even digit. */
	roundHalfEven(position: i32): void {
		let up = false;
		if (position >= 0 && position < this.count) {
			const next = this.digit(position);
			const isHalf = next === 5 && this.zeroFrom(position + 1);
			up = isHalf ? position > 0 && (this.digit(position - 1) & 1) !== 0 : next >= 5;
		}
		this.cut(position, up);
	}

	/** Keeps `position` digits and rounds what is cut off away from zero. */
	roundUp(position: i32): void {
		this.cut(position, position >= 0 && !this.zeroFrom(position));
	}

	private cut(position: i32, up: bool): void {
		if (position < this.count) this.count = max(position, 0);
		if (up) this.increment();
		this.trim();
	}

	/** Adds one to the last digit. */
	private increment(): void {
		while (this.count > 0 && this.digits[this.count - 1] === 9) this.count--;
		if (this.count > 0) {
			this.digits[this.count - 1]++;
			return;
		}
		this.scale++;
		this.append(1);
	}

	private zeroFrom(index: i32): bool {
		for (let i = index; i < this.count; i++) {
			if (this.digits[i] !== 0) return false;
		}
		return true;
	}

	/** Drops trailing zeros. Only floating-point numbers know a negative zero. */
	private trim(): void {
		while (this.count > 0 && this.digits[this.count - 1] === 0) this.count--;
		if (this.count > 0) return;
		this.scale = 0;
		if (this.kind !== NumberKind.Floating) this.negative = false;
	}
}
