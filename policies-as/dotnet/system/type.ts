import { hashText } from '../collections/comparer';
import { Obj, notNull } from '../runtime/object';

/** System.Type: a full .NET name, and for an enum its values. */
export class Type extends Obj {
	constructor(
		readonly name: string,
		/** `0:None,1:Indented`; null when it is no enum. */
		readonly values: string | null,
		/** `List<>`: its name shows its parameters. */
		readonly isDefinition: bool = false,
	) {
		super();
	}

	override ToString(): string {
		return this.name;
	}

	override Equals(other: Obj | null): bool {
		return other instanceof Type && (other as Type).name == this.name;
	}

	override GetHashCode(): i32 {
		return hashText(this.name);
	}

	override typeName(): string {
		return 'System.RuntimeType';
	}
}

export function typeOf(name: string): Type {
	return new Type(name, null);
}

export function typeOfDefinition(name: string): Type {
	return new Type(name, null, true);
}

export function typeOfEnum(name: string, values: string): Type {
	return new Type(name, values);
}

export function Type_Name(self: Type | null): string {
	const name = notNull(self).name;
	const isGeneric = name.includes('`');
	const bracket = name.indexOf('[');
	const plain = isGeneric && bracket >= 0 ? name.substring(0, bracket) + name.substring(behindArguments(name, bracket)) : name;
	return plain.substring(plain.lastIndexOf('.') + 1);
}

/** Where the brackets of arrays begin, behind the type arguments that open at `bracket`. */
function behindArguments(name: string, bracket: i32): i32 {
	let depth = 0;
	for (let at = bracket; at < name.length; at++) {
		const unit = name.charCodeAt(at);
		if (unit == 0x5b) depth++;
		else if (unit == 0x5d && --depth == 0) return at + 1;
	}
	return name.length;
}

export function Type_FullName(self: Type | null): string {
	const name = notNull(self).name;
	return notNull(self).isDefinition ? name.substring(0, name.indexOf('[')) : name;
}

export function Type_Namespace(self: Type | null): string | null {
	const name = notNull(self).name;
	const bracket = name.indexOf('[');
	const end = (bracket < 0 ? name : name.substring(0, bracket)).lastIndexOf('.');
	return end < 0 ? null : name.substring(0, end);
}

export function Type_ToString(self: Type | null): string {
	return notNull(self).name;
}

export function Type_equal(left: Type | null, right: Type | null): bool {
	if (left === null || right === null) return left === null && right === null;
	return left.name == right.name;
}

export function Type_notEqual(left: Type | null, right: Type | null): bool {
	return !Type_equal(left, right);
}
