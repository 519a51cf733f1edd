/** Arithmetic of integers inside `checked`: what does not fit raises OverflowException. */
import { overflow } from './object';

function arithmeticOverflow(): void {
	overflow('Arithmetic operation resulted in an overflow.');
}

export function addChecked<T>(left: T, right: T): T {
	const sum = left + right;
	const hasOverflown = isSigned<T>() ? ((left ^ sum) & (right ^ sum)) < 0 : sum < left;
	if (hasOverflown) arithmeticOverflow();
	return sum;
}

export function subtractChecked<T>(left: T, right: T): T {
	const difference = left - right;
	const hasOverflown = isSigned<T>() ? ((left ^ right) & (left ^ difference)) < 0 : left < right;
	if (hasOverflown) arithmeticOverflow();
	return difference;
}

export function multiplyChecked<T>(left: T, right: T): T {
	const product = left * right;
	if (left == 0 || right == 0) return product;
	const isLeast = isSigned<T>() && ((left == <T>-1 && right == least<T>()) || (right == <T>-1 && left == least<T>()));
	if (isLeast || product / right != left) arithmeticOverflow();
	return product;
}

function least<T>(): T {
	return (<T>1) << (<T>(sizeof<T>() * 8 - 1));
}

/** From any number to an integer type. */
export function convertChecked<F, T>(value: F): T {
	if (isFloat<F>()) return floatChecked<T>(<f64>value);
	const result = <T>value;
	const changesSign = isSigned<F>() != isSigned<T>() && (isSigned<F>() ? value < <F>0 : result < <T>0);
	if (<F>result != value || changesSign) arithmeticOverflow();
	return result;
}

function floatChecked<T>(value: f64): T {
	const whole = Math.trunc(value);
	const bits = <f64>(sizeof<T>() * 8 - (isSigned<T>() ? 1 : 0));
	const limit = Math.pow(2, bits);
	if (!(whole < limit && whole >= (isSigned<T>() ? -limit : 0))) arithmeticOverflow();
	return <T>whole;
}
