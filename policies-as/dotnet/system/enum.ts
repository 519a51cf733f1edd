/** System.Enum. Values of an enum come as enum-text.ts describes them. */
import { BoxEnum } from '../runtime/box';
import { enumEntries } from './enum-text';
import { given } from '../runtime/item';
import { Obj, Out, argument, argumentNull, notNull } from '../runtime/object';
import { defaultOf } from '../collections/sequence';
import { Type } from './type';

/** What `enumNumberOf` gives for no value of the enum. */
export const NO_ENUM: i64 = i64.MIN_VALUE;

/** The value of one name or of a number; NO_ENUM for anything else. */
function valueOfName(name: string, values: string, ignoreCase: bool): i64 {
	const wanted = ignoreCase ? name.toLowerCase() : name;
	const entries = enumEntries(values);
	for (let i = 0; i < entries.length; i++) {
		const colon = entries[i].indexOf(':');
		const known = entries[i].substring(colon + 1);
		if ((ignoreCase ? known.toLowerCase() : known) == wanted) return I64.parseInt(entries[i].substring(0, colon));
	}
	return isNumber(name) ? I64.parseInt(name) : NO_ENUM;
}

function isNumber(text: string): bool {
	const start = text.startsWith('-') || text.startsWith('+') ? 1 : 0;
	if (text.length == start) return false;
	for (let i = start; i < text.length; i++) {
		if (text.charCodeAt(i) < 0x30 || text.charCodeAt(i) > 0x39) return false;
	}
	return true;
}

/** Names separated by commas add up. */
export function enumNumberOf(text: string, values: string, ignoreCase: bool): i64 {
	const names = text.split(',');
	let result: i64 = 0;
	for (let i = 0; i < names.length; i++) {
		const value = valueOfName(names[i].trim(), values, ignoreCase);
		if (value == NO_ENUM) return NO_ENUM;
		result |= value;
	}
	return result;
}

export function Enum_Parse(type: Type | null, text: string | null): Obj {
	return Enum_Parse_ignoreCase(type, text, false);
}

export function Enum_Parse_ignoreCase(type: Type | null, text: string | null, ignoreCase: bool): Obj {
	if (type === null) argumentNull('enumType');
	if (text === null) argumentNull('value');
	if (type!.values === null) notAnEnum();
	return new BoxEnum(parsedNumber(text!, type!.values!, ignoreCase), type!.name, type!.values!);
}

function notAnEnum(): void {
	argument("Type provided must be an Enum. (Parameter 'enumType')");
}

/** The value of a text, which must be one of the enum. */
function parsedNumber(text: string, values: string, ignoreCase: bool): i32 {
	if (text.trim() == '') argument("Must specify valid information for parsing in the string. (Parameter 'value')");
	const value = enumNumberOf(text, values, ignoreCase);
	if (value == NO_ENUM) argument("Requested value '" + text + "' was not found.");
	return <i32>value;
}

export function Enum_Parse_typed<T>(text: string | null, values: string): T {
	return Enum_Parse_typed_ignoreCase<T>(text, false, values);
}

export function Enum_Parse_typed_ignoreCase<T>(text: string | null, ignoreCase: bool, values: string): T {
	if (!isReference<T>()) notAnEnum();
	if (text === null) argumentNull('value');
	if (isReference<T>()) return instantiate<T>(parsedNumber(text!, values, ignoreCase));
	return defaultOf<T>();
}

/** False also for a text that is null or empty. */
export function Enum_TryParse_type(type: Type | null, text: string | null, result: Out<Obj | null>): bool {
	return Enum_TryParse_type_ignoreCase(type, text, false, result);
}

export function Enum_TryParse_type_ignoreCase(
	type: Type | null,
	text: string | null,
	ignoreCase: bool,
	result: Out<Obj | null>,
): bool {
	const wanted = given(type, 'enumType');
	if (wanted.values === null) notAnEnum();
	const value = text === null || text.trim() == '' ? NO_ENUM : enumNumberOf(text, wanted.values!, ignoreCase);
	result.value = value == NO_ENUM ? null : new BoxEnum(<i32>value, wanted.name, wanted.values!);
	return value != NO_ENUM;
}

export function Enum_TryParse<T>(text: string | null, result: Out<T>, values: string): bool {
	return Enum_TryParse_ignoreCase<T>(text, false, result, values);
}

export function Enum_TryParse_ignoreCase<T>(
	text: string | null,
	ignoreCase: bool,
	result: Out<T>,
	values: string,
): bool {
	if (!isReference<T>()) notAnEnum();
	const value = text === null || text.trim() == '' ? NO_ENUM : enumNumberOf(text, values, ignoreCase);
	if (isReference<T>()) result.value = instantiate<T>(value == NO_ENUM ? 0 : <i32>value);
	return value != NO_ENUM;
}

export function Enum_ToString_format(self: Obj | null, format: string | null): string {
	return notNull(self).format(format);
}

export function Enum_ToString_provider(self: Obj | null, _provider: Obj | null): string {
	return notNull(self).ToString();
}

export function Enum_ToString_format_provider(self: Obj | null, format: string | null, _provider: Obj | null): string {
	return notNull(self).format(format);
}

export function Enum_HasFlag(self: Obj | null, flag: Obj | null): bool {
	if (flag === null) argumentNull('flag');
	const bits = (flag as BoxEnum).value;
	return ((notNull(self) as BoxEnum).value & bits) == bits;
}

export function Enum_CompareTo(self: Obj | null, target: Obj | null): i32 {
	return notNull(self).CompareTo(target);
}
