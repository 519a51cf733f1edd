import type { RequestHead, ResponseHead } from '../message.ts';
import { ConnectionError, ERROR } from '../protocol.ts';
import { DynamicTable } from './dynamic-table.ts';
import { decodeHuffman } from './huffman.ts';
import { STATIC_TABLE } from './static-table.ts';

const STATIC_COUNT = STATIC_TABLE.length;
const REMEMBERED_BLOCKS = 64;
const REMEMBERED_BYTES = 1024;

export interface HeaderBlock {
	/** Flat name, value, name, value …, Latin-1. Shared between equal blocks: do not change it. */
	headers: readonly string[];
	/** Sum of name, value and 32 bytes an entry (RFC 9113 section 6.5.2). */
	size: number;
	/** The list went past the limit; what follows was decoded for the table's sake and dropped. */
	tooLarge: boolean;
	/** The message that it turned out to be: equal blocks are checked once. */
	request: RequestHead | null;
	response: ResponseHead | null;
}

/** Decodes the header blocks of one direction of a connection (RFC 7541). */
export class Decoder {
	readonly #table: DynamicTable;
	/** What SETTINGS_HEADER_TABLE_SIZE allows the peer. */
	readonly #allowed: number;
	readonly #maxListBytes: number;
	/** Blocks that left the table as it is, by their bytes: clients repeat themselves. Valid until the table changes. */
	readonly #remembered = new Map<string, HeaderBlock>();
	#bytes: Buffer = Buffer.alloc(0);
	#at = 0;
	#end = 0;

	constructor(tableBytes: number, maxListBytes: number) {
		this.#table = new DynamicTable(tableBytes);
		this.#allowed = tableBytes;
		this.#maxListBytes = maxListBytes;
	}

	/** Throws ConnectionError COMPRESSION_ERROR for anything that RFC 7541 calls a decoding error. */
	decode(block: Buffer): HeaderBlock {
		if (block.length > REMEMBERED_BYTES) return this.#decode(block);
		const key = block.toString('latin1');
		const known = this.#remembered.get(key);
		if (known !== undefined) return known;
		const inserted = this.#table.inserted;
		const capacity = this.#table.capacity;
		const decoded = this.#decode(block);
		if (this.#table.inserted !== inserted || this.#table.capacity !== capacity) this.#remembered.clear();
		else if (this.#remembered.size < REMEMBERED_BLOCKS) this.#remembered.set(key, decoded);
		return decoded;
	}

	#decode(block: Buffer): HeaderBlock {
		this.#bytes = block;
		this.#at = 0;
		this.#end = block.length;
		const headers: string[] = [];
		let size = 0;
		let tooLarge = false;
		let mayResize = true;
		while (this.#at < this.#end) {
			const byte = block[this.#at]!;
			if ((byte & 0xe0) === 0x20) {
				if (!mayResize) throw compressionError('a table size update after a header');
				const capacity = this.#integer(5);
				if (capacity > this.#allowed) throw compressionError('a table size update above the limit');
				this.#table.capacity = capacity;
				continue;
			}
			mayResize = false;
			let name: string;
			let value: string;
			if (byte & 0x80) {
				const index = this.#integer(7);
				name = this.#name(index);
				value = index <= STATIC_COUNT ? STATIC_TABLE[index - 1]![1] : this.#table.value(index - STATIC_COUNT);
			} else {
				const indexed = (byte & 0xc0) === 0x40;
				const index = this.#integer(indexed ? 6 : 4);
				name = index === 0 ? this.#text() : this.#name(index);
				value = this.#text();
				if (indexed) this.#table.insert(name, value);
			}
			size += name.length + value.length + 32;
			if (size > this.#maxListBytes) tooLarge = true;
			else headers.push(name, value);
		}
		return { headers, size, tooLarge, request: null, response: null };
	}

	#name(index: number): string {
		if (index === 0 || index > STATIC_COUNT + this.#table.count) throw compressionError('an index beyond the tables');
		return index <= STATIC_COUNT ? STATIC_TABLE[index - 1]![0] : this.#table.name(index - STATIC_COUNT);
	}

	/** Integer with a prefix of `bits` bits (section 5.1). */
	#integer(bits: number): number {
		const mask = (1 << bits) - 1;
		const first = this.#bytes[this.#at++]! & mask;
		if (first < mask) return first;
		let value = mask;
		for (let shift = 0; ; shift += 7) {
			if (this.#at >= this.#end) throw compressionError('an integer that is cut off');
			if (shift > 21) throw compressionError('an integer that is too large');
			const byte = this.#bytes[this.#at++]!;
			value += (byte & 0x7f) << shift;
			if ((byte & 0x80) === 0) return value;
		}
	}

	#text(): string {
		if (this.#at >= this.#end) throw compressionError('a string that is cut off');
		const huffman = (this.#bytes[this.#at]! & 0x80) !== 0;
		const length = this.#integer(7);
		const start = this.#at;
		if (length > this.#end - start) throw compressionError('a string that is cut off');
		this.#at = start + length;
		if (!huffman) return this.#bytes.toString('latin1', start, this.#at);
		const text = decodeHuffman(this.#bytes, start, this.#at);
		if (text === null) throw compressionError('a wrong Huffman code');
		return text;
	}
}

function compressionError(what: string): ConnectionError {
	return new ConnectionError(ERROR.COMPRESSION_ERROR, `header block: ${what}`);
}
