import { ArrayOf } from '../collections/array';
import { given, textOf } from '../runtime/item';
import { argumentOutOfRange, Obj } from '../runtime/object';
import { Sequence } from '../collections/sequence';
import { TextBuffer } from './text-buffer';

// String.Join and String.Concat.

function joinSequence<T>(separator: string, values: Sequence<T> | null): string {
	const items = given(values, 'values').enumerator();
	const out = new TextBuffer();
	let first = true;
	while (items.moveNext()) {
		if (!first) out.append(separator);
		out.append(textOf<T>(items.current));
		first = false;
	}
	return out.toString();
}

/** `string.Join(separator, values)` of any sequence or array. */
export function String_Join<T>(separator: string | null, values: Sequence<T> | null): string {
	return joinSequence<T>(textOf<string | null>(separator), values);
}

export function String_Join_unit<T>(separator: u16, values: Sequence<T> | null): string {
	return joinSequence<T>(String.fromCharCode(separator), values);
}

export function String_Join_texts(separator: string | null, values: Sequence<string | null> | null): string {
	return joinSequence<string | null>(textOf<string | null>(separator), values);
}

export function String_Join_objects(separator: string | null, values: Sequence<Obj | null> | null): string {
	return joinSequence<Obj | null>(textOf<string | null>(separator), values);
}

export function String_Join_unit_texts(separator: u16, values: Sequence<string | null> | null): string {
	return joinSequence<string | null>(String.fromCharCode(separator), values);
}

export function String_Join_unit_objects(separator: u16, values: Sequence<Obj | null> | null): string {
	return joinSequence<Obj | null>(String.fromCharCode(separator), values);
}

/** Joins `count` of the values from `start` on. */
export function String_Join_part(
	separator: string | null,
	values: ArrayOf<string | null> | null,
	start: i32,
	count: i32,
): string {
	const texts = given(values, 'value');
	if (start < 0) argumentOutOfRange('startIndex', 'StartIndex cannot be less than zero.');
	if (count < 0) argumentOutOfRange('count', 'Count cannot be less than zero.');
	if (start > texts.length - count) {
		argumentOutOfRange('startIndex', 'Index and count must refer to a location within the buffer.');
	}
	const out = new TextBuffer();
	for (let i = start; i < start + count; i++) {
		if (i > start) out.append(textOf<string | null>(separator));
		out.append(textOf<string | null>(texts.get(i)));
	}
	return out.toString();
}

export function String_Join_unit_part(
	separator: u16,
	values: ArrayOf<string | null> | null,
	start: i32,
	count: i32,
): string {
	return String_Join_part(String.fromCharCode(separator), values, start, count);
}

export function String_Concat<T>(values: Sequence<T> | null): string {
	return joinSequence<T>('', values);
}

export function String_Concat_texts(values: Sequence<string | null> | null): string {
	return joinSequence<string | null>('', values);
}

export function String_Concat_objects(values: Sequence<Obj | null> | null): string {
	return joinSequence<Obj | null>('', values);
}

export function String_Concat_object(value: Obj | null): string {
	return textOf<Obj | null>(value);
}

export function String_Concat_object2(one: Obj | null, two: Obj | null): string {
	return textOf<Obj | null>(one) + textOf<Obj | null>(two);
}

export function String_Concat_object3(one: Obj | null, two: Obj | null, three: Obj | null): string {
	return textOf<Obj | null>(one) + textOf<Obj | null>(two) + textOf<Obj | null>(three);
}

export function String_Concat_object4(one: Obj | null, two: Obj | null, three: Obj | null, four: Obj | null): string {
	return String_Concat_object3(one, two, three) + textOf<Obj | null>(four);
}

export function String_Concat_text2(one: string | null, two: string | null): string {
	return textOf<string | null>(one) + textOf<string | null>(two);
}

export function String_Concat_text3(one: string | null, two: string | null, three: string | null): string {
	return String_Concat_text2(one, two) + textOf<string | null>(three);
}

export function String_Concat_text4(
	one: string | null,
	two: string | null,
	three: string | null,
	four: string | null,
): string {
	return String_Concat_text2(one, two) + String_Concat_text2(three, four);
}
