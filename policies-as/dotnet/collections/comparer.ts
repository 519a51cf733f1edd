/** How items are compared: by their type, or by a comparer object (IComparer and IEqualityComparer are one class here). */
import { ObjectComparer } from './any-comparer';
import { Func2 } from '../runtime/delegate';
import { argumentNull, notNull, Obj } from '../runtime/object';
import { chargeUnits, compareText } from '../text/text-comparison';

/** Equality as EqualityComparer<T>.Default has it. */
export function equal<T>(left: T, right: T): bool {
	if (isString<T>()) return left == right;
	if (isFloat<T>()) return left == right || (left != left && right != right);
	if (!isReference<T>()) return left == right;
	if (changetype<usize>(left) == changetype<usize>(right)) return true;
	if (changetype<usize>(left) == 0) return false;
	return changetype<Obj>(left).Equals(changetype<Obj | null>(right));
}

/** A hash that equal items share; 0 for null. */
export function hash<T>(item: T): i32 {
	if (isString<T>()) return hashText(changetype<string | null>(item));
	if (isFloat<T>()) return hashBits(reinterpret<i64>(<f64>item + 0.0));
	if (!isReference<T>()) return hashBits(<i64>item);
	if (changetype<usize>(item) == 0) return 0;
	return changetype<Obj>(item).GetHashCode();
}

function hashBits(bits: i64): i32 {
	return <i32>bits ^ <i32>(bits >> 32);
}

export function hashText(text: string | null): i32 {
	if (text === null) return 0;
	chargeUnits(text.length);
	let result = 5381;
	for (let index = 0; index < text.length; index++) result = result * 33 + text.charCodeAt(index);
	return result;
}

/** Order as Comparer<T>.Default has it: null before everything, NaN before numbers, text by the invariant culture. */
export function compare<T>(left: T, right: T): i32 {
	if (isString<T>()) return compareText(changetype<string | null>(left), changetype<string | null>(right));
	if (!isReference<T>()) {
		if (left < right) return -1;
		if (left > right) return 1;
		if (left == right) return 0;
		return left == left ? 1 : right == right ? -1 : 0;
	}
	if (changetype<usize>(left) == 0) return changetype<usize>(right) == 0 ? 0 : -1;
	if (changetype<usize>(right) == 0) return 1;
	return changetype<Obj>(left).CompareTo(changetype<Obj>(right));
}

/** IComparer<T>, IEqualityComparer<T> and the default of both. */
export class Comparer<T> extends Obj {
	equal(left: T, right: T): bool {
		return equal<T>(left, right);
	}

	hash(item: T): i32 {
		return hash<T>(item);
	}

	compare(left: T, right: T): i32 {
		return compare<T>(left, right);
	}

	override asComparer(): Comparer<Obj | null> | null {
		return new ObjectComparer<T>(this);
	}
}

/** Comparer<T>.Create */
class ComparisonComparer<T> extends Comparer<T> {
	constructor(private readonly comparison: Func2<T, T, i32>) {
		super();
	}

	compare(left: T, right: T): i32 {
		return this.comparison.invoke(left, right);
	}
}

export function Comparer_Default<T>(): Comparer<T> {
	return new Comparer<T>();
}

export function Comparer_Create<T>(comparison: Func2<T, T, i32> | null): Comparer<T> {
	if (comparison === null) argumentNull('comparison');
	return new ComparisonComparer<T>(comparison!);
}

export function Comparer_Compare<T>(self: Comparer<T> | null, left: T, right: T): i32 {
	return notNull(self).compare(left, right);
}

export function Comparer_Equals<T>(self: Comparer<T> | null, left: T, right: T): bool {
	return notNull(self).equal(left, right);
}

export function Comparer_GetHashCode<T>(self: Comparer<T> | null, item: T): i32 {
	return notNull(self).hash(item);
}
