namespace System {
	public static class BitConverter {
		public static readonly bool IsLittleEndian => BitConverter_IsLittleEndian;
		public static byte[] GetBytes(bool value) => BitConverter_GetBytes;
		public static byte[] GetBytes(char value) => BitConverter_GetBytes_char;
		public static byte[] GetBytes(short value) => BitConverter_GetBytes;
		public static byte[] GetBytes(ushort value) => BitConverter_GetBytes_ushort;
		public static byte[] GetBytes(int value) => BitConverter_GetBytes;
		public static byte[] GetBytes(uint value) => BitConverter_GetBytes;
		public static byte[] GetBytes(long value) => BitConverter_GetBytes;
		public static byte[] GetBytes(ulong value) => BitConverter_GetBytes;
		public static byte[] GetBytes(float value) => BitConverter_GetBytes;
		public static byte[] GetBytes(double value) => BitConverter_GetBytes;
		public static bool ToBoolean(byte[] value, int startIndex) => BitConverter_ToBoolean;
		public static char ToChar(byte[] value, int startIndex) => BitConverter_ToChar;
		public static short ToInt16(byte[] value, int startIndex) => BitConverter_ToInt16;
		public static ushort ToUInt16(byte[] value, int startIndex) => BitConverter_ToUInt16;
		public static int ToInt32(byte[] value, int startIndex) => BitConverter_ToInt32;
		public static uint ToUInt32(byte[] value, int startIndex) => BitConverter_ToUInt32;
		public static long ToInt64(byte[] value, int startIndex) => BitConverter_ToInt64;
		public static ulong ToUInt64(byte[] value, int startIndex) => BitConverter_ToUInt64;
		public static float ToSingle(byte[] value, int startIndex) => BitConverter_ToSingle;
		public static double ToDouble(byte[] value, int startIndex) => BitConverter_ToDouble;
		public static string ToString(byte[] value) => BitConverter_ToString;
		public static string ToString(byte[] value, int startIndex) => BitConverter_ToString_start;
		public static string ToString(byte[] value, int startIndex, int length) => BitConverter_ToString_part;
		public static long DoubleToInt64Bits(double value) => BitConverter_DoubleToInt64Bits;
		public static double Int64BitsToDouble(long value) => BitConverter_Int64BitsToDouble;
		public static int SingleToInt32Bits(float value) => BitConverter_SingleToInt32Bits;
		public static float Int32BitsToSingle(int value) => BitConverter_Int32BitsToSingle;
	}
}
