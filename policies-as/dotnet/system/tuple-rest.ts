/** System.Tuple, and System.ValueTuple, of seven items and the tuple of the rest. */
import { compare, equal, hash } from '../collections/comparer';
import { HostObject } from '../runtime/host-object';
import { defaultItem, textOf, typeNameOf } from '../runtime/item';
import { jsonAdd, jsonOf } from '../json/of';
import { argument, notNull, Obj } from '../runtime/object';
import { otherTuple, Tuple1, ValueTuple1 } from './tuple';
import { Tuple7 } from './tuple-long';

export class Tuple8<A, B, C, D, E, F, G, R> extends Obj {
	constructor(
		readonly first: Tuple7<A, B, C, D, E, F, G> = new Tuple7<A, B, C, D, E, F, G>(),
		readonly rest: R = defaultItem<R>(),
	) {
		super();
	}

	/** The items of the rest stand with the others. */
	override ToString(): string {
		const first = this.first.ToString();
		return first.substring(0, first.length - 1) + ', ' + textOf<R>(this.rest).substring(1);
	}

	override Equals(other: Obj | null): bool {
		if (!(other instanceof Tuple8<A, B, C, D, E, F, G, R>)) return false;
		const tuple = other as Tuple8<A, B, C, D, E, F, G, R>;
		return this.first.Equals(tuple.first) && equal<R>(this.rest, tuple.rest);
	}

	override GetHashCode(): i32 {
		return this.first.GetHashCode() * 33 + hash<R>(this.rest);
	}

	override CompareTo(other: Obj | null): i32 {
		if (other === null) return 1;
		if (!(other instanceof Tuple8<A, B, C, D, E, F, G, R>)) otherTuple(this);
		const tuple = other as Tuple8<A, B, C, D, E, F, G, R>;
		const order = this.first.CompareTo(tuple.first);
		return order != 0 ? order : compare<R>(this.rest, tuple.rest);
	}

	override toJson(): HostObject | null {
		const object = this.first.toJson();
		jsonAdd(object, 'Rest', jsonOf<R>(this.rest));
		return object;
	}

	override typeName(): string {
		return 'System.Tuple`8[' + this.first.itemTypeNames() + ',' + restTypeName<R>(this.rest) + ']';
	}
}

export class ValueTuple8<A, B, C, D, E, F, G, R> extends Tuple8<A, B, C, D, E, F, G, R> {
	override typeName(): string {
		return 'System.ValueTuple`8[' + this.first.itemTypeNames() + ',' + restTypeName<R>(this.rest) + ']';
	}
}

function restTypeName<R>(rest: R): string {
	return isReference<R>() && changetype<usize>(rest) != 0 ? changetype<Obj>(rest).typeName() : typeNameOf<R>();
}

/** Whether a value is a tuple, by the beginning of its type's name. */
function isTuple<R>(rest: R, name: string): bool {
	return isReference<R>() && changetype<usize>(rest) != 0 && changetype<Obj>(rest).typeName().startsWith(name);
}

export function Tuple_new8<A, B, C, D, E, F, G, R>(
	item1: A,
	item2: B,
	item3: C,
	item4: D,
	item5: E,
	item6: F,
	item7: G,
	rest: R,
): Tuple8<A, B, C, D, E, F, G, R> {
	if (!isTuple<R>(rest, 'System.Tuple`')) argument('The last element of an eight element tuple must be a Tuple.');
	const first = new Tuple7<A, B, C, D, E, F, G>(item1, item2, item3, item4, item5, item6, item7);
	return new Tuple8<A, B, C, D, E, F, G, R>(first, rest);
}

export function ValueTuple_new8<A, B, C, D, E, F, G, R>(
	item1: A,
	item2: B,
	item3: C,
	item4: D,
	item5: E,
	item6: F,
	item7: G,
	rest: R,
): ValueTuple8<A, B, C, D, E, F, G, R> {
	if (!isTuple<R>(rest, 'System.ValueTuple`')) {
		argument('The last element of an eight element ValueTuple must be a ValueTuple.');
	}
	const first = new Tuple7<A, B, C, D, E, F, G>(item1, item2, item3, item4, item5, item6, item7);
	return new ValueTuple8<A, B, C, D, E, F, G, R>(first, rest);
}

export function ValueTuple_Create8<A, B, C, D, E, F, G, H>(
	item1: A,
	item2: B,
	item3: C,
	item4: D,
	item5: E,
	item6: F,
	item7: G,
	item8: H,
): ValueTuple8<A, B, C, D, E, F, G, ValueTuple1<H>> {
	const first = new Tuple7<A, B, C, D, E, F, G>(item1, item2, item3, item4, item5, item6, item7);
	return new ValueTuple8<A, B, C, D, E, F, G, ValueTuple1<H>>(first, new ValueTuple1<H>(item8));
}

export function Tuple_Create8<A, B, C, D, E, F, G, H>(
	item1: A,
	item2: B,
	item3: C,
	item4: D,
	item5: E,
	item6: F,
	item7: G,
	item8: H,
): Tuple8<A, B, C, D, E, F, G, Tuple1<H> | null> {
	const first = new Tuple7<A, B, C, D, E, F, G>(item1, item2, item3, item4, item5, item6, item7);
	return new Tuple8<A, B, C, D, E, F, G, Tuple1<H> | null>(first, new Tuple1<H>(item8));
}

export function Tuple8_Item1<A, B, C, D, E, F, G, R>(self: Tuple8<A, B, C, D, E, F, G, R> | null): A {
	return notNull(self).first.item1;
}

export function Tuple8_Item2<A, B, C, D, E, F, G, R>(self: Tuple8<A, B, C, D, E, F, G, R> | null): B {
	return notNull(self).first.item2;
}

export function Tuple8_Item3<A, B, C, D, E, F, G, R>(self: Tuple8<A, B, C, D, E, F, G, R> | null): C {
	return notNull(self).first.item3;
}

export function Tuple8_Item4<A, B, C, D, E, F, G, R>(self: Tuple8<A, B, C, D, E, F, G, R> | null): D {
	return notNull(self).first.item4;
}

export function Tuple8_Item5<A, B, C, D, E, F, G, R>(self: Tuple8<A, B, C, D, E, F, G, R> | null): E {
	return notNull(self).first.item5;
}

export function Tuple8_Item6<A, B, C, D, E, F, G, R>(self: Tuple8<A, B, C, D, E, F, G, R> | null): F {
	return notNull(self).first.item6;
}

export function Tuple8_Item7<A, B, C, D, E, F, G, R>(self: Tuple8<A, B, C, D, E, F, G, R> | null): G {
	return notNull(self).first.item7;
}

export function Tuple8_Rest<A, B, C, D, E, F, G, R>(self: Tuple8<A, B, C, D, E, F, G, R> | null): R {
	return notNull(self).rest;
}
