// System.Uri and its enums.
namespace System {
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

	[Flags] public enum UriComponents {
		Scheme = 1,
		UserInfo = 2,
		Host = 4,
		Port = 8,
		SchemeAndServer = 13,
		Path = 16,
		Query = 32,
		PathAndQuery = 48,
		HttpRequestUrl = 61,
		Fragment = 64,
		AbsoluteUri = 127,
		StrongPort = 128,
		HostAndPort = 132,
		StrongAuthority = 134,
		NormalizedHost = 256,
		KeepDelimiter = 1073741824,
		SerializationInfoString = -2147483648
	}

	public enum UriFormat {
		UriEscaped = 1,
		Unescaped = 2,
		SafeUnescaped = 3
	}

	public class Uri => Uri {
		public const string SchemeDelimiter = "://";
		public const string UriSchemeFile = "file";
		public const string UriSchemeFtp = "ftp";
		public const string UriSchemeGopher = "gopher";
		public const string UriSchemeHttp = "http";
		public const string UriSchemeHttps = "https";
		public const string UriSchemeMailto = "mailto";
		public const string UriSchemeNetPipe = "net.pipe";
		public const string UriSchemeNetTcp = "net.tcp";
		public const string UriSchemeNews = "news";
		public const string UriSchemeNntp = "nntp";

		public Uri(string uriString) => Uri_new;
		public Uri(string uriString, bool dontEscape) => Uri_new_escaped;
		public Uri(string uriString, UriKind uriKind) => Uri_new_kind;
		public Uri(Uri baseUri, string relativeUri) => Uri_new_base_text;
		public Uri(Uri baseUri, string relativeUri, bool dontEscape) => Uri_new_base_escaped;
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
		public static int Compare(Uri uri1, Uri uri2, UriComponents partsToCompare, UriFormat compareFormat, StringComparison comparisonType) => Uri_Compare;
		public static string EscapeDataString(string stringToEscape) => Uri_EscapeDataString;
		public static string EscapeUriString(string stringToEscape) => Uri_EscapeUriString;
		public static int FromHex(char digit) => Uri_FromHex;
		public string GetComponents(UriComponents components, UriFormat format) => Uri_GetComponents;
		public string GetLeftPart(UriPartial part) => Uri_GetLeftPart;
		public static string HexEscape(char character) => Uri_HexEscape;
		public static char HexUnescape(string pattern, ref int index) => Uri_HexUnescape;
		public bool IsBaseOf(Uri uri) => Uri_IsBaseOf;
		public static bool IsHexDigit(char character) => Uri_IsHexDigit;
		public static bool IsHexEncoding(string pattern, int index) => Uri_IsHexEncoding;
		public bool IsWellFormedOriginalString() => Uri_IsWellFormedOriginalString;
		public static bool IsWellFormedUriString(string uriString, UriKind uriKind) => Uri_IsWellFormedUriString;
		public string MakeRelative(Uri toUri) => Uri_MakeRelative;
		public Uri MakeRelativeUri(Uri uri) => Uri_MakeRelativeUri;
		public static bool TryCreate(string uriString, UriKind uriKind, out Uri result) => Uri_TryCreate;
		public static bool TryCreate(Uri baseUri, string relativeUri, out Uri result) => Uri_TryCreate_base_text;
		public static bool TryCreate(Uri baseUri, Uri relativeUri, out Uri result) => Uri_TryCreate_base;
		public static string UnescapeDataString(string stringToUnescape) => Uri_UnescapeDataString;
		public static bool operator ==(Uri uri1, Uri uri2) => Uri_equal;
		public static bool operator !=(Uri uri1, Uri uri2) => Uri_notEqual;
	}
}
