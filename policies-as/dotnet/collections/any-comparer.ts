/** System.Collections.IComparer and IEqualityComparer: comparers of objects, whatever their types are. */
import { isItem, itemOf } from '../linq/cast';
import { Comparer } from './comparer';
import { typeNameOf } from '../runtime/item';
import { argument, notNull, Obj } from '../runtime/object';

/** A comparer of Ts as one of objects; what is no T cannot be compared. */
export class ObjectComparer<T> extends Comparer<Obj | null> {
	constructor(private readonly comparer: Comparer<T>) {
		super();
	}

	override compare(left: Obj | null, right: Obj | null): i32 {
		if (left === null || right === null) return i32(left !== null) - i32(right !== null);
		return this.comparer.compare(item<T>(left), item<T>(right));
	}

	override equal(left: Obj | null, right: Obj | null): bool {
		if (left === null || right === null) return left === right;
		return this.comparer.equal(item<T>(left), item<T>(right));
	}

	override hash(value: Obj | null): i32 {
		return value === null ? 0 : this.comparer.hash(item<T>(value));
	}
}

function item<T>(value: Obj): T {
	if (!isItem<T>(value, typeNameOf<T>())) {
		argument('Type of argument is not compatible with the generic comparer.');
	}
	return itemOf<T>(value);
}

/** What an IComparer or IEqualityComparer is; null is the order of the objects themselves. */
export function anyComparer(comparer: Obj | null): Comparer<Obj | null> {
	return comparer === null ? new Comparer<Obj | null>() : notNull(comparer.asComparer());
}

export function AnyComparer_Compare(self: Obj | null, left: Obj | null, right: Obj | null): i32 {
	return anyComparer(notNull(self)).compare(left, right);
}

export function AnyComparer_Equals(self: Obj | null, left: Obj | null, right: Obj | null): bool {
	return anyComparer(notNull(self)).equal(left, right);
}

export function AnyComparer_GetHashCode(self: Obj | null, value: Obj | null): i32 {
	return anyComparer(notNull(self)).hash(value);
}
