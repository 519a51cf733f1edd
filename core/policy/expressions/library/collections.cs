// System.Collections.Generic.
namespace System.Collections.Generic {
	public interface IEnumerable<out T> : System.Collections.IEnumerable => Sequence {
		IEnumerator<T> GetEnumerator() => Enumerable_GetEnumerator;
	}

	public interface IEnumerator<out T> : IDisposable => Enumerator {
		T Current { get; } => Enumerator_Current;
		bool MoveNext() => Enumerator_MoveNext;
		void Dispose() => Enumerator_Dispose;
		void Reset() => Enumerator_Reset;
	}

	public interface IReadOnlyCollection<out T> : IEnumerable<T> => Sequence {
		int Count { get; } => Collection_Count;
	}

	public interface IReadOnlyList<out T> : IReadOnlyCollection<T> => Sequence {
		T this[int index] { get; } => List_get;
	}

	public interface ICollection<T> : IEnumerable<T> => Sequence {
		int Count { get; } => Collection_Count;
		bool IsReadOnly { get; } => Collection_IsReadOnly;
		void Add(T item) => Collection_Add;
		void Clear() => Collection_Clear;
		bool Contains(T item) => Collection_Contains;
		void CopyTo(T[] array, int arrayIndex) => Collection_CopyTo;
		bool Remove(T item) => Collection_Remove;
	}

	public interface IList<T> : ICollection<T> => Sequence {
		T this[int index] { get; set; } => List_get, List_set;
		int IndexOf(T item) => List_IndexOf;
		void Insert(int index, T item) => List_Insert;
		void RemoveAt(int index) => List_RemoveAt;
	}

	public interface ISet<T> : ICollection<T> => HashSet {
		bool Add(T item) => HashSet_Add;
		void ExceptWith(IEnumerable<T> other) => HashSet_ExceptWith;
		void IntersectWith(IEnumerable<T> other) => HashSet_IntersectWith;
		bool IsProperSubsetOf(IEnumerable<T> other) => HashSet_IsProperSubsetOf;
		bool IsProperSupersetOf(IEnumerable<T> other) => HashSet_IsProperSupersetOf;
		bool IsSubsetOf(IEnumerable<T> other) => HashSet_IsSubsetOf;
		bool IsSupersetOf(IEnumerable<T> other) => HashSet_IsSupersetOf;
		bool Overlaps(IEnumerable<T> other) => HashSet_Overlaps;
		bool SetEquals(IEnumerable<T> other) => HashSet_SetEquals;
		void SymmetricExceptWith(IEnumerable<T> other) => HashSet_SymmetricExceptWith;
		void UnionWith(IEnumerable<T> other) => HashSet_UnionWith;
	}

	public interface IReadOnlyDictionary<TKey, TValue> : IReadOnlyCollection<KeyValuePair<TKey, TValue>> => ReadOnlyDictionary {
		TValue this[TKey key] { get; } => Dictionary_get;
		IEnumerable<TKey> Keys { get; } => Dictionary_Keys;
		IEnumerable<TValue> Values { get; } => Dictionary_Values;
		bool ContainsKey(TKey key) => Dictionary_ContainsKey;
		bool TryGetValue(TKey key, out TValue value) => Dictionary_TryGetValue;
	}

	public interface IDictionary<TKey, TValue> : ICollection<KeyValuePair<TKey, TValue>> => ReadOnlyDictionary {
		TValue this[TKey key] { get; set; } => Dictionary_get, Dictionary_set;
		ICollection<TKey> Keys { get; } => Dictionary_Keys;
		ICollection<TValue> Values { get; } => Dictionary_Values;
		void Add(TKey key, TValue value) => Dictionary_Add;
		bool ContainsKey(TKey key) => Dictionary_ContainsKey;
		bool Remove(TKey key) => Dictionary_Remove;
		bool TryGetValue(TKey key, out TValue value) => Dictionary_TryGetValue;
	}

	public interface IComparer<in T> => Comparer {
		int Compare(T x, T y) => Comparer_Compare;
	}

	public interface IEqualityComparer<in T> => Comparer {
		bool Equals(T x, T y) => Comparer_Equals;
		int GetHashCode(T obj) => Comparer_GetHashCode;
	}

	public abstract class Comparer<T> : System.Collections.IComparer, IComparer<T> => Comparer {
		public static Comparer<T> Default { get; } => Comparer_Default;
		public static Comparer<T> Create(Comparison<T> comparison) => Comparer_Create;
		public int Compare(T x, T y) => Comparer_Compare;
	}

