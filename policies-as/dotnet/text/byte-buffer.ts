import { ArrayOf } from '../collections/array';

/** A growing run of bytes. */
export class ByteBuffer {
	private bytes: StaticArray<u8>;
	length: i32 = 0;

	constructor(capacity: i32 = 32) {
		this.bytes = new StaticArray<u8>(capacity);
	}

	append(byte: i32): void {
		if (this.length === this.bytes.length) {
			const grown = new StaticArray<u8>(this.length * 2 + 16);
			memory.copy(changetype<usize>(grown), changetype<usize>(this.bytes), <usize>this.length);
			this.bytes = grown;
		}
		unchecked((this.bytes[this.length++] = <u8>byte));
	}

	toArray(): ArrayOf<u8> {
		const array = new ArrayOf<u8>(this.length);
		memory.copy(changetype<usize>(array.items), changetype<usize>(this.bytes), <usize>this.length);
		return array;
	}
}
