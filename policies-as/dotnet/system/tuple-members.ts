/** The members of Tuple and ValueTuple. */
import { notNull } from '../runtime/object';
import { Tuple1, Tuple2, Tuple3, Tuple4, ValueTuple1, ValueTuple2, ValueTuple3, ValueTuple4 } from './tuple';
import { Tuple5, Tuple6, Tuple7, ValueTuple5, ValueTuple6, ValueTuple7 } from './tuple-long';

export function Tuple_new1<A>(item1: A): Tuple1<A> {
	return new Tuple1<A>(item1);
}

export function ValueTuple_new1<A>(item1: A): ValueTuple1<A> {
	return new ValueTuple1<A>(item1);
}

export function Tuple1_Item1<A>(self: Tuple1<A> | null): A {
	return notNull(self).item1;
}

export function Tuple_new2<A, B>(item1: A, item2: B): Tuple2<A, B> {
	return new Tuple2<A, B>(item1, item2);
}

export function ValueTuple_new2<A, B>(item1: A, item2: B): ValueTuple2<A, B> {
	return new ValueTuple2<A, B>(item1, item2);
}

export function Tuple2_Item1<A, B>(self: Tuple2<A, B> | null): A {
	return notNull(self).item1;
}

export function Tuple2_Item2<A, B>(self: Tuple2<A, B> | null): B {
	return notNull(self).item2;
}

export function Tuple_new3<A, B, C>(item1: A, item2: B, item3: C): Tuple3<A, B, C> {
	return new Tuple3<A, B, C>(item1, item2, item3);
}

export function ValueTuple_new3<A, B, C>(item1: A, item2: B, item3: C): ValueTuple3<A, B, C> {
	return new ValueTuple3<A, B, C>(item1, item2, item3);
}

export function Tuple3_Item1<A, B, C>(self: Tuple3<A, B, C> | null): A {
	return notNull(self).item1;
}

export function Tuple3_Item2<A, B, C>(self: Tuple3<A, B, C> | null): B {
	return notNull(self).item2;
}

export function Tuple3_Item3<A, B, C>(self: Tuple3<A, B, C> | null): C {
	return notNull(self).item3;
}

export function Tuple_new4<A, B, C, D>(item1: A, item2: B, item3: C, item4: D): Tuple4<A, B, C, D> {
	return new Tuple4<A, B, C, D>(item1, item2, item3, item4);
}

export function ValueTuple_new4<A, B, C, D>(item1: A, item2: B, item3: C, item4: D): ValueTuple4<A, B, C, D> {
	return new ValueTuple4<A, B, C, D>(item1, item2, item3, item4);
}

export function Tuple4_Item1<A, B, C, D>(self: Tuple4<A, B, C, D> | null): A {
	return notNull(self).item1;
}

export function Tuple4_Item2<A, B, C, D>(self: Tuple4<A, B, C, D> | null): B {
	return notNull(self).item2;
}

export function Tuple4_Item3<A, B, C, D>(self: Tuple4<A, B, C, D> | null): C {
	return notNull(self).item3;
}

export function Tuple4_Item4<A, B, C, D>(self: Tuple4<A, B, C, D> | null): D {
	return notNull(self).item4;
}

export function Tuple_new5<A, B, C, D, E>(item1: A, item2: B, item3: C, item4: D, item5: E): Tuple5<A, B, C, D, E> {
	return new Tuple5<A, B, C, D, E>(item1, item2, item3, item4, item5);
}

export function ValueTuple_new5<A, B, C, D, E>(
	item1: A,
	item2: B,
	item3: C,
	item4: D,
	item5: E,
): ValueTuple5<A, B, C, D, E> {
	return new ValueTuple5<A, B, C, D, E>(item1, item2, item3, item4, item5);
}

export function Tuple5_Item1<A, B, C, D, E>(self: Tuple5<A, B, C, D, E> | null): A {
	return notNull(self).item1;
}

export function Tuple5_Item2<A, B, C, D, E>(self: Tuple5<A, B, C, D, E> | null): B {
	return notNull(self).item2;
}

