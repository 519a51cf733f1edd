// System: tuples, Guid, Random and Uri.
namespace System {
	public struct Guid : IComparable, IFormattable, IComparable<Guid>, IEquatable<Guid> => Guid {
		public static readonly Guid Empty => Guid_default;
		public Guid() => Guid_default;
		public Guid(string g) => Guid_new_text;
		public Guid(byte[] b) => Guid_new_bytes;
		public Guid(int a, short b, short c, byte[] d) => Guid_new_part_bytes;
		public Guid(int a, short b, short c, byte d, byte e, byte f, byte g, byte h, byte i, byte j, byte k) => Guid_new_parts;
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

	public enum UriKind {
		RelativeOrAbsolute = 0,
		Absolute = 1,
		Relative = 2
	}

	public enum UriPartial {
		Scheme = 0,
		Authority = 1,
		Path = 2,
		Query = 3
	}

	public enum UriHostNameType {
		Unknown = 0,
		Basic = 1,
		Dns = 2,
		IPv4 = 3,
		IPv6 = 4
	}

	public class Uri => Uri {
		public const string SchemeDelimiter = "://";
		public const string UriSchemeFile = "file";
		public const string UriSchemeFtp = "ftp";
		public const string UriSchemeHttp = "http";
		public const string UriSchemeHttps = "https";
		public const string UriSchemeMailto = "mailto";

		public Uri(string uriString) => Uri_new;
		public Uri(string uriString, UriKind uriKind) => Uri_new_kind;
		public Uri(Uri baseUri, string relativeUri) => Uri_new_base_text;
		public Uri(Uri baseUri, Uri relativeUri) => Uri_new_base;

		public string AbsolutePath { get; } => Uri_AbsolutePath;
		public string AbsoluteUri { get; } => Uri_AbsoluteUri;
		public string Authority { get; } => Uri_Authority;
		public string DnsSafeHost { get; } => Uri_DnsSafeHost;
		public string Fragment { get; } => Uri_Fragment;
		public string Host { get; } => Uri_Host;
		public UriHostNameType HostNameType { get; } => Uri_HostNameType;
		public string IdnHost { get; } => Uri_IdnHost;
		public bool IsAbsoluteUri { get; } => Uri_IsAbsoluteUri;
		public bool IsDefaultPort { get; } => Uri_IsDefaultPort;
		public bool IsFile { get; } => Uri_IsFile;
		public bool IsLoopback { get; } => Uri_IsLoopback;
		public bool IsUnc { get; } => Uri_IsUnc;
		public string LocalPath { get; } => Uri_LocalPath;
		public string OriginalString { get; } => Uri_OriginalString;
		public string PathAndQuery { get; } => Uri_PathAndQuery;
		public int Port { get; } => Uri_Port;
		public string Query { get; } => Uri_Query;
		public string Scheme { get; } => Uri_Scheme;
		public string[] Segments { get; } => Uri_Segments;
		public bool UserEscaped { get; } => Uri_UserEscaped;
		public string UserInfo { get; } => Uri_UserInfo;

		public static UriHostNameType CheckHostName(string name) => Uri_CheckHostName;
		public static bool CheckSchemeName(string schemeName) => Uri_CheckSchemeName;
		public static string EscapeDataString(string stringToEscape) => Uri_EscapeDataString;
		public static string EscapeUriString(string stringToEscape) => Uri_EscapeUriString;
		public static int FromHex(char digit) => Uri_FromHex;
		public string GetLeftPart(UriPartial part) => Uri_GetLeftPart;
		public static string HexEscape(char character) => Uri_HexEscape;
		public bool IsBaseOf(Uri uri) => Uri_IsBaseOf;
		public static bool IsHexDigit(char character) => Uri_IsHexDigit;
		public static bool IsHexEncoding(string pattern, int index) => Uri_IsHexEncoding;
		public static bool IsWellFormedUriString(string uriString, UriKind uriKind) => Uri_IsWellFormedUriString;
		public Uri MakeRelativeUri(Uri uri) => Uri_MakeRelativeUri;
		public static bool TryCreate(string uriString, UriKind uriKind, out Uri result) => Uri_TryCreate;
		public static bool TryCreate(Uri baseUri, string relativeUri, out Uri result) => Uri_TryCreate_base_text;
		public static bool TryCreate(Uri baseUri, Uri relativeUri, out Uri result) => Uri_TryCreate_base;
		public static string UnescapeDataString(string stringToUnescape) => Uri_UnescapeDataString;
		public static bool operator ==(Uri uri1, Uri uri2) => Uri_equal;
		public static bool operator !=(Uri uri1, Uri uri2) => Uri_notEqual;
	}

