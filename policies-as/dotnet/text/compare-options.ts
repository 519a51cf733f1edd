/** System.Globalization.CompareOptions: what a comparison by culture passes over. */
import { INVARIANT_CULTURE, ORDINAL, ORDINAL_IGNORE_CASE, compareTextBy } from './text-comparison';
import { argument, argumentOutOfRange, Obj } from '../runtime/object';
import { given } from '../runtime/item';
import { StringComparer } from './string-comparer';

const IGNORE_CASE = 1;
const IGNORE_NON_SPACE = 2;
const IGNORE_SYMBOLS = 4;
const IGNORE_KANA_TYPE = 8;
const IGNORE_WIDTH = 16;
const STRING_SORT = 0x20000000;
const IGNORE_ANY = IGNORE_CASE | IGNORE_NON_SPACE | IGNORE_SYMBOLS | IGNORE_KANA_TYPE | IGNORE_WIDTH | STRING_SORT;
const ORDINAL_OPTION = 0x40000000;
const ORDINAL_IGNORE_CASE_OPTION = 0x10000000;

/** The order by the invariant culture; `options` are those that ignore something. */
// @ts-ignore: decorator
@external("host", "Text_compareWith")
declare function compareWith(left: string, right: string, options: i32): i32;

export function String_Compare_options(
	left: string | null,
	right: string | null,
	culture: Obj | null,
	options: i32,
): i32 {
	given(culture, 'culture');
	if (options == ORDINAL_OPTION) return compareTextBy(left, right, ORDINAL);
	if (options == ORDINAL_IGNORE_CASE_OPTION) return compareTextBy(left, right, ORDINAL_IGNORE_CASE);
	if ((options & ~IGNORE_ANY) != 0) argument("Value of flags is invalid. (Parameter 'options')");
	if (left === null || right === null) return i32(left !== null) - i32(right !== null);
	if (options == 0) return compareTextBy(left, right, INVARIANT_CULTURE);
	return left == right ? 0 : compareWith(left, right, options);
}

export function String_Compare_part_options(
	left: string | null,
	leftAt: i32,
	right: string | null,
	rightAt: i32,
	length: i32,
	culture: Obj | null,
	options: i32,
): i32 {
	return String_Compare_options(part(left, leftAt, length, 'offset1'), part(right, rightAt, length, 'offset2'), culture, options);
}

function part(text: string | null, at: i32, length: i32, parameter: string): string | null {
	if (text === null) return null;
	if (<u32>at > <u32>text.length) {
		argumentOutOfRange(parameter, 'Offset and length must refer to a position in the string.');
	}
	return text.substr(at, length);
}

/** A comparer by culture with options. */
class OptionsComparer extends StringComparer {
	constructor(
		private readonly culture: Obj,
		private readonly options: i32,
	) {
		super(INVARIANT_CULTURE);
	}

	override compare(left: string | null, right: string | null): i32 {
		return String_Compare_options(left, right, this.culture, this.options);
	}

	override equal(left: string | null, right: string | null): bool {
		return this.compare(left, right) == 0;
	}

	/** Texts that are equal but for what is ignored have no more in common than that. */
	override hash(_item: string | null): i32 {
		return 0;
	}
}

export function StringComparer_Create_options(culture: Obj | null, options: i32): StringComparer {
	return new OptionsComparer(given(culture, 'culture'), options);
}