	public abstract class EqualityComparer<T> : System.Collections.IEqualityComparer, IEqualityComparer<T> => Comparer {
		public static EqualityComparer<T> Default { get; } => Comparer_Default;
		public bool Equals(T x, T y) => Comparer_Equals;
		public int GetHashCode(T obj) => Comparer_GetHashCode;
	}

	public struct KeyValuePair<TKey, TValue> => KeyValuePair {
		public KeyValuePair(TKey key, TValue value) => KeyValuePair_new;
		public TKey Key { get; } => KeyValuePair_Key;
		public TValue Value { get; } => KeyValuePair_Value;
		public void Deconstruct(out TKey key, out TValue value) => KeyValuePair_Deconstruct;
	}

	public static class KeyValuePair {
		public static KeyValuePair<TKey, TValue> Create<TKey, TValue>(TKey key, TValue value) => KeyValuePair_new;
	}

	public class List<T> : IList<T>, IReadOnlyList<T> => List {
		public IEnumerator<T> GetEnumerator() => Enumerable_GetEnumerator;
		public List() => List_new;
		public List(int capacity) => List_new_capacity;
		public List(IEnumerable<T> collection) => List_new_collection;
		public T this[int index] { get; set; } => List_get, List_set;
		public int Count { get; } => Collection_Count;
		public int Capacity { get; set; } => List_Capacity, List_setCapacity;
		public void Add(T item) => Collection_Add;
		public void AddRange(IEnumerable<T> collection) => List_AddRange;
		public IReadOnlyList<T> AsReadOnly() => List_AsReadOnly;
		public int BinarySearch(T item) => List_BinarySearch;
		public int BinarySearch(T item, IComparer<T> comparer) => List_BinarySearch_comparer;
		public int BinarySearch(int index, int count, T item, IComparer<T> comparer) => List_BinarySearch_range;
		public void Clear() => Collection_Clear;
		public bool Contains(T item) => Collection_Contains;
		public List<TOutput> ConvertAll<TOutput>(Converter<T, TOutput> converter) => List_ConvertAll;
		public void CopyTo(T[] array) => List_CopyTo;
		public void CopyTo(T[] array, int arrayIndex) => List_CopyTo_index;
		public void CopyTo(int index, T[] array, int arrayIndex, int count) => List_CopyTo_range;
		public bool Exists(Predicate<T> match) => List_Exists;
		public T Find(Predicate<T> match) => List_Find;
		public List<T> FindAll(Predicate<T> match) => List_FindAll;
		public int FindIndex(Predicate<T> match) => List_FindIndex;
		public int FindIndex(int startIndex, Predicate<T> match) => List_FindIndex_start;
		public int FindIndex(int startIndex, int count, Predicate<T> match) => List_FindIndex_range;
		public T FindLast(Predicate<T> match) => List_FindLast;
		public int FindLastIndex(Predicate<T> match) => List_FindLastIndex;
		public int FindLastIndex(int startIndex, Predicate<T> match) => List_FindLastIndex_start;
		public int FindLastIndex(int startIndex, int count, Predicate<T> match) => List_FindLastIndex_range;
		public void ForEach(Action<T> action) => List_ForEach;
		public List<T> GetRange(int index, int count) => List_GetRange;
		public int IndexOf(T item) => List_IndexOf;
		public int IndexOf(T item, int index) => List_IndexOf_start;
		public int IndexOf(T item, int index, int count) => List_IndexOf_range;
		public void Insert(int index, T item) => List_Insert;
		public void InsertRange(int index, IEnumerable<T> collection) => List_InsertRange;
		public int LastIndexOf(T item) => List_LastIndexOf;
		public int LastIndexOf(T item, int index) => List_LastIndexOf_start;
		public int LastIndexOf(T item, int index, int count) => List_LastIndexOf_range;
		public bool Remove(T item) => Collection_Remove;
		public int RemoveAll(Predicate<T> match) => List_RemoveAll;
		public void RemoveAt(int index) => List_RemoveAt;
		public void RemoveRange(int index, int count) => List_RemoveRange;
		public void Reverse() => List_Reverse;
		public void Reverse(int index, int count) => List_Reverse_range;
		public void Sort() => List_Sort;
		public void Sort(IComparer<T> comparer) => List_Sort_comparer;
		public void Sort(Comparison<T> comparison) => List_Sort_comparison;
		public void Sort(int index, int count, IComparer<T> comparer) => List_Sort_range;
		public T[] ToArray() => List_ToArray;
		public void TrimExcess() => List_TrimExcess;
		public bool TrueForAll(Predicate<T> match) => List_TrueForAll;
	}