export function Tuple5_Item3<A, B, C, D, E>(self: Tuple5<A, B, C, D, E> | null): C {
	return notNull(self).item3;
}

export function Tuple5_Item4<A, B, C, D, E>(self: Tuple5<A, B, C, D, E> | null): D {
	return notNull(self).item4;
}

export function Tuple5_Item5<A, B, C, D, E>(self: Tuple5<A, B, C, D, E> | null): E {
	return notNull(self).item5;
}

export function Tuple_new6<A, B, C, D, E, F>(
	item1: A,
	item2: B,
	item3: C,
	item4: D,
	item5: E,
	item6: F,
): Tuple6<A, B, C, D, E, F> {
	return new Tuple6<A, B, C, D, E, F>(item1, item2, item3, item4, item5, item6);
}

export function ValueTuple_new6<A, B, C, D, E, F>(
	item1: A,
	item2: B,
	item3: C,
	item4: D,
	item5: E,
	item6: F,
): ValueTuple6<A, B, C, D, E, F> {
	return new ValueTuple6<A, B, C, D, E, F>(item1, item2, item3, item4, item5, item6);
}

export function Tuple6_Item1<A, B, C, D, E, F>(self: Tuple6<A, B, C, D, E, F> | null): A {
	return notNull(self).item1;
}

export function Tuple6_Item2<A, B, C, D, E, F>(self: Tuple6<A, B, C, D, E, F> | null): B {
	return notNull(self).item2;
}

export function Tuple6_Item3<A, B, C, D, E, F>(self: Tuple6<A, B, C, D, E, F> | null): C {
	return notNull(self).item3;
}

export function Tuple6_Item4<A, B, C, D, E, F>(self: Tuple6<A, B, C, D, E, F> | null): D {
	return notNull(self).item4;
}

export function Tuple6_Item5<A, B, C, D, E, F>(self: Tuple6<A, B, C, D, E, F> | null): E {
	return notNull(self).item5;
}

export function Tuple6_Item6<A, B, C, D, E, F>(self: Tuple6<A, B, C, D, E, F> | null): F {
	return notNull(self).item6;
}

export function Tuple_new7<A, B, C, D, E, F, G>(
	item1: A,
	item2: B,
	item3: C,
	item4: D,
	item5: E,
	item6: F,
	item7: G,
): Tuple7<A, B, C, D, E, F, G> {
	return new Tuple7<A, B, C, D, E, F, G>(item1, item2, item3, item4, item5, item6, item7);
}

export function ValueTuple_new7<A, B, C, D, E, F, G>(
	item1: A,
	item2: B,
	item3: C,
	item4: D,
	item5: E,
	item6: F,
	item7: G,
): ValueTuple7<A, B, C, D, E, F, G> {
	return new ValueTuple7<A, B, C, D, E, F, G>(item1, item2, item3, item4, item5, item6, item7);
}

export function Tuple7_Item1<A, B, C, D, E, F, G>(self: Tuple7<A, B, C, D, E, F, G> | null): A {
	return notNull(self).item1;
}

export function Tuple7_Item2<A, B, C, D, E, F, G>(self: Tuple7<A, B, C, D, E, F, G> | null): B {
	return notNull(self).item2;
}

export function Tuple7_Item3<A, B, C, D, E, F, G>(self: Tuple7<A, B, C, D, E, F, G> | null): C {
	return notNull(self).item3;
}

export function Tuple7_Item4<A, B, C, D, E, F, G>(self: Tuple7<A, B, C, D, E, F, G> | null): D {
	return notNull(self).item4;
}

export function Tuple7_Item5<A, B, C, D, E, F, G>(self: Tuple7<A, B, C, D, E, F, G> | null): E {
	return notNull(self).item5;
}

export function Tuple7_Item6<A, B, C, D, E, F, G>(self: Tuple7<A, B, C, D, E, F, G> | null): F {
	return notNull(self).item6;
}

export function Tuple7_Item7<A, B, C, D, E, F, G>(self: Tuple7<A, B, C, D, E, F, G> | null): G {
	return notNull(self).item7;
}
