/** How the result of an expression becomes what an attribute needs (expressions.md 2.1). */
import { Box } from '../dotnet/runtime/box';
import { FLOATING_STYLE, Floating_Parse, Floating_ToString } from '../dotnet/numbers/floating';
import { Integer_Parse, Integer_ToString } from '../dotnet/numbers/integer';
import { INTEGER_STYLE } from '../dotnet/numbers/number-parse';
import { invalidCast, nullReference, Obj, overflow } from '../dotnet/runtime/object';

/** `ToString()` in the invariant culture; null is the empty text. */
export function toText<T>(value: T): string {
	if (isString<T>()) return value === null ? '' : changetype<string>(value);
	if (isBoolean<T>()) return value ? 'True' : 'False';
	if (isFloat<T>()) return Floating_ToString<T>(value);
	if (isInteger<T>()) return Integer_ToString<T>(value);
	return changetype<usize>(value) == 0 ? '' : (changetype<Obj>(value) as Obj).ToString();
}

/** A boolean, or the text `true` or `false` in any case. */
export function toBoolean<T>(value: T): bool {
	if (isBoolean<T>()) return value;
	if (isReference<T>() && !isString<T>()) {
		if (changetype<usize>(value) == 0) nullReference();
		const object = changetype<Obj>(value);
		if (object instanceof Box<bool>) return (object as Box<bool>).value;
	}
	const text = toText<T>(value).toLowerCase();
	if (text != 'true' && text != 'false') invalidCast("Unable to cast '" + text + "' to 'System.Boolean'.");
	return text == 'true';
}

/** A whole number of 32 bits, or a text that is one. */
export function toWhole<T>(value: T): i32 {
	if (isInteger<T>() && !isBoolean<T>()) {
		const whole = <i32>value;
		if (<T>whole != value || (!isSigned<T>() && whole < 0))
			overflow('Value was either too large or too small for an Int32.');
		return whole;
	}
	if (isFloat<T>()) {
		const whole = <i32>value;
		if (<T>whole != value) overflow('Value was either too large or too small for an Int32.');
		return whole;
	}
	return Integer_Parse<i32>(toText<T>(value), INTEGER_STYLE);
}

/** A number, or a text that is one. */
export function toNumber<T>(value: T): f64 {
	if ((isInteger<T>() && !isBoolean<T>()) || isFloat<T>()) return <f64>value;
	return Floating_Parse<f64>(toText<T>(value), FLOATING_STYLE);
}
