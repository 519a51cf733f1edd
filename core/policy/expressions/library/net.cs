namespace System.Net {
	public static class WebUtility {
		public static string UrlEncode(string value) => WebUtility_UrlEncode;
		public static string UrlDecode(string encodedValue) => WebUtility_UrlDecode;
		public static string HtmlEncode(string value) => WebUtility_HtmlEncode;
		public static string HtmlDecode(string value) => WebUtility_HtmlDecode;
		public static void HtmlEncode(string value, System.IO.TextWriter output) => WebUtility_HtmlEncode_into;
		public static void HtmlDecode(string value, System.IO.TextWriter output) => WebUtility_HtmlDecode_into;
		public static byte[] UrlEncodeToBytes(byte[] value, int offset, int count) => WebUtility_UrlEncodeToBytes;
		public static byte[] UrlDecodeToBytes(byte[] encodedValue, int offset, int count) => WebUtility_UrlDecodeToBytes;
	}

	public class IPAddress => HostObject {
		public IPAddress(byte[] address) => IPAddress_new;
		public static IPAddress Parse(string ipString) => IPAddress_Parse;
		public static bool TryParse(string ipString, out IPAddress address) => IPAddress_TryParse;
		public static bool IsLoopback(IPAddress address) => IPAddress_IsLoopback;
		public static readonly IPAddress Loopback => IPAddress_Loopback;
		public static readonly IPAddress IPv6Loopback => IPAddress_IPv6Loopback;
		public System.Net.Sockets.AddressFamily AddressFamily { get; } => IPAddress_AddressFamily;
		public byte[] GetAddressBytes() => IPAddress_GetAddressBytes;
		public override bool Equals(object comparand) => IPAddress_Equals;
	}
}

namespace System.Net.Sockets {
	public enum AddressFamily { Unspecified = 0, InterNetwork = 2, InterNetworkV6 = 23 }
}
