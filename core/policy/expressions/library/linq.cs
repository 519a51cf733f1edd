// System.Linq.
namespace System.Linq
{
	public interface IOrderedEnumerable<T> : IEnumerable<T> => OrderedSequence
	{
	}

	public interface IGrouping<TKey, TElement> : IEnumerable<TElement> => Grouping
	{
		public TKey Key { get; } => Grouping_Key;
	}

	public interface ILookup<TKey, TElement> : IEnumerable<IGrouping<TKey, TElement>> => Lookup
	{
		public int Count { get; } => Lookup_Count;
		public IEnumerable<TElement> this[TKey key] { get; } => Lookup_get;
		public bool Contains(TKey key) => Lookup_Contains;
	}

	public static class Enumerable
	{
		public static T Aggregate<T>(this IEnumerable<T> source, Func<T, T, T> func) => Enumerable_Aggregate;
		public static A Aggregate<T, A>(this IEnumerable<T> source, A seed, Func<A, T, A> func) => Enumerable_Aggregate_seed;
		public static R Aggregate<T, A, R>(this IEnumerable<T> source, A seed, Func<A, T, A> func, Func<A, R> resultSelector) => Enumerable_Aggregate_result;
		public static bool All<T>(this IEnumerable<T> source, Func<T, bool> predicate) => Enumerable_All;
		public static bool Any<T>(this IEnumerable<T> source) => Enumerable_Any;
		public static bool Any<T>(this IEnumerable<T> source, Func<T, bool> predicate) => Enumerable_Any_predicate;
		public static IEnumerable<T> Append<T>(this IEnumerable<T> source, T element) => Enumerable_Append;
		public static IEnumerable<T> AsEnumerable<T>(this IEnumerable<T> source) => Enumerable_AsEnumerable;
		public static double Average(this IEnumerable<int> source) => Enumerable_Average_int;
		public static double? Average(this IEnumerable<int?> source) => Enumerable_Average_nullable_int;
		public static double Average<T>(this IEnumerable<T> source, Func<T, int> selector) => Enumerable_Average_selector_int;
		public static double? Average<T>(this IEnumerable<T> source, Func<T, int?> selector) => Enumerable_Average_selector_nullable_int;
		public static double Average(this IEnumerable<long> source) => Enumerable_Average_long;
		public static double? Average(this IEnumerable<long?> source) => Enumerable_Average_nullable_long;
		public static double Average<T>(this IEnumerable<T> source, Func<T, long> selector) => Enumerable_Average_selector_long;
		public static double? Average<T>(this IEnumerable<T> source, Func<T, long?> selector) => Enumerable_Average_selector_nullable_long;
		public static float Average(this IEnumerable<float> source) => Enumerable_Average_float;
		public static float? Average(this IEnumerable<float?> source) => Enumerable_Average_nullable_float;
		public static float Average<T>(this IEnumerable<T> source, Func<T, float> selector) => Enumerable_Average_selector_float;
		public static float? Average<T>(this IEnumerable<T> source, Func<T, float?> selector) => Enumerable_Average_selector_nullable_float;
		public static double Average(this IEnumerable<double> source) => Enumerable_Average_double;
		public static double? Average(this IEnumerable<double?> source) => Enumerable_Average_nullable_double;
		public static double Average<T>(this IEnumerable<T> source, Func<T, double> selector) => Enumerable_Average_selector_double;
		public static double? Average<T>(this IEnumerable<T> source, Func<T, double?> selector) => Enumerable_Average_selector_nullable_double;
		public static decimal Average(this IEnumerable<decimal> source) => Enumerable_Average_decimal;
		public static decimal? Average(this IEnumerable<decimal?> source) => Enumerable_Average_nullable_decimal;
		public static decimal Average<T>(this IEnumerable<T> source, Func<T, decimal> selector) => Enumerable_Average_selector_decimal;
		public static decimal? Average<T>(this IEnumerable<T> source, Func<T, decimal?> selector) => Enumerable_Average_selector_nullable_decimal;
		public static IEnumerable<R> Cast<R>(this System.Collections.IEnumerable source) => Enumerable_Cast(R);
		public static IEnumerable<T> Concat<T>(this IEnumerable<T> first, IEnumerable<T> second) => Enumerable_Concat;
		public static bool Contains<T>(this IEnumerable<T> source, T value) => Enumerable_Contains;
		public static bool Contains<T>(this IEnumerable<T> source, T value, IEqualityComparer<T> comparer) => Enumerable_Contains_comparer;
		public static int Count<T>(this IEnumerable<T> source) => Enumerable_Count;
		public static int Count<T>(this IEnumerable<T> source, Func<T, bool> predicate) => Enumerable_Count_predicate;
		public static IEnumerable<T> DefaultIfEmpty<T>(this IEnumerable<T> source) => Enumerable_DefaultIfEmpty;
		public static IEnumerable<T> DefaultIfEmpty<T>(this IEnumerable<T> source, T defaultValue) => Enumerable_DefaultIfEmpty_item;
		public static IEnumerable<T> Distinct<T>(this IEnumerable<T> source) => Enumerable_Distinct;
		public static IEnumerable<T> Distinct<T>(this IEnumerable<T> source, IEqualityComparer<T> comparer) => Enumerable_Distinct_comparer;
		public static T ElementAt<T>(this IEnumerable<T> source, int index) => Enumerable_ElementAt;
		public static T ElementAtOrDefault<T>(this IEnumerable<T> source, int index) => Enumerable_ElementAtOrDefault;
		public static IEnumerable<T> Empty<T>() => Enumerable_Empty;
		public static IEnumerable<T> Except<T>(this IEnumerable<T> first, IEnumerable<T> second) => Enumerable_Except;
		public static IEnumerable<T> Except<T>(this IEnumerable<T> first, IEnumerable<T> second, IEqualityComparer<T> comparer) => Enumerable_Except_comparer;
		public static T First<T>(this IEnumerable<T> source) => Enumerable_First;
		public static T First<T>(this IEnumerable<T> source, Func<T, bool> predicate) => Enumerable_First_predicate;
		public static T FirstOrDefault<T>(this IEnumerable<T> source) => Enumerable_FirstOrDefault;
		public static T FirstOrDefault<T>(this IEnumerable<T> source, Func<T, bool> predicate) => Enumerable_FirstOrDefault_predicate;
		public static IEnumerable<IGrouping<K, T>> GroupBy<T, K>(this IEnumerable<T> source, Func<T, K> keySelector) => Enumerable_GroupBy;
		public static IEnumerable<IGrouping<K, T>> GroupBy<T, K>(this IEnumerable<T> source, Func<T, K> keySelector, IEqualityComparer<K> comparer) => Enumerable_GroupBy_comparer;
		public static IEnumerable<IGrouping<K, E>> GroupBy<T, K, E>(this IEnumerable<T> source, Func<T, K> keySelector, Func<T, E> elementSelector) => Enumerable_GroupBy_element;
		public static IEnumerable<IGrouping<K, E>> GroupBy<T, K, E>(this IEnumerable<T> source, Func<T, K> keySelector, Func<T, E> elementSelector, IEqualityComparer<K> comparer) => Enumerable_GroupBy_element_comparer;
		public static IEnumerable<R> GroupBy<T, K, R>(this IEnumerable<T> source, Func<T, K> keySelector, Func<K, IEnumerable<T>, R> resultSelector) => Enumerable_GroupBy_result;
		public static IEnumerable<R> GroupBy<T, K, R>(this IEnumerable<T> source, Func<T, K> keySelector, Func<K, IEnumerable<T>, R> resultSelector, IEqualityComparer<K> comparer) => Enumerable_GroupBy_result_comparer;
		public static IEnumerable<R> GroupBy<T, K, E, R>(this IEnumerable<T> source, Func<T, K> keySelector, Func<T, E> elementSelector, Func<K, IEnumerable<E>, R> resultSelector) => Enumerable_GroupBy_element_result;
		public static IEnumerable<R> GroupJoin<T, I, K, R>(this IEnumerable<T> outer, IEnumerable<I> inner, Func<T, K> outerKeySelector, Func<I, K> innerKeySelector, Func<T, IEnumerable<I>, R> resultSelector) => Enumerable_GroupJoin;
		public static IEnumerable<R> GroupJoin<T, I, K, R>(this IEnumerable<T> outer, IEnumerable<I> inner, Func<T, K> outerKeySelector, Func<I, K> innerKeySelector, Func<T, IEnumerable<I>, R> resultSelector, IEqualityComparer<K> comparer) => Enumerable_GroupJoin_comparer;
		public static IEnumerable<T> Intersect<T>(this IEnumerable<T> first, IEnumerable<T> second) => Enumerable_Intersect;
		public static IEnumerable<T> Intersect<T>(this IEnumerable<T> first, IEnumerable<T> second, IEqualityComparer<T> comparer) => Enumerable_Intersect_comparer;
		public static IEnumerable<R> Join<T, I, K, R>(this IEnumerable<T> outer, IEnumerable<I> inner, Func<T, K> outerKeySelector, Func<I, K> innerKeySelector, Func<T, I, R> resultSelector) => Enumerable_Join;
		public static IEnumerable<R> Join<T, I, K, R>(this IEnumerable<T> outer, IEnumerable<I> inner, Func<T, K> outerKeySelector, Func<I, K> innerKeySelector, Func<T, I, R> resultSelector, IEqualityComparer<K> comparer) => Enumerable_Join_comparer;
		public static T Last<T>(this IEnumerable<T> source) => Enumerable_Last;
		public static T Last<T>(this IEnumerable<T> source, Func<T, bool> predicate) => Enumerable_Last_predicate;
		public static T LastOrDefault<T>(this IEnumerable<T> source) => Enumerable_LastOrDefault;
		public static T LastOrDefault<T>(this IEnumerable<T> source, Func<T, bool> predicate) => Enumerable_LastOrDefault_predicate;
		public static long LongCount<T>(this IEnumerable<T> source) => Enumerable_LongCount;
		public static long LongCount<T>(this IEnumerable<T> source, Func<T, bool> predicate) => Enumerable_LongCount_predicate;
		public static T Max<T>(this IEnumerable<T> source) => Enumerable_Max;
		public static R Max<T, R>(this IEnumerable<T> source, Func<T, R> selector) => Enumerable_Max_selector;
		public static T Min<T>(this IEnumerable<T> source) => Enumerable_Min;
		public static R Min<T, R>(this IEnumerable<T> source, Func<T, R> selector) => Enumerable_Min_selector;
		public static IEnumerable<R> OfType<R>(this System.Collections.IEnumerable source) => Enumerable_OfType(R);
		public static IOrderedEnumerable<T> OrderBy<T, K>(this IEnumerable<T> source, Func<T, K> keySelector) => Enumerable_OrderBy;
		public static IOrderedEnumerable<T> OrderBy<T, K>(this IEnumerable<T> source, Func<T, K> keySelector, IComparer<K> comparer) => Enumerable_OrderBy_comparer;
		public static IOrderedEnumerable<T> OrderByDescending<T, K>(this IEnumerable<T> source, Func<T, K> keySelector) => Enumerable_OrderByDescending;
		public static IOrderedEnumerable<T> OrderByDescending<T, K>(this IEnumerable<T> source, Func<T, K> keySelector, IComparer<K> comparer) => Enumerable_OrderByDescending_comparer;
		public static IEnumerable<T> Prepend<T>(this IEnumerable<T> source, T element) => Enumerable_Prepend;
		public static IEnumerable<int> Range(int start, int count) => Enumerable_Range;
		public static IEnumerable<T> Repeat<T>(T element, int count) => Enumerable_Repeat;
		public static IEnumerable<T> Reverse<T>(this IEnumerable<T> source) => Enumerable_Reverse;
		public static IEnumerable<R> Select<T, R>(this IEnumerable<T> source, Func<T, R> selector) => Enumerable_Select;
		public static IEnumerable<R> Select<T, R>(this IEnumerable<T> source, Func<T, int, R> selector) => Enumerable_Select_index;
		public static IEnumerable<R> SelectMany<T, R>(this IEnumerable<T> source, Func<T, IEnumerable<R>> selector) => Enumerable_SelectMany;
		public static IEnumerable<R> SelectMany<T, R>(this IEnumerable<T> source, Func<T, int, IEnumerable<R>> selector) => Enumerable_SelectMany_index;
		public static IEnumerable<R> SelectMany<T, C, R>(this IEnumerable<T> source, Func<T, IEnumerable<C>> collectionSelector, Func<T, C, R> resultSelector) => Enumerable_SelectMany_result;
		public static IEnumerable<R> SelectMany<T, C, R>(this IEnumerable<T> source, Func<T, int, IEnumerable<C>> collectionSelector, Func<T, C, R> resultSelector) => Enumerable_SelectMany_index_result;
		public static bool SequenceEqual<T>(this IEnumerable<T> first, IEnumerable<T> second) => Enumerable_SequenceEqual;
		public static bool SequenceEqual<T>(this IEnumerable<T> first, IEnumerable<T> second, IEqualityComparer<T> comparer) => Enumerable_SequenceEqual_comparer;
		public static T Single<T>(this IEnumerable<T> source) => Enumerable_Single;
		public static T Single<T>(this IEnumerable<T> source, Func<T, bool> predicate) => Enumerable_Single_predicate;
		public static T SingleOrDefault<T>(this IEnumerable<T> source) => Enumerable_SingleOrDefault;
		public static T SingleOrDefault<T>(this IEnumerable<T> source, Func<T, bool> predicate) => Enumerable_SingleOrDefault_predicate;
		public static IEnumerable<T> Skip<T>(this IEnumerable<T> source, int count) => Enumerable_Skip;
		public static IEnumerable<T> SkipLast<T>(this IEnumerable<T> source, int count) => Enumerable_SkipLast;
		public static IEnumerable<T> SkipWhile<T>(this IEnumerable<T> source, Func<T, bool> predicate) => Enumerable_SkipWhile;
		public static IEnumerable<T> SkipWhile<T>(this IEnumerable<T> source, Func<T, int, bool> predicate) => Enumerable_SkipWhile_index;
		public static int Sum(this IEnumerable<int> source) => Enumerable_Sum_int;
		public static int? Sum(this IEnumerable<int?> source) => Enumerable_Sum_nullable_int;
		public static int Sum<T>(this IEnumerable<T> source, Func<T, int> selector) => Enumerable_Sum_selector_int;
		public static int? Sum<T>(this IEnumerable<T> source, Func<T, int?> selector) => Enumerable_Sum_selector_nullable_int;
		public static long Sum(this IEnumerable<long> source) => Enumerable_Sum_long;
		public static long? Sum(this IEnumerable<long?> source) => Enumerable_Sum_nullable_long;
		public static long Sum<T>(this IEnumerable<T> source, Func<T, long> selector) => Enumerable_Sum_selector_long;
		public static long? Sum<T>(this IEnumerable<T> source, Func<T, long?> selector) => Enumerable_Sum_selector_nullable_long;
		public static float Sum(this IEnumerable<float> source) => Enumerable_Sum_float;
		public static float? Sum(this IEnumerable<float?> source) => Enumerable_Sum_nullable_float;
		public static float Sum<T>(this IEnumerable<T> source, Func<T, float> selector) => Enumerable_Sum_selector_float;
		public static float? Sum<T>(this IEnumerable<T> source, Func<T, float?> selector) => Enumerable_Sum_selector_nullable_float;
		public static double Sum(this IEnumerable<double> source) => Enumerable_Sum_double;
		public static double? Sum(this IEnumerable<double?> source) => Enumerable_Sum_nullable_double;
		public static double Sum<T>(this IEnumerable<T> source, Func<T, double> selector) => Enumerable_Sum_selector_double;
		public static double? Sum<T>(this IEnumerable<T> source, Func<T, double?> selector) => Enumerable_Sum_selector_nullable_double;
		public static decimal Sum(this IEnumerable<decimal> source) => Enumerable_Sum_decimal;
		public static decimal? Sum(this IEnumerable<decimal?> source) => Enumerable_Sum_nullable_decimal;
		public static decimal Sum<T>(this IEnumerable<T> source, Func<T, decimal> selector) => Enumerable_Sum_selector_decimal;
		public static decimal? Sum<T>(this IEnumerable<T> source, Func<T, decimal?> selector) => Enumerable_Sum_selector_nullable_decimal;
		public static IEnumerable<T> Take<T>(this IEnumerable<T> source, int count) => Enumerable_Take;
		public static IEnumerable<T> TakeLast<T>(this IEnumerable<T> source, int count) => Enumerable_TakeLast;
		public static IEnumerable<T> TakeWhile<T>(this IEnumerable<T> source, Func<T, bool> predicate) => Enumerable_TakeWhile;
		public static IEnumerable<T> TakeWhile<T>(this IEnumerable<T> source, Func<T, int, bool> predicate) => Enumerable_TakeWhile_index;
		public static IOrderedEnumerable<T> ThenBy<T, K>(this IOrderedEnumerable<T> source, Func<T, K> keySelector) => Enumerable_ThenBy;
		public static IOrderedEnumerable<T> ThenBy<T, K>(this IOrderedEnumerable<T> source, Func<T, K> keySelector, IComparer<K> comparer) => Enumerable_ThenBy_comparer;
		public static IOrderedEnumerable<T> ThenByDescending<T, K>(this IOrderedEnumerable<T> source, Func<T, K> keySelector) => Enumerable_ThenByDescending;
		public static IOrderedEnumerable<T> ThenByDescending<T, K>(this IOrderedEnumerable<T> source, Func<T, K> keySelector, IComparer<K> comparer) => Enumerable_ThenByDescending_comparer;
		public static T[] ToArray<T>(this IEnumerable<T> source) => Enumerable_ToArray;
		public static Dictionary<K, T> ToDictionary<T, K>(this IEnumerable<T> source, Func<T, K> keySelector) => Enumerable_ToDictionary;
		public static Dictionary<K, T> ToDictionary<T, K>(this IEnumerable<T> source, Func<T, K> keySelector, IEqualityComparer<K> comparer) => Enumerable_ToDictionary_comparer;
		public static Dictionary<K, E> ToDictionary<T, K, E>(this IEnumerable<T> source, Func<T, K> keySelector, Func<T, E> elementSelector) => Enumerable_ToDictionary_element;
		public static Dictionary<K, E> ToDictionary<T, K, E>(this IEnumerable<T> source, Func<T, K> keySelector, Func<T, E> elementSelector, IEqualityComparer<K> comparer) => Enumerable_ToDictionary_element_comparer;
		public static HashSet<T> ToHashSet<T>(this IEnumerable<T> source) => Enumerable_ToHashSet;
		public static HashSet<T> ToHashSet<T>(this IEnumerable<T> source, IEqualityComparer<T> comparer) => Enumerable_ToHashSet_comparer;
		public static List<T> ToList<T>(this IEnumerable<T> source) => Enumerable_ToList;
		public static ILookup<K, T> ToLookup<T, K>(this IEnumerable<T> source, Func<T, K> keySelector) => Enumerable_ToLookup;
		public static ILookup<K, T> ToLookup<T, K>(this IEnumerable<T> source, Func<T, K> keySelector, IEqualityComparer<K> comparer) => Enumerable_ToLookup_comparer;
		public static ILookup<K, E> ToLookup<T, K, E>(this IEnumerable<T> source, Func<T, K> keySelector, Func<T, E> elementSelector) => Enumerable_ToLookup_element;
		public static ILookup<K, E> ToLookup<T, K, E>(this IEnumerable<T> source, Func<T, K> keySelector, Func<T, E> elementSelector, IEqualityComparer<K> comparer) => Enumerable_ToLookup_element_comparer;
		public static IEnumerable<T> Union<T>(this IEnumerable<T> first, IEnumerable<T> second) => Enumerable_Union;
		public static IEnumerable<T> Union<T>(this IEnumerable<T> first, IEnumerable<T> second, IEqualityComparer<T> comparer) => Enumerable_Union_comparer;
		public static IEnumerable<T> Where<T>(this IEnumerable<T> source, Func<T, bool> predicate) => Enumerable_Where;
		public static IEnumerable<T> Where<T>(this IEnumerable<T> source, Func<T, int, bool> predicate) => Enumerable_Where_index;
		public static IEnumerable<R> Zip<A, B, R>(this IEnumerable<A> first, IEnumerable<B> second, Func<A, B, R> resultSelector) => Enumerable_Zip;
	}
}
