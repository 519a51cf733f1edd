/** System.Tuple of one to four items, and System.ValueTuple, which differs in its name and is never null. */
import { compare, equal, hash } from '../collections/comparer';
import { HostObject } from '../runtime/host-object';
import { defaultItem, textOf, typeNameOf } from '../runtime/item';
import { jsonAdd, jsonObject, jsonOf } from '../json/of';
import { argument, Obj } from '../runtime/object';

/** A tuple is compared with something that is none of its type. */
export function otherTuple(tuple: Obj): void {
	argument('Argument must be of type ' + tuple.typeName() + ". (Parameter 'other')");
}

export class Tuple1<A> extends Obj {
	constructor(readonly item1: A = defaultItem<A>()) {
		super();
	}

	override ToString(): string {
		return '(' + textOf<A>(this.item1) + ')';
	}

	override Equals(other: Obj | null): bool {
		if (!(other instanceof Tuple1<A>)) return false;
		const tuple = other as Tuple1<A>;
		return equal<A>(this.item1, tuple.item1);
	}

	override GetHashCode(): i32 {
		return hash<A>(this.item1);
	}

	override CompareTo(other: Obj | null): i32 {
		if (other === null) return 1;
		if (!(other instanceof Tuple1<A>)) otherTuple(this);
		const tuple = other as Tuple1<A>;
		return compare<A>(this.item1, tuple.item1);
	}

	override toJson(): HostObject | null {
		const object = jsonObject();
		jsonAdd(object, 'Item1', jsonOf<A>(this.item1));
		return object;
	}

	override typeName(): string {
		return 'System.Tuple`1[' + this.itemTypeNames() + ']';
	}

	itemTypeNames(): string {
		return typeNameOf<A>();
	}
}

export class ValueTuple1<A> extends Tuple1<A> {
	override typeName(): string {
		return 'System.ValueTuple`1[' + this.itemTypeNames() + ']';
	}
}

export class Tuple2<A, B> extends Obj {
	constructor(
		readonly item1: A = defaultItem<A>(),
		readonly item2: B = defaultItem<B>(),
	) {
		super();
	}

	override ToString(): string {
		return '(' + textOf<A>(this.item1) + ', ' + textOf<B>(this.item2) + ')';
	}

	override Equals(other: Obj | null): bool {
		if (!(other instanceof Tuple2<A, B>)) return false;
		const tuple = other as Tuple2<A, B>;
		if (!equal<A>(this.item1, tuple.item1)) return false;
		return equal<B>(this.item2, tuple.item2);
	}

	override GetHashCode(): i32 {
		let result = hash<A>(this.item1);
		result = result * 33 + hash<B>(this.item2);
		return result;
	}

	override CompareTo(other: Obj | null): i32 {
		if (other === null) return 1;
		if (!(other instanceof Tuple2<A, B>)) otherTuple(this);
		const tuple = other as Tuple2<A, B>;
		let order = compare<A>(this.item1, tuple.item1);
		if (order == 0) order = compare<B>(this.item2, tuple.item2);
		return order;
	}

	override toJson(): HostObject | null {
		const object = jsonObject();
		jsonAdd(object, 'Item1', jsonOf<A>(this.item1));
		jsonAdd(object, 'Item2', jsonOf<B>(this.item2));
		return object;
	}

	override typeName(): string {
		return 'System.Tuple`2[' + this.itemTypeNames() + ']';
	}

	itemTypeNames(): string {
		return typeNameOf<A>() + ',' + typeNameOf<B>();
	}
}

export class ValueTuple2<A, B> extends Tuple2<A, B> {
	override typeName(): string {
		return 'System.ValueTuple`2[' + this.itemTypeNames() + ']';
	}
}

export class Tuple3<A, B, C> extends Obj {
	constructor(
		readonly item1: A = defaultItem<A>(),
		readonly item2: B = defaultItem<B>(),
		readonly item3: C = defaultItem<C>(),
	) {
		super();
	}

	override ToString(): string {
		return '(' + textOf<A>(this.item1) + ', ' + textOf<B>(this.item2) + ', ' + textOf<C>(this.item3) + ')';
	}

