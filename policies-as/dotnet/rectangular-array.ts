/** T[,]: an array of two dimensions. */
import { AnyArray, TypedArray } from './any-array';
import { ArrayOf } from './array';
import { typeNameOf } from './item';
import { indexOutOfRange, notNull, Obj } from './object';
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

	override asArray(): AnyArray | null {
		return new RectangularView<T>(this);
	}
}

/** As System.Array sees it. */
class RectangularView<T> extends TypedArray<T> {
	constructor(private readonly rectangle: RectangularArray<T>) {
		super(rectangle.items);
	}

	override get rank(): i32 {
		return 2;
	}

	override lengthOf(dimension: i32): i32 {
		return dimension == 0 ? this.rectangle.rows : this.rectangle.columns;
	}

	override clone(): Obj {
		const items = changetype<ArrayOf<T>>(super.clone());
		return new RectangularArray<T>(items, this.rectangle.rows, this.rectangle.columns);
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
