import { ArrayOf } from '../collections/array';
import { argument, argumentOutOfRange, notNull } from '../runtime/object';
import { hasUnit, matchesAt } from './text-comparison';
import { isWhiteSpace } from './unicode';

// String.Split.

/** StringSplitOptions. */
const NONE = 0;
const REMOVE_EMPTY_ENTRIES = 1;
const ANY_NUMBER = i32.MAX_VALUE;

/** What separates: one of some units, one of some texts, or white space. */
class Separators {
	/** Length of the separator at the position that `matches` was asked about last. */
	length: i32 = 1;

	constructor(
		private units: string | null,
		private texts: ArrayOf<string | null> | null,
	) {}

	matches(text: string, at: i32): bool {
		const units = this.units;
		if (units !== null) return hasUnit(units, text.charCodeAt(at));
		const texts = this.texts;
		if (texts === null) return isWhiteSpace(text.charCodeAt(at));
		for (let i = 0; i < texts.length; i++) {
			const separator = texts.get(i);
			if (separator === null || separator.length === 0 || !matchesAt(text, at, separator, false)) continue;
			this.length = separator.length;
			return true;
		}
		return false;
	}
}

function split(text: string, separators: Separators, count: i32, options: i32): ArrayOf<string | null> {
	if (count < 0) argumentOutOfRange('count', 'Count cannot be less than zero.');
	if (options < NONE || options > REMOVE_EMPTY_ENTRIES) {
		argument('Illegal enum value: ' + options.toString() + ". (Parameter 'options')");
	}
	const omitsEmpty = options === REMOVE_EMPTY_ENTRIES;
	if (count === 0 || (omitsEmpty && text.length === 0)) return new ArrayOf<string | null>(0);
	const parts = new Array<string>();
	if (count === 1) {
		parts.push(text);
		return arrayOf(parts);
	}
	let start = 0;
	for (let at = 0; at < text.length && parts.length < count - 1; ) {
		if (!separators.matches(text, at)) {
			at++;
			continue;
		}
		if (at > start || !omitsEmpty) parts.push(text.substring(start, at));
		at += separators.length;
		start = at;
	}
	if (omitsEmpty && parts.length === count - 1) {
		while (start < text.length && separators.matches(text, start)) start += separators.length;
	}
	if (start < text.length || !omitsEmpty) parts.push(text.substring(start));
	return arrayOf(parts);
}

function arrayOf(parts: Array<string>): ArrayOf<string | null> {
	const array = new ArrayOf<string | null>(parts.length);
	for (let i = 0; i < parts.length; i++) array.set(i, parts[i]);
	return array;
}

function ofUnit(unit: u16): Separators {
	return new Separators(String.fromCharCode(unit), null);
}

function ofUnits(units: ArrayOf<u16> | null): Separators {
	if (units === null || units.length === 0) return new Separators(null, null);
	let text = '';
	for (let i = 0; i < units.length; i++) text += String.fromCharCode(units.get(i));
	return new Separators(text, null);
}

function ofText(text: string | null): Separators {
	const texts = new ArrayOf<string | null>(1);
	texts.set(0, text);
	return new Separators(null, texts);
}

function ofTexts(texts: ArrayOf<string | null> | null): Separators {
	return new Separators(null, texts === null || texts.length === 0 ? null : texts);
}

/** `params char[]`: no separator at all is white space. */
export function String_Split(self: string | null, separator: ArrayOf<u16> | null): ArrayOf<string | null> {
	return split(notNull(self), ofUnits(separator), ANY_NUMBER, NONE);
}

export function String_Split_count(
	self: string | null,
	separator: ArrayOf<u16> | null,
	count: i32,
): ArrayOf<string | null> {
	return split(notNull(self), ofUnits(separator), count, NONE);
}

export function String_Split_options(
	self: string | null,
	separator: ArrayOf<u16> | null,
	options: i32,
): ArrayOf<string | null> {
	return split(notNull(self), ofUnits(separator), ANY_NUMBER, options);
}

export function String_Split_count_options(
	self: string | null,
	separator: ArrayOf<u16> | null,
	count: i32,
	options: i32,
): ArrayOf<string | null> {
	return split(notNull(self), ofUnits(separator), count, options);
}

export function String_Split_unit(self: string | null, separator: u16, options: i32): ArrayOf<string | null> {
	return split(notNull(self), ofUnit(separator), ANY_NUMBER, options);
}

export function String_Split_unit_count(
	self: string | null,
	separator: u16,
	count: i32,
	options: i32,
): ArrayOf<string | null> {
	return split(notNull(self), ofUnit(separator), count, options);
}

export function String_Split_text(self: string | null, separator: string | null, options: i32): ArrayOf<string | null> {
	return split(notNull(self), ofText(separator), ANY_NUMBER, options);
}

export function String_Split_text_count(
	self: string | null,
	separator: string | null,
	count: i32,
	options: i32,
): ArrayOf<string | null> {
	return split(notNull(self), ofText(separator), count, options);
}

export function String_Split_texts(
	self: string | null,
	separator: ArrayOf<string | null> | null,
	options: i32,
): ArrayOf<string | null> {
	return split(notNull(self), ofTexts(separator), ANY_NUMBER, options);
}

export function String_Split_texts_count(
	self: string | null,
	separator: ArrayOf<string | null> | null,
	count: i32,
	options: i32,
): ArrayOf<string | null> {
	return split(notNull(self), ofTexts(separator), count, options);
}