	override Equals(other: Obj | null): bool {
		if (!(other instanceof Tuple3<A, B, C>)) return false;
		const tuple = other as Tuple3<A, B, C>;
		if (!equal<A>(this.item1, tuple.item1)) return false;
		if (!equal<B>(this.item2, tuple.item2)) return false;
		return equal<C>(this.item3, tuple.item3);
	}

	override GetHashCode(): i32 {
		let result = hash<A>(this.item1);
		result = result * 33 + hash<B>(this.item2);
		result = result * 33 + hash<C>(this.item3);
		return result;
	}

	override CompareTo(other: Obj | null): i32 {
		if (other === null) return 1;
		if (!(other instanceof Tuple3<A, B, C>)) otherTuple(this);
		const tuple = other as Tuple3<A, B, C>;
		let order = compare<A>(this.item1, tuple.item1);
		if (order == 0) order = compare<B>(this.item2, tuple.item2);
		if (order == 0) order = compare<C>(this.item3, tuple.item3);
		return order;
	}

	override toJson(): HostObject | null {
		const object = jsonObject();
		jsonAdd(object, 'Item1', jsonOf<A>(this.item1));
		jsonAdd(object, 'Item2', jsonOf<B>(this.item2));
		jsonAdd(object, 'Item3', jsonOf<C>(this.item3));
		return object;
	}

	override typeName(): string {
		return 'System.Tuple`3[' + this.itemTypeNames() + ']';
	}

	itemTypeNames(): string {
		return typeNameOf<A>() + ',' + typeNameOf<B>() + ',' + typeNameOf<C>();
	}
}

export class ValueTuple3<A, B, C> extends Tuple3<A, B, C> {
	override typeName(): string {
		return 'System.ValueTuple`3[' + this.itemTypeNames() + ']';
	}
}

export class Tuple4<A, B, C, D> extends Obj {
	constructor(
		readonly item1: A = defaultItem<A>(),
		readonly item2: B = defaultItem<B>(),
		readonly item3: C = defaultItem<C>(),
		readonly item4: D = defaultItem<D>(),
	) {
		super();
	}

	override ToString(): string {
		const first = textOf<A>(this.item1) + ', ' + textOf<B>(this.item2) + ', ' + textOf<C>(this.item3);
		return '(' + first + ', ' + textOf<D>(this.item4) + ')';
	}

	override Equals(other: Obj | null): bool {
		if (!(other instanceof Tuple4<A, B, C, D>)) return false;
		const tuple = other as Tuple4<A, B, C, D>;
		if (!equal<A>(this.item1, tuple.item1)) return false;
		if (!equal<B>(this.item2, tuple.item2)) return false;
		if (!equal<C>(this.item3, tuple.item3)) return false;
		return equal<D>(this.item4, tuple.item4);
	}

	override GetHashCode(): i32 {
		let result = hash<A>(this.item1);
		result = result * 33 + hash<B>(this.item2);
		result = result * 33 + hash<C>(this.item3);
		result = result * 33 + hash<D>(this.item4);
		return result;
	}

	override CompareTo(other: Obj | null): i32 {
		if (other === null) return 1;
		if (!(other instanceof Tuple4<A, B, C, D>)) otherTuple(this);
		const tuple = other as Tuple4<A, B, C, D>;
		let order = compare<A>(this.item1, tuple.item1);
		if (order == 0) order = compare<B>(this.item2, tuple.item2);
		if (order == 0) order = compare<C>(this.item3, tuple.item3);
		if (order == 0) order = compare<D>(this.item4, tuple.item4);
		return order;
	}

	override toJson(): HostObject | null {
		const object = jsonObject();
		jsonAdd(object, 'Item1', jsonOf<A>(this.item1));
		jsonAdd(object, 'Item2', jsonOf<B>(this.item2));
		jsonAdd(object, 'Item3', jsonOf<C>(this.item3));
		jsonAdd(object, 'Item4', jsonOf<D>(this.item4));
		return object;
	}

	override typeName(): string {
		return 'System.Tuple`4[' + this.itemTypeNames() + ']';
	}

	itemTypeNames(): string {
		const first = typeNameOf<A>() + ',' + typeNameOf<B>() + ',' + typeNameOf<C>();
		return first + ',' + typeNameOf<D>();
	}
}

export class ValueTuple4<A, B, C, D> extends Tuple4<A, B, C, D> {
	override typeName(): string {
		return 'System.ValueTuple`4[' + this.itemTypeNames() + ']';
	}
}
