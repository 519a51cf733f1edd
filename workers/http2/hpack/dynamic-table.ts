/** The dynamic table of RFC 7541 section 2.3.2: newest entry first, bounded by size with 32 bytes of overhead an entry. */
export class DynamicTable {
	/** Ring of entries; `#newest` is the position of the newest one. */
	#names: string[] = new Array(128);
	#values: string[] = new Array(128);
	#newest = 0;
	#count = 0;
	#size = 0;
	#capacity: number;
	/** Entries ever inserted: entry `k` (counting from 1) has index `inserted - k + 1` while it lives. */
	inserted = 0;

	constructor(capacity: number) {
		this.#capacity = capacity;
	}

	get count(): number {
		return this.#count;
	}

	get capacity(): number {
		return this.#capacity;
	}

	set capacity(bytes: number) {
		this.#capacity = bytes;
		this.#evict(bytes);
	}

	/** @param index 1 is the newest entry; the caller has checked it against `count` */
	name(index: number): string {
		return this.#names[(this.#newest - index + 1) & (this.#names.length - 1)]!;
	}

	value(index: number): string {
		return this.#values[(this.#newest - index + 1) & (this.#names.length - 1)]!;
	}

	/** An entry larger than the table empties it and is not kept (section 4.4). */
	insert(name: string, value: string): boolean {
		const size = name.length + value.length + 32;
		this.#evict(this.#capacity - size);
		if (size > this.#capacity) return false;
		if (this.#count === this.#names.length) this.#grow();
		this.#newest = (this.#newest + 1) & (this.#names.length - 1);
		this.#names[this.#newest] = name;
		this.#values[this.#newest] = value;
		this.#count++;
		this.#size += size;
		this.inserted++;
		return true;
	}

	#evict(room: number): void {
		while (this.#size > room && this.#count > 0) {
			this.#size -= this.name(this.#count).length + this.value(this.#count).length + 32;
			this.#count--;
		}
	}

	#grow(): void {
		const names: string[] = new Array(this.#names.length * 2);
		const values: string[] = new Array(this.#names.length * 2);
		for (let index = this.#count; index >= 1; index--) {
			names[this.#count - index] = this.name(index);
			values[this.#count - index] = this.value(index);
		}
		this.#newest = this.#count - 1;
		this.#names = names;
		this.#values = values;
	}
}
