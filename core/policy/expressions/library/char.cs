namespace System {
	public struct Char : IComparable, IComparable<char>, IEquatable<char> {
		public const char MinValue = '\0';
		public const char MaxValue = '\uffff';
		public override string ToString() => Char_ToString;
		public string ToString(IFormatProvider provider) => Char_ToString_provider;
		public static string ToString(char c) => Char_ToString;
		public int CompareTo(char value) => Char_CompareTo;
		public int CompareTo(object value) => Char_CompareTo_object;
		public bool Equals(char obj) => Char_Equals;
		public override bool Equals(object obj) => Char_Equals_object;
		public override int GetHashCode() => Char_GetHashCode;
		public TypeCode GetTypeCode() => Char_GetTypeCode;
		public static char Parse(string s) => Char_Parse;
		public static bool TryParse(string s, out char result) => Char_TryParse;
		public static char ToUpper(char c) => Char_ToUpper;
		public static char ToUpper(char c, System.Globalization.CultureInfo culture) => Char_ToUpper_culture;
		public static char ToUpperInvariant(char c) => Char_ToUpper;
		public static char ToLower(char c) => Char_ToLower;
		public static char ToLower(char c, System.Globalization.CultureInfo culture) => Char_ToLower_culture;
		public static char ToLowerInvariant(char c) => Char_ToLower;
		public static bool IsLetter(char c) => Char_IsLetter;
		public static bool IsLetter(string s, int index) => Char_IsLetter_at;
		public static bool IsDigit(char c) => Char_IsDigit;
		public static bool IsDigit(string s, int index) => Char_IsDigit_at;
		public static bool IsLetterOrDigit(char c) => Char_IsLetterOrDigit;
		public static bool IsLetterOrDigit(string s, int index) => Char_IsLetterOrDigit_at;
		public static bool IsNumber(char c) => Char_IsNumber;
		public static bool IsNumber(string s, int index) => Char_IsNumber_at;
		public static bool IsUpper(char c) => Char_IsUpper;
		public static bool IsUpper(string s, int index) => Char_IsUpper_at;
		public static bool IsLower(char c) => Char_IsLower;
		public static bool IsLower(string s, int index) => Char_IsLower_at;
		public static bool IsWhiteSpace(char c) => Char_IsWhiteSpace;
		public static bool IsWhiteSpace(string s, int index) => Char_IsWhiteSpace_at;
		public static bool IsControl(char c) => Char_IsControl;
		public static bool IsControl(string s, int index) => Char_IsControl_at;
		public static bool IsPunctuation(char c) => Char_IsPunctuation;
		public static bool IsPunctuation(string s, int index) => Char_IsPunctuation_at;
		public static bool IsSymbol(char c) => Char_IsSymbol;
		public static bool IsSymbol(string s, int index) => Char_IsSymbol_at;
		public static bool IsSeparator(char c) => Char_IsSeparator;
		public static bool IsSeparator(string s, int index) => Char_IsSeparator_at;
		public static bool IsSurrogate(char c) => Char_IsSurrogate;
		public static bool IsSurrogate(string s, int index) => Char_IsSurrogate_at;
		public static bool IsHighSurrogate(char c) => Char_IsHighSurrogate;
		public static bool IsHighSurrogate(string s, int index) => Char_IsHighSurrogate_at;
		public static bool IsLowSurrogate(char c) => Char_IsLowSurrogate;
		public static bool IsLowSurrogate(string s, int index) => Char_IsLowSurrogate_at;
		public static bool IsSurrogatePair(char highSurrogate, char lowSurrogate) => Char_IsSurrogatePair;
		public static bool IsSurrogatePair(string s, int index) => Char_IsSurrogatePair_at;
		public static double GetNumericValue(char c) => Char_GetNumericValue;
		public static double GetNumericValue(string s, int index) => Char_GetNumericValue_at;
		public static System.Globalization.UnicodeCategory GetUnicodeCategory(char c) => Char_GetUnicodeCategory;
		public static System.Globalization.UnicodeCategory GetUnicodeCategory(string s, int index) => Char_GetUnicodeCategory_at;
		public static string ConvertFromUtf32(int utf32) => Char_ConvertFromUtf32;
		public static int ConvertToUtf32(char highSurrogate, char lowSurrogate) => Char_ConvertToUtf32;
		public static int ConvertToUtf32(string s, int index) => Char_ConvertToUtf32_at;
	}

	public struct Boolean : IComparable, IComparable<bool>, IEquatable<bool> {
		public static readonly string TrueString => Boolean_TrueString;
		public static readonly string FalseString => Boolean_FalseString;
		public static bool Parse(string value) => Boolean_Parse;
		public static bool TryParse(string value, out bool result) => Boolean_TryParse;
		public int CompareTo(bool value) => Boolean_CompareTo;
		public int CompareTo(object obj) => Boolean_CompareTo_object;
		public bool Equals(bool obj) => Boolean_Equals;
		public override bool Equals(object obj) => Boolean_Equals_object;
		public override int GetHashCode() => Boolean_GetHashCode;
		public TypeCode GetTypeCode() => Boolean_GetTypeCode;
		public override string ToString() => Boolean_ToString;
		public string ToString(IFormatProvider provider) => Boolean_ToString_provider;
	}
}

namespace System.Globalization {
	public enum UnicodeCategory {
		UppercaseLetter = 0,
		LowercaseLetter = 1,
		TitlecaseLetter = 2,
		ModifierLetter = 3,
		OtherLetter = 4,
		NonSpacingMark = 5,
		SpacingCombiningMark = 6,
		EnclosingMark = 7,
		DecimalDigitNumber = 8,
		LetterNumber = 9,
		OtherNumber = 10,
		SpaceSeparator = 11,
		LineSeparator = 12,
		ParagraphSeparator = 13,
		Control = 14,
		Format = 15,
		Surrogate = 16,
		PrivateUse = 17,
		ConnectorPunctuation = 18,
		DashPunctuation = 19,
		OpenPunctuation = 20,
		ClosePunctuation = 21,
		InitialQuotePunctuation = 22,
		FinalQuotePunctuation = 23,
		OtherPunctuation = 24,
		MathSymbol = 25,
		CurrencySymbol = 26,
		ModifierSymbol = 27,
		OtherSymbol = 28,
		OtherNotAssigned = 29
	}
}
