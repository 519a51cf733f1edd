/** String.Replace. */
import { given } from '../runtime/item';
import { argument, notNull, Obj } from '../runtime/object';
import { firstMatch } from './string-search';
import { TextBuffer } from './text-buffer';
import { checkComparison, isCaseIgnored, ORDINAL, ORDINAL_IGNORE_CASE } from './text-comparison';

export function String_Replace_culture(
	self: string | null,
	from: string | null,
	to: string | null,
	ignoreCase: bool,
	culture: Obj | null,
): string {
	return String_Replace_comparison(self, from, to, ignoreCase ? ORDINAL_IGNORE_CASE : ORDINAL);
}

/** Replaces every match by the comparison. */
export function String_Replace_comparison(
	self: string | null,
	from: string | null,
	to: string | null,
	comparison: i32,
): string {
	const text = notNull(self);
	const old = given(from, 'oldValue');
	checkComparison(comparison);
	if (old.length === 0) argument("String cannot be of zero length. (Parameter 'oldValue')");
	return replaced(text, old, to, isCaseIgnored(comparison));
}

/** The text with every match of `old` replaced; null stands for nothing. */
export function replaced(text: string, old: string, to: string | null, ignoreCase: bool): string {
	let at = firstMatch(text, old, 0, text.length, ignoreCase);
	if (at < 0) return text;
	const out = new TextBuffer(text.length);
	let start = 0;
	for (; at >= 0; at = firstMatch(text, old, start, text.length, ignoreCase)) {
		out.appendPart(text, start, at - start);
		if (to !== null) out.append(to);
		start = at + old.length;
	}
	out.appendPart(text, start, text.length - start);
	return out.toString();
}
