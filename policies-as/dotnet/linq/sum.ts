/** Sum and Average for each type of number, as C# overloads them. */
import { Box } from '../runtime/box';
import { Func1 } from '../runtime/delegate';
import {
	Enumerable_Average_nullable,
	Enumerable_Average_number,
	Enumerable_Average_selector_nullable,
	Enumerable_Average_selector_number,
	Enumerable_Sum_nullable,
	Enumerable_Sum_number,
	Enumerable_Sum_selector_nullable,
	Enumerable_Sum_selector_number,
} from './number';
import { Sequence } from '../collections/sequence';

export function Enumerable_Sum_int(source: Sequence<i32> | null): i32 {
	return Enumerable_Sum_number<i32>(source);
}

export function Enumerable_Sum_nullable_int(source: Sequence<Box<i32> | null> | null): Box<i32> | null {
	return Enumerable_Sum_nullable<i32>(source);
}

export function Enumerable_Sum_selector_int<T>(source: Sequence<T> | null, selector: Func1<T, i32> | null): i32 {
	return Enumerable_Sum_selector_number<T, i32>(source, selector);
}

export function Enumerable_Sum_selector_nullable_int<T>(
	source: Sequence<T> | null,
	selector: Func1<T, Box<i32> | null> | null,
): Box<i32> | null {
	return Enumerable_Sum_selector_nullable<T, i32>(source, selector);
}

export function Enumerable_Average_int(source: Sequence<i32> | null): f64 {
	return Enumerable_Average_number<i32, f64>(source);
}

export function Enumerable_Average_nullable_int(source: Sequence<Box<i32> | null> | null): Box<f64> | null {
	return Enumerable_Average_nullable<i32, f64>(source);
}

export function Enumerable_Average_selector_int<T>(source: Sequence<T> | null, selector: Func1<T, i32> | null): f64 {
	return Enumerable_Average_selector_number<T, i32, f64>(source, selector);
}

export function Enumerable_Average_selector_nullable_int<T>(
	source: Sequence<T> | null,
	selector: Func1<T, Box<i32> | null> | null,
): Box<f64> | null {
	return Enumerable_Average_selector_nullable<T, i32, f64>(source, selector);
}

export function Enumerable_Sum_long(source: Sequence<i64> | null): i64 {
	return Enumerable_Sum_number<i64>(source);
}

export function Enumerable_Sum_nullable_long(source: Sequence<Box<i64> | null> | null): Box<i64> | null {
	return Enumerable_Sum_nullable<i64>(source);
}

export function Enumerable_Sum_selector_long<T>(source: Sequence<T> | null, selector: Func1<T, i64> | null): i64 {
	return Enumerable_Sum_selector_number<T, i64>(source, selector);
}

export function Enumerable_Sum_selector_nullable_long<T>(
	source: Sequence<T> | null,
	selector: Func1<T, Box<i64> | null> | null,
): Box<i64> | null {
	return Enumerable_Sum_selector_nullable<T, i64>(source, selector);
}

export function Enumerable_Average_long(source: Sequence<i64> | null): f64 {
	return Enumerable_Average_number<i64, f64>(source);
}

export function Enumerable_Average_nullable_long(source: Sequence<Box<i64> | null> | null): Box<f64> | null {
	return Enumerable_Average_nullable<i64, f64>(source);
}

export function Enumerable_Average_selector_long<T>(source: Sequence<T> | null, selector: Func1<T, i64> | null): f64 {
	return Enumerable_Average_selector_number<T, i64, f64>(source, selector);
}

export function Enumerable_Average_selector_nullable_long<T>(
	source: Sequence<T> | null,
	selector: Func1<T, Box<i64> | null> | null,
): Box<f64> | null {
	return Enumerable_Average_selector_nullable<T, i64, f64>(source, selector);
}

export function Enumerable_Sum_float(source: Sequence<f32> | null): f32 {
	return Enumerable_Sum_number<f32>(source);
}

export function Enumerable_Sum_nullable_float(source: Sequence<Box<f32> | null> | null): Box<f32> | null {
	return Enumerable_Sum_nullable<f32>(source);
}

export function Enumerable_Sum_selector_float<T>(source: Sequence<T> | null, selector: Func1<T, f32> | null): f32 {
	return Enumerable_Sum_selector_number<T, f32>(source, selector);
}

export function Enumerable_Sum_selector_nullable_float<T>(
	source: Sequence<T> | null,
	selector: Func1<T, Box<f32> | null> | null,
): Box<f32> | null {
	return Enumerable_Sum_selector_nullable<T, f32>(source, selector);
}

export function Enumerable_Average_float(source: Sequence<f32> | null): f32 {
	return Enumerable_Average_number<f32, f32>(source);
}

export function Enumerable_Average_nullable_float(source: Sequence<Box<f32> | null> | null): Box<f32> | null {
	return Enumerable_Average_nullable<f32, f32>(source);
}

export function Enumerable_Average_selector_float<T>(source: Sequence<T> | null, selector: Func1<T, f32> | null): f32 {
	return Enumerable_Average_selector_number<T, f32, f32>(source, selector);
}

export function Enumerable_Average_selector_nullable_float<T>(
	source: Sequence<T> | null,
	selector: Func1<T, Box<f32> | null> | null,
): Box<f32> | null {
	return Enumerable_Average_selector_nullable<T, f32, f32>(source, selector);
}

export function Enumerable_Sum_double(source: Sequence<f64> | null): f64 {
	return Enumerable_Sum_number<f64>(source);
}

export function Enumerable_Sum_nullable_double(source: Sequence<Box<f64> | null> | null): Box<f64> | null {
	return Enumerable_Sum_nullable<f64>(source);
}

export function Enumerable_Sum_selector_double<T>(source: Sequence<T> | null, selector: Func1<T, f64> | null): f64 {
	return Enumerable_Sum_selector_number<T, f64>(source, selector);
}

export function Enumerable_Sum_selector_nullable_double<T>(
	source: Sequence<T> | null,
	selector: Func1<T, Box<f64> | null> | null,
): Box<f64> | null {
	return Enumerable_Sum_selector_nullable<T, f64>(source, selector);
}

export function Enumerable_Average_double(source: Sequence<f64> | null): f64 {
	return Enumerable_Average_number<f64, f64>(source);
}

export function Enumerable_Average_nullable_double(source: Sequence<Box<f64> | null> | null): Box<f64> | null {
	return Enumerable_Average_nullable<f64, f64>(source);
}

export function Enumerable_Average_selector_double<T>(source: Sequence<T> | null, selector: Func1<T, f64> | null): f64 {
	return Enumerable_Average_selector_number<T, f64, f64>(source, selector);
}

export function Enumerable_Average_selector_nullable_double<T>(
	source: Sequence<T> | null,
	selector: Func1<T, Box<f64> | null> | null,
): Box<f64> | null {
	return Enumerable_Average_selector_nullable<T, f64, f64>(source, selector);
}
