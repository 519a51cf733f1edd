/** Casts, `is` and unboxing with .NET's exceptions. */
import { Box, BoxEnum, BoxString } from './box';
import { HostObject } from './host-object';
import { Exception, Obj, invalidCast, invalidOperation, nullReference } from './object';
import { Sequence } from '../collections/sequence';
import { String_asSequence } from '../text/string-sequence';

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
	if (!(value instanceof C)) refuse(value, nullableName(name));
	return changetype<C>(value);
}

function nullableName(name: string): string {
	return 'System.Nullable`1[' + name + ']';
}

/** An int or an enum. */
export function unboxInt(value: Obj | null): i32 {
	if (value === null) nullReference();
	if (value instanceof Box<i32>) return (value as Box<i32>).value;
	if (value instanceof BoxEnum) return (value as BoxEnum).value;
	refuse(value!, 'System.Int32');
	return 0;
}

/** An enum of the type, or an int. */
export function unboxEnum<E>(value: Obj | null, name: string): E {
	if (value === null) nullReference();
	if (value instanceof BoxEnum && (value as BoxEnum).type == name) return changetype<E>(value);
	if (value instanceof Box<i32>) return instantiate<E>((value as Box<i32>).value);
	refuse(value!, name);
	return changetype<E>(value);
}

export function unboxNullableEnum<E>(value: Obj | null, name: string): E | null {
	if (value === null) return null;
	if (!isEnum(value, name)) refuse(value, nullableName(name));
	return changetype<E>(value);
}

export function isEnum(value: Obj | null, name: string): bool {
	return value instanceof BoxEnum && (value as BoxEnum).type == name;
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

/** Reference equality; handles of the same host object are the same reference, and so are boxes of the same string. */
export function sameObject<A, B>(left: A, right: B): bool {
	if (changetype<usize>(left) == changetype<usize>(right)) return true;
	if (changetype<usize>(left) == 0 || changetype<usize>(right) == 0) return false;
	const a = changetype<Obj>(left).origin();
	const b = changetype<Obj>(right).origin();
	if (a === b) return true;
	if (a instanceof HostObject) return b instanceof HostObject && (a as HostObject).handle == (b as HostObject).handle;
	if (!(a instanceof BoxString) || !(b instanceof BoxString)) return false;
	return changetype<usize>((a as BoxString).value) == changetype<usize>((b as BoxString).value);
}

// @ts-ignore: decorator
@external("host", "isExceptionType")
declare function isExceptionType(type: string, caught: string): bool;

/** Is it of this .NET type or one derived from it? */
export function isException(value: Obj | null, caught: string): bool {
	return value instanceof Exception && isExceptionType((value as Exception).type, caught);
}
