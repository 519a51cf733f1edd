/** Tuples of five to seven items. */
import { compare, equal, hash } from '../collections/comparer';
import { HostObject } from '../runtime/host-object';
import { defaultItem, textOf, typeNameOf } from '../runtime/item';
import { jsonAdd, jsonObject, jsonOf } from '../json/of';
import { Obj } from '../runtime/object';
import { otherTuple } from './tuple';

export class Tuple5<A, B, C, D, E> extends Obj {
	constructor(
		readonly item1: A = defaultItem<A>(),
		readonly item2: B = defaultItem<B>(),
		readonly item3: C = defaultItem<C>(),
		readonly item4: D = defaultItem<D>(),
		readonly item5: E = defaultItem<E>(),
	) {
		super();
	}

	override ToString(): string {
		const first = textOf<A>(this.item1) + ', ' + textOf<B>(this.item2) + ', ' + textOf<C>(this.item3);
		return '(' + first + ', ' + textOf<D>(this.item4) + ', ' + textOf<E>(this.item5) + ')';
	}

	override Equals(other: Obj | null): bool {
		if (!(other instanceof Tuple5<A, B, C, D, E>)) return false;
		const tuple = other as Tuple5<A, B, C, D, E>;
		if (!equal<A>(this.item1, tuple.item1)) return false;
		if (!equal<B>(this.item2, tuple.item2)) return false;
		if (!equal<C>(this.item3, tuple.item3)) return false;
		if (!equal<D>(this.item4, tuple.item4)) return false;
		return equal<E>(this.item5, tuple.item5);
	}

	override GetHashCode(): i32 {
		let result = hash<A>(this.item1);
		result = result * 33 + hash<B>(this.item2);
		result = result * 33 + hash<C>(this.item3);
		result = result * 33 + hash<D>(this.item4);
		result = result * 33 + hash<E>(this.item5);
		return result;
	}

	override CompareTo(other: Obj | null): i32 {
		if (other === null) return 1;
		if (!(other instanceof Tuple5<A, B, C, D, E>)) otherTuple(this);
		const tuple = other as Tuple5<A, B, C, D, E>;
		let order = compare<A>(this.item1, tuple.item1);
		if (order == 0) order = compare<B>(this.item2, tuple.item2);
		if (order == 0) order = compare<C>(this.item3, tuple.item3);
		if (order == 0) order = compare<D>(this.item4, tuple.item4);
		if (order == 0) order = compare<E>(this.item5, tuple.item5);
		return order;
	}

	override toJson(): HostObject | null {
		const object = jsonObject();
		jsonAdd(object, 'Item1', jsonOf<A>(this.item1));
		jsonAdd(object, 'Item2', jsonOf<B>(this.item2));
		jsonAdd(object, 'Item3', jsonOf<C>(this.item3));
		jsonAdd(object, 'Item4', jsonOf<D>(this.item4));
		jsonAdd(object, 'Item5', jsonOf<E>(this.item5));
		return object;
	}

	override typeName(): string {
		return 'System.Tuple`5[' + this.itemTypeNames() + ']';
	}

	itemTypeNames(): string {
		const first = typeNameOf<A>() + ',' + typeNameOf<B>() + ',' + typeNameOf<C>();
		return first + ',' + typeNameOf<D>() + ',' + typeNameOf<E>();
	}
}

export class ValueTuple5<A, B, C, D, E> extends Tuple5<A, B, C, D, E> {
	override typeName(): string {
		return 'System.ValueTuple`5[' + this.itemTypeNames() + ']';
	}
}

export class Tuple6<A, B, C, D, E, F> extends Obj {
	constructor(
		readonly item1: A = defaultItem<A>(),
		readonly item2: B = defaultItem<B>(),
		readonly item3: C = defaultItem<C>(),
		readonly item4: D = defaultItem<D>(),
		readonly item5: E = defaultItem<E>(),
		readonly item6: F = defaultItem<F>(),
	) {
		super();
	}

	override ToString(): string {
		const first = textOf<A>(this.item1) + ', ' + textOf<B>(this.item2) + ', ' + textOf<C>(this.item3);
		return (
			'(' + first + ', ' + textOf<D>(this.item4) + ', ' + textOf<E>(this.item5) + ', ' + textOf<F>(this.item6) + ')'
		);
	}

	override Equals(other: Obj | null): bool {
		if (!(other instanceof Tuple6<A, B, C, D, E, F>)) return false;
		const tuple = other as Tuple6<A, B, C, D, E, F>;
		if (!equal<A>(this.item1, tuple.item1)) return false;
		if (!equal<B>(this.item2, tuple.item2)) return false;
		if (!equal<C>(this.item3, tuple.item3)) return false;
		if (!equal<D>(this.item4, tuple.item4)) return false;
		if (!equal<E>(this.item5, tuple.item5)) return false;
		return equal<F>(this.item6, tuple.item6);
	}

	override GetHashCode(): i32 {
		let result = hash<A>(this.item1);
		result = result * 33 + hash<B>(this.item2);
		result = result * 33 + hash<C>(this.item3);
		result = result * 33 + hash<D>(this.item4);
		result = result * 33 + hash<E>(this.item5);
		result = result * 33 + hash<F>(this.item6);
		return result;
	}

