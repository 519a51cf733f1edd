// System.Tuple and ValueTuple.
namespace System {
	public static class Tuple {
		public static Tuple<T1> Create<T1>(T1 item1) => Tuple_new1;
		public static Tuple<T1, T2> Create<T1, T2>(T1 item1, T2 item2) => Tuple_new2;
		public static Tuple<T1, T2, T3> Create<T1, T2, T3>(T1 item1, T2 item2, T3 item3) => Tuple_new3;
		public static Tuple<T1, T2, T3, T4> Create<T1, T2, T3, T4>(T1 item1, T2 item2, T3 item3, T4 item4) => Tuple_new4;
		public static Tuple<T1, T2, T3, T4, T5> Create<T1, T2, T3, T4, T5>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5) => Tuple_new5;
		public static Tuple<T1, T2, T3, T4, T5, T6> Create<T1, T2, T3, T4, T5, T6>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6) => Tuple_new6;
		public static Tuple<T1, T2, T3, T4, T5, T6, T7> Create<T1, T2, T3, T4, T5, T6, T7>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7) => Tuple_new7;
		public static Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8>> Create<T1, T2, T3, T4, T5, T6, T7, T8>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7, T8 item8) => Tuple_Create8;
	}

	public static class ValueTuple {
		public static ValueTuple<T1> Create<T1>(T1 item1) => ValueTuple_new1;
		public static ValueTuple<T1, T2> Create<T1, T2>(T1 item1, T2 item2) => ValueTuple_new2;
		public static ValueTuple<T1, T2, T3> Create<T1, T2, T3>(T1 item1, T2 item2, T3 item3) => ValueTuple_new3;
		public static ValueTuple<T1, T2, T3, T4> Create<T1, T2, T3, T4>(T1 item1, T2 item2, T3 item3, T4 item4) => ValueTuple_new4;
		public static ValueTuple<T1, T2, T3, T4, T5> Create<T1, T2, T3, T4, T5>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5) => ValueTuple_new5;
		public static ValueTuple<T1, T2, T3, T4, T5, T6> Create<T1, T2, T3, T4, T5, T6>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6) => ValueTuple_new6;
		public static ValueTuple<T1, T2, T3, T4, T5, T6, T7> Create<T1, T2, T3, T4, T5, T6, T7>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7) => ValueTuple_new7;
		public static ValueTuple<T1, T2, T3, T4, T5, T6, T7, ValueTuple<T8>> Create<T1, T2, T3, T4, T5, T6, T7, T8>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7, T8 item8) => ValueTuple_Create8;
	}

	public class Tuple<T1> : IComparable => Tuple1 {
		public Tuple(T1 item1) => Tuple_new1;
		public T1 Item1 { get; } => Tuple1_Item1;
	}

	public class Tuple<T1, T2> : IComparable => Tuple2 {
		public Tuple(T1 item1, T2 item2) => Tuple_new2;
		public T1 Item1 { get; } => Tuple2_Item1;
		public T2 Item2 { get; } => Tuple2_Item2;
	}

	public class Tuple<T1, T2, T3> : IComparable => Tuple3 {
		public Tuple(T1 item1, T2 item2, T3 item3) => Tuple_new3;
		public T1 Item1 { get; } => Tuple3_Item1;
		public T2 Item2 { get; } => Tuple3_Item2;
		public T3 Item3 { get; } => Tuple3_Item3;
	}

	public class Tuple<T1, T2, T3, T4> : IComparable => Tuple4 {
		public Tuple(T1 item1, T2 item2, T3 item3, T4 item4) => Tuple_new4;
		public T1 Item1 { get; } => Tuple4_Item1;
		public T2 Item2 { get; } => Tuple4_Item2;
		public T3 Item3 { get; } => Tuple4_Item3;
		public T4 Item4 { get; } => Tuple4_Item4;
	}

	public class Tuple<T1, T2, T3, T4, T5> : IComparable => Tuple5 {
		public Tuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5) => Tuple_new5;
		public T1 Item1 { get; } => Tuple5_Item1;
		public T2 Item2 { get; } => Tuple5_Item2;
		public T3 Item3 { get; } => Tuple5_Item3;
		public T4 Item4 { get; } => Tuple5_Item4;
		public T5 Item5 { get; } => Tuple5_Item5;
	}

	public class Tuple<T1, T2, T3, T4, T5, T6> : IComparable => Tuple6 {
		public Tuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6) => Tuple_new6;
		public T1 Item1 { get; } => Tuple6_Item1;
		public T2 Item2 { get; } => Tuple6_Item2;
		public T3 Item3 { get; } => Tuple6_Item3;
		public T4 Item4 { get; } => Tuple6_Item4;
		public T5 Item5 { get; } => Tuple6_Item5;
		public T6 Item6 { get; } => Tuple6_Item6;
	}

	public class Tuple<T1, T2, T3, T4, T5, T6, T7> : IComparable => Tuple7 {
		public Tuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7) => Tuple_new7;
		public T1 Item1 { get; } => Tuple7_Item1;
		public T2 Item2 { get; } => Tuple7_Item2;
		public T3 Item3 { get; } => Tuple7_Item3;
		public T4 Item4 { get; } => Tuple7_Item4;
		public T5 Item5 { get; } => Tuple7_Item5;
		public T6 Item6 { get; } => Tuple7_Item6;
		public T7 Item7 { get; } => Tuple7_Item7;
	}

	public class Tuple<T1, T2, T3, T4, T5, T6, T7, TRest> : IComparable => Tuple8 {
		public Tuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7, TRest rest) => Tuple_new8;
		public T1 Item1 { get; } => Tuple8_Item1;
		public T2 Item2 { get; } => Tuple8_Item2;
		public T3 Item3 { get; } => Tuple8_Item3;
		public T4 Item4 { get; } => Tuple8_Item4;
		public T5 Item5 { get; } => Tuple8_Item5;
		public T6 Item6 { get; } => Tuple8_Item6;
		public T7 Item7 { get; } => Tuple8_Item7;
		public TRest Rest { get; } => Tuple8_Rest;
	}
	public struct ValueTuple<T1> : IComparable, IComparable<ValueTuple<T1>>, IEquatable<ValueTuple<T1>> => ValueTuple1 {
		public int CompareTo(ValueTuple<T1> other) => ValueTuple1_CompareTo;
		public ValueTuple(T1 item1) => ValueTuple_new1;
		public T1 Item1 { get; } => Tuple1_Item1;
	}

	public struct ValueTuple<T1, T2> : IComparable, IComparable<ValueTuple<T1, T2>>, IEquatable<ValueTuple<T1, T2>> => ValueTuple2 {
		public int CompareTo(ValueTuple<T1, T2> other) => ValueTuple2_CompareTo;
		public ValueTuple(T1 item1, T2 item2) => ValueTuple_new2;
		public T1 Item1 { get; } => Tuple2_Item1;
		public T2 Item2 { get; } => Tuple2_Item2;
	}

	public struct ValueTuple<T1, T2, T3> : IComparable, IComparable<ValueTuple<T1, T2, T3>>, IEquatable<ValueTuple<T1, T2, T3>> => ValueTuple3 {
		public int CompareTo(ValueTuple<T1, T2, T3> other) => ValueTuple3_CompareTo;
		public ValueTuple(T1 item1, T2 item2, T3 item3) => ValueTuple_new3;
		public T1 Item1 { get; } => Tuple3_Item1;
		public T2 Item2 { get; } => Tuple3_Item2;
		public T3 Item3 { get; } => Tuple3_Item3;
	}

	public struct ValueTuple<T1, T2, T3, T4> : IComparable, IComparable<ValueTuple<T1, T2, T3, T4>>, IEquatable<ValueTuple<T1, T2, T3, T4>> => ValueTuple4 {
		public int CompareTo(ValueTuple<T1, T2, T3, T4> other) => ValueTuple4_CompareTo;
		public ValueTuple(T1 item1, T2 item2, T3 item3, T4 item4) => ValueTuple_new4;
		public T1 Item1 { get; } => Tuple4_Item1;
		public T2 Item2 { get; } => Tuple4_Item2;
		public T3 Item3 { get; } => Tuple4_Item3;
		public T4 Item4 { get; } => Tuple4_Item4;
	}

	public struct ValueTuple<T1, T2, T3, T4, T5> : IComparable, IComparable<ValueTuple<T1, T2, T3, T4, T5>>, IEquatable<ValueTuple<T1, T2, T3, T4, T5>> => ValueTuple5 {
		public int CompareTo(ValueTuple<T1, T2, T3, T4, T5> other) => ValueTuple5_CompareTo;
		public ValueTuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5) => ValueTuple_new5;
		public T1 Item1 { get; } => Tuple5_Item1;
		public T2 Item2 { get; } => Tuple5_Item2;
		public T3 Item3 { get; } => Tuple5_Item3;
		public T4 Item4 { get; } => Tuple5_Item4;
		public T5 Item5 { get; } => Tuple5_Item5;
	}

	public struct ValueTuple<T1, T2, T3, T4, T5, T6> : IComparable, IComparable<ValueTuple<T1, T2, T3, T4, T5, T6>>, IEquatable<ValueTuple<T1, T2, T3, T4, T5, T6>> => ValueTuple6 {
		public int CompareTo(ValueTuple<T1, T2, T3, T4, T5, T6> other) => ValueTuple6_CompareTo;
		public ValueTuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6) => ValueTuple_new6;
		public T1 Item1 { get; } => Tuple6_Item1;
		public T2 Item2 { get; } => Tuple6_Item2;
		public T3 Item3 { get; } => Tuple6_Item3;
		public T4 Item4 { get; } => Tuple6_Item4;
		public T5 Item5 { get; } => Tuple6_Item5;
		public T6 Item6 { get; } => Tuple6_Item6;
	}

	public struct ValueTuple<T1, T2, T3, T4, T5, T6, T7> : IComparable, IComparable<ValueTuple<T1, T2, T3, T4, T5, T6, T7>>, IEquatable<ValueTuple<T1, T2, T3, T4, T5, T6, T7>> => ValueTuple7 {
		public int CompareTo(ValueTuple<T1, T2, T3, T4, T5, T6, T7> other) => ValueTuple7_CompareTo;
		public ValueTuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7) => ValueTuple_new7;
		public T1 Item1 { get; } => Tuple7_Item1;
		public T2 Item2 { get; } => Tuple7_Item2;
		public T3 Item3 { get; } => Tuple7_Item3;
		public T4 Item4 { get; } => Tuple7_Item4;
		public T5 Item5 { get; } => Tuple7_Item5;
		public T6 Item6 { get; } => Tuple7_Item6;
		public T7 Item7 { get; } => Tuple7_Item7;
	}

	public struct ValueTuple<T1, T2, T3, T4, T5, T6, T7, TRest> : IComparable, IComparable<ValueTuple<T1, T2, T3, T4, T5, T6, T7, TRest>>, IEquatable<ValueTuple<T1, T2, T3, T4, T5, T6, T7, TRest>> where TRest : struct => ValueTuple8 {
		public int CompareTo(ValueTuple<T1, T2, T3, T4, T5, T6, T7, TRest> other) => ValueTuple8_CompareTo;
		public ValueTuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7, TRest rest) => ValueTuple_new8;
		public T1 Item1 { get; } => Tuple8_Item1;
		public T2 Item2 { get; } => Tuple8_Item2;
		public T3 Item3 { get; } => Tuple8_Item3;
		public T4 Item4 { get; } => Tuple8_Item4;
		public T5 Item5 { get; } => Tuple8_Item5;
		public T6 Item6 { get; } => Tuple8_Item6;
		public T7 Item7 { get; } => Tuple8_Item7;
		public TRest Rest { get; } => Tuple8_Rest;
	}
}
