/** Casts, `is` and unboxing with .NET's exceptions. */
import { ArrayOf } from './array';
import { Box, BoxEnum, BoxString } from './box';
import { HostObject } from './host-object';
import { boxItem } from './item';
import { Exception, Obj, invalidCast, invalidOperation, nullReference } from './object';
import { Sequence } from './sequence';
import { String_asSequence } from './string-sequence';

function refuse(value: Obj, name: string): void {
	invalidCast("Unable to cast object of type '" + value.typeName() + "' to type '" + name + "'.");
}

/** The box of a value type; null raises NullReferenceException, as unboxing null does. */
export function unbox<C>(value: Obj | null, name: string): C {
	if (value === null) nullReference();
	if (!(value instanceof C)) refuse(value!, name);
	return changetype<C>(value);
}

/** `(int?)object`. */
export function unboxNullable<C>(value: Obj | null, name: string): C | null {
	if (value === null) return null;
	if (!(value instanceof C)) refuse(value, name);
	return changetype<C>(value);
}

export function unboxEnum(value: Obj | null, name: string): i32 {
	if (value === null) nullReference();
	if (value instanceof BoxEnum && (value as BoxEnum).type == name) return (value as BoxEnum).value;
	if (value instanceof Box<i32>) return (value as Box<i32>).value;
	refuse(value!, name);
	return 0;
}

export function isEnum(value: Obj | null, name: string): bool {
	return value instanceof BoxEnum && (value as BoxEnum).type == name;
}

/** A boxed enum; `names` is `0:None,1:Indented`. A value without a name shows as its number. */
export function boxEnum(value: i32, type: string, names: string): BoxEnum {
	const entries = names.split(',');
	const prefix = value.toString() + ':';
	for (let i = 0; i < entries.length; i++) {
		if (entries[i].startsWith(prefix)) return new BoxEnum(value, type, entries[i].substring(prefix.length));
	}
	return new BoxEnum(value, type, value.toString());
}

/** `T?` that must have a value. */
export function hasValue<T>(value: T): T {
	if (changetype<usize>(value) == 0) invalidOperation('Nullable object must have a value.');
	return value;
}

export function castString(value: Obj | null): string | null {
	if (value === null) return null;
	if (!(value instanceof BoxString)) refuse(value, 'System.String');
	return (value as BoxString).value;
}

/** A class of the library: a reference stays the same one. */
export function castObject<C>(value: Obj | null, name: string): C | null {
	if (value === null) return null;
	if (!(value instanceof C)) refuse(value, name);
	return changetype<C>(value);
}

/** An object as `IEnumerable<T>` or one of its kin. */
export function castToSequence<T, C>(value: Obj | null, name: string): C | null {
	if (value === null) return null;
	if (value instanceof C) return changetype<C>(value);
	if (value instanceof BoxString && isInteger<T>()) {
		return changetype<C>(String_asSequence((value as BoxString).value));
	}
	refuse(value, name);
	return null;
}

/** An array as one of a base type of its items; the items are converted, so that it is a copy where they change. */
export function castArray<T, R>(source: ArrayOf<T> | null): ArrayOf<R> | null {
	if (source === null) return null;
	if (!isString<T>()) return changetype<ArrayOf<R>>(source);
	const result = new ArrayOf<R>(source.length);
	for (let i = 0; i < source.length; i++) {
		unchecked((result.items[i] = changetype<R>(boxItem<T>(unchecked(source.items[i])))));
	}
	return result;
}

/** Reference equality; handles of the same host object are the same reference. */
export function sameObject<A, B>(left: A, right: B): bool {
	if (changetype<usize>(left) == changetype<usize>(right)) return true;
	if (changetype<usize>(left) == 0 || changetype<usize>(right) == 0) return false;
	const a = changetype<Obj>(left);
	const b = changetype<Obj>(right);
	return a instanceof HostObject && b instanceof HostObject && (a as HostObject).handle == (b as HostObject).handle;
}

// @ts-ignore: decorator
@external("host", "isExceptionType")
declare function isExceptionType(type: string, caught: string): bool;

/** Is it of this .NET type or one derived from it? */
export function isException(value: Obj | null, caught: string): bool {
	return value instanceof Exception && isExceptionType((value as Exception).type, caught);
}
