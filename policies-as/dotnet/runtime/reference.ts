/** References: variables that stand for other variables. */
import { ArrayOf } from '../collections/array';
import { indexOutOfRange, notNull } from './object';

export abstract class Reference<T> {
	get value(): T {
		return this.read();
	}

	set value(value: T) {
		this.write(value);
	}

	protected abstract read(): T;
	protected abstract write(value: T): void;
}

/** A variable that references lead to. */
export class Cell<T> extends Reference<T> {
	private item: T = unassigned<T>();

	protected read(): T {
		return this.item;
	}

	protected write(value: T): void {
		this.item = value;
	}
}

/** What is never read. */
function unassigned<T>(): T {
	if (isReference<T>()) return changetype<T>(0);
	return <T>0;
}

/** A reference to a value that is no variable. */
export function cellOf<T>(value: T): Cell<T> {
	const cell = new Cell<T>();
	cell.value = value;
	return cell;
}

class ElementReference<T> extends Reference<T> {
	constructor(
		private readonly array: ArrayOf<T>,
		private readonly index: i32,
	) {
		super();
	}

	protected read(): T {
		return this.array.items[this.index];
	}

	protected write(value: T): void {
		this.array.items[this.index] = value;
	}
}

/** A reference to an element of an array, which must be there. */
export function elementReference<T>(array: ArrayOf<T> | null, index: i32): Reference<T> {
	const present = notNull(array);
	if (<u32>index >= <u32>present.items.length) indexOutOfRange();
	return new ElementReference<T>(present, index);
}

/** A reference to a field of a struct, which functions read and write in the variable that the frame refers to. */
export class FieldReference<T> extends Reference<T> {
	constructor(
		private readonly frame: usize,
		private readonly reader: (frame: usize) => T,
		private readonly writer: (frame: usize, value: T) => void,
	) {
		super();
	}

	protected read(): T {
		return this.reader(this.frame);
	}

	protected write(value: T): void {
		this.writer(this.frame, value);
	}
}
