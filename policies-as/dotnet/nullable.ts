import { Box, BoxChar, BoxEnum } from './box';
import { defaultItem } from './item';
import { Obj, invalidOperation } from './object';

// System.Nullable<T>. `T?` is the box of its value, or the value itself where T is a class here; null without a value.

/** What the box of a T holds. */
function valueIn<T>(box: Obj): T {
	if (isReference<T>()) return changetype<T>(box);
	if (sizeof<T>() === 2 && !isSigned<T>() && box instanceof BoxChar) return <T>(<BoxChar>box).value;
	if (sizeof<T>() === 4 && isSigned<T>() && box instanceof BoxEnum) return <T>(<BoxEnum>box).value;
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
