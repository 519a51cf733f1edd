/** Types that objects are marked with where they do not show them (core/policy/expressions/binder/run-time-types.ts). */
import { ArrayOf } from '../collections/array';
import { BoxString } from './box';
import { Dictionary } from '../collections/dictionary';
import { castSequence, viewOf } from '../linq/cast';
import { invalidCast, Obj, Out } from './object';
import { keepMarks, keptMarks } from './run-state';
import { String_asSequence } from '../text/string-sequence';

/** Before the name of an interface: the object is one, and something else besides. */
const INTERFACE = '~';

/** By the address of the object, which stays where it is all through a run. */
class Marks extends Obj {
	readonly byObject: Dictionary<i32, string> = new Dictionary<i32, string>();
}

function allMarks(): Marks {
	const kept = keptMarks();
	if (kept !== null) return changetype<Marks>(kept);
	const marks = new Marks();
	keepMarks(marks);
	return marks;
}

function markOf(object: Obj): string {
	const found = new Out<string>('');
	allMarks().byObject.find(<i32>changetype<usize>(object.origin()), found);
	return found.value;
}

/** Marks an object with its type, which it keeps. */
export function marked<T>(value: T, name: string): T {
	if (changetype<usize>(value) == 0) return value;
	const object = changetype<Obj>(value).origin();
	if (markOf(object).length == 0) allMarks().byObject.put(<i32>changetype<usize>(object), name);
	return value;
}

/** Whether the type that an object shows, or is marked with, is one of those between bars. */
export function isAmong(value: Obj | null, names: string): bool {
	if (value === null) return false;
	const mark = markOf(value);
	return names.includes('|' + (mark.length == 0 ? value.typeName() : mark) + '|');
}

/** Whether the mark of an object tells which of some types it is: of an interface only which interfaces. */
export function isMarked(value: Obj | null, tellsInterface: bool): bool {
	if (value === null) return false;
	const mark = markOf(value);
	return mark.length > 0 && (tellsInterface || !mark.startsWith(INTERFACE));
}

/** The object behind a view of it. */
export function originOf(value: Obj | null): Obj | null {
	return value === null ? null : value.origin();
}

/** Throws InvalidCastException unless a cast is possible. */
export function requireType(isPossible: bool, value: Obj | null, name: string): void {
	if (isPossible) return;
	invalidCast("Unable to cast object of type '" + runTimeName(value!) + "' to type '" + name + "'.");
}

/** The full .NET name of an object's type. */
export function runTimeName(value: Obj): string {
	const mark = markOf(value);
	return mark.length == 0 || mark.startsWith(INTERFACE) ? value.typeName() : mark;
}

/** What is known to be enumerable as T, C or something like it. */
export function toSequence<T, C>(value: Obj | null): C | null {
	if (value === null || value instanceof C) return changetype<C | null>(value);
	const object = value.origin();
	if (object instanceof C) return changetype<C>(object);
	if (object instanceof BoxString && isInteger<T>()) {
		return changetype<C>(String_asSequence((object as BoxString).value));
	}
	return changetype<C | null>(castSequence<Obj | null, T>(object.asObjects()));
}

/** What is known to be an array of T or of what derives from it: a copy where the items are held differently. */
export function toArray<T>(value: Obj | null): ArrayOf<T> | null {
	if (value === null || value instanceof ArrayOf<T>) return changetype<ArrayOf<T> | null>(value);
	if (isHeldAlike<T>(value)) return changetype<ArrayOf<T>>(value);
	const source = value.asArray()!;
	const copy = new ArrayOf<T>(source.length);
	for (let i = 0; i < source.length; i++) copy.set(i, viewOf<Obj | null, T>(source.get(i)));
	const mark = markOf(value);
	return marked<ArrayOf<T>>(copy, mark.length == 0 ? value.typeName() : mark);
}

/** Whether the items of an array are the same as those of an array of T. */
function isHeldAlike<T>(array: Obj): bool {
	if (isString<T>() || array instanceof ArrayOf<string | null>) return false;
	if (isReference<T>()) return !isDefined(changetype<NonNullable<T>>(0).fromObjects);
	return true;
}