	public static class Tuple {
		public static Tuple<T1> Create<T1>(T1 item1) => Tuple_new1;
		public static Tuple<T1, T2> Create<T1, T2>(T1 item1, T2 item2) => Tuple_new2;
		public static Tuple<T1, T2, T3> Create<T1, T2, T3>(T1 item1, T2 item2, T3 item3) => Tuple_new3;
		public static Tuple<T1, T2, T3, T4> Create<T1, T2, T3, T4>(T1 item1, T2 item2, T3 item3, T4 item4) => Tuple_new4;
		public static Tuple<T1, T2, T3, T4, T5> Create<T1, T2, T3, T4, T5>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5) => Tuple_new5;
		public static Tuple<T1, T2, T3, T4, T5, T6> Create<T1, T2, T3, T4, T5, T6>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6) => Tuple_new6;
		public static Tuple<T1, T2, T3, T4, T5, T6, T7> Create<T1, T2, T3, T4, T5, T6, T7>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7) => Tuple_new7;
	}

	public static class ValueTuple {
		public static ValueTuple<T1> Create<T1>(T1 item1) => ValueTuple_new1;
		public static ValueTuple<T1, T2> Create<T1, T2>(T1 item1, T2 item2) => ValueTuple_new2;
		public static ValueTuple<T1, T2, T3> Create<T1, T2, T3>(T1 item1, T2 item2, T3 item3) => ValueTuple_new3;
		public static ValueTuple<T1, T2, T3, T4> Create<T1, T2, T3, T4>(T1 item1, T2 item2, T3 item3, T4 item4) => ValueTuple_new4;
		public static ValueTuple<T1, T2, T3, T4, T5> Create<T1, T2, T3, T4, T5>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5) => ValueTuple_new5;
		public static ValueTuple<T1, T2, T3, T4, T5, T6> Create<T1, T2, T3, T4, T5, T6>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6) => ValueTuple_new6;
		public static ValueTuple<T1, T2, T3, T4, T5, T6, T7> Create<T1, T2, T3, T4, T5, T6, T7>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7) => ValueTuple_new7;
	}

	public class Tuple<T1> => Tuple1 {
		public Tuple(T1 item1) => Tuple_new1;
		public T1 Item1 { get; } => Tuple1_Item1;
	}

	public class Tuple<T1, T2> => Tuple2 {
		public Tuple(T1 item1, T2 item2) => Tuple_new2;
		public T1 Item1 { get; } => Tuple2_Item1;
		public T2 Item2 { get; } => Tuple2_Item2;
	}

	public class Tuple<T1, T2, T3> => Tuple3 {
		public Tuple(T1 item1, T2 item2, T3 item3) => Tuple_new3;
		public T1 Item1 { get; } => Tuple3_Item1;
		public T2 Item2 { get; } => Tuple3_Item2;
		public T3 Item3 { get; } => Tuple3_Item3;
	}

	public class Tuple<T1, T2, T3, T4> => Tuple4 {
		public Tuple(T1 item1, T2 item2, T3 item3, T4 item4) => Tuple_new4;
		public T1 Item1 { get; } => Tuple4_Item1;
		public T2 Item2 { get; } => Tuple4_Item2;
		public T3 Item3 { get; } => Tuple4_Item3;
		public T4 Item4 { get; } => Tuple4_Item4;
	}

	public class Tuple<T1, T2, T3, T4, T5> => Tuple5 {
		public Tuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5) => Tuple_new5;
		public T1 Item1 { get; } => Tuple5_Item1;
		public T2 Item2 { get; } => Tuple5_Item2;
		public T3 Item3 { get; } => Tuple5_Item3;
		public T4 Item4 { get; } => Tuple5_Item4;
		public T5 Item5 { get; } => Tuple5_Item5;
	}

	public class Tuple<T1, T2, T3, T4, T5, T6> => Tuple6 {
		public Tuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6) => Tuple_new6;
		public T1 Item1 { get; } => Tuple6_Item1;
		public T2 Item2 { get; } => Tuple6_Item2;
		public T3 Item3 { get; } => Tuple6_Item3;
		public T4 Item4 { get; } => Tuple6_Item4;
		public T5 Item5 { get; } => Tuple6_Item5;
		public T6 Item6 { get; } => Tuple6_Item6;
	}

	public class Tuple<T1, T2, T3, T4, T5, T6, T7> => Tuple7 {
		public Tuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7) => Tuple_new7;
		public T1 Item1 { get; } => Tuple7_Item1;
		public T2 Item2 { get; } => Tuple7_Item2;
		public T3 Item3 { get; } => Tuple7_Item3;
		public T4 Item4 { get; } => Tuple7_Item4;
		public T5 Item5 { get; } => Tuple7_Item5;
		public T6 Item6 { get; } => Tuple7_Item6;
		public T7 Item7 { get; } => Tuple7_Item7;
	}

	public struct ValueTuple<T1> => ValueTuple1 {
		public ValueTuple(T1 item1) => ValueTuple_new1;
		public T1 Item1 { get; } => Tuple1_Item1;
	}

	public struct ValueTuple<T1, T2> => ValueTuple2 {
		public ValueTuple(T1 item1, T2 item2) => ValueTuple_new2;
		public T1 Item1 { get; } => Tuple2_Item1;
		public T2 Item2 { get; } => Tuple2_Item2;
	}

	public struct ValueTuple<T1, T2, T3> => ValueTuple3 {
		public ValueTuple(T1 item1, T2 item2, T3 item3) => ValueTuple_new3;
		public T1 Item1 { get; } => Tuple3_Item1;
		public T2 Item2 { get; } => Tuple3_Item2;
		public T3 Item3 { get; } => Tuple3_Item3;
	}

	public struct ValueTuple<T1, T2, T3, T4> => ValueTuple4 {
		public ValueTuple(T1 item1, T2 item2, T3 item3, T4 item4) => ValueTuple_new4;
		public T1 Item1 { get; } => Tuple4_Item1;
		public T2 Item2 { get; } => Tuple4_Item2;
		public T3 Item3 { get; } => Tuple4_Item3;
		public T4 Item4 { get; } => Tuple4_Item4;
	}

	public struct ValueTuple<T1, T2, T3, T4, T5> => ValueTuple5 {
		public ValueTuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5) => ValueTuple_new5;
		public T1 Item1 { get; } => Tuple5_Item1;
		public T2 Item2 { get; } => Tuple5_Item2;
		public T3 Item3 { get; } => Tuple5_Item3;
		public T4 Item4 { get; } => Tuple5_Item4;
		public T5 Item5 { get; } => Tuple5_Item5;
	}

	public struct ValueTuple<T1, T2, T3, T4, T5, T6> => ValueTuple6 {
		public ValueTuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6) => ValueTuple_new6;
		public T1 Item1 { get; } => Tuple6_Item1;
		public T2 Item2 { get; } => Tuple6_Item2;
		public T3 Item3 { get; } => Tuple6_Item3;
		public T4 Item4 { get; } => Tuple6_Item4;
		public T5 Item5 { get; } => Tuple6_Item5;
		public T6 Item6 { get; } => Tuple6_Item6;
	}

	public struct ValueTuple<T1, T2, T3, T4, T5, T6, T7> => ValueTuple7 {
		public ValueTuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7) => ValueTuple_new7;
		public T1 Item1 { get; } => Tuple7_Item1;
		public T2 Item2 { get; } => Tuple7_Item2;
		public T3 Item3 { get; } => Tuple7_Item3;
		public T4 Item4 { get; } => Tuple7_Item4;
		public T5 Item5 { get; } => Tuple7_Item5;
		public T6 Item6 { get; } => Tuple7_Item6;
		public T7 Item7 { get; } => Tuple7_Item7;
	}
}
