/** LINQ operators over numbers and over what has an order: Sum, Average, Min, Max. */
import { Box } from '../runtime/box';
import { compare } from '../collections/comparer';
import { Decimal, Decimal_fromInteger } from '../numbers/decimal';
import { Decimal_add, Decimal_divide } from '../numbers/decimal-arithmetic';
import { Func1 } from '../runtime/delegate';
import { SelectSequence } from './map';
import { noElements } from './pick';
import { given } from '../runtime/item';
import { overflow } from '../runtime/object';
import { defaultOf, DerivedEnumerator, Enumerator, Sequence } from '../collections/sequence';

const OVERFLOW = 'Arithmetic operation resulted in an overflow.';

function select<T, R>(source: Sequence<T> | null, selector: Func1<T, R> | null): Sequence<R> {
	return new SelectSequence<T, R>(given(source, 'source'), given(selector, 'selector'));
}

/** Adds i32, i64, f32 or f64; integers with a check. */
export function Enumerable_Sum_number<N>(source: Sequence<N> | null): N {
	const items = given(source, 'source').enumerator();
	if (isFloat<N>()) {
		let total: f64 = 0;
		while (items.moveNext()) total += <f64>items.current;
		return <N>total;
	}
	let total: i64 = 0;
	while (items.moveNext()) total = addChecked<N>(total, <i64>items.current);
	return <N>total;
}

function addChecked<N>(left: i64, right: i64): i64 {
	const sum = left + right;
	if (((left ^ sum) & (right ^ sum)) < 0) overflow(OVERFLOW);
	if (sizeof<N>() == 4 && <i64>(<i32>sum) != sum) overflow(OVERFLOW);
	return sum;
}

export function Enumerable_Sum_nullable<N>(source: Sequence<Box<N> | null> | null): Box<N> | null {
	return new Box<N>(Enumerable_Sum_number<N>(new PresentSequence<N>(given(source, 'source'))));
}

export function Enumerable_Sum_decimal(source: Sequence<Decimal> | null): Decimal {
	const items = given(source, 'source').enumerator();
	let total = Decimal_fromInteger<i32>(0);
	while (items.moveNext()) total = Decimal_add(total, items.current);
	return total;
}

export function Enumerable_Sum_nullable_decimal(source: Sequence<Decimal | null> | null): Decimal | null {
	const items = given(source, 'source').enumerator();
	let total = Decimal_fromInteger<i32>(0);
	while (items.moveNext()) {
		const item = items.current;
		if (item !== null) total = Decimal_add(total, item);
	}
	return total;
}

/** The values of the items that are not null. */
class PresentSequence<N> extends Sequence<N> {
	constructor(private readonly source: Sequence<Box<N> | null>) {
		super();
	}

	override enumerator(): Enumerator<N> {
		return new PresentEnumerator<N>(this.source.enumerator());
	}
}

class PresentEnumerator<N> extends DerivedEnumerator<Box<N> | null, N> {
	override moveNext(): bool {
		while (this.source.moveNext()) {
			const item = this.source.current;
			if (item === null) continue;
			this.current = item.value;
			return true;
		}
		return false;
	}
}

export function Enumerable_Sum_selector_number<T, N>(source: Sequence<T> | null, selector: Func1<T, N> | null): N {
	return Enumerable_Sum_number<N>(select<T, N>(source, selector));
}

export function Enumerable_Sum_selector_nullable<T, N>(
	source: Sequence<T> | null,
	selector: Func1<T, Box<N> | null> | null,
): Box<N> | null {
	return Enumerable_Sum_nullable<N>(select<T, Box<N> | null>(source, selector));
}

export function Enumerable_Sum_selector_decimal<T>(
	source: Sequence<T> | null,
	selector: Func1<T, Decimal> | null,
): Decimal {
	return Enumerable_Sum_decimal(select<T, Decimal>(source, selector));
}

export function Enumerable_Sum_selector_nullable_decimal<T>(
	source: Sequence<T> | null,
	selector: Func1<T, Decimal | null> | null,
): Decimal | null {
	return Enumerable_Sum_nullable_decimal(select<T, Decimal | null>(source, selector));
}

/** The sum and the number of items of an average; integers are added as i64. */
class Mean {
	total: f64 = 0;
	integerTotal: i64 = 0;
	count: i32 = 0;

