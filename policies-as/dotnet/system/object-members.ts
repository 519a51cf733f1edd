/** Members of System.Object and of the interfaces that every type may have; values come boxed. */
import { sameObject } from '../runtime/cast';
import { boxItem } from '../runtime/item';
import { Obj, notNull } from '../runtime/object';
import { runTimeName } from '../runtime/run-time-types';
import { Type, typeOf } from './type';

/** `new object()`. */
class PlainObject extends Obj {}

export function Object_new(): Obj {
	return new PlainObject();
}

export function Object_ToString(self: Obj | null): string {
	return notNull(self).ToString();
}

export function Object_Equals(self: Obj | null, other: Obj | null): bool {
	return notNull(self).Equals(other);
}

export function Object_GetHashCode(self: Obj | null): i32 {
	return notNull(self).GetHashCode();
}

export function Object_GetType(self: Obj | null): Type {
	return typeOf(runTimeName(notNull(self)));
}

export function Object_Equals_static(left: Obj | null, right: Obj | null): bool {
	if (left === right) return true;
	return left !== null && right !== null && left.Equals(right);
}

export function Object_ReferenceEquals(left: Obj | null, right: Obj | null): bool {
	return sameObject<Obj | null, Obj | null>(left, right);
}

export function Object_CompareTo(self: Obj | null, other: Obj | null): i32 {
	return notNull(self).CompareTo(other);
}

export function IComparable_CompareTo(self: Obj | null, other: Obj | null): i32 {
	return notNull(self).CompareTo(other);
}

export function IComparable_CompareTo_of<T>(self: Obj | null, other: T): i32 {
	return notNull(self).CompareTo(boxItem<T>(other));
}

export function IEquatable_Equals<T>(self: Obj | null, other: T): bool {
	return notNull(self).Equals(boxItem<T>(other));
}

/** There is only the invariant culture. */
export function IFormattable_ToString(self: Obj | null, format: string | null, provider: Obj | null): string {
	return notNull(self).format(format);
}

export function IDisposable_Dispose(self: Obj | null): void {
	notNull(self).dispose();
}

/** `((ICloneable)value).Clone()`: a string is its own copy. */
export function ICloneable_Clone(self: Obj | null): Obj {
	const value = notNull(self);
	const array = value.asArray();
	return array === null ? value : array.clone();
}
