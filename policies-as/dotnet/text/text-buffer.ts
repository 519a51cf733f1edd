import { argumentOutOfRange } from '../runtime/object';

/** A growing piece of UTF-16 text. */
export class TextBuffer {
	private units: StaticArray<u16>;
	length: i32 = 0;
	/** Units that it may hold; StringBuilder has a maximum. */
	limit: i32 = i32.MAX_VALUE;

	constructor(capacity: i32 = 32) {
		this.units = new StaticArray<u16>(capacity);
	}

	get capacity(): i32 {
		return this.units.length;
	}

	/** Makes room for `capacity` units in all. */
	reserve(capacity: i32): void {
		if (capacity > this.limit) argumentOutOfRange('requiredLength', 'capacity was less than the current size.');
		if (capacity <= this.units.length) return;
		const grown = new StaticArray<u16>(max(capacity, this.units.length * 2));
		memory.copy(changetype<usize>(grown), changetype<usize>(this.units), (<usize>this.length) << 1);
		this.units = grown;
	}

	@inline
	get(index: i32): u16 {
		return unchecked(this.units[index]);
	}

	@inline
	set(index: i32, unit: u16): void {
		unchecked((this.units[index] = unit));
	}

	appendUnit(unit: i32): void {
		if (this.length === this.units.length || this.length >= this.limit) this.reserve(this.length + 1);
		unchecked((this.units[this.length++] = <u16>unit));
	}

	/** A digit from 0 to 9. */
	appendDigit(digit: i32): void {
		this.appendUnit(0x30 + digit);
	}

	appendRepeated(unit: i32, count: i32): void {
		this.reserve(this.length + count);
		for (let i = 0; i < count; i++) unchecked((this.units[this.length++] = <u16>unit));
	}

	append(text: string): void {
		this.appendPart(text, 0, text.length);
	}

	appendPart(text: string, start: i32, count: i32): void {
		this.reserve(this.length + count);
		memory.copy(this.address(this.length), changetype<usize>(text) + ((<usize>start) << 1), (<usize>count) << 1);
		this.length += count;
	}

	insert(index: i32, text: string): void {
		const count = text.length;
		this.reserve(this.length + count);
		memory.copy(this.address(index + count), this.address(index), (<usize>(this.length - index)) << 1);
		memory.copy(this.address(index), changetype<usize>(text), (<usize>count) << 1);
		this.length += count;
	}

	remove(index: i32, count: i32): void {
		const end = index + count;
		memory.copy(this.address(index), this.address(end), (<usize>(this.length - end)) << 1);
		this.length -= count;
	}

	toString(): string {
		return this.part(0, this.length);
	}

	part(start: i32, count: i32): string {
		return String.UTF16.decodeUnsafe(this.address(start), (<usize>count) << 1);
	}

	@inline
	private address(index: i32): usize {
		return changetype<usize>(this.units) + ((<usize>index) << 1);
	}
}
