/** Boxed values: what a primitive becomes where C# has an object. */

import { equal, hash } from '../collections/comparer';
import {
	Floating_CompareTo,
	Floating_Equals,
	Floating_ToString,
	Floating_ToString_format,
	floatingName,
} from '../numbers/floating';
import { HostObject } from './host-object';
import { Integer_CompareTo, Integer_ToString, Integer_ToString_format, integerName } from '../numbers/integer';
import { JValue_CreateString, JValue_fromChar, jsonOf } from '../json/of';
import { enumText } from '../system/enum-text';
import { argument, formatError, Obj } from './object';
import { Sequence } from '../collections/sequence';
import { String_CompareTo } from '../text/string';
import { String_asSequence } from '../text/string-sequence';

/** A boxed number or bool; also what `int?` and the like hold when they are not null. */
export class Box<T> extends Obj {
	readonly value: T;

	constructor(value: T) {
		super();
		this.value = value;
	}

	override ToString(): string {
		if (isBoolean<T>()) return this.value ? 'True' : 'False';
		if (isFloat<T>()) return Floating_ToString<T>(this.value);
		return Integer_ToString<T>(this.value);
	}

	override format(format: string | null): string {
		if (isBoolean<T>()) return this.ToString();
		if (isFloat<T>()) return Floating_ToString_format<T>(this.value, format);
		return Integer_ToString_format<T>(this.value, format);
	}

	override Equals(other: Obj | null): bool {
		if (!(other instanceof Box<T>)) return false;
		const value = (other as Box<T>).value;
		if (isFloat<T>()) return Floating_Equals<T>(this.value, value);
		return this.value == value;
	}

	override GetHashCode(): i32 {
		return hash<T>(this.value);
	}

	override CompareTo(other: Obj | null): i32 {
		if (other === null) return 1;
		if (!(other instanceof Box<T>)) argument('Object must be of type ' + this.typeName().substring(7) + '.');
		const value = (other as Box<T>).value;
		if (isBoolean<T>()) return <i32>this.value - <i32>value;
		if (isFloat<T>()) return Floating_CompareTo<T>(this.value, value);
		return Integer_CompareTo<T>(this.value, value);
	}

	override toJson(): HostObject | null {
		return jsonOf<T>(this.value);
	}

	override typeName(): string {
		if (isBoolean<T>()) return 'System.Boolean';
		return 'System.' + (isFloat<T>() ? floatingName<T>() : integerName<T>());
	}
}

export class BoxChar extends Obj {
	readonly value: u16;

	constructor(value: u16) {
		super();
		this.value = value;
	}

	override ToString(): string {
		return String.fromCharCode(this.value);
	}

	override Equals(other: Obj | null): bool {
		return other instanceof BoxChar && (other as BoxChar).value == this.value;
	}

	override GetHashCode(): i32 {
		return <i32>this.value | ((<i32>this.value) << 16);
	}

	override CompareTo(other: Obj | null): i32 {
		if (other === null) return 1;
		if (!(other instanceof BoxChar)) argument('Object must be of type Char.');
		return <i32>this.value - <i32>(other as BoxChar).value;
	}

	override toJson(): HostObject | null {
		return JValue_fromChar(this.value);
	}

	override typeName(): string {
		return 'System.Char';
	}
}

export class BoxString extends Obj {
	readonly value: string;

	constructor(value: string) {
		super();
		this.value = value;
	}

	override ToString(): string {
		return this.value;
	}

	override Equals(other: Obj | null): bool {
		return other instanceof BoxString && (other as BoxString).value == this.value;
	}

	override GetHashCode(): i32 {
		return hash<string>(this.value);
	}

	override CompareTo(other: Obj | null): i32 {
		if (other === null) return 1;
		if (!(other instanceof BoxString)) argument('Object must be of type String.');
		return String_CompareTo(this.value, (other as BoxString).value);
	}

	override asObjects(): Sequence<Obj | null> | null {
		return String_asSequence(this.value)!.asObjects();
	}

	override toJson(): HostObject | null {
		return JValue_CreateString(this.value);
	}

	override typeName(): string {
		return 'System.String';
	}
}

/** A value of an enum. Each enum has a class of its own that extends this one. */
export class BoxEnum extends Obj {
	/** @param values of the enum, `0:None,1:Indented`, in order; `|` before them says that they combine */
	constructor(
		readonly value: i32,
		readonly type: string,
		readonly values: string,
	) {
		super();
	}

	/** Tells enums from other classes. */
	enumNumber(): i32 {
		return this.value;
	}

	override ToString(): string {
		return enumText(this.value, this.values, this.values.startsWith('|'));
	}

	/** `G` names the value, `F` also a combination, `D` and `X` write its number. */
	override format(format: string | null): string {
		if (format === null || format == '') return this.ToString();
		const letter = format.toUpperCase();
		if (letter == 'G') return this.ToString();
		if (letter == 'F') return enumText(this.value, this.values, true);
		if (letter == 'D') return this.value.toString();
		if (letter == 'X') return Integer_ToString_format<i32>(this.value, 'X8');
		formatError('Format String can be only "G", "g", "X", "x", "F", "f", "D" or "d".');
		return '';
	}

	override Equals(other: Obj | null): bool {
		return other instanceof BoxEnum && (other as BoxEnum).value == this.value && (other as BoxEnum).type == this.type;
	}

	override GetHashCode(): i32 {
		return this.value;
	}

	override CompareTo(other: Obj | null): i32 {
		if (other === null) return 1;
		if (!(other instanceof BoxEnum)) argument('Object must be of type Enum.');
		return equal<i32>(this.value, (other as BoxEnum).value) ? 0 : this.value < (other as BoxEnum).value ? -1 : 1;
	}

	override toJson(): HostObject | null {
		return jsonOf<i32>(this.value);
	}

	override typeName(): string {
		return this.type;
	}
}

/** A string as an object; null stays null. */
export function boxString(value: string | null): Obj | null {
	return value === null ? null : new BoxString(value);
}
