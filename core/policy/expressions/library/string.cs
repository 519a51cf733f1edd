namespace System {
	public sealed class String : IComparable, IComparable<string>, IEquatable<string>, ICloneable, IEnumerable<char> {
		public static readonly string Empty => String_Empty;
		public String(char[] value) => String_new_units;
		public String(char c, int count) => String_new_repeated;
		public String(char[] value, int startIndex, int length) => String_new_part;
		public int Length { get; } => String_Length;
		public char this[int index] { get; } => String_get;

		public static bool IsNullOrEmpty(string value) => String_IsNullOrEmpty;
		public static bool IsNullOrWhiteSpace(string value) => String_IsNullOrWhiteSpace;
		public static string Copy(string str) => String_Copy;
		public static string Intern(string str) => String_Copy;
		public static string IsInterned(string str) => String_Copy;
		public object Clone() => String_Clone;
		public override string ToString() => String_ToString;
		public string ToString(IFormatProvider provider) => String_ToString_provider;
		public override int GetHashCode() => String_GetHashCode;
		public TypeCode GetTypeCode() => String_GetTypeCode;
		public int GetHashCode(StringComparison comparisonType) => String_GetHashCode_comparison;
		public char[] ToCharArray() => String_ToCharArray;
		public char[] ToCharArray(int startIndex, int length) => String_ToCharArray_part;
		public void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) => String_CopyTo;
		public bool IsNormalized() => String_IsNormalized;
		public bool IsNormalized(NormalizationForm normalizationForm) => String_IsNormalized_form;
		public string Normalize() => String_Normalize;
		public string Normalize(NormalizationForm normalizationForm) => String_Normalize_form;

		public static bool Equals(string a, string b) => String_equals;
		public static bool Equals(string a, string b, StringComparison comparisonType) => String_Equals_static_comparison;
		public bool Equals(string value) => String_Equals;
		public bool Equals(string value, StringComparison comparisonType) => String_Equals_comparison;
		public override bool Equals(object obj) => String_Equals_object;
		public static int Compare(string strA, string strB) => String_Compare;
		public static int Compare(string strA, string strB, bool ignoreCase) => String_Compare_ignoreCase;
		public static int Compare(string strA, string strB, bool ignoreCase, System.Globalization.CultureInfo culture) => String_Compare_culture;
		public static int Compare(string strA, string strB, StringComparison comparisonType) => String_Compare_comparison;
		public static int Compare(string strA, string strB, System.Globalization.CultureInfo culture, System.Globalization.CompareOptions options) => String_Compare_options;
		public static int Compare(string strA, int indexA, string strB, int indexB, int length, bool ignoreCase, System.Globalization.CultureInfo culture) => String_Compare_part_culture;
		public static int Compare(string strA, int indexA, string strB, int indexB, int length, System.Globalization.CultureInfo culture, System.Globalization.CompareOptions options) => String_Compare_part_options;
		public static int Compare(string strA, int indexA, string strB, int indexB, int length) => String_Compare_part;
		public static int Compare(string strA, int indexA, string strB, int indexB, int length, bool ignoreCase) => String_Compare_part_ignoreCase;
		public static int Compare(string strA, int indexA, string strB, int indexB, int length, StringComparison comparisonType) => String_Compare_part_comparison;
		public static int CompareOrdinal(string strA, string strB) => String_CompareOrdinal;
		public static int CompareOrdinal(string strA, int indexA, string strB, int indexB, int length) => String_CompareOrdinal_part;
		public int CompareTo(string strB) => String_CompareTo;
		public int CompareTo(object value) => String_CompareTo_object;

		public string Substring(int startIndex) => String_Substring;
		public string Substring(int startIndex, int length) => String_Substring_length;
		public string Insert(int startIndex, string value) => String_Insert;
		public string Remove(int startIndex) => String_Remove;
		public string Remove(int startIndex, int count) => String_Remove_count;
		public string PadLeft(int totalWidth) => String_PadLeft;
		public string PadLeft(int totalWidth, char paddingChar) => String_PadLeft_unit;
		public string PadRight(int totalWidth) => String_PadRight;
		public string PadRight(int totalWidth, char paddingChar) => String_PadRight_unit;
		public string ToLower() => String_ToLower;
		public string ToLower(System.Globalization.CultureInfo culture) => String_ToLower_culture;
		public string ToLowerInvariant() => String_ToLower;
		public string ToUpper() => String_ToUpper;
		public string ToUpper(System.Globalization.CultureInfo culture) => String_ToUpper_culture;
		public string ToUpperInvariant() => String_ToUpper;
		public string Trim() => String_Trim;
		public string Trim(char trimChar) => String_Trim_unit;
		public string Trim(params char[] trimChars) => String_Trim_units;
		public string TrimStart() => String_TrimStart;
		public string TrimStart(char trimChar) => String_TrimStart_unit;
		public string TrimStart(params char[] trimChars) => String_TrimStart_units;
		public string TrimEnd() => String_TrimEnd;
		public string TrimEnd(char trimChar) => String_TrimEnd_unit;
		public string TrimEnd(params char[] trimChars) => String_TrimEnd_units;
		public string Replace(char oldChar, char newChar) => String_Replace_unit;
		public string Replace(string oldValue, string newValue) => String_Replace;
		public string Replace(string oldValue, string newValue, bool ignoreCase, System.Globalization.CultureInfo culture) => String_Replace_culture;
		public string Replace(string oldValue, string newValue, StringComparison comparisonType) => String_Replace_comparison;

		public bool Contains(string value) => String_Contains;
		public bool Contains(char value) => String_Contains_unit;
		public bool Contains(string value, StringComparison comparisonType) => String_Contains_comparison;
		public bool Contains(char value, StringComparison comparisonType) => String_Contains_unit_comparison;
		public bool StartsWith(string value) => String_StartsWith;
		public bool StartsWith(char value) => String_StartsWith_unit;
		public bool StartsWith(string value, StringComparison comparisonType) => String_StartsWith_comparison;
		public bool StartsWith(string value, bool ignoreCase, System.Globalization.CultureInfo culture) => String_StartsWith_culture;
		public bool EndsWith(string value) => String_EndsWith;
		public bool EndsWith(char value) => String_EndsWith_unit;
		public bool EndsWith(string value, StringComparison comparisonType) => String_EndsWith_comparison;
		public bool EndsWith(string value, bool ignoreCase, System.Globalization.CultureInfo culture) => String_EndsWith_culture;
		public int IndexOf(char value) => String_IndexOf_unit;
		public int IndexOf(char value, int startIndex) => String_IndexOf_unit_start;
		public int IndexOf(char value, int startIndex, int count) => String_IndexOf_unit_count;
		public int IndexOf(char value, StringComparison comparisonType) => String_IndexOf_unit_comparison;
		public int IndexOf(string value) => String_IndexOf;
		public int IndexOf(string value, int startIndex) => String_IndexOf_start;
		public int IndexOf(string value, int startIndex, int count) => String_IndexOf_count;
		public int IndexOf(string value, StringComparison comparisonType) => String_IndexOf_comparison;
		public int IndexOf(string value, int startIndex, StringComparison comparisonType) => String_IndexOf_start_comparison;
		public int IndexOf(string value, int startIndex, int count, StringComparison comparisonType) => String_IndexOf_count_comparison;
		public int LastIndexOf(char value) => String_LastIndexOf_unit;
		public int LastIndexOf(char value, int startIndex) => String_LastIndexOf_unit_start;
		public int LastIndexOf(char value, int startIndex, int count) => String_LastIndexOf_unit_count;
		public int LastIndexOf(string value) => String_LastIndexOf;
		public int LastIndexOf(string value, int startIndex) => String_LastIndexOf_start;
		public int LastIndexOf(string value, int startIndex, int count) => String_LastIndexOf_count;
		public int LastIndexOf(string value, StringComparison comparisonType) => String_LastIndexOf_comparison;
		public int LastIndexOf(string value, int startIndex, StringComparison comparisonType) => String_LastIndexOf_start_comparison;
		public int LastIndexOf(string value, int startIndex, int count, StringComparison comparisonType) => String_LastIndexOf_count_comparison;
		public int IndexOfAny(char[] anyOf) => String_IndexOfAny;
		public int IndexOfAny(char[] anyOf, int startIndex) => String_IndexOfAny_start;
		public int IndexOfAny(char[] anyOf, int startIndex, int count) => String_IndexOfAny_count;
		public int LastIndexOfAny(char[] anyOf) => String_LastIndexOfAny;
		public int LastIndexOfAny(char[] anyOf, int startIndex) => String_LastIndexOfAny_start;
		public int LastIndexOfAny(char[] anyOf, int startIndex, int count) => String_LastIndexOfAny_count;

		public string[] Split(params char[] separator) => String_Split;
		public string[] Split(char[] separator, int count) => String_Split_count;
		public string[] Split(char[] separator, StringSplitOptions options) => String_Split_options;
		public string[] Split(char[] separator, int count, StringSplitOptions options) => String_Split_count_options;
		public string[] Split(char separator, StringSplitOptions options = StringSplitOptions.None) => String_Split_unit;
		public string[] Split(char separator, int count, StringSplitOptions options = StringSplitOptions.None) => String_Split_unit_count;
		public string[] Split(string separator, StringSplitOptions options = StringSplitOptions.None) => String_Split_text;
		public string[] Split(string separator, int count, StringSplitOptions options = StringSplitOptions.None) => String_Split_text_count;
		public string[] Split(string[] separator, StringSplitOptions options) => String_Split_texts;
		public string[] Split(string[] separator, int count, StringSplitOptions options) => String_Split_texts_count;

		public static string Join(string separator, params string[] value) => String_Join_texts;
		public static string Join(string separator, params object[] values) => String_Join_objects;
		public static string Join(string separator, IEnumerable<string> values) => String_Join_texts;
		public static string Join<T>(string separator, IEnumerable<T> values) => String_Join;
		public static string Join(string separator, string[] value, int startIndex, int count) => String_Join_part;
		public static string Join(char separator, params string[] value) => String_Join_unit_texts;
		public static string Join(char separator, params object[] values) => String_Join_unit_objects;
		public static string Join<T>(char separator, IEnumerable<T> values) => String_Join_unit;
		public static string Join(char separator, string[] value, int startIndex, int count) => String_Join_unit_part;
		public static string Concat(object arg0) => String_Concat_object;
		public static string Concat(object arg0, object arg1) => String_Concat_object2;
		public static string Concat(object arg0, object arg1, object arg2) => String_Concat_object3;
		public static string Concat(object arg0, object arg1, object arg2, object arg3) => String_Concat_object4;
		public static string Concat(params object[] args) => String_Concat_objects;
		public static string Concat(string str0, string str1) => String_Concat_text2;
		public static string Concat(string str0, string str1, string str2) => String_Concat_text3;
		public static string Concat(string str0, string str1, string str2, string str3) => String_Concat_text4;
		public static string Concat(params string[] values) => String_Concat_texts;
		public static string Concat(IEnumerable<string> values) => String_Concat_texts;
		public static string Concat<T>(IEnumerable<T> values) => String_Concat;
		public static string Format(string format, object arg0) => String_Format1;
		public static string Format(string format, object arg0, object arg1) => String_Format2;
		public static string Format(string format, object arg0, object arg1, object arg2) => String_Format3;
		public static string Format(string format, params object[] args) => String_Format;
		public static string Format(IFormatProvider provider, string format, object arg0) => String_Format1_provider;
		public static string Format(IFormatProvider provider, string format, object arg0, object arg1) => String_Format2_provider;
		public static string Format(IFormatProvider provider, string format, object arg0, object arg1, object arg2) => String_Format3_provider;
		public static string Format(IFormatProvider provider, string format, params object[] args) => String_Format_provider;
	}

	public enum StringComparison {
		CurrentCulture = 0,
		CurrentCultureIgnoreCase = 1,
		InvariantCulture = 2,
		InvariantCultureIgnoreCase = 3,
		Ordinal = 4,
		OrdinalIgnoreCase = 5
	}

	[Flags] public enum StringSplitOptions {
		None = 0,
		RemoveEmptyEntries = 1
	}

	public class StringComparer : System.Collections.IComparer, System.Collections.IEqualityComparer, IComparer<string>, IEqualityComparer<string> => StringComparer {
		public static StringComparer Ordinal { get; } => StringComparer_Ordinal;
		public static StringComparer OrdinalIgnoreCase { get; } => StringComparer_OrdinalIgnoreCase;
		public static StringComparer InvariantCulture { get; } => StringComparer_InvariantCulture;
		public static StringComparer InvariantCultureIgnoreCase { get; } => StringComparer_InvariantCultureIgnoreCase;
		public static StringComparer CurrentCulture { get; } => StringComparer_InvariantCulture;
		public static StringComparer CurrentCultureIgnoreCase { get; } => StringComparer_InvariantCultureIgnoreCase;
		public static StringComparer Create(System.Globalization.CultureInfo culture, bool ignoreCase) => StringComparer_Create;
		public static StringComparer Create(System.Globalization.CultureInfo culture, System.Globalization.CompareOptions options) => StringComparer_Create_options;
		public static StringComparer FromComparison(StringComparison comparisonType) => StringComparer_FromComparison;
		public int Compare(string x, string y) => StringComparer_Compare;
		public bool Equals(string x, string y) => StringComparer_Equals;
		public int GetHashCode(string obj) => StringComparer_GetHashCode;
		public int Compare(object x, object y) => StringComparer_Compare_objects;
		public bool Equals(object x, object y) => StringComparer_Equals_objects;
		public int GetHashCode(object obj) => StringComparer_GetHashCode_object;
	}

	public interface IFormatProvider => Obj {
	}
}

namespace System.Text {
	public enum NormalizationForm {
		FormC = 1,
		FormD = 2,
		FormKC = 5,
		FormKD = 6
	}
}

namespace System.Globalization {
	[Flags] public enum CompareOptions {
		None = 0,
		IgnoreCase = 1,
		IgnoreNonSpace = 2,
		IgnoreSymbols = 4,
		IgnoreKanaType = 8,
		IgnoreWidth = 16,
		OrdinalIgnoreCase = 268435456,
		StringSort = 536870912,
		Ordinal = 1073741824
	}
	public class CultureInfo : IFormatProvider => CultureInfo {
		public static CultureInfo InvariantCulture { get; } => CultureInfo_InvariantCulture;
		public static CultureInfo CurrentCulture { get; } => CultureInfo_InvariantCulture;
		public string Name { get; } => CultureInfo_Name;
	}
}
