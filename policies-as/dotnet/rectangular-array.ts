/** T[,]: an array of two dimensions. */
import { ArrayOf } from './array';
import { typeNameOf } from './item';
import { indexOutOfRange, notNull } from './object';
import { Enumerator, Sequence } from './sequence';

/** Row after row. */
export class RectangularArray<T> extends Sequence<T> {
	readonly items: ArrayOf<T>;
	readonly rows: i32;
	readonly columns: i32;

	constructor(items: ArrayOf<T>, rows: i32, columns: i32) {
		super();
		this.items = items;
		this.rows = rows;
		this.columns = columns;
	}

	override count(): i32 {
		return this.items.length;
	}

	override enumerator(): Enumerator<T> {
		return this.items.enumerator();
	}

	/** Where an element stands; IndexOutOfRangeException outside the array. */
	placeOf(row: i32, column: i32): i32 {
		if (<u32>row >= <u32>this.rows || <u32>column >= <u32>this.columns) indexOutOfRange();
		return row * this.columns + column;
	}

	override typeName(): string {
		return typeNameOf<T>() + '[,]';
	}
}

export function RectangularArray_new<T>(rows: i32, columns: i32): RectangularArray<T> {
	return new RectangularArray<T>(new ArrayOf<T>(rows * columns), rows, columns);
}

/** The array of an initialiser, whose rows follow each other in `items`. */
export function RectangularArray_new_items<T>(items: ArrayOf<T> | null, rows: i32, columns: i32): RectangularArray<T> {
	return new RectangularArray<T>(notNull(items), rows, columns);
}

export function RectangularArray_get<T>(self: RectangularArray<T> | null, row: i32, column: i32): T {
	const array = notNull(self);
	return array.items.get(array.placeOf(row, column));
}

export function RectangularArray_set<T>(self: RectangularArray<T> | null, row: i32, column: i32, value: T): void {
	const array = notNull(self);
	array.items.set(array.placeOf(row, column), value);
}

export function RectangularArray_Length<T>(self: RectangularArray<T> | null): i32 {
	return notNull(self).items.length;
}

export function RectangularArray_Rank<T>(self: RectangularArray<T> | null): i32 {
	notNull(self);
	return 2;
}

export function RectangularArray_GetLength<T>(self: RectangularArray<T> | null, dimension: i32): i32 {
	const array = notNull(self);
	if (dimension == 0) return array.rows;
	if (dimension != 1) indexOutOfRange();
	return array.columns;
}

export function RectangularArray_GetLowerBound<T>(self: RectangularArray<T> | null, dimension: i32): i32 {
	RectangularArray_GetLength<T>(self, dimension);
	return 0;
}

export function RectangularArray_GetUpperBound<T>(self: RectangularArray<T> | null, dimension: i32): i32 {
	return RectangularArray_GetLength<T>(self, dimension) - 1;
}
