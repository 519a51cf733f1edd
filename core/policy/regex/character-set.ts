/** Sets of UTF-16 units as sorted ranges; .NET's regular expressions know no other characters. */

/** `[first, last]` pairs, sorted, apart from each other. */
export type CharacterSet = readonly (readonly [number, number])[];

const LAST = 0xffff;
const LAST_ASCII = 0x7f;

export function setOf(...ranges: [number, number][]): CharacterSet {
	const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
	const merged: [number, number][] = [];
	for (const [first, last] of sorted) {
		const previous = merged[merged.length - 1];
		if (previous !== undefined && first <= previous[1] + 1) previous[1] = Math.max(previous[1], last);
		else merged.push([first, last]);
	}
	return merged;
}

export function union(...sets: CharacterSet[]): CharacterSet {
	return setOf(...sets.flat().map(([first, last]): [number, number] => [first, last]));
}

export function complement(set: CharacterSet): CharacterSet {
	const rest: [number, number][] = [];
	let next = 0;
	for (const [first, last] of set) {
		if (first > next) rest.push([next, first - 1]);
		next = last + 1;
	}
	if (next <= LAST) rest.push([next, LAST]);
	return rest;
}

export function subtract(set: CharacterSet, removed: CharacterSet): CharacterSet {
	return complement(union(complement(set), removed));
}

const withBothCases = new WeakMap<CharacterSet, CharacterSet>();

/** The set with both cases of each of its letters. */
export function bothCases(set: CharacterSet): CharacterSet {
	let both = withBothCases.get(set);
	if (both === undefined) {
		both = addCases(set);
		withBothCases.set(set, both);
	}
	return both;
}

function addCases(set: CharacterSet): CharacterSet {
	const cases: [number, number][] = [];
	for (const [first, last] of set) {
		for (let unit = first; unit <= last; unit++) {
			const character = String.fromCharCode(unit);
			for (const other of [character.toLowerCase(), character.toUpperCase()]) {
				if (other.length === 1 && other !== character) cases.push([other.charCodeAt(0), other.charCodeAt(0)]);
			}
		}
	}
	return union(set, setOf(...cases));
}

/** As JavaScript writes it; `asciiOnly` leaves out what an ASCII text cannot hold. */
export function classSource(set: CharacterSet, asciiOnly: boolean): string {
	const ranges = asciiOnly ? subtract(set, [[LAST_ASCII + 1, LAST]]) : set;
	const [only] = ranges;
	if (ranges.length === 1 && only !== undefined && only[0] === only[1]) return unitSource(only[0]);
	const parts = ranges.map(([first, last]) => {
		if (first === last) return unitSource(first);
		return `${unitSource(first)}${last > first + 1 ? '-' : ''}${unitSource(last)}`;
	});
	return `[${parts.join('')}]`;
}

function unitSource(unit: number): string {
	const character = String.fromCharCode(unit);
	return /[\w ]/.test(character) ? character : `\\u${unit.toString(16).padStart(4, '0')}`;
}

const categories = new Map<string, CharacterSet>();

/** A Unicode category (`L`, `Lu`, …) or null for an unknown one. */
export function category(name: string): CharacterSet | null {
	if (!CATEGORY.test(name)) return null;
	let set = categories.get(name);
	if (set === undefined) {
		set = scan(name);
		categories.set(name, set);
	}
	return set;
}

const CATEGORY = /^(C[cfnos]?|L[lmotu]?|M[cen]?|N[dlo]?|P[cdefios]?|S[ckmo]?|Z[lps]?)$/;
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

/** All units that are characters by themselves, in order; made when it is first searched. */
let characters: string | null = null;

function scan(name: string): CharacterSet {
	characters ??= new TextDecoder('utf-16le', { ignoreBOM: true }).decode(
		Uint16Array.from({ length: LAST - LAST_SURROGATE + FIRST_SURROGATE }, (_, index) => unitAt(index)),
	);
	const ranges: [number, number][] = name === 'C' || name === 'Cs' ? [[FIRST_SURROGATE, LAST_SURROGATE]] : [];
	for (const { 0: run, index } of characters.matchAll(new RegExp(`\\p{${name}}+`, 'gu'))) {
		ranges.push([unitAt(index), unitAt(index + run.length - 1)]);
	}
	return setOf(...ranges);
}

function unitAt(index: number): number {
	return index < FIRST_SURROGATE ? index : index + LAST_SURROGATE - FIRST_SURROGATE + 1;
}

/** The blocks that patterns name, `\p{IsGreek}`. */
const BLOCKS: Record<string, [number, number]> = {
	IsBasicLatin: [0x0000, 0x007f],
	'IsLatin-1Supplement': [0x0080, 0x00ff],
	'IsLatinExtended-A': [0x0100, 0x017f],
	'IsLatinExtended-B': [0x0180, 0x024f],
	IsIPAExtensions: [0x0250, 0x02af],
	IsCombiningDiacriticalMarks: [0x0300, 0x036f],
	IsGreek: [0x0370, 0x03ff],
	IsGreekandCoptic: [0x0370, 0x03ff],
	IsCyrillic: [0x0400, 0x04ff],
	IsArmenian: [0x0530, 0x058f],
	IsHebrew: [0x0590, 0x05ff],
	IsArabic: [0x0600, 0x06ff],
	IsDevanagari: [0x0900, 0x097f],
	IsThai: [0x0e00, 0x0e7f],
	IsGeorgian: [0x10a0, 0x10ff],
	IsGeneralPunctuation: [0x2000, 0x206f],
	IsCurrencySymbols: [0x20a0, 0x20cf],
	IsLetterlikeSymbols: [0x2100, 0x214f],
	IsArrows: [0x2190, 0x21ff],
	IsMathematicalOperators: [0x2200, 0x22ff],
	IsHiragana: [0x3040, 0x309f],
	IsKatakana: [0x30a0, 0x30ff],
	IsCJKUnifiedIdeographs: [0x4e00, 0x9fff],
	IsHangulSyllables: [0xac00, 0xd7af],
};

export function block(name: string): CharacterSet | null {
	const range = BLOCKS[name];
	return range === undefined ? null : [range];
}

export const DIGITS_ASCII: CharacterSet = [[0x30, 0x39]];
export const WORD_ASCII: CharacterSet = setOf([0x30, 0x39], [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a]);
export const SPACE_ASCII: CharacterSet = setOf([0x09, 0x0d], [0x20, 0x20]);

const letterSets = new Map<string, CharacterSet>();

/** The same object at every call, so that what is known of it is found again. */
function remembered(name: string, make: () => CharacterSet): CharacterSet {
	let set = letterSets.get(name);
	if (set === undefined) {
		set = make();
		letterSets.set(name, set);
	}
	return set;
}

/** `\d` */
export function digits(): CharacterSet {
	return category('Nd') ?? DIGITS_ASCII;
}

/** `\w`: letters, marks, decimal digits and connectors. */
export function word(): CharacterSet {
	return remembered('word', () => union(...['L', 'Mn', 'Nd', 'Pc'].map((name) => category(name) ?? [])));
}

/** What `\b` counts as a word: the two joiners too. */
export function boundaryWord(): CharacterSet {
	return remembered('boundary', () => union(word(), [[0x200c, 0x200d]]));
}

/** `\s` */
export function space(): CharacterSet {
	return remembered('space', () => union(setOf([0x09, 0x0d], [0x85, 0x85]), category('Z') ?? []));
}
