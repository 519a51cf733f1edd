import { Box, BoxChar } from './box';
import { defaultItem, given } from './item';
import { invalidOperation, Obj } from './object';
import { Type } from '../system/type';

// System.Nullable<T>. `T?` is the box of its value, or the value itself where T is a class here; null without a value.

/** What the box of a T holds. */
function valueIn<T>(box: Obj): T {
	if (isReference<T>()) return changetype<T>(box);
	if (sizeof<T>() === 2 && !isSigned<T>() && box instanceof BoxChar) return <T>(<BoxChar>box).value;
	return (<Box<T>>box).value;
}

export function Nullable_HasValue<T>(self: Obj | null): bool {
	return self !== null;
}

export function Nullable_Value<T>(self: Obj | null): T {
	if (self === null) invalidOperation('Nullable object must have a value.');
	return valueIn<T>(self!);
}

export function Nullable_GetValueOrDefault<T>(self: Obj | null): T {
	return self === null ? defaultItem<T>() : valueIn<T>(self);
}

export function Nullable_GetValueOrDefault_value<T>(self: Obj | null, fallback: T): T {
	return self === null ? fallback : valueIn<T>(self);
}

/** Nothing for null. */
export function Nullable_ToString<T>(self: Obj | null): string {
	return self === null ? '' : self.ToString();
}

export function Nullable_Equals<T>(self: Obj | null, other: Obj | null): bool {
	return self === null ? other === null : self.Equals(other);
}

export function Nullable_GetHashCode<T>(self: Obj | null): i32 {
	return self === null ? 0 : self.GetHashCode();
}

/** `new Nullable<T>(value)` of a number or a bool. */
export function Nullable_new<T>(value: T): Box<T> | null {
	return new Box<T>(value);
}

/** No value comes before every value. */
export function Nullable_Compare<T>(left: Obj | null, right: Obj | null): i32 {
	if (left === null || right === null) return i32(left !== null) - i32(right !== null);
	return left.CompareTo(right);
}

export function Nullable_Equals_static<T>(left: Obj | null, right: Obj | null): bool {
	return Nullable_Equals<T>(left, right);
}

/** `T` of the type `T?`; null for any other type. */
export function Nullable_GetUnderlyingType(type: Type | null): Type | null {
	const prefix = 'System.Nullable`1[';
	const name = given(type, 'nullableType').name;
	return name.startsWith(prefix) ? new Type(name.substring(prefix.length, name.length - 1), null) : null;
}