	add<N>(value: N): void {
		this.count++;
		if (isFloat<N>()) this.total += <f64>value;
		else this.integerTotal = addChecked<i64>(this.integerTotal, <i64>value);
	}

	value<N>(): f64 {
		return (isFloat<N>() ? this.total : <f64>this.integerTotal) / <f64>this.count;
	}
}

function meanOf<N>(source: Sequence<N>): Mean {
	const mean = new Mean();
	const items = source.enumerator();
	while (items.moveNext()) mean.add<N>(items.current);
	return mean;
}

/** The average of i32, i64 or f64 is an f64, that of f32 an f32: R. */
export function Enumerable_Average_number<N, R>(source: Sequence<N> | null): R {
	const mean = meanOf<N>(given(source, 'source'));
	if (mean.count == 0) noElements();
	return <R>mean.value<N>();
}

export function Enumerable_Average_nullable<N, R>(source: Sequence<Box<N> | null> | null): Box<R> | null {
	const mean = meanOf<N>(new PresentSequence<N>(given(source, 'source')));
	return mean.count == 0 ? null : new Box<R>(<R>mean.value<N>());
}

export function Enumerable_Average_selector_number<T, N, R>(
	source: Sequence<T> | null,
	selector: Func1<T, N> | null,
): R {
	return Enumerable_Average_number<N, R>(select<T, N>(source, selector));
}

export function Enumerable_Average_selector_nullable<T, N, R>(
	source: Sequence<T> | null,
	selector: Func1<T, Box<N> | null> | null,
): Box<R> | null {
	return Enumerable_Average_nullable<N, R>(select<T, Box<N> | null>(source, selector));
}

export function Enumerable_Average_decimal(source: Sequence<Decimal> | null): Decimal {
	const items = given(source, 'source');
	const count = items.count();
	if (count == 0) noElements();
	return Decimal_divide(Enumerable_Sum_decimal(items), Decimal_fromInteger<i32>(count));
}

export function Enumerable_Average_nullable_decimal(source: Sequence<Decimal | null> | null): Decimal | null {
	const items = given(source, 'source').enumerator();
	let total = Decimal_fromInteger<i32>(0);
	let count = 0;
	while (items.moveNext()) {
		const item = items.current;
		if (item === null) continue;
		total = Decimal_add(total, item);
		count++;
	}
	return count == 0 ? null : Decimal_divide(total, Decimal_fromInteger<i32>(count));
}

export function Enumerable_Average_selector_decimal<T>(
	source: Sequence<T> | null,
	selector: Func1<T, Decimal> | null,
): Decimal {
	return Enumerable_Average_decimal(select<T, Decimal>(source, selector));
}

export function Enumerable_Average_selector_nullable_decimal<T>(
	source: Sequence<T> | null,
	selector: Func1<T, Decimal | null> | null,
): Decimal | null {
	return Enumerable_Average_nullable_decimal(select<T, Decimal | null>(source, selector));
}

/** Whether an item is what extremes leave out: null. */
function isAbsent<T>(item: T): bool {
	return isReference<T>() && changetype<usize>(item) == 0;
}

/**
 * The least (`sign` -1) or greatest (1) item; nulls do not count. Without an item a type that can be null gives null, another
 * is an error. NaN is less than every number.
 */
function extreme<T>(source: Sequence<T>, sign: i32): T {
	const items = source.enumerator();
	let best = defaultOf<T>();
	let hasBest = false;
	while (items.moveNext()) {
		const item = items.current;
		if (isAbsent<T>(item)) continue;
		if (!hasBest || compare<T>(item, best) * sign > 0) best = item;
		hasBest = true;
	}
	if (!hasBest && (!isReference<T>() || !isNullable<T>())) noElements();
	return best;
}

export function Enumerable_Min<T>(source: Sequence<T> | null): T {
	return extreme<T>(given(source, 'source'), -1);
}

export function Enumerable_Max<T>(source: Sequence<T> | null): T {
	return extreme<T>(given(source, 'source'), 1);
}

export function Enumerable_Min_selector<T, R>(source: Sequence<T> | null, selector: Func1<T, R> | null): R {
	return extreme<R>(select<T, R>(source, selector), -1);
}

export function Enumerable_Max_selector<T, R>(source: Sequence<T> | null, selector: Func1<T, R> | null): R {
	return extreme<R>(select<T, R>(source, selector), 1);
}
