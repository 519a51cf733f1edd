/** Checks texts of strict JSON (RFC 8259) in one pass, so that their containers can be read when they are asked for. */

/** Of the containers of a text, in the order of their opening brackets. */
export interface JsonIndex {
	/** Behind the closing bracket. */
	ends: number[];
	/** The first container that begins after it. */
	nexts: number[];
}

/** As deep as Newtonsoft reads. */
const MAXIMUM_DEPTH = 64;
const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const COLON = 58;
const MINUS = 45;
const POINT = 46;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;

/** null: the text is no object or array of strict JSON, or too deep; the reader knows what else Newtonsoft takes. */
export function indexJson(text: string): JsonIndex | null {
	const scan = new Scan(text);
	const at = skipBlanks(text, 0);
	const end = scan.container(at, 1);
	return end >= 0 && skipBlanks(text, end) === text.length ? scan.index : null;
}

/** 0 behind the end, which no JSON has in it: a `NaN` among the integers makes V8's code slow. */
function unitAt(text: string, at: number): number {
	return at < text.length ? text.charCodeAt(at) : 0;
}

/** The place of the first character from a place on that is no blank. */
export function skipBlanks(text: string, from: number): number {
	let at = from;
	for (;;) {
		const unit = unitAt(text, at);
		if (unit !== 32 && unit !== 10 && unit !== 13 && unit !== 9) return at;
		at++;
	}
}

/** Behind a string that begins at a place; -1 when it is none. */
export function skipString(text: string, from: number): number {
	for (let at = from + 1; ; at++) {
		const unit = unitAt(text, at);
		if (unit === QUOTE) return at + 1;
		if (unit === BACKSLASH) {
			at = skipEscape(text, at);
			if (at < 0) return -1;
		} else if (unit < 32) return -1;
	}
}

/** The last character of an escape; -1 when it is none. */
function skipEscape(text: string, at: number): number {
	const kind = text[at + 1];
	if (kind === 'u') return /^[\da-fA-F]{4}$/.test(text.slice(at + 2, at + 6)) ? at + 5 : -1;
	return kind !== undefined && '"\\/bfnrt'.includes(kind) ? at + 1 : -1;
}

/** Behind a number that begins at a place; -1 when it is none. */
export function skipNumber(text: string, from: number): number {
	let at = unitAt(text, from) === MINUS ? from + 1 : from;
	const first = unitAt(text, at);
	if (!isDigit(first)) return -1;
	at = first === 48 ? at + 1 : skipDigits(text, at);
	if (unitAt(text, at) === POINT) {
		if (!isDigit(unitAt(text, at + 1))) return -1;
		at = skipDigits(text, at + 1);
	}
	if ((unitAt(text, at) | 32) !== 101) return at;
	const sign = unitAt(text, at + 1);
	const digits = sign === MINUS || sign === 43 ? at + 2 : at + 1;
	return isDigit(unitAt(text, digits)) ? skipDigits(text, digits) : -1;
}

function skipDigits(text: string, from: number): number {
	let at = from;
	while (isDigit(unitAt(text, at))) at++;
	return at;
}

function isDigit(unit: number): boolean {
	return unit >= 48 && unit <= 57;
}

function skipWord(text: string, at: number, word: string): number {
	return text.startsWith(word, at) ? at + word.length : -1;
}

/** Each method gives the place behind what it skips, or -1. */
class Scan {
	readonly index: JsonIndex = { ends: [], nexts: [] };
	readonly #text: string;

	constructor(text: string) {
		this.#text = text;
	}

	container(at: number, depth: number): number {
		const unit = unitAt(this.#text, at);
		if ((unit !== OPEN_OBJECT && unit !== OPEN_ARRAY) || depth > MAXIMUM_DEPTH) return -1;
		const number = this.index.ends.push(-1) - 1;
		this.index.nexts.push(-1);
		const end = unit === OPEN_OBJECT ? this.#object(at + 1, depth) : this.#array(at + 1, depth);
		this.index.ends[number] = end;
		this.index.nexts[number] = this.index.ends.length;
		return end;
	}

	#object(from: number, depth: number): number {
		const text = this.#text;
		let at = skipBlanks(text, from);
		if (unitAt(text, at) === CLOSE_OBJECT) return at + 1;
		for (;;) {
			if (unitAt(text, at) !== QUOTE) return -1;
			at = skipString(text, at);
			if (at < 0) return -1;
			at = skipBlanks(text, at);
			if (unitAt(text, at) !== COLON) return -1;
			at = this.#value(skipBlanks(text, at + 1), depth);
			if (at < 0) return -1;
			at = skipBlanks(text, at);
			const unit = unitAt(text, at);
			if (unit === CLOSE_OBJECT) return at + 1;
			if (unit !== COMMA) return -1;
			at = skipBlanks(text, at + 1);
		}
	}

	#array(from: number, depth: number): number {
		const text = this.#text;
		let at = skipBlanks(text, from);
		if (unitAt(text, at) === CLOSE_ARRAY) return at + 1;
		for (;;) {
			at = this.#value(at, depth);
			if (at < 0) return -1;
			at = skipBlanks(text, at);
			const unit = unitAt(text, at);
			if (unit === CLOSE_ARRAY) return at + 1;
			if (unit !== COMMA) return -1;
			at = skipBlanks(text, at + 1);
		}
	}

	#value(at: number, depth: number): number {
		const text = this.#text;
		switch (unitAt(text, at)) {
			case QUOTE:
				return skipString(text, at);
			case OPEN_OBJECT:
			case OPEN_ARRAY:
				return this.container(at, depth + 1);
			case 116:
				return skipWord(text, at, 'true');
			case 102:
				return skipWord(text, at, 'false');
			case 110:
				return skipWord(text, at, 'null');
			default:
				return skipNumber(text, at);
		}
	}
}