	public class Dictionary<TKey, TValue> : IDictionary<TKey, TValue>, IReadOnlyDictionary<TKey, TValue> => Dictionary {
		public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => Dictionary_GetEnumerator;
		public Dictionary() => Dictionary_new;
		public Dictionary(int capacity) => Dictionary_new_capacity;
		public Dictionary(IEqualityComparer<TKey> comparer) => Dictionary_new_comparer;
		public Dictionary(int capacity, IEqualityComparer<TKey> comparer) => Dictionary_new_capacity_comparer;
		public Dictionary(IDictionary<TKey, TValue> dictionary) => Dictionary_new_dictionary;
		public Dictionary(IDictionary<TKey, TValue> dictionary, IEqualityComparer<TKey> comparer) => Dictionary_new_dictionary_comparer;
		public Dictionary(IEnumerable<KeyValuePair<TKey, TValue>> collection) => Dictionary_new_pairs;
		public Dictionary(IEnumerable<KeyValuePair<TKey, TValue>> collection, IEqualityComparer<TKey> comparer) => Dictionary_new_pairs_comparer;
		public TValue this[TKey key] { get; set; } => Dictionary_get, Dictionary_set;
		public int Count { get; } => Dictionary_Count;
		public IEqualityComparer<TKey> Comparer { get; } => Dictionary_Comparer;
		public ICollection<TKey> Keys { get; } => Dictionary_Keys;
		public ICollection<TValue> Values { get; } => Dictionary_Values;
		public void Add(TKey key, TValue value) => Dictionary_Add;
		public void Clear() => Dictionary_Clear;
		public bool ContainsKey(TKey key) => Dictionary_ContainsKey;
		public bool ContainsValue(TValue value) => Dictionary_ContainsValue;
		public int EnsureCapacity(int capacity) => Dictionary_EnsureCapacity;
		public bool Remove(TKey key) => Dictionary_Remove;
		public bool Remove(TKey key, out TValue value) => Dictionary_Remove_out;
		public bool TryAdd(TKey key, TValue value) => Dictionary_TryAdd;
		public void TrimExcess() => Dictionary_TrimExcess;
		public void TrimExcess(int capacity) => Dictionary_TrimExcess_capacity;
		public bool TryGetValue(TKey key, out TValue value) => Dictionary_TryGetValue;
	}

	public static class CollectionExtensions {
		public static TValue GetValueOrDefault<TKey, TValue>(this IReadOnlyDictionary<TKey, TValue> dictionary, TKey key) => Dictionary_GetValueOrDefault;
		public static TValue GetValueOrDefault<TKey, TValue>(this IReadOnlyDictionary<TKey, TValue> dictionary, TKey key, TValue defaultValue) => Dictionary_GetValueOrDefault_value;
		public static TValue GetValueOrDefault<TKey, TValue>(this IDictionary<TKey, TValue> dictionary, TKey key) => Dictionary_GetValueOrDefault;
		public static TValue GetValueOrDefault<TKey, TValue>(this IDictionary<TKey, TValue> dictionary, TKey key, TValue defaultValue) => Dictionary_GetValueOrDefault_value;
		public static TValue GetValueOrDefault<TKey, TValue>(this Dictionary<TKey, TValue> dictionary, TKey key) => Dictionary_GetValueOrDefault;
		public static TValue GetValueOrDefault<TKey, TValue>(this Dictionary<TKey, TValue> dictionary, TKey key, TValue defaultValue) => Dictionary_GetValueOrDefault_value;
		public static bool TryAdd<TKey, TValue>(this IDictionary<TKey, TValue> dictionary, TKey key, TValue value) => Dictionary_TryAdd;
		public static bool Remove<TKey, TValue>(this IDictionary<TKey, TValue> dictionary, TKey key, out TValue value) => Dictionary_Remove_out;
	}

