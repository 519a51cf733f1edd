/** What collections do with an item of any type: its default, its text, its type's name, its box. */
import { Box, BoxChar, boxString } from './box';
import { Floating_ToString, floatingName } from '../numbers/floating';
import { Integer_ToString, integerName } from '../numbers/integer';
import { argumentNull, Obj } from './object';
import { defaultOf } from '../collections/sequence';

/** `default(T)`: structs are objects that are never null. */
export function defaultItem<T>(): T {
	if (isReference<T>() && !isNullable<T>()) return instantiate<T>();
	return defaultOf<T>();
}

/** The text of an item in composite output; empty for null. */
export function textOf<T>(item: T): string {
	if (isString<T>()) return changetype<usize>(item) == 0 ? '' : changetype<string>(item);
	if (isReference<T>()) return changetype<usize>(item) == 0 ? '' : changetype<Obj>(item).ToString();
	if (isBoolean<T>()) return item ? 'True' : 'False';
	if (isFloat<T>()) return Floating_ToString<T>(item);
	if (isChar<T>()) return String.fromCharCode(<i32>item);
	return Integer_ToString<T>(item);
}

/** Where a `u16` stands in a collection it is a char. */
function isChar<T>(): bool {
	return isInteger<T>() && !isSigned<T>() && !isBoolean<T>() && sizeof<T>() == 2;
}

/** The item as an object. */
export function boxItem<T>(item: T): Obj | null {
	if (isString<T>()) return boxString(changetype<string | null>(item));
	if (isReference<T>()) return changetype<Obj | null>(item);
	if (isChar<T>()) return new BoxChar(<u16>item);
	return new Box<T>(item);
}

/** The full .NET name of a static type, for the names of constructed types. */
export function typeNameOf<T>(): string {
	if (isString<T>()) return 'System.String';
	if (isReference<T>()) return classTypeName(nameof<T>());
	if (isBoolean<T>()) return 'System.Boolean';
	if (isFloat<T>()) return 'System.' + floatingName<T>();
	if (isChar<T>()) return 'System.Char';
	return 'System.' + integerName<T>();
}

function classTypeName(name: string): string {
	if (name == 'Obj') return 'System.Object';
	if (name.startsWith('EnumOf_')) return name.substring(7).replaceAll('_', '.');
	if (name == 'BoxChar') return 'System.Nullable`1[System.Char]';
	return 'System.' + name;
}

/** The argument of a parameter that must not be null. */
export function given<T>(value: T, parameter: string): NonNullable<T> {
	if (changetype<usize>(value) == 0) argumentNull(parameter);
	return changetype<NonNullable<T>>(value);
}
