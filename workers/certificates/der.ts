/** The little of DER (X.690) that is read and written by hand, where node:crypto shows less than certificates say. */

export interface Element {
	tag: number;
	content: Uint8Array;
	/** With its tag and length. */
	whole: Uint8Array;
}

export const Tag = {
	Boolean: 0x01,
	Integer: 0x02,
	OctetString: 0x04,
	Null: 0x05,
	ObjectIdentifier: 0x06,
	Sequence: 0x30,
} as const;

/** The elements of a sequence's content. */
export function elementsOf(bytes: Uint8Array): Element[] {
	const elements: Element[] = [];
	for (let at = 0; at < bytes.length; ) {
		const tag = bytes[at]!;
		let length = bytes[at + 1]!;
		let start = at + 2;
		if (length > 0x7f) {
			const count = length & 0x7f;
			length = 0;
			for (let i = 0; i < count; i++) length = length * 256 + bytes[start + i]!;
			start += count;
		}
		const end = start + length;
		elements.push({ tag, content: bytes.subarray(start, end), whole: bytes.subarray(at, end) });
		at = end;
	}
	return elements;
}

/** Dotted text of an object identifier. */
export function identifierText(content: Uint8Array): string {
	const first = content[0] ?? 0;
	const parts = [Math.min(Math.floor(first / 40), 2)];
	parts.push(first - parts[0]! * 40);
	let value = 0;
	for (const byte of content.subarray(1)) {
		value = value * 128 + (byte & 0x7f);
		if (byte < 0x80) {
			parts.push(value);
			value = 0;
		}
	}
	return parts.join('.');
}

/** Writes an element. */
export function element(tag: number, ...contents: readonly Uint8Array[]): Buffer {
	const content = Buffer.concat(contents);
	const { length } = content;
	if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), content]);
	const digits = Buffer.from(length.toString(16).padStart(length < 0x100 ? 2 : 4, '0'), 'hex');
	return Buffer.concat([Buffer.of(tag, 0x80 | digits.length), digits, content]);
}
