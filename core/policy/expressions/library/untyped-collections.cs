// System.Collections: what does not say the type of its items.
namespace System.Collections {
	public interface IEnumerable => Obj {
		IEnumerator GetEnumerator() => AnyEnumerable_GetEnumerator;
	}

	public interface IEnumerator => AnyEnumerator {
		object Current { get; } => AnyEnumerator_Current;
		bool MoveNext() => AnyEnumerator_MoveNext;
		void Reset() => AnyEnumerator_Reset;
	}

	public interface ICollection : IEnumerable => Obj {
		int Count { get; } => AnyCollection_Count;
		bool IsSynchronized { get; } => AnyCollection_IsSynchronized;
		object SyncRoot { get; } => AnyCollection_SyncRoot;
		void CopyTo(Array array, int index) => AnyCollection_CopyTo;
	}

	public interface IDictionary : ICollection => AnyDictionary {
		object this[object key] { get; set; } => AnyDictionary_get, AnyDictionary_set;
		ICollection Keys { get; } => AnyDictionary_Keys;
		ICollection Values { get; } => AnyDictionary_Values;
		bool IsReadOnly { get; } => AnyDictionary_IsReadOnly;
		bool IsFixedSize { get; } => AnyDictionary_IsReadOnly;
		void Add(object key, object value) => AnyDictionary_Add;
		void Clear() => AnyDictionary_Clear;
		bool Contains(object key) => AnyDictionary_Contains;
		IDictionaryEnumerator GetEnumerator() => AnyDictionary_GetEnumerator;
		void Remove(object key) => AnyDictionary_Remove;
	}

	public interface IDictionaryEnumerator : IEnumerator => AnyDictionaryEnumerator {
		DictionaryEntry Entry { get; } => AnyDictionaryEnumerator_Entry;
		object Key { get; } => AnyDictionaryEnumerator_Key;
		object Value { get; } => AnyDictionaryEnumerator_Value;
	}

	public struct DictionaryEntry => DictionaryEntry {
		public DictionaryEntry(object key, object value) => DictionaryEntry_new;
		public object Key { get; } => DictionaryEntry_Key;
		public object Value { get; } => DictionaryEntry_Value;
	}
	public interface IComparer => Obj {
		int Compare(object x, object y) => AnyComparer_Compare;
	}

	public interface IEqualityComparer => Obj {
		bool Equals(object x, object y) => AnyComparer_Equals;
		int GetHashCode(object obj) => AnyComparer_GetHashCode;
	}
}