	public class HashSet<T> : ISet<T>, IReadOnlyCollection<T> => HashSet {
		public IEnumerator<T> GetEnumerator() => Enumerable_GetEnumerator;
		public HashSet() => HashSet_new;
		public HashSet(int capacity) => HashSet_new_capacity;
		public HashSet(int capacity, IEqualityComparer<T> comparer) => HashSet_new_capacity_comparer;
		public HashSet(IEqualityComparer<T> comparer) => HashSet_new_comparer;
		public HashSet(IEnumerable<T> collection) => HashSet_new_collection;
		public HashSet(IEnumerable<T> collection, IEqualityComparer<T> comparer) => HashSet_new_collection_comparer;
		public int Count { get; } => Collection_Count;
		public IEqualityComparer<T> Comparer { get; } => HashSet_Comparer;
		public bool Add(T item) => HashSet_Add;
		public void Clear() => Collection_Clear;
		public bool Contains(T item) => Collection_Contains;
		public void CopyTo(T[] array, int arrayIndex) => Collection_CopyTo;
		public void ExceptWith(IEnumerable<T> other) => HashSet_ExceptWith;
		public void IntersectWith(IEnumerable<T> other) => HashSet_IntersectWith;
		public bool IsProperSubsetOf(IEnumerable<T> other) => HashSet_IsProperSubsetOf;
		public bool IsProperSupersetOf(IEnumerable<T> other) => HashSet_IsProperSupersetOf;
		public bool IsSubsetOf(IEnumerable<T> other) => HashSet_IsSubsetOf;
		public bool IsSupersetOf(IEnumerable<T> other) => HashSet_IsSupersetOf;
		public bool Overlaps(IEnumerable<T> other) => HashSet_Overlaps;
		public int EnsureCapacity(int capacity) => HashSet_EnsureCapacity;
		public void TrimExcess() => HashSet_TrimExcess;
		public void CopyTo(T[] array) => HashSet_CopyTo;
		public void CopyTo(T[] array, int arrayIndex, int count) => HashSet_CopyTo_range;
		public static IEqualityComparer<HashSet<T>> CreateSetComparer() => HashSet_CreateSetComparer;
		public bool Remove(T item) => Collection_Remove;
		public int RemoveWhere(Predicate<T> match) => HashSet_RemoveWhere;
		public bool SetEquals(IEnumerable<T> other) => HashSet_SetEquals;
		public void SymmetricExceptWith(IEnumerable<T> other) => HashSet_SymmetricExceptWith;
		public bool TryGetValue(T equalValue, out T actualValue) => HashSet_TryGetValue;
		public void UnionWith(IEnumerable<T> other) => HashSet_UnionWith;
	}

	public class Queue<T> : IReadOnlyCollection<T> => Queue {
		public IEnumerator<T> GetEnumerator() => Enumerable_GetEnumerator;
		public Queue() => Queue_new;
		public Queue(int capacity) => Queue_new_capacity;
		public Queue(IEnumerable<T> collection) => Queue_new_collection;
		public int Count { get; } => Collection_Count;
		public void Clear() => Collection_Clear;
		public bool Contains(T item) => Collection_Contains;
		public void CopyTo(T[] array, int arrayIndex) => Collection_CopyTo;
		public T Dequeue() => Queue_Dequeue;
		public void Enqueue(T item) => Queue_Enqueue;
		public T Peek() => Queue_Peek;
		public T[] ToArray() => Queue_ToArray;
		public bool TryDequeue(out T result) => Queue_TryDequeue;
		public bool TryPeek(out T result) => Queue_TryPeek;
		public void TrimExcess() => Queue_TrimExcess;
	}

	public class Stack<T> : IReadOnlyCollection<T> => Stack {
		public IEnumerator<T> GetEnumerator() => Enumerable_GetEnumerator;
		public Stack() => Stack_new;
		public Stack(int capacity) => Stack_new_capacity;
		public Stack(IEnumerable<T> collection) => Stack_new_collection;
		public int Count { get; } => Collection_Count;
		public void Clear() => Collection_Clear;
		public bool Contains(T item) => Collection_Contains;
		public void CopyTo(T[] array, int arrayIndex) => Collection_CopyTo;
		public T Peek() => Stack_Peek;
		public T Pop() => Stack_Pop;
		public void Push(T item) => Stack_Push;
		public T[] ToArray() => Stack_ToArray;
		public bool TryPeek(out T result) => Stack_TryPeek;
		public void TrimExcess() => Stack_TrimExcess;
		public bool TryPop(out T result) => Stack_TryPop;
	}
}
