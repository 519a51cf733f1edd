namespace System {
	public struct Decimal : IComparable, IFormattable, IComparable<decimal>, IEquatable<decimal> => Decimal {
		public static readonly decimal Zero => Decimal_default;
		public static readonly decimal One => Decimal_one;
		public static readonly decimal MinusOne => Decimal_minusOne;
		public static readonly decimal MaxValue => Decimal_maxValue;
		public static readonly decimal MinValue => Decimal_minValue;
		public Decimal(int value) => Decimal_fromInteger;
		public Decimal(uint value) => Decimal_fromInteger;
		public Decimal(long value) => Decimal_fromInteger;
		public Decimal(ulong value) => Decimal_fromInteger;
		public Decimal(float value) => Decimal_fromFloating;
		public Decimal(double value) => Decimal_fromFloating;
		public Decimal(int lo, int mid, int hi, bool isNegative, byte scale) => Decimal_new_parts;
		public Decimal(int[] bits) => Decimal_new_bits;
		public static decimal Add(decimal d1, decimal d2) => Decimal_add;
		public static decimal Subtract(decimal d1, decimal d2) => Decimal_subtract;
		public static decimal Multiply(decimal d1, decimal d2) => Decimal_multiply;
		public static decimal Divide(decimal d1, decimal d2) => Decimal_divide;
		public static decimal Remainder(decimal d1, decimal d2) => Decimal_remainder;
		public static decimal Negate(decimal d) => Decimal_negate;
		public static decimal Round(decimal d) => Decimal_round;
		public static decimal Round(decimal d, int decimals) => Decimal_round_decimals;
		public static decimal Round(decimal d, MidpointRounding mode) => Decimal_round_mode;
		public static decimal Round(decimal d, int decimals, MidpointRounding mode) => Decimal_round_decimals_mode;
		public static decimal Truncate(decimal d) => Decimal_truncate;
		public static decimal Floor(decimal d) => Decimal_floor;
		public static decimal Ceiling(decimal d) => Decimal_ceiling;
		public static int Compare(decimal d1, decimal d2) => Decimal_compare;
		public static bool Equals(decimal d1, decimal d2) => Decimal_equals;
		public static int[] GetBits(decimal d) => Decimal_GetBits;
		public static decimal FromOACurrency(long cy) => Decimal_FromOACurrency;
		public static long ToOACurrency(decimal value) => Decimal_ToOACurrency;
		public static sbyte ToSByte(decimal value) => Decimal_toSByte;
		public static byte ToByte(decimal value) => Decimal_toByte;
		public static short ToInt16(decimal value) => Decimal_toInt16;
		public static ushort ToUInt16(decimal value) => Decimal_toUInt16;
		public static int ToInt32(decimal d) => Decimal_toInt32;
		public static uint ToUInt32(decimal d) => Decimal_toUInt32;
		public static long ToInt64(decimal d) => Decimal_toInt64;
		public static ulong ToUInt64(decimal d) => Decimal_toUInt64;
		public static double ToDouble(decimal d) => Decimal_toDouble;
		public static float ToSingle(decimal d) => Decimal_toSingle;
		public static decimal Parse(string s) => Decimal_Parse;
		public static decimal Parse(string s, IFormatProvider provider) => Decimal_Parse_provider;
		public static decimal Parse(string s, System.Globalization.NumberStyles style) => Decimal_Parse_style;
		public static decimal Parse(string s, System.Globalization.NumberStyles style, IFormatProvider provider) => Decimal_Parse_style;
		public static bool TryParse(string s, out decimal result) => Decimal_TryParse;
		public static bool TryParse(string s, System.Globalization.NumberStyles style, IFormatProvider provider, out decimal result) => Decimal_TryParse_style;
		public int CompareTo(decimal value) => Decimal_compare;
		public int CompareTo(object value) => Decimal_CompareTo_object;
		public bool Equals(decimal value) => Decimal_equals;
		public override bool Equals(object value) => Decimal_Equals_object;
		public override int GetHashCode() => Decimal_GetHashCode;
		public override string ToString() => Decimal_ToString;
		public string ToString(IFormatProvider provider) => Decimal_ToString_provider;
		public string ToString(string format) => Decimal_ToString_format;
		public string ToString(string format, IFormatProvider provider) => Decimal_ToString_format;
	}

	public enum MidpointRounding {
		ToEven = 0,
		AwayFromZero = 1,
		ToZero = 2,
		ToNegativeInfinity = 3,
		ToPositiveInfinity = 4
	}
}
