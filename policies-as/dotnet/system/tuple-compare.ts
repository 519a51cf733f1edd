/** ValueTuple.CompareTo. */
import { ValueTuple1, ValueTuple2, ValueTuple3, ValueTuple4 } from './tuple';
import { ValueTuple5, ValueTuple6, ValueTuple7 } from './tuple-long';
import { ValueTuple8 } from './tuple-rest';

export function ValueTuple1_CompareTo<A>(self: ValueTuple1<A>, other: ValueTuple1<A>): i32 {
	return self.CompareTo(other);
}

export function ValueTuple2_CompareTo<A, B>(self: ValueTuple2<A, B>, other: ValueTuple2<A, B>): i32 {
	return self.CompareTo(other);
}

export function ValueTuple3_CompareTo<A, B, C>(self: ValueTuple3<A, B, C>, other: ValueTuple3<A, B, C>): i32 {
	return self.CompareTo(other);
}

export function ValueTuple4_CompareTo<A, B, C, D>(self: ValueTuple4<A, B, C, D>, other: ValueTuple4<A, B, C, D>): i32 {
	return self.CompareTo(other);
}

export function ValueTuple5_CompareTo<A, B, C, D, E>(
	self: ValueTuple5<A, B, C, D, E>,
	other: ValueTuple5<A, B, C, D, E>,
): i32 {
	return self.CompareTo(other);
}

export function ValueTuple6_CompareTo<A, B, C, D, E, F>(
	self: ValueTuple6<A, B, C, D, E, F>,
	other: ValueTuple6<A, B, C, D, E, F>,
): i32 {
	return self.CompareTo(other);
}

export function ValueTuple7_CompareTo<A, B, C, D, E, F, G>(
	self: ValueTuple7<A, B, C, D, E, F, G>,
	other: ValueTuple7<A, B, C, D, E, F, G>,
): i32 {
	return self.CompareTo(other);
}

export function ValueTuple8_CompareTo<A, B, C, D, E, F, G, R>(
	self: ValueTuple8<A, B, C, D, E, F, G, R>,
	other: ValueTuple8<A, B, C, D, E, F, G, R>,
): i32 {
	return self.CompareTo(other);
}
