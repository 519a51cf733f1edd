/** T[,] and its kin: arrays of several dimensions. */
import { AnyArray, TypedArray } from './any-array';
import { ArrayOf } from './array';
import { toArray } from '../runtime/run-time-types';
import { HostObject } from '../runtime/host-object';
import { typeNameOf } from '../runtime/item';
import { jsonAppend, jsonArray, jsonOf } from '../json/of';
import { Exception, indexOutOfRange, invalidCast, notNull, Obj, overflow, raise } from '../runtime/object';
import { Enumerator, Sequence } from './sequence';

/** Row after row. No sequence of a type, as in .NET. */
export class RectangularArray<T> extends Obj {
	readonly items: ArrayOf<T>;
	/** How many places each dimension has. */
	readonly lengths: StaticArray<i32>;

	constructor(items: ArrayOf<T>, lengths: StaticArray<i32>) {
		super();
		this.items = items;
		this.lengths = lengths;
	}

	/** For `foreach`, which knows the type of the items. */
	enumerator(): Enumerator<T> {
		return this.items.enumerator();
	}

	override asObjects(): Sequence<Obj | null> | null {
		return this.items.asObjects();
	}

	override typeName(): string {
		return typeNameOf<T>() + '[' + ','.repeat(this.lengths.length - 1) + ']';
	}

	override asArray(): AnyArray | null {
		return new RectangularView<T>(this);
	}

	/** An array for each row. */
	override toJson(): HostObject | null {
		return this.jsonOfRow(0, 0);
	}

	private jsonOfRow(dimension: i32, row: i32): HostObject | null {
		const array = jsonArray();
		const length = this.lengths[dimension];
		for (let i = 0; i < length; i++) {
			const place = row * length + i;
			const isLast = dimension == this.lengths.length - 1;
			jsonAppend(array, isLast ? jsonOf<T>(this.items.get(place)) : this.jsonOfRow(dimension + 1, place));
		}
		return array;
	}
}

/** As System.Array sees it. */
class RectangularView<T> extends TypedArray<T> {
	constructor(private readonly rectangle: RectangularArray<T>) {
		super(rectangle.items);
	}

	override get rank(): i32 {
		return this.rectangle.lengths.length;
	}

	override lengthOf(dimension: i32): i32 {
		return this.rectangle.lengths[dimension];
	}

	override clone(): Obj {
		return new RectangularArray<T>(changetype<ArrayOf<T>>(super.clone()), this.rectangle.lengths);
	}
}

/** An array of these lengths, which are more than one. */
export function rectangularOf<T>(lengths: StaticArray<i32>): RectangularArray<T> {
	let count: i64 = 1;
	for (let i = 0; i < lengths.length; i++) {
		if (lengths[i] < 0) overflow('Arithmetic operation resulted in an overflow.');
		count *= lengths[i];
		if (count > i32.MAX_VALUE) {
			raise(new Exception('System.OutOfMemoryException', 'Array dimensions exceeded supported range.'));
		}
	}
	return new RectangularArray<T>(new ArrayOf<T>(<i32>count), lengths);
}

export function RectangularArray_new<T>(lengths: ArrayOf<i32> | null): RectangularArray<T> {
	return rectangularOf<T>(notNull(lengths).items);
}

/** The array of an initialiser, whose rows follow each other in `items`. */
export function RectangularArray_new_items<T>(
	items: ArrayOf<T> | null,
	lengths: ArrayOf<i32> | null,
): RectangularArray<T> {
	return new RectangularArray<T>(notNull(items), notNull(lengths).items);
}

/** Adds the index of a dimension to the place that those before lead to; IndexOutOfRangeException outside the array. */
export function RectangularArray_place<T>(
	self: RectangularArray<T> | null,
	dimension: i32,
	place: i32,
	index: i32,
): i32 {
	const length = notNull(self).lengths[dimension];
	if (<u32>index >= <u32>length) indexOutOfRange();
	return place * length + index;
}

export function RectangularArray_get<T>(self: RectangularArray<T> | null, place: i32): T {
	return notNull(self).items.get(place);
}

export function RectangularArray_set<T>(self: RectangularArray<T> | null, place: i32, value: T): void {
	notNull(self).items.set(place, value);
}

/** An array as one of a base type of its items. */
export function castRectangularItems<T, R>(source: RectangularArray<T> | null): RectangularArray<R> | null {
	if (source === null || !isString<T>()) return changetype<RectangularArray<R> | null>(source);
	return new RectangularArray<R>(toArray<R>(source.items)!, source.lengths);
}

/** Whether an object is of a class of arrays, with this many dimensions. */
export function isRectangular<A>(value: Obj | null, rank: i32): bool {
	return value instanceof A && value!.asArray()!.rank == rank;
}

export function castRectangular<A>(value: Obj | null, rank: i32, name: string): A | null {
	if (value !== null && !isRectangular<A>(value, rank)) {
		invalidCast("Unable to cast object of type '" + value.typeName() + "' to type '" + name + "'.");
	}
	return changetype<A | null>(value);
}
