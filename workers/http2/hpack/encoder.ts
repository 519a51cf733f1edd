import { DynamicTable } from './dynamic-table.ts';
import { encodeHuffman, huffmanLength } from './huffman.ts';
import { STATIC_TABLE } from './static-table.ts';

/** Differ from message to message: in the table they would only push out what repeats. */
const VOLATILE = new Set([
	':path',
	'content-length',
	'date',
	'etag',
	'last-modified',
	'age',
	'expires',
	'location',
	'if-none-match',
	'if-modified-since',
	'range',
	'content-range',
	'retry-after',
	'traceparent',
	'x-request-id',
	'request-id',
	'x-correlation-id',
	'grpc-timeout',
]);
/** Secrets never enter a table, here or at an intermediary (RFC 7541 section 7.1.3). */
const SENSITIVE = new Set([
	'authorization',
	'proxy-authorization',
	'cookie',
	'set-cookie',
	'ocp-apim-subscription-key',
]);

/** Characters of name and value. */
const LARGEST_INDEXED = 255;

/** Pattern of a literal that enters the table (RFC 7541 section 6.2.1). */
const WITH_INDEXING = 0x40;

/** What is known of a field name before any message. */
interface KnownName {
	/** Of its first entry in the static table; 0 where it has none. */
	index: number;
	/** Whole entries of the static table, by value. */
	values: Map<string, number>;
	isSensitive: boolean;
	/** May enter the dynamic table. */
	isIndexed: boolean;
}

const KNOWN = new Map<string, KnownName>();
for (const name of [...STATIC_TABLE.map(([each]) => each), ...VOLATILE, ...SENSITIVE]) {
	const isSensitive = SENSITIVE.has(name);
	const index = STATIC_TABLE.findIndex(([each]) => each === name) + 1;
	KNOWN.set(name, { index, values: new Map(), isSensitive, isIndexed: !isSensitive && !VOLATILE.has(name) });
}
STATIC_TABLE.forEach(([name, value], position) => {
	if (value !== '') KNOWN.get(name)!.values.set(value, position + 1);
});
const UNKNOWN: KnownName = { index: 0, values: new Map(), isSensitive: false, isIndexed: true };

/** Encodes the header blocks of one direction of a connection (RFC 7541). */
export class Encoder {
	readonly #table: DynamicTable;
	/** Number of the insertion (see DynamicTable.inserted) of each entry in the table, by name and value. */
	readonly #insertions = new Map<string, Map<string, number>>();
	/** Entries of `#insertions`, with those that are no longer in the table. */
	#remembered = 0;
	/** Smallest and last capacity set since the last block, to announce; -1 for none. */
	#smallestResize = -1;
	#announced: number;
	#out: Buffer = Buffer.allocUnsafe(4096);
	#at = 0;

	/** @param tableBytes what the peer's SETTINGS_HEADER_TABLE_SIZE allows, or less */
	constructor(tableBytes: number) {
		this.#table = new DynamicTable(tableBytes);
		this.#announced = tableBytes;
	}

	/** The peer changed SETTINGS_HEADER_TABLE_SIZE; the next block announces the new capacity (section 4.2). */
	resize(tableBytes: number): void {
		if (tableBytes === this.#table.capacity) return;
		this.#table.capacity = tableBytes;
		this.#smallestResize = this.#smallestResize < 0 ? tableBytes : Math.min(this.#smallestResize, tableBytes);
	}

	/**
	 * @param headers flat; names lower-case, pseudo-headers first
	 * @returns the block, valid until the next call
	 */
	encode(headers: readonly string[]): Buffer {
		this.#at = 0;
		this.#announceResize();
		for (let i = 0; i < headers.length; i += 2) this.#header(headers[i]!, headers[i + 1]!);
		return this.#out.subarray(0, this.#at);
	}

	#announceResize(): void {
		if (this.#smallestResize < 0) return;
		if (this.#smallestResize < this.#table.capacity) this.#integer(0x20, 5, this.#smallestResize);
		if (this.#smallestResize < this.#table.capacity || this.#announced !== this.#table.capacity) {
			this.#integer(0x20, 5, this.#table.capacity);
		}
		this.#announced = this.#table.capacity;
		this.#smallestResize = -1;
	}

	#header(name: string, value: string): void {
		const needed = (name.length + value.length) * 2 + 32;
		if (this.#out.length - this.#at < needed) this.#grow(needed);
		const known = KNOWN.get(name) ?? UNKNOWN;
		const whole = known.values.get(value);
		if (whole !== undefined) this.#integer(0x80, 7, whole);
		else if (known.isSensitive) this.#literal(0x10, 4, known.index, name, value);
		else if (!known.isIndexed || name.length + value.length > LARGEST_INDEXED) {
			this.#literal(0x00, 4, known.index, name, value);
		} else this.#indexed(known.index, name, value);
	}

	#indexed(nameIndex: number, name: string, value: string): void {
		const insertion = this.#insertions.get(name)?.get(value);
		if (insertion !== undefined) {
			const index = this.#table.inserted - insertion + 1;
			if (index <= this.#table.count) {
				this.#integer(0x80, 7, STATIC_TABLE.length + index);
				return;
			}
		}
		this.#literal(WITH_INDEXING, 6, nameIndex, name, value);
		if (this.#table.insert(name, value)) this.#remember(name, value);
	}

	#remember(name: string, value: string): void {
		let values = this.#insertions.get(name);
		if (values === undefined) this.#insertions.set(name, (values = new Map()));
		if (!values.has(value)) this.#remembered++;
		values.set(value, this.#table.inserted);
		if (this.#remembered > this.#table.count * 2 + 64) this.#forgetEvicted();
	}

	#forgetEvicted(): void {
		const oldest = this.#table.inserted - this.#table.count + 1;
		for (const [name, values] of this.#insertions) {
			for (const [value, insertion] of values) {
				if (insertion >= oldest) continue;
				values.delete(value);
				this.#remembered--;
			}
			if (values.size === 0) this.#insertions.delete(name);
		}
	}

	/** @param index of the name in the static table; 0 for none */
	#literal(pattern: number, prefix: number, index: number, name: string, value: string): void {
		const isKept = pattern === WITH_INDEXING;
		if (index > 0) this.#integer(pattern, prefix, index);
		else {
			this.#out[this.#at++] = pattern;
			this.#text(name, isKept);
		}
		this.#text(value, isKept);
	}

	/** @param isKept it goes into the table: the Huffman code, which costs more time than it saves bytes, is paid once */
	#text(text: string, isKept: boolean): void {
		const coded = isKept ? huffmanLength(text) : text.length;
		if (coded < text.length) {
			this.#integer(0x80, 7, coded);
			this.#at = encodeHuffman(text, this.#out, this.#at);
		} else {
			this.#integer(0x00, 7, text.length);
			this.#at += this.#out.write(text, this.#at, 'latin1');
		}
	}

	#integer(pattern: number, prefix: number, value: number): void {
		const mask = (1 << prefix) - 1;
		if (value < mask) {
			this.#out[this.#at++] = pattern | value;
			return;
		}
		this.#out[this.#at++] = pattern | mask;
		let rest = value - mask;
		while (rest >= 128) {
			this.#out[this.#at++] = (rest & 127) | 128;
			rest >>>= 7;
		}
		this.#out[this.#at++] = rest;
	}

	#grow(needed: number): void {
		const larger = Buffer.allocUnsafe(Math.max(this.#out.length * 2, this.#at + needed));
		this.#out.copy(larger, 0, 0, this.#at);
		this.#out = larger;
	}
}
