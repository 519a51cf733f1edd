/** System.IO.StringReader */
import { ArrayOf } from '../collections/array';
import { given } from '../runtime/item';
import { Exception, notNull, Obj, raise } from '../runtime/object';

const END = -1;

export class StringReader extends Obj {
	position: i32 = 0;
	isClosed: bool = false;

	constructor(readonly text: string) {
		super();
	}

	/** The unit at the position; -1 at the end. */
	peek(): i32 {
		return this.position < this.text.length ? this.text.charCodeAt(this.position) : END;
	}

	rest(): string {
		const rest = this.text.substring(this.position);
		this.position = this.text.length;
		return rest;
	}

	/** Up to the next line end, which is skipped; null at the end. */
	line(): string | null {
		if (this.position >= this.text.length) return null;
		const start = this.position;
		while (this.position < this.text.length) {
			const unit = this.text.charCodeAt(this.position++);
			if (unit != 0x0a && unit != 0x0d) continue;
			const line = this.text.substring(start, this.position - 1);
			if (unit == 0x0d && this.peek() == 0x0a) this.position++;
			return line;
		}
		return this.text.substring(start);
	}

	override typeName(): string {
		return 'System.IO.StringReader';
	}
}

function opened(self: StringReader | null): StringReader {
	const reader = notNull(self);
	if (reader.isClosed) {
		raise(new Exception('System.ObjectDisposedException', 'Cannot read from a closed TextReader.'));
	}
	return reader;
}

export function StringReader_new(text: string | null): StringReader {
	return new StringReader(given(text, 's'));
}

export function StringReader_Peek(self: StringReader | null): i32 {
	return opened(self).peek();
}

export function StringReader_Read(self: StringReader | null): i32 {
	const reader = opened(self);
	const unit = reader.peek();
	if (unit != END) reader.position++;
	return unit;
}

export function StringReader_Read_units(
	self: StringReader | null,
	buffer: ArrayOf<u16> | null,
	index: i32,
	count: i32,
): i32 {
	const reader = opened(self);
	const units = given(buffer, 'buffer');
	const length = min(count, reader.text.length - reader.position);
	for (let place = 0; place < length; place++) units.set(index + place, <u16>StringReader_Read(self));
	return length;
}

export function StringReader_ReadLine(self: StringReader | null): string | null {
	return opened(self).line();
}

export function StringReader_ReadToEnd(self: StringReader | null): string {
	return opened(self).rest();
}

export function StringReader_Close(self: StringReader | null): void {
	notNull(self).isClosed = true;
}
