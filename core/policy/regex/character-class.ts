/** Escapes that stand for characters, and classes in brackets. */
import {
	block,
	bothCases,
	type CharacterSet,
	category,
	complement,
	DIGITS_ASCII,
	digits,
	SPACE_ASCII,
	setOf,
	space,
	subtract,
	union,
	WORD_ASCII,
	word,
} from './character-set.ts';
import type { PatternReader } from './pattern-reader.ts';

const CONTROL_ESCAPES: Record<string, number> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, e: 27 };

/** The inside of `[…]`, from behind the opening bracket; `-[…]` at the end subtracts. */
export function readClass(reader: PatternReader): CharacterSet {
	const isNegated = reader.accept('^');
	let set: CharacterSet = [];
	let removed: CharacterSet = [];
	for (let isFirst = true; isFirst || !reader.peek(']'); isFirst = false) {
		if (reader.isAtEnd) throw reader.invalid('Unterminated [] set.');
		if (!isFirst && reader.accept('-[')) {
			removed = readClass(reader);
			if (!reader.peek(']')) throw reader.invalid('A subtraction must be the last element in a character class.');
			break;
		}
		set = union(set, readItem(reader));
	}
	reader.at++;
	if (reader.has('IgnoreCase')) set = bothCases(set);
	return subtract(isNegated ? complement(set) : set, removed);
}

function readItem(reader: PatternReader): CharacterSet {
	const first = readUnit(reader);
	const [range] = first;
	const isRange = reader.peek('-') && !reader.peek('-]') && !reader.peek('-[') && reader.at + 1 < reader.pattern.length;
	if (!isRange || range === undefined || first.length > 1 || range[0] !== range[1]) return first;
	reader.at++;
	const last = readUnit(reader)[0];
	if (last === undefined || last[0] !== last[1]) throw reader.invalid('Cannot include class in character range.');
	if (last[0] < range[0]) throw reader.invalid('[x-y] range in reverse order.');
	return setOf([range[0], last[0]]);
}

function readUnit(reader: PatternReader): CharacterSet {
	if (!reader.accept('\\')) {
		const unit = reader.pattern.charCodeAt(reader.at++);
		return setOf([unit, unit]);
	}
	if (reader.isAtEnd) throw reader.invalid('Illegal \\ at end of pattern.');
	if (/[1-7]/.test(reader.current!)) return readOctal(reader);
	return readShorthand(reader) ?? readEscapedUnit(reader);
}

/** `\d`, `\w`, `\s`, `\p{…}` and their complements, behind the backslash; null for other escapes. */
export function readShorthand(reader: PatternReader): CharacterSet | null {
	const character = reader.current!;
	const isEcma = reader.has('ECMAScript');
	const positive: Record<string, () => CharacterSet> = {
		d: () => (isEcma ? DIGITS_ASCII : digits()),
		w: () => (isEcma ? WORD_ASCII : word()),
		s: () => (isEcma ? SPACE_ASCII : space()),
		p: () => readProperty(reader),
	};
	const make = positive[character.toLowerCase()];
	if (make === undefined) return null;
	reader.at++;
	return character === character.toLowerCase() ? make() : complement(make());
}

function readProperty(reader: PatternReader): CharacterSet {
	const name = reader.acceptMatch(/\{([\w-]+)\}/)?.[1];
	if (name === undefined) throw reader.invalid('Incomplete \\p{X} character escape.');
	const found = category(name) ?? block(name);
	if (found === null) throw reader.invalid(`Unknown property '${name}'.`);
	return found;
}

/** A character behind its backslash. */
export function readEscapedUnit(reader: PatternReader): CharacterSet {
	const character = reader.current!;
	if (character === '0') return readOctal(reader);
	reader.at++;
	const control = CONTROL_ESCAPES[character];
	if (control !== undefined) return setOf([control, control]);
	if (character === 'x') return readHexadecimal(reader, 2);
	if (character === 'u') return readHexadecimal(reader, 4);
	if (character === 'c') return readControl(reader);
	if (/[\p{L}\p{Nd}_]/u.test(character)) throw reader.invalid(`Unrecognized escape sequence \\${character}.`);
	const unit = character.charCodeAt(0);
	return setOf([unit, unit]);
}

export function readOctal(reader: PatternReader): CharacterSet {
	const digitsText = reader.acceptMatch(/[0-7]{1,3}/)?.[0];
	if (digitsText === undefined) throw reader.invalid(`Reference to undefined group number ${reader.current}.`);
	const unit = Number.parseInt(digitsText, 8) & 0xff;
	return setOf([unit, unit]);
}

function readHexadecimal(reader: PatternReader, count: number): CharacterSet {
	const digitsText = reader.pattern.slice(reader.at, reader.at + count);
	if (digitsText.length < count || !/^[\da-fA-F]+$/.test(digitsText)) {
		throw reader.invalid('Insufficient hexadecimal digits.');
	}
	reader.at += count;
	const unit = Number.parseInt(digitsText, 16);
	return setOf([unit, unit]);
}

function readControl(reader: PatternReader): CharacterSet {
	const letter = reader.pattern[reader.at++]?.toUpperCase() ?? '';
	if (!/^[@-_]$/.test(letter)) throw reader.invalid('Unrecognized control character.');
	const unit = letter.charCodeAt(0) - 64;
	return setOf([unit, unit]);
}
