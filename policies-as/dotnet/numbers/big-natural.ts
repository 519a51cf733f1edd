/** A natural number of any size, little-endian 32-bit words. The operations change it in place. */
export class BigNatural {
	private words: StaticArray<u32>;
	private length: i32 = 0;

	constructor(capacity: i32 = 8) {
		this.words = new StaticArray<u32>(capacity);
	}

	static of(value: u64): BigNatural {
		return BigNatural.of96(0, value);
	}

	/** high * 2^64 + low. */
	static of96(high: u32, low: u64): BigNatural {
		const result = new BigNatural();
		result.words[0] = <u32>low;
		result.words[1] = <u32>(low >> 32);
		result.words[2] = high;
		result.length = 3;
		result.trim();
		return result;
	}

	copy(): BigNatural {
		const result = new BigNatural(this.length + 2);
		memory.copy(changetype<usize>(result.words), changetype<usize>(this.words), (<usize>this.length) << 2);
		result.length = this.length;
		return result;
	}

	get isZero(): bool {
		return this.length === 0;
	}

	get isOdd(): bool {
		return (this.word(0) & 1) !== 0;
	}

	get bitLength(): i32 {
		return this.length === 0 ? 0 : this.length * 32 - <i32>clz(this.words[this.length - 1]);
	}

	/** The lowest 64 bits. */
	get low(): u64 {
		return ((<u64>this.word(1)) << 32) | this.word(0);
	}

	/** Word `index`, from the lowest; 0 beyond the end. */
	word(index: i32): u32 {
		return index < this.length ? unchecked(this.words[index]) : 0;
	}

	compare(other: BigNatural): i32 {
		if (this.length !== other.length) return this.length < other.length ? -1 : 1;
		for (let i = this.length - 1; i >= 0; i--) {
			const left = unchecked(this.words[i]);
			const right = unchecked(other.words[i]);
			if (left !== right) return left < right ? -1 : 1;
		}
		return 0;
	}

	/** this * factor + addend. */
	multiplyAdd(factor: u32, addend: u32): void {
		let carry: u64 = addend;
		for (let i = 0; i < this.length; i++) {
			carry += <u64>unchecked(this.words[i]) * factor;
			unchecked((this.words[i] = <u32>carry));
			carry >>= 32;
		}
		if (carry !== 0) this.push(<u32>carry);
		this.trim();
	}

	multiplyPowerOfTen(exponent: i32): void {
		for (; exponent >= 9; exponent -= 9) this.multiplyAdd(1000000000, 0);
		for (; exponent > 0; exponent--) this.multiplyAdd(10, 0);
	}

	multiplyPowerOfFive(exponent: i32): void {
		for (; exponent >= 13; exponent -= 13) this.multiplyAdd(1220703125, 0);
		for (; exponent > 0; exponent--) this.multiplyAdd(5, 0);
	}

	/** Divides and returns the remainder. */
	divideSmall(divisor: u32): u32 {
		let remainder: u64 = 0;
		for (let i = this.length - 1; i >= 0; i--) {
			const dividend = (remainder << 32) | unchecked(this.words[i]);
			unchecked((this.words[i] = <u32>(dividend / divisor)));
			remainder = dividend % divisor;
		}
		this.trim();
		return <u32>remainder;
	}

	shiftLeft(bits: i32): void {
		if (this.length === 0 || bits === 0) return;
		const whole = bits >> 5;
		const rest = bits & 31;
		const shifted = new StaticArray<u32>(this.length + whole + 2);
		for (let i = 0; i < this.length; i++) {
			const wide = (<u64>unchecked(this.words[i])) << rest;
			shifted[i + whole] |= <u32>wide;
			shifted[i + whole + 1] = <u32>(wide >> 32);
		}
		this.words = shifted;
		this.length += whole + 1;
		this.trim();
	}

	shiftRightOne(): void {
		for (let i = 0; i < this.length; i++) {
			unchecked((this.words[i] = (this.words[i] >> 1) | (this.word(i + 1) << 31)));
		}
		this.trim();
	}

	add(other: BigNatural): void {
		let carry: u64 = 0;
		const longest = max(this.length, other.length);
		for (let i = 0; i < longest; i++) {
			carry += <u64>this.word(i) + other.word(i);
			if (i === this.length) this.push(<u32>carry);
			else unchecked((this.words[i] = <u32>carry));
			carry >>= 32;
		}
		if (carry !== 0) this.push(<u32>carry);
	}

	/** `other` must not be larger. */
	subtract(other: BigNatural): void {
		let borrow: i64 = 0;
		for (let i = 0; i < this.length; i++) {
			const difference = <i64>unchecked(this.words[i]) - <i64>other.word(i) + borrow;
			unchecked((this.words[i] = <u32>difference));
			borrow = difference >> 32;
		}
		this.trim();
	}

	multiply(other: BigNatural): BigNatural {
		const product = new BigNatural(this.length + other.length + 1);
		product.length = this.length + other.length;
		for (let i = 0; i < this.length; i++) {
			let carry: u64 = 0;
			for (let j = 0; j < other.length; j++) {
				carry += <u64>this.words[i] * other.words[j] + product.words[i + j];
				product.words[i + j] = <u32>carry;
				carry >>= 32;
			}
			product.words[i + other.length] = <u32>carry;
		}
		product.trim();
		return product;
	}

	/** Returns the quotient; this becomes the remainder. Meant for numbers of a few words. */
	divide(divisor: BigNatural): BigNatural {
		const quotient = new BigNatural(this.length + 1);
		let shift = this.bitLength - divisor.bitLength;
		if (shift < 0) return quotient;
		const shifted = divisor.copy();
		shifted.shiftLeft(shift);
		for (; shift >= 0; shift--) {
			quotient.multiplyAdd(2, 0);
			if (this.compare(shifted) >= 0) {
				this.subtract(shifted);
				quotient.multiplyAdd(1, 1);
			}
			shifted.shiftRightOne();
		}
		return quotient;
	}

	private push(word: u32): void {
		if (this.length === this.words.length) {
			const grown = new StaticArray<u32>(this.length * 2 + 2);
			memory.copy(changetype<usize>(grown), changetype<usize>(this.words), (<usize>this.length) << 2);
			this.words = grown;
		}
		unchecked((this.words[this.length++] = word));
	}

	private trim(): void {
		while (this.length > 0 && unchecked(this.words[this.length - 1]) === 0) this.length--;
	}
}
