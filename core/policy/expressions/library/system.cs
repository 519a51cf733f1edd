// System: Guid and Random.
namespace System {
	public struct Guid : IComparable, IFormattable, IComparable<Guid>, IEquatable<Guid> => Guid {
		public static readonly Guid Empty => Guid_default;
		public Guid() => Guid_default;
		public Guid(string g) => Guid_new_text;
		public Guid(byte[] b) => Guid_new_bytes;
		public Guid(int a, short b, short c, byte[] d) => Guid_new_part_bytes;
		public Guid(int a, short b, short c, byte d, byte e, byte f, byte g, byte h, byte i, byte j, byte k) => Guid_new_parts;
		public Guid(uint a, ushort b, ushort c, byte d, byte e, byte f, byte g, byte h, byte i, byte j, byte k) => Guid_new_unsigned;
		public static Guid NewGuid() => Guid_NewGuid;
		public static Guid Parse(string input) => Guid_Parse;
		public static Guid ParseExact(string input, string format) => Guid_ParseExact;
		public static bool TryParse(string input, out Guid result) => Guid_TryParse;
		public static bool TryParseExact(string input, string format, out Guid result) => Guid_TryParseExact;
		public int CompareTo(Guid value) => Guid_CompareTo;
		public int CompareTo(object value) => IComparable_CompareTo;
		public bool Equals(Guid g) => Guid_equal;
		public byte[] ToByteArray() => Guid_ToByteArray;
		public string ToString(string format) => Guid_ToString_format;
		public string ToString(string format, IFormatProvider provider) => Guid_ToString_format_provider;
		public static bool operator ==(Guid a, Guid b) => Guid_equal;
		public static bool operator !=(Guid a, Guid b) => Guid_notEqual;
	}

	public class Random => Random {
		public Random() => Random_new;
		public Random(int Seed) => Random_new_seed;
		public int Next() => Random_Next;
		public int Next(int maxValue) => Random_Next_limit;
		public int Next(int minValue, int maxValue) => Random_Next_range;
		public void NextBytes(byte[] buffer) => Random_NextBytes;
		public double NextDouble() => Random_NextDouble;
	}
}
