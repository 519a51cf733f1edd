import { Box, BoxChar, Obj, invalidOperation } from './object';

// System.Nullable<T>: `Box<T> | null` for primitives, `BoxChar | null` for char, the object itself for other structs.

function missingValue(): void {
	invalidOperation('Nullable object must have a value.');
}

export function Nullable_HasValue(self: Obj | null): bool {
	return self !== null;
}

export function Nullable_Value<T>(self: Box<T> | null): T {
	if (self === null) missingValue();
	return self!.value;
}

export function Nullable_GetValueOrDefault<T>(self: Box<T> | null): T {
	return self === null ? <T>0 : self.value;
}

export function Nullable_GetValueOrDefault_value<T>(self: Box<T> | null, fallback: T): T {
	return self === null ? fallback : self.value;
}

export function Nullable_Value_char(self: BoxChar | null): u16 {
	if (self === null) missingValue();
	return self!.value;
}

export function Nullable_GetValueOrDefault_char(self: BoxChar | null, fallback: u16): u16 {
	return self === null ? fallback : self.value;
}

/** For structs that are objects; `T` is their class. */
export function Nullable_Value_object<T>(self: T | null): T {
	if (self === null) missingValue();
	return changetype<T>(self);
}

export function Nullable_GetValueOrDefault_object<T>(self: T | null, fallback: T): T {
	return self === null ? fallback : changetype<T>(self);
}

/** `ToString()` of a nullable: nothing for null. */
export function Nullable_ToString(self: Obj | null): string {
	return self === null ? '' : self.ToString();
}

export function Nullable_Equals(self: Obj | null, other: Obj | null): bool {
	return self === null ? other === null : self.Equals(other);
}

export function Nullable_GetHashCode(self: Obj | null): i32 {
	return self === null ? 0 : self.GetHashCode();
}
