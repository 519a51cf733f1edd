/** Sequences seen as sequences of another item type: Cast, OfType and the conversion of IEnumerable<string> to IEnumerable<object>. */
import { Box, BoxChar, BoxString } from '../runtime/box';
import { HostObject } from '../runtime/host-object';
import { boxItem, given } from '../runtime/item';
import { invalidCast, nullReference, Obj } from '../runtime/object';
import { defaultOf, DerivedEnumerator, Enumerator, Sequence } from '../collections/sequence';

// @ts-ignore: decorator
@external("host", "Object_isA")
declare function objectIsA(handle: i32, typeName: string): bool;

/** Whether an object is an R, whose .NET name tells types of the host apart; null is none. */
export function isItem<R>(item: Obj | null, typeName: string): bool {
	if (item === null) return false;
	if (isString<R>()) return item instanceof BoxString;
	if (isReference<R>()) {
		if (idof<NonNullable<R>>() == idof<Obj>()) return true;
		if (idof<NonNullable<R>>() == idof<HostObject>()) {
			return item instanceof HostObject && objectIsA((item as HostObject).handle, typeName);
		}
		return item instanceof NonNullable<R>;
	}
	if (isChar<R>()) return item instanceof BoxChar;
	return item instanceof Box<R>;
}

function isChar<R>(): bool {
	return isInteger<R>() && !isSigned<R>() && !isBoolean<R>() && sizeof<R>() == 2;
}

/** An object that is an R, as one. */
export function itemOf<R>(item: Obj | null): R {
	if (isString<R>()) return changetype<R>((item as BoxString).value);
	if (isReference<R>()) return changetype<R>(item);
	if (isChar<R>()) return <R>(item as BoxChar).value;
	return (item as Box<R>).value;
}

/** Items of an R that are objects; of others, an error for Cast and left out for OfType. */
class CastSequence<R> extends Sequence<R> {
	constructor(
		private readonly source: Sequence<Obj | null>,
		private readonly itemType: string,
		private readonly isFilter: bool,
	) {
		super();
	}

	override enumerator(): Enumerator<R> {
		return new CastEnumerator<R>(this.source.enumerator(), this.itemType, this.isFilter);
	}
}

class CastEnumerator<R> extends DerivedEnumerator<Obj | null, R> {
	constructor(
		source: Enumerator<Obj | null>,
		private readonly itemType: string,
		private readonly isFilter: bool,
	) {
		super(source);
	}

	override moveNext(): bool {
		while (this.source.moveNext()) {
			const item = this.source.current;
			if (isItem<R>(item, this.itemType)) this.current = itemOf<R>(item);
			else if (this.isFilter) continue;
			else this.current = this.otherwise(item);
			return true;
		}
		return false;
	}

	/** A cast of null, or of an item of another type. */
	private otherwise(item: Obj | null): R {
		if (item !== null) {
			invalidCast("Unable to cast object of type '" + item.typeName() + "' to type '" + this.itemType + "'.");
		}
		if (!isReference<R>() || !isNullable<R>()) nullReference();
		return defaultOf<R>();
	}
}

/** Items of a class as items of another class that they are known to be, or boxed. */
class UpcastSequence<T, R> extends Sequence<R> {
	constructor(private readonly source: Sequence<T>) {
		super();
	}

	override count(): i32 {
		return this.source.count();
	}

	override get(index: i32): R {
		return viewOf<T, R>(this.source.get(index));
	}

	override enumerator(): Enumerator<R> {
		return new UpcastEnumerator<T, R>(this.source.enumerator());
	}

	override typeName(): string {
		return this.source.typeName();
	}

	override origin(): Obj {
		return this.source.origin();
	}

	override asHost(): HostObject | null {
		return this.source.asHost();
	}
}

class UpcastEnumerator<T, R> extends DerivedEnumerator<T, R> {
	override reset(): void {
		this.source.reset();
	}

	override moveNext(): bool {
		if (!this.source.moveNext()) return false;
		this.current = viewOf<T, R>(this.source.current);
		return true;
	}
}

/** An item as one of a base type, or boxed: what it holds may have to be seen in another way too. */
export function viewOf<T, R>(item: T): R {
	const object = boxItem<T>(item);
	if (!isReference<R>()) return itemOf<R>(object);
	if (isString<R>()) return object === null ? changetype<R>(0) : itemOf<R>(object);
	if (object === null || object instanceof NonNullable<R>) return changetype<R>(object);
	if (isDefined(changetype<NonNullable<R>>(0).fromArray)) {
		return changetype<R>(changetype<usize>(changetype<NonNullable<R>>(0).fromArray(object)));
	}
	if (isDefined(changetype<NonNullable<R>>(0).fromObjects)) {
		return changetype<R>(changetype<usize>(changetype<NonNullable<R>>(0).fromObjects(object)));
	}
	return changetype<R>(object);
}

/** A sequence as one of a base type of its items; null stays null. */
export function castSequence<T, R>(source: Sequence<T> | null): Sequence<R> | null {
	return source === null ? null : new UpcastSequence<T, R>(source);
}

/** The items of what is enumerable without a type. */
function objectsOf(source: Obj | null): Sequence<Obj | null> {
	return given(given(source, 'source').asObjects(), 'source');
}

export function Enumerable_Cast<R>(source: Obj | null, typeName: string): Sequence<R> {
	return new CastSequence<R>(objectsOf(source), typeName, false);
}

export function Enumerable_OfType<R>(source: Obj | null, typeName: string): Sequence<R> {
	return new CastSequence<R>(objectsOf(source), typeName, true);
}
