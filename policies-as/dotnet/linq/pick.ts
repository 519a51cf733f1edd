/** LINQ operators that pick one item or answer yes or no. */
import { ArrayOf } from '../collections/array';
import { Comparer, equal } from '../collections/comparer';
import { Func1, Func2 } from '../runtime/delegate';
import { defaultItem, given } from '../runtime/item';
import { List } from '../collections/list';
import { argumentOutOfRange, invalidOperation } from '../runtime/object';
import { Sequence } from '../collections/sequence';

const NO_ELEMENTS = 'Sequence contains no elements';
const NO_MATCH = 'Sequence contains no matching element';
const MORE_THAN_ONE = 'Sequence contains more than one element';
const MORE_THAN_ONE_MATCH = 'Sequence contains more than one matching element';

export function noElements(): void {
	invalidOperation(NO_ELEMENTS);
}

/** What a search found. */
class Found<T> {
	count: i32 = 0;
	item: T = defaultItem<T>();
}

/** The first match, or, read to the end, the last; `limit` matches are enough. */
function search<T>(source: Sequence<T> | null, predicate: Func1<T, bool> | null, limit: i32): Found<T> {
	const found = new Found<T>();
	const items = given(source, 'source').enumerator();
	while (items.moveNext()) {
		const item = items.current;
		if (predicate !== null && !predicate.invoke(item)) continue;
		found.item = item;
		if (++found.count != limit) continue;
		items.dispose();
		break;
	}
	return found;
}

/** The item, or the error for none (and, for Single, for several). */
function require<T>(found: Found<T>, isFiltered: bool): T {
	if (found.count == 0) invalidOperation(isFiltered ? NO_MATCH : NO_ELEMENTS);
	return found.item;
}

/** The search of Single: it stops at the second match. */
function searchSingle<T>(source: Sequence<T> | null, predicate: Func1<T, bool> | null): Found<T> {
	const found = search<T>(source, predicate, 2);
	if (found.count > 1) invalidOperation(predicate === null ? MORE_THAN_ONE : MORE_THAN_ONE_MATCH);
	return found;
}

export function Enumerable_First<T>(source: Sequence<T> | null): T {
	return require<T>(search<T>(source, null, 1), false);
}

export function Enumerable_First_predicate<T>(source: Sequence<T> | null, predicate: Func1<T, bool> | null): T {
	return require<T>(search<T>(given(source, 'source'), given(predicate, 'predicate'), 1), true);
}

export function Enumerable_FirstOrDefault<T>(source: Sequence<T> | null): T {
	return search<T>(source, null, 1).item;
}

export function Enumerable_FirstOrDefault_predicate<T>(
	source: Sequence<T> | null,
	predicate: Func1<T, bool> | null,
): T {
	return search<T>(given(source, 'source'), given(predicate, 'predicate'), 1).item;
}

export function Enumerable_Last<T>(source: Sequence<T> | null): T {
	return require<T>(search<T>(source, null, 0), false);
}

export function Enumerable_Last_predicate<T>(source: Sequence<T> | null, predicate: Func1<T, bool> | null): T {
	return require<T>(search<T>(given(source, 'source'), given(predicate, 'predicate'), 0), true);
}

export function Enumerable_LastOrDefault<T>(source: Sequence<T> | null): T {
	return search<T>(source, null, 0).item;
}

export function Enumerable_LastOrDefault_predicate<T>(source: Sequence<T> | null, predicate: Func1<T, bool> | null): T {
	return search<T>(given(source, 'source'), given(predicate, 'predicate'), 0).item;
}

export function Enumerable_Single<T>(source: Sequence<T> | null): T {
	return require<T>(searchSingle<T>(source, null), false);
}

export function Enumerable_Single_predicate<T>(source: Sequence<T> | null, predicate: Func1<T, bool> | null): T {
	return require<T>(searchSingle<T>(given(source, 'source'), given(predicate, 'predicate')), true);
}

export function Enumerable_SingleOrDefault<T>(source: Sequence<T> | null): T {
	return searchSingle<T>(source, null).item;
}

export function Enumerable_SingleOrDefault_predicate<T>(
	source: Sequence<T> | null,
	predicate: Func1<T, bool> | null,
): T {
	return searchSingle<T>(given(source, 'source'), given(predicate, 'predicate')).item;
}

export function Enumerable_ElementAt<T>(source: Sequence<T> | null, index: i32): T {
	const sequence = given(source, 'source');
	const found = index < 0 ? new Found<T>() : search<T>(sequence, null, index + 1);
	if (index < 0 || found.count <= index) argumentOutOfRange('index', outside<T>(sequence));
	return found.item;
}

