/**
 * Huffman coding of RFC 7541 appendix B. The code is canonical: the lengths alone give it. Decoding walks a state machine
 * four bits at a time; a code has at least five, so a step yields at most one byte.
 */

/** Bits of the code of each byte, then of EOS. */
const LENGTHS = Uint8Array.of(
	...[13, 23, 28, 28, 28, 28, 28, 28, 28, 24, 30, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 30, 28, 28, 28, 28, 28],
	...[28, 28, 28, 28, 6, 10, 10, 12, 13, 6, 8, 11, 10, 10, 8, 11, 8, 6, 6, 6, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 7, 8, 15],
	...[6, 12, 10, 13, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8, 7, 8, 13, 19, 13, 14, 6],
	...[15, 5, 6, 5, 6, 5, 6, 6, 6, 5, 7, 7, 6, 6, 6, 5, 6, 7, 6, 5, 5, 6, 7, 7, 7, 7, 7, 15, 11, 14, 13, 28, 20, 22],
	...[20, 20, 22, 22, 22, 23, 22, 23, 23, 23, 23, 23, 24, 23, 24, 24, 22, 23, 24, 23, 23, 23, 23, 21, 22, 23, 22, 23],
	...[23, 24, 22, 21, 20, 22, 22, 23, 23, 21, 23, 22, 22, 24, 21, 22, 23, 23, 21, 21, 22, 21, 23, 22, 23, 23, 20, 22],
	...[22, 22, 23, 22, 22, 23, 26, 26, 20, 19, 22, 23, 22, 25, 26, 26, 26, 27, 27, 26, 24, 25, 19, 21, 26, 27, 27, 26],
	...[27, 24, 21, 21, 26, 26, 28, 27, 27, 27, 20, 24, 20, 21, 22, 21, 21, 23, 22, 22, 25, 25, 24, 24, 26, 23, 26, 27],
	...[26, 26, 27, 27, 27, 27, 27, 28, 27, 27, 27, 27, 27, 26, 30],
);
const EOS = 256;

const CODES = canonicalCodes();

function canonicalCodes(): Uint32Array {
	const symbols = [...LENGTHS.keys()].sort((a, b) => LENGTHS[a]! - LENGTHS[b]! || a - b);
	const codes = new Uint32Array(LENGTHS.length);
	let code = 0;
	let length = LENGTHS[symbols[0]!]!;
	for (const symbol of symbols) {
		code <<= LENGTHS[symbol]! - length;
		length = LENGTHS[symbol]!;
		codes[symbol] = code++;
	}
	return codes;
}

// A transition packs the next state (bits 0-7), the byte it yields (8-15) and the flags below.
const YIELDS = 1 << 16;
const FAILS = 1 << 17;
const TRANSITIONS = new Uint32Array(256 * 16);
/** States in which the input may end: fewer than eight bits, all ones, since the last byte. */
const ACCEPTING = new Uint8Array(256);

buildStateMachine();

function buildStateMachine(): void {
	// The code tree: node i has children at 2i and 2i + 1; a negative child is the symbol -1 - child.
	const children: number[] = [0, 0];
	for (let symbol = 0; symbol <= EOS; symbol++) {
		let node = 0;
		for (let bit = LENGTHS[symbol]! - 1; bit >= 0; bit--) {
			const slot = 2 * node + ((CODES[symbol]! >>> bit) & 1);
			if (bit === 0) children[slot] = -1 - symbol;
			else {
				if (children[slot] === 0) {
					children[slot] = children.length / 2;
					children.push(0, 0);
				}
				node = children[slot]!;
			}
		}
	}
	for (let state = 0; state < children.length / 2; state++) {
		for (let nibble = 0; nibble < 16; nibble++) TRANSITIONS[state * 16 + nibble] = transition(children, state, nibble);
	}
	for (let state = 0, ones = 0; ones < 8; ones++) {
		ACCEPTING[state] = 1;
		state = children[2 * state + 1]!;
	}
}

function transition(children: number[], state: number, nibble: number): number {
	let node = state;
	let flags = 0;
	for (let bit = 3; bit >= 0; bit--) {
		const child = children[2 * node + ((nibble >>> bit) & 1)]!;
		if (child >= 0) {
			node = child;
			continue;
		}
		const symbol = -1 - child;
		if (symbol === EOS) return FAILS;
		flags = YIELDS | (symbol << 8);
		node = 0;
	}
	return node | flags;
}

let scratch = Buffer.allocUnsafe(4096);

/** Decodes `bytes[start, end)` to Latin-1 text; null for EOS in the text or wrong padding (RFC 7541 section 5.2). */
export function decodeHuffman(bytes: Uint8Array, start: number, end: number): string | null {
	// The shortest code has five bits.
	const most = Math.ceil(((end - start) * 8) / 5);
	if (scratch.length < most) scratch = Buffer.allocUnsafe(most * 2);
	const out = scratch;
	let length = 0;
	let state = 0;
	for (let i = start; i < end; i++) {
		const byte = bytes[i]!;
		let step = TRANSITIONS[state * 16 + (byte >>> 4)]!;
		if (step >= YIELDS) {
			if (step & FAILS) return null;
			out[length++] = (step >>> 8) & 0xff;
		}
		step = TRANSITIONS[(step & 0xff) * 16 + (byte & 15)]!;
		if (step >= YIELDS) {
			if (step & FAILS) return null;
			out[length++] = (step >>> 8) & 0xff;
		}
		state = step & 0xff;
	}
	if (ACCEPTING[state] === 0) return null;
	return out.toString('latin1', 0, length);
}

/** Bytes that Latin-1 text takes when it is Huffman-coded. */
export function huffmanLength(text: string): number {
	let bits = 0;
	for (let i = 0; i < text.length; i++) bits += LENGTHS[text.charCodeAt(i) & 0xff]!;
	return (bits + 7) >>> 3;
}

/** Writes the code of `text` at `offset`; returns the offset behind it. */
export function encodeHuffman(text: string, out: Uint8Array, offset: number): number {
	let pending = 0;
	let count = 0;
	let at = offset;
	for (let i = 0; i < text.length; i++) {
		const symbol = text.charCodeAt(i) & 0xff;
		let length = LENGTHS[symbol]!;
		const code = CODES[symbol]!;
		// At most 7 bits are pending and a code has up to 30: take it in two parts to stay within 32 bits.
		if (length > 16) {
			length -= 16;
			pending = (pending << length) | (code >>> 16);
			count += length;
			while (count >= 8) out[at++] = pending >>> (count -= 8);
			pending &= (1 << count) - 1;
			pending = (pending << 16) | (code & 0xffff);
			count += 16;
		} else {
			pending = (pending << length) | code;
			count += length;
		}
		while (count >= 8) out[at++] = pending >>> (count -= 8);
		pending &= (1 << count) - 1;
	}
	if (count > 0) out[at++] = (pending << (8 - count)) | (0xff >>> count);
	return at;
}
