import { ArrayOf } from '../collections/array';
import { argumentNull, formatError, Obj } from '../runtime/object';
import { TextBuffer } from './text-buffer';

// Composite formatting: `string.Format("{0,-5:F2}", …)` and the holes of interpolated strings.

const OPEN = 0x7b;
const CLOSE = 0x7d;
const SPACE = 0x20;
const COMMA = 0x2c;
const COLON = 0x3a;
const MINUS = 0x2d;
/** No item has an index or a width from here on. */
const LIMIT = 1000000;

/** A value in a hole: by its format when it has one, nothing for null. */
export function formatObject(value: Obj | null, format: string | null): string {
	return value === null ? '' : value.format(format);
}

/** Padded to `alignment` units, on the left; on the right for a negative one. */
export function align(text: string, alignment: i32): string {
	return alignment < 0 ? text.padEnd(-alignment, ' ') : text.padStart(alignment, ' ');
}

class CompositeFormat {
	private at: i32 = 0;

	constructor(
		private format: string,
		private values: ArrayOf<Obj | null>,
		private out: TextBuffer,
	) {}

	write(): void {
		const format = this.format;
		while (this.at < format.length) {
			const unit = format.charCodeAt(this.at++);
			const doubled = this.peek() === unit;
			if (unit === OPEN && !doubled) {
				this.writeItem();
				continue;
			}
			if (unit === CLOSE && !doubled) fail();
			if (unit === OPEN || unit === CLOSE) this.at++;
			this.out.appendUnit(unit);
		}
	}

	private peek(): i32 {
		return this.at < this.format.length ? this.format.charCodeAt(this.at) : -1;
	}

	/** `index[,alignment][:format]}` */
	private writeItem(): void {
		const index = this.readNumber();
		if (this.peek() < 0) fail();
		if (index >= this.values.length) {
			formatError(
				'Index (zero based) must be greater than or equal to zero and less than the size of the argument list.',
			);
		}
		this.skipSpaces();
		let alignment = 0;
		if (this.peek() === COMMA) {
			this.at++;
			this.skipSpaces();
			const left = this.peek() === MINUS;
			if (left) this.at++;
			alignment = this.readNumber();
			if (left) alignment = -alignment;
			this.skipSpaces();
		}
		const itemFormat = this.peek() === COLON ? this.readItemFormat() : null;
		if (this.peek() !== CLOSE) fail();
		this.at++;
		this.out.append(align(formatObject(this.values.get(index), itemFormat), alignment));
	}

	private skipSpaces(): void {
		while (this.peek() === SPACE) this.at++;
	}

	private readNumber(): i32 {
		let value = 0;
		const start = this.at;
		for (let digit = this.peek() - 0x30; digit >= 0 && digit <= 9 && value < LIMIT; digit = this.peek() - 0x30) {
			value = value * 10 + digit;
			this.at++;
		}
		if (this.at === start) fail();
		return value;
	}

	/** Braces in a format are doubled. */
	private readItemFormat(): string {
		const text = new TextBuffer();
		this.at++;
		for (let unit = this.peek(); unit >= 0; unit = this.peek()) {
			if (unit === OPEN || unit === CLOSE) {
				const doubled = this.at + 1 < this.format.length && this.format.charCodeAt(this.at + 1) === unit;
				if (!doubled && unit === CLOSE) break;
				if (!doubled) fail();
				this.at++;
			}
			text.appendUnit(unit);
			this.at++;
		}
		return text.toString();
	}
}

function fail(): void {
	formatError('Input string was not in a correct format.');
}

/** Appends the format with its items replaced. */
export function appendFormat(out: TextBuffer, format: string | null, values: ArrayOf<Obj | null> | null): void {
	if (format === null || values === null) argumentNull(format === null ? 'format' : 'args');
	new CompositeFormat(format!, values!, out).write();
}

export function String_Format(format: string | null, values: ArrayOf<Obj | null> | null): string {
	const out = new TextBuffer();
	appendFormat(out, format, values);
	return out.toString();
}

export function String_Format_provider(
	provider: Obj | null,
	format: string | null,
	values: ArrayOf<Obj | null> | null,
): string {
	return String_Format(format, values);
}

/** The array that the overloads with one to three values stand for. */
export function valuesOf(count: i32, one: Obj | null, two: Obj | null, three: Obj | null): ArrayOf<Obj | null> {
	const values = new ArrayOf<Obj | null>(count);
	values.set(0, one);
	if (count > 1) values.set(1, two);
	if (count > 2) values.set(2, three);
	return values;
}

export function String_Format1(format: string | null, one: Obj | null): string {
	return String_Format(format, valuesOf(1, one, null, null));
}

export function String_Format2(format: string | null, one: Obj | null, two: Obj | null): string {
	return String_Format(format, valuesOf(2, one, two, null));
}

export function String_Format3(format: string | null, one: Obj | null, two: Obj | null, three: Obj | null): string {
	return String_Format(format, valuesOf(3, one, two, three));
}

export function String_Format1_provider(provider: Obj | null, format: string | null, one: Obj | null): string {
	return String_Format1(format, one);
}

export function String_Format2_provider(
	provider: Obj | null,
	format: string | null,
	one: Obj | null,
	two: Obj | null,
): string {
	return String_Format2(format, one, two);
}

export function String_Format3_provider(
	provider: Obj | null,
	format: string | null,
	one: Obj | null,
	two: Obj | null,
	three: Obj | null,
): string {
	return String_Format3(format, one, two, three);
}