	override CompareTo(other: Obj | null): i32 {
		if (other === null) return 1;
		if (!(other instanceof Tuple6<A, B, C, D, E, F>)) otherTuple(this);
		const tuple = other as Tuple6<A, B, C, D, E, F>;
		let order = compare<A>(this.item1, tuple.item1);
		if (order == 0) order = compare<B>(this.item2, tuple.item2);
		if (order == 0) order = compare<C>(this.item3, tuple.item3);
		if (order == 0) order = compare<D>(this.item4, tuple.item4);
		if (order == 0) order = compare<E>(this.item5, tuple.item5);
		if (order == 0) order = compare<F>(this.item6, tuple.item6);
		return order;
	}

	override toJson(): HostObject | null {
		const object = jsonObject();
		jsonAdd(object, 'Item1', jsonOf<A>(this.item1));
		jsonAdd(object, 'Item2', jsonOf<B>(this.item2));
		jsonAdd(object, 'Item3', jsonOf<C>(this.item3));
		jsonAdd(object, 'Item4', jsonOf<D>(this.item4));
		jsonAdd(object, 'Item5', jsonOf<E>(this.item5));
		jsonAdd(object, 'Item6', jsonOf<F>(this.item6));
		return object;
	}

	override typeName(): string {
		return 'System.Tuple`6[' + this.itemTypeNames() + ']';
	}

	itemTypeNames(): string {
		const first = typeNameOf<A>() + ',' + typeNameOf<B>() + ',' + typeNameOf<C>();
		return first + ',' + typeNameOf<D>() + ',' + typeNameOf<E>() + ',' + typeNameOf<F>();
	}
}

export class ValueTuple6<A, B, C, D, E, F> extends Tuple6<A, B, C, D, E, F> {
	override typeName(): string {
		return 'System.ValueTuple`6[' + this.itemTypeNames() + ']';
	}
}

export class Tuple7<A, B, C, D, E, F, G> extends Obj {
	constructor(
		readonly item1: A = defaultItem<A>(),
		readonly item2: B = defaultItem<B>(),
		readonly item3: C = defaultItem<C>(),
		readonly item4: D = defaultItem<D>(),
		readonly item5: E = defaultItem<E>(),
		readonly item6: F = defaultItem<F>(),
		readonly item7: G = defaultItem<G>(),
	) {
		super();
	}

	override ToString(): string {
		const first = textOf<A>(this.item1) + ', ' + textOf<B>(this.item2) + ', ' + textOf<C>(this.item3);
		return (
			'(' +
			first +
			', ' +
			textOf<D>(this.item4) +
			', ' +
			textOf<E>(this.item5) +
			', ' +
			textOf<F>(this.item6) +
			', ' +
			textOf<G>(this.item7) +
			')'
		);
	}

	override Equals(other: Obj | null): bool {
		if (!(other instanceof Tuple7<A, B, C, D, E, F, G>)) return false;
		const tuple = other as Tuple7<A, B, C, D, E, F, G>;
		if (!equal<A>(this.item1, tuple.item1)) return false;
		if (!equal<B>(this.item2, tuple.item2)) return false;
		if (!equal<C>(this.item3, tuple.item3)) return false;
		if (!equal<D>(this.item4, tuple.item4)) return false;
		if (!equal<E>(this.item5, tuple.item5)) return false;
		if (!equal<F>(this.item6, tuple.item6)) return false;
		return equal<G>(this.item7, tuple.item7);
	}

	override GetHashCode(): i32 {
		let result = hash<A>(this.item1);
		result = result * 33 + hash<B>(this.item2);
		result = result * 33 + hash<C>(this.item3);
		result = result * 33 + hash<D>(this.item4);
		result = result * 33 + hash<E>(this.item5);
		result = result * 33 + hash<F>(this.item6);
		result = result * 33 + hash<G>(this.item7);
		return result;
	}

	override CompareTo(other: Obj | null): i32 {
		if (other === null) return 1;
		if (!(other instanceof Tuple7<A, B, C, D, E, F, G>)) otherTuple(this);
		const tuple = other as Tuple7<A, B, C, D, E, F, G>;
		let order = compare<A>(this.item1, tuple.item1);
		if (order == 0) order = compare<B>(this.item2, tuple.item2);
		if (order == 0) order = compare<C>(this.item3, tuple.item3);
		if (order == 0) order = compare<D>(this.item4, tuple.item4);
		if (order == 0) order = compare<E>(this.item5, tuple.item5);
		if (order == 0) order = compare<F>(this.item6, tuple.item6);
		if (order == 0) order = compare<G>(this.item7, tuple.item7);
		return order;
	}

	override toJson(): HostObject | null {
		const object = jsonObject();
		jsonAdd(object, 'Item1', jsonOf<A>(this.item1));
		jsonAdd(object, 'Item2', jsonOf<B>(this.item2));
		jsonAdd(object, 'Item3', jsonOf<C>(this.item3));
		jsonAdd(object, 'Item4', jsonOf<D>(this.item4));
		jsonAdd(object, 'Item5', jsonOf<E>(this.item5));
		jsonAdd(object, 'Item6', jsonOf<F>(this.item6));
		jsonAdd(object, 'Item7', jsonOf<G>(this.item7));
		return object;
	}

	override typeName(): string {
		return 'System.Tuple`7[' + this.itemTypeNames() + ']';
	}

	itemTypeNames(): string {
		const first = typeNameOf<A>() + ',' + typeNameOf<B>() + ',' + typeNameOf<C>();
		return first + ',' + typeNameOf<D>() + ',' + typeNameOf<E>() + ',' + typeNameOf<F>() + ',' + typeNameOf<G>();
	}
}

export class ValueTuple7<A, B, C, D, E, F, G> extends Tuple7<A, B, C, D, E, F, G> {
	override typeName(): string {
		return 'System.ValueTuple`7[' + this.itemTypeNames() + ']';
	}
}