/** Lists say it in their own words. */
function outside<T>(source: Sequence<T>): string {
	return source instanceof List<T> || source instanceof ArrayOf<T>
		? 'Index was out of range. Must be non-negative and less than the size of the collection.'
		: 'Specified argument was out of the range of valid values.';
}

export function Enumerable_ElementAtOrDefault<T>(source: Sequence<T> | null, index: i32): T {
	if (index < 0) return defaultItem<T>();
	const found = search<T>(source, null, index + 1);
	return found.count <= index ? defaultItem<T>() : found.item;
}

export function Enumerable_Any<T>(source: Sequence<T> | null): bool {
	const items = given(source, 'source').enumerator();
	const isAny = items.moveNext();
	if (isAny) items.dispose();
	return isAny;
}

export function Enumerable_Any_predicate<T>(source: Sequence<T> | null, predicate: Func1<T, bool> | null): bool {
	return search<T>(given(source, 'source'), given(predicate, 'predicate'), 1).count > 0;
}

export function Enumerable_All<T>(source: Sequence<T> | null, predicate: Func1<T, bool> | null): bool {
	const items = given(source, 'source').enumerator();
	const condition = given(predicate, 'predicate');
	while (items.moveNext()) {
		if (condition.invoke(items.current)) continue;
		items.dispose();
		return false;
	}
	return true;
}

export function Enumerable_Count<T>(source: Sequence<T> | null): i32 {
	return given(source, 'source').count();
}

export function Enumerable_Count_predicate<T>(source: Sequence<T> | null, predicate: Func1<T, bool> | null): i32 {
	return search<T>(given(source, 'source'), given(predicate, 'predicate'), 0).count;
}

export function Enumerable_LongCount<T>(source: Sequence<T> | null): i64 {
	return <i64>Enumerable_Count<T>(source);
}

export function Enumerable_LongCount_predicate<T>(source: Sequence<T> | null, predicate: Func1<T, bool> | null): i64 {
	return <i64>Enumerable_Count_predicate<T>(source, predicate);
}

export function Enumerable_Contains<T>(source: Sequence<T> | null, item: T): bool {
	return given(source, 'source').contains(item);
}

export function Enumerable_Contains_comparer<T>(
	source: Sequence<T> | null,
	item: T,
	comparer: Comparer<T> | null,
): bool {
	if (comparer === null) return Enumerable_Contains<T>(source, item);
	const items = given(source, 'source').enumerator();
	while (items.moveNext()) {
		if (!comparer.equal(items.current, item)) continue;
		items.dispose();
		return true;
	}
	return false;
}

export function Enumerable_SequenceEqual<T>(first: Sequence<T> | null, second: Sequence<T> | null): bool {
	return Enumerable_SequenceEqual_comparer<T>(first, second, null);
}

export function Enumerable_SequenceEqual_comparer<T>(
	first: Sequence<T> | null,
	second: Sequence<T> | null,
	comparer: Comparer<T> | null,
): bool {
	const left = given(first, 'first').enumerator();
	const right = given(second, 'second').enumerator();
	let isEqual = true;
	while (isEqual && left.moveNext()) {
		isEqual = right.moveNext() && isSame<T>(left.current, right.current, comparer);
	}
	isEqual = isEqual && !right.moveNext();
	right.dispose();
	left.dispose();
	return isEqual;
}

function isSame<T>(a: T, b: T, comparer: Comparer<T> | null): bool {
	return comparer === null ? equal<T>(a, b) : comparer.equal(a, b);
}

export function Enumerable_Aggregate<T>(source: Sequence<T> | null, step: Func2<T, T, T> | null): T {
	const items = given(source, 'source').enumerator();
	const combine = given(step, 'func');
	if (!items.moveNext()) noElements();
	let result = items.current;
	while (items.moveNext()) result = combine.invoke(result, items.current);
	return result;
}

export function Enumerable_Aggregate_seed<T, A>(source: Sequence<T> | null, seed: A, step: Func2<A, T, A> | null): A {
	const items = given(source, 'source').enumerator();
	const combine = given(step, 'func');
	let result = seed;
	while (items.moveNext()) result = combine.invoke(result, items.current);
	return result;
}

export function Enumerable_Aggregate_result<T, A, R>(
	source: Sequence<T> | null,
	seed: A,
	step: Func2<A, T, A> | null,
	selector: Func1<A, R> | null,
): R {
	return given(selector, 'resultSelector').invoke(Enumerable_Aggregate_seed<T, A>(source, seed, step));
}
