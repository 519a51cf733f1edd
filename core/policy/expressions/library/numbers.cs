namespace System {
	public struct SByte : IComparable, IFormattable, IComparable<sbyte>, IEquatable<sbyte> {
		public const sbyte MinValue = -128;
		public const sbyte MaxValue = 127;
		public static sbyte Parse(string s) => SByte_Parse;
		public static sbyte Parse(string s, IFormatProvider provider) => SByte_Parse_provider;
		public static sbyte Parse(string s, System.Globalization.NumberStyles style) => SByte_Parse_style;
		public static sbyte Parse(string s, System.Globalization.NumberStyles style, IFormatProvider provider) => SByte_Parse_style;
		public static bool TryParse(string s, out sbyte result) => SByte_TryParse;
		public static bool TryParse(string s, System.Globalization.NumberStyles style, IFormatProvider provider, out sbyte result) => SByte_TryParse_style;
		public int CompareTo(sbyte value) => Integer_CompareTo;
		public int CompareTo(object value) => Integer_CompareTo_object;
		public bool Equals(sbyte obj) => Integer_Equals;
		public override bool Equals(object obj) => Integer_Equals_object;
		public override int GetHashCode() => Integer_GetHashCode;
		public TypeCode GetTypeCode() => Integer_GetTypeCode;
		public override string ToString() => Integer_ToString;
		public string ToString(IFormatProvider provider) => Integer_ToString_provider;
		public string ToString(string format) => Integer_ToString_format;
		public string ToString(string format, IFormatProvider provider) => Integer_ToString_format;
	}

	public struct Byte : IComparable, IFormattable, IComparable<byte>, IEquatable<byte> {
		public const byte MinValue = 0;
		public const byte MaxValue = 255;
		public static byte Parse(string s) => Byte_Parse;
		public static byte Parse(string s, IFormatProvider provider) => Byte_Parse_provider;
		public static byte Parse(string s, System.Globalization.NumberStyles style) => Byte_Parse_style;
		public static byte Parse(string s, System.Globalization.NumberStyles style, IFormatProvider provider) => Byte_Parse_style;
		public static bool TryParse(string s, out byte result) => Byte_TryParse;
		public static bool TryParse(string s, System.Globalization.NumberStyles style, IFormatProvider provider, out byte result) => Byte_TryParse_style;
		public int CompareTo(byte value) => Integer_CompareTo;
		public int CompareTo(object value) => Integer_CompareTo_object;
		public bool Equals(byte obj) => Integer_Equals;
		public override bool Equals(object obj) => Integer_Equals_object;
		public override int GetHashCode() => Integer_GetHashCode;
		public TypeCode GetTypeCode() => Integer_GetTypeCode;
		public override string ToString() => Integer_ToString;
		public string ToString(IFormatProvider provider) => Integer_ToString_provider;
		public string ToString(string format) => Integer_ToString_format;
		public string ToString(string format, IFormatProvider provider) => Integer_ToString_format;
	}

	public struct Int16 : IComparable, IFormattable, IComparable<short>, IEquatable<short> {
		public const short MinValue = -32768;
		public const short MaxValue = 32767;
		public static short Parse(string s) => Int16_Parse;
		public static short Parse(string s, IFormatProvider provider) => Int16_Parse_provider;
		public static short Parse(string s, System.Globalization.NumberStyles style) => Int16_Parse_style;
		public static short Parse(string s, System.Globalization.NumberStyles style, IFormatProvider provider) => Int16_Parse_style;
		public static bool TryParse(string s, out short result) => Int16_TryParse;
		public static bool TryParse(string s, System.Globalization.NumberStyles style, IFormatProvider provider, out short result) => Int16_TryParse_style;
		public int CompareTo(short value) => Integer_CompareTo;
		public int CompareTo(object value) => Integer_CompareTo_object;
		public bool Equals(short obj) => Integer_Equals;
		public override bool Equals(object obj) => Integer_Equals_object;
		public override int GetHashCode() => Integer_GetHashCode;
		public TypeCode GetTypeCode() => Integer_GetTypeCode;
		public override string ToString() => Integer_ToString;
		public string ToString(IFormatProvider provider) => Integer_ToString_provider;
		public string ToString(string format) => Integer_ToString_format;
		public string ToString(string format, IFormatProvider provider) => Integer_ToString_format;
	}

	public struct UInt16 : IComparable, IFormattable, IComparable<ushort>, IEquatable<ushort> {
		public const ushort MinValue = 0;
		public const ushort MaxValue = 65535;
		public static ushort Parse(string s) => UInt16_Parse;
		public static ushort Parse(string s, IFormatProvider provider) => UInt16_Parse_provider;
		public static ushort Parse(string s, System.Globalization.NumberStyles style) => UInt16_Parse_style;
		public static ushort Parse(string s, System.Globalization.NumberStyles style, IFormatProvider provider) => UInt16_Parse_style;
		public static bool TryParse(string s, out ushort result) => UInt16_TryParse;
		public static bool TryParse(string s, System.Globalization.NumberStyles style, IFormatProvider provider, out ushort result) => UInt16_TryParse_style;
		public int CompareTo(ushort value) => Integer_CompareTo;
		public int CompareTo(object value) => Integer_CompareTo_object;
		public bool Equals(ushort obj) => Integer_Equals;
		public override bool Equals(object obj) => Integer_Equals_object;
		public override int GetHashCode() => Integer_GetHashCode;
		public TypeCode GetTypeCode() => Integer_GetTypeCode;
		public override string ToString() => Integer_ToString;
		public string ToString(IFormatProvider provider) => Integer_ToString_provider;
		public string ToString(string format) => Integer_ToString_format;
		public string ToString(string format, IFormatProvider provider) => Integer_ToString_format;
	}

	public struct Int32 : IComparable, IFormattable, IComparable<int>, IEquatable<int> {
		public const int MinValue = -2147483648;
		public const int MaxValue = 2147483647;
		public static int Parse(string s) => Int32_Parse;
		public static int Parse(string s, IFormatProvider provider) => Int32_Parse_provider;
		public static int Parse(string s, System.Globalization.NumberStyles style) => Int32_Parse_style;
		public static int Parse(string s, System.Globalization.NumberStyles style, IFormatProvider provider) => Int32_Parse_style;
		public static bool TryParse(string s, out int result) => Int32_TryParse;
		public static bool TryParse(string s, System.Globalization.NumberStyles style, IFormatProvider provider, out int result) => Int32_TryParse_style;
		public int CompareTo(int value) => Integer_CompareTo;
		public int CompareTo(object value) => Integer_CompareTo_object;
		public bool Equals(int obj) => Integer_Equals;
		public override bool Equals(object obj) => Integer_Equals_object;
		public override int GetHashCode() => Integer_GetHashCode;
		public TypeCode GetTypeCode() => Integer_GetTypeCode;
		public override string ToString() => Integer_ToString;
		public string ToString(IFormatProvider provider) => Integer_ToString_provider;
		public string ToString(string format) => Integer_ToString_format;
		public string ToString(string format, IFormatProvider provider) => Integer_ToString_format;
	}

	public struct UInt32 : IComparable, IFormattable, IComparable<uint>, IEquatable<uint> {
		public const uint MinValue = 0;
		public const uint MaxValue = 4294967295;
		public static uint Parse(string s) => UInt32_Parse;
		public static uint Parse(string s, IFormatProvider provider) => UInt32_Parse_provider;
		public static uint Parse(string s, System.Globalization.NumberStyles style) => UInt32_Parse_style;
		public static uint Parse(string s, System.Globalization.NumberStyles style, IFormatProvider provider) => UInt32_Parse_style;
		public static bool TryParse(string s, out uint result) => UInt32_TryParse;
		public static bool TryParse(string s, System.Globalization.NumberStyles style, IFormatProvider provider, out uint result) => UInt32_TryParse_style;
		public int CompareTo(uint value) => Integer_CompareTo;
		public int CompareTo(object value) => Integer_CompareTo_object;
		public bool Equals(uint obj) => Integer_Equals;
		public override bool Equals(object obj) => Integer_Equals_object;
		public override int GetHashCode() => Integer_GetHashCode;
		public TypeCode GetTypeCode() => Integer_GetTypeCode;
		public override string ToString() => Integer_ToString;
		public string ToString(IFormatProvider provider) => Integer_ToString_provider;
		public string ToString(string format) => Integer_ToString_format;
		public string ToString(string format, IFormatProvider provider) => Integer_ToString_format;
	}

	public struct Int64 : IComparable, IFormattable, IComparable<long>, IEquatable<long> {
		public const long MinValue = -9223372036854775808;
		public const long MaxValue = 9223372036854775807;
		public static long Parse(string s) => Int64_Parse;
		public static long Parse(string s, IFormatProvider provider) => Int64_Parse_provider;
		public static long Parse(string s, System.Globalization.NumberStyles style) => Int64_Parse_style;
		public static long Parse(string s, System.Globalization.NumberStyles style, IFormatProvider provider) => Int64_Parse_style;
		public static bool TryParse(string s, out long result) => Int64_TryParse;
		public static bool TryParse(string s, System.Globalization.NumberStyles style, IFormatProvider provider, out long result) => Int64_TryParse_style;
		public int CompareTo(long value) => Integer_CompareTo;
		public int CompareTo(object value) => Integer_CompareTo_object;
		public bool Equals(long obj) => Integer_Equals;
		public override bool Equals(object obj) => Integer_Equals_object;
		public override int GetHashCode() => Integer_GetHashCode;
		public TypeCode GetTypeCode() => Integer_GetTypeCode;
		public override string ToString() => Integer_ToString;
		public string ToString(IFormatProvider provider) => Integer_ToString_provider;
		public string ToString(string format) => Integer_ToString_format;
		public string ToString(string format, IFormatProvider provider) => Integer_ToString_format;
	}

	public struct UInt64 : IComparable, IFormattable, IComparable<ulong>, IEquatable<ulong> {
		public const ulong MinValue = 0;
		public const ulong MaxValue = 18446744073709551615;
		public static ulong Parse(string s) => UInt64_Parse;
		public static ulong Parse(string s, IFormatProvider provider) => UInt64_Parse_provider;
		public static ulong Parse(string s, System.Globalization.NumberStyles style) => UInt64_Parse_style;
		public static ulong Parse(string s, System.Globalization.NumberStyles style, IFormatProvider provider) => UInt64_Parse_style;
		public static bool TryParse(string s, out ulong result) => UInt64_TryParse;
		public static bool TryParse(string s, System.Globalization.NumberStyles style, IFormatProvider provider, out ulong result) => UInt64_TryParse_style;
		public int CompareTo(ulong value) => Integer_CompareTo;
		public int CompareTo(object value) => Integer_CompareTo_object;
		public bool Equals(ulong obj) => Integer_Equals;
		public override bool Equals(object obj) => Integer_Equals_object;
		public override int GetHashCode() => Integer_GetHashCode;
		public TypeCode GetTypeCode() => Integer_GetTypeCode;
		public override string ToString() => Integer_ToString;
		public string ToString(IFormatProvider provider) => Integer_ToString_provider;
		public string ToString(string format) => Integer_ToString_format;
		public string ToString(string format, IFormatProvider provider) => Integer_ToString_format;
	}

	public struct Double : IComparable, IFormattable, IComparable<double>, IEquatable<double> {
		public const double MinValue = -1.7976931348623157E+308;
		public const double MaxValue = 1.7976931348623157E+308;
		public const double Epsilon = 5E-324;
		public static readonly double NaN => Double_NaN;
		public static readonly double PositiveInfinity => Double_PositiveInfinity;
		public static readonly double NegativeInfinity => Double_NegativeInfinity;
		public static bool IsNaN(double value) => Floating_IsNaN;
		public static bool IsInfinity(double value) => Floating_IsInfinity;
		public static bool IsPositiveInfinity(double value) => Floating_IsPositiveInfinity;
		public static bool IsNegativeInfinity(double value) => Floating_IsNegativeInfinity;
		public static bool IsFinite(double value) => Floating_IsFinite;
		public static bool IsNegative(double value) => Floating_IsNegative;
		public static bool IsNormal(double value) => Floating_IsNormal;
		public static bool IsSubnormal(double value) => Floating_IsSubnormal;
		public static double Parse(string s) => Double_Parse;
		public static double Parse(string s, IFormatProvider provider) => Double_Parse_provider;
		public static double Parse(string s, System.Globalization.NumberStyles style) => Double_Parse_style;
		public static double Parse(string s, System.Globalization.NumberStyles style, IFormatProvider provider) => Double_Parse_style;
		public static bool TryParse(string s, out double result) => Double_TryParse;
		public static bool TryParse(string s, System.Globalization.NumberStyles style, IFormatProvider provider, out double result) => Double_TryParse_style;
		public int CompareTo(double value) => Floating_CompareTo;
		public int CompareTo(object value) => Floating_CompareTo_object;
		public bool Equals(double obj) => Floating_Equals;
		public override bool Equals(object obj) => Floating_Equals_object;
		public override int GetHashCode() => Floating_GetHashCode;
		public TypeCode GetTypeCode() => Floating_GetTypeCode;
		public override string ToString() => Floating_ToString;
		public string ToString(IFormatProvider provider) => Floating_ToString_provider;
		public string ToString(string format) => Floating_ToString_format;
		public string ToString(string format, IFormatProvider provider) => Floating_ToString_format;
	}

	public struct Single : IComparable, IFormattable, IComparable<float>, IEquatable<float> {
		public const float MinValue = -3.4028235E+38f;
		public const float MaxValue = 3.4028235E+38f;
		public const float Epsilon = 1E-45f;
		public static readonly float NaN => Single_NaN;
		public static readonly float PositiveInfinity => Single_PositiveInfinity;
		public static readonly float NegativeInfinity => Single_NegativeInfinity;
		public static bool IsNaN(float value) => Floating_IsNaN;
		public static bool IsInfinity(float value) => Floating_IsInfinity;
		public static bool IsPositiveInfinity(float value) => Floating_IsPositiveInfinity;
		public static bool IsNegativeInfinity(float value) => Floating_IsNegativeInfinity;
		public static bool IsFinite(float value) => Floating_IsFinite;
		public static bool IsNegative(float value) => Floating_IsNegative;
		public static bool IsNormal(float value) => Floating_IsNormal;
		public static bool IsSubnormal(float value) => Floating_IsSubnormal;
		public static float Parse(string s) => Single_Parse;
		public static float Parse(string s, IFormatProvider provider) => Single_Parse_provider;
		public static float Parse(string s, System.Globalization.NumberStyles style) => Single_Parse_style;
		public static float Parse(string s, System.Globalization.NumberStyles style, IFormatProvider provider) => Single_Parse_style;
		public static bool TryParse(string s, out float result) => Single_TryParse;
		public static bool TryParse(string s, System.Globalization.NumberStyles style, IFormatProvider provider, out float result) => Single_TryParse_style;
		public int CompareTo(float value) => Floating_CompareTo;
		public int CompareTo(object value) => Floating_CompareTo_object;
		public bool Equals(float obj) => Floating_Equals;
		public override bool Equals(object obj) => Floating_Equals_object;
		public override int GetHashCode() => Floating_GetHashCode;
		public TypeCode GetTypeCode() => Floating_GetTypeCode;
		public override string ToString() => Floating_ToString;
		public string ToString(IFormatProvider provider) => Floating_ToString_provider;
		public string ToString(string format) => Floating_ToString_format;
		public string ToString(string format, IFormatProvider provider) => Floating_ToString_format;
	}
}

namespace System.Globalization {
	[Flags] public enum NumberStyles {
		None = 0,
		AllowLeadingWhite = 1,
		AllowTrailingWhite = 2,
		AllowLeadingSign = 4,
		Integer = 7,
		AllowTrailingSign = 8,
		AllowParentheses = 16,
		AllowDecimalPoint = 32,
		AllowThousands = 64,
		Number = 111,
		AllowExponent = 128,
		Float = 167,
		AllowCurrencySymbol = 256,
		Currency = 383,
		Any = 511,
		AllowHexSpecifier = 512,
		HexNumber = 515
	}
}
