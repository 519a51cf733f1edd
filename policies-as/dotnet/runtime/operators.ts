/** Operators of C# that AssemblyScript does not have, or not with the same edges. */
import { ArrayOf } from '../collections/array';
import { Box } from './box';
import { Exception, divideByZero, indexOutOfRange, notNull, raise } from './object';

/** Integer division: by zero and MinValue / -1 raise. */
export function divide<T>(left: T, right: T): T {
	if (right == 0) divideByZero();
	if (isSigned<T>() && right == <T>-1) {
		if (left == minimum<T>()) raise(new Exception('System.OverflowException', 'Arithmetic operation resulted in an overflow.'));
		return <T>-left;
	}
	return left / right;
}

export function remainder<T>(left: T, right: T): T {
	if (right == 0) divideByZero();
	if (isSigned<T>() && right == <T>-1) {
		if (left == minimum<T>()) raise(new Exception('System.OverflowException', 'Arithmetic operation resulted in an overflow.'));
		return 0;
	}
	return left % right;
}

function minimum<T>(): T {
	return <T>1 << <T>(sizeof<T>() * 8 - 1);
}

/** Unchecked conversion of floating point to an integer, as .NET Core on x64: what does not fit is 0x80…0 of the wider type, cut. */
export function truncate<F, T>(value: F): T {
	if (sizeof<T>() == 8) {
		if (!isSigned<T>()) return <T>truncateUnsigned(<f64>value);
		return <T>truncateLong(<f64>value);
	}
	if (sizeof<T>() == 4 && !isSigned<T>()) return <T>truncateLong(<f64>value);
	return <T>truncateInt(<f64>value);
}

function truncateInt(value: f64): i32 {
	return value > -2147483649.0 && value < 2147483648.0 ? <i32>value : i32.MIN_VALUE;
}

function truncateLong(value: f64): i64 {
	return value >= -9223372036854775808.0 && value < 9223372036854775808.0 ? <i64>value : i64.MIN_VALUE;
}

function truncateUnsigned(value: f64): u64 {
	if (value >= 9223372036854775808.0 && value < 18446744073709551616.0) return <u64>value;
	return <u64>truncateLong(value);
}

/** `bool?` and: false wins over null (C# 12.12.5). */
export function nullableAnd(left: Box<bool> | null, right: Box<bool> | null): Box<bool> | null {
	if (left !== null && !left.value) return left;
	if (right !== null && !right.value) return right;
	return left === null || right === null ? null : left;
}

/** `bool?` or: true wins over null. */
export function nullableOr(left: Box<bool> | null, right: Box<bool> | null): Box<bool> | null {
	if (left !== null && left.value) return left;
	if (right !== null && right.value) return right;
	return left === null || right === null ? null : left;
}

/** A string in a concatenation. */
export function orEmpty(text: string | null): string {
	return text === null ? '' : text;
}

export function newArray<T>(length: i32, filler: T): ArrayOf<T> {
	const array = new ArrayOf<T>(length);
	if (isReference<T>() && changetype<usize>(filler) != 0) {
		for (let i = 0; i < length; i++) unchecked((array.items[i] = filler));
	}
	return array;
}

export function elementAt<T>(array: ArrayOf<T> | null, index: i32): T {
	const items = notNull(array).items;
	if (<u32>index >= <u32>items.length) indexOutOfRange();
	return unchecked(items[index]);
}

export function setElement<T>(array: ArrayOf<T> | null, index: i32, value: T): T {
	const items = notNull(array).items;
	if (<u32>index >= <u32>items.length) indexOutOfRange();
	unchecked((items[index] = value));
	return value;
}

/** `throw` where C# allows it in an expression. */
export function raiseAs<T>(exception: Exception | null): T {
	raise(notNull(exception));
	return changetype<T>(0);
}
